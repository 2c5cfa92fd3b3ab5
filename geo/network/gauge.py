"""Track gauges by country, and where the gauge changes under a way.

Figures: the national networks' main gauge as the UIC and the railways publish it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.network.snap import Pieces
    from geo.network.tracks import Tracks

    Gauges = tuple[int, ...]

__all__ = [
    "STANDARD_MM",
    "Change",
    "Course",
    "common_gauges",
    "course_of",
    "same_gauge",
    "usual_mm",
]

STANDARD_MM = 1435
_BY_GAUGE = {
    1520: "RU BY UA MD KZ UZ TM TJ KG MN GE AM AZ EE LV LT",
    1524: "FI",
    1600: "IE",
    1668: "ES PT",
    1676: "IN PK BD LK AR NP",
    1067: "JP TW PH ID NZ ZA ZW ZM BW NA MZ AO CD MW SZ LS CG GH NG SD EC CR HN NI TL",
    1050: "JO",
    1000: "TH VN MM MY KH TZ KE UG BF CI SN ML BJ TG CM MG BO BR CL TN FJ GT",
    950: "ER",
    914: "CO SV",
}
_USUAL = {code: mm for mm, codes in _BY_GAUGE.items() for code in codes.split()}
# Tracks of two gauges side by side share points of a grid of 100 m, and cities have
# stations of both: a shorter run of another gauge within one country is a neighbour's
_BESIDE_M = 15_000


def usual_mm(country: str) -> int:
    """Return the gauge in mm that most of a country's track has, by ISO code.

    >>> usual_mm("RU"), usual_mm("ES"), usual_mm("DE")
    (1520, 1668, 1435)
    """
    return _USUAL.get(country, STANDARD_MM)


def same_gauge(one_mm: int, other_mm: int) -> bool:
    """Say whether trains run through: 1520 and 1524 mm pass each other's points."""
    return one_mm == other_mm or {one_mm, other_mm} == {1520, 1524}


def common_gauges(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    """Return which gauges of the other track a train of the one runs on.

    >>> common_gauges((1435,), (1435, 1520)), common_gauges((1524,), (1520,))
    ((1435,), (1520,))
    """
    return tuple(b for b in other if any(same_gauge(a, b) for a in one))


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


class Course(NamedTuple):
    """The changes of gauge on a way, and what it is run on at first and at last."""

    changes: tuple[Change, ...]
    first: Gauges
    last: Gauges


def course_of(tracks: Tracks, pieces: Pieces) -> Course:
    """Return where a train that runs over pieces of chains meets another gauge.

    On track of several gauges a train keeps its own; of the first track it is taken to
    have any that the way goes on with. 1520 and 1524 mm run through each other's points
    and count as one.
    """
    found: list[Change] = []
    first: Gauges = ()
    now: Gauges = ()
    for run in _without_neighbours(_runs(tracks, pieces)):
        common = common_gauges(now, run.gauges) if now else run.gauges
        if not common:
            found.append(Change(now[0], run.gauges[0], run.chain, run.metres))
            first = first or now
        now = common or run.gauges
    return Course(tuple(found), first or now, now)


def _runs(tracks: Tracks, pieces: Pieces) -> list[_Run]:
    """Return the runs of the same gauges in one country, in order of travel."""
    chain, back = pieces.chain, pieces.from_m > pieces.to_m
    sides = tracks.country_a[chain], tracks.country_b[chain]
    before, after = np.where(back, sides[::-1], sides)
    gauge, over = tracks.gauge[chain], before != after
    same = (gauge[1:] == gauge[:-1]) & (before[1:] == after[:-1])
    fresh = np.flatnonzero(np.append(True, ~same | over[1:] | over[:-1]))
    metres = np.add.reduceat(np.abs(pieces.to_m - pieces.from_m), fresh)
    runs: list[_Run] = []
    firsts = zip(*(column[fresh].tolist() for column in pieces), strict=True)
    countries = zip(before[fresh].tolist(), after[fresh].tolist(), strict=True)
    for first, across, total in zip(firsts, countries, metres.tolist(), strict=True):
        for part in _parts(tracks, first, across, total_m=total):
            if runs and runs[-1][:2] == part[:2]:
                longer = runs[-1].length_m + part.length_m
                runs[-1] = runs[-1]._replace(length_m=longer)
            else:
                runs.append(part)
    return runs


def _parts(
    tracks: Tracks, first: tuple[int, int, int], sides: tuple[int, int], *, total_m: int
) -> Iterator[_Run]:
    """Yield the run over pieces of one kind, or both sides of one across a border.

    The first of the pieces is a chain, and from and to which metre of it.
    """
    chain, start, end = first
    border = int(tracks.border[chain])
    low, high = sorted((start, end))
    one, other = sides
    if one != other and low < border <= high:
        cuts = [(one, start, abs(border - start)), (other, border, abs(end - border))]
    else:
        beyond = one != other and (border <= low) == (start <= end)
        cuts = [(other if beyond else one, start, total_m)]
    for country, at, metres in cuts:
        tagged = tracks.gauges[tracks.gauge[chain]]
        gauges = tagged or (usual_mm(tracks.codes[country]),)
        yield _Run(gauges, country, metres, chain, at)


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
