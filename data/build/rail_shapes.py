"""Lead coarse stretches through the stations that are known to lie on them.

A step that carries a length of its own has no shape; a station within its ellipse, and
nearer to it than to any other track, tells where it runs. The length stays what it was.
`data/shapes.csv` holds the stations, with where their coordinates come from.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import numpy as np
from packages import DATA
from rail_source import chord_m

from geo.network import tracks

if TYPE_CHECKING:
    from rail_source import Raw

SHAPES = DATA / "shapes.csv"
COARSE_M = 1000  # how far off its chord the track of a coarse step may lie
ON_TRACK_KM = 0.2  # a station this near is on the drawn line already: two grid steps
KM_PER_DEG = 111.2


def lay_shapes(raw: Raw) -> int:
    """Lead the coarse steps through their stations; return how many were laid."""
    pairs = np.array([(u, v) for u, ways in enumerate(raw.ways) for v in ways if u < v])
    metres = np.array([raw.ways[u][v] for u, v in pairs.tolist()])
    swing = np.sqrt(np.maximum(metres**2 - chord_m(raw, *pairs.T) ** 2, 0)) / 2
    stations: dict[int, list[tuple[float, float]]] = {}
    with SHAPES.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            at = float(row["lon"]), float(row["lat"])
            inside = (swing > COARSE_M) & (_detour_m(raw, pairs, at) <= metres)
            if (step := _step_of(raw, pairs, at, inside=inside)) >= 0:
                stations.setdefault(step, []).append(at)
    return sum(
        _lead(raw, *pairs[i].tolist(), stations=many) for i, many in stations.items()
    )


def _detour_m(raw: Raw, pairs: np.ndarray, at: tuple[float, float]) -> np.ndarray:
    """Return how long the way from end to end of each step is over a point."""
    lon, lat = (np.full(len(pairs), x) for x in at)
    ends = ((raw.lon[n] / 1000, raw.lat[n] / 1000) for n in pairs.T)
    return sum(tracks.chord_m(*end, lon, lat) for end in ends)


def _step_of(
    raw: Raw, pairs: np.ndarray, at: tuple[float, float], *, inside: np.ndarray
) -> int:
    """Return the step that a station lies on, -1 for none that needs it."""
    shrink = np.cos(np.radians(at[1]))
    ax, bx = ((raw.lon[n] / 1000 - at[0]) * shrink for n in pairs.T)
    ay, by = (raw.lat[n] / 1000 - at[1] for n in pairs.T)
    square = (bx - ax) ** 2 + (by - ay) ** 2
    part = -(ax * (bx - ax) + ay * (by - ay)) / np.where(square > 0, square, 1)
    part = part.clip(0, 1)
    away = np.hypot(ax + part * (bx - ax), ay + part * (by - ay)) * KM_PER_DEG
    nearest = int(np.argmin(away))
    return nearest if inside[nearest] and away[nearest] > ON_TRACK_KM else -1


def _lead(raw: Raw, u: int, v: int, *, stations: list[tuple[float, float]]) -> int:
    """Lead a step through stations, in their order along it, as long as before.

    Stations for which the step is too short are left out from the last one on.
    """
    metres = raw.ways[u][v]
    east, north = int(raw.lon[v] - raw.lon[u]), int(raw.lat[v] - raw.lat[u])
    order = sorted(stations, key=lambda at: at[0] * east + at[1] * north)
    nodes = [u, *(raw.add(*(round(1000 * x) for x in at)) for at in order), v]
    while True:
        chords = chord_m(raw, np.array(nodes[:-1]), np.array(nodes[1:]))
        if chords.sum() <= metres:
            break
        del nodes[-2]
        raw.drop_last()
    raw.remove(u, v)
    ends = np.rint(np.cumsum(chords) * (metres / chords.sum())).astype(int)
    for a, b, step in zip(nodes, nodes[1:], np.diff(ends, prepend=0), strict=False):
        raw.connect(a, b, max(1, int(step)))
    return len(nodes) - 2
