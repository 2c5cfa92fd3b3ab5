"""English sentences cut where another clause begins, and their groups of verbs."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.en.words import Verb, bag, table
from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from geo.languages.en.words import Word

__all__ = ["Group", "Segment", "groups_of", "segments_of"]

_STOPS = frozenset({";", ":", "(", ")", "—", "--", '"', "“", "”", "|", "•"})
_QUOTES = frozenset({'"', "“", "”"})
_BRACKETED = 4  # a place, two brackets and what they hold
_MAYBE_PREPOSITION = frozenset(lexicon_of("en")["sets"]["maybe_preposition"])


@dataclass(slots=True)
class Segment:
    """A stretch of words that has one subject; `opener` is the word that begins it.

    `parent` is the segment that it interrupts or hangs on; one that `resumes` goes on
    with the subject of that segment.
    """

    lo: int
    hi: int
    opener: str = ""
    parent: int = -1
    resumes: bool = False


@dataclass(slots=True)
class Group:
    """A verb with its helpers: "is expected to", "did not"; `at` is the verb's word.

    `governor` is the word that governs an infinitive or a gerund, -1 if none.
    """

    at: int
    lo: int
    segment: int
    verb: Verb
    helpers: list[str] = field(default_factory=list)
    infinitive: bool = False
    governor: int = -1

    @property
    def finite(self) -> bool:
        """Say whether it has a subject of its own."""
        return not self.infinitive and (
            self.verb.shape in {"past", "s", "base"} or bool(self.helpers)
        )


def segments_of(words: list[Word]) -> list[Segment]:
    """Return the segments of a sentence in order; together they cover it."""
    found = [Segment(0, len(words))]
    at = 0
    while at < len(words):
        opener = _opens(words, at, found[-1])
        if opener is not None and at > found[-1].lo:
            parent = len(found) - 1
            resumes = opener in {"resume", ")"}
            if resumes:
                parent = max(found[-1].parent, 0)
            words[at].tags.add("opens")
            found[-1].hi = at
            found.append(Segment(at, len(words), opener, parent, resumes))
        elif opener is not None:
            words[at].tags.add("opens")
            found[-1].opener = opener
        at += 1
    return found


def _opens(  # noqa: PLR0911  # one answer for each kind of word
    words: list[Word], at: int, now: Segment
) -> str | None:
    """Return the word by which a new segment begins here, None where none does."""
    word = words[at]
    if _locates(words, at):
        return None
    if word.low in _STOPS and not word.is_place:
        return None if word.low in _QUOTES and _mere(words, at) else word.low
    grammar = table("grammar")
    before = words[at - 1] if at else None
    if (
        now.opener in grammar["relatives"]
        and before is not None
        and _resumes(words, at, now)
    ):
        return "resume"
    if word.low in grammar["subordinators"] and word.is_word:
        if word.low in _MAYBE_PREPOSITION and not _subject_ahead(words, at + 1):
            return None
        if word.low == "that" and not _clause_after_that(words, at):
            return None
        return word.low
    joined = before is not None and before.low in {",", "and", "but", "or", "then"}
    if joined and _subject_ahead(words, at) and _said(words[now.lo : at]):
        return "and"
    if before is not None and before.verb and before.verb.family == "say":
        active = before.low not in {"believed", "thought", "known"}
        if active and not _told_to(words, at) and _subject_ahead(words, at):
            return "that"
    return None


def _locates(words: list[Word], at: int) -> bool:
    """Say whether a bracket holds but the region of the place before: A (France)."""
    first = at if words[at].low == "(" else at - 2
    held = words[max(0, first - 1) : first + 3]
    if first < 1 or len(held) != _BRACKETED or words[at].low not in {"(", ")"}:
        return False
    place, opened, area, closed = held
    return (
        (opened.low, closed.low) == ("(", ")")
        and place.is_place
        and area.is_place
        and area.kind in {"country", "region"}
    )


def _told_to(words: list[Word], at: int) -> bool:
    """Say whether those who are told stand here: "told reporters that"."""
    return "that" in {word.low for word in words[at + 1 : at + 4]}


def _said(words: list[Word]) -> bool:
    """Say whether some words hold a verb: without one they only open a clause."""
    be = table("grammar")["be"]
    return any(word.verb is not None or word.low in be for word in words)


def _mere(words: list[Word], at: int) -> bool:
    """Say whether a quotation mark only sets off a name: the "Victory Day" parade."""
    near = range(at - 1, max(-1, at - 7), -1), range(at + 1, min(at + 7, len(words)))
    for steps in near:
        for step in steps:
            if words[step].low in _QUOTES:
                return True
            if words[step].verb is not None or words[step].low in {",", ".", ":"}:
                break
    return False


def _resumes(words: list[Word], at: int, now: Segment) -> bool:
    """Say whether the clause that a relative one interrupted goes on here."""
    if not _finite_at(words, at):
        return False
    said = words[now.lo - 1].verb if now.lo else None
    if now.opener == "that" and said is not None and said.family == "say":
        return False
    inside = [w for w in words[now.lo : at] if w.verb and w.verb.shape != "ing"]
    be = bag("grammar", "be") - {"'s"}
    helped = any(w.low in be for w in words[now.lo : at])
    if not inside and not helped:
        return False
    before = words[at - 1].low
    if (
        before == "and"
        and at > 1
        and words[at - 2].low == ","
        and now.opener == "where"
    ):
        return True
    return before not in {"and", "or", "but", "to", "not", "n't"} and not _helper(
        words[at - 1]
    )


def _finite_at(words: list[Word], at: int) -> bool:
    """Say whether a finite verb (or its first helper) stands here."""
    word = words[at]
    grammar, truth = table("grammar"), table("truth")
    if word.low in grammar["be"] | grammar["have"] | grammar["do"]:
        return word.low not in {"be", "been", "being", "having", "done"}
    if word.low in truth["planned"] | truth["expected"] | truth["would"]:
        return True
    return word.verb is not None and word.verb.shape in {"past", "s"}


def _helper(word: Word) -> bool:
    """Say whether a word helps a verb."""
    grammar, truth = table("grammar"), table("truth")
    return not word.is_place and (
        word.low in grammar["be"] | grammar["have"] | grammar["do"]
        or word.low in truth["planned"] | truth["expected"] | truth["would"]
        or word.low in truth["negated"] | grammar["adverbs"]
        or (word.low.endswith("ly") and word.is_word)
    )


def _clause_after_that(words: list[Word], at: int) -> bool:
    """Say whether "that" opens a clause, and does not point at a noun."""
    if at + 1 >= len(words):
        return False
    return _finite_at(words, at + 1) or _subject_ahead(words, at + 1)


def _subject_ahead(  # one answer for each kind of word
    words: list[Word], at: int
) -> bool:
    """Say whether a subject with its finite verb begins here."""
    grammar = table("grammar")
    if at >= len(words):
        return False
    first = words[at]
    if first.low in grammar["pronouns"] and first.is_word:
        return first.low not in {"who", "which"} and _verb_near(words, at + 1)
    noun = False
    for step in range(at, min(at + 9, len(words))):
        word = words[step]
        if word.low in {",", ".", ";", ":", "(", ")", "—", "and", "to", '"'}:
            return False
        if word.is_place or word.is_name or (word.is_word and word.low in _heads()):
            noun = True
        elif step > at and _finite_at(words, step):
            return noun or step - at <= 3  # noqa: PLR2004  # the man, two big dogs
        elif (
            step == at and (word.verb or _helper(word)) and word.low not in _heads()
        ) or (
            any(word.low in marks for marks in table("roles").values())
            and not (noun and word.low in {"of", "with"})
        ):
            return False
    return False


def _verb_near(words: list[Word], at: int) -> bool:
    """Say whether a finite verb stands here or behind adverbs."""
    for step in range(at, min(at + 4, len(words))):
        if _finite_at(words, step) or words[step].verb:
            return True
        if not _helper(words[step]):
            return False
    return False


@cache
def _heads() -> frozenset[str]:
    """Return the nouns that can be the subject of a journey's clause."""
    nouns = table("nouns")
    return frozenset(
        nouns["train"] | nouns["trains"] | nouns["person"] | nouns["other"]
        | nouns["line"] | nouns["journey"] | nouns["service"]
    )  # fmt: skip


