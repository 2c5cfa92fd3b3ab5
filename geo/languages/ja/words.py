"""The words of a Japanese sentence: places among them, verbs with their families."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast, get_args

from geo.languages.foldertables import lexicon_of
from geo.languages.ja.tokens import readable_of
from geo.model.clause import Family

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sudachipy import Tokenizer

    from geo.model.clause import Truth

__all__ = ["Link", "Said", "Word", "families", "family_of", "words_of"]

_FINER = frozenset({"普通名詞", "固有名詞"})
_STANDS_IN = "東京"  # a name that the dictionary knows, so that particles are cut well
Link = Literal[
    "final",  # it ends the sentence, or stands before が, ので, と言う
    "on",  # goes on: て, し, 到着、
    "noun",  # stands before a noun that it describes
    "nominal",  # is a noun itself: 東京の出発は
    "when",  # 後, 際, 前, と, たら
]


class Word(NamedTuple):
    """A word: where it stands in the text, its dictionary and normal form, its kind.

    `place` is the number of the name that it stands for, -1 for none.
    """

    start: int
    end: int
    surface: str
    lemma: str
    normal: str
    kind: str
    detail: str
    form: str
    place: int = -1

    def one_of(self, family: frozenset[str]) -> bool:
        """Say whether a family has the word in one of its forms."""
        return self.lemma in family or self.normal in family or self.surface in family


@cache
def families(table: str) -> Mapping[str, frozenset[str]]:
    """Return the families of a table of the lexicon."""
    return {n: frozenset(words) for n, words in lexicon_of("ja")[table].items()}


def words_of(
    cutter: Tokenizer, text: str, offset: int, *, names: Sequence[tuple[int, int]]
) -> list[Word]:
    """Return the words of a sentence that starts at an offset.

    Each of `names` (start, end) is one word; their numbers are the words' `place`, and
    they stand in the order of the text.
    """
    start, end = offset, offset + len(text)
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []  # (where in the pieces, where in the text)
    marks: dict[int, int] = {}
    length, at = 0, start
    for number, (first, last) in enumerate(names):
        pieces.append(text[at - offset : first - offset])
        cuts.append((length, at))
        length += first - at
        marks[length] = number
        pieces.append(_STANDS_IN)
        length += len(_STANDS_IN)
        at = last
    pieces.append(text[at - offset :])
    cuts.append((length, at))
    found: list[Word] = []
    part = 0
    for m in cutter.tokenize(readable_of("".join(pieces))):
        one, two = m.begin(), m.end()
        while part + 1 < len(cuts) and cuts[part + 1][0] <= one:
            part += 1
        number = marks.get(one, -1)
        if number >= 0:
            first, last = names[number]
        else:
            first = min(cuts[part][1] + one - cuts[part][0], end)
            last = min(first + two - one, end)
        kinds = m.part_of_speech()
        if kinds[0] == "空白":
            continue
        found.append(
            Word(
                first,
                last,
                m.surface(),
                m.dictionary_form(),
                m.normalized_form(),
                kinds[0],
                kinds[2] if kinds[1] in _FINER else kinds[1],
                kinds[5],
                number,
            )
        )
    return found


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
