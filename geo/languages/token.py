"""One word of a text, as an analyser cut it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Tag", "Token", "chunks"]

Tag = Literal[
    "place",  # the analyser says that it names a place
    "country",
    "person",
    "name",  # a proper name of another kind, or of none that the analyser knows
    "unknown",  # not in the analyser's dictionary
    "noun",
    "number",
    "particle",
    "space",
    "other",
]


class Token(NamedTuple):
    """A word: `text[start:end] == surface`, always."""

    start: int
    end: int
    surface: str
    tag: Tag
    lemma: str


_BREAK = re.compile(r"[\n。！？!?．]|(?<=[.;])\s")


def chunks(text: str, size: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of stretches of at most `size` characters that cover a text.

    They end at a line or sentence end where there is one, else at a space, so that no
    word is cut.
    """
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            breaks = [m.end() for m in _BREAK.finditer(text, start + size // 2, end)]
            space = text.rfind(" ", start + size // 2, end) + 1
            end = breaks[-1] if breaks else space or end
        yield start, end
        start = end
