"""All rails within a distance of a point, each cut exactly where the distance ends.

A way is chosen by its weighed length, and its track counts: so each arc carries both,
packed into one number whose least is the least of the first.
"""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from geo.model import LonLat
from geo.network.choosing import seeds_of
from geo.network.search import descend
from geo.network.tracks import FORMER, MICRO, lon_along

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.network.hierarchy import Hierarchy
    from geo.network.search import Engine
    from geo.network.snap import Position
    from geo.network.tracks import Floats, Tracks

__all__ = ["Reached", "lengths", "reached", "slowness", "spread", "swept"]

# Metres of track stay below this, and weighed ones below half of it: a product of both
# is still exact in 53 bits.
_PACK = float(1 << 26)
_CLOSED = 1e12  # how many times longer it takes over what is closed
_SLIVER_M = 0.001  # what is shorter comes of rounding where two ways meet


def lengths(tree: Hierarchy, sources: Mapping[int, tuple[int, int]]) -> Floats:
    """Return the metres of track from the sources to every node, infinite without any.

    Sources map nodes to weighed metres and metres of track already run. A sweep as
    `Search.sweep` does it.
    """
    arc = tree.metres * _PACK + tree.length
    packed = np.full(len(tree.rank), np.inf)
    for node, (cost, run) in sources.items():
        rank = int(tree.rank[node])
        packed[rank] = min(packed[rank], cost * _PACK + run)
    queue = [-int(tree.rank[node]) for node in sources]
    heapq.heapify(queue)
    seen: set[int] = set()
    while queue:
        rank = -heapq.heappop(queue)
        if rank in seen:
            continue
        seen.add(rank)
        for number in range(int(tree.start[rank]), int(tree.start[rank + 1])):
            above = int(tree.head[number])
            packed[above] = min(packed[above], packed[rank] + arc[number])
            heapq.heappush(queue, -above)
    descend(tree, packed, arc)
    there = np.isfinite(packed)
    packed[there] %= _PACK
    track: Floats = packed[tree.rank]
    return track


class Reached(NamedTuple):
    """A stretch of rails, and how far its two ends are from the start along the rails.

    `line` runs from the nearer end on, longitude first; `bridge` says that it runs over
    a repaired break in the data. Rails with a limit below a train's top speed count for
    as many km as the train runs elsewhere in the same time.
    """

    line: tuple[LonLat, ...]
    from_km: float
    to_km: float
    bridge: bool


def spread(  # noqa: PLR0913  # each part of the question has its name
    tracks: Tracks,
    search: Engine[Any],
    start: Position,
    *,
    km: float,
    top_kmh: float,
    closed: bytes = b"",
) -> tuple[Floats, Floats | None]:
    """Return the metres from a position to every node, and how slow each chain is.

    With a `top_kmh` a chain whose own limit is known and lower counts for so much more.
    A chain that is closed, which a 1 in `closed` says, counts for more than all
    rails. Where nothing is slow, that is None, and else what lies beyond `km` is
    infinite.
    """
    limited = top_kmh > 0 and bool(tracks.limit.any())
    before, metres = seeds_of(tracks, start), run_to(tracks, start)
    if not limited:
        seeds = {node: (before[node], metres[node]) for node in before}
        free = lengths(search.tree, seeds)
        if not _meets(tracks, free, closed, km=km):
            return free, None
    slow = slowness(tracks, top_kmh) if limited else np.ones(len(tracks.a))
    if closed:
        slow[np.frombuffer(closed, np.uint8).astype(bool)] = _CLOSED
    times = float(slow[start.chain])
    held = {node: (before[node] * times, metres[node] * times) for node in before}
    return swept(tracks, held, slow, km=km), slow


def _meets(tracks: Tracks, free: Floats, closed: bytes, *, km: float) -> bool:
    """Say whether any chain within so many km is closed."""
    shut = np.flatnonzero(np.frombuffer(closed, np.uint8))
    nearer = np.minimum(free[tracks.a[shut]], free[tracks.b[shut]])
    return bool((nearer < km * 1000).any())


def run_to(tracks: Tracks, at: Position) -> dict[int, int]:
    """Return the nodes at both ends of a position's chain, with the metres of track."""
    return {
        int(tracks.a[at.chain]): at.metres,
        int(tracks.b[at.chain]): int(tracks.chain_m[at.chain]) - at.metres,
    }


def slowness(tracks: Tracks, top_kmh: float) -> Floats:
    """Return for each chain how many times longer it takes than at top speed.

    1 where no limit is known, or none below the top speed.
    """
    known = np.where(tracks.limit > 0, tracks.limit, np.inf)
    return np.maximum(top_kmh / known, 1.0)


