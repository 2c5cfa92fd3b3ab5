"""Turn a way along chains into a leg: its line, its length, what is assumed."""

from __future__ import annotations

import math
from itertools import repeat
from typing import TYPE_CHECKING

import numpy as np

from geo.model import (
    BorderCrossing,
    Bridge,
    GaugeBreak,
    Leg,
    Limit,
    LonLat,
    Stretch,
)
from geo.network.gauge import course_of
from geo.network.tracks import FORMER, MICRO, chord_m, lon_along, turned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import RailLine
    from geo.network.snap import Pieces
    from geo.network.tracks import Bools, Floats, Tracks

__all__ = ["leg_of"]

FERRIES = ("ferry", "former ferry")  # kinds of bridges that are ships
_THROAT_KM = 4.0  # a shorter stretch of a line is the tracks of a station
COARSE_KM = 1.0  # a step is coarse when the track may lie further off than this


def leg_of(tracks: Tracks, pieces: Pieces, names: tuple[str, str]) -> Leg:
    """Return the leg that runs over the pieces, between places of those names."""
    lon, lat, step_m, bridged = _drawn(tracks, pieces)
    slack_km = _slack_km(lon, lat, step_m)
    borders, bridges = _borders(tracks, pieces), _bridges(tracks, pieces)
    course = course_of(tracks, pieces)
    return Leg(
        from_place=names[0],
        to_place=names[1],
        length_km=float(step_m.sum()) / 1000,
        assumed_km=float(step_m[bridged].sum()) / 1000,
        uncertainty_km=float(slack_km.max(initial=0.0)),
        borders=borders,
        gauge_breaks=tuple(
            GaugeBreak(c.from_mm, c.to_mm, _point(tracks, c.chain, c.metres))
            for c in course.changes
        ),
        gauges_mm=(course.first, course.last),
        bridges=bridges,
        countries=_countries(tracks, pieces, borders),
        line=_line(lon, lat),
        coarse=_ranges(slack_km > COARSE_KM),
        assumed=_ranges(bridged),
        limits=_limits(tracks, pieces),
        lines=_named(tracks, pieces),
        notes=_ferry_notes(tracks, pieces, bridges),
    )


def _line(lon: Floats, lat: Floats) -> tuple[LonLat, ...]:
    """Return points, made by the tuple's own constructor: half the time of LonLat's."""
    both = zip(lon.tolist(), lat.tolist(), strict=True)
    return tuple(map(tuple.__new__, repeat(LonLat), both))


def _drawn(tracks: Tracks, pieces: Pieces) -> tuple[Floats, Floats, Floats, Bools]:
    """Return the pieces' points in degrees, the metres of each step, and its mark."""
    parts = [_cut(tracks, pieces, 0)]
    if len(pieces.chain) > 1:
        parts += [_whole(tracks, pieces), _cut(tracks, pieces, -1)]
    lon, lat, step_m, marks = (
        np.concatenate(part) for part in zip(*parts, strict=True)
    )
    # each piece brings its first point, but for the way's own first it is there already
    later = step_m >= 0
    later[0] = True
    return lon[later], lat[later], step_m[later][1:], marks[later][1:].astype(bool)


def _whole(tracks: Tracks, pieces: Pieces) -> tuple[Floats, Floats, Floats, Floats]:
    """Return what `_cut` does for all pieces but the first and last, at once.

    Those are whole chains, run from end to end.
    """
    chain = pieces.chain[1:-1]
    back = pieces.from_m[1:-1] > pieces.to_m[1:-1]
    if not len(chain):
        none = np.empty(0)
        return none, none, none, none
    first, after = tracks.start[chain], tracks.start[chain + 1]
    count = after - first
    begin = np.cumsum(count) - count
    run = np.arange(begin[-1] + count[-1]) - np.repeat(begin, count)
    origin = np.repeat(np.where(back, after - 1, first), count)
    point = origin + np.where(np.repeat(back, count), -run, run)
    step_m = np.abs(np.diff(tracks.along[point], prepend=0)).astype(np.float64)
    step_m[begin] = -1
    marks = np.repeat((tracks.bridge[chain] >= 0).astype(float), count)
    return tracks.lon[point] / MICRO, tracks.lat[point] / MICRO, step_m, marks


