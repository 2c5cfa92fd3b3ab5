"""Told times in the zone of their place."""

from __future__ import annotations

from datetime import UTC, timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.model import Window

if TYPE_CHECKING:
    from datetime import tzinfo

    from geo.model import Place, TimeMention

__all__ = ["window", "zone_of"]


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
