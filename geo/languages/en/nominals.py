"""The clause that an English noun makes: the train from A, a stop in B."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.en.families import noun_family
from geo.languages.en.fitting import helps
from geo.languages.en.rows import ran_once
from geo.languages.en.scenes import made
from geo.languages.en.truths import guessed, underway
from geo.languages.en.vehicles import OTHER_WAYS, train_of
from geo.languages.en.words import bag, beside_of, table
from geo.languages.foldertables import lexicon_of
from geo.model.clause import TOLD, Predicate

if TYPE_CHECKING:
    from geo.languages.en.governing import Bond
    from geo.languages.en.scenes import Scene
    from geo.languages.en.segments import Group
    from geo.languages.en.words import Word
    from geo.model.clause import Clause, Family, Form, Mover, Truth, Way

__all__ = ["nominal_of"]

_CHANGES = frozenset(lexicon_of("en")["sets"]["changes"])
_FAR = 9  # words of "the arrival of the very first night mail train"
_KNOWN = 2  # clauses of the train after which "a train" is another
_OTHERS = frozenset(lexicon_of("en")["sets"]["others"])


def nominal_of(scene: Scene, bond: Bond) -> Clause | None:
    """Return the clause of a noun: the train from A, a stop in B, the way to C."""
    words, segment = scene.words, scene.segments[bond.segment]
    low = words[bond.noun].low
    family = noun_family(low)
    nouns = table("nouns")
    if family is None and bond.spots and bond.spots[0].bound:
        family = "go"
    if family is None or family == "serve":
        return None
    last = {w.low for w in words[max(0, bond.noun - 2) : bond.noun]}
    truth, mover = _noun_truth(scene, bond, family)
    if low in nouns["call"] and last & {"last", "final"} and truth in TOLD:
        family = "end"
    form: Form = "designation" if low in nouns["train"] | nouns["trains"] else "noun"
    act = _act_of(words, bond.noun) if form == "designation" else None
    if act is not None:  # "the arrival of the train from A in B"
        family, form, truth = act, "noun", "done" if truth in TOLD else truth
    before = {w.low for w in words[max(0, bond.noun - 7) : bond.noun]}
    recalled_here = low in nouns["visit"] or (
        low in nouns["journey"] and "after" in before
    )
    way: Way = "rail"
    for kind in OTHER_WAYS:
        if low in table("ways")[kind]:
            way = kind
    if form == "noun" and way == "rail":
        way = _way_said(scene, bond)
    owned = scene.cast.narrated and words[bond.noun - 1].low in {"the", "our", "my"}
    if low in nouns["service"] and way == "rail" and not owned:
        once = ran_once(scene, bond)
        truth, mover = ("ongoing", "train") if once else (truth, "nobody")
    said = Predicate(
        family,
        words[bond.noun].start,
        words[bond.noun].end,
        form,
        truth,
        mover,
        way,
        train_of(scene.text_of(segment, bond.noun)),
        recalled=recalled_here,
        underway=family in {"call", "pass"} and underway(words),
        homeward=bool(before & bag("truth", "home")),
        another=scene.another,
    )
    spots = [(spot, spot.mark) for spot in bond.spots if spot.mark != "object"]
    return made(scene, said, spots) if spots else None


def _act_of(words: list[Word], noun: int) -> Family | None:
    """Return what "the arrival of" or "the departure of" a train says of it."""
    before = words[max(0, noun - _FAR) : noun]
    ofs = [n for n, w in enumerate(before) if w.low == "of" and n]
    if not ofs or any(w.verb or w.is_place for w in before[ofs[-1] :]):
        return None
    family = noun_family(before[ofs[-1] - 1].low)
    return family if family in {"leave", "arrive"} else None


def _way_said(scene: Scene, bond: Bond) -> Way:
    """Return the way of the verb that a journey's noun goes with."""
    before = [g for g in scene.groups if g.segment == bond.segment and g.at < bond.noun]
    way: Way = scene.verdicts[before[-1].at][3] if before else "rail"
    return way if way in OTHER_WAYS else "rail"


def _noun_truth(scene: Scene, bond: Bond, family: Family) -> tuple[Truth, Mover]:
    """Return the truth of a noun's clause, from the verb it hangs on, and its mover."""
    words, nouns = scene.words, table("nouns")
    low, owner = words[bond.noun].low, words[bond.noun - 1].low
    left, group = _verbs_around(scene, bond)
    if _is_no_run(words, bond.noun, left):
        return "described", "nobody"
    mover = _own_mover(scene, bond, left, alone=group is None)
    coming = low in nouns["call"] and owner == "next"
    if group is None:
        return "planned" if coming else _unsaid(scene, bond), mover
    truth, doer, _, _ = scene.verdicts[group.at]
    set_up = not left and group.verb.lemma in bag("truth", "set_up")
    if low in nouns["call"] and (set_up or (coming and truth in TOLD)):
        truth = "planned"
    if scene.cast.narrated and low in nouns["way"] and owner in _OTHERS:
        return truth, "other"  # "a couple on their way to A"
    mover = _mover_beside(words, bond, left, own=mover, said=(truth, doer))
    return _truth_beside(words, bond, group, truth=truth, family=family), mover


