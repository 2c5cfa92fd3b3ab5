r"""Patterns written as people write dates: "[um ]{hour}.{minute} Uhr[ {part}]".

    {group}         what a table or figures stand for, read as that group of `TimeWords`
    {group:kind}    the same, of that table or that kind of figures
    [a]  (a|b)      what may be left out, and one of several; (a|b)+ one or more of them
    (=a|b)  (!a|b)  what must follow, and what must not
    (<=a|b) (<!a|b) what must stand before, and what must not
    *               the rest of a word
    \(              the sign itself

All else is itself; the first letter of a word may be small or a capital.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.timewords import DIGITS, HAN_NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["EDGES", "FIGURES", "SIGNS", "any_of", "pattern_of"]

_TOKEN = re.compile(
    r"\{(?P<slot>[\w:.-]*)\}|(?P<sign>\(<[=!]|\([=!]?|\)\+?|[\[\]|])"
    r"|\\(?P<quoted>.)|(?P<rest>\*)|(?P<text>[^{}()\[\]|\\*]+)"
)
EDGES = r"(?<!\w)", r"(?!(?<=\w)\w)"  # where a word begins and ends, or a sign
_OPENED = {"(": "(?:", "[": "(?:", "(=": "(?=", "(!": "(?!"}
_CLOSED = {")": ")", ")+": ")+", "]": ")?"}
# What may not stand before a clock time is looked for behind its first figure: a
# pattern that begins with a figure is found much faster.
_ALONE, _NO_PRICE = r"(?<![\d:.,：]{})", r"(?<![\d:.,$€£-]{})"
FIGURES = {
    "0-39": r"[0-3]?\d",
    "1-31": r"3[01]|[12]\d|0?[1-9]",
    "10-31": r"3[01]|[12]\d",
    "1-12": r"1[0-2]|0?[1-9](?!\d)",
    "01-12": r"0[1-9]|1[0-2]",
    "0-24": r"[01]?\d|2[0-4]",
    "00-24": r"[01]\d|2[0-4]",
    "0-29": r"[01]?\d|2\d",
    "00-59": r"[0-5]\d",
    "0-59": r"[0-5]?\d",
    "0-99": r"\d{1,2}",
    "00-99": r"\d\d",
    "10-9999": r"\d{2,4}",
    "0-999": r"\d{1,3}",
    "0000-9999": r"\d{4}",
    "years": r"1[6-9]\d\d|20\d\d",
    "this_century": r"(?:19|20)\d\d",
    "hour": (
        rf"[01]{_ALONE.format('[01]')}\d|2{_ALONE.format('2')}[0-4]"
        rf"|\d{_ALONE.format('[0-9]')}(?!\d)"
    ),
    "paired": (rf"[01]{_ALONE.format('[01]')}\d|2{_ALONE.format('2')}[0-4]"),
    "dial": (
        rf"1{_NO_PRICE.format('1')}[0-2]|0{_NO_PRICE.format('0')}[1-9]"
        rf"|[1-9]{_NO_PRICE.format('[1-9]')}"
    ),
    "han": HAN_NUMBER,
    "han_year": rf"{DIGITS}{{4}}|[〇零一二三四五六七八九]{{4}}",
    "ahead": r"[+−–-]\d{1,2}",
}
_BEGUN = "{hour}", "{hour:dial}", "{hour:paired}"  # they look behind themselves
SIGNS = {
    "digit": r"[\d０-９]",
    "letter": r"\w",
    "capital": "[A-ZÀ-ÖØ-ÞА-ЯЁ]",
    "hangul": "[가-힣]",
    "katakana": "[ァ-ヶー]",
    "han": "[一-龥]",
    "break": r"(?!\w)",
    "start": "^",
    "end": r"(?:$|\n)",
    "space": r"\s",
    "date": r"\0",
    "gap": r"[^,.;\0]{0,40}",
    "few": ".{0,3}",
    "anything": ".*",
}


def pattern_of(
    form: str, slot: Callable[[str], str], *, whole: bool = True, fold: bool = True
) -> str:
    r"""Return a form as a regular expression.

    A `whole` one begins and ends where words do; with `fold` each word may begin with
    a capital.

    >>> form = pattern_of("[um ]{hour}(!%) Uhr", lambda name: rf"(?P<{name}>\d+)")
    >>> re.search(form, "Um 8 Uhr ging es los")["hour"]
    '8'

    Raises:
        LookupError: no slot has such a name.
    """
    ways, _ = _ways(_TOKEN.finditer(form), slot, fold=fold)
    pattern = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    if not whole:
        return pattern
    begun = form.startswith(_BEGUN)
    return ("" if begun else EDGES[0]) + pattern + EDGES[1]


def _ways(
    tokens: Iterator[re.Match[str]], slot: Callable[[str], str], *, fold: bool
) -> tuple[list[str], str]:
    """Return the alternatives up to the sign that closes them, and that sign."""
    ways = [""]
    for token in tokens:
        sign = token["sign"]
        if sign in _CLOSED:
            return ways, sign
        if sign == "|":
            ways.append("")
        elif sign:
            ways[-1] += _group(sign, *_ways(tokens, slot, fold=fold))
        elif token["slot"] is not None:
            ways[-1] += slot(token["slot"])
        elif token["rest"]:
            ways[-1] += r"\w*"
        else:
            ways[-1] += _literal(token["quoted"] or token["text"], fold=fold)
    return ways, ""


def _group(sign: str, ways: list[str], closed: str) -> str:
    """Return alternatives as what their opening sign makes of them."""
    if sign == "(<=":
        return "(?:" + "|".join(f"(?<={way})" for way in ways) + ")"
    if sign == "(<!":
        signs = [way for way in ways if len(way) == 1 and way.isalnum()]
        others = [way for way in ways if way not in signs]
        one = [f"[{''.join(signs)}]"] if signs else []  # found faster than apart
        return "".join(f"(?<!{way})" for way in [*one, *others])
    return _OPENED[sign] + "|".join(ways) + _CLOSED[closed]


def _literal(text: str, *, fold: bool) -> str:
    """Return plain words, small or capital, as a pattern."""
    if not fold or text.lower() == text.upper():
        return re.escape(text)
    parts = re.split(r"([^\W\d_]+)", text)
    return "".join(
        _either(part) if i % 2 else re.escape(part) for i, part in enumerate(parts)
    )


def _either(word: str) -> str:
    """Return a word that may begin with a capital, as a pattern."""
    ways = word[0].upper() + word[0].lower()
    return f"[{ways}]{word[1:]}" if len(ways) > 1 else word


def any_of(words: Iterable[str], *, fold: bool = True) -> str:
    """Return a pattern for any of some words, the longest first; nothing for none.

    A word with a star at its end may go on.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        return "(?!)"
    ways = [
        re.escape(word.removesuffix("*")) + r"\w*" * word.endswith("*")
        for word in ordered
    ]
    cased = fold and any(word.lower() != word.upper() for word in ordered)
    return ("(?i:" if cased else "(?:") + "|".join(ways) + ")"
