"""The clauses of Korean sentences whose places stand in brackets."""

from __future__ import annotations

import re

from geo.itinerary.paging import cut
from geo.languages.ko.grammar import parse
from geo.model import Mention
from geo.model.clause import Clause, Page

_MARKED = re.compile(r"\[([^\]]+)\]")


def page(marked: str) -> Page:
    """Return a page of a text whose places stand in square brackets.

    A place that begins with ~ is a country or a region, where no train calls.
    """
    text, mentions, travels = "", [], []
    at = 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        name = match[1].lstrip("~")
        mentions.append(Mention(len(text), len(text) + len(name), name, place=name))
        travels.append(not match[1].startswith("~"))
        text += name
        at = match.end()
    text += marked[at:]
    sentences = cut(text, "ko", mentions)
    kinds = tuple("city" if t else "country" for t in travels)
    return Page(text, "ko", tuple(mentions), sentences, kinds, tuple(travels))


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
