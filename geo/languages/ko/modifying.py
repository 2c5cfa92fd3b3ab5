"""What Korean words before a noun say of it: the train that left A, whom one asked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.designating import MOTION
from geo.languages.ko.moods import pattern
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.units import Read
    from geo.model.clause import Clause

__all__ = [
    "inside",
    "is_interviewed",
    "modifier_of",
    "of_one_train",
    "on_stretch",
    "ran_there",
    "says_nothing",
]

_STRETCH = re.compile(
    rf" ?(?:{pattern('stretches', 'words').pattern})(?:에서|을|를)(?![가-힣])"
)
_INTERVIEWED = pattern_of("ko", "interviewed")
_GOING = re.compile(r" ?중(?:이던|인|에|이었던) ")
_OF_A_TRAIN = re.compile(r"(?:열차|기차|차량|버스|전동차)")
_AN_HOUR = pattern_of("ko", "an_hour")
_PURPOSE = pattern_of("ko", "purpose")
_PLEDGED = pattern_of("ko", "pledged")


def is_interviewed(text: str, at: int) -> bool:
    """Say whether somebody whom a reporter asked stands at an offset."""
    return _INTERVIEWED.match(text, at) is not None


def modifier_of(read: Read, number: int) -> Said | None:
    """Return the predicate that modifies a noun, of which this one is a part."""
    said = read.said[number]
    if said.modifies:
        return said
    if _pledged(read, said):
        return replace(said, end=said.end + 1)
    behind = read.said[number + 1 : number + 2]
    purpose = said.verb.form == "noun" and _PURPOSE.match(read.unit.text, said.end)
    leads_on = said.verb.form == "linking" or purpose is not None
    if not leads_on or not behind or not behind[0].modifies:
        return None
    between = any(said.end <= s.at < behind[0].start for s in read.subjects)
    return behind[0] if behind[0].family in MOTION and not between else None


def _pledged(read: Read, said: Said) -> bool:
    """Say whether what somebody is to do stands before a noun: 출발하기로 한 열차."""
    if said.verb.form != "nominal" or not read.unit.text[: said.end].endswith("기로"):
        return False
    return _PLEDGED.match(read.unit.text, said.end) is not None


def on_stretch(read: Read, said: Said) -> bool:
    """Say whether a train is where it was told to go: failed on the way from A to B."""
    text = read.unit.text
    if not _STRETCH.match(text, said.end) or said.truth != "ongoing":
        return False
    told = [s for s in read.said if s.start > said.end and not s.modifies]
    acts = {"incident"} | MOTION
    return any(s.family in acts and s.truth in {"done", "ongoing"} for s in told)


def ran_there(read: Read, said: Said) -> bool:
    """Say whether a train only ran where something befell it: 운행 중이던 열차가."""
    runs = said.verb.stem in lexicon_of("ko")["running"]["words"]
    going = _GOING.match(read.unit.text, said.end) is not None
    behind = [s for s in read.said if s.start > said.start]
    return (
        runs
        and (going or said.modifies)
        and any(s.family in {"incident", "call"} for s in behind[:2])
    )


def says_nothing(read: Read, said: Said) -> bool:
    """Say whether a word says nothing by itself, so that places go by it.

    It is a part of a noun (대기열차로), or tells how late an hour was: 늦은 오후 4시께.
    """
    rest = read.unit.text[said.end :]
    if said.family == "still" and _OF_A_TRAIN.match(rest):
        return True
    return (
        said.modifies
        and said.verb.stem in lexicon_of("ko")["hours"]["words"]
        and _AN_HOUR.match(rest) is not None
    )


def of_one_train(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield the clauses of a sentence, those before its train's name as that train's.

    All that stands before the name says of the train which one it is.
    """
    named = [c for c in clauses if c.predicate.train and c.predicate.mover == "train"]
    names = {c.predicate.train for c in clauses} - {""}
    for clause in clauses:
        said = clause.predicate
        before = len(names) == 1 and named and said.start < named[0].predicate.start
        if before and said.mover == "train":
            said = replace(said, train=named[0].predicate.train)
        yield replace(clause, predicate=said)


def inside(
    read: Read, said: Said, own: Sequence[Noun]
) -> tuple[list[Noun], list[Noun]]:
    """Return the places of a predicate, and those that belong to the next one.

    Of a verb that modifies a noun, where one stands is before its subject no more: near
    A the train that passengers had boarded left the rails.
    """
    at = read.unit.start
    begun = any(n.case in {"from_at", "from", "object"} for n in own[1:])
    if said.modifies and said.family == "leave" and begun and own[0].case == "at":
        there = [n for n in own if n.case == "at"]
        return [n for n in own if n not in there], there
    subjects = [s.at for s in read.subjects if not s.topic and s.at < said.start]
    if not said.modifies or said.family != "board" or not subjects:
        return list(own), []
    later = [n for n in own if n.case == "from_at" and n.end - at <= subjects[-1]]
    return [n for n in own if n not in later], later
