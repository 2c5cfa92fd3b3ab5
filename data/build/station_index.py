"""Write the file of stations that `geo.sources.gazetteer` reads where it lies."""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from geo.sources.gazetteer.stationfile import (
    BLOCK,
    BUCKET_BITS,
    HEADER,
    LENGTHS,
    MAGIC,
    SECTIONS,
    StationRow,
    bucket_of,
    slot_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONGEST = 31
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


class Packed(NamedTuple):
    """A station as the file holds it: its line of names, and every key of them."""

    row: StationRow
    line: str
    keys: tuple[str, ...]


def write(stations: Sequence[Packed], meta: dict[str, object]) -> bytes:
    """Return the whole file for stations in order of code."""
    blocks, pool = _pooled([station.line for station in stations])
    buckets, entries = _hashed(stations)
    told = json.dumps(meta, ensure_ascii=False, separators=(",", ":"))
    sections = {
        "meta": told.encode(),
        "rows": b"".join(station.row.packed() for station in stations),
        "blocks": blocks,
        "pool": pool,
        "buckets": buckets,
        "entries": entries,
        "lengths": _lengths(key for station in stations for key in station.keys),
    }
    spans: list[int] = []
    offset = HEADER.size
    for name in SECTIONS:
        spans += (offset, len(sections[name]))
        offset += len(sections[name])
        print(f"  {name}: {len(sections[name]):,} bytes")
    return HEADER.pack(MAGIC, *spans) + b"".join(sections[name] for name in SECTIONS)


def _pooled(lines: list[str]) -> tuple[bytes, bytes]:
    """Return where the blocks of names start, and the blocks."""
    starts, pool = [0], bytearray()
    for first in range(0, len(lines), BLOCK):
        text = "\n".join(lines[first : first + BLOCK])
        pool += zlib.compress(text.encode(), 9)
        starts.append(len(pool))
    return struct.pack(f"<{len(starts)}I", *starts), bytes(pool)


def _hashed(stations: Sequence[Packed]) -> tuple[bytes, bytes]:
    """Return where each bucket starts, and the entries one after the other."""
    table: list[list[tuple[bytes, int]]] = [[] for _ in range(1 << BUCKET_BITS)]
    marks: dict[tuple[int, bytes], str] = {}
    for number, station in enumerate(stations):
        for key in station.keys:
            bucket, mark = bucket_of(key)
            if marks.setdefault((bucket, mark), key) != key:
                message = f"{key!r} has the hash of another name: take another seed"
                raise ValueError(message)
            table[bucket].append((mark, number))
    starts, entries = [0], bytearray()
    for entry in table:
        for mark, number in sorted(entry):
            entries += mark + struct.pack("<H", number)
        starts.append(starts[-1] + len(entry))
    return struct.pack(f"<{len(starts)}I", *starts), bytes(entries)


def _lengths(keys: Iterable[str]) -> bytes:
    """Return, for the beginnings of joined-up keys, the lengths they have, as bits."""
    masks: dict[int, int] = defaultdict(int)
    for key in keys:
        if 1 < len(key) <= _LONGEST and _UNSPACED.match(key):
            masks[slot_of(key)] |= 1 << len(key)
    return struct.pack(f"<{LENGTHS}I", *(masks[slot] for slot in range(LENGTHS)))
