"""What one sentence says of each place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from geo.languages import cues_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.itinerary.sentences import Sentence
    from geo.languages.cues import Patterns
    from geo.model import Language

__all__ = ["Event", "Reader", "Saying", "Stretch", "clause", "marked"]

Saying = Literal[
    "leaves",
    "arrives",
    "passes",
    "by_way",
    "heads_for",
    "returns",
    "candidate",
    "turned_down",
]

_PLACE, _OTHER, _SIDE = "\ue000", "\ue001", "\ue002"
_AROUND = 240  # characters on either side of a place that are read
_FEW, _SOME = 40, 70  # how far `~` and `%` reach
_QUOTE = 160  # characters of evidence
_BLOCK_END = re.compile(r"\n\s*\n|\n(?=[<＜])")
_BLANK = re.compile(r"\s{2,}|\n")
_COMMAS = "、，,;；"
_JOINED = frozenset({"ja", "zh"})
_WHOLE = (
    "might",
    "firm",
    "past",
    "not_by_rail",
    "others",
    "another",
    "onwards",
    "nearest_station",
    "events",
    "rail",
    "joins",
)
_SAYINGS: tuple[Saying, ...] = (
    "turned_down",
    "candidate",
    "returns",
    "arrives",
    "passes",
    "by_way",
    "leaves",
    "heads_for",
)


class Stretch(NamedTuple):
    """Where a mention stands, and whether a train could go there."""

    start: int
    end: int
    travels: bool


class Event(NamedTuple):
    """Something that a sentence says of a place: `mention` is its index."""

    mention: int
    saying: Saying
    sentence: int
    start: int  # the clause that says so
    end: int


@dataclass(frozen=True, slots=True)
class Reader:
    """The cues of one language, ready to be tried."""

    about: dict[str, re.Pattern[str]]
    whole: dict[str, re.Pattern[str]]
    verb_last: bool

    @classmethod
    def of(cls, language: Language) -> Reader:
        """Return the reader of a language."""
        return _reader(language)

    def says(self, name: str, text: str) -> bool:
        """Say whether a stretch of text holds a cue about the whole of it."""
        return bool(self.whole[name].search(text))

    def saying(self, text: str) -> Saying | Literal[""]:
        """Return what a text says of the place marked in it, "" for nothing.

        What the text only expects of a place makes it a candidate.
        """
        if self.about["turned_down"].search(text):
            return "turned_down"
        if self.about["not_travel"].search(text):
            return "candidate" if self.about["candidate"].search(text) else ""
        for name in _SAYINGS[1:]:
            match = self.about[name].search(text)
            if not match:
                continue
            if name == "candidate" or not self._expected(text, match):
                return name
            return "candidate" if name in {"arrives", "heads_for", "returns"} else ""
        return ""

    def _expected(self, text: str, match: re.Match[str]) -> bool:
        """Say whether the text only expects what the cue says."""
        if self.verb_last:
            if self.whole["firm"].match(text, match.end()):
                return False
            rest = re.split(r"[\ue000-\ue001]", text[match.end() :], maxsplit=1)[0]
            return bool(self.whole["might"].search(rest))
        before = re.split(r"[\ue000-\ue001;:]", text[: match.end() - 1])
        start = "".join(before[-2:]) if text[match.start()] == _PLACE else before[-1]
        return bool(self.whole["might"].search(start))


@cache
def _reader(language: Language) -> Reader:
    """Return the compiled cues of a language."""
    cues = cues_of(language)
    joined = language in _JOINED
    names = (*_SAYINGS, "not_travel")
    return Reader(
        {n: _compiled(getattr(cues, n), joined=joined) for n in names},
        {n: _compiled(getattr(cues, n), joined=joined) for n in _WHOLE},
        cues.verb_last,
    )


def _compiled(patterns: Patterns, *, joined: bool) -> re.Pattern[str]:
    """Return one pattern for all, with the short signs written out."""
    scale = 1 if joined else 2
    few = f"[^{_PLACE}{_OTHER}]{{0,{_FEW * scale}}}?"
    some = f"[^{_PLACE}]{{0,{_SOME * scale}}}?"
    whole = "|".join(f"(?:{p})" for p in patterns) or "(?!)"
    whole = whole.replace("~", few).replace("%", some).replace("@", _PLACE)
    return re.compile(whole, re.IGNORECASE)


def marked(sentence: Sentence, stretches: Sequence[Stretch], at: int) -> str:
    """Return the sentence around a mention with each place a sign.

    The mention asked for is U+E000, other places of travel are U+E001, countries and
    what cannot be travelled to U+E002.
    """
    one = stretches[at]
    start = max(sentence.start, one.start - _AROUND)
    end = min(sentence.end, one.end + _AROUND)
    pieces, done = [], start
    text, shift = sentence.words, sentence.start
    for index in sentence.mentions:
        other = stretches[index]
        if other.end <= start or other.start >= end:
            continue
        pieces.append(text[done - shift : max(done, other.start) - shift])
        sign = _OTHER if other.travels else _SIDE
        pieces.append(_PLACE if index == at else sign)
        done = other.end
    pieces.append(text[done - shift : end - shift])
    return _BLANK.sub(" ", "".join(pieces))


def clause(text: str, sentence: Sentence, stretch: Stretch) -> tuple[int, int]:
    """Return the words around a mention that are quoted as evidence.

    It is the sentence, or the part of a long one between commas.
    """
    start, end = sentence.start, sentence.end
    for gap in _BLOCK_END.finditer(text, start, end):
        if gap.end() <= stretch.start:
            start = gap.end()
        elif gap.start() >= stretch.end:
            end = gap.start()
            break
    if end - start > _QUOTE:
        left = max(text.rfind(c, start, stretch.start) for c in _COMMAS)
        right = min(
            (i for c in _COMMAS if (i := text.find(c, stretch.end + 10, end)) >= 0),
            default=end,
        )
        start = max(start, left + 1, stretch.start - _QUOTE)
        end = min(end, right, stretch.end + _QUOTE)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
