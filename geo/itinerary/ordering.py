"""The order in which steps were travelled, which need not be the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km, great_circles_km
from geo.itinerary.visits import COMES, NAMING, one_town, towns_of
from geo.model.clause import DEPARTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.itinerary.visits import Step

__all__ = ["in_order"]

_TOUR = 3  # towns that make a look back a tour
_SHORTER = 0.75  # of the way if the tour were in its middle
_LOOK_BACK_DAYS = 2  # a train may be on its way for so long when it is written of


def in_order(  # noqa: C901, PLR0912  # one answer for each way to tell a run
    steps: Sequence[Step],
) -> tuple[list[Step], int]:
    """Return steps in the order travelled, and how often that is not the text's."""
    segments = list(_segments(steps))
    if not segments:
        return [], 0
    order = segments[0]
    jumps = 0
    for segment in segments[1:]:
        again = next(
            (i for i, s in enumerate(order) if one_town(s, segment[0])),
            None,
        )
        first = segment[0].event
        if first.underway and order[-1].event.act in COMES:
            order = [*_unless(order[:-1], segment), *segment, order[-1]]
            continue
        if first.act in DEPARTS and again is not None and not first.homeward:
            jumps += again + 1 < len(order)
            order = _merged(order, segment, again + 1)
        elif first.act in DEPARTS and one_town(segment[-1], order[0]):
            order = [*segment, *order]
            jumps += 1
        elif first.recalled and first.act not in DEPARTS and len(order) > 1:
            if len(segment) == 1 and again is not None:
                continue  # one more word on a halt that was told in its place
            order = _recalled(order, segment)
        elif first.act == "boards" and _is_dated_start(order, segment[0]):
            order = [segment[0], *order, *segment[1:]]
            jumps += 1
        elif _earlier(order, segment):
            begun = order[0].event.act in DEPARTS and first.act not in DEPARTS
            begun = begun and not _days_before(segment, order[:1])
            begun = begun and not _looks_back(order[:1], segment[0])
            end = next(
                (i for i, s in enumerate(segment) if s.event.act == "ends"), None
            )
            if end is not None:  # "it began in A and ended in B"
                order = [*segment[:end], *_unless(order, segment), *segment[end:]]
            elif first.act in DEPARTS and _only_halts(order, segment):
                order = [*segment[:-1], *order, segment[-1]]
            else:
                order = _merged(order, segment, 1 if begun else 0)
            jumps += 1
        else:
            end = -1 if _led_to_mishap(order, segment) else len(order)
            order = [*order[:end], *segment, *order[end:]]
    return _without_lead(order), jumps


def _led_to_mishap(order: Sequence[Step], segment: Sequence[Step]) -> bool:
    """Say whether a stretch is of the way to a mishap that the lead tells.

    "It hit a truck near C. It was on its way from A. It had just left B."
    """
    last, first = order[-1].event, segment[0].event
    return (
        last.family == "incident"
        and first.act in DEPARTS
        and first.mover == "train"
        and first.sentence > last.sentence
        and not (first.onward or first.homeward or segment[0].day)
        and not any(s.event.act in COMES for s in segment)
    )


def _recalled(order: Sequence[Step], segment: Sequence[Step]) -> list[Step]:
    """Return an order with a stretch of before the last that it tells: on the way.

    A tour of several towns was before all of it where that way is shorter by much.
    """
    rest = _unless(order[:-1], segment)
    on_the_way = [*rest, *segment, order[-1]]
    between = (
        [*rest[:at], *segment, *rest[at:], order[-1]] for at in range(1, len(rest))
    )
    best = min(between, key=_length_km, default=on_the_way)
    if _length_km(best) < _SHORTER * _length_km(on_the_way):
        on_the_way = best  # "it left C and derailed; it had called at A and B, too"
    ahead = [*segment, *_unless(order, segment)]
    if len(towns_of(segment)) < _TOUR:
        return on_the_way
    shorter = _length_km(ahead) < _SHORTER * _length_km(on_the_way)
    return ahead if shorter else on_the_way


def _length_km(order: Sequence[Step]) -> float:
    """Return how long the way over some steps is, as the crow flies."""
    return great_circles_km(s.place.at for s in order if s.place)


def _days_before(segment: Sequence[Step], order: Sequence[Step]) -> bool:
    """Say whether a stretch was on a day before what is told ahead of it."""
    own = [s.day for s in segment if s.day]
    told = [s.day for s in order if s.day]
    return bool(own and told) and min(own) < min(told)


def _without_lead(order: list[Step]) -> list[Step]:
    """Return an order without what a lead tells of a town that the train came to later.

    "He visited C. He flew to A, boarded the train and arrived in C" came to C once.
    """
    first = next((i for i, s in enumerate(order) if s.event.act in DEPARTS), 0)
    after = [
        s
        for s in order[first + 1 :]
        if s.event.act not in DEPARTS and not one_town(s, order[first])
    ]
    return [
        s
        for i, s in enumerate(order)
        if i >= first or not any(one_town(s, t) for t in after)
    ]


def _merged(order: Sequence[Step], segment: Sequence[Step], at: int) -> list[Step]:
    """Return an order with a stretch told of the way behind its first `at` steps.

    A town that the order already has keeps its place; a new one comes behind the one
    told before it.
    """
    found = list(order)
    for step in segment:
        known = next(
            (i for i, s in enumerate(found) if i >= at and one_town(s, step)), None
        )
        at = at if known is None else known + 1
        found.insert(at, step)
        at += 1
    return found


