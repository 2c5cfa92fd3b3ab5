"""The estimate: hours for each leg, windows at both ends of it, claims checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.model import Estimate
from geo.schedule.windows import Span, hours, intersect, local, shifted, utc, zone_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from geo.model import Leg, Place, Stop, TopSpeed

__all__ = ["FASTEST_TRAIN_KMH", "estimate"]

FASTEST_TRAIN_KMH = 603.0  # the record: JR Central's maglev L0, 21 April 2015


def estimate(
    stops: Sequence[Stop],
    legs: Sequence[Leg],
    places: Sequence[Place],
    *,
    top_speed: TopSpeed,
    published: date | None,  # noqa: ARG001  # for the checks of what is told
) -> Estimate:
    """Return the legs with their hours and windows.

    Windows are local to the place at each end of a leg, as of that day (IANA). What the
    story tells pins them; from there the top speed bounds how early the next place is
    reached. A gap has no hours and lets no time pass through.

    Raises:
        BadInput: the top speed is none that a train has.
    """
    if not 0 < top_speed.kmh <= FASTEST_TRAIN_KMH:
        message = f"a top speed of {top_speed.kmh:g} km/h is none that a train has"
        raise BadInput(message)
    known = {place.id: place for place in places}
    told = _told(stops)
    timed: list[Leg] = []
    reached: dict[tuple[int, str], Span] = {}
    for leg in legs:
        depart = reached.get((leg.branch, leg.from_place)) or reached.get(
            (0, leg.from_place), told.get(leg.from_place, Span())
        )
        done, arrive = _timed(leg, depart, told, known=known, kmh=top_speed.kmh)
        timed.append(done)
        reached[leg.branch, leg.to_place] = arrive
    return Estimate(legs=tuple(timed))


def _told(stops: Sequence[Stop]) -> dict[str, Span]:
    """Return what the story tells of each place, by place and by railhead."""
    spans: dict[str, Span] = {}
    for stop in stops:
        for identifier in (stop.place, stop.railhead):
            if identifier:
                spans.setdefault(identifier, utc(stop.told))
    return spans


def _timed(
    leg: Leg,
    depart: Span,
    told: Mapping[str, Span],
    *,
    known: Mapping[str, Place],
    kmh: float,
) -> tuple[Leg, Span]:
    """Return a leg with its hours and windows, and its arrival in UTC."""
    pinned = told.get(leg.to_place, Span())
    if leg.kind == "gap":
        arrive = pinned
        taken = 0.0
    else:
        taken = leg.length_km / kmh
        arrive = intersect(shifted(depart, hours(taken), None), pinned)
        depart = intersect(depart, shifted(pinned, None, -hours(taken)))
    done = replace(
        leg,
        hours_at_top_speed=taken,
        depart=local(depart, zone_of(known.get(leg.from_place))),
        arrive=local(arrive, zone_of(known.get(leg.to_place))),
    )
    return done, arrive
