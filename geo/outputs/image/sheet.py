"""The map on the sheet: projection, ground, ways, dots."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.geodesy import length_km
from geo.model import LonLat

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from pyproj import Transformer

    from geo.model import Bounds, Course, Scene, Shape, Way

__all__ = [
    "COLOURS",
    "STYLES",
    "Sheet",
    "draw_dots",
    "draw_ground",
    "draw_reach",
    "draw_scale",
    "draw_ways",
    "reach_style",
]

Points = npt.NDArray[np.float64]

COLOURS = {
    "land": "#f5f2ea",
    "sea": "#d5e3ec",
    "river": "#b9d0df",
    "border": "#8f8a99",
    "rail": "#c4beb2",
    "ink": "#1c2024",
    "soft": "#565c63",
    "name": "#6a6774",
    "sea_name": "#4b7088",
    "journey": "#0072b2",
    "confirmed": "#0072b2",
    "open": "#c04a00",
    "rejected": "#5b5f66",
}
# Width in points, and dashes in points; each is told from the others without colour.
STYLES: dict[str, tuple[float, tuple[float, ...]]] = {
    "journey": (3.0, ()),
    "confirmed": (3.0, (10, 4)),
    "open": (2.6, (6, 4)),
    "rejected": (1.9, (1.5, 4)),
}
_RIMS = {"open": (0, (4, 2)), "rejected": (0, (1.2, 1.8))}
_EDGE = 0.1  # of the map's width and height, kept free around the journey
_STRAIGHT = 60  # degrees of latitude: a taller map is drawn in Mercator's projection


@dataclass(frozen=True, slots=True)
class Sheet:
    """The axes, in metres of a conformal projection around the journey's middle."""

    figure: Figure
    axes: Axes
    projection: Transformer
    reach_deg: tuple[float, float, float, float]

    @classmethod
    def of(
        cls, scene: Scene, figure: Figure, place: tuple[float, float, float, float]
    ) -> Sheet:
        """Return a sheet at a place of the figure that shows the scene's bounds."""
        axes = figure.add_axes(place, facecolor=COLOURS["sea"])
        axes.set_xticks([])
        axes.set_yticks([])
        for side in axes.spines.values():
            side.set_visible(False)
        projection = _conformal(scene.bounds)
        edge = np.column_stack(projection.transform(*_rim(scene.bounds).T))
        low, high = edge.min(axis=0), edge.max(axis=0)
        inches = figure.get_size_inches()
        aspect = place[2] * inches[0] / (place[3] * inches[1])
        tall = max(high[1] - low[1], (high[0] - low[0]) / aspect) * (0.5 + _EDGE)
        middle = (low + high) / 2
        axes.set_xlim(middle[0] - tall * aspect, middle[0] + tall * aspect)
        axes.set_ylim(middle[1] - tall, middle[1] + tall)
        return cls(figure, axes, projection, _reach(scene.bounds))

    def lay(self, degrees: Points) -> Points:
        """Return points in metres on the sheet; longitude first."""
        return np.column_stack(self.projection.transform(degrees[:, 0], degrees[:, 1]))

    def lay_line(self, line: Sequence[LonLat]) -> Points:
        """Return a line in metres on the sheet."""
        return self.lay(np.array(line))


def _conformal(bounds: Bounds) -> Transformer:
    """Return Lambert's conformal conic projection for a region, else Mercator's.

    The two standard parallels lie a sixth inside the region's edges (Snyder, Map
    Projections, USGS Professional Paper 1395, 1987, p. 105).
    """
    from pyproj import Transformer  # noqa: PLC0415  # only stills pay for it

    west, south, east, north = bounds
    tall = north - south
    lon = (west + east) / 2
    first, second = south + tall / 6, north - tall / 6
    near_equator = abs(first + second) < 20  # noqa: PLR2004  # degrees: the cone is flat
    if tall > _STRAIGHT or near_equator:
        words = f"+proj=merc +lon_0={lon} +ellps=WGS84"
    else:
        lat = (south + north) / 2
        words = f"+proj=lcc +lat_1={first} +lat_2={second} +lat_0={lat} +lon_0={lon}"
    return Transformer.from_crs("EPSG:4326", words, always_xy=True)


def _rim(bounds: Bounds) -> Points:
    """Return points along the edge of a box."""
    west, south, east, north = bounds
    x, y = np.linspace(west, east, 21), np.linspace(south, north, 21)
    sides = [
        np.column_stack([x, np.full(21, south)]),
        np.column_stack([x, np.full(21, north)]),
        np.column_stack([np.full(21, west), y]),
        np.column_stack([np.full(21, east), y]),
    ]
    return np.concatenate(sides)


