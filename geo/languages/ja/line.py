"""A Japanese sentence laid out for its clauses: words, places, verbs and subjects."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.languages.ja.words import families
from geo.model.clause import Phrase

if TYPE_CHECKING:
    from geo.languages.ja.marks import Marked
    from geo.languages.ja.movers import Subject
    from geo.languages.ja.scopes import Scope
    from geo.languages.ja.words import Said, Word
    from geo.model.clause import Mark, Page, Sentence, Truth

__all__ = ["MOVING", "Line", "measured"]

MOVING = frozenset(
    {
        "leave",
        "board",
        "arrive",
        "end",
        "call",
        "pass",
        "go",
        "head",
        "back",
        "incident",
    }
)
_LEAD = 24  # characters
_DONE: frozenset[Truth] = frozenset({"done"})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence cut into words. `series` has the number of each place's series."""

    page: Page
    number: int
    sentence: Sentence
    words: list[Word]
    places: list[Marked]
    said: list[Said]
    subjects: list[Subject]
    scope: Scope
    train: str
    series: dict[int, int]
    traveller: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The text of the sentence."""
        return self.sentence.words

    @property
    def lead(self) -> str:
        """The first words of the sentence."""
        return self.sentence.words.lstrip()[:_LEAD]

    def phrase(self, place: Marked, mark: Mark) -> Phrase:
        """Return a place as a phrase with a mark."""
        named = place.named
        last = self.words[max(place.end - 1, place.at)]
        return Phrase(
            named.mention,
            named.start,
            max(named.end, last.end),
            mark,
            self.series.get(named.mention, 0),
            frozenset(named.tags),
        )

    def behind(self, place: Marked) -> str:
        """Return the text of the sentence behind the words of a place."""
        return self.text[self.words[place.end - 1].end - self.sentence.start :]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the stretch of the text from one word to before another."""
        return self.words[first].start, self.words[max(first, last - 1)].end

    def is_done(self) -> bool:
        """Say whether the sentence tells something that moved or befell a train."""
        return any(
            s.family in MOVING and s.truth in _DONE and s.link != "noun"
            for s in self.said
        )

    def meets(self) -> bool:
        """Say whether another train is met, overtaken or waited for in it."""
        return any(w.one_of(families("verbs")["meet"]) for w in self.words)


def measured(line: Line, place: Marked) -> bool:
    """Say whether a pair is followed by its distance or its time, not by a verb."""
    behind = line.words[place.end : place.end + 4]
    if not line.said and behind and behind[0].detail == "数詞":
        return True
    measures = families("truth")["measures"]
    return any(
        one.one_of(measures) and two.surface != "を"
        for one, two in pairwise((*behind, *line.words[place.end + 4 : place.end + 5]))
    ) or (len(behind) == 1 and behind[0].one_of(measures))
