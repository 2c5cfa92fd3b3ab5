"""Which days the words of a text mean, each leaning on the ones told before it."""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from geo.languages.timefindings import Found, date_or_none, value_of, year_of

if TYPE_CHECKING:
    from geo.languages.timewords import TimeWords

__all__ = ["Days", "Precision", "Told"]

Precision = Literal["year", "month", "day", "part", "hour", "minute"]
_FUTURE_DAYS = 7  # a day this near after publication is a plan even without a cue
_MONTH_TURNS = 20  # on the 28th, a plan for "the 2nd" is for the next month
_OPENING = 8  # characters: "In 2019, ..." gives its year to the whole sentence


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of days that was told, and where."""

    found: Found
    first: date
    last: date
    precision: Precision


class Days:
    """Tells the days of one text: relative to its publication, and to each other."""

    def __init__(self, text: str, words: TimeWords, published: date | None) -> None:
        """Keep the text's sentences and the day it was published."""
        self._text, self._words, self._published = text, words, published
        self._stops = [m.end() for m in re.finditer(words.stop, text)]
        self._plans: dict[int, bool] = {}
        self._last: Told | None = None
        self._last_day: Told | None = None
        self._newest: date | None = None

    def sentence(self, at: int) -> int:
        """Return the number of the sentence that holds an offset."""
        return bisect_right(self._stops, at)

    def told(self, found: Found) -> Told | None:
        """Return the days that the words mean, or None when they cannot be told.

        To be asked in order of the text: what is told leans on what was told before.
        """
        try:
            told = self._told(found)
        except (ValueError, OverflowError):
            return None
        if told:
            self._remember(told)
        return told

    def _told(self, found: Found) -> Told | None:
        """Return the days that the words mean.

        Raises:
            ValueError: no calendar has such a day.
            OverflowError: it lies outside the calendar.
        """
        if found.has("day"):
            return self._day_of_month(found)
        if found.has("then", "n"):
            return self._shifted(found)
        if found.has("weekday"):
            return self._weekday(found)
        if found.has("rel"):
            return self._relative(found)
        return self._month_or_year(found)

    def _remember(self, told: Told) -> None:
        """Keep the last days told, and the newest one that has come."""
        self._last = told
        if told.precision in {"year", "month"}:
            return
        self._last_day = told
        has_come = self._published is None or told.first <= self._published
        if has_come and not self._planned(told.found):
            self._newest = max(self._newest or told.first, told.first)

    def _planned(self, found: Found) -> bool:
        """Return whether the sentence speaks of a plan."""
        number = self.sentence(found.start)
        if number not in self._plans:
            start, end = self._opening(number), self._opening(number + 1)
            sentence = self._text[start:end]
            self._plans[number] = re.search(self._words.future, sentence) is not None
        return self._plans[number]

    def _opening(self, number: int) -> int:
        """Return where a sentence starts."""
        if number > len(self._stops):
            return len(self._text)
        return self._stops[number - 1] if number else 0

    def _day_of_month(self, found: Found) -> Told | None:
        """Return a day of a month, completed from before and from the publication."""
        day = value_of(found, "day", self._words)
        year, month = self._year_told(found), self._month_told(found)
        if month and year:
            first = date_or_none(year, month, day)
        elif month:
            first = self._closest_year(month, day)
        else:
            first = self._closest_month(found, day)
        if first is None:
            return None
        last = first
        if found.has("dayto"):
            last = first.replace(day=value_of(found, "dayto", self._words))
        return Told(found, first, max(first, last), "day")

    def _year_told(self, found: Found) -> int:
        """Return the year of a date, 0 when nothing tells it."""
        if found.has("year"):
            return year_of(found, self._words)
        if found.has("sameyear", "samemonth"):
            return self._last.first.year if self._last else 0
        if found.has("yearrel") and self._published:
            return self._published.year + value_of(found, "yearrel", self._words)
        if self._last and self._leans(found, self._last):
            return self._last.first.year
        return 0

    def _leans(self, found: Found, before: Told) -> bool:
        """Return whether a date takes its year from the one told before it."""
        if self._published is None:
            return True
        opens = before.found.start - self._opening(self.sentence(found.start))
        return before.found.has("year", "yearrel") and 0 <= opens < _OPENING

    def _month_told(self, found: Found) -> int:
        """Return the month of a date, 0 when nothing tells it."""
        if found.has("samemonth"):
            return self._last.first.month if self._last else 0
        if found.has("month"):
            return value_of(found, "month", self._words)
        if found.has("monthrel") and self._published:
            shift = value_of(found, "monthrel", self._words)
            return (self._published.month - 1 + shift) % 12 + 1
        return 0

    def _closest_year(self, month: int, day: int) -> date | None:
        """Return the day and month in the year that lies nearest the publication."""
        if self._published is None:
            return None
        published = self._published
        years = (published.year, published.year - 1, published.year + 1)
        dates = [d for y in years if (d := date_or_none(y, month, day))]
        return min(dates, key=lambda d: abs(d - published), default=None)

    def _closest_month(self, found: Found, day: int) -> date | None:
        """Return a bare day of the month: as told before, else near the publication."""
        before = self._last
        same_line = before and "\n" not in self._text[before.found.end : found.start]
        if before and before.precision != "year":
            named = before.found.has("month", "monthrel") and same_line
            if named or self._published is None:
                return _in_month_of(before.first, day)
        if self._published is None:
            return None
        ahead = day - self._published.day
        planned = self._planned(found)
        turning = planned and -ahead > _MONTH_TURNS
        if turning or (found.has("coming") and ahead < 0):
            return _month_after(self._published, day)
        near = ahead <= (0 if found.has("gone") else _FUTURE_DAYS)
        if near or (planned and not found.has("gone")):
            same = date_or_none(self._published.year, self._published.month, day)
            if same:
                return same
        return _month_before(self._published, day)

    def _shifted(self, found: Found) -> Told | None:
        """Return a day counted from the day told before, or from the publication."""
        if found.has("ago"):
            start = self._published
        elif found.groups.get("then") in self._words.newest:
            start = self._newest or self._published
        else:
            start = self._last_day.first if self._last_day else None
        if start is None:
            return None
        if found.has("then"):
            shift = value_of(found, "then", self._words)
        else:
            unit = value_of(found, "unit", self._words) if found.has("unit") else 1
            shift = value_of(found, "n", self._words) * unit
        day = start + timedelta(-shift if found.has("ago") else shift)
        return Told(found, day, day, "day")

    def _weekday(self, found: Found) -> Told | None:
        """Return the weekday nearest before the publication, or after it if planned."""
        if self._published is None:
            return None
        back = (self._published.weekday() - value_of(found, "weekday", self._words)) % 7
        day = self._published - timedelta(back)
        which = (
            value_of(found, "weekrel", self._words) if found.has("weekrel") else None
        )
        if which == -1:
            day -= timedelta(7 if back == 0 else 0)
        elif which == 1 or (which is None and back and self._planned(found)):
            day += timedelta(7)
        return Told(found, day, day, "day")

    def _relative(self, found: Found) -> Told | None:
        """Return a day relative to the publication: yesterday, tomorrow."""
        if self._published is None:
            return None
        shift = value_of(found, "rel", self._words)
        if found.groups.get("part", "") in {"morning", "afternoon", "evening"}:
            shift = 0 if found.groups["rel"].lower() == "this" else shift
        day = self._published + timedelta(shift)
        return Told(found, day, day, "day")

    def _month_or_year(self, found: Found) -> Told | None:
        """Return a whole month, a part of one, or a whole year."""
        month, year = self._month_told(found), self._year_told(found)
        if not month:
            if not year or not found.has("year", "yearrel", "sameyear"):
                return None
            return Told(found, date(year, 1, 1), date(year, 12, 31), "year")
        if not year:
            if self._published is None:
                return None
            ahead = month > self._published.month and not self._planned(found)
            year = self._published.year - ahead
        first, last = 1, monthrange(year, month)[1]
        if found.has("monthpart"):
            part = self._words.monthparts[found.groups["monthpart"].lower()]
            first, last = part[0], min(part[1], last)
        precision: Precision = "part" if found.has("monthpart") else "month"
        return Told(found, date(year, month, first), date(year, month, last), precision)


def _in_month_of(before: date, day: int) -> date | None:
    """Return a day in the month of a date told before, or the next when long past."""
    if before.day - day > 15:  # noqa: PLR2004  # "30 September ... on the 2nd"
        before = (before.replace(day=1) + timedelta(31)).replace(day=1)
    return date_or_none(before.year, before.month, day)


def _month_after(published: date, day: int) -> date | None:
    """Return the day in the month after."""
    after = published.replace(day=1) + timedelta(31)
    return date_or_none(after.year, after.month, day)


def _month_before(published: date, day: int) -> date | None:
    """Return the day in the latest earlier month that has it."""
    first = published.replace(day=1)
    for _ in range(2):
        first = (first - timedelta(1)).replace(day=1)
        if found := date_or_none(first.year, first.month, day):
            return found
    return None
