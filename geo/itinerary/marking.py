"""A sentence with its places and times as signs, as the cues are tried on it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from geo.itinerary.sentences import Sentence
    from geo.model import TimeMention

__all__ = ["OTHER", "PLACE", "SIDE", "TIME", "Marked", "Sheet", "Stretch"]

# The place asked about, another place of travel, a country or what cannot be travelled
# to, and a time: private-use characters that no text holds.
PLACE, OTHER, SIDE, TIME = "\ue000", "\ue001", "\ue002", "\ue003"
_AROUND = 240  # characters on either side of a place that are read
_BLANK = re.compile(r"\s{2,}|\n")


class Stretch(NamedTuple):
    """Where a mention stands, and whether a train could go there."""

    start: int
    end: int
    travels: bool


class _Token(NamedTuple):
    """A place or a time in a sentence; `mention` is -1 for a time."""

    start: int
    end: int
    mention: int


@dataclass(frozen=True, slots=True)
class Marked:
    """The words around one list of places, and the way back to the text.

    `words[at]` is the list asked about. `pieces` are where each piece of `words`
    starts, and where in the text it comes from.
    """

    words: str
    at: int
    pieces: tuple[tuple[int, int], ...]

    def in_text(self, offset: int) -> int:
        """Return where a character of `words` stands in the text."""
        piece = bisect_right(self.pieces, (offset, 1 << 62)) - 1
        start, origin = self.pieces[max(0, piece)]
        return origin + offset - start


class Sheet:
    """One sentence, ready to be marked for each of its places."""

    __slots__ = ("_group_of", "_sentence", "_stretches", "_tokens", "groups")

    def __init__(
        self,
        sentence: Sentence,
        stretches: Sequence[Stretch],
        times: Sequence[TimeMention],
        joins: Callable[[str], bool],
    ) -> None:
        """Cut the sentence; `joins` tells what links the places of a list."""
        self._sentence, self._stretches = sentence, stretches
        places = [_Token(*stretches[i][:2], i) for i in sentence.mentions]
        spans = [(t.start, t.end) for t in times]
        kept = [_Token(*span, -1) for span in spans if not _meets(span, places)]
        self._tokens = sorted((*places, *kept))
        self.groups = self._lists(joins)
        self._group_of: Mapping[int, tuple[int, ...]] = {
            index: group for group in self.groups for index in group
        }

    def _lists(self, joins: Callable[[str], bool]) -> tuple[tuple[int, ...], ...]:
        """Return the places of travel, those of one list together."""
        travelled = [t for t in self._tokens if self._travels(t)]
        groups: list[list[int]] = [[t.mention] for t in travelled[:1]]
        for one, two in pairwise(travelled):
            if joins(self._marked_gap(one, two)):
                groups[-1].append(two.mention)
            else:
                groups.append([two.mention])
        return tuple(map(tuple, groups))

    def _travels(self, token: _Token) -> bool:
        """Say whether a token is a place of travel."""
        return token.mention >= 0 and self._stretches[token.mention].travels

    def _marked_gap(self, one: _Token, two: _Token) -> str:
        """Return what stands between two places, other tokens as signs."""
        shift, pieces, done = self._sentence.start, [], one.end
        for token in self._tokens:
            if one.end <= token.start and token.end <= two.start:
                pieces.append(self._sentence.words[done - shift : token.start - shift])
                pieces.append(TIME if token.mention < 0 else SIDE)
                done = token.end
        pieces.append(self._sentence.words[done - shift : two.start - shift])
        return _BLANK.sub(" ", "".join(pieces))

    def marked(self, group: tuple[int, ...]) -> Marked:
        """Return the words around a list of places, the list as one sign."""
        first, last = self._stretches[group[0]], self._stretches[group[-1]]
        start = max(self._sentence.start, first.start - _AROUND)
        end = min(self._sentence.end, last.end + _AROUND)
        pieces: list[tuple[int, int]] = []
        words, at, done = "", 0, start
        for token in self._tokens:
            if token.start < done or token.end > end:
                continue
            own = token.mention in group
            words = self._add(words, pieces, done, token.start)
            pieces.append((len(words), token.start))
            if own:
                at = len(words)
            words += PLACE if own else self._sign(token)
            done = last.end if own else token.end
            if own:
                continue
            group_here = self._group_of.get(token.mention, ())
            if len(group_here) > 1:
                done = self._stretches[group_here[-1]].end
        words = self._add(words, pieces, done, end)
        return Marked(words, at, tuple(pieces))

    def _sign(self, token: _Token) -> str:
        """Return the sign of what is not asked about."""
        if token.mention < 0:
            return TIME
        return OTHER if self._stretches[token.mention].travels else SIDE

    def _add(
        self, words: str, pieces: list[tuple[int, int]], start: int, end: int
    ) -> str:
        """Return the words with a stretch of the text behind them, blanks as one."""
        shift = self._sentence.start
        pieces.append((len(words), start))
        return words + _BLANK.sub(
            " ", self._sentence.words[start - shift : end - shift]
        )


def _meets(span: tuple[int, int], tokens: Sequence[_Token]) -> bool:
    """Say whether a span overlaps a token."""
    return any(t.start < span[1] and span[0] < t.end for t in tokens)
