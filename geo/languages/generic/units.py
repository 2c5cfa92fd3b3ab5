"""Sentences cut into units: what shares one subject and one verb, commas and all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.languages.generic.words import Vocabulary, Word

__all__ = ["Scope", "Unit", "units_of"]

_STOPS = frozenset({";", ":", "(", ")", "–", "—", "--", "|", "•", "„", "“", "”", '"'})
_QUOTES = frozenset({"«", "»", "‹", "›"})
_FINITE = frozenset(
    {"perfect", "pluperfect", "future", "planned", "expected", "be", "reported"}
)
_OPENER_REACH = 3  # words after a preposition within which its infinitive stands
_PREPOSED = 2  # words before an opener that belong to it: "in dem", "à laquelle"


@dataclass(slots=True)
class Unit:
    """The words of one clause, by number: what interrupts it is left out.

    `opener` is the word that makes it hang on another ("dass", "qui"), `parent` the
    unit that it hangs on; `relative` says that the noun before it is its subject.
    """

    at: list[int]
    opener: str = ""
    parent: int = -1
    relative: bool = False
    antecedent: int = -1
    said: bool = False
    joined: bool = False


class Scope(NamedTuple):
    """A unit with the words of its sentence and those of its language."""

    words: list[Word]
    unit: Unit
    vocabulary: Vocabulary


@dataclass(slots=True)
class _Piece:
    """A stretch between two marks that may part clauses."""

    lo: int
    hi: int
    opener: str
    strong: bool
    said: bool
    joint: str = ""


def units_of(words: list[Word], vocabulary: Vocabulary) -> list[Unit]:
    """Return the units of a sentence in the order in which they begin."""
    units: list[Unit] = []
    pending: list[_Piece] = []
    last = -1  # the unit that a list may go on
    main = -1  # the last unit that hangs on none
    pieces = _pieces(words, vocabulary)
    for number, piece in enumerate(pieces):
        if piece.said and not piece.opener and _waits(words, pieces, number):
            pending.append(piece)
            continue
        if piece.strong and pending and last < 0:
            units.append(_unit(pending))
            pending = []
        if not piece.said and not piece.opener:
            if last >= 0 and not piece.strong and not pending:
                units[last].at.extend(range(piece.lo, piece.hi))
            else:
                pending.append(piece)
            continue
        if piece.opener:
            relative = piece.opener in vocabulary.bag("grammar", "relatives")
            hung = Unit(list(range(piece.lo, piece.hi)), piece.opener, main, relative)
            hung.said = piece.said
            hung.antecedent = _noun_before(words, piece.lo)
            units.append(hung)
            last = len(units) - 1
            continue
        unit = _unit([*pending, piece])
        unit.said = True
        unit.joined = bool(piece.joint) and not pending
        unit.parent = main if unit.joined else -1
        pending = []
        units.append(unit)
        last = main = len(units) - 1
    if pending:
        units.append(_unit(pending))
    return units


def _waits(words: list[Word], pieces: list[_Piece], number: int) -> bool:
    """Say whether a piece has an auxiliary whose verb stands in the next one.

    "Er soll über A | und B nach C fahren" is one unit.
    """
    piece = pieces[number]
    if any(words[n].verbs for n in range(piece.lo, piece.hi)):
        return False
    for after in pieces[number + 1 :]:
        if after.strong:
            return False
        if after.opener:
            continue
        tenses = {r.tense for n in range(after.lo, after.hi) for r in words[n].verbs}
        if tenses:
            return bool(tenses & {"participle", "infinitive"}) and "past" not in tenses
        if after.said:
            return False
    return False


def _unit(pieces: list[_Piece]) -> Unit:
    """Return pieces as one unit."""
    return Unit([n for piece in pieces for n in range(piece.lo, piece.hi)])


def _noun_before(words: list[Word], at: int) -> int:
    """Return the last word before a relative clause, -1 if there is none."""
    step = at - 1
    while step >= 0 and not (words[step].is_word or words[step].is_place):
        step -= 1
    return step


def _pieces(  # noqa: C901  # one answer for each kind of mark
    words: list[Word], vocabulary: Vocabulary
) -> list[_Piece]:
    """Return the pieces of a sentence, those with a verb marked."""
    grammar = vocabulary.bags["grammar"]
    joints = grammar["conjunctions"]
    cuts: list[tuple[int, int, str, bool]] = []  # where, its length, opener, strong
    for at, word in enumerate(words):
        if word.is_place:
            continue
        if word.low in _STOPS or word.low in _QUOTES:
            if not _names_only(words, at):
                cuts.append((at, 1, "", word.low in _STOPS))
        elif word.low == "," or word.low in joints:
            cuts.append((at, 1, _opener(words, at + 1, vocabulary), False))
        elif opener := _infinitive(words, at, vocabulary):
            cuts.append((at, 0, opener, False))
        elif word.low in grammar.get("always_open", frozenset()) and at:
            cuts.append((at, 0, word.low, False))
            if resumed := _resumes(words, at + 1, vocabulary):
                cuts.append((resumed, 0, "", False))
    cuts.sort(key=lambda cut: cut[0])
    pieces: list[_Piece] = []
    lo, opener, strong, joint = 0, _opener(words, 0, vocabulary), False, ""
    for at, length, opens, hard in [*cuts, (len(words), 0, "", False)]:
        if at > lo:
            piece = _Piece(lo, at, opener, strong, _has_verb(words[lo:at], vocabulary))
            piece.joint = joint
            pieces.append(piece)
            opener, strong, joint = opens, hard, ""
        else:  # a comma and a conjunction side by side
            opener, strong = opens or opener, strong or hard
        if length and words[at].low in joints:
            joint = words[at].low
        lo = at + length
    return pieces


def _resumes(words: list[Word], at: int, vocabulary: Vocabulary) -> int:
    """Return where the clause goes on that a relative one interrupts, 0 for nowhere.

    "Le train qui reliait A à B | s'est arrêté": at its second finite verb.
    """
    helpers = vocabulary.bags["auxiliaries"]
    finite = {f for kind, forms in helpers.items() if kind in _FINITE for f in forms}
    seen, after = False, 0
    for step in range(at, len(words)):
        word = words[step]
        if word.low in _STOPS or word.low in {",", "."}:
            return 0
        tenses = {reading.tense for reading in word.verbs}
        verb = word.low in finite or bool(tenses & {"present", "past", "future"})
        if verb and not word.is_place and (word.low,) not in vocabulary.roles:
            if seen and after > 1:
                adverb = words[step - 1].low in vocabulary.bag("grammar", "adverbs")
                return step - adverb
            seen, after = True, 0
        elif seen:
            after += 1
    return 0


def _names_only(words: list[Word], at: int) -> bool:
    """Say whether a mark only sets off a place's region: Frankfurt (Oder)."""
    near = words[max(0, at - 2) : at + 3]
    return words[at].low in "()" and sum(w.is_place for w in near) > 1


