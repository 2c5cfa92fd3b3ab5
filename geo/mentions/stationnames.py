"""A town's name with its station's: what follows it, or is glued to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.mentions.evidence import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.naming import Naming
    from geo.mentions.evidence import Words
    from geo.mentions.tokenspans import Span, TokenSpans
    from geo.model import Gazetteer, Place

__all__ = ["bracketed", "glued", "slashed", "stationed"]

_TOWN = 20_000  # inhabitants of a town whose stations have names
_IN_TOWN_KM = 30.0
_SLASHED = re.compile(r"/([A-ZА-ЯЁ][\w-]+)(?![\w/])")
_BRACKET = re.compile(r" \(([A-ZА-ЯЁ][\w.-]+(?: [\w.-]+)?)\)")
_PIECES: Final = 4  # that an analyser makes of a station's name
_TWO: Final = 2
_NAMESAKES: Final = 8
_NEAR_KM: Final = 40.0  # from a town to the stations that bear its name before theirs


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


def glued(at: int, spans: TokenSpans) -> Iterator[Span]:
    """Yield a station whose name is a railway's or another town's and more.

    名鉄名古屋駅 is at 名古屋; 箱根湯本駅 is no station of another place's 湯本: what
    is only a piece of an unknown name is none.
    """
    last = _ending(at, spans)
    if last - at < _TWO:
        return
    span = spans.span(at, last + 1, last, how="station", hint="station")
    start, end = spans.tokens[at].start, spans.tokens[last - 1].end
    rest = spans.text[spans.tokens[at + 1].start : end]
    if spans.surface(at) in spans.naming.railways:
        names = tuple(dict.fromkeys((*span.names, rest)))
        yield span._replace(names=names, hits=spans.gazetteer.candidates(rest))
        return
    known = span.hits or spans.gazetteer.stations(spans.text[start:end])
    place = spans.tokens[at].tag == "place"
    if known or (place and _elsewhere(spans.surface(at), rest, spans)):
        yield span


def _ending(at: int, spans: TokenSpans) -> int:
    """Return the token of the station word that ends a run of Han, or -1."""
    if not spans.han(at) or (spans.touches(at - 1) and spans.han(at - 1)):
        return -1
    for last in range(at + 1, min(at + _PIECES + 2, len(spans.tokens))):
        if not spans.touches(last - 1):
            return -1
        if spans.naming.kinds.get(spans.surface(last)) == "station":
            return last
        if not spans.han(last):
            return -1
    return -1


def _elsewhere(first: str, rest: str, spans: TokenSpans) -> bool:
    """Say whether all places of the rest of a name are far from its beginning."""
    here = spans.gazetteer.candidates(first)[:_NAMESAKES]
    there = spans.gazetteer.candidates(rest)[:_NAMESAKES]
    return bool(here and there) and all(
        great_circle_km(one.place.at, two.place.at) > _NEAR_KM
        for one in here
        for two in there
    )
