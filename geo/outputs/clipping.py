"""Areas cut at the edge of a sheet, and carried on beyond the date line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Bounds, Shape

__all__ = ["carried_on", "clipped"]

Points = npt.NDArray[np.float64]

_NEAR = 100  # degrees: a map that reaches so far may show what lies beyond 180
_BEYOND = 120  # degrees beyond the date line that are carried on at least
_TURN = 360_000  # once around the world, in thousandths of a degree


def carried_on(shapes: Sequence[Shape], bounds: Bounds) -> list[Shape]:
    """Return the shapes and, beyond the date line, those of the other side once more.

    As `around` in ground.js does for the page. Shapes are in thousandths of a degree.
    """
    west, _, east, _ = bounds
    turn = np.array([_TURN, 0], dtype=np.int32)
    beyond: list[Shape] = []
    if east > _NEAR:
        limit = (max(east, 180) - 360 + _BEYOND) * 1000
        beyond = [s + turn for s in shapes if len(s) and s[:, 0].min() < limit]
    elif west < -_NEAR:
        limit = (min(west, -180) + 360 - _BEYOND) * 1000
        beyond = [s - turn for s in shapes if len(s) and s[:, 0].max() > limit]
    return [*shapes, *beyond]


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
