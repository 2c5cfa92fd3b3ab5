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
    from collections.abc import Iterator

    from mecab import MeCab

__all__ = ["has_analyser", "tokens"]

_HALF_SURROGATE = re.compile("[\ud800-\udfff]")  # no encoder takes one
_CHUNK = 4000  # characters; keeps the analyser's lattice small


@cache
def _analyser() -> MeCab:
    """Return the analyser, memory-mapped when a Korean text first comes."""
    from mecab import MeCab  # for Korean only

    return MeCab()


def has_analyser() -> bool:
    """Return whether the analyser is installed; else words are cut by their shape."""
    return find_spec("mecab") is not None


def tokens(text: str) -> list[Token]:
    """Return the morphemes that the dictionary knows, particles apart."""
    if not has_analyser():
        return cut(text)
    analyser = _analyser()
    found = []
    tags: dict[tuple[str, str], Tag] = {}
    readable = _HALF_SURROGATE.sub(" ", text)
    for begin, last in chunks(readable, _CHUNK):
        # The analyser counts from the first letter, whatever blanks stand before it.
        first = last - len(readable[begin:last].lstrip())
        for (start, end), feature in _morphemes(analyser, readable[first:last]):
            part, meaning, _ = feature.split(",", 2)
            tag = tags.get((part, meaning))
            if tag is None:
                tag = tags[part, meaning] = _tag(part, meaning)
            surface = text[first + start : first + end]
            found.append(Token(first + start, first + end, surface, tag, surface))
    return found


def _morphemes(analyser: MeCab, text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where each morpheme stands, and its features as the dictionary has them.

    Its own `parse` makes three objects of each, which takes as long as the analysis.
    """
    from mecab.mecab import create_lattice  # for Korean only

    lattice = create_lattice(text)
    if analyser._tagger.parse(lattice):  # noqa: SLF001  # what its parse() calls
        for span, node in lattice:
            yield span, node.feature


def _tag(part: str, meaning: str) -> Tag:
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
