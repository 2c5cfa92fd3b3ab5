"""What governs the places of a Russian sentence: its verbs, nouns and trains.

A sentence is cut at its signs and joints into segments with one finite verb each, and
every place goes to the nearest word that can govern it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from geo.languages.foldertables import lexicon_of
from geo.languages.ru.inflection import form_of, is_adjective
from geo.languages.ru.nounphrases import COPULAS
from geo.languages.ru.tokens import (
    BREAK,
    CLOSING,
    DASHES,
    OPENING,
    describes_a_thing,
)
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from geo.languages.ru.inflection import VerbForm
    from geo.languages.ru.nounphrases import Spot
    from geo.languages.ru.tokens import Term

__all__ = [
    "Governor",
    "Segment",
    "chained",
    "depends",
    "governor_of",
    "governors_of",
    "has_verb",
    "segments_of",
    "strips",
]

Kind = Literal["verb", "participle", "gerund", "infinitive", "noun", "train", "still"]

_SIGNS = frozenset(";:()…")
_STILL_PAST = pattern_of("ru", "still_past")
_STILL_PRESENT = pattern_of("ru", "still_present")
_NOUN_MARKS = {
    "trip": {"from", "to", "toward", "via"},
    "route": {"from", "bare", "of", "between"},
    "leave": {"from", "to", "toward", "at"},
    "arrive": {"to", "at", "from", "toward"},
    "board": {"at", "from"},
    "call": {"at", "near"},
    "point": {"bare"},
    "back": {"to", "from", "toward"},
    "incident": {"at", "near", "between"},
}
_REACH = 6  # terms between a noun and the place that it governs
_TIMES = lexicon_of("ru")["sets"]["times"]
_OBLIQUE = lexicon_of("ru")["sets"]["oblique"]


@dataclass(frozen=True, slots=True)
class Segment:
    """Terms `first` to `last` of a sentence, and what cut it off before."""

    first: int
    last: int
    joint: str = ""


@dataclass(frozen=True, slots=True)
class Governor:
    """A term that governs places: what family it is of, in which form."""

    at: int
    kind: Kind
    family: str
    form: VerbForm | None = None


def strips(terms: Sequence[Term]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence that line ends and full stops part."""
    first = 0
    for i, term in enumerate(terms):
        ends = term.word == BREAK or (
            term.word in {".", "!", "?"} and i + 1 < len(terms) and terms[i + 1].capital
        )
        if ends:
            if first < i:
                yield first, i
            first = i + 1
    if first < len(terms):
        yield first, len(terms)


def segments_of(
    terms: Sequence[Term], strip: tuple[int, int], spots: Sequence[Spot]
) -> list[Segment]:
    """Return the segments of a strip: cut at signs, and at "и" between two verbs."""
    kept = _kept(spots)
    cuts = [strip[0] - 1]
    for i in range(*strip):
        sign = terms[i].word in _SIGNS or terms[i].word == ","
        dash = terms[i].word in DASHES and not _is_elliptic(terms, i)
        if i not in kept and (sign or dash):
            cuts.append(i)
    cuts.append(strip[1])
    found: list[Segment] = []
    for one, two in pairwise(cuts):
        if two - one > 1:
            joint = terms[one].word if one >= strip[0] else ""
            found.extend(_parted(terms, Segment(one + 1, two, joint), kept))
    return found


def _is_elliptic(terms: Sequence[Term], dash: int) -> bool:
    """Say whether a dash stands for a verb: "оттуда — во Владивосток"."""
    before = terms[dash - 1] if dash else None
    return before is not None and before.family("truth") == "onward"


def _kept(spots: Sequence[Spot]) -> set[int]:
    """Return the terms inside a place, a list or a chain: nothing is cut there."""
    kept: set[int] = set()
    for i, spot in enumerate(spots):
        kept.update(range(spot.first, spot.head + 1))
        if i and spot.series and spots[i - 1].series == spot.series:
            kept.update(range(spots[i - 1].head, spot.head + 1))
    return kept


