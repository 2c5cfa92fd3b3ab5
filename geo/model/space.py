"""Points, boxes and stretches of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime


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

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of a window of whole days, by the place's clock.

        None where an hour is known, or an end is not.
        """
        first, last = self.earliest, self.latest
        if first is None or last is None or last <= first:
            return None
        if (last.hour, last.minute) == (0, 0):
            last -= timedelta(minutes=1)
        if (first.hour, first.minute, last.hour, last.minute) != (0, 0, 23, 59):
            return None
        return first.date(), last.date()

    def to_dict(self) -> dict[str, str | None]:
        """Return both ends as ISO 8601 with their offset, or None where unknown."""
        return {
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
        }


NO_WINDOW = Window()
