"""Korean sentences cut into the stretches that are read, and what each one holds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.foldertables import lexicon_of
from geo.languages.ko.moods import Scope, pattern
from geo.languages.ko.movers import subjects_of
from geo.languages.ko.phrasing import nouns_of
from geo.languages.ko.predicates import predicates_of, words_of
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.languages.ko.moods import Said
    from geo.languages.ko.movers import Sort, Subject
    from geo.languages.ko.phrasing import Noun
    from geo.languages.ko.predicates import Word
    from geo.model.clause import Page, Sentence

__all__ = [
    "Read",
    "Unit",
    "goes_on",
    "is_diary",
    "number_lists",
    "read_unit",
    "units_of",
]

_LEAST_DIARY = 2  # presents of travelling that make a text a diary
_LONGEST = 20_000  # characters in which a diary shows itself
_TRAVELLING = pattern_of("ko", "travelling")
_PAST_YEAR = pattern_of("ko", "past_year")
_LONG_AGO = pattern_of("ko", "long_ago")
_OTHER_WAY = pattern_of("ko", "other_way")
_OPEN_LINE = pattern_of("ko", "open_line")
_GLUED = re.compile(r"[가-힣](?![가-힣])")  # the rest of a longer name: 강릉선
_BREAK = re.compile(r"[ \t]*(?:\n|<br ?/?>)+[ \t]*")
# The case marks that a verb of one syllable needs before it.
_MOVING = frozenset({"from_at", "at", "toward", "until", "object", "direction"})


class Unit(NamedTuple):
    """A stretch of a sentence that is read by itself: its text and where it stands."""

    number: int
    start: int
    text: str
    nouns: tuple[Noun, ...]
    headline: bool = False


class Read(NamedTuple):
    """A stretch with what was found in it; `background` tells of another year."""

    unit: Unit
    words: Sequence[Word]
    said: Sequence[Said]
    subjects: Sequence[Subject]
    scope: Scope
    background: bool
    freight: bool = False


def is_diary(page: Page) -> bool:
    """Say whether a present is done: somebody's own journey, or one of long ago."""
    words = page.text[:_LONGEST]
    if pattern("scopes", "habit").search(words):
        return False
    first_person = pattern("scopes", "diary").pattern
    if re.search(rf"(?<![가-힣])(?:{first_person})(?![가-힣])", words):
        return True
    if _LONG_AGO.search(words):
        return True
    return len(_TRAVELLING.findall(words)) >= _LEAST_DIARY


def units_of(page: Page, number: int, sentence: Sentence) -> Iterator[Unit]:
    """Yield the lines of a sentence; a line that breaks off goes on in the next."""
    nouns = nouns_of(page, sentence)
    text = sentence.words
    start = 0
    for match in (*_BREAK.finditer(text), None):
        end = match.start() if match else len(text)
        if match and _OPEN_LINE.search(text[start:end]):
            continue
        own = tuple(n for n in nouns if start <= n.start - sentence.start < end)
        if text[start:end].strip():
            line = text[start:end].replace("\n", " ")
            headline = sentence.block == "headline"
            yield Unit(number, sentence.start + start, line, own, headline)
        start = match.end() if match else end


def number_lists(nouns: Sequence[Noun], last: int) -> int:
    """Give the nouns of each list a number, the case of its end; return the last."""
    at = 0
    while at < len(nouns):
        end = at
        while end + 1 < len(nouns) and nouns[end].joint in {"list", "dash"}:
            end += 1
        if any(n.joint == "dash" for n in nouns[at:end]):
            if nouns[end].case != "via":
                at = end + 1
                continue
            for noun in nouns[at:end]:
                noun.joint = "list"
        if end > at:
            last += 1
            for noun in nouns[at : end + 1]:
                noun.series = last
                if noun.joint == "list" or noun.case in {"", "with"}:
                    noun.case, noun.between = nouns[end].case, nouns[end].between
                    noun.near |= nouns[end].near
        at = end + 1
    return last


def read_unit(unit: Unit, *, diary: bool, begun: bool, freight: bool) -> Read:
    """Return a stretch with its words, predicates, subjects and scope.

    `begun` says that the story has told something before, to which another year is
    background; `freight` that a freight train is not the one of the story.
    """
    text = unit.text
    spans = [
        (n.start - unit.start, min(len(text), n.end - unit.start)) for n in unit.nouns
    ]
    taken = [s for s, n in zip(spans, unit.nouns, strict=True) if n.case in _MOVING]
    blank = text
    for (start, stop), noun in zip(spans, unit.nouns, strict=True):
        glued = _GLUED.match(text, stop) if not noun.case else None
        end = glued.end() if glued else stop
        blank = blank[:start] + " " * (end - start) + blank[end:]
    words = words_of(blank)
    table = text.count("|") > 1
    lead = text.lstrip("\"'“‘ ")
    scope = Scope(
        habit=table or pattern("scopes", "habit").search(text) is not None,
        future=_says("future", pattern("scopes", "forward").sub("", text)),
        diary=diary,
        recalled=lead.startswith(lexicon_of("ko")["scopes"]["recalled"]),
    )
    past = _PAST_YEAR.search(text) is not None or _says("background", text, whole=True)
    said = predicates_of(blank, words, taken, scope=scope)
    subjects = subjects_of(words, freight=freight)
    if scope.recalled:
        subjects = [s._replace(sort=_opposite(s, text)) for s in subjects]
    background = past and begun
    return Read(unit, words, said, subjects, scope, background, freight)


def goes_on(unit: Unit, before: Read | None) -> bool:
    """Say whether a stretch goes on with what was background: 당시 열차는."""
    return (
        before is not None
        and before.background
        and unit.text.lstrip().startswith(lexicon_of("ko")["scopes"]["then"])
    )


def _opposite(subject: Subject, text: str) -> Sort:
    """Return the sort of a subject, a train that goes the other way another."""
    other = _OTHER_WAY.search(text[: subject.at]) is not None
    return "another" if other and subject.sort == "train" else subject.sort


def _says(family: str, text: str, *, whole: bool = False) -> bool:
    """Say whether a stretch has a word of a family of scopes, at a word's start."""
    ends = "(?![가-힣])" if whole else ""
    words = pattern("scopes", family).pattern
    return re.search(rf"(?<![가-힣])(?:{words}){ends}", text) is not None
