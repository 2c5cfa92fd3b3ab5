"""What a clock time says: its hour, its zone, and the midnights between two of them."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.timefindings import Found, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.languages.tenses import Sentences
    from geo.languages.timewords import TimeWords
    from geo.model import TimeMention

__all__ = [
    "Clocked",
    "Parts",
    "is_no_clock",
    "later",
    "moment_of",
    "over_nights",
    "part_of",
    "zone_of",
]

_NOON = 12
_DAY = 24
_LATEST = 29  # of Japanese railways' days: 25:10 is ten past one of the next day
_SMALL_HOURS = range(1, 6)
_HOUR = 60  # minutes
_LATE = 9
_MOSCOW = 3  # hours ahead of UTC
_BETWEEN = 300  # characters before an arrival in which its verb may stand


def part_of(found: Found, words: TimeWords) -> str:
    """Return the part of the day that a date or clock time names, "" for none."""
    if found.has("half"):
        return found.groups["half"].lower()
    if found.has("part"):
        return found.groups["part"].lower()
    night = words.nights.get(found.groups.get("night", "").lower())
    return night[1] if night else ""


def moment_of(found: Found, words: TimeWords, beside: str) -> timedelta:
    """Return how long after the day's start a clock time is.

    `beside` is the part of the day that stands with the date; the clock's own counts
    more. A figure that begins with 0 is of 24 hours. One o'clock on Tuesday night is
    Wednesday's.
    """
    hour = value_of(found, "hour", words)
    minute = value_of(found, "minute", words) if found.has("minute") else 0
    minute = _HOUR // 2 if found.has("halfpast") else minute
    if found.has("past"):
        minute = value_of(found, "past", words)
    own = found.has("half")
    word = part_of(found, words) if own or found.has("night", "part") else beside
    if own or not found.groups["hour"].startswith("0"):
        hour = _by_part(hour, word, words)
    begun = found.has("night") or not own
    over = begun and words.parts.get(word, (0, 0))[1] > _DAY
    if over and hour in range(_SMALL_HOURS.stop):
        hour += _DAY
    return timedelta(hours=hour, minutes=minute)


def _by_part(hour: int, word: str, words: TimeWords) -> int:
    """Return the hour of a part of the day."""
    if word in words.night and hour not in _SMALL_HOURS:
        small = word in words.morning  # ночи: 12 begins the day, and 9 is before it
        if hour == _NOON:
            return 0 if small else _DAY
        return hour + _NOON * ((_LATE if small else 1) <= hour < _NOON)
    if word in words.midday and hour in _SMALL_HOURS:
        return hour + _NOON
    if word in words.afternoon and hour < _NOON:
        return hour + _NOON
    return 0 if word in words.morning and hour == _NOON else hour


def is_no_clock(found: Found, words: TimeWords) -> bool:
    """Return whether no clock shows what is written: 25:61."""
    if not found.has("hour"):
        return False
    minute = value_of(found, "minute", words) if found.has("minute") else 0
    return value_of(found, "hour", words) > _LATEST or minute >= _HOUR


class Parts:
    """The parts of the day that clock times of a sentence hand on to later ones."""

    def __init__(
        self, clocks: Iterable[Found], words: TimeWords, sentences: Sentences
    ) -> None:
        """Keep the clock times of a text, in order."""
        self._words, self._sentences = words, sentences
        self._clocks = sorted(clocks, key=_start)

    def before(self, clock: Found) -> str:
        """Return the part of the day of the time before one without any.

        "At 9:50 in the evening it came and at 10:05 it left": the later hour is of the
        same evening when it is not before the first on a clock of twelve hours.
        """
        words = self._words
        place = bisect_left(self._clocks, clock.start, key=_start)
        if not place or part_of(clock, words) or not clock.has("hour"):
            return ""
        last = self._clocks[place - 1]
        number = self._sentences.number
        word = part_of(last, words)
        if not word or number(last.start) != number(clock.start):
            return ""
        if not last.has("hour"):  # "in the evening at 9:10"
            return "" if clock.groups["hour"].startswith("0") else word
        times = [_on_dial(item, words) for item in (last, clock)]
        later = times[0] <= times[1] < _NOON * _HOUR
        return word if later and not clock.groups["hour"].startswith("0") else ""


def _start(found: Found) -> int:
    """Return where a time starts."""
    return found.start


def _on_dial(found: Found, words: TimeWords) -> int:
    """Return the minutes of a clock time on a dial of twelve hours, over it as is."""
    hour = value_of(found, "hour", words)
    minute = value_of(found, "minute", words) if found.has("minute") else 0
    return (0 if hour == _NOON else hour) * _HOUR + minute


def zone_of(found: Found, words: TimeWords) -> str | None:
    """Return the zone that the words name, "" for local time, None for nothing said.

    >>> from geo.languages.timefindings import Found, words_of
    >>> zone_of(Found(0, 0, "", {"utc": "+0530"}), words_of("en"))
    'UTC+5:30'
    """
    if found.has("plus"):
        ahead = int(found.groups["plus"].replace("−", "-").replace("–", "-"))
        return f"UTC{_MOSCOW + ahead:+d}"
    if found.has("utc"):
        sign, hours, minutes = _parts_of_offset(found.groups["utc"])
        rest = f":{minutes}" if int(minutes) else ""
        return f"UTC{sign}{int(hours)}{rest}"
    if not found.has("zone"):
        return None
    named = found.groups["zone"]
    if named in words.zones:
        return words.zones[named]
    same = (z for name, z in words.zones.items() if name.lower() == named.lower())
    return next(same, "UTC" if named in "Zz" else "")


def _parts_of_offset(offset: str) -> tuple[str, str, str]:
    """Return sign, hours and minutes of "+5:30", "+0530" or "−5"."""
    match = re.fullmatch(r"([+\-−–])(\d{1,2}):?(\d\d)?", offset)
    if match is None:
        return "+", "0", "0"
    sign, hours, minutes = match.groups()
    return "+" if sign == "+" else "-", hours, minutes or "0"


class Clocked(NamedTuple):
    """A clock time on its day; `day` is where that is told.

    `own` says that the day stands with the time itself ("at 09:00 on 12 March"), not
    only nearest to it.
    """

    mention: TimeMention
    day: int
    own: bool


def over_nights(
    clocked: Iterable[Clocked], text: str, words: TimeWords, *, sentences: Sentences
) -> list[TimeMention]:
    """Return clock times with nights passed over, in order of the text.

    An arrival that the clock puts before its departure is the next day's ("left at
    23:50 on the 3rd and arrived at 06:10"), unless the day is its own: then the
    departure was the day before ("left at 22:00 and arrived at 09:00 on 12 March"). On
    a clock of twelve hours ("left at 10:20 and arrived at 1:30") the
    arrival is in the afternoon.
    """
    items = sorted(clocked, key=lambda item: item.mention.start)
    found: list[TimeMention] = []
    days: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        mention, same = item.mention, days.setdefault(item.day, [])
        if same:
            before = found[same[-1]]
            if not item.own:
                gone = (before.earliest.date() - mention.earliest.date()).days
                mention = later(mention, max(gone, 0))
            pair = before, mention
            if _is_afternoon(pair, text, words, sentences=sentences):
                mention = _moved(mention, timedelta(hours=12))
            elif _is_next_day(pair, text, words, sentences=sentences):
                if not item.own:
                    mention = later(mention, 1)
                elif not any(items[earlier].own for earlier in same):
                    for earlier in same:
                        found[earlier] = later(found[earlier], -1)
        same.append(number)
        found.append(mention)
    return found


def _is_next_day(
    pair: tuple[TimeMention, TimeMention],
    text: str,
    words: TimeWords,
    *,
    sentences: Sentences,
) -> bool:
    """Return whether a time is an arrival's, of the night after the time before it."""
    before, mention = pair
    if before.earliest.hour <= _NOON and not re.match(r"\D*0\d", mention.surface):
        return False
    return _arrives_before(before, mention, text, words=words, sentences=sentences)


