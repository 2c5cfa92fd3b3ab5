"""Read the stations of Wikidata that KDE Itinerary's source carries (CC0).

Its table has a point, a country and an English name for each station that has a code of
the UIC or of its railway: nearly all of India, Amtrak's and VIA Rail's, the larger ones
of the former Soviet Union, and what other lists lack in Europe. Debian's binary package
has the table without the names; its source has them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from packages import Package, read
from station_sources import Stop

from geo.sources.gazetteer.finding import JUNCTIONS_IN
from geo.sources.gazetteer.stationfile import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["ITINERARY", "wikidata"]

ITINERARY = Package(
    "Debian-source",
    "kitinerary",
    "24.12.3-1",
    "da895934f27f99ba7b463a4df8f365fb4b12f15458c266e910c13ebb8ef00784",
    ("trixie",),
)
_MEMBER = "kitinerary-24.12.3/src/lib/knowledgedb/trainstationdb_data.cpp"
_ROW = re.compile(
    r'    \{Coordinate\{([-\d.]+), ([-\d.]+)\}, CountryId\{"(\w\w)"\}\}, // (.+)'
)
_UIC = re.compile(r"UICStation\{(\d+)\}, TrainStationIndex\{(\d+)\}")
_LETTERS = re.compile(r'StationCode\{"([A-Z]{3,4})"\}, TrainStationIndex\{(\d+)\}')
_INDIAN = re.compile(r"TrainStationIndex\{(\d+)\} \}, // ([A-Z]{1,4})$", re.MULTILINE)
# Of these countries other lists have nearly all, or only a few rows have a name.
_KNOWN = frozenset(("AT", "BE", "CH", "DE", "ES", "FR", "GB", "IT", "LU", "NL"))
_NO_STATIONS = re.compile(
    r"Q?\d+|.*\d+(?:th|st|nd|rd)? ?(?:km|км)\b.*|.*\b(?:[Mm]etro [Ss]tation|depot|Cabin"
    r"|rail yard|harbor track)\b.*"
)
_AFTER = re.compile(
    r"(?: \(?(?:rail(?:way|road)?|train|halt|GO|CNR)\)?)* (?:station|stop|platform)$"
    r"| (?:rail(?:way|road)|train) halt$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r", .*| \(.*\)")
# What is left out in speech of the names of India's stations.
_JUNCTION = re.compile(r"(?: (?:Junction|Jn\.?))$")
# Those that stand in Cyrillic where their English name should.
_ENGLISH = {
    "Пермь-2": "Perm II",
    "Нижний Новгород-Московский": "Nizhny Novgorod-Moskovsky",
    "Волочаевка-1": "Volochayevka I",
    "Петрозаводск": "Petrozavodsk",
    "Новороссийск": "Novorossiysk",
    "Минеральные Воды": "Mineralnye Vody",
}


# Tables of codes in the source, and whose codes they are.
_TABLES = (("amtrak_table", "amtrak"), ("viarail_table", "via"))


def wikidata() -> Iterator[Stop]:
    """Yield the stations that have a name and a code."""
    text = read(ITINERARY, _MEMBER).decode("utf-8")
    codes = dict(_codes(text))
    rows = _part(text, "trainstation_table").splitlines()[1:]
    for number, line in enumerate(rows):
        match = _ROW.fullmatch(line)
        if match is None or number not in codes or match[3] in _KNOWN:
            continue
        whole = " ".join(_ASIDE.sub("", match[4]).split())
        name = _AFTER.sub("", whole).removeprefix("station ")
        if _NO_STATIONS.fullmatch(match[4]) or not name:
            continue
        name = _ENGLISH.get(name, name)
        bare = {_JUNCTION.sub("", name)} - {name} if match[3] in JUNCTIONS_IN else set()
        lon, lat = float(match[1]), float(match[2])
        yield Stop(name, lon, lat, codes[number], match[3], others=sorted(bare))


def _part(text: str, table: str) -> str:
    """Return the lines of a table of the source."""
    start = text.index(f"{table}[] = {{")
    return text[start : text.index("\n};", start)]


def _codes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the row of each station with the number that its code is kept as.

    What comes later counts: a code of the UIC before that of a railway.
    """
    for table, maker in _TABLES:
        for code, row in _LETTERS.findall(_part(text, table)):
            yield int(row), CODES[maker] + _number(code)
    for row, code in _INDIAN.findall(_part(text, "indianRailwaysSationCode_index")):
        yield int(row), CODES["indian"] + _number(code)
    for code, row in _UIC.findall(_part(text, "uic_table")):
        yield int(row), CODES["uic"] + int(code)


def _number(code: str) -> int:
    """Return letters as a number, each from 1 to 26."""
    number = 0
    for letter in code:
        number = 27 * number + ord(letter) - ord("A") + 1
    return number
