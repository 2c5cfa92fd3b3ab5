"""Chinese words in a stretch of text: what governs a place, and what marks a clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.foldertables import lexicon_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "FILLER",
    "Sign",
    "Word",
    "closed_up",
    "family",
    "folded",
    "one_of",
    "signs_in",
    "words_in",
]

_SOUND = re.compile(r"\([a-zà-öø-ÿāēěīńňōūǎǐǒǔǖǘǚǜ]{1,6} ?\)|\([^\w\s]{1,3}\)")
_PART = re.compile(r"([，。；：、,;:!?！？\n])")
FILLER = "\ue0ff"  # stands for what is no word of the text
_GOVERNING = ("coverbs", "verbs", "intransitive")


@dataclass(frozen=True, slots=True)
class Word:
    """A word that may govern a place, with its families as "table.family"."""

    start: int
    end: int
    text: str
    kinds: frozenset[str]

    def family(self, *tables: str) -> str:
        """Return the family of the word in the first of some tables that has it."""
        for table in tables:
            for kind in sorted(self.kinds):
                if kind.startswith(f"{table}."):
                    return kind.partition(".")[2]
        return ""

    @property
    def is_verb(self) -> bool:
        """Say whether the word is a verb, not a coverb alone."""
        return bool(self.family("verbs", "intransitive"))


class Sign(NamedTuple):
    """A word that marks a truth, a mover or a way, and its family."""

    start: int
    end: int
    family: str


def folded(text: str) -> str:
    """Return a text of the same length with its characters simplified.

    The sound of a character that a broken page puts in brackets behind it is dotted.

    >>> folded("列車從鐵路")
    '列车从铁路'
    >>> folded("出發(fā)") == "出发" + FILLER * 4
    True
    """
    return _SOUND.sub(lambda m: FILLER * len(m[0]), text.translate(_folding()))


def closed_up(text: str, names: Sequence[tuple[int, int]]) -> str:
    """Return a folded text with its fillers moved behind the words that they part.

    What stands between two of the `names` stays between them.

    >>> closed_up("开" + FILLER + "往甲城", [(3, 5)]) == "开往" + FILLER + "甲城"
    True
    """
    if FILLER not in text:
        return text
    pieces, done = [], 0
    for start, end in [*names, (len(text), len(text))]:
        for piece in _PART.split(text[done:start]):
            count = piece.count(FILLER)
            pieces.append(piece.replace(FILLER, "") + FILLER * count)
        pieces.append(text[start:end])
        done = end
    return "".join(pieces)


@cache
def _folding() -> Mapping[int, str]:
    """Return the simplified character of each traditional one."""
    return {ord(p[0]): p[1] for p in lexicon_of("zh")["fold"]["pairs"]}


def family(table: str, name: str) -> tuple[str, ...]:
    """Return the words of a family."""
    return lexicon_of("zh")[table][name]


@cache
def one_of(table: str, *names: str) -> str:
    """Return a pattern for any word of some families, longest first."""
    words = {w for name in names for w in family(table, name)}
    return "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True))


@cache
def _kinds() -> Mapping[str, frozenset[str]]:
    """Return the kinds of each word that may govern a place; a shield has none.

    The words for a train are shields too: 列车停在 is no 车停.
    """
    shields = (*family("shields", "words"), *family("movers", "train"))
    found: dict[str, set[str]] = {word: set() for word in shields}
    for table in _GOVERNING:
        for name, words in lexicon_of("zh")[table].items():
            for word in words:
                found.setdefault(word, set()).add(f"{table}.{name}")
    for word, kinds in found.items():  # 停靠了 governs what 停靠 does
        plain = found.get(word[:-1], set()) if word.endswith("了") else set()
        kinds |= {kind for kind in plain if kind.startswith("verbs.")}
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _words() -> re.Pattern[str]:
    """Return a pattern for any word that may govern a place, longest first."""
    return re.compile("|".join(sorted(map(re.escape, _kinds()), key=len, reverse=True)))


def words_in(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words of a stretch that may govern a place, in its order.

    >>> [w.text for w in words_in("现在从甲站出发", 0, 7)]
    ['从', '出发']
    """
    kinds = _kinds()
    return tuple(
        Word(m.start(), m.end(), m[0], kinds[m[0]])
        for m in _words().finditer(text, start, end)
        if kinds[m[0]]
    )


@cache
def _signs(table: str) -> tuple[re.Pattern[str], Mapping[str, tuple[str, ...]]]:
    """Return a pattern for the words of a table, and the families of each."""
    found: dict[str, list[str]] = {}
    for name, words in lexicon_of("zh")[table].items():
        for word in words:
            found.setdefault(word, []).append(name)
    longest = sorted(map(re.escape, found), key=len, reverse=True)
    return re.compile("|".join(longest)), {w: tuple(f) for w, f in found.items()}


def signs_in(table: str, text: str, within: tuple[int, int]) -> tuple[Sign, ...]:
    """Return the words of a table in a stretch, in its order."""
    pattern, families = _signs(table)
    return tuple(
        Sign(m.start(), m.end(), name)
        for m in pattern.finditer(text, *within)
        for name in families[m[0]]
    )
