"""Page -> clauses -> events -> threads -> path -> itinerary, one module a step."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geo.itinerary.confidence import confidence_of
from geo.itinerary.events import events_of
from geo.itinerary.openends import with_open_ends
from geo.itinerary.paging import page_of
from geo.itinerary.path import (
    Step,
    days_differ,
    one_town,
    path_of,
    told_at,
)
from geo.itinerary.threads import main_thread, threads_of
from geo.itinerary.timing import of_another_time, times_of_events, two_times
from geo.languages.grammar import parser_of
from geo.model import Itinerary, Stop
from geo.model.clause import DEPARTS
from geo.model.journey import NamedTrain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.itinerary.path import Path, Visit
    from geo.itinerary.threads import Thread
    from geo.model import Language, Mention, Place, Role, TimeMention
    from geo.model.clause import Clause, Event, Page
    from geo.model.sureness import Sureness

__all__ = ["Reading", "compose", "reading_of"]

_MOST = 300  # events of a story that are read; the path's work grows with their square
_LEAST = 2  # places that make a journey
_NAMED = 5  # towns named in a warning


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood of a story, step by step: for whoever asks why.

    `steps` are the main thread's, `rivals` the threads left out.
    """

    page: Page
    clauses: tuple[Clause, ...] = ()
    events: tuple[Event, ...] = ()
    thread: Thread | None = None
    rivals: tuple[Thread, ...] = ()
    steps: tuple[Step, ...] = ()
    path: Path | None = None
    doubts: tuple[str, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)
    times: tuple[TimeMention, ...] = ()


def reading_of(  # noqa: PLR0913  # a story and what was found in it
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    places: Sequence[Place],
    times: Sequence[TimeMention],
    *,
    train: str = "",
    events: Sequence[Event] | None = None,
) -> Reading:
    """Return what the rules understand of a story, with every step on the way.

    Args:
        text: the story that the mentions and times were read in.
        language: its language.
        mentions: what `find_mentions` found, with their places, in order of the text.
        places: the places that the mentions name by id.
        times: what `read_times` found, in order of the text.
        train: the name or number of the train to follow; the main one's if "".
        events: what another reader found in the story, instead of the rules' clauses.
    """
    page = page_of(text, language, mentions, places)
    parse = parser_of(language)
    clauses = tuple(parse(page)) if events is None else ()
    by_id = {place.id: place for place in places}
    if events is None:
        events = events_of(page, clauses)
    aside = of_another_time(events, times, page)
    events = tuple(event for n, event in enumerate(events) if n not in aside)
    endless = len(events) > _MOST
    events = events[:_MOST]
    timed = times_of_events(page, clauses, events, times)
    doubts: list[str] = list(timed.doubts)
    if endless:
        doubts.append(f"only the first {_MOST} moves told are read")

    def step(number: int, event: Event) -> Step:
        mention = page.mentions[event.mention]
        known = by_id.get(mention.place or "")
        place, area = known, None
        if not page.travels[event.mention]:
            place, area = None, known
        told, doubt = timed.window(number, place)
        if doubt:
            doubts.append(doubt)
        return Step(event, place, told, mention.surface, area)

    steps = {event: step(number, event) for number, event in enumerate(events)}
    threads = threads_of(events, lambda one, two: one_town(steps[one], steps[two]))
    main, rivals = main_thread(threads, train=train)
    own = tuple(steps[event] for event in main.events) if main else ()
    return Reading(
        page,
        clauses,
        tuple(events),
        main,
        rivals,
        own,
        path_of(own),
        tuple(doubts),
        by_id,
        tuple(times),
    )


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
    candidates = with_open_ends(candidates, page, reading.clauses, found)
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
    """Return the names in sentences that only tell of years before the journey."""
    found: set[int] = set()
    for sentence in reading.page.sentences:
        times = [t for t in reading.times if sentence.start <= t.start < sentence.end]
        if times and all(t.old for t in times):
            found.update(sentence.mentions)
    return found


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
        own = [s for s in visit.steps if (s.event.act in DEPARTS) == departs]
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
