"""Distances and durations of a language that is data: `length` of `measures.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.extentwords import ExtentWords
from geo.languages.foldertables import tables_of, words_in
from geo.languages.generic.forms import any_of, said
from geo.languages.generic.speeds import NUMBER

if TYPE_CHECKING:
    from geo.model.annotations import Language

__all__ = ["words_of"]


def words_of(language: Language) -> ExtentWords:
    """Return the words and patterns of a language's distances and durations."""
    table = tables_of(language)["measures"]["length"]
    values: dict[str, int] = dict(table.get("numbers", {}))
    joint = any_of(words_in(table.get("to", "")))
    number = rf"\d+(?:[.,]\d+)?|(?i:{any_of(values)})"
    hours, minutes = (any_of(words_in(table[unit])) for unit in ("hours", "minutes"))
    days, takes = (any_of(words_in(table[unit])) for unit in ("days", "takes"))
    also = any_of(words_in(table.get("and", "")))
    per = any_of(words_in(table.get("per", "")))
    late = said(table.get("not_behind", ""))
    lengths = [
        NUMBER.format(unit=unit, joint=joint)
        + rf"[ -]?(?i:{any_of(words_in(table[unit]))})(?!\w| ?/)(?! {per})"
        for unit in ("km", "miles")
        if table.get(unit)
    ]
    return ExtentWords(
        patterns=(
            *lengths,
            (
                rf"(?<![\w.,:])(?P<hours>{number})[ -](?i:{hours})(?!\w)"
                rf"(?: (?:{also} )?(?P<minutes>\d+) (?i:{minutes}))?(?! (?:{late}))"
            ),
            rf"(?i:{takes})(?: \w+)? (?P<days>{number}) (?i:{days})(?!\w)",
        ),
        travel=said(table.get("travel", "")),
        other=said(table.get("other", "")),
        clause=r"[!?\n]|\.(?=\s|$)",
        values=values,
        apart_after=rf" (?:{said(table.get('apart', ''))})",
        apart_before=rf"(?:{said(table.get('apart_before', ''))}) ",
    )
