"""How far a stop lies from the stops told beside it: a train's next stop is near.

Of the towns of a name that a train may go on to, the nearer are the likelier, as the
larger are: from Cuenca to Valencia is a way in Spain, whatever else is called so.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.coreference import owners
from geo.places.prior import STOP_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.spatial import Spatial
    from geo.model import Mention
    from geo.places.coreference import Group, Option

__all__ = ["Onward", "line_up"]

_POINTS: Final = STOP_KINDS | {"region"}
_WHOLES: Final = frozenset({"region", "country"})
_MOST_BESIDE: Final = 4  # names that a name is told beside
_LOOK_BACK: Final = 30
_GAP: Final = 160  # characters between two stops of one telling
_HEARD: Final = 0.05  # the share from which a neighbour's place counts
_BEHIND: Final = 9.0  # an option with so much less than the best stays behind
_NEAR_KM: Final = 60.0  # nearer than this is no likelier
# How the odds fall with the distance: from a village trains go to the next town, from
# a city of millions they go far.
_POWER: Final = 2.0
_POWER_LESS: Final = 0.5  # for each factor of ten in people
_LEAST_POWER: Final = 0.4
_VILLAGE: Final = 3_000  # people
_MOST: Final = 7.0  # what it can cost at most to be far away


def line_up(
    groups: Sequence[Group], mentions: Sequence[Mention], text: str, *, spatial: Spatial
) -> None:
    """Note for each name the names of stops that are told right before and after it.

    What words of a flight or a ship part is not joined by rail.
    """
    owner = owners(groups)
    stops = [
        number
        for number, mention in enumerate(mentions)
        if mention.travel and _is_stop(groups[owner[number]])
    ]
    for one, other in pairwise(stops):
        left, right = groups[owner[one]], groups[owner[other]]
        start, end = mentions[one].end, mentions[other].start
        gap = text[start:end]
        if left is right or len(gap) > _GAP or "\n" in gap or start > end:
            continue
        if owner[other] in left.inside or owner[one] in right.inside:
            continue
        if gap.strip() == "," and _is_region(right):
            continue
        if _is_parted(mentions[one], end, text, spatial=spatial):
            left.parted.add(owner[other])
            right.parted.add(owner[one])
            continue
        for group, beside in ((left, owner[other]), (right, owner[one])):
            if len(group.beside) < _MOST_BESIDE:
                group.beside.add(beside)


def _is_parted(one: Mention, end: int, text: str, *, spatial: Spatial) -> bool:
    """Say whether one goes on from a stop to the next by air or by sea."""
    before = max(0, one.start - _LOOK_BACK)
    return bool(
        spatial.by_other_ways.search(text, one.end, end)
        or spatial.by_other_ways_before.search(text, before, one.start)
    )


def _is_region(group: Group) -> bool:
    """Say whether a name behind a comma may be where the town before it lies."""
    return any(option.place.kind in _WHOLES for option in group.options)


def _is_stop(group: Group) -> bool:
    """Say whether a name is first of all a town's or a station's."""
    return bool(group.options) and group.options[0].place.kind in STOP_KINDS


class Onward:
    """What the stops told beside a name say for its places, in one round."""

    __slots__ = ("_apart", "_costs", "_groups", "_outer")

    def __init__(
        self, groups: Sequence[Group], apart: dict[tuple[str, str], float]
    ) -> None:
        """Hear the groups as they stand; `apart` keeps what no round changes."""
        self._groups, self._apart = groups, apart
        self._outer = {outer for group in groups for outer in group.inside}
        self._costs: dict[int, dict[str, float]] = {}

    def cost(self, number: int, option: Option) -> float:
        """Return what it costs a place to lie farther off than another of its name."""
        group = self._groups[number]
        if not group.beside or len(group.options) == 1:
            return 0.0
        costs = self._costs.get(number)
        if costs is None:
            costs = self._costs[number] = self._costs_of(number)
        return costs.get(option.place.id, -_MOST)

    def _costs_of(self, number: int) -> dict[str, float]:
        """Return the costs of a group's options, none for the nearest."""
        group = self._groups[number]
        top = max(option.score for option in group.options)
        points = STOP_KINDS if number in self._outer else _POINTS
        near: dict[str, float] = {}
        for option in group.options:
            if option.place.kind in points and option.score > top - _BEHIND:
                near[option.place.id] = sum(
                    self._nearness(option, self._groups[beside])
                    for beside in group.beside
                )
        best = max(near.values(), default=0.0)
        costs = {key: max(-_MOST, value - best) for key, value in near.items()}
        for option in group.options:
            if option.place.kind not in points:
                costs[option.place.id] = 0.0
        return costs

    def _nearness(self, option: Option, other: Group) -> float:
        """Return the logarithm of how near the other name's places are."""
        total = 0.0
        for theirs in other.options:
            if theirs.share >= _HEARD and theirs.place.kind in STOP_KINDS:
                total += theirs.share * self._falling(option, theirs)
        return math.log(total) if total else 0.0

    def _falling(self, one: Option, other: Option) -> float:
        """Return how the odds fall from one place to another, 1 for near."""
        pair = one.place.id, other.place.id
        falling = self._apart.get(pair)
        if falling is None:
            km = great_circle_km(one.place.at, other.place.at)
            people = min(one.place.population, other.place.population)
            size = math.log10(max(people, _VILLAGE) / _VILLAGE)
            power = max(_LEAST_POWER, _POWER - _POWER_LESS * size)
            falling = self._apart[pair] = max(1.0, km / _NEAR_KM) ** -power
        return falling
