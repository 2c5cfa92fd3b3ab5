"""Two readers of one story: where they differ there is a doubt, with both quotes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Itinerary, Stop

__all__ = ["compared"]

_DOUBT = 0.5  # a stop that only one reader finds is so much less sure
_QUOTE = 80  # characters of a quote in a doubt


def compared(
    itinerary: Itinerary, other: Itinerary, names: Mapping[str, str]
) -> Itinerary:
    """Return an itinerary with its doubts where another reader has a different one.

    Stops that only one finds, in that role and status, are less sure, and so is the
    whole; each difference is a warning with both quotes. `names` are the places' by id.
    """
    mine, theirs = _by_place(itinerary), _by_place(other)
    doubts = []
    for place in dict.fromkeys((*mine, *theirs)):
        one, two = mine.get(place), theirs.get(place)
        if one and two and (one.role, one.status) == (two.role, two.status):
            continue
        name = names.get(place, place)
        doubts.append(f"two readers differ on {name}: {_said(one)} / {_said(two)}")
    order = [s.place for s in itinerary.stops if s.place in theirs]
    if order != [s.place for s in other.stops if s.place in mine]:
        doubts.append("two readers differ on the order of the stops")
    agree = {
        place
        for place, stop in mine.items()
        if place in theirs and theirs[place].role == stop.role
    }
    share = len(agree) / max(1, len({*mine, *theirs}))
    return replace(
        itinerary,
        stops=_weighed(itinerary.stops, agree),
        candidates=_weighed(itinerary.candidates, agree),
        confidence=round(itinerary.confidence * (_DOUBT + (1 - _DOUBT) * share), 3),
        warnings=(*itinerary.warnings, *doubts),
    )


def _by_place(itinerary: Itinerary) -> dict[str, Stop]:
    """Return the first stop or candidate at each place."""
    found: dict[str, Stop] = {}
    for stop in (*itinerary.stops, *itinerary.candidates):
        found.setdefault(stop.place, stop)
    return found


def _weighed(stops: Sequence[Stop], agree: set[str]) -> tuple[Stop, ...]:
    """Return stops, those on which two readers differ less sure."""
    return tuple(
        stop
        if stop.place in agree
        else replace(stop, confidence=round(stop.confidence * _DOUBT, 3))
        for stop in stops
    )


def _said(stop: Stop | None) -> str:
    """Return the words on which a reader takes a place for a stop."""
    if stop is None:
        return "–"
    return f"“{' '.join(stop.quote.split())[:_QUOTE]}”"
