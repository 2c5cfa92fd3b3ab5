"""What a command that refuses says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli import main

if TYPE_CHECKING:
    import pytest


def refusal(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Return the one line with which a command is refused."""
    assert main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("railstory: ")
    return said.err
