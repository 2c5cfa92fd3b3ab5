"""The marks of Russian places where their verb, their chain or their row decides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.ru.governors import governors_of, strips
from geo.languages.ru.nounphrases import without_bracket
from geo.languages.ru.tokens import DASHES, OPENING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.languages.ru.governors import Segment
    from geo.languages.ru.nounphrases import Spot
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Mark, Page, Predicate

__all__ = [
    "is_title",
    "linked_rows",
    "mark_of",
    "names_line",
    "row_of",
    "stretched",
]

_TOWARD = frozenset({"arrive", "head", "go", "leave", "back", "board", "end"})
_LEADING = frozenset({"•", "*", ",", ".", ":", "в", "—"})
_JOINED = frozenset({":", ",", "(", "."})
_OF_CHAIN = frozenset({"of", "bare", "object", "from", "to", "toward"})


def mark_of(spot: Spot, spots: Sequence[Spot], said: Predicate) -> Mark:
    """Return the mark of a place in a clause; of "в" that may be both the verb decides.

    `spots` are all places of its sentence.
    """
    mark = spot.mark
    if _is_chained(spot, spots) and mark in _OF_CHAIN:
        return _of_chain(spot, spots)
    if spot.unsure:
        mark = "to" if said.family in _TOWARD else "at"
    if said.family in {"incident", "call"} and mark == "of":
        return "near"
    if said.form == "designation" and mark == "to":
        return "toward"
    return mark


def _is_chained(spot: Spot, spots: Sequence[Spot]) -> bool:
    """Say whether a place is a member of a chain."""
    return bool(spot.series) and any(
        s.chained and s.series == spot.series for s in spots
    )


def _of_chain(spot: Spot, spots: Sequence[Spot]) -> Mark:
    """Return the mark of a member of a chain: from, via, or toward."""
    members = [s for s in spots if s.series == spot.series]
    if spot.head == members[0].head:
        return "from"
    return "toward" if spot.head == members[-1].head else "via"


def stretched(spots: Sequence[Spot]) -> list[Spot]:
    """Return places of a halt with those of "between A and B", "A — B" marked so."""
    chains = {s.series for s in spots if s.chained}
    return [
        replace(s, mark="between", series=0, chained=False)
        if s.mark == "between" or (s.series > 0 and s.series in chains)
        else s
        for s in spots
    ]


def names_line(
    terms: Sequence[Term], spot: Spot, spots: Sequence[Spot], *, segment: Segment
) -> bool:
    """Say whether a place only names a line, on which nothing is told to happen."""
    if not _is_chained(spot, spots):
        return False
    first = next(s for s in spots if s.series == spot.series)
    before = [
        t
        for t in terms[max(segment.first, first.first - 4) : first.first]
        if t.word not in OPENING
    ]
    mishap = any(
        g.family in {"incident", "alight", "happen"}
        for g in governors_of(terms, segment)
    )
    return any(t.family("nouns") == "line" for t in before[-2:]) and not mishap


def row_of(
    terms: Sequence[Term], spots: Sequence[Spot], strip: tuple[int, int]
) -> Sequence[Spot]:
    """Return the places of a row of a timetable or a log, none for another line.

    A row has one place and a time, or a day and the list of its places.
    """
    if not spots or not all(_is_bare(s, spots) for s in spots):
        return ()
    timed = any(t.is_number or t.family("time") for t in terms[strip[0] : strip[1]])
    lead = [
        t
        for t in terms[strip[0] : spots[0].first]
        if not (
            t.is_number or t.family("time") or t.word in DASHES or t.word in _LEADING
        )
    ]
    after = terms[spots[-1].head + 1 : strip[1]]
    joined = not after or after[0].is_number or after[0].word in _JOINED
    if after and after[0].word in DASHES:
        when = after[1] if len(after) > 1 else after[0]
        joined = when.is_number or bool(when.family("time") or when.family("marks"))
    return spots if timed and joined and not lead else ()


def is_title(
    terms: Sequence[Term], spots: Sequence[Spot], strip: tuple[int, int]
) -> bool:
    """Say whether a line is only a chain of places."""
    one = bool(spots) and all(s.series == spots[0].series for s in spots)
    words = any(t.is_word for t in terms[strip[0] : strip[1]])
    return one and not words and any(s.chained for s in spots)


def linked_rows(
    placed: Iterable[tuple[int, Sequence[Term], Sequence[Spot]]], page: Page
) -> frozenset[tuple[int, int]]:
    """Return the lines "A — B", "B — C" that go on from each other: stages of a trip.

    Each is the number of its sentence and its first term. `placed` are the terms and
    the places of each sentence; a remark in brackets may stand in a line.
    """
    found: set[tuple[int, int]] = set()
    before: tuple[tuple[int, int], str] | None = None
    for number, terms, spots in placed:
        dashes = sum(t.word in DASHES for t in terms)
        if not dashes or sum(t.is_name for t in terms) <= 1:
            continue
        for strip in strips(terms):
            inside = [s for s in spots if strip[0] <= s.head < strip[1]]
            if not _is_stage(terms, inside, strip):
                continue
            ends = [page.mentions[s.mention] for s in (inside[0], inside[-1])]
            first, last = ((m.names or (m.surface,))[0] for m in ends)
            key = number, strip[0]
            if before is not None and before[1] == first:
                found |= {before[0], key}
            before = key, last
    return frozenset(found)


def _is_stage(
    terms: Sequence[Term], spots: Sequence[Spot], strip: tuple[int, int]
) -> bool:
    """Say whether a line is only a chain of places, with a remark in brackets."""
    if len({s.series for s in spots}) != 1 or not any(s.chained for s in spots):
        return False
    line = without_bracket(terms[strip[0] : strip[1]])
    return not any(t.is_word for t in line)


def _is_bare(spot: Spot, spots: Sequence[Spot]) -> bool:
    """Say whether a place stands alone, or with others in one list."""
    marked = spot.mark in {"bare", "at", "to", "of"}
    return (
        marked
        and spot.series == spots[0].series
        and bool(spot.series or len(spots) == 1)
    )
