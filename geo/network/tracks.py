"""The rails as arrays: chains of points between nodes, and where they lie."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geo.model import RailLine

    Ints = NDArray[np.int32]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

__all__ = [
    "CELL_DEG",
    "EARTH_M",
    "FORMER",
    "HIGH_SPEED",
    "MAIN",
    "MICRO",
    "WHOLE",
    "Tracks",
    "cell_key",
    "cells_of",
    "chord_m",
    "forks_of",
    "lon_along",
    "turned",
]

EARTH_M = 6_371_000.0  # the sphere that the rail data were measured on
_MAJOR_M = 6_378_137.0  # WGS 84
_E2 = 0.00669437999014  # its first eccentricity, squared
MICRO = 1_000_000  # coordinates are whole millionths of a degree
MAIN, HIGH_SPEED, FORMER = 1, 2, 3  # kinds of chains
WHOLE = 1000  # the weight of a km that counts as one
CELL_DEG = 0.25
_COLUMNS = round(360 / CELL_DEG)
_SAMPLE_DEG = 0.1  # how finely a long step is strewn over the cells


@dataclass(frozen=True)  # without slots, so that lengths are worked out once
class Tracks:
    """The network's geometry; arrays may be memory-mapped and are never written to.

    Chain `c` runs from node `a[c]` to `b[c]` over the points `start[c]:start[c + 1]`
    (both ends included), `along` metres of track from its start. `country_a` and
    `country_b` are the countries of its two ends, as indices into `codes`; they differ
    only on a chain of one step across a border. `bridge` is the number of the bridge
    that the chain is, -1 for track; `component` tells apart what no rails connect.
    `border` is where along it the border lies, in metres, 0 for any other chain.
    `gauge` is an index into `gauges`, whose first is (): unknown, the country's usual
    one; `limit` the highest speed limit in km/h, 0 where none is known.
    `line` is an index into `lines`, of which the first has no name: unknown. `kind` is
    MAIN, HIGH_SPEED, FORMER or 0 for any other, and an index into `weights`: how many
    m of a main line a km of the chain is worth where a train may choose.
    `cell_key`, `cell_start` and `cell_chain` list the chains of each cell that has any;
    `fork[n]:fork[n + 1]` those chains in `ways` that end at node n.
    """

    codes: tuple[str, ...]
    bridge_kinds: tuple[str, ...]
    gauges: tuple[tuple[int, ...], ...]
    lines: tuple[RailLine, ...]
    weights: tuple[int, ...]
    lon: Ints
    lat: Ints
    along: Ints
    start: Ints
    a: Ints
    b: Ints
    country_a: Ints
    country_b: Ints
    component: Ints
    border: Ints
    bridge: Ints
    bridge_kind: Ints
    bridge_angle: Ints
    gauge: Ints
    limit: Ints
    line: Ints
    kind: Ints
    cell_key: Ints
    cell_start: Ints
    cell_chain: Ints
    fork: Ints
    ways: Ints

    @cached_property
    def chain_m(self) -> Ints:
        """The length of every chain along its track, in metres."""
        return self.along[self.start[1:] - 1]

    @cached_property
    def cost_m(self) -> Ints:
        """The length of every chain, weighed by its kind, in metres."""
        if self.weights == (WHOLE,):
            return self.chain_m
        weight = np.array(self.weights, np.int64)[self.kind]
        return (self.chain_m * weight // WHOLE).astype(np.int32)

    def cost(self, chain: int, metres: int) -> int:
        """Return metres along a chain, weighed by its kind."""
        weight: int = self.weights[self.kind[chain]]
        return metres * weight // WHOLE

    def arrays(self) -> dict[str, Ints]:
        """Return the arrays by name."""
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return {k: v for k, v in values.items() if isinstance(v, np.ndarray)}


def chord_m(at: tuple[Floats, Floats], to: tuple[Floats, Floats]) -> Floats:
    """Return geodesic distances on WGS 84 in metres; longitudes, latitudes in degrees.

    The great circle on a sphere, times what the ellipsoid adds in that direction and
    latitude: within 0.01 % of pyproj.Geod up to 100 km, without its tenth of a second.
    """
    x, y, to_x, to_y = map(np.radians, (*at, *to))
    half = (
        np.sin((to_y - y) / 2) ** 2
        + np.cos(y) * np.cos(to_y) * np.sin((to_x - x) / 2) ** 2
    )
    sphere = 2 * EARTH_M * np.arcsin(np.sqrt(half))
    metres: Floats = sphere * stretch((x, y), (to_x, to_y))
    return metres


def stretch(at: tuple[Floats, Floats], to: tuple[Floats, Floats]) -> Floats:
    """Return how much longer a short step is on WGS 84 than on EARTH_M.

    Points are (longitude, latitude) in radians. 1 for a step of no length.
    """
    middle = (at[1] + to[1]) / 2
    east, north = (to[0] - at[0]) * np.cos(middle), to[1] - at[1]
    square = 1 - _E2 * np.sin(middle) ** 2
    across = _MAJOR_M / np.sqrt(square)
    along = across * (1 - _E2) / square
    flat = np.hypot(east, north)
    ratio = np.hypot(across * east, along * north) / (EARTH_M * np.where(flat, flat, 1))
    factor: Floats = np.where(flat > 0, ratio, 1.0)
    return factor


def turned(degrees: Floats) -> Floats:
    """Return differences of longitude the shorter way round, in degrees.

    >>> turned(np.array([-359.8, 10.0, 200.0])).round(1).tolist()
    [0.2, 10.0, -160.0]
    """
    far = np.abs(degrees) > 180  # noqa: PLR2004  # half a turn
    if not np.any(far):
        return degrees
    least: Floats = np.where(far, (degrees + 540) % 360 - 180, degrees)
    return least


def lon_along(wanted: Floats, along: Ints, lon: Ints) -> Floats:
    """Return the longitudes at so many metres along points, in degrees.

    A track over the date line goes on there, instead of once around the world.
    """
    degrees = lon / MICRO
    if len(lon) and np.abs(np.diff(degrees)).max(initial=0) > 180:  # noqa: PLR2004  # as above
        around: Floats = turned(
            np.interp(wanted, along, np.unwrap(degrees, period=360))
        )
        return around
    plain: Floats = np.interp(wanted, along, degrees)
    return plain


def cell_key(lon: Floats, lat: Floats) -> Ints:
    """Return the number of the cell that each point lies in; arguments in degrees."""
    row = np.floor((np.asarray(lat) + 90) / CELL_DEG).astype(np.int32)
    column = np.floor((np.asarray(lon) + 180) / CELL_DEG).astype(np.int32)
    column = np.clip(column, 0, _COLUMNS - 1)
    return row * np.int32(_COLUMNS) + column


def forks_of(a: Ints, b: Ints, nodes: int) -> tuple[Ints, Ints]:
    """Return which chains end at which node: starts, and chains in rising order."""
    ends = np.concatenate([a, b])
    order = np.argsort(ends, kind="stable").astype(np.int32)
    fork = np.searchsorted(ends[order], np.arange(nodes + 1)).astype(np.int32)
    return fork, order % np.int32(max(len(a), 1))


def cells_of(lon: Ints, lat: Ints, start: Ints) -> tuple[Ints, Ints, Ints]:
    """Return which chains run through which cell: keys, starts, and chains.

    A step longer than a tenth of a degree is strewn with points that often, so a chain
    may be missing from a cell whose corner it cuts by less than that.
    """
    degrees = np.stack([lon, lat]) / MICRO
    chain = np.repeat(np.arange(len(start) - 1, dtype=np.int32), np.diff(start))
    same = chain[1:] == chain[:-1]
    steps = np.diff(degrees, axis=1)
    steps[0] = turned(steps[0])
    step = np.abs(steps).max(axis=0) * same
    pieces = np.ceil(step / _SAMPLE_DEG).astype(np.int64).clip(1)
    long = np.flatnonzero(pieces > 1)
    which = np.repeat(long, pieces[long])
    first = np.repeat(np.cumsum(pieces[long]) - pieces[long], pieces[long])
    part = (np.arange(len(which)) - first) / pieces[which]
    strewn = degrees[:, which] + part * steps[:, which]
    strewn[0] = turned(strewn[0])
    key = np.concatenate([cell_key(*degrees), cell_key(*strewn)]).astype(np.int64)
    both = np.unique(key << 32 | np.concatenate([chain, chain[which]]))
    keys, begin = np.unique(both >> 32, return_index=True)
    cell_start = np.append(begin, len(both)).astype(np.int32)
    return keys.astype(np.int32), cell_start, (both & 0xFFFFFFFF).astype(np.int32)
