"""The clauses of Russian sentences whose names stand in brackets.

`[Омска|Омск]` is a name in a case and its dictionary form; a clause is written
`family/truth mark Name mark Name`.
"""

from __future__ import annotations

import re

from geo.itinerary.paging import cut
from geo.languages.ru.grammar import parse
from geo.model import Mention
from geo.model.clause import Clause, Page, Sentence

_NAME = re.compile(r"\[([^\]|]+)(?:\|([^\]]+))?\]")


def page(marked: str) -> Page:
    """Return a page of a text with its names in brackets."""
    mentions = []
    text, at = "", 0
    for match in _NAME.finditer(marked):
        text += marked[at : match.start()]
        base = match[2] or match[1]
        mentions.append(
            Mention(len(text), len(text) + len(match[1]), match[1], (base, match[1]))
        )
        text += match[1]
        at = match.end()
    text += marked[at:]
    sentences = tuple(
        Sentence(s.start, s.end, s.mentions, s.block, s.words)
        for s in cut(text, "ru", mentions)
    )
    names = tuple(mentions)
    return Page(
        text, "ru", names, sentences, ("city",) * len(names), (True,) * len(names)
    )


def clauses(marked: str) -> list[Clause]:
    return list(parse(page(marked)))


def told(marked: str) -> list[str]:
    """Return the clauses with places of a text, as the tests write them."""
    names = page(marked).mentions
    return [
        " ".join(
            (
                f"{c.predicate.family}/{c.predicate.truth}",
                *(f"{p.mark} {names[p.mention].names[0]}" for p in c.phrases),
            )
        )
        for c in clauses(marked)
        if c.phrases and c.predicate.family not in {"still", "serve"}
    ]
