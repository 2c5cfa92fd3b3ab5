"""The ground of the still, and the circle that shows where on Earth its map lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.outputs.image.looks import HATCH, reach_style
from geo.outputs.landareas import carried_on, clipped, locator_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from geo.model import Scene, Shape
    from geo.outputs.image.sheet import Sheet

__all__ = ["draw_ground", "draw_inset", "draw_reach"]

Box = tuple[float, float, float, float]  # left, bottom, right, top, in px
_RADIUS_PX = 58.0
_EDGE_PX = 10.0
_LEAST_PX = 380.0  # a map that is narrower or lower has no room for it


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
    _strokes(sheet, borders, colours["border"], width=0.8, dashes=_BORDER)


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


_BORDER = (0, (4, 2, 1, 2))


def _strokes(  # noqa: PLR0913  # the looks of a line
    sheet: Sheet,
    lines: Iterable[Shape],
    colour: str,
    *,
    width: float,
    dashes: object = "solid",
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
    sheet.axes.add_collection(
        LineCollection(
            laid, colors=colour, linewidths=width, linestyles=[dashes], zorder=layer
        ),
        autolim=False,
    )


def draw_reach(sheet: Sheet, scene: Scene) -> None:
    """Draw the bands of reach, the nearest on top and the widest."""
    for i, band in enumerate(scene.reached):
        colour, width = reach_style(i, is_dark=sheet.is_dark)
        _strokes(
            sheet, band.lines, colour, width=width, dashes=HATCH, layer=3.9 - i / 100
        )


def draw_inset(sheet: Sheet, scene: Scene) -> Box | None:
    """Draw the circle in the corner freest of the journey, and return its box.

    None where it is not needed, or has no room.
    """
    from matplotlib.patches import Circle, PathPatch, Polygon  # stills alone
    from matplotlib.path import Path  # as above

    frame = sheet.axes.get_window_extent()
    found = locator_of(scene)
    if found is None or min(frame.width, frame.height) < _LEAST_PX:
        return None
    box = _corner(sheet, scene)
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    inches = sheet.figure.dpi_scale_trans
    dpi, colours = sheet.figure.dpi, sheet.colours

    def laid(points: np.ndarray) -> np.ndarray:
        return (points * _RADIUS_PX + (x, y)) / dpi

    def disc(face: str, edge: str, height: float) -> Circle:
        return Circle(
            (x / dpi, y / dpi),
            _RADIUS_PX / dpi,
            fc=face,
            ec=edge,
            transform=inches,
            zorder=height,
        )

    sea = disc(colours["sea"], "none", 16)
    sheet.axes.add_patch(sea)
    rings = [Path(laid(np.vstack([r, r[:1]])), closed=True) for r in found.land]
    if rings:
        land = PathPatch(
            Path.make_compound_path(*rings),
            fc=colours["land"],
            ec="none",
            transform=inches,
            zorder=16.1,
        )
        sheet.axes.add_patch(land)
        land.set_clip_path(sea)
    for line in found.borders:
        x_y, colour = laid(line).T, colours["border"]
        (drawn,) = sheet.axes.plot(
            *x_y, color=colour, lw=0.6, transform=inches, zorder=16.2
        )
        drawn.set_clip_path(sea)
    spot = Polygon(
        laid(found.box),
        fc="none",
        ec=colours["journey"],
        lw=1.8,
        transform=inches,
        zorder=16.5,
    )
    sheet.axes.add_patch(disc("none", colours["soft"], 16.4))
    sheet.axes.add_patch(spot)
    return box


def _corner(sheet: Sheet, scene: Scene) -> Box:
    """Return the box in the corner that the fewest points of the journey lie in."""
    frame = sheet.axes.get_window_extent()
    side = 2 * _RADIUS_PX
    lefts = (frame.x0 + _EDGE_PX, frame.x1 - _EDGE_PX - side)
    bottom, top = frame.y0 + _EDGE_PX, frame.y1 - _EDGE_PX - side
    left, right = lefts
    # the scale stands in the lower right corner
    seats = [(left, bottom), (left, top), (right, top), (right, frame.y0 + 40)]
    lines = [way.points for way in scene.ways if way.points]
    lines.append(tuple(dot.at for dot in scene.dots))
    laid = np.concatenate([sheet.lay_line(line) for line in lines])
    px = sheet.axes.transData.transform(laid)

    def over(seat: tuple[float, float]) -> int:
        low = np.array(seat) - 24
        inside = (px > low).all(axis=1) & (px < low + side + 48).all(axis=1)
        return int(inside.sum())

    x, y = min(seats, key=over)
    return x, y, x + side, y + side
