"""How long a leg takes: at top speed, and as trains of its countries really run."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model import LonLat
from geo.model.pace import FAST_TRAIN_KMH
from geo.schedule.speedlimits import hours_at, part_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import (
        BorderCrossing,
        Leg,
        Limit,
        Pace,
        Paces,
        Place,
        TopSpeed,
        Train,
    )

__all__ = ["Reckoning", "Stretch", "Wait", "reckon", "train_of"]

STEAM_UNTIL = 1930  # the trains of the steam rows ran from 1889 to 1908
# When nobody stated a top speed, what no train of such a country exceeds in service:
# 350 km/h where there are high-speed trains (China, 2017), else 200 km/h.
_FASTEST_KMH, _FASTEST_ORDINARY_KMH = 350.0, 200.0
_SLOWEST_SHARE = 0.75  # a train that is slow by its build keeps to its speed: Khasan -
# Ledyanaya 2023 made 0.88 of the top speed told, Khasan - Vladivostok 2019 0.86
_STATION_KM = 30.0  # border stations lie this near their border


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many km in a country, or in one of several, and how fast they are run.

    `limits` are the line's own speeds, in order, where the network knows them.
    """

    country: str
    km: float
    slow_kmh: float
    fast_kmh: float
    trains: int
    source: str
    limits: tuple[Limit, ...] = ()

    @property
    def fast_hours(self) -> float:
        """The least hours that are usual, no run faster than its limit."""
        return hours_at(self.km, self.fast_kmh, self.limits)

    @property
    def slow_hours(self) -> float:
        """The most hours that are usual; what holds for a slow train does for a limit.

        Where the line is slow, trains are taken to keep to at least three quarters of
        its limit or to their slow end, whichever is slower.
        """
        return hours_at(self.km, self.slow_kmh, self.limits, share=_SLOWEST_SHARE)


