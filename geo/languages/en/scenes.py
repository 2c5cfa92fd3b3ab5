"""An English sentence with all that was found in it, and the clauses made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.model.clause import Clause, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.en.movers import Cast
    from geo.languages.en.segments import Group, Segment
    from geo.languages.en.series import Spot
    from geo.languages.en.words import Word
    from geo.model.clause import (
        Family,
        Mark,
        Mover,
        Page,
        Predicate,
        Sentence,
        Truth,
        Way,
    )

__all__ = ["Scene", "made", "phrase_of"]


@dataclass(slots=True)
class Scene:
    """A sentence with all that was found in it."""

    page: Page
    number: int
    sentence: Sentence
    words: list[Word]
    segments: list[Segment]
    cast: Cast
    another: bool
    verdicts: dict[int, tuple[Truth, Mover, Family, Way]]
    groups: list[Group]
    before: Phrase | None

    @property
    def headline(self) -> bool:
        """Say whether it is the story's headline."""
        return self.sentence.block == "headline"

    def span(self, first: Spot, last: Spot) -> tuple[int, int]:
        """Return where one place begins, with its mark, and where another ends."""
        return self.words[first.edge].start, self.words[last.last].end

    def text_of(self, segment: Segment, first: int = 0) -> str:
        """Return the text of a segment, from the word `first` on."""
        words = self.words[max(first, segment.lo) : segment.hi]
        return self.page.text[words[0].start : words[-1].end] if words else ""


def made(scene: Scene, said: Predicate, spots: Sequence[tuple[Spot, Mark]]) -> Clause:
    """Return a clause whose quote holds its predicate and its places."""
    phrases = tuple(phrase_of(scene, spot, mark) for spot, mark in spots)
    start = min([said.start, *(p.start for p in phrases)])
    end = max([said.end, *(p.end for p in phrases)])
    return Clause(scene.number, start, end, said, phrases)


def phrase_of(scene: Scene, spot: Spot, mark: Mark) -> Phrase:
    """Return a place of a clause."""
    return Phrase(
        scene.words[spot.at].mention,
        *scene.span(spot, spot),
        mark,
        spot.series,
        frozenset(spot.tags),
    )
