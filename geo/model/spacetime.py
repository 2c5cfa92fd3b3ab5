"""Points, boxes and stretches of time, and the month or year of a publication."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, Self, cast

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import SupportsIndex

__all__ = ["Period", "read_published"]

_DECEMBER = 12


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


class Period(date):
    """A whole month or year; where a day is needed it is the last one.

    It writes itself as a month or a year, so nobody reads a day that was never told.

    >>> month = Period.read("2023-09")
    >>> month.day, month.unit, str(month), month.day_of(12)
    (30, 'month', '2023-09', datetime.date(2023, 9, 12))
    >>> Period.read("2023").isoformat()
    '2023'
    """

    unit: Literal["month", "year"]

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the period of "2023-09" or "2023".

        Raises:
            ValueError: it is neither.
        """
        year, dash, month = text.partition("-")
        plain = year.isascii() and year.isdigit() and len(year) == len("2023")
        if not plain or (dash and not (month.isdigit() and len(month) == len("09"))):
            message = f"{text!r} is no month and no year"
            raise ValueError(message)
        number = int(month) if dash else _DECEMBER
        if not 1 <= number <= _DECEMBER:
            message = f"{text!r} has a month that no year has"
            raise ValueError(message)
        found = cls(int(year), number, monthrange(int(year), number)[1])
        found.unit = "month" if dash else "year"
        return found

    def day_of(self, day: int) -> date | None:
        """Return a day of the month; None of a year, and where the month has none."""
        if self.unit == "year" or day > self.day:
            return None
        return date(self.year, self.month, day)

    def isoformat(self) -> str:
        """Return the month or year as ISO 8601 has it."""
        return f"{self.year:04}-{self.month:02}"[: 7 if self.unit == "month" else 4]

    __str__ = isoformat

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[object, ...]:
        """Return what a copy or another process makes it of."""
        return cast("tuple[object, ...]", (Period.read, (self.isoformat(),)))


def read_published(text: str) -> date:
    """Return a day of publication, or the period of a month or a year.

    >>> read_published("2023-09-13"), str(read_published("2023-09"))
    (datetime.date(2023, 9, 13), '2023-09')

    Raises:
        ValueError: it is no day, no month and no year.
    """
    return date.fromisoformat(text) if text.count("-") > 1 else Period.read(text)
