"""The lines of a map: from legs to lines, and the bands of rails within reach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, TypedDict

import numpy as np
import shapely

from geo.model import LonLat, Reached, Way
from geo.scene.background import one_line_each
from geo.scene.toponyms import names_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    import numpy.typing as npt

    from geo.model import Course, Journey, Leg
    from geo.scene.pagewords import Words

    Floats = npt.NDArray[np.float64]

__all__ = ["Band", "Within", "drawn", "keyed", "points_of", "ways_of", "within"]

THINNING_DEG = 0.0008
"""How far a thinned line may lie off: half a pixel at zoom 10."""
_HOURS = (6.0, 12.0, 24.0, 48.0)


class _Apart(TypedDict, total=False):
    """What is said of a gap: the places apart, and whether it lies aside."""

    link: tuple[LonLat, LonLat]
    aside: bool


_STRENGTH: tuple[Course, ...] = ("journey", "confirmed", "open", "rejected")


def ways_of(journey: Journey) -> tuple[Way, ...]:
    """Return every leg as it is drawn, in the journey's order.

    Branches leave the last stop together: the weaker one (open after confirmed,
    rejected last) is drawn only from where it leaves the stronger.
    """
    courses = [_course(journey, leg) for leg in journey.legs]
    shared = _shared(journey, courses)
    names = {place.id: names_of(place) for place in journey.places}
    doubled = _doubled(
        [leg.line[n:] for leg, n in zip(journey.legs, shared, strict=True)]
    )
    ways = []
    for i, leg in enumerate(journey.legs):
        ends = (names.get(leg.from_place, {}), names.get(leg.to_place, {}))
        runs = tuple((a + shared[i], b + shared[i]) for a, b in doubled[i])
        way = Way(i, leg.branch, courses[i], shared=shared[i], doubled=runs, ends=ends)
        way = replace(way, kind=leg.kind, **_apart(leg, journey, i))
        front = leg.front_kmh(journey.top_speed.kmh)
        if front != journey.top_speed.kmh:
            way = replace(way, front_kmh=front)
        ways.append(_way(leg, way))
    return tuple(ways)


def _apart(leg: Leg, journey: Journey, number: int) -> _Apart:
    """Return what a gap leaves apart, and whether the train is taken past it."""
    at = {place.id: place.at for place in journey.places}
    if leg.kind != "gap" or leg.from_place not in at or leg.to_place not in at:
        return {}
    after = journey.legs[number + 1 : number + 2]
    aside = any((a.branch, a.from_place) == (leg.branch, leg.from_place) for a in after)
    return {"link": (at[leg.from_place], at[leg.to_place]), "aside": aside}


def _shared(journey: Journey, courses: Sequence[Course]) -> list[int]:
    """Return how many segments of each leg a stronger one draws from its start."""
    order = sorted(
        range(len(journey.legs)), key=lambda i: (_STRENGTH.index(courses[i]), i)
    )
    drawn: list[tuple[LonLat, ...]] = []
    shared = [0] * len(journey.legs)
    for i in order:
        line = journey.legs[i].line
        shared[i] = max((_together(line, other) for other in drawn), default=0)
        drawn.append(line)
    return shared


def _doubled(lines: Sequence[Sequence[LonLat]]) -> list[list[tuple[int, int]]]:
    """Return for each line the stretches on which another one runs, out or back."""
    users: dict[frozenset[LonLat], set[int]] = {}
    for i, line in enumerate(lines):
        for step in pairwise(line):
            users.setdefault(frozenset(step), set()).add(i)
    return [
        _runs([len(users[frozenset(step)]) > 1 for step in pairwise(line)])
        for line in lines
    ]


def _runs(marks: Sequence[bool]) -> list[tuple[int, int]]:
    """Return the runs of marked steps as (first, last) points.

    >>> _runs([False, True, True, False, True])
    [(1, 3), (4, 5)]
    """
    found: list[tuple[int, int]] = []
    for i, is_marked in enumerate(marks):
        if is_marked and found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1)
        elif is_marked:
            found.append((i, i + 1))
    return found


def _course(journey: Journey, leg: Leg) -> Course:
    """Return what the story makes of the branch that a leg belongs to."""
    if leg.branch == 0:
        return "journey"
    ends = [other.to_place for other in journey.legs if other.branch == leg.branch]
    candidates = [stop for stop in journey.stops if stop.role == "candidate"]
    for stop in candidates:
        if ends[-1] in {stop.place, stop.railhead}:
            return stop.status
    if leg.branch <= len(candidates):
        return candidates[leg.branch - 1].status
    return "open"


def _together(line: Sequence[LonLat], other: Sequence[LonLat]) -> int:
    """Return how many segments two lines share from their start."""
    count = 0
    for mine, theirs in zip(line, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return max(0, count - 1)


def _way(leg: Leg, way: Way) -> Way:
    """Return the way with the leg's line, thinned between the points that matter."""
    way = replace(
        way,
        length_km=leg.length_km,
        limits=leg.limits,
        depart=leg.depart,
        arrive=leg.arrive,
    )
    if len(leg.line) < 2:  # noqa: PLR2004  # a line has two ends
        return replace(way, shared=0, doubled=())
    ends = {0, len(leg.line) - 1, way.shared}
    ends.update(i for pair in (*leg.coarse, *leg.assumed, *way.doubled) for i in pair)
    points, where = _thinned(leg.line, sorted(ends))
    return replace(
        way,
        points=points,
        shared=where[way.shared],
        coarse=tuple((where[a], where[b]) for a, b in leg.coarse),
        assumed=tuple((where[a], where[b]) for a, b in leg.assumed),
        doubled=tuple((where[a], where[b]) for a, b in way.doubled),
    )


