"""What a verb or noun says in a language that is data: of motion, and if it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from geo.model.clause import OWN

if TYPE_CHECKING:
    from geo.languages.generic.units import Scope
    from geo.languages.generic.verbs import Verb
    from geo.model.clause import Family, Mover, Truth

__all__ = ["NOUN_FAMILY", "family_of", "tells", "truth_of"]

_CLAUSAL: Final = frozenset(
    {"leave", "board", "arrive", "end", "call", "pass", "go", "head", "back"}
    | {"incident", "serve", "still"}
)
NOUN_FAMILY: Final[dict[str, Family]] = {
    "train": "go",
    "journey": "go",
    "departure": "leave",
    "arrival": "arrive",
    "call": "call",
    "visit": "call",
    "terminus": "end",
    "accident": "incident",
}


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


def family_of(  # noqa: C901, PLR0911  # one answer for each kind of verb
    scope: Scope, verb: Verb, mover: Mover, *, narrated: bool
) -> Family | None:
    """Return the family of a verb where it stands, None for one that says nothing."""
    lows = {scope.words[n].low for n in scope.unit.at if not scope.words[n].is_place}
    trains = scope.vocabulary.bag("nouns", "train")
    if verb.family == "be" or verb.lemma in scope.vocabulary.bag("grammar", "is_there"):
        if tells(scope, "underway"):
            return "head"
        there = verb.family == "be" or narrated
        return "call" if mover in OWN and there else "still"
    if verb.family == "mount":
        return "board" if lows & trains or _compound(scope) else "still"
    if verb.family == "light":
        return _light(scope, lows)
    if verb.family == "happen":
        return "incident" if lows & scope.vocabulary.bag("nouns", "accident") else None
    if verb.family == "begin":
        journey = scope.vocabulary.bag("nouns", "journey") | trains
        own = scope.vocabulary.bag("grammar", "own_pronouns")
        return "leave" if mover in OWN or lows & (journey | own) else "still"
    if verb.family == "finish":
        journey = scope.vocabulary.bag("nouns", "journey") | trains
        return "end" if mover == "train" or lows & journey else "still"
    if verb.family == "visit":
        return "call" if mover in OWN else "still"
    if verb.family == "change":
        return "call"
    if verb.family == "incident":
        return "incident" if mover in OWN or lows & trains else "still"
    if verb.family in {"bridge", "cancel"}:
        return "go"
    if verb.family == "say":
        return None
    return cast("Family", verb.family) if verb.family in _CLAUSAL else None


def _light(scope: Scope, lows: set[str]) -> Family | None:
    """Return what a verb says that says little without its noun: "machte Halt"."""
    for kind in ("call", "journey", "departure", "arrival"):
        if lows & scope.vocabulary.bag("nouns", kind):
            return NOUN_FAMILY[kind]
    return None


def _compound(scope: Scope) -> bool:
    """Say whether a unit has a train in a compound noun: Nachtzug."""
    ends = scope.vocabulary.bag("nouns", "train_endings")
    return any(scope.words[n].low.endswith(end) for n in scope.unit.at for end in ends)
