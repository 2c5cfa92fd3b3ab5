"""What is said of each place, a line a phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.itinerary.paging import cut
from geo.languages.profile import parser_of
from geo.mentions import find_mentions
from geo.model.clause import Page

if TYPE_CHECKING:
    from geo.atlas import Atlas


def clauses(text: str, atlas: Atlas, language: str = "de") -> list[str]:
    """Return what is said of each place: family, truth, mover, mark and name."""
    mentions = find_mentions(text, language, atlas.names)
    page = Page(
        text,
        language,
        mentions,
        cut(text, language, mentions),
        ("city",) * len(mentions),
        tuple(mention.travel for mention in mentions),
    )
    return [
        f"{clause.predicate.family} {clause.predicate.truth} {clause.predicate.mover} "
        f"{phrase.mark} {mentions[phrase.mention].surface}"
        for clause in parser_of(language)(page)
        for phrase in clause.phrases
    ]
