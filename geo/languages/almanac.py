"""Days of the calendar near a day: of its month, its week, of another year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo.languages.timefindings import date_or_none

if TYPE_CHECKING:
    from geo.languages.timewords import TimeWords

__all__ = [
    "BACK",
    "ON",
    "in_month_of",
    "month_after",
    "month_before",
    "nearest_year",
    "next_such",
    "night_of",
    "of_years",
    "on_weekday",
    "season_of",
    "week_of",
    "weekday_of",
    "weekend_of",
]

ON, BACK = timedelta(60), timedelta(20)  # how far a story goes on from a day told
_SATURDAY = 5


def of_years(around: date, month: int, day: int) -> list[date]:
    """Return a day and month in the year of a date and in those beside it."""
    years = (around.year, around.year - 1, around.year + 1)
    return [d for y in years if (d := date_or_none(y, month, day))]


def nearest_year(before: date, month: int, day: int) -> date | None:
    """Return the day and month as a story goes on from a day, None when it cannot."""
    fits = [
        d for d in of_years(before, month, day) if before - BACK <= d <= before + ON
    ]
    return min(fits, key=lambda d: abs(d - before), default=None)


def on_weekday(weekday: int, best: date, told: date, *, month: bool) -> date:
    """Return the day that is of the weekday told with it: "Monday, 24th".

    That is the best one, else the one in the year (of a date without `month` also the
    month) of the day told before, else one in the years or months beside; the best one
    where none is.

    >>> on_weekday(0, date(2015, 4, 24), date(1865, 4, 21), month=False).isoformat()
    '1865-04-24'
    """
    if month:
        others = [date_or_none(told.year, best.month, best.day)]
        others += of_years(best, best.month, best.day)
    else:
        others = [in_month_of(told, best.day)]
        others += [month_before(best, best.day), month_after(best, best.day)]
    fits = [day for day in (best, *others) if day and day.weekday() == weekday]
    return fits[0] if fits else best


def next_such(first: date, day: int) -> date | None:
    """Return the next day of that number, from a day on."""
    if day >= first.day:
        return date_or_none(first.year, first.month, day)
    return month_after(first, day)


def in_month_of(before: date, day: int) -> date | None:
    """Return a day in the month of a date told before, or the next when long past."""
    if before.day - day > 15:  # noqa: PLR2004  # "30 September ... on the 2nd"
        before = (before.replace(day=1) + timedelta(31)).replace(day=1)
    return date_or_none(before.year, before.month, day)


def month_after(published: date, day: int) -> date | None:
    """Return the day in the month after."""
    after = published.replace(day=1) + timedelta(31)
    return date_or_none(after.year, after.month, day)


def month_before(published: date, day: int) -> date | None:
    """Return the day in the latest earlier month that has it."""
    first = published.replace(day=1)
    for _ in range(2):
        first = (first - timedelta(1)).replace(day=1)
        if found := date_or_none(first.year, first.month, day):
            return found
    return None


def season_of(year: int, month: int) -> tuple[date, date]:
    """Return the three months of a season from its first; winter may be either's.

    >>> [day.isoformat() for day in season_of(2023, 9)]
    ['2023-09-01', '2023-11-30']
    """
    if month == 12:  # noqa: PLR2004  # the winter before the year or after it
        return date(year, 1, 1), date(year + 1, 2, monthrange(year + 1, 2)[1])
    return date(year, month, 1), date(year, month + 2, monthrange(year, month + 2)[1])


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
