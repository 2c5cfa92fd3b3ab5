"""The journey as features with all their columns: GeoJSON, and GeoPackage."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from geo.errors import require
from geo.model import PAGE_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geopandas import GeoDataFrame

    from geo.model import (
        BorderCrossing,
        Bridge,
        GaugeBreak,
        Journey,
        Leg,
        LonLat,
        Place,
        Stop,
    )

__all__ = ["Feature", "features", "geojson", "gpkg", "layers"]

# What UTF-8 cannot carry; everything else is escaped by JSON itself.
_HALF = re.compile("[\ud800-\udfff]")
Feature = dict[str, object]
_KINDS = ("stop", "leg", "railhead", "border", "gauge", "bridge")
# A GeoPackage notes when it was written; a fixed moment keeps it the same twice.
_FIXED = {"OGR_CURRENT_DATE": "2000-01-01T00:00:00.000Z"}


def geojson(journey: Journey) -> str:
    """Return the journey as a GeoJSON feature collection (RFC 7946).

    Coordinates are WGS 84, longitude first; lengths in km, times ISO 8601 with the
    offset of the place they belong to. A line over the antimeridian is cut there.
    """
    content = {
        "type": "FeatureCollection",
        "name": journey.title,
        "attribution": list(journey.attribution),
        "top_speed": journey.top_speed.to_dict(),
        "published": journey.published.isoformat() if journey.published else None,
        "features": features(journey),
    }
    text = json.dumps(content, ensure_ascii=False, indent=1)
    return _HALF.sub("\ufffd", text) + "\n"


def features(journey: Journey) -> list[Feature]:
    """Return the journey's features, told apart by `properties.what`.

    "leg" (LineString; a gap has no geometry), "stop" and "railhead" (Point), "border",
    "gauge" and "bridge" (Point).
    """
    places = {place.id: place for place in journey.places}
    return [*_legs(journey), *_stops(journey, places), *_marks(journey)]


def _legs(journey: Journey) -> Iterator[Feature]:
    """Yield each leg as a feature."""
    names = {place.id: place.called(journey.language) for place in journey.places}
    for number, leg in enumerate(journey.legs):
        properties = {k: v for k, v in leg.to_dict().items() if k not in _GEOMETRIES}
        properties |= _flat("depart", leg.depart.to_dict())
        properties |= _flat("arrive", leg.arrive.to_dict())
        properties["from_name"] = names.get(leg.from_place, leg.from_place)
        properties["to_name"] = names.get(leg.to_place, leg.to_place)
        yield _feature("leg", _line(leg), number=number, **properties)


_GEOMETRIES = {"line", "borders", "gauge_breaks", "bridges", "depart", "arrive"}


def _flat(name: str, window: dict[str, str | None]) -> dict[str, str | None]:
    """Return a window as two columns, as tables and GIS programs read them."""
    return {f"{name}_{end}": moment for end, moment in window.items()}


def _line(leg: Leg) -> Feature | None:
    """Return a leg's geometry; none for a gap."""
    parts = _cut([_at(point) for point in leg.line])
    if not parts:
        return None
    if len(parts) == 1:
        return {"type": "LineString", "coordinates": parts[0]}
    return {"type": "MultiLineString", "coordinates": parts}


def _cut(line: list[list[float]]) -> list[list[list[float]]]:
    """Return a line in parts that do not cross the antimeridian (RFC 7946, 3.1.9)."""
    if len(line) < 2:  # noqa: PLR2004  # a line has two ends
        return []
    parts = [[line[0]]]
    for point in line[1:]:
        last = parts[-1][-1]
        turn = point[0] - last[0]
        if abs(turn) <= 180:  # noqa: PLR2004  # half around the world
            parts[-1].append(point)
            continue
        edge = 180.0 if last[0] > 0 else -180.0
        width = 360 - abs(turn)
        share = (edge - last[0]) / (width if edge > 0 else -width) if width else 0.0
        lat = round(last[1] + share * (point[1] - last[1]), 6)
        parts[-1].append([edge, lat])
        parts.append([[-edge, lat], point])
    return parts


def _stops(journey: Journey, places: dict[str, Place]) -> Iterator[Feature]:
    """Yield each stop, and each railhead once."""
    heads: dict[str, Place] = {}
    for number, stop in enumerate(journey.stops):
        place = places.get(stop.place)
        if place:
            yield _feature(
                "stop", _point(place.at), number=number, **_told(stop, place)
            )
        if stop.railhead and stop.railhead != stop.place and stop.railhead in places:
            heads[stop.railhead] = places[stop.railhead]
    for place in heads.values():
        yield _feature("railhead", _point(place.at), **_named(place))


