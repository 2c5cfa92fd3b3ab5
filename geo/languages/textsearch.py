"""A text as patterns read it, and what a pattern cannot match without.

What is changed is changed character by character, so offsets stay what they were.

Of the forty ways in which a language writes dates a story has a few. Whether a text has
the sign for "year" or any month's name is known at once; to search it for a date that
begins with optional words takes a hundred times longer.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib import import_module
from string import ascii_letters
from typing import TYPE_CHECKING, Any

from geo.languages.profile import profile_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.model import Language

__all__ = ["Anchors", "anchors_of", "matches", "plain_text"]

# Spaces that do not break or are narrow, and figures and signs of full width.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_FIGURES = {0xFF10 + i: str(i) for i in range(10)}
_SIGNS = {0xFF0F: "/", 0xFF0B: "+", 0xFF0E: ".", 0x2044: "/"}
_EVERYWHERE = _SPACES | _FIGURES | _SIGNS
_LOUD = 3  # words of a line in capitals before it is taken for one
# In a line put into small letters these get theirs back: dates are known by them.
_PROPER = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|"
    r"august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|"
    r"oct|nov|dec)(?=[. ])|(?:may|march)(?= \d)|(?<=\d )(?:may|march))\b"
)
_ZONES = re.compile(r"\b(?:utc|gmt)\b")
Anchors = tuple[tuple[str, ...], ...]
_MOST = 80  # more words are no quicker to look for than the pattern
_NONE: Mapping[str, Anchors] = {}
_COMMON = set(" .,-–0123456789")  # characters that nearly every text has


@cache
def _table(language: Language) -> dict[int, str]:
    """Return what each character is read as in a language."""
    return {**_EVERYWHERE, **profile_of(language).plain}


@lru_cache(maxsize=4)  # the stages ask for the same text one after another
def plain_text(text: str, language: Language) -> str:
    r"""Return a text of the same length with plain spaces and figures.

    Chinese is simplified where the words of times, speeds and lengths need it; a line
    in capitals has small letters.

    >>> plain_text("12\u00a0September", "en"), plain_text("６點", "zh")
    ('12 September', '6点')
    """
    text = text.translate(_table(language))
    if not profile_of(language).capitals:
        return text
    return "".join(map(_quiet, text.splitlines(keepends=True)))


def _quiet(line: str) -> str:
    """Return a line in small letters if it is all in capitals, else as it is."""
    if not line.isupper() or len(line.split()) < _LOUD:
        return line
    small = "".join(low if len(low := c.lower()) == 1 else c for c in line)
    small = _PROPER.sub(lambda match: match.group().capitalize(), small)
    return _ZONES.sub(lambda match: match.group().upper(), small)


def matches(
    patterns: Iterable[str], text: str, known: Mapping[str, Anchors] = _NONE
) -> Iterator[re.Match[str]]:
    """Yield every match of every pattern, one pattern after the other.

    The anchors of patterns that are `known` are not looked for.
    """
    small = text.lower()
    for pattern in patterns:
        anchors = known[pattern] if pattern in known else anchors_of(pattern)
        if all(any(a in small for a in each) for each in anchors):
            yield from _compiled(pattern).finditer(text)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled, which for many never happens."""
    return re.compile(pattern)


@cache
def anchors_of(pattern: str) -> Anchors:
    r"""Return texts in small letters; every match has one of each group of them.

    >>> anchors_of(r"(?:on )?\d+ (?:May|June) (?i:at noon)")
    (('at noon',), ('june', 'may'))
    >>> anchors_of(r"\d+(?: May)?")
    ()
    """
    try:
        parser = import_module("re._parser")  # Python's own, of no promised form
        found = {tuple(sorted(each)) for each in _needed(parser.parse(pattern))}
    except (ImportError, AttributeError, ValueError, TypeError):
        return ()
    return tuple(sorted(found, key=lambda each: (len(each), each)))


def _needed(parsed: Any) -> list[set[str]]:  # noqa: ANN401  # as Python parses it
    """Return what a sequence cannot match without: one text of each set."""
    found: list[set[str]] = []
    run = ""
    for op, value in parsed:
        if letter := _letter(str(op), value):
            run += letter
            continue
        found += [{run}, *_part(str(op), value)]
        run = ""
    return [
        {text.lower() for text in texts}
        for texts in [*found, {run}]
        if len(texts) <= _MOST and all(map(_tells, texts))
    ]


def _letter(op: str, value: Any) -> str:  # noqa: ANN401  # likewise
    """Return the letter that a part of a pattern is, small or capital, else nothing."""
    if op == "LITERAL":
        return chr(value)
    if op != "IN" or not all(str(kind) == "LITERAL" for kind, _ in value):
        return ""
    letters = {chr(char).lower() for _, char in value}
    return letters.pop() if len(letters) == 1 else ""


def _part(op: str, value: Any) -> list[set[str]]:  # noqa: ANN401  # likewise
    """Return what one part of a pattern cannot match without, as far as it is known."""
    if op == "IN":
        chars = {chr(char) for kind, char in value if str(kind) == "LITERAL"}
        return [chars] if len(chars) == len(value) else []
    if op in {"SUBPATTERN", "ATOMIC_GROUP"}:
        return _needed(value[-1] if op == "SUBPATTERN" else value)
    if op in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _needed(value[2]) if value[0] else []
    if op != "BRANCH":
        return []
    branches = [_needed(branch) for branch in value[1]]
    if not all(branches):
        return []
    return [{text for branch in branches for text in min(branch, key=len)}]


def _tells(text: str) -> bool:
    """Say whether few texts have it: more than what stands in nearly all of them."""
    letters = set(text) - _COMMON
    return len(letters) > 1 or bool(letters - set(ascii_letters))
