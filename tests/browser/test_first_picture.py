"""The page shows the journey before Leaflet has run, just where the live map does."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PIL import Image
from toy_journey import there_and_back, toy_journey
from toy_tours import over, tour
from viewports import SIZES

from geo.model import Style
from geo.outputs.html import folium_map, page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
KINDS = {
    "candidates": toy_journey(),
    "one way out and back": there_and_back(),
    "many stops": tour(43),
    "a short hop": over((16.3, 48.2), (16.4, 48.3)),
    "west": over((-0.1, 51.5), (-3.2, 55.9), (-4.2, 57.5)),
    "across 180 degrees": over((170.0, 60.0), (-175.0, 64.0)),
    "far north": over((15.0, 78.2), (16.5, 78.9)),
}
# What comes with the live map only, or moves by itself.
LATER = """
.lake, .river, .border, .rail, .reach, .where, #locator, .leaflet-control-scale,
.names, .names *, .dot.border, .dot.gauge, .dot.railhead, .within, :focus
{ visibility: hidden !important; }
* { transition: none !important; }
"""
# Leaflet is held back until it is let in, as if it were a long way off.
HELD = """
  document.addEventListener('railstory:leaflet', (event) => {
    if (event.isTrusted || window.isLetIn) return;
    event.stopImmediatePropagation();
  }, true);
  window.letIn = () => {
    window.isLetIn = true;
    document.dispatchEvent(new Event('railstory:leaflet'));
  };
"""
VIEW = """[railstory_map.getCenter().lat, railstory_map.getCenter().lng,
  railstory_map.getZoom()]"""


def seen(opened: Page) -> np.ndarray[Any, Any]:
    """Return a picture of the map."""
    frame = opened.locator("#map")
    shot = Image.open(io.BytesIO(frame.screenshot())).convert("RGB")
    return np.asarray(shot, dtype=np.int16)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the pages of the journeys."""
    folder = tmp_path_factory.mktemp("first")
    found = {kind: folder / f"{number}.html" for number, kind in enumerate(KINDS)}
    for kind, file in found.items():
        drawn = page(draw(KINDS[kind], open_basemap(), language="ja"))
        file.write_text(drawn, "utf-8")
    return found


@pytest.fixture(scope="module")
def held(browser: Browser) -> Iterator[Page]:
    """Return a page that lets Leaflet in when it is told to."""
    context = browser.new_context(bypass_csp=True)
    opened = context.new_page()
    opened.add_init_script(HELD)
    yield opened
    context.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: size["width"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_live_map_takes_over_without_a_change(
    held: Page, files: dict[str, Path], kind: str, size: dict[str, int]
) -> None:
    opened = held
    opened.set_viewport_size(size)  # type: ignore[arg-type]  # a width and a height
    opened.goto(files[kind].as_uri())
    opened.add_style_tag(content=LATER)
    assert opened.locator(".first path.way").count()
    before = seen(opened)
    opened.evaluate("letIn()")
    assert opened.locator(".first").count() == 0
    after = seen(opened)
    assert (np.abs(before - after).max(axis=2) > 60).mean() < 0.0005
    shown = opened.evaluate(VIEW)
    opened.evaluate("[...document.querySelectorAll('.leaflet-bar a')].at(-1).click()")
    assert opened.evaluate(VIEW) == shown


def test_what_is_seen_first_obeys_the_house(browser: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    quiet = replace(tour(12), style=Style(hide=("numbers", "steps")))
    file.write_text(page(draw(quiet, open_basemap())), "utf-8")
    opened = browser.new_page()
    opened.add_init_script(HELD)
    opened.goto(file.as_uri())
    assert opened.locator("#map.plain .first .dot.stop").count()
    assert opened.locator(".first .begin").count() == 0
    opened.close()


def test_a_map_without_room_and_a_folium_users_map_come_without_it(
    browser: Browser, tmp_path: Path
) -> None:
    import folium

    scene = draw(toy_journey(), open_basemap())
    drawn = folium_map(scene)
    folium.Circle((43.11, 131.89), radius=20_000).add_to(drawn)
    own, framed = tmp_path / "own.html", tmp_path / "framed.html"
    drawn.save(str(own))
    (tmp_path / "page.html").write_text(page(scene), "utf-8")
    framed.write_text(
        "<details><iframe src='page.html' width='600' height='480'></iframe></details>"
    )
    opened = browser.new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    for file in (own, framed):
        opened.goto(file.as_uri())
        inner = opened.frames[-1]
        assert inner.evaluate("document.documentElement.dataset.drawn") == "yes"
        assert inner.locator(".first").count() == 0
    assert said == []
    opened.close()
