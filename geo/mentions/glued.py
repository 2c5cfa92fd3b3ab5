"""Stations to whose name a railway's or a town's is glued: 名鉄名古屋駅, 箱根湯本駅."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.mentions.namespans import Span, Spans

__all__ = ["glued"]

_PIECES: Final = 4  # that an analyser makes of a station's name
_TWO: Final = 2
_NAMESAKES: Final = 8
_NEAR_KM: Final = 40.0  # from a town to the stations that bear its name before theirs


def glued(at: int, spans: Spans) -> Iterator[Span]:
    """Yield a station whose name is a railway's or another town's and more.

    名鉄名古屋駅 is at 名古屋; 箱根湯本駅 is no station of another place's 湯本: what
    is only a piece of an unknown name is none.
    """
    last = _ending(at, spans)
    if last - at < _TWO:
        return
    span = spans.span(at, last + 1, last, "station", "station")
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


def _ending(at: int, spans: Spans) -> int:
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


def _elsewhere(first: str, rest: str, spans: Spans) -> bool:
    """Say whether all places of the rest of a name are far from its beginning."""
    here = spans.gazetteer.candidates(first)[:_NAMESAKES]
    there = spans.gazetteer.candidates(rest)[:_NAMESAKES]
    return bool(here and there) and all(
        great_circle_km(one.place.at, two.place.at) > _NEAR_KM
        for one in here
        for two in there
    )
