"""What a language says of speeds, distances and durations: its measures.toml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from geo.languages.foldertables import tables_of
from geo.languages.numerals import numeral_of
from geo.languages.profile import profile_of
from geo.languages.wordpatterns import NEVER, any_word, form_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = [
    "KMH_PER_MPH",
    "ExtentWords",
    "Measures",
    "SpeedWords",
    "extent_words_of",
    "speed_words_of",
]

_FIXED = {"word": r"\w+", "edge": r"\b", "aside": r"\)?(?:,? \([^)]*\))?"}
_MARKS = frozenset({"half", "tenk"})  # words that change the number they stand with
# How Europe writes them, where a table does not say it otherwise.
_FORMS = (
    "{n:km}[ |-]{km}(![ ]/|[ ]{per})",
    "{n:miles}[ |-]{miles}(![ ]/|[ ]{per})",
    "{count:hours}( |-){hours}[[ {and}] {n:minutes} {minutes}](! {not_behind})",
    "{takes}[ {word}] {count:days} {days}",
)
_BESIDE = {"apart_forms": (" {apart}",), "apart_before_forms": ("{apart_before} ",)}
KMH_PER_MPH = 1.609344  # the international mile (1959)
_REACH = 80  # characters, where a table does not say it
_UNITS = ("kmh", "mph", "mps", "knots")
_WORDS = (
    *("top", "average", "train", "other", "able", "only", "runs", "moment"),
    *("another", "fast", "than", "goes", "about"),
)


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
        self._numerals = numeral_of(language) if spelt else NEVER
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


@dataclass(frozen=True, slots=True)
class ExtentWords:
    """The words and patterns of one language.

    `patterns` hold the groups `km` or `miles`, or `hours` with `minutes` after it, or
    `days`, with `half` for half a day more; `tenk` makes ten thousand of one km.
    `travel` finds what makes a sentence speak of a journey, `other` what else may be
    so far or so long (a missile's range, a talk); the nearer of the two decides.
    `apart_after` and `apart_before` find, right beside a distance, that it is one from
    a place ("50 miles from the border"), not the length of a way.
    `values` are numbers written as words. `clause` splits a text into sentences.
    """

    patterns: tuple[str, ...]
    travel: str
    other: str
    clause: str
    values: Mapping[str, int]
    apart_after: str
    apart_before: str


@cache
def extent_words_of(language: Language) -> ExtentWords:
    """Return the words and patterns of a language's distances and durations."""
    table = tables_of(language)["measures"]["length"]
    measures = Measures(language, table, spelt=table.get("spelt", False))
    after, before = (
        "|".join(map(measures.form, table.get(name, forms)))
        for name, forms in _BESIDE.items()
    )
    return ExtentWords(
        patterns=tuple(map(measures.form, table.get("forms", _FORMS))),
        travel=measures.words("travel"),
        other=measures.words("other"),
        clause=measures.sentence_end(),
        values=table.get("numbers", {}),
        apart_after=after,
        apart_before=before,
    )


@dataclass(frozen=True, slots=True)
class SpeedWords:
    """The words and patterns of one language.

    `patterns` hold the groups `kmh`, `mph`, `mps` or `knots` with the number.
    `top`, `average`, `train` and `other` are searched in the clause around it:
    a train's top speed, its average, a train as the subject, and anything that is no
    train (a missile, a line, a road, the wind). `able` says what a thing can do at
    most: with a train in the clause it is the train's, whatever line stands nearer.
    `only` says that it is no more, of an average too.
    `runs` says how fast a train goes, `moment` that it did so at one moment (when it
    derailed) or as somebody estimates.
    `another` names a train that the story sets beside its own, `fast` a high-speed
    train, which `goes` must say to be under way; `than` compares. `about`
    stands before the same speed in another unit.
    `reach` is how many characters off a word of something else still counts.
    `clause` splits a text into clauses.
    """

    patterns: tuple[str, ...]
    top: str
    average: str
    train: str
    other: str
    clause: str
    able: str
    only: str
    runs: str
    moment: str
    another: str
    fast: str
    than: str
    goes: str
    about: str
    reach: int


@cache
def speed_words_of(language: Language) -> SpeedWords:
    """Return the words and patterns of a language's speeds."""
    table = tables_of(language)["measures"]["speed"]
    measures = Measures(language, table, spelt=True)
    forms = [f"{{n:{unit}}}[ |-]{{{unit}}}" for unit in _UNITS if table.get(unit)]
    return SpeedWords(
        patterns=tuple(map(measures.form, table.get("forms", forms))),
        **{name: measures.words(name) for name in _WORDS},
        reach=table.get("reach", _REACH),
        clause=measures.sentence_end(),
    )
