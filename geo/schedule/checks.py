"""The story's claims held against the rails and the clock.

Only which hours and days the story itself says of a place, in that place's own clause,
are claims, and only a claim can be held against the rails. A time that was read
otherwise (a heading's day, a night counted on) is an inference of ours.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from geo.languages.times import read_times
from geo.model import Check, Window
from geo.schedule.speedlimits import capped_km
from geo.schedule.statedextents import extent_checks
from geo.schedule.windows import Span, hours, zone_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from geo.model import ExtentMention, Language, Place, Stop, TimeMention, TopSpeed
    from geo.model.journey import Verdict
    from geo.schedule.pacing import Reckoning
    from geo.schedule.windows import Timed
    from geo.schedule.wording import Wording

__all__ = ["checked", "claimed", "shortened"]

_LONGEST = 100  # letters of a quote in a claim
_MARKS = ",.;:、。，；：·–-—’' "  # with which no clause begins
_NEXT_DAY = timedelta(days=1)
# Lengths along the network are good to 4 %; a train is not called impossible for less.
_SLACK = 0.04


def claimed(
    stops: Iterable[Stop], language: Language, published: date | None
) -> frozenset[Stop]:
    """Return the stops of which the story's own words give the time that is told.

    One hour of one clause is said of one place: of several that share it the first.
    """
    found: list[Stop] = []
    seen: set[tuple[int, int, Window]] = set()
    for stop in stops:
        clause = (stop.start, stop.end, stop.told)
        if (
            stop.told != Window()
            and clause not in seen
            and _says(stop, language, published)
        ):
            seen.add(clause)
            found.append(stop)
    return frozenset(found)


def _says(stop: Stop, language: Language, published: date | None) -> bool:
    """Return whether a stop's clause has words for the time that is told of it."""
    if not stop.quote:
        return False
    told = stop.told.earliest or stop.told.latest
    day = told.date() if told else None
    days = [published, day, day + _NEXT_DAY if day else None]
    return any(
        _fits(time, stop.told)
        for reference in dict.fromkeys(days)
        for time in _times(stop.quote, language, reference)
    )


def _times(quote: str, language: Language, day: date | None) -> Iterator[TimeMention]:
    """Yield the times in a clause that is told of a day; an hour alone is of it."""
    yield from read_times(quote, language, day)
    if day:
        before = f"{day.isoformat()}, "
        for time in read_times(f"{before}{quote}", language, day):
            if time.start >= len(before):
                yield time


def _fits(time: TimeMention, told: Window) -> bool:
    """Return whether a time in a clause is the one that is told, by local clocks."""
    early, late = told.earliest or told.latest, told.latest or told.earliest
    if early is None or late is None:
        return False
    begins, ends = early.replace(tzinfo=None), late.replace(tzinfo=None)
    return time.earliest <= ends and begins <= time.latest


def shortened(quote: str) -> str:
    """Return a quote on one line, its end left out where it is long.

    >>> shortened("It left  at nine.")
    'It left at nine.'
    """
    line = " ".join(quote.split()).lstrip(_MARKS)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def checked(  # noqa: PLR0913  # each is one thing a check depends on
    timed: Sequence[Timed],
    places: Mapping[str, Place],
    top_speed: TopSpeed,
    *,
    stated: Sequence[ExtentMention],
    wording: Wording,
    claims: Container[Stop | None],
) -> tuple[tuple[Check, ...], tuple[str, ...]]:
    """Return the checks, and what is only a doubt of ours.

    Told times come first, in order, then candidates, then stated extents.

    A told time is impossible when the rails since the last told time need more than the
    top speed, tight when they need more than trains there usually make, else possible.
    A candidate is held against the day told for it, or the last one told for another.
    Only the story's own words can be impossible: `claims` are the stops whose told time
    stands in their own clause. What we made of its words is no check then but a doubt.
    """
    judge = _Judge(places, top_speed, wording, claims=claims)
    deadline = _deadline(timed)
    checks = [c for t in timed for c in judge.leg(t, deadline)]
    checks += extent_checks(timed, places, top_speed, stated=stated, wording=wording)
    return tuple(checks), tuple(judge.doubts)


def _deadline(timed: Sequence[Timed]) -> datetime | None:
    """Return the last moment told for any candidate, on the clock of its own place."""
    told = [t.stop.told.latest for t in timed if t.leg.branch and t.stop]
    return max((m.replace(tzinfo=None) for m in told if m), default=None)


