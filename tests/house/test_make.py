"""`make map` wherever the checkout lies and whatever the story is called."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from geo.errors import installing

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not shutil.which("make") or sys.platform == "win32", reason="there is no make"
)

# Writes down how it was called, and whether pip would find its constraints.
FAKE = """#!/bin/sh
for part in "$@"; do printf '%s\\n' "$part"; done > called.txt
"""
PIP = """#!/bin/sh
for file in $PIP_CONSTRAINT; do [ -f "$file" ] || exit 3; done
printf '%s\\n' "$@" >> installed.txt
"""


@pytest.fixture(params=["plain", "with a space", "кириллица и 空白"])
def checkout(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """Return a folder with the Makefile and a made-up environment."""
    folder = tmp_path / str(request.param)
    (folder / ".venv" / "bin").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder / name)
    for name, text in (("railstory", FAKE), ("python", PIP)):
        script = folder / ".venv" / "bin" / name
        script.write_text(text)
        script.chmod(0o755)
    return folder


def made(folder: Path, *argv: str) -> list[str]:
    """Return how the command was called by make."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PIP_", "MAKE"))}
    subprocess.run(  # noqa: S603  # our own words
        ["make", *argv],  # noqa: S607  # the user's own make
        cwd=folder,
        env=env,
        check=True,
        capture_output=True,
        timeout=60,
    )
    return (folder / "called.txt").read_text().splitlines()


@pytest.mark.parametrize(
    "story", ["story.txt", "my story.txt", "the leader's (new) train & all.txt"]
)
def test_make_map_draws_a_story_of_any_name(checkout: Path, story: str) -> None:
    assert made(checkout, "map", f"STORY={story}") == ["map", story]
    asked = (checkout / "installed.txt").read_text()
    assert "--editable" in asked  # and pip found its constraints, or make had failed


def test_make_maps_draws_all_of_them(checkout: Path) -> None:
    articles = checkout / "data" / "articles"
    articles.mkdir(parents=True)
    (articles / "my story.txt").write_text("")
    assert made(checkout, "maps") == ["map", "data/articles/my story.txt"]


def test_an_extra_is_installed_as_railstory_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "pip install -e '.[osm]'" in installing("osm")
    monkeypatch.setattr("geo.errors.__file__", "/nowhere/geo/errors.py")
    said = installing("osm")
    assert ".whl[osm]'" in said
    assert "'railstory[" not in said


def test_no_page_and_no_message_names_a_package_that_nobody_can_have() -> None:
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    files += (ROOT / "geo").rglob("*.py")
    wrong = [f.name for f in files if "pip install 'railstory[" in f.read_text("utf-8")]
    wrong += [
        f.name for f in files if 'pip install "railstory[' in f.read_text("utf-8")
    ]
    assert not wrong


def test_the_readme_calls_the_command_one_thing() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert ".venv/bin/railstory" not in text
    assert ".venv/bin/activate" in text
