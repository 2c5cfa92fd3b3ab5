"""What speaks for and against a name being a place, in scripts that join words.

As in `evidence`, each sign is the name of a weight; tokens stand for words, and the
nouns that touch a name say whether it only begins another one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.mentions.spans import Span, Spans
    from geo.model import Mention

__all__ = ["signs"]

_NOUNS = frozenset({"noun", "name", "unknown", "person", "number", "place", "country"})
_KATAKANA = re.compile(r"[ァ-ヺー・]+")
_LOAN = re.compile(r"[ァ-ヺーA-Za-z]")
_QUOTES = {"「": "」", "『": "』", "“": "”", "'": "'", '"': '"', "‘": "’", "《": "》"}
_MAGNITUDES = (1, 5_000, 50_000, 500_000)
_LONGEST = 6


def signs(span: Span, spans: Spans, earlier: list[Mention]) -> Iterator[str]:
    """Yield what speaks for or against a place, as the names of weights."""
    first, last = spans.tokens[span.first], spans.tokens[span.last - 1]
    surface = spans.text[first.start : last.end]
    yield "how=" + span.how
    yield f"size={min(len(surface), _LONGEST)}"
    yield "script=" + ("kana" if _KATAKANA.fullmatch(surface) else "other")
    if span.hint:
        yield "hint=" + span.hint
        yield f"hint={span.hint}/{span.how}"
    if surface in spans.naming.homonyms:
        yield "common"
    yield from _place_of(span)
    yield from _before(span, spans, earlier)
    yield from _after(span, spans)
    if span.hint != "country":
        yield from (s + "/town" for s in _nouns(span, spans))
    yield from _nouns(span, spans)


def _place_of(span: Span) -> Iterator[str]:
    """Yield what the gazetteer says of the name."""
    if not span.hits:
        yield "unheard"
        yield "unheard/" + span.how
        return
    place = span.hits[0].place
    yield "kind=" + place.kind
    yield f"{place.kind}{sum(place.population >= m for m in _MAGNITUDES)}"


def _before(span: Span, spans: Spans, earlier: list[Mention]) -> Iterator[str]:
    """Yield what stands before the name."""
    start = spans.tokens[span.first].start
    if earlier and spans.text[earlier[-1].end : start] in spans.naming.inside:
        yield "within"
    if spans.naming.place_before.search(spans.text[max(0, start - 6) : start]):
        yield "placed_before"
    if not span.first:
        yield "first"
        return
    before = spans.tokens[span.first - 1]
    touching = spans.touches(span.first - 1)
    yield "prev=" + before.surface.strip()
    yield f"prevtag={before.tag}{'+' if touching else ''}"
    if touching and before.tag in _NOUNS and _LOAN.search(before.surface[-1]):
        yield "inside_name"
        yield "inside_name/" + span.how
    if _QUOTES.get(before.surface) == spans.surface(span.last):
        yield "quoted"


def _after(span: Span, spans: Spans) -> Iterator[str]:
    """Yield what stands after the name."""
    end = spans.tokens[span.last - 1].end
    tail = spans.text[end : end + 14]
    if spans.naming.place_after.match(tail):
        yield "placed_after"
        yield "placed_after/" + span.how
    if spans.naming.battle.match(tail):
        yield "battle"
    if span.last >= len(spans.tokens):
        yield "last"
        return
    after = spans.tokens[span.last]
    touching = spans.touches(span.last - 1)
    yield "next=" + after.surface.strip()
    yield f"nexttag={after.tag}{'+' if touching else ''}"
    yield f"nexttag={after.tag}/{span.how}"
    following = spans.surface(span.last + 1).strip()
    yield f"then={following}"
    yield f"next2={after.surface.strip()}{following}"
    if after.surface in spans.naming.titles:
        yield "title"
        yield "title/" + span.how


def _nouns(span: Span, spans: Spans) -> Iterator[str]:
    """Yield what the nouns say that touch the name's end."""
    at = span.last
    while (
        at < len(spans.tokens)
        and spans.tokens[at].tag in _NOUNS
        and spans.touches(at - 1)
    ):
        at += 1
    if at == span.last:
        yield "alone"
        return
    start = spans.tokens[span.last].start
    nouns = spans.text[start : spans.tokens[at - 1].end]
    yield f"nouns={min(at - span.last, 3)}"
    yield "head=" + nouns[-1]
    yield "tail=" + nouns[-2:]
    yield "begin=" + nouns[:1]
    if spans.naming.allowed.match(nouns):
        yield "allowed"
    elif spans.naming.vetoed.search(nouns):
        yield "vetoed"
    else:
        yield "unlisted"
