"""Who moves in a Russian clause, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ru.inflection import families, form_of, is_adjective
from geo.languages.ru.tokens import BREAK
from geo.languages.ru.truths import says

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.languages.ru.governors import Governor
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Mover, Way

__all__ = ["mover_of", "stands_for", "train_of", "travellers_of", "way_of"]

_WAYS: tuple[Way, ...] = ("air", "road", "sea", "foot")
_NAME = 4  # letters by which a person's name is known in every case
_AFTER = 5  # terms behind a train that may name whose it is
_BY = lexicon_of("ru")["sets"]["by"]
_NAMED_BEFORE = 6  # terms before a participle that may name what it is said of
_NUMBERED = 3  # terms before a participle: "№ 31, шедшего"
_BEHIND = 6  # terms behind a verb where its subject may stand


def travellers_of(sentences: Iterable[Sequence[Term]]) -> frozenset[str]:
    """Return the beginnings of the names of those whose train a story tells of."""
    found: set[str] = set()
    for terms in sentences:
        for i, term in enumerate(terms):
            if term.family("nouns") != "train":
                continue
            for other in terms[i + 1 : i + 1 + _AFTER]:
                if other.capital and other.is_word:
                    found.add(other.word[:_NAME])
                elif not (other.is_name or other.family("who")):
                    break
            if _is_aboard(terms, i):
                found.update(_riders(terms[:i]))
    return frozenset(found)


def _is_aboard(terms: Sequence[Term], at: int) -> bool:
    """Say whether a train is what someone travels on: "на своем бронепоезде"."""
    before = terms[max(0, at - 3) : at]
    epithets = len(before)
    while epithets and is_adjective(before[epithets - 1].word):
        epithets -= 1
    governed = bool(epithets) and bool(before[epithets - 1].family("marks"))
    by = terms[at].word.endswith(_BY) and not governed
    return by or any(t.word == "на" for t in before)


def _riders(terms: Sequence[Term]) -> set[str]:
    """Return the beginnings of the names before a train that someone travels on.

    Where an office alone is named, those of the office: "президент прибыл на поезде".
    """
    names = {
        t.word[:_NAME]
        for t in terms
        if t.capital
        and t.is_word
        and not t.upper
        and not is_adjective(t.word)
        and not families(t.word)
    }
    return names or {
        t.word[:_NAME]
        for i, t in enumerate(terms)
        if t.family("who") == "office" and not _is_governed(terms, i)
    }


def stands_for(terms: Sequence[Term]) -> bool:
    """Say whether a pronoun is what moves: whoever was told of last."""
    return any(t.family("who") == "pronoun" for t in terms)


def mover_of(
    terms: Sequence[Term],
    governor: Governor,
    span: tuple[int, int],
    *,
    travellers: frozenset[str],
) -> Mover | None:
    """Return who moves in a segment, None if it does not say."""
    before = terms[span[0] : governor.at]
    behind = terms[governor.at + 1 : min(span[1], governor.at + 1 + _BEHIND)]
    if governor.kind == "train":
        if _is_met(terms, governor.at, span):
            return "other"
        before = terms[max(span[0], governor.at - 3) : governor.at + 1]
        return _of_designated(before, governor.family)
    if governor.kind == "noun" and (
        _is_on_its_way(terms, span) or governor.family == "incident"
    ):  # "с поездом, шедшим по маршруту A — B"
        named = any(t.family("nouns") == "trains" for t in (*before, *behind))
        named = named or _is_on_its_way(terms, span)
        return "train" if named else _told(before, travellers, begins=False)
    if governor.kind == "verb" and _are_many(before, governor):
        return "nobody"
    if governor.kind == "participle":
        near = terms[max(span[0] - _NAMED_BEFORE, 0) : span[0]]
        named = any(t.family("nouns") in {"train", "trains"} for t in near)
        return _of_described(terms[: span[0]]) if named else None
    of_train: Mover | None = "train" if _is_of_train(terms, span[0]) else None
    begins = not span[0] or terms[span[0] - 1].word in {BREAK, ".", "!", "?", "-"}
    return (
        of_train
        or _told(before, travellers, begins=begins)
        or _told(behind, travellers, begins=False)
    )


def _of_described(before: Sequence[Term]) -> Mover:
    """Return who a train is that a participle behind the terms `before` describes.

    Another one if a first one ran into it: "№ 1 столкнулся с поездом № 2, шедшим".
    """
    numbers = [i for i, t in enumerate(before) if t.word == "№"]
    last = numbers[-1] if numbers else 0
    near = [t.word for t in before[max(0, last - 4) : last]]
    second = len(numbers) > 1 and bool({"с", "со"} & set(near))
    return "other" if second else "train"


def _is_on_its_way(terms: Sequence[Term], span: tuple[int, int]) -> bool:
    """Say whether a segment is a participle that is said of a train before it."""
    if form_of(terms[span[0]].word) != "participle":
        return False
    near = terms[max(span[0] - 3, 0) : span[0]]
    return any(t.family("nouns") in {"train", "trains"} for t in near)


def _of_designated(before: Sequence[Term], family: str) -> Mover:
    """Return who a train is that a story calls by its ends, `before` up to it."""
    if family == "trains":
        return "nobody"
    return "other" if _is_other(before, before[-1]) else "train"


def _are_many(before: Sequence[Term], governor: Governor) -> bool:
    """Say whether several trains are the subject: "дополнительные поезда пойдут"."""
    if governor.family not in {"go", "leave", "arrive", "head", "serve", "call"}:
        return False
    return any(
        t.word == "поезда" and i and before[i - 1].word.endswith(("ые", "ие"))
        for i, t in enumerate(before)
    )


def _is_of_train(terms: Sequence[Term], first: int) -> bool:
    """Say whether a clause is said of a train: "нашли в поезде, который ехал"."""
    said_of = terms[first].word == "который" and first > 1
    return said_of and terms[first - 2].family("nouns") == "train"


def _told(
    part: Sequence[Term], travellers: frozenset[str], *, begins: bool
) -> Mover | None:
    """Return the mover that a stretch of terms names."""
    subjects = [t for i, t in enumerate(part) if not _is_governed(part, i)]
    trains = [t for t in subjects if t.family("nouns") == "train"]
    if trains:
        return "other" if all(_is_other(part, t) for t in trains) else "train"
    plural = any(t.family("nouns") == "trains" for t in subjects)
    if plural or any(t.family("who") == "nobody" for t in subjects):
        return "nobody"
    named = _named(part, subjects, travellers, begins=begins) if travellers else None
    if named:
        return named
    who = {t.family("who") for t in subjects if not t.word.endswith(_BY)}
    if "official" in who or ("office" in who and not travellers):
        return "other"
    return "person" if who & {"person", "self", "office"} else None


def _named(
    part: Sequence[Term],
    subjects: Sequence[Term],
    travellers: frozenset[str],
    *,
    begins: bool,
) -> Mover | None:
    """Return whether the person named is the traveller or another, None for nobody.

    `begins` says that the first term has its capital for the sentence.
    """
    names = [
        t
        for t in subjects
        if t.capital and t.is_word and not (t.upper or is_adjective(t.word))
    ]
    if any(
        t.word[:_NAME] in travellers
        for t in subjects
        if t.capital or t.family("who") == "office"
    ):
        return "person"
    if len(names) > 1 or (names and not (begins and names[0] is part[0])):
        return "other"
    return None


def _is_met(terms: Sequence[Term], at: int, span: tuple[int, int]) -> bool:
    """Say whether a train is only met by another, or kept waiting: "с поездом"."""
    beside = any(
        terms[i].word in {"с", "со"}
        and any(t.word.endswith(_BY) for t in terms[i + 1 : at + 1])
        for i in range(max(span[0], at - 4), at)
    )
    inside = terms[span[0] : span[1]]
    mishap = any(t.family("verbs") in {"incident", "alight"} for t in inside)
    delayed = any(
        t.word.startswith("задержа") and t.word.endswith(("л", "ла", "ло", "ли"))
        for t in terms[max(span[0], at - 4) : at]
    )
    return delayed or (beside and not mishap)


def _is_other(part: Sequence[Term], train: Term) -> bool:
    """Say whether words before a train say that it is another one."""
    at = part.index(train)
    return says(part[max(0, at - 2) : at], "other", "who")


def _is_governed(part: Sequence[Term], at: int) -> bool:
    """Say whether a preposition stands before a word, at most two words off."""
    for term in reversed(part[max(0, at - 2) : at]):
        if term.family("marks"):
            return True
        if term.is_name:
            return False
    return False


def way_of(
    terms: Sequence[Term], governor: Governor, span: tuple[int, int], *, mover: Mover
) -> Way:
    """Return the way of travel that a segment tells, "unknown" for none."""
    if governor.family == "fly":
        return "air"
    if governor.family == "sail":
        return "sea"
    if governor.family in {"incident", "alight"} or governor.kind == "train":
        return "rail"
    best: tuple[int, Way] | None = None
    for i in range(*span):
        way = terms[i].family("ways")
        if not way or (way != "rail" and _collides(terms, i)):
            continue
        distance = abs(i - governor.at)
        if best is None or distance < best[0]:
            best = distance, next((w for w in _WAYS if w == way), "rail")
    if best is not None:
        return best[1]
    return "rail" if mover == "train" else "unknown"


def _collides(terms: Sequence[Term], at: int) -> bool:
    """Say whether a vehicle is what a train met, or not taken: "не самолетом"."""
    return any(
        t.word in {"с", "со", "о", "об", "не"} for t in terms[max(0, at - 3) : at]
    )


def train_of(terms: Sequence[Term], governor: Governor, span: tuple[int, int]) -> str:
    """Return the number that a segment gives its train, "" for none.

    A participle has it before it; what a train runs into has another.
    """
    first, last = span[0], min(span[1] - 1, governor.at + 4)
    if governor.kind == "participle":
        first, last = max(0, first - _NUMBERED), governor.at
    for i in range(first, last):
        near = terms[max(first, i - 3) : i]
        if i > governor.at and any(t.word in {"с", "со"} for t in near):
            continue
        if governor.kind == "participle" and terms[i].word == "№":
            return terms[i + 1].word.lstrip("0")
        if terms[i].word in {"№", "n"} and any(
            t.family("nouns") in {"train", "trains"} for t in near
        ):
            return terms[i + 1].word.lstrip("0")
    return ""
