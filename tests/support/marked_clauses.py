"""What a text says of its places in square brackets, a clause a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.itinerary.paging import cut
from geo.languages.profile import parser_of
from geo.model import Mention
from geo.model.clause import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Language
    from geo.model.clause import Clause


_MARKED = re.compile(r"\[([^\]]+)\]")


def page_of(language: Language, marked: str) -> Page:
    """Return a page of a text whose places stand in square brackets.

    A place that begins with ~ is a country or a region, where no train calls.
    """
    text, at = "", 0
    mentions, travels = [], []
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        name = match[1].lstrip("~")
        mentions.append(
            Mention(len(text), len(text) + len(name), name, place=name, confidence=0.9)
        )
        travels.append(not match[1].startswith("~"))
        text += name
        at = match.end()
    text += marked[at:]
    return Page(
        text,
        language,
        tuple(mentions),
        cut(text, language, mentions),
        tuple("city" if calls else "country" for calls in travels),
        tuple(travels),
    )


def clauses_in(
    language: Language, marked: str
) -> tuple[Sequence[Clause], tuple[Mention, ...]]:
    """Return the clauses of a text whose places stand in brackets, and those."""
    page = page_of(language, marked)
    return parser_of(language)(page), page.mentions


def told(language: Language, marked: str) -> list[str]:
    """Return what a text says of its places in square brackets, a clause a line.

    A line has the family, the truth, who moves if it is not the train, and the places.
    """
    lines = []
    clauses, mentions = clauses_in(language, marked)
    for clause in clauses:
        said = clause.predicate
        places = " ".join(
            f"{mentions[p.mention].surface}:{p.mark}" for p in clause.phrases
        )
        if places:
            mover = "" if said.mover == "train" else f" {said.mover}"
            lines.append(f"{said.family} {said.truth}{mover} {places}")
    return lines
