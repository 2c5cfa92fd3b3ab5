"""What a language says of distances and durations: `length` of its `measures.toml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of
from geo.languages.measures import Measures

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["ExtentWords", "extent_words_of"]

# How Europe writes them, where a table does not say it otherwise.
_FORMS = (
    "{n:km}[ |-]{km}(![ ]/|[ ]{per})",
    "{n:miles}[ |-]{miles}(![ ]/|[ ]{per})",
    "{count:hours}( |-){hours}[[ {and}] {n:minutes} {minutes}](! {not_behind})",
    "{takes}[ {word}] {count:days} {days}",
)
_BESIDE = {"apart_forms": (" {apart}",), "apart_before_forms": ("{apart_before} ",)}


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
