"""The snippet that shows a map inside another page."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hostile import hostile_journey
from toy_journey import toy_journey

from geo.errors import BadInput
from geo.outputs.embed import iframe
from geo.outputs.html import page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import Journey


def written(folder: Path, journey: Journey) -> Path:
    """Return the file of a journey's map."""
    file = folder / "a map & more.html"
    file.write_text(page(draw(journey, open_basemap())), "utf-8")
    return file


class Frame(HTMLParser):
    """Reads the attributes of the frame, and the tags beside it."""

    def __init__(self, text: str) -> None:
        """Read a snippet."""
        super().__init__()
        self.tags: list[str] = []
        self.frame: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        if tag == "iframe":
            self.frame = dict(attrs)


def test_the_frame_is_named_and_may_do_little(tmp_path: Path) -> None:
    found = Frame(iframe(written(tmp_path, toy_journey()), height=450)).frame
    assert found["src"] == "a%20map%20%26%20more.html"
    assert found["title"] == toy_journey().title
    assert found["sandbox"] == "allow-scripts allow-popups"
    assert found["height"] == "450"


def test_hostile_titles_stay_text(tmp_path: Path) -> None:
    tags = Frame(iframe(written(tmp_path, hostile_journey()))).tags
    assert tags == ["figure", "iframe", "figcaption", "a", "script"]


def test_a_still_beside_the_map_stands_in_for_it(tmp_path: Path) -> None:
    file = written(tmp_path, toy_journey())
    file.with_suffix(".png").write_bytes(b"")
    assert 'src="a%20map%20%26%20more.png"' in iframe(file)


def test_another_page_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "other.html"
    file.write_text("<title>x</title>", "utf-8")
    with pytest.raises(BadInput, match="no map of railstory"):
        iframe(file)
    with pytest.raises(BadInput, match="cannot be read"):
        iframe(tmp_path / "missing.html")
