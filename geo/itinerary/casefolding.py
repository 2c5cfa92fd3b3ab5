"""Text and patterns in small letters, so that cues are found without regard to case.

A pattern that need not ask for case is found several times faster.
"""

from __future__ import annotations

import re

__all__ = ["small", "small_pattern"]

# Words that are another one with a capital: the month, a train's name.
_OTHERWISE = re.compile(r"\b(?:May|Flying)\b")
# In a pattern: escapes, names of groups and its signs keep their letters.
_KEPT = re.compile(r"\\u[0-9a-fA-F]{4}|\\.|\(\?P<\w+>|\(\?-i:")


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


def small_pattern(pattern: str) -> str:
    r"""Return a regular expression for texts in small letters.

    >>> small_pattern(r"\bEast\W(?P<kind>Goods)")
    '\\beast\\W(?P<kind>goods)'
    """
    pieces, done = [], 0
    for kept in _KEPT.finditer(pattern):
        pieces += [pattern[done : kept.start()].lower(), kept[0].replace("?-i", "?")]
        done = kept.end()
    return "".join((*pieces, pattern[done:].lower()))
