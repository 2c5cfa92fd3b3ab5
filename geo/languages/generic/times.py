"""Dates and times of a language: its `times.toml` as words, values and patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from geo.languages.foldertables import words_in
from geo.languages.generic.timeforms import EDGES, FIGURES, SIGNS, any_of, pattern_of
from geo.languages.timewords import (
    DAY_FIRST_OR_MONTH,
    DOTTED_DATE,
    ISO_DATE,
    NEVER,
    OFFSET,
    PACKED_DATE,
    TimeWords,
    told_apart,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["words_in_tables"]

# What a group is read from where its form does not say so: a table or kind of figures.
_USUAL = {
    "month": "months",
    "weekday": "weekdays",
    "day": "0-39",
    "dayto": "0-39",
    "year": "years",
    "hour": "hour",
    "minute": "00-59",
    "n": "numbers",
    "lapse": "numbers",
    "half": "parts",
    "part": "parts",
    "era": "eras",
}
_WHOLE = {"dotted": DOTTED_DATE, "offset": OFFSET}
_TOLD = (
    *("future", "past", "report", "arrives", "departs", "recurs", "conjunctions"),
    *("closes", "everywhere"),
)
_FIRST = {"weekdays": 0}  # other lists begin with one
_RANGE = re.compile(r"(-?[\d.]+)-([\d.]+)")


def words_in_tables(table: Mapping[str, Any]) -> TimeWords:
    """Return the words and patterns that a `times.toml` makes.

    Raises:
        LookupError: a form names what is no table, piece or kind of figures.
    """
    slots = _Slots(table)
    forms = table["forms"]

    def patterns(kind: str) -> tuple[str, ...]:
        return tuple(told_apart(slots.pattern(form)) for form in forms.get(kind, ()))

    def beside(kind: str, begun: str = "") -> str:
        ways = [slots.pattern(form, whole=False) for form in forms.get(kind, ())]
        return told_apart(f"{begun}(?:{'|'.join(ways)})?") if ways else ""

    return TimeWords(
        dates=(
            *patterns("dates"),
            *map(told_apart, (*DAY_FIRST_OR_MONTH, DOTTED_DATE, PACKED_DATE, ISO_DATE)),
        ),
        before=beside("before", slots.edges[0]),
        after=beside("after"),
        clocks=patterns("clocks"),
        about=beside("about", slots.edges[0]),
        patterns=patterns("others"),
        **_said(slots, table.get("says", {})),
        **_day_parts(table.get("day_parts", {})),
        values={group: slots.values_of(group) for group in slots.asked},
        parts=slots.table("parts"),
        monthparts=slots.table("monthpart"),
        zones=slots.every("zone"),
        nights=slots.table("night"),
        eras=slots.table("eras"),
        order=table.get("order", ""),
    )


def _said(slots: _Slots, says: Mapping[str, Any]) -> dict[str, Any]:
    """Return the patterns of what a sentence says of its dates, by their names."""
    told = {key: slots.said(key, says[key]) for key in _TOLD if key in says}
    if isinstance(says.get("report"), str):
        told["report"] += SIGNS["gap"] + SIGNS["date"]
    if "conjunctions" in told:
        told["conjunctions"] += "|;"
    signs = says.get("strong_signs", ";–—" if slots.apart else "")
    breaks = [f"[{re.escape(signs)}]"] if signs else []
    breaks += [slots.said("breaks", says["breaks"])] if "breaks" in says else []
    if breaks:
        told["strong_breaks"] = "|".join(breaks)
    if "joins" in says:
        told["join"] = rf"[\s,]*{slots.said('joins', says['joins'])}?\s*"
    return {
        "future": NEVER,
        **told,
        "everywhere": told_apart(told.get("everywhere", NEVER)),
        "stop": _stop(says),
        "newest": frozenset(words_in(says.get("newest", ""))),
        "verbs_last": says.get("verbs_last", False),
        "times_first": says.get("times_first", False),
    }


def _day_parts(table: Mapping[str, str]) -> dict[str, Any]:
    """Return the words of the parts of a dial that a clock time may have."""
    return {
        key: frozenset(map(str.lower, words_in(line))) for key, line in table.items()
    }


class _Slots:
    """What the names in a form stand for, and the values that they ask for."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        """Keep the tables of a language."""
        self._table, self._pieces = table, table.get("pieces", {})
        self._usual = _USUAL | table.get("usual", {})
        self._exact = frozenset(table.get("exact", "").split())
        self.apart = table.get("words_apart", True)
        self.edges = EDGES if self.apart else ("", "")
        self.asked: dict[str, set[str]] = {}

    def pattern(self, form: str, *, whole: bool = True) -> str:
        """Return a form as a pattern."""
        return pattern_of(form, self, whole=whole and self.apart)

    def said(self, key: str, told: str | list[str]) -> str:
        """Return a pattern for any of a line's words, or of some forms."""
        forms = (
            sorted(words_in(told), key=len, reverse=True)
            if isinstance(told, str)
            else told
        )
        ways = "|".join(
            pattern_of(form, self, whole=False, fold=False) for form in forms
        )
        opened = "(?:" if key in self._exact or not self.apart else "(?i:"
        first, last = self.edges if key != "closes" else ("", "")
        return f"{opened}{first}(?:{ways}){last})"

    def __call__(self, slot: str) -> str:
        """Return the pattern of a name in a form."""
        group, _, kind = slot.partition(":")
        if not kind:
            if slot in SIGNS or slot in _WHOLE:
                return SIGNS.get(slot) or _WHOLE[slot]
            if slot in self._pieces:
                piece = pattern_of(self._pieces[slot], self, whole=False)
                return f"(?:{piece})"
            kind = self._usual.get(group, group)
        pattern = self._kind(kind)
        if not group:
            return f"(?:{pattern})"
        self.asked.setdefault(group, set()).add(kind)
        return f"(?P<{group}>{pattern})"

    def _kind(self, kind: str) -> str:
        """Return a pattern for a kind of figures, or for the words of a table.

        Raises:
            LookupError: there is none of that name.
        """
        if kind in FIGURES:
            return FIGURES[kind]
        words = any_of(self.table(kind, needed=True), fold=kind not in self._exact)
        return rf"\d{{1,2}}|{words}" if kind == "numbers" else words

    def values_of(self, group: str) -> dict[str, int]:
        """Return the number behind each word of a group."""
        words = self.every(group)
        return {word: told for word, told in words.items() if isinstance(told, int)}

    def every(self, group: str) -> dict[str, Any]:
        """Return the words of all tables that a group is read from."""
        kinds = sorted(self.asked.get(group, ()))
        return {
            word.removesuffix("*"): told
            for kind in kinds
            for word, told in self.table(kind).items()
        }

    def table(self, name: str, *, needed: bool = False) -> dict[str, Any]:
        """Return the words of a table, each with what it stands for.

        Raises:
            LookupError: it is `needed` and there is none of that name.
        """
        for held in (
            self._table,
            self._table.get("words", {}),
            self._table.get("kinds", {}),
        ):
            if name in held:
                return self._read(name, held[name])
        if needed:
            message = f"{{{name}}} is no table, piece or kind of figures"
            raise LookupError(message)
        return {}

    def _read(self, name: str, held: str | Mapping[str, Any]) -> dict[str, Any]:
        """Return the words of a table as it is written: by number, range or zone."""
        if isinstance(held, str):
            return dict.fromkeys(words_in(held), None)
        lines = (
            enumerate(held["names"], _FIRST.get(name, 1))
            if "names" in held
            else held.items()
        )
        exact = name in self._exact
        return {
            word if exact else word.lower(): value_of_key(str(key))
            for key, line in lines
            for word in words_in(line)
        }


