"""Text in small letters, so that words are found without regard to case."""

from __future__ import annotations

import re

__all__ = ["small"]

# Words that are another one with a capital: the month, a train's name.
_OTHERWISE = re.compile(r"\b(?:May|Flying)\b")


def small(text: str) -> str:
    """Return a text in small letters, of the same length; "May" and "Flying" stay.

    >>> small("In May the Express left OSLO")
    'in May the express left oslo'
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    for word in _OTHERWISE.finditer(text):
        low = f"{low[: word.start()]}{word[0]}{low[word.end() :]}"
    return low
