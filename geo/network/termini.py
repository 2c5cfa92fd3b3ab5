"""Choose where a way touches a city of several stations: at the sensible one."""

from __future__ import annotations

import math
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.model.space import LonLat
    from geo.network.graph import Network

__all__ = ["termini"]

_SAME_WAY_KM = 0.6  # ways of lengths that differ by less run over the same track
_BEYOND_STATIONS_KM = 10.0  # a way so much longer from every station leaves elsewhere


def termini(
    network: Network,
    stops: Sequence[Sequence[LonLat]],
    pairs: Iterable[tuple[int, int]],
    *,
    mains: Mapping[int, LonLat] = MappingProxyType({}),
) -> list[LonLat]:
    """Return one point for each stop, so that the ways between them are short.

    Each stop has its own point first, then those of its stations; with none it keeps
    its own. One with stations gets the one from which the ways to and from its
    neighbours in `pairs` are shortest together (ties: the first), but keeps its own
    point where every station costs 10 km more: those known lie on other lines. A stop
    has one station for all its ways, so that a train that goes on does not jump. Where
    the best station is only one that all its ways pass on to the city's main station,
    which `mains` has by the stop's number, the train goes on to that.
    """
    chosen = [points[0] for points in stops]
    both = list(pairs)
    for number, (own, *stations) in enumerate(stops):
        others = [chosen[j] for i, j in both if i == number]
        others += [chosen[i] for i, j in both if j == number]
        if not stations or not others:
            continue
        km = {at: _km(network, at, others) for at in (own, *stations)}
        best = min(stations, key=km.__getitem__)
        main = mains.get(number, best)
        if main != best:
            further = km[main] - km[best]
            whole = len(others) * network.distance_km(best, main)
            if further < math.inf and min(further, whole - further) <= _SAME_WAY_KM:
                best = main
        if km[best] < min(km[own] + _BEYOND_STATIONS_KM, math.inf):
            chosen[number] = best
    return chosen


def _km(network: Network, at: LonLat, others: Sequence[LonLat]) -> float:
    """Return the length of the ways from a point to others, infinite without one."""
    return sum(network.distance_km(at, other) for other in others)
