"""Words of a Korean text by their shape alone, for where no analyser is installed.

Particles are cut from the end of each written word, generic words before them. On the
development half of KLUE the places found so reach an F1 of .56 where MeCab's give .65.
"""

from __future__ import annotations

import re
from functools import cache

from geo.languages.foldertables import lexicon_of
from geo.languages.token import Tag, Token

__all__ = ["cut"]

_WORD = re.compile(r"[가-힣]+|[0-9]+|[A-Za-z]+|[\u4E00-\u9FFF]+|\s+|.", re.DOTALL)
_SHORTEST = 2


@cache
def _endings(family: str) -> tuple[str, ...]:
    """Return what a written word may end in, the longest first."""
    return tuple(
        sorted(lexicon_of("ko")["written_words"][family], key=len, reverse=True)
    )


def cut(text: str) -> list[Token]:
    """Return words, with particles and generic words as tokens of their own."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        start, word = match.start(), match.group()
        if not "가" <= word[0] <= "힣":
            found.append(Token(start, match.end(), word, _tag(word), word))
            continue
        for piece, kind in _pieces(word):
            found.append(Token(start, start + len(piece), piece, kind, piece))
            start += len(piece)
    return found


def _tag(word: str) -> Tag:
    """Return the tag of what is not Hangul."""
    if word.isspace():
        return "space"
    if word.isdigit():
        return "number"
    return "unknown" if word[0].isalpha() else "other"


def _pieces(word: str) -> list[tuple[str, Tag]]:
    """Return stem, generic word and particle of one written word."""
    stem, particle = word, ""
    for ending in _endings("particles"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            stem, particle = word[: -len(ending)], ending
            break
    pieces: list[tuple[str, Tag]] = []
    for unit in _endings("units"):
        if stem.endswith(unit) and len(stem) - len(unit) >= _SHORTEST:
            pieces = [(stem[: -len(unit)], "unknown"), (unit, "noun")]
            break
    else:
        pieces = [(stem, "unknown")]
    if particle:
        pieces.append((particle, "particle"))
    return pieces
