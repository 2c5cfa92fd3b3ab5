"""In which country a point of rails lies: that of the nearest shipped track."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geo.network.tracks import MICRO

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.network.tracks import Tracks

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int32]

__all__ = ["countries_at"]

_AROUND_DEG = 3.0  # where no shipped track is that near, the nearest of all counts


def countries_at(tracks: Tracks, lon: Floats, lat: Floats) -> Ints:
    """Return the index into the tracks' `codes` for each point, in degrees, WGS 84.

    The shipped tracks know their countries from polygons. Beside a step across a
    border, the nearest point of the step tells the side.
    """
    first = _steps_around(tracks, lon, lat)
    ends = np.stack([first, first + 1], axis=1)
    lines = shapely.linestrings(
        np.stack([tracks.lon[ends], tracks.lat[ends]], axis=2) / MICRO
    )
    points = shapely.points(lon, lat)
    nearest = shapely.STRtree(lines).nearest(points)
    step = first[nearest]
    chain = np.searchsorted(tracks.start, step, side="right") - 1
    part = shapely.line_locate_point(lines[nearest], points, normalized=True)
    along = tracks.along[step] + part * (tracks.along[step + 1] - tracks.along[step])
    beyond = (tracks.border[chain] > 0) & (along > tracks.border[chain])
    sides: Ints = np.where(beyond, tracks.country_b[chain], tracks.country_a[chain])
    return sides


def _steps_around(tracks: Tracks, lon: Floats, lat: Floats) -> Ints:
    """Return the first point of every step near the box of some points, or of all."""
    x, y = tracks.lon / MICRO, tracks.lat / MICRO
    near = (x > lon.min() - _AROUND_DEG) & (x < lon.max() + _AROUND_DEG)
    near &= (y > lat.min() - _AROUND_DEG) & (y < lat.max() + _AROUND_DEG)
    last = np.zeros(len(x), bool)
    last[tracks.start[1:] - 1] = True
    found = np.flatnonzero(near & ~last)
    return (found if len(found) else np.flatnonzero(~last)).astype(np.int32)
