"""Whether a train could reach a place: a chain of stops must hang together by rail."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.trains import STOP_KINDS

if TYPE_CHECKING:
    from geo.model import Place
    from geo.network import Network
    from geo.places.groups import Group

__all__ = ["feasible"]

_SURE: Final = 0.9
_SAME_KM: Final = 60.0
_DOUBTFUL: Final = 0.05
_MOST_QUERIES: Final = 60
_CUT_OFF: Final = -2.0
_FARTHER: Final = -1.2  # for each factor e beyond twice as far as the nearest namesake
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
