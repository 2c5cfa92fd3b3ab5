"""A journey as a table with geometries, for geopandas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.errors import require

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geopandas import GeoDataFrame

    from geo.model.journey import Journey, Leg, Stop
    from geo.model.space import Window

__all__ = ["frame_of"]


def frame_of(journey: Journey) -> GeoDataFrame:
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

    rows = [*_stops(journey), *_legs(journey)]
    places = {place.id: Point(place.at) for place in journey.places}
    lines = [
        LineString(leg.line) if len(leg.line) > 1 else None for leg in journey.legs
    ]
    shapes = [*(places[stop.place] for stop in journey.stops), *lines]
    columns = list(_COLUMNS)
    return gpd.GeoDataFrame(rows, columns=columns, geometry=shapes, crs="EPSG:4326")


_COLUMNS = (
    *("what", "name", "role", "status", "country", "quote"),
    *("from_place", "to_place", "kind", "branch", "length_km", "assumed_km"),
    *("uncertainty_km", "hours_at_top_speed"),
    *("depart_earliest", "depart_latest", "arrive_earliest", "arrive_latest", "why"),
)


def _stops(journey: Journey) -> Iterator[dict[str, object]]:
    """Yield one row for each stop."""
    for stop in journey.stops:
        yield {"what": "stop", **_stop(journey, stop)}


def _stop(journey: Journey, stop: Stop) -> dict[str, object]:
    """Return what is known of a stop, in the story's language."""
    place = journey.place(stop.place)
    return {
        "name": place.called(journey.language),
        "role": stop.role,
        "status": stop.status,
        "country": place.country,
        "quote": stop.quote,
        **_times("arrive", stop.told),
    }


def _legs(journey: Journey) -> Iterator[dict[str, object]]:
    """Yield one row for each leg."""
    for leg in journey.legs:
        yield {"what": "leg", **_leg(journey, leg)}


def _leg(journey: Journey, leg: Leg) -> dict[str, object]:
    """Return what is known of a leg."""
    ends = (journey.place(end) for end in (leg.from_place, leg.to_place))
    return {
        "name": " - ".join(end.called(journey.language) for end in ends),
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
