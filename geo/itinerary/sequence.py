"""The order of telling set right: by times, by returns, and by what comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geo.itinerary.visits import ENDS, ON_THE_WAY, SHORTER, one_town, way_km
from geo.model.space import NO_WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.itinerary.reading import Event
    from geo.itinerary.visits import Visit
    from geo.model import Window

_LONGER = 1.05  # how much longer times may make the way without a doubt
_HALF_A_DAY = 12  # hours
_MISREAD = 2.0  # how much longer times may make the way before they are not believed
_LEAD = 2  # the last sentence that may tell the end before the way
_CLEARLY = 0.6  # how much shorter a way is that speaks against a time

__all__ = ["block_later", "by_time", "come_back", "final_last", "lead_later"]


def by_time(visits: Sequence[Visit], origin: Visit | None) -> list[Visit]:
    """Return the visits by their told times; one without keeps its neighbour's.

    Where that makes the way much longer the times are read wrongly: then only those
    count that lie half a day apart ("at five" may be the next day's), or none.
    """
    told_km = way_km(visits)
    for apart_hours, longest in ((0, _LONGER), (_HALF_A_DAY, _MISREAD)):
        timed = _timed(visits, origin, timedelta(hours=apart_hours))
        if way_km(timed) <= longest * told_km:
            return timed
    return list(visits)


def _timed(
    visits: Sequence[Visit], origin: Visit | None, apart: timedelta
) -> list[Visit]:
    """Return the visits by times that lie at least so far apart.

    A visit goes before another only when its time was over before the other's began:
    "the same day" and "at noon" stay as told. A time before the departure is not
    believed.
    """
    begun = origin.told.earliest if origin else None
    believed = [
        v.told if not (begun and v.told.latest and v.told.latest < begun) else NO_WINDOW
        for v in visits
    ]
    known = [w for w in believed if w.earliest]
    last = min(known, key=lambda w: str(w.earliest), default=NO_WINDOW)
    said: Event | None = None
    found: list[tuple[Window, Visit]] = []
    for window, visit in zip(believed, visits, strict=True):
        if origin and _begins_after(origin.event, said, visit.event):
            last = origin.told
        last, said = window if window.earliest else last, visit.event
        later = (i for i, (w, _) in enumerate(found) if _over_before(last, w, apart))
        found.insert(next(later, len(found)), (last, visit))
    return [visit for _, visit in found]


def _begins_after(left: Event, said: Event | None, here: Event) -> bool:
    """Say whether a sentence tells the departure and then, as its next stop, this."""
    told = said is not None and said.sentence == left.sentence and said.at > left.at
    return left.sentence == here.sentence and left.at < here.at and not told


def _over_before(one: Window, two: Window, apart: timedelta = timedelta(0)) -> bool:
    """Say whether one time was over before another began; times not told never are."""
    if not (one.earliest and one.latest and two.earliest):
        return False
    return one.latest < two.earliest and two.earliest - one.earliest >= apart


def lead_later(
    chain: list[Visit], origin: Visit | None, target: Visit | None
) -> list[Visit]:
    """Return the chain with an arrival that the story begins with where it belongs.

    It moves only behind what is told in later sentences and not at a later time, and
    only where that makes the whole way shorter.
    """
    sure = (v.event.sentence for v in chain if v.event.saying != "beside")
    first = min(sure, default=0)
    ends = [[origin] if origin else [], [target] if target else []]
    for index, visit in enumerate(chain[:-1]):
        begun = visit.event.sentence == first <= _LEAD or _framed(visit, origin)
        if visit.event.saying not in {*ENDS, "by_way"} or not begun:
            continue
        best, least = chain, SHORTER * way_km([*ends[0], *chain, *ends[1]])
        for moved in _moved_behind(chain, index, origin):
            length = way_km([*ends[0], *moved, *ends[1]])
            if length < least:
                best, least = moved, length
        if best is not chain:
            return best
    return chain


def block_later(
    chain: list[Visit], origin: Visit | None, target: Visit | None
) -> list[Visit]:
    """Return the chain with all that its first sentence tells where it belongs.

    A lead tells where a train was stopped, and the next sentences how it came there.
    As with one visit, times must not speak against it and the way must be shorter.
    """
    first = min((v.event.sentence for v in chain), default=0)
    size = next(
        (i for i, v in enumerate(chain) if v.event.sentence > first), len(chain)
    )
    if first > _LEAD or size < _BLOCK or size == len(chain):
        return chain
    block, rest = chain[:size], chain[size:]
    ends = [origin] if origin else [], [target] if target else []
    best, least = chain, SHORTER * way_km([*ends[0], *chain, *ends[1]])
    for count, other in enumerate(rest, 1):
        late = any(_over_before(v.told, other.told) for v in block)
        told = other.event.sentence > first and other.event.saying != "returns"
        if late or not told or (count == 1 and other.event.then):
            break
        moved = [*rest[:count], *block, *rest[count:]]
        if way_km([*ends[0], *moved, *ends[1]]) < least:
            best, least = moved, way_km([*ends[0], *moved, *ends[1]])
    return best


_BLOCK = 2  # visits of a lead that move together


def _moved_behind(
    chain: list[Visit], index: int, origin: Visit | None
) -> Iterator[list[Visit]]:
    """Yield the chain with one visit ever farther behind, while nothing forbids it."""
    visit, rest = chain[index], chain[index + 1 :]
    soon = rest[0].event.sentence - visit.event.sentence <= 1
    if rest[0].event.then and soon and not _framed(rest[0], origin):
        return
    for count, other in enumerate(rest, 1):
        times = visit.told.earliest, other.told.earliest
        late = times[0] and times[1] and times[1] > times[0]
        moved = [*chain[:index], *rest[:count], visit, *rest[count:]]
        if late and way_km(moved) > _CLEARLY * way_km(chain):
            return
        if other.event.sentence <= visit.event.sentence:
            return
        if other.event.saying == "returns":
            return
        yield moved


def _framed(visit: Visit, origin: Visit | None) -> bool:
    """Say whether one sentence tells both the departure and this arrival."""
    return origin is not None and origin.event.sentence == visit.event.sentence


def final_last(chain: list[Visit]) -> list[Visit]:
    """Return the chain with what the text calls the end of the journey last."""
    ends = [v for v in chain if v.event.final]
    if len(ends) != 1 or chain[-1].event.saying == "returns":
        return chain
    return [*(v for v in chain if v is not ends[0]), ends[0]]


def come_back(visits: Sequence[Visit]) -> list[Visit]:
    """Return the visits with a second coming to a place told as a return.

    "It left A. It reached B. It was back at A" is a round trip, also where the text
    does not say "back". Times told must not speak against it.
    """
    found: list[Visit] = []
    for visit in visits:
        again = visit.event.saying in {"arrives", "heads_for"} and not visit.event.back
        if again and _was_at(visit, found):
            visit = replace(visit, event=visit.event._replace(saying="returns"))  # noqa: PLW2901  # the same visit, read anew
        found.append(visit)
    return found


def _was_at(visit: Visit, before: Sequence[Visit]) -> bool:
    """Say whether the train was at a place, then elsewhere, before coming there."""
    for index, first in enumerate(before):
        known = first.event.saying == "leaves" or first.told.earliest
        if first.place != visit.place or not known or not first.event.sentence:
            continue
        for other in before[index + 1 :]:
            if (
                other.event.saying in ON_THE_WAY
                and not other.event.back
                and not one_town(other, visit)
                and first.event.sentence < other.event.sentence < visit.event.sentence
                and (first.event.saying == "leaves" or other.told.earliest)
                and not _over_before(other.told, first.told)
                and not _over_before(visit.told, other.told)
            ):
                return True
    return False
