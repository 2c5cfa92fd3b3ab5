"""Dates and times read in a text, as stretches of local time.

What the words of a language mean lies in its own `times` module; what dates mean
relative to a publication, and to each other, is decided here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.languages.clocks import (
    Clocked,
    Parts,
    is_no_clock,
    moment_of,
    over_nights,
    part_of,
    zone_of,
)
from geo.languages.dateline import entries_of, read_dateline, stamps_of
from geo.languages.days import Days
from geo.languages.lapses import after_lapse, same_moment
from geo.languages.textsearch import plain_text
from geo.languages.timefindings import (
    Found,
    Precision,
    Told,
    find,
    is_impossible,
    readings_of,
    value_of,
    words_of,
)
from geo.model import TimeMention as Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geo.languages.timewords import TimeWords
    from geo.model import Language

__all__ = ["TimeDoubt", "read_dateline", "read_times", "time_doubts"]

_PARTS_OF_DAYS = ("part", "half", "night")
_FEW_DAYS = timedelta(3)
_LOOKED_AT = 8  # days told, of which one is none to look back on
LONG_AGO = timedelta(60)  # before the publication: none of the story's own journey
_CLOCK = frozenset(
    (
        *("hour", "minute", "half", "halfpast", "past", "about", "part"),
        *("zone", "utc", "plus", "through", "lapse", "lapseminutes"),
    )
)


class TimeDoubt(NamedTuple):
    """What a text says of times that cannot be, or that may be two things.

    `kind` is a phrase of the warnings, `parts` what is put into it.
    """

    kind: Literal["no_such_day", "no_such_hour", "either_day"]
    parts: Mapping[str, str]


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
    return _read(text, language, published)[0]


def time_doubts(
    text: str, language: Language, published: date | None
) -> tuple[TimeDoubt, ...]:
    """Return the dates and hours of a text that cannot be, or may be two, in order.

    >>> time_doubts("It left on 31 June 2023.", "en", None)[0].parts
    {'day': '31 June 2023'}
    """
    return _read(text, language, published)[1]


@lru_cache(maxsize=8)  # times and doubts are asked of the same text, quotes between
def _read(
    text: str, language: Language, published: date | None
) -> tuple[tuple[Mention, ...], tuple[TimeDoubt, ...]]:
    """Return the mentions and the doubts of a text."""
    plain = plain_text(text, language)
    reader = _Reader(plain, words_of(language), published, written=text)
    found = find(text, language)
    stamps = stamps_of(text, language)
    reader.days.stamps = stamps
    read = reader.read(found)
    before = published - LONG_AGO if published else None
    mentions = tuple(
        replace(
            mention,
            surface=text[mention.start : mention.end],
            old=bool(before and mention.latest.date() < before),
            heading=mention.start in reader.entries,
            stamp=mention.start in stamps,
        )
        for mention in read
    )
    return mentions, tuple(reader.doubts)


class _Reader:
    """Reads one text: its days first, then the clock times that hang on them."""

    def __init__(
        self, text: str, words: TimeWords, published: date | None, *, written: str
    ) -> None:
        """Keep the text, as it is read and as it is written, and its words."""
        self._text, self._words, self._written = text, words, written
        self._days = Days(text, words, published)
        self._zone = self._everywhere()
        self.doubts: list[TimeDoubt] = []

    @property
    def days(self) -> Days:
        """Return who tells the days."""
        return self._days

    @property
    def entries(self) -> frozenset[int]:
        """Return where the dates start that head entries."""
        return self._days.entries

    def _everywhere(self) -> str:
        """Return the zone that the text says all its times have, "" for none."""
        match = re.search(self._words.everywhere, self._text)
        if match is None:
            return ""
        named = {n.rstrip("0123456789"): z for n, z in match.groupdict().items() if z}
        found = Found(match.start(), match.end(), match.group(), named)
        return zone_of(found, self._words) or ""

    def read(self, found: Iterable[Found]) -> list[Mention]:
        """Return the mentions, in order of the text."""
        told: list[Told] = []
        clocks: list[Found] = []
        found = tuple(found)
        self._days.entries = entries_of(self._text, found)
        gone: list[Found] = []  # dates that are none; a time beside one has no day
        for item in found:
            if is_no_clock(item, self._words):
                self._doubt("no_such_hour", time=self._quoted(item))
                if not item.has("day", "one"):
                    continue
            if self._is_clock(item):
                clocks.append(item)
            elif is_impossible(item, self._words):
                self._doubt("no_such_day", day=self._quoted(item))
                gone.append(item)
            elif day := self._days.told(item):
                told.append(day)
                self._either(day)
        mentions = [self._mention(item.found, item) for item in told]
        days = [day for day in told if _is_short(day)]
        alone = self._alone(gone, days)
        number = self._days.sentences.number
        clocks = [c for c in clocks if number(c.start) not in alone]
        mentions += self._clocks(clocks, days)
        mentions.sort(key=lambda m: m.start)
        pairs = zip([None, *mentions], mentions, strict=False)
        same = [same_moment(self._text, before, mention) for before, mention in pairs]
        return self._zoned(same, [*clocks, *(day.found for day in told)])

    def _doubt(
        self, kind: Literal["no_such_day", "no_such_hour", "either_day"], **parts: str
    ) -> None:
        """Keep a doubt."""
        self.doubts.append(TimeDoubt(kind, parts))

    def _quoted(self, found: Found) -> str:
        """Return what was found as the text writes it."""
        return self._written[found.start : found.end]

    def _either(self, day: Told) -> None:
        """Keep a doubt of a date in figures that may be two days."""
        if not day.found.has("one"):
            return
        for other in readings_of(day.found, self._words):
            if other != day.first:
                meant, other_day = day.first.isoformat(), other.isoformat()
                surface = self._quoted(day.found)
                self._doubt("either_day", day=surface, meant=meant, other=other_day)

    def _alone(self, gone: Sequence[Found], days: Sequence[Told]) -> frozenset[int]:
        """Return the sentences with a date that is none, and with no other."""
        number = self._days.sentences.number
        bad = {number(none.start) for none in gone}
        return frozenset(bad - {number(day.found.start) for day in days})

    def _zoned(
        self, mentions: Sequence[Mention], found: Iterable[Found]
    ) -> list[Mention]:
        """Return the mentions with the zone told before them in their paragraph.

        A zone that is named holds until another one is, local time among them.
        """
        named = {item.start: zone_of(item, self._words) for item in found}
        kept: list[Mention] = []
        zone, end = self._zone, 0
        for mention in mentions:
            if "\n" in self._text[end : mention.start]:
                zone = self._zone
            own = named.get(mention.start)
            clock = mention.precision in {"hour", "minute"}
            if own is not None and not self._repeated(end, mention):
                zone = own
            elif own is None and clock and zone:
                mention = replace(mention, zone=zone)  # noqa: PLW2901
            end = mention.end
            kept.append(mention)
        return kept

    def _repeated(self, end: int, mention: Mention) -> bool:
        """Return whether a time is the one before in another zone: "(1315 GMT)"."""
        return self._text[end : mention.start].rstrip().endswith(("(", "（"))

    def _clocks(self, clocks: Iterable[Found], days: Sequence[Told]) -> list[Mention]:
        """Return the clock times on the days they belong to, nights passed over."""
        ends = [day.found.end for day in days]
        clocked = [
            Clocked(self._mention(day.found, day), day.found.start, own=True)
            for day in days
            if day.found.has("hour", *_PARTS_OF_DAYS)
            and not is_no_clock(day.found, self._words)
        ]
        told = {item.mention.start for item in clocked}
        hours = [day.found for day in days if day.found.has("hour")]
        parts = Parts([*hours, *clocks], self._words, self._days.sentences)
        lapses = [clock for clock in clocks if clock.has("lapse", "lapseminutes")]
        for clock in clocks:
            if clock in lapses:
                continue
            near = self._nearest(clock, days, ends)
            if near and not self._is_every_day(clock, near):
                own = self._stands_with(clock, near)
                part = self._part(clock, near) or parts.before(clock)
                mention = self._mention(clock, near, part)
                mention = replace(mention, own_day=own)
                clocked.append(Clocked(mention, near.found.start, own=own))
        found = over_nights(
            clocked, self._text, self._words, sentences=self._days.sentences
        )
        for lapse in lapses:
            found += after_lapse(
                lapse, found, self._words, sentences=self._days.sentences
            )
        return [mention for mention in found if mention.start not in told]

    def _is_every_day(self, clock: Found, near: Told) -> bool:
        """Return whether a time is a timetable's: "at 19:00 every evening".

        A day in the same sentence counts more.
        """
        sentences = self._days.sentences
        here = sentences.number(clock.start) == sentences.number(near.found.start)
        return not here and sentences.recurs(clock.start)

    def _joined(self, start: int, end: int) -> bool:
        """Return whether nothing but a preposition stands between two words."""
        return re.fullmatch(self._words.join, self._text[start:end]) is not None

    @staticmethod
    def _is_clock(found: Found) -> bool:
        """Return whether nothing but the time of day was told."""
        return not set(found.groups) - _CLOCK

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
        told = self._heading(days, count) or self._current(days, count)
        if after and after.found.has("hour", *_PARTS_OF_DAYS):
            return told or after  # it has an hour of its own
        return after or told

    def _current(self, days: Sequence[Told], count: int) -> Told | None:
        """Return the last of the first so many days that is none to look back on.

        What was done "the day before" or two days ago is told in passing.
        """
        for at in range(count - 1, max(count - _LOOKED_AT, 0) - 1, -1):
            found = days[at].found
            back = found.has("then") and value_of(found, "then", self._words) < 0
            if not back and not found.has("ago"):
                return days[at]
        return days[count - 1] if count else None

    def _heading(self, days: Sequence[Told], count: int) -> Told | None:
        """Return the day of the last entry of a log, of the first so many days."""
        entries = self._days.entries
        if not entries:
            return None
        told = (days[at] for at in range(count - 1, -1, -1))
        return next((day for day in told if day.found.start in entries), None)

    def _part(self, clock: Found, near: Told) -> str:
        """Return the part of the day that a time's date names, if both are joined."""
        joined = self._stands_with(clock, near)
        return part_of(near.found, self._words) if joined else ""

    def _stands_with(self, clock: Found, near: Told) -> bool:
        """Return whether a time and its date stand side by side."""
        if clock.start < near.found.start:
            return self._joined(clock.end, near.found.start)
        return self._joined(near.found.end, clock.start)

    def _mention(self, found: Found, told: Told, beside: str = "") -> Mention:
        """Return the mention of a day, a part of one, or a clock time on it."""
        earliest = datetime.combine(told.first, datetime.min.time())
        latest = datetime.combine(told.last, datetime.min.time())
        latest += timedelta(hours=23, minutes=59)
        precision = told.precision
        if found.has("hour") and not is_no_clock(found, self._words):
            earliest, latest, precision = self._clock(found, told, beside)
        elif part := part_of(found, self._words):
            first, last = self._words.parts[part]
            latest = earliest + timedelta(hours=last)
            earliest += timedelta(hours=first)
            latest = max(earliest, latest - timedelta(minutes=1 if last > first else 0))
            precision = "part"
        return Mention(
            start=found.start,
            end=found.end,
            surface=found.surface,
            earliest=earliest,
            latest=latest,
            precision=precision,
            zone=zone_of(found, self._words) or "",
        )

    def _clock(
        self, found: Found, told: Told, beside: str
    ) -> tuple[datetime, datetime, Precision]:
        """Return the window of a clock time: a moment, or around it when "about"."""
        at = datetime.combine(told.first, datetime.min.time())
        at += moment_of(found, self._words, beside)
        if found.has("through"):
            over = timedelta(minutes=value_of(found, "through", self._words))
            first, last = sorted((at, at + over))
            return first, last - timedelta(minutes=1), "hour"
        exact = found.has("minute", "halfpast", "past")
        slack = timedelta(minutes=15 if exact else 30)
        slack = slack if found.has("about") else timedelta()
        return at - slack, at + slack, "minute" if exact else "hour"


def _is_short(day: Told) -> bool:
    """Return whether a clock time can hang on what was told: it is a day or a few."""
    return day.precision not in {"year", "month"} and day.last - day.first <= _FEW_DAYS
