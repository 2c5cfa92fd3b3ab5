"""Windows: their arithmetic, and a leg with those at both of its ends."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.model import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from geo.model import Leg, Place, Stop
    from geo.schedule.pacing import Reckoning

__all__ = [
    "Reached",
    "Span",
    "Timed",
    "hours",
    "is_aside",
    "local",
    "overlap",
    "shifted",
    "utc",
    "zone_of",
]

_DEGREES_PER_HOUR = 15


class Span(NamedTuple):
    """A stretch of time in UTC; an end that is not known is None."""

    earliest: datetime | None = None
    latest: datetime | None = None


def hours(count: float) -> timedelta:
    """Return so many hours, to the second: no schedule is finer.

    >>> hours(28.356)
    datetime.timedelta(days=1, seconds=15682)
    """
    return timedelta(seconds=round(count * 3600))


def zone_of(place: Place | None) -> tzinfo:
    """Return a place's time zone: IANA, else nautical by its longitude, else UTC."""
    if place is None:
        return UTC
    if place.zone:
        try:
            return ZoneInfo(place.zone)
        except (ZoneInfoNotFoundError, ValueError):
            pass
    return timezone(timedelta(hours=round(place.lon / _DEGREES_PER_HOUR)))


def utc(window: Window) -> Span:
    """Return a window in UTC; one told backwards is turned round."""
    ends = (
        window.earliest.astimezone(UTC) if window.earliest else None,
        window.latest.astimezone(UTC) if window.latest else None,
    )
    if ends[0] and ends[1] and ends[0] > ends[1]:
        return Span(ends[1], ends[0])
    return Span(*ends)


def local(span: Span, zone: tzinfo) -> Window:
    """Return a span as a window in a zone."""
    return Window(
        span.earliest.astimezone(zone) if span.earliest else None,
        span.latest.astimezone(zone) if span.latest else None,
    )


def shifted(span: Span, early: timedelta | None, late: timedelta | None) -> Span:
    """Return a span with each end moved; an end moved by None becomes unknown."""
    return Span(
        span.earliest + early if span.earliest and early is not None else None,
        span.latest + late if span.latest and late is not None else None,
    )


def overlap(one: Span, other: Span) -> Span:
    """Return what two spans share; where they share nothing, the later one's start.

    Spans that share nothing contradict each other. A window must not invert, so what
    is left is the moment at which the later of the two begins.
    """
    starts = [s for s in (one.earliest, other.earliest) if s]
    ends = [s for s in (one.latest, other.latest) if s]
    start, end = max(starts, default=None), min(ends, default=None)
    if start and end and start > end:
        return Span(start, start)
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class Reached:
    """What is known of the train's stay at one stop, in UTC.

    `arrive` and `depart` are windows as told or likely; `soonest` is the moment before
    which no train could be there. `anchor` is the earliest moment of the last stop
    whose time is told, `km` the rails `since` there, `least_hours` the least for
    them, `fast_hours` to `slow_hours` what trains usually take; at that stop itself
    `since` is empty.
    """

    arrive: Span
    depart: Span
    soonest: datetime | None
    anchor: datetime | None = None
    km: float = 0.0
    least_hours: float = 0.0
    since: str = ""
    fast_hours: float = 0.0
    slow_hours: float = 0.0

    def over(self, leg: Leg, made: Reckoning) -> Reached:
        """Return this with a further leg since the last stop whose time is told."""
        return replace(
            self,
            km=self.km + made.km,
            least_hours=self.least_hours + made.least_hours,
            since=self.since or leg.from_place,
            fast_hours=self.fast_hours + made.fast_hours,
            slow_hours=self.slow_hours + made.slow_hours,
        )


@dataclass(frozen=True, slots=True)
class Timed:
    """A leg, what its hours are made of, and what the story tells of its end.

    A gap has no reckoning. `likely` is the arrival by commercial speeds alone, in UTC.
    """

    leg: Leg
    reckoning: Reckoning | None
    start: Reached
    end: Reached
    stop: Stop | None
    told: Span
    likely: Span


def is_aside(leg: Leg, after: Sequence[Leg]) -> bool:
    """Return whether a gap leads to a stop that the train is taken past."""
    return leg.kind == "gap" and any(
        (other.branch, other.from_place) == (leg.branch, leg.from_place)
        for other in after
    )
