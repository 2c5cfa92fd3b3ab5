"""Stops that lie farther off than the way is long: namesakes, not to be taken."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.trains import STOP_KINDS

if TYPE_CHECKING:
    from geo.model import Gazetteer, Place
    from geo.network import Network
    from geo.places.coreference import Group

__all__ = ["doubted"]

_SURE: Final = 0.6
_FEWEST: Final = 2  # other stops that make a way
_LEAST_KM: Final = 1000.0  # nearer than this, nothing is far
_HAMLET: Final = 15_000  # people
_SMALL: Final = 100_000  # people of a town that is rarely named far from all else
_SMALL_KM: Final = 300.0
_TIMES: Final = 0.7  # of how far the others lie apart
_DAYS_KM: Final = 2500.0
_KNOWN: Final = 1_000_000  # people of a town that may be named anywhere
_MOST_ANCHORS: Final = 30
_BESIDE_KM: Final = 15.0  # from a station to the middle of the town that it serves
_QUARTER_KM: Final = 8.0  # from a quarter to the middle of its city


def doubted(groups: list[Group], network: Network, gazetteer: Gazetteer) -> None:
    """Mark as doubtful the stops that are off the way by more than its length.

    Of large towns only those abroad: no other stop is in their country. A capital, a
    city of a million and a place in the region that the text puts it in are not
    doubted, and a station is as large as the town it stands in: 北京西, Ueno. What
    lies in another region, or far from the town, that the text names beside it is.
    """
    anchors = [
        (number, best.place)
        for number, group in enumerate(groups)
        if group.travel
        and (best := group.best) is not None
        and best.share >= _SURE
        and best.place.kind in STOP_KINDS
    ][:_MOST_ANCHORS]
    for number, group in enumerate(groups):
        best = group.best
        if best is None or not group.travel or best.place.kind not in STOP_KINDS:
            continue
        group.doubtful = group.elsewhere
        others = [place for other, place in anchors if other != number]
        if len(others) < _FEWEST or best.why.get("within", 0.0) > 0:
            continue
        people = _people(best.place, gazetteer)
        if best.place.capital or people >= _KNOWN:
            continue
        small = people < _SMALL and not _is_alone(group)
        group.doubtful |= _is_afar(best.place, others, network, small=small)


def _people(place: Place, gazetteer: Gazetteer) -> int:
    """Return the people of a town, or of the larger one that a stop is a part of."""
    if place.kind == "city" and place.population >= _HAMLET:
        return place.population
    km = _QUARTER_KM if place.kind == "city" else _BESIDE_KM
    beside = (town.population for town in gazetteer.near(place.at, km))
    return max(beside, default=0)


def _is_alone(group: Group) -> bool:
    """Say whether a stop is the only place of its name, and no hamlet: Manzhouli."""
    (first, *rest) = group.options
    told = first.place.kind == group.hint == "station"
    large = told or first.place.population > _HAMLET
    return not rest and first.name_kind == "main" and large


def _is_afar(
    place: Place, others: list[Place], network: Network, *, small: bool
) -> bool:
    """Say whether a place is farther off than the others are from each other.

    A small town is so wherever it lies; a larger one only abroad. Nearer than a few
    days by rail a larger one is so only where no rails lead to the others.
    """
    way = max(great_circle_km(a.at, b.at) for a, b in combinations(others, 2))
    other = min(others, key=lambda other: great_circle_km(place.at, other.at))
    away = great_circle_km(place.at, other.at)
    if small and away > max(_SMALL_KM, _TIMES * way):
        return True
    if any(place.country == other.country for other in others):
        return False
    if len(others) > _FEWEST and away > _SMALL_KM:
        return not network.connects(place.at, other.at) or away > max(_DAYS_KM, way)
    if away <= max(_LEAST_KM, way):
        return False
    return away > _DAYS_KM or not network.connects(place.at, other.at)
