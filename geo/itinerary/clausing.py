"""Clauses for events that came without any: those that another reader found."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from geo.model.clause import Clause, Phrase, Predicate

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model.clause import Act, Event, Family, Mark, Page

__all__ = ["clauses_for"]

_SAYS: Mapping[Act, tuple[Family, Mark]] = {
    "leaves": ("leave", "from"),
    "boards": ("board", "at"),
    "arrives": ("arrive", "to"),
    "ends": ("end", "at"),
    "calls": ("call", "at"),
    "passes": ("pass", "object"),
    "turns": ("back", "to"),
    "bound": ("head", "toward"),
}


def clauses_for(
    page: Page, events: Sequence[Event]
) -> tuple[list[Clause], dict[int, int]]:
    """Return a clause for each event, and the number of each event's clause.

    The goal that a quote names beside a departure is of the departure's clause: "left
    Oslo for Bergen at 18:30". A quote that holds no other event's place is the clause
    from end to end; else it is the name alone, and breaks between names decide.
    """
    quoted: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, event in enumerate(events):
        quoted[event.start, event.end].append(number)
    clauses: list[Clause] = []
    owner: dict[int, int] = {}
    for (start, end), numbers in quoted.items():
        goals = [n for n in numbers if events[n].act == "bound"]
        said = [n for n in numbers if n not in goals] or goals[:1]
        alone = not any(
            start <= other.at < end
            for n, other in enumerate(events)
            if n not in numbers
        )
        for number in said:
            with_goals = [number, *(g for g in goals if number == said[0])]
            inside = list(dict.fromkeys(with_goals))
            owner |= dict.fromkeys(inside, len(clauses))
            whole = (start, end) if alone and len(said) == 1 else None
            clauses.append(_clause(page, [events[n] for n in inside], whole))
    return clauses, owner


def _clause(
    page: Page, events: Sequence[Event], whole: tuple[int, int] | None
) -> Clause:
    """Return the clause of an event and its goals."""
    phrases = tuple(
        Phrase(e.mention, e.at, page.mentions[e.mention].end, _SAYS[e.act][1])
        for e in events
    )
    first = events[0]
    start, end = whole or (phrases[0].start, phrases[0].end)
    predicate = Predicate(_SAYS[first.act][0], start, end, truth=first.truth)
    return Clause(first.sentence, first.start, first.end, predicate, phrases)
