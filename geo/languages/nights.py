"""Clock times of one day told, parted by the midnights that pass between them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.languages.tenses import Sentences
    from geo.languages.timewords import TimeWords
    from geo.model import TimeMention

__all__ = ["Clocked", "later", "over_nights"]

_NOON = 12
_BETWEEN = 300  # characters before an arrival in which its verb may stand


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
                mention = later(mention, gone)
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
