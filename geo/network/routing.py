"""Ways between two positions on the rails, under restrictions or none."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from geo.errors import NoRoute
from geo.model import LonLat
from geo.network.choosing import cost_along, seeds_of
from geo.network.legs import Pieces, km_text, leg_of, pieces_of
from geo.network.refusals import apart, point_text
from geo.network.restricted import AT_LEAST, shortest_open, straight_m
from geo.network.restrictions import FREE, Rules
from geo.network.search import FAR
from geo.network.tracks import FORMER, MICRO, WHOLE, chord_m

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.network.search import Chains, Engine
    from geo.network.snap import Position
    from geo.network.tracks import Tracks

__all__ = ["Effort", "Ways"]


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
        return pieces_of(self.tracks, start, end, way[1:])

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
            way = shortest_open(tracks, closed, seeds, still_m=still, at_most=most)
        if rules.opens and self._may_shorten(ends, rules, min(way[0], most)):
            closed, still = rules.closed, straight_m(tracks, ends[1])
            way = shortest_open(tracks, closed, seeds, still_m=still, at_most=most)
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
            AT_LEAST
            * chord_m(lon, lat, *(np.full(lon.shape, x) for x in (p.lon, p.lat)))
            for p in ends
        )
        metres = tracks.along[points[1]].tolist()
        own = list(map(tracks.cost, former.tolist(), metres))
        least = np.minimum(there[0] + on[1], there[1] + on[0]) + np.array(own)
        return bool((least < cost).any())
