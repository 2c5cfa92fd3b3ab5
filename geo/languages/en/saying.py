"""The clause that an English verb, noun or bare row makes with its places."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.en.families import noun_family
from geo.languages.en.fitting import (
    carries_others,
    ends_between,
    goes_by,
    helps,
    is_aim,
    is_named,
    mark_for,
    was_before,
)
from geo.languages.en.rows import named_by_ends, ran_once, row_of
from geo.languages.en.scenes import made
from geo.languages.en.truths import guessed, hedged, recalled, underway
from geo.languages.en.vehicles import train_of
from geo.languages.en.words import bag, beside_of, table
from geo.model.clause import TOLD, WAYS, Clause, Phrase, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.en.governing import Bond
    from geo.languages.en.scenes import Scene
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.words import Word
    from geo.model.clause import Family, Form, Mover, Truth, Way

__all__ = ["clause_of", "parted"]

_CHANGES = frozenset({"transfer", "change", "switch", "board", "take", "catch", "get"})
_BARE = frozenset({"bare", "subject"})
_SETS_OUT = frozenset({"embark", "set", "start", "begin", "depart"})
_HALTS = frozenset({"call", "incident", "end"})
_KNOWN = 2  # clauses of the train after which "a train" is another
_LOOSE = frozenset({",", ".", ";", ":", "and", "but", "or", "(", ")", "“", "”", '"'})


def clause_of(scene: Scene, bond: Bond) -> Clause | None:
    """Return the clause of a verb or noun with its places."""
    if bond.group is not None:
        return _verbal(scene, bond, bond.group)
    if bond.noun >= 0:
        return _nominal(scene, bond)
    return row_of(scene, bond)


def parted(clause: Clause, text: str) -> Iterator[Clause]:
    """Yield a clause in parts: "in A on Monday and in B on Tuesday" is two.

    A time between two places belongs to the first of them.
    """
    parts: list[list[Phrase]] = []
    lead = (
        text[clause.predicate.end : clause.phrases[0].start] if clause.phrases else ""
    )
    ways: list[Way | None] = []
    for phrase in clause.phrases:
        gap = text[parts[-1][-1].end : phrase.start] if parts else ""
        words = gap.lower().replace(",", " ").split()
        way = _way_by(words)
        if not parts or way or (words[-1:] == ["and"] and len(words) > 1):
            parts.append([phrase])
            ways.append(way if ways else _way_by(lead.lower().split()))
        else:
            parts[-1].append(phrase)
    told = clause.predicate
    first = replace(told, way=(ways[0] if ways else None) or told.way)
    if len(parts) < 2:  # noqa: PLR2004  # one part is the whole
        yield replace(clause, predicate=first)
        return
    yield replace(
        clause, predicate=first, end=parts[0][-1].end, phrases=tuple(parts[0])
    )
    for part, way in zip(parts[1:], ways[1:], strict=True):
        start, end = part[0].start, part[-1].end
        said = replace(told, start=start, end=end, form="elided", way=way or told.way)
        yield Clause(clause.sentence, start, end, said, tuple(part))


def _way_by(words: Sequence[str]) -> Way | None:
    """Return the way that "by boat" tells among some words, None for none."""
    for one, two in pairwise(words):
        if one == "by":
            return next((w for w in WAYS if two in bag("ways", w)), None)
    return None


def _verbal(  # noqa: C901, PLR0912  # one answer for each kind of verb
    scene: Scene, bond: Bond, group: Group
) -> Clause | None:
    """Return the clause of a verb."""
    truth, mover, family, way = scene.verdicts[group.at]
    if mover == "person" and carries_others(scene.words, group):
        mover = "other"
    by = goes_by(scene.words, group, bond.spots)
    if by:
        family, mover, way = "pass", "train", "rail"
    if family == "still" and not _tells_way(group, way):
        return None
    words, segment = scene.words, scene.segments[bond.segment]
    if (
        family == "call"
        and group.verb.lemma == "be"
        and not _is_traveller(scene, mover, span=(segment.lo, group.at))
    ):
        return None
    spots = [
        (spot, mark)
        for spot in bond.spots
        if (mark := mark_for(spot, group, family)) is not None
    ]
    if by:  # "B came on the second day, C on the fourth"
        spots = [(spot, "object") for spot in bond.spots if spot.mark in _BARE]
    if family == "go" and mover in {"train", "person"}:
        spots = ends_between(spots)
    if group.verb.lemma in _SETS_OUT:
        spots = [(s, "toward" if is_aim(words, group, s) else m) for s, m in spots]
    if family == "arrive" and was_before(words, group, spots):
        family = "call"
    behind = [w.low for w in words[group.at + 1 : group.at + 2]]
    if family == "go" and helps(group) and behind == ["back"]:
        family = "back"  # "the train was taken back to A"
    if family in _HALTS and is_named(group, spots):
        return named_by_ends(scene, spots, mover)
    if any(mark == "at" for _, mark in spots):  # "in A, between B and C" is in A
        spots = [(spot, m) for spot, m in spots if spot.mark != "between"]
    if not spots and not _stands_alone(group, segment, (truth, way)):
        return None
    form: Form = "elided" if bond.elided else "verb"
    if not bond.elided and group.verb.shape == "ing" and not helps(group):
        form = "participle"
    lows = {w.low for w in words[segment.lo : segment.hi]}
    ahead = {w.low for w in words[segment.lo : group.at]}
    said = Predicate(
        family,
        words[group.lo].start,
        words[group.at].end,
        form,
        truth,
        mover,
        way,
        train_of(_text(scene, segment)),
        hedged=hedged(words, segment),
        recalled=recalled(words, group, segment),
        underway=family in {"call", "pass"} and underway(words),
        onward=bool(ahead & bag("truth", "afterwards")),
        homeward=bool(lows & bag("truth", "home")) or _comes_back(scene, group),
        another=scene.another or _introduces(scene, group, segment),
        past=_was(words[max(segment.lo, group.lo - 2) : group.at + 1]),
    )
    return _quoted(scene, made(scene, said, spots), group)


def _was(words: Sequence[Word]) -> bool:
    """Say whether a verb says what was going on: "was going", "was en route"."""
    return any(word.low in {"was", "were"} for word in words)


def _introduces(scene: Scene, group: Group, segment: Segment) -> bool:
    """Say whether a clause of before tells of a train that is new to the story.

    "A century earlier, a train took another president from A to B."
    """
    words = scene.words
    if not scene.cast.told or not recalled(words, group, segment):
        return False
    return any(
        word.low in bag("nouns", "train")
        and {"a", "an"} & {w.low for w in words[max(segment.lo, at - 4) : at]}
        for at, word in enumerate(words[: group.at])
        if at >= segment.lo and not any(at < g.at < group.at for g in scene.groups)
    )


def _quoted(scene: Scene, clause: Clause, group: Group) -> Clause:
    """Return a verb's clause with all that its words reach: its subject, its times."""
    segment = scene.segments[group.segment]
    beside = [g for g in scene.groups if g.segment == group.segment and g != group]
    before = [g for g in beside if g.at < group.at]
    after = [g.lo for g in beside if g.at > group.at]
    lo, hi = group.lo if before else segment.lo, min([segment.hi, *after])
    while hi > group.at + 1 and scene.words[hi - 1].low in _LOOSE:
        hi -= 1
    while lo < group.lo and scene.words[lo].low in _LOOSE:
        lo += 1
    start = min(clause.start, scene.words[lo].start)
    return replace(clause, start=start, end=max(clause.end, scene.words[hi - 1].end))


