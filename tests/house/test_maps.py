"""The maps in `maps/` are what the articles in `data/articles/` give."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.cli import main

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "data" / "articles"
TRIPS = {path.stem: path for path in ARTICLES.glob("*.yaml")}
STORIES = [TRIPS.get(p.stem, p) for p in sorted(ARTICLES.glob("*.txt"))]
LARGEST = {"armoured-train": 400_000, "": 550_000}
"""Bytes: of the article's page, and of those whose rails lead over half the world."""


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_committed_map_is_current(story: Path) -> None:
    drawn = ROOT / "maps" / f"{story.stem}.html"
    assert main(["map", str(story), "-o", str(drawn), "--check"]) == 0


def test_every_story_has_its_map() -> None:
    drawn = {path.stem for path in (ROOT / "maps").glob("*.html")}
    assert drawn - {"index"} == {path.stem for path in STORIES}


@pytest.mark.parametrize(("name", "largest"), LARGEST.items())
def test_no_map_is_larger_than_a_page_may_be(name: str, largest: int) -> None:
    maps = (ROOT / "maps").glob(f"{name}*.html")
    assert max(path.stat().st_size for path in maps) <= largest
