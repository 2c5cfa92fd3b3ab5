"""One word of a text, as an analyser cut it, and sentences as words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from geo.model.clause import Page, Sentence

__all__ = [
    "PlainWord",
    "Tag",
    "Token",
    "chunks",
    "part_of_sentence",
    "sentence_words",
    "stretches",
]

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


@dataclass(slots=True)
class PlainWord:
    """A word, a mark or the name of a place, and where it stands.

    `mention` is the number of the name, -1 for none; of a name `kind` and `travels` are
    what the page has of it.
    """

    low: str
    raw: str
    start: int
    end: int
    mention: int = -1
    kind: str = ""
    travels: bool = False

    @property
    def is_place(self) -> bool:
        """Say whether it names a place."""
        return self.mention >= 0

    @property
    def is_word(self) -> bool:
        """Say whether it is a word: no number, no mark, no name of a place."""
        return self.mention < 0 and self.low[:1].isalpha()


W = TypeVar("W", bound=PlainWord)


def stretches(
    page: Page, sentence: Sentence, *, but: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int, int]]:
    """Yield where the names of a sentence stand, each with its number, and what is not.

    What stands between names has the number -1. A name in `but`, or one that begins
    inside another, is no name here.
    """
    at = sentence.start
    for number in sentence.mentions:
        mention = page.mentions[number]
        if mention.start < at or mention.surface in but:
            continue
        yield at, mention.start, -1
        yield mention.start, mention.end, number
        at = mention.end
    yield at, sentence.end, -1


def sentence_words(
    page: Page,
    sentence: Sentence,
    *,
    word: Callable[..., W],
    plain: Callable[[str, int, int], Iterable[W]],
    but: frozenset[str] = frozenset(),
) -> list[W]:
    """Return the words of a sentence, each name of a place as one of them.

    `word` makes one, `plain` gives those of a stretch without names. What the sentence
    leaves out of its text (asides, inserts) has no words. `but` is as of `stretches`.
    """
    found: list[W] = []
    for start, end, number in stretches(page, sentence, but=but):
        if number < 0:
            found.extend(plain(page.text, start, end))
            continue
        raw = page.text[start:end]
        kind, travels = page.kinds[number], page.travels[number]
        found.append(word(raw.lower(), raw, start, end, number, kind, travels))
    shift = sentence.start
    return [w for w in found if sentence.words[w.start - shift : w.end - shift].strip()]


def part_of_sentence(
    page: Page, sentence: Sentence, start: int, *, end: int
) -> Sentence:
    """Return a part of a sentence with the names that begin in it."""
    inside = tuple(
        n for n in sentence.mentions if start <= page.mentions[n].start < end
    )
    shift = sentence.start
    words = sentence.words[start - shift : end - shift]
    return replace(sentence, start=start, end=end, mentions=inside, words=words)
