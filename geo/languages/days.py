"""Which days the words of a text mean, each leaning on the ones told before it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geo.languages.almanac import (
    BACK,
    ON,
    in_month_of,
    month_after,
    month_before,
    nearest_year,
    next_such,
    night_of,
    of_years,
    on_weekday,
    season_of,
    week_of,
    weekday_of,
    weekend_of,
)
from geo.languages.tenses import Sentences
from geo.languages.timefindings import (
    Found,
    Told,
    date_or_none,
    is_impossible,
    readings_of,
    value_of,
    year_of,
)
from geo.model.spacetime import Period

if TYPE_CHECKING:
    from geo.languages.timewords import TimeWords

__all__ = ["Days"]

_FUTURE_DAYS = 7  # a day this near after publication is a plan even without a cue
_MONTH_TURNS = 20  # on the 28th, a plan for "the 2nd" is for the next month
_OPENING = 8  # characters: "In 2019, ..." gives its year to the whole sentence
_LATELY = timedelta(14)  # before publication: such a day is the news itself
_MEMORY = 12  # so many days told back a journey goes on
_THIS = 2  # "this weekend"
_ZONES_DAYS = 1  # it is tomorrow already further east


class Days:
    """Tells the days of one text: relative to its publication, and to each other."""

    def __init__(self, text: str, words: TimeWords, published: date | None) -> None:
        """Keep the text's sentences and the day it was published."""
        self._text, self._words, self._published = text, words, published
        self.sentences = Sentences(text, words)
        self._last: Told | None = None
        self._days: list[Told] = []
        self._newest: date | None = None
        self.entries: frozenset[int] = frozenset()  # where dates head a log's entries
        self.stamps: frozenset[int] = frozenset()  # where dates say when it was written
        self._entry: date | None = None
        self._past: list[date] = []  # days of a story of another time, as they go on

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

    def _told(self, found: Found) -> Told | None:  # noqa: PLR0911  # one for each kind
        """Return the days that the words mean.

        Raises:
            ValueError: no calendar has such a day.
            OverflowError: it lies outside the calendar.
        """
        if is_impossible(found, self._words):
            return None
        if found.has("one"):
            return self._in_figures(found)
        if found.has("day"):
            return self._day_of_month(found)
        if found.has("weekday"):
            return self._weekday(found)
        if found.has("then", "n"):
            return self._shifted(found)
        if found.has("week", "weekend"):
            return self._week(found)
        if found.has("rel", "night"):
            return self._relative(found)
        return self._month_or_year(found)

    def _value(self, found: Found, group: str) -> int:
        """Return the number behind a group of what was found."""
        return value_of(found, group, self._words)

    def _remember(self, told: Told) -> None:
        """Keep the last days told, and the newest one that has come."""
        self._last = told
        if told.found.start in self.entries:
            self._entry = told.first
        if told.precision in {"year", "month"}:
            return
        self._days.append(told)
        self._past = self._goes_on(told)
        if not self._words.newest or told.found.start in self.stamps:
            return
        has_come = self._published is None or told.first <= self._published
        if has_come and self.sentences.tense(told.found) != "plan":
            self._newest = max(self._newest or told.first, told.first)

    def _goes_on(self, told: Told) -> list[date]:
        """Return the days of the story of another time that a day belongs to, if any.

        It begins with a whole date long before the publication.
        """
        if self._published is None or self._published - told.first < ON:
            return []
        if told.found.has("year"):
            return [*self._past, told.first]
        return [*self._past, told.first] if self._past else []

    def _is_news(self, day: date | None, found: Found) -> bool:
        """Return whether a day lies where the news of the publication lie."""
        if day is None or self._published is None:
            return False
        if day > self._published:
            return self.sentences.tense(found) == "plan"
        return self._published - day <= _LATELY

    def _is_past(self, found: Found, near: date | None, *, of: tuple[int, int]) -> bool:
        """Return whether a date without a year goes on with a story of another time."""
        if not self._past or not nearest_year(self._past[-1], *of):
            return False
        return len(self._past) > 1 or not self._is_news(near, found)

    @property
    def _today(self) -> date | None:
        """Return the day that "yesterday" is before, None where none is known.

        In a diary or log it is the day of the entry, else that of the publication; a
        month or a year has no yesterday.
        """
        if self._entry:
            return self._entry
        return None if isinstance(self._published, Period) else self._published

    def _in_figures(self, found: Found) -> Told | None:
        """Return the day of a date in figures; of two readings the one that fits.

        That is one that has come by the publication (or, of a plan, has not), and then
        the nearest to it; the day is first where nothing tells.
        """
        days = readings_of(found, self._words)
        if self._published is not None:
            published, planned = self._published, self.sentences.tense(found) == "plan"
            days.sort(
                key=lambda day: ((day > published) != planned, abs(day - published))
            )
        return Told(found, days[0], days[0], "day") if days else None

    def _day_of_month(self, found: Found) -> Told | None:
        """Return a day of a month, completed from before and from the publication."""
        day = self._value(found, "day")
        year, month = self._year_told(found), self._month_told(found)
        if month and year:
            first = date_or_none(year, month, day)
        elif month:
            first = self._closest_year(found, month, day)
        else:
            first = self._closest_month(found, day)
        if first is None:
            return None
        if found.has("weekday") and not year:
            weekday = self._value(found, "weekday")
            told = self._last.first if self._last else first
            first = on_weekday(weekday, first, told, month=bool(month))
        last: date | None = first
        if found.has("dayto"):
            last = next_such(first, self._value(found, "dayto"))
        return Told(found, first, last, "day") if last else None

    def _year_told(self, found: Found) -> int:
        """Return the year of a date, 0 when nothing tells it."""
        if found.has("year"):
            return year_of(found, self._words)
        if found.has("sameyear", "samemonth") and self._last:
            turns = found.has("samemonth") and (
                self._month_before_told(found) < self._last.first.month
            )
            return self._last.first.year + turns
        if found.has("yearrel") and self._published:
            return self._published.year + self._value(found, "yearrel")
        if self._last and self._leans(found, self._last):
            return self._last.first.year
        return 0

    def _leans(self, found: Found, before: Told) -> bool:
        """Return whether a date takes its year from the one told before it."""
        if self._published is None:
            return True
        opening = self.sentences.opening(self.sentences.number(found.start))
        opens = before.found.start - opening
        part = self._text[max(before.found.start - _OPENING, 0) : before.found.start]
        if opens >= _OPENING and re.search("[;；]", part):
            opens = 0
        return before.found.has("year", "yearrel") and 0 <= opens < _OPENING

    def _month_before_told(self, found: Found) -> int:
        """Return the month of the date told before, or the one after that."""
        if self._last is None:
            return 0
        named = found.groups["samemonth"]
        shift = self._words.values.get("samemonth", {}).get(named, 0)
        return (self._last.first.month - 1 + shift) % 12 + 1

    def _month_told(self, found: Found) -> int:
        """Return the month of a date, 0 when nothing tells it."""
        if found.has("samemonth"):
            return self._month_before_told(found)
        if found.has("month"):
            return self._value(found, "month")
        if found.has("monthrel") and self._published:
            shift = self._value(found, "monthrel")
            return (self._published.month - 1 + shift) % 12 + 1
        return 0

    def _closest_year(self, found: Found, month: int, day: int) -> date | None:
        """Return the day and month in the year that fits best.

        That is the year nearest the publication, the next one of a plan, the last one
        of what has happened; in a story of another time, the year that it goes on in.
        """
        if self._published is None:
            return None
        published = self._published
        if isinstance(published, Period) and published.unit == "year":
            return date_or_none(published.year, month, day)
        near = of_years(published, month, day)
        tense = self.sentences.tense(found)
        planned, come = tense == "plan", tense == "past"
        best = min(near, key=lambda d: abs(d - published), default=None)
        if planned:
            best = min((d for d in near if d > published - BACK), default=best)
        elif come and best and (best - published).days > _FUTURE_DAYS:
            best = max((d for d in near if d <= published), default=best)
        if self._is_past(found, best, of=(month, day)):
            return nearest_year(self._past[-1], month, day)
        return best

    def _closest_month(self, found: Found, day: int) -> date | None:
        """Return a bare day of the month: as told before, else near the publication."""
        before = self._last
        same_line = before and "\n" not in self._text[before.found.end : found.start]
        if before and before.precision != "year":
            named = before.found.has("month", "monthrel") and same_line
            told = named or len(self._past) > 1
            if told or self._published is None:
                return in_month_of(before.first, day)
        if isinstance(self._published, Period):
            return self._published.day_of(day)
        if self._published is None:
            return None
        ahead = day - self._published.day
        planned = self.sentences.tense(found) == "plan"
        if found.has("coming") and ahead >= 0:
            planned = True
        turning = planned and -ahead > _MONTH_TURNS
        if turning or (found.has("coming") and ahead < 0):
            return month_after(self._published, day)
        gone = found.has("gone")
        come = _ZONES_DAYS if self.sentences.tense(found) == "past" else _FUTURE_DAYS
        near = ahead <= (0 if gone else come)
        if near or (planned and not found.has("gone")):
            same = date_or_none(self._published.year, self._published.month, day)
            if same:
                return same
        return month_before(self._published, day)

    def _shifted(self, found: Found) -> Told | None:
        """Return a day counted from the day told before, or from the publication."""
        if found.has("ago"):
            start = self._today
        elif found.groups.get("then") in self._words.newest:
            start = self._newest or self._today
        else:
            start = self._journey_day(found)
        if start is None:
            return None
        if found.has("then"):
            shift = self._value(found, "then")
        else:
            unit = self._value(found, "unit") if found.has("unit") else 1
            shift = self._value(found, "n") * unit
        day = start + timedelta(-shift if found.has("ago") else shift)
        return Told(found, day, day, "day")

    def _journey_day(self, found: Found) -> date | None:
        """Return the day that "the following day" follows, of those told.

        Days on which somebody reported are passed over; so is, from a new paragraph, a
        day of another time that stands between days of the journey.
        """
        days = [day for day in self._days[-_MEMORY:] if not self._is_aside(day, found)]
        days = days or self._days[-1:]
        return days[-1].last if days else None

    def _is_aside(self, day: Told, found: Found) -> bool:
        """Return whether a day told is none of the journey that goes on."""
        if self.sentences.reported(day.found):
            return True
        first = self._days[0].first
        same = "\n" not in self._text[day.found.end : found.start]
        return not same and day.found.has("year") and first - day.first > ON

    def _weekday(self, found: Found) -> Told | None:
        """Return the weekday nearest before the publication, or after it if planned."""
        today = None if isinstance(self._published, Period) else self._published
        weekday = self._value(found, "weekday")
        start = self._journey_day(found) if found.has("then") else None
        if start is not None:  # "the following Monday"
            day = start + timedelta((weekday - start.weekday() - 1) % 7 + 1)
            return Told(found, day, day, "day")
        if len(self._past) > 1 and not found.has("weekrel", "week"):
            day = self._past[-1]
            day += timedelta((weekday - day.weekday()) % 7)
            return Told(found, day, day, "day")
        if today is None:
            return None
        if found.has("week"):
            day = week_of(today, self._value(found, "week"))[0]
            day += timedelta(weekday)
            return Told(found, day, day, "day")
        which = self._value(found, "weekrel") if found.has("weekrel") else None
        day = weekday_of(
            today, weekday, which, planned=self.sentences.tense(found) == "plan"
        )
        return Told(found, day, day, "day")

    def _week(self, found: Found) -> Told | None:
        """Return a week, or its last two days, relative to the publication."""
        today = self._today
        if today is None:
            return None
        if found.has("weekend"):
            which = self._value(found, "weekend")
            tense = self.sentences.tense(found)
            ahead = tense == "plan" or (which == _THIS and tense != "past")
            first, last = weekend_of(today, which, planned=ahead)
        else:
            first, last = week_of(today, self._value(found, "week"))
        return Told(found, first, last, "part")

    def _relative(self, found: Found) -> Told | None:
        """Return a day relative to the publication: yesterday, tomorrow."""
        today = self._today
        if today is None:
            return None
        if found.has("night"):
            day = night_of(today, found.groups["night"], self._words)
            return Told(found, day, day, "day")
        day = today + timedelta(self._value(found, "rel"))
        return Told(found, day, day, "day")

    def _month_or_year(self, found: Found) -> Told | None:
        """Return a whole month, a part of one, a season of the north, or a year."""
        month, year = self._month_told(found), self._year_told(found)
        if found.has("season"):
            months = season_of(year or 1, self._value(found, "season"))
            return Told(found, *months, "month") if year else None
        if not month:
            if not year or not found.has("year", "yearrel", "sameyear"):
                return None
            return Told(found, date(year, 1, 1), date(year, 12, 31), "year")
        if not year:
            if self._published is None:
                return None
            whole_year = isinstance(self._published, Period)
            ahead = month > self._published.month and not (
                whole_year or self.sentences.tense(found) == "plan"
            )
            year = self._published.year - ahead
            if len(self._past) > 1 and nearest_year(self._past[-1], month, 1):
                year = self._past[-1].year
        last = monthrange(year, month)[1]
        if not found.has("monthpart"):
            return Told(found, date(year, month, 1), date(year, month, last), "month")
        part = self._words.monthparts[found.groups["monthpart"].lower()]
        first, last = part[0], min(part[1], last)
        return Told(found, date(year, month, first), date(year, month, last), "part")
