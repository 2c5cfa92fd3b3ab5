"""Lead coarse stretches through the stations that are known to lie on them.

A step that carries a length of its own has no shape; a station within its ellipse, and
nearer to it than to any other track, tells where it runs. The length stays what it was.
`data/shapes.csv` holds the stations, with where their coordinates come from.
"""

from __future__ import annotations

import csv
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from packages import DATA
from rail_repair import Bridge
from rail_source import EARTH_KM, chord_m
from scipy.spatial import cKDTree
from station_sources import rail_points

from geo.network import tracks

if TYPE_CHECKING:
    from rail_source import Raw

SHAPES = DATA / "shapes.csv"
COARSE_M = 1000  # how far off its chord the track of a coarse step may lie
ON_TRACK_KM = 0.2  # a station this near is on the drawn line already: two grid steps
KM_PER_DEG = 111.2
MISSING = "missing line"
REACH_KM = 15.0  # within which a step's samples are looked for
SAMPLE_KM = 2.0


def lay_shapes(raw: Raw, bridges: list[Bridge]) -> int:
    """Lead the coarse steps through their stations; return how many were laid.

    First those of `data/shapes.csv`, then the stations where trains call, as far as a
    step has length for them.
    """
    with SHAPES.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    reviewed = [(float(row["lon"]), float(row["lat"])) for row in rows]
    laid = lead_through(raw, reviewed, bridges)
    return laid + lead_through(raw, rail_points(), bridges)


def lead_through(
    raw: Raw, points: list[tuple[float, float]], bridges: list[Bridge]
) -> int:
    """Lead every coarse step through those of the points that lie on it.

    A missing line that is led through stations stays one; other bridges stay straight.
    """
    pairs = np.array([(u, v) for u, ways in enumerate(raw.ways) for v in ways if u < v])
    metres = np.array([raw.ways[u][v] for u, v in pairs.tolist()])
    swing = np.sqrt(np.maximum(metres**2 - chord_m(raw, *pairs.T) ** 2, 0)) / 2
    steps = Steps(raw, pairs)
    number = {(min(b.a, b.b), max(b.a, b.b)): n for n, b in enumerate(bridges)}
    stations: dict[int, list[tuple[float, float]]] = {}
    for at in points:
        step, away_km = steps.nearest(at)
        if step < 0 or away_km <= ON_TRACK_KM or swing[step] <= COARSE_M:
            continue
        bridge = number.get(tuple(pairs[step].tolist()), -1)
        if bridge >= 0 and bridges[bridge].kind != MISSING:
            continue
        if _detour_m(raw, pairs[step], at) <= metres[step]:
            stations.setdefault(step, []).append(at)
    laid = 0
    for step, many in stations.items():
        ends = u, v = tuple(pairs[step].tolist())
        nodes = _lead(raw, u, v, stations=many)
        laid += len(nodes) - 2
        if (bridge := number.get(ends, -1)) >= 0:
            bridges[bridge : bridge + 1] = [_step(raw, *nodes[:2])]
            bridges += [_step(raw, *pair) for pair in pairwise(nodes[1:])]
    return laid


def _step(raw: Raw, a: int, b: int) -> Bridge:
    """Return a step of a missing line."""
    return Bridge(a, b, raw.ways[a][b], 0.0, MISSING)


