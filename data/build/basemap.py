"""Cut Natural Earth to `data/basemap.npz`: land, borders, lakes, rivers, names.

Coasts and borders are stored once, as the arcs of the TopoJSON that they come in, in
thousandths of a degree; each vertex has the rank of `thinning.py`, so that a map can
take much detail near its subject and little far away, without seams.
"""

from __future__ import annotations

import csv
import json
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely
from packages import DATA, Package, read, register
from thinning import ranks

ATLAS = Package(
    "npm",
    "world-atlas",
    "2.0.2",
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
WATERS = Package(
    "npm",
    "mapeo-offline-map",
    "2.0.0",
    "ca58d60efc43f3f5084e6abff0e53022484a81116020b8b17c9b5d98e01a5733",
)
CLDR = Package(
    "Debian",
    "unicode-cldr-core",
    "41-0.1",
    "35d30d5d3bee4d8244e95236259c4c2a0db06e21bad696515751fcfeee4d0260",
)
LANGUAGES = ("ja", "en", "ru", "ko", "zh")
SEAS = Path(__file__).with_name("seas.csv")

# The lease around a spaceport; its outline would read as a state border.
NO_STATE = {"Baikonur"}
# CLDR's plain names of these are too long for a map; its short ones are not.
SHORT = {"HK", "MO", "PS"}
SPACING_DEG = 2.0
"""How far apart a country's places for its name lie."""

SEAM = 180_000
"""The antimeridian, in thousandths of a degree."""

Ints = npt.NDArray[np.int32]


def main() -> None:
    """Write the file and its row in the registry."""
    topology = json.loads(read(ATLAS, "package/countries-10m.json"))
    arcs = decoded_arcs(topology)
    arrays = line_arrays("arc", arcs) | land_arrays(topology)
    arrays["arc_border"] = borders(topology, len(arcs))
    arrays |= water_arrays()
    arrays |= country_arrays(topology, arcs)
    arrays |= sea_arrays()
    np.savez(DATA / "basemap.npz", **arrays)
    register(
        "basemap.npz",
        licence="public domain; country names: Unicode-3.0",
        attribution="Made with Natural Earth",
        origin=[ATLAS, WATERS, CLDR, "data/build/seas.csv"],
        date="2022-04-05",
    )


def decoded_arcs(topology: dict[str, Any]) -> list[Ints]:
    """Return the arcs of a quantised TopoJSON in thousandths of a degree."""
    scale = np.array(topology["transform"]["scale"])
    shift = np.array(topology["transform"]["translate"])
    plain = (np.cumsum(arc, axis=0) * scale + shift for arc in topology["arcs"])
    return [seam_on_its_side(thousandths(arc)) for arc in plain]


def seam_on_its_side(line: Ints) -> Ints:
    """Return a line of the eastern hemisphere with its seam at 180, not at -180.

    The source cuts shapes at the antimeridian and then writes both sides of the cut
    as -180, so that an island beside it would run around the world.
    """
    inner = line[np.abs(line[:, 0]) != SEAM]
    if not len(inner):
        return line
    seam = np.flatnonzero(line[:, 0] == -SEAM)
    others = np.flatnonzero(np.abs(line[:, 0]) != SEAM)
    for i in seam:
        nearest = others[np.argmin(np.abs(others - i))]
        if line[nearest, 0] > 0:
            line[i, 0] = SEAM
    return line


def thousandths(line: Any) -> Ints:  # noqa: ANN401  # lists or arrays of numbers
    """Return a line in degrees as whole thousandths, no point twice in a row."""
    whole = np.round(np.asarray(line) * 1000).astype(np.int32)
    fresh = np.any(whole[1:] != whole[:-1], axis=1)
    fresh[-1:] = True  # a line keeps both its ends, however short
    return whole[np.r_[True, fresh]]


def line_arrays(name: str, lines: list[Ints]) -> dict[str, npt.NDArray[Any]]:
    """Return lines as flat arrays: starts, steps, ranks, and where each line ends."""
    lines = [short_steps(line) for line in lines]
    steps = [np.diff(line, axis=0, prepend=line[:1]) for line in lines]
    return {
        f"{name}_start": np.array([line[0] for line in lines], dtype=np.int32),
        f"{name}_step": np.concatenate(steps).astype(np.int16),
        f"{name}_rank": np.concatenate([ranks(line / 1000) for line in lines]),
        f"{name}_end": np.cumsum([len(line) for line in lines], dtype=np.int32),
    }


def short_steps(line: Ints) -> Ints:
    """Return the line with points added where a step would not fit 16 bits."""
    parts = [line[:1]]
    for start, end in pairwise(line):
        count = int(np.abs(end - start).max() // 32_000) + 1
        parts.append(np.round(np.linspace(start, end, count + 1)[1:]).astype(np.int32))
    return np.concatenate(parts)


def land_arrays(topology: dict[str, Any]) -> dict[str, npt.NDArray[Any]]:
    """Return the rings of all land as signed arc numbers, 1 up, minus for reversed."""
    (land,) = topology["objects"]["land"]["geometries"]
    rings = [ring for polygon in land["arcs"] for ring in polygon]
    signed = [arc + 1 if arc >= 0 else arc for ring in rings for arc in ring]
    return {
        "ring_arc": np.array(signed, dtype=np.int16),
        "ring_end": np.cumsum([len(ring) for ring in rings], dtype=np.int32),
    }


def borders(topology: dict[str, Any], count: int) -> npt.NDArray[np.bool_]:
    """Return for each arc whether two countries share it."""
    users = np.zeros(count, dtype=np.uint8)
    for country in topology["objects"]["countries"]["geometries"]:
        if country["properties"]["name"] not in NO_STATE:
            users[list(arcs_of(country))] += 1
    return users >= 2  # noqa: PLR2004  # the two sides of a border


def arcs_of(country: dict[str, Any]) -> set[int]:
    """Return the numbers of the arcs that bound a country."""
    polygons = (
        country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    )
    return {a if a >= 0 else ~a for rings in polygons for ring in rings for a in ring}


def water_arrays() -> dict[str, npt.NDArray[Any]]:
    """Return rivers and lakes; a river's zoom is ten times that of Natural Earth."""
    rivers = json.loads(read(WATERS, "package/dist/rivers.json"))["features"]
    lakes = json.loads(read(WATERS, "package/dist/lakes.json"))["features"]
    shores = [ring for lake in lakes for ring in lake["geometry"]["coordinates"]]
    courses = [thousandths(river["geometry"]["coordinates"]) for river in rivers]
    zooms = [round(10 * river["properties"]["min_zoom"]) for river in rivers]
    return (
        line_arrays("river", courses)
        | line_arrays("lake", [thousandths(shore) for shore in shores])
        | {"river_zoom": np.array(zooms, dtype=np.uint8)}
    )


def country_arrays(
    topology: dict[str, Any], arcs: list[Ints]
) -> dict[str, npt.NDArray[Any]]:
    """Return where the countries' names may stand, with the room around each point.

    Rows: country number, longitude, latitude, room, in thousandths of a degree.
    """
    codes, names = country_codes(), country_names()
    rows: list[tuple[int, int, int, int]] = []
    known: list[dict[str, str]] = []
    for country in topology["objects"]["countries"]["geometries"]:
        code = codes.get(country.get("id", ""), "")
        if country["properties"]["name"] == "Kosovo":
            code = "XK"
        land = surface(country, arcs)
        if code not in names or land.is_empty:
            continue
        for x, y, room in standing_room(land):
            rows.append((len(known), x, y, room))
        known.append({"code": code} | names[code])
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return {
        "country_point": np.array(rows, dtype=np.int32),
        "country_name": np.frombuffer(text.encode(), dtype=np.uint8),
    }


def surface(country: dict[str, Any], arcs: list[Ints]) -> shapely.Geometry:
    """Return a country's land as one geometry in degrees."""
    polygons = (
        country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    )
    shells = []
    for rings in polygons:
        lines = [ring_points(ring, arcs) for ring in rings]
        whole = [line for line in lines if len(line) >= 4]  # noqa: PLR2004  # a ring
        if whole:
            shells.append(shapely.Polygon(whole[0], whole[1:]))
    whole = shapely.MultiPolygon(shells).buffer(0)
    rough = whole.simplify(0.02).buffer(0)
    return whole if rough.is_empty else rough


def ring_points(ring: list[int], arcs: list[Ints]) -> npt.NDArray[np.float64]:
    """Return the points of a ring of signed arcs, in degrees."""
    parts = [arcs[a] if a >= 0 else arcs[~a][::-1] for a in ring]
    joined = [parts[0], *(part[1:] for part in parts[1:])]
    return np.concatenate(joined) / 1000


def standing_room(land: shapely.Geometry) -> list[tuple[int, int, int]]:
    """Return points inside and how far each is from the edge, the roomiest first."""
    middle = shapely.maximum_inscribed_circle(land, tolerance=0.05).coords[0]
    west, south, east, north = land.bounds
    lons = np.arange(np.ceil(west / SPACING_DEG), east / SPACING_DEG) * SPACING_DEG
    lats = np.arange(np.ceil(south / SPACING_DEG), north / SPACING_DEG) * SPACING_DEG
    grid = np.array([(x, y) for x in lons for y in lats if abs(y) < 84] + [middle])  # noqa: PLR2004  # where Mercator ends
    points = shapely.points(grid)
    shapely.prepare(land)
    inside = shapely.contains(land, points)
    room = shapely.distance(shapely.boundary(land), points)
    found = {
        (round(1000 * x), round(1000 * y)): round(1000 * r)
        for (x, y), r, ok in zip(grid, room, inside, strict=True)
        if ok and (r > SPACING_DEG / 4 or (x, y) == middle)
    }
    return sorted(((x, y, r) for (x, y), r in found.items()), key=lambda p: (-p[2], p))


def country_codes() -> dict[str, str]:
    """Return ISO 3166-1: numeric codes to letters, from CLDR's code mappings."""
    root = ET.fromstring(cldr("supplemental/supplementalData.xml"))  # noqa: S314  # pinned
    rows = root.iterfind("codeMappings/territoryCodes")
    return {row.get("numeric", ""): row.get("type", "") for row in rows}


def country_names() -> dict[str, dict[str, str]]:
    """Return for each country's letters its name in each language."""
    found: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        root = ET.fromstring(cldr(f"main/{language}.xml"))  # noqa: S314  # pinned
        for row in root.iterfind("localeDisplayNames/territories/territory"):
            code, wanted = (
                row.get("type", ""),
                "short" if row.get("type") in SHORT else None,
            )
            if row.get("alt") == wanted and len(code) == 2:  # noqa: PLR2004  # no areas
                found.setdefault(code, {})[language] = row.text or ""
    return {
        code: names for code, names in found.items() if len(names) == len(LANGUAGES)
    }


def cldr(file: str) -> bytes:
    """Return a file of CLDR."""
    return read(CLDR, f"usr/share/unicode/cldr/common/{file}")


def sea_arrays() -> dict[str, npt.NDArray[Any]]:
    """Return where the names of seas and great lakes may stand.

    Rows: sea number, longitude, latitude in thousandths of a degree, room likewise.
    """
    rows: list[tuple[int, int, int, int]] = []
    known: list[dict[str, str]] = []
    with SEAS.open(encoding="utf-8", newline="") as file:
        for sea in csv.DictReader(file):
            for point in sea["points"].split(";"):
                lon, lat = map(float, point.split())
                room = float(sea["room_deg"])
                rows.append((len(known), *(round(1000 * v) for v in (lon, lat, room))))
            known.append({language: sea[language] for language in LANGUAGES})
    text = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return {
        "sea_point": np.array(rows, dtype=np.int32),
        "sea_name": np.frombuffer(text.encode(), dtype=np.uint8),
    }


if __name__ == "__main__":
    main()
