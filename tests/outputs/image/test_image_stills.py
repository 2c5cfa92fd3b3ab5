"""Stills as an art desk gets them: their words, layers, fonts, and what they say."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdf
import pytest
from hostile import HOSTILE, hostile_journey
from PIL import Image
from toy_journey import toy_journey

from geo.model import Style
from geo.outputs.image import _figure, still
from geo.outputs.image.svglayers import LAYERS
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Language, Scene

pytestmark = pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
SVG = "{http://www.w3.org/2000/svg}"
SIZES = [(1080, 1920), (1080, 1080), (1920, 1080), (480, 480)]


def scene_in(language: Language = "ja", style: Style | None = None) -> Scene:
    """Return the toy journey's scene."""
    journey = replace(toy_journey(), style=style or Style())
    return draw(journey, open_basemap(), language=language)


def pixels(content: bytes) -> np.ndarray:
    """Return a picture's pixels."""
    with Image.open(io.BytesIO(content)) as picture:
        return np.asarray(picture.convert("RGB"), dtype=np.int16)


def test_an_svg_has_live_text_a_title_and_named_layers() -> None:
    scene = scene_in()
    root = ET.fromstring(still(scene, "svg"))  # noqa: S314  # our own
    assert root.find(f"{SVG}title").text == scene.title  # type: ignore[union-attr]  # it is there
    assert "ハサン" in (root.find(f"{SVG}desc").text or "")  # type: ignore[union-attr]  # as above
    texts = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    for name in ("平壌", "ハサン", "9月12日"):
        assert name in texts, name
    names = [node.get("id") for node in root.iter(f"{SVG}g")]
    assert [n for n in names if n in LAYERS] == [n for n in LAYERS if n in names]
    assert {"land", "route", "stops", "labels"} < set(names)
    assert len(names) - names.count(None) == len({n for n in names if n})


def test_a_hostile_text_ends_nothing_in_an_svg() -> None:
    root = ET.fromstring(still(draw(hostile_journey(), open_basemap()), "svg"))  # noqa: S314  # our own
    tags = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert not tags & {"script", "img", "foreignObject", "a"}
    assert HOSTILE.split()[0] in (root.find(f"{SVG}title").text or "")  # type: ignore[union-attr]  # it is there


def parts_of(part: Any) -> Iterator[Any]:  # noqa: ANN401  # PDF objects have no types
    """Yield the parts of a PDF's page, each before what is in it."""
    part = part.get("/StructTreeRoot", part)
    for each in part["/K"] if isinstance(part["/K"], list) else [part["/K"]]:
        if not isinstance(each, int):
            yield each.get_object()
            yield from parts_of(each.get_object())


def marked(content: str) -> dict[int, str]:
    """Return the text operators of each mark of a page's stream; marks never nest."""
    found: dict[int, str] = {}
    marks = r"(/\w+ <<[^>]*>> BDC|/Artifact BMC)(.*?)EMC"
    for mark, inside in re.findall(marks, content, re.DOTALL):
        assert "BDC" not in inside
        assert "BMC" not in inside
        assert inside.count("BT") == inside.count("ET")
        if number := re.search(r"/MCID (\d+)", mark):
            found[int(number[1])] = inside
    return found


@pytest.mark.parametrize("size", [(1200, 675), (1080, 1920)])
def test_a_pdf_says_what_its_parts_are(size: tuple[int, int]) -> None:
    scene = scene_in("en", Style(standfirst="A quiet week.", note="Drawn by hand."))
    reader = pypdf.PdfReader(io.BytesIO(still(scene, "pdf", size_px=size)))
    root: Any = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]  # it is there
    parts = list(parts_of(root))
    kinds = [part["/S"][1:] for part in parts]
    top = [part.get_object()["/S"][1:] for part in parts[0]["/K"]]
    assert top[:4] == ["H1", "P", "P", "Figure"]
    assert top[4:8] == ["H2", "L", "H2", "L"]
    assert set(top[8:]) == {"P"}  # the note, and whose work it is
    stops = parts[0]["/K"][7].get_object()["/K"]
    assert len(stops) == len(scene.editions[0].tables[0].rows)
    for row in stops:
        inner = [part.get_object()["/S"] for part in row.get_object()["/K"]]
        assert inner == ["/Lbl", "/LBody"]
    assert kinds.count("Figure") == 1
    stream: Any = reader.pages[0].get_contents()
    marks = marked(stream.get_data().decode("latin-1"))
    told = [mark for part in parts for mark in part["/K"] if isinstance(mark, int)]
    assert sorted(told) == sorted(marks)
    assert all("BT" in marks[m] for p in parts if p["/S"] == "/H1" for m in p["/K"])
    (_, parents) = root["/ParentTree"]["/Nums"]
    assert len(parents) == len(marks)
    for number, owner in enumerate(parents):
        assert number in owner.get_object()["/K"]


