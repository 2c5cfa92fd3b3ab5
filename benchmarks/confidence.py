"""Say how far confidence can be trusted: cross-validated, by whole story.

.venv/bin/python benchmarks/confidence.py [--later]

The readings are those that the weights are learned from (`data/build/readings.jsonl`):
what the rules made of real stories at the first look, before anything was mended on
them. Each story is judged by weights that never saw it. `kim`: stories of one kind that
were mended on; they help to learn and are not judged.
"""

from __future__ import annotations

import argparse
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from geo.sources.shippedtables import open_sureness

BUILD = Path(__file__).parent.parent / "data" / "build"
LATER = Path(__file__).with_name("later_readings.jsonl")
sys.path.insert(0, str(BUILD))

import confidence as builder  # noqa: E402  # the builder of the weights, beside its data

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
BARS = (0.0, 0.5, 0.6, 0.62, 0.65, 0.7, 0.8)
Judged = list[tuple[float, bool]]


def judged(stories: list[dict[str, Any]]) -> tuple[Judged, Judged]:
    """Return each stop's and each journey's chance, and whether it was right."""
    folds = builder.folds_of(stories)
    stops: Judged = []
    journeys: Judged = []
    for fold in sorted(set(folds)):
        others = [s for s, f in zip(stories, folds, strict=True) if f != fold]
        own = [s for s, f in zip(stories, folds, strict=True) if f == fold]
        unseen = [story for story in own if story["set"] != "kim"]
        found = judged_by(builder.learned(others), unseen)
        stops += found[0]
        journeys += found[1]
    return stops, journeys


def judged_by(
    weights: dict[str, dict[str, float]], stories: list[dict[str, Any]]
) -> tuple[Judged, Judged]:
    """Return what weights make of each stop and each journey, and what was right."""
    stops: Judged = []
    journeys: Judged = []
    for story in stories:
        odds = builder.odds_of(story["journey"], weights["journey"])
        if builder.made(story) > 1:
            chance = builder.chance_of(story["journey"], weights["journey"])
            journeys.append((chance, story["right"]))
        stops += [
            (builder.chance_of({**f, "journey": odds}, weights["stop"]), label)
            for f, label in story["stops"]
        ]
    return stops, journeys


def shipped() -> dict[str, dict[str, float]]:
    """Return the weights of `data/confidence.csv`."""
    weights = open_sureness()
    return {"stop": dict(weights.stop), "journey": dict(weights.journey)}


def table(name: str, rows: Judged) -> None:
    """Print how many of what is called so sure is right."""
    print(f"\n{name:10} called      of  right")
    for low, high in pairwise(EDGES):
        some = [label for chance, label in rows if low <= chance < high]
        if some:
            share = sum(some) / len(some)
            print(f"{'':10} {low:.1f} - {high:.1f} {len(some):5}  {share:.2f}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--later", action="store_true", help="judge later first looks")
    later = parser.parse_args().later
    path = LATER if later else BUILD / "readings.jsonl"
    stories = [json.loads(line) for line in path.read_bytes().splitlines()]
    stops, journeys = judged_by(shipped(), stories) if later else judged(stories)
    count = sum(story["set"] != "kim" for story in stories)
    print(f"{count} stories, {len(journeys)} journeys, {len(stops)} stops")
    table("stops", stops)
    table("journeys", journeys)
    print("\nbar   drawn  mislead  of all stories  drawn and right")
    for bar in BARS:
        kept = [label for chance, label in journeys if chance >= bar]
        wrong = len(kept) - sum(kept)
        share = wrong / max(1, count)
        print(f"{bar:.2f} {len(kept):7} {wrong:8} {share:15.3f} {sum(kept):16}")


if __name__ == "__main__":
    main()
