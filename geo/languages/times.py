"""Dates and times read in a text, as stretches of local time.

What the words of a language mean lies in its own `times` module; what dates mean
relative to a publication, and to each other, is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from geo.languages.dateline import read_dateline
from geo.languages.days import Days, Precision, Told
from geo.languages.timefindings import (
    Found,
    find,
    is_impossible,
    value_of,
    words_of,
)
from geo.model import TimeMention as Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.languages.timewords import TimeWords
    from geo.model import Language

__all__ = ["impossible_dates", "read_dateline", "read_times"]

_NOON = 12
_BETWEEN = 300  # characters before an arrival in which its verb may stand
_FEW_DAYS = timedelta(3)
_BEHIND_UTC, _AHEAD_OF_UTC = timedelta(hours=-12), timedelta(hours=14)


def read_times(
    text: str, language: Language, published: date | None
) -> tuple[Mention, ...]:
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


class _Reader:
    """Reads one text: its days first, then the clock times that hang on them."""

    def __init__(self, text: str, words: TimeWords, published: date | None) -> None:
        """Keep the text and the words of its language."""
        self._text, self._words = text, words
        self._days = Days(text, words, published)

    def read(self, found: Iterable[Found]) -> list[Mention]:
        """Return the mentions, in order of the text."""
        told: list[Told] = []
        clocks: list[Found] = []
        for item in found:
            if self._is_clock(item):
                clocks.append(item)
            elif day := self._days.told(item):
                told.append(day)
        mentions = [self._mention(item.found, item) for item in told]
        mentions += self._clocks(clocks, [day for day in told if _is_short(day)])
        mentions.sort(key=lambda m: m.start)
        pairs = zip([None, *mentions], mentions, strict=False)
        return [self._same_moment(before, mention) for before, mention in pairs]

    def _clocks(self, clocks: Iterable[Found], days: Sequence[Told]) -> list[Mention]:
        """Return the clock times on the days they belong to, nights passed over."""
        ends = [day.found.end for day in days]
        mentions: list[Mention] = []
        before: dict[int, Mention] = {
            day.found.start: self._mention(day.found, day)
            for day in days
            if day.found.has("hour")
        }
        for clock in clocks:
            near = self._nearest(clock, days, ends)
            if near and not self._is_every_day(clock, near):
                mention = self._mention(clock, near)
                earlier = before.get(near.found.start)
                if earlier and earlier.start < mention.start:
                    mention = self._overnight(earlier, mention)
                before[near.found.start] = mention
                mentions.append(mention)
        return mentions

    def _is_every_day(self, clock: Found, near: Told) -> bool:
        """Return whether a time is a timetable's: "at 19:00 every evening".

        A day in the same sentence counts more.
        """
        sentences = self._days.sentences
        here = sentences.number(clock.start) == sentences.number(near.found.start)
        return not here and sentences.recurs(clock.start)

    def _overnight(self, before: Mention, mention: Mention) -> Mention:
        """Return an arrival before its departure, by the clock, as the next day's.

        "Left at 23:50 on the 3rd and arrived at 06:10" is the 4th; a clock of twelve
        hours ("at 2:45") may mean the afternoon and is left alone.
        """
        days = (before.earliest.date() - mention.earliest.date()).days
        mention = _later(mention, days)
        if before.earliest - mention.earliest < timedelta(hours=1):
            return mention
        whole_day = before.earliest.hour > _NOON or re.match(r"\D*0\d", mention.surface)
        between = self._text[before.end : mention.start][-_BETWEEN:]
        rest = between + self._days.sentences.rest(mention.start)
        if not re.search(self._words.arrives, rest) or not whole_day:
            return mention
        return _later(mention, 1)

    def _joined(self, start: int, end: int) -> bool:
        """Return whether nothing but a preposition stands between two words."""
        return re.fullmatch(self._words.join, self._text[start:end]) is not None

    @staticmethod
    def _is_clock(found: Found) -> bool:
        """Return whether nothing but the time of day was told."""
        return not (set(found.groups) - {"hour", "minute", "half", "halfpast"}) - {
            "about",
            "zone",
            "part",
        }

    def _nearest(
        self, clock: Found, days: Sequence[Told], ends: Sequence[int]
    ) -> Told | None:
        """Return the day a clock time belongs to, of days in order that end so.

        That is the day right behind it ("6 a.m. on Tuesday"), else the last one before
        it in its sentence, else the first one after, else the last of the text so far.
        """
        here = self._days.sentences.number(clock.start)
        count = bisect_right(ends, clock.start)
        before = days[count - 1] if count else None
        after = days[count] if count < len(days) else None
        if after and self._days.sentences.number(after.found.start) != here:
            after = None
        if after and self._joined(clock.end, after.found.start):
            return after
        if before and self._days.sentences.number(before.found.start) == here:
            return before
        return after or before

    def _mention(self, found: Found, told: Told) -> Mention:
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
        return Mention(
            start=found.start,
            end=found.end,
            surface=found.surface,
            earliest=earliest,
            latest=latest,
            precision=precision,
            zone=zone,
        )

    def _clock(self, found: Found, told: Told) -> tuple[datetime, datetime, Precision]:
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

    def _same_moment(self, before: Mention | None, mention: Mention) -> Mention:
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
        return _later(mention, days)


def _is_short(day: Told) -> bool:
    """Return whether a clock time can hang on what was told: it is a day or a few."""
    return day.precision not in {"year", "month"} and day.last - day.first <= _FEW_DAYS


def _later(mention: Mention, days: int) -> Mention:
    """Return a mention so many days later."""
    shift = timedelta(days)
    return replace(
        mention, earliest=mention.earliest + shift, latest=mention.latest + shift
    )


def _in_utc(moment: datetime, zone: str) -> datetime:
    """Return a naive local time of a zone as naive UTC."""
    aware = moment.replace(tzinfo=ZoneInfo(zone))
    return aware.astimezone(UTC).replace(tzinfo=None)