def _parted(terms: Sequence[Term], whole: Segment, kept: set[int]) -> list[Segment]:
    """Return a segment, cut at the joints between its finite verbs."""
    finite = [g.at for g in governors_of(terms, whole) if g.kind in {"verb", "still"}]
    found = []
    first, joint = whole.first, whole.joint
    for one, two in pairwise(finite):
        cut = next(
            (
                i
                for i in range(max(one, first) + 1, two)
                if i not in kept and terms[i].word in {"и", "а", "но", "затем", "потом"}
            ),
            None,
        )
        if cut is not None:
            found.append(Segment(first, cut, joint))
            first, joint = cut, terms[cut].word
    found.append(Segment(first, whole.last, joint))
    return found


def governors_of(terms: Sequence[Term], segment: Segment) -> list[Governor]:
    """Return what may govern places in a segment, in its order."""
    found = []
    for i in range(segment.first, segment.last):
        term = terms[i]
        if not term.is_word:
            continue
        verb, noun = term.family("verbs"), term.family("nouns")
        form = form_of(term.word)
        if verb == "serve" and describes_a_thing(terms, i):
            continue
        if verb == "pass" and form == "participle" and _is_of_time(terms, i):
            continue
        if verb and form and not _is_next(terms, i, form):
            found.append(Governor(i, _kind(form), verb, form))
        elif noun in {"train", "trains"}:
            found.append(Governor(i, "train", noun))
        elif noun in _NOUN_MARKS and not _is_railway(terms, i):
            found.append(Governor(i, "noun", noun))
        elif not noun and (_is_still(term) or _is_refused(terms, i)):
            found.append(Governor(i, "still", "still", form))
    return found


def _is_of_time(terms: Sequence[Term], at: int) -> bool:
    """Say whether it is time that has passed: "за прошедшие восемь месяцев"."""
    after = terms[at + 1 : at + 4]
    return any(t.word.startswith(_TIMES) for t in after)


def _is_railway(terms: Sequence[Term], at: int) -> bool:
    """Say whether "дорога" is a railway and no way that somebody goes."""
    before = terms[at - 1].word if at else ""
    return terms[at].word.startswith("дорог") and before.startswith("железн")


def _is_next(terms: Sequence[Term], at: int, form: VerbForm) -> bool:
    """Say whether "следующий" is "next" and no participle: nothing follows it."""
    if form != "participle" or not terms[at].word.startswith("следующ"):
        return False
    after = [t.word for t in terms[at + 1 : at + 3]]
    if not after or after == ["по", "пути"]:
        return True
    return not (terms[at + 1].family("marks") or after[0] == "по")


def _kind(form: VerbForm) -> Kind:
    """Return the kind of governor that a form of a verb is."""
    if form in {"participle", "gerund", "infinitive"}:
        return form
    return "verb"


def _is_still(term: Term) -> bool:
    """Say whether a word outside the lexicon ends like a finite verb."""
    if term.capital or is_adjective(term.word):
        return False
    if any(term.family(t) for t in ("who", "marks", "places", "time")):
        return False
    if term.family("truth") and not term.word.endswith("тся"):
        return False
    return bool(_STILL_PAST.fullmatch(term.word) or _STILL_PRESENT.fullmatch(term.word))


def _is_refused(terms: Sequence[Term], at: int) -> bool:
    """Say whether "не" makes a word a verb: "императора в город не пустят"."""
    before = terms[at - 1].word if at else ""
    return before == "не" and terms[at].word.endswith(("ят", "ат", "ит", "ут", "ют"))


def governor_of(
    terms: Sequence[Term], spot: Spot, governors: Sequence[Governor]
) -> Governor | None:
    """Return what governs a place in its segment, None if nothing there does."""
    left = [g for g in governors if g.at < spot.first or g.at < spot.head < spot.first]
    for governor in reversed(left):
        if governor.kind == "train":
            if _designates(
                terms, governor, spot, governors=governors
            ) and not _is_owner(terms, governor, spot, left=left):
                return governor
        elif governor.kind == "noun":
            if _governs(governor, spot, governors):
                return _of_train(terms, governor, spot, left=left) or governor
        elif _is_of_ticket(terms, governor, spot):
            return Governor(governor.at, "noun", "ticket", governor.form)
        elif not _is_copula(terms, governor, spot):
            return governor
    return next(
        (
            g
            for g in governors
            if g.at > spot.head
            and g.kind in {"verb", "still", "infinitive", "gerund"}
            and not _is_copula(terms, g, spot)
        ),
        None,
    )


