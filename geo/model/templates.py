"""Phrases of one language with places to fill, and its marks in figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["Phrases"]


@dataclass(frozen=True, slots=True)
class Phrases:
    """One language's phrases by name; `group` and `decimal` are its marks in figures.

    >>> Phrases("en", {"between": "{a} - {b}"}).say("between", a="{b}", b="2")
    '{b} - 2'
    """

    language: Language
    phrases: Mapping[str, str]

    def say(self, phrase: str, **parts: str) -> str:
        """Return a phrase with its parts put in; braces in the parts stay as they are.

        Raises:
            KeyError: there is no such phrase, or it has a place that no part fills.
        """
        pieces = re.split(r"\{(\w+)\}", self.phrases[phrase])
        return "".join(parts[p] if i % 2 else p for i, p in enumerate(pieces))

    def parts_of(self, phrase: str, said: str) -> dict[str, str] | None:
        """Return what was put into a phrase that `said` is; None if it is not.

        >>> Phrases("en", {"between": "{a} - {b}"}).parts_of("between", "1 - 2")
        {'a': '1', 'b': '2'}
        """
        pieces = re.split(r"\{(\w+)\}", self.phrases[phrase])
        pattern = "".join(
            f"(?P<{p}>.*)" if i % 2 else re.escape(p) for i, p in enumerate(pieces)
        )
        match = re.fullmatch(pattern, said, re.DOTALL)
        return match.groupdict() if match else None

    def figure(self, value: float, digits: int) -> str:
        """Return a figure with so many decimals and the language's marks.

        >>> Phrases("ru", {"group": " ", "decimal": ","}).figure(1673.25, 1)
        '1 673,2'
        """
        plain = f"{value:,.{digits}f}".replace(",", "\0").replace(".", "\1")
        group, decimal = self.phrases["group"], self.phrases["decimal"]
        return plain.replace("\0", group).replace("\1", decimal)
