"""The sheet of the still: its projection, its edges, its scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.geodesy import length_km
from geo.model import LonLat
from geo.outputs.image.looks import palette_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from pyproj import Transformer

    from geo.model import Bounds, Scene

__all__ = ["Points", "Sheet", "draw_scale"]

Points = npt.NDArray[np.float64]

_EDGE = 0.1  # of the map's width and height, kept free around the journey
_STRAIGHT = 60  # degrees of latitude: a taller map is drawn in Mercator's projection


@dataclass(frozen=True, slots=True)
class Sheet:
    """The axes, in metres of a conformal projection around the journey's middle."""

    figure: Figure
    axes: Axes
    projection: Transformer
    reach_deg: tuple[float, float, float, float]
    colours: Mapping[str, str]
    is_dark: bool = False

    @classmethod
    def of(
        cls, scene: Scene, figure: Figure, place: tuple[float, float, float, float]
    ) -> Sheet:
        """Return a sheet at a place of the figure that shows the scene's bounds."""
        colours = palette_of(scene)
        axes = figure.add_axes(place, facecolor=colours["sea"])
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
        reach, is_dark = _reach(scene.bounds), scene.theme == "dark"
        return cls(figure, axes, projection, reach, colours, is_dark)

    def scale_box(self) -> tuple[float, float, float, float]:
        """Return where the scale bar stands, in px of the figure."""
        frame = self.axes.get_window_extent()
        return frame.x1 - 0.22 * frame.width, frame.y0, frame.x1, frame.y0 + 34

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
    from pyproj import Transformer  # only stills pay for it

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
    # a projection is cut half around the world from its middle: nothing lies across
    half = 179.9
    low, high = (west + east) / 2 - half, (west + east) / 2 + half
    return (
        max(low, west - far),
        max(-84, south - far),
        min(high, east + far),
        min(84, north + far),
    )


def draw_scale(sheet: Sheet, *, unit_km: float = 1.0, sign: str = "km") -> None:
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
    wanted = (high - low) / 6 * metres / stretch / 1000 / unit_km
    power = 10 ** np.floor(np.log10(wanted))
    units = float(max(n * power for n in (1, 2, 5) if n * power <= wanted))
    length = units * unit_km * 1000 * stretch / metres
    right = high - 0.02 * (high - low)
    y = bottom + (top - bottom) * 12 / sheet.axes.get_window_extent().height
    sheet.axes.plot(
        [right - length, right], [y, y], color=sheet.colours["soft"], lw=2, zorder=20
    )
    sheet.axes.annotate(
        f"{units:g} {sign}",
        (right - length / 2, y),
        xytext=(0, 3),
        textcoords="offset points",
        ha="center",
        fontsize=8,
        color=sheet.colours["soft"],
        zorder=20,
    )
