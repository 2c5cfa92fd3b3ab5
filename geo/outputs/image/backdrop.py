"""The ground of the still: land, water, borders, railways, bands of reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.outputs.clipping import carried_on, clipped
from geo.outputs.image.looks import reach_style

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Scene, Shape
    from geo.outputs.image.sheet import Sheet

__all__ = ["draw_ground", "draw_reach"]


def draw_ground(sheet: Sheet, scene: Scene) -> None:
    """Draw land, lakes, rivers, borders and the other railways."""
    ground, colours = scene.backdrop, sheet.colours

    def all_of(shapes: Sequence[Shape]) -> list[Shape]:
        return carried_on(shapes, scene.bounds)

    _fill(sheet, all_of(ground.land), colours["land"], layer=1)
    _fill(sheet, all_of(ground.lakes), colours["sea"], layer=2)
    _strokes(sheet, all_of(ground.rivers), colours["river"], width=0.7)
    _strokes(sheet, all_of(ground.rails), colours["rail"], width=0.6, layer=3.4)
    borders = all_of(ground.borders)
    _strokes(sheet, borders, colours["border"], width=0.8, dashed=True)


def _fill(sheet: Sheet, rings: Iterable[Shape], colour: str, *, layer: int) -> None:
    """Fill rings; islands and lakes turn the other way round, so holes stay empty."""
    from matplotlib.patches import PathPatch  # only stills pay for it
    from matplotlib.path import Path  # as above

    parts = []
    for shape in rings:
        ring = clipped(shape / 1000, sheet.reach_deg)
        if len(ring) > 2:  # noqa: PLR2004  # three corners
            laid = sheet.lay(ring)
            parts.append(Path(np.vstack([laid, laid[:1]]), closed=True))
    if parts:
        path = Path.make_compound_path(*parts)
        sheet.axes.add_patch(
            PathPatch(path, facecolor=colour, edgecolor="none", zorder=layer)
        )


def _strokes(  # noqa: PLR0913  # the looks of a line
    sheet: Sheet,
    lines: Iterable[Shape],
    colour: str,
    *,
    width: float,
    dashed: bool = False,
    layer: float = 3,
) -> None:
    """Draw lines of the ground, those that can be seen."""
    from matplotlib.collections import LineCollection  # see above

    west, south, east, north = sheet.reach_deg
    laid = []
    for line in lines:
        degrees = line / 1000
        low, high = degrees.min(axis=0), degrees.max(axis=0)
        if high[0] > west and low[0] < east and high[1] > south and low[1] < north:
            laid.append(sheet.lay(degrees))
    style = (0, (4, 2, 1, 2)) if dashed else "solid"
    sheet.axes.add_collection(
        LineCollection(
            laid, colors=colour, linewidths=width, linestyles=[style], zorder=layer
        ),
        autolim=False,
    )


def draw_reach(sheet: Sheet, scene: Scene) -> None:
    """Draw the bands of reach, the nearest on top and the widest."""
    for i, band in enumerate(scene.reached):
        colour, width = reach_style(i, is_dark=sheet.is_dark)
        _strokes(sheet, band.lines, colour, width=width, layer=3.9 - i / 100)
