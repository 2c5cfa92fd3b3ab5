"""Lay an itinerary on the rails: railheads, legs, branches, and honest gaps."""

from __future__ import annotations

import contextlib
import math
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from geo.errors import NoRoute
from geo.geodesy import great_circle_km
from geo.model import Followed, Itinerary, Leg, Stop
from geo.route.joining import meeting, with_ends
from geo.route.railheads import End, Names, at_termini, placed
from geo.route.trackage import FAR, WORTH, Ground, laid

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from geo.model import Gazetteer, LonLat, Place, Route
    from geo.model.clause import Way
    from geo.network import Network

__all__ = ["between", "corridors", "follow"]

_SAME_WAY_KM = 1.0  # ways between the same ends that differ by less are one
_ELSEWISE: dict[Way, Literal["sea", "air", "road"]] = {
    "sea": "sea",
    "air": "air",
    "road": "road",
    "foot": "road",
}


def follow(  # noqa: PLR0913  # each part of the question has its name
    itinerary: Itinerary,
    places: Sequence[Place],
    network: Network,
    *,
    gazetteer: Gazetteer,
    ferries: bool = True,
    gauge_mm: int = 0,
    day: date | None = None,
    high_speed: bool = False,
) -> Followed:
    """Return the itinerary's legs along the rails, with railheads filled in.

    Branch 0 leads from stop to stop; each candidate is a branch of its own from the
    last stop. Where the rails end before a place does, the leg ends at its railhead and
    says so, or goes on straight, which is assumed; where no rails lead there is a gap
    that says why, and the legs go on past it. A
    way that stays in the countries of the story's stops is taken even if it is longer,
    up to 1.6 times, and says so. Without `ferries` no train goes on board a ship, and
    with `gauge_mm` all legs keep to track of that gauge. No train runs on rails that
    were not open on the `day` (today), nor, where there is another way, over borders
    that were shut, or on high-speed lines without being a `high_speed` train.
    """
    names = Names(gazetteer, {place.id: place for place in places})
    journey = placed(itinerary.stops, network, names)
    branches = placed(itinerary.candidates, network, names)
    both = journey + branches
    told = frozenset(end.place.country for _, end in both if end.place.country)
    ground = Ground(
        network,
        itinerary.avoid,
        told,
        ferries,
        gauge_mm,
        day or date.max,
        high_speed,
    )
    via = [place for i in itinerary.via if (place := names.place(i))]
    ends = at_termini([end for _, end in both], len(journey), network, names=names)
    legs = _legs(
        ends[: len(journey)],
        ends[len(journey) :],
        ground=ground,
        via=via,
        ways=[stop.way for stop, _ in journey[1:]],
    )
    railheads = {end.place.id: end.place for _, end in both}
    return Followed(
        stops=tuple(stop for stop, _ in both),
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
    day: date | None = None,
    high_speed: bool = False,
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
        day=day,
        high_speed=high_speed,
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
    day: date | None = None,
    high_speed: bool = False,
) -> tuple[Leg, ...]:
    """Return the leg that `between` lays, then up to `count` - 1 by other corridors.

    The others come by length. They are at most half as long again as the shortest, and
    far from each other for a quarter of their length; parallel tracks are none. All run
    on what was open on the `day`; where there are too few without high-speed lines,
    those are taken too.

    Raises:
        NoRoute: as `between`.
    """
    first = between(
        ends,
        network,
        gazetteer,
        avoid=avoid,
        ferries=ferries,
        gauge_mm=gauge_mm,
        day=day,
        high_speed=high_speed,
    )
    start, end = first.line[0], first.line[-1]
    routes: tuple[Route, ...] = ()
    for fast in dict.fromkeys((high_speed, True)):
        if len(routes) >= count:
            break
        with contextlib.suppress(NoRoute):  # the first may cross a border that was shut
            routes = network.alternatives(
                start,
                end,
                count=count + 1,
                avoid=avoid,
                ferries=ferries,
                gauge_mm=gauge_mm,
                day=day or date.max,
                high_speed=fast,
            )
    found = [first]
    for (leg,) in (route.legs for route in routes):
        with contextlib.suppress(NoRoute):
            whole = with_ends(
                leg, (ends[0].at, ends[1].at), own_km=(math.inf, math.inf)
            )
            if abs(whole.length_km - first.length_km) > _SAME_WAY_KM:
                one, other = first.from_place, first.to_place
                found.append(replace(whole, from_place=one, to_place=other))
    return tuple(found[:count])


