"""Run the commands that tutorial and how-to show; put their real output below them.

.venv/bin/python docs/run_examples.py            # the outputs shown
.venv/bin/python docs/run_examples.py --files    # and the files of docs/examples anew

A block of a page begins with a line "    $ railstory ..." and holds what it prints.
Lines like "    $ sed ..." edit a file, as a person would in an editor.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli import main

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
FILES = HERE / "examples"
PAGES = (HERE / "tutorial.md", HERE / "howto.md")
STORIES = HERE.parent / "data" / "articles"
STORY = STORIES / "armoured-train.en.txt"
BRANCH = ((131.966, 43.790), (131.99, 43.83), (132.05, 43.88), (132.10, 43.95))
PLACES = (
    "name,lat,lon,kind,aliases\nBorder halt,42.43,130.64,station,Khasan|Kilometre 82\n"
)
_BLOCK = re.compile(
    r"^    \$ (.+)\n((?:    (?!\$ ).*\n|\n(?=    (?!\$ )))*)", re.MULTILINE
)


def rewritten(page: str) -> str:
    """Return the page with what its commands print now, run in their order.

    They run in a folder of their own, with the files of docs/examples.
    """
    here = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        furnish(Path(folder))
        try:
            os.chdir(folder)
            return _BLOCK.sub(_block, page)
        finally:
            os.chdir(here)


def furnish(folder: Path) -> None:
    """Put into a folder the files that the commands shown name."""
    for file in FILES.iterdir():
        shutil.copy(file, folder)


def make_files(folder: Path) -> None:
    """Write the files that the commands shown name.

    That is the example story as story.txt, it and its Japanese original as a corpus, a
    gazetteer of one place, and the extract of a branch line that is made up.
    """
    shutil.copy(STORY, folder / "story.txt")
    (folder / "our-places.csv").write_text(PLACES, "utf-8")
    files = sorted(STORIES.glob("armoured-train.*.txt"))
    rows = [{"id": file.stem, "text": file.read_text("utf-8")} for file in files]
    lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in rows]
    (folder / "stories.jsonl").write_text("".join(lines), "utf-8")
    extract(folder / "branch.osm.pbf", BRANCH)


def extract(file: Path, line: Sequence[tuple[float, float]], *, first: int = 1) -> None:
    """Write the extract of a single line, longitude first, with a station at each end.

    `first` is the number of its first node, which no other extract must have.
    """
    import osmium  # an extra

    new = osmium.osm.mutable
    names = {0: "Ussuriysk", len(line) - 1: "Made-up Halt"}
    with osmium.SimpleWriter(str(file)) as writer:
        for number, at in enumerate(line):
            tags = {"railway": "station", "name": names.get(number, "")}
            told = tags if number in names else {}
            writer.add_node(new.Node(id=first + number, location=at, tags=told))
        tags = {"railway": "rail", "gauge": "1520", "maxspeed": "60"}
        nodes = list(range(first, first + len(line)))
        writer.add_way(new.Way(id=first, nodes=nodes, tags=tags))


def _block(found: re.Match[str]) -> str:
    """Return a command with what it prints."""
    lines = "".join(f"    {line}\n" if line else "\n" for line in _printed(found[1]))
    return f"    $ {found[1]}\n{lines}"


def _printed(command: str) -> list[str]:
    """Return what a command prints, standard output before standard error."""
    words = shlex.split(command)
    if words[0] != "railstory":
        return _beside(words)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        main(words[1:])
    return (out.getvalue() + err.getvalue()).splitlines()


def _beside(words: list[str]) -> list[str]:
    """Do what a shell's own command does, on any system."""
    path = Path(words[-1])
    if words[0] == "sed":
        _, old, new, _ = words[2].split("|")
        text = path.read_text("utf-8")
        path.write_text(text.replace(old, new), "utf-8")
        return [] if old in text else [f"nothing to change: {old}"]
    if words[0] == "echo":
        path.write_text(f"{words[1]}\n", "utf-8")
        return []
    if words[0] == "rm":
        path.unlink()
        return []
    if words[0] == "ls":
        return sorted(inner.name for inner in path.iterdir())
    return path.read_text("utf-8").splitlines()  # cat


if __name__ == "__main__":
    if "--files" in sys.argv[1:]:
        make_files(FILES)
    for page in PAGES:
        page.write_text(rewritten(page.read_text("utf-8")), "utf-8")
