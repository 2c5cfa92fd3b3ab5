"""Weeks, weekends, weekdays and nights as they lie around a day of publication."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.languages.timewords import TimeWords

__all__ = ["night_of", "week_of", "weekday_of", "weekend_of"]

_SATURDAY = 5


def week_of(today: date, which: int) -> tuple[date, date]:
    """Return the Monday and Sunday of a week, so many weeks from a day's own.

    >>> [day.isoformat() for day in week_of(date(2023, 9, 13), -1)]
    ['2023-09-04', '2023-09-10']
    """
    monday = today + timedelta(7 * which - today.weekday())
    return monday, monday + timedelta(6)


def weekend_of(today: date, which: int, *, planned: bool) -> tuple[date, date]:
    """Return the Saturday and Sunday meant: the last that began, or of a plan the next.

    `which` is 0 for "the weekend", -1 for the last one and 1 for the next; 2 is "this
    weekend", which is to come unless it has.

    >>> [day.day for day in weekend_of(date(2023, 9, 13), 0, planned=False)]
    [9, 10]
    """
    saturday = week_of(today, 0)[0] + timedelta(_SATURDAY)
    coming = which == 1 or (which != -1 and planned)
    if today < saturday and not coming:
        saturday -= timedelta(7)
    elif today >= saturday and which in {-1, 1}:
        saturday += timedelta(7 * which)
    return saturday, saturday + timedelta(1)


def weekday_of(today: date, weekday: int, which: int | None, *, planned: bool) -> date:
    """Return the latest such weekday up to a day, or the next one of a plan.

    `which` is -1 for "last Tuesday", 1 for "next Tuesday", None when nothing is said.

    >>> weekday_of(date(2023, 9, 13), 1, None, planned=False).day
    12
    """
    back = (today.weekday() - weekday) % 7
    day = today - timedelta(back)
    if which == -1:
        return day - timedelta(0 if back else 7)
    if which == 1 or (which is None and back and planned):
        return day + timedelta(7)
    return day


def night_of(today: date, word: str, words: TimeWords) -> date:
    """Return the day on which a night named in one word began, or a part of a day."""
    return today + timedelta(words.nights[word.lower()][0])
