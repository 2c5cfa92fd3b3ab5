"""Lines of a Chinese page that go on in the next one: a line that ends in 的 or 在."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.languages.zh.scanning import FILLER, folded

if TYPE_CHECKING:
    from geo.model.clause import Page, Sentence

__all__ = ["joined_up"]

_OPEN = tuple("的在从将把被由与和向往至是")  # what no sentence ends with
_LONGEST = 90  # characters of lines that are one sentence
_GAP = 3  # characters between two lines: an empty one is between them


def joined_up(page: Page) -> Page:
    """Return a page with each line that does not end joined to the next one.

    Numbers of sentences stay: one that was joined to the line before is left empty.
    """
    found: list[Sentence] = []
    for sentence in page.sentences:
        first = next((s for s in reversed(found) if s.block != "links"), None)
        if first is None or not _goes_on(page, first, sentence):
            found.append(sentence)
            continue
        gap = FILLER * (sentence.start - first.end)
        words = (first.words + gap + sentence.words).replace("\n", FILLER)
        whole = replace(
            first,
            end=sentence.end,
            mentions=(*first.mentions, *sentence.mentions),
            words=words,
        )
        found[found.index(first)] = whole
        found.append(replace(sentence, mentions=(), block="links"))
    return replace(page, sentences=tuple(found))


def _goes_on(page: Page, one: Sentence, two: Sentence) -> bool:
    """Say whether a line goes on in the next one."""
    text = folded(one.words).rstrip("\n " + FILLER)
    ahead = page.text[one.start + len(text) : two.start]
    return (
        one.block == two.block == "story"
        and "\n" in page.text[one.start + len(text) : two.start + 1]
        and not ahead.strip()
        and len(ahead) <= _GAP
        and two.end - one.start < _LONGEST
        and text.endswith(_OPEN)
    )
