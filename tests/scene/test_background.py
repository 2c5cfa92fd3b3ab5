"""Tiles: a background from a server, only for those who ask and name whose it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey

from geo.cli import main
from geo.errors import BadInput
from geo.model import Tiles
from geo.outputs.html import page
from geo.scene import draw, tiles_of
from geo.sources.basemap import Basemap, open_basemap

if TYPE_CHECKING:
    from pathlib import Path

OWN = "https://tiles.example.org/{z}/{x}/{y}.png"


@pytest.fixture(scope="module")
def basemap() -> Basemap:
    """Return the shipped basemap."""
    return open_basemap()


def pictures(text: str) -> str:
    """Return where a page's policy lets pictures come from."""
    found = re.search(r"img-src ([^;]*);", text)
    assert found is not None
    return found[1]


def test_without_tiles_the_policy_names_no_server(basemap: Basemap) -> None:
    text = page(draw(toy_journey(), basemap))
    assert pictures(text) == "data:"
    assert '"tiles":""' in text


def test_the_policy_is_opened_for_that_server_alone(basemap: Basemap) -> None:
    tiles = tiles_of(OWN, "© Example")
    text = page(draw(toy_journey(), basemap, tiles=tiles))
    assert pictures(text) == "data: https://tiles.example.org"
    assert "default-src 'none'" in text
    assert text.count("© Example") >= 2


def test_the_page_says_what_comes_from_where(basemap: Basemap) -> None:
    drawn = draw(toy_journey(), basemap, tiles=tiles_of("osm"))
    for edition in drawn.editions:
        (hint,) = [note for note in edition.notes if "tile.openstreetmap.org" in note]
        assert hint
        assert edition.words["facts"]
    english = next(e for e in drawn.editions if e.language == "en")
    assert "opened from a file" in " ".join(english.notes)
    assert "asks for nothing" not in " ".join(english.notes)


def test_tiles_of_a_template_need_a_name_to_credit() -> None:
    assert tiles_of(OWN, "© Example") == Tiles(OWN, "© Example")
    with pytest.raises(BadInput, match="--tiles-attribution"):
        tiles_of(OWN)


@pytest.mark.parametrize(
    "url",
    [
        "mapnik",
        "file:///etc/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "https://a.example.org/{z}/{x}.png",
        "https://{s}.example.org/{z}/{x}/{y}.png",
        "https://example.org; script-src */{z}/{x}/{y}",
        "https://user@example.org/{z}/{x}/{y}",
        "https://example.org/{z}/{x}/{y}/{k}",
        'https://example.org/"{z}/{x}/{y}',
    ],
)
def test_no_address_slips_into_the_policy(url: str) -> None:
    with pytest.raises(BadInput, match="no address of tiles"):
        tiles_of(url, "whose")


def test_the_command_line_refuses_tiles_without_a_credit(
    tmp_path: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story, out = str(stories / "armoured-train.en.txt"), tmp_path / "map.html"
    assert main(["map", story, "-q", "--tiles", OWN, "-o", str(out)]) == 2
    assert "--tiles-attribution" in capsys.readouterr().err
    assert main(["map", story, "--tiles-attribution", "me", "-o", str(out)]) == 2
    assert not out.exists()
    assert main(["map", story, "-q", "--tiles", "osm", "-o", str(out)]) == 0
    assert pictures(out.read_text("utf-8")) == "data: https://tile.openstreetmap.org"
