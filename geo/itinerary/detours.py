"""Halts that a story tells out of their order: put where the way leads past them.

A story that begins with the arrival names some halts there and others afterwards. Where
neither a time nor a word says which came first, the shorter way does, if it is shorter
by much.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geo.geodesy import great_circles_km
from geo.model.clause import DEPARTS, REACHES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geo.itinerary.visits import Visit
    from geo.model import LonLat
    from geo.model.clause import Event

    Apart = Callable[[LonLat, LonLat], float]

__all__ = ["Apart", "along_rails", "without_detours"]

_SHORTER = 0.25  # of the way as told, at least, is saved by moving one halt
_LEAST_KM = 25.0  # and this much: stations of one town are told in any order
_ON_THE_WAY = 1.3  # as long as the way without them, at most, over halts on it
_BESIDE = 0.25  # of the way from a halt to its nearer end, at most, it lies off the way
_NEAR_KM = 10.0  # nearer to an end a halt may be of the same town
_FEW = 3  # visits that can have an order to mend


def without_detours(visits: Sequence[Visit]) -> tuple[list[Visit], int]:
    """Return visits in the order of the way, and how many of them were moved.

    Only a halt between the first and the last place moves, and only if no time, no
    departure and no "from there" orders it.
    """
    order, moved = _with_run_last(list(visits))
    while moved < len(visits) - _FEW + 1:
        saved_km, at, to = max(_moves(order), default=(0.0, 0, 0))
        if saved_km < max(_SHORTER * _length_km(order), _LEAST_KM):
            break
        order.insert(-to, order.pop(-at))
        moved += 1
    return order, moved


def along_rails(visits: Sequence[Visit], rail_km: Apart | None) -> tuple[Visit, ...]:
    """Return visits with each halt told behind a place before it, if it lies there.

    "The train ran from A to B. ... At C people got on": the rails from A to B lead past
    C, and nothing says that the train turned back.

    Args:
        visits: in the order of the path.
        rail_km: how far two points are apart by rail, infinite where no rails lead; as
            they are without it.
    """
    order = list(visits)
    for at in range(2, len(order)):
        one, end, halt = order[at - 2 : at + 1]
        still = {s.event.act for s in halt.steps} <= {"calls", "passes", "arrives"}
        loose = still and halt.role == "stop" and _is_loose(halt)
        if rail_km and loose and _leads_past(halt, (one, end), rail_km):
            order[at - 1 : at + 1] = [halt, end]
    return tuple(order)


def _leads_past(halt: Visit, ends: tuple[Visit, Visit], rail_km: Apart) -> bool:
    """Say whether the rails between two visits lead past a halt."""
    one, end = (visit.place.at for visit in ends)
    crow = great_circles_km((one, halt.place.at, end))
    if crow > _ON_THE_WAY * great_circles_km((one, end)) + _NEAR_KM:
        return False
    legs = rail_km(one, halt.place.at), rail_km(halt.place.at, end)
    way = rail_km(one, end)
    longer = sum(legs) - way if max(*legs, way) < math.inf else math.inf
    return min(legs) > _NEAR_KM and longer <= _BESIDE * min(legs)


def _with_run_last(order: list[Visit]) -> tuple[list[Visit], int]:
    """Return visits with the end of a run behind the halts told afterwards.

    "It ran from A to B. ... At C people got on" called at C on that run, if C lies on
    the way.
    """
    for at in range(1, len(order) - 1):
        halts = order[at + 1 :]
        run = _runs_told(order[0], order[at], lambda event: event.sentence)
        if not any(event.mover == "train" for event in run):
            continue  # no sentence tells a train's run of the first place to this one
        way = (*order[:at], *halts, order[at])
        on_it = all(_only_calls(v) and not _is_after(v, order[at]) for v in halts)
        direct = (*order[:at], order[at])
        if on_it and _length_km(way) < _ON_THE_WAY * _length_km(direct):
            return list(way), len(halts)
    return order, 0


def _only_calls(visit: Visit) -> bool:
    """Say whether a visit is nothing but a halt that no word orders."""
    return _is_unordered(visit) and all(s.event.act == "calls" for s in visit.steps)


def _is_after(visit: Visit, end: Visit) -> bool:
    """Say whether a halt was later than another visit by their times."""
    came = [s.told.latest for s in end.steps if s.told.latest]
    halts = [s.told.earliest for s in visit.steps if s.told.earliest]
    return bool(came and halts) and max(halts) > min(came)


def _moves(order: Sequence[Visit]) -> Iterator[tuple[float, int, int]]:
    """Yield what each move of one halt saves in km, its place and its new one.

    Places are negated, so that of moves that save as much the first one is greatest;
    the new one is counted without the halt.
    """
    for at in range(1, len(order) - 1):
        if not _is_loose(order[at]):
            continue
        around = order[at - 1], order[at], order[at + 1]
        here = _length_km(around) - _length_km(around[::2])
        rest = [*order[:at], *order[at + 1 :]]
        if _runs_told(order[0], order[at], lambda event: event.clause):
            there = _length_km((rest[-1], order[at]))
            yield here - there, -at, -len(rest)
        for to in range(1, len(rest)):
            if to != at:
                between = rest[to - 1], order[at], rest[to]
                there = _length_km(between) - _length_km(between[::2])
                yield here - there, -at, -to


def _runs_told(
    first: Visit, visit: Visit, part: Callable[[Event], int | None]
) -> list[Event]:
    """Return the arrivals at a visit told in one part with leaving the first: A to B.

    The part is a clause or a sentence. Halts told afterwards were on the run.
    """
    left = {part(step.event) for step in first.acts(*DEPARTS)}
    came = (step.event for step in visit.acts(*REACHES))
    return [event for event in came if part(event) in left]


def _is_loose(visit: Visit) -> bool:
    """Say whether only the order of the text says when a visit was."""
    timed = any(step.told.earliest for step in visit.steps)
    return not timed and _is_unordered(visit)


def _is_unordered(visit: Visit) -> bool:
    """Say whether no word says when a visit was."""
    return not any(
        step.event.act in DEPARTS
        or step.event.onward
        or step.event.homeward
        or step.event.series
        for step in visit.steps
    )


def _length_km(order: Sequence[Visit]) -> float:
    """Return how long the way over some visits is, as the crow flies."""
    return great_circles_km(visit.place.at for visit in order)