class _Judge:
    """Judges one story's claims about time."""

    def __init__(
        self,
        places: Mapping[str, Place],
        top_speed: TopSpeed,
        wording: Wording,
        *,
        claims: Container[Stop | None],
    ) -> None:
        """Keep what does not change from claim to claim."""
        self._places, self._top, self._words = places, top_speed, wording
        self._claims = claims
        self.doubts: list[str] = []

    def leg(self, timed: Timed, deadline: datetime | None) -> Iterator[Check]:
        """Yield the check of what is told of a leg's end, if it can be checked."""
        made, told = timed.reckoning, timed.told.latest
        if made is None:
            return
        if timed.leg.branch:
            zone = zone_of(self._places.get(timed.leg.to_place))
            other = deadline.replace(tzinfo=zone).astimezone(UTC) if deadline else None
            if by := told or other:
                check = self._candidate(timed, made, by)
                yield from self._own(timed, check)
                if check.verdict == "impossible" and timed.stop not in self._claims:
                    self.doubts.append(self._out_of_reach(timed, by))
        elif told and timed.start.anchor:
            yield from self._own(timed, self._told(timed, made, told))

    def _out_of_reach(self, timed: Timed, by: datetime) -> str:
        """Return the doubt that a candidate cannot be reached in time."""
        start, end = timed.leg.from_place, timed.leg.to_place
        return self._words.say(
            "out_of_reach",
            start=self._name(start),
            end=self._name(timed.stop.place if timed.stop else end),
            moment=self._moment(by, end),
        )

    def _own(self, timed: Timed, check: Check) -> Iterator[Check]:
        """Yield a check, unless it calls impossible what the story does not say."""
        if check.verdict != "impossible" or timed.stop in self._claims:
            yield check

    def _told(self, timed: Timed, made: Reckoning, by: datetime) -> Check:
        """Return the check of a stop whose time is told."""
        since = timed.start.anchor or by
        km = timed.start.km + made.km
        available = (by - since).total_seconds() / 3600
        claim = self._claim("claim_leg", timed, by)
        if available <= 0:
            return Check(claim, "impossible", self._words.phrases["backwards"])
        needed = km / available
        least = timed.start.least_hours + made.least_hours
        verdict = self._verdict(timed, least, available, by=by)
        begun = timed.start.since  # an earlier stop than the leg's own start
        need = self._words.say(
            "need_between" if begun else "need",
            start=self._name(begun),
            end=self._name(timed.leg.to_place),
            km=self._words.number(km),
            hours=self._words.hours(available),
            kmh=self._words.number(needed),
        )
        why = self._words.join([need, *self._because(timed, made, verdict)])
        return Check(claim, verdict, why, round(needed, 1))

    def _candidate(self, timed: Timed, made: Reckoning, by: datetime) -> Check:
        """Return the check of a candidate against the day on which it should be."""
        start = timed.leg.from_place
        claim = self._claim(
            "claim_candidate" if timed.told.latest else "claim_other", timed, by
        )
        why = [
            self._words.say(
                "top_hours",
                km=self._words.number(made.km),
                hours=self._words.hours(made.top_hours),
                top=self._words.number(made.top_kmh),
            )
        ]
        left = timed.start.soonest
        if left is None:
            return Check(claim, "possible", self._words.join(why))
        available = (by - left).total_seconds() / 3600
        needed = made.km / available if available > 0 else None
        verdict = self._verdict(timed, made.least_hours, available, by=by)
        why.append(self._soonest(timed, left + hours(made.least_hours)))
        if verdict != "impossible":
            leave = self._moment(by - hours(made.least_hours), start)
            name = self._name(start)
            why.append(self._words.say("leave_by", start=name, moment=leave))
        if timed.stop and timed.stop.status == "rejected":
            why.append(self._words.phrases["turned_down"])
        implied = round(needed, 1) if needed else None
        return Check(claim, verdict, self._words.join(why), implied)

    def _soonest(self, timed: Timed, bound: datetime) -> str:
        """Return when the train can be there: the bound that the table has as well."""
        phrase, when = "soonest", bound
        if self._top.source == "default" and timed.end.arrive.earliest:
            phrase, when = "soonest_usual", timed.end.arrive.earliest
        moment = self._moment(when, timed.leg.to_place)
        return self._words.say(phrase, moment=moment)

    def _claim(self, phrase: str, timed: Timed, by: datetime) -> str:
        """Return what the story claims, and in which words."""
        stop, end = timed.stop, timed.leg.to_place
        return self._words.say(
            phrase,
            end=self._name(stop.place if stop else end),
            moment=self._moment(by, end),
            quote=shortened(stop.quote) if stop else "",
        )

    @staticmethod
    def _verdict(
        timed: Timed, least: float, available: float, *, by: datetime
    ) -> Verdict:
        """Return whether the hours there are do for the least, and for the likely."""
        if available <= 0 or available < least / (1 + _SLACK):
            return "impossible"
        likely = timed.likely.earliest
        return "tight" if likely and likely > by else "possible"

    def _because(
        self, timed: Timed, made: Reckoning, verdict: Verdict
    ) -> Iterator[str]:
        """Yield what the speed that is needed is to be compared with."""
        words, top = self._words, self._words.number(made.bound_kmh)
        if verdict == "impossible":
            stated = self._top.source != "default"
            yield words.say("over" if stated else "over_fastest", top=top)
            if capped := capped_km(made.bound_kmh, made.limits):
                yield words.say("capped", capped=words.number(capped))
            return
        fast = words.hours(timed.start.fast_hours + made.fast_hours)
        slow = words.hours(timed.start.slow_hours + made.slow_hours)
        if verdict == "tight":
            yield words.say("faster_than_usual", fast=fast)
        elif _late(timed.told, timed.likely):
            yield words.say("slower_than_usual", slow=slow)
        else:
            yield words.say("usual", fast=fast, slow=slow)

    def _name(self, identifier: str) -> str:
        """Return a place's name in the story's language."""
        place = self._places.get(identifier)
        return place.called(self._words.language) if place else identifier

    def _moment(self, when: datetime, identifier: str) -> str:
        """Return a moment in the zone of a place."""
        return self._words.moment(
            when.astimezone(zone_of(self._places.get(identifier)))
        )


def _late(told: Span, likely: Span) -> bool:
    """Return whether a train came later than trains usually do."""
    return bool(told.earliest and likely.latest and told.earliest > likely.latest)
