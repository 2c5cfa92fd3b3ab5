"""Read the raw railway graph out of its package, as data: nothing of it is executed."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field

import numpy as np
from packages import Package, read

from geo.network import tracks

SOURCE = Package(
    "PyPI",
    "scgraph_data",
    "2.0.0",
    "a8df15f4d9b4cce945f195b27c9e239ac49ebfa81aa948afc882b28653725406",
)
# What the shape that the source measured long steps over cut off their windings, as a
# part of how far the track may swing off its chord. Fitted (least absolute errors) on
# published distances: 0.101 +- 0.007; 0.090 to 0.105 with any region of the world left
# out; steps that are as long as their chord need nothing (-0.0003 +- 0.001).
WINDING = 0.1
OWN_LENGTH_M = 2  # a step longer than its chord by more carries a length of its own
EARTH_KM = 6371.0  # the sphere the source measured on: 63 % of its edges equal it


@dataclass(slots=True)
class Raw:
    """The graph while it is being repaired: grid points and edges between them.

    Coordinates are whole thousandths of a degree (the source's grid), lengths metres.
    """

    lon: np.ndarray
    lat: np.ndarray
    ways: list[dict[int, int]] = field(default_factory=list)

    def connect(self, a: int, b: int, metres: int) -> None:
        """Lay an edge both ways, keeping a shorter one that is there already."""
        self.ways[a][b] = min(metres, self.ways[a].get(b, metres))
        self.ways[b][a] = self.ways[a][b]

    def add(self, lon: int, lat: int) -> int:
        """Add a point without track, in thousandths of a degree; return its number."""
        self.lon = np.append(self.lon, lon).astype(np.int32)
        self.lat = np.append(self.lat, lat).astype(np.int32)
        self.ways.append({})
        return len(self.ways) - 1

    def drop_last(self) -> None:
        """Take the last point away again; it must have no track."""
        self.lon, self.lat = self.lon[:-1], self.lat[:-1]
        self.ways.pop()

    def remove(self, a: int, b: int) -> None:
        """Take an edge away, both ways."""
        del self.ways[a][b]
        del self.ways[b][a]


def read_raw() -> Raw:
    """Return the source's graph without its self loops.

    Raises:
        SystemExit: the package does not look like the one this was written for.
    """
    text = read(SOURCE, "scgraph_data/world_railways.py").decode("utf-8")
    graph = re.search(r"^graph=(\[.*\])$", text, re.MULTILINE)
    nodes = re.search(r"^nodes=(\[.*\])$", text, re.MULTILINE)
    if not graph or not nodes:
        sys.exit(f"{SOURCE}: no graph= and nodes= lines")
    points = np.rint(np.array(json.loads(nodes[1])) * 1000).astype(np.int32)
    # JSON wants its keys in quotes, Python's dict display has them bare
    rows = json.loads(re.sub(r"(\d+):", r'"\1":', graph[1]))
    raw = Raw(lon=points[:, 1].copy(), lat=points[:, 0].copy())
    raw.ways = [
        {int(v): round(km * 1000) for v, km in row.items() if int(v) != u}
        for u, row in enumerate(rows)
    ]
    onto_ellipsoid(raw)
    unwind(raw)
    return raw


def unwind(raw: Raw) -> None:
    """Give every step that has a length of its own what its windings were cut short.

    A track of length L between points c apart swings off the chord by at most half of
    sqrt(L^2 - c^2); the longer it can swing, the more of it a simplified shape loses.
    """
    pairs = [(u, v) for u, row in enumerate(raw.ways) for v in row if u < v]
    a, b = np.array(pairs).T
    chord = chord_m(raw, a, b)
    metres = np.array([raw.ways[u][v] for u, v in pairs], np.float64)
    swing = np.sqrt(np.maximum(metres**2 - chord**2, 0)) / 2
    longer = metres + WINDING * swing * (metres > chord + OWN_LENGTH_M)
    for (u, v), length in zip(pairs, longer.tolist(), strict=True):
        raw.ways[u][v] = raw.ways[v][u] = round(length)


def chord_m(raw: Raw, a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the geodesic distance between nodes, in metres."""
    at, to = ((raw.lon[n] / 1000, raw.lat[n] / 1000) for n in (a, b))
    return tracks.chord_m(at, to)


def onto_ellipsoid(raw: Raw) -> None:
    """Stretch every length from the source's sphere to WGS 84, in the step's direction.

    The source measured on a sphere: -0.6 % to +0.35 %, by latitude and direction.
    """
    pairs = [(u, v) for u, row in enumerate(raw.ways) for v in row if u < v]
    a, b = np.array(pairs).T
    ends = [
        (np.radians(raw.lon[n] / 1000), np.radians(raw.lat[n] / 1000)) for n in (a, b)
    ]
    factor = tracks.stretch(*ends)
    for (u, v), times in zip(pairs, factor.tolist(), strict=True):
        raw.ways[u][v] = raw.ways[v][u] = max(1, round(raw.ways[u][v] * times))
