"""Distances and durations that the story states, held against the rails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.model import Check
from geo.schedule.windows import Span, hours, shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.model import ExtentMention, Place, TopSpeed
    from geo.model.journey import Verdict
    from geo.schedule.windows import Timed
    from geo.schedule.wording import Wording

__all__ = ["after_hours", "extent_checks", "hours_told"]

_SAME = 0.03  # press figures are rounded, and the network is good to 4 %
_SLACK = 0.04
_TELLING_KM = 300.0
_CITY = "市县縣시"
_ROUNDED = 0.05  # of a duration in whole hours: "20 hours" is 19 to 21
_DAY = 24.0  # "two days" may be a quarter of a day more or less
_MINUTES = 0.25  # hours, where minutes are told
_TOWN = 2  # characters; what is shorter is a name with the word in it


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two places of the journey, the rails between them and the straight line."""

    start: Place
    end: Place
    rail_km: float
    least_hours: float
    fast_hours: float = 0.0

    @property
    def air_km(self) -> float:
        """The length of the great circle."""
        return great_circle_km(self.start.at, self.end.at)


def extent_checks(
    timed: Sequence[Timed],
    places: Mapping[str, Place],
    top_speed: TopSpeed,
    *,
    stated: Sequence[ExtentMention],
    wording: Wording,
) -> Iterator[Check]:
    """Yield a check for each stated distance or duration that can be placed.

    It is placed by the two stops that its sentence names; a duration also by the one
    that it leads to, where only one leg does; a distance by the only pair of stops
    whose rails are that long; a sentence without any stop speaks of one only from
    300 km on, below which lengths are alike. What fits nowhere is left alone.
    """
    pairs = list(_pairs(timed, places))
    for number, extent in enumerate(stated):
        if any(_repeats(extent, before) for before in stated[:number]):
            continue
        pair = _pair_of(extent, pairs)
        if pair and extent.kind == "distance":
            yield _distance(extent, pair, wording)
        elif pair:
            check = _duration(extent, pair, top_speed, wording=wording)
            # Without the place that it is counted from, what cannot be is our mistake.
            if check.verdict != "impossible" or _names(pair.start, extent):
                yield check


def _repeats(extent: ExtentMention, before: ExtentMention) -> bool:
    """Return whether a sentence says an extent again, in another unit."""
    same = extent.kind == before.kind and extent.quote == before.quote
    return same and _near(extent.value, before.value)


def _pairs(timed: Sequence[Timed], places: Mapping[str, Place]) -> Iterator[_Pair]:
    """Yield every two places that rails of the journey or of a branch connect."""
    main = [t for t in timed if t.leg.branch == 0]
    branches = sorted({t.leg.branch for t in timed if t.leg.branch})
    yield from _pairs_along(main, places, fresh=0)
    for branch in branches:
        legs = [t for t in timed if t.leg.branch == branch]
        yield from _pairs_along([*main, *legs], places, fresh=len(main))


def _pairs_along(
    legs: Sequence[Timed], places: Mapping[str, Place], *, fresh: int
) -> Iterator[_Pair]:
    """Yield the pairs along a chain of legs that end at leg `fresh` or after."""
    for last in range(fresh, len(legs)):
        km = least = fast = 0.0
        for leg in reversed(legs[: last + 1]):
            if leg.reckoning is None:
                break
            km += leg.reckoning.km
            least += leg.reckoning.least_hours
            fast += leg.reckoning.fast_hours
            ends = leg.leg.from_place, legs[last].leg.to_place
            if all(end in places for end in ends):
                yield _Pair(places[ends[0]], places[ends[1]], km, least, fast)


