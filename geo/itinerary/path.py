"""From one thread's events to its path: which places, in which order, with which ends.

What holds of every journey decides: a train leaves only where it is; days never run
backward; a lead that is told again is no second visit; a goal is superseded by a later
one; an end is an end only where the words say so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.itinerary.terminus import superseded, with_terminus
from geo.model.clause import DEPARTS, TOLD
from geo.model.space import NO_WINDOW, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geo.model import Place, Role
    from geo.model.clause import Event, Truth, Way
    from geo.model.journey import Status

__all__ = ["Path", "Step", "Visit", "days_differ", "one_town", "path_of"]

TOWN_KM = 8.0  # within this a palace or a station is part of the town
_SUBURB_KM = 40.0  # within this "Nairobi South" is where a train to Nairobi ends
_TITLES = frozenset({"chain", "pair", "designation"})
_COMES = frozenset({"arrives", "ends", "turns"})
_GOALS = frozenset({"bound"})
_APART = timedelta(hours=18)  # hours of one day may differ by what was rounded
_AHEAD: frozenset[Truth] = frozenset({"planned", "expected"})
_NOT: frozenset[Truth] = frozenset({"denied", "cancelled"})
_NAMING = frozenset({"designation", "pair"})


@dataclass(frozen=True, slots=True)
class Step:
    """An event with its place, None for a name without one, and its time.

    A journey that begins in an `area`, a country or a region, has no place there.
    """

    event: Event
    place: Place | None
    told: Window = NO_WINDOW
    surface: str = ""
    area: Place | None = None

    @property
    def at(self) -> int:
        """Return where the text tells it."""
        return self.event.at

    @property
    def day(self) -> int | None:
        """Return the day it happened, counted from year 1, None if none is told."""
        return self.told.earliest.toordinal() if self.told.earliest else None


@dataclass(frozen=True, slots=True, eq=False)
class Visit:
    """A place of the path with the steps that tell of it, the first of them first.

    Two visits are two, however alike.
    """

    place: Place
    steps: tuple[Step, ...]
    role: Role = "stop"
    status: Status = "confirmed"

    @property
    def way(self) -> Way:
        """Return how one came there, as far as it is told."""
        came = [s.event.way for s in self.steps if s.event.act not in DEPARTS]
        return came[0] if came else "rail"

    def acts(self, *acts: str) -> list[Step]:
        """Return the steps that are one of these acts."""
        return [s for s in self.steps if s.event.act in acts]


@dataclass(frozen=True, slots=True)
class Path:
    """The visits in the order travelled, and the candidates, open and turned down.

    `no_origin` and `no_end` say that a name without a place holds that end.
    `jumps` counts how often the story's order had to be changed.
    """

    visits: tuple[Visit, ...] = ()
    candidates: tuple[Visit, ...] = ()
    no_origin: bool = False
    no_end: bool = False
    jumps: int = 0


def one_town(one: Step, two: Step) -> bool:
    """Return whether two steps are at one town for a train: the town, its station."""
    if one.place is None or two.place is None:
        return one.place is two.place and one.surface == two.surface
    if one.place.id == two.place.id:
        return True
    apart_km = great_circle_km(one.place.at, two.place.at)
    named = one.surface in two.surface or two.surface in one.surface
    return apart_km < (_SUBURB_KM if named else TOWN_KM)


def path_of(steps: Sequence[Step]) -> Path:
    """Return the one way through a thread's steps; they come in the order of the text.

    An empty path for no steps. What is planned or expected only goes on from what was
    done; where nothing was done it is a journey that is still to come.
    """
    rail = _by_train(_without_known_areas(steps))
    body = [s for s in rail if not s.event.headline]
    told = [s for s in body if s.event.truth in TOLD]
    if len(_towns(told)) > 1 or len(_towns(rail)) == len(_towns(body)):
        heads = [s for s in rail if s.event.headline]
        news = [s for s in heads if _is_news(s, body)]
        rail = [*_titled(heads, body), *body, *news]
    made = _as_traveller([s for s in rail if s.event.truth in TOLD])
    ahead = [s for s in rail if s.event.truth in _AHEAD]
    refused = [s for s in steps if s.event.truth in _NOT]
    moving = [s for s in made if s.event.act not in _GOALS]
    goals = [s for s in made if s.event.act in _GOALS]
    if not moving and len(_towns(ahead)) > len(_towns(goals)):
        return _to_come([*goals, *ahead], refused)
    ordered, jumps = _in_order(moving)
    ordered = _from_train(ordered)
    visits = _visits([s for s in ordered if s.place])
    visits = with_terminus(visits, goals, one_town)
    return _with_ends(visits, goals, ahead, refused, (ordered, jumps))


def _is_news(step: Step, body: Sequence[Step]) -> bool:
    """Say whether a headline tells where a train came, and the story nowhere."""
    came = step.event.act in _COMES and step.event.truth == "done"
    return came and not any(
        one_town(step, s) or (s.event.act in _COMES and s.event.truth in TOLD)
        for s in body
    )


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


def _without_known_areas(steps: Sequence[Step]) -> list[Step]:
    """Return the steps without departures from an area of which a town is told."""
    left = [s.place for s in steps if s.place and s.event.act in DEPARTS]
    return [
        s
        for s in steps
        if s.area is None
        or not any(
            town.country == s.area.country and s.area.admin1 in {"", town.admin1}
            for town in left
        )
    ]


def _towns(steps: Iterable[Step]) -> set[str]:
    """Return the places that steps name."""
    return {s.place.id if s.place else s.surface for s in steps}


def _by_train(steps: Sequence[Step]) -> list[Step]:
    """Return the steps from the first by rail to the last, told by other ways or not.

    Who flies in and goes on by train has a journey that begins at the train.
    """
    rail = [i for i, s in enumerate(steps) if s.event.way == "rail"]
    known = [i for i in rail if not steps[i].event.headline] or rail
    if not known:
        return []
    heads = [steps[i] for i in rail if i < known[0]]
    return [*heads, *steps[known[0] : known[-1] + 1]]


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
    """Return the steps without the ends of a train that someone boards on its way."""
    boards = [s for s in steps if s.event.act == "boards" and s.place]
    if not boards:
        return steps
    return [
        s
        for s in steps
        if not (
            s.event.form in _NAMING
            and s.event.act == "leaves"
            and not any(one_town(s, b) for b in boards)
        )
    ]


def _in_order(  # noqa: C901  # one answer for each way to tell a run
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
        if first.underway and order[-1].event.act in _COMES:
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
            order = [*_unless(order[:-1], segment), *segment, order[-1]]
        elif _earlier(order, segment):
            begun = order[0].event.act in DEPARTS and first.act not in DEPARTS
            begun = begun and not _days_before(segment, order[:1])
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
            order = [*order, *segment]
    return _without_lead(order), jumps


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
    for step in _departure_first(steps):
        if current and _breaks(current, step):
            yield current
            current = []
        current.append(step)
    if current:
        yield current


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
    came = segment[-1].event.act in _COMES and segment[-1].event.truth == "done"
    if first is None or last is None or not came:
        return False
    whole = great_circle_km(first.at, last.at)
    return all(
        s.event.act not in {*_COMES, *DEPARTS}
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
    told_on = step.event.sentence != last.event.sentence
    if last.event.recalled and not step.event.recalled and told_on:
        halts = not any(s.event.act in DEPARTS for s in current)
        if halts:
            return True
    if step.event.underway != last.event.underway:
        return True
    told = next((s.day for s in reversed(current) if s.day), None)
    elsewhere = step.event.sentence != last.event.sentence
    if told and step.day and step.day < told and elsewhere:
        return True
    if step.event.act not in DEPARTS or step.event.onward:
        return False
    return not one_town(last, step)


def _earlier(order: Sequence[Step], segment: Sequence[Step]) -> bool:
    """Say whether a stretch was travelled before what is told ahead of it."""
    before = [s.day for s in order if s.day]
    after = [s.day for s in segment if s.day]
    if before and after and min(after) != max(before):
        return min(after) < max(before)
    if segment[0].event.homeward:
        return False
    if segment[0].event.recalled:
        return True
    if any(s.event.act in DEPARTS for s in order):
        return False
    if segment[0].event.form in _NAMING or (
        segment[0].event.form == "participle" and segment[0].event.truth == "ongoing"
    ):  # a train's name has the ends of its run
        return True
    # a story that begins with where the train came to, and then tells whence
    came = any(s.event.act in _COMES for s in order)
    return came or len(_towns(order)) == 1


def _unless(steps: Sequence[Step], told: Sequence[Step]) -> list[Step]:
    """Return the steps at towns that are not told again."""
    return [s for s in steps if not any(one_town(s, other) for other in told)]


def _visits(steps: Sequence[Step]) -> list[Visit]:
    """Return steps at one town after another as visits, told again only once.

    A town comes twice only on the way home, or when the train is told to leave it or
    to come to it on a later day.
    """
    found: list[list[Step]] = []
    for step in steps:
        known = [i for i, v in enumerate(found) if any(one_town(s, step) for s in v)]
        last = len(found) - 1
        if len(known) == 1 and known[0] < last and _was_lead(found[known[0]], step):
            found.append([*found.pop(known[0]), step])
            continue
        if known and (known[-1] == len(found) - 1 or not _comes_again(step, found)):
            found[known[-1]].append(step)
        else:
            found.append([step])
    return [Visit(_best(v), tuple(v)) for v in found]


def _was_lead(first: Sequence[Step], step: Step) -> bool:
    """Say whether an arrival is told again, after the way there: it never left."""
    if any(s.event.act in DEPARTS for s in (*first, step)):
        return False
    later = step.event.sentence > max(s.event.sentence for s in first)
    return later and step.event.act in _COMES and not step.event.homeward


def _best(steps: Sequence[Step]) -> Place:
    """Return the place of a visit: the surest, of equals the first told."""
    places = [s.place for s in steps if s.place]
    return max(places, key=lambda place: place.confidence)


def _comes_again(step: Step, visits: Sequence[Sequence[Step]]) -> bool:
    """Say whether a step is a second visit and no retelling."""
    if step.event.homeward and step.event.act in {"arrives", "turns", "ends"}:
        return True
    if step.event.act == "turns":
        return True
    days = [s.day for v in visits for s in v if s.day]
    return bool(step.day and days and step.day > max(days) and not step.event.recalled)


def _to_come(ahead: list[Step], refused: Sequence[Step]) -> Path:
    """Return the path of a journey that is only planned: every place of it is open."""
    if all(s.event.truth == "expected" for s in ahead):
        return _with_ends([], [], ahead, refused, ([], 0))
    order, jumps = _in_order([s for s in ahead if s.event.act not in _GOALS])
    goals = [s for s in ahead if s.event.act in _GOALS]
    visits = _visits([s for s in order if s.place])
    path = _with_ends(visits, goals, [], refused, (order, jumps))
    visits = [replace(v, status="open") for v in path.visits]
    if len(visits) == 1 and visits[0].role == "stop" and visits[0].acts(*_COMES):
        visits = [replace(visits[0], role="destination")]
    return replace(path, visits=tuple(visits))


def _with_ends(
    visits: list[Visit],
    goals: Sequence[Step],
    ahead: Sequence[Step],
    refused: Sequence[Step],
    ordered: tuple[Sequence[Step], int],
) -> Path:
    """Return the path with its ends, its goal and its candidates."""
    order, jumps = ordered
    unplaced = [s for s in order if not s.place]
    departures = [s for s in order if s.event.act in DEPARTS]
    no_origin = bool(departures and not departures[0].place)
    if visits and visits[0].acts(*DEPARTS) and not no_origin:
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
    elif len(visits) > 1 and _ended(visits[-1], [*unplaced, *_later(ahead, visits)]):
        visits[-1] = replace(visits[-1], role="destination")
    if aims and not_reached:
        refused_at, aims = [*refused_at, *aims], []
    for step in (*aims, *ahead):
        _add(candidates, step, visits, "open")
    for step in refused_at:
        _add(candidates, step, visits, "rejected")
    candidates.sort(key=lambda visit: visit.steps[0].at)
    no_end = any(s.event.act in _COMES and s is order[-1] for s in unplaced)
    return Path(tuple(visits), tuple(candidates), no_origin, no_end, jumps)


def _later(ahead: Sequence[Step], visits: Sequence[Visit]) -> list[Step]:
    """Return what is still to come elsewhere: where it came to is no end yet."""
    return [
        s
        for s in ahead
        if s.place
        and s.event.act not in DEPARTS
        and not any(one_town(s, other) for v in visits for other in v.steps)
    ]


def _aims(
    goals: Sequence[Step], visits: Sequence[Visit], order: Sequence[Step]
) -> list[Step]:
    """Return the goals that were not reached, the latest last.

    A goal that the train came to is a visit; one told before a later arrival that ends
    the story is superseded by it, unless it is in the train's very name.
    """
    open_: list[Step] = []
    for step in goals:
        if step.place is None or (
            any(one_town(step, s) for v in visits for s in v.steps)
            and not _goes_home(step, visits)
        ):
            continue
        if step.event.form not in _NAMING and superseded(step, order, one_town):
            continue
        if any(s.event.act == "ends" for s in order):
            continue
        if not any(one_town(step, s) for s in open_):
            open_.append(step)
    return sorted(open_, key=lambda s: (s.event.form not in _NAMING, s.at))


def _goes_home(step: Step, visits: Sequence[Visit]) -> bool:
    """Say whether a train set off back to where its journey began."""
    return (
        step.event.homeward
        and len(visits) > 1
        and any(one_town(step, s) for s in visits[0].steps)
        and step.at > max(s.at for s in visits[-1].steps)
    )


def _ended(visit: Visit, unplaced: Sequence[Step]) -> bool:
    """Say whether the words make the last visit the end of the journey."""
    came = visit.acts("arrives", "ends", "turns")
    left = visit.acts("leaves", "boards")
    if not came or (left and left[-1].at > came[-1].at):
        return False
    if any(s.event.left_again for s in visit.steps):
        return False
    return not any(s.at > came[-1].at for s in unplaced)


def _add(
    candidates: list[Visit], step: Step, visits: Sequence[Visit], status: Status
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


def told_at(visit: Visit) -> tuple[Window, Window]:
    """Return when a visit was told to begin, and when the train was told to leave it.

    For an origin both are the departure.
    """
    came = [s.told for s in visit.steps if s.event.act not in DEPARTS]
    left = [s.told for s in visit.steps if s.event.act in DEPARTS]
    arrived = _finest(came)
    departed = _finest(left)
    if visit.role == "origin":
        return (departed if departed != NO_WINDOW else arrived), NO_WINDOW
    return arrived if arrived != NO_WINDOW else departed, departed


def _finest(windows: Sequence[Window]) -> Window:
    """Return the narrowest of some windows, none where none is told or days differ."""
    told = [w for w in windows if w.earliest and w.latest]
    if days_differ(told):
        return NO_WINDOW
    return min(told, key=lambda w: w.latest - w.earliest, default=NO_WINDOW)  # type: ignore[operator]


def days_differ(windows: Sequence[Window]) -> bool:
    """Return whether windows are told of one event on days that lie apart."""
    starts = [w.earliest for w in windows if w.earliest]
    ends = [w.latest for w in windows if w.latest]
    return bool(starts and ends) and max(starts) - min(ends) > _APART
