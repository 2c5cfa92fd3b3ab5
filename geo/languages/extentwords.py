"""What a language says of distances and durations, as data: one a language."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ExtentWords"]


@dataclass(frozen=True, slots=True)
class ExtentWords:
    """The words and patterns of one language.

    `patterns` hold the groups `km` or `miles`, or `hours` with `minutes` after it, or
    `days`, with `half` for half a day more.
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
    values: dict[str, int]
    apart_after: str = r"(?!)"
    apart_before: str = r"(?!)"