def _thinned(
    line: Sequence[LonLat], ends: Sequence[int]
) -> tuple[tuple[LonLat, ...], dict[int, int]]:
    """Return the line thinned between the given points, and where these came to lie."""
    points = [line[0]]
    where = {0: 0}
    for first, last in pairwise(ends):
        piece = shapely.LineString(line[first : last + 1]).simplify(THINNING_DEG)
        points += [LonLat(x, y) for x, y in piece.coords[1:]]
        where[last] = len(points) - 1
    return tuple(points), where


class Band(Protocol):
    """What is drawn of a band of reach."""

    @property
    def hours(self) -> float:
        """The hours within which it is reached."""

    @property
    def km(self) -> float:
        """The length of rails that are run in them."""

    @property
    def lines(self) -> Sequence[Sequence[LonLat]]:
        """Its rails, longitude first."""

    @property
    def by(self) -> datetime | None:
        """The moment when the hours are over, None without a start."""


@dataclass(frozen=True, slots=True)
class Within:
    """A band of rails that are on the map already: no lines of its own."""

    hours: float
    km: float
    lines: tuple[tuple[LonLat, ...], ...] = ()
    by: datetime | None = None


def within(km: Sequence[Floats], top_kmh: float) -> tuple[Within, ...]:
    """Return the bands of 6, 12, 24 and 48 hours in which some of the rails lie.

    >>> [band.hours for band in within([np.array([0, 700, np.inf])], 60)]
    [6.0, 12.0]
    """
    known = [float(each) for line in km for each in line if np.isfinite(each)]
    farthest = max(known, default=-1.0)
    bands = [Within(hours, hours * top_kmh) for hours in _HOURS]
    nearer = [0.0, *(band.km for band in bands)]
    return tuple(b for b, low in zip(bands, nearer, strict=False) if low <= farthest)


def points_of(bands: Sequence[Band]) -> list[LonLat]:
    """Return every point of the bands."""
    return [point for band in bands for line in band.lines for point in line]


def drawn(
    bands: Sequence[Band],
    grain: float,
    *,
    moved: Callable[[LonLat], LonLat] | None = None,
) -> tuple[Reached, ...]:
    """Return the bands as lines; what lies in one of `grain` squares across is a point.

    `moved` puts points where the map has them, when that is across the antimeridian.
    """
    lines = [[list(map(moved, li)) if moved else li for li in b.lines] for b in bands]
    points = [point for band in lines for line in band for point in line]
    if not points:
        return ()
    spans = [max(values) - min(values) for values in zip(*points, strict=True)]
    side = max(*spans, 0.5) / grain
    return tuple(
        Reached(band.hours, tuple(one_line_each(mine, side)))
        for band, mine in zip(bands, lines, strict=True)
    )


def keyed(bands: Sequence[Band], speech: Words) -> tuple[tuple[str, str], ...]:
    """Return each band's symbol and what it means."""
    return tuple(
        (
            f"reach{i}",
            speech.say(
                "legend_reach", hours=speech.hours(band.hours), km=speech.km(band.km)
            ),
        )
        for i, band in enumerate(bands)
    )
