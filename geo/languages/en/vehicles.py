"""By what the mover of an English clause goes, and what its train is called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.en.words import small, table

if TYPE_CHECKING:
    from geo.languages.en.segments import Group
    from geo.languages.en.words import Word
    from geo.model.clause import Mover, Way

__all__ = ["OTHER_WAYS", "train_of", "way_of"]

OTHER_WAYS: tuple[Way, ...] = ("road", "air", "sea")  # by which one is on no train

_RESTING = frozenset({"call", "incident", "end", "still"})
_NUMBERED = re.compile(r"\b(?:[Tt]rain|No\.?) (?:No\.? ?)?([A-Z]?\d{1,5}[A-Z]?)\b")


def way_of(  # noqa: C901  # every word may be a vehicle
    words: list[Word], lo: int, hi: int, *, group: Group, mover: Mover
) -> Way:
    """Return by what the mover of a clause goes, as its words say."""
    lemma = group.verb.lemma
    for way, verbs in table("bywords").items():
        if lemma in verbs and not (lemma == "fly" and mover == "train"):
            return way  # type: ignore[return-value]  # the lexicon's families are ways
    said = "unknown"
    for at in range(lo, hi):
        word = words[at]
        if word.is_place or not word.is_word:
            continue
        before = words[at - 1].low if at else ""
        for way, nouns in table("ways").items():
            if word.low not in nouns or (way == "foot" and before != "on"):
                continue
            if way != "rail" and group.verb.family in _RESTING and before != "by":
                continue
            if way == "rail":
                said = "rail" if said == "unknown" else said
            elif _carries(words, at, hi):
                said = way
    if said == "unknown" and mover in {"train", "nobody", "other"}:
        return "rail"
    return said  # type: ignore[return-value]  # as above


def _carries(words: list[Word], at: int, hi: int) -> bool:
    """Say whether a vehicle is what one goes by, and not a noun's modifier."""
    before = words[at - 1].low if at else ""
    if words[at].low in {"road", "air", "sea"}:
        return before == "by"
    if words[at].low in {"car", "cars", "coaches", "flight"}:
        return before in {
            "by",
            "a",
            "bulletproof",
            "his",
            "her",
            "private",
            "the",
        } and (words[at].low not in {"car", "cars"} or before != "the")
    after = words[at + 1] if at + 1 < hi else None
    if after is None or not after.is_word or after.verb:
        return True
    if after.low not in small() and not after.low.endswith("ly"):
        return False  # "aircraft factories"
    return after.low not in {
        "station",
        "stop",
        "driver",
        "terminal",
        "terminus",
        "company",
    }


def train_of(text: str) -> str:
    """Return the number that a clause gives its train, "" if none."""
    found = _NUMBERED.search(text)
    return found[1] if found else ""
