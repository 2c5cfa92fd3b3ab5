"""Reach: where on the rails a train can be after so many hours, at most.

The bound is the top speed without a stop, as in the schedule, or the line's own limit
where the network knows a lower one; a real train is behind.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from geo.errors import BadInput
from geo.model import LonLat
from geo.model.pace import FAST_TRAIN_KMH as HIGH_SPEED_KMH
from geo.model.trip import FASTEST_TRAIN_KMH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

__all__ = ["Band", "Rails", "Reach", "Track", "reach"]

_MOST_HOURS = 1000  # six weeks: no journey lasts longer
_MOST_KM = 20_000.0  # half way round the Earth: further than any rails lead


class Track(Protocol):
    """A stretch of rails, and how far its ends are from the start.

    In km that the train runs at top speed in the time that it takes to come there: so
    much longer counts a stretch whose own limit is lower.
    """

    @property
    def line(self) -> Sequence[LonLat]:
        """The points, from the nearer end on."""

    @property
    def from_km(self) -> float:
        """The distance of the first point."""

    @property
    def to_km(self) -> float:
        """The distance of the last point."""


class Rails(Protocol):
    """What reach asks of the network."""

    def reach(  # noqa: PLR0913  # each part of the question has its name
        self,
        at: tuple[float, float],
        km: float,
        /,
        *,
        top_kmh: float,
        day: date,
        gauge_mm: int,
        high_speed: bool,
    ) -> Sequence[Track]:
        """Return all rails that a train at top speed reaches in the time of `km`."""


@dataclass(frozen=True, slots=True, repr=False)
class Band:
    """The rails reached after more than the band before, within `hours`.

    `km` is the most that top speed allows in those hours. `lines` are longitude first;
    `by` is the moment when a start was given, in its zone.
    """

    hours: float
    km: float
    lines: tuple[tuple[LonLat, ...], ...]
    by: datetime | None = None

    def __repr__(self) -> str:
        """Return it in a line, its rails counted."""
        return f"<Band of {self.hours:g} h, {self.km:.0f} km: {len(self.lines)} lines>"


@dataclass(frozen=True, slots=True, repr=False)
class Reach:
    """Where a train can be, hour by hour, and what that was reckoned from."""

    start: LonLat
    top_kmh: float
    bands: tuple[Band, ...]
    attribution: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return it in a line: its rails are megabytes of numbers."""
        bands = ", ".join(f"{b.hours:g} h ({len(b.lines)} lines)" for b in self.bands)
        lon, lat = self.start
        return f"<Reach from {lon:.4f},{lat:.4f} at {self.top_kmh:g} km/h: {bands}>"

    def to_geojson(self) -> dict[str, object]:
        """Return one MultiLineString for each band, in EPSG:4326, longitude first."""
        credits_ = {"attribution": list(self.attribution)} if self.attribution else {}
        return {
            "type": "FeatureCollection",
            **credits_,
            "features": [_feature(band, self.top_kmh) for band in self.bands],
        }


def reach(  # noqa: PLR0913  # likewise
    network: Rails,
    start: tuple[float, float],
    hours: Iterable[float] = (6, 12, 24, 48),
    *,
    top_kmh: float,
    at: datetime | None = None,
    day: date | None = None,
    gauge_mm: int = 0,
    attribution: Sequence[str] = (),
) -> Reach:
    """Return the rails a train can have reached after each of some hours, at most.

    Args:
        network: the rails.
        start: longitude, latitude in degrees, WGS 84.
        hours: any order; each is one band, from the one before to it.
        top_kmh: the top speed; borders and stops are taken to cost no time, and a line
            whose own limit is known and lower is run at that.
        at: when the train is at the start, for the moments of the bands, and for what
            was open then: no border that was shut is crossed, no line taken that came
            later, and none for high-speed trains alone by a slower one.
        day: for what was open, where no moment is known; today without either.
        gauge_mm: the only gauge to run on, as tagged or usual there; 0 for any.
        attribution: whose data the rails are, for who publishes them.

    Raises:
        BadInput: a speed or hours that cannot be, or a moment without a time zone.
        NoRoute: the start is off the rails.
    """
    limits = sorted(set(hours))
    _refuse(limits, top_kmh, at)
    furthest = min(limits[-1] * top_kmh, _MOST_KM)
    tracks = network.reach(
        start,
        furthest,
        top_kmh=top_kmh,
        day=at.date() if at else day or date.max,
        gauge_mm=gauge_mm,
        high_speed=top_kmh >= HIGH_SPEED_KMH,
    )
    bands = []
    for low, high in pairwise([0.0, *limits]):
        cut = _within(tracks, low * top_kmh, high * top_kmh)
        by = _later(at, high) if at else None
        bands.append(Band(high, high * top_kmh, tuple(cut), by))
    return Reach(LonLat(*start), top_kmh, tuple(bands), tuple(attribution))


