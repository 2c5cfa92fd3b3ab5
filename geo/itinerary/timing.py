"""Which event has which time: a date or hour belongs to the event of its clause."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, cast

from geo.itinerary.reading import Reader
from geo.itinerary.told import Wording, times_of, window
from geo.model.space import NO_WINDOW

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.itinerary.reading import Event as Cued
    from geo.model import Place, TimeMention, Window
    from geo.model.clause import Clause, Event, Page

__all__ = ["Timed", "times_of_events"]


class Timed(NamedTuple):
    """The time of each event, by the event's number."""

    times: Mapping[int, TimeMention]

    def window(self, number: int, place: Place | None) -> tuple[Window, str]:
        """Return an event's time in the zone of its place, and a doubt or ""."""
        time = self.times.get(number)
        if time is None or place is None:
            return NO_WINDOW, ""
        return window(time, place)


def times_of_events(
    page: Page,
    clauses: Sequence[Clause],
    events: Sequence[Event],
    times: Sequence[TimeMention],
) -> Timed:
    """Return the time of each event of a page that has one.

    A time belongs to the event of its own sentence whose words are nearest.
    """
    del clauses
    reader = Reader.of(page.language)
    found: dict[int, TimeMention] = {}
    start = attrgetter("start")
    for number in {e.sentence for e in events}:
        sentence = page.sentences[number]
        own = [(i, e) for i, e in enumerate(events) if e.sentence == number]
        said = {e.mention for _, e in own}
        first = bisect_left(times, sentence.start, key=start)
        last = bisect_left(times, sentence.end, key=start)
        silent = [i for i in sentence.mentions if i not in said]
        told = times_of(
            cast("list[Cued]", [e for _, e in own]),
            times[first:last],
            Wording(
                page.text,
                page.text.lower()
                if len(page.text.lower()) == len(page.text)
                else page.text,
                reader.whole["breaks"].pattern,
                reader.time_first,
                tuple(page.mentions[i].start for i in silent),
            ),
        )
        found |= {i: told[e.mention] for i, e in own if e.mention in told}
    return Timed(found)
