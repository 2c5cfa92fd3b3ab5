"""When a story says that something happened at a place."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.model import Window

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import tzinfo

    from geo.itinerary.reading import Event
    from geo.model import Place, TimeMention

__all__ = ["Wording", "begun", "past_years", "times_of", "window", "zone_of"]

_FINENESS = ("year", "month", "day", "part", "hour", "minute")
_COARSE = frozenset({"year", "month"})
# "Khasan, Russia, on ...": what a place lies in stands between it and its time.
_IN_LAND = re.compile(
    r"(?:\s+[A-ZА-ЯЁ][\w.'’-]*){0,4}(?:,(?:\s+[A-ZА-ЯЁ][\w.'’-]*){1,4})+,?"
    r"(?:\s+(?:on|at|by|in|late|early|around|about|shortly|before|after|the|в|во|около))*"
    r"\s*"
)
_OPENS = re.compile(r"[,，、]")


class Wording(NamedTuple):
    """The text, the same in small letters, and how its language parts clauses.

    `named` is where each place is named of which nothing is said; it still takes the
    time of its clause. With `time_first` a time comes before what happened then.
    """

    text: str
    words: str
    breaks: re.Pattern[str]
    time_first: bool
    named: tuple[int, ...] = ()


def times_of(
    events: Sequence[Event], times: Sequence[TimeMention], wording: Wording
) -> dict[int, TimeMention]:
    """Return the time that a sentence gives for each event, by the event's mention.

    A time belongs to the event whose words are nearest, with no other place between and
    with the fewest breaks between clauses; places of one list share it. Of several
    times the finest counts.
    """
    offers = []
    for time in times:
        if time.precision in _COARSE:
            continue
        for event in events:
            cost = _apart(time, event, events, wording)
            if cost is not None and not _taken(time, event, wording):
                late = wording.time_first and time.start >= event.cue[1]
                offers.append(((cost[0] + late, cost[1]), time.start, event.cue, time))
    found: dict[tuple[int, int], list[TimeMention]] = {}
    nearest: dict[tuple[int, int], int] = {}
    spent: set[int] = set()
    for cost, start, cue, time in sorted(offers, key=lambda offer: offer[:3]):
        if start in spent or cost[0] > max(0, nearest.get(cue, cost[0])):
            continue
        spent.add(start)
        nearest.setdefault(cue, cost[0])
        found.setdefault(cue, []).append(time)
    return {
        mention: time
        for cue, told in found.items()
        for mention, time in _shared(
            [e for e in events if e.cue == cue], told, time_first=wording.time_first
        )
    }


def _shared(
    events: Sequence[Event], times: Sequence[TimeMention], *, time_first: bool
) -> Iterator[tuple[int, TimeMention]]:
    """Yield the time of each place of a list, a time inside it only for its neighbour.

    Events that only repeat a place elsewhere in the sentence share it too.
    """
    first, last = events[0].at, events[-1].at
    inside = [t for t in times if first < t.start < last]
    for index, event in enumerate(events):
        own = list(times)
        if inside:
            behind = events[index + 1].at if index + 1 < len(events) else last + 10**9
            before = events[index - 1].at if index else -1
            low, high = (before, event.at) if time_first else (event.at, behind)
            own = [t for t in times if low <= t.start < high]
        if own:
            yield event.mention, max(own, key=_fineness)


def _apart(
    time: TimeMention, event: Event, events: Sequence[Event], wording: Wording
) -> tuple[int, int] | None:
    """Return how far a time is from an event: breaks, then characters.

    None when another event stands between them.
    """
    first, last = event.cue
    # Of places after one verb ("came to A from B") the first has the verb's time.
    second = any(e.cue[0] == first and e.cue[1] < last for e in events)
    if first <= time.start and time.end <= last:
        return (1 if second else -1), 0
    gap = (time.end, first) if time.end <= first else (last, time.start)
    if any(e.cue[0] != first and _overlap(e.cue, gap) for e in events):
        return None
    count = len(wording.breaks.findall(wording.words, *gap)) + second
    # A comma right behind a time that opens a clause does not part it from the clause.
    if (
        time.end <= first
        and _OPENS.match(wording.text, time.end)
        and _opens(time, events, wording)
    ):
        count -= 1
    return count, gap[1] - gap[0]


def _taken(time: TimeMention, event: Event, wording: Wording) -> bool:
    """Say whether a time behind an event is that of another place's clause."""
    if time.start < event.cue[1]:
        return False
    parting = wording.breaks.search(wording.words, event.cue[1], time.start)
    if _IN_LAND.fullmatch(wording.text, event.cue[1], time.start):
        return False
    return parting is not None and any(parting.start() < at for at in wording.named)


def _opens(time: TimeMention, events: Sequence[Event], wording: Wording) -> bool:
    """Say whether a break lies between a time and the event before it."""
    ended = max((e.cue[1] for e in events if e.cue[1] <= time.start), default=-1)
    return ended < 0 or bool(wording.breaks.search(wording.words, ended, time.start))


def _overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Say whether two spans share a character."""
    return one[0] < two[1] and two[0] < one[1]


def _fineness(time: TimeMention) -> int:
    """Return how fine a time is, coarse first."""
    return _FINENESS.index(time.precision)


def window(time: TimeMention | None, place: Place) -> tuple[Window, str]:
    """Return a told time in the zone of its place, and a warning or ""."""
    if time is None:
        return Window(), ""
    zone, doubt = zone_of(time.zone or place.zone)
    if doubt:
        doubt = f"{place.name}: {doubt}; {time.surface!r} is taken as UTC"
    told = Window(time.earliest.replace(tzinfo=zone), time.latest.replace(tzinfo=zone))
    return told, doubt


def zone_of(name: str) -> tuple[tzinfo, str]:
    """Return the zone of an IANA name or of "UTC+9", and why it is UTC if it is not."""
    if not name:
        return UTC, "no time zone is known"
    if name.startswith("UTC"):
        hours, _, minutes = name[3:].partition(":")
        try:
            sign = -1 if hours.startswith("-") else 1
            shift = timedelta(hours=int(hours or 0), minutes=sign * int(minutes or 0))
            return timezone(shift), ""
        except ValueError:
            return UTC, f"the time zone {name} is none"
    try:
        return ZoneInfo(name), ""
    except (ZoneInfoNotFoundError, ValueError):
        return UTC, f"the time zone {name} is not known here"


def past_years(times: Sequence[TimeMention]) -> frozenset[int]:
    """Return the years that are past in a story: before the one it mostly speaks of.

    Days weigh more than bare years, because the journey itself is told by days.
    """
    weight: dict[int, int] = {}
    for time in times:
        year = time.earliest.year
        weight[year] = weight.get(year, 0) + (1 if time.precision in _COARSE else 3)
    if not weight:
        return frozenset()
    fine = [t.earliest.year for t in times if t.precision not in _COARSE]
    if fine:  # a story begins with its own journey
        weight[fine[0]] += 2
    now = max(weight, key=lambda year: (weight[year], year))
    return frozenset(year for year in weight if year < now)


def begun(times: Sequence[TimeMention]) -> datetime:
    """Return the first day that a story tells, without a zone.

    Days told of years before do not count; the first moment of all when it tells none.
    """
    past = past_years(times)
    days = [t.earliest for t in times if t.precision not in _COARSE]
    return min((d for d in days if d.year not in past), default=datetime.min)  # noqa: DTZ901  # a moment before all others
