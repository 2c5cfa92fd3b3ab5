"""Lengths on the WGS 84 ellipsoid, and points along a line."""

from __future__ import annotations

import math
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model.space import LonLat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyproj import Geod

__all__ = [
    "circle",
    "great_circle_km",
    "length_km",
    "line_length_km",
    "point_along",
]

_MEAN_RADIUS_KM = 6371.0088


@cache
def _ellipsoid() -> Geod:
    """Return WGS 84, loaded when a length is first asked for."""
    from pyproj import Geod  # costs a tenth of a second

    return Geod(ellps="WGS84")


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
    """Return the geodesic length between two points, in km (pyproj.Geod, WGS 84).

    >>> round(length_km(LonLat(37.6176, 55.7558), LonLat(30.3351, 59.9343)), 1)
    634.6
    """
    return float(_ellipsoid().inv(*start, *end)[2]) / 1000


def line_length_km(line: Sequence[LonLat]) -> float:
    """Return the geodesic length of a line, in km; 0 for fewer than two points."""
    lons, lats = [p.lon for p in line], [p.lat for p in line]
    return float(_ellipsoid().line_length(lons, lats)) / 1000


def point_along(line: Sequence[LonLat], km: float) -> LonLat:
    """Return the point `km` along a line; before its start or past its end, that end.

    Raises:
        ValueError: the line has no point.
    """
    if not line:
        message = "a line without points has no point along it"
        raise ValueError(message)
    left = km
    for start, end in pairwise(line):
        azimuth, _, metres = _ellipsoid().inv(*start, *end)
        if left * 1000 <= metres:
            lon, lat, _ = _ellipsoid().fwd(*start, azimuth, max(left, 0) * 1000)
            return LonLat(float(lon), float(lat))
        left -= metres / 1000
    return line[-1]
