"""The sentences of a text, and how near a word stands to a figure inside one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

__all__ = ["Clause", "Clauses"]

# Characters. A longer sentence is cut here: nobody writes one, and a text that has lost
# its full stops would be searched from end to end for every figure in it.
_LONGEST = 1500
_LEAD = 300  # characters before a sentence that say what its "it" is


class Clause(NamedTuple):
    """A stretch of text between two ends of sentences, where it starts and ends."""

    start: int
    end: int
    text: str


class Clauses:
    """The sentences of one text; each is searched once for a pattern."""

    def __init__(self, text: str, ends: str) -> None:
        """Keep a text cut behind every match of `ends`, and where a cut is due."""
        self._text = text
        self._ends = [0]
        for end in (*(m.end() for m in re.finditer(ends, text)), len(text)):
            self._ends.extend(range(self._ends[-1] + _LONGEST, end, _LONGEST))
            self._ends.append(end)
        self._found: dict[tuple[str, int, int], list[int]] = {}
        self._about: dict[tuple[str, str, int, int], bool] = {}

    def around(self, start: int, end: int) -> Clause:
        """Return the sentence that holds a stretch of the text.

        >>> Clauses("It left. At 59 km/h it came.", "[.]").around(12, 19).text
        ' At 59 km/h it came.'
        """
        first = self._ends[bisect_right(self._ends, start) - 1]
        last = self._ends[min(bisect_left(self._ends, end), len(self._ends) - 1)]
        return Clause(first, last, self._text[first:last])

    def distance(self, pattern: str, clause: Clause, at: int) -> int | None:
        """Return how far from an offset a pattern's nearest match starts, or None.

        >>> clauses = Clauses("At 59 km/h the train came.", "[.]")
        >>> clauses.distance("train", clauses.around(3, 10), 3)
        12
        """
        key = (pattern, clause.start, clause.end)
        if key not in self._found:
            found = re.finditer(pattern, clause.text)
            self._found[key] = [clause.start + m.start() for m in found]
        starts = self._found[key]
        near = bisect_left(starts, at)
        return min(
            (abs(s - at) for s in starts[max(near - 1, 0) : near + 1]), default=None
        )

    def speaks_of(self, pattern: str, clause: Clause, *, unless: str) -> bool:
        """Return whether a sentence, or what leads to it, is about a thing.

        That is the thing it names itself, else the last one named before it, `unless`
        that is something else; else one that is named after it.

        >>> clauses = Clauses("The train left. It did 80 km/h.", "[.]")
        >>> clauses.speaks_of("train", clauses.around(23, 30), unless="missile")
        True
        """
        key = (pattern, unless, clause.start, clause.end)
        if key not in self._about:
            self._about[key] = self._is_about(pattern, clause, unless)
        return self._about[key]

    def _is_about(self, pattern: str, clause: Clause, unless: str) -> bool:
        """Return what `speaks_of` says, found out anew."""
        if re.search(pattern, clause.text):
            return True
        lead = self._text[max(clause.start - _LEAD, 0) : clause.start]
        last = [
            max((m.start() for m in re.finditer(p, lead)), default=-1)
            for p in (pattern, unless)
        ]
        if max(last) >= 0:
            return last[0] > last[1]
        if re.search(unless, clause.text):
            return False
        return (
            re.search(pattern, self._text[clause.end : clause.end + _LEAD]) is not None
        )
