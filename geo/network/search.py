"""Shortest paths in a hierarchy: climb from both ends, then unpack the shortcuts."""

from __future__ import annotations

import heapq
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Floats

    Chains = Sequence[int] | NDArray[np.integer[Any]]
    Climb = dict[int, tuple[int, int]]  # rank -> metres, the rank below

__all__ = ["FAR", "Engine", "Search", "descend"]

C = TypeVar("C")  # what an engine keeps of a climb, and alone looks into

FAR = 1 << 40  # metres: further than any rails
_REMEMBERED = 64  # climbs, of some 100 kB each
_OFTEN = 4096  # ranks, the most important: nearly every climb ends among them


class Engine(Protocol[C]):
    """What answers a network's questions: `Search`, or `FastSearch` in compiled code.

    Both give the same lengths, and among ways of equal length the same one.
    """

    @property
    def tree(self) -> Hierarchy:
        """The hierarchy that is asked."""

    def climb(self, seeds: Mapping[int, int]) -> C:
        """Return all that a climb from nodes, with metres already run, meets."""

    def ends(self, climb: C, descent: C) -> tuple[int, int, int, int]:
        """Return the length between two climbs, where each began, and the top."""

    def way(self, climb: C, descent: C, top: int) -> tuple[int, Chains]:
        """Return the node where the way over a top begins, and its chains."""

    def shortest(
        self, sources: Mapping[int, int], targets: Mapping[int, int]
    ) -> tuple[int, int, Chains]:
        """Return the length from any source to any target, the source, the chains."""

    def sweep(self, sources: Mapping[int, int]) -> Floats:
        """Return the metres from the sources to every node, infinite without a way."""


