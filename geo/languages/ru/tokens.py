"""A Russian sentence as terms: its words, signs and names."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.languages.ru.inflection import families, form_of
from geo.languages.token import stretches

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geo.model.clause import Page

__all__ = [
    "BREAK",
    "CLOSING",
    "DASHES",
    "OPENING",
    "Term",
    "describes_a_thing",
    "terms_of",
]

BREAK = "\n"
DASHES = frozenset("-–—―−→>")
OPENING = frozenset("«\"“„'(")
CLOSING = frozenset("»\"”'")
_TERM = re.compile(
    r"(?:г|ст|пос|п|о\.п|им)\.(?=\s?[«А-ЯЁ])|№ ?|n(?=\d)"
    r"|[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.:,/]\d+)*(?:-[а-яё]+)?|->|\S"
)
# A story of a bus on rails calls it a bus, too.
_RAILBUS = re.compile(r"[Рр]ельсов\w{2,3} автобус")
_WRAPPED = re.compile(r"\n[ \t]*(?=[a-zа-яё(])")  # a line end inside a paragraph


@dataclass(frozen=True, slots=True)
class Term:
    """A word, a number, a sign or a name; `word` is in small letters, without ё.

    `mention` is the number of the name, -1 for none; `upper` tells an abbreviation.
    """

    start: int
    end: int
    word: str
    capital: bool = False
    mention: int = -1
    upper: bool = False

    @property
    def is_name(self) -> bool:
        """Return whether it names a place."""
        return self.mention >= 0

    @property
    def is_number(self) -> bool:
        """Return whether it is a figure."""
        return self.word[:1].isdigit()

    @property
    def is_word(self) -> bool:
        """Return whether it is a plain word."""
        return not self.is_name and self.word[:1].isalpha()

    def family(self, table: str) -> str:
        """Return its family in a table of the lexicon, "" for none or a name."""
        if self.mention >= 0:
            return ""
        return families(self.word).get(table, "")


def terms_of(page: Page, number: int) -> tuple[Term, ...]:
    """Return the terms of a sentence; a line end that ends something is one too."""
    sentence = page.sentences[number]
    found: list[Term] = []
    for start, end, index in stretches(page, sentence):
        if index < 0:
            found.extend(_plain(page, number, start, last=end))
            continue
        word = page.text[start:end].lower().replace("ё", "е")
        found.append(Term(start, end, word, True, index))  # noqa: FBT003
    railed = _RAILBUS.search(page.text) is not None
    return tuple(
        replace(term, word="поездах")
        if _is_many(found, i)
        else replace(term, word="рельсобус")
        if railed and term.word.startswith("автобус")
        else term
        for i, term in enumerate(found)
    )


_RUNS = frozenset({"go", "leave", "arrive", "serve", "begin"})
_OF_MANY = ("ли", "ут", "ют", "ат", "ят", "лись", "утся", "ются", "атся", "ятся")


def _is_many(terms: Sequence[Term], at: int) -> bool:
    """Say whether "поезда" is many trains, and not "of the train".

    It is where it begins a sentence or a line, and behind a number or an adjective
    of many: "два поезда", "скорые поезда".
    """
    if terms[at].word != "поезда":
        return False
    before = terms[at - 1] if at else None
    if before is None or before.word == BREAK:
        return terms[at].capital
    noun = before.family("nouns")  # "прибытие поезда" is of one
    if before.family("verbs") in _RUNS and before.word.endswith(_OF_MANY):
        return True  # "пошли поезда"
    return noun == "many" or (
        not noun and before.word.endswith(("ые", "ие", "2", "3", "4"))
    )


def _plain(page: Page, number: int, first: int, *, last: int) -> Iterator[Term]:
    """Yield the terms of a stretch without names."""
    sentence = page.sentences[number]
    words = sentence.words[first - sentence.start : last - sentence.start]
    at = 0
    for match in _TERM.finditer(words):
        gap = words[at : match.start()]
        if "\n" in gap and not _is_wrapped(page.text, first + at):
            where = first + at + gap.index("\n")
            yield Term(where, where + 1, BREAK)
        at = match.end()
        start = first + match.start()
        word = match[0].strip().replace("ё", "е")
        written = page.text[start : first + at]
        upper = len(written) > 1 and written.isupper()
        yield Term(start, first + at, word, written[:1].isupper(), upper=upper)
    if "\n" in words[at:] and not _is_wrapped(page.text, first + at):
        where = first + at + words[at:].index("\n")
        yield Term(where, where + 1, BREAK)


def _is_wrapped(text: str, at: int) -> bool:
    """Say whether a line goes on in small letters below the line end after a place."""
    end = text.find("\n", at)
    return bool(_WRAPPED.match(text, end)) and text[:end].rstrip()[-1:] not in ".!?:;"


def describes_a_thing(terms: Sequence[Term], at: int) -> bool:
    """Say whether a participle is of what is appointed: к назначенному времени."""
    after = terms[at + 1 : at + 2]
    participle = form_of(terms[at].word) == "participle"
    return participle and bool(after) and after[0].family("nouns") == "appointed"
