"""A reader's answers as events: what is not in the text is dropped and counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from geo.model import Mention
from geo.model.annotations import folded
from geo.model.clause import Act, Event, Mover, Truth, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model.clause import Page

__all__ = ["Answer", "Missed", "answered", "missed_names"]

_MOVER: Mapping[str, Mover] = {
    "train": "train",
    "traveller": "person",
    "other": "other",
    "nobody": "nobody",
}
_MOST = 400  # events of one answer; no story tells more
_MARK = re.compile(r"\[-?\d+: ([^\[\]]*)\]")  # as a question marks a name
_SHOWN = str.maketrans("<>[]", "‹›()")  # as a question shows what could be a mark


@dataclass(frozen=True, slots=True)
class Answer:
    """What of an answer stands in the text, and why the rest was dropped."""

    events: tuple[Event, ...] = ()
    dropped: Mapping[str, int] = field(default_factory=dict)


def answered(page: Page, answers: Sequence[object], missed: Missed) -> Answer:
    """Return the events of answers, each held against the text of the page.

    An answer is what `ANSWER_SCHEMA` describes, one for each question; the numbers of
    its mentions count the names that were known then, and `missed` those that it adds.
    An event whose quote does not stand in one sentence, lacks the place's name or has
    nothing else, or whose words are none of the vocabulary, is dropped.
    """
    dropped: Counter[str] = Counter()
    found: dict[tuple[int, str], Event] = {}
    where = {m.start: i for i, m in enumerate(page.mentions)}
    asked = [m for m in page.mentions if m.start not in missed.starts]
    known = {number: where[m.start] for number, m in enumerate(asked)}
    for number, answer in enumerate(answers):
        added = {
            -count: where[at] for count, at in missed.of_answer(number) if at in where
        }
        for row in _rows(answer, "events"):
            event = _event(page, row, known | added, order=len(found))
            if isinstance(event, str):
                dropped[event] += 1
            else:
                found.setdefault((event.mention, event.act), event)
    return Answer(tuple(found.values()), dict(dropped))


@dataclass(frozen=True, slots=True)
class Missed:
    """Names that answers add: (number of the answer, count in it, where it stands)."""

    mentions: tuple[Mention, ...] = ()
    rows: tuple[tuple[int, int, int], ...] = ()

    @property
    def starts(self) -> frozenset[int]:
        """Return where the names start."""
        return frozenset(m.start for m in self.mentions)

    def of_answer(self, number: int) -> list[tuple[int, int]]:
        """Return the count and the start of each name that one answer adds."""
        return [(count, at) for answer, count, at in self.rows if answer == number]


def missed_names(page: Page, answers: Sequence[object]) -> Missed:
    """Return the names that answers add, where their words stand in the sentence named.

    A name that overlaps one that is known is not new: it is that one.
    """
    known = {m.start: m.end for m in page.mentions}
    found: dict[int, Mention] = {}
    rows = []
    for number, answer in enumerate(answers):
        for count, row in enumerate(_rows(answer, "missed"), 1):
            span = _place_of(page, row)
            if span is None:
                continue
            there = [at for at, end in known.items() if span[0] < end and at < span[1]]
            if not there:
                surface = page.text[span[0] : span[1]]
                found[span[0]] = Mention(*span, surface, names=(surface,))
                known[span[0]] = span[1]
            rows.append((number, count, min(there, default=span[0])))
    return Missed(tuple(found[at] for at in sorted(found)), tuple(rows))


def _rows(answer: object, key: str) -> list[object]:
    """Return the rows of an answer, none where it has another form."""
    rows = answer.get(key) if isinstance(answer, dict) else None
    return rows[:_MOST] if isinstance(rows, list) else []


def _place_of(page: Page, row: object) -> tuple[int, int] | None:
    """Return where a missed name stands in its sentence, None if it does not."""
    if not isinstance(row, dict):
        return None
    name, number = row.get("name"), row.get("sentence")
    if not isinstance(name, str) or not name.strip() or not isinstance(number, int):
        return None
    if not 0 <= number < len(page.sentences):
        return None
    sentence = page.sentences[number]
    words, start = name.strip(), sentence.start
    while (at := page.text.find(words, start, sentence.end)) >= 0:
        if _is_whole(page.text, at, at + len(words)):
            return at, at + len(words)
        start = at + 1
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    """Say whether no letter of the same script goes on beside some words.

    Scripts with small letters write a space between words; others may not.
    """
    first, last = text[start - 1 : start], text[end : end + 1]
    return not (
        (_has_cases(first) and _has_cases(text[start]))
        or (_has_cases(last) and _has_cases(text[end - 1]))
    )


def _has_cases(sign: str) -> bool:
    """Say whether a sign is a letter, small or large."""
    return sign.lower() != sign.upper()


def _event(
    page: Page, row: object, known: Mapping[int, int], *, order: int
) -> Event | str:
    """Return one row as an event, or why it is none."""
    if not isinstance(row, dict):
        return "no event"
    said, quote = row.get("mention"), row.get("quote")
    if not isinstance(said, int) or said not in known:
        return "no such mention"
    index = known[said]
    words = [row.get(key) for key in ("act", "truth", "way", "mover")]
    allowed = [get_args(Act), get_args(Truth), get_args(Way), tuple(_MOVER)]
    if any(word not in known for word, known in zip(words, allowed, strict=True)):
        return "no word of the vocabulary"
    mention = page.mentions[index]
    number = _sentence_of(page, index)
    span = _evidence(page, number, mention, quote=quote)
    if isinstance(span, str):
        return span
    act, truth, way, mover = (str(word) for word in words)
    return Event(
        index,
        act,  # type: ignore[arg-type]  # one of the vocabulary, as just checked
        mention.start,
        number,
        order,
        *span,
        span,
        truth=truth,  # type: ignore[arg-type]
        way=way,  # type: ignore[arg-type]
        mover=_MOVER[mover],
        train=str(row.get("train") or ""),
        headline=page.sentences[number].block == "headline",
    )


def _sentence_of(page: Page, index: int) -> int:
    """Return the number of the sentence that a mention stands in."""
    return next(i for i, s in enumerate(page.sentences) if index in s.mentions)


def _evidence(
    page: Page, number: int, mention: Mention, *, quote: object
) -> tuple[int, int] | str:
    """Return where a quote of a place stands in its sentence, or why it is none."""
    found = _quoted(page, number, quote) if isinstance(quote, str) else []
    if not found:
        return "quote not in the text"
    whole = [q for q in found if q[0] <= mention.start < mention.end <= q[1]]
    if not whole:
        return "place not in the quote"
    if _is_bare(page, number, mention, span=whole[0]):
        return "nothing but the name in the quote"
    return whole[0]


def _is_bare(
    page: Page, number: int, mention: Mention, *, span: tuple[int, int]
) -> bool:
    """Say whether a quote has only a name, of a sentence that says more."""
    sentence = page.sentences[number]
    others = page.text[sentence.start : span[0]] + page.text[span[1] : sentence.end]
    inside = page.text[span[0] : mention.start] + page.text[mention.end : span[1]]
    return not _said(inside) and _said(others)


def _said(text: str) -> bool:
    """Say whether a text has any letter or digit."""
    return any(sign.isalnum() for sign in text)


def _quoted(page: Page, number: int, quote: str) -> list[tuple[int, int]]:
    """Return where a quote stands in a sentence, white space and width folded.

    The marks that a question sets around names are taken off it, nothing else.
    """
    sentence = page.sentences[number]
    text = page.text[sentence.start : sentence.end]
    folded, where = _folded(text)
    plain = _MARK.sub(r"\1", unicodedata.normalize("NFC", quote))
    wanted = _folded(plain)[0].strip()
    found = [m.start() for m in re.finditer(f"(?={re.escape(wanted)})", folded)]
    return [
        (sentence.start + where[at], sentence.start + where[at + len(wanted) - 1] + 1)
        for at in (found if wanted else [])
    ]


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return a text folded, its dashes and quotes alike, and where each sign stood."""
    signs, where = folded(text)
    return signs.translate(_SHOWN), where
