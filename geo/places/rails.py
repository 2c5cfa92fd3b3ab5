"""Whether a train could reach a place: a chain of stops must hang together by rail."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.trains import STOP_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Place
    from geo.network import Network
    from geo.places.groups import Group, Option

__all__ = ["feasible", "joined"]

_SURE: Final = 0.9
_SAME_KM: Final = 60.0
_DOUBTFUL: Final = 0.05
_MOST_QUERIES: Final = 60
_CUT_OFF: Final = -2.0
_FARTHER: Final = -1.2  # for each factor e beyond twice as far as the nearest namesake
_NOT_JOINED: Final = -2.5
_FEW: Final = 4  # options of a name that are compared with those of the next
_NEAR_KM: Final = 300.0  # nearer than this, all are near


def feasible(groups: list[Group], network: Network) -> bool:
    """Count against options that a train from the text's sure places hardly means.

    That is: no rails lead there, or they lead much farther than to a namesake. Only
    between namesakes that are still open, and only when some of them are connected.
    Returns whether anything changed.
    """
    anchors = _anchors(groups)
    changed, left = False, _MOST_QUERIES
    for group in groups:
        best = group.best
        if best is None or _is_sure(group) or best.place.kind not in STOP_KINDS:
            continue
        rivals = [option for option in group.options if option.share >= _DOUBTFUL]
        if len(rivals) < 2:  # noqa: PLR2004  # a namesake at least
            continue
        if len(rivals) > left or not anchors:
            break
        left -= len(rivals)
        away = [_rails_km(option.place, anchors, network) for option in rivals]
        against = _against(away)
        for option, score in zip(rivals, against, strict=True):
            option.prior += score
        changed = changed or any(against)
    return changed


def joined(groups: list[Group], network: Network) -> bool:
    """Count against options that no rails join to what is told beside them.

    "Barcelona for Valencia" is Spain: the towns of those names in Venezuela have no
    rails. Only between namesakes that are still open, and only where rails join some.
    Returns whether anything changed.
    """
    stops = [group for group in groups if group.travel and _open_to_trains(group)]
    changed, left = False, _MOST_QUERIES
    for one, other in pairwise(stops):
        if _is_sure(one) and _is_sure(other):
            continue
        ours, theirs = _rivals(one), _rivals(other)
        if not ours or not theirs:
            continue
        left -= len(ours) * len(theirs)
        if left < 0:
            break
        ends = [
            [network.distance_km(a.place.at, b.place.at) < math.inf for b in theirs]
            for a in ours
        ]
        changed |= _supported(ours, theirs, ends)
        changed |= _supported(theirs, ours, list(zip(*ends, strict=True)))
    return changed


def _supported(
    options: list[Option], others: list[Option], ends: Sequence[Sequence[bool]]
) -> bool:
    """Count against options that rails join to less than others; say if to any."""
    joins = [
        sum(other.share for other, end in zip(others, row, strict=True) if end)
        for row in ends
    ]
    most = max(joins, default=0.0)
    for option, share in zip(options, joins, strict=True):
        option.prior += _NOT_JOINED * (most - share)
    return any(share < most for share in joins)


def _rivals(group: Group) -> list[Option]:
    """Return the likeliest options of a group."""
    ranked = sorted(group.options, key=lambda option: -option.share)
    return [o for o in ranked[:_FEW] if o.share >= _DOUBTFUL]


def _open_to_trains(group: Group) -> bool:
    """Return whether a train can call at what a group most likely means."""
    best = group.best
    return best is not None and best.place.kind in STOP_KINDS


def _against(away_km: list[float]) -> list[float]:
    """Return what counts against namesakes so far away by rail, zero for the nearest.

    >>> [round(score, 1) for score in _against([839.0, 1200.0, 12000.0, math.inf])]
    [0.0, 0.0, -2.4, -2.0]
    """
    nearest = max(_NEAR_KM, min(away_km))
    if not math.isfinite(nearest):
        return [0.0] * len(away_km)
    return [
        min(0.0, _FARTHER * math.log(km / nearest / 2))
        if math.isfinite(km)
        else _CUT_OFF
        for km in (max(_NEAR_KM, km) for km in away_km)
    ]


def _anchors(groups: list[Group]) -> list[Place]:
    """Return up to two places of the text that are sure and could be stops."""
    sure = [
        (group.weight, best.place)
        for group in groups
        if group.travel
        and (best := group.best) is not None
        and _is_sure(group)
        and best.place.kind in STOP_KINDS
    ]
    sure.sort(key=lambda item: -item[0])
    return [place for _, place in sure[:2]]


def _is_sure(group: Group) -> bool:
    """Return whether a group's place is clear: a town and its state are one spot."""
    best = group.best
    if best is None:
        return False
    here = best.place
    shares = (
        option.share
        for option in group.options
        if great_circle_km(option.place.at, here.at) < _SAME_KM
    )
    return sum(shares) >= _SURE


def _rails_km(place: Place, anchors: list[Place], network: Network) -> float:
    """Return how far the rails from the nearest anchor to a place are, or infinity."""
    return min(network.distance_km(place.at, anchor.at) for anchor in anchors)
