"""What a sentence says of a date: a plan, what has happened, or a report's day."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from geo.languages.timefindings import Found
    from geo.languages.timewords import TimeWords

__all__ = ["Sentences", "Tense"]

Tense = Literal["plan", "past", ""]
_REACH = 300  # characters of a sentence that are looked at, on either side
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

    def recurs(self, at: int) -> bool:
        """Return whether the sentence around an offset tells of every day or week."""
        number = self.number(at)
        first = max(self.opening(number), at - _REACH)
        last = min(self.opening(number + 1), at + _REACH)
        return _compiled(self._words.recurs).search(self._text, first, last) is not None

    def rest(self, at: int) -> str:
        """Return what follows an offset in its sentence, at most 300 characters."""
        return self._text[at : min(self.opening(self.number(at) + 1), at + _REACH)]

    def tense(self, found: Found) -> Tense:
        """Return whether what a date is told of is a plan or has happened, or "".

        Words of the date itself come first ("tomorrow"). Else, where verbs come last,
        the first cue behind the date tells; elsewhere the last cue before it in its
        sentence, and without any the first behind it.
        """
        cues = self._cues_of(self.number(found.start))
        behind = bisect_left(cues, (found.end,))
        first = behind
        while first and cues[first - 1].end > found.start:
            first -= 1
        if first < behind:
            return cues[first].tense
        before, after = cues[max(first - 1, 0) : first], cues[behind : behind + 1]
        near = after or before if self._words.verbs_last else before or after
        return near[0].tense if near else ""

    def reported(self, found: Found) -> bool:
        """Return whether a date is that of a report, not of what is reported."""
        number = self.number(found.start)
        first = max(self.opening(number), found.start - _REACH)
        before = self._text[first : found.start]
        after = self.rest(found.end)
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
            spans = [(p.start, p.end) for p in plans]
            pasts = [
                _Cue(m.start(), m.end(), "past")
                for m in _compiled(self._words.past).finditer(self._text, start, end)
                if not _meets(m.start(), m.end(), spans)
            ]
            self._cues[number] = sorted(plans + pasts)
        return self._cues[number]


def _meets(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Return whether a stretch overlaps one of some that are in order and apart."""
    before = bisect_left(spans, (end,))
    return before > 0 and spans[before - 1][1] > start


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern of a language, compiled once."""
    return re.compile(pattern)
