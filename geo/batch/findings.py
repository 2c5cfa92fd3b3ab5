"""From one story to the rows of the tables, in the process that reads it."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from geo.batch.story import Failure, Findings, Ground, RunStopped
from geo.errors import GeoError, ServiceDown
from geo.pipeline import lay_out, trace
from geo.sources.articles import overlong, read_article
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.atlas import Atlas
    from geo.batch.story import FailureKind, Limits, Rows, Story
    from geo.model import Journey, LonLat, Place, Window
    from geo.sources.models import StoryReader

__all__ = ["findings", "wkb"]

_LITTLE_ENDIAN, _POINT, _LINE = 1, 1, 2
_LONGEST_REASON = 500


def findings(
    story: Story,
    atlas: Atlas,
    limits: Limits,
    *,
    ground: Ground | None = None,
    reader: StoryReader | None = None,
) -> Findings:
    """Return the rows of a story; what goes wrong with it is a row of failures.

    Of the `ground`, whose files the atlas was opened with, only language and countries
    to avoid matter here. A `reader` reads beside the rules.

    Raises:
        MemoryError: the story needs more than there is.
        RunStopped: no model answers any more.
    """
    try:
        if story.trouble and not story.trip:
            return _failed(story, "input", story.trouble)
        who, where = reader or "rules", ground or Ground()
        journey = _journey(story, atlas, limits, ground=where, reader=who)
        if isinstance(journey, Failure):
            return Findings(failures=[journey.row(story)])
        return Findings(
            mentions=_mentions(story, journey),
            stops=_stops(story, journey),
            legs=_legs(story, journey),
            checks=_checks(story, journey),
        )
    except ServiceDown as error:
        return _failed(story, "model", str(error))
    except GeoError as error:
        return _failed(story, "input", str(error))
    except (MemoryError, RunStopped):
        raise
    except Exception as error:  # noqa: BLE001  # one story must not stop a corpus
        return _failed(story, "error", f"{type(error).__name__}: {error}")


def _journey(
    story: Story,
    atlas: Atlas,
    limits: Limits,
    *,
    ground: Ground,
    reader: str | StoryReader,
) -> Journey | Failure:
    """Return the journey that a story tells, or why it is not tried."""
    if story.trip:
        return lay_out(read_trip(story.trip, atlas.find), atlas)
    text, title, published = story.text, None, story.published
    if story.file:
        article = read_article(story.file)
        text, title = article.text, article.title or None
        published = article.published.isoformat() if article.published else None
    if len(text) > limits.characters:
        return Failure("size", overlong(text, "the story", limits.characters))
    if not text.strip():
        return Failure("input", "its text is empty")
    return trace(
        text,
        atlas,
        title=title,
        published=published,
        dated_by="metadata",
        language=story.language or ground.language,  # trace refuses others
        avoid=ground.avoid,
        reader=reader,
    )


def _failed(story: Story, kind: FailureKind, why: str) -> Findings:
    """Return a failure at the first try as all that is found."""
    line = " ".join(why.split())[:_LONGEST_REASON]
    return Findings(failures=[Failure(kind, line).row(story)])


def _mentions(story: Story, journey: Journey) -> Rows:
    """Return a row for each mention, in the order of the text."""
    places = {place.id: place for place in journey.places}
    return [
        {
            **_of(story),
            "language": journey.language,
            "start": mention.start,
            "end": mention.end,
            "surface": mention.surface,
            "role": mention.role,
            "confidence": round(mention.confidence, 3),
            **_place(places.get(mention.place or ""), journey.language),
        }
        for mention in journey.mentions
    ]


def _place(place: Place | None, language: str) -> dict[str, object]:
    """Return the columns of a place; one that is not known leaves them empty."""
    if place is None:
        return dict.fromkeys(("place", "name", "country", "kind", "geometry"))
    return {
        "place": place.id,
        "name": place.called(language),
        "country": place.country,
        "kind": place.kind,
        "geometry": wkb([place.at]),
    }


def _stops(story: Story, journey: Journey) -> Rows:
    """Return a row for each stop, in order of travel, then the candidates."""
    return [
        {
            **_of(story),
            "language": journey.language,
            "number": number,
            "role": stop.role,
            "status": stop.status,
            "quote": stop.quote,
            "start": stop.start,
            "end": stop.end,
            "railhead": stop.railhead,
            "way": stop.way,
            "confidence": round(stop.confidence, 3),
            "journey_confidence": round(journey.confidence, 3),
            "read_by": journey.read_by.reader,
            "drawn": journey.drawn,
            **_window("told", stop.told),
            **_place(journey.place(stop.place), journey.language),
        }
        for number, stop in enumerate(journey.stops)
    ]


def _of(story: Story) -> dict[str, object]:
    """Return the first columns of every table: which story a row is of."""
    return {"row": story.row, "story": story.id, "source": story.source}


def _legs(story: Story, journey: Journey) -> Rows:
    """Return a row for each leg; a gap has no geometry and says why."""
    return [
        {
            **_of(story),
            "number": number,
            "branch": leg.branch,
            "kind": leg.kind,
            "from_place": leg.from_place,
            "to_place": leg.to_place,
            "from_name": journey.place(leg.from_place).called(journey.language),
            "to_name": journey.place(leg.to_place).called(journey.language),
            "length_km": round(leg.length_km, 3),
            "assumed_km": round(leg.assumed_km, 3),
            "uncertainty_km": round(leg.uncertainty_km, 3),
            "hours_at_top_speed": round(leg.hours_at_top_speed, 3),
            "top_speed_kmh": journey.top_speed.kmh,
            "top_speed_source": journey.top_speed.source,
            "countries": list(leg.countries),
            "borders": [f"{b.from_country}-{b.to_country}" for b in leg.borders],
            "gauge_breaks": len(leg.gauge_breaks),
            **_window("depart", leg.depart),
            **_window("arrive", leg.arrive),
            **_window("likely", leg.likely),
            "why": leg.why,
            "geometry": wkb(leg.line) if len(leg.line) > 1 else None,
        }
        for number, leg in enumerate(journey.legs)
    ]


def _window(name: str, window: Window) -> dict[str, object]:
    """Return the two columns of a window: ISO 8601 with the place's offset."""
    return {f"{name}_{end}": at for end, at in window.to_dict().items()}


def _checks(story: Story, journey: Journey) -> Rows:
    """Return a row for each claim of the story that was checked."""
    return [
        {
            **_of(story),
            "number": number,
            **check.to_dict(),
        }
        for number, check in enumerate(journey.checks)
    ]


def wkb(points: Sequence[LonLat]) -> bytes:
    """Return a point, or a line of several, as well-known binary, longitude first.

    Degrees are rounded to five decimals, about a metre.

    >>> from geo.model import LonLat
    >>> wkb([LonLat(1.0, 2.0)]).hex()
    '0101000000000000000000f03f0000000000000040'
    """
    flat = [round(degrees, 5) for point in points for degrees in point]
    if len(points) == 1:
        return struct.pack("<BI2d", _LITTLE_ENDIAN, _POINT, *flat)
    head = struct.pack("<BII", _LITTLE_ENDIAN, _LINE, len(points))
    return head + struct.pack(f"<{len(flat)}d", *flat)
