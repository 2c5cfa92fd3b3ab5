"""Read a phrase of direction: "40 km south of A", Aの北40キロ, в 40 км севернее A.

What the phrases are in each language is data: `geo.languages.spatial`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping

    from geo.languages.spatial import Spatial

__all__ = ["degrees", "kilometres", "placing"]

_MILE_KM = 1.609344


def placing(before: str, spatial: Spatial) -> re.Match[str] | None:
    """Return the phrase that a text before a name ends with, or None."""
    if any(mark in before for mark in spatial.marks):
        return spatial.bearing_before.search(before)
    return None


def degrees(word: str, compass: Mapping[str, int]) -> int | None:
    """Return a compass word's bearing, clockwise from north; None when it is none.

    >>> degrees("South-west", {"southwest": 225, "south": 180})
    225
    """
    plain = word.lower()
    if plain.isascii():
        plain = plain.replace("-", "")
    found = (way for start, way in compass.items() if plain.startswith(start))
    return next(found, None)


def kilometres(match: re.Match[str]) -> float | None:
    """Return the distance that a phrase gives, in km, or None when it gives none."""
    found = match.groupdict()
    figure = found.get("km") or found.get("km2")
    if not figure or not figure.rstrip(".,"):
        return None
    value = float(figure.rstrip(".,").replace(",", ""))
    mile = (found.get("unit") or "").startswith("mile")
    return value * _MILE_KM if mile else value
