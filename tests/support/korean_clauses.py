"""The clauses of Korean sentences whose places stand in brackets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from marked_clauses import page_of

from geo.languages.ko.grammar import parse

if TYPE_CHECKING:
    from geo.model.clause import Clause

page = partial(page_of, "ko")


def clauses(marked: str) -> list[Clause]:
    """Return the clauses of a text that name places."""
    return [c for c in parse(page(marked)) if c.phrases]


def said(marked: str) -> list[str]:
    """Return the clauses with places, as "family truth PLACE:mark ..."."""
    story = page(marked)

    def line(clause: Clause) -> str:
        places = " ".join(
            f"{story.mentions[p.mention].surface}:{p.mark}" for p in clause.phrases
        )
        return f"{clause.predicate.family} {clause.predicate.truth} {places}"

    return [line(c) for c in parse(story) if c.phrases]
