r"""Patterns written as people write words: "Kilometer", "train*", "left|leaving".

In a line of words, and in the forms that are made of them,

    _        is a space
    *        any letters, or none: train* is train, trains, trainload
    #        a figure
    [a|b]    may be left out; [a|b]+ may stand several times too
    (a|b)    is one of several; (a|b)+ several of them
    (!a|b)   stands where none of these follows, (=a|b) where one does
    (<!a|b)  stands where none of these is before, (<a|b) where one is
    {name}   is any word of the line so called, or what the reader puts there
    {8}      is up to eight characters of the same sentence, up to 、 too
    \(       is the bracket itself

and all else is itself, in small letters or in capitals. A word of a line stands alone
in languages that set words apart; where it begins or ends with * it may be a part of
another. A form begins and ends where it will.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = ["NEVER", "any_word", "form_of", "searched"]

NEVER = r"(?!)"
_PIECE = re.compile(
    r"\\(?P<plain>.)|\{(?P<slot>[^{}]+)\}|(?P<open>\(<!|\(<|\(!|\(=|\(|\[)|(?P<close>[\])]\+?)"
    r"|(?P<bar>\|)|(?P<sign>[*#_])|(?P<text>[^\\{}()\[\]|*#_]+)"
)
_SIGNS = {"*": r"\w*", "#": r"\d", "_": " "}
_OPENS = {"(": "(?:", "[": "(?:", "(!": "(?!", "(=": "(?="}
_CLOSES = {")": ")", ")+": ")+", "]": ")?", "]+": ")*"}
# Where a word ends that a condition on what stands around it is written to.
_EDGES = re.compile(r"((?:\(<!?[^()]*\))*)(.*?)((?:\([!=](?:[^()]|\([^()]*\))*\))*)")


def form_of(template: str, slots: Callable[[str], str] | None = None) -> str:
    r"""Return a form as a regular expression; `slots` says what stands for a name.

    >>> re.search(form_of("{n}[ |-]km(!/h)", lambda name: r"\d+"), "runs 60 km")[0]
    '60 km'
    >>> bool(re.search(form_of("(<!time )#_hours"), "time 5 hours"))
    False

    Raises:
        KeyError: `slots` knows no such name.
        ValueError: a bracket is not closed.
    """
    pieces: list[str] = []
    behind: list[str] = []  # of a condition on what stands before
    at = 0
    while at < len(template):
        piece = _PIECE.match(template, at)
        if piece is None:
            message = f"{template!r} cannot be read from {template[at:]!r}"
            raise ValueError(message)
        at = piece.end()
        if (sign := piece["open"]) in {"(<!", "(<"}:
            last = template.index(")", at)
            behind = [form_of(each, slots) for each in template[at:last].split("|")]
            if sign == "(<!":
                pieces.extend(f"(?<!{each})" for each in behind)
            else:
                pieces.append("(?:" + "|".join(f"(?<={e})" for e in behind) + ")")
            at = last + 1
        else:
            pieces.append(_piece(piece, slots))
    return "".join(pieces)


def _piece(piece: re.Match[str], slots: Callable[[str], str] | None) -> str:
    """Return one piece of a form as a regular expression."""
    if piece["plain"]:
        return re.escape(piece["plain"])
    if slot := piece["slot"]:
        if slot.isdigit():
            return rf"[^.!?。！？、\n]{{0,{slot}}}"
        if slots is None:
            raise KeyError(slot)
        return slots(slot)
    if piece["open"]:
        return _OPENS[piece["open"]]
    if piece["close"]:
        return _CLOSES[piece["close"]]
    return "|" if piece["bar"] else _SIGNS.get(piece[0]) or re.escape(piece[0])


def any_word(
    words: str | Iterable[str],
    *,
    apart: bool,
    begins: bool = True,
    slots: Callable[[str], str] | None = None,
) -> str:
    """Return a pattern for any word of a line, as it stands there; nothing for none.

    With `apart` a word ends where its last letter does, and with `begins` it begins
    with its first.

    >>> pattern = any_word("train* *zug", apart=True)
    >>> [bool(re.search(pattern, text)) for text in ("trains", "Nachtzug", "strain")]
    [True, True, False]
    """
    each = words.split() if isinstance(words, str) else list(words)
    if not each:
        return NEVER
    parts = [_word(word, slots, apart=apart, begins=begins) for word in each]
    return f"(?:{'|'.join(parts)})"


def _word(
    word: str, slots: Callable[[str], str] | None, *, apart: bool, begins: bool
) -> str:
    """Return the pattern of one word."""
    edges = _EDGES.fullmatch(word)
    before, core, after = edges.groups() if edges else ("", word, "")
    start = r"(?<!\w)" if apart and begins and _opens(core) else ""
    more = "" if begins else r"\w*"  # of a word in a form all is taken
    end = more if core.endswith("*") else r"(?!\w)" if apart else ""
    outer, inner, rest = (form_of(s, slots) for s in (before, core.strip("*"), after))
    return f"{outer}{start}{inner}{end}{rest}"


def _opens(core: str) -> bool:
    """Say whether a word begins with a letter of its own."""
    return core[:1] != "*" and (core[:1].isalnum() or core[:1] in "([{#")


@cache
def searched(pattern: str) -> re.Pattern[str]:
    """Return a pattern compiled, small letters and capitals alike."""
    return re.compile(pattern, re.IGNORECASE)
