"""Consoles of other encodings, file names of other systems, and `python -m geo`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path, PureWindowsPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from geo.cli import main
from geo.sources.articles import name_of

RUSSIAN = "Поезд выехал из Пхеньяна 10 сентября и прибыл на станцию Хасан."
KOREAN = "전용열차가 10일 평양을 출발해 12일 러시아 국경역 하산에 도착했다."


def console(folder: Path, *argv: str, encoding: str = "cp932") -> bytes:
    """Return what a command prints in a folder, on a console of that encoding."""
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-m", "geo", *argv],
        cwd=folder,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_module_is_the_command(tmp_path: Path) -> None:
    assert console(tmp_path, "--version").startswith(b"railstory ")


def test_a_console_of_another_encoding_loses_letters_but_no_command(
    tmp_path: Path,
) -> None:
    (tmp_path / "story.txt").write_text(KOREAN, "utf-8")
    said = console(tmp_path, "places", "story.txt").decode("cp932")
    assert "Pyongyang" in said
    assert "?" in said


@pytest.mark.parametrize("story", [RUSSIAN, KOREAN], ids=["ru", "ko"])
@pytest.mark.parametrize("encoding", ["cp932", "ascii"])
def test_json_loses_nothing_on_any_console(
    tmp_path: Path, story: str, encoding: str
) -> None:
    (tmp_path / "story.txt").write_text(story, "utf-8")
    printed = console(tmp_path, "places", "story.txt", "--json", encoding=encoding)
    document = json.loads(printed.decode(encoding))
    surfaces = [mention["surface"] for mention in document["mentions"]]
    assert surfaces
    assert all(surface in story for surface in surfaces)


def test_a_trip_file_out_of_a_pipe_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(KOREAN, "utf-8")
    printed = console(tmp_path, "trip", "story.txt")
    (tmp_path / "trip.yaml").write_bytes(printed)
    assert "평양" in yaml.safe_load(printed.decode("utf-8"))["stops"][0]["quote"]
    console(tmp_path, "map", "trip.yaml", "-o", "map.html")


@pytest.mark.parametrize(
    "name",
    ["列車 その1.txt", "a & b #1 (50%).txt", "C_Users.ru.txt", "-x.txt", "it's.txt"],
)
def test_stories_of_any_name_are_drawn_and_embedded(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    story = tmp_path / "in folder" / name
    story.parent.mkdir()
    story.write_text(RUSSIAN, "utf-8")
    assert main(["map", str(story)]) == 0
    (drawn,) = (tmp_path / "maps").iterdir()
    assert drawn.name == f"{story.stem}.html"
    capsys.readouterr()
    assert main(["embed", str(drawn)]) == 0
    assert "<iframe" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("story", "name"),
    [
        (str(PureWindowsPath("C:/in", "kim.ja.txt")), "kim.ja"),
        (r"\\server\share\kim.txt", "kim"),
        ("in/CON.txt", "CON-"),
        ("com1.ja.txt", "com1-.ja"),
        ("console.txt", "console"),
        ("Kim... .txt", "Kim"),
        ("?.txt", "-"),
        ("https://example.org/NUL", "NUL-"),
        ("https://example.org/a%3Ab?c=d", "a-3Ab"),
    ],
)
def test_a_map_is_named_so_that_every_system_can_hold_it(story: str, name: str) -> None:
    assert name_of(story) == name


@given(st.text(st.characters(codec="utf-8")))
def test_no_story_gives_a_name_that_windows_has_not(story: str) -> None:
    name = name_of(story)
    assert name == name.strip(" .")
    assert not set('<>:"/\\|?*') & set(name)
    assert all(letter > "\x1f" for letter in name)
    file = PureWindowsPath("maps", f"{name}.html")
    assert (file.name, file.parent.name) == (f"{name}.html", "maps")


def test_a_story_named_like_a_device_is_drawn_beside_it(tmp_path: Path) -> None:
    story = tmp_path / "nul.txt"
    story.write_text(RUSSIAN, "utf-8")
    assert main(["map", str(story), "-o", f"{tmp_path}/maps/", "--format", "svg"]) == 0
    assert [file.name for file in (tmp_path / "maps").iterdir()] == ["nul-.svg"]


def test_a_name_with_a_dot_is_kept_where_formats_are_asked_for(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(RUSSIAN, "utf-8")
    stem = tmp_path / "kim.2023-09-13"
    assert main(["map", str(story), "-o", str(stem), "--format", "svg,geojson"]) == 0
    named = {"kim.2023-09-13.svg", "kim.2023-09-13.geojson"}
    assert named < {file.name for file in tmp_path.iterdir()}
