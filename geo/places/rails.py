"""Whether a train could reach a place: a chain of stops must hang together by rail."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.model import Place
    from geo.network import Network
    from geo.places.groups import Group

__all__ = ["feasible"]

_TRAINS: Final = re.compile(
    r"列車|鉄道|駅|汽車|電車|\btrains?\b|\brail|поезд|станци|вокзал|железн"
    r"|열차|기차|철도|列车|火车|铁路|车站",
    re.IGNORECASE,
)
_SURE: Final = 0.9
_DOUBTFUL: Final = 0.05
_MOST_QUERIES: Final = 60
_CUT_OFF: Final = -2.0
_STOPS: Final = frozenset({"city", "station", "facility"})


def feasible(groups: list[Group], text: str, network: Network | None) -> bool:
    """Count against an option that no rails connect with the sure places of the text.

    Only in a story of trains, only between namesakes that are still open, and only when
    some of them are connected. Returns whether anything changed.
    """
    if network is None or not _TRAINS.search(text):
        return False
    anchors = _anchors(groups)
    changed, left = False, _MOST_QUERIES
    for group in groups:
        best = group.best
        if best is None or best.share >= _SURE or best.place.kind not in _STOPS:
            continue
        rivals = [option for option in group.options if option.share >= _DOUBTFUL]
        if len(rivals) > left or not anchors:
            break
        left -= len(rivals)
        cut = [not _reached(option.place, anchors, network) for option in rivals]
        if any(cut) and not all(cut):
            for option, alone in zip(rivals, cut, strict=True):
                option.prior += _CUT_OFF * alone
            changed = True
    return changed


def _anchors(groups: list[Group]) -> list[Place]:
    """Return up to two places of the text that are sure and could be stops."""
    sure = [
        (group.weight, best.place)
        for group in groups
        if group.travel
        and (best := group.best) is not None
        and best.share >= _SURE
        and best.place.kind in _STOPS
    ]
    sure.sort(key=lambda item: -item[0])
    return [place for _, place in sure[:2]]


def _reached(place: Place, anchors: list[Place], network: Network) -> bool:
    """Return whether rails lead from any anchor to a place."""
    return any(
        math.isfinite(network.distance_km(place.at, anchor.at)) for anchor in anchors
    )
