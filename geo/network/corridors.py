"""Other ways that are other corridors: parallel tracks are no alternative.

A way over some node is worth offering when the shortest ways from the start and to the
end agree on a long stretch beside it, a plateau (Camvit's choice routing; Abraham,
Delling, Goldberg, Werneck: Alternative Routes in Road Networks, 2013), and when much of
it runs far from the ways that are there already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from geo.network.search import FAR
from geo.network.snap import pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.network.search import Engine
    from geo.network.snap import Pieces, Position
    from geo.network.tracks import Bools, Floats, Ints, Tracks

__all__ = ["other_ways"]

LONGEST = 1.5  # an alternative is at most this much longer than the shortest way
PLATEAU = 0.05  # how much of it must be a stretch of shortest ways from both ends
APART_KM = 15.0  # a corridor is this far from another
APART_PART = 0.25  # and this much of the way must be
_TRIES = 60


def other_ways(
    tracks: Tracks,
    search: Engine[Any],
    ends: tuple[Position, Position],
    *,
    seeds: tuple[Mapping[int, int], Mapping[int, int]],
    first: Pieces,
) -> Iterator[Pieces]:
    """Yield ways that are other corridors than `first` and each other, best first."""
    there, back = search.sweep(seeds[0]), search.sweep(seeds[1])
    found = [_points(tracks, first)]
    for node in _plateaus(tracks, there, back):
        way = _over(search, seeds, node)
        if way is None:
            continue
        pieces = pieces_of(tracks, ends, way)
        points = _points(tracks, pieces)
        if all(_apart(points, other) for other in found):
            found.append(points)
            yield pieces


def _plateaus(tracks: Tracks, there: Floats, back: Floats) -> list[int]:
    """Return a node of each plateau, the shortest way first."""
    a, b, metres = tracks.a, tracks.b, tracks.cost_m
    ahead = _tight(there, back, (a, b), metres=metres)
    behind = _tight(there, back, (b, a), metres=metres)
    total = there + back
    least = float(total.min())
    on = np.flatnonzero((ahead | behind) & (total[a] <= LONGEST * least))
    sums, where = np.unique(total[a[on]].astype(np.int64), return_inverse=True)
    length = np.bincount(where, metres[on], minlength=len(sums))
    longest = np.zeros(len(sums), np.int64)
    order = np.argsort(metres[on], kind="stable")
    longest[where[order]] = on[order]
    good = np.flatnonzero((length >= PLATEAU * sums) & (sums > least))
    best = good[np.argsort(sums[good] - length[good] / 2, kind="stable")][:_TRIES]
    return [int(a[chain]) for chain in longest[best]]


def _tight(
    there: Floats, back: Floats, ends: tuple[Ints, Ints], *, metres: Ints
) -> Bools:
    """Return which chains are on shortest ways from the start and to the end alike."""
    one, other = ends
    with np.errstate(invalid="ignore"):  # infinite less infinite, off the component
        tight: Bools = (there[other] - there[one] == metres) & (
            back[one] - back[other] == metres
        )
    return tight


def _over(
    search: Engine[Any],
    seeds: tuple[Mapping[int, int], Mapping[int, int]],
    node: int,
) -> tuple[int, list[int]] | None:
    """Return the way over a node, None where it would run a chain twice."""
    one, start, before = search.shortest(seeds[0], {node: 0})
    other, _, after = search.shortest({node: 0}, seeds[1])
    if max(one, other) >= FAR:
        return None
    chains = [*before, *after]
    twice = {max(chain, ~chain) for chain in chains}
    return (start, chains) if len(twice) == len(chains) else None


def _points(tracks: Tracks, pieces: Pieces) -> Floats:
    """Return the ends of a way's chains, as longitudes and latitudes in degrees."""
    chain = pieces.chain
    point = np.concatenate([tracks.start[chain], tracks.start[chain + 1] - 1])
    return np.stack([tracks.lon[point], tracks.lat[point]]) / 1e6


def _apart(way: Floats, other: Floats) -> bool:
    """Say whether enough of a way is far from another."""
    shrink = np.cos(np.radians(way[1].mean()))
    east = (way[0][:, None] - other[0]) * shrink
    north = way[1][:, None] - other[1]
    nearest = np.hypot(east, north).min(axis=1) * 111.2
    return bool((nearest > APART_KM).mean() >= APART_PART)
