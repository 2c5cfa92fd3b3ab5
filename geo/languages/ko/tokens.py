"""Words of a Korean text, by MeCab and its Korean dictionary.

The analyser has no wheels for Python 3.13 and newer; there the words' shape must do.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from geo.languages.ko.cutting import cut
from geo.languages.token import Tag, Token, chunks

if TYPE_CHECKING:
    from mecab import MeCab

__all__ = ["tokens"]

_HALF_SURROGATE = re.compile("[\ud800-\udfff]")  # no encoder takes one
_CHUNK = 4000  # characters; keeps the analyser's lattice small


@cache
def _analyser() -> MeCab:
    """Return the analyser, memory-mapped when a Korean text first comes."""
    from mecab import MeCab  # noqa: PLC0415  # for Korean only

    return MeCab()


def tokens(text: str) -> list[Token]:
    """Return the morphemes that the dictionary knows, particles apart."""
    if find_spec("mecab") is None:
        return cut(text)
    analyser = _analyser()
    found = []
    readable = _HALF_SURROGATE.sub(" ", text)
    for first, last in chunks(readable, _CHUNK):
        for word in analyser.parse(readable[first:last]):
            start, end = first + word.span.start, first + word.span.end
            tag = _tag(word.feature.pos, word.feature.semantic)
            surface = text[start:end]
            found.append(Token(start, end, surface, tag, surface))
    return found


def _tag(part: str, meaning: str | None) -> Tag:
    """Return our tag for a Sejong part of speech and its class of meaning."""
    if part.startswith("NNP"):
        return (
            "place" if meaning == "지명" else "person" if meaning == "인명" else "name"
        )
    if part.startswith(("NN", "NR", "XSN", "XPN", "XR")):
        return "noun"
    if part.startswith("SN"):
        return "number"
    if part.startswith(("J", "E", "X")):
        return "particle"
    return "unknown" if part.startswith(("UN", "SL", "SH")) else "other"
