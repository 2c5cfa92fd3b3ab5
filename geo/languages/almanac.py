"""Days of the calendar near a day: of its month, of the next, of another year."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from geo.languages.timefindings import date_or_none

__all__ = [
    "BACK",
    "ON",
    "in_month_of",
    "month_after",
    "month_before",
    "nearest_year",
    "next_such",
    "of_years",
    "season_of",
]

ON, BACK = timedelta(60), timedelta(20)  # how far a story goes on from a day told


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
