"""What nobody should give a command, and the one line that it gets for it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import geo
from geo.cli import main
from geo.sources.articles import name_of, read_article
from geo.sources.railways import cache_folder, kept_in

if TYPE_CHECKING:
    from pathlib import Path

STORY = "The train left Moscow on Monday for Kazan. It arrived at Kazan on Tuesday."
TRIP = 'railstory: 1\nstops:\n- place: "{}"\n- place: Kazan\n'
REFUSED = [
    (["map", "http://[::1"], "is on the web"),
    (["map", "x" * 300 + ".txt"], "File name too long"),
    (["map", "s.txt", "--train", "Nonesuch 7"], "names no train 'Nonesuch 7'"),
    (["map", "s.txt", "--reader", "file:"], "names no file"),
    (["map", "s.txt", "--reader", "file:no.jsonl"], "answers: No such file"),
    (["map", "long.yaml"], "M…"),
    (["route", "Moscow", "Kazan", "--gauge", "0"], "0 is no track gauge"),
    (["reach", "Moscow", "--gauge", "0"], "0 is no track gauge"),
    (["route", "Moscow", "Kazan", "--date", "1066"], "is no day"),
    (["route", "Moscow", "Kazan", "--date", "9999"], "is no day"),
    (["route", "M" * 50_000, "Kazan"], "M…"),
    (["places", "s.txt", "--place", f"Moscow={'M' * 50_000}"], "M…"),
    (["batch", "many.jsonl", "s.txt"], "(File exists)"),
]


@pytest.mark.parametrize(("argv", "said"), REFUSED, ids=lambda part: str(part)[:40])
def test_bad_input_gets_one_line_and_leaves_nothing(
    argv: list[str],
    said: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "s.txt").write_text(STORY, "utf-8")
    (tmp_path / "long.yaml").write_text(TRIP.format("M" * 50_000), "utf-8")
    (tmp_path / "many.jsonl").write_text('{"id": "1", "text": "A train."}\n', "utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert main(argv) == 2
    told = capsys.readouterr().err.strip()
    assert said in told
    assert "\n" not in told
    assert len(told) < 500
    assert "mistake in railstory" not in told
    assert sorted(tmp_path.rglob("*")) == before


def test_a_train_that_the_story_names_is_followed(atlas: geo.Atlas) -> None:
    story = (
        "The night train 24 left Moscow for Kazan on Monday. "
        "Train 56 left Moscow for Tver on Tuesday."
    )
    with pytest.raises(geo.BadInput, match="names no train '99'"):
        geo.read(story, atlas, train="99")
    assert geo.read(story, atlas, train="56")


@pytest.mark.parametrize(("given", "said"), [("", "is empty"), ("\0\0", "is a binary")])
def test_standard_input_is_called_what_it_is(
    given: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    with pytest.raises(geo.BadInput, match=f"standard input {said}"):
        read_article("-")


def test_a_name_with_a_zero_byte_is_no_name() -> None:
    with pytest.raises(geo.BadInput, match="zero byte"):
        read_article("story\0.txt")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("http://[::1", "story"),
        ("http://[::1/a.html", "a"),
        ("https://example.org", "story"),
        ("https://example.org/news/kim.html?x=/y.z#f", "kim"),
    ],
)
def test_any_address_has_a_name(address: str, name: str) -> None:
    assert name_of(address) == name


@pytest.mark.skipif(sys.platform != "linux", reason="a variable of Linux")
@pytest.mark.parametrize("folder", ["rel", ".", "a/b"])
def test_a_cache_folder_beside_the_story_is_ignored(
    folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", folder)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    assert cache_folder() == tmp_path / "home" / ".cache" / "railstory"
    assert kept_in("answers") == tmp_path / "home" / ".cache" / "railstory" / "answers"


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use stays there")
def test_a_current_folder_that_is_gone_is_called_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gone() -> str:
        raise FileNotFoundError(2, "No such file or directory")

    (tmp_path / "s.txt").write_text(STORY, "utf-8")
    monkeypatch.setattr("geo.cli.maps.maps", lambda _: gone(), raising=False)
    monkeypatch.setattr("os.getcwd", gone)
    assert main(["map", str(tmp_path / "s.txt"), "-q"]) == 2
    assert "the current folder is gone" in capsys.readouterr().err


def test_settings_that_matplotlib_does_not_take_are_told_in_a_line(
    tmp_path: Path,
) -> None:
    (tmp_path / "s.txt").write_text(STORY, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "geo", "map", "s.txt", "-q", "-o", "a.png"],
        cwd=tmp_path,
        env={**os.environ, "MPLBACKEND": "bogus"},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 2
    assert "matplotlib does not begin (Key backend: 'bogus'" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "a.png").exists()
