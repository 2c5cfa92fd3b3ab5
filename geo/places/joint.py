"""One decision for a whole text: each name's place in the light of all the others."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.places.cues import contains
from geo.places.onward import Onward

if TYPE_CHECKING:
    from geo.places.coreference import Group, Option

__all__ = ["Weights", "decide"]

_ROUNDS: Final = 4
_ANCHORS: Final = 40  # the surest groups speak for the others; bounds the work
_WELL_KNOWN: Final = 1_000_000  # people
_COMPANY: Final = 3.0  # the weight of other names that makes a text's countries clear


class Weights:
    """What each kind of evidence counts: logarithms of odds, tuned on LGL, TR-News."""

    near: float = 2.2
    near_km: float = 120.0
    train_km: float = 200.0  # in a story of trains: from one stop to the next
    # In a story of trains, of two names only, what is near and what lies in one state
    # or country count for less.
    pair_near_less: float = 2.0
    pair_state_less: float = 2.0
    pair_country_less: float = 1.2
    several: float = 1.5
    train_holds: float = 9.5
    country: float = 2.0
    state: float = 2.0
    within: float = 4.0
    outside: float = -2.0
    holds: float = 5.5
    elsewhere: float = -3.5
    stranger: float = -2.0
    off_the_way: float = -3.0  # a stranger, in a story of trains
    alike: float = 2.0
    nothing: float = 3.0
    heat: float = 1.1
    cut: float = 3.0


def decide(groups: list[Group], *, trains: bool = False) -> None:
    """Give every option of every group its score and share, in a few rounds.

    In a story of `trains`, places speak for each other from farther away.
    """
    for group in groups:
        for option in group.options:
            option.score = option.prior
        _share(group)
    closeness: dict[tuple[str, str], float] = {}
    apart: dict[tuple[str, str], float] = {}
    for _ in range(_ROUNDS):
        scene = _Scene(groups, closeness, trains=trains)
        onward = Onward(groups, apart)
        for number, group in enumerate(groups):
            for option in group.options:
                option.why = scene.evidence(number, option)
                option.why["onward"] = onward.cost(number, option)
                option.score = option.prior + sum(option.why.values())
        for group in groups:
            _share(group)


def _share(group: Group) -> None:
    """Turn a group's scores into shares that add up to one with "none of these"."""
    heat, cut = Weights.heat, Weights.cut
    top = max([option.score for option in group.options], default=0.0)
    top = max(top, Weights.nothing)
    parts = [
        math.exp((option.score - top) / heat) if option.score > top - cut else 0.0
        for option in group.options
    ]
    nothing = math.exp((Weights.nothing - top) / heat)
    total = sum(parts) + nothing
    for option, part in zip(group.options, parts, strict=True):
        option.share = part / total
    group.nothing = nothing / total


class _Votes:
    """How much a text speaks of one country or state, and which groups say so."""

    __slots__ = ("own", "total")

    def __init__(self) -> None:
        self.own: dict[int, float] = {}
        self.total = 0.0

    def add(self, number: int, vote: float) -> None:
        """Count a group's vote."""
        self.own[number] = self.own.get(number, 0.0) + vote
        self.total += vote

    def raise_to(self, number: int, vote: float) -> None:
        """Count a group's vote, of several the highest."""
        self.add(number, max(0.0, vote - self.own.get(number, 0.0)))


