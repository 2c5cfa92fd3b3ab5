"""An itinerary with a person's word on top: stops taken out, stops put in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.model import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.model import Itinerary, Place, Trip

__all__ = ["corrected"]


def _without(trip: Trip, name: str) -> Trip:
    """Return the trip without the stops and candidates that a name means.

    The name is one of the story's, one of the place's, or its id.

    Raises:
        BadInput: the train stops nowhere of that name.
    """
    itinerary = trip.itinerary
    named = _of_name(trip, name)
    told = (*itinerary.stops, *itinerary.candidates)
    gone = {stop.place for stop in told} & named
    if not gone:
        message = f"the journey has no stop {name!r} to drop; it has {_stops(trip)}"
        raise BadInput(message)
    kept = replace(
        itinerary,
        stops=tuple(s for s in itinerary.stops if s.place not in gone),
        candidates=tuple(s for s in itinerary.candidates if s.place not in gone),
        mentions=tuple(
            replace(m, role="mention") if m.place in gone else m
            for m in itinerary.mentions
        ),
    )
    return replace(trip, itinerary=kept)


def _with(trip: Trip, said: str, find: Callable[[str], Place]) -> Trip:
    """Return the trip with one more stop, said as "PLACE" or "PLACE after STOP".

    Without an "after" it comes last, yet before a destination. A name of the story
    means there what it means in the story. A candidate of that place is one no more.

    Raises:
        BadInput: the train stops there already, or nowhere of the name after "after".
        PlaceNotFound: `find` knows no such place.
    """
    name, _, after = (part.strip() for part in said.partition(" after "))
    itinerary = trip.itinerary
    named = _of_name(trip, name)
    known = [place for place in trip.places if place.id in named]
    place = replace(
        known[0] if len(known) == 1 else find(name),
        confidence=1.0,
        reasons=("a person gave it",),
    )
    if place.id in {stop.place for stop in itinerary.stops}:
        message = f"the journey stops at {name!r} already; drop that first to move it"
        raise BadInput(message)
    at = _index_after(trip, after) if after else _last(itinerary)
    stop = Stop(place.id, "stop", "confirmed", quote="", start=0, end=0)
    told = replace(
        itinerary,
        stops=(*itinerary.stops[:at], stop, *itinerary.stops[at:]),
        candidates=tuple(s for s in itinerary.candidates if s.place != place.id),
    )
    others = (other for other in trip.places if other.id != place.id)
    return replace(trip, itinerary=told, places=(*others, place))


def corrected(
    trip: Trip,
    find: Callable[[str], Place],
    *,
    drop: Sequence[str] = (),
    stops: Sequence[str] = (),
) -> Trip:
    """Return the trip without the stops of `drop` and then with those of `stops`.

    Raises:
        BadInput: a stop to drop that is none, or one to add that is there already.
        PlaceNotFound: `find` knows no such place.
    """
    for name in drop:
        trip = _without(trip, name)
    for said in stops:
        trip = _with(trip, said, find)
    return trip


def _of_name(trip: Trip, name: str) -> set[str]:
    """Return the ids of the trip's places that a person may mean by a name."""
    wanted = name.strip().casefold()
    named = {m.place for m in trip.itinerary.mentions if m.surface.casefold() == wanted}
    called = {
        place.id
        for place in trip.places
        if wanted
        in {n.casefold() for n in (place.id, place.name, *place.names.values())}
    }
    # what the story calls so comes before what is also called so
    return {id_ for id_ in named if id_} or called


def _index_after(trip: Trip, name: str) -> int:
    """Return where the stop after the one of a name goes."""
    named = _of_name(trip, name)
    for index, stop in enumerate(trip.itinerary.stops):
        if stop.place in named:
            return index + 1
    message = f"the journey has no stop {name!r} to come after; it has {_stops(trip)}"
    raise BadInput(message)


def _stops(trip: Trip) -> str:
    """Return the names of the stops and candidates."""
    called = {place.id: place.name for place in trip.places}
    told = (*trip.itinerary.stops, *trip.itinerary.candidates)
    return ", ".join(dict.fromkeys(called[stop.place] for stop in told)) or "none"


def _last(itinerary: Itinerary) -> int:
    """Return where a stop goes that is the last before the destination."""
    stops = itinerary.stops
    return len(stops) - (bool(stops) and stops[-1].role == "destination")
