"""Legs joined: to the places meant at their ends, and to the legs that follow them.

The rails known may end before a place does, or pass beside it. Where a place is further
from them than a town from its own station, the rest of the way counts, as a straight
line that is assumed; and a way is never shorter than the straight line between its
places. Where more is missing than is known, there is no route.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.errors import NoRoute
from geo.geodesy import great_circle_km, length_km
from geo.model import GaugeBreak, Leg, Limit, Stretch
from geo.network.gauge import common_gauges
from geo.network.legs import km_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import LonLat

__all__ = ["joined", "meeting", "with_ends"]

_OWN_STATION_KM = 5.0  # a town's point is its middle, not its station
_FLATTENING = 1.006  # a sphere's great circle and the ellipsoid's differ by less
_TRIFLE_KM = 2.0  # so little may be missing between neighbours
_LEAST_KM = 0.02  # nearer to the track nothing need be drawn


def with_ends(
    leg: Leg,
    ends: tuple[LonLat, LonLat],
    *,
    own_km: tuple[float, float] = (_OWN_STATION_KM, _OWN_STATION_KM),
) -> Leg:
    """Return the leg with what lies beside the track at both ends, where it counts.

    Args:
        leg: a way along the rails, with its line.
        ends: the places meant.
        own_km: how far from the track each end may be and still have its station there.

    Raises:
        NoRoute: less of the way is known than is missing.
    """
    if not leg.line:
        return leg
    off = great_circle_km(ends[0], leg.line[0]), great_circle_km(ends[1], leg.line[-1])
    first, last = (km if km > own else 0.0 for km, own in zip(off, own_km, strict=True))
    straight = _straight_km(ends, leg.length_km + first + last)
    if leg.length_km + first + last < straight:
        first, last = off
    missing = first + last
    if missing > max(min(leg.length_km, straight), _TRIFLE_KM):
        raise NoRoute(_why(leg.length_km, off))
    if leg.length_km + missing < straight:  # the data run short
        leg = replace(leg, length_km=straight - missing)
    return _drawn(leg, ends, (first, last)) if missing else leg


def _straight_km(ends: tuple[LonLat, LonLat], km: float) -> float:
    """Return the straight line between two points, exactly where it is about `km`."""
    straight = great_circle_km(*ends)
    if km > _FLATTENING * straight:
        return straight
    return max(straight, length_km(*ends))


def _why(km: float, off: tuple[float, float]) -> str:
    """Return why a way of so many km is none."""
    return (
        f"only {km_text(km)} of track between them are known, which begin "
        f"{km_text(off[0])} from the one and end {km_text(off[1])} from the other"
    )


def _drawn(
    leg: Leg, ends: tuple[LonLat, LonLat], beside_km: tuple[float, float]
) -> Leg:
    """Return the leg with a straight, assumed stretch at each end that has one."""
    line, before = leg.line, int(beside_km[0] > _LEAST_KM)
    coarse = [(a + before, b + before) for a, b in leg.coarse]
    assumed = [(a + before, b + before) for a, b in leg.assumed]
    if before:
        line, assumed = (ends[0], *line), [(0, 1), *assumed]
    if beside_km[1] > _LEAST_KM:
        line = (*line, ends[1])
        assumed.append((len(line) - 2, len(line) - 1))
    limits = leg.limits
    if limits:
        limits = (Limit(beside_km[0], 0), *limits, Limit(beside_km[1], 0))
    return replace(
        leg,
        length_km=leg.length_km + sum(beside_km),
        line=line,
        coarse=tuple(coarse),
        assumed=tuple(assumed),
        assumed_km=leg.assumed_km + sum(beside_km),
        uncertainty_km=max(leg.uncertainty_km, *(km / 2 for km in beside_km)),
        limits=tuple(run for run in limits if run.km > 0),
    )


def joined(legs: Sequence[Leg]) -> Leg:
    """Return legs that follow each other as one."""
    first = legs[0]
    for leg in (meeting(one, leg) for one, leg in pairwise(legs)):
        shift = len(first.line) - 1
        first = replace(
            first,
            to_place=leg.to_place,
            length_km=first.length_km + leg.length_km,
            assumed_km=first.assumed_km + leg.assumed_km,
            uncertainty_km=max(first.uncertainty_km, leg.uncertainty_km),
            borders=first.borders + leg.borders,
            gauge_breaks=first.gauge_breaks + leg.gauge_breaks,
            bridges=first.bridges + leg.bridges,
            countries=tuple(dict.fromkeys(first.countries + leg.countries)),
            line=first.line + leg.line[1:],
            coarse=first.coarse + _shifted(leg.coarse, shift),
            assumed=first.assumed + _shifted(leg.assumed, shift),
            gauges_mm=(first.gauges_mm[0], leg.gauges_mm[1]),
            limits=_limits(first) + _limits(leg) if first.limits or leg.limits else (),
            lines=_stretches(first.lines + leg.lines),
            notes=first.notes + leg.notes,
        )
    return first


def meeting(before: Leg, leg: Leg) -> Leg:
    """Return a leg with the break of gauge at its start, if the one before ends so.

    Where tracks of both gauges lie side by side, neither leg by itself meets another.
    """
    ends, starts = before.gauges_mm[1], leg.gauges_mm[0]
    if not (ends and starts and leg.line) or common_gauges(ends, starts):
        return leg
    at = GaugeBreak(ends[0], starts[0], leg.line[0])
    return replace(leg, gauge_breaks=(at, *leg.gauge_breaks))


def _limits(leg: Leg) -> tuple[Limit, ...]:
    """Return a leg's speed limits, one unknown run where it has none."""
    return leg.limits or (Limit(leg.length_km, 0),)


def _shifted(ranges: Sequence[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    """Return index ranges moved along."""
    return tuple((first + by, last + by) for first, last in ranges)


def _stretches(lines: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return stretches of lines, those of one line that follow each other as one."""
    runs: list[Stretch] = []
    for stretch in lines:
        before = runs.pop() if runs and runs[-1].line == stretch.line else None
        km = stretch.km + (before.km if before else 0.0)
        runs.append(Stretch(stretch.line, km))
    return tuple(runs)
