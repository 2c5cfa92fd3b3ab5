"""Where the gauge changes under a way: as its track is tagged, else as usual there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.network.gauge import common_gauges, usual_mm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.network.tracks import Ints, Tracks

    Gauges = tuple[int, ...]

__all__ = ["Change", "changes"]

# Tracks of two gauges side by side share points of a grid of 100 m, and cities have
# stations of both: a shorter run of another gauge within one country is a neighbour's
_BESIDE_M = 15_000


class Change(NamedTuple):
    """A change of gauge, at so many metres along a chain."""

    from_mm: int
    to_mm: int
    chain: int
    metres: int


class _Run(NamedTuple):
    """Track of the same gauges in one country, which begins there on a chain."""

    gauges: Gauges
    country: int
    length_m: int
    chain: int
    metres: int


def changes(tracks: Tracks, pieces: Sequence[tuple[int, int, int]]) -> list[Change]:
    """Return where a train that runs over pieces of chains meets another gauge.

    A piece is a chain, and from and to which metre of it. On track of several gauges a
    train keeps its own; of the first track it is taken to have any. 1520 and 1524 mm
    run through each other's points and count as one.
    """
    found = []
    now: Gauges = ()
    for run in _without_neighbours(_runs(tracks, pieces)):
        common = common_gauges(now, run.gauges) if now else run.gauges
        if not common:
            found.append(Change(now[0], run.gauges[0], run.chain, run.metres))
        now = common or run.gauges
    return found


def _runs(tracks: Tracks, pieces: Sequence[tuple[int, int, int]]) -> list[_Run]:
    """Return the runs of the same gauges in one country, in order of travel."""
    chain = np.array([piece[0] for piece in pieces])
    back = np.array([piece[1] > piece[2] for piece in pieces])
    sides = tracks.country_a[chain], tracks.country_b[chain]
    before, after = np.where(back, sides[::-1], sides)
    gauge, over = tracks.gauge[chain], before != after
    same = (gauge[1:] == gauge[:-1]) & (before[1:] == after[:-1])
    fresh = np.flatnonzero(np.append(True, ~same | over[1:] | over[:-1]))
    runs: list[_Run] = []
    for first, end in zip(
        fresh.tolist(), [*fresh[1:].tolist(), len(chain)], strict=True
    ):
        for part in _parts(tracks, pieces[first:end], (before[first], after[first])):
            if runs and runs[-1][:2] == part[:2]:
                longer = runs[-1].length_m + part.length_m
                runs[-1] = runs[-1]._replace(length_m=longer)
            else:
                runs.append(part)
    return runs


def _parts(
    tracks: Tracks, pieces: Sequence[tuple[int, int, int]], sides: tuple[Ints, Ints]
) -> Iterator[_Run]:
    """Yield the run over pieces of one kind, or both sides of one across a border."""
    chain, start, end = pieces[0]
    border = int(tracks.border[chain])
    low, high = sorted((start, end))
    one, other = (int(side) for side in sides)
    if one != other and low < border <= high:
        cuts = [(one, start, border), (other, border, end)]
    else:
        beyond = one != other and (border <= low) == (start <= end)
        total = sum(abs(piece[2] - piece[1]) for piece in pieces)
        cuts = [(other if beyond else one, start, start + total)]
    for country, first, last in cuts:
        tagged = tracks.gauges[tracks.gauge[chain]]
        gauges = tagged or (usual_mm(tracks.codes[country]),)
        yield _Run(gauges, country, abs(last - first), chain, first)


def _without_neighbours(runs: list[_Run]) -> list[_Run]:
    """Return the runs without the short ones that belong to track alongside."""
    kept = []
    for i, run in enumerate(runs):
        around = [runs[j] for j in (i - 1, i + 1) if 0 <= j < len(runs)]
        inland = all(other.country == run.country for other in around)
        fits = len(around) > 1 and common_gauges(around[0].gauges, around[1].gauges)
        short = run.length_m < _BESIDE_M and around
        if not (short and (fits or (inland and len(around) == 1))):
            kept.append(run)
    return kept
