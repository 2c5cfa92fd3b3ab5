"""The analyser of Russian: from sentences to clauses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.ru.governors import strips
from geo.languages.ru.known import Telling
from geo.languages.ru.movers import travellers_of
from geo.languages.ru.nounphrases import spots_of
from geo.languages.ru.roles import linked_rows
from geo.languages.ru.strips import Strip
from geo.languages.ru.tokens import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from geo.languages.ru.nounphrases import Spot
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Clause, Page

__all__ = ["parse"]

_READ = frozenset({"story", "headline", "insert"})
_MADE = frozenset({"done", "ongoing", "denied", "cancelled"})
_OWN = 3  # "we" and "I" that make a page a diary
_HAPPENS = frozenset({"incident", "call", "arrive", "leave"})
_MANY = 4  # trains that make a page a timetable


def parse(page: Page) -> tuple[Clause, ...]:
    """Return the clauses of a page, in the order of the text."""
    read = {
        number: terms_of(page, number)
        for number, sentence in enumerate(page.sentences)
        if sentence.block in _READ
    }
    telling = Telling(
        page, travellers_of(read.values()), diary=_is_diary(read.values())
    )
    placed = list(_placed(read, page))
    telling.linked = linked_rows(placed, page)
    for number, terms, spots in placed:
        for strip in strips(terms):
            inside = [s for s in spots if strip[0] <= s.head < strip[1]]
            Strip(telling, number, terms, inside).read(strip)
    if _trains_named(read.values()) >= _MANY:
        told = _told_of_one(read, telling.clauses)
        return tuple(c if c.sentence in told else _as_table(c) for c in telling.clauses)
    if not any(_is_made(clause) for clause in telling.clauses):
        return tuple(_as_name(clause) for clause in telling.clauses)
    return tuple(telling.clauses)


def _placed(
    read: Mapping[int, tuple[Term, ...]], page: Page
) -> Iterator[tuple[int, tuple[Term, ...], list[Spot]]]:
    """Yield each sentence with its terms and its places."""
    series = 1
    for number, terms in read.items():
        spots = spots_of(terms, page, series)
        series = max((s.series for s in spots), default=series - 1) + 1
        yield number, terms, spots


def _is_made(clause: Clause) -> bool:
    """Say whether a clause tells of what some train or traveller did."""
    said = clause.predicate
    return said.truth in _MADE and said.form not in {"designation", "noun"}


def _as_name(clause: Clause) -> Clause:
    """Return a clause of a page where nothing happens: a train's ends are a name."""
    said = clause.predicate
    if said.form != "designation" or said.truth != "ongoing":
        return clause
    return replace(clause, predicate=replace(said, truth="described"))


def _is_diary(sentences: Iterable[Sequence[Term]]) -> bool:
    """Say whether someone tells of a journey of his own."""
    told = sum(t.family("who") == "self" for terms in sentences for t in terms)
    return told >= _OWN


def _trains_named(sentences: Iterable[Sequence[Term]]) -> int:
    """Return how many trains a page names by number and ends."""
    return len(
        {
            terms[i + 1].word
            for terms in sentences
            for i, term in enumerate(terms[:-2])
            if term.word in {"№", "n"}
            and terms[i + 1].is_number
            and any(t.is_name for t in terms[i + 2 : i + 4])
        }
    )


def _told_of_one(
    read: Mapping[int, Sequence[Term]], clauses: Iterable[Clause]
) -> set[int]:
    """Return the sentences that tell what happened to one train, and list no others."""
    made = {
        c.sentence
        for c in clauses
        if _is_made(c) and c.predicate.family in _HAPPENS and c.predicate.form == "verb"
    }
    return {n for n in made if _trains_named([read[n]]) == 1}


def _as_table(clause: Clause) -> Clause:
    """Return a clause of a page that lists trains: what runs is nobody's journey."""
    said = clause.predicate
    if said.truth == "done" and said.form == "verb":
        return clause
    said = replace(said, truth="described", mover="nobody")
    return replace(clause, predicate=said)
