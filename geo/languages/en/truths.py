"""Whether what an English verb says happened, will, may, did not, or usually does."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.en.words import table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.words import Word

__all__ = ["Verdict", "guessed", "hedged", "recalled", "truth_of", "underway"]

# What the verb itself says; "as main" and "purpose" wait for the verb it hangs on.
Verdict = str

AS_MAIN = "as main"
PURPOSE = "purpose"
_BE = frozenset(lexicon_of("en")["sets"]["be"])
_PAST = frozenset(lexicon_of("en")["sets"]["past"])
_ROUTINES = frozenset(lexicon_of("en")["sets"]["routines"])


def truth_of(words: list[Word], group: Group, segment: Segment) -> Verdict:
    """Return the truth that a group of verbs tells, or what it depends on."""
    told = _said(words, group, segment)
    if told in {"planned", "expected"} and _given_up(words, group):
        return "denied"
    return told


def _said(words: list[Word], group: Group, segment: Segment) -> Verdict:  # noqa: C901, PLR0911, PLR0912 one answer for each kind of word
    """Return the truth that a group of verbs tells, or what it depends on."""
    truth = table("truth")
    helpers = group.helpers
    spoken = {w.low for w in words[segment.lo : group.at]}
    if segment.opener == "that" and _false_report(words, segment):
        return "denied"
    if spoken & truth["proposals"]:
        return "described"
    if segment.opener == "that" and guessed(words, segment) and not group.infinitive:
        return "expected"
    if _cancelled(words, group, segment):
        return "cancelled"
    if segment.opener in truth["conditions"] and not group.infinitive:
        return "expected"
    if group.infinitive:
        return _infinitive(words, group)
    if group.verb.lemma == "due":
        return "planned"
    if _supposed(words, group):
        return "denied"
    if any(low in truth["negated"] for low in helpers):
        return "denied"
    progressive = "being" in helpers or (
        group.verb.shape == "ing" and _is_progressive(helpers)
    )
    if group.verb.shape == "ing" and not progressive:
        return _gerund(words, group)
    behind = {w.low for w in words[group.at : segment.hi]}
    past = group.verb.shape == "past" or set(helpers) & _PAST
    habit = (behind & _ROUTINES and group.verb.shape == "past") or (
        spoken & truth["habits"] and not past
    )
    if "used" in helpers or habit:
        return "habitual"
    if "have" in helpers and set(helpers) & (truth["would"] | truth["expected"]):
        return "denied" if set(helpers) & truth["would"] else "expected"
    for family in ("planned", "expected"):
        if any(low in truth[family] for low in helpers):
            return "planned" if family == "planned" else "expected"
    if any(low in truth["would"] for low in helpers):
        return "planned"
    if progressive or _meanwhile(words, group, segment):
        return "ongoing"
    if group.verb.lemma in {"expect", "schedule"} and set(helpers) & _BE:
        return "expected"  # "the talks were expected in A"
    if group.verb.shape == "past":
        return "done"
    if {"did"} & set(helpers):
        return "done"
    if group.verb.lemma == "be" and words[group.at].low in {"was", "were"}:
        return "done"
    return "ongoing"


def _meanwhile(words: list[Word], group: Group, segment: Segment) -> bool:
    """Say whether a clause tells what was going on: "as it travelled from A to B"."""
    runs = group.verb.family in {"go", "head"} and group.verb.shape == "past"
    before = words[max(segment.lo, group.lo - 1) : group.lo]
    told = any(w.low in table("grammar")["pronouns"] for w in before)
    return runs and told and segment.opener in {"as", "while"}


def _supposed(words: list[Word], group: Group) -> bool:
    """Say whether a clause only supposes: "had we been driving"."""
    before = [w.low for w in words[max(0, group.lo - 3) : group.lo]]
    asked = before[:1] in (["where"], ["when"], ["how"], ["why"])
    inverted = len(before) > 1 and before[-2] == "had"
    return inverted and before[-1] in table("grammar")["pronouns"] and not asked


def _given_up(words: list[Word], group: Group) -> bool:
    """Say whether a plan or a guess is what was first thought: "but it went on"."""
    truth = table("truth")
    lows = [w.low for w in words[: group.at + 1]]
    first = set(lows) & truth["first"] or ("at", "first") in pairwise(lows)
    later = {w.low for w in words[group.at :]} & truth["but"]
    return bool(first and later)


def _false_report(words: list[Word], segment: Segment) -> bool:
    """Say whether a clause is a report that the sentence denies."""
    before = {w.low for w in words[max(0, segment.lo - 3) : segment.lo]}
    after = {w.low for w in words[segment.lo :]} | {w.low for w in words[: segment.lo]}
    truth = table("truth")
    return bool(before & truth["reports"] and after & truth["false"])


def guessed(words: list[Word], segment: Segment) -> bool:
    """Say whether a clause is what somebody thinks."""
    verb = words[segment.lo - 1].verb if segment.lo else None
    return verb is not None and verb.lemma in table("truth")["guesses"]


def _is_progressive(helpers: list[str]) -> bool:
    """Say whether the helpers make an -ing form finite."""
    return bool(set(helpers) & table("grammar")["be"])


def _cancelled(words: list[Word], group: Group, segment: Segment) -> bool:
    """Say whether the clause says that the run was called off."""
    cancels = table("truth")["cancels"]
    near = {w.low for w in words[max(segment.lo, group.lo - 4) : group.at + 1]}
    return words[group.at].low in cancels or bool(near & cancels)


def _infinitive(  # noqa: C901, PLR0911  # one answer for each kind of word
    words: list[Word], group: Group
) -> Verdict:
    """Return the truth of "to go" by what governs it."""
    truth, grammar = table("truth"), table("grammar")
    helpers = set(group.helpers)
    low = words[group.governor].low if group.governor >= 0 else ""
    near = {w.low for w in words[max(0, group.governor - 5) : group.governor]}
    if near & {"first", "last", "only"} and low not in truth["plans"]:
        return AS_MAIN
    if "have" in helpers and low in truth["expects"]:
        return "done"
    if "for" in near and near & truth["plans"]:
        return "planned"  # "they had prepared for a train to carry it"
    if low in truth["fails"] or helpers & truth["negated"]:
        return "denied"
    if low in truth["plans"] | table("nouns")["plan"]:
        return "planned"
    if low in truth["expects"]:
        progressive = "be" in helpers and group.verb.shape == "ing"
        return "ongoing" if progressive else "expected"
    if low in truth["keeps"] - {"first", "last", "second", "only"}:
        return AS_MAIN
    if low in grammar["be"]:
        return "planned"
    if low in grammar["have"]:
        return AS_MAIN
    if low in {"first", "last", "second", "only"} or group.governor < 0:
        return AS_MAIN if group.governor >= 0 else "planned"
    return PURPOSE


def _gerund(words: list[Word], group: Group) -> Verdict:
    """Return the truth of a participle by the word before it."""
    low = words[group.governor].low if group.governor >= 0 else ""
    before = words[group.governor - 1].low if group.governor > 0 else ""
    if low == "without" or (low == "of" and before == "instead"):
        return "denied"
    if low == "than" and before == "rather":
        return "denied"
    if low in table("truth")["plans"] | table("truth")["expects"]:
        return "planned"
    return AS_MAIN


def hedged(words: list[Word], segment: Segment) -> bool:
    """Say whether the clause is a rumour or a belief."""
    here = {w.low for w in words[segment.lo : segment.hi]}
    return bool(here & table("truth")["hedges"])


def underway(words: list[Word]) -> bool:
    """Say whether a sentence tells of a run's middle: "on the way, it called at"."""
    lows = [word.low for word in words[:5]]
    if lows[:2] == ["en", "route"] or lows[:1] == ["during"]:
        return lows[0] == "en" or bool(set(lows) & table("nouns")["journey"])
    return lows[:1] in (["on"], ["along"]) and lows[2:4] == ["way", ","]


def recalled(words: list[Word], group: Group, segment: Segment) -> bool:
    """Say whether the clause tells of a time before what was told."""
    governor = words[group.governor].low if group.governor >= 0 else ""
    if group.verb.shape == "ing" and governor == "after":
        return True
    past = group.verb.shape == "past" and not group.infinitive
    if "had" in group.helpers and past:  # "by Friday it had reached A" goes on
        return words[segment.lo].low != "by"
    here = {w.low for w in words[segment.lo : group.at]}
    return bool(here & table("truth")["earlier"])
