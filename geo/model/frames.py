"""A journey for other programs: a table with geometries, features with moments.

Both take the stops with their places and the legs with the places at their ends, in the
order of travel.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.errors import require

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from geopandas import GeoDataFrame

    from geo.model.annotations import Language
    from geo.model.leg import Leg
    from geo.model.place import Place
    from geo.model.spacetime import LonLat, Window
    from geo.model.trip import Stop

    Stops = Sequence[tuple[Stop, Place]]
    Legs = Sequence[tuple[Leg, Place, Place]]

__all__ = ["frame_of", "timestamped"]

_COLUMNS = (
    *("what", "name", "role", "status", "country", "quote"),
    *("from_place", "to_place", "kind", "branch", "length_km", "assumed_km"),
    *("uncertainty_km", "hours_at_top_speed"),
    *("depart_earliest", "depart_latest", "arrive_earliest", "arrive_latest", "why"),
)


def frame_of(stops: Stops, legs: Legs, language: Language) -> GeoDataFrame:
    """Return stops and legs as rows, in travel order, in EPSG:4326, longitude first.

    `what` is "stop" (a point) or "leg" (a line; a gap has no geometry). Times are texts
    in ISO 8601 with the offset of their place, as in JSON: a column of several offsets
    is none that pandas has, nor one that `to_json` writes. `pandas.to_datetime(column,
    utc=True)` makes moments of them. A journey that tells no travel gives a frame with
    the same columns and no rows.

    Raises:
        BadInput: the extra `frames` is not installed.
    """
    require("a frame", "geopandas", extra="frames")
    import geopandas as gpd  # half a second, for those who ask
    from shapely import LineString, Point  # as above

    rows = [_stop(stop, place, language) for stop, place in stops]
    rows += [_leg(leg, _way(ends, language)) for leg, *ends in legs]
    lines = [LineString(leg.line) if len(leg.line) > 1 else None for leg, *_ in legs]
    shapes = [*(Point(place.at) for _, place in stops), *lines]
    columns = list(_COLUMNS)
    return gpd.GeoDataFrame(rows, columns=columns, geometry=shapes, crs="EPSG:4326")


def timestamped(stops: Stops, legs: Legs, language: Language) -> dict[str, object]:
    """Return what Folium's `TimestampedGeoJson` shows: stops, and legs as they are run.

    Each feature has `times` in its properties, one for each of its coordinates (EPSG
    4326, longitude first), in ISO 8601 with the offset of the place. A moment is the
    middle of the window in which the train can be there; along a leg it goes evenly.
    What has no time is left out.
    """
    features = [*_run(legs, language), *_told(stops, language)]
    return {"type": "FeatureCollection", "features": features}


def _way(ends: Sequence[Place], language: Language) -> str:
    """Return what a leg is called: its two ends, in a language."""
    return " - ".join(end.called(language) for end in ends)


def _stop(stop: Stop, place: Place, language: Language) -> dict[str, object]:
    """Return what is known of a stop, as one row."""
    return {
        "what": "stop",
        "name": place.called(language),
        "role": stop.role,
        "status": stop.status,
        "country": place.country,
        "quote": stop.quote,
        **_times("arrive", stop.told),
    }


def _leg(leg: Leg, name: str) -> dict[str, object]:
    """Return what is known of a leg, as one row."""
    return {
        "what": "leg",
        "name": name,
        "country": " ".join(leg.countries),
        "from_place": leg.from_place,
        "to_place": leg.to_place,
        "kind": leg.kind,
        "branch": leg.branch,
        "length_km": leg.length_km,
        "assumed_km": leg.assumed_km,
        "uncertainty_km": leg.uncertainty_km,
        "hours_at_top_speed": leg.hours_at_top_speed,
        **_times("depart", leg.depart),
        **_times("arrive", leg.arrive),
        "why": leg.why,
    }


def _times(what: str, window: Window) -> dict[str, str | None]:
    """Return both ends of a window as columns."""
    return {
        f"{what}_earliest": window.earliest.isoformat() if window.earliest else None,
        f"{what}_latest": window.latest.isoformat() if window.latest else None,
    }


def _told(stops: Stops, language: Language) -> Iterator[dict[str, object]]:
    """Yield the stops whose time is told."""
    for stop, place in stops:
        if moment := _middle(stop.told):
            name = place.called(language)
            yield _feature("Point", [place.at], [moment], name=name, what="stop")


def _run(legs: Legs, language: Language) -> Iterator[dict[str, object]]:
    """Yield the legs of which both ends have a time."""
    for leg, *ends in legs:
        begun, ended = _middle(leg.depart), _middle(leg.arrive)
        if begun and ended and begun <= ended and len(leg.line) > 1:
            name = _way(ends, language)
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
