"""Two readers of one story: where they differ there is a doubt, with both quotes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Itinerary, Stop

__all__ = ["compared"]

_DOUBT = 0.5  # a stop that only one reader finds is so much less sure
_UNSAID = 0.5  # of a difference: the rules miss nearly half of all stops
_QUOTE = 80  # characters of a quote in a doubt


def compared(
    itinerary: Itinerary, other: Itinerary, names: Mapping[str, str]
) -> Itinerary:
    """Return a model's itinerary with its doubts where the rules' `other` differs.

    Stops that only one finds, in that role, status and place of the order, are less
    sure, and so is the whole; each difference is a warning with what both take it for,
    and the words on which they do. That the rules see no stop where the model does says
    less than that they see another. `names` are the places' by id.
    """
    mine, theirs = _by_place(itinerary), _by_place(other)
    doubts, differ = [], set()
    for place in dict.fromkeys((*mine, *theirs)):
        one, two = mine.get(place), theirs.get(place)
        if one and two and (one.role, one.status) == (two.role, two.status):
            continue
        differ.add(place)
        name = names.get(place, place)
        said = _both(*(f"{_said(stop)} ({_taken(stop)})" for stop in (one, two)))
        doubts.append(f"two readers differ on {name}: {said}")
    order, others = _orders(itinerary, other)
    if order != others:
        differ.update(one for one, two in zip(order, others, strict=True) if one != two)
        ways = (" – ".join(names.get(p, p) for p in way) for way in (order, others))
        doubts.append(f"two readers differ on the order of the stops: {_both(*ways)}")
    unsaid = sum(place not in theirs for place in differ)  # which rules often miss
    weight = len(differ) - unsaid * (1 - _UNSAID)
    share = 1 - weight / max(1, len({*mine, *theirs}))
    return replace(
        itinerary,
        stops=_weighed(itinerary.stops, differ),
        candidates=_weighed(itinerary.candidates, differ),
        confidence=round(itinerary.confidence * (_DOUBT + (1 - _DOUBT) * share), 3),
        warnings=(*itinerary.warnings, *doubts),
    )


def _both(model: str, rules: str) -> str:
    """Return what either says."""
    return f"the model {model} / the rules {rules}"


def _by_place(itinerary: Itinerary) -> dict[str, Stop]:
    """Return the first stop or candidate at each place."""
    found: dict[str, Stop] = {}
    for stop in (*itinerary.stops, *itinerary.candidates):
        found.setdefault(stop.place, stop)
    return found


def _orders(one: Itinerary, two: Itinerary) -> tuple[list[str], list[str]]:
    """Return the places at which both stop, each once, in the order of each."""
    ways = [list(dict.fromkeys(s.place for s in each.stops)) for each in (one, two)]
    first, second = ([p for p in way if all(p in w for w in ways)] for way in ways)
    return first, second


def _weighed(stops: Sequence[Stop], differ: set[str]) -> tuple[Stop, ...]:
    """Return stops, those on which two readers differ less sure."""
    return tuple(
        replace(stop, confidence=round(stop.confidence * _DOUBT, 3))
        if stop.place in differ
        else stop
        for stop in stops
    )


def _taken(stop: Stop | None) -> str:
    """Return what a reader takes a place for."""
    if stop is None:
        return "no stop"
    if stop.status == "rejected":
        return "turned down"
    if stop.role == "candidate":
        return "a possible destination"
    role = {"origin": "the origin", "destination": "the destination"}.get(
        stop.role, "a stop"
    )
    return role if stop.status == "confirmed" else f"{role}, still open"


def _said(stop: Stop | None) -> str:
    """Return the words on which a reader takes a place for a stop, without marks."""
    quote = " ".join(stop.quote.split())[:_QUOTE] if stop else "–"
    return f"“{quote.replace('“', '').replace('”', '')}”"