def groups_of(words: list[Word], segments: list[Segment]) -> list[Group]:
    """Return the verbs of a sentence with their helpers, in order."""
    found = []
    for number, segment in enumerate(segments):
        for at in range(segment.lo, segment.hi):
            verb = words[at].verb
            if verb is None:
                verb = _copula(words, at, segment)
            if verb is not None:
                found.append(_group(words, at, segment, number=number, verb=verb))
    return found


def _copula(words: list[Word], at: int, segment: Segment) -> Verb | None:
    """Return "to be" as a verb where no other follows ("we are in A")."""
    grammar, roles = table("grammar"), table("roles")
    if words[at].low not in grammar["be"] - {"being"} or words[at].is_place:
        return None
    rest = words[at + 1 : min(at + 4, segment.hi)]
    for word in rest:
        if word.verb or word.low in table("truth")["plans"]:
            return None
        if word.low in roles["at"] | roles["near"]:
            return Verb("be", "past", "be")
        if not (word.low in grammar["adverbs"] or _helper(word)):
            return None
    return None


def _group(
    words: list[Word], at: int, segment: Segment, *, number: int, verb: Verb
) -> Group:
    """Return a verb with the helpers before it and what governs it."""
    group = Group(at, at, number, verb)
    step = at - 1
    open_to = True
    while step >= segment.lo and at - step <= 12:  # noqa: PLR2004  # words of a verb group
        word = words[step]
        if word.is_place:
            break
        lasting = verb.shape == "ing" and "be" in group.helpers  # "to be going"
        if word.low == "to" and open_to and (lasting or verb.shape in {"base", "past"}):
            group.infinitive = True
            group.governor = _before_to(words, step, segment)
            open_to = False
        elif not _goes_on(group, word, step):
            break
        group.helpers.append(word.low)
        group.lo = step
        step -= 1
    if verb.shape == "ing" and not group.helpers and at > segment.lo:
        group.governor = at - 1
    elif verb.shape == "ing" and step >= segment.lo:
        group.governor = step
    return group


def _goes_on(group: Group, word: Word, step: int) -> bool:
    """Say whether a word before a verb belongs to its group."""
    truth = table("truth")
    if group.infinitive and step == group.governor:
        return any(
            word.low in truth[family]
            for family in ("plans", "expects", "keeps", "fails")
        )
    if group.infinitive and step < group.governor:
        return _helper(word)
    return _helper(word) or word.low in {"to", "been"}


def _before_to(words: list[Word], step: int, segment: Segment) -> int:
    """Return the word that governs an infinitive."""
    at = step - 1
    while at > segment.lo and words[at].low in bag("grammar", "adverbs"):
        at -= 1
    return at if at >= segment.lo else -1
