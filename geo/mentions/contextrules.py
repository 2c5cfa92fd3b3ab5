"""Whether the words around a name treat it as a place, by rule (joined scripts).

Nouns that touch it make a compound (中国企業); in Korean the next written words may
belong to the same name too (인천 연수경찰서).

The rules know what news of journeys says; the learned weights know what corpora mark.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.mentions.namespans import Span, Spans

__all__ = [
    "LISTS",
    "NOUNS",
    "WHOLES",
    "borne_out",
    "compound",
    "inside_a_name",
    "loan_before",
    "next_words",
    "only_begins",
]

NOUNS = frozenset({"noun", "name", "unknown", "person", "number", "place", "country"})
_WORDS = 3  # written words of a Korean name that are looked at
_LONGEST = 6
_NOUNS_IN_A_ROW = 12  # more make no name, only a text without ends
_NOUNS = frozenset({"noun", "name", "unknown", "person", "number"})
_PLACES = frozenset({"place", "country"})
# A comma sets a place beside the next; only a region or country holds it.
LISTS = frozenset({"、", "・", ", ", "，", ",", "·"})
WHOLES = frozenset({"country", "admin1", "admin2", "region"})
_ALONE = frozenset({"country", "admin1", "station", "facility"})
_KATAKANA = re.compile(r"[ァ-ヺー・]+")
_CLOCK = re.compile(r"\d{1,2}[:：]\d\d")
_LOAN = re.compile(r"[ァ-ヺーA-Za-z]")
_QUOTES = {"「": "」", "『": "』", "“": "”", "《": "》"}
_DOTS = frozenset("・=＝·")


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
    furthest = at + _NOUNS_IN_A_ROW
    while at < furthest and _is_noun(spans, at) and spans.touches(at - 1):
        at += 1
    return at


def borne_out(span: Span, spans: Spans, *, within: bool) -> bool:
    """Say whether a name that no analyser calls a place is treated as one."""
    first, last = spans.tokens[span.first], spans.tokens[span.last - 1]
    if spans.surface(span.first - 1) in _DOTS or spans.surface(span.last) in _DOTS:
        return False
    if spans.surface(span.last) in spans.naming.titles:
        return False
    if spans.naming.place_after.match(spans.text, last.end):
        return bool(span.hits) or bool(_KATAKANA.fullmatch(first.surface))
    if not _KATAKANA.fullmatch(first.surface):
        return False
    if within and first.tag != "person":
        return True
    return bool(
        spans.naming.place_before.search(
            spans.text, max(0, first.start - 6), first.start
        )
    )


def inside_a_name(span: Span, spans: Spans) -> bool:
    """Say whether a place is quoted, ends another name or stands in the middle of one.

    カターレ富山 is a team, 「銀座」 a title, ヘンリー・オックスフォード a person.
    """
    first = spans.tokens[span.first]
    before = spans.tokens[span.first - 1] if spans.touches(span.first - 1) else None
    after = spans.surface(span.last) if spans.touches(span.last - 1) else ""
    if _KATAKANA.fullmatch(first.surface):
        dotted = after in _DOTS or (before is not None and before.surface in _DOTS)
        if dotted and not _listed(span, spans):
            return True
    country = first.tag == "country"
    if country and before and before.surface in spans.naming.inseparable:
        return True
    if country or before is None:
        return False
    if after in spans.naming.offices:
        return False
    if _QUOTES.get(before.surface) == after:
        return True
    return (
        before.tag in _NOUNS
        and before.surface not in spans.naming.kinds
        and loan_before(before.surface, span, spans)
    )


def loan_before(before: str, span: Span, spans: Spans) -> bool:
    """Say whether a foreign word makes a name with the place that touches it.

    The letters of a railway before a station do not: JR札幌駅, TX守谷駅.
    """
    if before.isascii() and before.isupper():
        start, end = spans.tokens[span.first].start, spans.tokens[span.last - 1].end
        word = spans.generic_ending(spans.text[start:end])
        if "station" in {span.hint, spans.naming.kinds.get(word)}:
            return False
    return bool(_LOAN.search(before[-1]))


def _listed(span: Span, spans: Spans) -> bool:
    """Say whether a name beside a middle dot is one of a list of places."""
    near = []
    if spans.surface(span.last) in _DOTS:
        near += spans.tokens[span.last + 1 : span.last + 2]
    if spans.surface(span.first - 1) in _DOTS:
        near += spans.tokens[max(0, span.first - 2) : max(0, span.first - 1)]
    return bool(near) and all(t.tag in _PLACES for t in near)


def _nouns_after(span: Span, spans: Spans) -> str:
    """Return the nouns that touch a name's end, a bounded number, "" for none."""
    at, furthest = span.last, min(span.last + _NOUNS_IN_A_ROW, len(spans.tokens))
    while at < furthest and spans.tokens[at].tag in _NOUNS:
        if not spans.touches(at - 1):
            break
        at += 1
    if at == span.last:
        return ""
    return spans.text[spans.tokens[span.last].start : spans.tokens[at - 1].end]


def only_begins(span: Span, spans: Spans) -> bool:
    """Say whether a place only begins the name of something else (a team, a war)."""
    end = spans.tokens[span.last - 1].end
    if spans.naming.battle.match(spans.text, end):
        return True
    if _CLOCK.match(spans.text, end):  # 船橋7:31
        return False
    nouns = _nouns_after(span, spans)
    if not nouns or spans.naming.allowed.match(nouns):
        return False
    if span.hint in _ALONE:
        return bool(spans.naming.vetoed.search(nouns))
    return True
