"""A contraction hierarchy: shortcuts that make a shortest path over the world quick.

Geisberger, Sanders, Schultes, Delling: Contraction Hierarchies (2008). Nodes are
removed one by one, the least important first; where a removed node lay on the only
shortest way between two neighbours, a shortcut takes its place. A search then only
climbs, from both ends.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

import numpy as np

from geo.network.tracks import FORMER, HIGH_SPEED

if TYPE_CHECKING:
    from collections.abc import Container

    from geo.network.tracks import Ints, Tracks

__all__ = ["Hierarchy", "contract", "summed"]

_SETTLE = 60  # nodes a witness search may settle: more finds few shortcuts to spare


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """Nodes by rank, the last contracted first, with arcs to more important ones.

    `rank` maps a network's node to its place here, `node` back. Arcs
    `start[r]:start[r + 1]` climb from r to `head` over `metres`, weighed as `cost_m` of
    the tracks, and over `length` metres of track. A shortcut skips a node below;
    `near` and `far` are the arcs from that node to r and to the head. Where
    an arc is a chain itself, `near` is -1 - chain, and `far` 1 if r is its a end, else
    0. Ranks `level[i]:level[i + 1]` have no arcs among themselves, so that a sweep may
    take them all at once. `classic` is the same of all rails but high-speed lines, None
    where there are none.
    """

    rank: Ints
    node: Ints
    start: Ints
    head: Ints
    metres: Ints
    length: Ints
    near: Ints
    far: Ints
    level: Ints
    classic: Hierarchy | None = None

    def arrays(self) -> dict[str, Ints]:
        """Return the arrays by name, those of `classic` left out."""
        return {f.name: getattr(self, f.name) for f in fields(self)[:-1]}


def contract(tracks: Tracks) -> Hierarchy:
    """Build the hierarchy of a network; the same network gives the same one.

    What runs no more is left out of it.
    """
    whole = _contracted(tracks, {FORMER})
    if not (tracks.kind == HIGH_SPEED).any():
        return whole
    return replace(whole, classic=_contracted(tracks, {FORMER, HIGH_SPEED}))


def _contracted(tracks: Tracks, without: Container[int]) -> Hierarchy:
    """Build the hierarchy of all chains but those of some kinds."""
    work = _Contraction(tracks, without)
    work.run()
    return work.pack()


def summed(chain_m: Ints, halves: tuple[Ints, Ints], arcs: Ints) -> Ints:
    """Return what each arc comes to, where a chain counts as given and a shortcut sums.

    `halves` are the arcs' `near` and `far`; `arcs` says with which arc each level
    begins. The halves of a shortcut belong to later levels.
    """
    near, far = halves
    found = np.zeros(len(near), np.int32)
    for first, last in zip(arcs[-2::-1].tolist(), arcs[:0:-1].tolist(), strict=True):
        one, other = near[first:last], far[first:last]
        is_chain = one < 0
        found[first:last] = np.where(
            is_chain,
            chain_m[np.where(is_chain, -1 - one, 0)],
            found[np.where(is_chain, 0, one)] + found[np.where(is_chain, 0, other)],
        )
    return found


class _Contraction:
    """The graph while its nodes are taken out one after the other."""

    def __init__(self, tracks: Tracks, without: Container[int]) -> None:
        count = int(max(tracks.a.max(initial=-1), tracks.b.max(initial=-1))) + 1
        self._ways: list[dict[int, tuple[int, int]]] = [{} for _ in range(count)]
        lengths = tracks.cost_m.tolist()
        ends = zip(tracks.a.tolist(), tracks.b.tolist(), lengths, strict=True)
        in_use = [kind not in without for kind in tracks.kind.tolist()]
        for chain, (a, b, metres) in enumerate(ends):
            if (
                a != b
                and in_use[chain]
                and (b not in self._ways[a] or metres < self._ways[a][b][0])
            ):
                self._ways[a][b] = self._ways[b][a] = (metres, -1 - chain)
        self._begins = tracks.a.tolist()
        self._lengths = tracks.chain_m
        self._depth = [0] * count
        self._order: list[int] = []
        self._climbs: list[dict[int, tuple[int, int]]] = [{} for _ in range(count)]

    def run(self) -> None:
        """Take out every node, the one that costs least first (ties: lower node)."""
        queue = [(self._worth(v), v) for v in range(len(self._ways))]
        heapq.heapify(queue)
        while queue:
            _, node = heapq.heappop(queue)
            worth = self._worth(node)
            if queue and (worth, node) > queue[0]:
                heapq.heappush(queue, (worth, node))
                continue
            self._take_out(node)

    def _worth(self, node: int) -> int:
        """Return how much is lost by taking the node out now."""
        ways = self._ways[node]
        shortcuts = len(self._shortcuts(node)) if len(ways) > 1 else 0
        return 4 * shortcuts - 2 * len(ways) + 3 * self._depth[node]

    def _shortcuts(self, node: int) -> list[tuple[int, int, int]]:
        """Return the pairs of neighbours that need the node, with the length."""
        around = sorted(self._ways[node].items())
        found = []
        for i, (u, (first, _)) in enumerate(around[:-1]):
            rest = {w: first + second for w, (second, _) in around[i + 1 :]}
            known = self._witness(u, node, rest)
            found += [
                (u, w, metres)
                for w, metres in rest.items()
                if known.get(w, metres + 1) > metres
            ]
        return found

    def _witness(
        self, source: int, without: int, wanted: dict[int, int]
    ) -> dict[int, int]:
        """Return lengths from the source that do not pass `without`, as far as seen."""
        limit = max(wanted.values())
        best, queue, settled = {source: 0}, [(0, source)], 0
        missing = set(wanted)
        while queue and settled < _SETTLE and missing:
            metres, node = heapq.heappop(queue)
            if metres > best[node]:
                continue
            settled += 1
            missing.discard(node)
            for v, (step, _) in self._ways[node].items():
                further = metres + step
                if (
                    v != without
                    and further <= limit
                    and further < best.get(v, limit + 1)
                ):
                    best[v] = further
                    heapq.heappush(queue, (further, v))
        return best

    def _take_out(self, node: int) -> None:
        """Remove a node, leaving shortcuts, and keep the arcs that climb from it."""
        for u, w, metres in self._shortcuts(node):
            if metres < self._ways[u].get(w, (metres + 1, 0))[0]:
                self._ways[u][w] = self._ways[w][u] = (metres, node)
        self._climbs[node] = self._ways[node]
        for u in self._ways[node]:
            del self._ways[u][node]
            self._depth[u] = max(self._depth[u], self._depth[node] + 1)
        self._order.append(node)

    def pack(self) -> Hierarchy:
        """Return the result as arrays, ranked by depth, the deepest first."""
        depth = np.array(self._depth, np.int32)
        by_rank = np.lexsort((np.arange(len(depth)), -depth)).astype(np.int32)
        rank = np.empty(len(depth), np.int32)
        rank[by_rank] = np.arange(len(depth), dtype=np.int32)
        arcs = [
            (low, int(rank[head]), metres, via)
            for low, node in enumerate(by_rank.tolist())
            for head, (metres, via) in sorted(self._climbs[node].items())
        ]
        number = {(low, head): i for i, (low, head, *_) in enumerate(arcs)}
        halves = [self._halves(arc, number, (rank, by_rank)) for arc in arcs]
        counts = [len(self._climbs[node]) for node in by_rank.tolist()]
        columns = np.array(arcs, np.int32).reshape(-1, 4)
        near, far = np.array(halves, np.int32).reshape(-1, 2).T
        start = np.cumsum([0, *counts]).astype(np.int32)
        steps = np.flatnonzero(
            np.diff(depth[by_rank], prepend=depth.max(initial=0) + 1)
        )
        level = np.append(steps, len(depth)).astype(np.int32)
        return Hierarchy(
            rank=rank,
            node=by_rank,
            start=start,
            head=columns[:, 1].copy(),
            metres=columns[:, 2].copy(),
            length=summed(self._lengths, (near, far), start[level]),
            near=near.copy(),
            far=far.copy(),
            level=level,
        )

    def _halves(
        self,
        arc: tuple[int, int, int, int],
        number: dict[tuple[int, int], int],
        order: tuple[Ints, Ints],
    ) -> tuple[int, int]:
        """Return an arc's `near` and `far`."""
        low, head, _, via = arc
        rank, by_rank = order
        if via >= 0:
            skipped = int(rank[via])
            return number[skipped, low], number[skipped, head]
        return via, int(self._begins[-1 - via] == by_rank[low])
