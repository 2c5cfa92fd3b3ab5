"""What the nouns say that follow a name: whether it only begins another one.

Nouns that touch it make a compound (中国企業); in Korean the next written words may
belong to the same name too (인천 연수경찰서).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.mentions.namespans import Span, Spans

__all__ = ["NOUNS", "NOUNS_IN_A_ROW", "compound", "next_words"]

NOUNS = frozenset({"noun", "name", "unknown", "person", "number", "place", "country"})
_WORDS = 3  # written words of a Korean name that are looked at
_LONGEST = 6
NOUNS_IN_A_ROW = 12  # more make no name, only a text without ends


def compound(span: Span, spans: Spans) -> Iterator[str]:
    """Yield what the nouns say that touch the name's end."""
    at = _run(spans, span.last) if spans.touches(span.last - 1) else span.last
    if at == span.last:
        yield "alone"
        return
    nouns = spans.text[spans.tokens[span.last].start : spans.tokens[at - 1].end]
    yield f"nouns={min(at - span.last, 3)}"
    yield f"long={min(len(nouns), _LONGEST)}"
    yield "head=" + nouns[-1]
    yield "tail=" + nouns[-2:]
    yield "begin=" + nouns[0]
    if spans.touches(at - 1):
        yield "closed=" + spans.surface(at)
    if spans.naming.allowed.match(nouns):
        yield "allowed"
    elif spans.naming.vetoed.search(nouns):
        yield "vetoed"
    else:
        yield "unlisted"


def next_words(span: Span, spans: Spans) -> Iterator[str]:
    """Yield the ends of the nouns that the next written words begin with."""
    at = _run(spans, span.last) if spans.touches(span.last - 1) else span.last
    for nth in range(_WORDS):
        if spans.touches(at - 1) or not _is_noun(spans, at):
            return
        first, at = at, _run(spans, at + 1)
        word = spans.text[spans.tokens[first].start : spans.tokens[at - 1].end]
        yield f"word{nth}={word[-1]}"
        yield f"word{nth}={word[-2:]}"
        yield f"word{nth}then={spans.surface(at) if spans.touches(at - 1) else ''}"


def _is_noun(spans: Spans, at: int) -> bool:
    """Say whether a token is there and a noun."""
    return at < len(spans.tokens) and spans.tokens[at].tag in NOUNS


def _run(spans: Spans, at: int) -> int:
    """Return the token after the nouns that touch each other, a bounded number."""
    furthest = at + NOUNS_IN_A_ROW
    while at < furthest and _is_noun(spans, at) and spans.touches(at - 1):
        at += 1
    return at
