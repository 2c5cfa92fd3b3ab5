"""Stills of the map for print and for media without scripts: PNG, SVG, PDF.

Drawn by matplotlib from the same scene as the page, in a conformal projection, with
the answer, the key and the credits beside the map.
"""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Literal

from geo.model.style import MILE_KM
from geo.outputs.image.fonts import drawable, plain_names, usable_fonts
from geo.outputs.image.ground import draw_ground, draw_reach
from geo.outputs.image.looks import palette_of
from geo.outputs.image.margin import draw_margin
from geo.outputs.image.marks import draw_dots, draw_ways
from geo.outputs.image.names import draw_names
from geo.outputs.image.sheet import Sheet, draw_scale

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from geo.model import Scene

__all__ = ["Format", "in_few_colours", "still"]

Format = Literal["png", "svg", "pdf"]

_DPI = 100
_log = logging.getLogger(__name__)


def still(
    scene: Scene,
    form: Format = "png",
    *,
    size_px: tuple[int, int] = (1200, 675),
    fineness: int = 2,
) -> bytes:
    """Return the map as a still picture.

    The same scene gives the same bytes where the same fonts are installed. Where no
    font has Chinese, Japanese and Korean letters, names in them are replaced by Latin
    ones, and a warning is logged: better than empty boxes.

    Args:
        scene: what is on the map.
        form: "png", or "svg" and "pdf" for print.
        size_px: width and height in px at 100 dpi.
        fineness: how many times as many px each way a PNG has.
    """
    import matplotlib as mpl  # noqa: PLC0415  # costs half a second, only for stills

    fonts, has_all = usable_fonts(scene.style.font)
    if not has_all:
        _log.warning("no font with Chinese, Japanese, Korean letters: names are Latin")
        scene = plain_names(scene)
    scene = drawable(scene, fonts)
    settings = {
        "font.family": fonts,
        "svg.hashsalt": "railstory",
        "svg.fonttype": "path",
        "pdf.fonttype": 3,  # Type 42 takes a second more, and mislabels CJK fonts
        "path.simplify": False,
        "lines.scale_dashes": False,
        "text.parse_math": False,
    }
    with mpl.rc_context(settings):  # type: ignore[arg-type]  # a key is a key
        figure = _figure(scene, (size_px[0] / _DPI, size_px[1] / _DPI))
        stream = io.BytesIO()
        figure.savefig(
            stream,
            format=form,
            dpi=fineness * _DPI,
            metadata=dict.fromkeys(_DATED[form]),
        )
    return stream.getvalue()


def in_few_colours(png: bytes, *, colours: int = 24) -> bytes:
    """Return a PNG with so many colours, a third as large."""
    from PIL import Image  # noqa: PLC0415  # comes with matplotlib

    stream = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(colours)
        few.save(stream, "PNG", optimize=True)
    return stream.getvalue()


# What would make two runs differ; None leaves it out.
_DATED: dict[Format, tuple[str, ...]] = {
    "png": ("Software",),
    "svg": ("Date", "Creator"),
    "pdf": ("CreationDate", "Creator", "Producer"),
}


def _figure(scene: Scene, inches: tuple[float, float]) -> Figure:
    """Return the whole picture: the margin with the words, and the map."""
    from matplotlib.figure import Figure  # noqa: PLC0415  # see above

    paper = palette_of(scene)["paper"]
    figure = Figure(figsize=inches, dpi=_DPI, facecolor=paper)
    split = 0.29
    sheet = Sheet.of(scene, figure, (split, 0, 1 - split, 1))
    draw_ground(sheet, scene)
    draw_reach(sheet, scene)
    draw_ways(sheet, scene)
    draw_dots(sheet, scene)
    draw_names(sheet, scene)
    is_miles = scene.style.units == "miles"
    sign = scene.editions[0].words["km"].replace("{n}", "").strip()
    draw_scale(sheet, unit_km=MILE_KM if is_miles else 1.0, sign=sign)
    draw_margin(figure, scene, (0, 0, split, 1))
    return figure
