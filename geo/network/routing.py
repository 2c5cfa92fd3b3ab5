"""Ways between two positions on the rails, under restrictions or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from geo.errors import NoRoute
from geo.model import LonLat
from geo.network.choosing import cost_along, seeds_of
from geo.network.legs import Pieces, km_text, leg_of, pieces_of
from geo.network.refusals import apart, point_text
from geo.network.restricted import AT_LEAST, shortest_open, straight_m
from geo.network.restrictions import FREE, Rules
from geo.network.search import FAR
from geo.network.tracks import FORMER, MICRO, chord_m

if TYPE_CHECKING:
    from geo.network.search import Chains, Engine
    from geo.network.snap import Position
    from geo.network.tracks import Tracks

__all__ = ["Ways"]


class Ways:
    """Finds ways on some tracks, and says why there is none."""

    def __init__(self, tracks: Tracks, search: Engine[Any]) -> None:
        """Keep what is asked."""
        self.tracks, self.search = tracks, search

    def pieces(
        self, ends: tuple[Position, Position], rules: Rules, *, explained: bool = True
    ) -> Pieces:
        """Return the pieces of the shortest way between two positions.

        Raises:
            NoRoute: there is none; where that is `explained`, which takes more
                searches, the message says which rule closes it.
        """
        start, end = ends
        way = self._shortest(ends, rules)
        alone_m = cost_along(self.tracks, start, end)
        if start.chain == end.chain and alone_m <= way[0]:
            alone = start.chain, start.metres, end.metres
            return Pieces(*(np.array([value]) for value in alone))
        if way[0] >= FAR:
            raise NoRoute(self._closing(ends, rules) if explained else str(rules))
        return pieces_of(self.tracks, start, end, way[1:])

    def _shortest(
        self, ends: tuple[Position, Position], rules: Rules
    ) -> tuple[int, int, Chains]:
        """Return the cost of the shortest way, where it begins, and its chains.

        Without a way the cost is FAR. Rails that run no more are searched only where
        they can shorten a way of the present.
        """
        seeds = seeds_of(self.tracks, ends[0]), seeds_of(self.tracks, ends[1])
        way: tuple[int, int, Chains] = self.search.shortest(*seeds)
        if rules.shuts(way[2]):
            still = self.search.sweep(seeds[1])
            way = shortest_open(
                self.tracks, rules.of_today(self.tracks), seeds, still_m=still
            )
        if rules.opens and self._may_shorten(ends, rules, way[0]):
            still = straight_m(self.tracks, ends[1])
            way = shortest_open(self.tracks, rules.closed, seeds, still_m=still)
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
        self, ends: tuple[Position, Position], rules: Rules, cost: int
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
