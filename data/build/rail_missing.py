"""Find by rule the lines that the source lacks, and lay them through their stations.

A station where trains call and that is more than 3 km from any rail stands on a line
that is missing. Such stations are joined to each other, and to the rails, by the
shortest tree; what it leaves open where a line goes straight on is joined too. Lines of
three stations and more are laid, drawn as assumed; `data/missing.csv` lists them.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from packages import DATA
from rail_repair import Bridge, components
from rail_shapes import Steps, xyz
from rail_source import chord_m
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
from scipy.spatial import cKDTree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rail_source import Raw
    from station_sources import Stop

TABLE = DATA / "missing.csv"
OFF_KM, ON_KM = 3.0, 1.0  # a station is off the rails, and on them
APART_KM = 0.7  # stations nearer to each other are one
NEXT_KM = 9.0  # from one station to the next
JOIN_KM = 3.0  # from a station on the rails to a node of them
FEWEST = 3  # stations of a line
STRAIGHT = np.cos(np.radians(70))  # how far a line turns where it goes on
WINDING = 1.08  # a track's length between stations, over the straight line


class Line(NamedTuple):
    """A missing line: the numbers of its stations in order, and its length."""

    stations: tuple[int, ...]
    km: float


def lay_missing(raw: Raw, stops: list[Stop], table: Path = TABLE) -> list[Bridge]:
    """Lay every missing line of three stations and more, and write the list of them."""
    stops, off = _placed(raw, stops)
    points = xyz(np.array([(stop.lon, stop.lat) for stop in stops]))
    edges = _edges(points, off)
    nodes = _on_rails(raw, stops, [s for s in _ends(edges) if not off[s]])
    edges = [pair for pair in edges if all(off[s] or s in nodes for s in pair)]
    edges = _reached(edges, off)
    for station in (s for s in _ends(edges) if off[s]):
        at = stops[station]
        nodes[station] = raw.add(round(1000 * at.lon), round(1000 * at.lat))
    built, kept = [], []
    for a, b in edges:
        if nodes[a] == nodes[b]:
            continue
        chord = chord_m(raw, np.array([nodes[a]]), np.array([nodes[b]]))[0]
        metres = max(1, round(chord * WINDING))
        raw.connect(nodes[a], nodes[b], metres)
        built.append(Bridge(nodes[a], nodes[b], metres, 0.0, "missing line"))
        kept.append((a, b, metres / 1000))
    _write([*_lines(kept)], stops, table)
    return built


def _placed(raw: Raw, stops: list[Stop]) -> tuple[list[Stop], np.ndarray]:
    """Return the stations off and on the rails, and which of them are off."""
    pairs = np.array([(u, v) for u, ways in enumerate(raw.ways) for v in ways if u < v])
    steps = Steps(raw, pairs)
    away = np.array([steps.nearest((stop.lon, stop.lat))[1] for stop in stops])
    points = xyz(np.array([(stop.lon, stop.lat) for stop in stops]))
    twice = {max(pair) for pair in cKDTree(points).query_pairs(APART_KM)}
    kept = [
        number
        for number in range(len(stops))
        if number not in twice and not ON_KM < away[number] <= OFF_KM
    ]
    return [stops[number] for number in kept], away[kept] > OFF_KM


def _edges(points: np.ndarray, off: np.ndarray) -> list[tuple[int, int]]:
    """Return the pairs of stations that missing lines join."""
    near = cKDTree(points).query_pairs(NEXT_KM, output_type="ndarray")
    km = np.linalg.norm(points[near[:, 0]] - points[near[:, 1]], axis=1)
    order = np.lexsort((near[:, 1], near[:, 0], km))
    near, km = near[order], km[order]
    inner = off[near].all(axis=1)
    size = len(off)
    graph = coo_array((km[inner], near[inner].T), (size, size))
    tree = minimum_spanning_tree(graph).tocoo()
    pairs = sorted((min(p), max(p)) for p in zip(*map(list, tree.coords), strict=True))
    pairs = _rows([(int(a), int(b)) for a, b in pairs], off)
    pairs += _going_on(points, off, pairs)
    onto = near[off[near].any(axis=1) & ~inner]
    return pairs + _onto_rails(pairs, [(int(a), int(b)) for a, b in onto], off)


def _onto_rails(
    pairs: list[tuple[int, int]], onto: list[tuple[int, int]], off: np.ndarray
) -> list[tuple[int, int]]:
    """Return the shortest way to the rails of each line that has none yet."""
    label = _pieces([pair for pair in pairs if off[list(pair)].all()], len(off))
    laid = {end for pair in pairs for end in pair}
    joined = {
        label[end]
        for pair in pairs
        for end in pair
        if off[end] and not off[list(pair)].all()
    }
    found: dict[int, tuple[int, int]] = {}
    for pair in onto:  # the shortest first
        station = pair[0] if off[pair[0]] else pair[1]
        piece = label[station]
        if station in laid and piece not in joined:
            found.setdefault(piece, pair)
    return [found[piece] for piece in sorted(found)]


def _pieces(pairs: list[tuple[int, int]], size: int) -> np.ndarray:
    """Return a number for each station, the same for those that pairs join."""
    ends = np.array(pairs, int).reshape(-1, 2)
    graph = coo_array((np.ones(len(ends)), ends.T), (size, size))
    label: np.ndarray = connected_components(graph, directed=False)[1]
    return label


def _rows(pairs: list[tuple[int, int]], off: np.ndarray) -> list[tuple[int, int]]:
    """Return the pairs of lines of three stations and more."""
    label = _pieces(pairs, len(off))
    count = np.bincount(label)
    return [pair for pair in pairs if count[label[pair[0]]] >= FEWEST]


def _going_on(
    points: np.ndarray, off: np.ndarray, pairs: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return what joins the ends of lines to where they go straight on."""
    beside: dict[int, list[int]] = defaultdict(list)
    for a, b in pairs:
        beside[a].append(b)
        beside[b].append(a)
    ends = [s for s in beside if off[s] and len(beside[s]) == 1]
    tree, found = cKDTree(points), set()
    for end in ends:
        heading = points[end] - points[beside[end][0]]
        best = (NEXT_KM, -1)
        for other in tree.query_ball_point(points[end], NEXT_KM):
            way = points[other] - points[end]
            km = float(np.linalg.norm(way))
            if other in {end, *beside[end]} or km >= best[0]:
                continue
            if heading @ way < STRAIGHT * np.linalg.norm(heading) * km:
                continue
            if not off[other]:
                best = (km, other)
            elif len(beside[other]) == 1:
                back = points[other] - points[beside[other][0]]
                if back @ -way >= STRAIGHT * np.linalg.norm(back) * km:
                    best = (km, other)
        if best[1] >= 0:
            found.add((min(end, best[1]), max(end, best[1])))
    return sorted(found)


