"""The ledger of first looks: each round once, and shown where reading is told."""

from __future__ import annotations

import csv
import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]
MADE = runpy.run_path(str(ROOT / "benchmarks" / "first_looks.py"))


def test_the_page_shows_every_round() -> None:
    page = (ROOT / "docs" / "reading.md").read_text("utf-8")
    assert MADE["table"]() in page, "run python benchmarks/first_looks.py"


def test_no_text_was_measured_twice() -> None:
    with (ROOT / "benchmarks" / "first_looks.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["language"] == "all"]
    texts = [text for row in rows for text in row["texts"].split()]
    assert len(texts) == len(set(texts))
    assert len(rows) == len({row["set"] for row in rows})