def _stands_alone(group: Group, segment: Segment, said: tuple[Truth, Way]) -> bool:
    """Say whether a clause without places matters: "it went on", "it was cancelled"."""
    truth, way = said
    if truth in {"cancelled", "denied"} or way in {"road", "air", "sea"}:
        return True
    main = segment.opener in {"", "and", ",", "that", ";", "resume", "—", "–", "--"}
    return group.finite and group.verb.shape != "ing" and main


def _comes_back(scene: Scene, group: Group) -> bool:
    """Say whether a verb says that one comes back."""
    after = scene.words[group.at + 1 : group.at + 2]
    if group.verb.family == "back":
        return False
    return group.verb.lemma == "return" or any(w.low == "back" for w in after)


def _tells_way(group: Group, way: Way) -> bool:
    """Say whether a verb of rest tells that one goes on by other means."""
    return way in {"road", "air", "sea"} and group.verb.lemma in {
        "get",
        "climb",
        "take",
    }


def _is_traveller(scene: Scene, mover: Mover, *, span: tuple[int, int]) -> bool:
    """Say whether one who is somewhere is the story's train or its teller."""
    selves = {w.low for w in scene.words[slice(*span)]} & bag("beside", "self")
    told = bool(selves) or scene.cast.narrated
    return mover == "train" or (mover == "person" and told)


def _text(scene: Scene, segment: Segment) -> str:
    """Return the text of a segment."""
    words = scene.words[segment.lo : segment.hi]
    return scene.page.text[words[0].start : words[-1].end] if words else ""


