"""From a story to a journey: one line of `trace` for each stage, each stage a module.

    text -> mentions -> places -> itinerary -> route -> schedule -> scene -> outputs

The first file to read. What becomes of a journey on the page is `geo.drawing`.
"""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import BadInput, refuse_unknown
from geo.itinerary import LEAST_CONFIDENCE
from geo.languages import shortcomings
from geo.languages.detection import detected
from geo.languages.exonyms import as_told, with_own_name
from geo.languages.extents import read_extents
from geo.languages.times import read_dateline, read_times, time_doubts
from geo.mentions import find_mentions
from geo.model import LANGUAGES, Journey, TopSpeed, Trip
from geo.model.spacetime import read_published
from geo.model.trip import YEARS
from geo.places import Pace, resolve
from geo.readers import (
    Said,
    Story,
    Told,
    by_reader,
    by_rules,
    questions_about,
    reasons_of,
    said_in_clauses,
)
from geo.route import follow
from geo.route.trackage import day_of
from geo.schedule import estimate
from geo.schedule.pacing import train_of
from geo.schedule.speedlimits import top_speed_of
from geo.schedule.wording import everywhere, noted, said_in, wording
from geo.sources.articles import refuse_overlong, without_furniture
from geo.sources.headlines import headline
from geo.sources.plaintext import Plain, plain
from geo.steering import Reading, overruled, steered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from typing import Unpack

    from geo.atlas import Atlas
    from geo.itinerary.explaining import Reason
    from geo.itinerary.prompt import Question
    from geo.model import Language, Mention, Place, Resolution
    from geo.model.trip import DatedBy

__all__ = [
    "Reading",
    "lay_out",
    "questions",
    "read",
    "steered",
    "trace",
    "understood",
    "why",
]

_LOG = logging.getLogger(__name__)


def trace(text: str, atlas: Atlas, **known: Unpack[Reading]) -> Journey:
    """Read a story and work out the railway journey that it tells.

    Offsets in the result are offsets in `text`. A story that tells no journey still has
    mentions and places, and no legs.

    Raises:
        BadInput: a date, language or speed that cannot be, or a text too long.
        PlaceNotFound: a place, stop or `via` given that no gazetteer knows.
    """
    return lay_out(read(text, atlas, **known), atlas)


def read(text: str, atlas: Atlas, **known: Unpack[Reading]) -> Trip:
    """Read a story: which places it names, and the itinerary that it tells of them.

    Raises:
        BadInput: a date, language or speed that cannot be, or a text too long.
        PlaceNotFound: a place, stop or `via` given that no gazetteer knows.
    """
    refuse_unknown(known, Reading.__annotations__)
    return _trip_of(_begun(text, atlas, known), atlas, known)


def understood(
    text: str, atlas: Atlas, **known: Unpack[Reading]
) -> tuple[Trip, tuple[Said, ...]]:
    """Return the trip of a story, and what its clauses say of its places, in order.

    Raises:
        BadInput: a date, language or speed that cannot be.
        PlaceNotFound: a place, stop or `via` given that no gazetteer knows.
    """
    begun = _begun(text, atlas, known)
    return _trip_of(begun, atlas, known), said_in_clauses(begun.story)


def _trip_of(begun: _Begun, atlas: Atlas, known: Reading) -> Trip:
    """Return the trip of a story whose places and times are found."""
    story, language = begun.story, begun.story.language
    told = _told(story, atlas, known)
    found, itinerary = told.found, told.itinerary
    said = (said_in(doubt, language) for doubt in itinerary.warnings)
    itinerary = replace(itinerary, warnings=tuple(said))
    stops, open_ends = itinerary.stops, itinerary.candidates
    counts = {"candidates": len(open_ends), "times": len(story.times)}
    _found("itinerary", stops=len(stops), **counts)
    trip = Trip(
        title=known.get("title") or headline(begun.text),
        language=language,
        published=begun.published,
        top_speed=begun.top_speed,
        itinerary=itinerary,
        places=tuple(as_told(p, language, found.mentions) for p in found.places),
        stated=read_extents(story.text, language),
        unplaced=found.unplaced,
        warnings=(*begun.doubts, *found.warnings),
        dated_by=begun.dated_by,
        drawn=itinerary.confidence >= _bar(known),
        read_by=told.read_by,
    )
    return steered(begun.plain.restored(trip), atlas, **known)


