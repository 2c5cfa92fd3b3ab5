"""Which event has which time: a date or hour belongs to the event of its clause.

The departure of "left A for B on 12 September at 18:30" is A's, in every language and
word order; nothing is said of when the train came to B.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from geo.itinerary.clausescopes import Group, Scope, compatible, groups_of
from geo.itinerary.clausing import clauses_for
from geo.itinerary.visits import window
from geo.languages.tenses import Sentences
from geo.languages.textsearch import plain_text
from geo.languages.timefindings import words_of
from geo.model.clause import DEPARTS, TOLD
from geo.model.spacetime import NO_WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.model import Place, TimeMention, Window
    from geo.model.clause import Act, Clause, Event, Family, Page, Truth

__all__ = [
    "Timed",
    "of_another_time",
    "sentences_of_old",
    "times_of_events",
    "two_times",
]

# What a clause's time is of; a goal has none, whoever is on the way has none.
_OWN: Mapping[Family, frozenset[Act]] = {
    "leave": frozenset({"leaves"}),
    "board": frozenset({"boards"}),
    "arrive": frozenset({"arrives"}),
    "end": frozenset({"ends"}),
    "call": frozenset({"calls"}),
    "pass": frozenset({"passes", "arrives"}),
    "go": frozenset({"arrives", "passes", "calls"}),
    "head": frozenset({"leaves"}),
    "back": frozenset({"turns"}),
    "incident": frozenset({"calls"}),
}
_TIMELESS: frozenset[Truth] = frozenset(
    {"denied", "cancelled", "habitual", "described"}
)
# Who is heading from A to B at nine o'clock is at neither.
_UNDER_WAY: frozenset[Family] = frozenset({"go", "head"})
# What no story tells of a trip years ago; it is of the story's own time.
_NOW: frozenset[Truth] = frozenset({"ongoing", "planned", "expected"})
# What is done at one moment, in two clauses.
_GOES_ON: Mapping[Family, frozenset[Family]] = {
    "pass": frozenset({"pass"}),
    "board": frozenset({"leave"}),
    "leave": frozenset({"leave"}),
    "head": frozenset({"leave"}),
}
_COARSE = frozenset({"year", "month"})
_FINENESS = ("year", "month", "day", "part", "hour", "minute")
_EXACT = frozenset({"hour", "minute"})
_COMES = frozenset({"arrives", "ends", "calls", "turns", "passes"})
_LISTS = frozenset({"list", "row", "chain", "pair", "designation"})


class Timed(NamedTuple):
    """The time of each event, by the event's number, and what is doubtful about it."""

    times: Mapping[int, TimeMention]
    doubts: tuple[str, ...] = ()

    def window(self, number: int, place: Place | None) -> tuple[Window, str]:
        """Return an event's time in the zone of its place, and a doubt or ""."""
        time = self.times.get(number)
        if time is None or place is None:
            return NO_WINDOW, ""
        return window(time, place)


