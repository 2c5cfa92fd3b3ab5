"""A person's files: no command writes over what it reads, or over corrections."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo.batch import trace_corpus
from geo.cli import main
from geo.errors import BadInput
from geo.files import read_trip, write_trip
from geo.outputs.tripfile import is_untouched, trip_yaml
from geo.outputs.writing import replace_file

if TYPE_CHECKING:
    from geo.atlas import Atlas

TOLD = "The train left Omsk on 3 May 2023 and reached Tomsk the next day.\n"
PAGE = f"<html><head><title>A train</title></head><body><p>{TOLD * 9}</p></body></html>"
PLACES = "name,lat,lon\nBorder halt,42.43,130.64\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of a person's files, the working folder."""
    folder = tmp_path / "own"
    folder.mkdir()
    for name in ("s.txt", "s.md", "other.md", "link.txt"):
        (folder / name).write_text(TOLD, "utf-8")
    (folder / "s.html").write_text(PAGE, "utf-8")
    (folder / "own.csv").write_text(PLACES, "utf-8")
    (folder / "railstory.toml").write_text('gazetteer = "own.csv"\n', "utf-8")
    (folder / "link.txt").unlink()
    (folder / "link.txt").symlink_to("s.txt")
    (folder / "hard.html").hardlink_to(folder / "s.html")
    monkeypatch.chdir(folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {str(p): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    "command",
    [
        "map s.html -o .",
        "map s.html -o ./",
        "map s.html -o ./s.html",
        "map s.html -o ../own/s.html",
        "map s.html -o s --format html,png",
        "map s.html -o hard.html",
        "map s.md -o . --format md",
        "map s.md -o s.md --format md",
        "map s.md other.md -o . --format md",
        "map s.txt s.html -o .",
        "map s.html -o . --check",
        "trip s.txt -o s.txt",
        "trip link.txt -o s.txt",
        "trip s.txt -o link.txt",
        "trip s.txt -o own.csv",
        "trip s.txt -o railstory.toml",
        "trip s.txt -o s.md",
        "trip s.txt -o other.md",
        "network build s.txt -o s.txt",
        "network build a.osm s.txt -o link.txt",
        "batch s.txt . --resume",
    ],
)
def test_no_command_writes_over_what_it_reads(
    here: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(here)
    assert main(command.split()) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert contents(here) == before


def test_a_story_elsewhere_is_drawn_here(here: Path) -> None:
    (here / "s.html").unlink()
    assert main(["map", "s.txt", "-o", ".", "-q"]) == 0
    assert (here / "s.html").is_file()


def test_corrections_are_replaced_only_when_asked(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trip = here / "s.yaml"
    argv = ["trip", "s.txt", "-o", "s.yaml"]
    assert main(argv) == 0
    first = trip.read_text("utf-8")
    assert main(argv) == 0
    assert main(["trip", "s.txt", "-o", "s.yaml", "--top-speed", "80"]) == 0
    assert trip.read_text("utf-8") != first  # nobody had changed it
    for change in ("# mine\n", " "):
        mine = first + change
        trip.write_text(mine, "utf-8")
        capsys.readouterr()
        assert main(argv) == 2
        assert "--force" in capsys.readouterr().err
        assert trip.read_text("utf-8") == mine
    assert main(["map", "s.yaml", "-o", "map.html", "-q"]) == 0
    assert main([*argv, "--force"]) == 0
    assert trip.read_text("utf-8") == first


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("confirmed", "open", 1),
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.rpartition("#")[0],
        lambda text: text[: len(text) // 2],
        lambda text: text + text,
        lambda _: "",
    ],
)
def test_every_change_is_seen(here: Path, atlas: Atlas, edit: object) -> None:
    assert main(["trip", "s.txt", "-o", "s.yaml"]) == 0
    path = here / "s.yaml"
    text = path.read_text("utf-8")
    assert is_untouched(text)
    assert is_untouched(trip_yaml(read_trip(path, atlas)))
    assert callable(edit)
    changed = edit(text)
    assert not is_untouched(changed)
    path.write_bytes(changed.encode())
    trip = read_trip(_whole(here, text), atlas)
    other = path.with_name("same.yaml")
    write_trip(trip, other)
    with pytest.raises(BadInput, match="--force"):
        write_trip(trip, path)
    write_trip(trip, path, force=True)
    assert path.read_bytes() == other.read_bytes()


def _whole(folder: Path, text: str) -> Path:
    """Return a file of a text."""
    file = folder / "whole.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes and no umask")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_an_output_keeps_its_mode(here: Path, mode: int) -> None:
    target = here / "map.html"
    target.write_text("old")
    target.chmod(mode)
    assert main(["map", "s.txt", "-o", "map.html", "-q"]) == 0
    assert target.stat().st_size > 10_000
    assert stat.S_IMODE(target.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes and no umask")
@pytest.mark.parametrize(
    ("umask", "mode"), [(0o077, 0o600), (0o022, 0o644), (0, 0o666)]
)
def test_a_new_file_has_what_the_umask_gives(here: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        replace_file(here / "deep" / "new.html", b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((here / "deep" / "new.html").stat().st_mode) == mode


def test_a_symlink_is_written_through(here: Path) -> None:
    (here / "www").mkdir()
    for name in ("there.html", "dangling.html"):
        (here / name).symlink_to(Path("www") / name)
    (here / "www" / "there.html").write_text("old")
    for name in ("there.html", "dangling.html"):
        replace_file(here / name, b"new")
        assert (here / name).is_symlink()
        assert (here / "www" / name).read_bytes() == b"new"
    assert {p.name for p in (here / "www").iterdir()} == {"there.html", "dangling.html"}


def test_a_device_is_written_to_and_stays_one() -> None:
    replace_file(Path(os.devnull), b"x")
    assert not Path(os.devnull).is_file()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_protected_file_stays(here: Path) -> None:
    target = here / "map.html"
    target.write_text("old")
    target.chmod(0o444)
    with pytest.raises(BadInput, match="Permission denied"):
        replace_file(target, b"new")
    assert target.read_text() == "old"


def test_a_folder_of_stories_is_no_folder_for_tables(here: Path) -> None:
    for resume in (False, True):
        with pytest.raises(BadInput):
            trace_corpus(here / "s.txt", here, resume=resume)
