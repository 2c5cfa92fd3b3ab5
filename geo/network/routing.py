"""Ways between two positions on the rails, under restrictions or none.

Where chains are closed the search is A*: the lengths to the target without any
restriction never exceed those with it, so they are a perfect lower bound (the idea of
CH-Potentials; Strasser, Zeitz 2021).
"""

from __future__ import annotations

import heapq
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from geo.errors import BadInput, NoRoute, installing
from geo.model import LonLat
from geo.network.choosing import cost_along, seeds_of
from geo.network.legs import km_text, leg_of
from geo.network.restrictions import FREE, Rules, apart, point_text
from geo.network.search import FAR, Search
from geo.network.snap import Pieces, pieces_of
from geo.network.tracks import FORMER, MICRO, WHOLE, chord_m

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geo.network.hierarchy import Hierarchy
    from geo.network.search import Chains, Engine
    from geo.network.snap import Position
    from geo.network.tracks import Floats, Tracks

__all__ = ["Effort", "Ways", "engine_of"]

_AT_LEAST = 0.98  # of the straight line: lengths are rounded, and points lie on a grid


def engine_of(name: str, hierarchy: Hierarchy) -> Engine[Any]:
    """Return what answers questions.

    Raises:
        BadInput: nothing has that name, or numba is not installed.
    """
    if name == "plain":
        return Search(hierarchy)
    if name != "fast":
        message = f'engine "{name}" is not known: it is "plain" or "fast"'
        raise BadInput(message)
    try:
        from geo.network.fast import FastSearch  # an extra, and slow
    except ImportError as error:
        message = f"the fast engine needs numba: {installing('fast')}"
        raise BadInput(message) from error
    return FastSearch(hierarchy)


def _shortest_open(
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


def _straight_m(tracks: Tracks, end: Position) -> Floats:
    """Return the straight line from every node to a position, a little less, in m."""
    lon, lat = np.zeros((2, len(tracks.fork) - 1))
    for nodes, points in (
        (tracks.a, tracks.start[:-1]),
        (tracks.b, tracks.start[1:] - 1),
    ):
        lon[nodes], lat[nodes] = tracks.lon[points] / MICRO, tracks.lat[points] / MICRO
    there = np.full(len(lon), end.lon), np.full(len(lat), end.lat)
    metres: Floats = _AT_LEAST * chord_m((lon, lat), there)
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


class Effort(NamedTuple):
    """How far to search: a longer way may count as none; whether to say why not."""

    at_most_km: float = inf
    explained: bool = True


class Ways:
    """Finds ways on some tracks, and says why there is none."""

    def __init__(
        self, tracks: Tracks, search_of: Callable[[Rules], Engine[Any]]
    ) -> None:
        """Keep what is asked: the rails, and the hierarchy that rules leave of them."""
        self.tracks, self._search_of = tracks, search_of

    def pieces(
        self,
        ends: tuple[Position, Position],
        rules: Rules,
        effort: Effort | None = None,
    ) -> Pieces:
        """Return the pieces of the shortest way between two positions.

        Raises:
            NoRoute: there is none, or one so long that it is not searched for; where
                that is explained, the message says which rule closes it.
        """
        effort = effort or Effort()
        start, end = ends
        way = self._shortest(ends, rules, effort.at_most_km)
        alone_m = cost_along(self.tracks, start, end)
        if start.chain == end.chain and alone_m <= way[0]:
            alone = start.chain, start.metres, end.metres
            return Pieces(*(np.array([value]) for value in alone))
        if way[0] >= FAR:
            why = self._closing(ends, rules) if effort.explained else str(rules)
            raise NoRoute(why)
        return pieces_of(self.tracks, (start, end), way[1:])

    def _shortest(
        self, ends: tuple[Position, Position], rules: Rules, at_most_km: float = inf
    ) -> tuple[int, int, Chains]:
        """Return the cost of the shortest way, where it begins, and its chains.

        Without a way the cost is FAR. Rails that run no more are searched only where
        they can shorten a way of the present.
        """
        tracks, search = self.tracks, self._search_of(rules)
        seeds = seeds_of(tracks, ends[0]), seeds_of(tracks, ends[1])
        way: tuple[int, int, Chains] = search.shortest(*seeds)
        most = min(FAR, 1000 * at_most_km * max(tracks.weights) / WHOLE)
        if rules.shuts(way[2]):
            closed, still = rules.of_today(tracks), search.sweep(seeds[1])
            way = _shortest_open(tracks, closed, seeds, still_m=still, at_most=most)
        if rules.opens and self._may_shorten(ends, rules, min(way[0], most)):
            closed, still = rules.closed, _straight_m(tracks, ends[1])
            way = _shortest_open(tracks, closed, seeds, still_m=still, at_most=most)
        return way

    def _closing(self, ends: tuple[Position, Position], rules: Rules) -> str:
        """Return why there is no way between two positions, and what would open one."""
        points = [LonLat(p.lon, p.lat) for p in ends]
        if not rules.closed:
            return apart(points)
        closing, opened = str(rules), FREE
        for number, words in enumerate(rules.words if len(rules.words) > 1 else ()):
            fewer = rules.without(number)
            if self._shortest(ends, fewer)[0] < FAR:
                closing, opened = words, fewer
                break
        free = leg_of(self.tracks, self.pieces(ends, opened), ("", ""))
        one, other = map(point_text, points)
        return (
            f"no way is left between {one} and {other} {rules};"
            f' drop "{closing}" for one of {km_text(free.length_km)} through '
            f"{', '.join(free.countries)}"
        )

    def _may_shorten(
        self, ends: tuple[Position, Position], rules: Rules, cost: float
    ) -> bool:
        """Say whether a way over rails that run no more can cost less than another.

        It costs no less than the straight lines to their ends and on, and what they
        cost themselves.
        """
        tracks = self.tracks
        open_ = np.frombuffer(rules.closed, np.uint8) == 0
        former = np.flatnonzero(open_ & (tracks.kind == FORMER))
        points = tracks.start[former], tracks.start[former + 1] - 1
        lon, lat = (
            np.stack([values[at] for at in points]) / MICRO
            for values in (tracks.lon, tracks.lat)
        )
        there, on = (
            _AT_LEAST
            * chord_m(
                (lon, lat), (np.full(lon.shape, p.lon), np.full(lon.shape, p.lat))
            )
            for p in ends
        )
        metres = tracks.along[points[1]].tolist()
        own = list(map(tracks.cost, former.tolist(), metres))
        least = np.minimum(there[0] + on[1], there[1] + on[0]) + np.array(own)
        return bool((least < cost).any())
