"""The network: an immutable graph of the world's rails that answers questions."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from geo.errors import NoRoute
from geo.model import LonLat, Route
from geo.network.choosing import Plan, Positions, chosen, seeds_of
from geo.network.closures import Days, only_fast_at
from geo.network.corridors import other_ways
from geo.network.legs import km_text, leg_of
from geo.network.restrictions import (
    FREE,
    Asked,
    Rules,
    apart,
    beside,
    hashable,
    off_rails,
    point_text,
    rules_of,
)
from geo.network.routing import Effort, Ways, engine_of
from geo.network.snap import Pieces, pieces_of
from geo.network.sweep import Reached, reached, spread

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence
    from datetime import date

    from geo.model import Leg
    from geo.network.closures import Closure
    from geo.network.hierarchy import Hierarchy
    from geo.network.search import Chains, Engine
    from geo.network.snap import Position
    from geo.network.tracks import Tracks

__all__ = ["Network"]

_RULES = 16  # of a megabyte each
_DISTANCES = 4096
_WORTH_SAYING_KM = 5.0  # how far beside a point the rails must pass to say it


class Network:
    """The rails. A query never changes it, so threads and processes may share it.

    `tracks` and `search` are what it is made of, for reports; do not write to them.
    """

    def __init__(
        self,
        tracks: Tracks,
        hierarchy: Hierarchy,
        *,
        engine: str = "plain",
        closures: Callable[[], Sequence[Closure]] = tuple,
    ) -> None:
        """Wrap arrays that are there already; nothing is copied or computed.

        Args:
            tracks: the rails.
            hierarchy: shortcuts over them.
            engine: "plain", or "fast" for compiled code, which takes a second or more
                to begin and needs numba.
            closures: tells what was shut when; asked for where it matters.

        Raises:
            BadInput: no engine has that name, or numba is not installed.
        """
        self.tracks = tracks
        self.search = engine_of(engine, hierarchy)
        classic = hierarchy.classic
        self._classic = engine_of(engine, classic) if classic else self.search
        self._positions = Positions(tracks)
        self._rules = lru_cache(_RULES)(self._ruled)
        self._km = lru_cache(_DISTANCES)(self._distance_km)  # a corpus' same cities
        self._ways = Ways(tracks, self._search_of)
        self._days = Days(tracks, closures, self.pieces)

    def shortest_path(  # noqa: PLR0913  # each part of the question has its name
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        via: Iterable[tuple[float, float]] = (),
        avoid: Iterable[str | tuple[float, float]] = (),
        ferries: bool = True,
        gauge_mm: int = 0,
        day: date | None = None,
        all_borders: bool = False,
        high_speed: bool = True,
        explained: bool = True,
        at_most_km: float = math.inf,
    ) -> Route:
        """Return the shortest way along the rails, one leg from each point to the next.

        Lengths follow the track. A point goes on the track for which the whole way is
        best, not always the nearest; one to pass may be passed at some distance, which
        the leg's notes say.

        Args:
            start: longitude, latitude in degrees, WGS 84.
            end: likewise.
            via: points to pass near, in order.
            avoid: countries not to touch (ISO 3166-1 alpha-2), and points.
            ferries: whether a train may go on board a ship.
            gauge_mm: the only gauge to run on, by countries' usual one; 0 for any.
            day: when: no bridge before it was opened, no border while it was shut, and
                the train ferries of the time; date.max for what is open for good.
                Without a day all track of the present is taken.
            all_borders: whether borders that were shut on the day may be crossed too.
            high_speed: whether the train may use lines that only high-speed trains do.
            explained: whether to find out which restriction closes every way, for the
                message, which may take longer than the way itself.
            at_most_km: a longer leg may count as no way, so that none is searched for
                further than it is of use.

        Raises:
            BadInput: a point is not on Earth, or a code to avoid is no country's.
            NoRoute: a point is off the rails, no rails connect two points, or a
                restriction closes every way; the message says which.
        """
        points = [LonLat(*map(float, p)) for p in (start, *via, end)]
        asked = Asked(hashable(avoid), ferries, gauge_mm, day, high_speed, all_borders)
        rules = self._rules(asked)
        plan = self._plan(points, rules)
        at = list(zip(points, plan.positions, strict=True))
        effort = Effort(at_most_km, explained=explained)
        legs = [self._leg(both, rules, effort) for both in pairwise(at[:-1])]
        legs.append(self._leg((at[-2], at[-1]), rules, effort, plan=plan))
        return Route(tuple(self._days.noted(leg, day) for leg in legs))

    def alternatives(  # noqa: PLR0913  # likewise
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        count: int = 3,
        avoid: Iterable[str | tuple[float, float]] = (),
        ferries: bool = True,
        gauge_mm: int = 0,
        day: date | None = None,
        high_speed: bool = True,
    ) -> tuple[Route, ...]:
        """Return the shortest way and up to `count` - 1 through other corridors.

        They come by length. An alternative is at most half as long again, and a quarter
        of it runs over 15 km from the other ways; parallel tracks are none. Lengths and
        countries of the legs tell them apart. Arguments and errors as for
        `shortest_path`.
        """
        points = [LonLat(*map(float, p)) for p in (start, end)]
        asked = Asked(hashable(avoid), ferries, gauge_mm, day, high_speed)
        rules = self._rules(asked)
        one, other = self._plan(points, rules).positions
        names = point_text(points[0]), point_text(points[1])
        first = self._ways.pieces((one, other), rules)
        routes = [Route((self._days.noted(leg_of(self.tracks, first, names), day),))]
        seeds = seeds_of(self.tracks, one), seeds_of(self.tracks, other)
        ways = other_ways(
            self.tracks, self.search, (one, other), seeds=seeds, first=first
        )
        for pieces in ways if one.chain != other.chain else ():
            if len(routes) >= count:
                break
            if not rules.shuts(pieces.chain.tolist()):
                leg = leg_of(self.tracks, pieces, names)
                routes.append(Route((self._days.noted(leg),)))
        return tuple(sorted(routes[:count], key=lambda route: route.length_km))

    def pieces(self, points: Iterable[tuple[float, float]]) -> Pieces:
        """Return the pieces of chains that the shortest way over points runs over.

        Raises:
            BadInput: a point is not on Earth.
            NoRoute: a point is off the rails, or no rails connect two.
        """
        at = self._plan([LonLat(*map(float, p)) for p in points], FREE).positions
        parts = [self._ways.pieces(ends, FREE) for ends in pairwise(at)]
        return Pieces(*map(np.concatenate, zip(*parts, strict=True)))

    def distance_km(
        self, start: tuple[float, float], end: tuple[float, float]
    ) -> float:
        """Return the length of the shortest way, infinite where there is none.

        Raises:
            BadInput: a point is not on Earth.
        """
        return self._km(LonLat(*start), LonLat(*end))

    def _distance_km(self, start: LonLat, end: LonLat) -> float:
        """Return what `distance_km` does."""
        try:
            plan = self._plan([start, end], FREE)
        except NoRoute:
            return math.inf
        one, other = plan.positions
        if not plan.met:
            return abs(one.metres - other.metres) / 1000
        pieces = pieces_of(self.tracks, (one, other), self.search.way(*plan.met))
        return int(np.abs(pieces.to_m - pieces.from_m).sum()) / 1000

    def connects(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Return whether any rails lead from one point to another, without a search.

        Raises:
            BadInput: a point is not on Earth.
        """
        for close in (True, False):
            parts = [
                self._positions.components(LonLat(*at), close=close)
                for at in (start, end)
            ]
            if parts[0] & parts[1]:
                return True
        return False

    def nearest(self, at: tuple[float, float]) -> tuple[LonLat, float]:
        """Return the nearest point of any track, and how far it is in km.

        Raises:
            BadInput: the point is not on Earth.
            NoRoute: no track within OFF_RAILS_KM.
        """
        found = self._positions.nearest(LonLat(*at))
        return LonLat(found.lon, found.lat), found.off_km

    def reach(  # noqa: PLR0913  # each part of the question has its name
        self,
        start: tuple[float, float],
        km: float,
        *,
        top_kmh: float = 0.0,
        day: date | None = None,
        gauge_mm: int = 0,
        high_speed: bool = True,
    ) -> tuple[Reached, ...]:
        """Return all rails within `km` of a point, cut exactly there, nearest first.

        With a `top_kmh`, what a train reaches in the time that it takes for `km` at
        that speed: a chain whose own limit is known and lower counts for so much more.
        Other restrictions are those of `shortest_path`.

        Raises:
            BadInput: the point is not on Earth.
            NoRoute: it is off the rails.
        """
        position = self._positions.nearest(LonLat(*start))
        rules = self._rules(Asked(gauge_mm=gauge_mm, day=day, high_speed=high_speed))
        metres, slow = spread(
            self.tracks,
            self._search_of(rules),
            position,
            km=km,
            top_kmh=top_kmh,
            closed=rules.closed,
        )
        found = reached(self.tracks, position, metres, km=km, slow=slow)
        return tuple(sorted(found, key=lambda track: track.from_km))

    @cached_property
    def countries(self) -> tuple[str, ...]:
        """The countries that have rails (ISO 3166-1 alpha-2), in order."""
        used = np.unique(self.tracks.country_a)
        return tuple(self.tracks.codes[i] for i in used)

    def may_stay_in(self, countries: Container[str], start: str, end: str) -> bool:
        """Say whether rails over borders among some countries join two of them.

        Where they do not, no way from the one to the other stays in those countries.
        """
        seen, found = {start}, [start]
        for code in found:
            fresh = {c for c in self._beside.get(code, ()) if c in countries} - seen
            seen |= fresh
            found += sorted(fresh)
        return end in seen

    @cached_property
    def _beside(self) -> dict[str, set[str]]:
        """The countries to which rails lead from each."""
        return beside(self.tracks)

    def shut_between(
        self, points: Iterable[tuple[float, float]], day: date
    ) -> tuple[str, ...]:
        """Return what today's way over points runs over that was not open on a day.

        Raises:
            BadInput: a point is not on Earth.
            NoRoute: a point is off the rails, or no rails connect two.
        """
        return self._days.shut_on(self.pieces(points), day)

    def takes_high_speed_only(self, at: tuple[float, float]) -> bool:
        """Say whether a point lies at a station that only high-speed trains serve.

        Raises:
            BadInput: the point is not on Earth.
        """
        return only_fast_at(self.tracks, self._positions.beside(LonLat(*at)))

    def _ruled(self, asked: Asked) -> Rules:
        """Return the rules for what is asked; a story asks the same for every leg.

        Raises:
            BadInput: a code is no country's, or no track has that gauge.
        """
        shut = self._days.shut(
            asked.day, all_borders=asked.all_borders, high_speed=asked.high_speed
        )
        return rules_of(
            self.tracks,
            asked.avoid,
            ferries=asked.ferries,
            gauge_mm=asked.gauge_mm,
            shut=shut,
        )

    def _search_of(self, rules: Rules) -> Engine[Any]:
        """Return what searches the rails that a rule about high-speed lines leaves."""
        return self.search if rules.takes_high_speed else self._classic

    def _plan(self, points: Sequence[LonLat], rules: Rules) -> Plan:
        """Return where each point goes, so that the whole way costs least.

        Raises:
            BadInput: a point is not on Earth.
            NoRoute: one is off the rails, or no rails connect them.
        """
        last = len(points) - 1
        for close in (True, False):
            layers = [
                self._positions.options(point, rules, ends=i in {0, last}, close=close)
                for i, point in enumerate(points)
            ]
            if all(layers):
                plan = chosen(self.tracks, self._search_of(rules), layers)
                if plan:
                    return plan
        for i, point in enumerate(points):
            if not self._positions.options(
                point, FREE, ends=i in {0, last}, close=False
            ):
                raise NoRoute(off_rails(self.tracks, point))
            if not layers[i]:
                raise NoRoute(
                    self._positions.closing(point, rules, ends=i in {0, last})
                )
        raise NoRoute(apart(points))

    def _leg(
        self,
        ends: tuple[tuple[LonLat, Position], tuple[LonLat, Position]],
        rules: Rules,
        effort: Effort,
        *,
        plan: Plan | None = None,
    ) -> Leg:
        """Return the leg between two points that have their positions.

        The plan knows the last leg's way already, unless a rule closes some of it, or
        opens what is not in the hierarchies.
        """
        start, end = ends
        way: tuple[int, Chains] | None = None
        if plan and plan.met and not rules.opens:
            way = self._search_of(rules).way(*plan.met)
        if way and not rules.shuts(way[1]):
            pieces = pieces_of(self.tracks, (start[1], end[1]), way)
        else:
            pieces = self._ways.pieces((start[1], end[1]), rules, effort)
        leg = leg_of(self.tracks, pieces, (point_text(start[0]), point_text(end[0])))
        if end[1].off_km <= _WORTH_SAYING_KM:
            return leg
        note = f"The rails pass {point_text(end[0])} at {km_text(end[1].off_km)}."
        return replace(leg, notes=(*leg.notes, note))
