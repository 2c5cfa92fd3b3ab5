"""A text as the patterns of times, speeds and lengths read it: one way to write each.

What is changed is changed character by character, so offsets stay what they were.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from geo.languages.profile import profile_of

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["plain_text"]

# Spaces that do not break or are narrow, and figures and signs of full width.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\u3000"), " ")
_FIGURES = {0xFF10 + i: str(i) for i in range(10)}
_SIGNS = {0xFF0F: "/", 0xFF0B: "+", 0xFF0E: ".", 0x2044: "/"}
_EVERYWHERE = _SPACES | _FIGURES | _SIGNS
_LOUD = 3  # words of a line in capitals before it is taken for one
# In a line put into small letters these get theirs back: dates are known by them.
_PROPER = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|"
    r"august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|"
    r"oct|nov|dec)(?=[. ])|(?:may|march)(?= \d)|(?<=\d )(?:may|march))\b"
)
_ZONES = re.compile(r"\b(?:utc|gmt)\b")


@cache
def _table(language: Language) -> dict[int, str]:
    """Return what each character is read as in a language."""
    return {**_EVERYWHERE, **profile_of(language).plain}


@lru_cache(maxsize=4)  # the stages ask for the same text one after another
def plain_text(text: str, language: Language) -> str:
    r"""Return a text of the same length with plain spaces and figures.

    Chinese is simplified where the words of times, speeds and lengths need it; a line
    in capitals has small letters.

    >>> plain_text("12\u00a0September", "en"), plain_text("６點", "zh")
    ('12 September', '6点')
    """
    text = text.translate(_table(language))
    if not profile_of(language).capitals:
        return text
    return "".join(map(_quiet, text.splitlines(keepends=True)))


def _quiet(line: str) -> str:
    """Return a line in small letters if it is all in capitals, else as it is."""
    if not line.isupper() or len(line.split()) < _LOUD:
        return line
    small = "".join(low if len(low := c.lower()) == 1 else c for c in line)
    small = _PROPER.sub(lambda match: match.group().capitalize(), small)
    return _ZONES.sub(lambda match: match.group().upper(), small)
