"""Which place each mention means: one joint decision for the whole text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.model import Resolution
from geo.places.cues import link
from geo.places.groups import grouped
from geo.places.joint import decide
from geo.places.verdict import verdict

if TYPE_CHECKING:
    from datetime import date

    from geo.model import Gazetteer, Language, Mention, Place
    from geo.network import Network

__all__ = ["resolve"]


def resolve(  # noqa: PLR0913  # a stage takes all that the stages before it found
    mentions: tuple[Mention, ...],
    text: str,
    language: Language,
    gazetteer: Gazetteer,
    network: Network | None = None,  # noqa: ARG001  # for rail feasibility
    *,
    published: date | None = None,
) -> Resolution:
    """Return the mentions with their places, and what stays unplaced.

    All names of a text are decided together: by the countries and states it speaks of,
    the regions it puts beside a name, nearness, kind of name and population. A name
    whose best place does not stand out stays unplaced. `published` decides between an
    old name and its namesakes.
    """
    groups = grouped(mentions, language, gazetteer, published)
    link(groups, mentions, text, language)
    decide(groups)
    found: dict[str, Place] = {}
    placed = list(mentions)
    unplaced: dict[str, None] = {}
    for group in groups:
        place = verdict(group, groups)
        for number in group.members:
            if place is None:
                unplaced[mentions[number].surface] = None
                continue
            placed[number] = replace(
                mentions[number], place=place.id, confidence=place.confidence
            )
            if place.id not in found or found[place.id].confidence < place.confidence:
                found[place.id] = place
    return Resolution(tuple(placed), tuple(found.values()), tuple(unplaced))
