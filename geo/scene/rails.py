"""The railways around a journey, as coarse as the map that shows all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from geo.model import LonLat, Shape
    from geo.network import Network

    Floats = npt.NDArray[np.float64]
    Ints = npt.NDArray[np.int64]
    Bools = npt.NDArray[np.bool_]

__all__ = ["one_line_each", "rails_around"]

_GRAIN = 230  # half a view is this many squares wide; in one square is one point
_REACH = 0.75  # the view's half, in parts of the width and height of the journey
_WIDEST, _NARROWEST = 1.6, 0.8  # screens, as width to height
_MARKED = 1 << 22  # squares that are marked rather than sorted: 4 MB
_MOST = 3600  # steps: more would only darken the map and swell the page


def rails_around(network: Network, points: Sequence[LonLat]) -> tuple[Shape, ...]:
    """Return the lines that run in a journey's surroundings; none without points.

    The view is cut into squares and each step from square to square is drawn once, so
    that parallel tracks are one line; where the network is dense the squares grow.
    """
    if not points:
        return ()
    lons, lats = np.array(points).T
    narrow = float(np.cos(np.radians(lats.mean())))
    wide, tall = max(float(np.ptp(lons)), 0.6), max(float(np.ptp(lats)), 0.4)
    across = _REACH * max(wide, _WIDEST * tall / narrow)
    along = _REACH * max(tall, wide * narrow / _NARROWEST)
    x, y = (lons.min() + lons.max()) / 2, (lats.min() + lats.max()) / 2
    xy, follows = _steps(network, (x - across, y - along, x + across, y + along))
    if not len(xy):
        return ()
    side = max(across, along) / _GRAIN
    while True:
        pairs, middles = _squared(xy, follows, side)
        if len(pairs) <= _MOST:
            return _joined(pairs, middles)
        side *= 1.3


def one_line_each(lines: Sequence[Sequence[LonLat]], side_deg: float) -> list[Shape]:
    """Return lines with what runs side by side drawn once, on squares of that side."""
    if not lines:
        return []
    xy = np.concatenate([np.array(line) for line in lines])
    follows = np.ones(len(xy), dtype=np.bool_)
    follows[np.cumsum([0, *(len(line) for line in lines[:-1])])] = False
    return list(_joined(*_squared(xy, follows, side_deg)))


def _steps(
    network: Network, box: tuple[float, float, float, float]
) -> tuple[Floats, Bools]:
    """Return the points of all lines in a box, and which follow the one before."""
    tracks = network.tracks
    lon, lat = np.asarray(tracks.lon), np.asarray(tracks.lat)  # millionths of a degree
    west, south, east, north = (round(edge * 1e6) for edge in box)
    inside = np.flatnonzero((lon > west) & (lon < east) & (lat > south) & (lat < north))
    begins = np.zeros(len(lon), dtype=np.bool_)
    begins[np.asarray(tracks.start)[:-1]] = True
    follows = (np.diff(inside, prepend=-2) == 1) & ~begins[inside]
    return np.column_stack([lon[inside], lat[inside]]) / 1e6, follows


def _squared(xy: Floats, follows: Bools, side: float) -> tuple[Ints, Floats]:
    """Return the steps between squares as pairs of numbers, and the squares' middles.

    A square's middle is the mean of the points in it, so lines stay smooth.
    """
    number = _numbered(np.floor(xy / side).astype(np.int64))
    count = np.bincount(number)
    middles = np.column_stack([np.bincount(number, axis) / count for axis in xy.T])
    second = np.flatnonzero(follows & (np.roll(number, 1) != number))
    one, other = number[second - 1], number[second]
    key = np.unique(np.minimum(one, other) * len(count) + np.maximum(one, other))
    return np.column_stack([key // len(count), key % len(count)]), middles


def _numbered(cell: Ints) -> Ints:
    """Return which of the squares in use each point is in, row by row."""
    cell = cell - cell.min(axis=0)
    wide, tall = (cell.max(axis=0) + 1).tolist()
    key = cell[:, 1] * wide + cell[:, 0]
    if wide * tall > _MARKED:
        return np.unique(key, return_inverse=True)[1]
    is_used = np.zeros(wide * tall, dtype=np.bool_)  # quicker than sorting
    is_used[key] = True
    number: Ints = (np.cumsum(is_used) - 1)[key]
    return number


def _joined(pairs: Ints, middles: Floats) -> tuple[Shape, ...]:
    """Return the steps joined to lines that end at junctions, in a fixed order."""
    steps = _Steps.of(pairs, len(middles))
    whole = np.round(middles * 1000).astype(np.int32)
    lines = [steps.walked(first) for first in steps.order() if not steps.is_used[first]]
    return tuple(whole[line] for line in lines)


@dataclass(frozen=True, slots=True)
class _Steps:
    """Steps in both directions, ordered by where they start; plain lists are quick.

    Step i leads to `to[i]`, `back[i]` is the same step the other way, and the steps
    from square n are `first[n]` up to `first[n + 1]`.
    """

    to: list[int]
    back: list[int]
    first: list[int]
    is_used: bytearray

    @classmethod
    def of(cls, pairs: Ints, squares: int) -> _Steps:
        """Return the steps of pairs of squares, none walked yet."""
        start = np.concatenate([pairs[:, 0], pairs[:, 1]])
        to = np.concatenate([pairs[:, 1], pairs[:, 0]])
        key = np.sort(start * squares + to)
        start, to = key // squares, key % squares
        back = np.searchsorted(key, to * squares + start)
        first = np.searchsorted(start, np.arange(squares + 1))
        return cls(to.tolist(), back.tolist(), first.tolist(), bytearray(len(to)))

    def order(self) -> list[int]:
        """Return all steps, those from ends and junctions first, then rings."""
        sizes = np.diff(self.first)
        inner = np.repeat(sizes == 2, sizes)  # noqa: PLR2004  # no junction
        return [int(i) for i in np.argsort(inner, kind="stable")]

    def walked(self, step: int) -> list[int]:
        """Return the squares from a step's start to the next junction; use them up."""
        line = [self.to[self.back[step]]]
        while True:
            self.is_used[step] = self.is_used[self.back[step]] = 1
            here = self.to[step]
            line.append(here)
            first, last = self.first[here], self.first[here + 1]
            onward = [i for i in range(first, last) if not self.is_used[i]]
            if last - first != 2 or not onward:  # noqa: PLR2004  # a junction
                return line
            step = onward[0]
