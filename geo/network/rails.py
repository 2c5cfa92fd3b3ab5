"""The network: an immutable graph of the world's rails that answers questions."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from geo.errors import BadInput, NoRoute
from geo.model import LonLat, Route
from geo.network.legs import Piece, km_text, leg_of, pieces_of
from geo.network.restricted import shortest_open
from geo.network.search import FAR, Search
from geo.network.snap import Position, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Tracks

__all__ = ["OFF_RAILS_KM", "Network"]

OFF_RAILS_KM = 30.0  # a point further from any track is off the rails
_CLOSE_KM = 3.0  # looked at first: most points lie on their rails
_DETOUR_KM = 10.0  # how much further than the nearest track a connected one may be


class Network:
    """The rails. A query never changes it, so threads and processes may share it.

    `tracks` and `search` are what it is made of, for reports; do not write to them.
    """

    def __init__(self, tracks: Tracks, hierarchy: Hierarchy) -> None:
        """Wrap arrays that are there already; nothing is copied or computed."""
        self.tracks = tracks
        self.search = Search(hierarchy, tracks.a)

    def shortest_path(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        via: Iterable[tuple[float, float]] = (),
        avoid: Iterable[str] = (),
    ) -> Route:
        """Return the shortest way along the rails, one leg from each point to the next.

        Points are (longitude, latitude) in degrees, WGS 84, and are put on the nearest
        track that is connected with the others'. `avoid` names countries that the way
        may not touch (ISO 3166-1 alpha-2). Lengths follow the track.

        Raises:
            BadInput: a point is not on Earth, or a code to avoid is no country's.
            NoRoute: a point is off the rails, no rails connect two points, or what is
                to be avoided closes every way; the message says which.
        """
        points = [LonLat(*map(float, p)) for p in (start, *via, end)]
        closed = self._closed(tuple(avoid))
        positions = self._positions(points)
        legs = []
        for one, other in pairwise(zip(points, positions, strict=True)):
            pieces = self._pieces((one[1], other[1]), closed, tuple(avoid))
            legs.append(leg_of(self.tracks, pieces, (_name(one[0]), _name(other[0]))))
        return Route(tuple(legs))

    def distance_km(
        self, start: tuple[float, float], end: tuple[float, float]
    ) -> float:
        """Return the length of the shortest way, infinite where there is none.

        Raises:
            BadInput: a point is not on Earth.
        """
        try:
            a, b = self._positions([LonLat(*start), LonLat(*end)])
        except NoRoute:
            return math.inf
        metres = self.search.distance(self._seeds(a), self._seeds(b))
        if a.chain == b.chain:
            metres = min(metres, abs(a.metres - b.metres))
        return metres / 1000 if metres < FAR else math.inf

    def nearest(self, at: tuple[float, float]) -> tuple[LonLat, float]:
        """Return the nearest point of any track, and how far it is in km.

        Raises:
            BadInput: the point is not on Earth.
            NoRoute: no track within OFF_RAILS_KM.
        """
        (found,) = self._positions([LonLat(*at)])
        return LonLat(found.lon, found.lat), found.off_km

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that have rails (ISO 3166-1 alpha-2), in order."""
        used = np.unique(self.tracks.country_a)
        return tuple(self.tracks.codes[i] for i in used)

    def _positions(self, points: Sequence[LonLat]) -> list[Position]:
        """Return where each point goes on rails that connect them all.

        Raises:
            BadInput: a point is not on Earth.
            NoRoute: one is off the rails, or no rails connect them.
        """
        for km in (_CLOSE_KM, OFF_RAILS_KM):
            choices = [self._by_component(point, km) for point in points]
            shared = set.intersection(*(set(choice) for choice in choices))
            if shared:
                best = min(
                    shared,
                    key=lambda part: (sum(c[part].off_km for c in choices), part),
                )
                return [choice[best] for choice in choices]
        for point, choice in zip(points, choices, strict=True):
            if not choice:
                raise NoRoute(_off_rails(self.tracks, point))
        raise NoRoute(_apart(points))

    def _by_component(self, point: LonLat, km: float) -> dict[int, Position]:
        """Return the nearest position on each component that the point may go to."""
        if not (-180 <= point.lon <= 180 and -90 <= point.lat <= 90):  # noqa: PLR2004  # degrees
            message = (
                f"{point.lon}, {point.lat} is no longitude and latitude in degrees"
            )
            raise BadInput(message)
        found: dict[int, Position] = {}
        limit = math.inf
        for position in near(self.tracks, point, km):
            limit = min(limit, position.off_km + _DETOUR_KM)
            if position.off_km <= limit:
                found.setdefault(position.component, position)
        return found

    def _seeds(self, at: Position) -> dict[int, int]:
        """Return the nodes at both ends of a position's chain, and the metres there."""
        tracks, chain = self.tracks, at.chain
        length = int(tracks.along[tracks.start[chain + 1] - 1])
        return {
            int(tracks.a[chain]): at.metres,
            int(tracks.b[chain]): length - at.metres,
        }

    def _pieces(
        self, ends: tuple[Position, Position], closed: bytes, avoid: tuple[str, ...]
    ) -> list[Piece]:
        """Return the pieces of the shortest way between two positions."""
        start, end = ends
        seeds = self._seeds(start), self._seeds(end)
        if closed:
            if closed[start.chain] or closed[end.chain]:
                raise NoRoute(_inside(ends, closed, avoid))
            still = self.search.sweep(seeds[1])
            metres, node, chains = shortest_open(self.tracks, closed, seeds, still)
        else:
            metres, node, chains = self.search.shortest(*seeds)
        if start.chain == end.chain and abs(start.metres - end.metres) <= metres:
            return [Piece(start.chain, start.metres, end.metres)]
        if metres >= FAR:
            raise NoRoute(self._closing(ends, avoid))
        return pieces_of(self.tracks, start, end, (node, chains))

    def _closed(self, avoid: tuple[str, ...]) -> bytes:
        """Return a 1 for each chain that touches a country to avoid; b"" for none."""
        if not avoid:
            return b""
        codes = self.tracks.codes
        for code in avoid:
            if code not in codes:
                message = (
                    f"{code!r} to avoid is no country code (ISO 3166-1, two letters)"
                )
                raise BadInput(message)
        wanted = np.array([code in avoid for code in codes])
        shut = wanted[self.tracks.country_a] | wanted[self.tracks.country_b]
        return bytes(shut.astype(np.uint8))

    def _closing(self, ends: tuple[Position, Position], avoid: tuple[str, ...]) -> str:
        """Return why there is no way between two positions."""
        points = [LonLat(p.lon, p.lat) for p in ends]
        if not avoid:
            return _apart(points)
        free = leg_of(self.tracks, self._pieces(ends, b"", ()), ("", ""))
        through = [code for code in free.countries if code in avoid]
        between = f"between {_name(points[0])} and {_name(points[1])}"
        return (
            f"avoiding {', '.join(sorted(avoid))} closes every way {between}; with "
            f"{', '.join(through)} open there is one of {km_text(free.length_km)}"
        )


def _name(point: LonLat) -> str:
    """Return a point as "lat,lon", the way people write it."""
    return f"{point.lat:g},{point.lon:g}"


def _off_rails(tracks: Tracks, point: LonLat) -> str:
    """Return the line that says how far a point is from any track."""
    for km in (100, 300, 1000, 3000):
        found = near(tracks, point, km)
        if found:
            far = km_text(found[0].off_km)
            return (
                f"{_name(point)} is off the rails: the nearest track is {far} away "
                f"(at most {OFF_RAILS_KM:g} km is allowed)"
            )
    return f"{_name(point)} is off the rails: no track within 3,000 km"


def _apart(points: Sequence[LonLat]) -> str:
    """Return the line that says that no rails connect the points."""
    return f"no rails connect {' and '.join(_name(point) for point in points)}"


def _inside(
    ends: tuple[Position, Position], closed: bytes, avoid: tuple[str, ...]
) -> str:
    """Return the line that says which end lies where nothing is allowed."""
    end = ends[0] if closed[ends[0].chain] else ends[1]
    where = _name(LonLat(round(end.lon, 4), round(end.lat, 4)))
    return f"{where} lies in a country to avoid ({', '.join(sorted(avoid))}); allow it"
