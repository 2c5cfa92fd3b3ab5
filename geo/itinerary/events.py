"""From clauses to events: what each clause says of each place, with its scope."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.model.clause import DEPARTS, OWN, TOLD, Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from geo.model.clause import (
        Act,
        Clause,
        Family,
        Mark,
        Page,
        Phrase,
        Predicate,
        Truth,
        Way,
    )

__all__ = ["events_of"]

# What a verb of a family says of a place with a mark; what is not here says nothing.
_ACTS: Mapping[Family, Mapping[Mark, Act]] = {
    "leave": {
        "from": "leaves",
        "object": "leaves",
        "at": "leaves",
        "near": "leaves",
        "bare": "leaves",
        "to": "bound",
        "toward": "bound",
        "via": "passes",
    },
    "board": {
        "from": "boards",
        "at": "boards",
        "near": "boards",
        "object": "boards",
        "bare": "boards",
        "to": "bound",
        "toward": "bound",
    },
    "arrive": {
        "to": "arrives",
        "at": "arrives",
        "object": "arrives",
        "near": "arrives",
        "toward": "arrives",
        "bare": "arrives",
        "from": "leaves",
        "via": "passes",
    },
    "end": {
        "to": "ends",
        "at": "ends",
        "object": "ends",
        "near": "ends",
        "bare": "ends",
        "from": "leaves",
        "via": "passes",
        "toward": "bound",
    },
    "call": {
        "at": "calls",
        "object": "calls",
        "near": "calls",
        "to": "calls",
        "via": "calls",
        "bare": "calls",
        "between": "calls",
        "toward": "bound",
        "from": "leaves",
    },
    "pass": {
        "object": "passes",
        "via": "passes",
        "at": "passes",
        "near": "passes",
        "bare": "passes",
        "from": "leaves",
        "to": "arrives",
        "toward": "bound",
    },
    "go": {
        "from": "leaves",
        "to": "arrives",
        "toward": "bound",
        "via": "passes",
        "near": "passes",
        "at": "passes",
        "bare": "calls",
    },
    "head": {
        "to": "bound",
        "toward": "bound",
        "object": "bound",
        "at": "bound",
        "bare": "bound",
        "from": "leaves",
        "via": "passes",
    },
    "back": {
        "to": "turns",
        "toward": "turns",
        "at": "turns",
        "object": "turns",
        "near": "turns",
        "from": "leaves",
    },
    "incident": {
        "between": "calls",
        "at": "calls",
        "near": "calls",
        "object": "calls",
        "bare": "calls",
    },
    "serve": {},
    "still": {},
}
_MOVING = frozenset({"leave", "go", "head", "pass", "back"})
_COMING = frozenset({"go", "head", "arrive"})
_MEETING: frozenset[Mark] = frozenset({"at", "to", "near"})
_NOT_YET: frozenset[Truth] = frozenset({"planned", "expected", "denied"})
_CALLED_OFF: frozenset[Truth] = frozenset({"cancelled", "denied"})
_PLANS: frozenset[Truth] = frozenset({"planned", "expected"})
_AREAS = frozenset({"country", "region"})
# What is told or believed has a way that holds on; a plan has its own.
_HOLDS: frozenset[Truth] = frozenset({"done", "ongoing", "expected"})
_SPOKEN = frozenset({"verb", "elided"})
_TOLD_OF = frozenset({"verb", "elided", "noun"})  # what goes on with a habit or plan
_DESIGNATING = frozenset({"designation", "pair"})
# A present tense that follows one of these goes on with it.
_LASTING: frozenset[Truth] = frozenset({"habitual", "planned", "expected", "described"})


def events_of(page: Page, clauses: Sequence[Clause]) -> tuple[Event, ...]:
    """Return what the clauses say of places where a train can be, in text order.

    The truth of a clause holds on: after a habit, a plan or a description a present
    tense is one too until something done is told. So does a way of travel that a clause
    without places changes ("it went on by bus") for clauses that name none. An unplaced
    name is kept, a country or a region only where the journey begins in it.
    """
    scoped = tuple(_in_scope(tuple(_from_station(clauses))))
    found = sorted(_events(page, scoped), key=lambda event: (event.at, event.clause))
    by_rail = {n for n, c in enumerate(clauses) if c.predicate.way == "rail"}
    return _followed(found, scoped, by_rail=by_rail)


def _from_station(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield clauses, the way to a station to take a train there as its boarding.

    Only where a journey begins so: "we went to Perm station to catch a train".
    """
    begun = False
    for clause in clauses:
        said = clause.predicate
        rides = any(
            other.sentence == clause.sentence and _takes_train(other)
            for other in clauses
        )
        there = clause.phrases and all("station" in p.tags for p in clause.phrases)
        comes = said.family in _COMING and said.truth in TOLD and said.mover in OWN
        if rides and there and comes and not begun and len(clause.phrases) == 1:
            place = replace(clause.phrases[0], mark="at", series=0)
            boards = replace(said, family="board", way="rail")
            yield replace(clause, predicate=boards, phrases=(place,))
            begun = True
            continue
        told = said.truth in TOLD and said.family in {*_MOVING, "arrive", "board"}
        begun = begun or (told and bool(clause.phrases))
        yield clause


