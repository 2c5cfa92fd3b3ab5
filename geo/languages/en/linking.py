"""What English says by pointing back at a place: "where", "there", "the stop was"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.scenes import made
from geo.languages.en.vehicles import OTHER_WAYS
from geo.languages.en.words import bag, table
from geo.languages.foldertables import lexicon_of
from geo.model.clause import OWN, Clause, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.en.governing import Bond
    from geo.languages.en.scenes import Scene
    from geo.languages.en.segments import Group
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word
    from geo.model.clause import Family, Form, Truth

__all__ = ["boardings", "copulas", "onces", "theres", "wheres"]

_TOLD_THERE = frozenset({"head", "leave", "end", "board", "arrive"})
_EARLY = 2  # words before "it left", which left the place told just before
_RESTS = frozenset(lexicon_of("en")["sets"]["linking_rests"])
_ASIDE = 16  # words between a place and the "where" that means it
_OFF = frozenset(lexicon_of("en")["sets"]["off"])
_GOODS = frozenset(lexicon_of("en")["sets"]["goods"])


def wheres(scene: Scene, bonds: list[Bond]) -> Iterator[Clause]:
    """Yield a halt for "A, where the train was greeted"."""
    for number, segment in enumerate(scene.segments):
        if segment.opener != "where":
            continue
        group = next((g for g in scene.groups if g.segment == number), None)
        if group is None or not scene.cast.goes(scene.words, segment.lo, group.lo):
            continue
        truth, mover, told, way = scene.verdicts[group.at]
        family: Family = told if told in _TOLD_THERE else "call"
        if family == "board" and way == "unknown":
            way = "rail"
        start, end = scene.words[group.lo].start, scene.words[group.at].end
        form: Form = "elided" if group.verb.lemma in _RESTS else "verb"
        said = Predicate(
            family, start, end, form, truth, mover, way, another=scene.another
        )
        for bond in bonds:
            if not _adds(scene, group, bond):
                continue
            for spot in bond.spots:
                if _stands_before(scene.words, spot, segment.lo):
                    yield made(scene, said, [(spot, "at")])


def _adds(scene: Scene, group: Group, bond: Bond) -> bool:
    """Say whether "where" and a verb tell more of a place than is told before it.

    One who came to A has been there; one who is "at the border, where" has not, nor one
    who "left for A, where it arrived" the next morning.
    """
    truth, mover, told, _ = scene.verdicts[group.at]
    if told in {"board", "leave"} or group.verb.lemma in _RESTS:
        return True
    if told == "arrive" and truth == "done":
        return True
    if bond.group is None:
        return bond.noun < 0
    _, doer, family, way = scene.verdicts[bond.group.at]
    waits = mover == "train" and way in OTHER_WAYS
    return waits or doer not in OWN or family in {"still", "serve"}


def _stands_before(words: list[Word], spot: Spot, lo: int) -> bool:
    """Say whether "where" at a word means a place: nothing stands between them.

    What the place is, and when, may: "in A, a small town, on Monday, where".
    """
    if lo - 2 <= spot.last + 1 <= lo:
        return True
    gap = words[spot.last + 1 : lo]
    if spot.measured or not 0 < len(gap) <= _ASIDE or gap[0].low != ",":
        return False
    if any(word.verb or (word.is_place and word.travels) for word in gap[:-1]):
        far = {word.low for word in gap} & _OFF
        return bool(far) and not any(word.verb for word in gap)
    return True


def copulas(scene: Scene, spots: list[Spot]) -> Iterator[Clause]:
    """Yield what "the next stop was A" or "the likeliest place is A" says of A."""
    words, nouns = scene.words, table("nouns")
    for spot in spots:
        if spot.mark != "bare" or not spot.edge:
            continue
        link = words[spot.edge - 1]
        if link.low not in bag("grammar", "be"):
            continue
        before = [w.low for w in words[max(0, spot.edge - 9) : spot.edge - 1]]
        if set(before) & nouns["call"]:
            family: Family = "end" if {"final", "last"} & set(before) else "call"
            truth: Truth = "done" if link.low in {"was", "were"} else "planned"
        elif set(before) & nouns["venue"]:
            family, truth = "head", "expected"
        else:
            continue
        said = Predicate(family, link.start, link.end, "verb", truth, way="unknown")
        yield made(scene, said, [(spot, "at")])


def theres(scene: Scene, spots: list[Spot]) -> Iterator[Clause]:
    """Yield an arrival for "was due in A at ten but got there at noon"."""
    for group in scene.groups:
        after = scene.words[group.at + 1 : group.at + 2]
        rests = group.verb.lemma in _RESTS
        comes = group.verb.lemma in {"get", "arrive", "reach"}
        if not (rests or comes) or not after:
            continue
        before = [s for s in spots if s.at < group.at]
        if comes and after[0].low == "here" and scene.cast.here is not None:
            truth, mover, _, way = scene.verdicts[group.at]
            start, end = scene.words[group.lo].start, after[0].end
            said = Predicate("arrive", start, end, "elided", truth, mover, way)
            yield Clause(scene.number, start, end, said, (scene.cast.here,))
            continue
        if after[0].low != "there" or not before:
            continue
        truth, mover, _, way = scene.verdicts[group.at]
        start, end = scene.words[group.lo].start, after[0].end
        family: Family = "call" if rests else "arrive"
        said = Predicate(family, start, end, "elided", truth, mover, way)
        yield made(scene, said, [(before[-1], "at")])


def onces(scene: Scene, bonds: list[Bond]) -> Iterator[Clause]:
    """Yield a halt for "once in A, we had breakfast"."""
    for bond in bonds:
        group = bond.group
        if group is None or scene.verdicts[group.at][2] not in {"still", "say"}:
            continue
        truth, mover, _, way = scene.verdicts[group.at]
        for spot in bond.spots:
            before = scene.words[spot.edge - 1].low if spot.edge else ""
            if before != "once" or spot.mark != "at" or truth != "done":
                continue
            start, end = scene.words[spot.edge - 1].start, scene.words[spot.edge].end
            said = Predicate("call", start, end, "elided", truth, mover, way)
            yield made(scene, said, [(spot, "at")])


def boardings(scene: Scene, spots: list[Spot], bonds: list[Bond]) -> Iterator[Clause]:
    """Yield a boarding at the place named before "got on the train"."""
    named = bool(spots)
    flown = {
        spot.at
        for bond in bonds
        if bond.group is not None and scene.verdicts[bond.group.at][3] in {"air", "sea"}
        for spot in bond.spots
    }
    spots = [spot for spot in spots if spot.at not in flown]
    for bond in bonds:
        group = bond.group
        if group is None or bond.spots:
            continue
        leaves = (
            group.verb.family == "leave"
            and group.finite
            and group.verb.shape == "past"
            and group.lo <= _EARLY
            and (scene.cast.narrated or scene.verdicts[group.at][1] == "train")
        )
        if group.verb.family != "board" and not leaves:
            continue
        truth, mover, _, _ = scene.verdicts[group.at]
        before = [
            s for s in spots if s.at < group.at and s.mark in {"at", "to", "near"}
        ]
        if truth not in {"done", "ongoing"} or mover == "other":
            continue
        if group.verb.lemma in _GOODS:
            continue
        start, end = scene.words[group.lo].start, scene.words[group.at].end
        said = Predicate(
            "leave" if leaves else "board",
            start,
            end,
            "elided",
            truth,
            mover,
            "rail",
            another=scene.another,
        )
        if before:
            yield made(scene, said, [(before[-1], "at")])
        elif not named and scene.before is not None:
            yield Clause(scene.number, start, end, said, (scene.before,))
