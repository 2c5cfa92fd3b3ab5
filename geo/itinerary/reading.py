"""Page -> clauses -> events -> threads -> path: what is understood, step by step."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geo.itinerary.containment import without_apposed_towns
from geo.itinerary.detours import along_rails
from geo.itinerary.events import events_of
from geo.itinerary.paging import page_of
from geo.itinerary.path import path_of
from geo.itinerary.threads import main_thread, threads_of
from geo.itinerary.timing import of_another_time, times_of_events
from geo.itinerary.visits import Step, one_town
from geo.itinerary.wayside import with_wayside
from geo.languages.profile import parser_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from geo.itinerary.detours import Apart
    from geo.itinerary.threads import Thread
    from geo.itinerary.visits import Path
    from geo.model import Language, Mention, Place, TimeMention
    from geo.model.clause import Clause, Event, Page

__all__ = ["Reading", "reading_of"]

_DAYS = frozenset({"day", "part", "hour", "minute"})
_MOST = 300  # events of a story that are read; the path's work grows with their square


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


class _Since:
    """The days told in a text, for what comes after each."""

    def __init__(
        self, page: Page, times: Sequence[TimeMention], published: date | None
    ) -> None:
        """Keep the days of the journey's own time, in order of the text."""
        days = [
            t
            for t in times
            if t.own_day and t.precision in _DAYS and not (t.old or t.stamp)
        ]
        self._page = page
        self._first = published.toordinal() if published else None
        self._ends = [t.end for t in days]
        self._days = [t.earliest.toordinal() for t in days]

    def of(self, event: Event) -> int | None:
        """Return the day last told to the end of a sentence, else the publication."""
        at = bisect_right(self._ends, self._page.sentences[event.sentence].end)
        return self._days[at - 1] if at else self._first


def _placed_alike(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return mentions with a place for each name that has one where it is told again.

    A name of two places in one story gives none.
    """
    known: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.place and mention.travel:
            known.setdefault(mention.surface, set()).add(mention.place)
    return tuple(
        replace(m, place=next(iter(known[m.surface])))
        if not m.place and m.travel and len(known.get(m.surface, ())) == 1
        else m
        for m in mentions
    )


def reading_of(  # noqa: PLR0913  # a story and what was found in it
    text: str,
    language: Language,
    mentions: Sequence[Mention],
    *,
    places: Sequence[Place],
    times: Sequence[TimeMention],
    train: str = "",
    events: Sequence[Event] | None = None,
    published: date | None = None,
    rail_km: Apart | None = None,
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
        published: the day of the publication, if it is known.
        rail_km: how far two points are apart by rail, infinite where no rails lead.
    """
    mentions = _placed_alike(mentions)
    page = page_of(text, language, mentions, places=places)
    parse = parser_of(language)
    clauses = tuple(parse(page)) if events is None else ()
    by_id = {place.id: place for place in places}
    if events is None:
        events = without_apposed_towns(page, events_of(page, clauses), by_id)
    aside = of_another_time(events, times, page)
    events = tuple(event for n, event in enumerate(events) if n not in aside)
    timed = times_of_events(page, clauses, events[:_MOST], times=times)
    doubts: list[str] = list(timed.doubts)
    if len(events) > _MOST:
        doubts.append(f"only the first {_MOST} moves told are read")
        events = events[:_MOST]
    since = _Since(page, times, published)
    steps = {}
    for number, event in enumerate(events):
        known = by_id.get(page.mentions[event.mention].place or "")
        stops = page.travels[event.mention]
        told, doubt = timed.window(number, known if stops else None)
        doubts += [doubt] * bool(doubt)
        steps[event] = Step(
            event,
            known if stops else None,
            told,
            page.mentions[event.mention].surface,
            None if stops else known,
            since.of(event),
        )
    threads = threads_of(events, lambda one, two: one_town(steps[one], steps[two]))
    main, rivals = main_thread(threads, train=train)
    own = tuple(steps[event] for event in main.events) if main else ()
    found = (by_id, times)
    path = path_of(own)
    path = replace(path, visits=along_rails(path.visits, rail_km))
    path = with_wayside(path, page, clauses, found=found, rail_km=rail_km)
    return Reading(
        page,
        clauses,
        tuple(events),
        main,
        rivals,
        own,
        path,
        tuple(doubts),
        by_id,
        tuple(times),
    )
