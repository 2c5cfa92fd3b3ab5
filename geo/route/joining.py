"""Legs that follow each other as one."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model import GaugeBreak, Limit, Stretch
from geo.network.gauge import common_gauges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Leg

__all__ = ["joined", "meeting"]


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