def _reach(bounds: Bounds) -> tuple[float, float, float, float]:
    """Return the box that is cut out of the world: what the sheet can show and more."""
    west, south, east, north = bounds
    far = 4 + 1.6 * max(east - west, 2 * (north - south))
    far = min(far, 85)
    return west - far, max(-84, south - far), east + far, min(84, north + far)


def clipped(ring: Points, box: tuple[float, float, float, float]) -> Points:
    """Return the part of a ring inside a box, its direction kept.

    Sutherland and Hodgman, Communications of the ACM 17 (1974), 32-42.
    """
    west, south, east, north = box
    for axis, limit, sign in (
        (0, west, 1),
        (1, south, 1),
        (0, east, -1),
        (1, north, -1),
    ):
        inside = (ring[:, axis] - limit) * sign >= 0
        if inside.all():
            continue
        if not inside.any():
            return ring[:0]
        after = np.roll(ring, -1, axis=0)
        crossing = inside != np.roll(inside, -1)
        step = after[:, axis] - ring[:, axis]
        share = np.divide(limit - ring[:, axis], step, where=step != 0, out=step * 0)
        cut = ring + share[:, None] * (after - ring)
        ring = np.stack([ring, cut], axis=1)[np.stack([inside, crossing], axis=1)]
    return ring


def draw_ground(sheet: Sheet, scene: Scene) -> None:
    """Draw land, lakes, rivers, borders and the other railways."""
    _fill(sheet, scene.backdrop.land, COLOURS["land"], 1)
    _fill(sheet, scene.backdrop.lakes, COLOURS["sea"], 2)
    _strokes(sheet, scene.backdrop.rivers, COLOURS["river"], width=0.7)
    _strokes(sheet, scene.backdrop.rails, COLOURS["rail"], width=0.6)
    _strokes(sheet, scene.backdrop.borders, COLOURS["border"], width=0.8, dashed=True)


def _fill(sheet: Sheet, rings: Iterable[Shape], colour: str, layer: int) -> None:
    """Fill rings; islands and lakes turn the other way round, so holes stay empty."""
    from matplotlib.patches import PathPatch  # noqa: PLC0415  # only stills pay for it
    from matplotlib.path import Path  # noqa: PLC0415  # as above

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
    from matplotlib.collections import LineCollection  # noqa: PLC0415  # see above

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


REACH = ("#2d0b59", "#781c6d", "#b0305c", "#c54a1b", "#a86a00", "#7a7420")
"""The colours of the bands of reach, nearest first; farther ones have the last."""


def reach_style(band: int) -> tuple[str, float]:
    """Return the colour and the width in points of a band of reach."""
    return REACH[min(band, len(REACH) - 1)], max(1.1, 3.6 - 0.6 * band)


def draw_reach(sheet: Sheet, scene: Scene) -> None:
    """Draw the bands of reach, the nearest on top and the widest."""
    for i, band in enumerate(scene.reached):
        colour, width = reach_style(i)
        _strokes(sheet, band.lines, colour, width=width, layer=5 - i / 100)


def draw_ways(sheet: Sheet, scene: Scene) -> None:
    """Draw the ways, the weakest first, each with a casing and arrows."""
    order: tuple[Course, ...] = ("rejected", "open", "confirmed", "journey")
    for layer, course in enumerate(order):
        for way in scene.ways:
            if way.course == course and way.points:
                _draw_way(sheet, way, 5 + layer)
    for dot in scene.dots:
        if dot.link:
            x, y = sheet.lay_line((dot.at, dot.link)).T
            sheet.axes.plot(x, y, color=COLOURS["soft"], lw=1, ls=":", zorder=5)


def _draw_way(sheet: Sheet, way: Way, layer: int) -> None:
    """Draw one way: casing, line, arrows."""
    laid = sheet.lay_line(way.points)
    shown = laid[way.shared :]
    width, dashes = STYLES[way.course]
    colour = COLOURS[way.course]
    sheet.axes.plot(*shown.T, color=COLOURS["land"], lw=width + 2.6, zorder=layer)
    points = sheet.axes.transData.transform(laid) * 72 / sheet.figure.dpi
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    for kind, first, last in stretches(way):
        # Dashes run on from stretch to stretch, or short ones would look solid.
        style: object = (float(along[first]), dashes) if dashes else "solid"
        if kind == "assumed":
            style = (0, (0.1, 5))
        sheet.axes.plot(
            *laid[first : last + 1].T,
            color=colour,
            lw=width / 2 if kind == "coarse" else width,
            ls=style,
            dash_capstyle="round" if kind == "assumed" else "butt",
            zorder=layer,
        )
    _arrows(sheet, shown, colour)


