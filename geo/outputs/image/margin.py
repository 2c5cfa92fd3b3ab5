"""The words beside the still: title, answer, key, stops, credits.

They stand in a column on the left where they fill one, else above and below the map.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.outputs.image.looks import SYMBOL_PX, draw_symbol, palette_of
from geo.scene.pagewords import unbroken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Text

    from geo.model import Edition, Scene

__all__ = ["draw_margin", "pieces_of"]

Place = tuple[float, float, float, float]  # left, bottom, width, height of the figure

_PAD_PX = 18.0
_COLUMN = 0.29  # of the figure's width
_FILLED = 0.62  # of its height must words fill for a column to stand beside the map
_WIDE = 1.3  # a figure so many times as wide as high may have a column
_ROW_PX = 300.0  # about as wide is a row of the key or of the stops
_MOST = 0.3  # of the figure's height for words above the map, and for rows below it
_LINE = 1.95  # px of a line for each point of its letters
_SHARES = (0.94, 0.88, 0.82, 0.76, 0.7, 0.64)  # of its width, for lines as long
_FEW, _LAST = 6, 0.4  # lines that are balanced, and how short the last may be
_EAST_ASIAN = "\u2e80"  # the first letter of the scripts that write without spaces
_BETWEEN = {"ja": "\u3000", "zh": "，"}  # a stop and its time
# Marks and small letters that never begin a line (JIS X 4051).
_NEVER_FIRST = "、。，．）」』！？ー：；々ぁぃぅぇぉゃゅょっァィゥェォャュョ"


@dataclass(frozen=True, slots=True)
class _Style:
    """How words look, and how far from the column's edge they begin, in px."""

    size: float
    weight: str = "normal"
    colour: str = "ink"
    left: float = 0.0