def swept(
    tracks: Tracks,
    sources: Mapping[int, tuple[float, float]],
    slow: Floats,
    *,
    km: float,
) -> Floats:
    """Return the metres from the sources to every node within `km`, else infinite.

    As `lengths`, with each chain `slow` times as long: the hierarchy knows its own
    lengths alone, so this is Dijkstra's search. Sources map nodes to weighed metres and
    metres already run.
    """
    step_m = (tracks.chain_m * slow).tolist()
    weighed = (tracks.cost_m * slow).tolist()
    shut = tracks.kind.data
    fork, ways, a, b = (x.data for x in (tracks.fork, tracks.ways, tracks.a, tracks.b))
    best = np.full(len(tracks.fork) - 1, np.inf)
    found = best.copy()
    queue = [(cost, metres, node) for node, (cost, metres) in sources.items()]
    heapq.heapify(queue)
    while queue:
        cost, metres, node = heapq.heappop(queue)
        if cost >= best[node] or metres > km * 1000:
            continue
        best[node], found[node] = cost, metres
        for chain in ways[fork[node] : fork[node + 1]]:
            after = b[chain] if a[chain] == node else a[chain]
            further = cost + weighed[chain]
            if further < best[after] and shut[chain] != FORMER:
                heapq.heappush(queue, (further, metres + step_m[chain], after))
    return found


def reached(
    tracks: Tracks,
    start: Position,
    metres: Floats,
    *,
    km: float,
    slow: Floats | None = None,
) -> Iterator[Reached]:
    """Yield all rails within `km` of a position, cut exactly there, in order of chains.

    `metres` holds the length of the shortest way from the position to every node
    (`Search.sweep`), where each chain counts `slow` times its length. A chain that is
    run into from both its ends is parted where the two meet, so that nothing comes
    twice.
    """
    limit = km * 1000
    at_a, at_b = metres[tracks.a], metres[tracks.b]
    near = np.flatnonzero((np.minimum(at_a, at_b) < limit) & (tracks.kind != FORMER))
    here = float(at_a[start.chain]), float(at_b[start.chain])
    times = 1.0 if slow is None else float(slow[start.chain])
    yield from _from_start(tracks, start, here, limit=limit, times=times)
    for chain in near.tolist():
        if chain != start.chain:
            ends = float(at_a[chain]), float(at_b[chain])
            times = 1.0 if slow is None else float(slow[chain])
            yield from _from_ends(tracks, chain, ends, limit=limit, times=times)


def _from_start(
    tracks: Tracks,
    start: Position,
    ends: tuple[float, float],
    *,
    limit: float,
    times: float,
) -> Iterator[Reached]:
    """Yield what is reached of the chain on which the start lies, to both sides.

    Its far ends come from beyond where the way around is the quicker.
    """
    at, length = float(start.metres), float(tracks.chain_m[start.chain])
    for part, metres in (((0.0, at), (ends[0], 0.0)), ((at, length), (0.0, ends[1]))):
        yield from _from_ends(
            tracks, start.chain, metres, part=part, limit=limit, times=times
        )


def _from_ends(  # noqa: PLR0913  # each says one thing about the stretch
    tracks: Tracks,
    chain: int,
    ends: tuple[float, float],
    *,
    limit: float,
    times: float,
    part: tuple[float, float] | None = None,
) -> Iterator[Reached]:
    """Yield what is reached of a chain, or a part of it, from both its ends."""
    at_a, at_b = ends
    first, last = part or (0.0, float(tracks.along[tracks.start[chain + 1] - 1]))
    meet = min(max(((at_b - at_a) / times + first + last) / 2, first), last)
    ahead = min(meet, first + (limit - at_a) / times)
    back = max(meet, last - (limit - at_b) / times)
    if ahead - first > _SLIVER_M:
        yield _cut(tracks, chain, (first, ahead), from_m=at_a, times=times)
    if last - back > _SLIVER_M:
        yield _cut(tracks, chain, (last, back), from_m=at_b, times=times)


def _cut(
    tracks: Tracks,
    chain: int,
    ways: tuple[float, float],
    *,
    from_m: float,
    times: float,
) -> Reached:
    """Return a chain from one length along it to another, as it is run."""
    part = slice(int(tracks.start[chain]), int(tracks.start[chain + 1]))
    along = tracks.along[part]
    low, high = sorted(ways)
    inside = along[(along > low) & (along < high)]
    wanted = np.concatenate([[low], inside, [high]]).astype(np.float64)
    lon = lon_along(wanted, along, tracks.lon[part])
    lat = np.interp(wanted, along, tracks.lat[part]) / MICRO
    if ways[0] > ways[1]:
        lon, lat = lon[::-1], lat[::-1]
    return Reached(
        line=tuple(map(LonLat._make, zip(lon.tolist(), lat.tolist(), strict=True))),
        from_km=from_m / 1000,
        to_km=(from_m + (high - low) * times) / 1000,
        bridge=bool(tracks.bridge[chain] >= 0),
    )
