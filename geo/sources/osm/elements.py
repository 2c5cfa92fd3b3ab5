"""From Overpass' answers to rails: what pyosmium reads of a file, read of JSON."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geo.sources.osm.extracts import Extract, Stop
from geo.sources.osm.tags import is_ferry, is_station, is_track, names_of, traits_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["extract_of", "slimmed"]

_DATE_CHARS = 10


def slimmed(answer: dict[str, Any]) -> dict[str, Any] | None:
    """Return what is kept of an answer, None where it is none of rails.

    Every number and text in it is looked at, so that nothing else need doubt it.
    """
    try:
        elements = [_element(item) for item in answer["elements"]]
        date = str((answer.get("osm3s") or {}).get("timestamp_osm_base", ""))
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        return None
    return {"date": date[:_DATE_CHARS], "elements": [e for e in elements if e]}


def _element(item: dict[str, Any]) -> dict[str, Any]:
    """Return one node or way as it is kept; what is neither is empty.

    Raises:
        ValueError: it lies nowhere on Earth, or a part of it is missing.
    """
    if item["type"] not in {"node", "way"}:
        return {}
    kept: dict[str, Any] = {"type": item["type"], "id": int(item["id"])}
    if item["type"] == "node":
        lon, lat = float(item["lon"]), float(item["lat"])
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):  # noqa: PLR2004  # degrees
            raise ValueError(lon, lat)
        kept |= {"lon": lon, "lat": lat}
    else:
        kept["nodes"] = [int(node) for node in item["nodes"]]
    tags = {str(key): str(value) for key, value in item.get("tags", {}).items()}
    return kept | ({"tags": tags} if tags else {})


def extract_of(answers: Iterable[dict[str, Any]], area: shapely.Geometry) -> Extract:
    """Return the rails and stations of slimmed answers, as far as they lie in an area.

    Ways are cut where they leave it: there the shipped rails go on.
    """
    extract = Extract()
    points: dict[int, tuple[float, float]] = {}
    stops: list[dict[str, Any]] = []
    for answer in answers:
        if answer["date"]:
            dates = filter(None, (extract.date, answer["date"]))
            extract.date = min(dates)
        for item in answer["elements"]:
            tags = item.get("tags", {})
            if item["type"] == "node":
                points[item["id"]] = (item["lon"], item["lat"])
                if tags.get("railway") == "railway_crossing":
                    extract.crossings.add(item["id"])
            elif is_track(tags) or is_ferry(tags):
                way = array("q", item["nodes"]), traits_of(tags)
                extract.ways.setdefault(item["id"], way)
                continue
            if is_station(tags):
                stops.append(item)
    extract.points = _inside(points, area)
    for item in stops:
        _add_stop(item, extract)
    return extract


def _inside(
    points: dict[int, tuple[float, float]], area: shapely.Geometry
) -> dict[int, tuple[float, float]]:
    """Return the points that lie in an area."""
    if not points:
        return {}
    shapely.prepare(area)
    lon, lat = np.array(list(points.values())).T
    inside = shapely.contains_xy(area, lon, lat).tolist()
    return {n: at for (n, at), kept in zip(points.items(), inside, strict=True) if kept}


def _add_stop(item: dict[str, Any], extract: Extract) -> None:
    """Add a station of which a point lies in the area."""
    nodes = tuple(item["nodes"]) if item["type"] == "way" else (item["id"],)
    if not any(node in extract.points for node in nodes):
        return
    number = f"osm:{item['type']}/{item['id']}"
    by_language, called = names_of(item["tags"])
    name = item["tags"]["name"]
    extract.stops[number] = Stop(number, name, by_language, called, nodes)
