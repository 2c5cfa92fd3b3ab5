"""How many journeys run where: one picture, however many lines there are."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from geo.batch.report.census import points_of, rows_of
from geo.batch.report.corpusmap import WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from geo.batch.report.corpusmap import Sheet
    from geo.batch.story import Rows

    Counts = npt.NDArray[np.uint32]
    Shades = npt.NDArray[np.uint8]
    Ints = npt.NDArray[np.int64]

__all__ = ["FAINTEST", "Density", "density"]

FAINTEST = 0.38  # how opaque a single journey is
_SHADES = 24
_HALF_TURN_DEG = 180.0
_MOST_BYTES = 600_000


@dataclass(frozen=True, slots=True)
class Density:
    """The picture, and what its darkest and its middle shade stand for.

    `png` is grey: black where no journey runs, the lighter the more do, by logarithm.
    """

    png: bytes
    most: int
    middle: int


def density(folder: Path, sheet: Sheet) -> Density:
    """Return how many stories' journeys run through each pixel of the sheet.

    What a story leaves open, its branches, is left out.

    Raises:
        OSError: a part cannot be read.
        BadInput: a part is torn.
    """
    counts = np.zeros(sheet.height * WIDTH, np.uint32)
    for rows in rows_of(folder, "legs", ("row", "branch", "geometry")):
        for lines, stories in _journeys(rows).items():
            counts[_pixels(lines, sheet)] += np.uint32(stories)
    grid = counts.reshape(sheet.height, WIDTH)
    most = int(grid.max())
    return Density(_picture(grid), most, round(float(most) ** 0.5))


def _journeys(rows: Rows) -> Counter[tuple[bytes, ...]]:
    """Return the lines of each journey, and how many stories tell the same one."""
    journeys: dict[object, list[bytes]] = {}
    for row in rows:
        if row["branch"] == 0 and row["geometry"]:
            journeys.setdefault(row["row"], []).append(cast("bytes", row["geometry"]))
    return Counter(tuple(lines) for lines in journeys.values())


def _pixels(lines: Sequence[bytes], sheet: Sheet) -> Ints:
    """Return the pixels that lines run through, each once."""
    found = [_along(sheet.lay(points_of(line)), sheet) for line in lines]
    return np.unique(np.concatenate(found))


def _along(xy: npt.NDArray[np.float64], sheet: Sheet) -> Ints:
    """Return the pixels along a line; a step half round the world is not drawn."""
    step = np.diff(xy, axis=0)
    far = np.abs(step).max(axis=1, initial=0.0)
    count = np.where(far < _HALF_TURN_DEG * sheet.scale, np.ceil(far), 0) + 1
    count = count.astype(np.int64)
    which = np.repeat(np.arange(len(step)), count)
    part = (np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)) / count[
        which
    ]
    drawn = np.concatenate([xy[which] + part[:, None] * step[which], xy[-1:]])
    x, y = np.floor(drawn).astype(np.int64).T
    seen = (x >= 0) & (x < WIDTH) & (y >= 0) & (y < sheet.height)
    pixels: Ints = y[seen] * WIDTH + x[seen]
    return pixels


def _picture(grid: Counts) -> bytes:
    """Return counts as a grey PNG, coarser where it would be too large a file."""
    shades = _widened(_shades(grid))
    png = _png(shades)
    while len(png) > _MOST_BYTES:
        high, wide = (size // 2 * 2 for size in shades.shape)
        cut = shades[:high, :wide].reshape(high // 2, 2, wide // 2, 2)
        shades = cut.max(axis=(1, 3))
        png = _png(shades)
    return png


def _shades(grid: Counts) -> Shades:
    """Return counts as shades: a single journey is seen, the rest go by logarithm."""
    most = max(2, int(grid.max()))
    share = np.log(np.maximum(grid, 1)) / np.log(most)
    step = np.round(share * _SHADES) / _SHADES
    shade = np.where(grid > 0, FAINTEST + (1 - FAINTEST) * step, 0)
    return np.round(255 * shade).astype(np.uint8)


def _widened(shades: Shades) -> Shades:
    """Return lines one pixel wider to the right and below, so that they are seen."""
    wide = shades.copy()
    wide[:, 1:] = np.maximum(wide[:, 1:], shades[:, :-1])
    wide[1:] = np.maximum(wide[1:], shades[:-1])
    return wide


def _png(shades: Shades) -> bytes:
    """Return shades as a PNG, eight bits of grey (ISO/IEC 15948)."""
    height, width = shades.shape
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = np.concatenate([np.zeros((height, 1), np.uint8), shades], axis=1)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(lines.tobytes(), 9)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _block(name, content) for name, content in (*parts, (b"IEND", b""))
    )


def _block(name: bytes, content: bytes) -> bytes:
    """Return one block of a PNG."""
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
