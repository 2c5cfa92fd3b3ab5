"""The shipped basemap: Natural Earth, thinned to what a map needs where it needs it."""

from __future__ import annotations

import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.errors import DataDamaged
from geo.model import Backdrop, Caption, LonLat
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geo.model import CaptionKind, Shape

__all__ = ["Basemap", "open_basemap", "rank_of"]

CELL_DEG = 2
"""The side of the cells in which the wanted detail is worked out."""

FINEST_DEG = 0.007
"""What is smaller than this is left out even beside the journey."""

FALLING = 0.016
"""How the size that is left out grows with the distance from the journey."""

ROUGHEST_DEG = 0.7
"""What is larger than this is shown even at the other end of the world."""

_SAMPLES = 48
_SPOTS = 9  # places for a name across a journey
_CAPTION_REACH = 0.8  # captions are kept as far around the journey as it is long


def rank_of(size_deg: float) -> int:
    """Return the rank below which a vertex may go when such sizes do not matter.

    The formula of `data/build/thinning.py`, solved for the rank.

    >>> rank_of(0.0005), rank_of(0.001), rank_of(0.5)
    (0, 14, 140)
    """
    return min(254, max(0, int(np.ceil(14 * np.log2(size_deg / 0.0005)))))


@dataclass(frozen=True, slots=True, eq=False)
class _Lines:
    """Many lines in flat arrays, and where each of them ends."""

    xy: Shape
    rank: npt.NDArray[np.uint8]
    end: npt.NDArray[np.int32]

    def thinned(self, wanted: npt.NDArray[np.uint8]) -> _Lines:
        """Return the lines without the vertices whose rank is below the cell's."""
        kept = self.rank >= wanted[_cells(self.xy)]
        before = np.concatenate([[0], np.cumsum(kept, dtype=np.int32)])
        return _Lines(self.xy[kept], self.rank[kept], before[self.end])

    def __getitem__(self, number: int) -> Shape:
        """Return one line."""
        start = int(self.end[number - 1]) if number else 0
        return self.xy[start : self.end[number]]

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self.end)


@dataclass(frozen=True, slots=True, eq=False)
class Basemap:
    """Land, borders, lakes and rivers of the world, with the names of what is large."""

    arrays: Mapping[str, npt.NDArray[np.generic]]

    def around(self, points: Sequence[LonLat]) -> Backdrop:
        """Return the world, in detail near the points and coarse far from them.

        No points: all of it is coarse. Shapes are cut at the antimeridian, as the
        source is.
        """
        wanted = _wanted_ranks(points)
        arcs = self._lines("arc").thinned(wanted)
        is_border = self.arrays["arc_border"]
        return Backdrop(
            land=tuple(self._land(arcs)),
            lakes=tuple(_whole(self._lines("lake").thinned(wanted))),
            rivers=tuple(self._rivers(wanted)),
            borders=tuple(arcs[int(i)] for i in np.flatnonzero(is_border)),
            captions=(
                *self._captions("country", points),
                *self._captions("sea", points),
            ),
        )

    def countries(self) -> dict[str, dict[str, str]]:
        """Return the countries' names: by ISO 3166-1 alpha-2 code, by language."""
        rows: list[dict[str, str]] = json.loads(self.arrays["country_name"].tobytes())
        return {row.pop("code"): row for row in rows}

    def _lines(self, name: str) -> _Lines:
        """Return the lines of one kind, unpacked."""
        end = self.arrays[f"{name}_end"].astype(np.int32)
        start = self.arrays[f"{name}_start"].astype(np.int32)
        run = np.cumsum(self.arrays[f"{name}_step"], axis=0, dtype=np.int32)
        first = np.concatenate([[0], end[:-1]])
        base = start - run[first]
        run += np.repeat(base, end - first, axis=0)
        return _Lines(run, self.arrays[f"{name}_rank"].astype(np.uint8), end)

    def _land(self, arcs: _Lines) -> list[Shape]:
        """Return the coast's rings that are still rings after thinning."""
        parts = self.arrays["ring_arc"].astype(np.int32)
        ends = self.arrays["ring_end"].astype(np.int32)
        sizes = np.diff(arcs.end, prepend=0)
        numbers = np.where(parts > 0, parts - 1, -parts - 1)
        counts = np.add.reduceat(sizes[numbers] - 1, np.concatenate([[0], ends[:-1]]))
        rings = []
        for i in np.flatnonzero(counts > 2):  # noqa: PLR2004  # three corners at least
            start = int(ends[i - 1]) if i else 0
            rings.append(_ring(arcs, parts[start : ends[i]].tolist()))
        return rings

    def _rivers(self, wanted: npt.NDArray[np.uint8]) -> list[Shape]:
        """Return the rivers that are large enough for where they run."""
        rivers = self._lines("river")
        first = np.concatenate([[0], rivers.end[:-1]])
        need = wanted[_cells(rivers.xy[first])]
        # Natural Earth's zoom (times ten) from which a river is shown: 50 only beside
        # the journey, 20 far from it.
        limit = np.interp(need, [rank_of(0.02), rank_of(0.2)], [50, 19])
        shown = self.arrays["river_zoom"].astype(np.uint8) <= limit
        thin = rivers.thinned(wanted)
        return [thin[int(i)] for i in np.flatnonzero(shown)]

    def _captions(self, kind: CaptionKind, points: Sequence[LonLat]) -> list[Caption]:
        """Return the names that may stand somewhere around the points."""
        names: list[dict[str, str]] = json.loads(self.arrays[f"{kind}_name"].tobytes())
        rows = self.arrays[f"{kind}_point"].astype(np.int32)
        if points and max(p.lon for p in points) > 180:  # noqa: PLR2004  # the date line
            rows[:, 1] += np.where(rows[:, 1] < 0, 360_000, 0).astype(np.int32)
        rows = rows[_within(rows[:, 1:3], points)]
        captions, side = [], _square_side(points)
        for number in np.unique(rows[:, 0]):
            mine = _roomiest(rows[rows[:, 0] == number], side)
            spots = tuple(LonLat(x / 1000, y / 1000) for x, y in mine[:, 1:3].tolist())
            room = tuple(r / 1000 for r in mine[:, 3].tolist())
            texts = {k: v for k, v in names[number].items() if k != "code"}
            captions.append(Caption(kind, texts, spots, room))
        return captions


