"""Towns that a hyphen joins to one word: San Francisco-Chicago, Moscow-bound.

A hyphen joins two names that are whole: "Nizhny Novgorod-Moscow" names no Novgorod.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from geo.mentions.evidence import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.mentions.evidence import Words
    from geo.model import Candidate, Gazetteer

__all__ = ["ends"]

_TOWN = 100_000  # inhabitants of a town that is likelier meant than a person
_JOINT = re.compile(r"-(?:to-)?(?=[^\W\d_])")
_TWO = re.compile(r"([A-ZА-ЯЁ]\w+) [A-ZА-ЯЁ]\w+")
_WHOLE = re.compile(r"[^\W_]+")
_MOST = 6  # names in one such word
_WORDS = 4  # of a train's name behind its ends, at most


def ends(
    words: Words, at: int, *, naming: Naming, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield the towns of a word that hyphens make of several (Delhi-Kolkata).

    Each must be known as a whole, the last of them up to the end of the word. Before a
    word of the language such as "-bound" or "-Ville" one town is enough, and so it is
    where a train is named by them ("the Delhi-Kamakhya North East Express").
    """
    text, start = words.text, words.spans[at][0]
    if words.word(at - 1) == "to" and words.is_name(at - 2):
        yield from _far_end(words, at, naming, gazetteer=gazetteer)
        return
    if "-" not in words.word(at) and "-" not in text[start : start + 60]:
        return
    service = _names_service(words, at, naming)
    names, end = _names(words, start, (naming, gazetteer), service=service)
    bound = naming.bound.match(text, end)
    if not names or (len(names) < 2 and not bound):  # noqa: PLR2004  # a pair
        return
    if not bound and _ends_inside(words, end):
        return
    after = words.word(_word_at(words, end - 1) + 1)
    if service and not any(hits for _, hits in names):
        return
    if not (bound or service or naming.trains.match(words.word(at - 1) or after)):
        named = words.gap(at) == " " and words.is_name(at - 1)
        if named or not all(any(map(_is_place, hits)) for _, hits in names):
            return
    for (first, last), hits in names:
        name = text[first:last]
        yield Found(
            _word_at(words, first),
            _word_at(words, last - 1) + 1,
            first,
            last,
            (name,),
            "",
            "end",
            hits,
        )


def _far_end(
    words: Words, at: int, naming: Naming, *, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield an end before its train's name: "A to Reading CrossCountry service"."""
    start = words.spans[at][0]
    end = gazetteer.longest_at(words.text, start)
    last = _word_at(words, end - 1)
    hits = gazetteer.candidates(words.text[start:end])
    if not hits or _ends_inside(words, end) or not words.word(last + 1)[:1].isupper():
        return
    if words.gap(last + 1) == " " and _names_service(words, last, naming):
        name = words.text[start:end]
        yield Found(at, last + 1, start, end, (name,), "", "end", hits)


def _names_service(words: Words, at: int, naming: Naming) -> bool:
    """Say whether a train is named: only capitals stand between here and "Express"."""
    for after in range(at + 1, at + _WORDS + 1):
        word = words.word(after)
        if words.gap(after) != " " or not word:
            return False
        if naming.services.match(word):
            return True
        if not word[0].isupper():
            return False
    return False


def _names(
    words: Words,
    start: int,
    known: tuple[Naming, Gazetteer],
    *,
    service: bool,
) -> tuple[list[tuple[tuple[int, int], tuple[Candidate, ...]]], int]:
    """Return the known names that hyphens join from an offset on, and where they end.

    None where one of them is not known, unless they name a `service`.
    """
    naming, gazetteer = known
    text, end = words.text, start
    found: list[tuple[tuple[int, int], tuple[Candidate, ...]]] = []
    while len(found) < _MOST:
        end = gazetteer.longest_at(text, start)
        hits = gazetteer.candidates(text[start:end]) if end > start else ()
        longer = _TWO.match(text, start)
        if longer and longer[1] in naming.beginnings and end <= longer.end(1):
            end = longer.end()  # New Jalpaiguri, which nobody may know
            hits = gazetteer.candidates(longer[0])
            service = True
        elif not hits and service:
            end = _WHOLE.match(text, start).end()  # type: ignore[union-attr]  # a letter
        if not (hits or service) or not text[start].isupper():
            return [], end
        found.append(((start, end), hits))
        joint = None if naming.bound.match(text, end) else _JOINT.match(text, end)
        if joint is None or not text[joint.end()].isupper():
            break
        start = joint.end()
    return found, end


def _ends_inside(words: Words, end: int) -> bool:
    """Say whether an offset lies inside a word, but for a possessive's ending."""
    last = words.spans[_word_at(words, end - 1)][1]
    return not re.fullmatch("(?:['’]s?)?", words.text[end:last])


def _word_at(words: Words, offset: int) -> int:
    """Return the number of the word that holds an offset."""
    return bisect_right(words.spans, offset, key=lambda span: span[0]) - 1


def _is_place(hit: Candidate) -> bool:
    """Say whether a name is more than a small town's, that likelier is a person's."""
    place = hit.place
    large = place.kind == "city" and place.population > _TOWN
    return large or place.kind in {"country", "station"}
