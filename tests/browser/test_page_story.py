"""The story beside the map in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from page_visits import Visit
from viewports import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def test_a_name_in_the_story_opens_its_stop_and_gets_the_focus_back(
    visit: Callable[..., Visit],
) -> None:
    for viewport in (DESKTOP, PHONE):
        seen = visit("toy-told", viewport=viewport)
        if viewport is PHONE:
            seen.page.click("#toggle")
        seen.page.focus("#story a:text-is('ハサン')")
        seen.page.keyboard.press("Enter")
        assert seen.page.inner_text(".card h2") == "ハサン"
        seen.page.keyboard.press("Escape")
        seen.page.wait_for_selector(".card", state="detached")
        assert seen.see("document.activeElement.textContent") == "ハサン"
        assert seen.said == []


def test_a_stop_shows_where_the_story_tells_of_it(visit: Callable[..., Visit]) -> None:
    seen = visit("toy-told", viewport={"width": 1280, "height": 300})
    seen.see("document.getElementById('story').style.paddingTop = '900px'")
    seen.see("document.querySelectorAll('.leaflet-marker-icon')[1].click()")
    said = "[...document.querySelectorAll('.said')].map((n) => n.textContent).join('')"
    assert seen.see(said) == "12日にハサンに着いた"
    assert seen.see("""() => {
        const [said, panel] = [".said", "#details"]
            .map((name) => document.querySelector(name).getBoundingClientRect());
        return said.top >= panel.top && said.bottom <= panel.bottom;
    }""")
    seen.page.keyboard.press("Escape")
    seen.page.wait_for_selector(".said", state="detached")


def test_the_sides_of_the_panel_are_chosen_by_arrow_keys(
    visit: Callable[..., Visit],
) -> None:
    seen = visit("toy-told")
    assert not seen.page.is_visible("#facts")
    seen.page.focus("#tab-story")
    seen.page.keyboard.press("ArrowRight")
    assert seen.page.is_visible("#facts")
    assert not seen.page.is_visible("#story")
    assert seen.see("document.activeElement.id") == "tab-facts"
    plain = visit("toy-told", java_script_enabled=False)
    assert plain.page.is_visible("#facts")
    assert plain.page.is_visible("#story")


def test_the_story_is_walked_by_buttons_and_keys(visit: Callable[..., Visit]) -> None:
    seen = visit("toy", reduced_motion="reduce")
    page = seen.page
    page.click(".begin")
    card = page.locator(".steps")
    assert card.locator("h2").inner_text() == "1 平壌"
    page.keyboard.press("ArrowRight")
    assert card.locator("h2").inner_text() == "2 ハサン"
    assert "平壌 → ハサン" in card.inner_text()
    assert "12日にハサンに着いた" in card.locator("blockquote").inner_text()
    assert seen.see("location.hash") == "#stop=2"
    assert seen.see("document.querySelectorAll('.here').length") == 1
    page.keyboard.press("Escape")
    assert not card.is_visible()
    assert seen.see("document.activeElement.className").startswith("button begin")


def test_an_address_opens_at_its_stop_and_others_do_nothing(
    browser: Browser, pages: dict[str, Path]
) -> None:
    for address, shown in (("#stop=B", "B ボストチヌイ宇宙基地"), ("#stop=9", "")):
        seen = Visit(browser, pages["toy"].as_uri() + address)
        heading = seen.page.locator(".steps h2")
        assert (heading.inner_text() if heading.count() else "") == shown
        assert seen.said == []
        seen.context.close()


def test_a_finger_walks_the_story(visit: Callable[..., Visit]) -> None:
    seen = visit("toy", viewport=PHONE, has_touch=True)
    seen.page.click(".begin")
    swipe = """(to) => {
      const card = document.querySelector('.steps');
      const at = {identifier: 1, target: card, clientY: 9};
      const touch = (x) => new Touch({...at, clientX: x});
      card.dispatchEvent(new TouchEvent('touchstart', {touches: [touch(200)]}));
      card.dispatchEvent(new TouchEvent('touchend', {changedTouches: [touch(to)]}));
    }"""
    for to, shown in ((120, "2"), (190, "2"), (320, "1")):
        seen.page.evaluate(swipe, to)
        heading = seen.page.locator(".steps h2").inner_text()
        assert heading.startswith(shown), to


def test_the_stop_of_a_step_is_clear_of_its_card(visit: Callable[..., Visit]) -> None:
    for view in (DESKTOP, PHONE):
        seen = visit("toy", viewport=view, reduced_motion="reduce")
        seen.page.click(".begin")
        for _ in range(3):
            seen.page.keyboard.press("ArrowRight")
            box = "(n) => document.querySelector(n).getBoundingClientRect().toJSON()"
            card, stop = (seen.page.evaluate(box, n) for n in (".steps", ".here i"))
            beside = stop["left"] > card["right"] or stop["right"] < card["left"]
            assert (
                beside or stop["bottom"] < card["top"] or stop["top"] > card["bottom"]
            )