def _pair_of(extent: ExtentMention, pairs: Sequence[_Pair]) -> _Pair | None:
    """Return the pair that a stated extent speaks of, or None."""
    named = [p for p in pairs if _names(p.start, extent) and _names(p.end, extent)]
    if len(named) == 1:
        return named[0]
    if extent.kind == "duration":
        to = [p for p in pairs if _names(p.end, extent)]
        return to[0] if len(to) == 1 else None
    chosen = (
        named
        or [p for p in pairs if _names(p.start, extent) or _names(p.end, extent)]
        or [p for p in pairs if extent.value >= _TELLING_KM]
    )
    fits = [p for p in chosen if _near(extent.value, p.rail_km)]
    return fits[0] if len(fits) == 1 else None


def _names(place: Place, extent: ExtentMention) -> bool:
    """Return whether the sentence of an extent names a place."""
    return any(name and name in extent.quote for name in _all_names(place))


def _all_names(place: Place) -> set[str]:
    """Return every name of a place, a town's without its "city" too (汉堡市, 汉堡)."""
    names = {place.name, *place.names.values()}
    towns = {n[:-1] for n in names if len(n) > _TOWN and n[-1] in _CITY}
    return names | towns


def _near(value: float, km: float) -> bool:
    """Return whether two lengths are the same but for rounding."""
    return abs(value - km) <= _SAME * km


def _distance(extent: ExtentMention, pair: _Pair, words: Wording) -> Check:
    """Return the check of a stated distance: by rail, straight, or neither."""
    verdict: Verdict = "possible"
    if _near(extent.value, pair.rail_km):
        phrase = "is_rail"
    elif _near(extent.value, pair.air_km):
        phrase = "is_air"
    elif extent.value < pair.air_km:
        phrase, verdict = "too_short", "impossible"
    else:
        phrase, verdict = "is_neither", "tight"
    why = words.say(
        phrase,
        start=pair.start.called(words.language),
        end=pair.end.called(words.language),
        km=words.number(pair.rail_km),
        air=words.number(pair.air_km),
    )
    return Check(words.say("claim_distance", surface=extent.surface), verdict, why)


def _duration(
    extent: ExtentMention, pair: _Pair, top_speed: TopSpeed, *, wording: Wording
) -> Check:
    """Return the check of a stated duration: the speed that it implies."""
    kmh = pair.rail_km / extent.value
    verdict: Verdict = "possible"
    if extent.value < pair.least_hours / (1 + _SLACK):
        verdict = "impossible"
    elif kmh > top_speed.kmh * (1 - _SLACK) or extent.value < pair.fast_hours:
        verdict = "tight"
    why = wording.say(
        "duration",
        start=pair.start.called(wording.language),
        end=pair.end.called(wording.language),
        km=wording.number(pair.rail_km),
        hours=wording.hours(extent.value),
        kmh=wording.number(kmh),
    )
    if verdict == "tight" and kmh <= top_speed.kmh * (1 - _SLACK):
        fast = wording.hours(pair.fast_hours)
        why = wording.join([why, wording.say("faster_than_usual", fast=fast)])
    elif verdict != "possible":
        top = wording.number(top_speed.kmh)
        why = wording.join([why, wording.say("over", top=top)])
    claim = wording.say("claim_duration", surface=extent.surface)
    return Check(claim, verdict, why, round(kmh, 1))


def hours_told(
    end: Place, others: Sequence[Place], stated: Sequence[ExtentMention]
) -> ExtentMention | None:
    """Return the duration that a story states from one place to another, or None.

    Its sentence names the end, and none of the other places: of a list of stops on the
    way it is not known between which two of them the hours were.
    """
    for extent in stated:
        if extent.kind != "duration" or not _names(end, extent):
            continue
        if not any(_names(place, extent) for place in others):
            return extent
    return None


def after_hours(depart: Span, told: ExtentMention) -> Span:
    """Return the arrival so many hours after the departure, as finely as they are told.

    Whole hours are rounded ones, and long ones are rounded more.
    """
    slack = _ROUNDED * told.value if told.value % 1 == 0 else _MINUTES
    if told.value % _DAY == 0:
        slack = max(slack, _DAY / 4)
    return shifted(depart, hours(told.value - slack), hours(told.value + slack))
