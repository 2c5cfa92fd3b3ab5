"""Put a point onto the rails, and say which pieces of chains lie between two points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.model import LonLat
from geo.network.tracks import (
    CELL_DEG,
    MICRO,
    cell_key,
    turned,
)

if TYPE_CHECKING:
    from geo.model.spacetime import LonLat
    from geo.network.search import Chains
    from geo.network.tracks import Floats, Ints, Tracks

__all__ = ["Pieces", "Position", "near", "pieces_of"]

KM_PER_DEG = 111.195  # of latitude, on the network's sphere
_MARGIN_DEG = 0.05  # half of the longest stretch a chain may be missing from a cell


class Position(NamedTuple):
    """A point on a chain: `metres` of track from its start, `off_km` beside it."""

    chain: int
    metres: int
    off_km: float
    component: int
    lon: float
    lat: float


def near(tracks: Tracks, at: LonLat, km: float) -> list[Position]:
    """Return the nearest point of every chain within `km`, nearest first.

    Distances are measured on the plane tangent at the point, which is good to a few
    metres within the 50 km that a train can be off its rails. A tie goes to the lower
    chain.
    """
    chains = _chains_around(tracks, at, km)
    if not len(chains):
        return []
    point, chain = _steps(tracks, chains)
    off_km, part = _distances(tracks, at, point)
    order = np.lexsort((chain, off_km))
    order = order[: np.searchsorted(off_km[order], km, side="right")]
    _, first = np.unique(chain[order], return_index=True)
    best = order[np.sort(first)]
    return _positions(
        tracks, chain[best], point[best], beside=(part[best], off_km[best])
    )


def _chains_around(tracks: Tracks, at: LonLat, km: float) -> Ints:
    """Return the chains of all cells that the box of that half-width touches."""
    tall = km / KM_PER_DEG + _MARGIN_DEG
    wide = tall / max(math.cos(math.radians(min(abs(at.lat) + tall, 89))), 0.02)
    lats = np.arange(at.lat - tall, at.lat + tall + CELL_DEG, CELL_DEG)
    lats = lats.clip(max(-90, at.lat - tall), min(90, at.lat + tall))
    runs: set[tuple[int, int]] = set()
    for low, high in _sides(at.lon - wide, at.lon + wide):
        west = cell_key(np.full(len(lats), low), lats)
        east = cell_key(np.full(len(lats), high), lats)
        first = np.searchsorted(tracks.cell_key, west)
        last = np.searchsorted(tracks.cell_key, east, side="right")
        runs |= {
            (int(tracks.cell_start[i]), int(tracks.cell_start[j]))
            for i, j in zip(first.tolist(), last.tolist(), strict=True)
        }
    parts = [tracks.cell_chain[i:j] for i, j in sorted(runs) if i < j]
    return _distinct(np.concatenate(parts)) if parts else np.empty(0, np.int32)


def _distinct(numbers: Ints) -> Ints:
    """Return each number once, in order; `np.unique` imports all of numpy.ma for it."""
    ordered = np.sort(numbers)
    return ordered[np.diff(ordered, prepend=ordered[0] - 1) > 0]


def _sides(west: float, east: float) -> list[tuple[float, float]]:
    """Return a stretch of longitudes, that beyond the date line on its other side.

    >>> _sides(170, 181)
    [(170, 179.99), (-180.0, -179)]
    """
    found = [(max(-180.0, west), min(179.99, east))]
    if west < -180:  # noqa: PLR2004  # the date line
        found.append((west + 360, 179.99))
    if east > 180:  # noqa: PLR2004  # likewise
        found.append((-180.0, east - 360))
    return found


def _steps(tracks: Tracks, chains: Ints) -> tuple[Ints, Ints]:
    """Return the first point of every step of the chains, and its chain."""
    first, count = tracks.start[chains], tracks.start[chains + 1] - 1
    count = count - first
    chain = np.repeat(chains, count)
    offset = np.arange(len(chain)) - np.repeat(np.cumsum(count) - count, count)
    return np.repeat(first, count) + offset, chain


def _distances(tracks: Tracks, at: LonLat, point: Ints) -> tuple[Floats, Floats]:
    """Return how far each step is, in km, and at which part of it."""
    shrink = math.cos(math.radians(at.lat))
    x = tracks.lon[point] / MICRO - at.lon
    if abs(at.lon) > 90:  # noqa: PLR2004  # what is near may lie beyond the date line
        x = turned(x)
    x *= shrink
    y = tracks.lat[point] / MICRO - at.lat
    dx = _east(tracks, point) * shrink
    dy = tracks.lat[point + 1] / MICRO - at.lat - y
    square = dx * dx + dy * dy
    part = (-(x * dx + y * dy) / np.where(square > 0, square, 1)).clip(0, 1)
    return np.hypot(x + part * dx, y + part * dy) * KM_PER_DEG, part


def _east(tracks: Tracks, point: Ints) -> Floats:
    """Return how far east each step leads, in degrees; over the date line as well."""
    east = tracks.lon[point + 1] - tracks.lon[point]
    is_around = len(east) and (east.max() > 180 * MICRO or east.min() < -180 * MICRO)
    degrees: Floats = east / MICRO
    return turned(degrees) if is_around else degrees


def _positions(
    tracks: Tracks, chain: Ints, point: Ints, *, beside: tuple[Floats, Floats]
) -> list[Position]:
    """Return the positions at a part of the steps that begin at points, and how far."""
    part, off_km = beside
    after = point + 1
    along = tracks.along[point]
    metres = along + np.rint(part * (tracks.along[after] - along)).astype(along.dtype)
    lon, lat = tracks.lon[point] / MICRO, tracks.lat[point]
    columns = (
        chain,
        metres,
        off_km,
        tracks.component[chain],
        turned(lon + part * _east(tracks, point)),
        (lat + part * (tracks.lat[after] - lat)) / MICRO,
    )
    return list(map(Position._make, zip(*(c.tolist() for c in columns), strict=True)))


class Pieces(NamedTuple):
    """The stretches of a way: chains, each run from one of its metres to another."""

    chain: Ints
    from_m: Ints
    to_m: Ints


def pieces_of(
    tracks: Tracks, ends: tuple[Position, Position], way: tuple[int, Chains]
) -> Pieces:
    """Return the pieces from a position over whole chains to another position.

    `way` is the node at which the first chain is entered, and the chains, `~c` for one
    that is run from its b end. A stretch of no length is left out, but never all.
    """
    (start, end), (node, chains) = ends, way
    signed = np.asarray(chains, np.int32)
    ahead, inner = signed >= 0, np.where(signed >= 0, signed, ~signed)
    whole = tracks.along[tracks.start[inner + 1] - 1]
    into = _metres_at(tracks, start.chain, node)
    if len(inner):
        node = int((tracks.b if ahead[-1] else tracks.a)[inner[-1]])
    out = _metres_at(tracks, end.chain, node)
    chain = np.concatenate([[start.chain], inner, [end.chain]])
    from_m = np.concatenate([[start.metres], np.where(ahead, 0, whole), [out]])
    to_m = np.concatenate([[into], np.where(ahead, whole, 0), [end.metres]])
    kept = from_m != to_m
    kept[0] |= not kept.any()
    return Pieces(chain[kept], from_m[kept], to_m[kept])


def _metres_at(tracks: Tracks, chain: int, node: int) -> int:
    """Return how far along a chain one of its end nodes lies."""
    if int(tracks.a[chain]) == node:
        return 0
    return int(tracks.along[tracks.start[chain + 1] - 1])