def _takes_train(clause: Clause) -> bool:
    """Say whether a clause says that one is to take a train, and not where."""
    said = clause.predicate
    return (
        said.family == "board"
        and said.truth in _PLANS
        and said.way == "rail"
        and not any(p.mark in {"at", "from", "object"} for p in clause.phrases)
    )


def _followed(
    events: Sequence[Event],
    clauses: Sequence[tuple[int, Clause]],
    *,
    by_rail: AbstractSet[int],
) -> tuple[Event, ...]:
    """Return events with what clauses without places say of the train behind them.

    "Then the train went on" makes the place before it no end; "it turned back" makes
    the goal before it one that was not reached; "but it was cancelled" takes back the
    plan before it. A traveller who goes out in a town goes on only where the words say
    that it was by rail, or onward, or that somebody boards afterwards.
    """
    told = list(events)
    said = {event.clause for event in told}
    boards = [n for n, c in clauses if c.predicate.family == "board"]
    boarded = set(range(max(boards, default=0)))
    for number, clause in clauses:
        predicate = clause.predicate
        if number in said or predicate.mover not in OWN:
            continue
        if predicate.truth in _CALLED_OFF:
            _call_off(told, number, clause)
        strolls = predicate.mover == "person" and number not in by_rail | boarded
        if not _goes_on(clause) or (strolls and not _heads_on(predicate)):
            continue
        before = [
            i
            for i, event in enumerate(told)
            if event.clause < number and event.mover in OWN and event.truth in TOLD
        ]
        if not before or _in_general(predicate, told[before[-1]]):
            continue
        if predicate.family == "back":
            for i in before:
                told[i] = replace(told[i], turned_back=True)
        else:
            last = max(before, key=lambda i: told[i].clause)
            told[last] = replace(told[last], left_again=True)
    return tuple(told)


def _heads_on(said: Predicate) -> bool:
    """Say whether the words of a clause tell that a traveller went on, or home."""
    return said.onward or said.homeward


def _in_general(said: Predicate, before: Event) -> bool:
    """Say whether a clause tells what people see there: "as you go by"."""
    present = said.truth == "ongoing" and before.truth == "done"
    return present and said.mover == "person"


def _goes_on(clause: Clause) -> bool:
    """Say whether a clause tells that the train moved on, and of no place on its way.

    A trip across China goes nowhere, what goes on by bus ended there for the train, and
    a river that is crossed may have been told of before.
    """
    said = clause.predicate
    return (
        said.truth in TOLD
        and said.family in _MOVING
        and said.form in _SPOKEN
        and said.way in {"rail", "unknown"}
        and (not clause.phrases or said.onward)
    )


def _call_off(told: list[Event], number: int, clause: Clause) -> None:
    """Take back the plan that was told last, in this sentence or the one before."""
    plans = [
        i
        for i, event in enumerate(told)
        if event.clause < number
        and event.mover in OWN
        and clause.sentence - event.sentence <= 1
    ]
    last = max((told[i].clause for i in plans), default=None)
    for i in plans:
        if told[i].clause == last and told[i].truth in _PLANS:
            told[i] = replace(told[i], truth=clause.predicate.truth)


