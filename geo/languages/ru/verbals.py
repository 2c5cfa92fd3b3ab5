"""The family of a Russian governor where the words around it decide."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ru.inflection import form_of
from geo.languages.ru.truths import says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ru.governors import Governor
    from geo.languages.ru.nounphrases import Spot
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Clause, Family, Form, Predicate, Truth

__all__ = [
    "SILENT",
    "before_it",
    "called_off",
    "clause_form",
    "family_of",
    "is_new",
    "of_return",
    "of_trip",
    "served",
    "settled",
    "venue_of",
]

SILENT: frozenset[Family] = frozenset({"still", "serve"})
_NOUNS: dict[str, Family] = {
    "leave": "leave",
    "arrive": "arrive",
    "board": "board",
    "call": "call",
    "back": "back",
    "incident": "incident",
    "trip": "go",
    "route": "go",
    "train": "go",
    "trains": "go",
    "ticket": "head",
}
_NEW = frozenset({"leave", "incident"})
_HELD = ("держ",)  # "держит путь" goes, "держит слово" does not
_MONEY = frozenset(lexicon_of("ru")["sets"]["money"])


def family_of(
    terms: Sequence[Term],
    governor: Governor,
    span: tuple[int, int],
    *,
    mishap: bool,
) -> Family | None:
    """Return the family that a governor has in its segment, None for an auxiliary.

    `mishap` says that the story has just told of one ("это произошло на станции").
    """
    inside = terms[span[0] : span[1]]
    nouns = {t.family("nouns") for t in inside}
    if inside[0].family("joints") == "relative":  # "аварии, которая случилась под A"
        nouns |= {t.family("nouns") for t in terms[max(0, span[0] - 3) : span[0]]}
    if governor.kind in {"train", "noun"}:
        if governor.family == "point":
            ahead = any(t.word.startswith("назначен") for t in inside)
            return "head" if ahead else "end" if "end" in nouns else "call"
        return _NOUNS[governor.family]
    if governor.family in {"begin", "finish"}:
        return _of_bound(governor.family, nouns, inside)
    if governor.family == "happen":
        if terms[governor.at].word.startswith("соверш") and nouns & {"trip", "route"}:
            return "go"
        return _of_event(nouns, inside, mishap=mishap)
    word = terms[governor.at].word
    still = (
        (governor.family == "board" and not _is_aboard(terms, governor, span))
        or (governor.family == "be" and not _is_there(inside, nouns, word))
        or _is_figurative(governor, word, nouns, inside=inside)
    )
    return "still" if still else _of_verb(governor, word, inside)


def _of_verb(governor: Governor, word: str, inside: Sequence[Term]) -> Family:
    """Return the family of a verb that tells of a motion or a halt."""
    if governor.family in {"fly", "sail"}:
        return "arrive" if word.startswith(("при", "сл")) else "leave"
    if governor.family == "alight":
        rails = any(t.word.startswith("рельс") for t in inside)
        return "incident" if rails else "call"
    coupled = word.startswith("включ") and any(
        t.family("nouns") == "train" for t in inside
    )  # "вагон включили в состав поезда"
    if governor.family == "be" or coupled:
        return "call"
    if governor.family == "go" and _is_underway(governor, word):
        return "head"
    return governor.family  # type: ignore[return-value]  # the other families are its own


def _is_figurative(
    governor: Governor, word: str, nouns: set[str], *, inside: Sequence[Term]
) -> bool:
    """Say whether a verb of motion tells of none: "держит слово", "прошла встреча"."""
    if governor.family == "go":
        held = word.startswith((*_HELD, "леж")) and "trip" not in nouns
        goes_on = nouns & {"trip", "route", "train", "line"}
        other = word.startswith("продолж") and not goes_on
        far = _is_distance(governor, word, inside)
        return held or other or far or (word == "следует" and _only_follows(inside))
    if governor.family in {"call", "leave"}:
        out = governor.family == "leave" and _only_to_town(inside, word)
        return out or any(t.word in _MONEY for t in inside)
    if word.startswith(("верну", "верне", "возвра")) and governor.family == "arrive":
        itself = word.endswith(("ся", "сь")) or governor.form == "participle"
        return not (itself or "train" in nouns)
    if governor.family == "pass":
        takes_place = bool(nouns & {"event", "talks"}) and "train" not in nouns
        return (
            takes_place
            or _is_distance(governor, word, inside)
            or (word.startswith("перес") and not _is_crossing(inside))
        )
    return governor.family == "cancel"


def _is_distance(governor: Governor, word: str, inside: Sequence[Term]) -> bool:
    """Say whether a verb only sums up how far one came: "прошел 23 тысячи км"."""
    sums = governor.family == "pass" or word.startswith("преодоле")
    far = any(t.word.startswith("километр") or t.word == "км" for t in inside)
    named = any(
        t.family("marks") in {"from", "to", "via"}
        and any(other.is_name for other in inside[i + 1 : i + 4])
        for i, t in enumerate(inside)
    )
    return sums and far and not named


def _is_crossing(inside: Sequence[Term]) -> bool:
    """Say whether what is crossed is a place or a border, no river and no sea."""
    return any(t.is_name or t.word.startswith("границ") for t in inside)


def _only_to_town(inside: Sequence[Term], word: str) -> bool:
    """Say whether one only goes out of a station: "отправились в город"."""
    at = next((i for i, t in enumerate(inside) if t.word == word), 0)
    after = inside[at + 1 : at + 4]
    return (
        len(after) > 1
        and after[0].family("marks") == "in"
        and after[1].word in {"город", "центр", "гостиницу", "отель"}
        and not any(t.is_name for t in after)
    )


def _only_follows(inside: Sequence[Term]) -> bool:
    """Say whether "следует" is "it follows from" or "one should"."""
    at = next((i for i, t in enumerate(inside) if t.word == "следует"), 0)
    after = inside[at + 1 : at + 3]
    if not after or form_of(after[0].word) == "infinitive" or after[0].word == ",":
        return True
    reasoned = after[0].word == "из" and not any(t.is_name for t in after)
    return reasoned and not any(t.family("places") for t in after)


def _is_there(inside: Sequence[Term], nouns: set[str], word: str) -> bool:
    """Say whether being somewhere is part of a journey: a train's, a traveller's."""
    came = word.startswith("оказ") and any(t.family("who") == "self" for t in inside)
    return "train" in nouns or came


def _is_aboard(
    terms: Sequence[Term], governor: Governor, span: tuple[int, int]
) -> bool:
    """Say whether someone gets on a train: it says so, or says on what else nowhere."""
    inside = terms[span[0] : span[1]]
    if any(t.family("ways") for t in inside):
        return True
    after = terms[governor.at + 1 : span[1]]
    if [t.word for t in after[:2]] in (["в", "него"], ["в", "нее"]):
        return True  # the train told of before
    seated = any(
        t.family("marks") == "in" and i + 1 < len(after) and after[i + 1].is_word
        for i, t in enumerate(after)
    )
    return terms[governor.at].word.startswith("с") and not seated


def _is_underway(governor: Governor, word: str) -> bool:
    """Say whether a past tells of being on the way: "следовал", "ехал", "шел"."""
    lasting = word.startswith(("следова", "еха", "шел", "шла", "шли", "двига", "вез"))
    return lasting and governor.form in {"past", "participle"}


def _of_event(nouns: set[str], inside: Sequence[Term], *, mishap: bool) -> Family:
    """Return the family of what happens, by the noun that says what."""
    event = nouns & {"event", "talks"}
    if {"change", "train"} <= nouns:
        return "call"
    stays = any(t.word.startswith(("провел", "провед")) for t in inside)
    if stays and any(t.family("time") for t in inside) and not event:
        return "call"
    for family in ("incident", "call", "board", "leave", "arrive"):
        if family in nouns:
            return _NOUNS[family]
    this = any(t.word in {"это", "случившееся", "все"} for t in inside)
    return "incident" if this and mishap and not event else "still"


def _of_bound(family: str, nouns: set[str], inside: Sequence[Term]) -> Family | None:
    """Return the family of what begins or ends, by the noun that says what."""
    if "trip" in nouns or ("line" in nouns and "train" in nouns):
        return "leave" if family == "begin" else "end"
    if family == "begin":
        return None
    it = any(
        one.word in {"его", "ее"} and (two.family("marks") or two.is_number)
        for one, two in pairwise(inside)
    )
    return "end" if it or "route" in nouns else "still"


def venue_of(
    words: Sequence[Term], family: Family, truth: Truth
) -> tuple[Family, Truth]:
    """Return what talks to come say of their place: one is bound for it.

    `words` are those of the clause and of the one that it depends on.
    """
    nouns = {t.family("nouns") for t in words}
    named = "venue" in nouns and says(words, "expected")
    if not named and "talks" not in nouns:
        return family, truth
    if truth in {"denied", "cancelled"} or says(words, "at_first"):
        return "head", "denied"
    ahead = truth in {"planned", "expected"} or named
    return ("head", "expected") if ahead else (family, truth)


def settled(
    word: str, family: Family, spots: Sequence[Spot], *, told: Sequence[Clause]
) -> Family:
    """Return "call" for who only gets out at a place, or changes on the way.

    What passes from one place to another goes.

    `word` is the verb, of leaving or boarding; `told` what the story has told.
    """
    if family == "pass":
        return "go" if {"from", "to"} <= {s.mark for s in spots} else family
    if word.startswith("вы"):
        calls = bool(spots) and all(s.mark == "at" for s in spots)
    else:
        moved = [c.predicate for c in told if c.predicate.family not in SILENT]
        riding = bool(moved) and moved[-1].way in {"rail", "unknown"}
        calls = word.startswith("перес") and riding
    return "call" if calls else family


def before_it(
    terms: Sequence[Term],
    governor: Governor,
    family: str | None,
    *,
    spots: Sequence[Spot],
) -> list[Spot]:
    """Return the places before which something was: "до Омска поезд посетил A"."""
    if family != "call" or governor.kind != "verb":
        return []
    return [
        spot
        for spot in spots
        if spot.head < governor.at and terms[spot.first].word == "до"
    ]


def of_return(word: str, truth: Truth) -> Truth:
    """Return the truth of a journey home that only a noun names: it is under way."""
    return "ongoing" if word.startswith("возвращен") and truth == "done" else truth


def of_trip(governor: Governor, truth: Truth) -> Truth:
    """Return the truth of a trip that a noun names: it need not have come there."""
    trip = governor.kind == "noun" and governor.family in {"trip", "route"}
    return "ongoing" if trip and truth == "done" else truth


def is_new(
    terms: Sequence[Term],
    said: Predicate,
    governor: Governor,
    *,
    span: tuple[int, int],
    told: Sequence[Clause] = (),
) -> bool:
    """Say whether a train told of before is new to the story: it follows its verb.

    So is a mishap of before if `told`, what the story has told, is another one.
    """
    mishaps = [c for c in told if c.predicate.family == "incident" and c.phrases]
    if said.family == "incident" and said.form == "verb" and mishaps:
        return True
    behind = terms[governor.at + 1 : span[1]]
    introduced = any(t.family("nouns") == "train" for t in behind)
    return said.form == "designation" or (said.family in _NEW and introduced)


def served(told: Sequence[Clause]) -> bool:
    """Say whether a story has told of a service, whose timetable may follow."""
    return any(c.predicate.family == "serve" for c in told)


def called_off(told: Sequence[Clause]) -> list[Clause]:
    """Return clauses with the trains that they name as called off."""
    return [
        replace(c, predicate=replace(c.predicate, truth="cancelled"))
        if c.predicate.form == "designation"
        else c
        for c in told
    ]


def clause_form(
    governor: Governor, terms: Sequence[Term], span: tuple[int, int]
) -> Form:
    """Return the form of a clause by what governs it."""
    if governor.kind == "train":
        return "designation"
    if governor.kind == "noun":
        return "noun"
    if governor.kind == "participle":
        going = (
            governor.family in {"go", "head"} and "нн" not in terms[governor.at].word
        )
        return "designation" if going else "participle"
    relative = terms[span[0]].family("joints") == "relative"
    lasting = governor.family == "go" and governor.form in {"past", "present"}
    return "designation" if relative and lasting else "verb"
