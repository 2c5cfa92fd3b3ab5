"""A cue that is compiled only when a text holds one of the words it begins to ask for.

Most cues of a language say nothing in most stories; to compile them all takes longer
than to read a story.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Cue", "needed_words"]

_LEAST = 2  # letters that a word must have to be worth looking for; one of Han or kana
_JOINED_FROM = "\u3040"  # from here on one letter is a word
# One piece of a pattern: an escape, a class, the opening of a group, a sign, a letter.
_PIECE = re.compile(
    r"\\u[0-9a-fA-F]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P<\w+>|-i:|<?[=!]|:))?"
    r"|\)|\||[?*+]\??|\{[^}]*\}\??|[.^$@~%&#¤]|.",
    re.DOTALL,
)
_LETTER = re.compile(r"[^\W_]|[ '’-]")
_SIGNS = frozenset("@~%&#¤.^$")
_ASIDE = ("(?!", "(?<!", "(?=", "(?<=")


class Cue:
    """A pattern in small letters, compiled when a text first needs it."""

    __slots__ = ("_compiled", "_source", "_written", "words")

    def __init__(self, source: str, written: str) -> None:
        """Keep the pattern as `source` with its signs, and as `written` out."""
        self._source, self._written = source, written
        self.words = needed_words(source)
        self._compiled: re.Pattern[str] | None = None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match in a text from a position on, or None."""
        if self.words and not any(word in text for word in self.words):
            return None
        return self.pattern.search(text, start)

    @property
    def pattern(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self._written)
        return self._compiled


@cache
def needed_words(pattern: str) -> tuple[str, ...]:
    r"""Return words of which any text that the pattern matches holds one.

    None at all where nothing can be said. The signs of cues and what may be missing
    are no part of a word.

    >>> needed_words(r"\b(?:left|leav(?:es|ing))\s(?:from\s)?@")
    ('leav', 'left')
    >>> needed_words(r"\b(?:up)?\s@|stopp?ed")
    ()
    """
    return tuple(sorted(_words_of(iter(_pieces(pattern)))))


def _pieces(pattern: str) -> Iterator[str]:
    """Yield the pieces of a pattern."""
    for found in _PIECE.finditer(pattern):
        yield found[0]


def _words_of(pieces: Iterator[str]) -> frozenset[str]:
    """Return the words of a group, up to its closing bracket; none for unknown."""
    branches: list[list[frozenset[str]]] = [[]]
    run = ""
    for piece in pieces:
        if len(piece) == 1 and _LETTER.match(piece):
            run += piece
            continue
        _end_run(branches[-1], run, piece)
        run = ""
        if piece == ")":
            break
        if piece == "|":
            branches.append([])
        elif piece[0] == "(":
            inside = _words_of(pieces)
            branches[-1].append(frozenset() if piece in _ASIDE else inside)
        elif piece[0] not in "?*+{":
            branches[-1].append(frozenset())
    _end_run(branches[-1], run, "")
    best = [max(branch, key=_worth, default=frozenset()) for branch in branches]
    return frozenset().union(*best) if all(map(_worth, best)) else frozenset()


def _end_run(branch: list[frozenset[str]], run: str, piece: str) -> None:
    """Add a run of letters to its branch; a "?" makes its end optional."""
    optional = piece.startswith(("?", "*", "{0", "{,"))
    if optional and not run and branch:
        branch.pop()
    run = run[:-1] if optional else run
    if run:
        branch.append(frozenset({run}))


def _worth(words: frozenset[str]) -> int:
    """Return how telling words are: the length of the shortest, 0 for no use."""
    least = min(words, key=len, default="")
    if len(least) >= _LEAST or (least and least >= _JOINED_FROM):
        return len(least)
    return 0