def _nominal(scene: Scene, bond: Bond) -> Clause | None:
    """Return the clause of a noun: the train from A, a stop in B, the way to C."""
    words, segment = scene.words, scene.segments[bond.segment]
    low = words[bond.noun].low
    family = noun_family(low)
    nouns = table("nouns")
    if family is None and bond.spots and bond.spots[0].bound:
        family = "go"
    if family is None or family == "serve":
        return None
    truth, mover = _noun_truth(scene, bond, family)
    form: Form = "designation" if low in nouns["train"] | nouns["trains"] else "noun"
    before = {w.low for w in words[max(0, bond.noun - 7) : bond.noun]}
    recalled_here = low in nouns["visit"] or (
        low in nouns["journey"] and "after" in before
    )
    way: Way = "rail"
    for kind in ("road", "air", "sea"):
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
        train_of(_text(scene, segment)),
        recalled=recalled_here,
        underway=family in {"call", "pass"} and underway(words),
        homeward=bool(before & bag("truth", "home")),
        another=scene.another,
    )
    spots = [(spot, spot.mark) for spot in bond.spots if spot.mark != "object"]
    return made(scene, said, spots) if spots else None


def _way_said(scene: Scene, bond: Bond) -> Way:
    """Return the way of the verb that a journey's noun goes with."""
    before = [g for g in scene.groups if g.segment == bond.segment and g.at < bond.noun]
    way: Way = scene.verdicts[before[-1].at][3] if before else "rail"
    return way if way in {"road", "air", "sea"} else "rail"


def _noun_truth(  # noqa: C901, PLR0912  # one answer for each kind of noun
    scene: Scene, bond: Bond, family: Family
) -> tuple[Truth, Mover]:
    """Return the truth of a noun's clause, from the verb it hangs on, and its mover."""
    words = scene.words
    nouns = table("nouns")
    low = words[bond.noun].low
    here = [g for g in scene.groups if g.segment == bond.segment]
    left = [g for g in here if g.at < bond.noun]
    right = [g for g in here if g.at > bond.noun]
    group = left[-1] if left else right[0] if right else None
    off = [g for g in right if scene.verdicts[g.at][0] in {"cancelled", "denied"}]
    if off and not left:
        group = off[0]
    beside = beside_of(words, bond.noun)
    mover: Mover = "train"
    if left and left[-1].verb.lemma in bag("truth", "founding"):
        return "described", "nobody"
    if low in nouns["trains"] | nouns["service"]:
        mover = "nobody"
    elif low in nouns["train"] and beside & bag("beside", "other"):
        mover = "other"
    elif (
        low in nouns["train"] and left and helps(left[-1]) and _agent(words, bond.noun)
    ):
        mover = "other"  # "recovered by an engine from A"
    elif (
        low in nouns["train"]
        and _a_new_one(scene, bond)
        and (not left or bond.spots[0].bound)
    ):
        mover = "other"
    if _compared(words, bond.noun):
        return "described", "nobody"
    if [w.low for w in words[bond.noun + 1 : bond.noun + 2]] == ["per"]:
        return "described", "nobody"
    if low == "service" and (scene.cast.narrated or group is None):
        mover = "train"
    coming = low in nouns["call"] and words[bond.noun - 1].low == "next"
    if group is None:
        return "planned" if coming else _unsaid(scene, bond), mover
    truth, doer, _, _ = scene.verdicts[group.at]
    set_up = not left and group.verb.lemma in bag("truth", "set_up")
    if low in nouns["call"] and (set_up or (coming and truth in TOLD)):
        truth = "planned"
    if doer == "person" and left and left[-1].verb.lemma in _CHANGES:
        mover = "person" if mover == "other" else mover  # "changed to another train"
    new = low in nouns["train"] and beside & bag("beside", "new")
    if (new and truth != "done") or truth in {"habitual", "described"}:
        mover = "nobody"
    own = nouns["train"] if doer == "nobody" else nouns["train"] | nouns["call"]
    owner = words[bond.noun - 1].low
    owned = owner in {"its", "his", "her", "their"}
    if scene.cast.narrated and low in nouns["way"] and owner in {"his", "her", "their"}:
        return truth, "other"  # "a couple on their way to A"
    if doer in {"nobody", "other"} and low not in own and not owned:
        mover = doer
    if truth == "done" and low in nouns["journey"] and "for" in _ahead_of(words, bond):
        truth = "ongoing"  # "I came back to the station for my ride to A"
    if left and low in nouns["train"]:
        truth = "ongoing" if truth in {"done", "denied"} else truth
    if family == "go" and low not in nouns["train"] and truth == "done":
        begins = (
            low in nouns["way"]
            or group.verb.family in {"leave", "begin", "board"}
            or not left
        )
        truth = "ongoing" if begins else truth
    return truth, mover


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