def _ends(edges: list[tuple[int, int]]) -> list[int]:
    """Return the stations of edges, each once, in order."""
    return sorted({station for edge in edges for station in edge})


def _on_rails(raw: Raw, stops: list[Stop], numbers: list[int]) -> dict[int, int]:
    """Return the rails' own nodes of stations, of those that have one near."""
    tracked = np.array([node for node, ways in enumerate(raw.ways) if ways])
    tree = cKDTree(xyz(np.stack([raw.lon, raw.lat], axis=1)[tracked] / 1000))
    label = components(raw)
    size = np.bincount(label)
    nodes: dict[int, int] = {}
    for number in numbers:
        at = stops[number].lon, stops[number].lat
        close = tracked[tree.query_ball_point(xyz(np.array([at]))[0], JOIN_KM)]
        close = close[size[label[close]] == size[label[close]].max(initial=0)]
        gap = np.hypot(raw.lon[close] - 1000 * at[0], raw.lat[close] - 1000 * at[1])
        if len(close):
            nodes[number] = int(close[np.argmin(gap)])
    return nodes


def _reached(edges: list[tuple[int, int]], off: np.ndarray) -> list[tuple[int, int]]:
    """Return the edges of lines that reach the rails.

    A piece that nothing reaches would only lead ways astray that begin beside it.
    """
    label = _pieces(edges, len(off))
    reached = {label[station] for station in _ends(edges) if not off[station]}
    return [edge for edge in edges if label[edge[0]] in reached]


def _lines(edges: list[tuple[int, int, float]]) -> Iterator[Line]:
    """Yield the lines that the edges make, from end or fork to end or fork."""
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for a, b, km in edges:
        beside[a][b] = beside[b][a] = km
    done: set[tuple[int, int]] = set()
    for start in sorted(beside, key=lambda s: (len(beside[s]) == 2, s)):  # noqa: PLR2004  # a station on the way
        for second in sorted(beside[start]):
            line, km, after = [start], 0.0, second
            while (line[-1], after) not in done:
                done |= {(line[-1], after), (after, line[-1])}
                km += beside[line[-1]][after]
                line.append(after)
                on = [s for s in beside[after] if s != line[-2]]
                if len(on) != 1:
                    break
                after = on[0]
            if len(line) > 1:
                yield Line(tuple(line), km)


def _write(lines: list[Line], stops: list[Stop], table: Path) -> None:
    """Write the list of the lines, by country and name."""
    rows = []
    for line in lines:
        ends = [stops[line.stations[end]] for end in (0, -1)]
        points = [stops[s] for s in line.stations]
        rows.append(
            [
                ends[0].country,
                " - ".join(end.name for end in ends),
                len(line.stations),
                f"{line.km:.1f}",
                ";".join(f"{stop.lon:.3f} {stop.lat:.3f}" for stop in points),
            ]
        )
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["country", "line", "stations", "length_km", "points"])
        writer.writerows(sorted(rows, key=lambda row: row[:2] + row[4:]))
