"""Where the rails serve a place: at its own station, or at a railhead beside it."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import NoRoute
from geo.geodesy import great_circle_km

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.model import Gazetteer, LonLat, Place, Stop
    from geo.network import Network

__all__ = ["End", "Names", "at_termini", "placed", "termini"]

_SAME_WAY_KM = 0.6  # ways of lengths that differ by less run over the same track
_BEYOND_STATIONS_KM = 10.0  # a way so much longer from every station leaves elsewhere
_AT_RAILS_KM = 2.0  # a place nearer than this has its own station
_CITY_AT_RAILS_KM = 5.0  # a city's point is its middle, not its station
_STATION_WITHIN_KM = 60.0  # how far a railhead's station may be from its place
_BEYOND_TRACK_KM = 15.0  # how much further than the nearest track it may be
_METROPOLIS = 500_000  # people; smaller places have one station that matters
_TERMINI_KM = 8.0  # how far from a metropolis' middle its stations may lie
# what the gazetteer calls the one station of a city after its name
_ITS_STATION = ("railway station", "station", "central", "hauptbahnhof")
_AREAS = {"region", "country", "water", "line", "island", "mountain"}


def termini(
    network: Network,
    stops: Sequence[Sequence[LonLat]],
    pairs: Iterable[tuple[int, int]],
    *,
    mains: Mapping[int, LonLat] = MappingProxyType({}),
) -> list[LonLat]:
    """Return one point for each stop, so that the ways between them are short.

    Each stop has its own point first, then those of its stations; with none it keeps
    its own. One with stations gets the one from which the ways to and from its
    neighbours in `pairs` are shortest together (ties: the first), but keeps its own
    point where every station costs 10 km more: those known lie on other lines. A stop
    has one station for all its ways, so that a train that goes on does not jump. Where
    the best station is only one that all its ways pass on to the city's main station,
    which `mains` has by the stop's number, the train goes on to that.
    """
    chosen = [points[0] for points in stops]
    both = list(pairs)
    for number, (own, *stations) in enumerate(stops):
        others = [chosen[j] for i, j in both if i == number]
        others += [chosen[i] for i, j in both if j == number]
        if not stations or not others:
            continue
        km = {at: _km(network, at, others) for at in (own, *stations)}
        best = min(stations, key=km.__getitem__)
        main = mains.get(number, best)
        if main != best:
            further = km[main] - km[best]
            whole = len(others) * network.distance_km(best, main)
            if further < math.inf and min(further, whole - further) <= _SAME_WAY_KM:
                best = main
        if km[best] < min(km[own] + _BEYOND_STATIONS_KM, math.inf):
            chosen[number] = best
    return chosen


def _km(network: Network, at: LonLat, others: Sequence[LonLat]) -> float:
    """Return the length of the ways from a point to others, infinite without one."""
    return sum(network.distance_km(at, other) for other in others)


class End(NamedTuple):
    """Where a leg starts or ends: the place or railhead, and the point on the rails.

    `served` is the place that a railhead serves.
    """

    place: Place
    at: LonLat
    note: str = ""
    why_not: str = ""
    served: Place | None = None

    @property
    def meant(self) -> Place:
        """The place that the train goes to, or as near as the rails lead."""
        return self.served or self.place

    @property
    def own_km(self) -> float:
        """How far from the track the place may be and still have its station there."""
        if self.served:
            return math.inf  # the leg ends at the railhead, and says so
        if self.note:
            return _AT_RAILS_KM
        at_terminus = self.at != self.place.at
        return _TERMINI_KM + _AT_RAILS_KM if at_terminus else _CITY_AT_RAILS_KM


class Names(NamedTuple):
    """Where places are looked up: those of the story first, then the gazetteer."""

    gazetteer: Gazetteer
    known: Mapping[str, Place]

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, None when nobody knows it."""
        return self.known.get(identifier) or self.gazetteer.place(identifier)


