"""Speeds of a language that is data: the table `speed` of its `measures.toml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of, words_in
from geo.languages.generic.forms import any_of, said
from geo.languages.speedwords import SpeedWords

if TYPE_CHECKING:
    from geo.model.annotations import Language

__all__ = ["NUMBER", "words_of"]

# A figure, or the upper end of a range of two.
NUMBER = (
    r"(?<![\d.,])(?:\d+(?:[.,]\d+)? ?(?:[-–—~]|{joint}) ?)?"
    r"(?P<{unit}>\d{{1,3}}(?:[., ]\d{{3}})+|\d+(?:[.,]\d+)?)"
)
_UNITS = ("kmh", "mph", "mps", "knots")


def words_of(language: Language) -> SpeedWords:
    """Return the words and patterns of a language's speeds."""
    table = tables_of(language)["measures"]["speed"]
    joint = any_of(words_in(table.get("to", "")))
    return SpeedWords(
        patterns=tuple(
            NUMBER.format(unit=unit, joint=joint)
            + rf"[ -]?(?i:{any_of(words_in(table[unit]))})(?!\w)"
            for unit in _UNITS
            if table.get(unit)
        ),
        top=said(table.get("top", "")),
        only=said(table.get("only", "")),
        average=said(table.get("average", "")),
        train=said(table.get("train", "")),
        other=said(table.get("other", "")),
        able=said(table.get("able", "")),
        runs=said(table.get("runs", "")),
        moment=said(table.get("moment", "")),
        another=said(table.get("another", "")),
        fast=said(table.get("fast", "")),
        goes=said(table.get("goes", "")),
        than=said(table.get("than", "")),
        clause=r"[!?\n]|\.(?=\s|$)",
    )
