"""The names on a corpus's map: as many as have room, the most travelled to first."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.batch.report.projection import WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.batch.report.census import Visited
    from geo.batch.report.projection import Sheet

__all__ = ["Spot", "spots_of"]

_HIGH, _LETTER, _DOT = 30, 11, 14  # px on the sheet that a name takes on a wide screen
_PHONE = 3.2  # how much larger a name is on the narrow map of a phone
_MOST = 16


class Spot(NamedTuple):
    """A name on the map, in percent of its width and height.

    `side` is "left" for a name that stands left of its dot, `rank` "further" for one
    that a phone has no room for.
    """

    name: str
    left: float
    top: float
    side: str
    rank: str


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        """Return whether two boxes overlap."""
        apart = self.right < other.left or other.right < self.left
        return not (apart or self.bottom < other.top or other.bottom < self.top)


def spots_of(places: Sequence[Visited], sheet: Sheet) -> list[Spot]:
    """Return the names that have room without covering one before them."""
    taken: list[_Box] = []
    on_phone: list[_Box] = []
    spots: list[Spot] = []
    for place in places:
        x, y = sheet.lay(np.array([place.at]))[0].tolist()
        for side in ("", "left"):
            if len(spots) < _MOST and _takes(taken, _box(place.name, (x, y), side)):
                small = _takes(on_phone, _box(place.name, (x, y), side, larger=_PHONE))
                left, top = 100 * x / WIDTH, 100 * y / sheet.height
                rank = "" if small else "further"
                spots.append(Spot(place.name, left, top, side, rank))
                break
    return spots


def _takes(taken: list[_Box], box: _Box) -> bool:
    """Take the room of a box if it is on the sheet and free, and say whether."""
    fits = box.left >= 0 and box.right <= WIDTH and not any(map(box.meets, taken))
    if fits:
        taken.append(box)
    return fits


def _box(name: str, at: tuple[float, float], side: str, *, larger: float = 1.0) -> _Box:
    """Return the room that a name and its dot take, when all is so much larger."""
    letters = sum(1 + (unicodedata.east_asian_width(one) in "WF") for one in name)
    wide, dot, tall = (larger * size for size in (letters * _LETTER, _DOT, _HIGH))
    x, y = at
    left = x - dot - wide if side else x - dot
    return _Box(left, y - tall / 2, left + wide + 2 * dot, y + tall / 2)
