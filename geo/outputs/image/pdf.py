"""The still as PDF: its letters as fonts that can be searched, and what it shows told.

matplotlib embeds TrueType fonts as such, but would mislabel those with other outlines
(CFF, as most with Chinese letters have): the few letters that a still needs of them are
turned into TrueType first.
"""

from __future__ import annotations

import io
import tempfile
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.outputs.image.pdftags import MAP, marking, tagged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from matplotlib.figure import Figure

__all__ = ["pdf"]

_FINE = 1.0  # of 1000 units: how far a curve may be off after it was turned
_NOT_NEEDED = ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "DSIG", "STAT"]
_NO_INSTRUCTIONS = (
    *("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs"),
    *("maxStackElements", "maxSizeOfInstructions", "maxComponentElements"),
)


def pdf(
    figure: Figure,
    fonts: Sequence[str],
    *,
    facts: Mapping[str, str | None],
    told: str,
    language: str,
) -> bytes:
    """Return a figure as a tagged PDF.

    Args:
        figure: what is drawn.
        fonts: the families that it is drawn with, the first that has a letter is used.
        facts: title, author and the like, as PDF names them.
        told: what a screen reader says in the map's place.
        language: of that text.
    """
    backend: Any = import_module("matplotlib.backends.backend_pdf")  # it has no types
    stream = io.BytesIO()
    with _outlined(figure, fonts):
        pages = backend.PdfPages(stream, metadata=dict(facts))
        file = tagged(backend, stream, facts, alternative=(told, language))
        pages._file = file  # noqa: SLF001  # no other way
        for axes in figure.axes:
            if axes.get_zorder() >= 0:
                axes.set_gid(MAP)  # the map, and the circle that shows where it lies
        with marking(backend, file.marks):
            pages.savefig(figure, dpi=100)
        pages.close()
    return stream.getvalue()


@contextmanager
def _outlined(figure: Figure, fonts: Sequence[str]) -> Iterator[None]:
    """Let a figure's texts have TrueType outlines while it is written."""
    from matplotlib import font_manager  # only stills pay for it
    from matplotlib.text import Text  # as above

    texts = [text for text in figure.findobj(Text) if text.get_text()]
    letters = sorted({c for text in texts for c in text.get_text()})
    manager = font_manager.fontManager
    before = list(manager.ttflist)
    with tempfile.TemporaryDirectory() as folder:
        families: list[str] = []
        for family in fonts:
            made = _family(family, letters, Path(folder), number=len(families))
            for file in made:
                manager.addfont(file)
            families.append(_called(len(families)) if made else family)
        for text in texts:
            text.set_fontfamily(families)
        try:
            yield
        finally:
            manager.ttflist[:] = before


def _called(number: int) -> str:
    """Return what a family of turned letters is called while it is used."""
    return f"railstory {number}"


def _family(
    family: str, letters: Sequence[str], folder: Path, *, number: int
) -> list[Path]:
    """Return files of a family's letters with other outlines; none for TrueType."""
    from matplotlib import font_manager  # only stills pay for it

    made = []
    for weight in ("normal", "bold"):
        wanted = font_manager.FontProperties(family=family, weight=weight)
        found = font_manager.findfont(wanted)
        content = _truetype(
            str(found), getattr(found, "face_index", 0), letters, number=number
        )
        if content:
            made.append(folder / f"{number}-{weight}.ttf")
            made[-1].write_bytes(content)
    return made


def _truetype(file: str, face: int, letters: Sequence[str], *, number: int) -> bytes:
    """Return a font of those letters with TrueType outlines; nothing for one that has.

    The same letters give the same bytes.
    """
    from fontTools.ttLib import TTFont  # comes with matplotlib

    with TTFont(file, fontNumber=face, lazy=True, recalcTimestamp=False) as font:
        return _turned(font, letters, number) if "CFF " in font else b""


def _turned(font: Any, letters: Sequence[str], number: int) -> bytes:  # noqa: ANN401  # it has no types
    """Return a font of those letters with its outlines turned."""
    from fontTools import subset  # comes with matplotlib
    from fontTools.ttLib import newTable  # as above

    options = subset.Options()
    options.layout_features, options.hinting = [], False
    for table in _NOT_NEEDED:  # or they are read first, which takes a second
        if table in font:
            del font[table]
    options.notdef_outline = True
    cut = subset.Subsetter(options)
    cut.populate(text="".join(letters))
    cut.subset(font)
    order = font.getGlyphOrder()
    glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, _quadratic(font)
    font["loca"], font["glyf"] = newTable("loca"), glyf
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for name in _NO_INSTRUCTIONS:
        setattr(maxp, name, 0)
    del font["CFF "]
    post = font["post"]
    post.formatType, post.extraNames, post.mapping = 3.0, [], {}
    post.glyphOrder = order
    for identifier in (1, 16):
        font["name"].setName(_called(number), identifier, 3, 1, 0x409)
        font["name"].setName(_called(number), identifier, 1, 0, 0)
    font.sfntVersion = "\000\001\000\000"
    stream = io.BytesIO()
    font.save(stream)
    return stream.getvalue()


def _quadratic(font: object) -> dict[str, object]:
    """Return a font's glyphs with the curves that TrueType has."""
    from fontTools.pens.cu2quPen import Cu2QuPen  # as above
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # as above

    outlines = font.getGlyphSet()  # type: ignore[attr-defined]  # it has no types
    glyphs = {}
    for name in font.getGlyphOrder():  # type: ignore[attr-defined]  # as above
        pen = TTGlyphPen(outlines)
        outlines[name].draw(Cu2QuPen(pen, _FINE, reverse_direction=True))
        glyphs[name] = pen.glyph()
    return glyphs
