"""Tables for a terminal: columns that line up with wide letters too."""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["hours_and_minutes", "print_csv", "print_json", "table", "width"]


def width(text: str) -> int:
    """Return how many columns a terminal gives to a text.

    >>> width("Khasan"), width("ハサン")
    (6, 6)
    """
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def table(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> str:
    """Return rows as lines whose columns line up; those in `right` to the right.

    >>> print(table([["Khasan", "1"], ["平壌", "20"]], right=frozenset({1})))
    Khasan   1
    平壌    20
    """
    sizes = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for column, (cell, size) in enumerate(zip(row, sizes, strict=True)):
            space = " " * (size - width(cell))
            cells.append(space + cell if column in right else cell + space)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def hours_and_minutes(hours: float) -> str:
    """Return a duration as a person says it.

    >>> hours_and_minutes(28.355), hours_and_minutes(0.5)
    ('28 h 21', '0 h 30')
    """
    minutes = round(hours * 60)
    return f"{minutes // 60} h {minutes % 60:02}"


def print_json(document: object) -> None:
    """Print one JSON document on standard output.

    Where its encoding lacks a letter, as cp932 lacks hangul, letters are escaped.
    """
    text = json.dumps(document, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(document, indent=2)
    print(text)


def print_csv(rows: Sequence[Sequence[str]]) -> None:
    """Print rows as comma-separated values."""
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
