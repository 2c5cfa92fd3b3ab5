"""Count how often two famous cities that a train joins are taken for namesakes.

    .venv/bin/python benchmarks/pairs.py [GROUP ...] [--shown N] [--every N]

For each ordered pair of a group of `benchmarks/famous_cities.csv` the sentence "The
train left A for B." is read. A name is wrong when its place lies farther than 60 km
from the city, and unplaced when it has none.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from itertools import islice, permutations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from geo.geodesy import great_circle_km
from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.gazetteer import NameIndex, open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Place
    from geo.network import Network

CITIES = Path(__file__).with_name("famous_cities.csv")
NEAR_KM = 60.0


class City(NamedTuple):
    """A city by the name that stories give it."""

    name: str
    place: Place


def cities(names: NameIndex) -> dict[str, list[City]]:
    """Return the cities of each group: of its country's (and state's), the largest.

    Raises:
        SystemExit: the gazetteer has no such city.
    """
    found: dict[str, list[City]] = {}
    with CITIES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            towns = [
                hit.place
                for hit in names.candidates(row["name"])
                if hit.place.kind == "city"
                and hit.place.country == row["country"]
                and row["admin1"] in {"", hit.place.admin1}
            ]
            if not towns:
                message = f"{CITIES.name}: no city is called {row['name']}"
                raise SystemExit(message)
            town = max(towns, key=lambda place: place.population)
            found.setdefault(row["group"], []).append(City(row["name"], town))
    return found


def judged(
    pair: tuple[City, City], names: NameIndex, network: Network
) -> Iterator[tuple[str, str]]:
    """Yield for each city of a pair "right", "wrong" or "unplaced", and what it got."""
    text = f"The train left {pair[0].name} for {pair[1].name}."
    found = resolve(
        find_mentions(text, "en", names), text, "en", gazetteer=names, network=network
    )
    places = {place.id: place for place in found.places}
    for city in pair:
        got = [m for m in found.mentions if m.surface == city.name]
        place = places.get(got[0].place or "") if got else None
        if place is None:
            yield "unplaced", f"{city.name} in {text}"
        elif great_circle_km(place.at, city.place.at) <= NEAR_KM:
            yield "right", ""
        else:
            yield "wrong", f"{city.name} is {place.name} ({place.country}) in {text}"


def main() -> None:
    """Print a line for each group, and what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", nargs="*")
    parser.add_argument("--shown", type=int, default=0, help="faults to list")
    parser.add_argument("--every", type=int, default=1, help="of so many pairs one")
    given = parser.parse_args()
    names, network = open_gazetteer(), open_network()
    for group, known in cities(names).items():
        if given.groups and group not in given.groups:
            continue
        pairs = list(islice(permutations(known, 2), 0, None, given.every))
        counts: Counter[str] = Counter()
        faults = []
        for pair in pairs:
            for verdict, told in judged(pair, names, network):
                counts[verdict] += 1
                faults += [f"   {verdict}: {told}"] * (verdict != "right")
        wrong, unplaced = counts["wrong"], counts["unplaced"]
        print(f"{group}: {len(pairs)} pairs, {wrong} wrong, {unplaced} unplaced")
        print("\n".join(faults[: given.shown]), end="\n" * bool(given.shown))


if __name__ == "__main__":
    main()
