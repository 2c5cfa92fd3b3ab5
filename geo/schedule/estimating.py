"""The estimate: hours for each leg, windows at both ends of it, claims checked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.model import LANGUAGES, Estimate, Paces
from geo.model.trip import FASTEST_TRAIN_KMH
from geo.schedule.checks import checked, claimed
from geo.schedule.pacing import Reckoning, Wait, reckon
from geo.schedule.speedlimits import capped_km
from geo.schedule.statedextents import after_hours, hours_told
from geo.schedule.windows import (
    Reached,
    Span,
    Timed,
    hours,
    is_aside,
    local,
    overlap,
    shifted,
    utc,
    zone_of,
)
from geo.schedule.wording import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from geo.model import ExtentMention, Language, Leg, Place, Stop, TopSpeed
    from geo.model.journey import Check, Wordings
    from geo.schedule.wording import Wording

__all__ = ["FASTEST_TRAIN_KMH", "estimate"]

FIRST_RAILWAY = 1825  # Stockton and Darlington, 27 September
# How long a train stands at a place the story names, when nothing else is known: not at
# all, or as long as a change of engine and crew takes.
_STOP = Wait("stop", 0.0, 0.5)


@dataclass(frozen=True, slots=True)
class _Story:
    """What does not change from leg to leg."""

    stops: tuple[Stop, ...]
    places: Mapping[str, Place]
    speeds: Paces
    top_speed: TopSpeed
    year: int | None
    wording: Wording
    stated: tuple[ExtentMention, ...] = ()
    claims: frozenset[Stop] = frozenset()
    warnings: list[str] = field(default_factory=list)
    wordings: Wordings = field(default_factory=dict)

    def warn(self, said: Callable[[Wording], str]) -> None:
        """Keep a warning in the story's language, and what it is in the others."""
        texts = {str(language): said(wording(language)) for language in LANGUAGES}
        self.warnings.append(texts[self.wording.language])
        self.wordings[self.warnings[-1]] = texts


def estimate(  # noqa: PLR0913  # each is one thing an estimate depends on
    stops: Sequence[Stop],
    legs: Sequence[Leg],
    places: Sequence[Place],
    *,
    top_speed: TopSpeed,
    published: date | None,
    speeds: Paces | None = None,
    stated: Sequence[ExtentMention] = (),
    language: Language = "en",
) -> Estimate:
    """Return the legs with their hours and windows, and the story's claims checked.

    Windows are local to the place at each end of a leg, as of that day (IANA). What the
    story tells pins them as far as the top speed allows; what it leaves open is filled
    with commercial speeds of the countries crossed and with halts at borders. A told
    time that no train could keep is set aside, checked "impossible" and warned of. The
    branches of the candidates start where the journey ends. A gap has no hours and
    lets no time pass through.

    Args:
        stops: the stops in order of travel, then the candidates.
        legs: branch 0 in order of travel, then the branches.
        places: every place that a stop or a leg names.
        top_speed: the bound; its source says whether the story stated it.
        published: the day of publication, for the year when nothing else tells it.
        speeds: commercial speeds and halts; the world's values when not given.
        stated: distances and durations that the story states, for the checks.
        language: the language of the checks, notes and warnings.

    Raises:
        BadInput: the top speed is none that a train has.
    """
    if not 0 < top_speed.kmh <= FASTEST_TRAIN_KMH:
        message = f"a top speed of {top_speed.kmh:g} km/h is none that a train has"
        raise BadInput(message)
    story = _Story(
        stops=tuple(stops),
        places={place.id: place for place in places},
        speeds=speeds or Paces(),
        top_speed=top_speed,
        year=_year(stops, published),
        wording=wording(language),
        stated=tuple(stated),
        claims=claimed(stops, language, published),
    )
    _doubt_dates(story)
    if legs:
        _doubt_speed(story)
    if legs and all(utc(stop.told) == Span() for stop in stops):
        phrase = "no_date_published" if published else "no_date"
        story.warn(lambda words: words.phrases[phrase])
    timed = _all_timed(legs, story)
    checks = _checks(timed, story)
    return Estimate(
        legs=tuple(t.leg for t in timed),
        checks=checks,
        warnings=tuple(dict.fromkeys(story.warnings)),
        wordings=story.wordings,
    )


def _checks(timed: Sequence[Timed], story: _Story) -> tuple[Check, ...]:
    """Return the checks in the story's language; keep their words in the others."""
    told = {
        str(language): checked(
            timed,
            story.places,
            story.top_speed,
            stated=story.stated,
            wording=wording(language),
            claims=story.claims,
        )
        for language in LANGUAGES
    }
    checks, doubts = told[story.wording.language]
    for i, check in enumerate(checks):
        for part in ("claim", "why"):
            texts = {code: str(getattr(told[code][0][i], part)) for code in told}
            story.wordings[getattr(check, part)] = texts
    for i, doubt in enumerate(doubts):
        story.wordings[doubt] = {code: told[code][1][i] for code in told}
    story.warnings.extend(doubts)
    return checks


