"""Hours over rails with speed limits of their own, where the network knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Limit

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["capped_km", "hours_at", "km_within", "part_of"]


def hours_at(
    km: float, kmh: float, limits: Sequence[Limit] = (), *, share: float = 1.0
) -> float:
    """Return the hours of so many km at a speed, or at a limit where it is lower.

    Each run counts as `km / min(kmh, share * limit)`; runs without a limit, and rails
    of which none is known, are run at `kmh`.

    >>> hours_at(100, 50), hours_at(100, 50, [Limit(60, 0), Limit(40, 20)])
    (2.0, 3.2)
    """
    if not limits:
        return km / kmh
    return sum(
        run.km / (min(kmh, share * run.kmh) if run.kmh else kmh) for run in limits
    )


def km_within(hours: float, kmh: float, limits: Sequence[Limit] = ()) -> float:
    """Return how far a train comes in so many hours, from the start of the limits on.

    The inverse of `hours_at`; beyond the last run it goes on at `kmh`.

    >>> km_within(2, 50), km_within(2.2, 50, [Limit(60, 0), Limit(40, 20)])
    (100.0, 80.0)
    """
    km = 0.0
    for run in limits:
        pace = min(kmh, run.kmh) if run.kmh else kmh
        if run.km >= hours * pace:
            return km + hours * pace
        hours -= run.km / pace
        km += run.km
    return km + hours * kmh


def capped_km(kmh: float, limits: Sequence[Limit]) -> float:
    """Return on how many km a limit holds a train of that speed back.

    >>> capped_km(80, [Limit(60, 100), Limit(40, 20), Limit(5, 0)])
    40
    """
    return sum(run.km for run in limits if 0 < run.kmh < kmh)


def part_of(limits: Sequence[Limit], start_km: float, end_km: float) -> list[Limit]:
    """Return the limits between two km from the start; () stays ().

    >>> part_of([Limit(60, 100), Limit(40, 20)], 50, 70)
    [Limit(km=10.0, kmh=100), Limit(km=10.0, kmh=20)]
    """
    found: list[Limit] = []
    at = 0.0
    for run in limits:
        first, last = max(at, start_km), min(at + run.km, end_km)
        if last > first:
            found.append(Limit(last - first, run.kmh))
        at += run.km
    return found
