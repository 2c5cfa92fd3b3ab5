"""The shipped form of a rail network: one deterministic .npz file, quick to expand.

Every array is kept as the steps from one value to the next, which are small, and these
as planes of bytes, the lowest first, of which the higher ones compress to nothing.
Nothing is left to be worked out but running sums, so that expanding takes no longer
than unpacking.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.model import RailLine
from geo.network.hierarchy import Hierarchy, summed
from geo.network.tracks import WHOLE, Tracks
from geo.sources.expanded import called, named_arrays

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int32]
    Bytes = NDArray[np.uint8]

__all__ = ["DAMAGED", "decode", "encode"]

# What an archive raises of which any bit may have changed.
DAMAGED = (
    *(OSError, KeyError, ValueError, IndexError, TypeError, EOFError, MemoryError),
    *(RuntimeError, OverflowError, zipfile.BadZipFile, zlib.error),
)

_WHEN = (1980, 1, 1, 0, 0, 0)  # zip's own zero, so that the bytes do not change
_UNITS = {"lon": 1000, "lat": 1000}  # millionths of a degree: the grid of the source
_LOOSE = {
    "head",
    "metres",
    "near",
    "far",
    "rank",
    "border",
    "bridge",
}  # no step tells the next
_WORKED_OUT = {f"{tree}.{n}" for tree in "hc" for n in ("node", "metres", "length")}
# left out where nothing is known of any chain
_OFTEN_UNKNOWN = ("t.gauge", "t.limit", "t.line", "t.kind")


def encode(tracks: Tracks, hierarchy: Hierarchy) -> bytes:
    """Return the network as the bytes of an .npz file, the same for the same network.

    Coordinates are kept in whole thousandths of a degree where all of them are such.
    """
    arrays = named_arrays(tracks, hierarchy)
    arrays = {n: array for n, array in arrays.items() if n not in _WORKED_OUT}
    for name in _OFTEN_UNKNOWN:
        if not arrays[name].any():
            del arrays[name]
    layout, planes = [], []
    for name, array in arrays.items():
        unit = _UNITS.get(name[2:], 1)
        if (array % unit).any():
            unit = 1
        loose = name[2:] in _LOOSE
        rows = _planes(array // unit, loose=loose)
        layout.append([name, len(array), len(rows), unit, loose])
        planes += rows
    about: dict[str, object] = {
        "codes": tracks.codes,
        "bridge_kinds": tracks.bridge_kinds,
        "arrays": layout,
    }
    if "t.gauge" in arrays:
        about["gauges"] = tracks.gauges
    if "t.line" in arrays:
        about["lines"] = tracks.lines
    if "t.kind" in arrays:
        about["weights"] = tracks.weights
    return _zipped(json.dumps(about), np.concatenate(planes))


def _planes(array: Ints, *, loose: bool) -> list[Bytes]:
    """Return whole numbers as rows of bytes, the lowest first, after a zigzag.

    Small numbers of either sign then fill one row. Unless loose, what is kept is the
    step from the number before.
    """
    signed = array.astype(np.int64)
    if not loose:
        signed = np.diff(signed, prepend=0)
    coded = (signed << 1) ^ (signed >> 63)
    rows = [(coded >> 8 * i & 0xFF).astype(np.uint8) for i in range(4)]
    while len(rows) > 1 and not rows[-1].any():
        rows.pop()
    return rows


def _numbers(planes: Bytes, *, loose: bool) -> Ints:
    """Return what `_planes` was given."""
    coded = planes[0].astype(np.uint32)
    for i, row in enumerate(planes[1:], 1):
        coded |= row.astype(np.uint32) << np.uint32(8 * i)
    signed: Ints = (coded >> np.uint32(1)).view(np.int32)
    np.negative(signed, out=signed, where=(planes[0] & 1).astype(bool))
    signed -= (planes[0] & 1).view(np.int8)
    if not loose:
        np.cumsum(signed, out=signed)
    return signed


def _zipped(about: str, planes: Bytes) -> bytes:
    """Return the two members of the file, zipped."""
    stored = io.BytesIO()
    np.save(stored, planes)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, data in (
            ("about.json", about.encode()),
            ("planes.npy", stored.getvalue()),
        ):
            member = zipfile.ZipInfo(name, _WHEN)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # no trace of the machine
            file.writestr(member, data, compresslevel=9)
    return content.getvalue()


def decode(content: bytes) -> tuple[Tracks, Hierarchy]:
    """Return the network of an .npz file's bytes.

    Raises:
        KeyError: a part is missing.
        ValueError: a part is cut short.
        zipfile.BadZipFile: the bytes are no zip file, or a part of it is damaged.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        about = json.loads(file.read("about.json"))
        planes = np.load(io.BytesIO(file.read("planes.npy")))
    parts, at = {}, 0
    for name, count, rows, unit, loose in about["arrays"]:
        block = planes[at : at + count * rows].reshape(rows, count)
        parts[name] = _numbers(block, loose=loose) * np.int32(unit)
        at += count * rows
    parts = dict.fromkeys(_OFTEN_UNKNOWN, np.zeros_like(parts["t.a"])) | parts
    tracks = Tracks(
        codes=tuple(about["codes"]),
        bridge_kinds=tuple(about["bridge_kinds"]),
        gauges=tuple(map(tuple, about.get("gauges", [()]))),
        lines=tuple(RailLine(*line) for line in about.get("lines", [[]])),
        weights=tuple(about.get("weights", [WHOLE])),
        **called("t", parts),
    )
    classic = _tree(tracks, called("c", parts)) if "c.rank" in parts else None
    return tracks, replace(_tree(tracks, called("h", parts)), classic=classic)


def _tree(tracks: Tracks, parts: dict[str, Any]) -> Hierarchy:
    """Return the hierarchy of which so much was kept."""
    rank = parts["rank"]
    node = np.empty_like(rank)
    node[rank] = np.arange(len(rank), dtype=np.int32)
    halves, arcs = (parts["near"], parts["far"]), parts["start"][parts["level"]]
    return Hierarchy(
        node=node,
        metres=summed(tracks.cost_m, halves, arcs),
        length=summed(tracks.chain_m, halves, arcs),
        **parts,
    )
