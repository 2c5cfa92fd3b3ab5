"""The order of travel, which is seldom the order of telling."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.itinerary.passing import on_the_way
from geo.itinerary.sequence import (
    block_later,
    by_time,
    come_back,
    final_last,
    lead_later,
)
from geo.itinerary.visits import ENDS, ON_THE_WAY, one_town, way_km

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.itinerary.visits import Visit

__all__ = ["in_order"]

_BEND = 1.3  # how much longer a way may be by a place between two others
_MIDST = 2  # places told before one that some got on at, which is no beginning then


def in_order(
    visits: Sequence[Visit],
    *,
    goes_on: int,
    begun: int = sys.maxsize,
) -> list[Visit]:
    """Return the visits in the order travelled, each place once unless returned to.

    Times told decide where there are any, and the order of the text otherwise. The
    origin is the first place left that was not reached before. An arrival that the
    story begins with is the end when no time speaks against it and the way is shorter.
    `goes_on` is where the text last says that the train went on; the end is open when
    no place comes after it. `begun` is where the text names a place that the journey
    may have begun at, without a position or not understood: a place left behind that
    is not where it began.
    """
    visits = come_back(visits)
    travelled = [v for v in visits if v.event.saying in {*ON_THE_WAY, "leaves"}]
    reached = {v.place for v in travelled}
    if not reached and not any(
        v.event.saying == "heads_for" and v.event.final for v in visits
    ):
        return []  # "the train to A" alone tells no journey
    came = [v for v in travelled if v.event.saying in ENDS]
    ahead = [
        v
        for v in visits
        if v.event.saying == "heads_for"
        and v.place not in reached
        and not any(one_town(v, other) for other in came)
    ]
    travelled = _to_the_end(travelled)
    origin = _origin(travelled)
    if origin and begun < origin.event.at:
        origin = None
    target = _target(ahead, origin, visits)
    if target and any(_ends_behind(v, target) for v in travelled):
        target = None
    if (
        target
        and origin
        and any(
            v.event.saying == "heads_for"
            and v.place in reached
            and _is_framed(v, origin, visits)
            for v in visits
        )
    ):
        target = None  # it was bound for where it came
    sure = reached | {v.place for v in ahead}
    told, headed = set(travelled), set(ahead)
    way = [
        v
        for v in visits
        if v in told
        or (v in headed and v != target)
        or (v.event.saying == "beside" and v.place not in sure)
    ]
    merged = _merged(_looked_back(way), origin)
    if target:
        merged = [v for v in merged if v.place != target.place]
    chain = lead_later(by_time(merged, origin), origin, target)
    chain = block_later(chain, origin, target)
    chain = on_the_way(chain, origin, target)
    chain = _once_a_town(final_last(chain))
    if origin:
        home = [v for v in chain if v.place == origin.place]
        chain = [v for v in chain if v.place != origin.place]
        first = replace(_fullest(travelled, origin), role="origin")
        chain = [first, *chain, *home]
    if target:
        return [*chain, replace(target, role="destination")]
    return _with_destination(chain, visits, goes_on=goes_on)


def _once_a_town(chain: Sequence[Visit]) -> list[Visit]:
    """Return the chain with a town and then its station as one stop: the station."""
    found: list[Visit] = []
    for visit in chain:
        last = found[-1] if found else None
        if last and _is_part(last, visit):
            fuller = visit if visit.told.earliest else replace(visit, told=last.told)
            found[-1] = replace(
                fuller, left=last.left if last.left.earliest else visit.left
            )
        else:
            found.append(visit)
    return found


def _is_part(town: Visit, station: Visit) -> bool:
    """Say whether a stop is the station of the town that is told as the stop before."""
    apart = town.place != station.place and town.kind == "city" != station.kind
    return apart and station.event.saying in ENDS and one_town(town, station)


def _to_the_end(travelled: Sequence[Visit]) -> list[Visit]:
    """Return the visits without departures, behind the end, from where none came."""
    end = max((v.event.sentence for v in travelled if v.event.final), default=-1)
    came = {v.place for v in travelled if v.event.saying in ON_THE_WAY}
    if not any(
        v.event.saying == "leaves" and v.event.sentence <= end for v in travelled
    ):
        return list(travelled)
    return [
        v
        for v in travelled
        if v.event.sentence <= end
        or v.event.saying != "leaves"
        or v.place in came
        or v.told.earliest is None
    ]


def _ends_behind(visit: Visit, target: Visit) -> bool:
    """Return whether the journey ends elsewhere than where it was bound for."""
    behind = visit.event.sentence > target.event.sentence
    return visit.event.final or (visit.event.saying == "returns" and behind)


def _with_destination(
    chain: list[Visit], visits: Sequence[Visit], *, goes_on: int
) -> list[Visit]:
    """Return the chain with its last stop as destination unless the end is open."""
    if not chain:
        return []
    last = chain[-1]
    headed = last.event.saying == "returns" or last.event.final
    headed = headed or any(
        v.place == last.place and (v.event.saying == "heads_for" or v.event.final)
        for v in visits
    )
    told = max(v.event.cue[1] for v in chain)
    open_end = goes_on >= told or any(
        v.event.saying == "candidate"
        or (v.event.saying == "heads_for" and v.event.at >= told)
        for v in visits
    )
    passed = last.event.saying in {"passes", "by_way", "leaves", "beside"}
    here = [v for v in visits if v.place == last.place and v.event.saying in ENDS]
    passed = passed or all(v.event.halt for v in here)
    if last.role == "stop" and not passed and (headed or not open_end):
        chain[-1] = replace(last, role="destination")
    return chain


def _origin(travelled: Sequence[Visit]) -> Visit | None:
    """Return the departure that the journey begins with, or None.

    It is the earliest by time where all have one, else the first told, of the places
    left that the train had not come to; one of a round trip was only returned to.
    """
    firsts = [
        v
        for i, v in enumerate(travelled)
        if v.event.saying == "leaves"
        and not (v.event.planned and _has_come(travelled))
        and not _in_the_midst(v, travelled)
        and not _between(i, travelled)
        and all(
            w.event.saying == "leaves" or (w.event.saying == "returns" and i < j)
            for j, w in enumerate(travelled)
            if w.place == v.place
        )
    ]
    if firsts and all(v.told.earliest for v in firsts):
        return min(firsts, key=lambda v: str(v.told.earliest))
    return firsts[0] if firsts else _returned_to(travelled)


def _has_come(travelled: Sequence[Visit]) -> bool:
    """Say whether someone came somewhere, not only by plan."""
    return any(v.event.saying in ON_THE_WAY and not v.event.planned for v in travelled)


def _in_the_midst(left: Visit, travelled: Sequence[Visit]) -> bool:
    """Return whether the train had come to two other places by the time it left one."""
    came = [
        v.told.latest
        for v in travelled
        if v.place != left.place and v.event.saying in ON_THE_WAY and v.told.latest
    ]
    start = left.told.earliest
    return bool(start and len(came) > 1 and max(came) < start)


def _between(index: int, travelled: Sequence[Visit]) -> bool:
    """Return whether a place left was come to between others that are told before it.

    "At D some got on" is no beginning where A, B and C are told before it and D lies on
    the way from C to what is told next.
    """
    left = travelled[index]
    before = [v for v in travelled[:index] if v.event.saying in ON_THE_WAY]
    behind = [v for v in travelled[index + 1 :] if v.place != left.place]
    if len({v.place for v in before} - {left.place}) < _MIDST or not behind:
        return False
    direct = way_km([before[-1], behind[0]])
    return way_km([before[-1], left, behind[0]]) < _BEND * direct


def _returned_to(travelled: Sequence[Visit]) -> Visit | None:
    """Return the departure of a round trip whose return the story begins with."""
    for visit in travelled:
        if visit.event.saying == "leaves":
            same = {v.event.saying for v in travelled if v.place == visit.place}
            return visit if same == {"leaves", "returns"} else None
    return None


def _target(
    ahead: Sequence[Visit], origin: Visit | None, visits: Sequence[Visit]
) -> Visit | None:
    """Return where the train is bound for and has not come yet, or None.

    It is what the text calls the end, else what it names with the origin, else what
    it names last; not what the journey went on from since.
    """
    ends = [v for v in ahead if v.event.final]
    came = [v for v in visits if v.event.saying in {*ON_THE_WAY, "beside"}]
    ahead = [v for v in ahead if not _gone_by(v, came)]
    framed = [v for v in ahead if origin and _is_framed(v, origin, visits)]
    for found in (ends, framed, ahead):
        if found:
            return found[-1]
    return None


def _is_framed(headed: Visit, origin: Visit, visits: Sequence[Visit]) -> bool:
    """Say whether the origin's sentence tells that the train left it for a place.

    Not where it tells another departure before: "the train from A to B had left C
    for D".
    """
    first, here = origin.event, headed.event
    return first.sentence == here.sentence and not any(
        v.event.saying == "leaves"
        and v.place != origin.place
        and v.event.sentence == here.sentence
        and first.at < v.event.at < here.at
        for v in visits
    )


def _gone_by(headed: Visit, way: Sequence[Visit]) -> bool:
    """Say whether the text tells stops before and behind the sentence bound there.

    "We took the slow train to C" between a stop at B and an arrival in D is a part of
    the way, and C not its end.
    """
    here = headed.event.sentence
    before = [v for v in way if 0 < v.event.sentence < here]
    sure = (v.event for v in way if v.event.saying in ON_THE_WAY)
    return bool(before) and any(e.sentence > here for e in sure)


def _fullest(travelled: Sequence[Visit], origin: Visit) -> Visit:
    """Return the departure from the origin that has a time, if one has."""
    same = [
        v for v in travelled if v.place == origin.place and v.event.saying == "leaves"
    ]
    return next((v for v in same if v.told.earliest), origin)


def _looked_back(way: Sequence[Visit]) -> list[Visit]:
    """Return the visits with "to B via A" turned round within a sentence."""
    found: list[Visit] = []
    moved: Callable[[Visit, Visit], bool] = lambda one, two: (  # noqa: E731  # short
        one.event.sentence == two.event.sentence
        and one.event.saying in ENDS
        and one.event.cue != two.event.cue
        and not two.event.then
        and (two.event.saying == "by_way" or two.event.back)
    )
    end: Visit | None = None
    for visit in way:
        before = end if end and moved(end, visit) else None
        previous = found[-1] if found else None
        if before is None and previous and moved(previous, visit):
            before = previous
        if before is None:
            found.append(visit)
        else:
            found.insert(found.index(before), visit)
        end = before
    return found


def _merged(visits: Sequence[Visit], origin: Visit | None) -> list[Visit]:
    """Return one visit a place, the arrival before the departure, times kept.

    A place comes a second time only when the text says that someone came back to it.
    """
    found: list[Visit] = []
    for visit in visits:
        back = visit.event.saying == "returns"
        if origin and visit.place == origin.place and not back:
            continue
        at = next((i for i, v in enumerate(found) if _same_stop(v, visit)), None)
        if at is None or (back and at < len(found) - 1):
            found.append(visit)
            continue
        better = _better(found[at], visit)
        if _told_anew(found[at], visit):
            found = [*found[:at], *found[at + 1 :], better]
        else:
            found[at] = better
    return found


def _same_stop(one: Visit, two: Visit) -> bool:
    """Return whether two visits are one: of a place, or of a town and its station."""
    both = one.event.saying in ENDS and two.event.saying in ENDS
    return one.place == two.place or (both and _led(one, two) and one_town(one, two))


def _led(one: Visit, two: Visit) -> bool:
    """Say whether a headline or the sentence after it tells of the first visit."""
    return one.event.sentence <= 1 and one.event.sentence < two.event.sentence


def _told_anew(one: Visit, two: Visit) -> bool:
    """Say whether a headline or lead tells an arrival that the text comes to later."""
    if one.event.saying not in ENDS or two.event.saying not in ENDS:
        return False
    headline = _led(one, two)
    return headline or (one.told.earliest is None and two.told.earliest is not None)


def _better(one: Visit, two: Visit) -> Visit:
    """Return the fuller of two visits to a place: an arrival, then one with a time."""
    if one.event.saying == "leaves" and two.event.saying != "leaves":
        one, two = two, one
    final = one.event.final or two.event.final
    left = one.left if one.left.earliest else two.left
    if one.place != two.place and one.told.earliest is None:
        one = two
    if one.told.earliest is None and two.event.saying != "leaves" and two.told.earliest:
        one = two
    return replace(one, event=one.event._replace(final=final), left=left)
