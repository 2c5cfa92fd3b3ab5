"""The stage: from a text with its places and times to the journey that it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.itinerary.composing import compose
from geo.itinerary.reading import reading_of
from geo.model.logistic import NO_WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geo.itinerary.wayside import Apart
    from geo.model import Itinerary, Language, Mention, Place, TimeMention
    from geo.model.clause import Event
    from geo.model.logistic import Sureness

__all__ = ["tell"]


def tell(  # noqa: PLR0913  # a story and what was found in it
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    *,
    places: Sequence[Place],
    times: Sequence[TimeMention],
    train: str = "",
    sureness: Sureness | None = None,
    events: Sequence[Event] | None = None,
    published: date | None = None,
    rail_km: Apart | None = None,
) -> Itinerary:
    """Return the journey that a story tells, in the order travelled.

    Args:
        text: the story that the mentions and times were read in.
        language: its language.
        mentions: what `find_mentions` found, with their places, in order of the text.
        places: the places that the mentions name by id.
        times: what `read_times` found, in order of the text.
        train: the number or name of the train to follow; the main one's if "".
        sureness: the weights that say how sure a reading is; without, all is likely.
        events: what another reader than the rules found in the story.
        published: the day of the publication, if it is known.
        rail_km: how far two points are apart by rail, infinite where no rails lead.

    Countries, regions, waters, metonyms and places of other trips are never stops. A
    story without trains, or without anyone who travels, gives no stops. Each stop
    quotes the clause that makes it one; times are in the zone of its place.
    """
    reading = reading_of(
        text,
        language,
        mentions,
        places=places,
        times=times,
        train=train,
        events=events,
        published=published,
        rail_km=rail_km,
    )
    return compose(reading, sureness or NO_WEIGHTS)