class Search:
    """Queries on one hierarchy, which no query changes.

    Nodes are the network's own; lengths are metres. The arcs of the few ranks that most
    climbs meet are kept as plain numbers once they were needed, about a megabyte.
    """

    def __init__(self, hierarchy: Hierarchy) -> None:
        """Look at the arrays through views that give plain integers."""
        self.tree = hierarchy
        self._rank = hierarchy.rank.data
        self._node = hierarchy.node.data
        self._start = hierarchy.start.data
        self._head = hierarchy.head.data
        self._metres = hierarchy.metres.data
        self._near = hierarchy.near.data
        self._far = hierarchy.far.data
        self._arcs: dict[int, list[tuple[int, int]]] = {}
        # The ways of one story begin and end at the same few points.
        self._climbs = lru_cache(_REMEMBERED)(self._climb)

    def shortest(
        self, sources: Mapping[int, int], targets: Mapping[int, int]
    ) -> tuple[int, int, list[int]]:
        """Return the length from any source to any target, the source, and the chains.

        Sources and targets map nodes to metres already run. Without a way the length is
        FAR. A chain c run from its b to its a comes as ~c. Of ways of equal length it
        is the one over the most important node.
        """
        climb, descent = self.climb(sources), self.climb(targets)
        total, top = meeting(climb, descent)
        if total >= FAR:
            return FAR, -1, []
        return total, *self.way(climb, descent, top)

    def ends(self, climb: Climb, descent: Climb) -> tuple[int, int, int, int]:
        """Return the length between two climbs, where each began, and the top.

        Without a way the length is FAR.
        """
        total, top = meeting(climb, descent)
        if total >= FAR:
            return FAR, -1, -1, -1
        one, other = ladder(climb, top)[-1], ladder(descent, top)[-1]
        return total, self._node[one], self._node[other], top

    def climb(self, seeds: Mapping[int, int]) -> Climb:
        """Return metres and predecessor of every rank that a climb from seeds meets.

        Ranks are taken in order, the least important first: arcs only climb, so that
        each is final when its turn comes and lengths need no ordering. What comes back
        is shared: it is not to be written to.
        """
        return self._climbs(tuple(seeds.items()))

    def _climb(self, seeds: tuple[tuple[int, int], ...]) -> Climb:
        """Return what `climb` does, from pairs of nodes and metres."""
        best: dict[int, tuple[int, int]] = {}
        queue: list[int] = []
        for node, metres in seeds:
            rank = self._rank[node]
            if rank not in best:
                heapq.heappush(queue, -rank)
            if metres < best.get(rank, (FAR, 0))[0]:
                best[rank] = (metres, -1)
        kept = self._arcs
        while queue:
            rank = -heapq.heappop(queue)
            metres = best[rank][0]
            for above, step in kept.get(rank) or self._arcs_from(rank):
                known = best.get(above)
                if known is None:
                    heapq.heappush(queue, -above)
                    best[above] = (metres + step, rank)
                elif metres + step < known[0]:
                    best[above] = (metres + step, rank)
        return best

    def _arcs_from(self, rank: int) -> list[tuple[int, int]]:
        """Return where arcs climb to from a rank, and over how many metres."""
        part = slice(self._start[rank], self._start[rank + 1])
        arcs = list(zip(self._head[part], self._metres[part], strict=True))
        if rank < _OFTEN:
            self._arcs[rank] = arcs
        return arcs

    def way(self, climb: Climb, descent: Climb, top: int) -> tuple[int, list[int]]:
        """Return the node where the way over a top begins, and its chains."""
        up, down = ladder(climb, top)[::-1], ladder(descent, top)
        arcs = [2 * self._arc(low, high) + 1 for low, high in pairwise(up)]
        arcs += [2 * self._arc(low, high) for high, low in pairwise(down)]
        return self._node[up[0]], self._unpacked(arcs[::-1])

    def _arc(self, low: int, high: int) -> int:
        """Return the number of the arc between two ranks."""
        first, last = self._start[low], self._start[low + 1]
        return first + self._head[first:last].tolist().index(high)

    def _unpacked(self, todo: list[int]) -> list[int]:
        """Return the chains that arcs stand for: twice their number, + 1 run upward.

        Arcs are taken from the end of the list, which is used up.
        """
        near, far = self._near, self._far
        chains = []
        while todo:
            arc = todo.pop()
            upward, arc = arc & 1, arc >> 1
            while (one := near[arc]) >= 0:  # down its nearer half, the other waits
                other = far[arc]
                if upward:
                    todo.append(2 * other + 1)
                    arc = one
                else:
                    todo.append(2 * one + 1)
                    arc = other
                upward = 0
            chains.append(-1 - one if far[arc] == upward else one)
        return chains

    def sweep(self, sources: Mapping[int, int]) -> Floats:
        """Return the metres from the sources to every node, infinite without a way.

        After a climb, one descent over all ranks (PHAST; Delling, Goldberg, Nowatzyk,
        Werneck 2011).
        """
        tree = self.tree
        metres = np.full(len(tree.rank), np.inf)
        for rank, (reached, _) in self.climb(sources).items():
            metres[rank] = reached
        descend(tree, metres, tree.metres)
        return metres[tree.rank]


def descend(tree: Hierarchy, reached: Floats, arcs: NDArray[Any]) -> None:
    """Complete in place what a climb reached: each rank's least, over what arcs cost.

    Levels are taken from the most important down, each at once.
    """
    for first, last in zip(
        tree.level[:-1].tolist(), tree.level[1:].tolist(), strict=True
    ):
        begin, end = int(tree.start[first]), int(tree.start[last])
        if begin == end:
            continue
        through = reached[tree.head[begin:end]] + arcs[begin:end]
        starts = tree.start[first : last + 1]
        busy = np.flatnonzero(starts[1:] > starts[:-1])
        least = np.minimum.reduceat(through, starts[busy] - begin)
        reached[first + busy] = np.minimum(reached[first + busy], least)


def meeting(climb: Climb, descent: Climb) -> tuple[int, int]:
    """Return the shortest length over all ranks that both met, and that rank."""
    if len(climb) > len(descent):
        climb, descent = descent, climb
    total, top = FAR, -1
    for rank, (metres, _) in climb.items():
        if rank in descent and (both := metres + descent[rank][0]) <= total:
            top = min(top, rank) if both == total else rank
            total = both
    return total, top


def ladder(climb: Climb, top: int) -> list[int]:
    """Return the ranks from the top down to the seed that reached it."""
    ranks = [top]
    while (below := climb[ranks[-1]][1]) >= 0:
        ranks.append(below)
    return ranks