def _verbs_around(scene: Scene, bond: Bond) -> tuple[list[Group], Group | None]:
    """Return the verbs before a noun in its segment, and the one that it hangs on."""
    here = [g for g in scene.groups if g.segment == bond.segment]
    left = [g for g in here if g.at < bond.noun]
    if left:
        return left, left[-1]
    right = [g for g in here if g.at > bond.noun]
    off = (g for g in right if scene.verdicts[g.at][0] in {"cancelled", "denied"})
    return [], next(off, right[0] if right else None)


def _is_no_run(words: list[Word], noun: int, left: list[Group]) -> bool:
    """Say whether a noun tells of no journey that somebody made or will make."""
    if left and left[-1].verb.lemma in bag("truth", "founding"):
        return True
    if any(w.low in bag("places", "units") for w in words[max(0, noun - 1) : noun]):
        return True  # "150 km of the 750 km route to A"
    behind = [w.low for w in words[noun + 1 : noun + 2]]
    return behind == ["per"] or _compared(words, noun)


def _own_mover(scene: Scene, bond: Bond, left: list[Group], *, alone: bool) -> Mover:
    """Return whose a noun is as far as it says itself; `alone` without a verb."""
    words, nouns = scene.words, table("nouns")
    low = words[bond.noun].low
    if low == "service" and (scene.cast.narrated or alone):
        return "train"
    if low in nouns["trains"] | nouns["service"]:
        return "nobody"
    if low not in nouns["train"]:
        return "train"
    beside = beside_of(words, bond.noun)
    if beside & bag("beside", "other") and not beside & {*_OTHERS, "our", "my"}:
        return "other"  # and not "our next train"
    if left and helps(left[-1]) and _agent(words, bond.noun):
        return "other"  # "recovered by an engine from A"
    new = _a_new_one(scene, bond) and (not left or bond.spots[0].bound)
    return "other" if new else "train"


def _mover_beside(
    words: list[Word],
    bond: Bond,
    left: list[Group],
    *,
    own: Mover,
    said: tuple[Truth, Mover],
) -> Mover:
    """Return who moves by a noun beside a verb, of whose truth and mover is `said`."""
    nouns, (truth, doer) = table("nouns"), said
    low, owner = words[bond.noun].low, words[bond.noun - 1].low
    kept = nouns["train"] if doer == "nobody" else nouns["train"] | nouns["call"]
    owned = owner in {"its", *_OTHERS}
    if doer in {"nobody", "other"} and low not in kept and not owned:
        return doer
    new = low in nouns["train"] and beside_of(words, bond.noun) & bag("beside", "new")
    if (new and truth != "done") or truth in {"habitual", "described"}:
        return "nobody"
    changes = doer == "person" and left and left[-1].verb.lemma in _CHANGES
    return "person" if changes and own == "other" else own  # "changed to another train"


def _truth_beside(
    words: list[Word], bond: Bond, group: Group, *, truth: Truth, family: Family
) -> Truth:
    """Return the truth of a noun beside a verb of a truth: what was begun goes on."""
    nouns, low = table("nouns"), words[bond.noun].low
    before = group.at < bond.noun
    if before and low in nouns["train"]:
        return "ongoing" if truth in {"done", "denied"} else truth
    if truth != "done":
        return truth
    if low in nouns["journey"] and "for" in _ahead_of(words, bond):
        return "ongoing"  # "I came back to the station for my ride to A"
    begins = group.verb.family in {"leave", "begin", "board"} or not before
    goes = family == "go" and low not in nouns["train"]
    return "ongoing" if goes and (begins or low in nouns["way"]) else truth


def _compared(words: list[Word], noun: int) -> bool:
    """Say whether a journey is only what another is like: "as with our trip to A"."""
    lows = [w.low for w in words[max(0, noun - 5) : noun]]
    return ("as", "with") in pairwise(lows) or bool({"like", "unlike"} & set(lows))


def _ahead_of(words: list[Word], bond: Bond) -> set[str]:
    """Return the words before a noun."""
    return {w.low for w in words[max(0, bond.noun - 6) : bond.noun]}


def _agent(words: list[Word], noun: int) -> bool:
    """Say whether something is done by this train to another one."""
    return "by" in {w.low for w in words[max(0, noun - 4) : noun]}


def _a_new_one(scene: Scene, bond: Bond) -> bool:
    """Say whether "a train" in the middle of a story is none told of before."""
    before = scene.words[max(0, bond.noun - 7) : bond.noun]
    articles = [w.low for w in before if w.low in {"a", "an", "the"}]
    lows = [w.low for w in before]
    if any(one == "it" and two in {"was", "is"} for one, two in pairwise(lows)):
        return False  # "it was a train from A"
    return scene.cast.told >= _KNOWN and articles[-1:] in (["a"], ["an"])


def _unsaid(scene: Scene, bond: Bond) -> Truth:
    """Return the truth of a noun without a verb, by what its segment hangs on."""
    segment = scene.segments[bond.segment]
    if segment.opener == "that" and guessed(scene.words, segment):
        return "expected"
    behind = {w.low for w in scene.words[bond.noun : segment.hi]}
    return "described" if behind & {"is", "are"} else "ongoing"
