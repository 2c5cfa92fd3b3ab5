"""A way along the rails, drawn as a story's journey is."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

import geo
from geo.cli import main
from geo.drawing import scene_of

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Edition


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def atlas() -> geo.Atlas:
    return geo.open_atlas()


def edition(atlas: geo.Atlas, *legs: geo.Leg, language: str = "en") -> Edition:
    """Return the texts of the map of a way from Berlin to Munich."""
    ends = atlas.find("Berlin"), atlas.find("Munich")
    journey = atlas.journey(ends, legs, language=language)  # type: ignore[arg-type]  # one of five
    return scene_of(journey, atlas).editions[0]


def test_each_format_holds_the_way(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    formats = "html,png,svg,pdf,geojson,gpx,kml"
    assert main(["route", "York", "Hull", "-o", "way.html", "--format", formats]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "way.html"
    assert (tmp_path / "way.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "way.pdf").read_bytes().startswith(b"%PDF")
    ET.parse(tmp_path / "way.svg")  # noqa: S314  # our own
    data = json.loads((tmp_path / "way.geojson").read_text("utf-8"))
    legs = [f for f in data["features"] if f["properties"]["what"] == "leg"]
    assert [leg["geometry"]["type"] for leg in legs] == ["LineString"]
    assert "<trkpt" in (tmp_path / "way.gpx").read_text("utf-8")
    page = (tmp_path / "way.html").read_text("utf-8")
    assert "York – Hull" in page
    assert "Content-Security-Policy" in page


def test_the_same_way_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        words = ["route", "York", "Hull", "-o", f"{name}.html", "--quiet"]
        assert main(words) == 0
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_quiet_draws_and_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "York", "Hull", "-o", "a.svg", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_json_names_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "York", "Hull", "-o", "a.gpx", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["outputs"] == ["a.gpx"]
    assert main(["route", "York", "Hull", "--json"]) == 0
    assert "outputs" not in json.loads(capsys.readouterr().out)


_NO_STORY = {
    "en": r"\bstory\b",
    "ja": "記事",
    "ru": r"текст|сообщени",
    "ko": "기사",
    "zh": "报道",
}


@pytest.mark.parametrize("language", sorted(_NO_STORY))
def test_no_word_on_it_is_of_a_story(atlas: geo.Atlas, language: str) -> None:
    found = edition(atlas, *atlas.alternatives("Berlin", "Munich"), language=language)
    cells = [c for table in found.tables for row in table.rows for c in row]
    heads = [head for table in found.tables for head in table.head]
    legend = [meaning for _, meaning in found.legend]
    said = " ".join([found.answer, *cells, *heads, *legend, *found.notes])
    assert not re.search(_NO_STORY[language], said, re.IGNORECASE)
    assert [len(table.head) for table in found.tables[:2]] == [3, 3]  # no times


def test_other_ways_are_called_so(atlas: geo.Atlas) -> None:
    legs = atlas.alternatives("Berlin", "Munich")
    assert len(legs) > 1
    found = edition(atlas, *legs)
    assert ("open", "another way") in found.legend
    assert len(found.tables[1].rows) == len(legs)
    assert not any("candidate" in meaning for _, meaning in found.legend)


def test_one_way_needs_no_word_for_others(atlas: geo.Atlas) -> None:
    found = edition(atlas, atlas.route("Berlin", "Munich"))
    assert "open" not in dict(found.legend)


def test_a_top_speed_is_the_one_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["route", "York", "Hull", "--top-speed", "59", "-o", "a.geojson"]
    assert main(words) == 0
    data = json.loads((tmp_path / "a.geojson").read_text("utf-8"))
    assert data["top_speed"] == {"kmh": 59.0, "source": "option", "quote": None}
    assert "at 59 km/h" in capsys.readouterr().out


def test_a_house_style_holds_for_ways_too(tmp_path: Path) -> None:
    style = '[style]\ncredit = "Graphics desk"\n'
    (tmp_path / "railstory.toml").write_text(style, "utf-8")
    assert main(["route", "York", "Hull", "-o", "a.html", "--quiet"]) == 0
    assert "Graphics desk" in (tmp_path / "a.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["-o", "way.docx"], "a way is written as html"),
        (["-o", "way"], "a way is written as html"),
        (["-o", "way.html", "--format", "section"], "a way is written as html"),
        (["--format", "png"], "name the file to draw with -o"),
        (["--lang", "ja"], "name the file to draw with -o"),
        (["--theme", "dark"], "name the file to draw with -o"),
        (["--size", "a4"], "name the file to draw with -o"),
        (["-o", "way.png", "--size", "3x3"], "none of a still"),
        (["-o", "way.png", "--top-speed", "0"], "none that a train has"),
        (["-o", "mine.rail/way.png", "--via", "Qxzzy"], "Qxzzy"),
        (["-o", "way.png", "--avoid", "GB"], "GB"),
    ],
)
def test_bad_words_are_one_line_and_leave_nothing(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["route", "York", "Hull", *words]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_what_is_read_is_not_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "net.svg"
    path.write_bytes(b"rails")
    assert main(["route", "York", "Hull", "--network", "net.svg", "-o", "net.svg"]) == 2
    assert "is what is read" in capsys.readouterr().err
    assert path.read_bytes() == b"rails"
