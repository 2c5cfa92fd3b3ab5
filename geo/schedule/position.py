"""Where on its way the train can be at a moment: between two bounds of top speed.

It is no farther than top speed has carried it since it could leave, and no farther back
than top speed still brings it to where it must arrive in time. Stills, data and tests
ask here; the page's `time.js` is the same function for the reader's slider. Where the
line's own limit is known and lower, the train runs at that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.errors import BadInput
from geo.geodesy import point_along, step_lengths_km
from geo.schedule.speedlimits import km_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from geo.model import Journey, Leg, LonLat

__all__ = ["Whereabouts", "whereabouts"]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The stretch of one branch on which the train can be at a moment.

    `least_km` and `most_km` are along the way from the journey's start; `line` is that
    stretch, longitude first, a single point where both ends meet.
    """

    branch: int
    least_km: float
    most_km: float
    line: tuple[LonLat, ...]


def whereabouts(journey: Journey, at: datetime, branch: int = 0) -> Whereabouts | None:
    """Return where a train on a branch can be at a moment, or None when untold.

    The way is the journey's legs, then the branch's own. Before the earliest departure
    that is the start, after the latest arrival the end.

    Raises:
        BadInput: the journey has no such branch, or the moment has no time zone.
    """
    if at.tzinfo is None:
        message = f"{at.isoformat()} has no time zone; write 2023-09-12T06:00+10:00"
        raise BadInput(message)
    if branch and not any(leg.branch == branch for leg in journey.legs):
        message = f"the journey has no branch {branch}"
        raise BadInput(message)
    legs = [leg for leg in journey.legs if leg.branch in {0, branch}]
    if not any(leg.depart.earliest or leg.arrive.latest for leg in legs):
        return None
    least, most = _bounds(legs, at, journey.top_speed.kmh)
    return Whereabouts(branch, least, most, tuple(_cut(legs, least, most)))


def _bounds(legs: Sequence[Leg], at: datetime, kmh: float) -> tuple[float, float]:
    """Return the least and the most km along the legs at a moment."""
    least = most = before = 0.0
    since = None
    for leg in legs:
        # what is not known was not before what came before it
        since = leg.depart.earliest or since
        run = _run(leg, at, kmh)
        if run >= 0 and (since is None or at >= since):
            most = max(most, before + min(leg.length_km, run))
        if leg.depart.latest and at >= leg.depart.latest:
            least = max(least, before)
        least = max(least, before + leg.length_km - _left(leg, at, kmh))
        before += leg.length_km
    return min(least, most), most


def _run(leg: Leg, at: datetime, kmh: float) -> float:
    """Return how far the train can have come on a leg; below 0 it cannot have left."""
    leaves = leg.depart.earliest
    if leaves is None:
        return math.inf
    hours = (at - leaves).total_seconds() / 3600
    return km_within(hours, leg.front_kmh(kmh), leg.limits if hours > 0 else ())


def _left(leg: Leg, at: datetime, kmh: float) -> float:
    """Return how far from a leg's end the train may still be, to arrive in time."""
    arrives = leg.arrive.latest
    if arrives is None:
        return math.inf
    hours = max((arrives - at).total_seconds() / 3600, 0.0)
    left = km_within(hours, kmh, leg.limits[::-1])
    return left if left < leg.length_km else math.inf


def _cut(legs: Sequence[Leg], least: float, most: float) -> Iterator[LonLat]:
    """Yield the stretch of the legs' lines between two km along the way."""
    start, last = 0.0, None
    for leg in legs:
        end = start + leg.length_km
        if leg.line and start <= most and end >= least:
            for point in _cut_leg(leg, max(least - start, 0), min(most, end) - start):
                if point != last:
                    yield point
                    last = point
        start = end


def _cut_leg(leg: Leg, first: float, last: float) -> Iterator[LonLat]:
    """Yield a leg's line between two km along it, stretched to the leg's length."""
    marks = np.cumsum(step_lengths_km(leg.line))
    drawn = float(marks[-1]) if len(marks) else 0.0
    scale = drawn / leg.length_km if leg.length_km else 0.0
    first, last = first * scale, last * scale
    yield point_along(leg.line, first)
    for km, point in zip(marks.tolist(), leg.line[1:], strict=True):
        if first < km < last:
            yield point
    yield point_along(leg.line, last)
