"""Lay a network out of plain lines: for a user's own rails, and for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.model import RailLine
from geo.network.graph import Network
from geo.network.hierarchy import contract
from geo.network.tracks import MICRO, WHOLE, Tracks, cells_of, chord_m, forks_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.network.tracks import Floats, Ints

__all__ = ["Line", "lay", "tracks_of"]


class Line(NamedTuple):
    """A stretch of track between two junctions, over (longitude, latitude) points.

    `length_km` is the track's length where it is known, 0 to take the points' own;
    `countries` those of its two ends; `bridge` the kind of bridge it is, if it is one;
    `gauges_mm`, `limit_kmh` and `name` its gauges, speed limit and line, where they are
    known.
    """

    points: tuple[tuple[float, float], ...]
    length_km: float = 0.0
    countries: tuple[str, str] = ("", "")
    bridge: str = ""
    gauges_mm: tuple[int, ...] = ()
    limit_kmh: int = 0
    name: str = ""


def lay(lines: Sequence[Line]) -> Network:
    """Return the network of some lines, joined where their ends are the same point.

    A line that ends where it starts is left out: no way leads over it.
    """
    tracks = tracks_of(lines)
    return Network(tracks, contract(tracks))


def tracks_of(lines: Sequence[Line]) -> Tracks:
    """Return the arrays of some lines, chains in their order, as `lay` joins them."""
    kept = [line for line in lines if line.points[0] != line.points[-1]]
    ends = sorted({line.points[i] for line in kept for i in (0, -1)})
    number = {point: i for i, point in enumerate(ends)}
    points = np.rint(np.array([p for line in kept for p in line.points]) * MICRO)
    lon, lat = points.astype(np.int32).T.copy()
    start = np.cumsum([0, *(len(line.points) for line in kept)]).astype(np.int32)
    a = np.array([number[line.points[0]] for line in kept], np.int32)
    b = np.array([number[line.points[-1]] for line in kept], np.int32)
    codes = sorted({code for line in kept for code in line.countries})
    kinds = sorted({line.bridge for line in kept if line.bridge})
    gauges = ((), *sorted({line.gauges_mm for line in kept} - {()}))
    names = ("", *sorted({line.name for line in kept} - {""}))
    bridged = [line.bridge for line in kept if line.bridge]
    along = _along(kept)
    metres = along[start[1:] - 1]
    sides = np.array(
        [[codes.index(c) for c in line.countries] for line in kept], np.int32
    )
    cell_key, cell_start, cell_chain = cells_of(lon, lat, start)
    fork, ways = forks_of(a, b, len(ends))
    bridge = np.full(len(kept), -1, np.int32)
    bridge[[bool(line.bridge) for line in kept]] = np.arange(len(bridged))
    return Tracks(
        codes=tuple(codes),
        bridge_kinds=tuple(kinds),
        gauges=gauges,
        lines=tuple(map(RailLine, names)),
        weights=(WHOLE,),
        lon=lon,
        lat=lat,
        along=along,
        start=start,
        a=a,
        b=b,
        country_a=sides[:, 0].copy(),
        country_b=sides[:, 1].copy(),
        component=_components(a, b, len(ends)),
        border=np.where(sides[:, 0] != sides[:, 1], (metres // 2).clip(1), 0),
        bridge=bridge,
        bridge_kind=np.array([kinds.index(kind) for kind in bridged], np.int32),
        bridge_angle=np.zeros(len(bridged), np.int32),
        gauge=np.array([gauges.index(line.gauges_mm) for line in kept], np.int32),
        limit=np.array([line.limit_kmh for line in kept], np.int32),
        line=np.array([names.index(line.name) for line in kept], np.int32),
        kind=np.zeros(len(kept), np.int32),
        cell_key=cell_key,
        cell_start=cell_start,
        cell_chain=cell_chain,
        fork=fork,
        ways=ways,
    )


def _along(lines: Sequence[Line]) -> Ints:
    """Return the metres from each line's start to each of its points."""
    return np.concatenate([_stretched(line) for line in lines]).astype(np.int32)


def _stretched(line: Line) -> Floats:
    """Return a line's metres along, spread so that they end at its true length."""
    lon, lat = np.array(line.points).T
    total = np.append(0, np.cumsum(chord_m((lon[:-1], lat[:-1]), (lon[1:], lat[1:]))))
    if line.length_km:
        total = total * (line.length_km * 1000 / total[-1])
    metres: Floats = np.rint(total)
    return metres


def _components(a: Ints, b: Ints, nodes: int) -> Ints:
    """Return each chain's component, numbered by its lowest node."""
    label = np.arange(nodes, dtype=np.int32)
    while True:
        least = np.minimum(label[a], label[b])
        after = label.copy()
        np.minimum.at(after, a, least)
        np.minimum.at(after, b, least)
        if (after == label).all():
            return label[a]
        label = after