def _year(stops: Sequence[Stop], published: date | None) -> int | None:
    """Return the year of the journey: as told, else of the publication."""
    told = [stop.told.earliest or stop.told.latest for stop in stops]
    years = [moment.year for moment in told if moment]
    return min(years, default=published.year if published else None)


def _doubt_dates(story: _Story) -> None:
    """Warn of stops told before there were railways."""
    for stop in story.stops:
        moment = stop.told.latest or stop.told.earliest
        if moment and moment.year < FIRST_RAILWAY:
            story.warn(_too_early(moment, stop.quote))


def _too_early(moment: datetime, quote: str) -> Callable[[Wording], str]:
    """Return what warns, in any language, that a day is before there were railways."""
    day = moment.date().isoformat()
    return lambda words: words.say("before_railways", date=day, quote=quote)


def _doubt_speed(story: _Story) -> None:
    """Warn of a top speed that nobody stated."""
    if story.top_speed.source == "default":
        kmh = story.top_speed.kmh
        story.warn(lambda words: words.say("no_speed", kmh=words.number(kmh)))


def _all_timed(legs: Sequence[Leg], story: _Story) -> list[Timed]:
    """Return every leg with its windows; the branches start at the journey's end."""
    main = [stop for stop in story.stops if stop.role != "candidate"]
    ahead = main[1:]
    others = [stop for stop in story.stops if stop.role == "candidate"]
    ends = {0: _start(main[0] if main else None)}
    timed: dict[int, Timed] = {}
    for number in sorted(range(len(legs)), key=lambda number: legs[number].branch):
        leg = legs[number]
        stop = _stop_of(leg, ahead if leg.branch == 0 else others)
        if leg.branch == 0 and stop:
            ahead = ahead[ahead.index(stop) + 1 :]
        timed[number] = _timed(leg, ends.get(leg.branch, ends[0]), stop, story=story)
        if not is_aside(leg, legs[number + 1 : number + 2]):
            ends[leg.branch] = timed[number].end
    return [timed[number] for number in range(len(legs))]


def _start(first: Stop | None) -> Reached:
    """Return the journey's start: of an origin the departure is told, else the stay."""
    told = utc(first.told) if first else Span()
    leaves = first is None or first.role == "origin"
    depart = told if leaves else _after(told, (_STOP,))
    start = Reached(told, depart, told.earliest, anchor=told.earliest)
    left = utc(first.left) if first and not leaves else Span()
    return _gone_on(start, left) if left != Span() else start


def _stop_of(leg: Leg, stops: Sequence[Stop]) -> Stop | None:
    """Return the next stop that is a leg's end, by its place or its railhead."""
    for stop in stops:
        if leg.to_place in {stop.place, stop.railhead}:
            return stop
    return None


def _timed(leg: Leg, came: Reached, stop: Stop | None, *, story: _Story) -> Timed:
    """Return a leg with its windows, counted from where the train came."""
    told = utc(stop.told) if stop else Span()
    pinned = told if stop and stop.role != "candidate" else Span()
    left = utc(stop.left) if stop and stop.role != "candidate" else Span()
    if left != Span() and left == pinned:
        pinned = Span(None, left.latest)  # all that it says of the arrival
    if leg.kind != "rail":
        end = _told_end(pinned, (_STOP,), came)
        blank = replace(leg, hours_at_top_speed=0.0)
        return _localised(Timed(blank, None, came, end, stop, told, Span()), story)
    made = reckon(
        leg, story.places, story.speeds, top_speed=story.top_speed, year=story.year
    )
    soonest = came.soonest + hours(made.least_hours) if came.soonest else None
    likely = shifted(came.depart, hours(made.fast_hours), hours(made.slow_hours))
    told_hours = _told_hours(leg, made, story)
    if told_hours and pinned == Span():
        leg = replace(leg, notes=(*leg.notes, _says_hours(told_hours, story)))
        pinned = after_hours(came.depart, told_hours)
    waits = made.after or (_STOP,)
    if soonest and pinned.latest and pinned.latest < soonest:
        story.warn(_set_aside(leg, stop, story))
        pinned = Span()
    if pinned == Span():
        gone_on = _after(likely, waits)
        run = came.over(leg, made)
        end = replace(run, arrive=likely, depart=gone_on, soonest=soonest)
    else:
        since = Span(soonest, None)
        if not pinned.earliest and likely.earliest and pinned.latest:
            since = likely if likely.earliest <= pinned.latest else since
        end = _told_end(overlap(pinned, since), waits, came)
    if left != Span():
        if end.arrive.earliest and left.latest and left.latest < end.arrive.earliest:
            story.warn(_set_aside(leg, stop, story))
        else:
            end = _gone_on(end, left)
    return _localised(Timed(leg, made, came, end, stop, told, likely), story)


