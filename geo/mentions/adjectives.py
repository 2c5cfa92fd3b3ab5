"""Places that an adjective or the name of a people names, without a name of their own.

в Советском is a town, Тульская и Калужская области are two regions, and who takes the
train to Canadian goes to no country.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.mentions.evidence import Found
from geo.mentions.spelling import base_forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.mentions.evidence import Words
    from geo.model import Candidate, Gazetteer, Language

__all__ = ["called_so", "peoples_town", "sharing_a_noun"]

_CALLED = frozenset({"city", "station"})
_OF = frozenset({"of"})
_MOST = 6  # adjectives before one noun
# The ending of an adjective in any case, to put that of the nominative there.
_ENDING = re.compile(r"(?:ий|ый|ой|ая|ую|ого|ому|им|ым|ом|ие|ые|их|ых)$")
_FEMININE = "аь"  # last letters of nouns whose adjective ends in -ая


def sharing_a_noun(
    words: Words, at: int, naming: Naming, *, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the region of an adjective that shares its noun with others in a list.

    по Тульской и Калужской областям: the noun stands once, in the plural.
    """
    last = at
    while last < len(words) and last - at < _MOST:
        if not naming.adjective.fullmatch(words.word(last)):
            return
        noun = naming.shared.get(words.word(last + 1), "")
        if noun and words.gap(last + 1) == " ":
            break
        last += 1
        if words.word(last) in naming.conjunctions:
            last += 1
        elif words.gap(last) != ", ":
            return
        if not words.word(last)[:1].isupper():
            return
    else:
        return
    ending = "ая" if noun[-1] in _FEMININE else "ий"
    name = f"{_ENDING.sub(ending, words.word(at))} {noun}"
    if hits := gazetteer.candidates(name):
        end = last + 2 if last == at else at + 1
        start, stop = words.spans[at][0], words.spans[end - 1][1]
        yield Found(at, end, start, stop, (name,), "admin1", "end", hits)


def called_so(
    words: Words,
    at: int,
    naming: Naming,
    *,
    gazetteer: Gazetteer,
    language: Language,
) -> Iterator[Found]:
    """Yield the town that an adjective without a noun names (в Советском и).

    A station is called in the feminine what its town is: на Иланской is Иланский.
    """
    word = words.word(at)
    if not naming.adjective.fullmatch(word) or not _without_noun(words, at, naming):
        return
    forms = base_forms(word, language)
    towns = (f[:-2] + "ий" for f in forms if f.endswith("ая"))
    known = {name: gazetteer.candidates(name) for name in (*forms, *towns)}
    names = tuple(name for name, hits in known.items() if _is_called_at(hits))
    if names:
        start, end = words.spans[at]
        yield Found(at, at + 1, start, end, names, "", "known", known[names[0]])


def peoples_town(
    words: Words, at: int, naming: Naming, *, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the town that has a people's name, where a train goes to it: to Canadian.

    A people's name stands before a noun, or for a language; a town's behind a
    preposition and before a stop.
    """
    led = words.word(at - 1).lower() in naming.locatives - _OF
    if not led or words.begins(at) or words.word(at) not in naming.demonyms:
        return
    if words.word(at + 1) in naming.demonyms:
        return  # to Canadian, American and German tourists
    if words.gap(at + 1)[:1] not in {",", ".", ";", ")"}:
        return
    start, end = words.spans[at]
    hits = gazetteer.candidates(words.word(at))
    own = tuple(hit for hit in hits if hit.place.name == words.word(at))
    if _is_called_at(own):
        yield Found(at, at + 1, start, end, (words.word(at),), "city", "end", own)


def _is_called_at(hits: tuple[Candidate, ...]) -> bool:
    """Say whether any of some places is a town or a station."""
    return any(hit.place.kind in _CALLED for hit in hits)


def _without_noun(words: Words, at: int, naming: Naming) -> bool:
    """Say whether an adjective stands for a name: no noun follows it.

    In "Уральском и Сибирском округах" one follows both.
    """
    if words.begins(at):
        return False
    following = words.word(at + 1)
    if words.gap(at + 1) != " ":
        return True
    second = words.word(at + 2)
    if following in naming.conjunctions and second[:1].isupper():
        if naming.adjective.fullmatch(second):
            return _without_noun(words, at + 2, naming)
        return True
    return following in naming.joining or following[:1].isdigit()
