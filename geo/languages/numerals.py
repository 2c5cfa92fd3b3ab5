"""Numbers written in words, as speeds and lengths have them: below a thousand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages.profile import profile_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Language

__all__ = ["EN", "HAN", "KO", "RU", "value_of_number"]

_EN_ONES = {
    word: value
    for value, word in enumerate(
        (
            *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
            *("sixteen", "seventeen", "eighteen", "nineteen"),
        ),
        1,
    )
}
_EN_TENS = {
    word: 10 * value
    for value, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        2,
    )
}
_RU = {
    "один": 1,
    "одного": 1,
    "два": 2,
    "двух": 2,
    "три": 3,
    "трёх": 3,
    "трех": 3,
    "четыре": 4,
    "четырёх": 4,
    "четырех": 4,
    "сорок": 40,
    "сорока": 40,
    "девяносто": 90,
    "девяноста": 90,
    "сто": 100,
    "ста": 100,
    "двести": 200,
    "двухсот": 200,
    "триста": 300,
    "трёхсот": 300,
    "трехсот": 300,
}
_RU |= {
    f"{stem}{ending}": value
    for stem, value in (
        *(("пят", 5), ("шест", 6), ("сем", 7), ("девят", 9), ("десят", 10)),
        *(("двадцат", 20), ("тридцат", 30), ("пятнадцат", 15)),
    )
    for ending in "ьи"
}
_RU |= {"восемь": 8, "восьми": 8}
_RU |= {
    word: value
    for stem, genitive, value in (
        ("пять", "пяти", 50),
        ("шесть", "шести", 60),
        ("семь", "семи", 70),
        ("восемь", "восьми", 80),
    )
    for word in (f"{stem}десят", f"{genitive}десяти")
}
_HAN = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_KO = {c: i for i, c in enumerate("영일이삼사오육칠팔구")}
_SCALES = {"十": 10, "百": 100, "십": 10, "백": 100}

_ONE, _TEN = "|".join(sorted(_EN_ONES, key=len, reverse=True)), "|".join(_EN_TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})(?:[ -](?:{_ONE}))?|(?:{_ONE}))"
EN = (
    rf"(?i:(?:(?:a|one|two|three|four|five) hundred(?:(?: and)? {_BELOW_HUNDRED})?"
    rf"|{_BELOW_HUNDRED}))"
)
_RU_WORD = f"(?:{'|'.join(sorted(_RU, key=len, reverse=True))})"
RU = rf"(?i:{_RU_WORD}(?: {_RU_WORD}){{0,2}})"
HAN = r"[一二三四五六七八九十百两〇零]{1,7}"
KO = (
    r"[일이삼사오육칠팔구]?백?[이삼사오육칠팔구]?십[일이삼사오육칠팔구]?|"
    r"[일이삼사오육칠팔구]?백"
)


def value_of_number(digits: str, language: Language) -> float:
    """Return the value of a number in figures or in words.

    >>> value_of_number("sixty-five", "en"), value_of_number("一百二十", "zh")
    (65.0, 120.0)
    >>> value_of_number("пятидесяти девяти", "ru"), value_of_number("백이십", "ko")
    (59.0, 120.0)
    >>> value_of_number("1,305.5", "en"), value_of_number("59,5", "ru")
    (1305.5, 59.5)
    """
    if group := profile_of(language).group:
        return float(digits.replace(group, "").replace("\u202f", "").replace(",", "."))
    if digits[0].isdigit() and not re.search(r"[十百]", digits):
        return float(_decimal(digits))
    if language == "en":
        return float(_english(digits.lower()))
    if language == "ru":
        return float(sum(_RU[word] for word in digits.lower().split()))
    return float(_scaled(digits, _KO if language == "ko" else _HAN))


def _decimal(digits: str) -> str:
    """Return figures with a decimal point and without separators of thousands."""
    if re.fullmatch(r"\d{1,3}(?:[,， ]\d{3})+(?:\.\d+)?", digits):
        return re.sub("[,， ]", "", digits)
    return digits.replace(",", ".").replace("，", ".").replace("．", ".")


def _english(words: str) -> int:
    """Return the value of "a hundred and five"."""
    total = 0
    for word in re.split(r"[ -]", words.replace(" and ", " ")):
        if word == "hundred":
            total = (total or 1) * 100
        else:
            total += _EN_ONES.get(word, _EN_TENS.get(word, 1 if word == "a" else 0))
    return total


def _scaled(digits: str, ones: Mapping[str, int]) -> int:
    """Return the value of figures with tens and hundreds, or of one after the other."""
    if not any(c in _SCALES for c in digits):
        return int("".join(str(ones[c]) for c in digits))
    total = last = 0
    for sign in digits:
        if sign in _SCALES:
            total += (last or 1) * _SCALES[sign]
            last = 0
        else:
            last = ones[sign]
    return total + last
