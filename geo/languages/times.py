"""Dates and times read in a text, as stretches of local time.

What the words of a language mean lies in its own `times` module; what dates mean
relative to a publication, and to each other, is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from geo.languages.dateline import read_dateline
from geo.languages.timefindings import (
    Found,
    date_or_none,
    find,
    is_impossible,
    value_of,
    words_of,
    year_of,
)
from geo.model import TimeMention

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.languages.timewords import TimeWords
    from geo.model import Language

__all__ = ["impossible_dates", "read_dateline", "read_times"]

_Precision = Literal["year", "month", "day", "part", "hour", "minute"]
_FUTURE_DAYS = 7  # a day this near after publication is a plan even without a cue
_OPENING = 8  # characters: "In 2019, ..." gives its year to the whole sentence
_NOON = 12
_BEHIND_UTC, _AHEAD_OF_UTC = timedelta(hours=-12), timedelta(hours=14)


def read_times(
    text: str, language: Language, published: date | None
) -> tuple[TimeMention, ...]:
    """Read the dates and times of a text, in order, none overlapping.

    A date that lacks its month or year is completed from the date told before it and
    from `published`: the nearest such day in the past, or the coming one where it is
    less than a week ahead or the sentence speaks of a plan. Without `published` only
    dates with a year, and what hangs on them, are read. A clock time belongs to the
    nearest day told, in the same sentence first; without any it is left out. A window
    is the widest that the words allow: "on the 10th" ends at 23:59.

    >>> for mention in read_times("Left on 10 September 2023.", "en", None):
    ...     print(mention.surface, mention.earliest, mention.precision)
    10 September 2023 2023-09-10 00:00:00 day
    """
    reader = _Reader(text, words_of(language), published)
    return tuple(reader.read(find(text, language)))


def impossible_dates(text: str, language: Language) -> tuple[str, ...]:
    """Return the dates of a text that no calendar has, as written ("31 June")."""
    words = words_of(language)
    return tuple(f.surface for f in find(text, language) if is_impossible(f, words))


@dataclass(frozen=True, slots=True)
class _Told:
    """A stretch of days that was told, and where."""

    found: Found
    first: date
    last: date
    precision: _Precision


class _Reader:
    """Reads one text: each date may lean on the ones before it."""

    def __init__(self, text: str, words: TimeWords, published: date | None) -> None:
        """Keep the text's sentences and the day it was published."""
        self._text, self._words, self._published = text, words, published
        self._stops = [m.end() for m in re.finditer(words.stop, text)]

    def read(self, found: Iterable[Found]) -> list[TimeMention]:
        """Return the mentions, in order of the text."""
        told: list[_Told] = []
        clocks: list[Found] = []
        for item in found:
            if self._is_clock(item):
                clocks.append(item)
            elif days := self._days(item, told):
                told.append(days)
        mentions = [self._mention(item.found, item) for item in told]
        mentions.extend(
            self._mention(clock, near)
            for clock in clocks
            if (near := self._nearest(clock, told))
        )
        mentions.sort(key=lambda m: m.start)
        pairs = zip([None, *mentions], mentions, strict=False)
        return [self._same_moment(before, mention) for before, mention in pairs]

    def _same_moment(
        self, before: TimeMention | None, mention: TimeMention
    ) -> TimeMention:
        """Return "1315 GMT" on the day on which it repeats the local time before it.

        06:00 in Vladivostok is 20:00 GMT of the day before: of the days near, the one
        is meant on which the local clock is 12 hours behind to 14 hours ahead of UTC.
        """
        if before is None or before.zone or not mention.zone:
            return mention
        between = self._text[before.end : mention.start]
        if not re.fullmatch(r"[\s,、，]*(?:local time|local)?[\s,]*[(（]", between):
            return mention
        if before.precision not in {"hour", "minute"}:
            return mention
        ahead = before.earliest - _in_utc(mention.earliest, mention.zone)
        days = -1 if ahead < _BEHIND_UTC else 1 if ahead > _AHEAD_OF_UTC else 0
        shift = timedelta(days)
        return replace(
            mention, earliest=mention.earliest + shift, latest=mention.latest + shift
        )

    @staticmethod
    def _is_clock(found: Found) -> bool:
        """Return whether nothing but the time of day was told."""
        return not (set(found.groups) - {"hour", "minute", "half", "halfpast"}) - {
            "about",
            "zone",
            "part",
        }

    def _sentence(self, at: int) -> int:
        """Return the number of the sentence that holds an offset."""
        return bisect_right(self._stops, at)

    def _planned(self, found: Found) -> bool:
        """Return whether the sentence speaks of a plan."""
        number_ = self._sentence(found.start)
        start = self._stops[number_ - 1] if number_ else 0
        end = self._stops[number_] if number_ < len(self._stops) else len(self._text)
        return re.search(self._words.future, self._text[start:end]) is not None

    def _nearest(self, clock: Found, told: list[_Told]) -> _Told | None:
        """Return the day a clock time belongs to: its sentence's, else one before."""
        here = self._sentence(clock.start)
        days = [t for t in told if t.precision not in {"year", "month"}]
        same = [t for t in days if self._sentence(t.found.start) == here]
        if same:
            return min(same, key=lambda t: _apart(t.found, clock))
        before = [t for t in days if t.found.end <= clock.start]
        return before[-1] if before else None

    def _days(self, found: Found, told: list[_Told]) -> _Told | None:
        """Return the days that the words mean, or None when they cannot be told."""
        try:
            if found.has("day"):
                return self._day_of_month(found, told)
            if found.has("then", "n"):
                return self._shifted(found, told)
            if found.has("weekday"):
                return self._weekday(found)
            if found.has("rel"):
                return self._relative(found)
            return self._month_or_year(found, told)
        except (ValueError, OverflowError):
            return None

    def _day_of_month(self, found: Found, told: list[_Told]) -> _Told | None:
        """Return a day of a month, completed from before and from the publication."""
        day = value_of(found, "day", self._words)
        year, month = self._year_told(found, told), self._month_told(found)
        if month and year:
            first = date_or_none(year, month, day)
        elif month:
            first = self._closest_year(month, day)
        else:
            first = self._closest_month(found, day, told)
        if first is None:
            return None
        last = first
        if found.has("dayto"):
            last = first.replace(day=value_of(found, "dayto", self._words))
        return _Told(found, first, max(first, last), "day")

    def _year_told(self, found: Found, told: list[_Told]) -> int:
        """Return the year of a date, 0 when nothing tells it."""
        if found.has("year"):
            return year_of(found, self._words)
        if found.has("yearrel") and self._published:
            return self._published.year + value_of(found, "yearrel", self._words)
        if told and self._leans(found, told[-1]):
            return told[-1].first.year
        return 0

    def _leans(self, found: Found, before: _Told) -> bool:
        """Return whether a date takes its year from the one told before it."""
        if self._published is None:
            return True
        opens = before.found.start - ([0, *self._stops][self._sentence(found.start)])
        return before.found.has("year", "yearrel") and 0 <= opens < _OPENING

    def _month_told(self, found: Found) -> int:
        """Return the month of a date, 0 when nothing tells it."""
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

    def _closest_month(self, found: Found, day: int, told: list[_Told]) -> date | None:
        """Return a bare day of the month: as told before, else near the publication."""
        before = told[-1] if told else None
        same_line = before and "\n" not in self._text[before.found.end : found.start]
        if before and before.precision != "year":
            named = before.found.has("month", "monthrel") and same_line
            if named or self._published is None:
                return _in_month_of(before.first, day)
        if self._published is None:
            return None
        ahead = day - self._published.day
        if ahead <= _FUTURE_DAYS or self._planned(found):
            same = date_or_none(self._published.year, self._published.month, day)
            if same:
                return same
        return _month_before(self._published, day)

    def _shifted(self, found: Found, told: list[_Told]) -> _Told | None:
        """Return a day counted from the day told before, or from the publication."""
        days = [t for t in told if t.precision not in {"year", "month"}]
        if found.has("ago"):
            start = self._published
        else:
            start = days[-1].first if days else None
        if start is None:
            return None
        if found.has("then"):
            shift = value_of(found, "then", self._words)
        else:
            unit = value_of(found, "unit", self._words) if found.has("unit") else 1
            shift = value_of(found, "n", self._words) * unit
        day = start + timedelta(-shift if found.has("ago") else shift)
        return _Told(found, day, day, "day")

    def _weekday(self, found: Found) -> _Told | None:
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
        return _Told(found, day, day, "day")

    def _relative(self, found: Found) -> _Told | None:
        """Return a day relative to the publication: yesterday, tomorrow."""
        if self._published is None:
            return None
        shift = value_of(found, "rel", self._words)
        if found.groups.get("part", "") in {"morning", "afternoon", "evening"}:
            shift = 0 if found.groups["rel"].lower() == "this" else shift
        day = self._published + timedelta(shift)
        return _Told(found, day, day, "day")

    def _month_or_year(self, found: Found, told: list[_Told]) -> _Told | None:
        """Return a whole month, a part of one, or a whole year."""
        month, year = self._month_told(found), self._year_told(found, told)
        if not month:
            if not year or not found.has("year", "yearrel"):
                return None
            return _Told(found, date(year, 1, 1), date(year, 12, 31), "year")
        if not year:
            if self._published is None:
                return None
            ahead = month > self._published.month and not self._planned(found)
            year = self._published.year - ahead
        first, last = 1, monthrange(year, month)[1]
        if found.has("monthpart"):
            part = self._words.monthparts[found.groups["monthpart"].lower()]
            first, last = part[0], min(part[1], last)
        precision: _Precision = "part" if found.has("monthpart") else "month"
        return _Told(
            found, date(year, month, first), date(year, month, last), precision
        )

    def _mention(self, found: Found, told: _Told) -> TimeMention:
        """Return the mention of a day, a part of one, or a clock time on it."""
        earliest = datetime.combine(told.first, datetime.min.time())
        latest = datetime.combine(told.last, datetime.min.time())
        latest += timedelta(hours=23, minutes=59)
        precision = told.precision
        if found.has("hour"):
            earliest, latest, precision = self._clock(found, told)
        elif found.has("part"):
            first, last = self._words.parts[found.groups["part"].lower()]
            latest = earliest + timedelta(hours=last)
            earliest += timedelta(hours=first)
            latest = max(earliest, latest - timedelta(minutes=1 if last > first else 0))
            precision = "part"
        zone = self._words.zones.get(found.groups.get("zone", ""), "")
        return TimeMention(
            start=found.start,
            end=found.end,
            surface=found.surface,
            earliest=earliest,
            latest=latest,
            precision=precision,
            zone=zone,
        )

    def _clock(
        self, found: Found, told: _Told
    ) -> tuple[datetime, datetime, _Precision]:
        """Return the window of a clock time: a moment, or around it when "about"."""
        hour = value_of(found, "hour", self._words)
        minute = value_of(found, "minute", self._words) if found.has("minute") else 0
        minute = 30 if found.has("halfpast") else minute
        half = found.groups.get("half", "").lower()
        if half in self._words.afternoon and hour < _NOON:
            hour += _NOON
        if half in self._words.morning and hour == _NOON:
            hour = 0
        at = datetime.combine(told.first, datetime.min.time())
        at += timedelta(hours=hour, minutes=minute)
        exact = found.has("minute", "halfpast")
        slack = timedelta(minutes=15 if exact else 30)
        slack = slack if found.has("about") else timedelta()
        return at - slack, at + slack, "minute" if exact else "hour"


def _in_utc(moment: datetime, zone: str) -> datetime:
    """Return a naive local time of a zone as naive UTC."""
    aware = moment.replace(tzinfo=ZoneInfo(zone))
    return aware.astimezone(UTC).replace(tzinfo=None)


def _apart(one: Found, other: Found) -> int:
    """Return how many characters lie between two stretches."""
    return max(one.start - other.end, other.start - one.end, 0)


def _in_month_of(before: date, day: int) -> date | None:
    """Return a day in the month of a date told before, or the next when long past."""
    if before.day - day > 15:  # noqa: PLR2004  # "30 September ... on the 2nd"
        before = (before.replace(day=1) + timedelta(31)).replace(day=1)
    return date_or_none(before.year, before.month, day)


def _month_before(published: date, day: int) -> date | None:
    """Return the day in the latest earlier month that has it."""
    first = published.replace(day=1)
    for _ in range(2):
        first = (first - timedelta(1)).replace(day=1)
        if found := date_or_none(first.year, first.month, day):
            return found
    return None
