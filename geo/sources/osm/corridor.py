"""The strip along a coarse way in which its true rails must lie: asked for, and read.

How far the true rails may run from a coarse line depends on how far apart its points
are. The strip is cut along a fixed grid, so that a leg which stays the same asks for
the same pieces.
"""

from __future__ import annotations

from array import array
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import shapely

from geo.geodesy import great_circle_km
from geo.sources.osm.extracts import Extract, Stop
from geo.sources.osm.tags import is_ferry, is_station, is_track, names_of, traits_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.model import LonLat

__all__ = ["Piece", "corridor", "extract_of", "halves", "pieces", "question", "slimmed"]

_ASIDE_KM = (4.0, 8.0, 12.0, 18.0, 25.0, 35.0)  # half the width of the strip, in steps
_ASIDE_SHARE = 0.2  # of the distance between two points of the coarse line
_KM_PER_DEG = 111.2
_GRAIN_DEG = 0.004  # to which the strip's outline is smoothed: servers count corners
_BAND_DEG = 2.0
_CELLS_DEG = ((45.0, 2.0), (66.0, 4.0), (91.0, 8.0))  # up to a latitude, how wide
_LEAST_KM2 = 20.0  # of a piece that the line itself does not touch
_TRACKS = '["railway"~"^(rail|narrow_gauge|station|halt)$"]'
_POINTS = '["railway"~"^(station|halt|railway_crossing)$"]'
_SECONDS, _MEMORY = 120, 268_435_456  # that one question may cost the server
_DATE_CHARS = 10


class Piece(NamedTuple):
    """A part of a strip that is asked for at once, in degrees, WGS 84."""

    area: shapely.Geometry

    @property
    def parts(self) -> list[shapely.Geometry]:
        """Return its polygons."""
        return [p for p in shapely.get_parts(self.area) if p.geom_type == "Polygon"]


def corridor(line: Sequence[LonLat]) -> shapely.Geometry:
    """Return the strip along a line; beyond 180 degrees its longitudes go on."""
    strip = shapely.union_all(list(_strips(line)))
    return shapely.normalize(shapely.simplify(strip, _GRAIN_DEG))


def _strips(line: Sequence[LonLat]) -> Iterator[shapely.Geometry]:
    """Yield the strips along the stretches of a line that are equally coarse."""
    if len(line) < 2:  # noqa: PLR2004  # a line has two ends
        return
    lon, lat = np.array(line, float).T
    lon = np.unwrap(lon, period=360)
    steps = [
        (_aside_km(great_circle_km(line[i], line[i + 1])), i)
        for i in range(len(line) - 1)
    ]
    for aside_km, some in groupby(steps, key=lambda step: step[0]):
        numbers = [i for _, i in some]
        for first in range(numbers[0], numbers[-1] + 1, 50):  # a scale holds not far
            part = slice(first, min(first + 50, numbers[-1] + 1) + 1)
            narrow = max(float(np.cos(np.radians(lat[part].mean()))), 0.1)
            flat = np.column_stack([lon[part] * narrow, lat[part]])
            strip = shapely.buffer(
                shapely.linestrings(flat), aside_km / _KM_PER_DEG, quad_segs=2
            )
            yield shapely.transform(strip, lambda xy, k=narrow: xy / (k, 1.0))


def _aside_km(step_km: float) -> float:
    """Return how far beside a step of so many km the track may run.

    >>> _aside_km(0.5), _aside_km(50.0), _aside_km(1000.0)
    (4.0, 12.0, 35.0)
    """
    wanted = _ASIDE_SHARE * step_km
    return next((km for km in _ASIDE_KM if km >= wanted), _ASIDE_KM[-1])


def pieces(lines: Iterable[Sequence[LonLat]]) -> list[Piece]:
    """Return the pieces of the strips along some lines, from south-west to north-east.

    None crosses 180 degrees. Slivers that no line touches are left out. A cell of the
    grid is one piece, whichever lines run there.
    """
    found: dict[tuple[float, float], list[shapely.Geometry]] = {}
    for line in lines:
        for part in _cut(line):
            west, south, east, north = part.bounds
            cell = _cell((west + east) / 2, (south + north) / 2)
            found.setdefault(cell, []).append(part)
    areas = (shapely.union_all(found[cell]) for cell in sorted(found))
    some = [Piece(shapely.normalize(area)) for area in areas]
    return [piece for piece in some if piece.parts]


