"""Korean places without a verb: trains called by their ends, pairs, chains, rows."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.marking import phrase_of
from geo.languages.ko.moods import pattern
from geo.languages.ko.movers import head_of, way_of
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.units import Read, Unit
    from geo.model.clause import Family, Form, Mark, Truth

__all__ = [
    "DESIGNATING",
    "MOTION",
    "are_several",
    "designations",
    "in_chain",
    "is_hit",
    "named_by_ends",
    "never_ran",
    "nominals",
    "train_of",
]

MOTION: frozenset[Family] = frozenset(
    {
        "leave",
        "board",
        "arrive",
        "end",
        "call",
        "pass",
        "go",
        "head",
        "back",
        "incident",
    }
)
DESIGNATING: Mapping[str, Mark] = {"bound": "toward", "origin": "from", "arrival": "to"}
_TRAIN = pattern_of("ko", "train")
_DASHED = re.compile(r"[가-힣]{2,8}[-–~∼―]$")
_OF_THEM = re.compile(
    r" ?(?:특급|급행|완행|여객|고속)? ?(?:열차|기차|익스프레스|특급)(?!표|역)"
)
_CALLED = 24  # characters behind a train's ends in which its number stands
_OBJECT = pattern_of("ko", "object")
_RAILS = pattern_of("ko", "rails")
_INCLUDED = pattern_of("ko", "included")
_THERE_IS = pattern_of("ko", "there_is")
_LASTING = frozenset({"planned", "expected", "habitual"})
_CLOCK_FIRST = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?\d{1,2}[:：]\d\d\s*")
_AT_END = re.compile(r"\s*[!.…~]*\s*$")


def train_of(text: str) -> str:
    """Return the number that a clause gives the train, "" for none."""
    match = _TRAIN.search(text)
    return match[1] if match else ""


def named_by_ends(unit: Unit) -> Unit:
    """Return a stretch whose last end of a train's name is marked as one."""
    for noun in unit.nouns:
        if not noun.case and _is_named_by(noun, unit):
            noun.case = "bound"
    return unit


def _is_named_by(noun: Noun, unit: Unit) -> bool:
    """Say whether a noun is the last of a dash's two that a train is named by.

    It may be the only one that is known: 실다-아지메르 특급 열차.
    """
    start, end = noun.start - unit.start, noun.end - unit.start
    dashed = _DASHED.search(unit.text, 0, start) is not None
    return dashed and _OF_THEM.match(unit.text, end) is not None


def in_chain(noun: Noun, unit: Unit) -> bool:
    """Say whether a noun is part of a chain with dashes or arrows."""
    return _joined(noun, unit, {"arrow", "dash"})


def _joined(noun: Noun, unit: Unit, joints: set[str]) -> bool:
    """Say whether a noun is joined to a neighbour in one of some ways."""
    at = unit.nouns.index(noun)
    return noun.joint in joints or (at > 0 and unit.nouns[at - 1].joint in joints)


def designations(read: Read) -> Iterator[Clause]:
    """Yield a clause for each train that is called by its ends: A발 B행 열차."""
    unit = read.unit
    for one, two in pairwise(unit.nouns):
        if one.joint == "dash" and not one.case and two.case == "bound":
            one.case = "origin"  # the A-B train
    named = [n for n in unit.nouns if n.case in DESIGNATING]
    while named:
        group = [named.pop(0)]
        while named and _goes_on(group[-1], named[0]):
            group.append(named.pop(0))
        truth = _designation_truth(read, group[-1])
        end = group[-1].end - unit.start
        sort = head_of(end, read.words, freight=read.freight)
        if truth is None or sort == "ticket" or _THERE_IS.match(unit.text, end):
            continue
        several = any(n.series and n.case == "origin" for n in group)
        if several or are_several(unit.text, end):
            truth = "habitual"  # trains from A and from B
        hit = is_hit(read, end)
        predicate = Predicate(
            "head",
            group[0].start,
            group[-1].end,
            form="designation",
            truth=truth,
            mover="other" if hit or sort in {"another", "other"} else "train",
            train=train_of(unit.text[end : end + _CALLED]),
        )
        phrases = tuple(phrase_of(n, DESIGNATING[n.case]) for n in group)
        yield Clause(unit.number, group[0].start, group[-1].end, predicate, phrases)


def are_several(text: str, end: int) -> bool:
    """Say whether what stands before an offset tells of more trains than one.

    >>> are_several("서울 경유 ktx 12회", 5), are_several("서울행 ktx 1편은", 3)
    (True, False)
    """
    if _INCLUDED.match(text, end):
        return True
    count = _counted().match(text, end)
    return count is not None and int(count[1]) > 1


@cache
def _counted() -> re.Pattern[str]:
    """Return a number of trains behind what they are called by."""
    trains = pattern("movers", "train").pattern
    return re.compile(
        rf" ?(?:[가-힣a-z\-]*(?:{trains}) ?){{1,3}}(\d{{1,4}})여? ?(?:회|편|대|개)"
        r"(?![가-힣]?차)"
    )


def is_hit(read: Read, end: int) -> bool:
    """Say whether what a stretch calls a train is what something runs into."""
    behind = next((s for s in read.said if s.start >= end), None)
    if behind is None:
        return False
    meets = behind.verb.stem in lexicon_of("ko")["meeting_trains"]["words"]
    if behind.family != "incident" and not meets:
        return False
    between = read.unit.text[end : behind.start]
    if any(end <= s.at < behind.start and s.sort == "train" for s in read.subjects):
        return False  # the train itself does it: it left the rails
    if _RAILS.search(between):
        return False  # and so do its wheels
    return _OBJECT.search(between) is not None