class Steps:
    """Every step of the rails, by the points along it: which is nearest to a place."""

    def __init__(self, raw: Raw, pairs: np.ndarray) -> None:
        """Sample each step's chord, and index the samples."""
        self.ends = np.array(
            [[raw.lon[n] / 1000, raw.lat[n] / 1000] for n in pairs.T]
        ).transpose(2, 0, 1)
        chord = chord_m(raw, *pairs.T) / 1000
        count = np.ceil(chord / SAMPLE_KM).astype(int) + 1
        self.step = np.repeat(np.arange(len(pairs)), count)
        first = np.cumsum(count) - count
        part = (np.arange(count.sum()) - first[self.step]) / np.maximum(
            1, count[self.step] - 1
        )
        a, b = self.ends[self.step, 0], self.ends[self.step, 1]
        self.tree = cKDTree(xyz(a + part[:, None] * (b - a)))

    def nearest(self, at: tuple[float, float]) -> tuple[int, float]:
        """Return the step nearest to a place and how far it is, or -1 for none near."""
        found = self.tree.query_ball_point(xyz(np.array([at]))[0], REACH_KM)
        if not found:
            return -1, float("inf")
        steps = np.unique(self.step[found])
        shrink = np.array([np.cos(np.radians(at[1])), 1.0])
        a, b = ((self.ends[steps, end] - at) * shrink for end in (0, 1))
        along = b - a
        square = (along**2).sum(axis=1)
        part = -(a * along).sum(axis=1) / np.where(square > 0, square, 1)
        away = np.hypot(*(a + part.clip(0, 1)[:, None] * along).T) * KM_PER_DEG
        nearest = int(np.argmin(away))
        return int(steps[nearest]), float(away[nearest])


def xyz(points: np.ndarray) -> np.ndarray:
    """Return degrees as points on a sphere of the Earth's size, in km."""
    x, y = np.radians(points).T
    return EARTH_KM * np.stack(
        [np.cos(y) * np.cos(x), np.cos(y) * np.sin(x), np.sin(y)], axis=1
    )


def _detour_m(raw: Raw, pair: np.ndarray, at: tuple[float, float]) -> float:
    """Return how long the way from end to end of a step is over a point."""
    lon, lat = (np.array([x, x]) for x in at)
    ends = raw.lon[pair] / 1000, raw.lat[pair] / 1000
    return float(tracks.chord_m(ends, (lon, lat)).sum())


def _lead(
    raw: Raw, u: int, v: int, *, stations: list[tuple[float, float]]
) -> list[int]:
    """Lead a step through stations, in their order along it; return its nodes.

    It stays as long as it was.

    While the step is too short for them, the one that costs most is left out.
    """
    metres = raw.ways[u][v]
    east, north = int(raw.lon[v] - raw.lon[u]), int(raw.lat[v] - raw.lat[u])
    shrink = np.cos(np.radians(raw.lat[u] / 1000)) ** 2
    order = sorted(stations, key=lambda at: at[0] * east * shrink + at[1] * north)
    grid = {(round(1000 * x), round(1000 * y)) for x, y in order}
    grid -= {(int(raw.lon[n]), int(raw.lat[n])) for n in (u, v)}
    line = [(int(raw.lon[u]), int(raw.lat[u]))]
    line += [at for at in dict.fromkeys(_rounded(order)) if at in grid]
    line.append((int(raw.lon[v]), int(raw.lat[v])))
    while len(line) > 2:  # noqa: PLR2004  # its ends
        legs = _legs_m(line)
        if legs.sum() <= metres:
            break
        over = _legs_m(line[:-2:1], line[2:])
        cost = legs[:-1] + legs[1:] - over
        del line[1 + int(np.argmax(cost))]
    if len(line) == 2:  # noqa: PLR2004
        return [u, v]
    nodes = [u, *(raw.add(*at) for at in line[1:-1]), v]
    raw.remove(u, v)
    ends = np.rint(np.cumsum(legs) * (metres / legs.sum())).astype(int)
    for a, b, step in zip(nodes, nodes[1:], np.diff(ends, prepend=0), strict=False):
        raw.connect(a, b, max(1, int(step)))
    return nodes


def _rounded(points: list[tuple[float, float]]) -> list[tuple[int, int]]:
    """Return points on the grid of a thousandth of a degree."""
    return [(round(1000 * lon), round(1000 * lat)) for lon, lat in points]


def _legs_m(
    line: list[tuple[int, int]], to: list[tuple[int, int]] | None = None
) -> np.ndarray:
    """Return the lengths from each point of the grid to the next, or to another's."""
    a = np.array(line if to else line[:-1]) / 1000
    b = np.array(to or line[1:]) / 1000
    return tracks.chord_m((a[:, 0], a[:, 1]), (b[:, 0], b[:, 1]))