def _is_afternoon(
    pair: tuple[TimeMention, TimeMention],
    text: str,
    words: TimeWords,
    *,
    sentences: Sentences,
) -> bool:
    """Return whether an hour of a dial is of the afternoon after one of the morning."""
    before, mention = pair
    same = sentences.number(before.start) == sentences.number(mention.start)
    dial = before.earliest.hour <= _NOON and 0 < mention.earliest.hour < _NOON
    plain = re.match(r"\D{0,3}[1-9]", mention.surface) is not None
    fits = mention.earliest + timedelta(hours=12) > before.earliest
    if not (same and dial and plain and fits):
        return False
    return _arrives_before(before, mention, text, words=words, sentences=sentences)


def _arrives_before(
    before: TimeMention,
    mention: TimeMention,
    text: str,
    *,
    words: TimeWords,
    sentences: Sentences,
) -> bool:
    """Return whether a time is an arrival's, and before the time told before it."""
    if before.earliest - mention.earliest < timedelta(hours=1):
        return False
    between = text[before.end : mention.start][-_BETWEEN:]
    rest = between + sentences.rest(mention.start)
    return re.search(words.arrives, rest) is not None


def later(mention: TimeMention, days: int) -> TimeMention:
    """Return a mention so many days later."""
    return _moved(mention, timedelta(days))


def _moved(mention: TimeMention, by: timedelta) -> TimeMention:
    """Return a mention moved."""
    return replace(mention, earliest=mention.earliest + by, latest=mention.latest + by)
