"""What a person says that names of a story mean, on top of what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geo.model import Place, Resolution

__all__ = ["overruled"]


def overruled(
    found: Resolution, given: Mapping[str, str], find: Callable[[str], Place]
) -> Resolution:
    """Return the resolution with the places that a person gave for some names.

    Raises:
        BadInput: the story has no such name.
        PlaceNotFound: no gazetteer knows what it is said to mean.
    """
    for name, meant in given.items():
        named = {m.start for m in found.mentions if name in (m.surface, *m.names)}
        if not named:
            raise BadInput(_unnamed(name, found))
        place = replace(find(meant), confidence=1.0, reasons=("a person gave it",))
        mentions = tuple(
            replace(m, place=place.id, confidence=1.0) if m.start in named else m
            for m in found.mentions
        )
        others = [p for p in found.places if p.id != place.id]
        left = tuple(other for other in found.unplaced if other != name)
        found = replace(
            found, mentions=mentions, places=(*others, place), unplaced=left
        )
    return found


def _unnamed(name: str, found: Resolution) -> str:
    """Return the message for a name that the story does not have."""
    from difflib import get_close_matches  # only after a slip

    surfaces = sorted({mention.surface for mention in found.mentions})
    close = get_close_matches(name, surfaces, n=1)
    hint = f"did you mean {close[0]}?" if close else "see railstory places"
    return f"the story names no place {name!r}; {hint}"
