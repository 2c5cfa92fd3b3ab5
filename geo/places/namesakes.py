"""A name's own town among its namesakes: where a train calls, and by what lies around.

A country and its capital, a river or a sea and the town on it, Manchuria and Manzhouli.

Albany in New York has not many more people than Albany in Georgia, but half a million
live around it. Who names Albany without more means the first town of a region, and no
suburb.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.spatial import Spatial
    from geo.model import Gazetteer, Mention, Place
    from geo.places.coreference import Group, Option

__all__ = ["prefer_called_at", "renowned"]

_CALLED_AT: Final = 1.5  # what the town is worth above its area, as prior odds
_TOWN: Final = 10_000  # people of a town that is named before a river or a loose region
_LOOK_BACK: Final = 24
_OPEN: Final = 0.05  # the share from which a namesake is worth a look
_MOST_GROUPS: Final = 8
_MOST_OPTIONS: Final = 4
_AROUND_KM: Final = 30.0
_WORTH: Final = 3.0  # for each factor of ten that its surroundings add
_VILLAGE: Final = 10_000  # people
_CITY: Final = 300_000
_SUBURB: Final = -1.0
_LARGER: Final = 3.0  # times as many people make the other town the first


def prefer_called_at(
    groups: Sequence[Group], mentions: Sequence[Mention], text: str, *, spatial: Spatial
) -> None:
    """Count a town for more than the area of its name beside words of arrival.

    "Arrived in Luxembourg", прибыл в Джибути: nobody gets off in a whole country whose
    capital has its name, and no train leaves from a river (отправился из Оби). A
    country whose capital is called otherwise stays itself.
    """
    for group in groups:
        pairs = _pairs(group) if group.travel else ()
        if pairs and any(_calls(mentions[n], text, spatial) for n in group.members):
            for area, city in pairs:
                city.prior = max(city.prior, area.prior + _CALLED_AT)


def _pairs(group: Group) -> tuple[tuple[Option, Option], ...]:
    """Return the areas of a name with the towns that bear it as their own."""
    return tuple(
        (area, city)
        for area in group.options
        for city in group.options
        if city.place.kind == "city"
        and city.name_kind == "main"
        and _is_named_after(area.place, city.place)
    )


def _is_named_after(area: Place, city: Place) -> bool:
    """Say whether an area is a country of its capital's name, or a river or the like.

    Of loose regions nobody counts the people; states are weighed elsewhere.
    """
    if area.kind == "country":
        return city.capital and city.country == area.country
    loose = area.kind == "region" and not area.admin1 and not area.population
    return (loose or area.kind == "water") and (
        city.population >= _TOWN and area.country in {"", city.country}
    )


def _calls(mention: Mention, text: str, spatial: Spatial) -> bool:
    """Return whether the words beside a mention tell of an arrival, or a station."""
    if not mention.travel:
        return False
    start = max(0, mention.start - _LOOK_BACK)
    before = spatial.calls_before.search(text, start, mention.start)
    return bool(before or spatial.calls_after.match(text, mention.end))


def renowned(groups: list[Group], gazetteer: Gazetteer) -> bool:
    """Count the surroundings of the towns that an open name may mean.

    Only names with a rival are looked at, and a bounded number of them. Returns whether
    anything changed.
    """
    looked, changed = 0, False
    for group in groups:
        heard = [
            option
            for option in group.options
            if option.share >= _OPEN and option.place.kind == "city"
        ]
        if len(heard) < 2 or not group.beside:  # noqa: PLR2004  # a rival makes two
            continue
        looked += 1
        if looked > _MOST_GROUPS:
            break
        far = _far_reaching([groups[beside] for beside in group.beside])
        if not far:
            continue
        heard.sort(key=lambda option: -option.share)
        for option in heard[:_MOST_OPTIONS]:
            option.prior += far * _renown(option.place, gazetteer)
        changed = True
    return changed


def _far_reaching(beside: list[Group]) -> float:
    """Return how far what is told may reach: 0 for trains of villages, 1 for a city's.

    Between two villages the Riverside of the valley is as likely as any.
    """
    best = [group.best for group in beside]
    people = max((option.place.population for option in best if option), default=0)
    size = math.log10(max(people, _VILLAGE) / _VILLAGE)
    return min(1.0, size / math.log10(_CITY / _VILLAGE))


def _renown(place: Place, gazetteer: Gazetteer) -> float:
    """Return what a town's surroundings are worth."""
    people = around = max(1, place.population)
    for town in gazetteer.near(place.at, _AROUND_KM):
        if town.kind != "city" or town.id == place.id:
            continue
        if town.population > _LARGER * people:
            return _SUBURB
        if town.population <= people:
            around += town.population
    return _WORTH * math.log10(around / people)
