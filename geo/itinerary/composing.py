"""From what was understood of a story to its itinerary: stops, trains, doubts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.itinerary.confidence import confidence_of
from geo.itinerary.openends import with_open_ends
from geo.itinerary.reading import reading_of
from geo.itinerary.timing import sentences_of_old, two_times
from geo.itinerary.visits import days_differ, told_at, told_of
from geo.model import Itinerary, Stop
from geo.model.trip import NO_WEIGHTS, NamedTrain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geo.itinerary.detours import Apart
    from geo.itinerary.reading import Reading
    from geo.itinerary.threads import Thread
    from geo.itinerary.visits import Path, Visit
    from geo.model import Language, Mention, Place, Role, TimeMention
    from geo.model.clause import Event, Page
    from geo.model.trip import Sureness

__all__ = ["compose", "tell"]

_LEAST = 2  # places that make a journey
_NAMED = 5  # towns named in a warning


def compose(reading: Reading, sureness: Sureness) -> Itinerary:
    """Return the itinerary of what was understood; one without stops for nothing."""
    page, path = reading.page, reading.path
    if path is None:
        return Itinerary((), mentions=page.mentions)
    each, whole = confidence_of(reading, sureness)
    known = (*path.visits, *path.candidates)
    every = tuple(_stop(page, v, sure) for v, sure in zip(known, each, strict=True))
    stops, candidates = every[: len(path.visits)], every[len(path.visits) :]
    found = (reading.places, reading.times)
    candidates = with_open_ends(candidates, page, reading.clauses, found=found)
    roles: dict[str, Role] = {s.place: s.role for s in (*candidates, *stops)}
    told = {s.event.mention for v in path.visits for s in v.steps}
    aside = _of_years_ago(reading) - told
    mentions = tuple(
        replace(m, role=roles[m.place])
        if m.travel and m.place in roles and i not in aside
        else m
        for i, m in enumerate(page.mentions)
    )
    return Itinerary(
        stops,
        candidates,
        mentions,
        warnings=(*reading.doubts, *_warnings(reading, path)),
        confidence=whole,
        trains=_trains(reading),
    )


def _of_years_ago(reading: Reading) -> set[int]:
    """Return the names in sentences that only tell of times long before the journey."""
    page = reading.page
    return {
        mention
        for number in sentences_of_old(page, reading.times)
        if number >= 0
        for mention in page.sentences[number].mentions
    }


def _stop(page: Page, visit: Visit, confidence: float) -> Stop:
    """Return the stop of a visit, with the clause that says most of it."""
    events = [s.event for s in visit.steps if s.place and s.place.id == visit.place.id]
    said = next((e for e in events if e.form == "verb" and not e.headline), events[0])
    told, left = told_at(visit)
    return Stop(
        visit.place.id,
        visit.role,
        visit.status,
        page.text[said.start : said.end].strip(),
        *_trimmed(page.text, said.start, said.end),
        told,
        left=left,
        way=visit.way,
        confidence=confidence,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch without the white space at its ends."""
    words = text[start:end]
    lead = len(words) - len(words.lstrip())
    return start + lead, start + len(words.rstrip())


def _trains(reading: Reading) -> tuple[NamedTrain, ...]:
    """Return the trains that a story tells of, the drawn one first."""
    if reading.thread is None:
        return ()
    others = (
        NamedTrain(t.name or _called(reading, t), main=False) for t in reading.rivals
    )
    main = NamedTrain(
        reading.thread.name or _called(reading, reading.thread), main=True
    )
    return (main, *others)


def _called(reading: Reading, thread: Thread) -> str:
    """Return what a train without a name is called: the places first told of it."""
    names = dict.fromkeys(
        reading.page.mentions[e.mention].surface for e in thread.events
    )
    return " – ".join(list(names)[:_LEAST])


def _two_times(page: Page, visit: Visit) -> Iterator[str]:
    """Yield a doubt where a visit's arrival, or its departure, is told of two days."""
    for departs in (False, True):
        own = told_of(visit, departs=departs)
        if days_differ([s.told for s in own]):
            dated = max(own, key=lambda s: s.day or 0).event
            yield two_times(page, dated)


def _warnings(reading: Reading, path: Path) -> list[str]:
    """Return what is doubtful about a path, in English."""
    found = ["the story tells a second journey; it is left out"] * bool(reading.rivals)
    mentions = reading.page.mentions
    unplaced = dict.fromkeys(
        mentions[s.event.mention].surface
        for s in reading.steps
        if s.place is None and s.area is None and s.event.truth in {"done", "ongoing"}
    )
    found += [f"{name!r} is on the way but has no place" for name in unplaced]
    found += dict.fromkeys(q for v in path.visits for q in _two_times(reading.page, v))
    if not path.visits:
        return found
    roles = {v.role for v in path.visits}
    begins = "origin" in roles
    ends = "destination" in roles or bool(path.candidates)
    if begins and ends:
        return found
    missing = " and ".join(
        word for word, known in (("began", begins), ("ended", ends)) if not known
    )
    known = {v.place.id for v in path.visits}
    page = reading.page
    names = dict.fromkeys(
        m.surface
        for i, m in enumerate(mentions)
        if page.travels[i]
        and page.kinds[i] in {"city", "station"}
        and m.place not in known
    )
    also = f"; the story also names {', '.join(list(names)[:_NAMED])}" if names else ""
    return [*found, f"where the journey {missing} is not clear{also}"]


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