_TITLE, _LEAD, _SMALL = _Style(13, "bold"), _Style(11), _Style(9)
_HEADING = _Style(9, "bold", colour="soft")
# The parts of the words by their order, as a PDF tells them: the heading, the map, the
# rows, the foot.
_FIRST_ROW, _FIRST_OF_FOOT = 100, 9000
_SOFT, _CREDITS = _Style(9, colour="soft"), _Style(6.5, colour="soft")


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of words on axes that count px from the figure's top left corner."""

    axes: Axes
    colours: Mapping[str, str]
    left: float
    width: float
    is_dark: bool = False

    def put(self, words: str, y: float, style: _Style, *, part: str = "") -> Text:
        """Draw one line, its top at `y`; `part` is what it is of the words."""
        return self.axes.text(
            self.left + style.left,
            y,
            words,
            fontsize=style.size,
            fontweight=style.weight,
            color=self.colours[style.colour],
            va="top",
            gid=part or None,
        )

    def write(self, words: str, y: float, style: _Style, *, part: str = "") -> float:
        """Draw words in as many lines as they need; return where the next may begin."""
        for line in self.lines(words, style):
            self.put(line, y, style, part=part)
            y += style.size * _LINE
        return y

    def tall(self, words: str, style: _Style) -> float:
        """Return how high words will be, in px."""
        return len(list(self.lines(words, style))) * style.size * _LINE

    def lines(self, words: str, style: _Style) -> Iterator[str]:
        """Yield words in lines that the column can hold; a few are about as long."""
        for part in words.splitlines():
            whole = self.width - style.left
            lines = list(self._filled(part, style, whole))
            for share in _SHARES if 1 < len(lines) < _FEW else ():
                if self.extent(lines[-1], style) > _LAST * whole:
                    break  # no line of a word or two
                tighter = list(self._filled(part, style, share * whole))
                if len(tighter) > len(lines):
                    break
                lines = tighter
            yield from lines

    def _filled(self, words: str, style: _Style, width: float) -> Iterator[str]:
        """Yield words in lines of a width."""
        line = ""
        for piece in pieces_of(words):
            is_long = self.extent((line + piece).rstrip(), style) > width
            if line.strip() and is_long:
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


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the key, with its symbol, or of the stops, with the stop's number.

    The first row of each has its heading above it; `number` is its place among all.
    """

    words: str
    symbol: str = ""
    key: str = ""
    heading: str = ""
    number: int = 0

    @property
    def style(self) -> _Style:
        """How its words look."""
        return replace(_SMALL, left=SYMBOL_PX + 10 if self.symbol else 22.0)

    def tall(self, column: _Column) -> float:
        """Return how high it will be, in px."""
        heading = column.tall(self.heading, _HEADING) + 3 if self.heading else 0
        return heading + column.tall(self.words, self.style) + 3

    def draw(self, column: _Column, y: float) -> float:
        """Draw the row; return where the next may begin."""
        at = _FIRST_ROW + self.number
        if self.heading:
            y = column.write(self.heading, y, _HEADING, part=f"H2/{at}") + 3
        if self.symbol:
            draw_symbol(
                column.axes,
                self.symbol,
                (column.left, y + 8),
                colours=column.colours,
                is_dark=column.is_dark,
            )
        else:
            column.put(self.key, y, _Style(9, "bold"), part=f"Lbl/{at}")
        return column.write(self.words, y, self.style, part=f"LBody/{at}") + 3


def draw_margin(figure: Figure, scene: Scene) -> Place:
    """Draw the words, and return what of the figure is left for the map."""
    axes = figure.add_axes((0, 0, 1, 1), zorder=-1)
    axes.set_axis_off()
    frame = axes.get_window_extent()
    axes.set_xlim(0, frame.width)
    axes.set_ylim(frame.height, 0)
    colours, is_dark = palette_of(scene), scene.theme == "dark"
    wide, high = frame.width, frame.height
    width = wide * _COLUMN - 2 * _PAD_PX
    column = _Column(axes, colours, _PAD_PX, width, is_dark)
    if wide >= _WIDE * high and _tall(column, scene) >= _FILLED * high:
        _beside(column, scene, high)
        return _COLUMN, 0, 1 - _COLUMN, 1
    whole = replace(column, width=wide - 2 * _PAD_PX)
    top = _PAD_PX * 0.7
    heading = _heading(scene)
    while heading and sum(whole.tall(w, s) + r for w, s, r in heading) > _MOST * high:
        heading.pop()
    for i, (words, style, room) in enumerate(heading):
        top = whole.write(words, top, style, part=_part(scene, words, i)) + room
    below = _below(whole, scene, high)
    return 0, below / high, 1, 1 - (below + top) / high


def _heading(scene: Scene) -> list[tuple[str, _Style, float]]:
    """Return the words at the top, each with its looks and the room below it."""
    style, first = scene.style, scene.editions[0]
    said = [
        (scene.title, _TITLE, 9.0),
        (style.standfirst, _LEAD, 5.0),
        (style.byline, _SOFT, 5.0),
        (unbroken(first.answer) if style.shows("answer") else "", _LEAD, 8.0),
    ]
    return [each for each in said if each[0]]


def _part(scene: Scene, words: str, number: int) -> str:
    """Return what words at the top are: the title, or a paragraph."""
    kind = "H1" if words == scene.title and not number else "P"
    return f"{kind}/{number}"


def _rows(scene: Scene) -> list[_Row]:
    """Return the key, then the stops with when the story tells of them."""
    first = scene.editions[0]
    key = [
        _Row(meaning, symbol=symbol)
        for symbol, meaning in first.legend
        if symbol != "where" and (scene.reached or not symbol.startswith("reach"))
    ]
    listed = [(first.words["legend"], key)]
    tables = first.tables if scene.dots and scene.ways else ()
    for table in tables:
        if table.fact == "fact_when":
            rows = [
                _Row(_told(name, when, first), key=key)
                for key, name, when, *_ in table.rows
            ]
            listed.append((table.caption, rows))
    headed = [
        replace(row, heading=heading if i == 0 else "")
        for heading, rows in listed
        for i, row in enumerate(rows)
    ]
    return [replace(row, number=number) for number, row in enumerate(headed)]


def _told(name: str, when: str, edition: Edition) -> str:
    """Return a stop with when the story tells of it, where it does."""
    called = name.partition(" (")[0]
    if when == edition.words["untold"]:
        return called
    return f"{called}{_BETWEEN.get(edition.language, ', ')}{when}"


def _foot(scene: Scene) -> list[tuple[str, _Style]]:
    """Return the words at the bottom: the editor's note, whose work the map is."""
    words = [each for each in (scene.style.credit, *scene.attribution) if each]
    foot = [(scene.style.note, _SOFT), (" · ".join(words), _CREDITS)]
    return [each for each in foot if each[0]]