def _cut(
    tracks: Tracks, pieces: Pieces, number: int
) -> tuple[Floats, Floats, Floats, Floats]:
    """Return a piece's points, the metres of the step to each, and whether assumed.

    To the first point there is no step; it has -1 metres.
    """
    chain, from_m, to_m = (int(column[number]) for column in pieces)
    part = slice(int(tracks.start[chain]), int(tracks.start[chain + 1]))
    along = tracks.along[part]
    low, high = sorted((from_m, to_m))
    inside = along[(along > low) & (along < high)]
    wanted = np.concatenate([[low], inside, [high]]).astype(np.float64)
    if from_m > to_m:
        wanted = wanted[::-1]
    lon = lon_along(wanted, along, tracks.lon[part])
    lat = np.interp(wanted, along, tracks.lat[part]) / MICRO
    step_m = np.abs(np.diff(wanted, prepend=0))
    step_m[0] = -1
    marks = np.full(len(wanted), float(tracks.bridge[chain] >= 0))
    return lon, lat, step_m, marks


def _slack_km(lon: Floats, lat: Floats, step_m: Floats) -> Floats:
    """Return how far the track of each step may lie off its chord, in km.

    A track of length L between points c apart stays within an ellipse, whose half
    width is half of sqrt(L^2 - c^2).
    """
    slack = np.zeros(len(step_m))
    for at_least in (2000 * COARSE_KM, 0.0):
        # half its length is the most that a step may swing: few can be the furthest
        most = 2000 * slack.max(initial=0.0)
        i = np.flatnonzero(step_m > max(at_least, most))
        if len(i):
            chord = chord_m((lon[i], lat[i]), (lon[i + 1], lat[i + 1]))
            slack[i] = np.sqrt(np.maximum(step_m[i] ** 2 - chord**2, 0)) / 2000
    return slack


