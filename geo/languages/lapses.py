"""Clock times told by another one: "three hours later", "06:00 (2000 GMT)"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from geo.languages.clocks import later
from geo.languages.timefindings import Found, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.languages.tenses import Sentences
    from geo.languages.timewords import TimeWords
    from geo.model import TimeMention

__all__ = ["after_lapse", "same_moment"]

_BEHIND = 2  # sentences that "three hours later" is behind its clock time at most
_SLACK = timedelta(minutes=15)
_BEHIND_UTC, _AHEAD_OF_UTC = timedelta(hours=-12), timedelta(hours=14)


def after_lapse(
    lapse: Found,
    told: Iterable[TimeMention],
    words: TimeWords,
    *,
    sentences: Sentences,
) -> list[TimeMention]:
    """Return the time so long after the clock time told before it, if any is.

    That stands in the same sentence or in one of the two before it. Hours are told to
    half an hour, minutes to a quarter.
    """
    before = [mention for mention in told if mention.start < lapse.start]
    last = max(before, key=attrgetter("start"), default=None)
    number = sentences.number
    if last is None or number(lapse.start) - number(last.start) > _BEHIND:
        return []
    by, slack = timedelta(), _SLACK
    if lapse.has("lapse"):
        by, slack = timedelta(hours=value_of(lapse, "lapse", words)), 2 * _SLACK
    if lapse.has("lapseminutes"):
        by += timedelta(minutes=value_of(lapse, "lapseminutes", words))
    mention = replace(
        last,
        start=lapse.start,
        end=lapse.end,
        surface=lapse.surface,
        earliest=last.earliest + by - slack,
        latest=last.latest + by + slack,
        precision="hour",
        own_day=False,
    )
    return [mention]


def same_moment(
    text: str, before: TimeMention | None, mention: TimeMention
) -> TimeMention:
    """Return "1315 GMT" on the day on which it repeats the local time before it.

    06:00 in Vladivostok is 20:00 GMT of the day before: of the days near, the one is
    meant on which the local clock is 12 hours behind to 14 hours ahead of UTC.
    """
    if before is None or before.zone or not mention.zone:
        return mention
    between = text[before.end : mention.start]
    if not re.fullmatch(r"[\s,、，]*(?:local time|local)?[\s,]*[(（]", between):
        return mention
    if before.precision not in {"hour", "minute"}:
        return mention
    ahead = before.earliest - _in_utc(mention.earliest, mention.zone)
    days = -1 if ahead < _BEHIND_UTC else 1 if ahead > _AHEAD_OF_UTC else 0
    return later(mention, days)


def _in_utc(moment: datetime, zone: str) -> datetime:
    """Return a naive local time of a zone as naive UTC."""
    aware = moment.replace(tzinfo=ZoneInfo(zone))
    return aware.astimezone(UTC).replace(tzinfo=None)