def times_of_events(
    page: Page,
    clauses: Sequence[Clause],
    events: Sequence[Event],
    *,
    times: Sequence[TimeMention],
) -> Timed:
    """Return the time of each event of a page that has one.

    A time belongs to the clause that holds it, else to the one on its side of the break
    between two clauses; there to what the predicate says, not to every place the clause
    names. A time of another clause (a meeting's), of a report, of a habit or of what
    did not happen is no event's. Of several times of one event the finest counts; where
    they contradict each other none does, and a doubt says so. A departure whose day is
    only that of the arrival beside it is put before it.
    """
    words = words_of(page.language)
    plain = plain_text(page.text, page.language)
    sentences = Sentences(plain, words)
    told = defaultdict(list)
    for time in times:
        told[_sentence_of(page, time.start)].append(time)
    owner = {number: event.clause for number, event in enumerate(events)}
    if events and not clauses:  # another reader's, without clauses
        clauses, owner = clauses_for(page, events)
    of_clause: dict[int, list[tuple[int, Event]]] = defaultdict(list)
    for number, event in enumerate(events):
        of_clause[owner[number]].append((number, event))
    found: dict[int, TimeMention] = {}
    doubts: list[str] = []
    inside: dict[int, list[tuple[int, Clause]]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        inside[clause.sentence].append((number, clause))
    for number, own in told.items():
        here = inside.get(number)
        if not here:
            continue
        coarse = [time for time in own if time.precision in _COARSE]
        end = page.sentences[number].end
        scope = Scope(plain, words, here, end=end, coarse=coarse)
        groups = groups_of(plain, own, words, sentences=sentences)
        for place, offered in _inherited(scope.shared(groups), here, of_clause):
            said = of_clause[place]
            for item, given in _given(offered, said, clauses[place], scope=scope):
                best = _one_of(given)
                if best is None:
                    doubts.append(two_times(page, events[item]))
                else:
                    found[item] = best
    found = _of_entries(events, times) | _in_order(found, events)
    return Timed(found, tuple(dict.fromkeys(doubts)))


def _inherited(
    shared: Mapping[int, list[Group]],
    here: Sequence[tuple[int, Clause]],
    said: Mapping[int, Sequence[tuple[int, Event]]],
) -> Iterator[tuple[int, list[Group]]]:
    """Yield the times of each clause; those of one that names no place are handed on.

    They are of the clause of the same words, or of the next one that goes on with what
    is done: "at 8 he boarded the train and left A", "at 10 it crossed the border and
    passed B".
    """
    order = sorted(here, key=lambda item: (item[1].start, item[1].end))
    for place, (number, clause) in enumerate(order):
        if number not in shared:
            continue
        heirs = [
            other
            for other, beside in order
            if (beside.start, beside.end) == (clause.start, clause.end)
        ]
        heirs += [
            other
            for other, after in order[place + 1 : place + 2]
            if after.predicate.family in _GOES_ON.get(clause.predicate.family, ())
        ]
        free = (heir for heir in heirs if said.get(heir) and heir not in shared)
        yield number if said.get(number) else next(free, number), shared[number]


def _sentence_of(page: Page, at: int) -> int:
    """Return the number of the sentence that holds an offset, -1 if none does."""
    number = bisect_right(page.sentences, at, key=attrgetter("start")) - 1
    return number if number >= 0 and at < page.sentences[number].end else -1


def sentences_of_old(page: Page, times: Sequence[TimeMention]) -> frozenset[int]:
    """Return the numbers of the sentences that only tell of times long ago."""
    told: dict[int, list[bool]] = defaultdict(list)
    for time in times:
        told[_sentence_of(page, time.start)].append(time.old)
    return frozenset(number for number, old in told.items() if all(old))


def _of_entries(
    events: Sequence[Event], times: Sequence[TimeMention]
) -> dict[int, TimeMention]:
    """Return the day of the diary's entry that each event stands in, if it is one."""
    headings = [time for time in times if time.heading]
    starts = [time.start for time in headings]
    found: dict[int, TimeMention] = {}
    for number, event in enumerate(events):
        above = bisect_right(starts, event.at)
        if above and event.truth in TOLD and event.act != "bound":
            found[number] = _day_of(headings[above - 1])
    return found


def _day_of(time: TimeMention) -> TimeMention:
    """Return the whole day of a heading that has an hour."""
    first = time.earliest.replace(hour=0, minute=0)
    last = time.latest.replace(hour=23, minute=59)
    return replace(time, earliest=first, latest=last, precision="day")


def _given(
    groups: Sequence[Group],
    said: Sequence[tuple[int, Event]],
    clause: Clause,
    *,
    scope: Scope,
) -> Iterator[tuple[int, list[Group]]]:
    """Yield the events of a clause with the times that are theirs."""
    predicate = clause.predicate
    fit = [
        (n, e)
        for n, e in said
        if e.truth not in _TIMELESS
        and not (
            e.truth == "ongoing"
            and predicate.family in _UNDER_WAY
            and predicate.form not in _LISTS
        )
    ]
    if not fit or not groups:
        return
    beside = _beside(groups, fit, clause, scope=scope)
    if beside:
        yield from beside.items()
        return
    own = _own(fit, clause)
    if len(own) > 1 and all(g.time.precision in _EXACT for g in groups):
        near = {
            min(own, key=lambda item: g.gap(*_phrase(clause, item[1])))[0]
            for g in groups
        }
        own = [(n, e) for n, e in own if n in near]
    for number, event in own:
        place = _phrase(clause, event)
        exact = [g for g in groups if g.time.precision in _EXACT]
        at = [g for g in exact if scope.stands_at(g, place)]
        yield number, at if len(at) == 1 and _differ(groups) else list(groups)


def _differ(groups: Sequence[Group]) -> bool:
    """Return whether two of some times cannot be of one moment."""
    return any(not compatible(groups[0].time, group.time) for group in groups)


def _own(said: Sequence[tuple[int, Event]], clause: Clause) -> list[tuple[int, Event]]:
    """Return the events of a clause that its predicate itself tells."""
    predicate = clause.predicate
    leaving = [(n, e) for n, e in said if e.act == "leaves"]
    if predicate.family == "go" and leaving:
        return leaving
    if predicate.form in _LISTS and not leaving:
        return [(n, e) for n, e in said if e.act != "bound"]
    if predicate.form == "designation":
        return leaving
    return [(n, e) for n, e in said if e.act in _OWN.get(predicate.family, ())]


def _beside(
    groups: Sequence[Group],
    said: Sequence[tuple[int, Event]],
    clause: Clause,
    *,
    scope: Scope,
) -> dict[int, list[Group]]:
    """Return each time by the place right beside it, where a clause has several.

    Empty where a place has none beside it, or one clause one time: "calling at A at
    10:00 and at B at 11:00", "from A at 10:00 to B at 12:30".
    """
    apart = [g for g in groups if g.time.precision in _EXACT]
    if len(said) < 2 or len(apart) < 2:  # noqa: PLR2004  # two places with an hour each
        return {}
    found: dict[int, list[Group]] = defaultdict(list)
    phrases = [(number, *_phrase(clause, event)) for number, event in said]
    for group in apart:
        before = [p for p in phrases if p[2] <= group.start]
        after = [p for p in phrases if p[1] >= group.end]
        inside = [p for p in phrases if p[1] <= group.start and group.end <= p[2]]
        side = (scope.times_first and after[:1]) or before[-1:]
        for number, *_ in inside or side:
            found[number].append(group)
    days = [g for g in groups if g.time.precision not in _EXACT]
    for number, given in found.items():
        if len(given) > 1:  # an arrival's and a departure's hour of one place
            found[number] = given[:1]
    return dict(found) if len(found) > 1 or not days else {}


def _phrase(clause: Clause, event: Event) -> tuple[int, int]:
    """Return where the phrase of an event stands."""
    for phrase in clause.phrases:
        if phrase.mention == event.mention:
            return phrase.start, phrase.end
    return event.at, event.at


_ONE_TRIP = timedelta(days=21)  # what lies nearer is no trip of long before


def of_another_time(
    events: Sequence[Event], times: Sequence[TimeMention], page: Page
) -> frozenset[int]:
    """Return the numbers of the events of another trip, long before the story's.

    They stand in a sentence that tells only of a time long before the publication ("on
    April 24, 2019, he left ..."), in a story that also tells of its own time or of
    what is under way or to come. A story that is all of the past has none, and what
    lies within weeks of the story's own time is of one trip with it.
    """
    told: dict[int, list[bool]] = defaultdict(list)
    # What is old is earlier than all days that are not: the first of them is nearest.
    days = [t.earliest for t in times if not t.old and t.precision not in _COARSE]
    begun = min(days, default=None)
    for time in times:
        before = time.old and (begun is None or begun - time.earliest > _ONE_TRIP)
        told[_sentence_of(page, time.start)].append(before)
    past = frozenset(
        number
        for number, event in enumerate(events)
        if told.get(event.sentence)
        and all(told[event.sentence])
        and event.form != "row"  # a log is of its own days
    )
    others = [event for number, event in enumerate(events) if number not in past]
    recent = any(
        not all(told.get(event.sentence, [True])) or event.truth in _NOW
        for event in others
    )
    return past if recent else frozenset()


def _one_of(groups: Sequence[Group]) -> TimeMention | None:
    """Return the finest of an event's times, None where two contradict each other.

    Of two as fine the first one, which is the nearest to what happened.
    """
    best = max(groups, key=lambda g: _FINENESS.index(g.time.precision))
    if all(compatible(best.time, g.time) for g in groups):
        return best.time
    return None


def two_times(page: Page, event: Event) -> str:
    """Return what is doubted where one event has two times."""
    quote = " ".join(page.text[event.start : event.end].split())
    return f"the story gives two times for one event; neither is taken: {quote}"


def _in_order(
    found: Mapping[int, TimeMention], events: Sequence[Event]
) -> dict[int, TimeMention]:
    """Return the times with no departure after the arrival that the sentence tells.

    Only an hour whose day is another one's is moved, and by whole days.
    """
    kept = dict(found)
    for one, other in _legs(found, events):
        left, came = kept[one], kept[other]
        if left.earliest <= came.latest:
            continue
        days = timedelta((left.earliest - came.latest).days + 1)
        if not left.own_day:
            kept[one] = _moved(left, -days)
        elif not came.own_day:
            kept[other] = _moved(came, days)
    return kept


def _legs(
    found: Mapping[int, TimeMention], events: Sequence[Event]
) -> Iterator[tuple[int, int]]:
    """Yield departures with the arrival elsewhere that their sentence tells of."""
    inside: dict[int, list[int]] = defaultdict(list)
    for number in found:
        inside[events[number].sentence].append(number)
    for one in found:
        left = events[one]
        if left.act not in DEPARTS:
            continue
        for other in inside[left.sentence]:
            came = events[other]
            before = left.at < came.at or left.recalled
            elsewhere = came.mention != left.mention and came.act in _COMES
            if elsewhere and before and not came.recalled:
                yield one, other


def _moved(time: TimeMention, by: timedelta) -> TimeMention:
    """Return a time moved."""
    return replace(time, earliest=time.earliest + by, latest=time.latest + by)