def _opener(words: list[Word], at: int, vocabulary: Vocabulary) -> str:
    """Return the word by which a piece that begins here hangs on another, or ""."""
    grammar = vocabulary.bags["grammar"]
    openers = grammar["subordinators"] | grammar["relatives"]
    prepositions = {role[0] for role in vocabulary.roles}
    for step in range(at, min(at + _PREPOSED + 1, len(words))):
        word = words[step]
        if word.is_place:
            return ""
        if word.low in openers and _opens_clause(words, step, vocabulary):
            return word.low
        if word.low not in prepositions and word.low not in grammar["adverbs"]:
            return ""
    return ""


def _opens_clause(words: list[Word], at: int, vocabulary: Vocabulary) -> bool:
    """Say whether a relative pronoun is one, and no article: "der in A hielt".

    Where articles are relative pronouns too, the verb stands at the end of its clause.
    """
    low = words[at].low
    grammar = vocabulary.bags["grammar"]
    if low not in grammar["relatives"] or low not in grammar["determiners"]:
        return True
    end = at + 1
    while end < len(words) and words[end].low not in {",", ";", ".", ":", ")", "–"}:
        end += 1
    tail = [w for w in words[at + 1 : end] if w.is_word or w.is_place]
    if not tail:
        return False
    last = tail[-1]
    auxiliary = last.low in vocabulary.helping
    return auxiliary or any(r.tense in {"present", "past"} for r in last.verbs)


def _infinitive(words: list[Word], at: int, vocabulary: Vocabulary) -> str:
    """Return the preposition that governs an infinitive from here, or ""."""
    low = words[at].low
    if low not in vocabulary.bag("grammar", "infinitive_openers") or not at:
        return ""
    for word in words[at + 1 : at + 1 + _OPENER_REACH]:
        if word.is_place or word.low in vocabulary.bag("grammar", "articles"):
            return ""
        if any(reading.tense == "infinitive" for reading in word.verbs):
            return low
        if word.low in vocabulary.bag("auxiliaries", "infinitives"):
            return low
    return ""


def _has_verb(words: list[Word], vocabulary: Vocabulary) -> bool:
    """Say whether some words hold a verb that says something of its own."""
    capitals = vocabulary.bag("grammar", "noun_capitals")
    for number, word in enumerate(words):
        if word.is_place:
            continue
        if word.low in vocabulary.helping:
            return True
        if capitals and number and word.raw[:1].isupper():
            continue
        if any(
            reading.tense != "gerund"
            and (reading.tense != "infinitive" or len(words) > 1)
            for reading in word.verbs
        ):
            return True
    return False
