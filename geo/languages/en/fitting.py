"""Which mark a place has for the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.en.words import bag, table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.segments import Group
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word
    from geo.model.clause import Family, Mark

__all__ = [
    "carries_others",
    "ends_between",
    "goes_by",
    "helps",
    "is_aim",
    "is_named",
    "is_object",
    "mark_for",
    "was_before",
]

_CARRIES = frozenset(lexicon_of("en")["sets"]["carries"])
_TAKEN = frozenset(lexicon_of("en")["sets"]["taken"])
_PASSIVES = frozenset({"arrive", "pass", "leave", "call"})
_FARTHEST = 8  # words of "the A-bound night express"
_WHEN = frozenset(lexicon_of("en")["sets"]["when"])
_BEHIND = frozenset(lexicon_of("en")["sets"]["behind"])


def helps(group: Group) -> set[str]:
    """Return {"be"} if a form of "to be" is among the helpers."""
    return {"be"} if set(group.helpers) & bag("grammar", "be") else set()


def mark_for(  # noqa: C901, PLR0911, PLR0912  # one answer for each kind of place
    spot: Spot, group: Group, family: Family
) -> Mark | None:
    """Return the mark of a place of a verb; None for one that plays no part."""
    if spot.mark == "object" and group.verb.lemma in {"come", "follow"}:
        return "object"
    if spot.listed and family in {"call", "pass", "go"}:
        return "at" if family == "call" else "via"
    if spot.mark in {"bare", "subject"}:
        if spot.mark == "subject" and family == "pass":
            return "object"
        passive = helps(group) and group.verb.shape == "past"
        if spot.mark == "subject" and passive and family in _PASSIVES:
            return "object"
        return None
    if spot.mark == "object" and group.verb.lemma == "call":
        return None  # "a village called A"
    if spot.mark == "object" and group.verb.lemma == "approach":
        return "near"
    if spot.mark == "object" and family in {"go", "board", "end", "back"}:
        return None
    if spot.mark == "between" and family in {"call", "incident"}:
        return "between"
    if spot.mark in {"before", "between"} and family in {"call", "incident", "end"}:
        return "near"
    if group.verb.lemma == "slow":
        return "at"
    rests = group.verb.family == "still" and family == "call"
    if rests and spot.mark not in {"at", "near", "via", "object"}:
        return None
    if spot.mark == "between" and family == "go":
        return "between"
    if spot.measured:  # "two miles away from A"
        return "near" if family == "incident" else None
    if group.at > spot.at and spot.mark == "toward" and not spot.bound:
        return None  # "for A the war began"
    return spot.mark


def ends_between(
    spots: list[tuple[Spot, Mark]],
) -> list[tuple[Spot, Mark]]:
    """Return "travelled between A and B" as from A, for B."""
    pair = [n for n, (spot, _) in enumerate(spots) if spot.mark == "between"]
    ends: dict[int, Mark] = {}
    if len(pair) == 2:  # noqa: PLR2004  # two ends
        ends = {pair[0]: "from", pair[1]: "toward"}
    return [(spot, ends.get(n, mark)) for n, (spot, mark) in enumerate(spots)]


def goes_by(words: list[Word], group: Group, spots: list[Spot]) -> bool:
    """Say whether it is places that go by: "A came and went", "B followed at dusk"."""
    if not spots or spots[0].mark not in {"subject", "bare"}:
        return False
    edge = spots[0].edge
    if edge and words[edge - 1].low not in {";", "and", ":"}:
        return False
    if group.verb.lemma not in bag("sights", "pass") or group.verb.shape == "base":
        return False
    after = [w.low for w in words[group.at + 1 : group.at + 3]]
    if group.verb.lemma in {"come", "go"}:
        rest = {w.low for w in words[group.at + 1 : group.at + 6]}
        timed = bool(after) and after[0] in _BEHIND and bool(rest & _WHEN)
        return timed or after in (["and", "went"], ["and", "gone"])
    return not after or not after[0].isalpha() or after[0] in _BEHIND


def is_aim(words: list[Word], group: Group, spot: Spot) -> bool:
    """Say whether a place is where one sets out to: "embarked on a run to C in A"."""
    gap = words[group.at + 1 : spot.at]
    aims = [n for n, w in enumerate(gap) if w.low == "to"]
    after = gap[aims[0] + 1 : aims[0] + 2] if aims else []
    return spot.mark == "at" and bool(after) and after[0].verb is None


def was_before(words: list[Word], group: Group, spots: list[tuple[Spot, Mark]]) -> bool:
    """Say whether a place was before an arrival: "had trouble at A and came late"."""
    if group.verb.lemma != "arrive" or group.verb.shape != "past":
        return False
    gaps = [words[s.last + 1 : group.lo] for s, _ in spots if s.mark in {"at", "near"}]
    joined = [gap for gap in gaps if any(w.low == "and" for w in gap)]
    return bool(joined) and len(joined) == len(spots)


def is_named(group: Group, spots: list[tuple[Spot, Mark]]) -> bool:
    """Say whether a halt's places name its train: "the 16:04 from A to B halted"."""
    named = {mark for spot, mark in spots if spot.at < group.at}
    return {"from", "to"} <= named and all(spot.at < group.at for spot, _ in spots)


def carries_others(words: list[Word], group: Group) -> bool:
    """Say whether people are taken on by others: "rescuers took them to A"."""
    after = [w.low for w in words[group.at + 1 : group.at + 3]]
    taken = bool(after) and (after[0] == "them" or bool(set(after) & _TAKEN))
    return taken and group.verb.lemma in _CARRIES and group.verb.shape == "past"


def is_object(words: list[Word], at: int) -> bool:
    """Say whether a train is what is moved: "stopped the A-bound night express"."""
    for word in words[at : at + _FARTHEST]:
        if word.low in bag("nouns", "train"):
            return True
        bound = word.low in {"bound", "-"}
        if not bound and (
            word.verb or any(word.low in m for m in table("roles").values())
        ):
            return False
    return False