def _refuse(limits: Sequence[float], top_kmh: float, at: datetime | None) -> None:
    """Refuse what nothing can be reckoned from.

    Raises:
        BadInput: one line that says which.
    """
    if not 0 < top_kmh <= FASTEST_TRAIN_KMH:
        message = f"a top speed of {top_kmh:g} km/h is none that a train has"
        raise BadInput(message)
    wrong = [h for h in limits if not 0 < h <= _MOST_HOURS]
    if wrong or not limits:
        given = ", ".join(f"{h:g}" for h in wrong) or "none"
        message = (
            f"hours must be above 0 and at most {_MOST_HOURS}, not {given}; "
            "write them as 6,12,24"
        )
        raise BadInput(message)
    if at is not None and at.tzinfo is None:
        message = f"{at.isoformat()} has no time zone; write 2023-09-12T06:00+10:00"
        raise BadInput(message)


def _later(at: datetime, hours: float) -> datetime:
    """Return the moment so many hours later, in the same zone."""
    later = at.astimezone(UTC) + timedelta(seconds=round(hours * 3600))
    return later.astimezone(at.tzinfo)


def _within(
    tracks: Sequence[Track], low_km: float, high_km: float
) -> Iterator[tuple[LonLat, ...]]:
    """Yield what of the tracks lies between two distances from the start."""
    for track in tracks:
        if track.to_km > low_km and track.from_km < high_km:
            yield tuple(_cut(track, low_km, high_km))


def _cut(track: Track, low_km: float, high_km: float) -> Iterator[LonLat]:
    """Yield a track's points between two distances, with a point at each cut."""
    marks = _marks(track)
    low, high = max(low_km, track.from_km), min(high_km, track.to_km)
    yield _point(track.line, marks, low)
    for point, km in zip(track.line, marks, strict=True):
        if low < km < high:
            yield point
    yield _point(track.line, marks, high)


def _marks(track: Track) -> list[float]:
    """Return the distance of each point of a track: its length shared by its chords."""
    drawn = [0.0]
    for one, other in pairwise(track.line):
        drawn.append(drawn[-1] + _chord(one, other))
    whole = track.to_km - track.from_km
    scale = whole / drawn[-1] if drawn[-1] else 0.0
    return [track.from_km + part * scale for part in drawn]


def _chord(one: LonLat, other: LonLat) -> float:
    """Return a length in degrees of latitude; only its share of a track counts."""
    east = (other.lon - one.lon) * math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(east, other.lat - one.lat)


def _point(line: Sequence[LonLat], marks: Sequence[float], km: float) -> LonLat:
    """Return the point at a distance, between the two points around it."""
    for (one, start), (other, end) in pairwise(zip(line, marks, strict=True)):
        if start <= km <= end and end > start:
            share = (km - start) / (end - start)
            return LonLat(
                one.lon + share * (other.lon - one.lon),
                one.lat + share * (other.lat - one.lat),
            )
    return line[0] if km <= marks[0] else line[-1]


def _feature(band: Band, top_kmh: float) -> dict[str, object]:
    """Return a band as a GeoJSON feature, coordinates to a metre."""
    return {
        "type": "Feature",
        "properties": {
            "hours": band.hours,
            "km": round(band.km, 3),
            "top_speed_kmh": top_kmh,
            "by": band.by.isoformat() if band.by else None,
        },
        "geometry": {
            "type": "MultiLineString",
            "coordinates": [
                [[round(p.lon, 5), round(p.lat, 5)] for p in line]
                for line in band.lines
            ],
        },
    }
