"""A station with its town behind a comma is one place: "St Pancras, London"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Place
    from geo.model.clause import Event, Page

__all__ = ["without_apposed_towns"]

_COMMA = re.compile(r",\s+")
_WITHIN_KM = 30.0  # a quarter or a station lies so near to its town's middle
_TWO = 2


def without_apposed_towns(
    page: Page, events: Sequence[Event], places: Mapping[str, Place]
) -> tuple[Event, ...]:
    """Return the events without those at a town that only says where a place is.

    "It left Barking, London, on Monday" left one place. Two of a list of more, two
    that lie apart, and two in a script without capitals, whose comma lists, are two.
    """
    listed = Counter((event.clause, event.series) for event in events)
    return tuple(
        event
        for before, event in pairwise((None, *events))
        if event
        and not (
            before is not None
            and before.clause == event.clause
            and before.mark == event.mark
            and (not event.series or listed[event.clause, event.series] == _TWO)
            and _says_where(page, before, event, places=places)
        )
    )


def _says_where(
    page: Page, one: Event, two: Event, *, places: Mapping[str, Place]
) -> bool:
    """Say whether the second name is the town that the first place lies in."""
    first, second = page.mentions[one.mention], page.mentions[two.mention]
    if not second.surface[:1].isupper() or not _COMMA.fullmatch(
        page.text, first.end, second.start
    ):
        return False
    place, town = places.get(first.place or ""), places.get(second.place or "")
    if place is None or town is None or place.id == town.id:
        return False
    larger = place.kind == "station" or place.population < town.population
    near = great_circle_km(place.at, town.at) < _WITHIN_KM
    return town.kind == "city" and larger and near
