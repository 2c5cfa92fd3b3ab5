"""Who moves in a unit: the train, a traveller, somebody else, or nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from geo.languages.generic.units import Scope
    from geo.languages.generic.verbs import Verb
    from geo.languages.generic.words import Vocabulary, Word
    from geo.model.clause import Mover, Way

__all__ = ["Cast", "way_of"]

_KINDS: Final[tuple[tuple[str, Mover], ...]] = (
    ("train", "train"),
    ("person", "person"),
    ("persons", "person"),
    ("other", "other"),
    ("trains", "nobody"),
    ("line", "nobody"),
)
_WAYS: Final[tuple[Way, ...]] = ("air", "sea", "road", "foot", "rail")
_NEAR: Final = 3  # words between a preposition and the noun that it takes


@dataclass(slots=True)
class Cast:
    """Who was spoken of last, and as whom: "he" is the one, "we" always travellers."""

    last: Mover = "train"
    single: Mover = "train"  # whom "he" or "it" means
    narrated: bool = False

    def mover(self, scope: Scope, verb: Verb) -> Mover:
        """Return who moves by a verb, and remember who was the subject."""
        words, unit, vocabulary = scope
        found = self._subject(scope)
        self._note(scope)
        if found is None and unit.relative:
            found = _kind(words, unit.antecedent, vocabulary)
        if found is None:
            found = self.last
        told = found
        carried = verb.lemma in vocabulary.bag("grammar", "carries")
        passive = verb.shape == "participle" and verb.helpers & {"passive", "be"}
        if carried and not passive and found in {"other", "train", "nobody"}:
            told = _carried(scope) or found
        if not unit.relative and found != "nobody":
            self.last = found if found != "other" else self.last
        return told

    def _note(self, scope: Scope) -> None:
        """Remember the train or the one traveller that a unit names last."""
        words, unit, vocabulary = scope
        for at in unit.at:
            kind = _kind(words, at, vocabulary)
            many = words[at].low in vocabulary.bag("nouns", "persons")
            if kind in {"train", "person"} and not many:
                self.single = kind

    def _subject(  # noqa: PLR0911  # one answer for each kind of word
        self, scope: Scope
    ) -> Mover | None:
        """Return the subject of a unit as its nouns and pronouns have it."""
        words, unit, vocabulary = scope
        grammar = vocabulary.bags["grammar"]
        for place, at in enumerate(unit.at):
            word = words[at]
            if not word.is_word:
                continue
            if word.low in grammar["own_pronouns"]:
                self.narrated = True
                return "person"
            if word.low in grammar["it_pronouns"]:
                return self.single
            if word.low in grammar["people_pronouns"]:
                return "person" if self.narrated else "other"
            kind = _kind(words, at, vocabulary)
            if kind is None or _governed(scope, place):
                continue
            if kind == "train" and _is_another(scope, place):
                return "other"
            before = words[unit.at[place - 1]].low if place else ""
            if kind == "train" and before in vocabulary.bag("beside", "plural"):
                return "nobody"
            return kind
        return None


def _kind(words: list[Word], at: int, vocabulary: Vocabulary) -> Mover | None:
    """Return what kind of mover a noun names, None for none.

    Where nouns are compounds, the last part says it: Museumszug is a Zug.
    """
    if at < 0 or words[at].is_place:
        return None
    low = words[at].low
    for family, mover in _KINDS:
        if low in vocabulary.bag("nouns", family):
            return mover
    ends = vocabulary.bag("nouns", "train_endings")
    if words[at].raw[:1].isupper() and any(
        low.endswith(end) and len(low) > len(end) + 2 for end in ends
    ):
        others = vocabulary.bag("beside", "other")
        return "other" if any(low.startswith(o) for o in others) else "train"
    return None


def _governed(scope: Scope, place: int) -> bool:
    """Say whether a noun hangs on a preposition, or belongs to the noun before it."""
    words, unit, vocabulary = scope
    governors = vocabulary.bag("grammar", "prepositions")
    first = max(0, place - _NEAR)
    for step in range(place - 1, first - 1, -1):
        word = words[unit.at[step]]
        if word.is_place or not word.is_word or word.verbs:
            return False
        if word.low in vocabulary.bag("grammar", "genitives"):
            owner = words[unit.at[step - 1]] if step else None
            return owner is not None and owner.is_word and not owner.verbs
        if word.low in governors or (word.low,) in vocabulary.roles:
            return True
    before = words[unit.at[place - 1]] if place else None
    owners = vocabulary.bag("grammar", "genitives")
    return before is not None and before.low in owners and place > 1


def _is_another(scope: Scope, place: int) -> bool:
    """Say whether a word beside a train's noun makes it another train."""
    words, unit, vocabulary = scope
    others = vocabulary.bag("beside", "other")
    near = [words[n].low for n in unit.at[max(0, place - 2) : place + 2]]
    return bool(others.intersection(near)) or any(
        words[unit.at[place]].low.startswith(other) for other in others
    )


def _carried(scope: Scope) -> Mover | None:
    """Return who is taken somewhere by somebody else: the train, or travellers."""
    words, unit, vocabulary = scope
    kinds = [_kind(words, at, vocabulary) for at in unit.at]
    if "train" in kinds:
        return "train"
    objects = vocabulary.bag("grammar", "moved_pronouns")
    if any(words[at].low in objects for at in unit.at) or "person" in kinds:
        return "person"
    return None


def way_of(scope: Scope, verb: Verb, mover: Mover) -> Way:
    """Return by what one goes: as a word of the unit or the verb itself says."""
    words, unit, vocabulary = scope
    for way in _WAYS:
        if verb.lemma in vocabulary.bag("bywords", way):
            return way
    lows = {words[n].low for n in unit.at if not words[n].is_place}
    if verb.lemma in vocabulary.bag("grammar", "carries"):
        for way in _WAYS[:3]:
            if lows & vocabulary.bag("ways", way):
                return way
    if mover == "train":
        return "rail"
    for way in _WAYS:
        if lows & vocabulary.bag("ways", way):
            return way
    return "unknown"
