"""How much larger a town is than its own people: what lies around the first town there.

Albany in New York has not many more people than Albany in Georgia, but half a million
live around it. Who names Albany without more means the first town of a region, and no
suburb.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.model import Gazetteer, Place
    from geo.places.coreference import Group

__all__ = ["renowned"]

_OPEN: Final = 0.05  # the share from which a namesake is worth a look
_MOST_GROUPS: Final = 8
_MOST_OPTIONS: Final = 4
_AROUND_KM: Final = 30.0
_WORTH: Final = 3.0  # for each factor of ten that its surroundings add
_VILLAGE: Final = 10_000  # people
_CITY: Final = 300_000
_SUBURB: Final = -1.0
_LARGER: Final = 3.0  # times as many people make the other town the first


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
