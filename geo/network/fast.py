"""Shortest paths in a hierarchy, compiled: the same answers as `search`, sooner.

numba turns these functions into machine code when they are first called and keeps it
beside this file, or in the user's cache folder; that takes some seconds once, and then
under a second for each process. So it is worth it for thousands of ways, not for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numba import njit

from geo.network.search import FAR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Floats

    Ints = NDArray[np.integer[Any]]  # of 32 bits where they come from the network
    Whole = int | np.integer[Any]
    Rows = tuple[Ints, Ints, Ints]

__all__ = ["FastSearch"]

_ROOM = 256  # ranks that most climbs do not exceed


class Climbed(NamedTuple):
    """The ranks that a climb met, the least important first.

    For each the metres from the seeds, and which of these ranks is the one below it on
    the way, -1 for a seed.
    """

    rank: Ints
    metres: Ints
    below: Ints


class FastSearch:
    """Queries on one hierarchy, which no query changes; see `Search` for each."""

    def __init__(self, hierarchy: Hierarchy) -> None:
        """Look at the arrays as such that nobody writes to: one kind to compile for."""
        self.tree = hierarchy
        arrays = {name: array.view() for name, array in hierarchy.arrays().items()}
        for array in arrays.values():
            array.flags.writeable = False
        self._rank, self._node = arrays["rank"], arrays["node"]
        self._up = arrays["start"], arrays["head"], arrays["metres"]
        self._down = arrays["start"], arrays["head"], arrays["near"], arrays["far"]

    def shortest(
        self, sources: Mapping[int, int], targets: Mapping[int, int]
    ) -> tuple[int, int, Ints]:
        """Return the length from any source to any target, the source, and the chains.

        Without a way the length is FAR, and there are no chains.
        """
        climb, descent = self.climb(sources), self.climb(targets)
        total, _, _, top = self.ends(climb, descent)
        if total >= FAR:
            return FAR, -1, np.empty(0, np.int32)
        return total, *self.way(climb, descent, top)

    def climb(self, seeds: Mapping[int, int]) -> Climbed:
        """Return metres and predecessor of every rank that a climb from seeds meets."""
        nodes = np.fromiter(seeds.keys(), np.int64, len(seeds))
        metres = np.fromiter(seeds.values(), np.int64, len(seeds))
        return Climbed(*_climb(self._up, self._rank[nodes], metres))

    def ends(self, climb: Climbed, descent: Climbed) -> tuple[int, int, int, int]:
        """Return the length between two climbs, where each began, and the top.

        Without a way the length is FAR.
        """
        total, one, other, top = _meeting(climb, descent)
        if total >= FAR:
            return FAR, -1, -1, -1
        return total, int(self._node[one]), int(self._node[other]), top

    def way(self, climb: Climbed, descent: Climbed, top: int) -> tuple[int, Ints]:
        """Return the node where the way over a top begins, and its chains."""
        up, down = climb, descent
        ends = (up.rank, up.below), (down.rank, down.below)
        first, chains = _way(self._down, ends, top)
        return int(self._node[first]), chains

    def sweep(self, sources: Mapping[int, int]) -> Floats:
        """Return the metres from the sources to every node, infinite without a way."""
        climb = self.climb(sources)
        metres = np.full(len(self._rank), np.inf)
        metres[climb.rank] = climb.metres
        _sweep(self._up, metres)
        return metres[self._rank]


@njit(cache=True)
def _place(ranks: Ints, within: tuple[int, int], rank: Whole) -> int:
    """Return where a rank is, or belongs, among falling ranks within two places."""
    low, high = within
    while low < high:
        middle = (low + high) // 2
        if ranks[middle] > rank:
            low = middle + 1
        else:
            high = middle
    return low


@njit(cache=True)
def _put(rows: Rows, where: tuple[int, int], row: tuple[Whole, Whole, Whole]) -> int:
    """Insert a row at a place among so many, or better the one of its rank there.

    Returns how many there are.
    """
    (at, count), (rank, metres, below) = where, row
    if at < count and rows[0][at] == rank:
        if metres < rows[1][at]:
            rows[1][at], rows[2][at] = metres, below
        return count
    for i in range(count, at, -1):
        rows[0][i], rows[1][i] = rows[0][i - 1], rows[1][i - 1]
        rows[2][i] = rows[2][i - 1]
    rows[0][at], rows[1][at], rows[2][at] = rank, metres, below
    return count + 1


@njit(cache=True)
def _wider(rows: Rows, count: int) -> Rows:
    """Return rows with room for one more."""
    if count < len(rows[0]):
        return rows
    room = 2 * len(rows[0])
    ranks = np.empty(room, np.int64)
    metres, below = np.empty(room, np.int64), np.empty(room, np.int64)
    ranks[:count], metres[:count], below[:count] = rows
    return ranks, metres, below


@njit(cache=True)
def _climb(arcs: Rows, seeds: Ints, seed_m: Ints) -> Rows:
    """Return the rows of a climb. A row that had its turn never moves again."""
    start, head, arc_m = arcs
    rows: Rows = (
        np.empty(_ROOM, np.int64),
        np.empty(_ROOM, np.int64),
        np.empty(_ROOM, np.int64),
    )
    count = 0
    for i in range(len(seeds)):
        rows = _wider(rows, count)
        at = _place(rows[0], (0, count), seeds[i])
        count = _put(rows, (at, count), (seeds[i], seed_m[i], -1))
    turn = 0
    while turn < count:
        rank, metres = rows[0][turn], rows[1][turn]
        for arc in range(start[rank], start[rank + 1]):
            rows = _wider(rows, count)
            above = np.int64(head[arc])
            at = _place(rows[0], (turn + 1, count), above)
            count = _put(rows, (at, count), (above, metres + arc_m[arc], turn))
        turn += 1
    return rows[0][:count], rows[1][:count], rows[2][:count]


@njit(cache=True)
def _meeting(climb: Climbed, descent: Climbed) -> tuple[int, int, int, int]:
    """Return the least length over ranks of both, the ranks of both seeds, the top."""
    up_rank, up_m, up_below = climb
    down_rank, down_m, down_below = descent
    total, top, i, j = FAR, (-1, -1), 0, 0
    while i < len(up_rank) and j < len(down_rank):
        if up_rank[i] > down_rank[j]:
            i += 1
        elif up_rank[i] < down_rank[j]:
            j += 1
        else:
            if up_m[i] + down_m[j] <= total:  # of equals the more important, the last
                total, top = up_m[i] + down_m[j], (i, j)
            i, j = i + 1, j + 1
    if total >= FAR:
        return FAR, -1, -1, -1
    i, j = top
    while up_below[i] >= 0:
        i = up_below[i]
    while down_below[j] >= 0:
        j = down_below[j]
    return total, up_rank[i], down_rank[j], up_rank[top[0]]


@njit(cache=True)
def _steps(
    tree: tuple[Ints, Ints], climb: tuple[Ints, Ints], top: int
) -> tuple[int, list[int]]:
    """Return the rank where a climb to a top began, and its arcs from the top down."""
    (start, head), (ranks, below) = tree, climb
    at = _place(ranks, (0, len(ranks)), top)
    arcs = []
    while below[at] >= 0:
        low = ranks[below[at]]
        for arc in range(start[low], start[low + 1]):
            if head[arc] == ranks[at]:
                arcs.append(arc)
                break
        at = below[at]
    return ranks[at], arcs


@njit(cache=True)
def _way(
    arcs: tuple[Ints, Ints, Ints, Ints],
    climbs: tuple[tuple[Ints, Ints], tuple[Ints, Ints]],
    top: int,
) -> tuple[int, Ints]:
    """Return the rank where a way begins, and its chains."""
    start, head, near, far = arcs
    first, up = _steps((start, head), climbs[0], top)
    _, down = _steps((start, head), climbs[1], top)
    todo = [2 * arc for arc in down[::-1]] + [2 * arc + 1 for arc in up]
    chains = []
    while len(todo) > 0:
        upward, arc = todo[-1] & 1, todo.pop() >> 1
        one, other = near[arc], far[arc]
        if one < 0:
            chains.append(-1 - one if other == upward else one)
        elif upward:
            todo.append(2 * other + 1)
            todo.append(2 * one)
        else:
            todo.append(2 * one + 1)
            todo.append(2 * other)
    return first, np.array(chains, np.int64)


@njit(cache=True)
def _sweep(arcs: Rows, metres: Floats) -> None:
    """Lower every rank's metres to the least over those above it, in order of ranks."""
    start, head, arc_m = arcs
    for rank in range(len(start) - 1):
        best = metres[rank]
        for arc in range(start[rank], start[rank + 1]):
            best = min(best, metres[head[arc]] + arc_m[arc])
        metres[rank] = best
