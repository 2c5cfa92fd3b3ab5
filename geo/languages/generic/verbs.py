"""The verbs of a unit, each with its shape and what helps it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.languages.generic.units import Scope
    from geo.languages.generic.words import Reading, Vocabulary, Word

__all__ = ["Verb", "verbs_of"]

_IDIOM: Final = 3  # words behind a verb within which the noun of an idiom stands
_BESIDE: Final = 4  # words before a verb within which its particle may stand
_SHAPES: Final = ("past", "future", "would", "present", "participle", "gerund")


@dataclass(slots=True)
class Verb:
    """A verb where it stands: word number, family, plain form and shape.

    `helpers` are the kinds of the auxiliaries of its unit; `governed` the word that
    governs an infinitive, "" for none.
    """

    at: int
    family: str
    lemma: str
    shape: str
    helpers: frozenset[str]
    governed: str = ""


def verbs_of(scope: Scope, before: Verb | None) -> list[Verb]:
    """Return the verbs of a unit in order.

    A unit with a verb's particle alone has the verb of the unit before: "... in A ab
    und in B wieder an".
    """
    words, unit, vocabulary = scope
    helpers = _helpers(scope)
    if unit.joined and before is not None and not helpers:
        helpers = _shared_helpers(scope, before)
    found: list[Verb] = []
    particles: set[str] = set()
    for place, at in enumerate(unit.at):
        word = words[at]
        if word.is_place or not word.verbs or _is_noun(scope, place):
            continue
        governed = _governor(scope, place)
        reading = _meant(scope, place, helpers, governed=governed)
        if reading is not None:
            family, lemma, tense, _ = reading
            found.append(Verb(at, family, lemma, tense, helpers, governed))
            if reading.particle:
                particles.add(reading.particle)
    found = [v for v in found if words[v.at].low not in particles]
    own = [v for v in found if words[v.at].low not in vocabulary.helping]
    found = own or found
    if not found and before is not None and unit.at:
        found = _shared(scope, before)
    if not found and "be" in helpers:
        at = next(n for n in unit.at if _is_be(words[n], vocabulary))
        past = words[at].low in vocabulary.bag("auxiliaries", "pluperfect")
        found = [Verb(at, "be", "be", "past" if past else "present", helpers)]
    return found


def _shared_helpers(scope: Scope, before: Verb) -> frozenset[str]:
    """Return the auxiliaries that a unit shares with the one before it.

    "Er soll in A abfahren und in B eintreffen": only what no finite verb says itself.
    """
    words, unit, _ = scope
    tenses = {r.tense for n in unit.at for r in words[n].verbs}
    alike = before.shape in tenses and before.shape in {"infinitive", "participle"}
    return before.helpers if alike and "past" not in tenses else frozenset()


def _is_be(word: Word, vocabulary: Vocabulary) -> bool:
    """Say whether a word is a form of "to be"."""
    return word.low in vocabulary.bag("auxiliaries", "be")


def _helpers(scope: Scope) -> frozenset[str]:
    """Return the kinds of the auxiliaries that stand in a unit."""
    words, unit, vocabulary = scope
    lows = {words[n].low for n in unit.at if not words[n].is_place}
    kinds = vocabulary.bags["auxiliaries"]
    return frozenset(kind for kind, forms in kinds.items() if forms & lows)


def _is_noun(scope: Scope, place: int) -> bool:
    """Say whether a form is a noun here: it has an article, or a capital inside."""
    words, unit, vocabulary = scope
    at = unit.at[place]
    word = words[at]
    before = words[unit.at[place - 1]] if place else None
    after = words[unit.at[place + 1]] if place + 1 < len(unit.at) else None
    if (word.low,) in vocabulary.roles and after is not None and after.is_place:
        return True  # "entre Lyon et Mâcon" enters nothing
    if vocabulary.bag("grammar", "noun_capitals") and word.raw[:1].isupper() and place:
        return True
    if before is None or before.is_place:
        return False
    if before.low in vocabulary.bag("grammar", "articles"):
        gerund = all(
            reading.tense in {"gerund", "participle"} for reading in word.verbs
        )
        return not gerund
    return False


def _meant(
    scope: Scope, place: int, helpers: frozenset[str], *, governed: str
) -> Reading | None:
    """Return what a form of a verb is here, None where it is none."""
    verbs = scope.words[scope.unit.at[place]].verbs
    paired = [r for r in verbs if r.particle and _beside(scope, place, r.particle)]
    fits = paired or [r for r in verbs if not r.particle]
    if not fits:
        return None
    wanted = _shape({r.tense for r in fits}, helpers, governed=governed)
    return next((r for r in fits if r.tense == wanted), fits[0])


def _shape(tenses: set[str], helpers: frozenset[str], *, governed: str) -> str:
    """Return the tense that a form has beside the auxiliaries of its unit."""
    modal = {"future", "planned", "expected", "did", "would"}
    done = {"perfect", "pluperfect", "passive", "unreal", "reported"}
    if {"participle", "infinitive"} <= tenses and "passive" in helpers:
        return "participle"
    if "infinitive" in tenses and (helpers & modal or governed):
        return "infinitive"
    if "participle" in tenses and helpers & done:
        return "participle"
    for shape in _SHAPES:
        if shape in tenses:
            return shape
    return "infinitive"


def _governor(scope: Scope, place: int) -> str:
    """Return the word that governs an infinitive here ("zu", "pour"), or ""."""
    words, unit, vocabulary = scope
    signs = vocabulary.bag("grammar", "infinitive_signs")
    before = words[unit.at[place - 1]] if place else None
    word = words[unit.at[place]]
    inside = vocabulary.bags["grammar"].get("inside_infinitives", frozenset())
    if any(r.tense == "infinitive" for r in word.verbs):
        if before is not None and before.low in signs:
            return unit.opener or before.low
        if (
            inside
            and any(sign in word.low[2:] for sign in inside)
            and not any(r.tense == "present" for r in word.verbs)
        ):
            return unit.opener or next(iter(inside))
        if unit.opener in vocabulary.bag("grammar", "infinitive_openers"):
            return unit.opener
    return ""


def _beside(scope: Scope, place: int, particle: str) -> bool:
    """Say whether a verb's particle stands beside it: at the end, or right before.

    Another preposition that is spelt alike has a place or a noun behind it.
    """
    words, unit, vocabulary = scope
    after = [words[n] for n in unit.at[place + 1 :]]
    while after and not (after[-1].is_word or after[-1].is_place):
        after.pop()
    if after and not after[-1].is_place and after[-1].low == particle:
        return True
    for step, word in enumerate(after[:-1]):
        if word.low == particle and not word.is_place and not after[step + 1].is_place:
            follows = after[step + 1]
            if not follows.is_word or follows.verbs:
                return True
    small = vocabulary.bag("grammar", "determiners")
    if (
        (particle,) not in vocabulary.roles
        and particle not in small
        and any(word.low == particle for word in after[:_IDIOM])
    ):
        return True  # "tombé en panne à Lyon"
    near = unit.at[max(0, place - _BESIDE) : place]
    return any(words[n].low == particle and not words[n].is_place for n in near)


def _shared(scope: Scope, before: Verb) -> list[Verb]:
    """Return the verb that a particle alone makes of the one before."""
    words, unit, vocabulary = scope
    last = next((n for n in reversed(unit.at) if words[n].is_word), -1)
    if last < 0:
        return []
    for reading in vocabulary.forms.with_particle(words[last].low):
        base = reading.lemma.removeprefix(reading.particle)
        if before.lemma.endswith(base) and before.lemma != reading.lemma:
            shape, helpers = before.shape, before.helpers
            return [Verb(last, reading.family, reading.lemma, shape, helpers)]
    return []
