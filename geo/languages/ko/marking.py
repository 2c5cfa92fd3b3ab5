"""Which places a Korean predicate governs, and what their case marks say with it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.moods import pattern
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.units import Unit
    from geo.model.clause import Family, Mark

__all__ = ["governed", "mark_of", "phrase_of", "phrases_of"]

# What a case says with the verbs of a family; the last is for all others.
_FROM_AT: Mapping[Family, Mark] = {
    "leave": "from",
    "go": "from",
    "head": "from",
    "back": "from",
    "serve": "from",
}
_AT: Mapping[Family, Mark] = {
    "arrive": "to",
    "go": "to",
    "head": "to",
    "leave": "to",
    "back": "to",
    "end": "to",
    "pass": "to",
}
_TOWARD: Mapping[Family, Mark] = {
    "arrive": "to",
    "call": "to",
    "pass": "to",
    "end": "to",
}
_OBJECT: Mapping[Family, Mark] = {"go": "via"}
_BY_CASE: Mapping[str, tuple[Mapping[Family, Mark], Mark]] = {
    "from_at": (_FROM_AT, "at"),
    "from": ({}, "from"),
    "until": ({}, "to"),
    "at": (_AT, "at"),
    "toward": (_TOWARD, "toward"),
    "direction": ({}, "toward"),
    "object": (_OBJECT, "object"),
    "via": ({}, "via"),
    "": ({}, "bare"),
}
# Between a name without a case mark and the noun that says what happened there.
_BETWEEN = (
    r"[\s\d:·,~\-()]|오전|오후|새벽|아침|저녁|밤|낮|시|분|께|쯤|경|초|드디어|무사히"
    r"|일|등|이날|당일|직접|무정차|[가-힣]{1,4}선(?= )"
)
_OVER = pattern_of("ko", "over")


@cache
def _hollow() -> re.Pattern[str]:
    """Return what may stand between a name and its noun: hours, days, a train."""
    return re.compile(rf"(?:{_BETWEEN}|{pattern('movers', 'train').pattern})*")


@cache
def _steady() -> frozenset[str]:
    """Return the verbs of going on and on, which are where they are: 달리던 중."""
    return frozenset(lexicon_of("ko")["steady"]["words"])


@cache
def _ways() -> re.Pattern[str]:
    """Return the words for the way itself."""
    return re.compile("|".join(lexicon_of("ko")["ways"]["words"]))


def governed(noun: Noun, said: Said, unit: Unit) -> bool:
    """Say whether a noun before a predicate belongs to it.

    One without a case mark does only where the predicate follows at once; one that owns
    something ("A's bridge") where that is passed.
    """
    gap = unit.text[noun.end - unit.start : said.start]
    if noun.series and noun.case == "":
        last = max(n.end for n in unit.nouns if n.series == noun.series)
        gap = unit.text[last - unit.start : said.start]
    run = said.family == "go" and _ways().search(gap) is not None
    crossing = (said.family == "pass" or run) and gap.strip() != ""
    crossed = crossing and _OVER.fullmatch(gap) is not None
    if noun.case == "":
        noun.near |= crossed
        return crossed or _hollow().fullmatch(gap) is not None
    if noun.case != "of":
        return True
    if crossed:
        noun.near, noun.case = True, "at"
    return crossed


def phrase_of(noun: Noun, mark: Mark) -> Phrase:
    """Return a noun as a phrase with a mark."""
    tags = frozenset(noun.tags)
    return Phrase(noun.mention, noun.start, noun.end, mark, noun.series, tags)


def phrases_of(nouns: Sequence[Noun], said: Said, family: Family) -> Iterator[Phrase]:
    """Yield the phrases of a predicate, read as one of a family."""
    through = family == "pass" and any(
        n.case in {"object", "via"} and n.travels for n in nouns
    )
    goal = family == "arrive" and said.modifies and bool(nouns)
    goal = goal and nouns[-1].case in {"at", "to", "toward"}
    for noun in nouns:
        mark = mark_of(noun, said, family)
        if goal and noun.case == "from_at" and noun is not nouns[-1]:
            mark = "from"  # the train that comes from A to B
        if through and noun.case == "from_at":
            mark = "from"  # from A by way of B; but at A over the border
        if mark:
            yield phrase_of(noun, mark)


def mark_of(noun: Noun, said: Said, family: Family) -> Mark | None:
    """Return the mark of a noun before a predicate, None where it has no part in it."""
    if noun.between:
        return "between"
    if noun.case not in _BY_CASE:
        return "bare" if noun.case == "copula" and said.modifies else None
    families, other = _BY_CASE[noun.case]
    mark = families.get(family, other)
    steady = said.verb.form == "being" and said.verb.stem in _steady()
    if noun.case == "from_at" and steady and not said.modifies:
        mark = "at"
    if noun.near and mark == "from" and family == "go":
        return "near"
    if mark == "via" and family == "arrive" and said.truth == "done":
        return "at"  # who enters a country by way of a town is there
    approached = said.near or noun.near
    return "near" if approached and mark in {"to", "at", "bare", "object"} else mark
