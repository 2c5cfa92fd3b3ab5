"""How a language says where a place lies: its `spatial.toml` as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from geo.languages.foldertables import tables_of, words_in
from geo.languages.profile import profile_of
from geo.languages.wordpatterns import NEVER, any_word, form_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["SENTENCE_END", "Between", "Spatial", "spatial_of"]

SENTENCE_END = re.compile(r"[.。!?！？\n]")  # full-width ones too


@dataclass(frozen=True, slots=True)
class Between:
    """What stands before two names, between them and after them, to say "amid them".

    The first is searched up to the first name, the second is all that parts the two,
    the third is matched from the end of the second.
    """

    before: re.Pattern[str]
    middle: re.Pattern[str]
    after: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Spatial:
    """How one language says where a place lies: "south of A", Aの北, севернее A.

    `compass` maps the beginnings of a language's words for directions to degrees
    clockwise from north, the longest first. `bearing_before` is searched up to the name
    that a direction starts from and `bearing_after` matched from its end; their groups
    are `way`, `km` or `km2`, and `unit`. Without one of `marks` no phrase before is
    sought. `border_before` and `border_after` stand likewise beside a country's name.
    `betweens` put a place between two others: between A and B, on the A-B line.
    `region_before` makes the name after it a region's: the canton of X;
    `regions_after` makes all names of the list before it so: X and Y provinces.
    `of_town` is a
    station's name that holds a town's, as its one group: 新水俣駅, Бийск-Товарный.
    `calls_before` and `calls_after` say that a train calls there: a town, no country.
    `by_other_ways` between two stops says that one goes on by air or by sea, and
    `by_other_ways_before` says so right before the first.
    `subject_first` says on which side of these phrases the place stands that they
    place: before them, or after them. `joined` is all that may part it from them.
    """

    compass: Mapping[str, int]
    betweens: tuple[Between, ...]
    subject_first: bool
    joined: re.Pattern[str]
    bearing_before: re.Pattern[str]
    bearing_after: re.Pattern[str]
    marks: tuple[str, ...]
    border_before: re.Pattern[str]
    border_after: re.Pattern[str]
    region_before: re.Pattern[str]
    regions_after: re.Pattern[str]
    of_town: re.Pattern[str]
    calls_before: re.Pattern[str]
    calls_after: re.Pattern[str]
    by_other_ways: re.Pattern[str]
    by_other_ways_before: re.Pattern[str]


# How Europe says it, where a table does not say it otherwise.
_FORMS: Mapping[str, tuple[str, ...]] = {
    "joined": (r"[,][ [\(]{lies}]+[,] [\(]",),
    "bearing_before": ("[{km}{unit} ]{way} {of}[ ]",),
    "bearing_after": (),
    "border_before": ("{edge}{border} ",),
    "border_after": (),
    "region_before": ("{edge}{region} ",),
    "regions_after": (" {regions}",),
    "of_town": ("{town}( |-){station_kinds}",),
    "calls_before": ("{edge}{calls} ",),
    "calls_after": (" {called}",),
    "by_other_ways_before": (),
}
# A ferry is no Ferry, and a town's second station is II.
_AS_WRITTEN = frozenset({"of_town", "by_other_ways_before"})
_BETWEEN = (
    {"before": "{edge}{between} ", "middle": " {and} "},
    {"before": "{edge}{line} [{word} ]", "middle": "{dash}"},
)
_NUMBER = r"(?P<{}>\d[\d,.]*)\s*"
_FIXED = {
    "edge": r"\b",
    "word": r"\w+",
    "words": r"[\w' -]{1,30}",
    "thing": r"\S+",
    "dash": r"\s?[–—-]\s?",
    "km": _NUMBER.format("km"),
    "km2": _NUMBER.format("km2"),
}


@cache
def spatial_of(language: Language) -> Spatial:
    """Return the words by which a language says where a place lies."""
    return _Phrases(language).all_of_them()


class _Phrases:
    """The lines and forms of a language's `spatial.toml`."""

    def __init__(self, language: Language) -> None:
        """Keep the tables of a language."""
        self._table: Mapping[str, Any] = tables_of(language)["spatial"]
        self._words: Mapping[str, str] = self._table["words"]
        self._apart = not profile_of(language).joined

    def all_of_them(self) -> Spatial:
        """Return all phrases as patterns."""
        forms = {**_FORMS, **self._table.get("forms", {})}
        found = {name: self._either(name, forms[name]) for name in _FORMS}
        compass: dict[str, int] = dict(self._table["compass"])
        ways = any_word(self._words.get("other_ways", ""), apart=self._apart)
        return Spatial(
            compass=compass,
            betweens=tuple(map(self._between, self._table.get("between", _BETWEEN))),
            subject_first=not self._table.get("subject_last", False),
            marks=self._marks(),
            by_other_ways=re.compile(ways),
            **found,
        )

    def _marks(self) -> tuple[str, ...]:
        """Return what the text before a name has where a direction may stand."""
        if "of" not in self._words:
            return words_in(self._words.get("marks", ""))
        return tuple({way[-4:] for way in self._table["compass"]})

    def _either(self, name: str, forms: tuple[str, ...]) -> re.Pattern[str]:
        """Return a pattern for any of some forms; those before a name end at it."""
        each = "|".join(form_of(form, self._slot) for form in forms)
        end = "$" if name.endswith("before") else ""
        loud = 0 if name in _AS_WRITTEN else re.IGNORECASE
        return re.compile(f"(?:{each}){end}" if forms else NEVER, loud)

    def _between(self, phrase: Mapping[str, str]) -> Between:
        """Return what stands before, between and behind two names."""
        before = phrase.get("before", "")
        return Between(
            self._either("before", (before,)) if before else re.compile(""),
            self._either("middle", (phrase["middle"],)),
            self._either("after", (phrase.get("after", ""),)),
        )

    def _slot(self, name: str) -> str:
        """Return what stands in a form for a name."""
        if name in _FIXED:
            return _FIXED[name]
        if name in {"town", "town2", "town3"}:
            return rf"(?P<{name}>.{{{3 if self._apart else 2},}}?)"
        if name == "unit":
            return f"(?P<unit>{self._slot('kilometres')})"
        if name == "way" and "way" not in self._words:
            ways = sorted(self._table["compass"], key=len, reverse=True)
            return rf"(?P<way>(?:{'|'.join(map(re.escape, ways))})\w*)"
        line = self._words.get(name, "km" if name == "kilometres" else "")
        # a direction may be the beginning of a word: "eastern side"
        apart = self._apart and name != "way"
        words = any_word(line, apart=apart, begins=False, slots=self._slot)
        return f"(?P<way>{words})" if name == "way" else words