def _told_hours(leg: Leg, made: Reckoning, story: _Story) -> ExtentMention | None:
    """Return the duration that the story states for a leg, None if it is too short.

    What is quicker than trains there are is often a forecast: it is checked, but no
    window hangs on it.
    """
    ends = story.places.get(leg.from_place), story.places.get(leg.to_place)
    if ends[0] is None or ends[1] is None:
        return None
    ids = {leg.from_place, leg.to_place}
    stops = {s.place for s in story.stops} - ids
    others = [story.places[i] for i in stops if i in story.places]
    told = hours_told(ends[1], others, story.stated)
    return told if told and told.value >= made.fast_hours else None


def _says_hours(told: ExtentMention, story: _Story) -> str:
    """Return the note that a leg's arrival rests on a stated duration."""
    hours_said = story.wording.hours(told.value)
    return story.wording.say("told_hours", hours=hours_said, quote=told.quote)


def _gone_on(stay: Reached, left: Span) -> Reached:
    """Return a stay at a stop with its told departure: from there all is counted."""
    depart = overlap(left, Span(stay.arrive.earliest, None))
    arrive = overlap(stay.arrive, Span(None, left.latest))
    return Reached(arrive, depart, depart.earliest, depart.earliest)


def _told_end(arrive: Span, waits: Sequence[Wait], came: Reached) -> Reached:
    """Return a stop whose time is told: from here on it is counted anew."""
    if arrive == Span():
        return replace(came, arrive=arrive, depart=arrive, soonest=None)
    return Reached(arrive, _after(arrive, waits), arrive.earliest, arrive.earliest)


def _after(arrive: Span, waits: Sequence[Wait]) -> Span:
    """Return when the train goes on: after the least and the most of its waits."""
    least = sum(wait.least for wait in waits)
    return shifted(arrive, hours(least), hours(sum(wait.most for wait in waits)))


def _set_aside(leg: Leg, stop: Stop | None, story: _Story) -> Callable[[Wording], str]:
    """Return what warns, in any language, that a told time is not reckoned with."""
    identifier = stop.place if stop else leg.to_place
    place = story.places.get(identifier)
    # What the story says is its own; what we made of its words is our doubt.
    phrase = "set_aside" if stop in story.claims else "set_aside_ours"

    def said(words: Wording) -> str:
        name = place.called(words.language) if place else identifier
        return words.say(phrase, place=name, quote=stop.quote if stop else "")

    return said


def _localised(timed: Timed, story: _Story) -> Timed:
    """Return a timed leg with its windows written in the zones of its ends."""
    leg, made = timed.leg, timed.reckoning
    here = zone_of(story.places.get(leg.from_place))
    there = zone_of(story.places.get(leg.to_place))
    done = replace(
        leg,
        hours_at_top_speed=made.top_hours if made else 0.0,
        depart=local(_bounded(_left(timed), timed, timed.start, story=story), here),
        arrive=local(_bounded(timed.end.arrive, timed, timed.end, story=story), there),
        likely=local(timed.likely, there),
        notes=(*leg.notes, *_notes(made, story.wording)) if made else leg.notes,
    )
    return replace(timed, leg=done)


def _bounded(span: Span, timed: Timed, stay: Reached, *, story: _Story) -> Span:
    """Return the span of a branch from the first moment that the train can be there.

    Whether a candidate can be reached is asked of a stated top speed, which bounds the
    train; else, and on the journey itself, the usual speeds and halts say when it comes
    at the earliest.
    """
    is_bound = timed.leg.branch and story.top_speed.source != "default"
    if not is_bound or not (span.earliest and stay.soonest):
        return span
    return Span(min(span.earliest, stay.soonest), span.latest)


def _left(timed: Timed) -> Span:
    """Return when the train left: as reached before, bounded by when it arrived."""
    depart, arrive, made = timed.start.depart, timed.end.arrive, timed.reckoning
    if made is None:
        return depart
    if depart == Span():
        return shifted(arrive, -hours(made.slow_hours), -hours(made.fast_hours))
    latest = shifted(arrive, None, -hours(made.least_hours))
    if depart.earliest and latest.latest and latest.latest < depart.earliest:
        return depart
    return overlap(depart, latest)


def _notes(made: Reckoning, words: Wording) -> tuple[str, ...]:
    """Return how the hours of a leg come about; `reckon` has the sources."""
    km, top = words.number(made.km), words.number(made.top_kmh)
    capped = capped_km(made.top_kmh, made.limits)
    lines = [
        words.say(
            "bound_capped" if capped else "bound",
            km=km,
            kmh=top,
            hours=words.hours(made.top_hours),
            capped=words.number(capped),
        )
    ]
    lines += [
        words.say(
            "stretch",
            country=s.country,
            km=words.number(s.km),
            slow=words.number(s.slow_kmh),
            fast=words.number(s.fast_kmh),
            trains=str(s.trains),
        )
        for s in made.stretches
    ]
    lines += [
        words.say(
            f"wait_{w.kind}",
            least=words.hours(w.least),
            most=words.hours(w.most),
        )
        for w in made.waits
    ]
    return tuple(lines)
