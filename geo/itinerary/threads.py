"""From events to threads: whose journey each event belongs to, and which is told."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.errors import BadInput
from geo.model.clause import DEPARTS, TOLD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from geo.model.clause import Event

__all__ = ["Thread", "main_thread", "threads_of"]

_LOGGED = frozenset({"chain", "row"})
_ASIDE = 0.6  # of a place, by which an accident of before tells less
_NEVER = frozenset({"described", "habitual"})


@dataclass(frozen=True, slots=True)
class Thread:
    """The events of one mover, in the order of the text.

    `name` is what the story calls its train, "" where it has one train only.
    """

    name: str
    events: tuple[Event, ...]


def threads_of(  # one answer for each way to go on
    events: Sequence[Event], same: Callable[[Event, Event], bool]
) -> tuple[Thread, ...]:
    """Return the events parted by who moves, in the order they are first told.

    Another train's events, a second train's name, a designation between two other ends
    and words that begin another journey open a thread; what names no train goes on with
    the last one. What is only described or habitual belongs to nobody. `same` says
    whether two events are at one place.
    """
    found: dict[int, list[Event]] = defaultdict(list)
    names: dict[int, str] = {0: ""}
    ends: dict[int, list[Event]] = {}
    current, journey = 0, 0
    aside, before = -1, 0
    asides: set[int] = set()
    pairs = _designations(events)
    for event in events:
        if event.truth in _NEVER or event.mover == "nobody":
            continue
        another = event.another or _sets_out_anew(event, found.get(current, ()), same)
        if event.mover == "other":
            found[-1 - event.clause].append(event)
            names[-1 - event.clause] = event.train
            continue
        if another:
            aside = event.sentence
        elif 0 <= aside < event.sentence - 1:  # the story goes on after an aside
            known_there = _only_there(event, found[current], found[before], same=same)
            aside = event.sentence if known_there else -1
            current = current if known_there else before
            asides = asides if known_there else set()
        if another and found[current] and event.clause != journey:
            before = before if asides else current
            asides.add(max(names) + 1)
            current = max(names) + 1
            names[current], journey = event.train, event.clause
        elif event.train and event.train != names[current]:
            other = not _changes(event, found[current], same)
            current = _of_name(event.train, names, current) if other else current
        elif (pair := pairs.get(event.clause)) and not event.train:
            numbers = current, max(names) + 1
            current = _of_pair(pair, ends, same, now=(numbers, found[current]))
            names.setdefault(current, "")
        if event.clause in pairs:
            ends.setdefault(current, pairs[event.clause])
        found[current].append(event)
    only_named = _only_named(found, ends, same)
    return tuple(
        Thread(names[key], tuple(told))
        for key, told in sorted(found.items(), key=lambda item: item[1][0].at)
        if told and key not in only_named
    )


def _only_there(
    event: Event,
    aside: Sequence[Event],
    story: Sequence[Event],
    *,
    same: Callable[[Event, Event], bool],
) -> bool:
    """Say whether only an aside knows the place that is told of: it is not over yet."""
    known = any(same(event, told) for told in aside)
    return known and not any(same(event, told) for told in story)


def _sets_out_anew(
    event: Event, told: Sequence[Event], same: Callable[[Event, Event], bool]
) -> bool:
    """Say whether another train leaves, as ours has ended its run elsewhere.

    A train whose run is over leaves from nowhere else.
    """
    if not told or told[-1].act != "ends" or event.form != "verb":
        return False
    leaves = event.act in DEPARTS and event.mover == "train" and not event.recalled
    begun = any(e.act in DEPARTS for e in told)
    been = (e for e in told if e.act != "bound")
    return leaves and begun and not any(same(e, event) for e in been)


def _only_named(
    found: dict[int, list[Event]],
    ends: dict[int, list[Event]],
    same: Callable[[Event, Event], bool],
) -> list[int]:
    """Return the threads that only a headline tells, of ends the other way round.

    "The Lviv - Kyiv train" above a story of the train from Kyiv to Lviv is that train.
    """
    heads = [key for key in ends if all(event.headline for event in found[key])]
    return [
        key
        for key in heads
        if any(
            other not in heads and same(one, last) and same(two, first)
            for one, two in [ends[key]]
            for other, (first, last) in ends.items()
        )
    ]


def _of_name(name: str, names: dict[int, str], current: int) -> int:
    """Return the number of the thread of a train's name, a new one for a new name.

    The story's only train so far takes the first name that is told.
    """
    for key, known in names.items():
        if key >= 0 and known == name:
            return key
    if not names[current]:
        names[current] = name
        return current
    new = max(names) + 1
    names[new] = name
    return new


def _designations(events: Sequence[Event]) -> dict[int, list[Event]]:
    """Return the clauses that designate a train by both its ends, with those."""
    by_clause: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        named = event.form == "designation" or (
            event.form == "participle" and event.mover == "person"
        )  # "passengers heading to A from B" are on a train as well
        if named and event.act in {"leaves", "bound"}:
            by_clause[event.clause].append(event)
    return {
        number: [told[0], told[-1]]
        for number, told in by_clause.items()
        if {told[0].act, told[-1].act} == {"leaves", "bound"}
    }


def _changes(
    event: Event, told: Sequence[Event], same: Callable[[Event, Event], bool]
) -> bool:
    """Say whether a log goes on with another train from where the last one came to."""
    if not told or event.form not in _LOGGED:
        return False
    leaves = event.act in DEPARTS and told[-1].act in {"arrives", "bound"}
    return told[-1].clause == event.clause or (leaves and same(told[-1], event))


def _goes_on(
    pair: Sequence[Event],
    known: Sequence[Event],
    told: Sequence[Event],
    *,
    same: Callable[[Event, Event], bool],
) -> bool:
    """Say whether a traveller goes on by a train with these ends: A to B, B to C.

    Back to A it is the traveller's only if it was boarded there.
    """
    if not same(known[1], pair[0]):
        return False
    boarded = bool(told) and told[-1].act == "boards" and same(told[-1], pair[0])
    return boarded or not same(known[0], pair[1])


def _of_pair(
    pair: list[Event],
    ends: dict[int, list[Event]],
    same: Callable[[Event, Event], bool],
    *,
    now: tuple[tuple[int, int], Sequence[Event]],
) -> int:
    """Return the thread of a train with these ends, as `_of_ends` does.

    `now` has those numbers and what the current thread tells: a traveller goes on.
    """
    numbers, told = now
    known = ends.get(numbers[0])
    if known and _goes_on(pair, known, told, same=same):
        ends[numbers[0]] = [known[0], pair[1]]
        return numbers[0]
    return _of_ends(pair, ends, same, numbers=numbers)


def _of_ends(
    pair: list[Event],
    ends: dict[int, list[Event]],
    same: Callable[[Event, Event], bool],
    *,
    numbers: tuple[int, int],
) -> int:
    """Return the thread of a train with these ends: a known one, or a new number.

    `numbers` are the current thread's and the next free one's. A train with one end in
    common is taken for the same, unless it is told of as before; so is no way back.
    """
    current, new = numbers
    for key, known in ends.items():
        if all(same(one, two) for one, two in zip(known, pair, strict=True)):
            return key
    if current not in ends:
        return current
    if any(same(one, two) for one, two in zip(ends[current], pair, strict=True)):
        return new if pair[0].recalled else current
    return new


def main_thread(
    threads: Sequence[Thread], *, train: str = ""
) -> tuple[Thread | None, tuple[Thread, ...]]:
    """Return the thread that the story is about, and the rivals that are left out.

    `train` asks for one by its name or number. Otherwise it is the one of which the
    story tells most: what was done counts more than what is planned, the headline and
    the first to be told break a tie. A rival tells of two places or more.

    Raises:
        BadInput: the story has no train of that name or number.
    """
    asked = [t for t in threads if train and train.casefold() in t.name.casefold()]
    if train and not asked:
        names = ", ".join(dict.fromkeys(t.name for t in threads if t.name))
        message = f"the story names no train {train!r}; it names {names or 'none'}"
        raise BadInput(message)
    if not threads:
        return None, ()
    told = [t for t in threads if any(e.mover != "other" for e in t.events)]
    if not (asked or told):
        return None, ()
    main = max(asked or told, key=_weight)
    rivals = tuple(
        other
        for other in threads
        if other is not main and len({e.mention for e in other.events}) > 1
    )
    return main, rivals


def _weight(thread: Thread) -> tuple[float, int]:
    """Return how much a story tells of a thread; of equals the first is greatest."""
    own = [e for e in thread.events if e.mover != "other"]
    told = {e.mention for e in own if e.truth in TOLD}
    planned = {e.mention for e in own} - told
    headline = any(e.headline for e in own)
    aside = any(e.another and e.recalled for e in own)
    stretches = {e.clause for e in own if e.mark == "between" and e.truth in TOLD}
    told -= {e.mention for e in own if e.mark == "between"}
    counted = len(told) + len(stretches) + 0.4 * len(planned)
    return counted + 0.5 * headline - _ASIDE * aside, -thread.events[0].at