def _cut(line: Sequence[LonLat]) -> Iterator[shapely.Geometry]:
    """Yield the parts of a line's strip in each cell of the grid."""
    strip = corridor(line)
    if strip.is_empty:
        return
    lon, lat = np.array(line, float).T
    track = shapely.linestrings(np.column_stack([np.unwrap(lon, period=360), lat]))
    shapely.prepare(strip)
    shapely.prepare(track)
    for cell in _cells(strip.bounds):
        if shapely.intersects(strip, cell):
            part = shapely.intersection(strip, cell)
            if shapely.intersects(track, cell) or _km2(part) >= _LEAST_KM2:
                yield _on_earth(part)


def _cells(bounds: tuple[float, float, float, float]) -> Iterator[shapely.Geometry]:
    """Yield the cells of the grid that a box touches."""
    west, south, east, north = bounds
    for band in range(int(south // _BAND_DEG), int(north // _BAND_DEG) + 1):
        low, wide = band * _BAND_DEG, _wide(band)
        for column in range(int(west // wide), int(east // wide) + 1):
            corner = column * wide, low
            yield shapely.box(*corner, corner[0] + wide, low + _BAND_DEG)


def _cell(lon: float, lat: float) -> tuple[float, float]:
    """Return the corner of the cell in which a point lies."""
    band = int(lat // _BAND_DEG)
    return lon // _wide(band) * _wide(band), band * _BAND_DEG


def _wide(band: int) -> float:
    """Return how wide the cells of a band of latitude are, in degrees."""
    far = max(abs(band), abs(band + 1)) * _BAND_DEG
    return next((wide for up_to, wide in _CELLS_DEG if far <= up_to), 8.0)


def _km2(area: shapely.Geometry) -> float:
    """Return the size of a small area."""
    _, south, _, north = area.bounds
    narrow = float(np.cos(np.radians((south + north) / 2)))
    return float(area.area) * narrow * _KM_PER_DEG**2


def _on_earth(area: shapely.Geometry) -> shapely.Geometry:
    """Return an area of one cell with longitudes from -180 to 180."""
    west, _, east, _ = area.bounds
    turns = np.floor(((west + east) / 2 + 180) / 360)
    return shapely.transform(area, lambda xy: xy - (360 * turns, 0.0))


def halves(piece: Piece) -> list[Piece]:
    """Return the two halves of a piece, cut across its longer side."""
    west, south, east, north = piece.area.bounds
    x, y = (west + east) / 2, (south + north) / 2
    if (east - west) * np.cos(np.radians(y)) > north - south:
        boxes = shapely.box([west, x], south, [x, east], north)
    else:
        boxes = shapely.box(west, [south, y], east, [y, north])
    cut = [Piece(shapely.intersection(piece.area, box)) for box in boxes]
    return [half for half in cut if half.parts]


def question(piece: Piece) -> str:
    """Return the question for a piece's rails, in Overpass QL.

    Tracks, train ferries and stations come with their tags, then where their nodes lie.
    """
    outlines = [_outline(part) for part in piece.parts]
    ways = "".join(
        f'way{_TRACKS}(poly:"{line}");way["route"="ferry"](poly:"{line}");'
        for line in outlines
    )
    points = "".join(f'node{_POINTS}(poly:"{line}");' for line in outlines)
    head = f"[out:json][timeout:{_SECONDS}][maxsize:{_MEMORY}];"
    return f"{head}({ways});out body qt;>;out skel qt;({points});out body qt;"


def _outline(part: shapely.Geometry) -> str:
    """Return a polygon's corners as Overpass wants them: latitude first."""
    corners = shapely.get_coordinates(part.exterior)[:-1]
    return " ".join(f"{lat:.4f} {lon:.4f}" for lon, lat in corners)


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
