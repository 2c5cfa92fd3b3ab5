"""Stills: whole files of each format, the same every time, names that are not boxes."""

from __future__ import annotations

import logging
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hostile import hostile_journey
from matplotlib.figure import Figure
from toy_journey import there_and_back, toy_journey
from toy_tours import tour

from geo.cli import main
from geo.drawing import size_of
from geo.errors import BadInput
from geo.model import LonLat
from geo.outputs import image
from geo.outputs.image import still
from geo.outputs.image.looks import draw_symbol
from geo.outputs.image.margin import pieces_of
from geo.outputs.image.sheet import Sheet, _reach
from geo.outputs.image.symbols import _beside, _half_pt, _keys, _on_paper, stretches
from geo.outputs.landareas import clipped
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Scene
    from geo.outputs.image import Format

STORY = "The train left Oslo on 12 May 2024 and reached Hamar at noon.\n"

# The fonts that are installed decide whether a letter is missing, not the program.
pytestmark = pytest.mark.filterwarnings("ignore:Glyph .* missing from font")


@pytest.fixture(scope="module")
def scene() -> Scene:
    """Return the scene of the toy journey."""
    return draw(toy_journey(), open_basemap())


@pytest.mark.parametrize(
    ("form", "begin"), [("png", b"\x89PNG"), ("pdf", b"%PDF-"), ("svg", b"<?xml")]
)
def test_a_still_is_a_whole_file(scene: Scene, form: Format, begin: bytes) -> None:
    content = still(scene, form, size_px=(600, 340))
    assert content.startswith(begin)  # and the same twice: test_promises.py


def test_a_png_has_twice_the_size_asked_for(scene: Scene) -> None:
    head = still(scene, size_px=(600, 340))[16:24]
    assert np.frombuffer(head, ">u4").tolist() == [1200, 680]


def test_hostile_text_does_not_break_a_still() -> None:
    drawn = draw(hostile_journey(), open_basemap())
    ET.fromstring(still(drawn, "svg", size_px=(600, 340)))  # noqa: S314  # our own file


def test_a_still_without_a_journey_shows_the_world() -> None:
    empty = replace(toy_journey(), legs=(), stops=(), places=(), mentions=())
    drawn = draw(empty, open_basemap(), language="en")
    assert still(drawn, size_px=(600, 340)).startswith(b"\x89PNG")


def test_without_a_font_for_them_names_are_latin_and_it_is_said(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(image, "usable_fonts", lambda _: (["DejaVu Sans"], False))
    with caplog.at_level(logging.WARNING):
        still(scene, size_px=(600, 340))
    assert "names are Latin" in caplog.text
    assert "Glyph" not in caplog.text


def test_a_ring_is_cut_at_the_box_and_keeps_its_direction() -> None:
    square = np.array([[0.0, 0.0], [0.0, 4.0], [4.0, 4.0], [4.0, 0.0]])
    cut = clipped(square, (1, 1, 9, 9))
    assert cut.min(axis=0).tolist() == [1, 1]
    assert _turn(cut) * _turn(square) > 0
    assert len(clipped(square, (5, 5, 9, 9))) == 0


def _turn(ring: np.ndarray) -> float:
    """Return twice the signed area of a ring."""
    x, y = ring.T
    return float(np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y))


def test_stretches_cover_a_way_without_what_it_shares(scene: Scene) -> None:
    way = replace(
        scene.ways[0],
        points=tuple(LonLat(i, 0) for i in range(6)),
        shared=1,
        coarse=((2, 4),),
        assumed=((4, 5),),
    )
    assert stretches(way) == [("known", 1, 2), ("coarse", 2, 4), ("assumed", 4, 5)]


def test_lines_break_between_words_and_between_east_asian_letters() -> None:
    assert pieces_of("to the sea") == ["to ", "the ", "sea"]
    assert pieces_of("平壌を出発。") == ["平", "壌", "を", "出", "発。"]


