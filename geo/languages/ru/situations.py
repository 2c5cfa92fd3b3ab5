"""Where a Russian train or traveller is, told by other words than of its motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import lexicon_of
from geo.languages.ru.known import POINTED
from geo.languages.ru.nounphrases import Spot
from geo.languages.ru.tokens import DASHES
from geo.languages.ru.verbals import SILENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ru.governors import Governor
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Family, Predicate

__all__ = [
    "announces",
    "is_done_to_us",
    "is_short_of",
    "is_up_to",
    "other_than_going",
    "pointed",
]

_LEAVING = frozenset({"leave", "head", "go", "pass"})
_HALTING = frozenset({"call", "incident", "board", "leave", "end"})
_AFAR = frozenset({"where", "whither", "whence"})
_SEVERAL = lexicon_of("ru")["sets"]["several"]
_MANY_OF = lexicon_of("ru")["sets"]["many_of"]
_LISTS = frozenset({":", ",", "(", "-", "–", "—"})
_TESTS = lexicon_of("ru")["sets"]["tests"]
_SHORT_OF = frozenset(lexicon_of("ru")["sets"]["short_of"])
_US = frozenset(lexicon_of("ru")["sets"]["us"])
_HIM = frozenset(lexicon_of("ru")["sets"]["him"])


def is_short_of(terms: Sequence[Term], governor: Governor) -> bool:
    """Say whether a gerund tells where something was: "не доезжая A, поезд встал"."""
    before = terms[governor.at - 1].word if governor.at else ""
    return before == "не" and terms[governor.at].word in _SHORT_OF


def is_done_to_us(
    terms: Sequence[Term],
    span: tuple[int, int],
    spots: Sequence[Spot],
    *,
    diary: bool,
) -> bool:
    """Say whether something is done to whoever travels where the train stands.

    "На станции A ему вручили цветы"; in a diary in any town: "в A нас накормили".
    """
    here = [s for s in spots if s.mark == "at" and (diary or "station" in s.tags)]
    words = {t.word for t in terms[span[0] : span[1]]}
    return bool(here) and bool(words & (_US if diary else _US | _HIM))


def is_up_to(terms: Sequence[Term], noun: Governor, told: Predicate) -> bool:
    """Say whether a stop is only how far what was `told` before would have gone."""
    before = [t.word for t in terms[max(0, noun.at - 2) : noun.at]]
    stop = noun.kind == "noun" and noun.family == "call" and "до" in before
    return stop and told.truth not in {"done", "ongoing"}


def announces(words: Sequence[Term], joint: str) -> bool:
    """Say whether a list follows that was announced: "через 13 городов: A, B и C".

    `words` are those before the list and in it, `joint` is what cuts it off.
    """
    if joint not in _LISTS:
        return False
    said = [t.word for t in words if not t.is_name]
    many = [w.startswith(_SEVERAL) and w.endswith(_MANY_OF) for w in said]
    opened = joint == ":" or "как" in said or "числе" in said or "включая" in said
    before = [w for w in said if w not in {"и", "а", ","}]
    named = joint in DASHES and bool(before) and before[-1].startswith(_SEVERAL)
    return any(many) and (opened or named)


def other_than_going(
    terms: Sequence[Term], governor: Governor, span: tuple[int, int]
) -> bool:
    """Say whether a verb or a noun of going tells of no journey.

    "Поезд проходит испытания от A до B", "граница проходит у A", "по возвращении из A".
    """
    word = terms[governor.at].word
    if governor.kind == "noun" and word.startswith("возвращен"):
        before = terms[governor.at - 1].word if governor.at else ""
        return before in {"по", "после"}
    if governor.family != "pass":
        return False
    behind = terms[governor.at + 1 : governor.at + 4]
    tested = any(t.word.startswith(_TESTS) for t in behind)
    subject = terms[span[0] : governor.at]
    line = [t for t in subject if t.family("nouns") == "line"]
    return tested or bool(line and line[0] is subject[0])


def pointed(
    terms: Sequence[Term],
    told: tuple[Sequence[Spot], int | None],
    governor: Governor,
    *,
    span: tuple[int, int],
    family: Family,
) -> Iterator[Spot]:
    """Yield the place that "там", "где" or "откуда" stand for.

    `told` are the places of the sentence, and the mention where the train was last.
    """
    spots, last = told
    if governor.kind not in {"verb", "infinitive"} and family != "call":
        return
    named = next((s for s in spots if s.head == span[0] - 2), None)
    for i in range(span[0], min(governor.at, span[0] + 3)):
        joint = terms[i].family("joints")
        if joint in _AFAR and not (named is not None or terms[i].word == "оттуда"):
            continue
        mark = POINTED.get(joint)
        if mark is None or family in SILENT:
            continue
        if mark == "at" and family not in _HALTING:
            continue
        if mark == "from" and family not in _LEAVING:
            continue
        mention = named.mention if named and joint in _AFAR else last
        if mention is not None:
            yield Spot(i, i, mention, mark)
