"""The headings of a diary or log: days that the entries below them are of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.languages.timefindings import Found

__all__ = ["entries_of"]

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
