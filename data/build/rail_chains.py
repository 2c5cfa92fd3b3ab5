"""Contract the graph: nodes where a train can choose, chains of points between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from rail_repair import Bridge
    from rail_source import Raw

THROUGH = 2  # ways at a point where a train has no choice
FLICKER_M = 4000  # a shorter stay in a country is a coarse border, not a crossing


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains as runs of raw nodes; `starts` has one entry more than there are chains.

    `metres` holds the length of the step to each run's next node, 0 at its last.
    `bridge` is the number of the bridge that a chain is, -1 for track.
    """

    nodes: np.ndarray
    starts: np.ndarray
    metres: np.ndarray
    bridge: np.ndarray


def steady_countries(raw: Raw, country: np.ndarray) -> np.ndarray:
    """Return the nodes' countries without the flicker of coarse borders.

    A connected stretch of one country that is shorter than FLICKER_M and has neighbours
    in others goes to the one it has most links with (the lower number on a tie).
    """
    country = country.copy()
    seen = np.zeros(len(country), bool)
    for start in range(len(country)):
        if seen[start] or all(country[v] == country[start] for v in raw.ways[start]):
            continue
        stretch, metres, around = _stretch(raw, country, start)
        if metres < FLICKER_M:
            most = max(sorted(around), key=lambda code: around[code])
            country[stretch] = most
        seen[stretch] = True
    return country


def _stretch(
    raw: Raw, country: np.ndarray, start: int
) -> tuple[list[int], float, Counter[int]]:
    """Return a country's connected nodes from one, their track, and what is around.

    Stops looking when the track is longer than a flicker.
    """
    stretch, found, metres = [start], {start}, 0.0
    around: Counter[int] = Counter()
    for node in stretch:
        for v, step in raw.ways[node].items():
            if country[v] != country[start]:
                around[int(country[v])] += 1
                continue
            metres += step / 2
            if v not in found and metres < FLICKER_M:
                found.add(v)
                stretch.append(v)
    return stretch, metres, around


def contract(raw: Raw, country: np.ndarray, bridges: list[Bridge]) -> Chains:
    """Return the chains between kept nodes, in order of their first node.

    Kept are ends, junctions, ends of bridges and of steps across a border; of a loop
    without enough of them, points are kept so that no chain ends where it starts.
    """
    number = {(min(b.a, b.b), max(b.a, b.b)): n for n, b in enumerate(bridges)}
    kept = [len(ways) != THROUGH for ways in raw.ways]
    for pair in number:
        kept[pair[0]] = kept[pair[1]] = True
    for u, ways in enumerate(raw.ways):
        for v in ways:
            if country[u] != country[v]:
                kept[u] = kept[v] = True
    walked: set[tuple[int, int]] = set()
    runs = _runs(raw, kept, walked)
    rings = [
        u for u, ways in enumerate(raw.ways) if not kept[u] and _fresh(u, ways, walked)
    ]
    for u in rings:
        if _fresh(u, raw.ways[u], walked):
            kept[u] = True
            runs += _runs(raw, kept, walked, starts=[u])
    runs = [part for run in runs for part in _without_loop(run)]
    return _pack(raw, runs, number)


def _fresh(u: int, ways: dict[int, int], walked: set[tuple[int, int]]) -> bool:
    """Say whether no run has passed the node yet."""
    return bool(ways) and (u, next(iter(ways))) not in walked


def _runs(
    raw: Raw,
    kept: list[bool],
    walked: set[tuple[int, int]],
    *,
    starts: list[int] | None = None,
) -> list[list[int]]:
    """Walk from kept nodes to the next kept ones, each step once."""
    runs = []
    for u in starts if starts is not None else range(len(kept)):
        if not kept[u]:
            continue
        for v in raw.ways[u]:
            if (u, v) in walked:
                continue
            run = [u, v]
            walked |= {(u, v), (v, u)}
            while not kept[run[-1]]:
                one, other = raw.ways[run[-1]]
                after = other if one == run[-2] else one
                walked |= {(run[-1], after), (after, run[-1])}
                run.append(after)
            runs.append(run)
    return runs


def _without_loop(run: list[int]) -> list[list[int]]:
    """Cut a run that ends where it starts into three."""
    if run[0] != run[-1]:
        return [run]
    third = max(1, len(run) // 3)
    return [run[: third + 1], run[third : 2 * third + 1], run[2 * third :]]


def _pack(
    raw: Raw, runs: list[list[int]], number: dict[tuple[int, int], int]
) -> Chains:
    """Return the runs as flat arrays."""
    runs = sorted(min(run, run[::-1]) for run in runs)
    metres = [
        step
        for run in runs
        for step in (
            *(raw.ways[a][b] for a, b in pairwise(run)),
            0,
        )
    ]
    bridge = [number.get((min(r[0], r[1]), max(r[0], r[1])), -1) for r in runs]
    return Chains(
        nodes=np.array([n for run in runs for n in run], np.int32),
        starts=np.cumsum([0, *(len(run) for run in runs)]).astype(np.int32),
        metres=np.array(metres, np.int32),
        bridge=np.array(bridge, np.int32),
    )
