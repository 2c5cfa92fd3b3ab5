"""Answers that stay small: what is too long is cut, and says how much was left out."""

from __future__ import annotations

import json
from typing import Any

__all__ = ["MOST_BYTES", "bounded", "size_of"]

Values = dict[str, Any]

# An answer goes out twice, as text and as values, in fewer than 20,000 bytes together.
MOST_BYTES = 8_500
_LONGEST_TEXT = 300  # characters of one text in an answer that is too long
_LEAST_ROWS = 1


def size_of(values: object) -> int:
    """Return how many bytes values take as JSON."""
    return len(json.dumps(values, ensure_ascii=False).encode("utf-8", "replace"))


def bounded(values: Values, most: int = MOST_BYTES) -> Values:
    """Return values in at most so many bytes: lists lose their ends, texts as well.

    The longest list goes first; `left_out` says how many rows each has lost.

    >>> bounded({"rows": list(range(15))}, 45)
    {'rows': [0, 1, 2], 'left_out': {'rows': 12}}
    """
    if size_of(values) <= most:
        return values
    kept: Values = {key: _short(value) for key, value in values.items()}
    left: dict[str, int] = {}
    while size_of(kept | {"left_out": left}) > most:
        lists = {k: size_of(v) for k, v in kept.items() if _is_long(v)}
        if not lists:
            break
        key = max(lists, key=lambda k: lists[k])
        rows = kept[key]
        fewer = max(_LEAST_ROWS, min(len(rows) - 1, len(rows) * 9 // 10))
        left[key] = left.get(key, 0) + len(rows) - fewer
        kept[key] = rows[:fewer]
    return kept | {"left_out": left}


def _is_long(value: object) -> bool:
    """Say whether a value is a list that can lose a row."""
    return isinstance(value, list) and len(value) > _LEAST_ROWS


def _short(value: object) -> object:
    """Return a value with its texts cut."""
    if isinstance(value, str):
        over = len(value) > _LONGEST_TEXT
        return value[: _LONGEST_TEXT - 1] + "…" if over else value
    if isinstance(value, list):
        return [_short(each) for each in value]
    if isinstance(value, dict):
        return {key: _short(each) for key, each in value.items()}
    return value
