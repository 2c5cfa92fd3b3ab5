"""Patterns written as people write them: "um {hour}.{minute} Uhr [{part}]".

`{name}` is what a table or a figure stands for, `[...]` may be left out, `(a|b)` is one
of several, and a small letter at the beginning may be a capital. All else is itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["any_of", "compiled", "said"]

_PIECE = re.compile(r"\{(?P<slot>\w+)\}|(?P<sign>[\[\]()|])|(?P<text>[^{}\[\]()|]+)")
_SIGNS = {"[": "(?:", "]": ")?", "(": "(?:", ")": ")", "|": "|"}


def compiled(template: str, slots: Mapping[str, str]) -> str:
    """Return a template as a regular expression that begins and ends with a word.

    >>> form = compiled("[um ]{hour} Uhr", {"hour": "(?P<hour>[0-9]+)"})
    >>> re.search(form, "Um 8 Uhr ging es los")["hour"]
    '8'

    Raises:
        KeyError: no slot has that name.
    """
    pieces = []
    for piece in _PIECE.finditer(template):
        if piece["slot"]:
            pieces.append(slots[piece["slot"]])
        elif piece["sign"]:
            pieces.append(_SIGNS[piece["sign"]])
        else:
            pieces.append(_literal(piece["text"]))
    return r"(?<!\w)" + "".join(pieces) + r"(?!\w)"


def _literal(text: str) -> str:
    """Return plain words, small or capital, as a pattern."""
    parts = re.split(r"([^\W\d_]+)", text)
    return "".join(
        f"(?i:{part})" if i % 2 else re.escape(part) for i, part in enumerate(parts)
    )


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, the longest first; nothing for none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(re.escape, ordered)) + ")" if ordered else "(?!)"


def said(words: str) -> str:
    """Return a pattern for any of a line's words; a * stands for what may go on.

    >>> [bool(re.search(said("train* *zug"), text)) for text in ("Trains", "Nachtzug")]
    [True, True]
    """
    if not words:
        return "(?!)"
    ways = []
    for word in sorted(words.split(), key=len, reverse=True):
        start = r"\w*" if word.startswith("*") else ""
        end = r"\w*" if word.endswith("*") else r"(?!\w)"
        ways.append(start + re.escape(word.strip("*").replace("_", " ")) + end)
    return rf"(?i:(?<!\w)(?:{'|'.join(ways)}))"
