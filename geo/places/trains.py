"""Whether a text tells of trains: then its places are first of all stops."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from geo.languages import naming_of

if TYPE_CHECKING:
    from geo.model import Language

__all__ = ["STOP_KINDS", "of_trains"]

STOP_KINDS: Final = frozenset({"city", "station", "facility"})  # what a train calls at

_EVERY: Final = 800  # characters for each such word; in fewer words it is an aside


def of_trains(text: str, language: Language = "en") -> bool:
    """Return whether a text tells of trains in its language.

    A fire beside the railroad, told at length, is no story of trains.

    >>> of_trains("Поезд вышел утром.", "ru"), of_trains("The ship sailed at noon.")
    (True, False)
    """
    words = naming_of(language).rails
    most = len(text) // _EVERY + 1
    return any(count >= most for count, _ in enumerate(words.finditer(text), 1))
