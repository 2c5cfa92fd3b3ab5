"""Learn how sure a reading is from labelled stories, and register the weights.

`readings.jsonl` beside this script holds figures, no texts: a line for each labelled
story, with what was known of each stop that the rules found there and whether the story
tells it, and what was known of the whole journey and whether it misleads
(`benchmarks/readings.py` writes it). Two logistic regressions are fitted to them, with
a quadratic penalty, by Newton's method; how sure the journey is is a feature of its
stops, so it is first predicted for each story by weights that never saw it.
"""

import csv
import json
import sys
from pathlib import Path

import numpy as np
from packages import DATA, register

from geo.model.trip import MOST_SURE

ROWS = Path(__file__).with_name("readings.jsonl")
FOLDS = 10
PENALTY = {"stop": 8.0, "journey": 8.0}
RARE = 8  # a feature seen in fewer rows has no weight

Features = dict[str, float]
Row = tuple[Features, bool]


def fitted(rows: list[Row], penalty: float) -> Features:
    """Return the weights that make the labels of rows likeliest."""
    counts: dict[str, int] = {}
    for features, _ in rows:
        for name in features:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= RARE)
    if not names:
        return {}
    table = np.array([[f.get(n, 0.0) for n in names] for f, _ in rows])
    right = np.array([float(label) for _, label in rows])
    weights = np.zeros(len(names))
    ridge = np.diag([0.01 if n == "bias" else penalty for n in names])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - chance) - ridge @ weights
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + ridge
        weights = weights + np.linalg.solve(bend, slope)
    return {n: round(float(w), 3) for n, w in zip(names, weights, strict=True)}


def chance_of(features: Features, weights: Features) -> float:
    """Return the probability that weights give to features."""
    total = sum(weights.get(name, 0.0) * value for name, value in features.items())
    return float(min(MOST_SURE, 1 / (1 + np.exp(-np.clip(total, -30, 30)))))


def odds_of(features: Features, weights: Features) -> float:
    """Return the logarithm of the odds that weights give to features."""
    chance = chance_of(features, weights)
    return float(np.log(chance / (1 - chance)))


def folds_of(stories: list[dict], folds: int = FOLDS) -> list[int]:
    """Return the fold of each story; stories of one set and name stay together."""
    return [int(story["id"], 16) % folds for story in stories]


def journey_rows(stories: list[dict]) -> list[Row]:
    """Return a row for each journey of two stops or more."""
    return [(s["journey"], s["right"]) for s in stories if made(s) > 1]


def made(story: dict) -> int:
    """Return how many stops a story's path has, candidates left out."""
    return sum("role candidate" not in features for features, _ in story["stops"])


def stop_rows(stories: list[dict], odds: list[float]) -> list[Row]:
    """Return the rows of all stops of stories, with the odds of their journeys."""
    return [
        ({**features, "journey": own}, label)
        for story, own in zip(stories, odds, strict=True)
        for features, label in story["stops"]
    ]


def cross_fitted(stories: list[dict]) -> list[float]:
    """Return the odds of each story's journey by weights that never saw it."""
    folds = folds_of(stories)
    by_fold = {
        fold: fitted(
            journey_rows([s for s, f in zip(stories, folds, strict=True) if f != fold]),
            PENALTY["journey"],
        )
        for fold in set(folds)
    }
    return [
        odds_of(s["journey"], by_fold[f]) for s, f in zip(stories, folds, strict=True)
    ]


def learned(stories: list[dict]) -> dict[str, Features]:
    """Return the weights of stops and of journeys."""
    return {
        "stop": fitted(stop_rows(stories, cross_fitted(stories)), PENALTY["stop"]),
        "journey": fitted(journey_rows(stories), PENALTY["journey"]),
    }


def main() -> None:
    """Write the weights and register them."""
    stories = [json.loads(line) for line in ROWS.read_bytes().splitlines()]
    path = DATA / "confidence.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("of", "feature", "weight"))
        for of, weights in learned(stories).items():
            rows.writerows((of, name, f"{w:g}") for name, w in weights.items())
    register(
        path.name,
        licence="MIT",
        attribution="",
        origin=["data/build/readings.jsonl, figures of labelled stories"],
        date="2026-11-30",
    )


if __name__ == "__main__":
    sys.exit(main())
