"""Which of the places that a story names beside the way are stops on it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.itinerary.visits import way_km

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.visits import Visit

__all__ = ["on_the_way"]

# How much longer the way may be by a place that a train heads for before another, or
# where something was.
_DETOURS = {"heads_for": 1.5, "beside": 1.12}
_ROW = 3  # places in a row that are a way by themselves
_SIGHT_KM = 12.0  # a palace or a hotel is a sight of the town it is this near to
_LEEWAY_KM = 30.0  # between near stops, where a railway bends more


def on_the_way(
    chain: list[Visit], origin: Visit | None, target: Visit | None
) -> list[Visit]:
    """Return the chain without what only may lie on the way and does not.

    That is a place that a train is said to head for, or where something was, far from
    the straight way between the stops around it.
    """
    chain = _apart(chain, (origin, target))
    found: list[Visit] = []
    run = _straight_run(chain, origin, target)
    for index, visit in enumerate(chain):
        if visit in run:
            found.append(visit)
            continue
        before = found[-1] if found else origin
        sure = (v for v in chain[index + 1 :] if v.event.saying != "beside")
        after = next(sure, target)
        if _leads_by(visit, before, after):
            found.append(visit)
    return _with_passed(found, chain, origin)


def _straight_run(
    chain: Sequence[Visit], origin: Visit | None, target: Visit | None
) -> list[Visit]:
    """Return the sights that a story without a beginning or an end passes in a row.

    "Vinh in the dark. At Hue some get off. We reach Saigon": three places or more, one
    behind the other towards the first stop that is sure, or from the last.
    """
    ends = [*([origin] if origin else []), *chain, *([target] if target else [])]
    sure = [i for i, v in enumerate(ends) if v.event.saying != "beside"]
    if not sure:
        return []
    before, behind = ends[: sure[0] + 1], ends[sure[-1] :]
    found: list[Visit] = []
    for run in (before, behind[::-1]):
        while len(run) > _ROW and way_km(run) > _DETOURS["beside"] * way_km(
            [run[0], run[-1]]
        ):
            run = run[1:]  # noqa: PLW2901  # without what is farthest off
        straight = way_km(run) <= _DETOURS["beside"] * way_km([run[0], run[-1]])
        if len(run) >= _ROW and straight:
            found += run[:-1]
    return found


def _leads_by(visit: Visit, before: Visit | None, after: Visit | None) -> bool:
    """Say whether the way between two stops leads by a place, if it only may."""
    detour = _DETOURS.get(visit.event.saying)
    if detour is None:
        return True
    if not before or not after:
        return visit.event.saying == "heads_for"
    return way_km([before, visit, after]) <= _reach_km(before, after, detour)


def _with_passed(
    found: list[Visit], chain: Sequence[Visit], origin: Visit | None
) -> list[Visit]:
    """Return the chain with what was seen "on the way" put where the way leads by."""
    for visit in chain:
        if visit in found or not visit.event.back:
            continue
        ends = [*([origin] if origin else []), *found]
        for index, (one, two) in enumerate(pairwise(ends)):
            reach_km = _reach_km(one, two, _DETOURS["heads_for"])
            if way_km([one, visit, two]) <= reach_km:
                found.insert(index + (0 if origin else 1), visit)
                break
    return found


def _reach_km(one: Visit, two: Visit, detour: float) -> float:
    """Return how long a way between two stops may be by a place between them."""
    direct = way_km([one, two])
    return max(detour * direct, direct + _LEEWAY_KM)


def _apart(chain: Sequence[Visit], ends: Sequence[Visit | None]) -> list[Visit]:
    """Return the chain without sights of a town that is a stop itself."""
    stops = [v for v in (*chain, *ends) if v and not _sight(v)]
    return [
        v
        for v in chain
        if not _sight(v)
        or all(
            v.place == s.place or great_circle_km(v.at, s.at) > _SIGHT_KM for s in stops
        )
    ]


def _sight(visit: Visit) -> bool:
    """Say whether a place may be a part of a town, not a stop of its own."""
    return visit.kind == "facility" or visit.event.saying == "beside"
