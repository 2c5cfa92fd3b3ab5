"""Journeys told of the places of the toy gazetteer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from toy_gazetteer import TOY_PLACES, ToyGazetteer

from geo.itinerary import tell
from geo.languages import detect
from geo.mentions import find_mentions
from geo.model import Itinerary, TimeMention

if TYPE_CHECKING:
    from geo.model import Mention


TOY = ToyGazetteer()


def times_in(text: str, *days: tuple[str, int]) -> tuple[TimeMention, ...]:
    """Return each phrase as that day of September 2023."""
    found = []
    for phrase, day in days:
        start = text.index(phrase)
        first, last = datetime(2023, 9, day), datetime(2023, 9, day, 23, 59)  # noqa: DTZ001  # local
        found.append(
            TimeMention(start, start + len(phrase), phrase, first, last, "day")
        )
    return tuple(sorted(found, key=lambda t: t.start))


def told(text: str, *days: tuple[str, int]) -> Itinerary:
    """Return the journey of a text whose places are those of the toy gazetteer."""
    language = detect(text)
    mentions = [placed(m) for m in find_mentions(text, language, TOY)]
    return tell(
        text, language, mentions, places=TOY_PLACES, times=times_in(text, *days)
    )


def placed(mention: Mention) -> Mention:
    """Return a mention with the place of its first known name."""
    hits = [c for name in mention.names for c in TOY.candidates(name)]
    return replace(mention, place=hits[0].place.id) if hits else mention


def route(itinerary: Itinerary) -> list[tuple[str, str]]:
    """Return place and role of each stop."""
    return [(s.place.removeprefix("toy:"), s.role) for s in itinerary.stops]


def expected(itinerary: Itinerary) -> list[tuple[str, str]]:
    """Return place and status of each candidate."""
    return [(s.place.removeprefix("toy:"), s.status) for s in itinerary.candidates]
