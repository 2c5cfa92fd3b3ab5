"""Lengths on the WGS 84 ellipsoid, and points along a line."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from geo.model.spacetime import LonLat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geographiclib.geodesic import Geodesic
    from numpy import float64
    from numpy.typing import NDArray

    Floats = NDArray[float64]

__all__ = [
    "circle",
    "great_circle_km",
    "great_circles_km",
    "length_km",
    "line_length_km",
    "point_along",
    "step_lengths_km",
]

_MEAN_RADIUS_KM = 6371.0088
# WGS 84 (NIMA TR8350.2, 2000): half the equator's diameter, and the flattening.
_MAJOR_M, _FLATTENING = 6_378_137.0, 1 / 298.257_223_563
_MINOR_M = _MAJOR_M * (1 - _FLATTENING)
_ROUNDS = 20  # of an iteration that needs three or four, and never ends at antipodes
_NEVER = 1e-300  # keeps 0 / 0 from points that are one, and from the equator


@cache
def _ellipsoid() -> Geodesic:
    """Return WGS 84 as geographiclib has it, exact and slow."""
    from geographiclib.geodesic import Geodesic  # not all need it

    ellipsoid: Geodesic = Geodesic.WGS84
    return ellipsoid


def great_circle_km(start: tuple[float, float], end: tuple[float, float]) -> float:
    """Return the great circle between two points, longitude first, in km.

    By the haversine formula on a sphere of the Earth's mean radius (IUGG 1980), which
    is within 0.6 % of the ellipsoid: for comparing and rounding, and free to load. What
    is reported as a length comes from `length_km`.

    >>> round(great_circle_km((37.6176, 55.7558), (30.3351, 59.9343)), 1)
    633.0
    """
    lat, to_lat = math.radians(start[1]), math.radians(end[1])
    half_lat, half_lon = (to_lat - lat) / 2, math.radians(end[0] - start[0]) / 2
    chord = math.sin(half_lat) ** 2
    chord += math.cos(lat) * math.cos(to_lat) * math.sin(half_lon) ** 2
    return 2 * _MEAN_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def great_circles_km(points: Iterable[tuple[float, float]]) -> float:
    """Return how long the way over some points is by great circles, in km.

    >>> round(great_circles_km([(37.6176, 55.7558), (30.3351, 59.9343)]), 1)
    633.0
    """
    return sum(great_circle_km(one, two) for one, two in pairwise(points))


def circle(middle: LonLat, radius_km: float) -> tuple[LonLat, ...]:
    """Return the circle around a point as 73 points, closed, from the north on.

    On a sphere (Snyder, Map Projections, USGS Professional Paper 1395, 1987, eq. 5-5
    and 5-6); longitudes run on beyond 180 rather than jump.

    >>> ring = circle(LonLat(130, 60), 111.2)
    >>> round(ring[0].lat, 2), round(ring[18].lon, 1), ring[0] == ring[-1]
    (61.0, 132.0, True)
    """
    far, lat = radius_km / _MEAN_RADIUS_KM, math.radians(middle.lat)
    ring = []
    for turn in range(0, 360, 5):
        course = math.radians(turn)
        north = math.sin(lat) * math.cos(far)
        north += math.cos(lat) * math.sin(far) * math.cos(course)
        ahead = math.cos(lat) * math.cos(far)
        ahead -= math.sin(lat) * math.sin(far) * math.cos(course)
        east = math.atan2(math.sin(far) * math.sin(course), ahead)
        lon = middle.lon + math.degrees(east)
        ring.append(LonLat(lon, math.degrees(math.asin(north))))
    return (*ring, ring[0])


def length_km(start: LonLat, end: LonLat) -> float:
    """Return the geodesic length between two points, in km (on WGS 84).

    >>> round(length_km(LonLat(37.6176, 55.7558), LonLat(30.3351, 59.9343)), 1)
    634.6
    """
    ends = start.lat, start.lon, end.lat, end.lon
    found = _ellipsoid().Inverse(*ends, _ellipsoid().DISTANCE)
    return float(found["s12"]) / 1000


def line_length_km(line: Sequence[LonLat]) -> float:
    """Return the geodesic length of a line, in km; 0 for fewer than two points."""
    return float(step_lengths_km(line).sum())


def step_lengths_km(line: Sequence[LonLat]) -> Floats:
    """Return the geodesic length from each point of a line to the next, in km."""
    if len(line) < 2:  # noqa: PLR2004  # no step
        return np.zeros(0)
    km = _steps_m(np.array([(point[0], point[1]) for point in line])) / 1000
    for step in np.flatnonzero(np.isnan(km)).tolist():
        km[step] = length_km(line[step], line[step + 1])
    return km


def _steps_m(points: Floats) -> Floats:
    """Return the geodesic length of each step between points, in metres.

    By Vincenty's inverse formula (Survey Review 23, 1975), within 0.1 mm; NaN where
    it does not converge, which is so of steps to the other side of the Earth.
    """
    reduced = np.arctan((1 - _FLATTENING) * np.tan(np.radians(points[:, 1])))
    east = np.radians((np.diff(points[:, 0]) + 540) % 360 - 180)
    sin_1, cos_1 = np.sin(reduced[:-1]), np.cos(reduced[:-1])
    sin_2, cos_2 = np.sin(reduced[1:]), np.cos(reduced[1:])
    turn = east
    for _ in range(_ROUNDS):
        sin_turn, cos_turn = np.sin(turn), np.cos(turn)
        ahead = cos_1 * sin_2 - sin_1 * cos_2 * cos_turn
        sin_arc = np.hypot(cos_2 * sin_turn, ahead) + _NEVER
        cos_arc = sin_1 * sin_2 + cos_1 * cos_2 * cos_turn
        arc = np.arctan2(sin_arc, cos_arc)
        sin_course = cos_1 * cos_2 * sin_turn / sin_arc
        square = 1 - sin_course**2
        # a cosine, which near the equator is nothing over nothing
        middle = cos_arc - 2 * sin_1 * sin_2 / (np.maximum(square, 0) + _NEVER)
        middle = np.clip(middle, -1, 1)
        c = _FLATTENING / 16 * square * (4 + _FLATTENING * (4 - 3 * square))
        bent = middle + c * cos_arc * (2 * middle**2 - 1)
        before, turn = (
            turn,
            east + (1 - c) * _FLATTENING * sin_course * (arc + c * sin_arc * bent),
        )
        unsettled = np.abs(turn - before) > 1e-12  # noqa: PLR2004  # 0.006 mm
        if not unsettled.any():
            break
    u = square * (_MAJOR_M**2 - _MINOR_M**2) / _MINOR_M**2
    a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    third = middle * (4 * sin_arc**2 - 3) * (4 * middle**2 - 3)
    bent = cos_arc * (2 * middle**2 - 1) - b / 6 * third
    metres = _MINOR_M * a * (arc - b * sin_arc * (middle + b / 4 * bent))
    return np.where(unsettled, np.nan, metres)


def point_along(line: Sequence[LonLat], km: float) -> LonLat:
    """Return the point `km` along a line; before its start or past its end, that end.

    Raises:
        ValueError: the line has no point.
    """
    if not line:
        message = "a line without points has no point along it"
        raise ValueError(message)
    marks = np.cumsum(step_lengths_km(line))
    step = int(np.searchsorted(marks, km))
    if step >= len(marks):
        return line[-1]
    start, end = line[step], line[step + 1]
    ahead = _ellipsoid().InverseLine(start.lat, start.lon, end.lat, end.lon)
    left = km - float(marks[step - 1]) if step else max(km, 0.0)
    found = ahead.Position(left * 1000)
    return LonLat(float(found["lon2"]), float(found["lat2"]))
