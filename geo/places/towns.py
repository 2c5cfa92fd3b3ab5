"""A town and the region of its name: which of the two a name means."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from geo.model import Gazetteer, Place

__all__ = [
    "STOPS_LESS",
    "calling",
    "has_state",
    "has_town",
    "on_shore",
    "seats",
    "stands_for",
]

STOPS_LESS: Final = 3.0  # what it costs to be the region and not the town, for a train
_CALLING: Final = 2.0  # for each factor of ten in population
_SMALL: Final = 4.2  # powers of ten: towns below it see trains pass
_STATION: Final = 2.0  # as much as a town of 160,000
_STATES: Final = 5  # times as many people as the town of a state's second name
_NAMESAKE_KM: Final = 200.0  # from the middle of a region to the town it is named after
_SEAT: Final = 0.01  # of the region's people; a hamlet of the name is not its seat
_OF_TOWN_KM: Final = 15.0  # from the middle of a town to the station of its name
_ON_SHORE: Final = 20_000  # people of a town of a lake's name
_GENERIC: Final = ("", " City")


def calling(place: Place) -> float:
    """Return what speaks for a place where trains call: more for the larger towns.

    Local news is told of small places; long-distance trains stop at large ones, and at
    the stations that the names know. Tuned on stories of trains in five languages, as a
    logarithm of odds; zero for what is neither town nor station.
    """
    if place.kind == "station":
        return _STATION
    if place.kind != "city" or not place.population:
        return 0.0  # nothing is known of its size
    return _CALLING * (math.log10(place.population + 100) - _SMALL)


def has_state(town: Place, states: Collection[Place]) -> bool:
    """Return whether one of the states is the town's, and much larger than it."""
    return any(
        (state.country, state.admin1) == (town.country, town.admin1)
        and state.population > _STATES * town.population
        for state in states
    )


def has_town(region: Place, places: Collection[Place]) -> bool:
    """Return whether a region is named after one of the towns, as far as size tells."""
    return any(_is_seat(region, town) for town in places)


def _is_seat(region: Place, town: Place) -> bool:
    """Return whether a town of a region's name could be what the region is named after.

    It lies in it, or near its middle where a city has a code apart from its region's.
    """
    if town.kind != "city" or town.country != region.country:
        return False
    if town.population and town.population < _SEAT * region.population:
        return False
    if town.admin1 == region.admin1:
        return True
    if not town.population:  # GeoNames counts nobody in some seats, and in hamlets
        return False
    return great_circle_km(region.at, town.at) < _NAMESAKE_KM


def on_shore(water: Place, places: Collection[Place]) -> bool:
    """Return whether a lake, sea or river has a town of its name, where trains call.

    Balkhash and Erie are towns too. The middle of a lake may lie far from its shore.
    """
    return any(
        town.kind == "city"
        and town.population >= _ON_SHORE
        and great_circle_km(water.at, town.at) < _NAMESAKE_KM
        for town in places
    )


def stands_for(station: Place, places: Collection[Place]) -> bool:
    """Return whether one of the places is what a station of its name belongs to."""
    return any(
        place.kind in {"city", "station"}
        and great_circle_km(station.at, place.at) < _OF_TOWN_KM
        for place in places
    )


def seats(region: Place, gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the towns that a region's other names name, called as the region is.

    남원 is a region in the names, and its town is there only as Namwon; the town of
    Gonda is there as Gonda City.
    """
    seen = set()
    for name in dict.fromkeys((region.name, *region.names.values())):
        for generic in _GENERIC if name.isascii() else ("",):
            for candidate in gazetteer.candidates(name + generic):
                town = candidate.place
                if generic and candidate.name_kind != "main":
                    continue  # Yuma was once called Arizona City
                if town.id not in seen and _is_seat(region, town):
                    seen.add(town.id)
                    names = {**town.names, **region.names}
                    yield replace(town, name=region.name, names=names)
