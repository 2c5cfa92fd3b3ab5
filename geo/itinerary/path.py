"""From one thread's events to its path: which places, in which order, with which ends.

What holds of every journey decides: a train leaves only where it is; days never run
backward; a lead that is told again is no second visit; a goal is superseded by a later
one; an end is an end only where the words say so.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.itinerary.containment import from_towns, without_known_areas
from geo.itinerary.detours import without_detours
from geo.itinerary.journeyends import with_ends, with_terminus
from geo.itinerary.ordering import in_order
from geo.itinerary.visits import COMES, NAMING, Path, Visit, one_town, towns_of
from geo.model.clause import DEPARTS, TOLD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.visits import Step
    from geo.model import Place
    from geo.model.clause import Truth

__all__ = ["path_of"]

_TITLES = frozenset({"chain", "pair", "designation"})
_ON_THE_WAY = 1.1  # as long as the way without it, at most, over a place on it
_STRETCH_KM = 50.0  # a mishap between two places is told of nearer ones
_GOALS = frozenset({"bound"})
_MOVING = frozenset({"verb", "participle"})
_AHEAD: frozenset[Truth] = frozenset({"planned", "expected"})
_NOT: frozenset[Truth] = frozenset({"denied", "cancelled"})


def path_of(steps: Sequence[Step]) -> Path:
    """Return the one way through a thread's steps; they come in the order of the text.

    An empty path for no steps. What is planned or expected only goes on from what was
    done; where nothing was done it is a journey that is still to come.
    """
    known = without_known_areas(from_towns(_without_stretches(steps)))
    rail = _by_train(_without_sections(known))
    body = [s for s in rail if not s.event.headline]
    told = [s for s in body if s.event.truth in TOLD]
    if len(towns_of(told)) > 1 or len(towns_of(rail)) == len(towns_of(body)):
        heads = [s for s in rail if s.event.headline]
        news = [s for s in heads if _is_news(s, body)]
        rail = [*_titled(heads, body), *body, *news]
    made = _as_traveller([s for s in rail if s.event.truth in TOLD])
    made = _without_supplies(made)
    ahead = [s for s in rail if s.event.truth in _AHEAD]
    made = [*_carried_out(ahead, made), *made]
    refused = [s for s in steps if s.event.truth in _NOT]
    moving = [s for s in made if s.event.act not in _GOALS]
    goals = [s for s in made if s.event.act in _GOALS]
    if not moving and len(towns_of(ahead)) > len(towns_of(goals)):
        return _to_come([*goals, *ahead], refused)
    ordered, jumps = in_order(_before_now(moving))
    ordered = _from_train(ordered)
    visits = _visits([s for s in ordered if s.place])
    came = [s for s in steps if s.event.headline and _has_come(s)]
    due = [s for s in ahead if s.event.act in COMES and s.event.family == "arrive"]
    visits = with_terminus(visits, goals, [*came, *due])
    visits, moved = without_detours(visits)
    return with_ends(
        visits, goals, ahead, refused=refused, ordered=(ordered, jumps + moved)
    )


def _before_now(steps: Sequence[Step]) -> list[Step]:
    """Return the steps, a halt in the past told behind where the train is as before it.

    "It passed A yesterday and is now near B. My neighbour got off at C."
    """
    found: list[Step] = []
    now: Step | None = None
    for step in steps:
        event = step.event
        if now and event.act == "calls" and event.truth == "done":
            later = event.onward or step.day or event.sentence == now.event.sentence
            if not later and _on_the_way(step, found):
                step = replace(step, event=replace(event, recalled=True))  # noqa: PLW2901  # as it is meant
            found.append(step)
            continue
        past = any(s.event.truth == "done" for s in found)
        is_now = event.truth == "ongoing" and event.act in {"passes", "calls"}
        now = step if past and is_now else None
        found.append(step)
    return found


def _on_the_way(step: Step, before: Sequence[Step]) -> bool:
    """Say whether a place lies on the way between the last two that were told."""
    places = [s.place.at for s in before if s.place][-2:]
    if step.place is None or len(places) < 2:  # noqa: PLR2004  # from one to the other
        return False
    one, now = places
    over = great_circle_km(one, step.place.at) + great_circle_km(step.place.at, now)
    return over < _ON_THE_WAY * great_circle_km(one, now)


def _carried_out(ahead: Sequence[Step], made: Sequence[Step]) -> list[Step]:
    """Return where a plan began that is told to have reached its goal.

    "We are to take the eight o'clock train from A to B. At six we came to B" left A.
    """
    if any(s.event.act in DEPARTS for s in made):
        return []
    came = [s for s in made if s.event.act in COMES]
    reached = {
        plan.event.clause
        for plan in ahead
        if plan.event.act not in DEPARTS
        and any(one_town(plan, s) and plan.at < s.at for s in came)
    }
    return [
        s
        for s in ahead
        if s.event.act in DEPARTS and s.place and s.event.clause in reached
    ]


def _is_news(step: Step, body: Sequence[Step]) -> bool:
    """Say whether a headline tells where a train came, and the story nowhere."""
    return _has_come(step) and not any(
        one_town(step, s) or (s.event.act in COMES and s.event.truth in TOLD)
        for s in body
    )


def _has_come(step: Step) -> bool:
    """Say whether a step tells that a train came to a town."""
    return step.event.act in COMES and step.event.truth in TOLD


def _titled(heads: Sequence[Step], body: Sequence[Step]) -> list[Step]:
    """Return where a run begins as its title says: "A to B", of a story that ends in B.

    A title is not believed against a story that says itself whence it came first.
    """
    ends = [s for s in heads if s.event.act in _GOALS]
    first = body[0].event.act if body else ""
    if first in DEPARTS or not any(one_town(e, s) for e in ends for s in body[1:]):
        return []
    return [
        s
        for s in heads
        if s.event.act in DEPARTS
        and s.event.form in _TITLES
        and not any(one_town(s, b) for b in body)
    ]


def _without_supplies(steps: Sequence[Step]) -> list[Step]:
    """Return the steps without whence something came to a run that has its origin.

    "The train left A. The coal for it had come from B" begins in A; B is told of no
    place where it came to.
    """
    left = [s for s in steps if s.event.act in DEPARTS and s.place]
    if not left or left[0].event.family == "arrive":
        return list(steps)
    comes = {s.event.clause for s in steps if s.event.act in COMES}
    return [
        s
        for s in steps
        if s.event.act not in DEPARTS
        or s.event.family != "arrive"
        or s.event.clause in comes
        or s.at < left[0].at
        or any(one_town(s, e) for e in steps if e is not s)
    ]


def _without_stretches(steps: Sequence[Step]) -> list[Step]:
    """Return the steps with one place for a mishap between two: the first of them.

    Two that lie far apart only tell of a line.
    """
    between: dict[int, list[Step]] = defaultdict(list)
    for step in steps:
        if step.event.mark == "between" and step.place:
            between[step.event.clause].append(step)
    kept = {clause: found[0] for clause, found in between.items() if _is_short(found)}
    return [
        s for s in steps if s.event.mark != "between" or kept.get(s.event.clause) is s
    ]


def _is_short(steps: Sequence[Step]) -> bool:
    """Say whether places lie as near to each other as stations on a line."""
    places = [s.place.at for s in steps if s.place]
    return great_circle_km(places[0], places[-1]) < _STRETCH_KM


def _without_sections(steps: Sequence[Step]) -> list[Step]:
    """Return the steps of a train that is named by both its ends, which begin it.

    "The train from A to D was on its way from B to C" has passed B, and C is no end.
    """
    named: dict[int, set[str]] = defaultdict(set)
    going: dict[int, set[str]] = defaultdict(set)
    for step in steps:
        if step.event.form in NAMING:
            named[step.event.clause].add(step.event.act)
        elif step.event.form in _MOVING:
            going[step.event.clause].add(step.event.act)
    if not any({"leaves", "bound"} <= acts for acts in named.values()):
        return list(steps)
    ends = [s for s in steps if s.event.form in NAMING]
    found = []
    for step in steps:
        section = {"leaves", "bound"} <= going[step.event.clause]
        inner = section and not any(one_town(step, end) for end in ends)
        if inner and step.event.act == "leaves":
            found.append(replace(step, event=replace(step.event, act="passes")))
        elif not (inner and step.event.act == "bound"):
            found.append(step)
    return found


def _by_train(steps: Sequence[Step]) -> list[Step]:
    """Return the steps from the first by rail to the last, told by other ways or not.

    Who flies in and goes on by train has a journey that begins at the train.
    """
    rail = [i for i, s in enumerate(steps) if s.event.way == "rail"]
    known = [i for i in rail if not steps[i].event.headline] or rail
    if not known:
        return []
    heads = [steps[i] for i in rail if i < known[0]]
    return [*heads, *_landed(steps, known[0]), *steps[known[0] : known[-1] + 1]]


def _landed(steps: Sequence[Step], first: int) -> list[Step]:
    """Return where one came by other ways and set out by train from.

    So one did from a station, and from where one went ashore in the same sentence.
    """
    told = [s for s in steps[:first] if s.event.truth in TOLD]
    if not told or told[-1].event.act not in COMES:
        return []
    before = told[-1]
    here = before.event.sentence == steps[first].event.sentence
    begun = steps[first].event.act in DEPARTS
    if begun or not (here or before.event.station):
        return []
    return [replace(before, event=replace(before.event, act="boards", way="rail"))]


def _from_train(order: list[Step]) -> list[Step]:
    """Return steps in order without the way to the first train and from the last.

    Who comes to B by train had set out where the way before it ended.
    """
    rail = [i for i, s in enumerate(order) if s.event.way == "rail"]
    if not rail:
        return []
    first = rail[0]
    if first and order[first].event.act not in DEPARTS:
        first -= order[first - 1].event.act not in DEPARTS
    return order[first : rail[-1] + 1]


def _as_traveller(steps: list[Step]) -> list[Step]:
    """Return the steps without the ends of a train that someone boards on its way.

    Who boards where the train was told to have come had set out where it did, or is a
    passenger more.
    """
    boards = [
        s
        for s in steps
        if s.event.act == "boards" and s.place and not _was_there(s, steps)
    ]
    if not boards:
        return steps
    return [
        s
        for s in steps
        if not (
            s.event.form in NAMING
            and s.event.act == "leaves"
            and not any(one_town(s, b) for b in boards)
        )
    ]


def _was_there(step: Step, steps: Sequence[Step]) -> bool:
    """Say whether a train that had a name was told to come to where it is boarded."""
    named = [s.at for s in steps if s.event.form in NAMING and s.event.act == "leaves"]
    return any(
        one_town(s, step)
        and s.event.act not in DEPARTS
        and s.event.act not in _GOALS
        and min(named, default=s.at) < s.at
        and s.event.clause < step.event.clause
        for s in steps
    )


def _visits(steps: Sequence[Step]) -> list[Visit]:
    """Return steps at one town after another as visits, told again only once.

    A town comes twice only on the way home, or when the train is told to leave it or
    to come to it on a later day.
    """
    found: list[list[Step]] = []
    for step in steps:
        known = [i for i, v in enumerate(found) if any(one_town(s, step) for s in v)]
        last = len(found) - 1
        lead = len(known) == 1 and known[0] < last and _was_lead(found[known[0]], step)
        if lead and not _in_one_sentence(found[known[0]], found[known[0] + 1]):
            found.append([*found.pop(known[0]), step])
            continue
        if known and (known[-1] == len(found) - 1 or not _comes_again(step, found)):
            found[known[-1]].append(step)
        else:
            found.append([step])
    return [Visit(_best(v), tuple(v)) for v in found]


def _was_lead(first: Sequence[Step], step: Step) -> bool:
    """Say whether an arrival is told again, after the way there: it never left."""
    if any(s.event.act in DEPARTS for s in (*first, step)) or step.event.recalled:
        return False
    later = step.event.sentence > max(s.event.sentence for s in first)
    return later and step.event.act in COMES and not step.event.homeward


def _in_one_sentence(one: Sequence[Step], two: Sequence[Step]) -> bool:
    """Say whether a sentence tells two visits one after the other: that is an order."""
    first, second = one[0].event, two[0].event
    return first.sentence == second.sentence and first.act not in DEPARTS


def _best(steps: Sequence[Step]) -> Place:
    """Return the place of a visit: the surest, of equals the first told."""
    places = [s.place for s in steps if s.place]
    return max(places, key=lambda place: place.confidence)


def _comes_again(step: Step, visits: Sequence[Sequence[Step]]) -> bool:
    """Say whether a step is a second visit and no retelling."""
    if step.event.homeward and step.event.act in COMES:
        return True
    if step.event.act == "turns":
        return True
    left = [s for s in visits[-1] if s.event.act in DEPARTS]
    moved = any(s.event.clause == step.event.clause for s in left)
    if moved and step.event.onward and step.event.act in COMES:
        return True  # "it then ran from B to A", where it had begun
    days = [s.day for v in visits for s in v if s.day]
    return bool(step.day and days and step.day > max(days) and not step.event.recalled)


def _to_come(ahead: list[Step], refused: Sequence[Step]) -> Path:
    """Return the path of a journey that is only planned: every place of it is open."""
    if all(s.event.truth == "expected" for s in ahead):
        return with_ends([], [], ahead, refused=refused, ordered=([], 0))
    order, jumps = in_order([s for s in ahead if s.event.act not in _GOALS])
    goals = [s for s in ahead if s.event.act in _GOALS]
    visits = _visits([s for s in order if s.place])
    path = with_ends(visits, goals, [], refused=refused, ordered=(order, jumps))
    visits = [replace(v, status="open") for v in path.visits]
    if len(visits) == 1 and visits[0].role == "stop" and visits[0].acts(*COMES):
        visits = [replace(visits[0], role="destination")]
    return replace(path, visits=tuple(visits))
