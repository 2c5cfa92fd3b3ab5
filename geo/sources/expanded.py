"""The expanded rails in the user's cache: written with their sums, checked when opened.

A cache folder may be cut short by a full disk, emptied by a crash or overwritten by
anything. So it says how large its arrays are and what stands at many places of them;
who opens it looks there, and makes it again where it is not so.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.model import RailLine
from geo.network.hierarchy import Hierarchy
from geo.network.tracks import Tracks

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    from geo.network.tracks import Ints

    Bytes = NDArray[np.uint8]

__all__ = ["called", "is_whole", "mapped", "named_arrays", "written"]

_ARRAYS, _ABOUT = "arrays.i32", "about.json"
_SPOTS = 64  # places that are looked at, spread evenly
_SPOT_BYTES = 1024


def written(folder: Path, tracks: Tracks, hierarchy: Hierarchy) -> None:
    """Write a network's arrays into an empty folder.

    Raises:
        OSError: the disk is full, or the folder cannot be written to.
    """
    arrays = named_arrays(tracks, hierarchy)
    offsets, at, digest = {}, 0, hashlib.sha256()
    with (folder / _ARRAYS).open("wb") as out:
        for name, array in arrays.items():
            offsets[name] = [at, len(array)]
            at += len(array)
            content = np.ascontiguousarray(array, np.int32).data
            out.write(content)
            digest.update(content)
    about = {
        "codes": tracks.codes,
        "bridge_kinds": tracks.bridge_kinds,
        "gauges": tracks.gauges,
        "lines": tracks.lines,
        "weights": tracks.weights,
        "arrays": offsets,
        "bytes": 4 * at,
        "spots": _spots(_bytes(folder)),
        "sha256": digest.hexdigest(),
    }
    text = json.dumps(about)
    (folder / _ABOUT).write_text(f"{_sum(text)}\n{text}", "utf-8")


def mapped(folder: Path) -> tuple[Tracks, Hierarchy]:
    """Return the network of a folder, its arrays mapped into memory.

    Raises:
        OSError: a file is missing or cannot be read.
        ValueError: the folder is not as it was written.
    """
    about = _about(folder)
    flat = _bytes(folder)
    if len(flat) != about["bytes"] or _spots(flat) != about["spots"]:
        message = f"{folder} is not as it was written"
        raise ValueError(message)
    numbers: Ints = flat.view(np.int32)
    parts = {name: numbers[a : a + n] for name, (a, n) in about["arrays"].items()}
    tracks = Tracks(
        codes=tuple(about["codes"]),
        bridge_kinds=tuple(about["bridge_kinds"]),
        gauges=tuple(map(tuple, about["gauges"])),
        lines=tuple(RailLine(*line) for line in about["lines"]),
        weights=tuple(about["weights"]),
        **called("t", parts),
    )
    classic = Hierarchy(**called("c", parts)) if "c.rank" in parts else None
    return tracks, Hierarchy(**called("h", parts), classic=classic)


def named_arrays(tracks: Tracks, hierarchy: Hierarchy) -> dict[str, Ints]:
    """Return all arrays of a network: "t." tracks, "h." and "c." the hierarchies."""
    arrays = {f"t.{name}": array for name, array in tracks.arrays().items()}
    trees = {"h": hierarchy, "c": hierarchy.classic}
    return arrays | {
        f"{letter}.{name}": array
        for letter, tree in trees.items()
        if tree is not None
        for name, array in tree.arrays().items()
    }


def called(letter: str, parts: Mapping[str, Ints]) -> dict[str, Any]:
    """Return the arrays that begin with a letter, without it."""
    return {name[2:]: part for name, part in parts.items() if name[0] == letter}


def is_whole(folder: Path) -> bool:
    """Return whether all of a folder is as it was written, to the last byte."""
    try:
        digest = hashlib.sha256((folder / _ARRAYS).read_bytes()).hexdigest()
        return bool(_about(folder)["sha256"] == digest)
    except (OSError, ValueError, KeyError):
        return False


def _about(folder: Path) -> Mapping[str, Any]:
    """Return what a folder says of itself.

    Raises:
        OSError: it cannot be read.
        ValueError: it was changed since.
    """
    head, _, text = (folder / _ABOUT).read_text("utf-8").partition("\n")
    if head != _sum(text):
        message = f"{folder} is not as it was written"
        raise ValueError(message)
    about: Mapping[str, Any] = json.loads(text)
    return about


def _bytes(folder: Path) -> Bytes:
    """Return the arrays of a folder as bytes, mapped into memory."""
    return np.memmap(folder / _ARRAYS, np.uint8, mode="r").view(np.ndarray)


def _sum(text: str) -> str:
    """Return the sum of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def _spots(flat: Bytes) -> list[int]:
    """Return the sums of what stands at many places, the first and last among them."""
    last = max(0, len(flat) - _SPOT_BYTES)
    starts = np.linspace(0, last, _SPOTS).astype(np.int64).tolist()
    return [zlib.crc32(flat[start : start + _SPOT_BYTES].data) for start in starts]
