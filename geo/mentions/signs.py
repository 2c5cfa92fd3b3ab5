"""What speaks for and against a name being a place, in scripts that join words.

As in `evidence`, each sign is the name of a weight; tokens stand for words, and the
nouns that touch a name say whether it only begins another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.mentions.contextrules import NOUNS, compound, loan_before, next_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.mentions.namespans import Span, Spans
    from geo.model import Mention

__all__ = ["signs"]

_KATAKANA = re.compile(r"[ァ-ヺー・]+")
_QUOTES = {"「": "」", "『": "』", "“": "”", "'": "'", '"': '"', "‘": "’", "《": "》"}
_MAGNITUDES = (1, 5_000, 50_000, 500_000)
_LONGEST = 6
_VILLAGE = 50_000  # inhabitants of a town that few texts name
_NEAR = 3  # characters between two names of one list


def signs(span: Span, spans: Spans, earlier: list[Mention]) -> Iterator[str]:
    """Yield what speaks for or against a place, as the names of weights.

    What stands around counts apart for each sort of name: a country that is followed
    by は acts, a town is spoken of.
    """
    first, last = spans.tokens[span.first], spans.tokens[span.last - 1]
    surface = spans.text[first.start : last.end]
    sort = _sort(span)
    yield "how=" + span.how
    yield "sort=" + sort
    yield f"size={min(len(surface), _LONGEST)}"
    yield "script=" + ("kana" if _KATAKANA.fullmatch(surface) else "other")
    if span.hint:
        yield "hint=" + span.hint
        yield f"hint={span.hint}/{span.how}"
    if surface in spans.naming.homonyms:
        yield "common"
    if len(surface) > 1:
        yield "ends=" + surface[-1]
        yield "ends=" + surface[-2:]
    yield from _place_of(span, surface)
    yield from _before(span, spans, earlier)
    yield from _after(span, spans)
    for sign in _around(span, spans):
        yield sign
        yield f"{sign}/{sort}"


def _sort(span: Span) -> str:
    """Return what sort of name it is, as far as texts use the sorts differently."""
    if not span.hits:
        return "unheard"
    place = span.hits[0].place
    if span.hint == "country" or place.kind == "country":
        return "country"
    if place.kind == "city":
        return "village" if place.population < _VILLAGE else "town"
    return "land" if place.kind == "region" else "thing"


def _place_of(span: Span, surface: str) -> Iterator[str]:
    """Yield what the gazetteer says of the name."""
    if not span.hits:
        yield "unheard/" + span.how
        return
    place = span.hits[0].place
    yield "is=" + surface
    yield "kind=" + place.kind
    yield f"{place.kind}{sum(place.population >= m for m in _MAGNITUDES)}"


def _before(span: Span, spans: Spans, earlier: list[Mention]) -> Iterator[str]:
    """Yield what stands before the name."""
    start = spans.tokens[span.first].start
    gap = spans.text[earlier[-1].end : start] if earlier else " " * _LONGEST
    if gap in spans.naming.inside:
        yield "within"
    if len(gap) <= _NEAR:
        yield "gap=" + gap.strip()
    if spans.naming.place_before.search(spans.text, max(0, start - 6), start):
        yield "placed_before"
    if not span.first:
        yield "first"
        return
    before = spans.tokens[span.first - 1]
    touching = spans.touches(span.first - 1)
    yield f"prevtag={before.tag}{'+' if touching else ''}"
    if touching and before.tag in NOUNS and loan_before(before.surface, span, spans):
        yield "inside_name"
        yield "inside_name/" + span.how
    if _QUOTES.get(before.surface) == spans.surface(span.last):
        yield "quoted"


def _after(span: Span, spans: Spans) -> Iterator[str]:
    """Yield what stands after the name."""
    end = spans.tokens[span.last - 1].end
    if spans.naming.place_after.match(spans.text, end, end + 14):
        yield "placed_after"
        yield "placed_after/" + span.how
    if spans.naming.battle.match(spans.text, end, end + 14):
        yield "battle"
    if span.last >= len(spans.tokens):
        yield "last"
        return
    after = spans.tokens[span.last]
    yield f"nexttag={after.tag}{'+' if spans.touches(span.last - 1) else ''}"
    yield f"nexttag={after.tag}/{span.how}"
    yield f"next2={after.surface.strip()}{spans.surface(span.last + 1).strip()}"
    if after.surface in spans.naming.titles:
        yield "title"
        yield "title/" + span.how


def _around(span: Span, spans: Spans) -> Iterator[str]:
    """Yield the words on both sides, whose worth depends on the sort of name."""
    for nth in range(3):
        if span.last + nth < len(spans.tokens):
            yield f"after{nth}={spans.surface(span.last + nth).strip()}"
    for nth in (1, 2):
        if span.first >= nth:
            yield f"before{nth}={spans.surface(span.first - nth).strip()}"
    yield from compound(span, spans)
    yield from next_words(span, spans)
