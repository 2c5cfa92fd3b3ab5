"""What nobody takes is refused by its name: keywords, options, keys, empty values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import geo
from geo import drawing
from geo.cli import main
from geo.cli.options import parse
from geo.errors import BadInput, UnknownKeyword

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STORY = "The train left Moscow for Kazan on Monday."


@pytest.fixture(scope="module")
def journey(atlas: geo.Atlas) -> geo.Journey:
    return geo.trace(STORY, atlas, min_confidence=0)


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [
        ("publised", "published"),
        ("languages", "language"),
        ("top_speed", "top_speed_k"),
    ],
)
def test_a_keyword_that_no_reading_takes_is_refused(
    wrong: str, meant: str, atlas: geo.Atlas
) -> None:
    for call in geo.trace, geo.read:
        with pytest.raises(UnknownKeyword, match=f"{wrong}=; did you mean {meant}"):
            call(STORY, atlas, **{wrong: "2023-09-13"})  # type: ignore[arg-type]


def test_an_unknown_keyword_is_a_type_error_as_python_has_it(atlas: geo.Atlas) -> None:
    with pytest.raises(TypeError, match="colour"):
        geo.trace(STORY, atlas, colour="red")  # type: ignore[call-arg]


@pytest.mark.parametrize(
    "look", [{"colour": "red"}, {"theme": "pink"}, {"language": "eo"}]
)
def test_a_look_that_no_map_has_is_refused(
    look: dict[str, str], journey: geo.Journey, atlas: geo.Atlas, tmp_path: Path
) -> None:
    calls: list[Callable[[], object]] = [
        lambda: geo.folium_map(journey, atlas=atlas, **look),  # type: ignore[arg-type]
        lambda: geo.write(journey, tmp_path / "a.svg", atlas=atlas, **look),  # type: ignore[arg-type]
        lambda: drawing.render(journey, "geojson", **look),  # type: ignore[arg-type]
    ]
    for call in calls:
        with pytest.raises(BadInput, match=r"colour|'pink' is none|'eo' is none"):
            call()
    assert not list(tmp_path.iterdir())


def test_an_engine_or_a_day_that_is_none_is_refused(atlas: geo.Atlas) -> None:
    with pytest.raises(BadInput, match="turbo"):
        geo.open_atlas(engine="turbo")
    with pytest.raises(BadInput, match="published '' is no date"):
        geo.trace(STORY, atlas, published="")


@pytest.mark.parametrize(
    ("trip", "message"),
    [
        (
            "  - place: Moscow\n    role: origin\n    role: stop\n",
            "line 5: 'role' stands",
        ),
        (
            "  - place: Moscow\n    role: origin\n" * 2,
            "line 5: a journey has one origin",
        ),
        (
            '  - place: Moscow\n    quote: "x"\n    span: [9, 3]\n',
            r"span \[9, 3\] ends",
        ),
        ('  - place: Moscow\n    quote: "x"\n    span: [-1, 3]\n', r"span \[-1, 3\]"),
    ],
)
def test_a_trip_file_that_says_two_things_is_refused_by_line(
    trip: str, message: str, tmp_path: Path, atlas: geo.Atlas
) -> None:
    file = tmp_path / "trip.yaml"
    file.write_text(f"railstory: 1\nstops:\n{trip}", "utf-8")
    with pytest.raises(BadInput, match=message):
        geo.read_trip(file, atlas)


def test_a_top_key_twice_is_refused_too(tmp_path: Path, atlas: geo.Atlas) -> None:
    file = tmp_path / "trip.yaml"
    file.write_text("railstory: 1\ntitle: A\nstops: []\ntitle: B\n", "utf-8")
    with pytest.raises(BadInput, match="line 4: 'title' stands there twice"):
        geo.read_trip(file, atlas)


@pytest.mark.parametrize(
    "option",
    [
        *("--published", "--title", "--encoding", "--network", "--geocoder", "--train"),
        *(
            "--place",
            "--stop",
            "--drop",
            "--via",
            "--avoid",
            "--format",
            "-o",
            "--size",
        ),
    ],
)
@pytest.mark.parametrize("empty", ["", " "])
def test_an_option_with_nothing_in_it_is_refused(
    option: str, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["map", "story.txt", option, empty])
    said = capsys.readouterr().err
    assert option in said
    assert "is empty" in said
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    "words", [["map", ""], ["route", "", "Moscow"], ["places", " "]]
)
def test_a_command_asked_about_nothing_refuses(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(words)
    assert "is empty" in capsys.readouterr().err


@pytest.mark.parametrize("formats", [",", " , ", ",,"])
def test_a_list_of_no_formats_is_refused(
    formats: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, "utf-8")
    out = str(tmp_path / "map")
    assert main(["map", str(story), "--format", formats, "-o", out]) == 2
    assert main(["reach", "Khasan", "--format", formats, "-o", out]) == 2
    assert capsys.readouterr().err.count("names none of") == 2
    assert list(tmp_path.iterdir()) == [story]


def test_one_name_with_two_meanings_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, "utf-8")
    twice = ["--place", "Kazan=55.8,49.1", "--place", "Kazan = 1,2"]
    assert main(["places", str(story), *twice]) == 2
    assert "--place Kazan is said twice" in capsys.readouterr().err
    same = ["--place", "Kazan=55.8,49.1", "--place", "Kazan=55.8,49.1"]
    assert main(["places", str(story), *same]) == 0


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (["--verbose", "map", "a.txt"], "verbose"),
        (["-v", "places", "a.txt"], "verbose"),
        (["-q", "--debug", "route", "A", "B"], "quiet"),
        (["--debug", "data", "info"], "debug"),
    ],
)
def test_options_of_every_command_may_stand_before_it(
    words: list[str], name: str
) -> None:
    assert getattr(parse(words), name)


def test_a_command_is_still_needed(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ["-q"], ["--verbose", "maps", "a.txt"], ["-v", "--colour", "map"]:
        with pytest.raises(SystemExit, match="2"):
            main(words)
    assert "did you mean map?" in capsys.readouterr().err
