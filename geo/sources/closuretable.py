"""Read the table of what was shut when: bridges not yet built, lines, borders."""

from __future__ import annotations

import csv

from geo.errors import DataDamaged
from geo.network.closures import Closure
from geo.sources.registry import data_path

__all__ = ["open_closures"]

_FILE = "closures.csv"


def open_closures() -> tuple[Closure, ...]:
    """Return the shipped closures, in their order.

    Raises:
        DataDamaged: the table is missing, or a row of it is not whole.
    """
    path = data_path(_FILE)
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return tuple(_closure(row) for row in csv.DictReader(lines))
    except (OSError, KeyError, ValueError, AttributeError) as error:
        message = f"{path} is missing or damaged: reinstall railstory"
        raise DataDamaged(message) from error


def _closure(row: dict[str, str]) -> Closure:
    """Return a row as a closure."""
    where = row["where"]
    points: list[tuple[float, float]] = []
    if row["kind"] in {"way", "crossing"}:
        for point in where.split(";"):
            lon, lat = map(float, point.split())
            points.append((lon, lat))
    return Closure(
        name=where if row["kind"] == "line" else row["name"],
        kind=row["kind"],
        shut_from=row["shut_from"],
        shut_until=row["shut_until"],
        points=tuple(points),
        among=frozenset(where.split() if row["kind"] == "border" else ()),
        source=row["source"],
    )
