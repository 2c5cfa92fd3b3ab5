"""A journey as GeoJSON in which every point has its moment, for a slider over time."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from geo.model.journey import Journey, Leg
    from geo.model.space import LonLat, Window

__all__ = ["timestamped"]


def timestamped(journey: Journey) -> dict[str, object]:
    """Return what Folium's `TimestampedGeoJson` shows: stops, and legs as they are run.

    Each feature has `times` in its properties, one for each of its coordinates (EPSG
    4326, longitude first), in ISO 8601 with the offset of the place. A moment is the
    middle of the window in which the train can be there; along a leg it goes evenly.
    What has no time is left out.
    """
    features = [*_legs(journey), *_stops(journey)]
    return {"type": "FeatureCollection", "features": features}


def _stops(journey: Journey) -> Iterator[dict[str, object]]:
    """Yield the stops whose time is told."""
    for stop in journey.stops:
        if moment := _middle(stop.told):
            place = journey.place(stop.place)
            name = place.called(journey.language)
            yield _feature("Point", [place.at], [moment], name=name, what="stop")


def _legs(journey: Journey) -> Iterator[dict[str, object]]:
    """Yield the legs of which both ends have a time."""
    for leg in journey.legs:
        begun, ended = _middle(leg.depart), _middle(leg.arrive)
        if begun and ended and begun <= ended and len(leg.line) > 1:
            ends = (journey.place(end) for end in (leg.from_place, leg.to_place))
            name = " - ".join(end.called(journey.language) for end in ends)
            moments = [begun + (ended - begun) * share for share in _shares(leg)]
            yield _feature("LineString", leg.line, moments, name=name, what="leg")


def _feature(
    kind: str,
    points: Sequence[LonLat],
    moments: Sequence[datetime],
    *,
    name: str,
    what: str,
) -> dict[str, object]:
    """Return one feature with its moments."""
    coordinates = [[round(p.lon, 5), round(p.lat, 5)] for p in points]
    return {
        "type": "Feature",
        "geometry": {
            "type": kind,
            "coordinates": coordinates[0] if kind == "Point" else coordinates,
        },
        "properties": {
            "what": what,
            "name": name,
            "popup": name,
            "times": [moment.isoformat(timespec="seconds") for moment in moments],
        },
    }


def _middle(window: Window) -> datetime | None:
    """Return the middle of a window, its one end, or None when nothing is known."""
    early, late = window.earliest or window.latest, window.latest or window.earliest
    return early + (late - early) / 2 if early and late else None


def _shares(leg: Leg) -> list[float]:
    """Return which part of a leg lies behind each of its points."""
    run = [0.0]
    for one, other in pairwise(leg.line):
        wide = math.cos(math.radians((one.lat + other.lat) / 2))
        step = math.hypot((other.lon - one.lon) * wide, other.lat - one.lat)
        run.append(run[-1] + step)
    return [part / run[-1] if run[-1] else 0.0 for part in run]