def _cells(xy: Shape) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Return the row and column of the cell that each point lies in."""
    side = 1000 * CELL_DEG
    row = np.clip((xy[:, 1] + 90_000) // side, 0, 180 // CELL_DEG - 1)
    column = np.clip((xy[:, 0] + 180_000) // side, 0, 360 // CELL_DEG - 1)
    return row, column


def _wanted_ranks(points: Sequence[LonLat]) -> npt.NDArray[np.uint8]:
    """Return for each cell of the world the lowest rank that is shown in it."""
    if not points:
        shape = (180 // CELL_DEG, 360 // CELL_DEG)
        return np.full(shape, rank_of(ROUGHEST_DEG), dtype=np.uint8)
    step = max(1, len(points) // _SAMPLES)
    near = np.array([*points[::step], points[-1]], dtype=np.float32)
    lats = np.arange(-90 + CELL_DEG / 2, 90, CELL_DEG, dtype=np.float32)
    lons = np.arange(-180 + CELL_DEG / 2, 180, CELL_DEG, dtype=np.float32)
    dx = np.abs(lons[:, None] - near[:, 0])
    dx = np.minimum(dx, 360 - dx)
    dy = _mercator(lats)[:, None] - _mercator(near[:, 1])
    away = np.sqrt((dy[:, None, :] ** 2 + dx[None, :, :] ** 2).min(axis=2))
    away = np.maximum(away - CELL_DEG, 0)
    size = np.clip(FALLING * away, FINEST_DEG, ROUGHEST_DEG)
    ranks: npt.NDArray[np.uint8] = np.ceil(14 * np.log2(size / 0.0005)).astype(np.uint8)
    return ranks


def _mercator(lat: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return latitudes in the Mercator plane, in degrees of longitude."""
    return np.degrees(np.arcsinh(np.tan(np.radians(np.clip(lat, -84, 84)))))


def _ring(arcs: _Lines, parts: list[int]) -> Shape:
    """Return the ring that signed arcs make, its first point not repeated."""
    lines = [arcs[p - 1] if p > 0 else arcs[-p - 1][::-1] for p in parts]
    return np.concatenate([line[:-1] for line in lines])


def _whole(lines: _Lines) -> list[Shape]:
    """Return the rings that have three corners left."""
    return [ring for i in range(len(lines)) if len(ring := lines[i][:-1]) > 2]  # noqa: PLR2004  # three corners


def _square_side(points: Sequence[LonLat]) -> int:
    """Return the side of squares of which each has one place for a name."""
    span = max(np.ptp(np.array(points), axis=0)) if points else 360
    return round(1000 * max(2.0, span / _SPOTS))


def _roomiest(rows: Shape, side: int) -> Shape:
    """Return of each square the row with most room; rows come roomiest first."""
    seen: dict[tuple[int, int], list[int]] = {}
    for row in rows.tolist():
        seen.setdefault((row[1] // side, row[2] // side), row)
    return np.array(list(seen.values()))


def _within(xy: Shape, points: Sequence[LonLat]) -> npt.NDArray[np.bool_]:
    """Return which places lie around the points, as far out as these are apart."""
    if not points:
        return np.ones(len(xy), dtype=np.bool_)
    lons, lats = np.array(points).T
    reach = 6 + _CAPTION_REACH * max(np.ptp(lons), np.ptp(lats))
    lon, lat = xy[:, 0] / 1000, xy[:, 1] / 1000
    across: npt.NDArray[np.bool_] = (lon >= lons.min() - reach) & (
        lon <= lons.max() + reach
    )
    across &= (lat >= lats.min() - reach) & (lat <= lats.max() + reach)
    return across


def open_basemap(path: Path | None = None) -> Basemap:
    """Open the shipped basemap, or another file of the same kind.

    Raises:
        DataDamaged: the file is missing, cut short or of another kind.
    """
    file = path or data_path("basemap.npz")
    try:
        with file.open("rb") as stream, np.load(stream) as archive:
            return Basemap({name: archive[name] for name in archive.files})
    except (OSError, ValueError, zipfile.BadZipFile, KeyError) as error:
        message = f"{file} is damaged ({error}): reinstall railstory, or run make data"
        raise DataDamaged(message) from error
