"""The maps in `maps/` are what the articles in `data/articles/` give."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.cli import main

ROOT = Path(__file__).parents[1]
STORIES = sorted((ROOT / "data" / "articles").glob("*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_the_committed_map_is_current(story: Path) -> None:
    drawn = ROOT / "maps" / f"{story.stem}.html"
    assert main(["map", str(story), "-o", str(drawn), "--check"]) == 0


def test_every_story_has_its_map() -> None:
    drawn = {path.stem for path in (ROOT / "maps").glob("*.html")}
    assert drawn == {path.stem for path in STORIES}


def test_no_map_is_larger_than_a_page_may_be() -> None:
    sizes = [path.stat().st_size for path in (ROOT / "maps").glob("*.html")]
    assert max(sizes) <= 400_000