def _segments(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Yield the stretches of text in which a train goes on from where it is."""
    current: list[Step] = []
    before: list[Step] = []
    for step in _departure_first(steps):
        named = _is_its_name(before, current) and not _same_sentence(current[-1], step)
        if current and (named or _breaks(current, step)):
            yield current
            before, current = current, []
        current.append(step)
    if current:
        yield current


def _is_its_name(before: Sequence[Step], current: Sequence[Step]) -> bool:
    """Say whether a stretch is the name of the train that had just come somewhere.

    "In the A-D train that came to B a child was born. ... It came to C": B, then C.
    """
    if len(current) != 1 or not before or before[-1].event.family == "incident":
        return False
    name = current[0].event
    left = name.form in NAMING and name.act in DEPARTS
    return left and _same_sentence(before[-1], current[0]) and len(before) == 1


def _same_sentence(one: Step, two: Step) -> bool:
    """Say whether one sentence tells of two steps."""
    return one.event.sentence == two.event.sentence


def _departure_first(steps: Sequence[Step]) -> list[Step]:
    """Return steps with those of one clause in the order travelled.

    "Arrived in B from A" leaves A first.
    """
    turn: dict[int, int] = {}
    for number, step in enumerate(steps):
        turn.setdefault(step.event.clause, number)
    return sorted(
        steps,
        key=lambda s: (turn[s.event.clause], _rank(s), s.at),
    )


def _only_halts(order: Sequence[Step], segment: Sequence[Step]) -> bool:
    """Say whether halts were told first, and then the run they were on, to its end.

    They were on it if they are nearer to where it began than its end is.
    """
    first, last = segment[0].place, segment[-1].place
    came = segment[-1].event.act in COMES and segment[-1].event.truth == "done"
    if first is None or last is None or not came:
        return False
    whole = great_circle_km(first.at, last.at)
    return all(
        s.event.act not in {*COMES, *DEPARTS}
        and s.place is not None
        and great_circle_km(first.at, s.place.at) < whole
        for s in order
    ) and not any(one_town(s, t) for s in order for t in segment)


def _rank(step: Step) -> int:
    """Return when in its clause a step came: "reached B via A" passes A first."""
    if step.event.act in DEPARTS:
        return 0
    return 1 if step.event.mark == "via" else 2


def _breaks(current: Sequence[Step], step: Step) -> bool:
    """Say whether a step does not go on from where the train is."""
    last = current[-1]
    if step.event.recalled and not last.event.recalled:
        return True
    told_on = not _same_sentence(last, step)
    if last.event.recalled and not step.event.recalled and told_on:
        left = [s.event for s in current if s.event.act in DEPARTS]
        if all(event.form == "participle" for event in left):
            return True  # "the train that we had boarded in A" is the one before
    if step.event.underway != last.event.underway or _stands_apart(current, step):
        return True
    told = next((s.day for s in reversed(current) if s.day), None)
    if told and step.day and step.day < told and told_on:
        return True
    if step.event.act not in DEPARTS or step.event.onward:
        return False
    return not one_town(last, step)


def _stands_apart(current: Sequence[Step], step: Step) -> bool:
    """Say whether a step stands in a look back, and goes on no run that is under way.

    A run is under way that has left a place and come to another.
    """
    left = any(s.event.act in DEPARTS for s in current)
    begun = left and current[-1].event.act not in DEPARTS
    goes_on = begun and step.event.act not in DEPARTS
    return not goes_on and _looks_back(current[-1:], step)


def _earlier(order: Sequence[Step], segment: Sequence[Step]) -> bool:
    """Say whether a stretch was travelled before what is told ahead of it."""
    before = [s.day for s in order if s.day]
    after = [s.day for s in segment if s.day]
    if before and after and min(after) != max(before):
        return min(after) < max(before)
    left = any(s.event.act in DEPARTS for s in order)
    if _describes(segment[0]) and not left:
        return True  # the train that was on its way back from A had left it before
    if segment[0].event.homeward:
        return False
    if segment[0].event.recalled or _looks_back(order, segment[0]):
        return True
    if left or segment[0].event.form in NAMING:
        return not left  # a train's name has the ends of its run
    # a story that begins with where the train came to, and then tells whence
    came = any(s.event.act in COMES for s in order)
    mishaps = all(s.event.family == "incident" for s in order)
    return (
        came or mishaps or (len(towns_of(order)) == 1 and not _stayed(order, segment))
    )


def _stayed(order: Sequence[Step], segment: Sequence[Step]) -> bool:
    """Say whether one was in a place, and then in another where one took a train."""
    last, first = order[-1].event, segment[0].event
    return (
        last.family == "call"
        and last.mark == first.mark == "at"
        and first.mover == "person"
        and first.form == "verb"
    )


def _is_dated_start(order: Sequence[Step], step: Step) -> bool:
    """Say whether a diary that begins on the way says later when it was boarded.

    "We woke up beyond A. ... We had boarded in B, the day before yesterday."
    """
    dated = any(s.day for s in order)
    moved = any(s.event.act in {*DEPARTS, *COMES} for s in order)
    return bool(step.day) and not (dated or moved)


def _describes(step: Step) -> bool:
    """Say whether a step describes the train by where it was on its way from."""
    return step.event.form == "participle" and step.event.truth == "ongoing"


def _looks_back(before: Sequence[Step], step: Step) -> bool:
    """Say whether a step stands in a look back: days before what is told ahead of it.

    What bears a day of its own is ordered by it.
    """
    if step.day or any(s.day for s in before):
        return False
    told = [s.since for s in before if s.since]
    since = step.since or 0
    return bool(told and since) and since < min(told) - _LOOK_BACK_DAYS


def _unless(steps: Sequence[Step], told: Sequence[Step]) -> list[Step]:
    """Return the steps at towns that are not told again."""
    return [s for s in steps if not any(one_town(s, other) for other in told)]
