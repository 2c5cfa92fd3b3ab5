"""Where on its way the train may be at any moment: between latest and earliest.

The page, the stills and the tests ask here, so that all show the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import BadInput
from geo.geodesy import line_length_km, point_along

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from geo.model import Journey, Leg, LonLat

__all__ = ["Knot", "TimeTrack", "Whereabouts", "time_track", "whereabouts"]


class Knot(NamedTuple):
    """A moment, and how many km along the way the train is then."""

    at: datetime
    km: float


@dataclass(frozen=True, slots=True)
class TimeTrack:
    """The way of one branch from the journey's start, in time.

    `legs` are numbers in `Journey.legs`. `ahead` are the knots of a train that is as
    early as it may be, `behind` of one that is as late; between knots it moves evenly,
    and both stand still between an arrival and the next departure. Without windows at
    both ends of every leg there are no knots.
    """

    branch: int
    legs: tuple[int, ...]
    ahead: tuple[Knot, ...]
    behind: tuple[Knot, ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The stretch of one branch on which the train may be at a moment.

    `least_km` and `most_km` are along the way from the journey's start; `line` is that
    stretch, longitude first, a single point where both ends meet.
    """

    branch: int
    least_km: float
    most_km: float
    line: tuple[LonLat, ...]


def time_track(journey: Journey, branch: int = 0) -> TimeTrack:
    """Return when a train on a branch may pass each km: first the journey, then it.

    Raises:
        BadInput: the journey has no such branch.
    """
    numbers = tuple(
        i for i, leg in enumerate(journey.legs) if leg.branch in {0, branch}
    )
    legs = [journey.legs[i] for i in numbers]
    if branch and not any(leg.branch == branch for leg in legs):
        message = f"the journey has no branch {branch}"
        raise BadInput(message)
    ahead = tuple(_knots(legs, late=False))
    behind = tuple(_knots(legs, late=True))
    whole = len(ahead) == len(behind) == 2 * len(legs)
    return TimeTrack(
        branch,
        numbers,
        _rising(ahead) if whole else (),
        _rising(behind) if whole else (),
    )


def whereabouts(journey: Journey, at: datetime, branch: int = 0) -> Whereabouts | None:
    """Return where a train on a branch may be at a moment, or None when untold.

    Before the earliest departure that is the start, after the latest arrival the end.

    Raises:
        BadInput: the journey has no such branch, or the moment has no time zone.
    """
    if at.tzinfo is None:
        message = (
            f"{at.isoformat()} has no time zone; write it as 2023-09-12T06:00+10:00"
        )
        raise BadInput(message)
    track = time_track(journey, branch)
    if not track.ahead:
        return None
    least, most = _km_at(track.behind, at), _km_at(track.ahead, at)
    legs = [journey.legs[i] for i in track.legs]
    return Whereabouts(branch, least, most, tuple(_cut(legs, least, most)))


def _knots(legs: Sequence[Leg], *, late: bool) -> Iterator[Knot]:
    """Yield the departures and arrivals, all at the early or all at the late end."""
    km = 0.0
    for leg in legs:
        depart = leg.depart.latest if late else leg.depart.earliest
        arrive = leg.arrive.latest if late else leg.arrive.earliest
        if depart:
            yield Knot(depart, km)
        km += leg.length_km
        if arrive:
            yield Knot(arrive, km)


def _rising(knots: Sequence[Knot]) -> tuple[Knot, ...]:
    """Return the knots with no step back in time: a later one is never earlier."""
    kept: list[Knot] = []
    for knot in knots:
        at = max(knot.at, kept[-1].at) if kept else knot.at
        kept.append(Knot(at, knot.km))
    return tuple(kept)


def _km_at(knots: Sequence[Knot], at: datetime) -> float:
    """Return the km at a moment, evenly between two knots; of a jump its far end."""
    if at < knots[0].at:
        return knots[0].km
    for one, other in pairwise(knots):
        if one.at <= at < other.at:
            share = (at - one.at) / (other.at - one.at)
            return one.km + share * (other.km - one.km)
    return knots[-1].km


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
    drawn = line_length_km(leg.line)
    scale = drawn / leg.length_km if leg.length_km else 0.0
    first, last = first * scale, last * scale
    yield point_along(leg.line, first)
    km = 0.0
    for one, other in pairwise(leg.line):
        km += line_length_km((one, other))
        if first < km < last:
            yield other
    yield point_along(leg.line, last)
