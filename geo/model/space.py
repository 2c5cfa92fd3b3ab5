"""Points, boxes and stretches of time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime


class LonLat(NamedTuple):
    """A point in degrees, WGS 84 (EPSG:4326), longitude first."""

    lon: float
    lat: float


class Bounds(NamedTuple):
    """A box in degrees, WGS 84. `west` may exceed `east` across the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def around(cls, points: Iterable[LonLat]) -> Bounds:
        """Return the smallest box that holds the points, ignoring the antimeridian.

        Raises:
            ValueError: there are no points.
        """
        lons, lats = zip(*points, strict=True)
        return cls(min(lons), min(lats), max(lons), max(lats))


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of time in which something happened; either end may be unknown.

    Both ends are timezone-aware, in the zone of the place they belong to.
    """

    earliest: datetime | None = None
    latest: datetime | None = None

    def to_dict(self) -> dict[str, str | None]:
        """Return both ends as ISO 8601 with their offset, or None where unknown."""
        return {
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
        }


NO_WINDOW = Window()
