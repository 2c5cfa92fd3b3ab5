"""Numbers written in words, as speeds and lengths have them: below a thousand."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of, words_in
from geo.languages.profile import profile_of
from geo.languages.wordpatterns import NEVER, form_of, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Language

__all__ = ["numeral_of", "value_of_number"]

_HUNDRED = 100
_TEN = 10


@cache
def _values(language: Language) -> Mapping[str, int]:
    """Return the words of numbers and their values: `[numerals]` of the measures."""
    table: Mapping[str, str] = tables_of(language)["measures"].get("numerals", {})
    rows = ((int(key), line) for key, line in table.items() if key.isdigit())
    return {word: value for value, line in rows for word in words_in(line)}


@cache
def numeral_of(language: Language) -> str:
    """Return a pattern for a number in words; one that never is where none are known.

    Words of one number have a space, a hyphen or the line `joint` between them; where
    none are set apart they follow each other, or stand as a `form` says.

    >>> bool(re.fullmatch(numeral_of("en"), "two hundred and sixty-five"))
    True
    """
    values = _values(language)
    if not values:
        return NEVER
    table: Mapping[str, str] = tables_of(language)["measures"]["numerals"]
    if "form" in table:
        ones = "|".join(word for word, value in values.items() if 0 < value < _TEN)
        forms = line_of(table["form"])
        return "|".join(form_of(form, lambda _: f"(?:{ones})") for form in forms)
    words = "|".join(map(re.escape, sorted(values, key=len, reverse=True)))
    if profile_of(language).joined:
        return f"(?:{words}){{1,7}}"
    joint = f"(?:{table['joint']} )?" if "joint" in table else ""
    return rf"(?i:(?:{words})(?:[ -]{joint}(?:{words})\b){{0,3}})"


def value_of_number(digits: str, language: Language) -> float:
    """Return the value of a number in figures or in words.

    >>> value_of_number("sixty-five", "en"), value_of_number("一百二十", "zh")
    (65.0, 120.0)
    >>> value_of_number("пятидесяти девяти", "ru"), value_of_number("백이십", "ko")
    (59.0, 120.0)
    >>> value_of_number("1,305.5", "en"), value_of_number("59,5", "ru")
    (1305.5, 59.5)
    """
    profile = profile_of(language)
    if group := profile.group:
        return float(digits.replace(group, "").replace("\u202f", "").replace(",", "."))
    if digits[0].isdigit():
        return float(_decimal(digits))
    values = _values(language)
    if profile.joined:
        return float(_scaled([values[sign] for sign in digits]))
    return float(_added(digits.lower(), values))


def _decimal(digits: str) -> str:
    """Return figures with a decimal point and without separators of thousands."""
    if re.fullmatch(r"\d{1,3}(?:[,， ]\d{3})+(?:\.\d+)?", digits):
        return re.sub("[,， ]", "", digits)
    return digits.replace(",", ".").replace("，", ".").replace("．", ".")


def _added(words: str, values: Mapping[str, int]) -> int:
    """Return the value of "two hundred and five"; a word of no value adds nothing.

    A hundred multiplies what stands before it.
    """
    total = 0
    for word in re.split("[ -]", words):
        value = values.get(word, 0)
        total = (total or 1) * value if value == _HUNDRED else total + value
    return total


def _scaled(signs: list[int]) -> int:
    """Return the value of figures with tens and hundreds, or of one after the other."""
    if max(signs) < _TEN:
        return int("".join(map(str, signs)))
    total = last = 0
    for sign in signs:
        if sign >= _TEN:
            total, last = total + (last or 1) * sign, 0
        else:
            last = sign
    return total + last