def _ranges(marks: Bools) -> tuple[tuple[int, int], ...]:
    """Return runs of marked steps as (first, last) indices of points."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], marks, [0]]).astype(np.int8)))
    return tuple(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def _borders(tracks: Tracks, pieces: Pieces) -> tuple[BorderCrossing, ...]:
    """Return every border on the way, in order."""
    border = tracks.border[pieces.chain]
    low = np.minimum(pieces.from_m, pieces.to_m)
    high = np.maximum(pieces.from_m, pieces.to_m)
    found = []
    for i in np.flatnonzero((border > low) & (border <= high)).tolist():
        chain = int(pieces.chain[i])
        one = tracks.codes[tracks.country_a[chain]]
        other = tracks.codes[tracks.country_b[chain]]
        if pieces.from_m[i] > pieces.to_m[i]:
            one, other = other, one
        at = _point(tracks, chain, int(border[i]))
        found.append(BorderCrossing(one, other, at))
    return tuple(found)


def _point(tracks: Tracks, chain: int, metres: int) -> LonLat:
    """Return the point that lies so far along a chain."""
    first, after = int(tracks.start[chain]), int(tracks.start[chain + 1])
    step = int(np.searchsorted(tracks.along[first + 1 : after - 1], metres)) + first
    (low, high), lon, lat = (
        column[step : step + 2].tolist()
        for column in (tracks.along, tracks.lon, tracks.lat)
    )
    part = (metres - low) / (high - low) if high > low else 0.0
    east = float(turned((lon[1] - lon[0]) / MICRO))
    return LonLat(
        float(turned(lon[0] / MICRO + part * east)),
        (lat[0] + part * (lat[1] - lat[0])) / MICRO,
    )


def _limits(tracks: Tracks, pieces: Pieces) -> tuple[Limit, ...]:
    """Return the speed limits along the way, empty where none is known."""
    kmh = tracks.limit[pieces.chain]
    if not kmh.any():
        return ()
    metres = np.abs(pieces.to_m - pieces.from_m)
    first = np.flatnonzero(np.diff(kmh, prepend=-1))
    km = np.add.reduceat(metres, first) / 1000
    return tuple(map(Limit, km.tolist(), kmh[first].tolist()))


def _named(tracks: Tracks, pieces: Pieces) -> tuple[Stretch, ...]:
    """Return the named lines along the way, in order, but for short stretches.

    A line goes on past the unnamed throat of a station, or a neighbour's track in it.
    """
    number = tracks.line[pieces.chain]
    if not number.any():
        return ()
    metres = np.abs(pieces.to_m - pieces.from_m)
    first = np.flatnonzero(np.diff(number, prepend=-1))
    runs: list[tuple[RailLine, float, float]] = []  # with what came since, unnamed
    sums = np.add.reduceat(metres, first) / 1000
    for which, km in zip(number[first].tolist(), sums.tolist(), strict=True):
        line, is_short = tracks.lines[which], km < _THROAT_KM
        if runs and line.name == runs[-1][0].name:
            same, before, since = runs[-1]
            runs[-1] = same, before + since + km, 0.0
        elif runs and (is_short or not which) and runs[-1][2] + km < _THROAT_KM:
            same, before, since = runs[-1]
            runs[-1] = same, before, since + km
        else:
            runs.append((line, km, 0.0))
    return tuple(
        Stretch(line, km) for line, km, _ in runs if line.name and km >= _THROAT_KM
    )


def _bridges(tracks: Tracks, pieces: Pieces) -> tuple[Bridge, ...]:
    """Return every bridge on the way, in order."""
    found = []
    for chain in pieces.chain[tracks.bridge[pieces.chain] >= 0].tolist():
        metres = int(tracks.along[tracks.start[chain + 1] - 1])
        kind = tracks.bridge_kinds[tracks.bridge_kind[tracks.bridge[chain]]]
        middle = _point(tracks, chain, metres // 2)
        found.append(Bridge(middle, metres / 1000, kind))
    return tuple(found)


def _ferry_notes(
    tracks: Tracks, pieces: Pieces, bridges: Sequence[Bridge]
) -> tuple[str, ...]:
    """Return a sentence for each ferry that carries the train, of today or of then."""
    ferries = [bridge for bridge in bridges if bridge.kind == "ferry"]
    former = pieces.chain[tracks.kind[pieces.chain] == FORMER]
    names = dict.fromkeys(tracks.lines[n].name for n in tracks.line[former].tolist())
    return (
        *(f"A ship carries the train for {b.gap_km:.0f} km." for b in ferries),
        *(f"The train takes the {name} of the time." for name in names),
    )


def _countries(
    tracks: Tracks, pieces: Pieces, borders: Sequence[BorderCrossing]
) -> tuple[str, ...]:
    """Return the countries passed, in order of first entry."""
    if borders:
        codes = [borders[0].from_country, *(border.to_country for border in borders)]
        return tuple(dict.fromkeys(codes))
    chain, from_m, to_m = (int(column[0]) for column in pieces)
    beyond = 0 < int(tracks.border[chain]) <= min(from_m, to_m)
    side = tracks.country_b if beyond else tracks.country_a
    return (tracks.codes[side[chain]],)


def km_text(km: float) -> str:
    """Return a length as it is said: "1,673 km", "3.4 km".

    >>> km_text(1673.4), km_text(3.42)
    ('1,673 km', '3.4 km')
    """
    return f"{km:.1f} km" if km < 10 else f"{math.floor(km + 0.5):,} km"  # noqa: PLR2004  # where a decimal stops telling anything
