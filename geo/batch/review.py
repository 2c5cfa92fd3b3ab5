"""What of a batch a person should look at: its failures, then its doubtful journeys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from pyarrow import parquet

from geo.errors import BadInput
from geo.model.logistic import SURE_ENOUGH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Doubtful", "doubtful"]


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A story to look at: its number and id, how sure its journey is, and why.

    `failed` is the kind of a failure, "" for a journey that was read.
    """

    row: int
    story: str
    sure: float
    why: str
    failed: str = ""


def doubtful(folder: Path) -> list[Doubtful]:
    """Return a batch's failures in its order, then its doubtful journeys, worst first.

    A journey is doubtful that was not drawn, or that has a stop which is not sure
    enough to be shown as if it were known.

    Raises:
        BadInput: the folder holds no batch, or a table of it is damaged.
    """
    if not (folder / "manifest.json").is_file():
        message = f"{folder} is no batch: it has no manifest.json"
        raise BadInput(message)
    failed = [
        Doubtful(row["row"], row["story"], 0.0, row["why"], row["kind"])
        for row in _rows(folder, "failures", ["row", "story", "kind", "why"])
    ]
    columns = ["row", "story", "name", "confidence", "journey_confidence", "drawn"]
    least: dict[int, Doubtful] = {}
    for row in _rows(folder, "stops", columns):
        sure = min(row["confidence"], row["journey_confidence"])
        known = least.get(row["row"])
        if row["drawn"] and sure >= SURE_ENOUGH:
            continue
        if known is None or sure < known.sure:
            why = "" if row["drawn"] else "not drawn"
            why = why or f"{row['name']}: {sure:.0%}"
            least[row["row"]] = Doubtful(row["row"], row["story"], sure, why)
    return failed + sorted(least.values(), key=lambda found: (found.sure, found.row))


def _rows(folder: Path, table: str, columns: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of a table, part by part.

    Raises:
        BadInput: a part is damaged, or of another version.
    """
    for part in sorted((folder / table).glob("part-*.parquet")):
        try:
            rows = parquet.read_table(part, columns=columns).to_pylist()
        except (pa.ArrowException, OSError, KeyError) as error:
            message = f"{part} cannot be read: run railstory batch --resume"
            raise BadInput(message) from error
        yield from rows
