"""The journeys that one text tells, of which one is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from geo.itinerary.reading import Event

__all__ = ["without_second_journey"]

_SETS_OUT = frozenset({"leaves", "heads_for"})


def without_second_journey(
    events: Sequence[Event], begins: AbstractSet[int]
) -> tuple[list[Event], bool]:
    """Return the events of the journey told most fully, and whether there is another.

    A second journey begins where a sentence in `begins` says that another train
    leaves, or where a train of another number or kind sets out; the first goes on
    where the text comes back to its train. Of two told alike the first is kept;
    candidates belong to the first.
    """
    trains: list[str] = [""]
    groups: list[list[Event]] = [[]]
    for event in events:
        here = _group_of(event, trains)
        if not event.train and _aside(groups, event):
            here = len(groups) - 2
        started = groups[-1] and event.sentence in begins
        if started and event.saying == "leaves" and groups[-1][-1] != event:
            here = -1
        if here < 0:
            trains.append(event.train)
            groups.append([])
        elif here < len(groups) - 1:
            trains.append(trains.pop(here))
            groups.append(groups.pop(here))
        trains[-1] = trains[-1] or event.train
        groups[-1].append(event)
    best = max(groups, key=len)
    return best, len(groups) > 1


def _aside(groups: Sequence[Sequence[Event]], event: Event) -> bool:
    """Say whether the last journey begun is no more than a part of one sentence.

    "G1 left A; at the same hour G2 left B. At 9 it was in C" goes on with G1.
    """
    if len(groups) < 2 or not groups[-2]:  # noqa: PLR2004  # one journey and another
        return False
    here = {e.sentence for e in groups[-1]}
    return here == {groups[-2][-1].sentence} and event.sentence not in here


def _group_of(event: Event, trains: Sequence[str]) -> int:
    """Return the group of an event by its train, -1 for a new one.

    A train that is not named is the one before.
    """
    if not event.train or not trains[-1] or event.train == trains[-1]:
        return len(trains) - 1
    if event.train in trains:
        return trains.index(event.train)
    return -1 if event.saying in _SETS_OUT else len(trains) - 1
