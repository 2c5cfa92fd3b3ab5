"""A place of the journey with what was said of it, and how far places lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.model.space import NO_WINDOW, Window

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.reading import Event
    from geo.model import Kind, LonLat, Role

__all__ = [
    "ENDS",
    "ON_THE_WAY",
    "SHORTER",
    "TOWN_KM",
    "Visit",
    "one_town",
    "way_km",
]

TOWN_KM = 8.0  # within this a palace or a station is part of the town
# What an event says of a place that the train was at, and of one it ends at.
ON_THE_WAY = frozenset({"arrives", "passes", "by_way", "returns"})
ENDS = frozenset({"arrives", "returns", "heads_for"})
# An arrival told first is the end when that makes the way this much shorter.
SHORTER = 0.95
_SUBURB_KM = 40.0  # within this "Nairobi South" is where a train to Nairobi ends


@dataclass(frozen=True, slots=True)
class Visit:
    """An event at a place, when it was told to happen, and what the stop is.

    `left` is when the train is told to have gone on.
    """

    place: str
    event: Event
    told: Window
    at: LonLat
    kind: Kind = "city"
    surface: str = ""
    role: Role = "stop"
    left: Window = NO_WINDOW


def one_town(one: Visit, two: Visit) -> bool:
    """Return whether two places are one for a train: a town and its station."""
    if one.place == two.place:
        return True
    apart_km = great_circle_km(one.at, two.at)
    named = one.surface in two.surface or two.surface in one.surface
    return apart_km < (_SUBURB_KM if named else TOWN_KM)


def way_km(visits: Sequence[Visit]) -> float:
    """Return the length of a way from place to place as the crow flies, in km."""
    return sum(great_circle_km(one.at, two.at) for one, two in pairwise(visits))
