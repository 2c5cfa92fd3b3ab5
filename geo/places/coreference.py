"""Mentions that share one sense: the same name, in the same region."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from geo.geodesy import great_circle_km
from geo.languages.profile import profile_of
from geo.model import Candidate, Mention
from geo.places.prior import prior
from geo.places.towns import (
    STOPS_LESS,
    calling,
    has_state,
    has_town,
    on_shore,
    seats,
    stands_for,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from geo.languages.spatial import Spatial
    from geo.model import Gazetteer, Language, Place

__all__ = ["Group", "Option", "Reader", "owners"]

_LATER_NAME: Final = 0.7  # what each step down the list of a mention's names costs
_BY_TOWN: Final = 4.0  # the hint of a city is worth three of it
_NOT_CALLED_ONE: Final = 2.5  # what it costs a station beside towns of its name
_OF_METROPOLIS: Final = 1.0  # the same, of a city whose stations all know
_METROPOLIS: Final = 2_000_000  # people
_IN_TOWN_KM: Final = 15.0
_BY_SOUND: Final = 1.5  # what it costs that only the consonants agree
_SHORT_STATE: Final = 2.0
_STATE: Final = 0.7
_CALLED: Final = frozenset({"", "city", "station"})
_REGIONS: Final = frozenset({"admin1", "admin2", "region", "county"})
_WIDE: Final = _REGIONS | {"water"}
_MOST_OPTIONS: Final = 40  # places a name may keep; the rest are its smallest
_FEW_OPTIONS: Final = 8  # as many, in a text of very many names
_MANY_NAMES: Final = 500
_ABBREVIATED: Final = 4.0  # what it is worth that a short form names the place
_SHORT: Final = re.compile(r"(?:[A-Z]\.){2,4}|[A-Z]{2,3}")
_MOST_WEIGHT: Final = 3.0
_DISTRICT_KM: Final = 15.0  # from the middle of a district to the station of its name
_CALLED_AT: Final = 1.0  # what the station is worth above its district
_NOT_ITS_OWN: Final = 2.5
_NOT_THE_STATE: Final = 4.0  # to have a state's name as a second one
_SAID_SO: Final = 1.5  # what it is worth to be the station that the text calls so
_NO_LONGER: Final = 7.0  # what it costs that the name is another town's now
_TODAY: Final = "9999"
_SPEAKS: Final = 2.0  # what it is worth to be a capital, for a name that says things


@dataclass(slots=True)
class Option:
    """One place that a group may mean, with what speaks for it apart from the text."""

    place: Place
    prior: float
    name_kind: str
    until: str = ""
    score: float = 0.0
    share: float = 0.0
    why: dict[str, float] = field(default_factory=dict)


@dataclass(slots=True)
class Group:
    """Mentions of one name, and the places that it may be.

    `inside` holds the numbers of the groups of regions that the text puts beside it.
    """

    name: str
    members: list[int]
    options: list[Option]
    hint: str = ""
    within: str = ""
    travel: bool = True
    speaks: bool = False  # it acts as a government does: "Seoul said"
    inside: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)  # stops told right before or after it
    parted: set[int] = field(default_factory=set)  # told so, but by air or by sea
    elsewhere: bool = False  # the text puts it in a region where it has no place
    doubtful: bool = False  # farther off than the way is long
    nothing: float = 1.0  # the share of "none of these"

    @property
    def weight(self) -> float:
        """How much the group counts for others: the more often named, the more."""
        return min(_MOST_WEIGHT, math.sqrt(max(1, len(self.members))))

    @property
    def best(self) -> Option | None:
        """The option that leads now."""
        return max(self.options, key=lambda option: option.share, default=None)


def owners(groups: Iterable[Group]) -> dict[int, int]:
    """Return the number of the group that each mention is of, by the mention's."""
    return {number: at for at, group in enumerate(groups) for number in group.members}


