"""Turn a way along chains into a leg: its line, its length, what is assumed."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.model import BorderCrossing, Bridge, GaugeBreak, Leg, Limit, LonLat
from geo.network.breaks import changes
from geo.network.closed import closed_notes
from geo.network.tracks import MICRO, chord_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.network.snap import Position
    from geo.network.tracks import Bools, Floats, Ints, Tracks

__all__ = ["Piece", "leg_of", "pieces_of"]

_lonlat = partial(tuple.__new__, LonLat)  # half the time of calling LonLat
COARSE_KM = 1.0  # a step is coarse when the track may lie further off than this


class Piece(NamedTuple):
    """A stretch of a chain, run from one length along it to another, in metres."""

    chain: int
    from_m: int
    to_m: int


def pieces_of(
    tracks: Tracks, start: Position, end: Position, way: tuple[int, Sequence[int]]
) -> list[Piece]:
    """Return the pieces from a position over whole chains to another position.

    `way` is the node at which the first chain is entered, and the chains, `~c` for one
    that is run from its b end.
    """
    node, chains = way
    first = Piece(start.chain, start.metres, _metres_at(tracks, start.chain, node))
    pieces = [first]
    if chains:
        signed = np.array(chains)
        chain = np.where(signed >= 0, signed, ~signed)
        lengths = tracks.along[tracks.start[chain + 1] - 1].tolist()
        pieces += [
            Piece(c, 0, metres) if c >= 0 else Piece(~c, metres, 0)
            for c, metres in zip(chains, lengths, strict=True)
        ]
        ends = tracks.b if chains[-1] >= 0 else tracks.a
        node = int(ends[chain[-1]])
    pieces.append(Piece(end.chain, _metres_at(tracks, end.chain, node), end.metres))
    return [piece for piece in pieces if piece.from_m != piece.to_m] or pieces[:1]


def _metres_at(tracks: Tracks, chain: int, node: int) -> int:
    """Return how far along a chain one of its end nodes lies."""
    if int(tracks.a[chain]) == node:
        return 0
    return int(tracks.along[tracks.start[chain + 1] - 1])


def leg_of(tracks: Tracks, pieces: Sequence[Piece], names: tuple[str, str]) -> Leg:
    """Return the leg that runs over the pieces, between places of those names."""
    lon, lat, step_m, bridged = _drawn(tracks, pieces)
    slack_km = _slack_km(lon, lat, step_m)
    borders, bridges = _borders(tracks, pieces), _bridges(tracks, pieces)
    return Leg(
        from_place=names[0],
        to_place=names[1],
        length_km=float(step_m.sum()) / 1000,
        assumed_km=float(step_m[bridged].sum()) / 1000,
        uncertainty_km=float(slack_km.max(initial=0.0)),
        borders=borders,
        gauge_breaks=_gauge_breaks(tracks, pieces),
        bridges=bridges,
        countries=_countries(tracks, pieces[0], borders),
        line=tuple(map(_lonlat, zip(lon.tolist(), lat.tolist(), strict=True))),
        coarse=_ranges(slack_km > COARSE_KM),
        assumed=_ranges(bridged),
        limits=_limits(tracks, pieces),
        notes=(*closed_notes(borders), *_ferry_notes(bridges)),
    )


def _drawn(
    tracks: Tracks, pieces: Sequence[Piece]
) -> tuple[Floats, Floats, Floats, Bools]:
    """Return the pieces' points in degrees, the metres of each step, and its mark."""
    parts = [_cut(tracks, pieces[0])]
    if len(pieces) > 1:
        parts += [_whole(tracks, pieces[1:-1]), _cut(tracks, pieces[-1])]
    lon, lat, step_m, marks = (
        np.concatenate(part) for part in zip(*parts, strict=True)
    )
    # each piece brings its first point, but for the way's own first it is there already
    later = step_m >= 0
    later[0] = True
    return lon[later], lat[later], step_m[later][1:], marks[later][1:].astype(bool)


