"""Halts that a story tells out of their order: put where the way leads past them.

A story that begins with the arrival names some halts there and others afterwards. Where
neither a time nor a word says which came first, the shorter way does, if it is shorter
by much.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.model.clause import DEPARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.visits import Visit

__all__ = ["without_detours"]

_SHORTER = 0.25  # of the way as told, at least, is saved by moving one halt
_LEAST_KM = 50.0  # and this much: stations of one town are told in any order
_FEW = 3  # visits that can have an order to mend


def without_detours(visits: Sequence[Visit]) -> tuple[list[Visit], int]:
    """Return visits in the order of the way, and how many of them were moved.

    Only a halt between the first and the last place moves, and only if no time, no
    departure and no "from there" orders it.
    """
    order, moved = list(visits), 0
    while moved < len(visits) - _FEW + 1:
        whole = _length_km(order)
        best = min(
            (_length_km(way), number, way)
            for number, way in enumerate((order, *_moves(order)))
        )
        if whole - best[0] < max(_SHORTER * whole, _LEAST_KM):
            break
        order, moved = best[2], moved + 1
    return order, moved


def _moves(order: Sequence[Visit]) -> list[list[Visit]]:
    """Return every order in which one halt stands elsewhere on the way."""
    found = []
    for at in range(1, len(order) - 1):
        if not _is_loose(order[at]):
            continue
        rest = [*order[:at], *order[at + 1 :]]
        found += [
            [*rest[:to], order[at], *rest[to:]]
            for to in range(1, len(rest))
            if to != at
        ]
    return found


def _is_loose(visit: Visit) -> bool:
    """Say whether only the order of the text says when a visit was."""
    return not any(
        step.told.earliest
        or step.event.act in DEPARTS
        or step.event.onward
        or step.event.homeward
        or step.event.series
        for step in visit.steps
    )


def _length_km(order: Sequence[Visit]) -> float:
    """Return how long the way over some visits is, as the crow flies."""
    return sum(great_circle_km(a.place.at, b.place.at) for a, b in pairwise(order))