def _in_scope(clauses: Sequence[Clause]) -> Iterator[tuple[int, Clause]]:
    """Yield each clause with its number, its truth and way as its scope has them."""
    lasting: Truth | None = None
    way: Way = "rail"
    for number, clause in enumerate(clauses):
        said = clause.predicate
        carried = lasting and not said.past and said.form in _TOLD_OF
        if said.truth == "ongoing" and lasting and carried:
            said = replace(said, truth=lasting)
        elif said.truth == "done":
            lasting = None
        elif _lasts(clause):
            lasting = said.truth
        if said.way == "unknown":  # a look back was before it went on by bus
            said = replace(said, way="rail" if said.recalled else way)
        elif said.truth in _HOLDS and said.mover in {"train", "person"}:
            way = said.way
        yield number, replace(clause, predicate=said)


def _lasts(clause: Clause) -> bool:
    """Say whether a clause's truth holds on: not that of "it may have been caused"."""
    said = clause.predicate
    if said.family == "serve":
        return said.truth == "habitual"
    known = said.truth in _LASTING and said.family != "still"
    return known and (bool(clause.phrases) or said.family != "call")


def _events(page: Page, clauses: Sequence[tuple[int, Clause]]) -> Iterator[Event]:
    """Yield the events of clauses, in no order."""
    for number, clause in clauses:
        said = clause.predicate
        for phrase in clause.phrases:
            act = _act(said, phrase.mark)
            if _sets_out(said, phrase, clause.phrases):
                act = "leaves"
            if act == "bound" and _is_round(said, phrase, clause.phrases):
                act = "arrives"
            if act is None:
                continue
            if not page.travels[phrase.mention] and not (
                act in DEPARTS and page.kinds[phrase.mention] in _AREAS
            ):
                continue
            yield Event(
                phrase.mention,
                _as_far_as(act, said.truth, said.form in _DESIGNATING),
                max(phrase.start, page.mentions[phrase.mention].start),
                clause.sentence,
                number,
                clause.start,
                clause.end,
                (
                    min(said.start, phrase.start),
                    max(said.end, phrase.end),
                ),
                form=said.form,
                truth=said.truth,
                mover=said.mover,
                way=said.way,
                mark=phrase.mark,
                family=said.family,
                train=said.train,
                series=phrase.series,
                headline=page.sentences[clause.sentence].block == "headline",
                hedged=said.hedged,
                recalled=said.recalled,
                onward=said.onward,
                homeward=said.homeward,
                another=said.another,
                underway=said.underway,
                station="station" in phrase.tags,
            )


def _act(said: Predicate, mark: Mark) -> Act | None:
    """Return what a predicate says of a place with a mark, None for nothing.

    Where travellers are expected to meet, or will not after all, they are to come.
    """
    if said.family == "still" and mark in _MEETING:
        comes = said.mover in OWN and said.truth in _NOT_YET
        return "arrives" if comes else None
    return _ACTS[said.family].get(mark)


def _sets_out(said: Predicate, phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Say whether a verb of going sets out from where one was: "in A we went to B"."""
    return (
        said.family == "go"
        and said.form == "verb"
        and phrase.mark == "at"
        and phrase.end <= said.start
        and any(p.mark == "to" and p.start >= said.end for p in phrases)
        and not any(p.mark == "from" for p in phrases)
    )


def _is_round(said: Predicate, phrase: Phrase, phrases: Sequence[Phrase]) -> bool:
    """Say whether it is planned to go to several places: "will go to A, B and C"."""
    listed = [p for p in phrases if phrase.series and p.series == phrase.series]
    several = len(listed) > 1 and all(p.mark == phrase.mark for p in listed)
    return several and said.truth in _PLANS and said.form in _SPOKEN


def _as_far_as(act: Act, truth: Truth, designating: bool) -> Act:  # noqa: FBT001
    """Return the act as far as it is said to have come: who is on the way is bound.

    "The train travels from A to B" and "the train from A to B" have not come to B.
    """
    if act == "arrives" and (designating or truth == "ongoing"):
        return "bound"
    return act