@pytest.mark.parametrize("language", ["ja", "en", "ru", "ko", "zh"])
def test_a_pdf_has_real_fonts_and_its_text_can_be_searched(language: Language) -> None:
    scene = scene_in(language, Style(credit="Graphic: Gazette"))
    content = still(scene, "pdf")
    reader = pypdf.PdfReader(io.BytesIO(content))
    fonts = reader.pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]  # a mapping
    kinds = {font.get_object()["/Subtype"] for font in fonts}
    assert "/Type3" not in kinds
    text = "".join(reader.pages[0].extract_text().split())
    for dot in scene.dots[:2]:
        assert "".join(dot.called(language).split()) in text
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    figure = next(p for p in parts_of(root) if p["/S"] == "/Figure")
    assert scene.dots[1].called(language) in figure["/Alt"]
    assert root["/Lang"] == language
    assert reader.metadata.title == scene.title  # type: ignore[union-attr]  # it is there
    assert "Graphic: Gazette" in reader.metadata["/Keywords"]  # type: ignore[index]  # as above
    assert "ODbL" in reader.metadata["/Keywords"]  # type: ignore[index]  # as above
    if language == "ja":  # to draw one takes seconds, most of them for the fonts
        assert still(scene, "pdf") == content


def test_a_png_says_what_it_is_and_whose() -> None:
    scene = scene_in("ja")
    with Image.open(io.BytesIO(still(scene, size_px=(600, 400)))) as picture:
        said = picture.info
    assert said["Title"] == scene.title
    assert "ODbL" in said["Copyright"]
    assert "Natural Earth" in said["Source"]


@pytest.mark.parametrize("size", SIZES)
def test_a_still_has_its_size_and_the_map_most_of_it(size: tuple[int, int]) -> None:
    content = still(scene_in("en"), size_px=size, fineness=1)
    shot = pixels(content)
    assert shot.shape[:2] == (size[1], size[0])
    is_paper = (np.abs(shot - 255) < 6).all(axis=2)
    # no column or band of a sixth of the picture is bare paper
    for axis, length in ((0, size[0]), (1, size[1])):
        bare = is_paper.all(axis=axis)
        runs = np.diff(np.flatnonzero(np.r_[True, ~bare, True]))
        assert runs.max() < length / 6, axis
    assert is_paper.mean() < 0.5


@pytest.mark.parametrize("size", [(1200, 675), (480, 480)])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_word_of_a_still_runs_out_of_it(
    size: tuple[int, int], language: Language
) -> None:
    import matplotlib as mpl  # slow to import
    from matplotlib.text import Text  # as above

    from geo.outputs.image.fonts import usable_fonts  # only here

    said = Style(standfirst="Where it may go. " * 4, note="As told. " * 9, byline="Ito")
    with mpl.rc_context({"font.family": usable_fonts()[0]}):
        inches = (size[0] / 100, size[1] / 100)
        figure, sheet = _figure(scene_in(language, said), inches)
        frame = figure.bbox
        for text in figure.findobj(Text):
            if text.get_text():
                box = text.get_window_extent()
                assert box.x0 >= frame.x0 - 1, text
                assert box.x1 <= frame.x1 + 1, text
                assert box.y0 >= frame.y0 - 1, text
    assert sheet.axes.get_position().height > 0.25


def test_a_quiet_still_is_all_map() -> None:
    shot = pixels(still(scene_in("en", Style(quiet=True)), size_px=(900, 600)))
    is_paper = (np.abs(shot - 255) < 6).all(axis=2)
    assert is_paper.mean() < 0.2


def test_every_stop_with_a_date_shows_it() -> None:
    root = ET.fromstring(still(scene_in("en"), "svg", size_px=(1080, 1080)))  # noqa: S314  # our own
    texts = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert {"10 Sep", "12 Sep"} <= set(texts)
