"""When a story says that something happened at a place."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.model import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from geo.itinerary.reading import Event, Stretch
    from geo.itinerary.sentences import Sentence
    from geo.model import Place, TimeMention

__all__ = ["nearest_time", "past_years", "window", "zone_of"]

_FINENESS = ("year", "month", "day", "part", "hour", "minute")
_COARSE = frozenset({"year", "month"})


def nearest_time(
    event: Event,
    events: Sequence[Event],
    times: Sequence[TimeMention],
    *,
    sentence: Sentence,
    stretches: Sequence[Stretch],
) -> TimeMention | None:
    """Return the time that a sentence gives for an event, if any.

    Where a sentence begins with a time, each time belongs to the place after it ("on
    Sunday it left A, on Tuesday it reached B"); else to the place before it ("it left
    A on Sunday and reached B on Tuesday"). Of several the finest counts.
    """
    places = sorted(
        {stretches[e.mention].start for e in events if e.sentence == event.sentence}
    )
    here = places.index(stretches[event.mention].start)
    inside = [
        t
        for t in times
        if sentence.start <= t.start < sentence.end and t.precision not in _COARSE
    ]
    if not inside:
        return None
    if len(inside) == len(places):
        return inside[here]
    if inside[0].start < places[0]:
        first = places[here - 1] if here else sentence.start
        own = [t for t in inside if first <= t.start < places[here]]
        if here == len(places) - 1 and not own:
            own = [t for t in inside if t.start > places[here]]
    else:
        last = places[here + 1] if here + 1 < len(places) else sentence.end
        own = [t for t in inside if places[here] <= t.start < last]
    return max(own, key=lambda t: _FINENESS.index(t.precision), default=None)


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
    now = max(weight, key=lambda year: (weight[year], year))
    return frozenset(year for year in weight if year < now)
