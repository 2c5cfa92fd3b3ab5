"""Turn a way along chains into a leg: its line, its length, what is assumed."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.model import BorderCrossing, Bridge, GaugeBreak, Leg, LonLat
from geo.network.gauge import gauges_at
from geo.network.tracks import MICRO, chord_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.network.snap import Position
    from geo.network.tracks import Bools, Floats, Tracks

__all__ = ["Piece", "leg_of", "pieces_of"]

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
    pieces = [Piece(start.chain, start.metres, _metres_at(tracks, start.chain, node))]
    for signed in chains:
        chain = signed if signed >= 0 else ~signed
        length = int(tracks.along[tracks.start[chain + 1] - 1])
        pieces.append(
            Piece(chain, 0, length) if signed >= 0 else Piece(chain, length, 0)
        )
        node = int(tracks.b[chain] if signed >= 0 else tracks.a[chain])
    pieces.append(Piece(end.chain, _metres_at(tracks, end.chain, node), end.metres))
    return [piece for piece in pieces if piece.from_m != piece.to_m] or pieces[:1]


def _metres_at(tracks: Tracks, chain: int, node: int) -> int:
    """Return how far along a chain one of its end nodes lies."""
    if int(tracks.a[chain]) == node:
        return 0
    return int(tracks.along[tracks.start[chain + 1] - 1])


@dataclass(slots=True)
class _Line:
    """The line as it grows: points, and lengths and marks of the steps between."""

    lon: list[Floats]
    lat: list[Floats]
    step_m: list[Floats]
    assumed: list[Bools]


def leg_of(tracks: Tracks, pieces: Sequence[Piece], names: tuple[str, str]) -> Leg:
    """Return the leg that runs over the pieces, between places of those names."""
    lon, lat, step_m, bridged = _drawn(tracks, pieces)
    slack_km = _slack_km(lon, lat, step_m)
    borders = _borders(tracks, pieces)
    return Leg(
        from_place=names[0],
        to_place=names[1],
        length_km=float(step_m.sum()) / 1000,
        assumed_km=float(step_m[bridged].sum()) / 1000,
        uncertainty_km=float(slack_km.max(initial=0.0)),
        borders=borders,
        gauge_breaks=_gauge_breaks(borders),
        bridges=_bridges(tracks, pieces),
        countries=_countries(tracks, pieces[0], borders),
        line=tuple(map(LonLat._make, zip(lon.tolist(), lat.tolist(), strict=True))),
        coarse=_ranges(slack_km > COARSE_KM),
        assumed=_ranges(bridged),
    )


def _drawn(
    tracks: Tracks, pieces: Sequence[Piece]
) -> tuple[Floats, Floats, Floats, Bools]:
    """Return the pieces' points in degrees, the metres of each step, and its mark."""
    line = _Line([], [], [], [])
    for piece in pieces:
        lon, lat, along = _cut(tracks, piece)
        later = slice(1 if line.lon else 0, None)
        line.lon.append(lon[later])
        line.lat.append(lat[later])
        line.step_m.append(np.abs(np.diff(along)))
        mark = tracks.bridge[piece.chain] >= 0
        line.assumed.append(np.full(len(along) - 1, mark))
    return (
        np.concatenate(line.lon),
        np.concatenate(line.lat),
        np.concatenate(line.step_m),
        np.concatenate(line.assumed),
    )


def _cut(tracks: Tracks, piece: Piece) -> tuple[Floats, Floats, Floats]:
    """Return a piece's points and how far along its chain each is, as it is run."""
    part = slice(int(tracks.start[piece.chain]), int(tracks.start[piece.chain + 1]))
    along = tracks.along[part]
    low, high = sorted(piece[1:])
    inside = along[(along > low) & (along < high)]
    wanted = np.concatenate([[low], inside, [high]]).astype(np.float64)
    lon = np.interp(wanted, along, tracks.lon[part]) / MICRO
    lat = np.interp(wanted, along, tracks.lat[part]) / MICRO
    if piece.from_m > piece.to_m:
        return lon[::-1], lat[::-1], wanted[::-1]
    return lon, lat, wanted


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
    for piece in pieces:
        chain, border = piece.chain, int(tracks.border[piece.chain])
        low, high = sorted(piece[1:])
        if border and low < border <= high:
            one = tracks.codes[tracks.country_a[chain]]
            other = tracks.codes[tracks.country_b[chain]]
            if piece.from_m > piece.to_m:
                one, other = other, one
            found.append(BorderCrossing(one, other, _point(tracks, chain, border)))
    return tuple(found)


def _point(tracks: Tracks, chain: int, metres: int) -> LonLat:
    """Return the point that lies so far along a chain."""
    lon, lat, _ = _cut(tracks, Piece(chain, metres, metres))
    return LonLat(float(lon[0]), float(lat[0]))


def _gauge_breaks(borders: Sequence[BorderCrossing]) -> tuple[GaugeBreak, ...]:
    """Return the borders at which the gauge changes."""
    found = []
    for border in borders:
        one, other = gauges_at(border.at, border.from_country, border.to_country)
        if one != other:
            found.append(GaugeBreak(one, other, border.at))
    return tuple(found)


def _bridges(tracks: Tracks, pieces: Sequence[Piece]) -> tuple[Bridge, ...]:
    """Return every bridge on the way, in order."""
    found = []
    for piece in pieces:
        number = int(tracks.bridge[piece.chain])
        if number >= 0:
            metres = int(tracks.along[tracks.start[piece.chain + 1] - 1])
            kind = tracks.bridge_kinds[tracks.bridge_kind[number]]
            middle = _point(tracks, piece.chain, metres // 2)
            found.append(Bridge(middle, metres / 1000, kind))
    return tuple(found)


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
