"""A journey of many stops: every end has its name, every stop can be reached."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey
from toy_tours import COUNT, tour
from viewports import DESKTOP, PHONE

from geo.drawing import render_scene
from geo.outputs.html import page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from geo.model import Journey, Language

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

BASEMAP = open_basemap()


@pytest.fixture(scope="module")
def map_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the tour."""
    file = tmp_path_factory.mktemp("many") / "map.html"
    file.write_text(page(draw(tour(), BASEMAP, language="en")), "utf-8")
    return file


def opened(browser: Browser, file: Path, size: dict[str, int]) -> Page:
    """Return the page of a file."""
    shown = browser.new_page(viewport=size)  # type: ignore[arg-type]  # a dict will do
    shown.goto(file.as_uri())
    shown.wait_for_selector("html[data-drawn=yes]")
    return shown


@pytest.mark.parametrize(
    "size",
    [DESKTOP, PHONE, {"width": 844, "height": 390}, {"width": 900, "height": 600}],
)
def test_both_ends_have_their_names(
    browser: Browser, map_file: Path, size: dict[str, int]
) -> None:
    shown = opened(browser, map_file, size)
    names = shown.evaluate(
        "[...document.querySelectorAll('.names text.end')].filter("
        "(t) => t.getAttribute('visibility') === 'visible').map((t) => t.textContent)"
    )
    assert {"Stop number 1", f"Stop number {COUNT}"} <= set(names)
    shown.close()


def test_names_and_pills_do_not_lie_on_each_other(
    browser: Browser, map_file: Path
) -> None:
    shown = opened(browser, map_file, DESKTOP)
    boxes = shown.evaluate(
        """() => {
          const of = (e) => {
            const b = e.getBoundingClientRect();
            return [b.x, b.y, b.width, b.height];
          };
          const shown = '.leaflet-marker-icon:not(.crowded) .dot.stop i';
          const names = [...document.querySelectorAll('.names text.stop')]
            .filter((t) => t.getAttribute('visibility') === 'visible').map(of);
          const pills = [...document.querySelectorAll(shown)].map(of);
          return [names, pills];
        }"""
    )
    names, pills = boxes
    assert len(pills) > 3

    def meet(a: list[float], b: list[float]) -> bool:
        across = a[0] < b[0] + b[2] - 3 and b[0] < a[0] + a[2] - 3
        return across and a[1] < b[1] + b[3] - 3 and b[1] < a[1] + a[3] - 3

    for i, one in enumerate(names):
        assert not any(meet(one, other) for other in names[i + 1 :])
    for i, one in enumerate(pills):
        assert not any(meet(one, other) for other in pills[i + 1 :])
    shown.close()


def test_the_tab_key_comes_to_the_slider_soon(browser: Browser, map_file: Path) -> None:
    shown = opened(browser, map_file, DESKTOP)
    stops = shown.evaluate(
        "[...document.querySelectorAll('.leaflet-marker-icon')]"
        ".filter((e) => e.tabIndex === 0).length"
    )
    assert stops == 1
    first = shown.locator(".leaflet-marker-icon[tabindex='0']")
    first.focus()
    label = first.get_attribute("aria-label")
    shown.keyboard.press("ArrowRight")
    after = shown.evaluate("document.activeElement.getAttribute('aria-label')")
    assert after
    assert after != label
    shown.keyboard.press("Enter")
    assert shown.locator(".leaflet-popup").count() == 1
    shown.close()


def test_a_row_of_the_stops_leads_to_its_dot(browser: Browser, map_file: Path) -> None:
    for size in (DESKTOP, PHONE):
        shown = opened(browser, map_file, size)
        if size is PHONE:
            shown.locator("#toggle").click()
        shown.locator("#stops tbody tr >> nth=20").locator("button").click()
        shown.wait_for_selector(".leaflet-popup h2")
        assert shown.inner_text(".leaflet-popup h2") == "Stop number 21"
        assert shown.locator("#map").is_visible()
        shown.close()


def test_another_language_keeps_the_links(browser: Browser, map_file: Path) -> None:
    shown = opened(browser, map_file, DESKTOP)
    shown.select_option("#language", "ja")
    assert shown.locator("#stops tbody button").count() == COUNT
    shown.close()


def test_a_popup_leaves_the_phone_its_map(browser: Browser, map_file: Path) -> None:
    shown = opened(browser, map_file, PHONE)
    shown.locator(".leaflet-marker-icon >> nth=0").focus()
    shown.keyboard.press("Enter")
    popup = shown.locator(".leaflet-popup").bounding_box()
    ground = shown.locator("#map").bounding_box()
    assert popup
    assert ground
    assert popup["height"] < 0.6 * ground["height"]
    shown.close()


def test_what_is_seen_on_a_group_is_said(browser: Browser, map_file: Path) -> None:
    shown = opened(browser, map_file, DESKTOP)
    pairs = shown.evaluate(
        "[...document.querySelectorAll('.leaflet-marker-icon:not(.crowded)')].map("
        "(e) => [e.textContent, e.getAttribute('aria-label')])"
    )
    assert any("·" in text for text, _ in pairs)
    for text, label in pairs:
        assert label.startswith(text), (text, label)
    shown.close()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(
    ("journey", "language"),
    [(toy_journey(), "en"), (tour(3), "ja"), (tour(13), "en"), (tour(20), "ru")],
    ids=["toy", "three", "thirteen", "twenty"],
)
def test_up_to_twenty_stops_print_on_one_sheet(
    browser: Browser,
    tmp_path: Path,
    paper: str,
    *,
    journey: Journey,
    language: Language,
) -> None:
    file = tmp_path / "told.html"
    file.write_text(page(draw(journey, BASEMAP, language=language)), "utf-8")
    shown = opened(browser, file, DESKTOP)
    sheets = shown.pdf(format=paper)
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1
    shown.close()


def test_a_small_still_of_many_stops_is_drawn() -> None:
    assert render_scene(draw(tour(), BASEMAP, language="en"), "png", size_px=(900, 500))
