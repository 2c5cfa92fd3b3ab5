"""A leg with its windows, and what is known of the train at both ends of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from geo.model import Leg, Stop
    from geo.schedule.pacing import Reckoning
    from geo.schedule.windows import Span

__all__ = ["Reached", "Timed", "is_aside"]


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
