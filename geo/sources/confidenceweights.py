"""The shipped weights that say how sure a reading is."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from geo.errors import DataDamaged
from geo.model.logistic import Sureness
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["open_sureness"]


def open_sureness(weights: Path | None = None) -> Sureness:
    """Read the weights of stops and journeys, from the shipped table or another.

    Raises:
        DataDamaged: the table is missing, or a row of it cannot be read.
    """
    path = weights or data_path("confidence.csv")
    found: dict[str, dict[str, float]] = {"stop": {}, "journey": {}}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found[row["of"]][row["feature"]] = float(row["weight"])
    except (OSError, UnicodeDecodeError, csv.Error, KeyError, ValueError) as error:
        message = f"{path.name} cannot be read ({error!r}): reinstall railstory"
        raise DataDamaged(message) from error
    return Sureness(found["stop"], found["journey"])
