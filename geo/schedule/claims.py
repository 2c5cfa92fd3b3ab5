"""Which hours and days the story itself says of a place, in that place's own clause.

Only these are claims, and only a claim can be held against the rails. A time that was
read otherwise (a heading's day, a night counted on) is an inference of ours.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from geo.languages.times import read_times
from geo.model import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from geo.model import Language, Stop, TimeMention

__all__ = ["claimed", "shortened"]

_LONGEST = 100  # letters of a quote in a claim
_MARKS = ",.;:、。，；：·–-—’' "  # with which no clause begins
_NEXT_DAY = timedelta(days=1)


def claimed(
    stops: Iterable[Stop], language: Language, published: date | None
) -> frozenset[Stop]:
    """Return the stops of which the story's own words give the time that is told.

    One hour of one clause is said of one place: of several that share it the first.
    """
    found: list[Stop] = []
    seen: set[tuple[int, int, Window]] = set()
    for stop in stops:
        clause = (stop.start, stop.end, stop.told)
        if (
            stop.told != Window()
            and clause not in seen
            and _says(stop, language, published)
        ):
            seen.add(clause)
            found.append(stop)
    return frozenset(found)


def _says(stop: Stop, language: Language, published: date | None) -> bool:
    """Return whether a stop's clause has words for the time that is told of it."""
    if not stop.quote:
        return False
    told = stop.told.earliest or stop.told.latest
    day = told.date() if told else None
    days = [published, day, day + _NEXT_DAY if day else None]
    return any(
        _fits(time, stop.told)
        for reference in dict.fromkeys(days)
        for time in _times(stop.quote, language, reference)
    )


def _times(quote: str, language: Language, day: date | None) -> Iterator[TimeMention]:
    """Yield the times in a clause that is told of a day; an hour alone is of it."""
    yield from read_times(quote, language, day)
    if day:
        before = f"{day.isoformat()}, "
        for time in read_times(f"{before}{quote}", language, day):
            if time.start >= len(before):
                yield time


def _fits(time: TimeMention, told: Window) -> bool:
    """Return whether a time in a clause is the one that is told, by local clocks."""
    early, late = told.earliest or told.latest, told.latest or told.earliest
    if early is None or late is None:
        return False
    begins, ends = early.replace(tzinfo=None), late.replace(tzinfo=None)
    return time.earliest <= ends and begins <= time.latest


def shortened(quote: str) -> str:
    """Return a quote on one line, its end left out where it is long.

    >>> shortened("It left  at nine.")
    'It left at nine.'
    """
    line = " ".join(quote.split()).lstrip(_MARKS)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
