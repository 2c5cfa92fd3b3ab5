"""The page on how railstory is built shows the house as it stands."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = runpy.run_path(str(ROOT / "docs" / "architecture.py"))
PAGE = ROOT / "docs" / "architecture.md"


def test_the_picture_is_drawn_from_the_imports() -> None:
    drawn = (ROOT / "docs" / "pictures" / "architecture.svg").read_text("utf-8")
    assert MADE["picture"]() == drawn, "run python docs/architecture.py"


def test_every_import_of_the_picture_runs_down() -> None:
    row = {name: n for n, names in enumerate(MADE["layers"]()) for name in names}
    up = [(a, b) for a, b in MADE["arrows"]() if a in row and row[a] >= row.get(b, 99)]
    assert not up


def test_the_walk_is_what_the_stages_give() -> None:
    page = PAGE.read_text("utf-8")
    assert MADE["rewritten"](page) == page, "run python docs/architecture.py"


def test_every_file_that_the_page_names_is_there() -> None:
    named = re.findall(r"`((?:geo|data|tests|docs)/[\w./-]+)`", PAGE.read_text("utf-8"))
    assert len(named) > 20
    files = [name.replace("LANG", "en") for name in named]
    assert [name for name in files if not (ROOT / name).exists()] == []
