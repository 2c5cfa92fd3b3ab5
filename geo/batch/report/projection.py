"""The sheet that a corpus is drawn on: a part of the Mercator plane, in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import asinh, degrees, radians, tan
from typing import TYPE_CHECKING

import numpy as np

from geo.model import Bounds

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]

__all__ = ["WIDTH", "Sheet"]

WIDTH = 1400
_FLATTEST, _TALLEST = 0.5, 0.72  # height of a sheet in parts of its width
_EDGE = 0.06  # of the width and height that is left free on each side
_LEAST_DEG = 1.5  # what a sheet shows at least
_MOST_LAT = 80.0
_WORLD = Bounds(-150.0, -50.0, 170.0, 70.0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pixels from the top left: `left` and `top` in Mercator degrees, px a degree."""

    left: float
    top: float
    scale: float
    height: int

    @classmethod
    def of(cls, bounds: Bounds | None) -> Sheet:
        """Return a sheet on which a box lies in the middle; the world for none."""
        box = bounds or _WORLD
        low, high = _mercator(box.south), _mercator(box.north)
        wide = max(box.east - box.west, _LEAST_DEG) * (1 + 2 * _EDGE)
        tall = max(high - low, _LEAST_DEG * _FLATTEST) * (1 + 2 * _EDGE)
        ratio = min(max(tall / wide, _FLATTEST), _TALLEST)
        scale = WIDTH / max(wide, tall / ratio)
        height = round(WIDTH * ratio)
        left = (box.west + box.east) / 2 - WIDTH / 2 / scale
        return cls(left, (low + high) / 2 + height / 2 / scale, scale, height)

    def lay(self, lonlat: Floats) -> Floats:
        """Return where points in degrees, longitude first, lie on the sheet, in px."""
        lat = np.radians(np.clip(lonlat[:, 1], -_MOST_LAT, _MOST_LAT))
        y = self.top - np.degrees(np.arcsinh(np.tan(lat)))
        return np.column_stack([lonlat[:, 0] - self.left, y]) * self.scale


def _mercator(lat: float) -> float:
    """Return a latitude in the Mercator plane, in degrees of longitude."""
    return degrees(asinh(tan(radians(min(max(lat, -_MOST_LAT), _MOST_LAT)))))
