"""Lay what was reviewed by hand: long bridges, and lines that the source lacks.

`data/bridges.csv` closes breaks of over 5 km, each with its reason; `data/links.csv`
holds lines that are wholly missing, over the towns that they serve, with their
published length; `data/ferries.csv` train ferries that run no more. All count as
assumed wherever a way runs over them.
"""

from __future__ import annotations

import csv
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from packages import DATA
from rail_repair import Bridge, bend_on, components, to_xyz
from rail_source import EARTH_KM, chord_m
from scipy.spatial import cKDTree

if TYPE_CHECKING:
    from pathlib import Path

    from rail_source import Raw

BRIDGES = DATA / "bridges.csv"
LINKS = DATA / "links.csv"
FERRIES = DATA / "ferries.csv"
FORMER_FERRY = "former ferry"
SAME_KM = 0.3  # how far a bridge's end may lie from the node that is meant
KM_PER_DEG = 111.2
JOIN_KM = 5.0  # how far a missing line's end may lie from the track it leaves


def lay_bridges(raw: Raw) -> list[Bridge]:
    """Lay the long bridges, with their true length where it is known.

    Raises:
        SystemExit: a row has no node at one of its ends.
    """
    tree = cKDTree(to_xyz(raw))
    built = []
    for row in _rows(BRIDGES):
        a = _node_at(tree, float(row["from_lon"]), float(row["from_lat"]))
        b = _node_at(tree, float(row["to_lon"]), float(row["to_lat"]))
        if min(a, b) < 0:
            sys.exit(f"{BRIDGES.name}: no track at an end of {row['line']}")
        chord = chord_m(raw, np.array([a]), np.array([b]))[0]
        metres = round(max(chord, 1000 * float(row["length_km"] or 0)))
        angle = max(bend_on(raw, a, b), bend_on(raw, b, a))
        raw.connect(a, b, metres)
        built.append(Bridge(a, b, metres, angle, row["kind"]))
    return built


def _rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table by their column names."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _node_at(tree: cKDTree, lon: float, lat: float) -> int:
    """Return the node at a reviewed end, -1 where there is none."""
    x, y = np.radians(lon), np.radians(lat)
    at = [np.cos(y) * np.cos(x), np.cos(y) * np.sin(x), np.sin(y)]
    away, node = tree.query(at)
    return int(node) if away * EARTH_KM <= SAME_KM else -1


def lay_links(raw: Raw) -> list[Bridge]:
    """Lay the missing lines from town to town, stretched to their published length."""
    return [bridge for row in _rows(LINKS) for bridge in _link(raw, row)]


def _link(raw: Raw, row: dict[str, str]) -> list[Bridge]:
    """Lay one missing line; its ends join the track that lies there."""
    return _laid(raw, row, components(raw), "missing line")


def _laid(raw: Raw, row: dict[str, str], label: np.ndarray, kind: str) -> list[Bridge]:
    """Lay a row from point to point; its ends join the track that lies there."""
    points = [tuple(map(float, p.split())) for p in row["points"].split(";")]
    nodes = [_joined(raw, points[0], label)]
    nodes += [_added(raw, point) for point in points[1:-1]]
    nodes.append(_joined(raw, points[-1], label))
    chord = chord_m(raw, np.array(nodes[:-1]), np.array(nodes[1:]))
    stretch = max(1.0, 1000 * float(row["length_km"] or 0) / chord.sum())
    built = []
    for (a, b), metres in zip(pairwise(nodes), (chord * stretch).tolist(), strict=True):
        raw.connect(a, b, round(metres))
        built.append(Bridge(a, b, round(metres), 0.0, kind))
    return built


def lay_ferries(raw: Raw) -> list[Bridge]:
    """Lay the train ferries that run no more, as long as they were, end to end."""
    built = []
    for row in _rows(FERRIES):
        label = components(raw)
        built += _laid(raw, row, label, FORMER_FERRY)
    return built


def _joined(raw: Raw, point: tuple[float, ...], label: np.ndarray) -> int:
    """Return the nearest node of the largest piece of rails there, else a new one.

    Where only a long step passes, the new one is laid into it.
    """
    there = _added(raw, point)
    others = np.arange(there)
    away = chord_m(raw, np.full(there, there), others) / 1000
    size = np.bincount(label)
    tracked = np.array([bool(ways) for ways in raw.ways[:there]])
    near = np.flatnonzero((away <= JOIN_KM) & tracked)
    if not len(near):
        _lay_into_step(raw, there)
        return there
    largest = label[near][np.argmax(size[label[near]])]
    near = near[label[near] == largest]
    raw.drop_last()
    return int(near[np.argmin(away[near])])


def _lay_into_step(raw: Raw, node: int) -> None:
    """Put a new node into the step whose chord passes within JOIN_KM of it, if any."""
    pairs = [(u, v) for u, ways in enumerate(raw.ways) for v in ways if u < v]
    a, b = np.array(pairs).T
    shrink = np.cos(np.radians(raw.lat[node] / 1000))
    ax, ay, bx, by = (
        axis[end] / 1000 - axis[node] / 1000
        for end in (a, b)
        for axis in (raw.lon, raw.lat)
    )
    ax, bx = ax * shrink, bx * shrink
    square = (bx - ax) ** 2 + (by - ay) ** 2
    part = -(ax * (bx - ax) + ay * (by - ay)) / np.where(square > 0, square, 1)
    part = part.clip(0, 1)
    away = np.hypot(ax + part * (bx - ax), ay + part * (by - ay)) * KM_PER_DEG
    step = int(np.argmin(away))
    if away[step] > JOIN_KM:
        return
    u, v = pairs[step]
    metres = raw.ways[u][v]
    raw.remove(u, v)
    raw.connect(u, node, max(1, round(part[step] * metres)))
    raw.connect(node, v, max(1, round((1 - part[step]) * metres)))


def _added(raw: Raw, point: tuple[float, ...]) -> int:
    """Return the number of a new node at a point."""
    return raw.add(round(point[0] * 1000), round(point[1] * 1000))
