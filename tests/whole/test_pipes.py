"""Standard streams that are closed, full, or left by their reader."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STORY = "The train left Moscow for Kazan on Monday."
pytestmark = [
    pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here"),
]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, "utf-8")
    return file


def _run(words: str, streams: str, folder: Path) -> tuple[int, str, str]:
    """Run a command with its streams as a shell says, and return what it said."""
    line = f'"{sys.executable}" -m geo {words} {streams}'
    done = subprocess.run(  # noqa: S602  # a shell closes streams
        line, shell=True, cwd=folder, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "words", ["places story.txt -q", "--help", "map --help", "--version"]
)
def test_a_closed_standard_output_is_nobody_listening(words: str, story: Path) -> None:
    assert _run(words, ">&-", story.parent) == (0, "", "")


@pytest.mark.parametrize("words", ["places story.txt", "--help", "map --help"])
def test_a_full_standard_output_is_told_in_a_line(words: str, story: Path) -> None:
    code, _, said = _run(words, ">/dev/full", story.parent)
    assert code == 2
    assert said.count("\n") == 1
    assert "standard output cannot be used (No space left on device)" in said


@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full", "2>&- <&-", "<&- >&- 2>&-"])
def test_errors_that_nobody_hears_keep_their_code(streams: str, story: Path) -> None:
    assert _run("places nofile.txt", streams, story.parent) == (2, "", "")
    assert _run("places --colour", streams, story.parent) == (2, "", "")


@pytest.mark.parametrize("streams", ["2>&-", "2>/dev/full", ">&- 2>&-"])
def test_a_map_is_drawn_though_nobody_hears_of_it(streams: str, story: Path) -> None:
    code, _, _ = _run(
        "map -v story.txt -o a.html --min-confidence 0", streams, story.parent
    )
    assert code == 0
    assert (story.parent / "a.html").stat().st_size > 100_000


def test_a_closed_standard_input_is_refused(story: Path) -> None:
    code, _, said = _run("places -", "<&-", story.parent)
    assert code == 2
    assert said.startswith("railstory: standard input is closed")
    assert said.count("\n") == 1


def test_a_reader_that_leaves_is_owed_no_line(story: Path) -> None:
    for words in "places story.txt", "map --help", "route Moscow Kazan --json":
        code, _, said = _run(words, "| true; exit ${PIPESTATUS:-0}", story.parent)
        assert (code, said) == (0, "")


@pytest.mark.parametrize("encoding", ["undefined", "base64", "klingon", "rot13"])
def test_what_is_no_encoding_of_a_story_is_refused(encoding: str, story: Path) -> None:
    code, _, said = _run(f"places story.txt --encoding {encoding}", "", story.parent)
    assert code == 2
    assert "mistake in railstory" not in said
