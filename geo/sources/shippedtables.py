"""The shipped tables: commercial speeds, halts at borders, closures, weights."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, TypeVar, cast

from geo.errors import DataDamaged
from geo.model import Bounds, Halt, Pace, Paces
from geo.model.trip import Sureness
from geo.network.closures import Closure
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import Literal

    from geo.model import Train

__all__ = ["open_closures", "open_speeds", "open_sureness"]

_FILE = "closures.csv"
T = TypeVar("T")


def open_speeds(speeds: Path | None = None, halts: Path | None = None) -> Paces:
    """Read the commercial speeds and halts, from the shipped tables or from others.

    Raises:
        DataDamaged: a table is missing, or a row of it cannot be read.
    """
    return Paces(
        paces=_parsed(speeds or data_path("speeds.csv"), _pace),
        halts=_parsed(halts or data_path("halts.csv"), _halt),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table by column.

    Raises:
        DataDamaged: it cannot be read as UTF-8 text.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        message = f"{path.name} cannot be read ({error}): reinstall railstory"
        raise DataDamaged(message) from error


def _parsed(path: Path, make: Callable[[Mapping[str, str]], T]) -> tuple[T, ...]:
    """Return the rows of a table as values.

    Raises:
        DataDamaged: it cannot be read, or in a row a column is missing or no number.
    """
    found = []
    for row in _rows(path):
        try:
            found.append(make(row))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            message = f"{path.name} has a row that cannot be read ({error}): {row}"
            raise DataDamaged(message) from error
    return tuple(found)


def _pace(row: Mapping[str, str]) -> Pace:
    """Return one row of the speeds."""
    area = [float(degrees) for degrees in row["area"].split()]
    return Pace(
        country=row["country"],
        train=cast("Train", row["train"]),
        slow_kmh=float(row["slow_kmh"]),
        usual_kmh=float(row["usual_kmh"]),
        fast_kmh=float(row["fast_kmh"]),
        trains=int(row["trains"]),
        source=row["source"],
        area=Bounds(*area) if area else None,
    )


def _halt(row: Mapping[str, str]) -> Halt:
    """Return one row of the halts."""
    return Halt(
        kind=cast("Literal['border', 'gauge']", row["kind"]),
        least_hours=float(row["least_hours"]),
        most_hours=float(row["most_hours"]),
        among=frozenset(row["among"].split()),
        source=row["source"],
    )


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
