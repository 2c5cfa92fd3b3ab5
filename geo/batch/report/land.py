"""Land, lakes and borders under a corpus, as SVG on its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.batch.report.projection import WIDTH
from geo.outputs.clipping import clipped
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import numpy.typing as npt

    from geo.batch.report.projection import Sheet
    from geo.model import LonLat, Shape

    Floats = npt.NDArray[np.float64]

__all__ = ["land_svg"]

_GRAIN = 2  # px: what is smaller is not drawn
_BEYOND = 20.0  # px: what is further outside is cut off
_RING = 3


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
