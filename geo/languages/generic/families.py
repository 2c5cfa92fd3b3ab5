"""What a verb or noun says of motion, in a language that is data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from geo.languages.generic.truths import tells
from geo.model.clause import OWN

if TYPE_CHECKING:
    from geo.languages.generic.units import Scope
    from geo.languages.generic.verbs import Verb
    from geo.model.clause import Family, Mover

__all__ = ["NOUN_FAMILY", "family_of"]

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
