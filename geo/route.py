"""Lay an itinerary on the rails: railheads, legs, branches, and honest gaps."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.errors import NoRoute
from geo.geodesy import great_circle_km
from geo.model import Followed, Itinerary, Leg, Limit, Stop
from geo.network.termini import termini

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Gazetteer, LonLat, Place
    from geo.model.clause import Way
    from geo.network import Network

__all__ = ["between", "corridors", "follow"]

_AT_RAILS_KM = 2.0  # a place nearer than this has its own station
_CITY_AT_RAILS_KM = 5.0  # a city's point is its middle, not its station
_STATION_WITHIN_KM = 60.0  # how far a railhead's station may be from its place
_BEYOND_TRACK_KM = 15.0  # how much further than the nearest track it may be
_WORTH = 1.6  # how much longer a way may be that stays in the story's countries
_SAME_WAY_KM = 1.0  # ways between the same ends that differ by less are one
_METROPOLIS = 500_000  # people; smaller places have one station that matters
_TERMINI_KM = 8.0  # how far from a metropolis' middle its stations may lie
_ELSEWISE: dict[Way, Literal["sea", "air", "road"]] = {
    "sea": "sea",
    "air": "air",
    "road": "road",
    "foot": "road",
}
_AREAS = {"region", "country", "water", "line", "island", "mountain"}


class _End(NamedTuple):
    """Where a leg starts or ends: the place meant, and the point on the rails."""

    place: Place
    at: LonLat
    note: str = ""
    why_not: str = ""


class _Names(NamedTuple):
    """Where places are looked up: those of the story first, then the gazetteer."""

    gazetteer: Gazetteer
    known: Mapping[str, Place]

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, None when nobody knows it."""
        return self.known.get(identifier) or self.gazetteer.place(identifier)


class _Ground(NamedTuple):
    """What legs are laid on: rails, what to avoid, countries of the story."""

    network: Network
    avoid: tuple[str, ...]
    told: frozenset[str]
    ferries: bool
    gauge_mm: int


def follow(  # noqa: PLR0913  # each part of the question has its name
    itinerary: Itinerary,
    places: Sequence[Place],
    network: Network,
    *,
    gazetteer: Gazetteer,
    ferries: bool = True,
    gauge_mm: int = 0,
) -> Followed:
    """Return the itinerary's legs along the rails, with railheads filled in.

    Branch 0 leads from stop to stop; each candidate is a branch of its own from the
    last stop. Where the rails end before a place does, the leg ends at its railhead and
    says so; where no rails lead there is a gap that says why, never a straight line. A
    way that stays in the countries of the story's stops is taken even if it is longer,
    up to 1.6 times, and says so. Without `ferries` no train goes on board a ship, and
    with `gauge_mm` all legs keep to track of that gauge.
    """
    names = _Names(gazetteer, {place.id: place for place in places})
    journey = _placed(itinerary.stops, network, names)
    branches = _placed(itinerary.candidates, network, names)
    placed = journey + branches
    told = frozenset(end.place.country for _, end in placed if end.place.country)
    ground = _Ground(network, itinerary.avoid, told, ferries, gauge_mm)
    via = [place for i in itinerary.via if (place := names.place(i))]
    ends = _at_termini([end for _, end in placed], len(journey), ground, names=names)
    legs = _legs(
        ends[: len(journey)],
        ends[len(journey) :],
        ground=ground,
        via=via,
        ways=[stop.way for stop, _ in journey[1:]],
    )
    railheads = {end.place.id: end.place for _, end in placed}
    return Followed(
        stops=tuple(stop for stop, _ in placed),
        legs=legs,
        places=(*places, *(p for i, p in railheads.items() if i not in names.known)),
        warnings=tuple(leg.why for leg in legs if leg.kind == "gap"),
    )


def between(  # noqa: PLR0913  # likewise
    ends: tuple[Place, Place],
    network: Network,
    gazetteer: Gazetteer,
    *,
    via: Sequence[Place] = (),
    avoid: Sequence[str] = (),
    ferries: bool = True,
    gauge_mm: int = 0,
) -> Leg:
    """Return the leg from one place to another, as `follow` would lay it.

    Raises:
        NoRoute: no rails lead there; the message names the places and says why.
    """
    start, end = (Stop(place.id, "stop", "confirmed", "", 0, 0) for place in ends)
    itinerary = Itinerary(
        (start, end), via=tuple(p.id for p in via), avoid=tuple(avoid)
    )
    places = (*ends, *via)
    legs = follow(
        itinerary,
        places,
        network,
        gazetteer=gazetteer,
        ferries=ferries,
        gauge_mm=gauge_mm,
    ).legs
    if not legs:
        message = f"{ends[0].name} and {ends[1].name} are served by the same station"
        raise NoRoute(message)
    if legs[0].kind == "gap":
        raise NoRoute(legs[0].why)
    return legs[0]


