"""Borders with track across them that trains no longer pass.

Figures: the year after which no regular passenger train has crossed, as the railways
and the press reported it. A way over such a border is track, and no more than that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import BorderCrossing

__all__ = ["closed_notes"]

_SINCE = {
    frozenset(pair.split()): year
    for year, pairs in {
        1950: ("KP KR",),
        1992: ("AM AZ",),
        1993: ("AM TR",),
        1994: ("DZ MA",),
        2011: ("SY TR",),
        2019: ("IN PK",),
        2020: ("BY PL", "BY LT", "BY LV"),
        2022: ("RU UA", "BY UA", "FI RU", "LV RU"),
    }.items()
    for pair in pairs
}


def closed_notes(borders: Sequence[BorderCrossing]) -> tuple[str, ...]:
    """Return a sentence for each border on a way that passenger trains do not cross."""
    notes = []
    for border in borders:
        pair = border.from_country, border.to_country
        if year := _SINCE.get(frozenset(pair)):
            names = " and ".join(pair)
            notes.append(
                f"No passenger trains have crossed between {names} since {year}."
            )
    return tuple(dict.fromkeys(notes))
