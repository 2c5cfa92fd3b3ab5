"""All rails within a distance of a point, each cut exactly where the distance ends."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from geo.model import LonLat
from geo.network.choosing import seeds_of
from geo.network.tracks import MICRO, lon_along

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.network.search import Engine
    from geo.network.snap import Position
    from geo.network.tracks import Floats, Tracks

__all__ = ["Reached", "reached", "slowness", "spread", "swept"]

_SLIVER_M = 0.001  # what is shorter comes of rounding where two ways meet


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


def spread(
    tracks: Tracks, search: Engine[Any], start: Position, *, km: float, top_kmh: float
) -> tuple[Floats, Floats | None]:
    """Return the metres from a position to every node, and how slow each chain is.

    With a `top_kmh` a chain whose own limit is known and lower counts for so much more,
    and what lies beyond `km` is infinite; else nothing is slow, which is None.
    """
    seeds = seeds_of(tracks, start)
    if top_kmh <= 0 or not tracks.limit.any():
        return search.sweep(seeds), None
    slow = slowness(tracks, top_kmh)
    times = float(slow[start.chain])
    held = {node: metres * times for node, metres in seeds.items()}
    return swept(tracks, held, slow, km), slow


def slowness(tracks: Tracks, top_kmh: float) -> Floats:
    """Return for each chain how many times longer it takes than at top speed.

    1 where no limit is known, or none below the top speed.
    """
    known = np.where(tracks.limit > 0, tracks.limit, np.inf)
    return np.maximum(top_kmh / known, 1.0)


def swept(
    tracks: Tracks, sources: Mapping[int, float], slow: Floats, km: float
) -> Floats:
    """Return the metres from the sources to every node within `km`, else infinite.

    As `Search.sweep`, with each chain `slow` times as long: the hierarchy knows lengths
    alone, so this is Dijkstra's search, for the few networks that know limits.
    """
    lengths = (tracks.chain_m * slow).tolist()
    fork, ways, a, b = (x.data for x in (tracks.fork, tracks.ways, tracks.a, tracks.b))
    found = np.full(len(tracks.fork) - 1, np.inf)
    queue = [(metres, node) for node, metres in sources.items()]
    heapq.heapify(queue)
    while queue and queue[0][0] <= km * 1000:
        metres, node = heapq.heappop(queue)
        if metres >= found[node]:
            continue
        found[node] = metres
        for chain in ways[fork[node] : fork[node + 1]]:
            after = b[chain] if a[chain] == node else a[chain]
            if (further := metres + lengths[chain]) < found[after]:
                heapq.heappush(queue, (further, after))
    return found


def reached(
    tracks: Tracks,
    start: Position,
    metres: Floats,
    km: float,
    *,
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
    near = np.flatnonzero(np.minimum(at_a, at_b) < limit)
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
