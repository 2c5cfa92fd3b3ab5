"""The days that headings say: of a publication, of the entries of a diary or log."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of
from geo.languages.timefindings import (
    Found,
    date_or_none,
    find,
    readings_of,
    value_of,
    words_of,
    year_of,
)
from geo.languages.wordpatterns import any_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geo.languages.timewords import TimeWords
    from geo.model import Language

__all__ = ["entries_of", "read_dateline", "stamps_of"]

_LINES = 12  # headline, byline and dateline stand before the story, never this deep
_OPENS = 300  # characters; a dateline opens its line
_LONGEST = 160  # characters; a longer line is a paragraph
_AGENCIES: Language = "en"
_AGENCY = frozenset({0, 2})  # ranks of dates that an agency's name stands beside
_STAMP = re.compile(r"\d{1,2}:\d{2}:\d{2}")
# "KYIV, Feb. 20, 2023 - ": where it was written, when, and a dash before the story.
_WRITTEN_AT = re.compile(r"\s*(?:[A-ZА-ЯЁ][\w.'’-]*[ ,]+){1,5}(?<=, )")
_OPENING = re.compile(r"\s*(?:date:?)?\s*")
_DASH = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?(?:-{1,2}|[–—])\s")
_ROW = 80  # characters; a longer line is prose, even when it opens with an hour
_ENTRIES = 2  # a single day above a text is its dateline
# What may stand before a heading's date in its line: bullets, "Day 3 -", brackets.
_BEFORE = re.compile(
    r"[\s#*•・■◆▼○●>【\[(（「《-]*"
    r"(?:(?:Day|День|DAY)?\s?(?:\d{1,2}(?!\d)|[①-⑳])\s?(?:日目|일차|-й день)?"
    r"[\s:.,–—-]*"
    r"|第[\d一二三四五六七八九十]{1,2}[日天][\s:：]*)?"
)
_AFTER = re.compile(r"[ \t]*(?:$|[\n:：|–—】\])）」》]|\. |-\s|[ \t]{2})")


def read_dateline(text: str, language: Language) -> date | None:
    r"""Return the day of publication that the head of a story states, or None.

    Only whole dates with a year in the lines before the story count: one beside the
    name of a news outlet first, then one behind a word such as "published", then one
    that stands alone. A stamp to the second is a blog's own and comes last; it says
    when somebody posted, not when the story was written. Ties go to the first.

    >>> read_dateline("Train crosses\nPublished 13 September 2023\n\nIt ...", "en")
    datetime.date(2023, 9, 13)
    """
    ranked = [item for item in _ranked(text, language) if item[3]]
    return min(ranked)[2] if ranked else None


def stamps_of(text: str, language: Language) -> frozenset[int]:
    """Return where dates start that say when the story was written, not what happened.

    Those are the dates a dateline is chosen from, and one in figures that opens the
    text.

    >>> stamps_of("2023-09-12 The train has left.", "en")
    frozenset({0})
    """
    found = {start for _, start, _, _ in _ranked(text, language)}
    first = find(text, language)[:1]
    if first and first[0].has("year") and _OPENING.fullmatch(text[: first[0].start]):
        figures = re.fullmatch(r"[\d./:TZ +-]+", first[0].surface)
        found |= {first[0].start} if figures else set()
    return frozenset(found)


def _ranked(text: str, language: Language) -> list[tuple[int, int, date, bool]]:
    """Return how well each date of the head serves, where it starts, its day, if whole.

    A day and month beside an agency's name are as good as whole.
    """
    words = words_of(language)
    every = find(text, language)
    starts = [found.start for found in every]
    dated = [
        (start, line[:_OPENS], _shifted(found, -start))
        for start, line in _head(text)
        for found in every[
            bisect_left(starts, start) : bisect_left(starts, start + _OPENS)
        ]
        if found.end <= start + len(line)
    ]
    whole = [day for _, _, found in dated if (day := _day(found, words))]
    ranked: list[tuple[int, int, date, bool]] = []
    for start, line, found in dated:
        day = _day(found, words) or _with_year(found, words, whole)
        rank = _rank(line, found, language)
        if rank is None or not (day or rank in _AGENCY):
            continue
        good = day is not None and (found.has("year") or rank in _AGENCY)
        ranked.append((rank, start + found.start, day or date.min, good))
    return ranked


def _shifted(found: Found, by: int) -> Found:
    """Return what was found with its offsets moved."""
    return replace(found, start=found.start + by, end=found.end + by)


def _with_year(found: Found, words: TimeWords, whole: list[date]) -> date | None:
    """Return a day and month with the year of another date in the head, or None.

    An agency's dateline has no year ("SEOUL, Sept 12 (Reuters)"); the stamp beside it
    does. A stamp is never before the dateline, so a later day is last year's.
    """
    if not whole or not (found.has("month") and found.has("day")):
        return None
    month, day = value_of(found, "month", words), value_of(found, "day", words)
    this = date_or_none(whole[0].year, month, day)
    if this and this > whole[0]:
        return date_or_none(whole[0].year - 1, month, day)
    return this


def _head(text: str) -> Iterator[tuple[int, str]]:
    """Yield the first lines that are not blank, with their offsets."""
    count, start = 0, 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            count += 1
            if count > _LINES:
                return
            yield start, line
        start += len(line)


def _day(found: Found, words: TimeWords) -> date | None:
    """Return the date when day, month and year are all told, and can be but one."""
    if found.has("one"):
        days = readings_of(found, words)
        return days[0] if len(days) == 1 else None
    if not all(found.has(group) for group in ("year", "month", "day")):
        return None
    try:
        month, day = value_of(found, "month", words), value_of(found, "day", words)
        return date_or_none(year_of(found, words), month, day)
    except ValueError:
        return None


@cache
def _said_of_pages(language: Language, family: str) -> re.Pattern[str]:
    """Return what a language says of pages, or English, as many agencies are called."""
    pages = [tables_of(each)["lexicon"]["page"] for each in (language, _AGENCIES)]
    words = " ".join(page.get(family, "") for page in pages)
    loud = re.IGNORECASE if family == "published" else 0
    return re.compile(any_word(words, apart=False, slots=lambda _: r"\b"), loud)


def _rank(line: str, found: Found, language: Language) -> int | None:
    """Return how well a date in a line serves as a dateline: 0 is best, None is not."""
    outlet = _said_of_pages(language, "outlets")
    around = line[max(found.start - 30, 0) : found.start]
    after = line[found.end : found.end + 20]
    if _STAMP.search(found.surface + after[:10]):
        return 4
    prose = (
        re.search(r"[。．]|(?<!\d)[.!?…] |[.!?]$", line.strip()) or len(line) > _LONGEST
    )
    if not prose and (outlet.search(around[-15:]) or outlet.search(after)):
        return 0
    if re.match(r"[电電]|\s?(?:발|=)", after) and outlet.search(around):
        return 0  # the dateline of a news agency: "新华社平壤2023年9月12日电"
    if prose:
        if _WRITTEN_AT.fullmatch(line[: found.start]) and _DASH.match(line, found.end):
            return 2
        opens = line[: found.start].count(" ") < 5 and re.search(r"[(（【\[,]", around)  # noqa: PLR2004  # "SEOUL, Sept. 12, 2023 (Reuters) - "
        return 2 if opens and outlet.search(after) else None
    return 1 if _said_of_pages(language, "published").search(around) else 3


def entries_of(text: str, found: Iterable[Found]) -> frozenset[int]:
    """Return where the dates start that head entries; nothing without two of them.

    Such a date opens its line and nothing but a sign parts it from what was done then;
    one with an hour need only open its line.
    """
    heads = [item for item in found if _is_heading(text, item)]
    if len({text[item.start : item.end] for item in heads}) < _ENTRIES:
        return frozenset()
    return frozenset(item.start for item in heads)


def _is_heading(text: str, item: Found) -> bool:
    """Return whether a date heads an entry."""
    if not item.has("day", "one") or item.has("dayto"):
        return False
    line = text.rfind("\n", 0, item.start) + 1
    if not _BEFORE.fullmatch(text, line, item.start):
        return False
    end = text.find("\n", item.end)
    row = (len(text) if end < 0 else end) - line <= _ROW
    if item.has("hour") and row:
        return True
    return _AFTER.match(text, item.end) is not None
