"""Join what shares no node: ferries with the shore, own rails with the shipped ones.

A ferry ends where ships moor, often beside the track. Inside the extracts' area only
their own rails count; a shipped chain that leaves it is cut at its border and joined to
the nearest end of an own track.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely

from geo.network.laying import Line
from geo.network.tracks import MICRO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.network.tracks import Tracks

    Point = tuple[float, float]

__all__ = ["Stitches", "cut_at", "land", "stitch"]

_GRID_DEG = 0.01  # to which points are thinned before the hull is drawn
_CONCAVE = 0.15  # 0 hugs the rails, 1 is the convex hull
_MARGIN_DEG = 0.015  # the two sources lie up to a kilometre apart
_END_KM = 6.0  # how far an own dead end may lie from the cut that it is joined to
_MOORED_KM = 1.0  # how far from the track a train ferry may moor
_KM_PER_DEG = 111.2
KIND = "stitch"


class Stitches(NamedTuple):
    """Lines to add, and the own points that must become nodes for them.

    `borders` says how many metres along each line the border lies, 0 for none.
    """

    lines: list[Line]
    borders: list[int]
    cuts: frozenset[Point]


def stitch(
    own: Sequence[Line], shipped: Tracks, area: shapely.Geometry | None = None
) -> Stitches:
    """Return the shipped lines outside the own lines' area, and what joins the two.

    The area is a hull close around the own lines unless it is given. A cut without an
    own dead end near stays one itself. Joins are bridges of the kind "stitch", so that
    a route says how much of it they are.
    """
    area = _area(own) if area is None else area
    shapely.prepare(area)
    lines, borders, loose = [], [], []
    for line, border, cut_ends in _outside(shipped, area):
        lines.append(line)
        borders.append(border)
        loose += cut_ends
    joins = list(_joins(own, loose))
    return Stitches(lines + joins, borders + [0] * len(joins), frozenset())


def _area(own: Sequence[Line]) -> shapely.Geometry:
    """Return the area that the own lines cover, a little wider than they lie."""
    points = np.array([point for line in own for point in line.points])
    cells = np.unique(np.rint(points / _GRID_DEG).astype(np.int64), axis=0)
    ends = np.array([line.points[i] for line in own for i in (0, -1)])
    cloud = shapely.multipoints(np.concatenate([cells * _GRID_DEG, ends]))
    hull = shapely.concave_hull(cloud, ratio=_CONCAVE)
    return shapely.buffer(hull, _MARGIN_DEG)


def _outside(
    shipped: Tracks, area: shapely.Geometry
) -> Iterator[tuple[Line, int, list[tuple[Point, str]]]]:
    """Yield the parts of every shipped chain outside an area.

    Each comes with the metres to its border, 0 for none, and its cut ends with their
    countries.
    """
    inside = shapely.contains_xy(area, shipped.lon / MICRO, shipped.lat / MICRO)
    for chain in range(len(shipped.a)):
        first, after = int(shipped.start[chain]), int(shipped.start[chain + 1])
        marks = inside[first:after]
        whole = _line(shipped, chain)
        if not marks.any():
            yield whole, int(shipped.border[chain]), []
            continue
        km = shipped.along[first:after] / 1000
        for low, high in _runs(marks):
            line, cut_ends = _part(whole, km, (low, high), area=area)
            yield line, 0, cut_ends


def _line(shipped: Tracks, chain: int) -> Line:
    """Return a shipped chain as a line."""
    part = slice(int(shipped.start[chain]), int(shipped.start[chain + 1]))
    lon, lat = (
        (shipped.lon[part] / MICRO).tolist(),
        (shipped.lat[part] / MICRO).tolist(),
    )
    bridge = int(shipped.bridge[chain])
    kind = shipped.bridge_kinds[shipped.bridge_kind[bridge]] if bridge >= 0 else ""
    return Line(
        tuple(zip(lon, lat, strict=True)),
        float(shipped.along[part][-1]) / 1000,
        (
            shipped.codes[shipped.country_a[chain]],
            shipped.codes[shipped.country_b[chain]],
        ),
        kind,
        shipped.gauges[shipped.gauge[chain]],
        int(shipped.limit[chain]),
    )


def _part(
    line: Line, km: np.ndarray, run: tuple[int, int], *, area: shapely.Geometry
) -> tuple[Line, list[tuple[Point, str]]]:
    """Return the part of a line between two points, on to where it enters the area.

    What is cut off at the border of a country belongs to the side that is left.
    """
    low, high = run
    points, length = list(line.points[low : high + 1]), float(km[high] - km[low])
    sides = line.countries if low < high else (line.countries[bool(low)],) * 2
    cut_ends = []
    for end, beyond in ((low, low - 1), (high, high + 1)):
        if 0 <= beyond < len(line.points):
            at, share = _border(area, line.points[end], line.points[beyond])
            length += share * abs(float(km[beyond] - km[end]))
            points.insert(0 if beyond < end else len(points), at)
            cut_ends.append((at, sides[beyond > end]))
    length = max(length, 0.001)
    part = line._replace(points=tuple(points), length_km=length, countries=sides)
    return part, cut_ends


def _runs(inside: np.ndarray) -> Iterator[tuple[int, int]]:
    """Yield the first and last point of every run that is outside."""
    edges = np.flatnonzero(np.diff(np.concatenate([[1], inside.astype(np.int8), [1]])))
    for low, after in edges.reshape(-1, 2).tolist():
        yield low, after - 1


def _border(
    area: shapely.Geometry, outside: Point, inside: Point
) -> tuple[Point, float]:
    """Return where a step enters the area, and which part of it lies before."""
    step = shapely.linestrings([outside, inside])
    before = shapely.get_geometry(shapely.difference(step, area), 0)
    lon, lat = shapely.get_coordinates(before)[-1].round(6).tolist()
    return (lon, lat), float(shapely.length(before) / shapely.length(step))


def land(own: Sequence[Line]) -> Stitches:
    """Return what joins train ferries that moor near a track without a node of it."""
    ships = [line for line in own if line.bridge]
    track = {point for line in own if not line.bridge for point in line.points}
    points = np.array(sorted(track))
    met = Counter(line.points[i] for line in ships for i in (0, -1))
    lines = [
        Line((at, near), countries=(side, side), bridge="ferry")
        for line in ships
        for at, side in zip(
            line.points[:: len(line.points) - 1], line.countries, strict=True
        )
        if met[at] == 1
        and at not in track
        and (near := _nearest(points, at, _MOORED_KM))
    ]
    cuts = frozenset(line.points[1] for line in lines)
    return Stitches(lines, [0] * len(lines), cuts)


def _joins(own: Sequence[Line], loose: Sequence[tuple[Point, str]]) -> Iterator[Line]:
    """Yield a line from every cut end to the own dead end near it.

    Elsewhere on an own track none is made: it may only pass over or under.
    """
    met = Counter(line.points[i] for line in own for i in (0, -1))
    ends = np.array(sorted(point for point, count in met.items() if count == 1))
    for at, country in loose:
        near = _nearest(ends, at, _END_KM)
        if near:
            yield Line((at, near), countries=(country, country), bridge=KIND)


def _nearest(points: np.ndarray, at: Point, most_km: float) -> Point | None:
    """Return the nearest of some points, None if all are further than that."""
    if not len(points):
        return None
    away = (points - at) * (np.cos(np.radians(at[1])), 1) * _KM_PER_DEG
    square = (away**2).sum(axis=1)
    best = int(square.argmin())
    lon, lat = points[best].tolist()
    return (lon, lat) if square[best] <= most_km**2 else None


def cut_at(line: Line, cuts: frozenset[Point]) -> list[Line]:
    """Return a line in the parts between the points that must be nodes."""
    last = len(line.points) - 1
    inner = [i for i in range(1, last) if line.points[i] in cuts]
    if not inner or line.countries[0] != line.countries[1]:
        return [line]
    return [
        line._replace(points=line.points[i : j + 1])
        for i, j in pairwise([0, *inner, last])
    ]
