"""Where a Korean story says that a mishap was: 사고 지점은 A역과 B역 사이다."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.ko.designating import MOTION, is_hit
from geo.languages.ko.marking import phrase_of
from geo.languages.ko.modifying import modifier_of
from geo.languages.ko.supplying import is_here
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.units import Read
    from geo.model.clause import Mark, Page

__all__ = ["due_at", "gone_on", "own_modifier", "scenes", "understood"]

_SCENE = pattern_of("ko", "scene")
_CHANGED = pattern_of("ko", "changed")
_SPOT = pattern_of("ko", "spot")
_NEAR = 24  # characters in which a sentence says where it was
_SECTION = pattern_of("ko", "section")


def scenes(read: Read) -> Iterator[Clause]:
    """Yield a clause for a stretch that only says where a mishap was."""
    unit = read.unit
    scene = _SCENE.match(unit.text)
    if not scene or any(s.family in MOTION for s in read.said if s.end > scene.end()):
        return
    near = [n for n in unit.nouns if n.start - unit.start < scene.end() + _NEAR]
    where = [n for n in near if "station" in n.tags] or near[-1:]
    mark: Mark = "between" if len(where) > 1 else "near"
    for last in where[-1:]:
        start, end = where[0].start, last.end
        predicate = Predicate("incident", start, end)
        phrases = tuple(phrase_of(n, mark) for n in where[:2])
        yield Clause(unit.number, start, end, predicate, phrases)


def _between_stations(read: Read, end: int) -> list[Noun]:
    """Return the two ends of the section right before an offset: A역∼B역 구간서."""
    unit = read.unit
    for one, two in pairwise(unit.nouns):
        at = two.end - unit.start
        if one.joint == "dash" and at < end and _SECTION.search(unit.text[:at]):
            one.case = two.case = "at"
            one.between = two.between = True
            return [one, two]
    return []


def _address(read: Read, said: Said) -> list[Noun]:
    """Return the town of the address of a mishap: 옥천읍 삼청리 건널목에서."""
    if said.family != "incident":
        return []
    unit = read.unit
    for noun in unit.nouns:
        end = noun.end - unit.start
        bare = noun.case in {"", "of"} and noun.travels and end <= said.start
        if bare and _SPOT.match(unit.text, end, said.start):
            noun.near = True
            return [noun]
    return []


def due_at(said: Said, own: list[Noun]) -> list[Noun]:
    """Return where a train was due: the train that was due in A came an hour later."""
    due = said.family == "arrive" and said.modifies and said.truth == "planned"
    return own if due else []


def understood(
    read: Read, said: Said, told: tuple[list[Noun], list[Noun]], *, begin: int
) -> list[Noun]:
    """Return the places of a predicate that has none of its own.

    `told` is where the train was due, and where a line says that all of it was seen.
    """
    due, scene = told
    if said.family in {"incident", "call"}:
        between = _between_stations(read, said.start)
        return between or _address(read, said)
    if said.family != "arrive":
        return []
    seen = scene[:1] if is_here(read, said, begin) else []
    return seen if said.modifies else due or seen


def gone_on(page: Page, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Yield clauses, the return of a train whose passengers went on as a halt there.

    It went back to A, or was brought to A, and they changed to another train.
    """
    changed = _CHANGED.search(page.text) is not None
    for clause in clauses:
        said = clause.predicate
        told = page.text[said.start : said.end]
        back = said.family == "back" or (said.family == "arrive" and said.homeward)
        brought = said.family in {"go", "head"} and "시키" in told
        came = said.truth == "done" and said.form == "verb" and (back or brought)
        if changed and came and clause.phrases:
            halt = replace(said, family="call", homeward=False)
            here = tuple(replace(p, mark="at") for p in clause.phrases)
            yield replace(clause, predicate=halt, phrases=here)
        else:
            yield clause


def own_modifier(read: Read, number: int) -> Said | None:
    """Return what modifies a noun with a predicate, but not a train that is met.

    "It stopped in A and hit a train that came towards it": ours has stopped.
    """
    modifier = modifier_of(read, number)
    later = modifier is not None and modifier.start > read.said[number].start
    return None if modifier and later and is_hit(read, modifier.end) else modifier
