"""What a pattern cannot match without: most patterns need no search in most texts.

Of the forty ways in which a language writes dates a story has a few. Whether a text has
the sign for "year" or any month's name is known at once; to search it for a date that
begins with optional words takes a hundred times longer.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from string import ascii_letters
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Anchors", "anchors_of", "matches"]

Anchors = tuple[tuple[str, ...], ...]
_MOST = 80  # more words are no quicker to look for than the pattern
_NONE: Mapping[str, Anchors] = {}
_COMMON = set(" .,-–0123456789")  # characters that nearly every text has


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
        if str(op) == "LITERAL":
            run += chr(value)
            continue
        found += [{run}, *_part(str(op), value)]
        run = ""
    return [
        {text.lower() for text in texts}
        for texts in [*found, {run}]
        if len(texts) <= _MOST and all(map(_tells, texts))
    ]


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
