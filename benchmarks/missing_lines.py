"""Tell by country which lines the rails were given by rule, and what they still lack.

    .venv/bin/python benchmarks/missing_lines.py [COUNTRY ...]

Of every country: the stations where trains are known to call, how many of them stand
more than 3 km from any rail, and the lines that `data/build/rail_missing.py` laid
through such stations (`data/missing.csv`). With countries named, their lines and the
stations that still stand alone are listed, the longest and the farthest first.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from geo import open_atlas
from geo.errors import NoRoute

if TYPE_CHECKING:
    from geo.network import Network

ROOT = Path(__file__).parents[1]
_OFF_KM = 3.0
_SHOWN = 25


class Alone(NamedTuple):
    """A station that stands off the rails."""

    away_km: float
    name: str
    lon: float
    lat: float


def main() -> None:
    """Print a line for each country, then what was asked for of some."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("countries", nargs="*")
    asked = parser.parse_args().countries
    sys.path.insert(0, str(ROOT / "data" / "build"))
    from station_sources import rail_stops  # found from here on

    with (ROOT / "data" / "missing.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    network = open_atlas().network
    stations: dict[str, int] = defaultdict(int)
    alone: dict[str, list[Alone]] = defaultdict(list)
    for stop in rail_stops():
        stations[stop.country] += 1
        away_km = _away_km(network, (stop.lon, stop.lat))
        if away_km > _OFF_KM:
            alone[stop.country].append(Alone(away_km, stop.name, stop.lon, stop.lat))
    print("country  stations  off the rails  lines laid      km")
    for country in sorted(stations, key=lambda code: -stations[code]):
        laid = [line for line in lines if line["country"] == country]
        km = sum(float(line["length_km"]) for line in laid)
        counts = stations[country], len(alone[country]), len(laid)
        print("{:7s} {:9,d} {:14,d} {:11,d} {:7,.0f}".format(country, *counts, km))
    for country in asked:
        _show([line for line in lines if line["country"] == country], alone[country])


def _away_km(network: Network, at: tuple[float, float]) -> float:
    """Return how far a point is from the rails, without end when it is off them."""
    try:
        return network.nearest(at)[1]
    except NoRoute:
        return float("inf")


def _show(lines: list[dict[str, str]], alone: list[Alone]) -> None:
    """Print the longest lines of a country and the farthest stations without one."""
    for line in sorted(lines, key=lambda line: -float(line["length_km"]))[:_SHOWN]:
        print(f"  {float(line['length_km']):6.1f} km  {line['line']}")
    for station in sorted(alone, reverse=True)[:_SHOWN]:
        at = f"{station.lat:.3f},{station.lon:.3f}"
        print(f"  off by {station.away_km:4.1f} km  {station.name} ({at})")


if __name__ == "__main__":
    main()
