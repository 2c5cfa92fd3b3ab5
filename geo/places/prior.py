"""What speaks for a candidate before all is read; whether a text tells of trains."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from geo.languages import naming_of
from geo.languages.profile import profile_of
from geo.model.place import SEAT

if TYPE_CHECKING:
    from datetime import date

    from geo.model import Candidate, Language, Place

__all__ = ["STOP_KINDS", "of_trains", "prior"]

STOP_KINDS: Final = frozenset({"city", "station", "facility"})  # what a train calls at
_EVERY: Final = 800  # characters for each such word; in fewer words it is an aside
# Natural logarithms of odds, tuned on the development halves of LGL and TR-News.
_PEOPLE: Final = 1.0  # for each factor of ten in population
_LARGE: Final = 5.0  # powers of ten; a larger town is named out of proportion
_FAMOUS: Final = 0.3
_CAPITAL: Final = 0.6
_FORMER: Final = -1.0
_ALIAS: Final = -1.1
_HINTED: Final = 3.0
_MISHINTED: Final = -2.0
_SPOKEN: Final = 1.2
_SPOKEN_ALONE: Final = 2.0  # the same of a language of one country: 안산 is in Korea
# What a kind of place is worth, as if it had so many powers of ten of people.
_STANDING: Final = {
    "country": 9.0,
    "water": 6.5,
    "mountain": 6.0,
    "island": 6.0,
    "line": 6.0,
    "facility": 5.5,
    "station": 4.5,
    "other": 4.0,
}
_OPEN_WATER: Final = 8.0  # an ocean, or a sea of no country: all the world names it
_LOOSE_REGION: Final = 6.2  # the Far East, Europe: known, and nobody counts its people
_OWN: Final = "railstory:"  # the ids of the places that our own lists add
_UNCOUNTED: Final = 5.0  # powers of ten: a town or district worth adding to the names
_REGION_LESS: Final = 0.5  # a state counts less than a town of as many people
# What the text says a name is, and the kinds of place that it can be then.
_HINTS: Final[dict[str, frozenset[str]]] = {
    "station": frozenset({"station", "city", "facility"}),
    "admin1": frozenset({"region"}),
    "admin2": frozenset({"region"}),
    "region": frozenset({"region"}),
    "county": frozenset({"region"}),
    "country": frozenset({"country"}),
    "city": frozenset({"city", "station"}),
    "water": frozenset({"water"}),
    "mountain": frozenset({"mountain"}),
    "island": frozenset({"island"}),
    "line": frozenset({"line"}),
    "facility": frozenset({"facility", "station", "other"}),
}


def of_trains(text: str, language: Language = "en") -> bool:
    """Return whether a text tells of trains in its language.

    A fire beside the railroad, told at length, is no story of trains.

    >>> of_trains("Поезд вышел утром.", "ru"), of_trains("The ship sailed at noon.")
    (True, False)
    """
    words = naming_of(language).rails
    most = len(text) // _EVERY + 1
    return any(count >= most for count, _ in enumerate(words.finditer(text), 1))


def prior(
    candidate: Candidate, hint: str, *, language: Language, published: date | None
) -> float:
    """Return how likely a candidate is by itself: a logarithm of odds, up to scale."""
    place = candidate.place
    score = _PEOPLE * _standing(place)
    if candidate.name_kind == "former":
        score += _former(candidate, published)
    elif candidate.name_kind == "alias":
        score += _ALIAS
    if kinds := _HINTS.get(hint):
        # A service that only has a point says nothing against what the text calls it.
        unfit = 0.0 if place.kind == "other" else _MISHINTED
        score += _HINTED if place.kind in kinds else unfit
    profile = profile_of(language)
    if place.country in profile.countries:
        score += _SPOKEN_ALONE if profile.joined else _SPOKEN
    return score


def _standing(place: Place) -> float:
    """Return a place's weight in powers of ten of people."""
    if place.kind == "region" and not place.population:
        return _LOOSE_REGION
    if place.kind == "water" and not place.country:
        return _OPEN_WATER
    if place.kind in {"city", "region"}:
        people = math.log10(place.population + 100)
        if not place.population and _is_uncounted(place):
            people = _UNCOUNTED
        if place.kind == "region":
            return people - _REGION_LESS
        return people + _FAMOUS * max(0.0, people - _LARGE) + _CAPITAL * place.capital
    return _STANDING.get(place.kind, 0.0)


def _is_uncounted(place: Place) -> bool:
    """Say whether a town without a number of people is none of the small ones."""
    return place.id.startswith(_OWN) or place.source.endswith(SEAT)


def _former(candidate: Candidate, published: date | None) -> float:
    """Return what a former name costs: nothing in a text of its own time."""
    if published is not None and candidate.until:
        return 0.0 if published.isoformat() <= candidate.until else _FORMER
    return _FORMER / 2