def questions(
    text: str, atlas: Atlas, **known: Unpack[Reading]
) -> list[tuple[str, Question]]:
    """Return what a model would be asked about a story, each with its key.

    Raises:
        BadInput: a date, language or speed that cannot be.
    """
    refuse_unknown(known, Reading.__annotations__)
    begun = _begun(text, atlas, known)
    return questions_about(begun.story, known.get("model", ""))


def why(
    text: str, atlas: Atlas, words: str, **known: Unpack[Reading]
) -> tuple[Reason, ...]:
    """Return why words of a story count or not, and what would change it.

    One reason for each name that stands there, or for each sentence where none does.
    Offsets are offsets in `text`. A space in the words stands for any.

    Raises:
        BadInput: the words are not in the story; as `read` otherwise.
    """
    refuse_unknown(known, Reading.__annotations__)
    begun = _begun(text, atlas, known)
    sought = re.compile(r"\s+".join(map(re.escape, words.split())), re.IGNORECASE)
    spans = [m.span() for m in sought.finditer(begun.story.text) if m[0]]
    if not spans:
        aside = words.strip() and sought.search(text)
        what = "only in a stamp, a menu or a footer" if aside else "nowhere"
        message = f"{words!r} stands {what} in the story: copy words from what it tells"
        raise BadInput(message)
    at = begun.plain.given_span
    return tuple(
        replace(reason, start=start, end=end)
        for reason in reasons_of(begun.story, spans)
        for start, end in [at(reason.start, reason.end)]
    )


class _Begun(NamedTuple):
    """A story with its places and times, before anybody says what it tells."""

    text: str  # as it was given
    story: Story
    published: date | None
    dated_by: DatedBy
    top_speed: TopSpeed
    doubts: tuple[str, ...]
    plain: Plain


def _begun(text: str, atlas: Atlas, known: Reading) -> _Begun:
    """Return a story with its places and times.

    Raises:
        BadInput: a date, language or speed that cannot be, or a text too long.
    """
    refuse_overlong(text)
    read_as = plain(without_furniture(text))
    body = read_as.text
    language = _checked_language(known.get("language")) or detected(body)
    published, dated_by = _published(body, language, known)
    top_speed, doubts = top_speed_of(body, language, known.get("top_speed_kmh"))
    doubts += tuple(
        wording(language).say(doubt.kind, **doubt.parts)
        for doubt in time_doubts(body, language, published)
    )
    doubts += shortcomings(language)
    _found("text", characters=len(body), language=language, published=published)

    mentions = find_mentions(body, language, atlas.names)
    _found("mentions", names=len(mentions))
    times = read_times(body, language, published)
    pace = Pace(times)
    if top_speed.source != "default":
        pace = Pace(times, top_speed.kmh)

    def resolved(named: Sequence[Mention]) -> Resolution:
        """Return mentions with their places, from a service where one is asked."""
        by = partial(
            resolve,
            tuple(named),
            body,
            language,
            network=atlas.network,
            published=published,
            pace=pace,
        )
        found = by(gazetteer=atlas.names)
        if atlas.online and atlas.online.ask_for(m for m in named if m.travel):
            found = by(gazetteer=atlas.online)
        return overruled(found, known.get("places", {}), atlas.find)

    found = resolved(mentions)
    doubts += atlas.online.warnings if atlas.online else ()
    _found("places", placed=len(found.places), unplaced=len(found.unplaced))
    story = Story(
        body,
        language,
        times,
        found,
        resolved,
        atlas.sureness,
        known.get("train", ""),
        published,
        atlas.network.distance_km,
    )
    return _Begun(text, story, published, dated_by, top_speed, doubts, read_as)


def _told(story: Story, atlas: Atlas, known: Reading) -> Told:
    """Return what the reader that is asked for tells of a story.

    Raises:
        BadInput: no such reader, or no model is named.
        ServiceDown: the model gives no answer.
    """
    reader = known.get("reader", "rules")
    if reader == "rules":
        return by_rules(story)
    if isinstance(reader, str):
        reader = atlas.reader(reader, model=known.get("model", ""))
    told = by_reader(story, reader)
    _found("reader", **told.read_by.to_dict())
    return told


