"""Shortest paths in a hierarchy: climb from both ends, then unpack the shortcuts."""

from __future__ import annotations

import heapq
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Floats, Ints

    Climb = dict[int, tuple[int, int]]  # rank -> metres, the rank below

__all__ = ["FAR", "Search"]

FAR = 1 << 40  # metres: further than any rails


class Search:
    """Queries on one hierarchy. Nothing here is changed by a query.

    Nodes are the network's own; lengths are metres.
    """

    def __init__(self, hierarchy: Hierarchy, a: Ints) -> None:
        """Look at the arrays through views that give plain integers.

        `a` is the node at which each chain begins.
        """
        self._a = a.data
        self._hierarchy = hierarchy
        self._rank = hierarchy.rank.data
        self._node = hierarchy.node.data
        self._start = hierarchy.start.data
        self._head = hierarchy.head.data
        self._metres = hierarchy.metres.data
        self._via = hierarchy.via.data

    def shortest(
        self, sources: Mapping[int, int], targets: Mapping[int, int]
    ) -> tuple[int, int, list[int]]:
        """Return the length from any source to any target, the source, and the chains.

        Sources and targets map nodes to metres already run. Without a way the length is
        FAR. A chain c run from its b to its a comes as ~c. Ties go to the more
        important node first met.
        """
        climb, descent = self.climb(sources), self.climb(targets)
        total, top = meeting(climb, descent)
        if total >= FAR:
            return FAR, -1, []
        forward = ladder(climb, top)
        ranks = forward[::-1] + ladder(descent, top)[1:]
        chains: list[int] = []
        for one, other in pairwise(ranks):
            self._unpack(one, other, chains)
        seeds = {self._rank[node]: node for node in sources}
        return total, seeds[ranks[0]], chains

    def ends(self, climb: Climb, descent: Climb) -> tuple[int, int, int]:
        """Return the length between two climbs, and the nodes where each began.

        Without a way the length is FAR.
        """
        total, top = meeting(climb, descent)
        if total >= FAR:
            return FAR, -1, -1
        return (
            total,
            self._node[ladder(climb, top)[-1]],
            self._node[ladder(descent, top)[-1]],
        )

    def climb(self, seeds: Mapping[int, int]) -> Climb:
        """Return metres and predecessor of every rank that a climb from seeds meets.

        Ranks are taken in order, the least important first: arcs only climb, so that
        each is final when its turn comes and lengths need no ordering.
        """
        best: dict[int, tuple[int, int]] = {}
        queue: list[int] = []
        for node, metres in seeds.items():
            rank = self._rank[node]
            if rank not in best:
                heapq.heappush(queue, -rank)
            if metres < best.get(rank, (FAR, 0))[0]:
                best[rank] = (metres, -1)
        start, head, arc_m = self._start, self._head, self._metres
        while queue:
            rank = -heapq.heappop(queue)
            metres = best[rank][0]
            first, last = start[rank], start[rank + 1]
            for above, step in zip(head[first:last], arc_m[first:last], strict=True):
                known = best.get(above)
                if known is None:
                    heapq.heappush(queue, -above)
                    best[above] = (metres + step, rank)
                elif metres + step < known[0]:
                    best[above] = (metres + step, rank)
        return best

    def _unpack(self, one: int, other: int, chains: list[int]) -> None:
        """Append the chains that the arc between two ranks stands for."""
        todo = [(one, other)]
        while todo:
            one, other = todo.pop()
            low, high = max(one, other), min(one, other)
            first, last = self._start[low], self._start[low + 1]
            arc = first + self._head[first:last].tolist().index(high)
            via = self._via[arc]
            if via >= 0:
                todo += [(via, other), (one, via)]
            else:
                chain = -1 - via
                forward = self._rank[self._a[chain]] == one
                chains.append(chain if forward else ~chain)

    def sweep(self, sources: Mapping[int, int]) -> Floats:
        """Return the metres from the sources to every node, infinite without a way.

        After a climb, levels are taken from the most important down, each at once
        (PHAST; Delling, Goldberg, Nowatzyk, Werneck 2011).
        """
        tree = self._hierarchy
        metres = np.full(len(tree.rank), np.inf)
        for rank, (reached, _) in self.climb(sources).items():
            metres[rank] = reached
        for first, last in zip(
            tree.level[:-1].tolist(), tree.level[1:].tolist(), strict=True
        ):
            begin, end = int(tree.start[first]), int(tree.start[last])
            if begin == end:
                continue
            through = metres[tree.head[begin:end]] + tree.metres[begin:end]
            starts = tree.start[first : last + 1]
            busy = np.flatnonzero(starts[1:] > starts[:-1])
            least = np.minimum.reduceat(through, starts[busy] - begin)
            metres[first + busy] = np.minimum(metres[first + busy], least)
        return metres[tree.rank]


def meeting(climb: Climb, descent: Climb) -> tuple[int, int]:
    """Return the shortest length over all ranks that both met, and that rank."""
    if len(climb) > len(descent):
        climb, descent = descent, climb
    total, top = FAR, -1
    for rank, (metres, _) in climb.items():
        if rank in descent and (both := metres + descent[rank][0]) < total:
            total, top = both, rank
    return total, top


def ladder(climb: Climb, top: int) -> list[int]:
    """Return the ranks from the top down to the seed that reached it."""
    ranks = [top]
    while (below := climb[ranks[-1]][1]) >= 0:
        ranks.append(below)
    return ranks
