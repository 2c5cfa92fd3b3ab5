"""How far along the track everything is from a place, by the ways that trains take.

A way is chosen by its weighed length, and its track counts: so each arc carries both,
packed into one number whose least is the least of the first.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

import numpy as np

from geo.network.search import descend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Floats

__all__ = ["lengths"]

# Metres of track stay below this, and weighed ones below half of it: a product of both
# is still exact in 53 bits.
_PACK = float(1 << 26)


def lengths(tree: Hierarchy, sources: Mapping[int, tuple[int, int]]) -> Floats:
    """Return the metres of track from the sources to every node, infinite without any.

    Sources map nodes to weighed metres and metres of track already run. A sweep as
    `Search.sweep` does it.
    """
    arc = tree.metres * _PACK + tree.length
    packed = np.full(len(tree.rank), np.inf)
    for node, (cost, run) in sources.items():
        rank = int(tree.rank[node])
        packed[rank] = min(packed[rank], cost * _PACK + run)
    queue = [-int(tree.rank[node]) for node in sources]
    heapq.heapify(queue)
    seen: set[int] = set()
    while queue:
        rank = -heapq.heappop(queue)
        if rank in seen:
            continue
        seen.add(rank)
        for number in range(int(tree.start[rank]), int(tree.start[rank + 1])):
            above = int(tree.head[number])
            packed[above] = min(packed[above], packed[rank] + arc[number])
            heapq.heappush(queue, -above)
    descend(tree, packed, arc)
    there = np.isfinite(packed)
    packed[there] %= _PACK
    track: Floats = packed[tree.rank]
    return track
