"""Words of a Japanese text, by SudachiPy and its small dictionary."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.token import Tag, Token, chunks

if TYPE_CHECKING:
    from sudachipy import Dictionary, Tokenizer

__all__ = ["readable_of", "tokenizer", "tokens"]

_CHUNK = 8000  # characters; Sudachi refuses more than 49,149 bytes at once
_HALF_SURROGATE = re.compile("[\ud800-\udfff]")  # no encoder takes one
_FOREIGN = re.compile("[ァ-ヺー]{3,}")
_NOUNS = frozenset({"名詞", "接尾辞", "接頭辞", "代名詞", "形状詞"})


@cache
def _dictionary() -> Dictionary:
    """Return the dictionary, memory-mapped when a Japanese text first comes."""
    from sudachipy import Dictionary  # 60 ms, for Japanese only

    return Dictionary(dict="small")  # core is 1 % better in F1 and takes 60 MB more


def tokenizer() -> Tokenizer:
    """Return a cutter into the longest units that the dictionary knows (mode C)."""
    from sudachipy import SplitMode  # 60 ms, for Japanese only

    return _dictionary().tokenizer(mode=SplitMode.C)


def readable_of(text: str) -> str:
    """Return a text with a space for every half of a surrogate pair, as long."""
    return _HALF_SURROGATE.sub(" ", text)


def tokens(text: str) -> list[Token]:
    """Return the longest units that the dictionary knows (split mode C)."""
    cutter = tokenizer()
    tags: dict[int, Tag] = {}
    found = []
    readable = readable_of(text)
    for first, last in chunks(readable, _CHUNK):
        for word in cutter.tokenize(readable[first:last]):
            number = word.part_of_speech_id()
            tag = tags.get(number)
            if tag is None:
                tag = tags[number] = _tag(word.part_of_speech())
            start, end = first + word.begin(), first + word.end()
            surface = text[start:end]
            # A rare reading (ハサン as an adverb) is likelier a foreign name.
            if (tag == "noun" and word.is_oov()) or (
                tag == "other" and _FOREIGN.fullmatch(surface)
            ):
                tag = "unknown"
            found.append(Token(start, end, surface, tag, surface))
    return found


def _tag(part: tuple[str, ...]) -> Tag:
    """Return our tag for a UniDic part of speech."""
    if part[0] == "名詞" and part[1] == "固有名詞":
        if part[2] == "地名":
            return "country" if part[3] == "国" else "place"
        return "person" if part[2] == "人名" else "name"
    if part[1] == "数詞":
        return "number"
    if part[0] in _NOUNS:
        return "noun"
    if part[0] in {"助詞", "助動詞"}:
        return "particle"
    return "space" if part[0] == "空白" else "other"