def test_a_still_shows_both_ways_side_by_side() -> None:
    drawn = draw(there_and_back(), open_basemap())
    sheet = Sheet.of(drawn, Figure(figsize=(6, 4)), (0, 0, 1, 1))
    out, back = (_on_paper(sheet, _beside(sheet, way)) for way in drawn.ways)
    gaps = np.hypot(*(out - back[::-1]).T)
    assert gaps.min() > 2
    assert gaps.max() < 12


def test_stops_on_one_spot_share_a_dot_that_names_both() -> None:
    drawn = draw(there_and_back(), open_basemap())
    near = replace(drawn.dots[1], at=drawn.dots[0].at, end=False)
    crowded = replace(drawn, dots=(drawn.dots[0], near))
    sheet = Sheet.of(drawn, Figure(figsize=(6, 4)), (0, 0, 1, 1))
    assert _keys(sheet, crowded) == ["1·3·2", ""]


@pytest.mark.parametrize("count", [13, 43])
def test_plates_of_many_stops_do_not_lie_over_each_other(count: int) -> None:
    drawn = draw(tour(count), open_basemap())
    sheet = Sheet.of(drawn, Figure(figsize=(8, 5)), (0, 0, 1, 1))
    keys = _keys(sheet, drawn)
    at = _on_paper(sheet, sheet.lay_line([dot.at for dot in drawn.dots]))
    halves = [_half_pt(dot, key) for dot, key in zip(drawn.dots, keys, strict=True)]
    shown = [i for i, key in enumerate(keys) if key]
    for i, k in combinations(shown, 2):
        across, up = np.abs(at[i] - at[k])
        assert across >= halves[i] + halves[k] or up >= 12
    assert keys[0].startswith("1")
    assert keys[-1].endswith(str(count))


def test_a_size_is_px_or_paper_and_nothing_else() -> None:
    assert size_of("a3") == (1654, 1169)
    for wrong in ("", "a5", "1200", "10x10", "99999x675", "-1x5", "1200x675x2"):
        with pytest.raises(BadInput, match="size"):
            size_of(wrong)


def test_a_still_is_as_large_as_the_command_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    still_file = tmp_path / "map.png"
    told = ["map", str(story), "-q", "-o"]
    assert main([*told, str(still_file), "--size", "600x480"]) == 0
    head = still_file.read_bytes()[16:24]
    assert [int.from_bytes(head[:4]), int.from_bytes(head[4:])] == [1200, 960]
    assert main([*told, str(tmp_path / "map.html"), "--size", "a4"]) == 2
    assert "--format png" in capsys.readouterr().err
    assert not (tmp_path / "map.html").exists()


@pytest.mark.parametrize("letter", ["\U0002e182", "\U0007aa8c", "\u0530", "\U0001f682"])
def test_a_letter_that_no_font_has_is_a_sign(letter: str) -> None:
    rare = replace(toy_journey(), title=f"Train {letter} north")
    assert still(draw(rare, open_basemap()), "png")  # a warning would be an error


@pytest.mark.parametrize("west", [-179.0, -60.0, 0.0, 37.0, 150.0])
@pytest.mark.parametrize("wide", [1.0, 90.0, 180.0, 250.0])
def test_no_land_is_laid_across_where_a_projection_is_cut(
    west: float, wide: float
) -> None:
    low, south, high, north = _reach((west, 40.0, west + wide, 60.0))
    middle = west + wide / 2
    assert middle - 180 < low < west
    assert west + wide < high < middle + 180
    assert -90 < south < 40
    assert 60 < north < 90


@pytest.mark.parametrize("kind", ["sea", "air", "road"])
def test_the_key_shows_other_ways_in_the_journeys_colour(kind: str) -> None:
    figure = Figure()
    axes = figure.add_subplot()
    colours = {"sea": "#d5e3ec", "journey": "#0072b2", "paper": "#fff", "soft": "#555"}
    colours |= {"rejected": "#777", "rail": "#999", "land": "#eee"}
    draw_symbol(axes, kind, (0.0, 0.0), colours=colours)
    assert axes.lines[0].get_color() == "#0072b2"
