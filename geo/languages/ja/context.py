"""What a page's other sentences make of a Japanese clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model.clause import Clause, Phrase

__all__ = ["in_context"]

_LEAVES = frozenset({"leave", "board"})
_FROM = frozenset({"from", "object", "at"})
_BESIDE = frozenset({"head", "arrive", "call"})
_NEAR = 12  # sentences after the station in which its train is told to leave


def in_context(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the clauses of a page as the rest of it has them.

    A train that leaves no place that is told leaves the station that one had come to:
    駅へ急いだ。列車は定刻に発車した. Of several trains that are named by where they go,
    none takes the traveller to its end.
    """
    labels = {p.mention for c in clauses if _is_label(c) for p in c.phrases}
    left = False
    station: tuple[int, Phrase] | None = None
    for clause in clauses:
        said = clause.predicate
        if said.family in _LEAVES and any(p.mark in _FROM for p in clause.phrases):
            left = left or said.truth in {"done", "ongoing"}
        for phrase in clause.phrases:
            beside = said.family in _BESIDE and said.truth == "done"
            if beside and "station" in phrase.tags:
                station = clause.sentence, phrase
        if _is_label(clause) and len(labels) > 1:
            yield replace(clause, predicate=replace(said, truth="described"))
        elif not left and station and _sets_out(clause, station[0]):
            left = True
            phrase = replace(station[1], mark="from", series=0)
            yield replace(clause, phrases=(phrase, *clause.phrases))
        else:
            yield clause


def _is_label(clause: Clause) -> bool:
    """Say whether a clause is a train's name by its goal alone: 姫路行."""
    said = clause.predicate
    return (
        said.form == "designation"
        and said.truth == "ongoing"
        and all(p.mark == "toward" for p in clause.phrases)
    )


def _sets_out(clause: Clause, since: int) -> bool:
    """Say whether a train is told to leave soon after a station, from no place."""
    said = clause.predicate
    return (
        said.family == "leave"
        and said.truth == "done"
        and said.mover in {"train", "person"}
        and not any(p.mark in _FROM for p in clause.phrases)
        and 0 < clause.sentence - since <= _NEAR
    )
