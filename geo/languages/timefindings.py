"""What the date patterns of a language recognise in a text, before it means a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from geo.languages.timewords import number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.languages.timewords import TimeWords
    from geo.model import Language

__all__ = [
    "Found",
    "date_or_none",
    "find",
    "is_impossible",
    "value_of",
    "words_of",
    "year_of",
]


@cache
def words_of(language: Language) -> TimeWords:
    """Return the date words of a language, loaded when first asked for."""
    words: TimeWords = import_module(f"geo.languages.{language}.times").WORDS
    return words


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Return the compiled patterns of a language."""
    return tuple(re.compile(pattern) for pattern in words_of(language).patterns)


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of text that a pattern recognised, and its groups."""

    start: int
    end: int
    surface: str
    groups: Mapping[str, str]

    def has(self, *names: str) -> bool:
        """Return whether any of the groups was filled."""
        return any(name in self.groups for name in names)


def find(text: str, language: Language) -> tuple[Found, ...]:
    """Return what the patterns recognise: first wins, then the longer."""
    hits = sorted(
        (
            _found(match)
            for pattern in _patterns(language)
            for match in pattern.finditer(text)
        ),
        key=lambda f: (f.start, -f.end),
    )
    kept: list[Found] = []
    for hit in hits:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def _found(match: re.Match[str]) -> Found:
    """Return a match with its filled groups; an ending digit tells twins apart."""
    groups = {k.rstrip("0123456789"): v for k, v in match.groupdict().items() if v}
    return Found(match.start(), match.end(), match.group(), groups)


def value_of(found: Found, group: str, words: TimeWords) -> int:
    """Return the number behind a group.

    Raises:
        ValueError: the words are neither known nor a number.
    """
    raw = found.groups[group]
    known = words.values.get(group, {})
    folded = raw.lower().rstrip(".")
    if raw in known:
        return known[raw]
    if folded in known:
        return known[folded]
    stems = [stem for stem in known if folded.startswith(stem)]
    return known[max(stems, key=len)] if stems else number(raw)


def year_of(found: Found, words: TimeWords) -> int:
    """Return the year, counted from its era where one is named."""
    return value_of(found, "year", words) + words.eras.get(
        found.groups.get("era", ""), 0
    )


def is_impossible(found: Found, words: TimeWords) -> bool:
    """Return whether a day and month never meet in any calendar year."""
    if not found.has("day"):
        return False
    day = value_of(found, "day", words)
    if not found.has("month"):
        return not 1 <= day <= 31  # noqa: PLR2004  # the longest month
    month = value_of(found, "month", words)
    year = year_of(found, words) if found.has("year") else 2024  # a leap year
    return date_or_none(year, month, day) is None


def date_or_none(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