def stretches(way: Way) -> list[tuple[str, int, int]]:
    """Return the stretches of a way by what is known of them: kind, first, last."""

    def kind(i: int) -> str:
        if any(a <= i < b for a, b in way.assumed):
            return "assumed"
        return "coarse" if any(a <= i < b for a, b in way.coarse) else "known"

    found: list[tuple[str, int, int]] = []
    for i in range(way.shared, len(way.points) - 1):
        if found and found[-1][0] == kind(i):
            found[-1] = (found[-1][0], found[-1][1], i + 1)
        else:
            found.append((kind(i), i, i + 1))
    return found


def _arrows(sheet: Sheet, line: Points, colour: str) -> None:
    """Draw the direction of travel, about every tenth of the sheet, never at an end."""
    across = np.ptp(sheet.axes.get_xlim())
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    count = round(along[-1] / (0.16 * across)) or int(along[-1] > 0.06 * across)
    for k in range(count):
        at = (k + 0.5) / count * along[-1]
        near = [at - 0.012 * across, at, at + 0.012 * across]
        x, y = (np.interp(near, along, axis) for axis in line.T)
        angle = np.degrees(np.arctan2(y[2] - y[0], x[2] - x[0]))
        sheet.axes.plot(
            x[1],
            y[1],
            marker=(3, 0, angle - 90),
            ms=8,
            mfc=colour,
            mec=COLOURS["land"],
            mew=1,
            zorder=10,
        )


def draw_scale(sheet: Sheet) -> None:
    """Draw a scale bar in the lower right corner, a round length of about a sixth."""
    low, high = sheet.axes.get_xlim()
    bottom, top = sheet.axes.get_ylim()
    lon, lat = sheet.projection.transform(
        (low + high) / 2, (bottom + top) / 2, direction="INVERSE"
    )
    metres = length_km(LonLat(lon - 0.05, lat), LonLat(lon + 0.05, lat)) * 1000
    stretch = float(
        np.ptp(sheet.lay(np.array([[lon - 0.05, lat], [lon + 0.05, lat]]))[:, 0])
    )
    wanted = (high - low) / 6 * metres / stretch / 1000
    power = 10 ** np.floor(np.log10(wanted))
    km = float(max(n * power for n in (1, 2, 5) if n * power <= wanted))
    length = km * 1000 * stretch / metres
    right = high - 0.02 * (high - low)
    y = bottom + 0.035 * (top - bottom)
    sheet.axes.plot(
        [right - length, right], [y, y], color=COLOURS["soft"], lw=2, zorder=20
    )
    sheet.axes.annotate(
        f"{km:g} km",
        (right - length / 2, y),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        fontsize=8,
        color=COLOURS["soft"],
        zorder=20,
    )


def draw_dots(sheet: Sheet, scene: Scene) -> None:
    """Draw the dots, the stops with their numbers."""
    sizes = {"stop": 15.0, "place": 8.0, "railhead": 7.0, "border": 6.0, "gauge": 6.0}
    for dot in reversed(scene.dots):
        x, y = sheet.lay_line((dot.at,))[0]
        is_stop = dot.kind == "stop"
        colour = COLOURS[dot.course if dot.kind != "border" else "soft"]
        full = is_stop and dot.end and dot.course in {"journey", "confirmed"}
        marker = {"railhead": "s", "border": "D", "gauge": "D"}.get(dot.kind, "o")
        sheet.axes.scatter(
            x,
            y,
            s=(sizes[dot.kind] + (2 if dot.end else 0)) ** 2,
            marker=marker,
            facecolors=colour if full or dot.kind == "gauge" else "#ffffff",
            edgecolors=colour,
            linewidths=1.8,
            linestyles=_RIMS.get(dot.course, "-") if is_stop else "-",
            zorder=12 if is_stop else 11,
        )
        if is_stop:
            sheet.axes.annotate(
                dot.key,
                (x, y),
                ha="center",
                va="center_baseline",
                fontsize=8.5,
                fontweight="bold",
                color="#ffffff" if full else COLOURS["ink"],
                zorder=13,
            )
