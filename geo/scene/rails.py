"""The railways around a journey, as coarse as the map that shows all of it."""

from __future__ import annotations

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

__all__ = ["rails_around"]

_GRAIN = 320  # a view is this many squares wide; what lies in one square is one point
_REACH = 0.45  # as far around the journey, in parts of its width and height
_MOST = 4200  # steps: more would only darken the map and swell the page


def rails_around(network: Network, points: Sequence[LonLat]) -> tuple[Shape, ...]:
    """Return the lines that run in a journey's surroundings; none without points.

    The view is cut into squares and each step from square to square is drawn once, so
    that parallel tracks are one line; where the network is dense the squares grow.
    """
    if not points:
        return ()
    lons, lats = np.array(points).T
    wide, tall = max(float(np.ptp(lons)), 0.6), max(float(np.ptp(lats)), 0.4)
    west, south = lons.min() - _REACH * wide, lats.min() - _REACH * tall
    east, north = lons.max() + _REACH * wide, lats.max() + _REACH * tall
    xy, follows = _steps(network, (west, south, east, north))
    if not len(xy):
        return ()
    side = max(wide, tall) / _GRAIN
    while True:
        pairs, middles = _squared(xy, follows, side)
        if len(pairs) <= _MOST:
            return _joined(pairs, middles)
        side *= 1.3


def _steps(
    network: Network, box: tuple[float, float, float, float]
) -> tuple[Floats, Bools]:
    """Return the points of all lines in a box, and which follow the one before."""
    tracks = network.tracks
    lon, lat = np.asarray(tracks.lon) / 1e6, np.asarray(tracks.lat) / 1e6
    west, south, east, north = box
    inside = np.flatnonzero((lon > west) & (lon < east) & (lat > south) & (lat < north))
    begins = np.zeros(len(lon), dtype=np.bool_)
    begins[np.asarray(tracks.start)[:-1]] = True
    follows = (np.diff(inside, prepend=-2) == 1) & ~begins[inside]
    return np.column_stack([lon[inside], lat[inside]]), follows


def _squared(xy: Floats, follows: Bools, side: float) -> tuple[Ints, Floats]:
    """Return the steps between squares as pairs of numbers, and the squares' middles.

    A square's middle is the mean of the points in it, so lines stay smooth.
    """
    cell = np.floor(xy / side).astype(np.int64)
    _, number = np.unique(cell[:, 1] * 1_000_000 + cell[:, 0], return_inverse=True)
    count = np.bincount(number)
    middles = np.column_stack([np.bincount(number, axis) / count for axis in xy.T])
    second = np.flatnonzero(follows & (np.roll(number, 1) != number))
    pairs = np.sort(np.column_stack([number[second - 1], number[second]]), axis=1)
    return np.unique(pairs, axis=0), middles


def _joined(pairs: Ints, middles: Floats) -> tuple[Shape, ...]:
    """Return the steps joined to lines that end at junctions, in a fixed order."""
    beside: dict[int, list[int]] = {}
    for one, other in pairs.tolist():
        beside.setdefault(one, []).append(other)
        beside.setdefault(other, []).append(one)
    ends = [at for at, others in beside.items() if len(others) != 2]  # noqa: PLR2004  # no junction
    left = {(a, b) for a, others in beside.items() for b in others}
    shapes = []
    for start in (*ends, *beside):
        for after in beside[start]:
            if (start, after) in left:
                line = _walked(start, after, beside, left)
                shapes.append(np.round(middles[line] * 1000).astype(np.int32))
    return tuple(shapes)


def _walked(
    start: int, after: int, beside: dict[int, list[int]], left: set[tuple[int, int]]
) -> list[int]:
    """Return the line from one square on to the next junction, and cross it off."""
    line = [start]
    here = after
    while True:
        left -= {(line[-1], here), (here, line[-1])}
        line.append(here)
        onward = [n for n in beside[here] if (here, n) in left]
        if len(beside[here]) != 2 or not onward:  # noqa: PLR2004  # a junction
            return line
        here = onward[0]
