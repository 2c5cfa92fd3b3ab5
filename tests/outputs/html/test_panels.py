"""The story beside the map: whole, linked both ways, and only when asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest
from hostile import HOSTILE, Tags
from hypothesis import given
from hypothesis import strategies as st
from toy_journey import TEXT, toy_journey

from geo.cli import main
from geo.outputs.html import page
from geo.scene import draw
from geo.scene.cards import passages
from geo.scene.dots import marked_dots
from geo.sources.basemap import Basemap, open_basemap

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def basemap() -> Basemap:
    """Return the shipped basemap."""
    return open_basemap()


def test_without_being_asked_for_the_text_stays_out(basemap: Basemap) -> None:
    text = page(draw(toy_journey(), basemap))
    assert 'id="story"' not in text
    assert 'id="tabs"' not in text
    assert TEXT not in text


def test_the_pieces_are_the_whole_text() -> None:
    journey = toy_journey()
    pieces = passages(TEXT, journey, marked_dots(journey, {}))
    assert "".join(piece.text for piece in pieces) == TEXT


def test_a_name_leads_to_its_dot_and_its_clause_to_the_stop() -> None:
    journey = toy_journey()
    marked = marked_dots(journey, {})
    pieces = passages(TEXT, journey, marked)
    (khasan,) = [piece for piece in pieces if piece.text == "ハサン"]
    assert marked[khasan.names].dot.called("en") == "Khasan"
    assert khasan.told_of == (khasan.names,)
    told = "".join(p.text for p in pieces if khasan.names in p.told_of)
    assert told == "12日にハサンに着いた"


def test_another_text_is_shown_without_links() -> None:
    journey = replace(toy_journey(), stops=())
    pieces = passages("x" * 300, journey, marked_dots(journey, {}))
    assert all(piece.names < 0 for piece in pieces)


@given(st.text(max_size=80), st.lists(st.integers(0, 90), max_size=4))
def test_any_text_comes_back_in_order(text: str, starts: list[int]) -> None:
    journey = toy_journey()
    mentions = tuple(
        replace(m, start=s) for m, s in zip(journey.mentions, starts, strict=False)
    )
    pieces = passages(text, replace(journey, mentions=mentions), ())
    assert len("".join(piece.text for piece in pieces)) == len(
        text.replace("\r\n", "\n")
    )


def test_a_hostile_text_stays_text(basemap: Basemap) -> None:
    text = page(draw(toy_journey(), basemap, story=f"{HOSTILE}\n{TEXT}"))
    found = Tags(text)
    assert found.tags.count("script") == 5
    assert "img" not in found.tags
    assert found.handlers == []
    text.encode()


def test_the_command_line_shows_the_text_only_when_asked_to(
    tmp_path: Path, stories: Path
) -> None:
    story, out = stories / "armoured-train.en.txt", tmp_path / "map.html"
    assert main(["map", str(story), "-q", "-o", str(out)]) == 0
    assert 'id="story"' not in out.read_text("utf-8")
    assert main(["map", str(story), "-q", "--with-text", "-o", str(out)]) == 0
    shown = re.search(r'<div id="story".*?</div>', out.read_text("utf-8"), re.DOTALL)
    assert shown is not None
    words = unescape(re.sub(r"<.*?>", "", shown[0]))
    assert words.strip() == story.read_text("utf-8").strip()
    assert shown[0].count("data-dot") >= 5


def test_a_trip_file_has_no_text_to_show(
    tmp_path: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trip = tmp_path / "trip.yaml"
    assert main(["trip", str(stories / "armoured-train.en.txt"), "-o", str(trip)]) == 0
    assert main(["map", str(trip), "--with-text", "-o", str(tmp_path / "m.html")]) == 2
    assert "--with-text needs the story itself" in capsys.readouterr().err
    assert not (tmp_path / "m.html").exists()
