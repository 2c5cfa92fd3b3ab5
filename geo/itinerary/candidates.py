"""The destinations that a story leaves open or turns down."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.itinerary.casefolding import small
from geo.itinerary.told import window
from geo.itinerary.visits import one_town
from geo.model import Stop, Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.page import Page
    from geo.itinerary.reading import Event
    from geo.itinerary.sentences import Sentence
    from geo.itinerary.visits import Visit
    from geo.model.journey import Status

__all__ = ["candidates"]

_SOON = 2  # sentences after a place in which "there" still means it


def candidates(
    page: Page, visits: Sequence[Visit], stops: Sequence[Stop]
) -> tuple[Stop, ...]:
    """Return the destinations that the story leaves open or turns down."""
    reached = {s.place for s in stops}
    found: dict[str, Stop] = {}
    for visit in visits:
        saying = visit.event.saying
        if saying not in {"candidate", "turned_down"} or visit.place in reached:
            continue
        if any(one_town(visit, came) for came in visits if came.place in reached):
            continue
        status: Status = "rejected" if saying == "turned_down" else "open"
        known = found.get(visit.place)
        if known and (status == "open" or known.status == "rejected"):
            continue
        start, end = visit.event.start, visit.event.end
        quote = page.text[start:end]
        found[visit.place] = Stop(
            visit.place,
            "candidate",
            status,
            quote,
            start,
            end,
            visit.told if status == "open" else Window(),
            _railhead(page, visit.place, visit.event),
        )
    return tuple(_with_event_time(page, stop) for stop in found.values())


def _with_event_time(page: Page, stop: Stop) -> Stop:
    """Return a candidate with the time of what is expected there.

    "They may meet on the 13th" names no place: the time belongs to the places
    that another sentence names for the meeting, or to the place that one of the
    two sentences before it names.
    """
    if stop.status != "open" or stop.told.earliest:
        return stop
    happening = page.reader.whole["events"].pattern
    named = happening.findall(small(stop.quote))
    here = next(i for i, s in enumerate(page.sentences) if stop.start < s.end)
    for number, sentence in enumerate(page.sentences):
        said = sentence.words
        behind = 0 < number - here <= _SOON
        events = happening.findall(said) if behind and not named else named
        if sentence.block != "story" or page.is_past(sentence):
            continue
        times = [t for t in page.times_in(sentence) if t.precision != "year"]
        if (
            len(times) == 1
            and page.reader.says("might", said)
            and any(e and e in said for e in events)
            and not any(page.stretches[i].travels for i in sentence.mentions)
        ):
            told, _ = window(times[0], page.by_id[stop.place])
            return replace(stop, told=told)
    return stop


def _railhead(page: Page, place: str, event: Event) -> str | None:
    """Return the station that the story names as nearest to a place, if any."""
    own = page.sentences[event.sentence]
    for number, sentence in enumerate(page.sentences):
        said = sentence.words
        if sentence.block == "links" or not page.reader.says("nearest_station", said):
            continue
        about = sentence.block == "insert" and _insert_about(page, number) == place
        if not about and sentence not in (own, *_after(page, event.sentence)):
            continue
        for index in sentence.mentions:
            mention = page.mentions[index]
            found = page.by_id.get(mention.place or "")
            if found and (mention.hint == "station" or found.kind == "station"):
                return found.id
    return None


def _after(page: Page, number: int) -> tuple[Sentence, ...]:
    """Return the sentence after another."""
    return page.sentences[number + 1 : number + 2]


def _insert_about(page: Page, number: int) -> str | None:
    """Return the place that an insert describes: the first that it names."""
    first = number
    while first and page.sentences[first - 1].block == "insert":
        first -= 1
    for sentence in page.sentences[first : number + 1]:
        for index in sentence.mentions:
            if page.stretches[index].travels:
                return page.mentions[index].place
    return None
