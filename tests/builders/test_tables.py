"""The shipped table of speeds is what its trains give, and nobody's wish."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from geo.sources.registry import data_path

sys.path.insert(0, str(Path(__file__).parents[2] / "data" / "build"))
from tables import TRAINS, table


def test_every_speed_comes_from_the_trains_that_are_listed() -> None:
    with data_path("speeds.csv").open(encoding="utf-8", newline="") as file:
        shipped = list(csv.DictReader(file))
    made = [{k: str(v) for k, v in row._asdict().items()} for row in table()]
    assert shipped == made


def test_every_train_says_who_published_it() -> None:
    with TRAINS.open(encoding="utf-8", newline="") as file:
        trains = list(csv.DictReader(file))
    assert all(train["name"] and train["source"] for train in trains)
