"""The parts of a folder of tables, one after the other, and the shapes in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from pyarrow import ArrowInvalid, parquet

from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from geo.batch.story import Rows

__all__ = ["points_of", "rows_of"]

_POINT_AT, _LINE_AT = 5, 9  # where the figures of a well-known binary begin
_LINE = 2


def rows_of(folder: Path, table: str, columns: Sequence[str]) -> Iterator[Rows]:
    """Yield the rows of each part of a table, in order, with some of its columns.

    Raises:
        BadInput: a part is torn; the run that is taken up writes it again.
    """
    for part in sorted((folder / table).glob("part-*.parquet")):
        try:
            rows: Rows = parquet.read_table(part, columns=list(columns)).to_pylist()
        except ArrowInvalid as error:
            message = f"{part} is damaged: run the batch again with --resume"
            raise BadInput(message) from error
        yield rows


def points_of(shape: bytes) -> npt.NDArray[np.float64]:
    """Return the points of one of our own well-known binaries, longitude first.

    >>> from geo.batch.findings import wkb
    >>> from geo.model import LonLat
    >>> points_of(wkb([LonLat(1.0, 2.0)])).tolist()
    [[1.0, 2.0]]
    """
    start = _LINE_AT if shape[1] == _LINE else _POINT_AT
    return np.frombuffer(shape, "<f8", offset=start).reshape(-1, 2)
