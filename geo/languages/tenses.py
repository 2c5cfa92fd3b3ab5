"""What a sentence says of a date: a plan, what has happened, or a report's day."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from geo.languages.timefindings import Found
    from geo.languages.timewords import TimeWords

__all__ = ["Sentences", "Tense"]

Tense = Literal["plan", "past", ""]
_DATE = "\0"  # stands for the date in a sentence that is searched for a report


class _Cue(NamedTuple):
    """Words that tell a tense, by their offsets."""

    start: int
    end: int
    tense: Tense


class Sentences:
    """The sentences of one text, and the tense in which each tells its dates."""

    def __init__(self, text: str, words: TimeWords) -> None:
        """Keep the text and find where its sentences end."""
        self._text, self._words = text, words
        self._stops = [m.end() for m in _compiled(words.stop).finditer(text)]
        self._cues: dict[int, list[_Cue]] = {}

    def number(self, at: int) -> int:
        """Return the number of the sentence that holds an offset."""
        return bisect_right(self._stops, at)

    def opening(self, number: int) -> int:
        """Return where a sentence starts; the one after the last starts at the end."""
        if number > len(self._stops):
            return len(self._text)
        return self._stops[number - 1] if number else 0

    def rest(self, at: int) -> str:
        """Return what follows an offset in its sentence."""
        return self._text[at : self.opening(self.number(at) + 1)]

    def tense(self, found: Found) -> Tense:
        """Return whether what a date is told of is a plan or has happened, or "".

        Words of the date itself come first ("tomorrow"). Else, where verbs come last,
        the first cue behind the date tells; elsewhere the last cue before it in its
        sentence, and without any the first behind it.
        """
        cues = self._cues_of(self.number(found.start))
        for cue in cues:
            if cue.start < found.end and cue.end > found.start:
                return cue.tense
        before = [c for c in cues if c.end <= found.start]
        after = [c for c in cues if c.start >= found.end]
        if self._words.verbs_last:
            near = after[:1] or before[-1:]
        else:
            near = before[-1:] or after[:1]
        return near[0].tense if near else ""

    def reported(self, found: Found) -> bool:
        """Return whether a date is that of a report, not of what is reported."""
        number = self.number(found.start)
        before = self._text[self.opening(number) : found.start]
        after = self._text[found.end : self.opening(number + 1)]
        report = _compiled(self._words.report)
        return report.search(f"{before}{_DATE}{after}") is not None

    def _cues_of(self, number: int) -> list[_Cue]:
        """Return the cues of a sentence in order; plans first where two overlap."""
        if number not in self._cues:
            start, end = self.opening(number), self.opening(number + 1)
            plans = [
                _Cue(m.start(), m.end(), "plan")
                for m in _compiled(self._words.future).finditer(self._text, start, end)
            ]
            pasts = [
                _Cue(m.start(), m.end(), "past")
                for m in _compiled(self._words.past).finditer(self._text, start, end)
                if not any(m.start() < p.end and m.end() > p.start for p in plans)
            ]
            self._cues[number] = sorted(plans + pasts)
        return self._cues[number]


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a language, compiled once."""
    return re.compile(pattern)
