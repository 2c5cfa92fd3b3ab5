"""A story laid out for an analyser: sentences, blocks, and what a train calls at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.itinerary.sentences import cut
from geo.model.clause import Page, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Language, Mention, Place

__all__ = ["page_of"]

_CALLED_AT = frozenset({"city", "station", "facility", "other"})
# Countries that are one town, where "arrived in Singapore" names the stop.
_CITY_STATES = frozenset({"SG", "MC", "VA", "HK", "MO", "SM"})
_DISTRICT = 700_000  # inhabitants; a district of less is about where its station is
_HEADLINE = 160  # characters; a longer first line is the story itself
_BODY = 80  # characters that a story has below its headline, at least
_ENDS = tuple('.!?…。！？．"”»」』')


def page_of(
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    *,
    places: Sequence[Place],
) -> Page:
    """Return a story cut into sentences, with what is known of each of its names.

    The first line is a headline when it is short, ends without a full stop and has
    more below it.
    """
    by_id = {place.id: place for place in places}
    placed = [by_id.get(m.place or "") for m in mentions]
    cuts = cut(text, language, mentions)
    end = _headline_end(text)
    sentences = tuple(
        Sentence(
            s.start,
            s.end,
            s.mentions,
            "headline" if s.block == "story" and s.end <= end else s.block,
            s.words,
        )
        for s in cuts
    )
    return Page(
        text,
        language,
        tuple(mentions),
        sentences,
        tuple(place.kind if place else "" for place in placed),
        tuple(_calls(m, p) for m, p in zip(mentions, placed, strict=True)),
    )


def _headline_end(text: str) -> int:
    """Return where the headline with its line end ends, 0 for a story without one."""
    start = len(text) - len(text.lstrip())
    stop = text.find("\n", start)
    line = text[start:stop].strip()
    if stop < 0 or len(line) > _HEADLINE or line.endswith(_ENDS):
        return 0
    if len(text[stop:].strip()) < _BODY:
        return 0
    return len(text) - len(text[stop:].lstrip())


def _calls(mention: Mention, place: Place | None) -> bool:
    """Say whether a train could call at what a mention names."""
    if not mention.travel:
        return False
    if place is None:
        return mention.hint in {"", "station", "city", "facility"}
    if place.kind == "country":
        return place.country in _CITY_STATES
    if mention.hint == "station" and place.kind == "region":
        return 0 < place.population < _DISTRICT  # 영천역, whose town has its point
    return place.kind in _CALLED_AT
