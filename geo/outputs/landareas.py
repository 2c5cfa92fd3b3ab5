"""Areas on a sheet: cut at its edge, carried on over the date line, or on a globe.

Lambert's azimuthal equal-area projection around the journey's middle (Snyder, Map
Projections, USGS Professional Paper 1395, 1987, p. 185), cut at the circle's edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.model import Bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Scene, Shape

__all__ = ["Locator", "carried_on", "clipped", "locator_of", "locator_svg"]

Points = npt.NDArray[np.float64]
_NEAR = 100  # degrees: a map that reaches so far may show what lies beyond 180
_BEYOND = 120  # degrees beyond the date line that are carried on at least
_TURN = 360_000  # once around the world, in thousandths of a degree
_LITTLE_DEG = 9.0  # a journey that is no wider needs to be told where it is
_AROUND = (
    9.0  # the circle shows so many times the journey's width, within these degrees
)
_LEAST_DEG, _MOST_DEG = 16.0, 40.0  # from the middle to the edge
_GRAIN = 90  # steps from the middle to the edge: what is finer is not drawn
_SMALL = 0.05  # of the circle's radius: a smaller box is drawn as large as this
_FAR = 2.0  # times what the circle shows: what is farther is cut off
_BOX = (-1.1, -1.1, 1.1, 1.1)
_RADIUS_PX = 62.0


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


@dataclass(frozen=True, slots=True, eq=False)
class Locator:
    """A circle of radius 1, y upward: land and borders in it, and the journey's box."""

    land: tuple[Points, ...]
    borders: tuple[Points, ...]
    box: Points


def locator_of(scene: Scene) -> Locator | None:
    """Return the circle of a scene; None where the map itself shows enough."""
    west, south, east, north = scene.bounds
    middle = ((west + east) / 2, (south + north) / 2)
    wide = max((east - west) * np.cos(np.radians(middle[1])), north - south)
    if wide > _LITTLE_DEG or not scene.dots or not scene.style.shows("locator"):
        return None
    reach = float(np.clip(wide * _AROUND, _LEAST_DEG, _MOST_DEG))
    ground = scene.backdrop
    corners = np.array([(west, south), (east, south), (east, north), (west, north)])
    low, high = (f(_laid(corners, middle, reach), axis=0) for f in (np.min, np.max))
    half = np.maximum((high - low) / 2, _SMALL)
    x, y = (low + high) / 2
    box = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * half + (x, y)
    return Locator(
        land=tuple(_cut(ground.land, middle, reach, is_area=True)),
        borders=tuple(_cut(ground.borders, middle, reach, is_area=False)),
        box=box,
    )


def _laid(degrees: Points, middle: tuple[float, float], reach: float) -> Points:
    """Return points on the plane of the circle."""
    lon, lat = np.radians(degrees).T
    lon0, lat0 = np.radians(middle)
    sin0, cos0 = np.sin(lat0), np.cos(lat0)
    across = np.cos(lat) * np.sin(lon - lon0)
    up = cos0 * np.sin(lat) - sin0 * np.cos(lat) * np.cos(lon - lon0)
    near = 1 + sin0 * np.sin(lat) + cos0 * np.cos(lat) * np.cos(lon - lon0)
    scale = np.sqrt(2 / np.maximum(near, 1e-9)) / (2 * np.sin(np.radians(reach) / 2))
    return np.column_stack([across * scale, up * scale])


def _cut(
    shapes: Sequence[Shape], middle: tuple[float, float], reach: float, *, is_area: bool
) -> Iterable[Points]:
    """Yield shapes near the circle, as coarse as they are seen in it.

    What is far is cut off first: a continent around the other side of the Earth would
    otherwise lie around the circle.
    """
    lon, lat = middle
    far = _FAR * reach
    wide = min(170.0, far / max(np.cos(np.radians(abs(lat) + reach / 2)), 0.2))
    south, north = max(lat - far, -89.0), min(lat + far, 89.0)
    near = (lon - wide, south, lon + wide, north)
    bounds = Bounds(lon - wide, south, lon + wide, north)
    for shape in carried_on(shapes, bounds):
        degrees = shape / 1000
        if is_area:
            degrees = clipped(degrees, near)
        else:
            degrees = degrees[((degrees > near[:2]) & (degrees < near[2:])).all(axis=1)]
        if len(degrees) < 2:  # noqa: PLR2004  # a line has two ends
            continue
        laid = _laid(degrees, middle, reach)
        laid = clipped(laid, _BOX) if is_area else laid
        whole = np.round(laid * _GRAIN)
        fresh = np.r_[True, np.any(whole[1:] != whole[:-1], axis=1)]
        if len(whole) and fresh.sum() > (3 if is_area else 1):
            yield whole[fresh] / _GRAIN


def locator_svg(scene: Scene) -> str:
    """Return the circle as SVG that page.css colours; nothing without one."""
    found = locator_of(scene)
    if found is None:
        return ""
    size = 2 * _RADIUS_PX + 4
    middle = size / 2

    def path(points: Points, end: str) -> str:
        px = np.round(points * (1, -1) * _RADIUS_PX + middle).astype(int)
        first, *steps = np.diff(px, axis=0, prepend=0).tolist()
        rest = "".join(f"{x},{y} " for x, y in steps).rstrip()
        return f"M{first[0]},{first[1]}l{rest}{end}" if steps else ""

    land = "".join(path(ring, "Z") for ring in found.land)
    borders = "".join(path(line, "") for line in found.borders)
    ring = f'<circle cx="{middle:g}" cy="{middle:g}" r="{_RADIUS_PX:g}"'
    return (
        f'<svg viewBox="0 0 {size:g} {size:g}" width="{size:g}" height="{size:g}"'
        ' aria-hidden="true"><clipPath id="round">'
        f'{ring}/></clipPath><g clip-path="url(#round)">{ring} class="sea"/>'
        f'<path class="land" fill-rule="evenodd" d="{land}"/>'
        f'<path class="border" d="{borders}"/></g>{ring} class="rim"/>'
        f'<path class="spot" d="{path(found.box, "Z")}"/></svg>'
    )
