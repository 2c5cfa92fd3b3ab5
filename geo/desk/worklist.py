"""What the program doubts in a journey: the first that a person looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.model import Journey, Language

__all__ = ["doubts"]

Values = dict[str, Any]
_DOUBTFUL = 0.74  # a stop or place less sure than this is to be looked at


def doubts(journey: Journey, language: Language) -> list[Values]:
    """Return what is to be looked at, one after the other.

    First that a journey is not drawn; stops and places, the least sure ahead; what the
    clock or the rails make impossible; then names that have no place.
    """
    whole = [{"of": "journey", "sure": journey.confidence, "quote": ""}]
    found: list[Values] = [] if journey.drawn or not journey.stops else whole
    return [*found, *_stops(journey), *_impossible(journey, language), *_names(journey)]


def _stops(journey: Journey) -> list[Values]:
    """Return the stops whose role or place is not sure."""
    places = {place.id: place for place in journey.places}
    found = []
    for number, stop in enumerate(journey.stops):
        place = places[stop.place]
        sure = min(stop.confidence, place.confidence or 1.0)
        if sure < _DOUBTFUL and stop.status != "rejected":
            which = "stop" if stop.confidence <= sure else "place"
            row = {"of": which, "stop": number, "sure": sure, "quote": stop.quote}
            found.append(row)
    return sorted(found, key=lambda doubt: float(str(doubt["sure"])))


def _impossible(journey: Journey, language: Language) -> list[Values]:
    """Return the claims that cannot be, and the stretches where no rails lead."""
    found: list[Values] = [
        {
            "of": "check",
            "sure": 0.0,
            "quote": journey.said(check.claim, language),
            "why": journey.said(check.why, language),
        }
        for check in journey.checks
        if check.verdict == "impossible"
    ]
    for leg in journey.legs:
        if leg.kind == "gap":
            ends = (leg.from_place, leg.to_place)
            names = " – ".join(journey.place(end).called(language) for end in ends)
            row = {"of": "check", "sure": 0.0, "quote": names, "why": leg.why}
            found.append(row)
    return found


def _names(journey: Journey) -> list[Values]:
    """Return the names that have no place."""
    return [{"of": "name", "name": name, "sure": 0.0} for name in journey.unplaced]
