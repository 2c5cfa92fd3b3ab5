"""Places told with what they lie in: a station with its town, a town with its land."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.model.clause import DEPARTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.itinerary.visits import Step
    from geo.model import Place
    from geo.model.clause import Event, Page

__all__ = ["from_towns", "without_apposed_towns", "without_known_areas"]

_COMMA = re.compile(r",\s+")
_WITHIN_KM = 30.0  # a quarter or a station lies so near to its town's middle


def without_apposed_towns(
    page: Page, events: Sequence[Event], places: Mapping[str, Place]
) -> tuple[Event, ...]:
    """Return the events without those at a town that only says where a place is.

    "It left Barking, London, on Monday" left one place, and so did "St Pancras, Camden,
    London". Two of a list that ends in "and", two that lie apart, and two in a script
    without capitals, whose comma lists, are two.
    """
    lists: dict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.series:
            lists[event.clause, event.series].append(event)
    joined = {
        key
        for key, told in lists.items()
        if not all(_is_behind(page, one, two) for one, two in pairwise(told))
    }
    return tuple(
        event
        for before, event in pairwise((None, *events))
        if event
        and not (
            before is not None
            and before.clause == event.clause
            and before.mark == event.mark
            and (event.clause, event.series) not in joined
            and _says_where(page, before, event, places=places)
        )
    )


def _is_behind(page: Page, one: Event, two: Event) -> bool:
    """Say whether only a comma parts two names, and the second has its capital."""
    first, second = page.mentions[one.mention], page.mentions[two.mention]
    apart = _COMMA.fullmatch(page.text, first.end, second.start)
    return bool(apart) and second.surface[:1].isupper()


def _says_where(
    page: Page, one: Event, two: Event, *, places: Mapping[str, Place]
) -> bool:
    """Say whether the second name is the town that the first place lies in."""
    first, second = page.mentions[one.mention], page.mentions[two.mention]
    if not _is_behind(page, one, two):
        return False
    place, town = places.get(first.place or ""), places.get(second.place or "")
    if place is None or town is None or place.id == town.id:
        return False
    larger = place.kind == "station" or place.population < town.population
    near = great_circle_km(place.at, town.at) < _WITHIN_KM
    return town.kind == "city" and larger and near


def from_towns(steps: Sequence[Step]) -> list[Step]:
    """Return the steps with the town where one was for the area that one left.

    "We were in A for a day. At nine we left the country" left A.
    """
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        stays = last is not None and last.event.family == "call" and last.place
        left = stays and step.area is not None and step.event.act in DEPARTS
        if last and last.place and left and _lies_in(last.place, step.area):
            own = replace(step.event, mention=last.event.mention)
            found.append(
                replace(
                    step, event=own, place=last.place, surface=last.surface, area=None
                )
            )
        else:
            found.append(step)
    return found


def _lies_in(town: Place, area: Place | None) -> bool:
    """Say whether a town lies in an area."""
    if area is None or town.country != area.country:
        return False
    return area.admin1 in {"", town.admin1}


def without_known_areas(steps: Sequence[Step]) -> list[Step]:
    """Return the steps without departures from an area of which a town is told."""
    left = [s.place for s in steps if s.place and s.event.act in DEPARTS]
    return [
        s
        for s in steps
        if s.area is None or not any(_lies_in(town, s.area) for town in left)
    ]
