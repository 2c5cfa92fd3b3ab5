"""Whether land lies under a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from geo.model import Shape


def holds(rings: tuple[Shape, ...], lon: float, lat: float) -> bool:
    """Return whether a point lies inside, by the even-odd rule."""
    crossings = 0
    for ring in rings:
        x, y = ring[:, 0] / 1000, ring[:, 1] / 1000
        x2, y2 = np.roll(x, -1), np.roll(y, -1)
        over = (y > lat) != (y2 > lat)
        at = x + (lat - y) / np.where(over, y2 - y, 1) * (x2 - x)
        crossings += int((over & (at > lon)).sum())
    return crossings % 2 == 1