def _goes_on(one: Noun, two: Noun) -> bool:
    """Say whether two ends designate one train."""
    near = two.start - one.end <= 1 or one.joint == "dash"
    return near and two.case != one.case


def _designation_truth(read: Read, noun: Noun) -> Truth | None:
    """Return what the story says of a train that it calls by its ends, None: nothing.

    One that is waited for or for which a ticket is bought goes nowhere yet.
    """
    at = noun.end - read.unit.start
    behind = [s for s in read.said if s.start >= at]
    if read.background:
        return "described"
    main = next((s for s in behind if not s.modifies), None)
    if main is None:
        return "habitual" if read.scope.habit else "ongoing"
    if never_ran(read, at):
        return "cancelled"
    stems = lexicon_of("ko")["moods"]["cancelled"]
    if main.truth == "cancelled" or main.verb.stem in stems:
        return "cancelled"
    waiting = lexicon_of("ko")["waiting"]["words"]
    if any(s.verb.stem in waiting for s in behind) or main.truth == "described":
        return None
    return _of_main(main, habit=read.scope.habit)


def never_ran(read: Read, end: int) -> bool:
    """Say whether the train that a stretch names up to an offset did not leave."""
    main = next((s for s in read.said if s.start >= end and not s.modifies), None)
    if main is None or main.family not in {"leave", "go", "serve"}:
        return False
    return main.truth in {"denied", "cancelled"}


def _of_main(main: Said, *, habit: bool) -> Truth:
    """Return what the main verb of a stretch makes of a train in it."""
    if main.family not in MOTION:
        return "habitual" if habit or main.family == "serve" else "ongoing"
    return main.truth if main.truth in _LASTING else "done"


def nominals(read: Read, own: Sequence[Clause]) -> Iterator[Clause]:
    """Yield clauses for places without a predicate: pairs, chains, rows of a log.

    `own` are the clauses that the stretch has already.
    """
    unit = read.unit
    used = {p.mention for clause in own for p in clause.phrases}
    left = [n for n in unit.nouns if n.mention not in used]
    behind = max((s.end for s in read.said), default=0)
    pair = [n for n in left if n.start - unit.start >= behind or not read.said]
    starts = [n for n in pair if n.case in {"from_at", "from"}]
    ends = [n for n in pair if n.case in {"until", "toward"}]
    ride = starts and ends and starts[0].start < ends[0].start
    if ride and _is_ride(read, ends[-1]):
        yield nominal(read, [(starts[0], "from"), (ends[0], "to")], "pair")
        return
    arrows = [n for n in unit.nouns if _joined(n, unit, {"arrow"})]
    if len(arrows) > 1 and not read.scope.habit:
        marked: list[tuple[Noun, Mark]] = [(n, "via") for n in arrows]
        marked[0], marked[-1] = (arrows[0], "from"), (arrows[-1], "to")
        yield nominal(read, marked, "chain")
        return
    if [n.joint for n in left] == ["dash", ""] and all(n.clock for n in left):
        marked = [(left[0], "from"), (left[1], "to")]
        yield nominal(read, marked, "pair")
        return
    last = left[-1] if left else None
    if last and not last.case and _is_at_last(last, unit):
        yield nominal(read, [(last, "bare")], "bare", family="arrive")
        return
    rows = [n for n in left if n.clock or _clock_before(n, unit)]
    moved = any(s.family in MOTION for s in read.said)
    if len(rows) == 1 and len(unit.nouns) == 1 and not moved:
        yield nominal(read, [(rows[0], "bare")], "row", family="call")


def _clock_before(noun: Noun, unit: Unit) -> bool:
    """Say whether a line begins with a time of day and this name."""
    return _CLOCK_FIRST.fullmatch(unit.text[: noun.start - unit.start]) is not None


def _is_at_last(noun: Noun, unit: Unit) -> bool:
    """Say whether a stretch ends with "at last" and this name."""
    before = unit.text[: noun.start - unit.start].rstrip()
    ends = before.endswith(lexicon_of("ko")["scopes"]["atlast"])
    return ends and _AT_END.match(unit.text, noun.end - unit.start) is not None


def _is_ride(read: Read, last: Noun) -> bool:
    """Say whether a pair without a verb is a ride: a train is named behind it."""
    rest = read.unit.text[last.end - read.unit.start :]
    if read.scope.habit or read.background:
        return False
    if last.case == "toward" and not rest.strip(" .!…"):
        return not read.unit.headline
    return pattern("travel", "rail").search(rest) is not None


def nominal(
    read: Read,
    marked: Sequence[tuple[Noun, Mark]],
    form: Form,
    *,
    family: Family = "go",
) -> Clause:
    """Return the clause of places that no predicate governs."""
    first, last = marked[0][0], marked[-1][0]
    truth: Truth = "planned" if read.scope.future else "done"
    way = way_of(read.unit.text, station=form == "row")
    predicate = Predicate(
        family,
        first.start,
        last.end,
        form=form,
        truth="described" if read.background else truth,
        way="rail" if way == "unknown" else way,
    )
    phrases = tuple(phrase_of(n, mark) for n, mark in marked)
    return Clause(read.unit.number, first.start, last.end, predicate, phrases)
