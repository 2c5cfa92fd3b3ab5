"""Which of a name's possible nominatives a Russian text means, as far as size tells."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from geo.mentions.spelling import CONSONANTS, base_forms

if TYPE_CHECKING:
    from geo.model import Candidate, Gazetteer

__all__ = ["readings"]

_MOST = 3  # nominatives that a name keeps
_LESS = 1.5  # powers of ten: what a nominative may stand behind the best
_AS_IT_IS = 1.0  # what it is worth that the name stands there as it is
_INDECLINABLE = frozenset("оиуюэыё")
_STANDING = {"country": 9.0, "region": 6.0, "water": 5.0, "station": 4.5}
_LESSER = 4.0
_BY_ANOTHER_NAME = -1.0
_AT_HOME = 0.6
_SPOKEN = frozenset({"RU", "BY", "KZ", "KG", "UA"})


def readings(
    surface: str, gazetteer: Gazetteer, *, governed: bool
) -> tuple[tuple[str, ...], tuple[Candidate, ...]]:
    """Return a name's nominatives that are known, best first, and what the best means.

    Орши is a town of Orchies as it stands, but from Орши one comes from Орша. A name
    that nobody knows gives itself and no place.
    """
    found = []
    whole = surface[-1:] in CONSONANTS and not governed
    for form in base_forms(surface, "ru"):
        if whole and form != surface and form.startswith(surface):
            continue  # a genitive plural stands after something
        hits = gazetteer.candidates(form)
        if hits:
            worth = max(map(_standing, hits))
            if form == surface and not (governed and _declines(surface)):
                worth += _AS_IT_IS
            found.append((worth, form, hits))
    if not found:
        return (surface,), ()
    found.sort(key=lambda item: -item[0])
    best = found[0][0]
    names = [form for worth, form, _ in found[:_MOST] if worth > best - _LESS]
    return tuple(dict.fromkeys((*names, surface))), found[0][2]


def _declines(name: str) -> bool:
    """Say whether a name would have another ending in any other case."""
    return name[-1:].lower() not in _INDECLINABLE


def _standing(hit: Candidate) -> float:
    """Return how likely a place is meant, in powers of ten of its people."""
    place = hit.place
    worth = _STANDING.get(place.kind, _LESSER)
    if place.kind == "city":
        worth = math.log10(place.population + 100)
    worth += _BY_ANOTHER_NAME * (hit.name_kind != "main")
    return worth + _AT_HOME * (place.country in _SPOKEN)