def _told(stop: Stop, place: Place) -> dict[str, object]:
    """Return what is said of a stop."""
    return {
        **_named(place),
        "role": stop.role,
        "status": stop.status,
        "quote": stop.quote,
        **_flat("told", stop.told.to_dict()),
        "told_days": [day.isoformat() for day in stop.told.days or ()] or None,
        "railhead": stop.railhead,
    }


def _named(place: Place) -> dict[str, object]:
    """Return a place's columns."""
    return {
        "place": place.id,
        "name": place.name,
        "names": dict(place.names),
        **{
            f"name_{language}": place.names.get(language) for language in PAGE_LANGUAGES
        },
        "country": place.country,
        "kind": place.kind,
        "confidence": round(place.confidence, 3),
        "within_km": place.within_km,
        "source": place.source,
        "runner_up": place.runner_up.name if place.runner_up else None,
    }


def _marks(journey: Journey) -> Iterator[Feature]:
    """Yield border crossings, breaks of gauge and bridges, with their leg's number."""
    for number, leg in enumerate(journey.legs):
        marks: dict[str, tuple[BorderCrossing | GaugeBreak | Bridge, ...]] = {
            "border": leg.borders,
            "gauge": leg.gauge_breaks,
            "bridge": leg.bridges,
        }
        for what, found in marks.items():
            for mark in found:
                values = {
                    key: value
                    for key, value in mark.to_dict().items()
                    if key not in {"lon", "lat"}
                }
                yield _feature(what, _point(mark.at), leg=number, **values)


def _feature(what: str, geometry: Feature | None, **properties: object) -> Feature:
    """Return a feature."""
    return {
        "type": "Feature",
        "geometry": geometry,
        "properties": {"what": what, **properties},
    }


def _point(at: LonLat) -> Feature:
    """Return a point's geometry."""
    return {"type": "Point", "coordinates": _at(at)}


def _at(point: LonLat) -> list[float]:
    """Return a position: longitude, latitude, to a tenth of a metre."""
    return [round(point.lon, 6), round(point.lat, 6)]


def gpkg(journey: Journey) -> bytes:
    """Return the journey as a GeoPackage (OGC 12-128r19) with a layer for each kind.

    Layers are called stop, leg, railhead, border, gauge and bridge; one without
    features is left out. EPSG:4326, longitude first.

    Raises:
        BadInput: the extra `frames` is not installed.
    """
    require("a GeoPackage", "geopandas", "pyogrio", extra="frames")
    import pyogrio  # type: ignore[import-untyped]  # GDAL is slow

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journey.gpkg"
        pyogrio.set_gdal_config_options(_FIXED)
        try:
            for name, frame in layers(journey):
                pyogrio.write_dataframe(frame, path, layer=name, driver="GPKG")
        finally:
            pyogrio.set_gdal_config_options(dict.fromkeys(_FIXED))
        return path.read_bytes()


def layers(journey: Journey) -> Iterator[tuple[str, GeoDataFrame]]:
    """Yield the name and the frame of each kind of feature there is.

    A journey without any feature has one empty layer of stops.
    """
    import geopandas as gpd  # half a second, only for tables

    found = [_texts(feature) for feature in features(journey)]
    for kind in _KINDS:
        rows = [row for row in found if row["properties"]["what"] == kind]
        if rows:
            yield kind, gpd.GeoDataFrame.from_features(rows, crs="EPSG:4326")
    if not found:
        yield "stop", gpd.GeoDataFrame({"what": []}, geometry=[], crs="EPSG:4326")


def _texts(feature: Feature) -> dict[str, Mapping[str, object]]:
    """Return a feature whose columns hold no lists: these become JSON or words."""
    properties = feature["properties"]
    geometry = feature["geometry"]
    assert isinstance(properties, dict)  # noqa: S101  # what `features` makes
    flat = {
        key: json.dumps(value, ensure_ascii=False, sort_keys=True)
        if isinstance(value, dict)
        else ", ".join(map(str, value))
        if isinstance(value, list)
        else value
        for key, value in properties.items()
    }
    return {"properties": flat, "geometry": geometry}  # type: ignore[dict-item]  # None for a gap
