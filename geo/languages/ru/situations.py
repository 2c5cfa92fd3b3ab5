"""Where a Russian train or traveller is, told by other words than of its motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ru.governors import Governor
    from geo.languages.ru.nounphrases import Spot
    from geo.languages.ru.tokens import Term
    from geo.model.clause import Predicate

__all__ = ["is_done_to_us", "is_short_of", "is_up_to"]

_SHORT_OF = frozenset({"доезжая", "доходя", "подъезжая"})
_US = frozenset({"нас", "нам", "меня", "мне"})
_HIM = frozenset({"его", "ему", "ее", "ей", "их", "им", "гостя", "гостю", "гостей"})


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
