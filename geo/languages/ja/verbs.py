"""A verb or verbal noun of a Japanese sentence, and the family that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, cast, get_args

from geo.languages.ja.words import families
from geo.model.clause import Family

if TYPE_CHECKING:
    from geo.model.clause import Truth

__all__ = ["Link", "Said", "family_of"]

Link = Literal[
    "final",  # it ends the sentence, or stands before が, ので, と言う
    "on",  # goes on: て, し, 到着、
    "noun",  # stands before a noun that it describes
    "nominal",  # is a noun itself: 東京の出発は
    "when",  # 後, 際, 前, と, たら
]


@dataclass(slots=True)
class Said:
    """A verb of a sentence: where it stands among the words, and what it says."""

    at: int
    end: int
    family: Family | None
    word: str
    link: Link = "final"
    past: bool = False
    denied: bool = False
    conditional: bool = False
    wished: bool = False
    guessed: bool = False  # だろう
    lasting: bool = False  # ている
    truth: Truth = "ongoing"
    hedged: bool = False
    head: int = -1  # the noun that it describes, among the words
    visit: bool = False
    home: bool = False


@cache
def family_of() -> dict[str, Family]:
    """Return the family of each verb; the first of two wins."""
    verbs = families("verbs")
    found: dict[str, Family] = {}
    for family in get_args(Family):
        for word in verbs[family]:
            found.setdefault(word, cast("Family", family))
    return found