def _is_of_ticket(terms: Sequence[Term], verb: Governor, spot: Spot) -> bool:
    """Say whether a ticket before a place says whither: "купил билет в A"."""
    before = terms[max(verb.at, spot.first - 2) : spot.first]
    return spot.mark in {"to", "at", "toward"} and any(
        t.family("nouns") == "line" and t.word.startswith("билет") for t in before
    )


def _is_owner(
    terms: Sequence[Term], train: Governor, spot: Spot, *, left: Sequence[Governor]
) -> bool:
    """Say whether a train is only whose arrival is told: "прибытие поезда в A"."""
    if spot.chained or spot.series:
        return False
    return any(
        noun.kind == "noun"
        and noun.family in {"leave", "arrive"}
        and noun.at < train.at
        and all(is_adjective(t.word) for t in terms[noun.at + 1 : train.at])
        and _governs(noun, spot, left)
        for noun in left
    )


def _of_train(
    terms: Sequence[Term], noun: Governor, spot: Spot, *, left: Sequence[Governor]
) -> Governor | None:
    """Return the train whose route a noun names: "поезд сообщением A — B"."""
    if noun.family != "route":
        return None
    trains = [g for g in left if g.kind == "train" and g.at < noun.at]
    named = trains and _designates(terms, trains[-1], spot, governors=left)
    return trains[-1] if named else None


def _is_copula(terms: Sequence[Term], verb: Governor, spot: Spot) -> bool:
    """Say whether a verb only says what a place is: "следующим был Омск"."""
    if verb.family == "be":
        return spot.mark not in {"at", "near"}
    return spot.mark == "bare" and terms[verb.at].word.startswith((*COPULAS, "побыва"))


def _governs(noun: Governor, spot: Spot, governors: Sequence[Governor]) -> bool:
    """Say whether a noun of motion or mishap governs a place."""
    if spot.mark not in _NOUN_MARKS[noun.family] and not spot.unsure:
        return False
    if spot.first - noun.at > _REACH:
        return False
    if noun.family == "route" and spot.mark in {"of", "bare"} and not spot.series:
        return False
    moving = any(
        g.kind != "noun" and g.family not in {"still", "happen", "train", "trains"}
        for g in governors
        if g.at < noun.at
    )
    return not (moving and noun.family in {"trip", "route", "incident"})


def _designates(
    terms: Sequence[Term],
    train: Governor,
    spot: Spot,
    *,
    governors: Sequence[Governor],
) -> bool:
    """Say whether a place says which train it is: "поезд № 5 из A в B"."""
    if spot.mark not in {"from", "to", "toward", "between", "of", "bare"}:
        return False
    if spot.mark in {"of", "bare"} and not spot.series:
        return False
    between = terms[train.at + 1 : spot.first]
    if not all(_is_part_of_name(t) for t in between):
        return False
    moving = any(
        g.kind not in {"noun", "train", "still", "participle"}
        for g in governors
        if g.at < train.at
    )
    oblique = terms[train.at].word.endswith(_OBLIQUE)
    return not (moving and oblique and spot.mark in {"to", "from", "toward"})


def _is_part_of_name(term: Term) -> bool:
    """Say whether a term may stand between a train and its ends."""
    return (
        term.word in OPENING
        or term.word in CLOSING
        or term.word in {"№", "n", "по", "маршруту", "маршрута", "/", "-"}
        or term.family("marks") in {"from", "in", "to"}
        or term.word.startswith(("сообщени", "следовани", "назначени"))
        or term.is_number
        or term.is_name
        or is_adjective(term.word)
        or (term.capital and term.is_word)
    )


def has_verb(terms: Sequence[Term], segment: Segment) -> bool:
    """Say whether a segment has a verb that says what was done."""
    return any(g.kind in {"verb", "still"} for g in governors_of(terms, segment))


def depends(terms: Sequence[Term], segment: Segment) -> bool:
    """Say whether a segment is what the one before says: "ожидается, что"."""
    first = terms[segment.first].word
    return segment.joint == "," and first in {"что", "чтобы", "как", "где"}


def chained(spot: Spot, governed: Mapping[Governor, Sequence[Spot]]) -> Governor | None:
    """Return what governs the first of the chain that a place goes on with."""
    if not spot.chained:
        return None
    for governor, spots in governed.items():
        if any(s.series == spot.series for s in spots):
            return governor
    return None