def corridors(  # noqa: PLR0913  # likewise
    ends: tuple[Place, Place],
    network: Network,
    gazetteer: Gazetteer,
    *,
    count: int,
    avoid: Sequence[str] = (),
    ferries: bool = True,
    gauge_mm: int = 0,
) -> tuple[Leg, ...]:
    """Return the leg that `between` lays, then up to `count` - 1 by other corridors.

    The others come by length. They are at most half as long again as the shortest, and
    far from each other for a quarter of their length; parallel tracks are none.

    Raises:
        NoRoute: as `between`.
    """
    first = between(
        ends, network, gazetteer, avoid=avoid, ferries=ferries, gauge_mm=gauge_mm
    )
    start, end = first.line[0], first.line[-1]
    routes = network.alternatives(
        start, end, count=count + 1, avoid=avoid, ferries=ferries, gauge_mm=gauge_mm
    )
    found = [first]
    for (leg,) in (route.legs for route in routes):
        if abs(leg.length_km - first.length_km) > _SAME_WAY_KM:
            one, other = first.from_place, first.to_place
            found.append(replace(leg, from_place=one, to_place=other))
    return tuple(found[:count])


def _placed(
    stops: Sequence[Stop], network: Network, names: _Names
) -> list[tuple[Stop, _End]]:
    """Return stops with railheads filled in, and where the rails serve each.

    A stop whose place nobody knows is left out.
    """
    placed = []
    for stop in stops:
        if (place := names.place(stop.place)) is None:
            continue
        end = _end(stop, place, network, names=names)
        railhead = stop.railhead if end.place.id == place.id else end.place.id
        placed.append((replace(stop, railhead=railhead), end))
    return placed


def _at_termini(
    ends: Sequence[_End], stops: int, ground: _Ground, *, names: _Names
) -> list[_End]:
    """Return the ends, those in a metropolis at the station that suits their ways.

    The first so many are the journey's stops, the others candidates beyond its last.
    """
    choices = [[end.at, *_stations_of(end, names.gazetteer)] for end in ends]
    pairs = [*pairwise(range(stops))]
    pairs += [(stops - 1, n) for n in range(stops, len(ends)) if stops]
    points = termini(ground.network, choices, pairs)
    return [end._replace(at=at) for end, at in zip(ends, points, strict=True)]


def _stations_of(end: _End, gazetteer: Gazetteer) -> list[LonLat]:
    """Return where a metropolis has stations; none for any other place."""
    place = end.place
    if place.kind != "city" or place.population < _METROPOLIS or end.why_not:
        return []
    around = gazetteer.near(place.at, _TERMINI_KM)
    return [other.at for other in around if other.kind == "station"]


def _legs(
    journey: Sequence[_End],
    candidates: Sequence[_End],
    *,
    ground: _Ground,
    via: Sequence[Place],
    ways: Sequence[Way],
) -> tuple[Leg, ...]:
    """Return the legs of the journey, then one for each candidate.

    `ways` says how the train's traveller came to each stop but the first.
    """
    pairs = [(0, a, b) for a, b in pairwise(journey)]
    elsewise = {
        (a.place.id, b.place.id): way
        for (_, a, b), way in zip(pairs, ways, strict=True)
        if way in _ELSEWISE
    }
    if journey:
        pairs += [(n, journey[-1], end) for n, end in enumerate(candidates, 1)]
    pairs = [pair for pair in pairs if pair[1].place.id != pair[2].place.id]
    through = _shared_out(pairs, via)
    return tuple(
        _beside(a, b, elsewise[a.place.id, b.place.id])
        if not branch and (a.place.id, b.place.id) in elsewise
        else replace(_leg(a, b, ground, through=points), branch=branch)
        for (branch, a, b), points in zip(pairs, through, strict=True)
    )


def _beside(start: _End, end: _End, way: Way) -> Leg:
    """Return a leg by ship, air or road: a straight line, of which no rails are told.

    It is drawn from place to place in its own way, and no rail hours are counted.
    """
    km = great_circle_km(start.place.at, end.place.at)
    return Leg(
        start.place.id,
        end.place.id,
        kind=_ELSEWISE[way],
        length_km=km,
        uncertainty_km=km / 4,
        line=(start.place.at, end.place.at),
    )


def _shared_out(
    pairs: Sequence[tuple[int, _End, _End]], via: Sequence[Place]
) -> list[list[Place]]:
    """Give each place to pass to the pair that it costs the least detour."""
    through: list[list[Place]] = [[] for _ in pairs]
    for place in via if pairs else ():
        detours = [
            great_circle_km(a.at, place.at)
            + great_circle_km(place.at, b.at)
            - great_circle_km(a.at, b.at)
            for _, a, b in pairs
        ]
        through[detours.index(min(detours))].append(place)
    return through


