"""Run the commands that the tutorial shows, and put their real output below them.

.venv/bin/python docs/run_examples.py

A block of a page begins with a line "    $ railstory ..." and holds what it prints.
A line "    $ sed ..." before it edits a file, as a person would in an editor.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import tempfile
from pathlib import Path

from geo.cli import main

PAGE = Path(__file__).with_name("tutorial.md")
STORY = Path(__file__).parents[1] / "data" / "articles" / "armoured-train.en.txt"
_BLOCK = re.compile(
    r"^    \$ (.+)\n((?:    (?!\$ ).*\n|\n(?=    (?!\$ )))*)", re.MULTILINE
)


def rewritten(page: str) -> str:
    """Return the page with what its commands print now, run in their order.

    They run in an empty folder that holds the example story as story.txt.
    """
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(STORY, Path(folder) / "story.txt")
        try:
            os.chdir(folder)
            return _BLOCK.sub(_block, page)
        finally:
            os.chdir(here)


def _block(found: re.Match[str]) -> str:
    """Return a command with what it prints."""
    lines = "".join(f"    {line}\n" if line else "\n" for line in _printed(found[1]))
    return f"    $ {found[1]}\n{lines}"


def _printed(command: str) -> list[str]:
    """Return what a command prints, standard output before standard error."""
    words = shlex.split(command)
    if words[0] == "sed":
        _, _, edit, name = words
        _, old, new, _ = edit.split("|")
        path = Path(name)
        text = path.read_text("utf-8")
        path.write_text(text.replace(old, new), "utf-8")
        return [] if old in text else [f"nothing to change: {old}"]
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        main(words[1:])
    return (out.getvalue() + err.getvalue()).splitlines()


if __name__ == "__main__":
    PAGE.write_text(rewritten(PAGE.read_text("utf-8")), "utf-8")
