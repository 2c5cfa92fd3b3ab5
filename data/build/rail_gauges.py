"""Tag the lines whose gauge is not their country's usual one (`data/gauges.csv`).

An area tags all track inside a polygon, a way the shortest way over its points; both
only in the countries named. A later row wins over an earlier one.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import shapely
from packages import DATA

from geo.network import Network
from geo.network.tracks import MICRO

if TYPE_CHECKING:
    from geo.network.hierarchy import Hierarchy
    from geo.network.tracks import Tracks

GAUGES = DATA / "gauges.csv"


def tag_gauges(tracks: Tracks, hierarchy: Hierarchy) -> Tracks:
    """Return the tracks with the gauges of the table."""
    with GAUGES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    sets = {tuple(map(int, row["gauges_mm"].split())) for row in rows}
    gauges = ((), *sorted(sets))
    gauge = np.zeros(len(tracks.a), np.int32)
    network = Network(tracks, hierarchy)
    for row in rows:
        points = [tuple(map(float, p.split())) for p in row["points"].split(";")]
        found = {"area": _inside, "way": _on_way}[row["shape"]](network, points)
        wanted = np.isin(tracks.codes, row["countries"].split())
        sides = wanted[tracks.country_a] & wanted[tracks.country_b]
        mine = found & sides
        gauge[mine] = gauges.index(tuple(map(int, row["gauges_mm"].split())))
        print(f"{row['line']}: {tracks.chain_m[mine].sum() / 1000:,.0f} km")
    return replace(tracks, gauges=gauges, gauge=gauge)


def _inside(network: Network, points: list[tuple[float, ...]]) -> np.ndarray:
    """Return which chains begin and end within a polygon."""
    tracks, area = network.tracks, shapely.Polygon(points)
    shapely.prepare(area)
    marks = [
        shapely.contains_xy(area, tracks.lon[end] / MICRO, tracks.lat[end] / MICRO)
        for end in (tracks.start[:-1], tracks.start[1:] - 1)
    ]
    return marks[0] & marks[1]


def _on_way(network: Network, points: list[tuple[float, ...]]) -> np.ndarray:
    """Return which chains the way over some points runs over, most of their length."""
    tracks = network.tracks
    run_m = np.zeros(len(tracks.a))
    way = network.pieces(points)
    np.add.at(run_m, way.chain, np.abs(way.to_m - way.from_m))
    return run_m > tracks.chain_m / 2
