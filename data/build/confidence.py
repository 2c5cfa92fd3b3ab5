"""Learn how sure a reading is from labelled stories, and register the weights.

`readings.jsonl` beside this script holds figures, no texts: a line for each labelled
story, with what was known of each stop that the rules found there and whether the story
tells it, and what was known of the whole journey and whether it misleads
(`benchmarks/readings.py` writes it). Two logistic regressions are fitted to them, with
a quadratic penalty, by Newton's method; how sure the stops are is a feature of the
journey, so those are first predicted for each story by weights that never saw it.
"""

import csv
import json
import sys
from pathlib import Path

import numpy as np
from packages import DATA, register

ROWS = Path(__file__).with_name("readings.jsonl")
FOLDS = 10
PENALTY = {"stop": 3.0, "journey": 4.0}
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
    return float(min(0.99, 1 / (1 + np.exp(-np.clip(total, -30, 30)))))


def with_stops(features: Features, chances: list[float]) -> Features:
    """Return a journey's features with how sure its stops are."""
    odds = [float(np.log(p / (1 - p))) for p in np.clip(chances, 0.01, 0.99)]
    sure = {
        "least sure": min(odds, default=0.0),
        "mean sure": float(np.mean(odds or [0])),
    }
    return {**features, **sure}


def folds_of(stories: list[dict], folds: int = FOLDS) -> list[int]:
    """Return the fold of each story; stories of one set and name stay together."""
    return [int(story["id"], 16) % folds for story in stories]


def stop_rows(stories: list[dict]) -> list[Row]:
    """Return the rows of all stops of stories."""
    return [(f, label) for story in stories for f, label in story["stops"]]


def journey_rows(stories: list[dict], chances: list[list[float]]) -> list[Row]:
    """Return a row for each journey of two stops or more."""
    return [
        (with_stops(story["journey"], p), story["right"])
        for story, p in zip(stories, chances, strict=True)
        if len(p) > 1
    ]


def made(story: dict, weights: Features) -> list[float]:
    """Return how sure weights are of each stop of a story's path."""
    return [
        chance_of(f, weights) for f, _ in story["stops"] if "role candidate" not in f
    ]


def cross_fitted(stories: list[dict]) -> list[list[float]]:
    """Return for each story how sure its stops are by weights that never saw it."""
    folds = folds_of(stories)
    by_fold = {
        fold: fitted(
            stop_rows([s for s, f in zip(stories, folds, strict=True) if f != fold]),
            PENALTY["stop"],
        )
        for fold in set(folds)
    }
    return [made(s, by_fold[f]) for s, f in zip(stories, folds, strict=True)]


def learned(stories: list[dict]) -> dict[str, Features]:
    """Return the weights of stops and of journeys."""
    journeys = journey_rows(stories, cross_fitted(stories))
    return {
        "stop": fitted(stop_rows(stories), PENALTY["stop"]),
        "journey": fitted(journeys, PENALTY["journey"]),
    }


def main() -> None:
    """Write the weights and register them."""
    stories = [json.loads(line) for line in ROWS.read_text("utf-8").splitlines()]
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
