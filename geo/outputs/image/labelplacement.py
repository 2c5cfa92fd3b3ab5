"""Names on the still: each where it covers neither a line, a dot nor another name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from geo.outputs.image.symbols import dot_halves, dot_seats
from geo.scene.dots import in_one_script

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from matplotlib.text import Text

    from geo.model import Caption, Dot, LonLat, Scene
    from geo.outputs.image.sheet import Points, Sheet

__all__ = ["draw_names"]

Box = tuple[float, float, float, float]  # left, bottom, right, top, in px

_NAMED = ("stop", "place", "railhead")
_HIGH_PX = 14.0  # half of how high a dot is at most, with its rim
_ZOOM_PX = 256  # a web map's world is this wide at zoom 0; ranks of towns speak of it


@dataclass(slots=True)
class _Room:
    """What is taken on the sheet, in px of the figure."""

    edge: Box
    boxes: list[Box] = field(default_factory=list)
    points: list[Points] = field(default_factory=list)
    names: list[Box] = field(default_factory=list)  # of stops

    def is_free(self, box: Box, margin: float = 1.5) -> bool:
        """Return whether a box lies on the sheet with nothing in it."""
        left, bottom, right, top = box
        if left < self.edge[0] or bottom < self.edge[1]:
            return False
        if right > self.edge[2] or top > self.edge[3]:
            return False
        for other in self.boxes:
            apart = right + margin < other[0] or other[2] + margin < left
            if not (apart or top + margin < other[1] or other[3] + margin < bottom):
                return False
        return not any(_holds(box, line, 4.0) for line in self.points)


def _holds(box: Box, line: Points, margin: float) -> bool:
    """Return whether a line, given by close points, runs through a box."""
    x, y = line.T
    across = (x > box[0] - margin) & (x < box[2] + margin)
    return bool((across & (y > box[1] - margin) & (y < box[3] + margin)).any())


def draw_names(sheet: Sheet, scene: Scene, *, kept: Sequence[Box] = ()) -> None:
    """Draw the names of stops, then of countries, seas, regions and towns.

    None stands in a box that is `kept` for something else.
    """
    frame = sheet.axes.get_window_extent()
    room = _Room((frame.x0 + 4, frame.y0 + 6, frame.x1 - 4, frame.y1 - 4))
    room.boxes += [sheet.scale_box(), *kept]
    for way in scene.ways:
        if way.points:
            line = sheet.axes.transData.transform(sheet.lay_line(way.points))
            room.points.append(_close(line))
    halves = dot_halves(sheet, scene)
    for seat, half in zip(dot_seats(sheet, scene), halves, strict=True):
        x, y = sheet.axes.transData.transform(seat)
        high = min(half, _HIGH_PX)
        room.boxes.append((x - half, y - high, x + half, y + high))
    language = scene.editions[0].language
    named: list[tuple[Dot, str, Box]] = []
    dots = zip(scene.dots, scene.editions[0].cards, halves, strict=True)
    order = sorted(dots, key=lambda d: (not d[0].end, d[0].kind != "stop"))
    for dot, card, half in order:
        if dot.kind in _NAMED and dot.label:
            box = _name_dot(sheet, dot, room, text=dot.called(language), half=half)
            named += [(dot, card.date, box)] if box else []
    for dot, date, box in named:
        if date:
            _date_name(sheet, dot, date, box=box, room=room)
    rank = {"country": 0, "sea": 1, "region": 2, "city": 3}
    shown = in_one_script(scene.backdrop.captions, language)
    captions = sorted(shown, key=lambda c: (rank[c.kind], c.rank))
    zoom = _zoom(sheet)
    for caption in captions:
        if caption.kind != "city" or caption.rank <= 10 * zoom:
            _name_caption(sheet, caption, language, room=room)


def _close(line: Points) -> Points:
    """Return a line with points at most 5 px apart."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    along = np.concatenate([[0], np.cumsum(steps)])
    at = np.linspace(0, along[-1], max(2, int(along[-1] // 5)))
    return np.column_stack([np.interp(at, along, axis) for axis in line.T])


def _zoom(sheet: Sheet) -> float:
    """Return the web map's zoom that shows as much of the world."""
    low, high = sheet.axes.get_xlim()
    metres_px = (high - low) / sheet.axes.get_window_extent().width
    middle = np.mean(sheet.axes.get_ylim())
    lat = sheet.projection.transform((low + high) / 2, middle, direction="INVERSE")[1]
    equator_px = 40_075_017 / _ZOOM_PX
    return float(np.log2(equator_px * np.cos(np.radians(lat)) / metres_px))


def _px(sheet: Sheet, at: tuple[float, float]) -> tuple[float, float]:
    """Return where a point lies on the figure, in px."""
    x, y = sheet.axes.transData.transform(sheet.lay(np.array([at])))[0]
    return float(x), float(y)


def _name_dot(
    sheet: Sheet, dot: Dot, room: _Room, *, text: str, half: float
) -> Box | None:
    """Draw the name of a stop on the best free seat, and return that.

    An end is named even some way off, or over a line, or over other stops' dots; a
    stop without a name keeps its number.
    """
    size = {"stop": 10.5, "place": 9.0, "railhead": 8.5}[dot.kind]
    name = _text(sheet, text, size=size, weight="bold")
    x, y = _px(sheet, dot.at)
    gaps = (min(half, _HIGH_PX) + 3, half + 3)
    boxes = list(_around(name, x, y, gaps=gaps))
    if dot.end:
        far = [(gaps[0] + off, gaps[1] + off) for off in (10, 24, 40)]
        boxes += [box for each in far for box in _around(name, x, y, gaps=each)]
        if not any(map(room.is_free, boxes)):
            room = _Room(room.edge, room.names, names=room.names)
    if not _seat(sheet, name, boxes, room=room):
        return None
    if room.names is not room.boxes:
        room.names.append(room.boxes[-1])
    return room.boxes[-1]


def _date_name(sheet: Sheet, dot: Dot, date: str, *, box: Box, room: _Room) -> None:
    """Draw when the train was at a stop by its name: below it, above it, beside it.

    Where all of that is taken it stands over the way rather than nowhere.
    """
    left, bottom, right, top = box
    text = _text(sheet, date, size=8.5)
    extent = text.get_window_extent()
    w, h = extent.width, extent.height
    x, _ = _px(sheet, dot.at)
    start = left if left > x else right - w if right < x else (left + right - w) / 2
    corners = [
        (start, bottom - 2 - h),
        (start, top + 2),
        (right + 5, bottom),
        (left - 5 - w, bottom),
    ]
    boxes = [(a, b, a + w, b + h) for a, b in corners]
    if not any(map(room.is_free, boxes)):
        room = _Room(room.edge, room.boxes)
    _seat(sheet, text, boxes, room=room)


def _degree_px(sheet: Sheet, at: LonLat) -> float:
    """Return how many px a degree of longitude is wide at a point."""
    left, right = _px(sheet, (at[0] - 0.5, at[1])), _px(sheet, (at[0] + 0.5, at[1]))
    return float(np.hypot(right[0] - left[0], right[1] - left[1]))


def _around(
    text: Text, x: float, y: float, *, gaps: tuple[float, float]
) -> Iterable[Box]:
    """Yield the boxes beside a dot, right above first: so far above it, and aside."""
    extent = text.get_window_extent()
    w, h = extent.width, extent.height
    gap, aside = gaps
    low = gap * 0.6
    corners = [
        (x + aside, y + low),
        (x + aside, y - h / 2),
        (x + aside, y - low - h),
        (x - aside - w, y + low),
        (x - aside - w, y - h / 2),
        (x - aside - w, y - low - h),
        (x - w / 2, y + gap),
        (x - w / 2, y - gap - h),
    ]
    for left, bottom in corners:
        yield left, bottom, left + w, bottom + h


def _name_caption(
    sheet: Sheet, caption: Caption, language: str, *, room: _Room
) -> None:
    """Draw the name of something large inside it, or of a town beside its mark."""
    names = caption.names
    name = names.get(language) or names.get("") or names.get("en", "")
    styles: dict[str, dict[str, object]] = {
        "country": {"size": 10, "weight": "bold", "color": sheet.colours["name"]},
        "sea": {"size": 9.5, "style": "italic", "color": sheet.colours["sea_name"]},
        "region": {"size": 8.5, "color": sheet.colours["name"]},
        "city": {"size": 8.5, "color": sheet.colours["soft"]},
    }
    text = _text(sheet, name, **styles[caption.kind])
    extent = text.get_window_extent()
    w, h = extent.width, extent.height
    boxes: list[Box] = []
    room_deg = caption.room_deg or (90.0,) * len(caption.points)
    for point, reach in zip(caption.points, room_deg, strict=True):
        x, y = _px(sheet, point)
        if caption.kind == "city":
            boxes += _around(text, x, y, gaps=(4, 4))
        elif w / 2 < 1.25 * reach * _degree_px(sheet, point):
            boxes.append((x - w / 2, y - h / 2, x + w / 2, y + h / 2))
    if _seat(sheet, text, boxes, room=room) and caption.kind == "city":
        x, y = sheet.lay(np.array(caption.points[:1]))[0]
        sheet.axes.plot(
            x,
            y,
            "o",
            ms=3,
            mfc=sheet.colours["soft"],
            mec=sheet.colours["land"],
            mew=0.8,
            zorder=15,
        )


def _text(sheet: Sheet, name: str, **style: object) -> Text:
    """Return a name that is not placed yet."""
    style = {"color": sheet.colours["ink"], **style}
    inches = sheet.figure.dpi_scale_trans
    return sheet.axes.text(0, 0, name, zorder=15, transform=inches, **style)  # type: ignore[arg-type]  # looks


def _halo(sheet: Sheet, text: Text) -> None:
    """Draw a halo in the ground's colour below a name, as shapes, not as letters."""
    from matplotlib import patheffects  # only stills pay for it

    is_of_sea = text.get_color() == sheet.colours["sea_name"]
    colour = sheet.colours["sea" if is_of_sea else "land"]
    below = sheet.axes.text(
        *text.get_position(),
        text.get_text(),
        zorder=14.5,
        transform=sheet.figure.dpi_scale_trans,
        fontproperties=text.get_fontproperties(),
    )
    below.set_path_effects([patheffects.Stroke(linewidth=2.6, foreground=colour)])


def _seat(sheet: Sheet, text: Text, boxes: Iterable[Box], *, room: _Room) -> bool:
    """Put a text into the first free box, or take it away; return which."""
    for box in boxes:
        if room.is_free(box):
            extent, dpi = text.get_window_extent(), sheet.figure.dpi
            # The text's origin is its baseline: its box begins beside it.
            text.set_position(((box[0] - extent.x0) / dpi, (box[1] - extent.y0) / dpi))
            room.boxes.append(box)
            _halo(sheet, text)
            return True
    text.remove()
    return False