@dataclass(frozen=True, slots=True)
class Reader:
    """What is needed to look names up as the text means them."""

    language: Language
    gazetteer: Gazetteer
    published: date | None
    trains: bool = False  # the text tells of trains

    def grouped(self, mentions: tuple[Mention, ...]) -> list[Group]:
        """Return the groups of a text, in order of first mention, with their options.

        A region that a mention lies within, but that is no mention itself, comes last,
        as a group without members.
        """
        groups: dict[tuple[str, str, bool], Group] = {}
        first: dict[tuple[str, str, bool], Mention] = {}
        for number, mention in enumerate(mentions):
            name = (mention.names or (mention.surface,))[0]
            people = not mention.travel and mention.hint == "country"
            key = name.casefold(), mention.within.casefold(), people
            if key not in groups:
                first[key] = mention
                groups[key] = Group(name, [], [], mention.hint, mention.within)
                groups[key].travel = False
            groups[key].members.append(number)
            groups[key].travel |= mention.travel
            groups[key].speaks |= not mention.travel and not people
        most = _FEW_OPTIONS if len(groups) > _MANY_NAMES else _MOST_OPTIONS
        for key, group in groups.items():
            group.options = self._options(first[key])[:most]
            self._prefer_abbreviated(group, mentions)
        if any(mention.hint == "country" for mention in mentions):
            _prefer_capitals(groups.values())
        return [*groups.values(), *self._unnamed(groups.values())]

    def _unnamed(self, groups: Iterable[Group]) -> Iterator[Group]:
        """Yield the regions that mentions lie within and that are no mentions."""
        named = {group.name.casefold() for group in groups}
        for name in dict.fromkeys(group.within for group in groups if group.within):
            if name.casefold() not in named:
                options = self._options(Mention(0, 0, name, hint="region"))
                yield Group(name, [], options, "region")

    def _options(self, mention: Mention) -> list[Option]:
        """Return the places that a mention may mean, the likeliest beforehand first."""
        found: dict[str, Option] = {}
        for step, name in enumerate(mention.names or (mention.surface,)):
            for candidate in self.gazetteer.candidates(name):
                if candidate.place.id not in found:
                    option = self._option(candidate, mention, _LATER_NAME * step)
                    found[candidate.place.id] = option
        if mention.hint == "station":  # the Finland Station is not in Finland
            found = {k: o for k, o in found.items() if o.place.kind != "country"}
        if mention.hint == "station" or (self.trains and mention.hint in _CALLED):
            self._add_stations(found, mention)
        stops = self.trains and mention.hint not in _WIDE
        if stops:
            self._add_counties(found, mention)
            told = mention.hint == "station"
            _prefer_own_names(found.values(), self.published, station=told)
            self._seat(found, mention)
        _prefer_towns(found.values(), stops=stops)
        return sorted(found.values(), key=lambda option: -option.prior)

    def _add_stations(self, found: dict[str, Option], mention: Mention) -> None:
        """Add the stations of a mention's names that no place found so far serves.

        A town stands for its station where both have the name; of a mention's names
        the first that a station has counts.
        """
        cost = _NOT_CALLED_ONE if found and mention.hint != "station" else 0.0
        for step, name in enumerate(mention.names or (mention.surface,)):
            known = [option.place for option in found.values()]
            for candidate in self.gazetteer.stations(name)[:_FEW_OPTIONS]:
                if not stands_for(candidate.place, known):
                    less = cost and self._is_in_metropolis(candidate.place)
                    price = (_OF_METROPOLIS if less else cost) + _LATER_NAME * step
                    option = self._option(candidate, mention, price)
                    found.setdefault(candidate.place.id, option)
            if len(found) > len(known):
                return

    def _is_in_metropolis(self, station: Place) -> bool:
        """Say whether a station stands in a city of millions: Waterloo is London's."""
        around = self.gazetteer.near(station.at, _IN_TOWN_KM)
        return any(town.population >= _METROPOLIS for town in around)

    def _add_counties(self, found: dict[str, Option], mention: Mention) -> None:
        """Add the towns that the gazetteer has with their unit only: 大安 is 大安市.

        Their bare names are words too; where a train stops, they are names.
        """
        for unit in profile_of(self.language).units if found else ():
            for candidate in self.gazetteer.candidates(mention.surface + unit):
                if candidate.place.kind == "city":
                    option = self._option(candidate, mention, 0.0)
                    found.setdefault(candidate.place.id, option)

    def _prefer_abbreviated(self, group: Group, mentions: tuple[Mention, ...]) -> None:
        """Count what a short form stands for: "D.C." is no town of Washington in Ohio.

        The finder looks D.C. up as Washington; the short form says which.
        """
        surfaces = {mentions[number].surface for number in group.members}
        short = [word for word in surfaces if _SHORT.fullmatch(word)]
        for word in short if len(group.options) > 1 else ():
            meant = {found.place.id for found in self.gazetteer.candidates(word)}
            for option in group.options:
                option.prior += _ABBREVIATED * (option.place.id in meant)
        if short:
            group.options.sort(key=lambda option: -option.prior)

    def _seat(self, found: dict[str, Option], mention: Mention) -> None:
        """Add the town of a region's name, where only the region bears it here."""
        known = [option.place for option in found.values()]
        if any(place.kind == "country" for place in known):
            return  # Mexico is the country, and no town that lies in Mexico State
        for region in known:
            if region.kind != "region" or not region.admin1 or has_town(region, known):
                continue
            for town in seats(region, self.gazetteer):
                seat = self._option(Candidate(town, "main"), mention, 0.0)
                found.setdefault(town.id, seat)
            self._station_of(region, found, mention)

    def _station_of(
        self, region: Place, found: dict[str, Option], mention: Mention
    ) -> None:
        """Add the station of a district's name: a train from 용산 leaves 용산역."""
        word = profile_of(self.language).station
        for candidate in (
            self.gazetteer.candidates(mention.surface + word) if word else ()
        ):
            place = candidate.place
            away_km = great_circle_km(region.at, place.at)
            if place.kind == "station" and away_km < _DISTRICT_KM:
                option = self._option(candidate, mention, 0.0)
                option.prior = max(option.prior, found[region.id].prior + _CALLED_AT)
                found.setdefault(place.id, option)

    def _option(self, candidate: Candidate, mention: Mention, cost: float) -> Option:
        """Return a candidate as an option of a mention."""
        # A finder calls a name a country's because a country has it: that is no more
        # than the gazetteer knows, but where it stands for a people.
        told = mention.hint != "country" or not mention.travel
        hint = mention.hint if told else ""
        worth = prior(candidate, hint, language=self.language, published=self.published)
        if self.trains and hint in _CALLED:
            worth += calling(candidate.place)
        if hint == candidate.place.kind == "station":
            worth += _SAID_SO
        return Option(
            candidate.place, worth - cost, candidate.name_kind, candidate.until
        )

    def by_town(self, group: Group, spatial: Spatial) -> list[Option]:
        """Return the towns whose name an unknown station bears: 水俣 for 新水俣駅."""
        match = spatial.of_town.fullmatch(group.name)
        if match is None:
            return []
        town = next(filter(None, match.groups()))
        mention = Mention(0, 0, town, hint="city")
        found = self.gazetteer.candidates(town)
        options = [self._option(candidate, mention, _BY_TOWN) for candidate in found]
        return [
            replace(option, name_kind="part")
            for option in options[:_FEW_OPTIONS]
            if option.place.kind == "city"
        ]

    def by_sound(self, group: Group, countries: tuple[str, ...]) -> list[Option]:
        """Return towns of the text's countries that sound like an unknown name."""
        found = self.gazetteer.sounding_like(group.name, countries)
        mention = Mention(0, 0, group.name, hint=group.hint)
        options = [
            self._option(candidate, mention, _BY_SOUND)
            for candidate in found[:_FEW_OPTIONS]
        ]
        return [replace(option, name_kind="sound") for option in options]


