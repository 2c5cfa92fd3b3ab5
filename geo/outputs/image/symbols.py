"""The journey on the still: its ways with their arrows, and its dots."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from geo.geodesy import circle
from geo.outputs.image.looks import ELSEWISE, HOLLOW, STYLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Course, Dot, Scene, Way
    from geo.outputs.image.sheet import Points, Sheet

__all__ = ["dot_halves", "dot_seats", "draw_dots", "draw_ways", "stretches"]

_ASIDE_PT = 2.9  # how far a way keeps from the middle of rails that two ways use
_APART = (-8, 8)  # points before and behind, between which a way's course is taken
_NEAR_PT = 12.0  # stops nearer to each other share one dot
_BESIDE_PT = 14.0  # from a stop's dot to a sign that it would cover
_SIGN_PT = 6.0  # from the middle of a sign to a way beside it
_SIGNS = {"border", "gauge"}
_TAKEN = {"journey", "confirmed"}
_MANY = 3  # keys on a plate, of which the first and the last are named
_HALF_PT = {"stop": 8.4, "place": 5.0, "railhead": 5.0}  # half of a dot, with its rim
_ROUND = 2  # letters that a round dot has room for
_RIMS = {"open": (0, (4, 2)), "rejected": (0, (1.2, 1.8))}


def draw_ways(sheet: Sheet, scene: Scene) -> None:
    """Draw the ways, the weakest first, each with a casing and arrows."""
    order: tuple[Course, ...] = ("rejected", "open", "confirmed", "journey")
    has_arrows = scene.style.shows("arrows")
    for layer, course in enumerate(order):
        for way in scene.ways:
            if way.course == course and way.points:
                _draw_way(sheet, way, 5 + layer, arrows=has_arrows)
    for way in scene.ways:
        if way.link:
            x, y = sheet.lay_line(way.link).T
            style = (0, (1.5, 4))
            sheet.axes.plot(
                x, y, color=sheet.colours["rejected"], lw=1.3, ls=style, zorder=5
            )
    for dot in scene.dots:
        if dot.link:
            x, y = sheet.lay_line((dot.at, dot.link)).T
            sheet.axes.plot(x, y, color=sheet.colours["soft"], lw=1, ls=":", zorder=5)
        if dot.within_km:
            ring = sheet.lay_line(circle(dot.at, dot.within_km))
            face, edge = f"{sheet.colours['soft']}12", sheet.colours["soft"]
            sheet.axes.fill(*ring.T, fc=face, ec=edge, lw=1, ls=(0, (4, 4)), zorder=4)


def _draw_way(sheet: Sheet, way: Way, layer: int, *, arrows: bool) -> None:
    """Draw one way: casing, line, arrows; hollow where it is known only roughly."""
    laid = _beside(sheet, way)
    shown = laid[way.shared :]
    width, dashes = STYLES[way.course]
    colour = sheet.colours[way.course]
    sheet.axes.plot(*shown.T, color=sheet.colours["land"], lw=width + 2.6, zorder=layer)
    points = _on_paper(sheet, laid)
    along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    for kind, first, last in stretches(way):
        # Dashes run on from stretch to stretch, or short ones would look solid.
        style: object = (float(along[first]), dashes) if dashes else "solid"
        if kind == "assumed":
            style = (0, (0.1, 5))
        if kind in ELSEWISE:
            style = (0, ELSEWISE[kind])
        part = laid[first : last + 1].T
        cap = "round" if kind == "assumed" else "butt"
        sheet.axes.plot(
            *part, color=colour, lw=width, ls=style, dash_capstyle=cap, zorder=layer
        )
        if kind == "coarse":
            sheet.axes.plot(
                *part, color=sheet.colours["land"], lw=width * HOLLOW, zorder=layer
            )
    if arrows:
        _arrows(sheet, shown, colour)


def _on_paper(sheet: Sheet, laid: Points) -> Points:
    """Return points of the sheet in points of print."""
    paper: Points = sheet.axes.transData.transform(laid) * 72 / sheet.figure.dpi
    return paper


def _beside(sheet: Sheet, way: Way) -> Points:
    """Return a way on the sheet, to its right where another runs on the same rails."""
    laid = sheet.lay_line(way.points)
    pt = np.ptp(sheet.axes.get_xlim()) / _width_pt(sheet)
    for first, last in way.doubled:
        part = laid[first : last + 1]
        along = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(part, axis=0).T))])
        # Small bends would turn the line over itself: a side is taken some way apart.
        near = [
            np.interp(along + d * pt, along, axis) for axis in part.T for d in _APART
        ]
        course = np.column_stack([near[1] - near[0], near[3] - near[2]])
        length = np.maximum(np.hypot(*course.T), 1e-9)
        right = np.column_stack([course[:, 1], -course[:, 0]]) / length[:, None]
        laid[first : last + 1] = part + right * _ASIDE_PT * pt
    return laid


def _width_pt(sheet: Sheet) -> float:
    """Return how wide the map is on paper, in points."""
    inches = sheet.figure.get_size_inches()[0] * sheet.axes.get_position().width
    return float(inches) * 72


def stretches(way: Way) -> list[tuple[str, int, int]]:
    """Return the stretches of a way by what is known of them: kind, first, last."""

    def kind(i: int) -> str:
        if way.kind != "rail":
            return way.kind
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
            ms=9,
            mfc=colour,
            mec=sheet.colours["land"],
            mew=1,
            zorder=10,
        )


def draw_dots(sheet: Sheet, scene: Scene) -> None:
    """Draw the dots, the stops with their numbers; near ones share a dot."""
    sizes = {"stop": 15.0, "place": 8.0, "railhead": 7.0, "border": 6.0, "gauge": 6.0}
    keys = _keys(sheet, scene)
    has_numbers = scene.style.shows("numbers")
    seats = dot_seats(sheet, scene)
    for number, dot in reversed(list(enumerate(scene.dots))):
        x, y = seats[number]
        is_stop = dot.kind == "stop" and bool(keys[number]) and has_numbers
        colour = sheet.colours["soft" if dot.kind in _SIGNS else dot.course]
        full = is_stop and dot.end and dot.course in _TAKEN
        marker = {"railhead": "s", "border": "D", "gauge": "D"}.get(dot.kind, "o")
        size = sizes[dot.kind] + (2 if dot.end else 0) if is_stop else 7.0
        if dot.kind == "stop" and not has_numbers:
            full, size = dot.end and dot.course in _TAKEN, 8.0
        sheet.axes.scatter(
            x,
            y,
            s=(size if dot.kind == "stop" else sizes[dot.kind]) ** 2,
            marker=marker,
            facecolors=colour
            if full or dot.kind == "gauge"
            else sheet.colours["paper"],
            edgecolors=colour,
            linewidths=1.8,
            linestyles=_RIMS.get(dot.course, "-") if is_stop else "-",
            zorder=12 if is_stop else 11,
        )
        if is_stop:
            _number(sheet, (x, y), keys[number], full=full, colour=colour)


def _number(
    sheet: Sheet, at: tuple[float, float], key: str, *, full: bool, colour: str
) -> None:
    """Write the number of a stop on its dot, or several on a plate as wide as they."""
    face = colour if full else sheet.colours["paper"]
    plate = {"boxstyle": "round,pad=0.35,rounding_size=0.9", "fc": face, "ec": colour}
    sheet.axes.annotate(
        key,
        at,
        ha="center",
        va="center_baseline",
        fontsize=8.5,
        fontweight="bold",
        color=sheet.colours["paper"] if full else sheet.colours["ink"],
        bbox={**plate, "lw": 1.8} if len(key) > _ROUND else None,
        zorder=13,
    )


def dot_seats(sheet: Sheet, scene: Scene) -> Points:
    """Return where the dots stand on the sheet: signs beside stops near them.

    A sign keeps to its own side of the stop, and off the ways where it can.
    """
    if not scene.dots:
        return np.empty((0, 2))
    at = _on_paper(sheet, sheet.lay_line([dot.at for dot in scene.dots]))
    lines = [sheet.lay_line(way.points) for way in scene.ways if way.points]
    ways = _on_paper(sheet, np.concatenate([*lines, np.full((1, 2), 1e12)]))
    taken = [at[i] for i, dot in enumerate(scene.dots) if dot.kind not in _SIGNS]
    for i, dot in enumerate(scene.dots):
        near = [p for p in taken if np.hypot(*(p - at[i])) < _BESIDE_PT - 2]
        if dot.kind not in _SIGNS or not near:
            continue
        across, up = at[i] - near[0]
        own = np.arctan2(up, across) if np.hypot(across, up) > 1 else -np.pi / 2
        angles = own + np.array(sorted(range(-11, 13), key=abs)) * np.pi / 12
        seats = near[0] + _BESIDE_PT * np.column_stack([np.cos(angles), np.sin(angles)])
        clear = _apart(seats, np.array(taken)) > _NEAR_PT - 1
        best = np.flatnonzero(clear & (_apart(seats, ways) > _SIGN_PT))
        for k in [*best, *np.flatnonzero(clear)][:1]:
            at[i] = seats[k]
        taken.append(at[i])
    dots = at * sheet.figure.dpi / 72
    return np.array(sheet.axes.transData.inverted().transform(dots))


def dot_halves(sheet: Sheet, scene: Scene) -> list[float]:
    """Return half of how wide each dot is on the figure, in px: a plate as its keys."""
    px = sheet.figure.dpi / 72
    keys = _keys(sheet, scene) if scene.style.shows("numbers") else []
    halves = []
    for dot, key in zip(scene.dots, keys or [""] * len(scene.dots), strict=True):
        half = _half_pt(dot, key) if key or dot.kind != "stop" else 5.0
        halves.append(half * px)
    return halves


def _apart(seats: Points, others: Points) -> npt.NDArray[np.float64]:
    """Return how far each seat is from the nearest of the others."""
    steps = seats[:, None] - others[None]
    apart: npt.NDArray[np.float64] = np.hypot(steps[..., 0], steps[..., 1]).min(axis=1)
    return apart


def _half_pt(dot: Dot, key: str) -> float:
    """Return half of how wide a dot is with its key, in points."""
    half = _HALF_PT.get(dot.kind, 3.6) + (1.5 if dot.end else 0)
    return max(half, 2.9 * len(key) + 4.5 if len(key) > _ROUND else 0)


def _keys(sheet: Sheet, scene: Scene) -> list[str]:
    """Return what stands on each dot: its key and those of the stops it covers.

    A covered stop has none and is drawn small. A plate grows with what it takes in, and
    may then meet others; `crowdOf` in crowd.js does so for the page.
    """
    if not scene.dots:
        return []
    at = _on_paper(sheet, sheet.lay_line([dot.at for dot in scene.dots]))
    order = [i for i, dot in enumerate(scene.dots) if dot.kind == "stop"]
    order.sort(key=lambda i: not scene.dots[i].end)
    shown = {i: [scene.dots[i].key] for i in order}

    def half(i: int) -> float:
        return _half_pt(scene.dots[i], _plate(shown[i]))

    def meets(i: int, k: int) -> bool:
        across, up = np.abs(at[i] - at[k])
        return bool(across < half(i) + half(k) + 1 and up < _NEAR_PT)

    has_grown = True
    while has_grown:
        has_grown = False
        for i in order:
            if i not in shown:
                continue
            above = next((k for k in shown if k != i and meets(i, k)), None)
            if above is not None and order.index(above) < order.index(i):
                shown[above] += shown.pop(i)
                has_grown = True
    return [_plate(shown.get(i, ())) for i in range(len(scene.dots))]


def _plate(keys: Sequence[str]) -> str:
    """Return what stands on a plate: one key or two, or the first and the last.

    >>> _plate(["3", "1"]), _plate(["4?", "2?", "3?"]), _plate(["1", "2", "7"])
    ('1·3', '2–4?', '1·…·7')
    """
    bare = [key.removesuffix("?") for key in keys]
    numbers = [int(key) if key.isdigit() else 0 for key in bare]
    listed = [key for _, key in sorted(zip(map(_rank, keys), keys, strict=True))]
    if len(listed) < _MANY:
        return "·".join(listed)
    is_row = max(numbers) - min(numbers) + 1 == len(keys) and min(numbers) > 0
    if is_row:
        return f"{listed[0].removesuffix('?')}–{listed[-1]}"
    return f"{listed[0]}·…·{listed[-1]}"


def _rank(key: str) -> int:
    """Return a key's place among others: numbers, then letters."""
    digits = "".join(c for c in key.partition("·")[0] if c.isdigit())
    return int(digits) if digits else 1000 + ord(key[:1] or "A")
