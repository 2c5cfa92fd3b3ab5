"""Places in a unit: the mark that each has, and the noun or list that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from geo.languages.generic.units import Scope
    from geo.languages.generic.words import Word
    from geo.model.clause import Family, Mark

__all__ = ["Spot", "linked_by", "spots_of"]

_DASHES: Final = frozenset({"-", "–", "—", "->", "→", "--", ">"})
_MOST_BETWEEN: Final = 7  # words between a preposition and the name that it governs
_LONGEST_ROLE: Final = 5
_NOUNS: Final = (
    *("train", "departure", "arrival", "call", "terminus", "accident"),
    *("journey", "line", "visit"),
)


@dataclass(slots=True)
class Spot:
    """A place in its unit: `place` is where in `unit.at`, `edge` where its mark begins.

    `noun` is the word that it hangs on, -1 for none, and `about` what kind of noun that
    is; `series` numbers lists and chains.
    """

    place: int
    edge: int
    word: int
    mark: Mark
    noun: int = -1
    about: str = ""
    series: int = 0
    chained: bool = False
    either: bool = False


def spots_of(scope: Scope, series: int) -> list[Spot]:
    """Return the places of a unit in order; lists are numbered from `series` on."""
    words, unit, _ = scope
    found = [
        _spot(scope, place) for place, at in enumerate(unit.at) if words[at].is_place
    ]
    for number, spot in enumerate(found):
        before = found[number - 1] if number else None
        if before is not None:
            series = _join(scope, (before, spot), series)
    _ends_of_chains(found)
    return found


def _spot(scope: Scope, place: int) -> Spot:
    """Return a place with its mark and the noun that it hangs on."""
    words, unit, vocabulary = scope
    at = unit.at[place]
    step, mark, edge, either = place - 1, "bare", place, False
    places = vocabulary.bags["places"]
    transparent = (
        places["nouns"] | places["adjectives"]
        | vocabulary.bag("grammar", "determiners")
    )  # fmt: skip
    while step >= 0 and place - step <= _MOST_BETWEEN:
        role = _role(scope, step)
        if role is not None:
            mark, first = role
            edge, step = first, first - 1
            if mark in {"of", "of_or_from"}:
                noun = words[unit.at[step]] if step >= 0 else None
                if noun is not None and noun.low in places["nouns"]:
                    mark, edge = "bare", place
                    continue
                of = _is_owned(scope, step)
                mark = "of" if mark == "of" or of else "from"
            either = mark == "at_or_to"
            mark = "at" if either else mark
            break
        word = words[unit.at[step]]
        clear = word.low in transparent or _declined(word, places["adjectives"])
        if word.is_place or not clear:
            break
        step -= 1
    before = words[unit.at[edge - 1]].low if edge and mark == "near" else ""
    if before in vocabulary.bag("nouns", "measures"):
        mark = "of"  # "100 km north of A" is not there
    spot = Spot(place, edge, at, cast("Mark", mark), either=either)
    spot.noun, spot.about = _noun(scope, edge)
    return spot


def _declined(word: Word, adjectives: frozenset[str]) -> bool:
    """Say whether a word is an adjective with an ending: "kleinen" of "klein"."""
    if not word.is_word or word.is_place:
        return False
    return any(word.low[:-n] in adjectives for n in (1, 2))


def _role(scope: Scope, step: int) -> tuple[str, int] | None:
    """Return the mark of the preposition that ends at a word, and where it begins."""
    words, unit, vocabulary = scope
    for length in range(min(_LONGEST_ROLE, step + 1), 0, -1):
        span = unit.at[step + 1 - length : step + 1]
        if any(words[n].is_place for n in span):
            continue
        mark = vocabulary.roles.get(tuple(words[n].low for n in span))
        if mark is not None:
            return mark, step + 1 - length
    return None


def _is_owned(scope: Scope, step: int) -> bool:
    """Say whether what stands before "von" or "de" is a noun that a place owns."""
    words, unit, vocabulary = scope
    if step < 0:
        return False
    word = words[unit.at[step]]
    if word.is_place or not word.is_word or word.verbs:
        return False
    if word.low in vocabulary.helping:
        return False
    nouns = vocabulary.bags["nouns"]
    if any(word.low in nouns.get(kind, ()) for kind in (*_NOUNS, "time", "person")):
        return False
    if vocabulary.bag("grammar", "noun_capitals"):
        return word.raw[:1].isupper()
    return word.low not in vocabulary.small


def _noun(scope: Scope, edge: int) -> tuple[int, str]:
    """Return the noun right before a phrase and what kind it is; -1 for none."""
    words, unit, vocabulary = scope
    skipped = 0
    for step in range(edge - 1, max(-1, edge - 5), -1):
        word = words[unit.at[step]]
        if word.is_place:
            return -1, ""
        for kind in _NOUNS:
            if word.low in vocabulary.bag("nouns", kind):
                return unit.at[step], kind
        passed = word.low[:1].isdigit() or word.low in vocabulary.bag("nouns", "passed")
        if not passed or (skipped := skipped + 1) > 3:  # noqa: PLR2004  # "the ICE 613 (DB)"
            return -1, ""
    return -1, ""


def _join(scope: Scope, pair: tuple[Spot, Spot], series: int) -> int:
    """Let a place share the mark of the one before in its list; return the series."""
    words, unit, vocabulary = scope
    one, two = pair
    gap = [words[unit.at[n]] for n in range(one.place + 1, two.edge)]
    lows = [word.low for word in gap]
    joints = vocabulary.bag("grammar", "conjunctions") | {",", "/", "&"}
    tight = (
        len(gap) == 1
        and lows[0] in _DASHES
        and gap[0].start - words[one.word].end == words[two.word].start - gap[0].end
    )
    skipped = unit.at[two.edge] - unit.at[one.place] - 1 if not gap else 0
    listed = (bool(lows) and all(low in joints for low in lows)) or (
        not gap and 0 < skipped <= 2  # noqa: PLR2004  # the comma that parted pieces
    )
    if not gap and two.mark != "bare" and one.noun >= 0 and two.noun < 0:
        two.noun, two.about = one.noun, one.about  # "der Zug von A nach B"
    if two.mark != "bare" or not (tight or listed):
        return series
    if not one.series:
        series += 1
        one.series = series
    two.series = one.series
    two.noun, two.about = one.noun, one.about
    if tight:
        one.chained = two.chained = True
    else:
        two.mark, two.either = one.mark, one.either
    return series


def _ends_of_chains(found: list[Spot]) -> None:
    """Give the ends of a chain their marks: A from, B toward, what is between via."""
    for number in {spot.series for spot in found if spot.chained}:
        chain = [spot for spot in found if spot.series == number]
        if chain[0].mark != "bare":
            continue
        for spot in chain:
            spot.mark = "via"
        chain[0].mark, chain[-1].mark = "from", "toward"


def linked_by(spots: list[Spot], *, to: Mark) -> Family:
    """Make ends of the places that a train linked, and return what it then did."""
    for spot in spots:
        spot.mark, spot.either = "via", False
    if spots:
        spots[0].mark, spots[-1].mark = "from", to
    return "go"
