"""What legs are laid on: the rails of the story's day, and which may be used."""

from __future__ import annotations

import contextlib
import math
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from geo.errors import NoRoute
from geo.geodesy import great_circles_km
from geo.route.joining import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Leg, LonLat, Stop
    from geo.network import Network
    from geo.route.railheads import End

__all__ = ["FAR", "WORTH", "Ground", "day_of", "laid"]

WORTH = 1.6  # how much longer a way may be that keeps to what is preferred
FAR = 3.0  # times the way of today: so far round nobody goes


def day_of(stops: Iterable[Stop], published: date | None) -> date:
    """Return the first day told of any of the stops, else that of publication.

    A story that tells neither is of today, which `date.max` stands for.
    """
    told = [
        moment.date()
        for stop in stops
        for moment in (stop.told.earliest, stop.told.latest)
        if moment is not None
    ]
    return min(told, default=published or date.max)


class Ground(NamedTuple):
    """What legs are laid on: rails, what to avoid, countries of the story."""

    network: Network
    avoid: tuple[str, ...]
    told: frozenset[str]
    ferries: bool
    gauge_mm: int
    day: date
    high_speed: bool


def laid(
    start: End,
    end: End,
    ground: Ground,
    *,
    rules: tuple[Sequence[LonLat], Sequence[str]],
    at_most_km: float = math.inf,
) -> Leg:
    """Return the shortest way as one leg, by what was open on the day.

    Shut borders and high-speed lines are taken where all else is far longer, or none.
    With `at_most_km` a longer way may count as none, of which nothing is explained.

    Raises:
        NoRoute: no rails lead there, or none did on the day; the message says why.
    """
    rails, points = ground.network, [start.at, *rules[0], end.at]
    free = strict = None
    if at_most_km < math.inf:  # nothing is left to search where there is not even this
        free = _asked(
            start, end, ground, rules=rules, freely=True, at_most_km=at_most_km
        )
    with contextlib.suppress(NoRoute):
        strict = _asked(start, end, ground, rules=rules, at_most_km=at_most_km)
        straight = great_circles_km(points)
        if strict.length_km <= WORTH * straight:
            return strict
    if free is None:
        try:
            free = _asked(start, end, ground, rules=rules, freely=True)
        except NoRoute as error:
            _refuse_shut(rails, points, ground.day, cause=error)
            raise
    best = strict if strict and strict.length_km <= WORTH * free.length_km else free
    today_km = rails.distance_km(start.at, end.at)
    if not rules[0] and best.length_km > FAR * today_km:
        _refuse_shut(rails, points, ground.day)
    return best


def _asked(  # noqa: PLR0913  # each part of the question has its name
    start: End,
    end: End,
    ground: Ground,
    *,
    rules: tuple[Sequence[LonLat], Sequence[str]],
    freely: bool = False,
    at_most_km: float = math.inf,
) -> Leg:
    """Return the shortest way; `freely` over shut borders and high-speed lines too.

    Raises:
        NoRoute: there is none; of a free one the message says why.
    """
    via, avoid = rules
    rails = ground.network
    route = rails.shortest_path(
        start.at,
        end.at,
        via=via,
        avoid=avoid,
        ferries=ground.ferries,
        gauge_mm=ground.gauge_mm,
        day=ground.day,
        high_speed=ground.high_speed
        or freely
        or any(rails.takes_high_speed_only(at) for at in (start.at, end.at)),
        all_borders=freely,
        explained=freely and at_most_km == math.inf,
        at_most_km=at_most_km,
    )
    return joined(route.legs)


def _refuse_shut(
    network: Network,
    points: Sequence[LonLat],
    day: date,
    *,
    cause: NoRoute | None = None,
) -> None:
    """Refuse a way that today's rails lead over what was not open on a day.

    Raises:
        NoRoute: they do; the message names it.
    """
    names: tuple[str, ...] = ()
    with contextlib.suppress(NoRoute):
        names = network.shut_between(points, day)
    if names:
        why = f"on {day} {', '.join(names)} was not open"
        raise NoRoute(why) from cause