def _tall(column: _Column, scene: Scene) -> float:
    """Return how high all words would be in one column."""
    head = sum(column.tall(w, s) + room for w, s, room in _heading(scene))
    rows = sum(row.tall(column) for row in _rows(scene))
    return head + rows + sum(column.tall(w, s) for w, s in _foot(scene)) + 50


def _beside(column: _Column, scene: Scene, high: float) -> None:
    """Draw all words in a column; what finds no room is left out."""
    y = _PAD_PX
    for i, (words, style, room) in enumerate(_heading(scene)):
        y = column.write(words, y, style, part=_part(scene, words, i)) + room
    y += 5
    end = _draw_foot(column, scene, high) - 14
    for row in _rows(scene):
        y += 8 if row.heading else 0
        if y + row.tall(column) > end:
            column.put("…", y, _SMALL)
            return
        y = row.draw(column, y)


def _draw_foot(column: _Column, scene: Scene, high: float) -> float:
    """Draw the words at the bottom; return where they begin."""
    foot = _foot(scene)
    begin = y = high - 8 - sum(column.tall(w, s) + 4 for w, s in foot)
    for i, (words, style) in enumerate(foot):
        y = column.write(words, y, style, part=f"P/{_FIRST_OF_FOOT + i}") + 4
    return begin


def _below(column: _Column, scene: Scene, high: float) -> float:
    """Draw key, stops and credits below the map; return how high they are."""
    begin = _draw_foot(column, scene, high)
    rows = _rows(scene)
    if not rows:
        return high - begin + 6
    count = min(max(1, round(column.width / _ROW_PX)), len(rows))
    step = (column.width + _PAD_PX) / count
    columns = [
        replace(column, left=column.left + i * step, width=step - _PAD_PX)
        for i in range(count)
    ]
    parts = _shared_out(rows, columns[0], count, most=_MOST * high)
    tall = max(sum(row.tall(columns[0]) for row in part) for part in parts)
    top = begin - tall - 8
    for each, part in zip(columns, parts, strict=False):
        y = top
        for row in part:
            y = row.draw(each, y)
    return high - top + 10


def _shared_out(
    rows: Sequence[_Row], column: _Column, count: int, *, most: float
) -> list[list[_Row]]:
    """Return rows shared out to columns of about one height, without those too many."""
    sizes = [row.tall(column) for row in rows]
    limit = min(max(sum(sizes) / count, *sizes), most)
    while True:
        parts: list[list[_Row]] = [[]]
        filled = 0.0
        for row, size in zip(rows, sizes, strict=True):
            if filled + size > limit and parts[-1]:
                parts.append([])
                filled = 0.0
            parts[-1].append(row)
            filled += size
        if len(parts) <= count or limit >= most:
            break
        limit += 4
    if len(parts) <= count:
        return parts
    kept = parts[:count]
    kept[-1][-1] = replace(kept[-1][-1], words="…", key="", symbol="", heading="")
    return kept


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
    if _is_hangul(last) and _is_hangul(letter):
        return True  # Korean lines end between words
    return last != " " and last < _EAST_ASIAN and letter < _EAST_ASIAN


def _is_hangul(letter: str) -> bool:
    """Return whether a letter is a syllable of Korean."""
    return "\uac00" <= letter <= "\ud7a3"