@dataclass(frozen=True, slots=True)
class Wait:
    """Hours at a border, a break of gauge or a stop, from least to most."""

    kind: str
    least: float
    most: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a leg's hours are made of; every figure with its source.

    `top_hours` is length over top speed, or over the line's own limit where that is
    lower. `least_hours` is the bound: the same where the
    speed was stated, else the hours of the fastest trains there. `fast_hours` and
    `slow_hours` are the stretches at the two ends of their commercial speeds, with the
    waits on the way. `after` are the waits that fall to the stop at the leg's end,
    before the train goes on.
    """

    km: float
    top_kmh: float
    bound_kmh: float
    stretches: tuple[Stretch, ...]
    waits: tuple[Wait, ...]
    after: tuple[Wait, ...]
    limits: tuple[Limit, ...] = ()

    @property
    def top_hours(self) -> float:
        """The whole length at top speed, without a stop."""
        return hours_at(self.km, self.top_kmh, self.limits)

    @property
    def least_hours(self) -> float:
        """The least that is possible: the whole length at the bound, without a stop."""
        return hours_at(self.km, self.bound_kmh, self.limits)

    @property
    def fast_hours(self) -> float:
        """Every stretch at the fast end of its spread, every wait the least."""
        run = sum(s.fast_hours for s in self.stretches)
        return max(run + sum(w.least for w in self.waits), self.least_hours)

    @property
    def slow_hours(self) -> float:
        """The late end: running and waiting are not both at their worst.

        Half the spread of the running time, and of each wait, are added as independent
        errors are (the root of the sum of their squares) to the sum of the middles.
        """
        least = sum(s.fast_hours for s in self.stretches)
        most = sum(s.slow_hours for s in self.stretches)
        middle = (least + most) / 2 + sum((w.least + w.most) / 2 for w in self.waits)
        halves = [(most - least) / 2, *((w.most - w.least) / 2 for w in self.waits)]
        return max(middle + math.hypot(*halves), self.fast_hours)


def train_of(top_speed: TopSpeed, year: int | None) -> Train:
    """Return what kind of train its top speed and its year make it.

    The speed assumed of a train that is not called fast says nothing; before 1930 every
    train is a steam train.
    """
    if year is not None and year < STEAM_UNTIL:
        return "steam"
    if top_speed.kmh >= FAST_TRAIN_KMH:
        return "fast"
    return "ordinary"


def reckon(
    leg: Leg,
    places: Mapping[str, Place],
    speeds: Paces,
    *,
    top_speed: TopSpeed,
    year: int | None = None,
) -> Reckoning:
    """Return what a leg's hours are made of; a gap has no hours.

    The km in each country are told by the border crossings along the line. Where the
    leg ends at a border station, a third of the wait there is taken to lie before the
    arrival (the side that is left) and the rest after it.
    """
    train = train_of(top_speed, year)
    portions = _portions(leg, places)
    codes = [code for codes, _, _ in portions for code in codes]
    bound = _bound(top_speed, codes, speeds)
    stretches, start = [], 0.0
    for countries, km, at in portions:
        paces = [speeds.pace(code, train, at) for code in countries]
        limits = part_of(leg.limits, start, start + km)
        stretches.append(replace(_stretch(paces, km, bound), limits=tuple(limits)))
        start += km
    waits, after = _waits(leg, speeds)
    return Reckoning(
        km=leg.length_km,
        top_kmh=top_speed.kmh,
        bound_kmh=bound,
        stretches=tuple(stretches),
        waits=tuple(waits),
        after=tuple(after),
        limits=leg.limits,
    )


def _bound(top_speed: TopSpeed, codes: Sequence[str], speeds: Paces) -> float:
    """Return the speed that bounds the train: as stated, else the fastest there."""
    if top_speed.source != "default":
        return top_speed.kmh
    fast = any(speeds.pace(code, "fast").train == "fast" for code in codes)
    return max(top_speed.kmh, _FASTEST_KMH if fast else _FASTEST_ORDINARY_KMH)


def _stretch(paces: Sequence[Pace], km: float, bound_kmh: float) -> Stretch:
    """Return so many km at one pace, or at any of several, bounded by the top speed."""
    fast = max(pace.fast_kmh for pace in paces)
    slow = min(pace.slow_kmh for pace in paces)
    return Stretch(
        country="/".join(pace.country for pace in paces),
        km=km,
        slow_kmh=min(slow, _SLOWEST_SHARE * bound_kmh),
        fast_kmh=min(fast, bound_kmh),
        trains=sum(pace.trains for pace in paces),
        source="; ".join(pace.source for pace in paces),
    )


_Portion = tuple[tuple[str, ...], float, LonLat | None]


def _portions(leg: Leg, places: Mapping[str, Place]) -> list[_Portion]:
    """Return the stretches of a leg: countries, km, and the point half way.

    Where it is not known at which km a border lies, one stretch has them all.
    """
    if leg.borders and len(leg.line) > 1:
        return _cut_at_borders(leg)
    codes = list(leg.countries) or [
        places[end].country
        for end in (leg.from_place, leg.to_place)
        if end in places and places[end].country
    ]
    middle = leg.line[len(leg.line) // 2] if leg.line else _between(leg, places)
    return [(tuple(dict.fromkeys(codes)) or ("",), leg.length_km, middle)]


def _between(leg: Leg, places: Mapping[str, Place]) -> LonLat | None:
    """Return the point half way between the places of a leg that are known."""
    ends = [places[e].at for e in (leg.from_place, leg.to_place) if e in places]
    if not ends:
        return None
    lon, lat = (sum(axis) / len(ends) for axis in zip(*ends, strict=True))
    return LonLat(lon, lat)


def _cut_at_borders(leg: Leg) -> list[_Portion]:
    """Return the countries between the border crossings along the line."""
    along = _along(leg.line)
    cuts, first = [0], 0
    for border in leg.borders:
        first = _nearest(leg.line, border.at, first)
        cuts.append(first)
    cuts.append(len(leg.line) - 1)
    codes = [b.from_country for b in leg.borders] + [leg.borders[-1].to_country]
    scale = leg.length_km / along[-1] if along[-1] else 0.0
    return [
        ((code,), (along[end] - along[start]) * scale, leg.line[(start + end) // 2])
        for code, (start, end) in zip(codes, pairwise(cuts), strict=True)
    ]


def _flat_km(one: LonLat, other: LonLat) -> float:
    """Return a distance good enough for shares of a line: a plane at their latitude."""
    east = (other.lon - one.lon + 180) % 360 - 180
    east *= math.cos(math.radians((one.lat + other.lat) / 2))
    return math.hypot(east, other.lat - one.lat) * 111.2


def _along(line: Sequence[LonLat]) -> list[float]:
    """Return the km from the start of a line to each of its points."""
    km = [0.0]
    for one, other in pairwise(line):
        km.append(km[-1] + _flat_km(one, other))
    return km


def _nearest(line: Sequence[LonLat], at: LonLat, first: int) -> int:
    """Return the number of the point of a line nearest to `at`, from `first` on."""
    return min(range(first, len(line)), key=lambda i: _flat_km(line[i], at))


def _waits(leg: Leg, speeds: Paces) -> tuple[list[Wait], list[Wait]]:
    """Return the waits on a leg, and those at the stop that ends it."""
    waits: list[Wait] = []
    after: list[Wait] = []
    for border in leg.borders:
        halts = [speeds.halt("border", border.from_country, border.to_country)]
        if _changes_gauge(leg, border):
            one, other = border.from_country, border.to_country
            halts.append(speeds.halt("gauge", one, other))
        ends_here = bool(leg.line) and _flat_km(border.at, leg.line[-1]) < _STATION_KM
        for halt in halts:
            least, most = halt.least_hours, halt.most_hours
            if ends_here:
                waits.append(Wait(halt.kind, 0.0, most / 3, halt.source))
                after.append(Wait(halt.kind, least, most * 2 / 3, halt.source))
            else:
                waits.append(Wait(halt.kind, least, most, halt.source))
    return [*waits, *_inland(leg, speeds)], after


def _inland(leg: Leg, speeds: Paces) -> list[Wait]:
    """Return the waits where the gauge changes far from any border."""
    waits = []
    for change in leg.gauge_breaks:
        if all(_flat_km(change.at, b.at) >= _STATION_KM for b in leg.borders):
            country = _country_at(leg, change.at)
            halt = speeds.halt("gauge", country, country)
            hours = halt.least_hours, halt.most_hours
            waits.append(Wait(halt.kind, *hours, halt.source))
    return waits


def _country_at(leg: Leg, at: LonLat) -> str:
    """Return the country in which a leg passes a point."""
    where = _nearest(leg.line, at, 0)
    passed = (b for b in leg.borders if _nearest(leg.line, b.at, 0) <= where)
    return [leg.countries[0], *(border.to_country for border in passed)][-1]


def _changes_gauge(leg: Leg, border: BorderCrossing) -> bool:
    """Return whether the gauge changes at a border crossing, not at another one."""
    return any(_flat_km(g.at, border.at) < _STATION_KM for g in leg.gauge_breaks)
