"""What the date patterns of a language recognise in a text, before it means a day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from geo.languages.generic.compiledtimes import words_of as words_in_folder
from geo.languages.textsearch import Anchors, matches, plain_text
from geo.languages.timewords import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geo.languages.timewords import TimeWords
    from geo.model import Language

__all__ = [
    "Found",
    "Precision",
    "Told",
    "date_or_none",
    "find",
    "is_impossible",
    "readings_of",
    "value_of",
    "words_of",
    "year_of",
]

Precision = Literal["year", "month", "day", "part", "hour", "minute"]
_NOTHING, _END = re.compile(""), re.compile(r"\Z")
_SHORT_YEAR, _FULL_YEAR = 2, 4  # figures
_THIS_CENTURY = 50  # "49" is 2049, "50" 1950
_KNOWN_YEARS = range(1500, 2200)  # a story of trains names a founding, or a plan
_REACH = 40  # characters before a date in which what belongs to it stands


@cache
def words_of(language: Language) -> TimeWords:
    """Return the date words of a language, read when first asked for."""
    return words_in_folder(language)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns of a language; those of which most texts have none, as texts."""

    dates: tuple[str, ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    clocks: tuple[str, ...]
    about: re.Pattern[str]
    others: tuple[str, ...]
    anchors: Mapping[str, Anchors]


@cache
def _patterns(language: Language) -> _Patterns:
    """Return the patterns of a language."""
    words = words_of(language)
    return _Patterns(
        dates=words.dates,
        before=re.compile(rf"(?:{words.before})\Z"),
        after=re.compile(words.after),
        clocks=words.clocks,
        about=re.compile(rf"(?:{words.about})\Z"),
        others=words.patterns,
        anchors=words.anchors,
    )


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


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of days that was told, and where."""

    found: Found
    first: date
    last: date
    precision: Precision


@lru_cache(maxsize=1)  # days, and days that cannot be, are asked of the same text
def find(text: str, language: Language) -> tuple[Found, ...]:
    """Return what the patterns recognise: first wins, then the longer.

    The surfaces are the text's as `plain_text` has it.
    """
    patterns = _patterns(language)
    text = plain_text(text, language)
    hits = [
        dressed
        for match in matches(patterns.dates, text, patterns.anchors)
        for dressed in _ways(text, match, patterns)
    ]
    hits += [
        _dressed(text, match, patterns.about)
        for match in matches(patterns.clocks, text, patterns.anchors)
    ]
    hits += [
        _found(text, match)
        for match in matches(patterns.others, text, patterns.anchors)
    ]
    kept: list[Found] = []
    for hit in sorted(hits, key=lambda f: (f.start, -f.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return tuple(kept)


def _ways(text: str, match: re.Match[str], patterns: _Patterns) -> Iterator[Found]:
    """Yield a date with what stands beside it, then with less of it.

    What stands before may belong to a clock time: "at 6 in the evening on the 12th".
    """
    whole = _dressed(text, match, patterns.before, suffix=patterns.after)
    yield whole
    if whole.start < match.start():
        yield _dressed(text, match, _END, suffix=patterns.after)
    if whole.end > match.end():
        yield _dressed(text, match, _END)


def _dressed(
    text: str,
    match: re.Match[str],
    prefix: re.Pattern[str],
    *,
    suffix: re.Pattern[str] = _NOTHING,
) -> Found:
    """Return a date or clock time with what stands right before and after it."""
    around = [match]
    first = max(match.start() - _REACH, 0)
    if before := prefix.search(text[first : match.start()]):
        around.insert(0, before)
    if after := suffix.match(text, match.end()):
        around.append(after)
    start = first + before.start() if before else match.start()
    return _found(text, *around, start=start)


def _found(text: str, *around: re.Match[str], start: int | None = None) -> Found:
    """Return matches side by side as one, with their filled groups.

    A group that is filled twice keeps what comes last; a digit that ends a name only
    tells twins apart.
    """
    groups = {
        name.rstrip("0123456789"): value
        for match in around
        for name, value in match.groupdict().items()
        if value
    }
    first = around[0].start() if start is None else start
    end = around[-1].end()
    return Found(first, end, text[first:end], groups)


def value_of(found: Found, group: str, words: TimeWords) -> int:
    """Return the number behind a group.

    Raises:
        ValueError: the words are neither known nor a number.
    """
    raw = found.groups[group]
    known = words.values.get(group, {})
    folded = raw.lower().rstrip(".")
    for spelling in (raw, raw.lower(), folded):
        if spelling in known:
            return known[spelling]
    stems = [stem for stem in known if folded.startswith(stem)]
    return known[max(stems, key=len)] if stems else number(raw)


def year_of(found: Found, words: TimeWords) -> int:
    """Return the year, counted from its era where one is named; 23 is 2023."""
    year, era = value_of(found, "year", words), found.groups.get("era", "")
    if not era and len(found.groups["year"]) == _SHORT_YEAR:
        return year + (2000 if year < _THIS_CENTURY else 1900)
    return year + words.eras.get(era, 0)


def is_impossible(found: Found, words: TimeWords) -> bool:
    """Return whether a day, month and year never meet in any calendar of trains."""
    if found.has("year") and not found.has("era"):
        year = value_of(found, "year", words)
        if len(found.groups["year"]) == _FULL_YEAR and year not in _KNOWN_YEARS:
            return True
    if found.has("one"):
        return not readings_of(found, words)
    if not found.has("day"):
        return False
    day = value_of(found, "day", words)
    if not found.has("month"):
        return not 1 <= day <= 31  # noqa: PLR2004  # the longest month
    month = value_of(found, "month", words)
    year = year_of(found, words) if found.has("year") else 2024  # a leap year
    return date_or_none(year, month, day) is None


def readings_of(found: Found, words: TimeWords) -> list[date]:
    """Return the days that a date in figures may be: the day first, then the month.

    Dots put the day first everywhere; so do slashes where the language says so.
    """
    one, two = int(found.groups["one"]), int(found.groups["two"])
    year = year_of(found, words)
    order = "dmy" if found.groups.get("sep") == "." else words.order
    days = [date_or_none(year, two, one)] if order != "mdy" else []
    if order != "dmy" or not any(days):
        days.append(date_or_none(year, one, two))
    return sorted({day for day in days if day}, key=lambda day: (day.day != one, day))


def date_or_none(year: int, month: int, day: int) -> date | None:
    """Return the date, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
