"""The gallery is what its file and the stories give, and keeps nobody out."""

from __future__ import annotations

import re
import runpy
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from axe_faults import faults_on
from page_visits import Window
from viewports import DESKTOP, PHONE

import geo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "maps" / "index.html"
STORIES = {path.stem for path in (ROOT / "data" / "articles").glob("*.txt")}
KINDS = (
    *("state journey", "derailment", "night train", "three gauges", "evacuation"),
    *("ferry in 1917", "43 stops", "date line", "candidates", "not understood"),
)


@pytest.fixture(scope="module")
def gallery() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "docs" / "gallery.py"))


class Read(HTMLParser):
    """Collects the addresses and the languages of a page."""

    def __init__(self) -> None:
        """Begin with none."""
        super().__init__()
        self.links: list[str] = []
        self.asked: list[str] = []
        self.languages: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element's attributes."""
        for name, value in attrs:
            if name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in {"src", "srcset", "href"}:
                self.asked.append(value or "")
            elif name == "lang":
                self.languages.add(value or "")


@pytest.fixture(scope="module")
def read() -> Read:
    found = Read()
    found.feed(PAGE.read_text("utf-8"))
    return found


def test_every_story_has_its_card_and_every_card_its_map(read: Read) -> None:
    assert sorted(read.links) == sorted(f"{story}.html" for story in STORIES)
    assert all((ROOT / "maps" / link).is_file() for link in read.links)


def test_every_kind_of_journey_is_there_in_five_languages(read: Read) -> None:
    text = (ROOT / "data" / "articles" / "gallery.toml").read_text("utf-8")
    said = " ".join(row["kind"] for row in tomllib.loads(text)["map"]).lower()
    assert [kind for kind in KINDS if kind not in said] == []
    assert read.languages == {"en", "ja", "ko", "ru", "zh"}


def test_it_asks_for_nothing(read: Read) -> None:
    assert read.asked
    assert all(address.startswith("data:") for address in read.asked)
    assert "default-src 'none'" in PAGE.read_text("utf-8")


@pytest.mark.slow("draws fourteen maps")
def test_the_committed_gallery_is_current(gallery: dict[str, Any]) -> None:
    found = gallery["cards"](geo.open_atlas())
    fresh = gallery["page"](found, {card.story: "data:" for card in found})
    committed = PAGE.read_text("utf-8")
    without = re.sub(r'src="data:[^"]*"', 'src="data:"', committed)
    assert without == fresh, "run make maps"


def test_a_name_that_is_a_tag_stays_text(gallery: dict[str, Any]) -> None:
    atlas = geo.open_atlas()
    journey = geo.trace("<b>Down</b> & out\n\nThe train left Oslo for Moss.", atlas)
    card = gallery["Card"]("a", "<i>kind", 'look"', journey)
    drawn = gallery["page"]([card], {"a": "data:"})
    assert "<i>" not in drawn
    assert "<b>" not in drawn


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_nothing_keeps_anybody_out(
    browser: Browser, view: dict[str, int], scheme: str
) -> None:
    context = browser.new_context(
        viewport=view,  # type: ignore[arg-type]  # a width and a height
        color_scheme=scheme,  # type: ignore[arg-type]  # light or dark
        bypass_csp=True,
    )
    opened = context.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.goto(PAGE.as_uri())
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    wide = opened.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide
    faults = faults_on(opened)
    context.close()
    assert faults == []


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    """Return a page to look at maps in."""
    found = Window(browser)
    yield found
    found.close()


@pytest.mark.browser
@pytest.mark.parametrize("story", sorted(STORIES))
def test_all_of_a_journey_is_in_view_on_a_phone(window: Window, story: str) -> None:
    opened = window.show(ROOT / "maps" / f"{story}.html", PHONE)
    outside = opened.evaluate(
        "[...document.querySelectorAll('#map .leaflet-marker-icon')].filter((icon) => {"
        "  const frame = document.getElementById('map').getBoundingClientRect();"
        "  const { left, right, top, bottom } = icon.getBoundingClientRect();"
        "  const [x, y] = [(left + right) / 2, (top + bottom) / 2];"
        "  const beside = x < frame.left || x > frame.right;"
        "  return beside || y < frame.top || y > frame.bottom;"
        "}).length"
    )
    shown = opened.locator("#map .leaflet-marker-icon").count()
    assert shown >= 2
    assert outside == 0
