"""What only a terminal gets, and the completion of a shell."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import threading
from argparse import Namespace
from typing import TYPE_CHECKING

import pytest

from geo.cli import main, terminal
from geo.cli.options import COMMANDS
from geo.cli.terminal import painted, waiting, warn

if TYPE_CHECKING:
    from pathlib import Path


class Terminal(io.StringIO):
    """A stream that is one, and tells when something is written."""

    def __init__(self) -> None:
        """Begin with nothing written."""
        super().__init__()
        self.written = threading.Event()

    def flush(self) -> None:
        """Tell that a line is complete."""
        self.written.set()

    def isatty(self) -> bool:
        """Say so."""
        return True


def screen(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Put a terminal where standard error is."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    found = Terminal()
    monkeypatch.setattr(sys, "stderr", found)
    return found


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = screen(monkeypatch)
    assert painted("tight", "yellow", shown) == "\x1b[33mtight\x1b[0m"
    assert painted("tight", "yellow", io.StringIO()) == "tight"
    warn(["late"])
    assert shown.getvalue() == "\x1b[33mwarning\x1b[0m: late\n"


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colours_gets_none(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    shown = screen(monkeypatch)
    monkeypatch.setenv(name, value)
    assert painted("tight", "yellow", shown) == "tight"


def test_a_long_wait_says_what_for_and_leaves_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = screen(monkeypatch)
    monkeypatch.setattr(terminal, "_PATIENCE_SECONDS", 0.001)
    with waiting("drawing", Namespace(quiet=False, verbose=False)):
        assert shown.written.wait(5)
    assert shown.getvalue().endswith("\r\x1b[K")


def test_a_pipe_and_a_quiet_person_see_no_progress(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown, pipe = screen(monkeypatch), io.StringIO()
    with waiting("drawing", Namespace(quiet=True, verbose=False)):
        pass
    monkeypatch.setattr(sys, "stderr", pipe)
    with waiting("drawing", Namespace(quiet=False, verbose=False)):
        pass
    assert (shown.getvalue(), pipe.getvalue()) == ("", "")


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("railstory pl", "places"),
        ("railstory map --top", "--top-speed"),
        ("railstory map --lang k", "ko"),
        ("railstory data ver", "verify"),
        ("railstory map story", ""),
    ],
)
def test_bash_completes_commands_options_and_choices(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: str, expected: str
) -> None:
    assert main(["completion", "bash"]) == 0
    script = tmp_path / "railstory.bash"
    script.write_text(capsys.readouterr().out, "utf-8")
    count = words.count(" ")
    asked = (
        f"source {script}; COMP_WORDS=({words}); COMP_CWORD={count}; "
        '_railstory; echo "${COMPREPLY[@]}"'
    )
    bash = shutil.which("bash") or ""
    done = subprocess.run(  # noqa: S603  # our own words
        [bash, "-c", asked], check=True, capture_output=True, text=True
    )
    assert (done.stdout.strip(), done.stderr) == (expected, "")


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_know_every_command(
    capsys: pytest.CaptureFixture[str], shell: str
) -> None:
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert all(name in script for name in COMMANDS)
