"""Figures, units and words of a table of `measures.toml`, as patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from geo.languages.foldertables import tables_of
from geo.languages.numerals import EN, HAN, KO, RU
from geo.languages.profile import profile_of
from geo.languages.wordpatterns import NEVER, any_word, form_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["Measures"]

_SPELT: Mapping[Language, str] = {"en": EN, "ru": RU, "ja": HAN, "ko": KO, "zh": HAN}
_FIXED = {"word": r"\w+", "edge": r"\b", "aside": r"\)?(?:,? \([^)]*\))?"}
_MARKS = frozenset({"half", "tenk"})  # words that change the number they stand with


class Measures:
    """The words and forms of one table of a language's measures.

    `{n:km}` in a form is a number of km in figures, or in words if it may be `spelt`,
    `{count:days}` one in figures or of the table's `numbers`, `{words:days}` one of
    these. Each is the upper end of a range where the table has a line `to`.
    """

    def __init__(
        self, language: Language, table: Mapping[str, Any], *, spelt: bool
    ) -> None:
        """Keep a table; with `spelt` its numbers may be in words."""
        profile = profile_of(language)
        figures = tables_of(language)["measures"].get("figures", {})
        self._table = table
        self._apart = not profile.joined
        self._ends = r"[!?\n]|{}\.(?=\s|$)" if profile.spaced else r"[。！？!?\n]"
        self._counts = "|".join(map(re.escape, table.get("numbers", {}))) or NEVER
        self._numerals = (spelt and _SPELT.get(language)) or NEVER
        thousands = re.escape(figures.get("thousands", "., "))
        self._decimals = re.escape(figures.get("decimals", ".,"))
        self._figures = (
            rf"\d{{1,3}}(?:[{thousands}]\d{{3}})+|\d+(?:[{self._decimals}]\d+)?"
        )

    def words(self, name: str) -> str:
        """Return a pattern for any word of a line; one that never is without the line.

        >>> words = Measures("en", {"train": "train[s]"}, spelt=False).words("train")
        >>> re.search(words, "strains of trains").start()
        11
        """
        line = self._table.get(name, "")
        return f"(?i:{any_word(line, apart=self._apart, slots=self._slot)})"

    def form(self, template: str) -> str:
        """Return a form as a pattern: "{n:km}[ |-]{km}"."""
        return f"(?i:{form_of(template, self._slot)})"

    def sentence_end(self) -> str:
        """Return a pattern for the end of a sentence, but not of "p.m."."""
        shortened = self._table.get("shortened", "").split()
        return self._ends.replace(
            "{}", "".join(rf"(?<!\b{re.escape(word)})" for word in shortened)
        )

    def _slot(self, name: str) -> str:
        """Return what stands in a form for a name."""
        kind, colon, unit = name.partition(":")
        if colon:
            return self._number(kind, unit)
        if name in _FIXED:
            return _FIXED[name]
        bare = name.rstrip("2")
        line = self._table.get(bare, "")
        words = any_word(line, apart=self._apart, begins=False, slots=self._slot)
        return f"(?P<{name}>{words})" if bare in _MARKS else words

    def _number(self, kind: str, unit: str) -> str:
        """Return the pattern of a number, its digits or words in a group."""
        begins = r"(?<!\w)" if self._apart else ""
        words = self._numerals if kind == "n" else self._counts
        figures = "" if kind == "words" else self._figures + "|"
        number = f"(?P<{unit}>{figures}{begins}(?:{words}))"
        return rf"(?<![\d.,])(?<!\d:){self._range()}{number}"

    def _range(self) -> str:
        """Return a pattern for the lower end of a range, "" where none is told."""
        if "to" not in self._table:
            return ""
        joint, km = self._slot("to"), self._slot("km")
        joints = f"(?:[-–—―~～〜∼]|{joint})"
        return rf"(?:\d+(?:[{self._decimals}]\d+)? ?(?:{km} ?)?{joints} ?)?"
