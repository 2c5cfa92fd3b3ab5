"""The ends of a path, its goal, and the candidates that were never reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.itinerary.visits import COMES, NAMING, Path, Visit, one_town
from geo.model.clause import DEPARTS, OWN, REACHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.visits import Step
    from geo.model.trip import Status

__all__ = ["with_ends", "with_terminus"]

_STEM = 5  # letters that a name and its adjective have in common
_RUNS = frozenset({"go", "head"})
_SHORT_OF = frozenset({"near", "before", "between"})
_ADJECTIVE = ("ского", "ской", "ском", "ский", "цкого", "цкой", "ным", "ного")


def with_ends(
    visits: list[Visit],
    goals: Sequence[Step],
    ahead: Sequence[Step],
    *,
    refused: Sequence[Step],
    ordered: tuple[Sequence[Step], int],
) -> Path:
    """Return the path with its ends, its goal and its candidates."""
    order, jumps = ordered
    unplaced = [s for s in order if not s.place]
    departures = [s for s in order if s.event.act in DEPARTS]
    no_origin = bool(departures and not departures[0].place)
    no_origin = no_origin and not _is_told_otherwise(departures)
    no_origin = no_origin and not _said_twice(departures)
    begun = bool(visits) and bool(visits[0].acts(*DEPARTS))
    alone = len(visits) == 1 and not goals and not ahead
    if begun and not no_origin and not _came_from_afar(visits[0], alone=alone):
        visits[0] = replace(visits[0], role="origin")
    turned = any(s.event.act == "turns" or s.event.turned_back for s in order)
    refused_at = [s for s in refused if s.place]
    aims = _aims(goals, visits, order)
    not_reached = turned or any(
        s.event.act in {"bound", "arrives", "ends"} for s in refused
    )
    candidates: list[Visit] = []
    if aims and not turned and not any(one_town(aims[-1], r) for r in refused_at):
        goal = Visit(aims[-1].place, (aims[-1],), "destination", "open")  # type: ignore[arg-type]
        visits.append(goal)
        aims = aims[:-1]
    elif (
        len(visits) > 1
        and _ended(
            visits[-1],
            [*_beyond(visits[-1], order), *_later(ahead, visits)],
            [*goals, *ahead],
        )
        and not _planned_on(visits, ahead)
    ):
        visits[-1] = replace(visits[-1], role="destination")
    if aims and not_reached:
        refused_at, aims = [*refused_at, *aims], []
    for step in (*aims, *ahead):
        _add(candidates, step, visits, status="open")
    for step in refused_at:
        _add(candidates, step, visits, status="rejected")
    candidates.sort(key=lambda visit: visit.steps[0].at)
    no_end = any(s.event.act in COMES and s is order[-1] for s in unplaced)
    return Path(tuple(visits), tuple(candidates), no_origin, no_end, jumps)


def _is_told_otherwise(departures: Sequence[Step]) -> bool:
    """Say whether an origin without a place is one told again: Сызранский, Сызрань."""
    stem = departures[0].surface[:_STEM]
    again = any(s.place and s.surface[:_STEM] == stem for s in departures[1:])
    return again and len(stem) == _STEM and departures[0].surface.endswith(_ADJECTIVE)


def _said_twice(departures: Sequence[Step]) -> bool:
    """Say whether a sentence tells whence twice, by a name unknown and by a town."""
    here = departures[0].event.sentence
    beside = [s for s in departures[1:2] if s.place and s.event.sentence == here]
    return bool(beside) and departures[0].area is None


def _came_from_afar(visit: Visit, *, alone: bool) -> bool:
    """Say whether the train is told to come to a place before it left it.

    So is whoever travels, where no other place is told of (`alone`). Who came to a
    station in the sentence that tells the way from there to B had not come by train.
    """
    movers = OWN if alone else {"train"}
    came = [
        s
        for s in visit.acts("arrives")
        if s.event.mover in movers and s.event.way == "rail" and s.event.form == "verb"
    ]
    left = visit.acts(*DEPARTS)
    if came and left and came[0].event.station and left[0].event.series:
        return came[0].event.sentence != left[0].event.sentence
    return (
        bool(came and left) and came[0].at < left[0].at and not came[0].event.headline
    )


def _later(ahead: Sequence[Step], visits: Sequence[Visit]) -> list[Step]:
    """Return what is still to come elsewhere: where it came to is no end yet."""
    return [
        s
        for s in ahead
        if s.place
        and s.event.act not in DEPARTS
        and not any(one_town(s, other) for v in visits for other in v.steps)
    ]


def _beyond(visit: Visit, order: Sequence[Step]) -> list[Step]:
    """Return the unplaced steps that were travelled after a visit."""
    last = max((i for i, s in enumerate(order) if s in visit.steps), default=-1)
    return [s for s in order[last + 1 :] if not s.place]


def _planned_on(visits: Sequence[Visit], ahead: Sequence[Step]) -> bool:
    """Say whether the plan that led over the last visit led on: "via C to D"."""
    beyond = _later(ahead, visits)
    last = visits[-1]
    return any(
        plan.event.clause == step.event.clause and plan.at < step.at
        for plan in ahead
        if any(one_town(plan, s) for s in last.steps)
        for step in beyond
    )


def _aims(
    goals: Sequence[Step], visits: Sequence[Visit], order: Sequence[Step]
) -> list[Step]:
    """Return the goals that were not reached, the latest last.

    A goal that the train came to is a visit; one told before a later arrival that ends
    the story is superseded by it, unless it is in the train's very name. A goal that
    is told again is the next one from there.
    """
    open_: list[Step] = []
    for step in goals:
        if step.place is None or (
            any(one_town(step, s) for v in visits for s in v.steps)
            and not _goes_home(step, visits)
        ):
            continue
        if not _is_route(step, order) and _superseded(step, order):
            continue
        if any(s.event.act == "ends" for s in order):
            continue
        again = [s for s in open_ if one_town(step, s)]
        if not any(s.event.form in NAMING for s in again):
            open_ = [*(s for s in open_ if s not in again), step]
    return sorted(open_, key=lambda s: (s.event.form not in NAMING, s.at))


def _is_route(goal: Step, order: Sequence[Step]) -> bool:
    """Say whether a goal is that of the train: its name's, or "going from A to B"."""
    if goal.event.form in NAMING:
        return True
    of_train = goal.event.mover == "train"  # and not that of one of its passengers
    return (
        of_train
        and goal.event.family in _RUNS
        and any(
            s.event.clause == goal.event.clause and s.event.act in DEPARTS
            for s in order
        )
    )


