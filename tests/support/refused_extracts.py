"""What the command says of an extract that it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def refused(file: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line with which a build of the file is refused."""
    output = file.with_name("out.rail")
    assert main(["network", "build", str(file), "-o", str(output)]) == 2
    assert not list(file.parent.glob("out*"))
    (line,) = capsys.readouterr().err.splitlines()
    return line