class _Scene:
    """What the groups say together at the start of a round."""

    def __init__(
        self,
        groups: list[Group],
        closeness: dict[tuple[str, str], float],
        *,
        trains: bool,
    ) -> None:
        """Count what the groups say; `closeness` keeps what no round changes."""
        self.groups, self.closeness = groups, closeness
        self.weights = [group.weight for group in groups]
        self.trains = trains
        self.near_km = Weights.train_km if trains else Weights.near_km
        self.stranger = Weights.off_the_way if trains else Weights.stranger
        self.countries: dict[str, _Votes] = defaultdict(_Votes)
        self.states: dict[tuple[str, str], _Votes] = defaultdict(_Votes)
        self.senses: dict[tuple[str, str], _Votes] = defaultdict(_Votes)
        self.anchors: list[tuple[int, Option, float]] = []
        self._count()
        self.total = sum(self.weights) or 1.0
        self.holds = Weights.train_holds if trains else Weights.holds
        self.holders: dict[int, list[int]] = defaultdict(list)
        for number, group in enumerate(groups):
            for outer in group.inside:
                self.holders[outer].append(number)

    def _count(self) -> None:
        """Let every group vote for countries and states, and the surest be anchors."""
        for number, group in enumerate(self.groups):
            for option in group.options:
                if option.share < 0.05:  # noqa: PLR2004  # too little to be heard
                    continue
                place, vote = option.place, option.share * group.weight
                sense = group.name.casefold(), place.id
                self.senses[sense].add(number, option.share)
                if place.country:
                    self._vote(self.countries[place.country], number, vote)
                if place.admin1 and place.kind != "country":
                    state = self.states[place.country, place.admin1]
                    self._vote(state, number, vote)
                if place.kind not in {"country", "line"}:
                    self.anchors.append((number, option, vote))
        self.anchors.sort(key=lambda anchor: -anchor[2])
        del self.anchors[_ANCHORS:]

    def _vote(self, votes: _Votes, number: int, vote: float) -> None:
        """Count what a name says for a country or state.

        A train leaves one Venice: that America has thirty says nothing for America.
        """
        if self.trains:
            votes.raise_to(number, vote)
        else:
            votes.add(number, vote)

    def evidence(self, number: int, option: Option) -> dict[str, float]:
        """Return what the other groups say for or against an option, by reason."""
        place = option.place
        votes = self.countries.get(place.country)
        several = self._several(number)
        country = Weights.country - Weights.pair_country_less * (1 - several)
        why = {"country": country * self._voted(votes, number)}
        if place.kind != "country":
            votes = self.states.get((place.country, place.admin1))
            state = Weights.state - Weights.pair_state_less * (1 - several)
            near = Weights.near - Weights.pair_near_less * (1 - several)
            why["state"] = state * self._voted(votes, number)
            why["near"] = near * self._nearness(number, option)
        why["stranger"] = self._strangeness(number, option)
        why["alike"] = self._alike(number, option)
        why["within"] = self._within(number, option)
        why["holds"] = self._holding(number, option)
        return why

    def _several(self, number: int) -> float:
        """Return how far more than one other name is there, 1 for a text of places.

        A train from Dallas for Denver goes to no Denver in Texas; three towns of one
        state speak for a fourth.
        """
        if not self.trains:
            return 1.0
        others = self.total - self.weights[number]
        return min(1.0, max(0.0, (others - 1) / Weights.several))

    def _voted(self, votes: _Votes | None, number: int) -> float:
        """Return how much of the rest of the text votes alike: from 0 to 1."""
        if votes is None:
            return 0.0
        others = votes.total - votes.own.get(number, 0.0)
        rest = self.total - self.weights[number]
        return min(1.0, others / max(1.0, rest) ** 0.5) if rest > 0 else 0.0

    def _strangeness(self, number: int, option: Option) -> float:
        """Return what it costs a small town that it alone lies in its country.

        A lone homonym far from all that the text names is not to be trusted, however
        alone it is; the well known may be named anywhere.
        """
        place, others = option.place, self.total - self.weights[number]
        known = place.capital or place.population >= _WELL_KNOWN
        if place.kind not in {"city", "station"} or known or others < _COMPANY:
            return 0.0
        votes = self.countries.get(place.country)
        voted = votes.total - votes.own.get(number, 0.0) if votes else 0.0
        return self.stranger * max(0.0, 1.0 - voted)

    def _nearness(self, number: int, option: Option) -> float:
        """Return how close the text's other places are: 0 for far, 1 for one nearby."""
        place, found = option.place, 0.0
        for group, anchor, vote in self.anchors:
            if group == number or anchor.place.id == place.id:
                continue
            other = anchor.place
            if abs(other.lat - place.lat) > 6:  # noqa: PLR2004  # too far to count
                continue
            pair = place.id, other.id
            close = self.closeness.get(pair)
            if close is None:
                km = great_circle_km(place.at, other.at)
                close = self.closeness[pair] = math.exp(-km / self.near_km)
            found += vote * close
        return math.log1p(found) / math.log(2)

    def _alike(self, number: int, option: Option) -> float:
        """Return whether the same name means this place elsewhere in the text."""
        name = self.groups[number].name.casefold()
        votes = self.senses.get((name, option.place.id))
        others = votes.total - votes.own.get(number, 0.0) if votes else 0.0
        return Weights.alike * min(1.0, others)

    def _within(self, number: int, option: Option) -> float:
        """Return whether a place lies in the region that the text puts beside it."""
        group = self.groups[number]
        if not group.inside:
            return Weights.elsewhere * group.elsewhere
        inside = max(
            sum(
                outer.share
                for outer in self.groups[region].options
                if contains(outer.place, option.place)
            )
            for region in group.inside
        )
        return Weights.outside + (Weights.within - Weights.outside) * inside

    def _holding(self, number: int, option: Option) -> float:
        """Return whether a region holds the places that the text puts inside it."""
        inner = self.holders.get(number, ())
        held = sum(
            part.share
            for group in inner
            for part in self.groups[group].options
            if contains(option.place, part.place)
        )
        return self.holds * held / len(inner) if inner else 0.0