def _end(stop: Stop, place: Place, network: Network, *, names: _Names) -> _End:
    """Return where the rails serve a stop: at its place, or at a railhead."""
    named = names.place(stop.railhead) if stop.railhead else None
    if named is not None and named.id != place.id:
        return _End(named, named.at, note=_railhead_note(place, named))
    if place.kind in _AREAS:
        why = f"{place.name} is no point on the rails but a {place.kind}."
        return _End(place, place.at, why_not=why)
    try:
        track, off_km = network.nearest(place.at)
    except NoRoute as error:
        track, off_km = place.at, _STATION_WITHIN_KM
        why = f"{place.name} has no rails: {error}."
    else:
        why = ""
        near_km = _CITY_AT_RAILS_KM if place.kind == "city" else _AT_RAILS_KM
        if off_km <= near_km:
            return _End(place, place.at)
    station = _station(
        place, network, names.gazetteer, within_km=off_km + _BEYOND_TRACK_KM
    )
    if station is not None:
        return _End(station, station.at, note=_railhead_note(place, station))
    if why:
        return _End(place, place.at, why_not=why)
    note = f"The rails pass {place.name} at {off_km:.0f} km; the leg ends there."
    return _End(place, track, note=note)


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


def _leg(start: _End, end: _End, ground: _Ground, *, through: Sequence[Place]) -> Leg:
    """Return the leg between two ends, or the gap that says why there is none."""
    ids = start.place.id, end.place.id
    why = start.why_not or end.why_not
    if why:
        return Leg(*ids, kind="gap", why=why)
    via = [place.at for place in through]
    try:
        free = _laid(start, end, ground, rules=(via, ground.avoid))
    except NoRoute as error:
        why = f"No rails lead from {start.place.name} to {end.place.name}: {error}."
        return Leg(*ids, kind="gap", why=why)
    leg, preferred = _within(start, end, ground, ways=(via, free))
    notes = [*leg.notes, end.note, preferred]
    return replace(
        leg, from_place=ids[0], to_place=ids[1], notes=tuple(n for n in notes if n)
    )


def _laid(
    start: _End,
    end: _End,
    ground: _Ground,
    *,
    rules: tuple[Sequence[LonLat], Sequence[str]],
) -> Leg:
    """Return the shortest way as one leg."""
    via, avoid = rules
    route = ground.network.shortest_path(
        start.at,
        end.at,
        via=via,
        avoid=avoid,
        ferries=ground.ferries,
        gauge_mm=ground.gauge_mm,
    )
    return _joined(route.legs)


def _within(
    start: _End,
    end: _End,
    ground: _Ground,
    *,
    ways: tuple[Sequence[LonLat], Leg],
) -> tuple[Leg, str]:
    """Return the way through the story's countries if it is worth it, and a note."""
    via, free = ways
    strange = sorted(set(free.countries) - ground.told)
    if not strange or not {start.place.country, end.place.country} <= ground.told:
        return free, ""
    others = set(ground.network.countries) - ground.told
    try:
        rules = via, sorted(others | set(ground.avoid))
        staying = _laid(start, end, ground, rules=rules)
    except NoRoute:
        through = ", ".join(strange)
        return free, f"Passes through {through}, where the story has no stop."
    through, inside = ", ".join(strange), ", ".join(staying.countries)
    if staying.length_km > _WORTH * free.length_km:
        return free, (
            f"Taken through {through}; staying in {inside} would be "
            f"{staying.length_km:,.0f} km."
        )
    return staying, (
        f"Taken to stay in {inside}; through {through} it would be "
        f"{free.length_km:,.0f} km."
    )


def _joined(legs: Sequence[Leg]) -> Leg:
    """Return legs that follow each other as one."""
    first, *rest = legs
    for leg in rest:
        shift = len(first.line) - 1
        first = replace(
            first,
            to_place=leg.to_place,
            length_km=first.length_km + leg.length_km,
            assumed_km=first.assumed_km + leg.assumed_km,
            uncertainty_km=max(first.uncertainty_km, leg.uncertainty_km),
            borders=first.borders + leg.borders,
            gauge_breaks=first.gauge_breaks + leg.gauge_breaks,
            bridges=first.bridges + leg.bridges,
            countries=tuple(dict.fromkeys(first.countries + leg.countries)),
            line=first.line + leg.line[1:],
            coarse=first.coarse + _shifted(leg.coarse, shift),
            assumed=first.assumed + _shifted(leg.assumed, shift),
            limits=_limits(first) + _limits(leg) if first.limits or leg.limits else (),
            notes=first.notes + leg.notes,
        )
    return first


def _limits(leg: Leg) -> tuple[Limit, ...]:
    """Return a leg's speed limits, one unknown run where it has none."""
    return leg.limits or (Limit(leg.length_km, 0),)


def _shifted(ranges: Sequence[tuple[int, int]], by: int) -> tuple[tuple[int, int], ...]:
    """Return index ranges moved along."""
    return tuple((first + by, last + by) for first, last in ranges)
