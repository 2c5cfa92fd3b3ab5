"""The order of travel, which is seldom the order of telling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from geo.itinerary.reading import Event
    from geo.model import Role, Window

__all__ = ["Visit", "in_order", "without_second_journey"]

_ON_THE_WAY = frozenset({"arrives", "passes", "by_way", "returns"})


@dataclass(frozen=True, slots=True)
class Visit:
    """An event at a place, when it was told to happen, and what the stop is."""

    place: str
    event: Event
    told: Window
    role: Role = "stop"
    expected: bool = False


def without_second_journey(
    events: Sequence[Event], begins: AbstractSet[int]
) -> tuple[list[Event], bool]:
    """Return the events of the journey told most fully, and whether there is another.

    A second journey begins where a sentence in `begins` says that another train
    leaves. Of two told alike the first is kept; candidates belong to the first.
    """
    groups: list[list[Event]] = [[]]
    for event in events:
        started = groups[-1] and event.sentence in begins
        if started and event.saying == "leaves" and groups[-1][-1] != event:
            groups.append([])
        groups[-1].append(event)
    best = max(groups, key=len)
    return best, len(groups) > 1


def in_order(
    events: Sequence[Event], visits: Sequence[Visit], *, goes_on: bool
) -> list[Visit]:
    """Return the visits in the order travelled, each place once unless returned to.

    Times told decide where there are any, and the order of the text otherwise. The
    origin is the first place left that was not reached before.
    """
    del events
    travelled = [v for v in visits if v.event.saying in {*_ON_THE_WAY, "leaves"}]
    ahead = [v for v in visits if v.event.saying == "heads_for"]
    chain = _chain(travelled)
    reached = {v.place for v in chain}
    target = next((v for v in reversed(ahead) if v.place not in reached), None)
    if target and chain:
        return [*chain, replace(target, role="destination", expected=True)]
    if target:
        return [replace(target, role="destination", expected=True)]
    if not chain:
        return []
    headed = {v.place for v in ahead} | {
        v.place for v in chain if v.event.saying == "returns"
    }
    open_end = any(v.event.saying == "candidate" for v in visits) or goes_on
    last = chain[-1]
    if last.role == "stop" and (last.place in headed or not open_end):
        chain[-1] = replace(last, role="destination")
    return chain


def _chain(travelled: Sequence[Visit]) -> list[Visit]:
    """Return origin and stops in order of travel."""
    reached = {v.place for v in travelled if v.event.saying in _ON_THE_WAY}
    firsts = [v for v in travelled if v.event.saying == "leaves"]
    origin = next((v for v in firsts if v.place not in reached), None)
    if origin is None:
        origin = _returned_to(travelled)
    merged = _by_time(_merged(_via_first(travelled), origin))
    if origin is None:
        return merged
    home = [v for v in merged if v.place == origin.place]
    away = [v for v in merged if v.place != origin.place]
    return [replace(_fullest(travelled, origin), role="origin"), *away, *home]


def _returned_to(travelled: Sequence[Visit]) -> Visit | None:
    """Return the departure of a round trip: left first, returned to last."""
    for visit in travelled:
        if visit.event.saying == "leaves":
            back = any(
                v.place == visit.place and v.event.saying == "returns"
                for v in travelled
            )
            earlier = any(
                v.place == visit.place and v.event.saying in _ON_THE_WAY - {"returns"}
                for v in travelled
            )
            return visit if back and not earlier else None
    return None


def _fullest(travelled: Sequence[Visit], origin: Visit) -> Visit:
    """Return the departure from the origin that has a time, if one has."""
    same = [
        v for v in travelled if v.place == origin.place and v.event.saying == "leaves"
    ]
    return next((v for v in same if v.told.earliest), origin)


def _via_first(travelled: Sequence[Visit]) -> list[Visit]:
    """Return the visits with "to B via A" turned round within a sentence."""
    found: list[Visit] = []
    for visit in travelled:
        previous = found[-1] if found else None
        if (
            visit.event.saying == "by_way"
            and previous
            and previous.event.sentence == visit.event.sentence
            and previous.event.saying in {"arrives", "returns"}
        ):
            found.insert(len(found) - 1, visit)
        else:
            found.append(visit)
    return found


def _by_time(visits: Sequence[Visit]) -> list[Visit]:
    """Return the visits by their told times; one without keeps its neighbour's."""
    keyed, last = [], None
    known = [v.told.earliest for v in visits if v.told.earliest]
    for index, visit in enumerate(visits):
        last = visit.told.earliest or last
        keyed.append((last or (min(known) if known else None), index, visit))
    if not known:
        return list(visits)
    return [v for _, _, v in sorted(keyed, key=lambda k: (k[0], k[1]))]


def _merged(visits: Sequence[Visit], origin: Visit | None) -> list[Visit]:
    """Return one visit a place, the arrival before the departure, times kept.

    A place comes a second time only when the text says that someone came back to it.
    """
    found: list[Visit] = []
    for visit in visits:
        back = visit.event.saying == "returns"
        if origin and visit.place == origin.place and not back:
            continue
        at = next((i for i, v in enumerate(found) if v.place == visit.place), None)
        if at is None or (back and at < len(found) - 1):
            found.append(visit)
            continue
        found[at] = _better(found[at], visit)
    return found


def _better(one: Visit, two: Visit) -> Visit:
    """Return the fuller of two visits to a place: an arrival, then one with a time."""
    if one.event.saying == "leaves" and two.event.saying != "leaves":
        one, two = two, one
    if one.told.earliest is None and two.event.saying != "leaves" and two.told.earliest:
        return two
    return one
