"""Places that no verb of an English sentence governs: rows, chains, lists of stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.en.governing import names_train
from geo.languages.en.scenes import made
from geo.languages.en.words import bag, table
from geo.languages.wordpatterns import pattern_of
from geo.model.clause import OWN, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.en.governing import Bond
    from geo.languages.en.scenes import Scene
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word
    from geo.model.clause import Clause, Family, Form, Mark, Mover, Truth

__all__ = ["listings", "named_by_ends", "ran_once", "row_of"]

_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]\.?m\b")
_LONGEST_ROW = 120  # characters; a longer line with a time in it is prose
_OFTEN = pattern_of("en", "often")
_HAPPENS = frozenset({"incident", "end", "arrive"})
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_OPENS = frozenset({":", "—", "–", "--", "(", "-"})
_BEFORE = 4  # words before a list that say what it is of


def row_of(scene: Scene, bond: Bond) -> Clause | None:
    """Return the clause of places without a verb or noun: a row, a chain, a pair."""
    spots = bond.spots
    first, last = spots[0], spots[-1]
    marks = {spot.mark for spot in spots}
    if scene.cast.narrated and _is_off(scene.words, first):
        start, end = scene.span(first, first)
        said = Predicate("head", start, end, "elided", "done", "person")
        return made(scene, said, [(first, "toward")])
    verbless = not any(g.segment == bond.segment for g in scene.groups)
    alone = verbless and len(scene.sentence.words) < _LONGEST_ROW
    next_stop = _to_come(scene.words, first)
    told = first.mark in {"subject", "at", "near"} or next_stop
    form: Form
    if first.chained:
        form = "designation" if names_train(scene.words, last) else "chain"
    elif {"from", "to"} <= marks:
        form = "pair"
    elif alone and told and scene.cast.narrated:
        form = "bare"
    elif alone and marks <= {"bare", "subject"} and _CLOCK.search(scene.sentence.words):
        form = "row"
    else:
        return None
    family: Family = "call" if form in {"row", "bare"} else "go"
    if form == "row" and len(spots) == 1:
        family = _hour_of(scene.words, first) or family
    start, end = scene.span(first, last)
    truth = _usual(scene, bond, form)
    if form == "bare" and next_stop:
        family, truth = "arrive", "planned"
    mover: Mover = "nobody" if truth == "habitual" else "train"
    said = Predicate(family, start, end, form, truth, mover, another=scene.another)
    bare: dict[Mark, Mark] = {"subject": "bare"}
    if family == "arrive":
        bare = {"subject": "at", "bare": "at"}
    return made(scene, said, [(spot, bare.get(spot.mark, spot.mark)) for spot in spots])


def _hour_of(words: list[Word], spot: Spot) -> Family | None:
    """Return what the hour beside a place is of: "dep A 8:15", "A arr. 9:40"."""
    near = (
        words[max(0, spot.edge - 2) : spot.edge] + words[spot.last + 1 : spot.last + 3]
    )
    lows = {w.low.strip(".:") for w in near}
    if lows & {"dep", "departs", "depart", "departed", "d"}:
        return "leave"
    return "arrive" if lows & {"arr", "arrives", "arrive", "arrived", "a"} else None


def _is_off(words: list[Word], spot: Spot) -> bool:
    """Say whether one sets out without a verb: "3.30 p.m. — Off for A"."""
    before = [w.low for w in words[max(0, spot.at - 3) : spot.at]]
    return "off" in before and spot.mark in {"to", "toward"}


def _to_come(words: list[Word], spot: Spot) -> bool:
    """Say whether a bare place is where one is yet to come: "Next stop: A"."""
    before = [w.low for w in words[max(0, spot.edge - 4) : spot.at]]
    return "next" in before and bool(set(before) & bag("nouns", "call"))


def _usual(scene: Scene, bond: Bond, form: Form) -> Truth:
    """Return the truth of a row or a train's name: what it does by habit, or will."""
    if {w.low for w in scene.words} & table("truth")["habits"]:
        return "habitual"
    behind = [
        g
        for g in scene.groups
        if bond.segment in {g.segment, scene.segments[g.segment].parent}
        and g.finite
        and g.at > bond.spots[-1].last
    ]
    if form != "designation" or not behind:
        return "ongoing"
    truth, mover, family, _ = scene.verdicts[behind[0].at]
    often = _OFTEN.search(scene.sentence.words) is not None
    if truth in {"planned", "habitual"} and (often or family == "serve"):
        return "habitual"
    return truth if truth in {"planned", "cancelled"} and mover in OWN else "ongoing"


def listings(scene: Scene, bonds: list[Bond]) -> Iterator[Clause]:
    """Yield the halts of "the train was met at its five stops -- A, B and C"."""
    for bond in bonds:
        segment = scene.segments[bond.segment]
        if bond.group is not None or bond.noun >= 0 or segment.opener not in _OPENS:
            continue
        spots = [s for s in bond.spots if s.mark in {"bare", "subject"}]
        lead = {w.low for w in scene.words[max(0, segment.lo - _BEFORE) : segment.lo]}
        several = bag("places", "several") | bag("nouns", "call")
        if not spots or spots[0].chained or not lead & several:
            continue
        said = _halts(scene, segment.lo, spots)
        if said is not None:
            yield made(scene, said, [(spot, "at") for spot in spots])


def _halts(scene: Scene, lo: int, spots: list[Spot]) -> Predicate | None:
    """Return what a list of halts says: as much as the verb before it."""
    before = [g for g in scene.groups if g.at < lo]
    if not before:
        return None
    told = [scene.verdicts[g.at] for g in before]
    done = [t for t in told if t[0] in {"done", "ongoing"}]
    truth, mover, _, _ = (done or told)[-1]
    if mover not in OWN and not done:
        return None
    start, end = scene.span(spots[0], spots[-1])
    mover = mover if mover == "nobody" else "train"
    return Predicate("call", start, end, "list", truth, mover, another=scene.another)


def named_by_ends(scene: Scene, spots: list[tuple[Spot, Mark]], mover: Mover) -> Clause:
    """Return a train that is named by its ends: "the 16:04 from A to B halted"."""
    start, end = scene.span(spots[0][0], spots[-1][0])
    said = Predicate("go", start, end, "designation", "ongoing", mover)
    return made(scene, said, spots)


def ran_once(scene: Scene, bond: Bond) -> bool:
    """Say whether a service is one train: it broke down, its driver saw something."""
    words = scene.words
    if words[bond.noun].low != "service":
        return False
    before = [w.low for w in words[max(0, bond.noun - 7) : bond.noun]]
    if {"driver", "passengers", "aboard"} & set(before) and "the" in before:
        return True
    last = max(spot.last for spot in bond.spots)
    behind = [g for g in scene.groups if g.segment == bond.segment and g.at > last]
    return bool(behind) and (
        scene.verdicts[behind[0].at][2] in _HAPPENS
        and scene.verdicts[behind[0].at][0] == "done"
        and not _YEAR.search(scene.sentence.words)
    )
