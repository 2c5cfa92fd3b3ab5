"""Shortest paths where some chains are closed: A* with exact lengths as its compass.

The lengths to the target without any restriction never exceed those with it, so they
are a perfect lower bound (the idea of CH-Potentials; Strasser, Zeitz 2021).
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import numpy as np

from geo.network.search import FAR
from geo.network.tracks import MICRO, chord_m

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.network.snap import Position
    from geo.network.tracks import Floats, Tracks

__all__ = ["AT_LEAST", "shortest_open", "straight_m"]

AT_LEAST = 0.98  # of the straight line: lengths are rounded, and points lie on a grid


def shortest_open(
    tracks: Tracks,
    closed: bytes,
    ends: tuple[Mapping[int, int], Mapping[int, int]],
    *,
    still_m: Floats,
    at_most: float = FAR,
) -> tuple[int, int, list[int]]:
    """Return the length, the source and the chains of the shortest way that is open.

    `closed` holds a 1 for each chain that may not be used; `ends` are sources and
    targets with metres already run; `still_m` is each node's length to the targets
    without restriction. Chains run from their b end come as `~c`. Without a way, or
    with none of `at_most` metres, the length is FAR.
    """
    sources, targets = ends
    compass, lengths = still_m.data, tracks.cost_m.data
    fork, ways, a, b = (x.data for x in (tracks.fork, tracks.ways, tracks.a, tracks.b))
    best: dict[int, tuple[int, int, int]] = {}
    queue: list[tuple[float, int, int]] = []
    for node, metres in sources.items():
        best[node] = (metres, -1, 0)
        heapq.heappush(queue, (metres + compass[node], metres, node))
    found, last = FAR, -1
    while queue and queue[0][0] < found and queue[0][0] <= at_most:
        _, metres, node = heapq.heappop(queue)
        if metres > best[node][0]:
            continue
        if node in targets and metres + targets[node] < found:
            found, last = metres + targets[node], node
        for chain in ways[fork[node] : fork[node + 1]]:
            if closed[chain]:
                continue
            ahead = a[chain] == node
            after = b[chain] if ahead else a[chain]
            further = metres + lengths[chain]
            known = best.get(after)
            if known is None or further < known[0]:
                best[after] = (further, node, chain if ahead else ~chain)
                heapq.heappush(queue, (further + compass[after], further, after))
    return _traced(best, found, last)


def straight_m(tracks: Tracks, end: Position) -> Floats:
    """Return the straight line from every node to a position, a little less, in m."""
    lon, lat = np.zeros((2, len(tracks.fork) - 1))
    for nodes, points in (
        (tracks.a, tracks.start[:-1]),
        (tracks.b, tracks.start[1:] - 1),
    ):
        lon[nodes], lat[nodes] = tracks.lon[points] / MICRO, tracks.lat[points] / MICRO
    there = np.full(len(lon), end.lon), np.full(len(lat), end.lat)
    metres: Floats = AT_LEAST * chord_m(lon, lat, *there)
    return metres


def _traced(
    best: dict[int, tuple[int, int, int]], found: int, last: int
) -> tuple[int, int, list[int]]:
    """Return the way that ends at the last node."""
    if found >= FAR:
        return FAR, -1, []
    chains = []
    while (step := best[last])[1] >= 0:
        chains.append(step[2])
        last = step[1]
    return found, last, chains[::-1]
