"""Dates and times of a language that is data: its `times.toml` as patterns."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any

from geo.languages.foldertables import tables_of, words_in
from geo.languages.generic.forms import any_of, compiled, said
from geo.languages.timewords import (
    DAY_FIRST_OR_MONTH,
    DOTTED_DATE,
    ISO_DATE,
    OFFSET,
    PACKED_DATE,
    TimeWords,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["words_of"]

_GROUPS = (
    *("rel", "then", "week", "weekend", "monthrel", "yearrel"),
    *("weekrel", "unit", "past", "season"),
)


def words_of(language: Language) -> TimeWords:
    """Return the words and patterns of a language's dates and times."""
    return words_in_tables(tables_of(language)["times"])


def words_in_tables(table: Mapping[str, Any]) -> TimeWords:
    """Return the words and patterns that a `times.toml` makes."""
    values: dict[str, dict[str, int]] = {
        "month": _lower(_numbered(table["months"]["names"])),
        "weekday": _lower(_numbered(table["weekdays"]["names"], first=0)),
        "day": _numbered(table["ordinals"]["names"]) if "ordinals" in table else {},
        "hour": _lower(table.get("hours", {})),
        "n": _lower(table.get("numbers", {})),
        **{g: _lower(table.get(g, {})) for g in _GROUPS},
    }
    parts = {k.lower(): (v[0], v[1]) for k, v in table["parts"].items()}
    nights = {
        k.lower(): (v[0], v[1].lower()) for k, v in table.get("night", {}).items()
    }
    monthparts = {
        k.lower(): (v[0], v[1]) for k, v in table.get("monthpart", {}).items()
    }
    zones: dict[str, str] = dict(table.get("zone", {}))
    slots = _slots(table, values, (parts, nights, monthparts, zones))
    forms = table["forms"]

    def patterns(kind: str) -> tuple[str, ...]:
        return tuple(compiled(form, slots) for form in forms.get(kind, ()))

    says, kinds = table.get("says", {}), table.get("day_parts", {})
    return TimeWords(
        dates=(
            *patterns("dates"), *DAY_FIRST_OR_MONTH, DOTTED_DATE, PACKED_DATE, ISO_DATE,
        ),
        before=_beside(forms.get("before", ()), slots),
        after=_beside(forms.get("after", ()), slots),
        clocks=patterns("clocks"),
        about=_beside(forms.get("about", ()), slots),
        patterns=patterns("others"),
        values=values,
        parts=parts,
        monthparts=monthparts,
        zones=zones,
        nights=nights,
        order="dmy",
        future=said(says.get("future", "")),
        past=said(says.get("past", "")),
        report=rf"{said(says.get('report', ''))}[^,.;\0]{{0,40}}\0",
        arrives=said(says.get("arrives", "")),
        departs=said(says.get("departs", "")),
        recurs=said(says.get("recurs", "")),
        conjunctions=said(says.get("conjunctions", "")) + "|;",
        strong_breaks=said(says.get("breaks", "")) + "|[;–—]",
        join=rf"[\s,]*(?:{said(says.get('joins', ''))})?\s*",
        stop=_stop(says),
        verbs_last=bool(says.get("verbs_last", False)),
        afternoon=frozenset(map(str.lower, words_in(kinds.get("afternoon", "")))),
        morning=frozenset(map(str.lower, words_in(kinds.get("morning", "")))),
        night=frozenset(map(str.lower, words_in(kinds.get("night", "")))),
        midday=frozenset(map(str.lower, words_in(kinds.get("midday", "")))),
    )  # fmt: skip


def _slots(
    table: Mapping[str, Any],
    values: Mapping[str, Mapping[str, int]],
    others: tuple[Mapping[str, Any], ...],
) -> dict[str, str]:
    """Return what stands for each name in a template."""
    parts, nights, monthparts, zones = others
    hour = r"(?<![\d:.,])(?:[01]?\d|2[0-4])(?!\d)"
    slots = {
        "day": r"(?P<day>(?<![\d.,])[0-3]?\d)",
        "dayto": r"(?P<dayto>[0-3]?\d)",
        "dayword": rf"(?P<day>(?i:{any_of(values['day'])}))",
        "year": r"(?P<year>1[6-9]\d\d|20\d\d)",
        "hour": rf"(?P<hour>{hour})",
        "minute": r"(?P<minute>[0-5]\d)",
        "saidhour": rf"(?P<hour>(?i:{any_of(values['hour'])}))(?!\w)",
        "part": rf"(?P<part>(?i:{any_of(parts)}))",
        "half": rf"(?P<half>(?i:{any_of(parts)}))",
        "night": rf"(?P<night>(?i:{any_of(nights)}))",
        "monthpart": rf"(?P<monthpart>(?i:{any_of(monthparts)}))",
        "n": rf"(?P<n>\d{{1,2}}|(?i:{any_of(values['n'])}))",
        "offset": OFFSET,
        "zone": rf"(?:{OFFSET}|,? \(?(?P<zone>{any_of(zones)})\)?)?",
        "ago": rf"(?P<ago>(?i:{any_of(words_in(table.get('ago_words', '')))}))",
    }
    for group, words in values.items():
        slots.setdefault(group, rf"(?P<{group}>(?i:{any_of(words)}))")
    return slots


def _beside(forms: tuple[str, ...], slots: Mapping[str, str]) -> str:
    """Return a pattern for what may stand beside a date, or nothing."""
    if not forms:
        return ""
    ways = "|".join(compiled(form, slots).removesuffix(r"(?!\w)") for form in forms)
    numbered = chain(ways.split("(?P<"))
    first, *rest = numbered
    apart = [f"(?P<{_twin(piece, n)}" for n, piece in enumerate(rest, 2)]
    return f"(?:{first}{''.join(apart)})?"


def _twin(piece: str, number: int) -> str:
    """Return the beginning of a group with a figure behind its name."""
    name, bracket, rest = piece.partition(">")
    return f"{name}{number}{bracket}{rest}"


def _numbered(names: list[str], first: int = 1) -> dict[str, int]:
    """Return each of some names with its number; a line has all names of one."""
    return {w: n for n, line in enumerate(names, first) for w in words_in(line)}


def _lower(values: Mapping[str, int]) -> dict[str, int]:
    """Return values under words in small letters."""
    return {word.lower(): value for word, value in values.items()}


def _stop(says: Mapping[str, Any]) -> str:
    """Return a pattern for the end of a sentence, for what belongs to a date in it."""
    short = "".join(
        rf"(?<!\b{re.escape(w)})" for w in words_in(says.get("shortened", ""))
    )
    figure = r"(?<!\b\d)(?<!\b\d\d)" if says.get("figures_with_points") else ""
    return rf"[!?\n]|(?<!\b[A-Z]){short}{figure}\.(?=\s|$)"
