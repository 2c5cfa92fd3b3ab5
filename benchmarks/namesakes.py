"""Count how often a stop of an ordinary short journey is taken for a far namesake.

    .venv/bin/python benchmarks/namesakes.py [HALF ...] [--shown N]

`benchmarks/journeys.csv` holds journeys of two and three stops in five languages. In
the `first` and the `second` part each has a stop that has a namesake more than 161 km
away; the `plain` ones were drawn without asking for any. A third of them are stations
of one line of `data/lines.csv`, the others towns that rails join, drawn by lot: the
larger the likelier. A stop is wrong when its place lies more than 161 km from the point
it was drawn from. All three were looked at
when kinds were mended.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from geo.geodesy import great_circle_km
from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.gazetteer import open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Language
    from geo.network import Network
    from geo.sources.gazetteer import NameIndex

JOURNEYS = Path(__file__).with_name("journeys.csv")
FAR_KM = 161.0  # 100 miles, the measure of the published systems


class Journey(NamedTuple):
    """A sentence with the names of its stops and where each is."""

    half: str
    language: Language
    text: str
    stops: tuple[tuple[str, tuple[float, float]], ...]


def journeys() -> list[Journey]:
    """Return the journeys of the table."""
    with JOURNEYS.open(encoding="utf-8", newline="") as file:
        return [
            Journey(
                row["half"],
                row["language"],  # type: ignore[arg-type]  # one of the five
                row["text"],
                tuple(_stop(stop) for stop in row["stops"].split(";")),
            )
            for row in csv.DictReader(file)
        ]


def _stop(told: str) -> tuple[str, tuple[float, float]]:
    """Return a stop's name and point from "NAME LON LAT"."""
    name, lon, lat = told.rsplit(" ", 2)
    return name, (float(lon), float(lat))


def judged(
    journey: Journey, names: NameIndex, network: Network
) -> Iterator[tuple[str, str]]:
    """Yield for each stop "right", "wrong" or "unplaced", and what it was taken for."""
    text, language = journey.text, journey.language
    mentions = find_mentions(text, language, names)
    found = resolve(mentions, text, language, gazetteer=names, network=network)
    places = {place.id: place for place in found.places}
    for name, at in journey.stops:
        start = text.find(name)
        got = next(
            (
                places.get(mention.place or "")
                for mention in found.mentions
                if mention.start < start + len(name) and start < mention.end
            ),
            None,
        )
        if got is None:
            yield "unplaced", f"{name} in {text}"
        elif great_circle_km(got.at, at) <= FAR_KM:
            yield "right", ""
        else:
            sure = f"{got.confidence:.2f}"
            yield "wrong", f"{name} is {got.name} ({got.country}, {sure}) in {text}"


def main() -> None:
    """Print a line for each half and language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("halves", nargs="*", default=["first", "second", "plain"])
    parser.add_argument("--shown", type=int, default=0, help="faults to list")
    parser.add_argument("--unplaced", action="store_true", help="list those too")
    given = parser.parse_args()
    names, network = open_gazetteer(), open_network()
    counts: dict[tuple[str, str], Counter[str]] = {}
    faults = []
    for journey in journeys():
        if journey.half not in given.halves:
            continue
        for outcome, fault in judged(journey, names, network):
            for group in (journey.language, "all"):
                counts.setdefault((journey.half, group), Counter())[outcome] += 1
            if outcome == "wrong" or (given.unplaced and outcome == "unplaced"):
                faults.append(f"{outcome}: {fault}")
    for fault in faults[: given.shown]:
        print(fault)
    for (half, group), count in counts.items():
        stops = count.total()
        print(
            f"{half:7s} {group:4s} {stops:4d} stops, {count['wrong']:3d} wrong "
            f"({count['wrong'] / stops:.3f}), {count['unplaced']:3d} unplaced"
        )


if __name__ == "__main__":
    main()