def _legs(
    journey: Sequence[End],
    candidates: Sequence[End],
    *,
    ground: Ground,
    via: Sequence[Place],
    ways: Sequence[Way],
) -> tuple[Leg, ...]:
    """Return the legs of the journey, then one for each candidate.

    `ways` says how the train's traveller came to each stop but the first. A stop that
    no rails reach is a gap by itself: the train is taken past it.
    """
    elsewise = {
        (a.place.id, b.place.id): way
        for (a, b), way in zip(pairwise(journey), ways, strict=True)
        if way in _ELSEWISE
    }
    pairs = [(0, a, b) for a, b in _past_gaps(journey, elsewise)]
    if journey:
        served = [end for end in journey if not end.why_not] or journey
        pairs += [(n, served[-1], end) for n, end in enumerate(candidates, 1)]
    pairs = [pair for pair in pairs if pair[1].place.id != pair[2].place.id]
    through = _shared_out(pairs, via)
    legs: list[Leg] = []
    for number, (branch, a, b) in enumerate(pairs):
        way = None if branch else elsewise.get((a.place.id, b.place.id))
        if way:
            legs.append(_beside(a, b, way))
            continue
        leg = _leg(a, b, ground, through=through[number])
        if not branch and leg.kind == "gap" and legs and legs[-1].kind == "gap":
            leg = _past(pairs[number - 1], (a, b), leg, ground=ground)
        leg = replace(leg, branch=branch)
        led = [one for one in legs if one.to_place == leg.from_place and not one.branch]
        legs.append(meeting(led[-1], leg) if led else leg)
    return tuple(legs)


def _past_gaps(
    journey: Sequence[End], elsewise: Container[tuple[str, str]]
) -> list[tuple[End, End]]:
    """Return what follows what; a stop off the rails is reached, and then left aside.

    One that is reached or left by other means than a train stays where it is.
    """
    pairs = []
    before = journey[0] if journey else None
    for number, end in enumerate(journey[1:], 1):
        if before:
            pairs.append((before, end))
        ids = [other.place.id for other in journey[number - 1 : number + 2]]
        by_other_means = any(pair in elsewise for pair in pairwise(ids))
        aside = end.why_not and not by_other_means
        before = before if aside and before and not before.why_not else end
    return pairs


def _past(
    gap: tuple[int, End, End], ends: tuple[End, End], leg: Leg, *, ground: Ground
) -> Leg:
    """Return the leg past a stop that rails neither lead to nor from, if there is one.

    `gap` led to the stop, `leg` is the gap from it.
    """
    _, before, stop = gap
    if stop.place.id != ends[0].place.id or before.place.id == ends[1].place.id:
        return leg
    past = _leg(before, ends[1], ground, through=())
    return past if past.kind == "rail" else leg


def _beside(start: End, end: End, way: Way) -> Leg:
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
    pairs: Sequence[tuple[int, End, End]], via: Sequence[Place]
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


def _leg(start: End, end: End, ground: Ground, *, through: Sequence[Place]) -> Leg:
    """Return the leg between two ends, or the gap that says why there is none."""
    ids = start.place.id, end.place.id
    why = start.why_not or end.why_not
    if why:
        return Leg(*ids, kind="gap", why=why)
    via = [place.at for place in through]
    try:
        free = laid(start, end, ground, rules=(via, ground.avoid))
    except NoRoute as error:
        why = f"No rails lead from {start.place.name} to {end.place.name}: {error}."
        return Leg(*ids, kind="gap", why=why)
    leg, preferred = _within(start, end, ground, ways=(via, free))
    notes = [*leg.notes, end.note, preferred]
    leg = replace(leg, notes=tuple(note for note in notes if note))
    try:
        return _ended(leg, start, end)
    except NoRoute as error:
        return Leg(*ids, kind="gap", why=str(error))


def _ended(leg: Leg, start: End, end: End) -> Leg:
    """Return the leg from place to place, with what lies beside the track where due.

    Raises:
        NoRoute: less of the way is known than is missing.
    """
    places = start.meant, end.meant
    try:
        whole = with_ends(
            leg, (places[0].at, places[1].at), own_km=(start.own_km, end.own_km)
        )
    except NoRoute as error:
        why = f"No rails lead from {places[0].name} to {places[1].name}: {error}."
        raise NoRoute(why) from error
    goes_on = len(whole.line) > 0 and whole.line[0] != leg.line[0]
    ends_on = len(whole.line) > 0 and whole.line[-1] != leg.line[-1]
    return replace(
        whole,
        from_place=places[0].id if goes_on else start.place.id,
        to_place=places[1].id if ends_on else end.place.id,
    )


def _within(
    start: End,
    end: End,
    ground: Ground,
    *,
    ways: tuple[Sequence[LonLat], Leg],
) -> tuple[Leg, str]:
    """Return the way through the story's countries if it is worth it, and a note."""
    via, free = ways
    strange = sorted(set(free.countries) - ground.told)
    if not strange or not {start.place.country, end.place.country} <= ground.told:
        return free, ""
    passed = f"Passes through {', '.join(strange)}, where the story has no stop."
    ends = free.countries[0], free.countries[-1]
    rails = ground.network
    if ground.told.issuperset(ends) and not rails.may_stay_in(ground.told, *ends):
        return free, passed
    others = set(rails.countries) - ground.told
    try:
        rules = via, sorted(others | set(ground.avoid))
        most_km = FAR * free.length_km
        staying = laid(start, end, ground, rules=rules, at_most_km=most_km)
    except NoRoute:
        return free, passed
    through, inside = ", ".join(strange), ", ".join(staying.countries)
    if staying.length_km > WORTH * free.length_km:
        return free, (
            f"Taken through {through}; staying in {inside} would be "
            f"{staying.length_km:,.0f} km."
        )
    return staying, (
        f"Taken to stay in {inside}; through {through} it would be "
        f"{free.length_km:,.0f} km."
    )
