"""Whether what a unit says happened, happens, is planned, denied or only believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.languages.generic.units import Scope
    from geo.languages.generic.verbs import Verb
    from geo.model.clause import Truth

__all__ = ["tells", "truth_of"]


def truth_of(  # noqa: C901, PLR0911, PLR0912  # one answer for each way to tell
    scope: Scope, verb: Verb
) -> Truth:
    """Return whether what a verb says is done, planned, denied, ..."""
    words, unit, vocabulary = scope
    helpers = verb.helpers
    if verb.family == "cancel" or tells(scope, "cancels"):
        return "cancelled"
    if tells(scope, "negated") or verb.governed in vocabulary.bag("truth", "without"):
        return "denied"
    if "unreal" in helpers and verb.shape == "participle":
        return "denied"
    if tells(scope, "habits"):
        return "habitual"
    if tells(scope, "conditions") or unit.opener in vocabulary.bag(
        "truth", "conditions"
    ):
        return "expected"
    if verb.shape == "infinitive":
        if verb.governed:
            if verb.governed in vocabulary.bag("truth", "done_before"):
                return "done"
            return "planned"
        if "did" in helpers:
            return "done"
        if helpers & {"expected", "would"}:
            return "expected"
        return "planned" if helpers & {"planned", "future"} else "habitual"
    if tells(scope, "hedges_plan"):
        return "planned"
    if verb.shape == "participle":
        present = "passive" in helpers and not helpers & {"perfect", "pluperfect"}
        past = any(
            words[n].low in vocabulary.bag("auxiliaries", "passive_past")
            for n in unit.at
        )
        return "ongoing" if present and not past and not _told(helpers) else "done"
    if verb.shape == "past":
        going = verb.family in {"go", "head"} and _lasted(scope, verb)
        return "ongoing" if going else "done"
    if verb.shape == "future":
        return "planned"
    if verb.shape == "would":
        return "expected"
    return "planned" if tells(scope, "future") else "ongoing"


def _line_of(scope: Scope) -> str:
    """Return the words of a unit as one line, each between spaces.

    Where nouns have capitals these count: "am Morgen" is not "morgen".
    """
    words, unit, vocabulary = scope
    if not vocabulary.bag("grammar", "noun_capitals"):
        return f" {' '.join(words[n].low for n in unit.at)} "
    line = " ".join(words[n].raw for n in unit.at)
    return f" {line[:1].lower()}{line[1:]} "


def _lasted(scope: Scope, verb: Verb) -> bool:
    """Say whether a verb's past is one that lasts: "il se rendait à Lyon"."""
    low = scope.words[verb.at].low
    endings = scope.vocabulary.bag("grammar", "imperfect_endings")
    return any(low.endswith(ending) for ending in endings)


def _told(helpers: frozenset[str]) -> bool:
    """Say whether an auxiliary makes a participle something that happened."""
    return bool(helpers & {"perfect", "pluperfect", "reported"})


def tells(scope: Scope, family: str) -> bool:
    """Say whether a unit has one of a family of phrases."""
    said = _line_of(scope)
    phrases = scope.vocabulary.phrases.get(family, ())
    return any(f" {phrase} " in said for phrase in phrases)
