"""What is said of points that no way leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.network.legs import km_text
from geo.network.snap import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import LonLat
    from geo.network.tracks import Tracks

__all__ = ["OFF_RAILS_KM", "apart", "off_rails", "point_text"]

OFF_RAILS_KM = 30.0  # a point further from any track is off the rails


def point_text(point: LonLat) -> str:
    """Return a point as "lat,lon", the way people write it."""
    return f"{point.lat:g},{point.lon:g}"


def off_rails(tracks: Tracks, point: LonLat) -> str:
    """Return the line that says how far a point is from any track."""
    for km in (100, 300, 1000, 3000):
        found = near(tracks, point, km)
        if found:
            far = km_text(found[0].off_km)
            return (
                f"{point_text(point)} is off the rails: the nearest track is {far} "
                f"away (at most {OFF_RAILS_KM:g} km is allowed)"
            )
    return f"{point_text(point)} is off the rails: no track within 3,000 km"


def apart(points: Sequence[LonLat]) -> str:
    """Return the line that says that no rails connect the points."""
    return f"no rails connect {' and '.join(point_text(point) for point in points)}"