def _whole(
    tracks: Tracks, pieces: Sequence[Piece]
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return what `_cut` does for chains that are run from end to end, at once."""
    if not pieces:
        none = np.empty(0)
        return none, none, none, none
    chain = np.array([piece.chain for piece in pieces])
    back = np.array([piece.from_m > piece.to_m for piece in pieces])
    first, after = tracks.start[chain], tracks.start[chain + 1]
    count = after - first
    begin = np.cumsum(count) - count
    run = np.arange(begin[-1] + count[-1]) - np.repeat(begin, count)
    origin = np.repeat(np.where(back, after - 1, first), count)
    point = origin + np.where(np.repeat(back, count), -run, run)
    step_m = np.abs(np.diff(tracks.along[point], prepend=0)).astype(np.float64)
    step_m[begin] = -1
    marks = np.repeat(tracks.bridge[chain] >= 0, count)
    return tracks.lon[point] / MICRO, tracks.lat[point] / MICRO, step_m, marks


def _cut(tracks: Tracks, piece: Piece) -> tuple[Floats, Floats, Floats, Floats]:
    """Return a piece's points, the metres of the step to each, and whether assumed.

    To the first point there is no step; it has -1 metres.
    """
    part = slice(int(tracks.start[piece.chain]), int(tracks.start[piece.chain + 1]))
    along = tracks.along[part]
    low, high = sorted(piece[1:])
    inside = along[(along > low) & (along < high)]
    wanted = np.concatenate([[low], inside, [high]]).astype(np.float64)
    if piece.from_m > piece.to_m:
        wanted = wanted[::-1]
    lon = np.interp(wanted, along, tracks.lon[part]) / MICRO
    lat = np.interp(wanted, along, tracks.lat[part]) / MICRO
    step_m = np.abs(np.diff(wanted, prepend=0))
    step_m[0] = -1
    marks = np.full(len(wanted), tracks.bridge[piece.chain] >= 0)
    return lon, lat, step_m, marks


def _slack_km(lon: Floats, lat: Floats, step_m: Floats) -> Floats:
    """Return how far the track of each step may lie off its chord, in km.

    A track of length L between points c apart stays within an ellipse, whose half
    width is half of sqrt(L^2 - c^2).
    """
    chord = chord_m(lon[:-1], lat[:-1], lon[1:], lat[1:])
    return np.sqrt(np.maximum(step_m**2 - chord**2, 0)) / 2000


def _ranges(marks: Bools) -> tuple[tuple[int, int], ...]:
    """Return runs of marked steps as (first, last) indices of points."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], marks, [0]]).astype(np.int8)))
    return tuple(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _borders(tracks: Tracks, pieces: Sequence[Piece]) -> tuple[BorderCrossing, ...]:
    """Return every border on the way, in order."""
    found = []
    for piece in _where(pieces, tracks.border, none=0):
        chain, border = piece.chain, int(tracks.border[piece.chain])
        low, high = sorted(piece[1:])
        if low < border <= high:
            one = tracks.codes[tracks.country_a[chain]]
            other = tracks.codes[tracks.country_b[chain]]
            if piece.from_m > piece.to_m:
                one, other = other, one
            found.append(BorderCrossing(one, other, _point(tracks, chain, border)))
    return tuple(found)


def _where(pieces: Sequence[Piece], marks: Ints, *, none: int) -> list[Piece]:
    """Return the pieces whose chains are marked by anything but `none`."""
    marked = marks[[piece.chain for piece in pieces]]
    return [pieces[i] for i in np.flatnonzero(marked != none).tolist()]


def _point(tracks: Tracks, chain: int, metres: int) -> LonLat:
    """Return the point that lies so far along a chain."""
    lon, lat, *_ = _cut(tracks, Piece(chain, metres, metres))
    return LonLat(float(lon[0]), float(lat[0]))


def _limits(tracks: Tracks, pieces: Sequence[Piece]) -> tuple[Limit, ...]:
    """Return the speed limits along the way, empty where none is known."""
    kmh = tracks.limit[[piece.chain for piece in pieces]]
    if not kmh.any():
        return ()
    metres = np.array([abs(piece.to_m - piece.from_m) for piece in pieces])
    first = np.flatnonzero(np.diff(kmh, prepend=-1))
    km = np.add.reduceat(metres, first) / 1000
    return tuple(map(Limit, km.tolist(), kmh[first].tolist()))


def _gauge_breaks(tracks: Tracks, pieces: Sequence[Piece]) -> tuple[GaugeBreak, ...]:
    """Return where the gauge changes on the way, in order."""
    return tuple(
        GaugeBreak(c.from_mm, c.to_mm, _point(tracks, c.chain, c.metres))
        for c in changes(tracks, pieces)
    )


def _bridges(tracks: Tracks, pieces: Sequence[Piece]) -> tuple[Bridge, ...]:
    """Return every bridge on the way, in order."""
    found = []
    for piece in _where(pieces, tracks.bridge, none=-1):
        number = int(tracks.bridge[piece.chain])
        metres = int(tracks.along[tracks.start[piece.chain + 1] - 1])
        kind = tracks.bridge_kinds[tracks.bridge_kind[number]]
        middle = _point(tracks, piece.chain, metres // 2)
        found.append(Bridge(middle, metres / 1000, kind))
    return tuple(found)


def _ferry_notes(bridges: Sequence[Bridge]) -> tuple[str, ...]:
    """Return a sentence for each stretch on which ships carry the train."""
    ferries = [bridge for bridge in bridges if bridge.kind == "ferry"]
    return tuple(f"A ship carries the train for {b.gap_km:.0f} km." for b in ferries)


def _countries(
    tracks: Tracks, first: Piece, borders: Sequence[BorderCrossing]
) -> tuple[str, ...]:
    """Return the countries passed, in order of first entry."""
    if borders:
        codes = [borders[0].from_country, *(border.to_country for border in borders)]
        return tuple(dict.fromkeys(codes))
    chain = first.chain
    beyond = 0 < int(tracks.border[chain]) <= min(first.from_m, first.to_m)
    side = tracks.country_b if beyond else tracks.country_a
    return (tracks.codes[side[chain]],)


def km_text(km: float) -> str:
    """Return a length as it is said: "1,673 km", "3.4 km".

    >>> km_text(1673.4), km_text(3.42)
    ('1,673 km', '3.4 km')
    """
    return f"{km:.1f} km" if km < 10 else f"{math.floor(km + 0.5):,} km"  # noqa: PLR2004  # where a decimal stops telling anything
