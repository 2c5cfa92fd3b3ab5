"""The sentences of a text, and how near a word stands to a figure inside one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

__all__ = ["Clause", "Clauses"]

# Characters. A longer sentence is cut here: nobody writes one, and a text that has lost
# its full stops would be searched from end to end for every figure in it.
_LONGEST = 1500


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
