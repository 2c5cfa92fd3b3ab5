"""Areas cut at the edge of a sheet."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = ["clipped"]

Points = npt.NDArray[np.float64]


def clipped(ring: Points, box: tuple[float, float, float, float]) -> Points:
    """Return the part of a ring inside a box, its direction kept.

    Sutherland and Hodgman, Communications of the ACM 17 (1974), 32-42.
    """
    west, south, east, north = box
    for axis, limit, sign in (
        (0, west, 1),
        (1, south, 1),
        (0, east, -1),
        (1, north, -1),
    ):
        inside = (ring[:, axis] - limit) * sign >= 0
        if inside.all():
            continue
        if not inside.any():
            return ring[:0]
        after = np.roll(ring, -1, axis=0)
        crossing = inside != np.roll(inside, -1)
        step = after[:, axis] - ring[:, axis]
        share = np.divide(limit - ring[:, axis], step, where=step != 0, out=step * 0)
        cut = ring + share[:, None] * (after - ring)
        ring = np.stack([ring, cut], axis=1)[np.stack([inside, crossing], axis=1)]
    return ring
