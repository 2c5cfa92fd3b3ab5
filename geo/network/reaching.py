"""All rails within a distance of a point, each cut exactly where the distance ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.model import LonLat
from geo.network.tracks import MICRO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.network.snap import Position
    from geo.network.tracks import Floats, Tracks

__all__ = ["Reached", "reached"]


class Reached(NamedTuple):
    """A stretch of rails, and how far its two ends are from the start along the rails.

    `line` runs from the nearer end on, longitude first; `bridge` says that it runs over
    a repaired break in the data.
    """

    line: tuple[LonLat, ...]
    from_km: float
    to_km: float
    bridge: bool


def reached(
    tracks: Tracks, start: Position, metres: Floats, km: float
) -> Iterator[Reached]:
    """Yield all rails within `km` of a position, cut exactly there, in order of chains.

    `metres` holds the length of the shortest way from the position to every node
    (`Search.sweep`). A chain that is run into from both its ends is parted where the
    two meet, so that nothing comes twice.
    """
    limit = km * 1000
    at_a, at_b = metres[tracks.a], metres[tracks.b]
    near = np.flatnonzero(np.minimum(at_a, at_b) < limit)
    yield from _from_start(tracks, start, limit)
    for chain in near.tolist():
        if chain != start.chain:
            ends = float(at_a[chain]), float(at_b[chain])
            yield from _from_ends(tracks, chain, ends, limit=limit)


def _from_start(tracks: Tracks, start: Position, limit: float) -> Iterator[Reached]:
    """Yield both directions of the chain on which the start lies."""
    length = float(tracks.chain_m[start.chain])
    ahead, back = min(start.metres + limit, length), max(start.metres - limit, 0.0)
    for end in (back, ahead):
        if end != start.metres:
            ways = float(start.metres), end
            yield _cut(tracks, start.chain, ways, from_m=0.0)


def _from_ends(
    tracks: Tracks, chain: int, ends: tuple[float, float], *, limit: float
) -> Iterator[Reached]:
    """Yield what is reached of a chain from its a end and from its b end."""
    at_a, at_b = ends
    length = float(tracks.along[tracks.start[chain + 1] - 1])
    meet = min(max((at_b + length - at_a) / 2, 0.0), length)
    ahead, back = min(meet, limit - at_a), max(meet, length - (limit - at_b))
    if ahead > 0:
        yield _cut(tracks, chain, (0.0, ahead), from_m=at_a)
    if back < length:
        yield _cut(tracks, chain, (length, back), from_m=at_b)


def _cut(
    tracks: Tracks, chain: int, ways: tuple[float, float], *, from_m: float
) -> Reached:
    """Return a chain from one length along it to another, as it is run."""
    part = slice(int(tracks.start[chain]), int(tracks.start[chain + 1]))
    along = tracks.along[part]
    low, high = sorted(ways)
    inside = along[(along > low) & (along < high)]
    wanted = np.concatenate([[low], inside, [high]]).astype(np.float64)
    lon = np.interp(wanted, along, tracks.lon[part]) / MICRO
    lat = np.interp(wanted, along, tracks.lat[part]) / MICRO
    if ways[0] > ways[1]:
        lon, lat = lon[::-1], lat[::-1]
    return Reached(
        line=tuple(map(LonLat._make, zip(lon.tolist(), lat.tolist(), strict=True))),
        from_km=from_m / 1000,
        to_km=(from_m + high - low) / 1000,
        bridge=bool(tracks.bridge[chain] >= 0),
    )