def _bar(known: Reading) -> float:
    """Return how sure a journey must be to be drawn.

    Raises:
        BadInput: the bar that is given is no probability.
    """
    bar = known.get("min_confidence", LEAST_CONFIDENCE)
    if not 0 <= bar <= 1:
        message = f"a least confidence of {bar:g} is none; give a number from 0 to 1"
        raise BadInput(message)
    return bar


def _found(stage: str, **facts: object) -> None:
    """Tell whoever listens what a stage found (`railstory --verbose` does)."""
    _LOG.info("%s: %s", stage, ", ".join(f"{k} {v}" for k, v in facts.items()))


def lay_out(trip: Trip, atlas: Atlas) -> Journey:
    """Lay a trip on the rails, and work out when the train could be where.

    Where no rails lead there is a leg that is a gap and says why. A trip that is not
    to be drawn has its stops and no legs.

    Raises:
        BadInput: the trip's top speed is none that a train has.
    """
    told = itinerary = trip.itinerary
    if not trip.drawn:
        itinerary = replace(told, stops=(), candidates=())
    day = day_of((*told.stops, *told.candidates), trip.published)
    train = train_of(trip.top_speed, day.year)
    route = follow(
        itinerary,
        trip.places,
        atlas.network,
        gazetteer=atlas.names,
        day=day,
        high_speed=train == "fast",
    )
    called = {stop.place: stop.name for stop in (*told.stops, *told.candidates)}
    own = (with_own_name(p, trip.language) for p in route.places)
    route = replace(route, places=tuple(_called(p, called) for p in own))
    _found("route", legs=len(route.legs), gaps=len(route.warnings))
    schedule = estimate(
        route.stops,
        route.legs,
        route.places,
        top_speed=trip.top_speed,
        published=trip.published,
        speeds=atlas.speeds,
        stated=trip.stated,
        language=trip.language,
    )
    _found("schedule", checks=len(schedule.checks))
    read = (*trip.warnings, *itinerary.warnings, *route.warnings)
    doubts, wordings = everywhere(read, trip.language, route.places)
    wordings |= noted(route.legs, route.places, atlas.basemap.countries)
    return Journey(
        title=trip.title,
        language=trip.language,
        published=trip.published,
        top_speed=trip.top_speed,
        mentions=told.mentions,
        places=route.places,
        stops=route.stops if trip.drawn else (*told.stops, *told.candidates),
        legs=schedule.legs,
        checks=schedule.checks,
        unplaced=trip.unplaced,
        warnings=_once(doubts, schedule.warnings),
        dated_by=trip.dated_by,
        wordings=schedule.wordings | wordings,
        attribution=atlas.attribution
        + (atlas.online.credits(route.places) if atlas.online else ()),
        drawn=trip.drawn,
        confidence=told.confidence,
        read_by=trip.read_by,
        trains=told.trains,
        style=trip.style,
        trip=trip,
    )


def _called(place: Place, called: Mapping[str, str]) -> Place:
    """Return a place with the name that an editor gives it, in every language."""
    name = called.get(place.id)
    return replace(place, name=name, names={"": name}) if name else place


def _once(*lines: Iterable[str]) -> tuple[str, ...]:
    """Return lines in their order, each only once."""
    return tuple(dict.fromkeys(chain.from_iterable(lines)))


def _checked_language(language: str | None) -> Language | None:
    """Return the language, or refuse one that is not read."""
    for known in LANGUAGES:
        if language == known:
            return known
    if language is None:
        return None
    message = f"language {language!r} is not read; take one of {', '.join(LANGUAGES)}"
    raise BadInput(message)


def _checked_date(published: date | str | None) -> date | None:
    """Return the day of publication as a date; a month or a year is a period."""
    if not isinstance(published, str):
        return published
    try:
        day = read_published(published)
    except ValueError as error:
        message = (
            f"published {published!r} is no date; write it as 2023-09-13, 2023-09 or "
            "2023"
        )
        raise BadInput(message) from error
    if day.year not in YEARS:
        years = f"a year from {YEARS[0]} to {YEARS[-1]}"
        message = f"published {published} is no day of trains; give {years}"
        raise BadInput(message)
    return day


def _published(
    body: str, language: Language, known: Reading
) -> tuple[date | None, DatedBy]:
    """Return the day of publication and who says so: as given, else the dateline."""
    if given := _checked_date(known.get("published")):
        return given, known.get("dated_by", "option")
    found = read_dateline(body, language)
    return found, "dateline" if found else ""
