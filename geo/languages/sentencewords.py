"""Sentences as words, with the names of places whole: what several analysers share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model.clause import Page, Sentence

__all__ = ["PlainWord", "part_of_sentence", "stretches"]


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
