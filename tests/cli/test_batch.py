"""The batch command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_tales import corpus

from geo.cli import main

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.enable_socket
def test_the_command_says_how_many_stories_failed_by_what_and_where_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = corpus(tmp_path / "c.jsonl", 3), tmp_path / "out"
    with source.open("a", encoding="utf-8") as lines:
        lines.write("no story\n")
    assert main(["batch", str(source), str(out)]) == 0
    said = capsys.readouterr().out
    assert f"failed: 1 by input (why: {out / 'failures'})" in said


@pytest.mark.enable_socket
def test_the_command_prints_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = corpus(tmp_path / "c.jsonl", 3)
    assert main(["batch", str(source), str(tmp_path / "out")]) == 0
    said = capsys.readouterr()
    assert said.out.count("\n") == 1
    assert "3 stories, 4 stops, 2 legs; failed: none" in said.out
    assert said.err == ""
