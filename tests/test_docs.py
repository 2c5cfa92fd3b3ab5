"""The documentation says what is so."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def test_the_reference_of_commands_is_current() -> None:
    reference = runpy.run_path(str(ROOT / "docs" / "commands.py"))["reference"]
    written = (ROOT / "docs" / "commands.md").read_text("utf-8")
    assert written == reference(), "run python docs/commands.py"


def test_every_output_of_the_tutorial_is_real() -> None:
    rewritten = runpy.run_path(str(ROOT / "docs" / "run_examples.py"))["rewritten"]
    page = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
    shown, real = (
        re.sub(r"\(\d+ kB\)", "(some kB)", text) for text in (page, rewritten(page))
    )
    assert shown == real, "run python docs/run_examples.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]
    missing = [link for link in inside if not (page.parent / link).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_shown_exists(page: Path) -> None:
    reference = (ROOT / "docs" / "commands.md").read_text("utf-8")
    known = set(re.findall(r"^## railstory (\w+)", reference, re.MULTILINE))
    code = re.findall(
        r"`[^`\n]+`|^(?: {4}|\.venv).+$", page.read_text("utf-8"), re.MULTILINE
    )
    shown = {word for line in code for word in re.findall(r"railstory ([a-z]+)", line)}
    assert shown <= known
