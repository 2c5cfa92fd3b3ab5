"""The words beside the still: title, answer, key, stops, credits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geo.outputs.image.looks import (
    ELSEWISE,
    HOLLOW,
    STYLES,
    palette_of,
    reach_style,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

    from geo.model import Scene

__all__ = ["draw_margin"]

_PAD_PX = 18.0
_LINES = {"coarse", "assumed", "link", "gap", "rails", *ELSEWISE, *STYLES}
_EAST_ASIAN = "\u2e80"  # the first letter of the scripts that write without spaces
# Marks and small letters that never begin a line (JIS X 4051).
_NEVER_FIRST = "、。，．）」』！？ー：；々ぁぃぅぇぉゃゅょっァィゥェォャュョ"


@dataclass(frozen=True, slots=True)
class _Style:
    """How words look, and how far from the column's edge they begin, in px."""

    size: float
    weight: str = "normal"
    colour: str = "ink"
    left: float = _PAD_PX


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of words; its axes count px from the top left corner."""

    axes: Axes
    colours: Mapping[str, str]
    is_dark: bool = False

    @property
    def width(self) -> float:
        """The width of the column, in px."""
        return float(self.axes.get_xlim()[1])

    @property
    def height(self) -> float:
        """The height of the column, in px."""
        return float(self.axes.get_ylim()[0])

    def put(self, words: str, y: float, style: _Style) -> Text:
        """Draw one line, its top at `y`."""
        return self.axes.text(
            style.left,
            y,
            words,
            fontsize=style.size,
            fontweight=style.weight,
            color=self.colours[style.colour],
            va="top",
        )

    def write(self, words: str, y: float, style: _Style) -> float:
        """Draw words in as many lines as they need; return where the next may begin."""
        for line in self.lines(words, style):
            self.put(line, y, style)
            y += style.size * 1.95
        return y

    def lines(self, words: str, style: _Style) -> Iterator[str]:
        """Yield words in lines that the column can hold."""
        line = ""
        room = self.width - _PAD_PX - style.left
        for piece in pieces_of(words):
            if line.strip() and self.extent((line + piece).rstrip(), style) > room:
                yield line.rstrip()
                line = ""
            line += piece if line else piece.lstrip()
        if line.strip():
            yield line.rstrip()

    def extent(self, words: str, style: _Style) -> float:
        """Return how wide words are, in px."""
        text = self.put(words, 0, style)
        width = text.get_window_extent().width
        text.remove()
        return float(width)


def draw_margin(
    figure: Figure, scene: Scene, place: tuple[float, float, float, float]
) -> None:
    """Draw the column of words, from the top; what finds no room is left out."""
    axes = figure.add_axes(place)
    axes.set_axis_off()
    frame = axes.get_window_extent()
    axes.set_xlim(0, frame.width)
    axes.set_ylim(frame.height, 0)
    column = _Column(axes, palette_of(scene), scene.theme == "dark")
    style = scene.style
    y = column.write(scene.title, _PAD_PX, _Style(13, "bold")) + 9
    if style.standfirst:
        y = column.write(style.standfirst, y, _Style(11)) + 5
    if style.byline:
        y = column.write(style.byline, y, _Style(9, colour="soft")) + 5
    if style.shows("answer"):
        y = column.write(scene.editions[0].answer, y, _Style(11)) + 13
    y = _key(column, scene, y)
    end = _credits(column, scene)
    if style.note:
        note = _Style(9, colour="soft")
        end -= len(list(column.lines(style.note, note))) * note.size * 1.95 + 8
        column.write(style.note, end, note)
    _stops(column, scene, y + 12, end - 34)


def pieces_of(words: str) -> list[str]:
    """Return words between which a line may end, each with the space after it."""
    pieces: list[str] = []
    for letter in words:
        if pieces and _joins(pieces[-1][-1], letter):
            pieces[-1] += letter
        else:
            pieces.append(letter)
    return pieces


def _joins(last: str, letter: str) -> bool:
    """Return whether a line must not end between two letters."""
    if letter == " " or letter in _NEVER_FIRST:
        return True
    return last != " " and last < _EAST_ASIAN and letter < _EAST_ASIAN


def _key(column: _Column, scene: Scene, y: float) -> float:
    """Draw what the symbols mean; return where the next may begin."""
    for symbol, meaning in scene.editions[0].legend:
        is_hidden = symbol.startswith("reach") and not scene.reached
        if symbol != "where" and not is_hidden:
            _symbol(column, symbol, y + 8)
            y = column.write(meaning, y, _Style(9, left=_PAD_PX + 44)) + 3
    return y


def _symbol(column: _Column, symbol: str, y: float) -> None:
    """Draw one symbol of the key."""
    axes, colours = column.axes, column.colours
    x = np.array([_PAD_PX, _PAD_PX + 34])
    soft = colours["soft"]
    if symbol.startswith("reach"):
        colour, width = reach_style(
            int(symbol.removeprefix("reach")), is_dark=column.is_dark
        )
        axes.plot(x, [y, y], color=colour, lw=width)
        return
    if symbol not in _LINES:
        if symbol == "within":
            ring = np.linspace(0, 2 * np.pi, 40)
            across, up = x.mean() + 8 * np.cos(ring), y + 8 * np.sin(ring)
            axes.plot(across, up, color=soft, lw=1, ls=(0, (3, 2.5)))
            return
        marker = "s" if symbol == "railhead" else "D"
        face = soft if symbol == "gauge" else colours["paper"]
        axes.plot(x.mean(), y, marker, ms=7, mfc=face, mec=soft, mew=1.6)
        return
    width, dashes = STYLES.get(symbol, (3.0, ()))
    colour = colours.get(symbol, colours["journey"])
    special: dict[str, tuple[float, tuple[float, ...], str]] = {
        "coarse": (3.0, (), colour),
        "assumed": (3.0, (0.1, 5), colour),
        "link": (1.0, (1, 2), soft),
        "gap": (1.3, (1.5, 4), colours["rejected"]),
        **{kind: (2.6, dashes, colour) for kind, dashes in ELSEWISE.items()},
        "rails": (0.8, (), colours["rail"]),
    }
    width, dashes, colour = special.get(symbol, (width, dashes, colour))
    style = (0, dashes) if dashes else "solid"
    cap = "round" if symbol == "assumed" else "butt"
    axes.plot(x, [y, y], color=colour, lw=width, ls=style, dash_capstyle=cap)
    if symbol == "coarse":
        axes.plot(x, [y, y], color=colours["paper"], lw=width * HOLLOW)


def _stops(column: _Column, scene: Scene, y: float, end: float) -> None:
    """Draw the stops and what the story tells of when, as many as there is room for."""
    tables = scene.editions[0].tables if scene.dots and scene.ways else ()
    rows = (row for t in tables if t.fact == "fact_when" for row in t.rows)
    for key, name, when, *_ in rows:
        if y > end:
            column.put("…", y, _Style(9))
            return
        column.put(key, y, _Style(9, "bold"))
        text = f"{name.partition(' (')[0]}, {when}"
        y = column.write(text, y, _Style(9, left=_PAD_PX + 22)) + 2


def _credits(column: _Column, scene: Scene) -> float:
    """Draw the credits at the bottom of the column; return where they begin."""
    style = _Style(6.5, colour="soft")
    words = " · ".join(
        each for each in (scene.style.credit, *scene.attribution) if each
    )
    lines = len(list(column.lines(words, style)))
    column.write(words, column.height - 10 - lines * 13, style)
    return column.height - 10 - lines * 13