def _goes_home(step: Step, visits: Sequence[Visit]) -> bool:
    """Say whether a train set off back to where its journey began."""
    return (
        step.event.homeward
        and len(visits) > 1
        and any(one_town(step, s) for s in visits[0].steps)
        and step.at > max(s.at for s in visits[-1].steps)
    )


def _ended(visit: Visit, unplaced: Sequence[Step], goals: Sequence[Step]) -> bool:
    """Say whether the words make the last visit the end of the journey.

    So does a stay where the journey was told to go to: "we go to B. B was sunny".
    """
    came = visit.acts(*COMES) or _reached(visit, goals)
    left = visit.acts(*DEPARTS)
    if not came or (left and left[-1].at > came[-1].at):
        return False
    if any(s.event.left_again for s in visit.steps):
        return False
    halts = [s.event for s in visit.acts("calls") if s.event.form == "elided"]
    if any(e.clause > came[-1].event.clause for e in halts):
        return False  # "it came to A and stopped there for a while"
    return not any(s.at > came[-1].at for s in unplaced)


def _reached(visit: Visit, goals: Sequence[Step]) -> list[Step]:
    """Return the stays at a place that was a goal before: it was reached."""
    told = [g.at for g in goals if any(one_town(g, s) for s in visit.steps)]
    return [
        s
        for s in visit.acts("calls")
        if s.event.family == "call"
        and s.event.form != "participle"  # "who had stayed in B" go on
        and s.event.mark not in _SHORT_OF
        and min(told, default=s.at) < s.at
    ]


def _add(
    candidates: list[Visit], step: Step, visits: Sequence[Visit], *, status: Status
) -> None:
    """Add a place that was only expected, or turned down, unless it is known."""
    if step.place is None or step.event.act in DEPARTS:
        return
    if any(one_town(step, s) for v in visits for s in v.steps):
        return
    for number, known in enumerate(candidates):
        if any(one_town(step, s) for s in known.steps):
            if status == "rejected":
                candidates[number] = replace(known, status=status)
            return
    candidates.append(Visit(step.place, (step,), "candidate", status))


def with_terminus(
    visits: list[Visit], goals: Sequence[Step], news: Sequence[Step] = ()
) -> list[Visit]:
    """Return visits with the one that the train is named to end at as the last.

    So is the one that a headline says it came to, or where it was due, unless it came
    elsewhere afterwards: both are the `news`.

    A story whose lead tells of the arrival there tells of the way afterwards. A train
    that leaves the place again, turns home or is elsewhere on a later day goes on.
    """
    named = [goal for goal in goals if goal.event.form == "designation"]
    for number, visit in enumerate(visits[:-1]):
        here = any(one_town(goal, step) for goal in named for step in visit.steps)
        is_news = any(one_town(told, step) for told in news for step in visit.steps)
        if not (here or is_news) or not visit.acts(*COMES) or visit.acts(*DEPARTS):
            continue
        rest = [step for v in visits[number + 1 :] for step in v.steps]
        moved = (step.event.act in COMES or step.event.onward for step in rest)
        if not here and any(moved):
            continue
        days = [step.day for step in visit.steps if step.day]
        later = [step.day for step in rest if step.day]
        goes_on = days and later and max(later) > max(days)
        if not goes_on and not any(step.event.homeward for step in rest):
            return [*visits[:number], *visits[number + 1 :], visit]
    return visits


def _superseded(goal: Step, order: Sequence[Step]) -> bool:
    """Say whether a later arrival that ends the story takes the place of a goal.

    An arrival at a town that was told before the goal only tells of it again.
    """
    last = order[-1] if order else None
    if last is None or last.at < goal.at or last.event.act not in REACHES:
        return False
    return not any(one_town(last, step) and step.at < goal.at for step in order)
