"""The text cut into sentences, with inserts and link lists kept apart."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.languages import cues_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Language, Mention

__all__ = ["Sentence", "cut"]

Block = Literal["story", "insert", "links"]

_LONGEST = 1500  # characters; a longer stretch without an end is cut there
_HEADING = 60  # characters; a longer line is no heading
_INSERT = re.compile(
    r"^[ \t]*[<＜〈《][ \t]*\r?\n(.{1,4000}?)\n[ \t]*[>＞〉》][ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_BULLET = re.compile(r"[ \t\u3000]*(?:[•・●■◆▶►\-*–—]|\d{1,2}[.)])[ \t\u3000]*\S")
_JOINED_END = re.compile(r"[。！？!?．]+[」』”）)]*|\n+")
# A full stop ends a sentence before a space and a capital, but not after an initial or
# a title; one line end inside a paragraph is only the width of a page.
_SPACED_END = re.compile(
    r"(?<!\b[A-ZА-Я])(?<!\.[A-ZА-Я])(?<!\b[A-Z][a-z])(?<!\b(?:St|Mr|Dr|ул|гг|им))(?<!\bMrs)(?<!\b(?:Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec))(?<!\bSept)(?<!\bг)"
    r"[.!?…]+[\"'”»)]*(?=\s+[\"'“«(]*[A-ZА-ЯЁ0-9가-힣\u4E00-\u9FFF])"
    r"|(?<=[.!?…\"”»])[ \t]*\n|\n[ \t]*\n+"
)


class Sentence(NamedTuple):
    """A stretch of text, the numbers of the mentions in it, and where it stands.

    `words` has the length of the stretch; blocks of another kind in it are blank.
    """

    start: int
    end: int
    mentions: tuple[int, ...]
    block: Block
    words: str


def cut(
    text: str, language: Language, mentions: Sequence[Mention]
) -> tuple[Sentence, ...]:
    """Return the sentences of a text in its order.

    A sentence that an insert interrupts goes on behind it.
    """
    ends = _JOINED_END if language in {"ja", "zh"} else _SPACED_END
    starts = [m.start for m in mentions]
    found: list[Sentence] = []
    flat = text
    free = set(range(len(mentions)))

    def add(first: int, last: int, block: Block) -> None:
        """Cut one stretch of the text, as it is flattened so far."""
        for start, end in _stretches(flat, first, last, ends):
            one, two = bisect_left(starts, start), bisect_left(starts, end)
            inside = tuple(i for i in range(one, two) if i in free)
            free.difference_update(inside)
            found.append(Sentence(start, end, inside, block, flat[start:end]))

    for start, end in _inserts(text):
        add(start, end, "insert")
        flat = _blanked(flat, start, end, around=True)
    for start, end in _link_lists(flat, language):
        add(start, end, "links")
        flat = _blanked(flat, start, end, around=False)
    add(0, len(text), "story")
    return tuple(sorted(found, key=lambda s: (s.start, s.block != "story")))


def _stretches(
    text: str, first: int, last: int, ends: re.Pattern[str]
) -> list[tuple[int, int]]:
    """Return where the sentences of a stretch start and end, never overlong."""
    marks = [first, *(m.end() for m in ends.finditer(text, first, last)), last]
    found = []
    for start, end in pairwise(marks):
        while end - start > _LONGEST:
            found.append((start, start + _LONGEST))
            start += _LONGEST  # noqa: PLW2901  # the rest of an overlong sentence
        if text[start:end].strip():
            found.append((start, end))
    return found


def _inserts(text: str) -> list[tuple[int, int]]:
    """Return the blocks between angle brackets that stand on lines of their own."""
    if len(text) > 10 * _LONGEST and "\n" not in text:
        return []
    return [m.span() for m in _INSERT.finditer(text)]


def _link_lists(text: str, language: Language) -> list[tuple[int, int]]:
    """Return the lists of links under a heading such as "related articles"."""
    heads = re.compile("|".join(cues_of(language).related), re.IGNORECASE)
    found: list[tuple[int, int]] = []
    first = -1
    at = 0
    for line in text.splitlines(keepends=True):
        if first >= 0 and line.strip() and not _BULLET.match(line):
            found.append((first, at))
            first = -1
        if first < 0 and len(line) < _HEADING and heads.search(line):
            first = at
        at += len(line)
    if first >= 0:
        found.append((first, at))
    return found


def _blanked(text: str, start: int, end: int, *, around: bool) -> str:
    """Return the text with a block made blank, and with it the line ends around it."""
    while around and start and text[start - 1].isspace():
        start -= 1
    while around and end < len(text) and text[end].isspace():
        end += 1
    return text[:start] + " " * (end - start) + text[end:]
