"""Time the names, and measure how well places are resolved.

    .venv/bin/python benchmarks/places.py [TEXTS.jsonl ...]

Each line of a file of texts holds `text`, `lang` and `mentions`, those with `start`,
`end`, `surface` and, where known, `lat` and `lon`. The mentions are taken as given:
this measures resolution alone, within 161 km of the marked point as published systems
are measured. Without files, only the times are printed.
"""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.model import Mention
from geo.places import resolve
from geo.sources.gazetteer import NameIndex, open_gazetteer
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from collections.abc import Callable

_NEAR_KM = 161.0  # 100 miles, the measure of the published systems
_NAMES = ("平壌", "Владивосток", "Paris", "하바롭스크", "Springfield", "Qwxyzzy")


@dataclass(slots=True)
class Score:
    """How many mentions have a point, were answered, and were answered near it."""

    located: int = 0
    answered: int = 0
    near: int = 0

    def __str__(self) -> str:
        """Return the two published figures and how often there was an answer."""
        return (
            f"within {_NEAR_KM:.0f} km: {self.near / max(1, self.located):.3f} of all, "
            f"{self.near / max(1, self.answered):.3f} of the answered "
            f"({self.answered / max(1, self.located):.3f} answered, n={self.located})"
        )


def main() -> None:
    """Print the times, then a line for each file of texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path)
    paths = parser.parse_args().texts
    start = time.perf_counter()
    names = open_gazetteer()
    print(f"opening        {1000 * (time.perf_counter() - start):.1f} ms")
    size = data_path("names.idx").stat().st_size
    print(f"names          {len(names):,} places in {size / 1e6:.1f} MB")
    for name in _NAMES:
        found = len(names.candidates(name))
        micros = _microseconds(lambda name=name: names.candidates(name))
        print(f"{name:14s} {found:3d} candidates in {micros:.0f} us")
    for path in paths:
        _resolved(path, names)


def _microseconds(call: Callable[[], object], runs: int = 2000) -> float:
    """Return how long a call takes."""
    start = time.perf_counter()
    for _ in range(runs):
        call()
    return 1e6 * (time.perf_counter() - start) / runs


def _resolved(path: Path, names: NameIndex) -> None:
    """Resolve a file of texts and print its line."""
    texts = [json.loads(line) for line in path.read_bytes().splitlines()]
    score, start = Score(), time.perf_counter()
    for text in texts:
        _count(text, names, score)
    seconds = time.perf_counter() - start
    speed = sum(len(text["text"]) for text in texts) / seconds
    print(f"{path.name}: {score}, {speed:,.0f} characters/s")


def _count(text: dict[str, Any], names: NameIndex, score: Score) -> None:
    """Resolve a text's marked mentions and add up how many came out right."""
    marked = sorted(text["mentions"], key=lambda item: item["start"])
    mentions = tuple(
        Mention(item["start"], item["end"], item["surface"]) for item in marked
    )
    found = resolve(mentions, text["text"], text["lang"], gazetteer=names, network=None)
    places = {place.id: place for place in found.places}
    for item, mention in zip(marked, found.mentions, strict=True):
        if item["lat"] is None:
            continue
        score.located += 1
        if mention.place:
            place = places[mention.place]
            score.answered += 1
            score.near += _km(place.lon, place.lat, item) <= _NEAR_KM


def _km(lon: float, lat: float, item: dict[str, Any]) -> float:
    """Return the great-circle distance to a marked point."""
    a, b = math.radians(lat), math.radians(item["lat"])
    turn = math.radians(item["lon"] - lon)
    cosine = math.sin(a) * math.sin(b) + math.cos(a) * math.cos(b) * math.cos(turn)
    return 6371 * math.acos(max(-1.0, min(1.0, cosine)))


if __name__ == "__main__":
    main()
