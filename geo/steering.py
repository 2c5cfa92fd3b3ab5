"""What a person knows of a story, and says of its names and its trip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypedDict

from geo.errors import BadInput, refuse_unknown
from geo.itinerary import corrected
from geo.sources.gazetteer import country_code

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from typing import Unpack

    from geo.atlas import Atlas
    from geo.model import Language, Place, Resolution, Trip
    from geo.model.trip import DatedBy
    from geo.sources.models import StoryReader

__all__ = ["Reading", "overruled", "steered"]


def overruled(
    found: Resolution, given: Mapping[str, str], find: Callable[[str], Place]
) -> Resolution:
    """Return the resolution with the places that a person gave for some names.

    Raises:
        BadInput: the story has no such name.
        PlaceNotFound: no gazetteer knows what it is said to mean.
    """
    for name, meant in given.items():
        named = {m.start for m in found.mentions if name in (m.surface, *m.names)}
        if not named:
            raise BadInput(_unnamed(name, found))
        place = replace(find(meant), confidence=1.0, reasons=("a person gave it",))
        mentions = tuple(
            replace(m, place=place.id, confidence=1.0) if m.start in named else m
            for m in found.mentions
        )
        others = [p for p in found.places if p.id != place.id]
        left = tuple(other for other in found.unplaced if other != name)
        found = replace(
            found, mentions=mentions, places=(*others, place), unplaced=left
        )
    return found


def _unnamed(name: str, found: Resolution) -> str:
    """Return the message for a name that the story does not have."""
    from difflib import get_close_matches  # only after a slip

    surfaces = sorted({mention.surface for mention in found.mentions})
    close = get_close_matches(name, surfaces, n=1)
    hint = f"did you mean {close[0]}?" if close else "see railstory places"
    return f"the story names no place {name!r}; {hint}"


class Reading(TypedDict, total=False):
    """What a person knows about a story and may say beforehand.

    `language` is found out when not given, `published` (a day for dates like "on the
    10th", or a month or year: "2023-09", "2023") read from the story's dateline
    (`dated_by` says who gave it otherwise), `title` from its headline. `top_speed_kmh`
    overrules the speed that the story states. `places` maps names of the story to what
    they mean: another name, "lat,lon" or an id. `drop` names stops that are none,
    `stops` further ones, as "PLACE" or "PLACE after STOP". `via` names places that the
    journey passes, `avoid` countries (ISO 3166-1 alpha-2) that it does not enter.
    `train` is the number or name of the one to follow, where the story tells of
    several; below `min_confidence` no line is drawn.
    `reader` is "rules" (when not given), "llm", "both" or "file:ANSWERS.jsonl", or one
    that is open already; `model` names the model that is asked.
    """

    language: Language | None
    published: date | str | None
    dated_by: DatedBy
    title: str | None
    top_speed_kmh: float | None
    places: Mapping[str, str]
    drop: Sequence[str]
    stops: Sequence[str]
    via: Sequence[str]
    avoid: Sequence[str]
    train: str
    min_confidence: float
    reader: str | StoryReader
    model: str


def steered(trip: Trip, atlas: Atlas, **known: Unpack[Reading]) -> Trip:
    """Return the trip with a person's `drop`, `stops`, `via` and `avoid` on top.

    Raises:
        PlaceNotFound: a `via` or stop that no gazetteer knows.
        BadInput: an `avoid` that is no country code, a stop to drop that is none, one
            to add that is there already.
    """
    refuse_unknown(known, Reading.__annotations__)
    via, avoid = known.get("via", ()), known.get("avoid", ())
    near = trip.places[0].at if trip.places else None
    trip = corrected(
        trip,
        lambda name: atlas.find(name, near=near),
        drop=known.get("drop", ()),
        stops=known.get("stops", ()),
    )
    if not via and not avoid:
        return trip
    points = [atlas.find(name, near=near) for name in via]
    codes = tuple(country_code(atlas.names, code) for code in avoid)
    itinerary = replace(
        trip.itinerary,
        via=trip.itinerary.via + tuple(point.id for point in points),
        avoid=trip.itinerary.avoid + codes,
    )
    return replace(trip, itinerary=itinerary, places=_with(trip.places, points))


def _with(places: tuple[Place, ...], more: list[Place]) -> tuple[Place, ...]:
    """Return the places and those of `more` that are not among them."""
    known = {place.id for place in places}
    return places + tuple(place for place in more if place.id not in known)
