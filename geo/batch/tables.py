"""The tables that a corpus becomes: GeoParquet parts, and a receipt for each chunk.

A chunk is done when its receipt is there; the receipt names the hash of every part.
GeoParquet 1.1, geometry as WKB; no CRS given means OGC:CRS84, longitude first.
"""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import parquet

from geo.batch.story import TABLES, Findings
from geo.outputs.writing import put

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from geo.batch.corpus import Chunk

__all__ = ["Receipt", "part_path", "receipt_path", "schema", "valid_receipt", "write"]

_WORDS, _COUNT, _REAL = pa.string(), pa.int32(), pa.float64()
_PLACE = {
    **dict.fromkeys(("place", "name", "country", "kind"), _WORDS),
    "geometry": pa.binary(),
}
_STORY = {"row": pa.int64(), "story": _WORDS, "source": _WORDS}


def _ends(*windows: str) -> dict[str, pa.DataType]:
    """Return the columns of windows: ISO 8601, with the offset of the place."""
    return {f"{name}_{end}": _WORDS for name in windows for end in _WINDOW}


_WINDOW = ("earliest", "latest")
_COLUMNS: dict[str, dict[str, pa.DataType]] = {
    "mentions": {
        **_STORY,
        "language": _WORDS,
        "start": _COUNT,
        "end": _COUNT,
        "surface": _WORDS,
        "role": _WORDS,
        "confidence": _REAL,
        **_PLACE,
    },
    "stops": {
        **_STORY,
        "language": _WORDS,
        "number": _COUNT,
        **dict.fromkeys(("role", "status", "quote"), _WORDS),
        "start": _COUNT,
        "end": _COUNT,
        "railhead": _WORDS,
        "way": _WORDS,
        "confidence": _REAL,
        "journey_confidence": _REAL,
        "read_by": _WORDS,
        "drawn": pa.bool_(),
        **_ends("told"),
        **_PLACE,
    },
    "legs": {
        **_STORY,
        "number": _COUNT,
        "branch": _COUNT,
        **dict.fromkeys(
            ("kind", "from_place", "to_place", "from_name", "to_name"), _WORDS
        ),
        **dict.fromkeys(("length_km", "assumed_km", "uncertainty_km"), _REAL),
        "hours_at_top_speed": _REAL,
        "top_speed_kmh": _REAL,
        "top_speed_source": _WORDS,
        "countries": pa.list_(_WORDS),
        "borders": pa.list_(_WORDS),
        "gauge_breaks": _COUNT,
        **_ends("depart", "arrive", "likely"),
        "why": _WORDS,
        "geometry": pa.binary(),
    },
    "checks": {
        **_STORY,
        "number": _COUNT,
        **dict.fromkeys(("claim", "verdict", "why"), _WORDS),
        "implied_kmh": _REAL,
    },
    "failures": {**_STORY, "kind": _WORDS, "why": _WORDS, "tries": _COUNT},
}
_SHAPES = {"mentions": "Point", "stops": "Point", "legs": "LineString"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written for one chunk: from which input, by which program, how much.

    `made_by` is the hash of all that decides the tables beside the input. `rows` and
    `files` (SHA-256) are by table, `failures` by kind.
    """

    chunk: int
    input: str
    made_by: str
    stories: int
    rows: dict[str, int]
    failures: dict[str, int]
    files: dict[str, str]


def schema(table: str) -> pa.Schema:
    """Return the columns of a table, with the GeoParquet metadata if it has shapes."""
    columns = pa.schema(_COLUMNS[table].items())
    if table not in _SHAPES:
        return columns
    shape = {"encoding": "WKB", "geometry_types": [_SHAPES[table]]}
    about = {
        "version": "1.1.0",
        "primary_column": "geometry",
        "columns": {"geometry": shape},
    }
    return columns.with_metadata({"geo": json.dumps(about)})


def part_path(folder: Path, table: str, chunk: int) -> Path:
    """Return where a chunk's part of a table is."""
    return folder / table / f"part-{chunk:06d}.parquet"


def receipt_path(folder: Path, chunk: int) -> Path:
    """Return where a chunk's receipt is."""
    return folder / "receipts" / f"part-{chunk:06d}.json"


def write(
    folder: Path, chunk: Chunk, found: Sequence[Findings], *, made_by: str
) -> Receipt:
    """Write a chunk's part of every table, then its receipt, each whole or not at all.

    The same chunk gives the same bytes, so that writing it twice doubles nothing.

    Raises:
        OSError: the disk is full, or the folder cannot be written to.
    """
    rows = {
        table: [row for one in found for row in getattr(one, table)] for table in TABLES
    }
    files: dict[str, str] = {}
    for table in TABLES:
        content = _parquet(pa.Table.from_pylist(rows[table], schema=schema(table)))
        files[table] = hashlib.sha256(content).hexdigest()
        put(part_path(folder, table, chunk.number), content)
    kinds = [str(row["kind"]) for row in rows["failures"]]
    receipt = Receipt(
        chunk=chunk.number,
        input=chunk.sha256,
        made_by=made_by,
        stories=len(chunk.stories),
        rows={table: len(rows[table]) for table in TABLES},
        failures={kind: kinds.count(kind) for kind in sorted(set(kinds))},
        files=files,
    )
    words = json.dumps(asdict(receipt), indent=1).encode()
    put(receipt_path(folder, chunk.number), words)
    return receipt


def _parquet(table: pa.Table) -> bytes:
    """Return a table as a Parquet file."""
    sink = io.BytesIO()
    parquet.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def valid_receipt(folder: Path, chunk: Chunk, *, made_by: str) -> Receipt | None:
    """Return a chunk's receipt when it is done and every part of it is whole.

    None when it is not, came from another input, or was made by another program.
    """
    try:
        fields = json.loads(receipt_path(folder, chunk.number).read_bytes())
        receipt = Receipt(**fields)
        if (receipt.input, receipt.made_by) != (chunk.sha256, made_by):
            return None
        for table in TABLES:
            content = part_path(folder, table, chunk.number).read_bytes()
            if hashlib.sha256(content).hexdigest() != receipt.files[table]:
                return None
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return receipt
