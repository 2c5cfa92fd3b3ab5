"""The clock, time and reach of a page in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from viewports import DESKTOP, PHONE

from geo.outputs import html

if TYPE_CHECKING:
    from collections.abc import Callable

    from page_visits import Visit
    from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def set_clock(seen: Visit, share: float) -> str:
    """Set the clock to a part of its way, and return what it says."""
    seen.see(
        "() => { const clock = document.getElementById('clock');"
        f" clock.value = Math.round(clock.max * {share});"
        " clock.dispatchEvent(new Event('input')); }"
    )
    return seen.page.inner_text("#whereabouts")


def test_the_clock_says_where_the_train_can_be(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.page.select_option("#language", "en")
    assert set_clock(seen, 0) == "10 Sep, 01:00 (UTC+10): the train can be at Pyongyang"
    assert seen.page.locator(".where").count() >= 1
    assert set_clock(seen, 0.5).endswith("km from Pyongyang")
    assert set_clock(seen, 1) == "14 Sep, 15:00 (UTC+10): the train can be at Ledyanaya"


def test_the_clock_shows_the_readers_own_time_beside(
    visit: Callable[..., Visit],
) -> None:
    seen = visit(timezone_id="America/St_Johns")
    seen.page.select_option("#language", "en")
    assert set_clock(seen, 0) == (
        "10 Sep, 01:00 (UTC+10), your clock 9 Sep, 12:30 (UTC−2:30):"
        " the train can be at Pyongyang"
    )


def test_a_card_shows_windows_in_the_readers_own_time(
    visit: Callable[..., Visit],
) -> None:
    card = "document.querySelectorAll('.leaflet-marker-icon')[1].click()"
    seen = visit(timezone_id="Europe/London")
    seen.page.select_option("#language", "en")
    seen.see(card)
    assert "your time" not in seen.page.inner_text(".card dl")  # until it is asked for
    seen.page.check("#yours")
    seen.see(card)
    shown = seen.page.inner_text(".card dl")
    assert "Can arrive, your time" in shown
    assert "(Europe/London)" in shown
    at_home = visit()
    at_home.see(card)
    assert "Vladivostok)" not in at_home.page.inner_text(".card dl")


def test_the_clock_is_served_by_keys_and_buttons(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.see("document.getElementById('clock').focus()")
    seen.page.keyboard.press("ArrowRight")
    first = seen.see("document.getElementById('clock').getAttribute('aria-valuetext')")
    seen.page.click("#later")
    assert seen.page.inner_text("#whereabouts") != first
    seen.page.click("#earlier")
    assert seen.see("document.getElementById('clock').value") == "0"


def test_time_runs_only_when_it_is_asked_to(visit: Callable[..., Visit]) -> None:
    seen = visit()
    assert seen.see("document.getElementById('clock').value") == "0"
    seen.page.click("#play")
    seen.see("""new Promise((done) => {
        const clock = document.getElementById("clock");
        const wait = () => (clock.value > 4 ? done() : requestAnimationFrame(wait));
        wait();
    })""")
    seen.page.click("#play")
    stood = seen.see("document.getElementById('clock').value")
    seen.see("new Promise((done) => setTimeout(done, 250))")
    assert seen.see("document.getElementById('clock').value") == stood
    calm = visit(reduced_motion="reduce")
    assert not calm.page.is_visible("#play")


def test_reach_is_bounded_by_top_speed_on_both_sides(browser: Browser) -> None:
    script = Path(html.__file__).with_name("time.js").read_text("utf-8")
    blank = browser.new_page()
    blank.add_script_tag(content=script)
    track = (
        "const way = {km: 100, depart: [0, 60, 0], arrive: [0, 240, 0]};"
        "const track = {legs: [{way, before: 0}], total: 100};"
    )
    reach = f"{track} [-1, 0, 60, 180, 240].map((t) => reachAt(track, t, 50))"
    assert blank.evaluate(reach) == [[0, 0], [0, 0], [0, 50], [50, 100], [100, 100]]
    blank.close()


def test_what_begins_at_no_known_hour_is_not_reached_before_what_leads_there(
    browser: Browser,
) -> None:
    script = Path(html.__file__).with_name("time.js").read_text("utf-8")
    blank = browser.new_page()
    blank.add_script_tag(content=script)
    track = (
        "const rail = {km: 100, depart: [0, 0, 0], arrive: [120, 120, 0]};"
        "const ship = {km: 100, depart: [600, 600, 0], arrive: [null, null, 0]};"
        "const on = {km: 100, depart: [null, null, 0], arrive: [900, 900, 0]};"
        "const legs = [rail, ship, on].map((way, i) => ({way, before: 100 * i}));"
        "const track = {legs, total: 300};"
    )
    reach = f"{track} [0, 120, 599].map((t) => reachAt(track, t, 50)[1])"
    assert blank.evaluate(reach) == [0, 100, 100]
    assert blank.evaluate(f"{track} reachAt(track, 900, 50)[1]") == 300
    blank.close()


def test_reach_is_shown_when_it_is_asked_for(visit: Callable[..., Visit]) -> None:
    seen = visit("reach")
    assert seen.said == []
    assert seen.page.locator("#map .reach").count() == 2
    seen.page.select_option("#language", "en")
    box = seen.page.get_by_label("Show the rails within reach of Khasan, at 59 km/h")
    assert box.is_checked()
    box.uncheck()
    assert seen.page.locator("#map .reach").count() == 0
    box.check()
    assert seen.page.locator("#map .reach").count() == 2
    assert "within 6 h, 354 km of rails" in seen.page.inner_text("#legend")
    seen.page.locator("#reach").uncheck()
    assert seen.page.locator("#map .reach").count() == 0
    assert visit().page.locator("#reaches").count() == 0


def test_without_windows_there_is_no_clock(visit: Callable[..., Visit]) -> None:
    assert not visit("bare").page.is_visible("#time")


def test_the_tables_show_the_readers_own_time_when_asked_to(
    visit: Callable[..., Visit],
) -> None:
    seen = visit(timezone_id="Europe/London")
    seen.page.select_option("#language", "en")
    local = seen.page.inner_text("#stops")
    seen.page.get_by_label("Show times by your own clock (Europe/London)").check()
    yours = seen.page.inner_text("#stops")
    assert "Told, your time" in yours
    assert local != yours
    seen.page.uncheck("#yours")
    assert seen.page.inner_text("#stops") == local
    assert not visit().page.is_visible("#zones")


def test_the_map_keeps_its_size_while_time_runs(visit: Callable[..., Visit]) -> None:
    for viewport in (DESKTOP, PHONE):
        seen = visit(viewport=viewport, timezone_id="America/St_Johns")
        sizes = set()
        for share in (0, 0.2, 0.5, 0.9, 1):
            set_clock(seen, share)
            sizes.add(seen.see("document.getElementById('map').offsetHeight"))
        assert len(sizes) == 1