def value_of_key(key: str) -> object:
    """Return what a key of a table says: a number, a range, a day's part, or a name.

    >>> value_of_key("-1"), value_of_key("5-12"), value_of_key("-1 night")
    (-1, (5, 12), (-1, 'night'))
    """
    if re.fullmatch(r"-?\d+", key):
        return int(key)
    if found := _RANGE.fullmatch(key):
        first, last = map(float, found.groups())
        whole = first.is_integer() and last.is_integer()
        return (int(first), int(last)) if whole else (first, last)
    number, space, part = key.partition(" ")
    if space and re.fullmatch(r"-?\d+", number):
        return int(number), part.lower()
    return "" if key == "local" else key


def _stop(says: Mapping[str, Any]) -> str:
    """Return a pattern for the end of a sentence, for what belongs to a date in it."""
    if "stops" in says:
        return rf"[{re.escape(says['stops'])}\n]"
    short = "".join(
        rf"(?<!{'' if '.' in word else chr(92) + 'b'}{re.escape(word)})"
        for word in words_in(says.get("shortened", ""))
    )
    figure = r"(?<!\b\d)(?<!\b\d\d)" if says.get("figures_with_points") else ""
    return rf"[!?\n]|(?<!\b[A-ZА-Я]){short}{figure}\.(?=\s|$)"
