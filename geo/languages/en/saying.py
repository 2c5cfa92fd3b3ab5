"""The clause that an English verb makes with its places; others make the rest."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

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
from geo.languages.en.nominals import nominal_of
from geo.languages.en.rows import named_by_ends, row_of
from geo.languages.en.scenes import made
from geo.languages.en.truths import hedged, recalled, underway
from geo.languages.en.vehicles import OTHER_WAYS, train_of
from geo.languages.en.words import bag
from geo.languages.foldertables import lexicon_of
from geo.model.clause import WAYS, Clause, Phrase, Predicate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.en.governing import Bond
    from geo.languages.en.scenes import Scene
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word
    from geo.model.clause import Family, Form, Mark, Mover, Truth, Way

__all__ = ["clause_of", "parted"]

_BARE = frozenset({"bare", "subject"})
_SETS_OUT = frozenset(lexicon_of("en")["sets"]["sets_out"])
_STARTS = frozenset(lexicon_of("en")["sets"]["starts"])
_HALTS = frozenset({"call", "incident", "end"})
_LOOSE = frozenset({",", ".", ";", ":", "and", "but", "or", "(", ")", "“", "”", '"'})


def clause_of(scene: Scene, bond: Bond) -> Clause | None:
    """Return the clause of a verb or noun with its places."""
    if bond.group is not None:
        return _verbal(scene, bond, bond.group)
    if bond.noun >= 0:
        return nominal_of(scene, bond)
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


def _verbal(  # noqa: C901  # one answer for each kind of verb
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
    spots = _marked(words, bond, group, family=family, mover=mover)
    if by:  # "B came on the second day, C on the fourth"
        spots = [(spot, "object") for spot in bond.spots if spot.mark in _BARE]
    if family == "arrive" and was_before(words, group, spots):
        family = "call"
    behind = [w.low for w in words[group.at + 1 : group.at + 2]]
    if family == "go" and helps(group) and behind == ["back"]:
        family = "back"  # "the train was taken back to A"
    if _is_service(group, spots, told=scene.cast.told):
        truth = "habitual"  # "the train runs between A and B"
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
        train_of(scene.text_of(segment)),
        hedged=hedged(words, segment),
        recalled=recalled(words, group, segment) or _began(scene, group, said=family),
        underway=family in {"call", "pass"} and underway(words),
        onward=bool(ahead & bag("truth", "afterwards")),
        homeward=bool(lows & bag("truth", "home")) or _comes_back(scene, group),
        another=scene.another or _introduces(scene, group, segment),
        past=_was(words[max(segment.lo, group.lo - 2) : group.at + 1]),
    )
    return _quoted(scene, made(scene, said, spots), group)


def _marked(
    words: list[Word], bond: Bond, group: Group, *, family: Family, mover: Mover
) -> list[tuple[Spot, Mark]]:
    """Return the places of a verb, each with its mark."""
    marks = ((spot, mark_for(spot, group, family)) for spot in bond.spots)
    spots = [(spot, mark) for spot, mark in marks if mark is not None]
    if family == "go" and mover in {"train", "person"}:
        spots = ends_between(spots)
    if group.verb.lemma in _SETS_OUT:
        spots = [(s, "toward" if is_aim(words, group, s) else m) for s, m in spots]
    return spots


def _is_service(group: Group, spots: Sequence[tuple[Spot, Mark]], *, told: int) -> bool:
    """Say whether a present tense only tells between which places trains run.

    In a story that has `told` what was done so does "it runs from A to B".
    """
    marks = [spot.mark for spot, _ in spots]
    ends = marks.count("between") > 1 or (told > 0 and {"from", "to"} <= set(marks))
    plain = group.verb.shape in {"base", "s"} and not group.helpers
    return ends and plain and group.verb.lemma in {"run", "operate", "ply"}


def _began(scene: Scene, group: Group, *, said: Family) -> bool:
    """Say whether a verb tells where a run had its start that was told of before."""
    starts = group.verb.lemma in _STARTS and said == "leave"
    return starts and scene.cast.told > 0 and scene.cast.thing == "train"


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
    if truth in {"cancelled", "denied"} or way in OTHER_WAYS:
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
    return way in OTHER_WAYS and group.verb.lemma in {
        "get",
        "climb",
        "take",
    }


def _is_traveller(scene: Scene, mover: Mover, *, span: tuple[int, int]) -> bool:
    """Say whether one who is somewhere is the story's train or its teller."""
    selves = {w.low for w in scene.words[slice(*span)]} & bag("beside", "self")
    told = bool(selves) or scene.cast.narrated
    return mover == "train" or (mover == "person" and told)
