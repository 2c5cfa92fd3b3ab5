"""What a page's other sentences make of a Japanese clause."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model.clause import Clause, Page, Phrase

__all__ = ["in_context"]

_HAPPENS = frozenset({"leave", "arrive", "call", "pass"})
_LEAD = 24  # characters
_LEAVES = frozenset({"leave", "board"})
_FROM = frozenset({"from", "object", "at"})
_COMES_TO = frozenset({"head", "arrive", "call", "go"})
_NEAR = 12  # sentences after the station in which its train is told to leave


def in_context(page: Page, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the clauses of a page as the rest of it has them.

    A train that leaves no place that is told leaves the station that one had come to:
    駅へ急いだ。列車は定刻に発車した. Of several trains that are named by where they go,
    none takes the traveller to its end. A chain that begins elsewhere than the last one
    it ended is another train's.
    """
    labels = {p.mention for c in clauses if _is_label(c) for p in c.phrases}
    left = any(_leaves(page, c) for c in clauses)
    station: tuple[int, Phrase] | None = None
    ended = ""
    told = sum(c.predicate.truth == "done" and bool(c.phrases) for c in clauses)
    for clause in map(partial(_as_told, page, told), clauses):
        said = clause.predicate
        places = [p for p in clause.phrases if page.travels[p.mention]]
        if _is_label(clause) and len(labels) > 1:
            yield replace(clause, predicate=replace(said, truth="described"))
        elif not left and station and _sets_out(clause, station[0]):
            left = True
            phrase = replace(station[1], mark="from", series=0)
            family = "board" if said.family == "call" else said.family
            yield replace(
                clause,
                predicate=replace(said, family=family),
                phrases=(phrase, *clause.phrases),
            )
        elif said.form == "chain" and said.truth == "done":
            begun, last = (_name(page, clause.phrases[i]) for i in (0, -1))
            another = bool(ended) and begun != ended and not _is_day(page, clause)
            yield replace(clause, predicate=replace(said, another=another))
            ended = last if said.way in {"rail", "unknown"} else ""
        elif said.form == "row" and said.family == "arrive" and clause.phrases:
            ended = _name(page, clause.phrases[-1])
            yield clause
        else:
            yield clause
        for phrase in places:
            beside = said.family in _COMES_TO and said.truth == "done"
            if beside and "station" in phrase.tags:
                station = clause.sentence, phrase


def _name(page: Page, phrase: Phrase) -> str:
    """Return the name of a place without its station word."""
    return page.mentions[phrase.mention].surface.removesuffix("駅")


def _leaves(page: Page, clause: Clause) -> bool:
    """Say whether a clause tells of a place that a train left."""
    said = clause.predicate
    marks = _FROM if said.family in _LEAVES else {"from"}
    return said.truth in {"done", "ongoing"} and any(
        p.mark in marks and page.travels[p.mention] for p in clause.phrases
    )


def _as_told(page: Page, told: int, clause: Clause) -> Clause:
    """Return a clause of a diary in the present of its telling as done: 着きます."""
    said = clause.predicate
    words = page.sentences[clause.sentence].words.rstrip("。！!」） \n")
    present = said.truth == "ongoing" and said.form == "verb" and told > 1
    polite = words.endswith("ます") and "てい" not in words[-6:]
    if not (present and polite and said.family in _HAPPENS and clause.phrases):
        return clause
    return replace(clause, predicate=replace(said, truth="done"))


def _is_day(page: Page, clause: Clause) -> bool:
    """Say whether a chain is a day of a plan, which goes on from the day before."""
    return "日目" in page.sentences[clause.sentence].words[:_LEAD]


def _is_label(clause: Clause) -> bool:
    """Say whether a clause is a train's name by its goal alone: 姫路行."""
    said = clause.predicate
    return (
        said.form == "designation"
        and said.truth == "ongoing"
        and all(p.mark == "toward" for p in clause.phrases)
    )


def _sets_out(clause: Clause, since: int) -> bool:
    """Say whether a train is told to leave soon after a station, from no place.

    So does who changes to a train there.
    """
    said = clause.predicate
    changes = said.family == "call" and said.way == "rail" and not clause.phrases
    return (
        (said.family == "leave" or changes)
        and said.truth in {"done", "ongoing", "expected"}
        and said.mover in {"train", "person"}
        and not any(p.mark in _FROM for p in clause.phrases)
        and 0 <= clause.sentence - since <= _NEAR
    )
