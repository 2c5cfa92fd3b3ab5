"""The journey on the still: its ways with their arrows, and its dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geo.outputs.image.looks import COLOURS, STYLES

if TYPE_CHECKING:
    from geo.model import Course, Scene, Way
    from geo.outputs.image.sheet import Points, Sheet

__all__ = ["draw_dots", "draw_ways", "stretches"]

_RIMS = {"open": (0, (4, 2)), "rejected": (0, (1.2, 1.8))}


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
