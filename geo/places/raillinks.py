"""What rails and distances say against a stop: joined to none, or farther than all."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.prior import STOP_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Gazetteer, Place
    from geo.network import Network
    from geo.places.coreference import Group, Option

__all__ = ["called_at", "doubted", "joined", "unjoined"]

_SURE: Final = 0.9
_SAME_KM: Final = 60.0
_DOUBTFUL: Final = 0.05
_MOST_QUERIES: Final = 240
_NOT_JOINED: Final = -6.0
_LONGEST_KM: Final = 5000.0  # the Trans-Siberian is longer, and little else
_NEIGHBOURS_KM: Final = 150.0
_HARDLY: Final = 0.5
# Of these the list of stations where long-distance trains call is whole.
_WHOLE: Final = frozenset({"US", "CA"})
_STATION_KM: Final = 20.0  # from the middle of a town to its station
_POSSIBLE: Final = 0.01  # share of a namesake that is looked at
_NOT_CALLED_AT: Final = -1.2
_VAST: Final = 2_500_000  # people
_NAMED: Final = 5_000  # people of a namesake that a train may go to
_FEW: Final = 4  # options of a name that are compared with those of the next
_LIKELY: Final = 0.6
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


def joined(groups: list[Group], network: Network) -> bool:
    """Count against options that no rails join to what is told beside them.

    "Barcelona for Valencia" is Spain: the towns of those names in Venezuela have no
    rails. Only between namesakes that are still open, and only where rails join some.
    Returns whether anything changed.
    """
    stops = [group for group in groups if group.travel and _open_to_trains(group)]
    changed, left = False, _MOST_QUERIES
    at = {id(group): number for number, group in enumerate(groups)}
    for one, other in pairwise(stops):
        if at[id(other)] in one.parted:
            continue  # one flies or sails from the one to the other
        left -= 1
        if left < 0:
            break
        apart = _best_apart(one, other, network)
        if not apart and _is_sure(one) and _is_sure(other):
            continue
        least = 0.0 if apart else _DOUBTFUL
        ours, theirs = _rivals(one, least), _rivals(other, least)
        if not ours or not theirs:
            continue
        left -= len(ours) * len(theirs)
        if left < 0:
            break
        ends = [[_joins(a, b, network) for b in theirs] for a in ours]
        changed |= _supported(ours, theirs, ends)
        changed |= _supported(theirs, ours, list(zip(*ends, strict=True)))
    return changed


def unjoined(groups: list[Group], network: Network) -> None:
    """Doubt a stop that no rails join to the only one beside it, where they could.

    "Paris for Dallas" may be France, and may be Texas. Cities of many millions are
    told together whatever lies between them.
    """
    for group in groups:
        best = group.best
        if best is None or len(group.beside) != 1 or not group.travel:
            continue
        other = groups[next(iter(group.beside))].best
        if other is None or not _open_to_trains(group):
            continue
        vast = min(best.place.population, other.place.population) > _VAST
        home = best.place.country == other.place.country  # whose rails may be a gap
        if vast or home or _joins(best, other, network):
            continue
        group.doubtful |= any(
            option.place.country == other.place.country
            and option.place.population >= _NAMED
            and _joins(option, other, network)
            for option in group.options
            if option.place.kind == "city"
        )


def called_at(groups: list[Group], gazetteer: Gazetteer) -> bool:
    """Count against towns without trains, where a namesake has a station.

    Richmond in Virginia is on Amtrak's map, the larger one beside Vancouver on none.
    Returns whether anything changed.
    """
    changed = False
    for group in groups:
        towns = [
            option
            for option in group.options
            if option.share >= _POSSIBLE
            and option.place.kind == "city"
            and option.place.country in _WHOLE
        ]
        if not group.travel or len(towns) < 2:  # noqa: PLR2004  # one has no rival
            continue
        without = [town for town in towns if not _has_station(town.place, gazetteer)]
        if len(without) == len(towns):
            continue
        for town in without:
            town.prior += _NOT_CALLED_AT
            changed = True
    return changed


def _has_station(town: Place, gazetteer: Gazetteer) -> bool:
    """Return whether a station that serves a town, or has its name, is beside it."""
    return any(
        great_circle_km(found.place.at, town.at) < _STATION_KM
        for found in gazetteer.stations(town.name)
    )


def _supported(
    options: list[Option], others: list[Option], ends: Sequence[Sequence[float]]
) -> bool:
    """Count against options that rails join to less than others; say if to any.

    What counts is the best pair that each may be one of: Waterloo in London and Exeter
    in England are together likelier than Waterloo and Exeter in Ontario, though alone
    the larger Waterloo is the likelier.
    """
    alone = [other.score - other.why.get("onward", 0.0) for other in others]
    worths = [
        max(
            (
                worth + _NOT_JOINED * (1.0 - end)
                for worth, end in zip(alone, row, strict=True)
            ),
            default=0.0,
        )
        for row in ends
    ]
    most = max(worths, default=0.0)
    for option, worth in zip(options, worths, strict=True):
        option.prior += worth - most
    return any(worth < most for worth in worths)


def _best_apart(one: Group, other: Group, network: Network) -> bool:
    """Return whether no rails join what two groups most likely mean, however sure."""
    ours, theirs = one.best, other.best
    if ours is None or theirs is None:
        return False
    return _joins(ours, theirs, network) < 1.0


def _joins(one: Option, other: Option, network: Network) -> float:
    """Return how well rails join two places: fully, hardly any train goes so far, not.

    Of two namesakes the one that trains go to is meant, with a world between them.
    """
    km = great_circle_km(one.place.at, other.place.at)
    if km < _NEIGHBOURS_KM and one.place.country == other.place.country:
        return 1.0  # whose branch the network may lack
    if not network.connects(one.place.at, other.place.at):
        return 0.0
    return _HARDLY if km > _LONGEST_KM else 1.0


def _rivals(group: Group, least: float) -> list[Option]:
    """Return the likeliest options of a group, of those with a share."""
    ranked = sorted(group.options, key=lambda option: -option.score)
    return [o for o in ranked[:_FEW] if o.share >= least]


def _open_to_trains(group: Group) -> bool:
    """Return whether a train can call at what a group most likely means."""
    best = group.best
    return best is not None and best.place.kind in STOP_KINDS


def _is_sure(group: Group) -> bool:
    """Return whether a group's place is clear: a town and its state are one spot."""
    best = group.best
    if best is None:
        return False
    here = best.place
    shares = (
        option.share
        for option in group.options
        if great_circle_km(option.place.at, here.at) < _SAME_KM
    )
    return sum(shares) >= _SURE


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
        and best.share >= _LIKELY
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
