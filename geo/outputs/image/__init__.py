"""Stills of the map for print and for media without scripts: PNG, SVG, PDF.

Drawn by matplotlib from the same scene as the page, in a conformal projection, with
the answer, the key and the credits beside the map.
"""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, Literal

from geo.errors import BadInput, require
from geo.model.style import MILE_KM
from geo.outputs.image.backdrop import draw_ground, draw_inset, draw_reach
from geo.outputs.image.fonts import drawable, plain_names, usable_fonts
from geo.outputs.image.labelplacement import draw_names
from geo.outputs.image.looks import palette_of
from geo.outputs.image.margin import draw_margin
from geo.outputs.image.sheet import Sheet, draw_scale
from geo.outputs.image.svglayers import layered, name_layers
from geo.outputs.image.symbols import draw_dots, draw_ways

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from geo.model import Scene

__all__ = ["Format", "composed", "in_few_colours", "still"]

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
    ones, and a warning is logged: better than empty boxes. Letters and lines of a PNG
    and an SVG grow with its size, those of a PDF have the size of print. SVG and PDF
    keep their text as text; an SVG has its layers as groups (see `svglayers`).

    Args:
        scene: what is on the map.
        form: "png", or "svg" and "pdf" for print.
        size_px: width and height in px at 100 dpi.
        fineness: how many times as many px each way a PNG has.

    Raises:
        BadInput: the extra `stills` is not installed.
    """
    _begin(f"a still ({form})")
    import matplotlib as mpl  # costs half a second, only for stills

    scene, fonts = _writable(scene)
    scale = 1.0 if form == "pdf" else _scale(size_px)
    with mpl.rc_context({**_SETTINGS, "font.family": fonts}):  # type: ignore[dict-item]  # a key is a key
        figure, sheet = _figure(scene, _inches(size_px, scale))
        if form == "svg":
            name_layers(figure, sheet.axes)
        if form == "pdf":
            from geo.outputs.image.pdf import pdf  # brings fontTools

            first = scene.editions[0]
            told = _told(scene)
            return pdf(
                figure, fonts, facts=_facts(scene), told=told, language=first.tag
            )
        stream = io.BytesIO()
        dpi = fineness * _DPI * scale
        metadata = _png_facts(scene) if form == "png" else _SVG_FACTS
        figure.savefig(stream, format=form, dpi=dpi, metadata=metadata)
    if form == "png":
        return stream.getvalue()
    svg = stream.getvalue().decode()
    return layered(svg, title=scene.title, told=_told(scene), scale=scale).encode()


def composed(
    scene: Scene, size_px: tuple[int, int]
) -> tuple[bytes, Sheet, float, list[str]]:
    """Return a still as PNG, with what places more on it.

    That is the sheet of its map, how many px one of the sheet's is, and the fonts.

    Raises:
        BadInput: the extra `stills` is not installed.
    """
    _begin("moving pictures")
    import matplotlib as mpl  # as above

    scene, fonts = _writable(scene)
    scale = _scale(size_px)
    stream = io.BytesIO()
    with mpl.rc_context({**_SETTINGS, "font.family": fonts}):  # type: ignore[dict-item]  # as above
        figure, sheet = _figure(scene, _inches(size_px, scale))
        figure.savefig(
            stream, format="png", dpi=_DPI * scale, metadata=_png_facts(scene)
        )
    return stream.getvalue(), sheet, scale, fonts


def _begin(what: str) -> None:
    """Load matplotlib.

    Raises:
        BadInput: it is not installed, or its own settings keep it from beginning.
    """
    require(what, "matplotlib", "pyproj", extra="stills")
    try:
        import matplotlib as mpl  # as above
    except ValueError as error:
        why = str(error).partition(";")[0]
        message = f"{what}: matplotlib does not begin ({why}): look at its settings"
        raise BadInput(message) from error
    _log.debug("matplotlib %s", mpl.__version__)


def _writable(scene: Scene) -> tuple[Scene, list[str]]:
    """Return the scene with what can be written, and the fonts for it."""
    fonts, has_all = usable_fonts(scene.style.font)
    if not has_all:
        _log.warning("no font with Chinese, Japanese, Korean letters: names are Latin")
        scene = plain_names(scene)
    return drawable(scene, fonts), fonts


def _inches(size_px: tuple[int, int], scale: float) -> tuple[float, float]:
    """Return the size of a figure whose parts then are so many times as large."""
    return size_px[0] / scale / _DPI, size_px[1] / scale / _DPI


_SETTINGS = {
    "svg.hashsalt": "railstory",
    "svg.fonttype": "none",
    "pdf.fonttype": 42,
    "path.simplify": False,
    "lines.scale_dashes": False,
    "text.parse_math": False,
}
# What would make two runs differ; None leaves it out.
_SVG_FACTS = {"Date": None, "Creator": "railstory"}
_DESIGN_PX = 1200 * 675  # of the size whose letters are as large as they are given
_SCALES = (0.75, 1.0, 1.2, 1.5, 1.6, 2.0, 2.5, 3.0, 4.0)


def _scale(size_px: tuple[int, int]) -> float:
    """Return how many times as large as usual letters and lines are on a still."""
    wanted = (size_px[0] * size_px[1] / _DESIGN_PX) ** 0.5
    # a narrow picture needs its letters to fit across
    wanted = min(wanted, size_px[0] / 540, size_px[1] / 400)
    return max((scale for scale in _SCALES if scale <= wanted + 0.02), default=0.75)


def _told(scene: Scene) -> str:
    """Return in words what a still shows, for those who cannot see it."""
    first = scene.editions[0]
    tables = (table for table in first.tables if table.fact == "fact_when")
    stops = [f"{key} {name}, {when}" for t in tables for key, name, when, *_ in t.rows]
    said = (scene.title, scene.style.standfirst, first.answer, *stops)
    return "\n".join(text for text in said if text)


def _sources(scene: Scene) -> str:
    """Return whose work a still is made of, with its licence."""
    return "; ".join(each for each in (scene.style.credit, *scene.attribution) if each)


def _png_facts(scene: Scene) -> dict[str, str | None]:
    """Return what a PNG says of itself (PNG specification, 11.3.3.2)."""
    return {
        "Title": scene.title,
        "Author": scene.style.byline or scene.style.credit,
        "Description": scene.editions[0].answer,
        "Source": _sources(scene),
        "Copyright": _sources(scene),
        "Software": "railstory",
    }


def _facts(scene: Scene) -> dict[str, str | None]:
    """Return what a PDF says of itself; when it was made is left out."""
    return {
        "Title": scene.title or scene.editions[0].answer,
        "Author": scene.style.byline or scene.style.credit or "railstory",
        "Subject": scene.editions[0].answer,
        "Keywords": _sources(scene),
        "Creator": "railstory",
        "CreationDate": None,
        "Producer": None,
    }


def _figure(scene: Scene, inches: tuple[float, float]) -> tuple[Figure, Sheet]:
    """Return the whole picture, and the sheet of its map."""
    from matplotlib.figure import Figure  # see above

    paper = palette_of(scene)["paper"]
    figure = Figure(figsize=inches, dpi=_DPI, facecolor=paper)
    sheet = Sheet.of(scene, figure, draw_margin(figure, scene))
    draw_ground(sheet, scene)
    draw_reach(sheet, scene)
    draw_ways(sheet, scene)
    draw_dots(sheet, scene)
    inset = draw_inset(sheet, scene)
    draw_names(sheet, scene, kept=[inset] if inset else [])
    is_miles = scene.style.units == "miles"
    sign = scene.editions[0].words["km"].replace("{n}", "").strip()
    draw_scale(sheet, unit_km=MILE_KM if is_miles else 1.0, sign=sign)
    return figure, sheet


def in_few_colours(png: bytes, *, colours: int = 24) -> bytes:
    """Return a PNG with so many colours, a third as large."""
    from PIL import Image  # comes with matplotlib

    stream = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(colours)
        few.save(stream, "PNG", optimize=True)
    return stream.getvalue()
