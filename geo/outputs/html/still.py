"""A still of the map as SVG, for readers whose browser runs no script."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from math import asinh, degrees, radians, tan
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.geodesy import circle
from geo.outputs.landareas import carried_on, clipped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.model import Bounds, Dot, LonLat, Scene, Shape, Way

__all__ = ["still_svg"]

WIDTH, HEIGHT = 900, 780
_EDGE = 80  # px kept free around the journey
_PAPER = (-20.0, -20.0, WIDTH + 20.0, HEIGHT + 20.0)  # px: what is beyond is cut off
_GRAIN = 2.2  # px: what is smaller is not drawn

Points = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A Mercator sheet of fixed size, scaled so that a box fits into it."""

    scale: float
    left: float
    top: float

    @classmethod
    def of(cls, bounds: Bounds) -> _Sheet:
        """Return the sheet on which the box lies in the middle."""
        high, low = _mercator(bounds.north), _mercator(bounds.south)
        wide = max(bounds.east - bounds.west, 1e-6)
        tall = max(high - low, 1e-6)
        scale = min((WIDTH - 2 * _EDGE) / wide, (HEIGHT - 2 * _EDGE) / tall)
        left = (bounds.west + bounds.east) / 2 - WIDTH / 2 / scale
        return cls(scale, left, (high + low) / 2 + HEIGHT / 2 / scale)

    def place(self, at: LonLat) -> tuple[float, float]:
        """Return where a point lies on the sheet, in px."""
        x = (at.lon - self.left) * self.scale
        return round(x, 1), round((self.top - _mercator(at.lat)) * self.scale, 1)

    def lay(self, shape: Shape) -> Points:
        """Return where the points of a shape lie on the sheet, in px."""
        lat = np.radians(np.clip(shape[:, 1] / 1000, -85, 85))
        y = self.top - np.degrees(np.arcsinh(np.tan(lat)))
        return np.column_stack([shape[:, 0] / 1000 - self.left, y]) * self.scale


def still_svg(scene: Scene) -> str:
    """Return the map as an SVG element that follows the page's style sheet."""
    sheet = _Sheet.of(scene.bounds)
    title = escape(scene.title)
    ground = scene.backdrop
    parts = [
        '<svg class="still" xmlns="http://www.w3.org/2000/svg" role="img" ',
        f'viewBox="0 0 {WIDTH} {HEIGHT}"><title>{title}</title>',
        _area("land", carried_on(ground.land, scene.bounds), sheet),
        _area("lake", carried_on(ground.lakes, scene.bounds), sheet),
        _lines("border", carried_on(ground.borders, scene.bounds), sheet),
    ]
    for i, band in reversed(list(enumerate(scene.reached))):
        parts.append(_lines(f"reach reach{i}", band.lines, sheet))
    order = ("rejected", "open", "confirmed", "journey")
    for course in order:
        parts += [_way(way, sheet) for way in scene.ways if way.course == course]
    language = scene.editions[0].language
    parts += [_dot(dot, language, sheet) for dot in scene.dots]
    return "".join(parts) + "</svg>"


def _mercator(lat: float) -> float:
    """Return a latitude in the Mercator plane, in degrees of longitude."""
    return degrees(asinh(tan(radians(lat))))


def _seen(shapes: Iterable[Shape], sheet: _Sheet) -> Iterator[Points]:
    """Yield the shapes whose box touches the sheet, laid on it."""
    lines = list(shapes)
    if not lines:
        return
    sizes = np.array([len(line) for line in lines])
    first = np.cumsum(sizes) - sizes
    laid = sheet.lay(np.concatenate(lines))
    low = np.minimum.reduceat(laid, first)
    high = np.maximum.reduceat(laid, first)
    touches = (high > 0).all(axis=1) & (low < (WIDTH, HEIGHT)).all(axis=1)
    for i in np.flatnonzero(touches):
        yield laid[first[i] : first[i] + sizes[i]]


def _cut(ring: Points) -> Points:
    """Return the part of a ring that lies on the sheet, as coarse as it is seen."""
    part = clipped(ring, _PAPER)
    return _coarser(part) if len(part) else part


def _area(name: str, rings: Iterable[Shape], sheet: _Sheet) -> str:
    """Return rings as one path, cut at the sheet's edge."""
    cut = (_cut(ring) for ring in _seen(rings, sheet))
    path = "".join(f"{_path(ring)}Z" for ring in cut if len(ring))
    return f'<path class="{name}" fill-rule="evenodd" d="{path}"/>' if path else ""


def _coarser(line: Points) -> Points:
    """Return a line on whole pixels, without points too near the one before."""
    whole = np.round(line / _GRAIN)
    fresh = np.any(whole[1:] != whole[:-1], axis=1)
    return np.round(line[np.r_[True, fresh]])


def _path(line: Points) -> str:
    """Return points as an SVG path of whole pixels."""
    first, *steps = np.diff(line.astype(int), axis=0, prepend=0).tolist()
    rest = " ".join(f"{x},{y}" for x, y in steps)
    return f"M{first[0]},{first[1]}l{rest}" if steps else ""


def _lines(name: str, lines: Iterable[Shape], sheet: _Sheet) -> str:
    """Return those lines as one path that touch the sheet."""
    parts = [_path(_coarser(line)) for line in _seen(lines, sheet)]
    path = "".join(parts)
    return f'<path class="{name}" d="{path}"/>' if path else ""


def _way(way: Way, sheet: _Sheet) -> str:
    """Return a way; what it shares with a stronger one is left to that."""
    if not way.points:
        return ""
    drawn = np.array([sheet.place(p) for p in way.points[way.shared :]])
    path = _path(_coarser(drawn))
    casing = f'<path class="way casing" d="{path}"/>'
    return f'{casing}<path class="way {way.course}" d="{path}"/>'


def _dot(dot: Dot, language: str, sheet: _Sheet) -> str:
    """Return a dot, and for stops the name beside it."""
    x, y = sheet.place(dot.at)
    around = ""
    if dot.within_km:
        ring = np.array([sheet.place(p) for p in circle(dot.at, dot.within_km)])
        around = f'<path class="within" d="{_path(ring)}"/>'
    radius = 6 if dot.kind == "stop" else 4
    spot = f'<circle cx="{x}" cy="{y}" r="{radius}" class="{dot.course}"/>'
    if dot.kind not in {"stop", "place"}:
        return f'{around}<g class="names">{spot}</g>'
    name = escape(f"{dot.key} {dot.called(language)}".strip())
    text = f'<text x="{x + 9}" y="{y - 7}" class="{dot.kind}">{name}</text>'
    return f'{around}<g class="names">{spot}{text}</g>'