def placed(
    stops: Sequence[Stop], network: Network, names: Names
) -> list[tuple[Stop, End]]:
    """Return stops with railheads filled in, and where the rails serve each.

    A stop whose place nobody knows is left out.
    """
    found = []
    for stop in stops:
        if (place := names.place(stop.place)) is None:
            continue
        end = _end(stop, place, network, names=names)
        railhead = stop.railhead if end.place.id == place.id else end.place.id
        found.append((replace(stop, railhead=railhead), end))
    return found


def at_termini(
    ends: Sequence[End], stops: int, network: Network, *, names: Names
) -> list[End]:
    """Return the ends, those in a metropolis at the station that suits their ways.

    The first so many are the journey's stops, the others candidates beyond its last.
    """
    around = [_stations_of(end, names.gazetteer) for end in ends]
    choices = [
        [end.at, *(place.at for place in found)]
        for end, found in zip(ends, around, strict=True)
    ]
    mains = {
        number: place.at
        for number, (end, found) in enumerate(zip(ends, around, strict=True))
        for place in found
        if _is_main(place, end.place, names.gazetteer)
    }
    pairs = [*pairwise(range(stops))]
    pairs += [(stops - 1, n) for n in range(stops, len(ends)) if stops]
    points = termini(network, choices, pairs, mains=mains)
    return [end._replace(at=at) for end, at in zip(ends, points, strict=True)]


def _is_main(station: Place, city: Place, gazetteer: Gazetteer) -> bool:
    """Say whether a station is called as its city, and nothing more."""
    name = station.name
    for words in _ITS_STATION:
        if name.lower().endswith(f" {words}"):
            name = name[: -len(words) - 1]
            break
    return any(known.place.id == city.id for known in gazetteer.candidates(name))


def _stations_of(end: End, gazetteer: Gazetteer) -> list[Place]:
    """Return the stations of a metropolis; none for any other place."""
    place = end.place
    if place.kind != "city" or place.population < _METROPOLIS or end.why_not:
        return []
    around = gazetteer.near(place.at, _TERMINI_KM)
    return [other for other in around if other.kind == "station"]


def _end(stop: Stop, place: Place, network: Network, *, names: Names) -> End:
    """Return where the rails serve a stop: at its place, or at a railhead."""
    named = names.place(stop.railhead) if stop.railhead else None
    if named is not None and named.id != place.id:
        return End(named, named.at, _railhead_note(place, named), served=place)
    if place.kind in _AREAS:
        why = f"{place.name} is no point on the rails but a {place.kind}."
        return End(place, place.at, why_not=why)
    try:
        track, off_km = network.nearest(place.at)
    except NoRoute as error:
        track, off_km = place.at, _STATION_WITHIN_KM
        why = f"{place.name} has no rails: {error}."
    else:
        why = ""
        near_km = _CITY_AT_RAILS_KM if place.kind == "city" else _AT_RAILS_KM
        if off_km <= near_km:
            return End(place, place.at)
    station = _station(
        place, network, names.gazetteer, within_km=off_km + _BEYOND_TRACK_KM
    )
    if station is not None:
        note = _railhead_note(place, station)
        return End(station, station.at, note, served=place)
    if why:
        return End(place, place.at, why_not=why)
    passed = f"The rails pass {place.name} at {off_km:.0f} km"
    note = f"{passed}; the rest is a straight line that is assumed."
    return End(place, track, note=note)


def _station(
    place: Place, network: Network, gazetteer: Gazetteer, *, within_km: float
) -> Place | None:
    """Return the nearest station on the rails, None when the gazetteer has none."""
    for other in gazetteer.near(place.at, min(within_km, _STATION_WITHIN_KM)):
        if other.kind != "station" or other.id == place.id:
            continue
        try:
            if network.nearest(other.at)[1] <= _AT_RAILS_KM:
                return other
        except NoRoute:
            continue
    return None


def _railhead_note(place: Place, station: Place) -> str:
    """Return the sentence that says where the train stops for a place."""
    away = great_circle_km(place.at, station.at)
    return f"The railhead of {place.name} is {station.name}, {away:.0f} km from it."