def _prefer_capitals(groups: Iterable[Group]) -> None:
    """Count capitals for more where a name speaks, in a text that names countries.

    "Washington has warned" means a government, whatever else is called so.
    """
    for group in groups:
        for option in group.options if group.speaks else ():
            option.prior += _SPEAKS * option.place.capital


def _prefer_own_names(
    options: Iterable[Option], published: date | None, *, station: bool
) -> None:
    """Count towns for less that a name is not the main one of, beside one that it is.

    Nobody takes a train to Dayton by its old name of Venice, nor to Seoul by that of
    Kyŏngsŏng, but in a story of its time. A station may keep the old name for long:
    станция Свердловск is at Yekaterinburg.
    """
    towns = [option for option in options if option.place.kind == "city"]
    if any(option.name_kind == "main" for option in towns):
        for option in towns:
            option.prior -= _NOT_ITS_OWN * (option.name_kind == "alias")
            day = published.isoformat() if published else _TODAY
            if option.name_kind == "former" and day > option.until and not station:
                option.prior -= _NO_LONGER


def _prefer_towns(options: Iterable[Option], *, stops: bool) -> None:
    """Count a state's short name for less where a town in it has the same name.

    大阪 is the city; the prefecture is 大阪府. New York is the state's own name too,
    but where trains stop (`stops`) it is the town that is meant. A town that has a
    state's name as its second one is not: Bihar is no Bihar Sharif.
    """
    cities = [option for option in options if option.place.kind == "city"]
    states = [o.place for o in options if _is_state(o)] if stops else []
    for option in cities if states else ():
        if option.name_kind == "alias" and has_state(option.place, states):
            option.prior -= _NOT_THE_STATE
    towns = [
        option.place
        for option in cities
        if option.name_kind != "alias" or not has_state(option.place, states)
    ]
    for option in options:
        if option.place.kind == "region" and has_town(option.place, towns):
            less = _SHORT_STATE if option.name_kind == "alias" else _STATE
            option.prior -= STOPS_LESS if stops else less
        elif stops and option.place.kind == "water" and on_shore(option.place, towns):
            option.prior -= STOPS_LESS


def _is_state(option: Option) -> bool:
    """Say whether a name is a state's own, with more people than any town of it."""
    place = option.place
    return place.kind == "region" and bool(place.admin1) and option.name_kind == "main"
