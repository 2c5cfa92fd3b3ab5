"""A town's name with what follows it: its station, or the bracket that ends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.mentions.evidence import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.naming import Naming
    from geo.mentions.evidence import Words
    from geo.model import Gazetteer, Place

__all__ = ["bracketed", "slashed", "stationed"]

_TOWN = 20_000  # inhabitants of a town whose stations have names
_IN_TOWN_KM = 30.0
_SLASHED = re.compile(r"/([A-ZА-ЯЁ][\w-]+)(?![\w/])")
_BRACKET = re.compile(r" \(([A-ZА-ЯЁ][\w.-]+(?: [\w.-]+)?)\)")


def bracketed(
    known: Sequence[Found], words: Words, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the longest known name with the bracket that ends it (Frankfurt (Oder))."""
    bracket = _BRACKET.match(words.text, known[0].end) if known else None
    if bracket is None:
        return
    first, end = known[0], bracket.end()
    name = words.text[first.start : end]
    hits = gazetteer.candidates(name)
    if hits:
        last = first.last + len(bracket[1].split())
        yield Found(first.first, last, first.start, end, (name,), "", "end", hits)


def slashed(words: Words, at: int, gazetteer: Gazetteer) -> Iterator[Found]:
    """Yield a town that two languages name (Biel/Bienne), by both or by one of them."""
    start, end = words.spans[at]
    second = _SLASHED.match(words.text, end)
    if second is None:
        return
    name, one = words.text[start : second.end()], words.word(at)
    hits = gazetteer.candidates(name)
    if not hits:
        name, both = one, {hit.place.id for hit in gazetteer.candidates(second[1])}
        hits = tuple(h for h in gazetteer.candidates(one) if h.place.id in both)
    if hits:
        yield Found(at, at + 2, start, second.end(), (name,), "", "end", hits)


def stationed(
    found: Found, words: Words, naming: Naming, *, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield a town with the station whose name follows (Manchester Victoria).

    Only in a text of trains: elsewhere "Madison Central" is a school.
    """
    text = words.text
    station = naming.station_after.match(text, found.end)
    if station is None or not naming.trains.search(text):
        return
    if words.word(found.first).lower() in naming.locatives:
        return  # From Waterloo
    towns = [hit.place for hit in found.hits if _is_town(hit.place)]
    if not towns:
        return
    at, own = found.last, station.group(1)
    while at < len(words) and words.spans[at][0] < station.end():
        at += 1
    surface = text[found.start : station.end()]
    whole = f"{found.names[0]} {own}"
    known = tuple(_station(own, towns, gazetteer))
    names = dict.fromkeys((*known, whole, surface, *(() if known else found.names)))
    yield Found(
        *(found.first, at, found.start, station.end()),
        *(tuple(names), "station", "stationed", found.hits),
    )


def _is_town(place: Place) -> bool:
    """Say whether a place is a town large enough for stations with names."""
    return place.kind == "city" and place.population >= _TOWN


def _station(name: str, towns: list[Place], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield the name if a station in one of the towns has it."""
    for hit in gazetteer.candidates(name):
        near = (great_circle_km(hit.place.at, town.at) for town in towns)
        if hit.place.kind == "station" and min(near) < _IN_TOWN_KM:
            yield name
            return
