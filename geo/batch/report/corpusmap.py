"""The map of a corpus: its sheet, the land under it, the names on it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from math import asinh, degrees, radians, tan
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from geo.model import Bounds
from geo.outputs.landareas import clipped
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from geo.batch.report.census import Visited
    from geo.model import LonLat, Shape

    Floats = npt.NDArray[np.float64]

__all__ = ["WIDTH", "Sheet", "Spot", "land_svg", "spots_of"]

WIDTH = 1400
_FLATTEST, _TALLEST = 0.5, 0.72  # height of a sheet in parts of its width
_EDGE = 0.06  # of the width and height that is left free on each side
_LEAST_DEG = 1.5  # what a sheet shows at least
_MOST_LAT = 80.0
_WORLD = Bounds(-150.0, -50.0, 170.0, 70.0)
_GRAIN = 2  # px: what is smaller is not drawn
_BEYOND = 20.0  # px: what is further outside is cut off
_RING = 3
_HIGH, _LETTER, _DOT = 30, 11, 14  # px on the sheet that a name takes on a wide screen
_PHONE = 3.2  # how much larger a name is on the narrow map of a phone
_MOST = 16


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pixels from the top left: `left` and `top` in Mercator degrees, px a degree."""

    left: float
    top: float
    scale: float
    height: int

    @classmethod
    def of(cls, bounds: Bounds | None) -> Sheet:
        """Return a sheet on which a box lies in the middle; the world for none."""
        box = bounds or _WORLD
        low, high = _mercator(box.south), _mercator(box.north)
        wide = max(box.east - box.west, _LEAST_DEG) * (1 + 2 * _EDGE)
        tall = max(high - low, _LEAST_DEG * _FLATTEST) * (1 + 2 * _EDGE)
        ratio = min(max(tall / wide, _FLATTEST), _TALLEST)
        scale = WIDTH / max(wide, tall / ratio)
        height = round(WIDTH * ratio)
        left = (box.west + box.east) / 2 - WIDTH / 2 / scale
        return cls(left, (low + high) / 2 + height / 2 / scale, scale, height)

    def lay(self, lonlat: Floats) -> Floats:
        """Return where points in degrees, longitude first, lie on the sheet, in px."""
        lat = np.radians(np.clip(lonlat[:, 1], -_MOST_LAT, _MOST_LAT))
        y = self.top - np.degrees(np.arcsinh(np.tan(lat)))
        return np.column_stack([lonlat[:, 0] - self.left, y]) * self.scale


def _mercator(lat: float) -> float:
    """Return a latitude in the Mercator plane, in degrees of longitude."""
    return degrees(asinh(tan(radians(min(max(lat, -_MOST_LAT), _MOST_LAT)))))


def land_svg(sheet: Sheet, near: Sequence[LonLat]) -> str:
    """Return the ground of a sheet, in detail near some points."""
    ground = open_basemap().around(near)
    lines = "".join(_path(line) for line in _seen(ground.borders, sheet))
    return (
        f'<path class="land" fill-rule="evenodd" d="{_rings(ground.land, sheet)}"/>'
        f'<path class="lake" fill-rule="evenodd" d="{_rings(ground.lakes, sheet)}"/>'
        f'<path class="border" d="{lines}"/>'
    )


def _rings(shapes: Iterable[Shape], sheet: Sheet) -> str:
    """Return rings as one path, cut at the sheet's edge."""
    box = (-_BEYOND, -_BEYOND, WIDTH + _BEYOND, sheet.height + _BEYOND)
    parts = (clipped(ring, box) for ring in _seen(shapes, sheet))
    paths = (_path(part) for part in parts if len(part))
    return "".join(f"{path}Z" for path in paths if path)


def _seen(shapes: Iterable[Shape], sheet: Sheet) -> Iterator[Floats]:
    """Yield the shapes whose box touches the sheet, laid on it."""
    for shape in shapes:
        if len(shape):
            laid = sheet.lay(shape / 1000)
            low, high = laid.min(axis=0), laid.max(axis=0)
            if (high > 0).all() and low[0] < WIDTH and low[1] < sheet.height:
                yield laid


def _path(line: Floats) -> str:
    """Return points as a path of whole pixels, coarse as it is seen."""
    whole = np.round(line / _GRAIN).astype(int) * _GRAIN
    fresh = np.any(whole[1:] != whole[:-1], axis=1)
    first, *steps = np.diff(whole[np.r_[True, fresh]], axis=0, prepend=0).tolist()
    if len(steps) < _RING - 1:
        return ""
    return f"M{first[0]},{first[1]}l" + " ".join(f"{x},{y}" for x, y in steps)


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
