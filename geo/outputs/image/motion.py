"""Moving pictures of the journey: GIF, and MP4 with the extra `video`.

The still is drawn once; on it the train goes its way, with the date and the place said.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from geo.errors import BadInput, require
from geo.outputs.image import composed
from geo.outputs.image.fonts import fonts_for
from geo.outputs.image.train import moments_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

    from geo.model import Scene
    from geo.model.style import Part
    from geo.outputs.image.sheet import Points, Sheet
    from geo.outputs.image.train import Moment

__all__ = ["Film", "moving"]

Film = Literal["gif", "mp4"]

SECONDS = 15
_PER_SECOND = {"gif": 8, "mp4": 25}
_HELD = 1.5  # of those seconds the last picture stands
_COLOURS = 96
_FINER = 3  # lines are drawn so many times as large, then made small: smooth edges
_BAND, _EDGE = "#ffd24d", "#8a6500"


@dataclass(frozen=True, slots=True, eq=False)
class _Stage:
    """The still, and how points of the Earth and sizes come to its pixels."""

    still: Image
    sheet: Sheet
    scale: float
    fonts: list[str]

    def px(self, degrees: Points) -> Points:
        """Return where points lie on the picture, from its top left corner."""
        laid = self.sheet.lay(degrees)
        seen: Points = self.sheet.axes.transData.transform(laid) * self.scale
        return np.column_stack([seen[:, 0], self.still.height - seen[:, 1]])


def moving(
    scene: Scene, form: Film = "gif", *, size_px: tuple[int, int] = (1080, 1080)
) -> bytes:
    """Return the journey as a moving picture of fifteen seconds.

    The same scene gives the same bytes of a GIF where the same fonts are installed.

    Raises:
        BadInput: the scene has no way to go, or the extra is not installed.
    """
    if form == "mp4":
        require("an mp4", "av", extra="video")
    count = round((SECONDS - _HELD) * _PER_SECOND[form])
    moments = moments_of(scene, count)
    if not moments:
        message = f"{form} shows a train on its way, and this story has no way drawn"
        raise BadInput(message)
    # the plate that says when and where takes the circle's room
    shown = tuple(part for part in scene.style.show if part != "locator")
    hidden: tuple[Part, ...] = (*scene.style.hide, "locator")
    style = replace(scene.style, hide=hidden, show=shown)
    content, sheet, scale, fonts = composed(replace(scene, style=style), size_px)
    stage = _Stage(_opened(content), sheet, scale, fonts)
    frames = _frames(stage, moments)
    if form == "gif":
        return _gif(frames)
    return _mp4(frames, stage.still.size, scene.title)


def _opened(png: bytes) -> Image:
    """Return a picture in full colour."""
    from PIL import Image  # comes with matplotlib

    with Image.open(io.BytesIO(png)) as picture:
        return picture.convert("RGB")


def _frames(stage: _Stage, moments: Sequence[Moment]) -> Iterator[Image]:
    """Yield the pictures, one a moment."""
    plate = _Plate(stage, moments)
    for moment in moments:
        frame = stage.still.copy()
        _draw_train(frame, stage, moment)
        plate.draw(frame, moment.said)
        yield frame


def _draw_train(frame: Image, stage: _Stage, moment: Moment) -> None:
    """Draw the stretch that the train can be on, and the train."""
    from PIL import Image, ImageDraw  # comes with matplotlib

    line = stage.px(moment.stretch)
    spot = stage.px(moment.at[None])[0]
    unit = 3.2 * stage.scale
    edge = 6 * unit
    low = np.floor(np.minimum(line.min(axis=0), spot) - edge).astype(int)
    high = np.ceil(np.maximum(line.max(axis=0), spot) + edge).astype(int)
    size = tuple(int(v) for v in (high - low) * _FINER)
    layer = Image.new("RGBA", size, (0, 0, 0, 0))  # type: ignore[arg-type]  # two numbers
    draw = ImageDraw.Draw(layer)
    points = [tuple(p) for p in ((line - low) * _FINER).tolist()]
    x, y = ((spot - low) * _FINER).tolist()
    main = stage.sheet.colours["journey"]
    for colour, wide in ((_EDGE, 4.2), (_BAND, 3.4), (main, 1.3)):
        if len(points) > 1:
            draw.line(
                points, fill=colour, width=round(wide * unit * _FINER), joint="curve"
            )
    for colour, wide in ((stage.sheet.colours["paper"], 3.1), (main, 2.4)):
        r = wide * unit * _FINER
        draw.ellipse((x - r, y - r, x + r, y + r), fill=colour)
    r = 0.9 * unit * _FINER
    draw.ellipse((x - r, y - r, x + r, y + r), fill=stage.sheet.colours["paper"])
    small = layer.resize(tuple(int(v) for v in high - low), Image.Resampling.BOX)  # type: ignore[arg-type]  # as above
    frame.paste(small, (int(low[0]), int(low[1])), small)


class _Plate:
    """The plate that says when and where, in the corner that is freest of the way."""

    def __init__(self, stage: _Stage, moments: Sequence[Moment]) -> None:
        """Find the room that all words need, and the corner for it."""
        self.stage = stage
        letters = "".join(text for moment in moments for text in moment.said)
        size = round(15 * stage.scale)
        self.fonts = [
            font_of(stage.fonts, letters, size, bold=b) for b in (True, False)
        ]
        self.line = round(1.55 * size)
        self.pad = round(0.7 * size)
        lines = max(len(moment.said) for moment in moments)
        widest = max(
            self.fonts[min(i, 1)].getlength(text)
            for moment in moments
            for i, text in enumerate(moment.said)
        )
        self.size = (round(widest) + 2 * self.pad, lines * self.line + self.pad)
        self.corner = self._corner(moments)

    def _corner(self, moments: Sequence[Moment]) -> tuple[int, int]:
        """Return the left top of the plate, where the fewest of the ways would be."""
        frame = self.stage.sheet.axes.get_window_extent()
        scale, high = self.stage.scale, self.stage.still.height
        edge = round(10 * scale)
        left, right = frame.x0 * scale + edge, frame.x1 * scale - edge - self.size[0]
        top = high - frame.y1 * scale + edge
        bottom = high - frame.y0 * scale - edge - self.size[1]
        way = np.concatenate([self.stage.px(moment.at[None]) for moment in moments])

        def over(seat: tuple[float, float]) -> int:
            inside = (way > np.array(seat) - edge).all(axis=1)
            inside &= (way < np.array(seat) + self.size + edge).all(axis=1)
            return int(inside.sum())

        # the scale stands in the lower right corner
        seats = [(left, bottom), (left, top), (right, top)]
        x, y = min(seats, key=over)
        return round(x), round(y)

    def draw(self, frame: Image, said: Sequence[str]) -> None:
        """Draw the plate with its words."""
        from PIL import ImageDraw  # comes with matplotlib

        draw = ImageDraw.Draw(frame)
        (x, y), (wide, high) = self.corner, self.size
        colours = self.stage.sheet.colours
        box = (x, y, x + wide, y + high)
        draw.rounded_rectangle(
            box, radius=self.pad, fill=colours["paper"], outline=colours["border"]
        )
        for i, text in enumerate(said):
            at = (x + self.pad, y + self.pad * 0.6 + i * self.line)
            draw.text(at, text, font=self.fonts[min(i, 1)], fill=colours["ink"])


def font_of(
    families: Sequence[str], letters: str, size: int, *, bold: bool
) -> FreeTypeFont:
    """Return the font of the first family that has all letters, else of the last."""
    from PIL import ImageFont  # comes with matplotlib

    file, face = fonts_for(families, letters, bold=bold)
    return ImageFont.truetype(file, size, index=face)


def _gif(frames: Iterator[Image]) -> bytes:
    """Return frames as a GIF of few colours, that runs again and again."""
    from PIL import Image  # comes with matplotlib

    pictures = list(frames)
    middle = pictures[len(pictures) // 2]
    palette = middle.quantize(_COLOURS, dither=Image.Dither.NONE)
    few = [f.quantize(palette=palette, dither=Image.Dither.NONE) for f in pictures]
    each = round(1000 / _PER_SECOND["gif"])
    lasts = [each] * (len(few) - 1) + [round(_HELD * 1000) + each]
    stream = io.BytesIO()
    few[0].save(
        stream, "GIF", save_all=True, append_images=few[1:], duration=lasts, loop=0
    )
    return stream.getvalue()


def _mp4(frames: Iterator[Image], size: tuple[int, int], title: str) -> bytes:
    """Return frames as an MP4 (H.264) that phones and browsers play."""
    av: Any = import_module("av")  # an extra
    stream, rate = io.BytesIO(), _PER_SECOND["mp4"]
    wide, high = (side // 2 * 2 for side in size)  # the format's pixels go in fours
    with av.open(stream, "w", format="mp4") as film:
        film.metadata["title"] = title
        track = film.add_stream("libx264", rate=rate)
        track.width, track.height, track.pix_fmt = wide, high, "yuv420p"
        track.options = {"crf": "23", "preset": "medium", "threads": "1"}
        picture = None
        for frame in frames:
            picture = frame.crop((0, 0, wide, high))
            film.mux(track.encode(av.VideoFrame.from_image(picture)))
        for _ in range(round(_HELD * rate)):
            film.mux(track.encode(av.VideoFrame.from_image(picture)))
        film.mux(track.encode())
    return stream.getvalue()
