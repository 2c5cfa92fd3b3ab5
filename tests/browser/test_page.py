"""The page in a real browser: it asks for nothing, draws, and can be used by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_faults import faults_on
from viewports import DESKTOP, PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from page_visits import Visit


pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["toy", "hostile", "bare", "back", "hostile-told"])
def test_the_page_draws_and_asks_for_nothing(
    visit: Callable[..., Visit], name: str, viewport: dict[str, int], scheme: str
) -> None:
    seen = visit(name, viewport=viewport, color_scheme=scheme)
    assert seen.see("document.documentElement.dataset.drawn") == "yes"
    assert [url for url in seen.asked if not url.startswith("file:")] == []
    assert len(seen.asked) == 1
    assert seen.said == []


def test_the_journey_lies_within_the_map(visit: Callable[..., Visit]) -> None:
    for viewport in (DESKTOP, PHONE):
        seen = visit(viewport=viewport)
        inside = seen.see("""() => {
            const map = document.getElementById("map").getBoundingClientRect();
            const dots = [...document.querySelectorAll(".leaflet-marker-icon")];
            return dots.every((dot) => {
                const box = dot.getBoundingClientRect();
                return box.left >= map.left && box.right <= map.right
                    && box.top >= map.top && box.bottom <= map.bottom;
            });
        }""")
        assert inside


def test_a_dot_opens_by_key_and_gives_the_focus_back(
    visit: Callable[..., Visit],
) -> None:
    seen = visit()
    seen.see("document.querySelectorAll('.leaflet-marker-icon')[1].focus()")
    seen.page.keyboard.press("Enter")
    assert "ハサンに着いた" in seen.see(
        "document.querySelector('.card blockquote').textContent"
    )
    assert seen.see("document.querySelector('.card mark').textContent") == "ハサン"
    assert seen.see(
        "document.querySelector('[role=dialog]').contains(document.activeElement)"
    )
    seen.page.keyboard.press("Escape")
    seen.page.wait_for_selector(".card", state="detached")
    label = seen.see("document.activeElement.getAttribute('aria-label')")
    assert label.startswith("2 ハサン")


def test_every_dot_has_a_name_and_can_be_reached(visit: Callable[..., Visit]) -> None:
    seen = visit()
    dots = seen.see(
        "[...document.querySelectorAll('.leaflet-marker-icon')].map((d) =>"
        " [d.getAttribute('aria-label'), d.getAttribute('role'), d.tabIndex,"
        "  d.offsetWidth >= 24 && d.offsetHeight >= 24])"
    )
    assert len(dots) == 7
    assert all(
        label and role == "button" and index == 0 and large
        for label, role, index, large in dots
    )


def test_the_page_speaks_another_language(visit: Callable[..., Visit]) -> None:
    seen = visit()
    seen.page.select_option("#language", "en")
    assert seen.see("document.documentElement.lang") == "en"
    assert "by 13 Sep, 05:20" in seen.page.inner_text("#answer")
    assert "Pyongyang" in seen.page.inner_text("#tables")
    assert seen.see(
        "[...document.querySelectorAll('.names text')].some((t) =>"
        " t.textContent === 'Khasan' && t.getAttribute('visibility') === 'visible')"
    )
    assert seen.see("document.querySelector('h1').lang") == "ja"


def test_names_cover_neither_each_other_nor_a_dot(visit: Callable[..., Visit]) -> None:
    for viewport in (DESKTOP, PHONE):
        seen = visit(viewport=viewport)
        clashes = seen.see("""() => {
            const boxes = [...document.querySelectorAll(".names text")]
                .filter((t) => t.getAttribute("visibility") === "visible")
                .map((t) => [t.textContent, t.getBoundingClientRect()]);
            const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            const found = [];
            boxes.forEach(([name, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
                if (over(a, b)) found.push(name + " / " + other);
            }));
            return found;
        }""")
        assert clashes == []


def test_signs_stand_beside_the_dot_of_a_stop(visit: Callable[..., Visit]) -> None:
    seen = visit()
    signs, from_stop_px, apart_px = seen.see("""() => {
        const middle = (node) => {
            const { left, top, width, height } = node.getBoundingClientRect();
            return [left + width / 2, top + height / 2];
        };
        const all = (name) => [...document.querySelectorAll(name)].map(middle);
        const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]);
        const signs = all(".dot.border i, .dot.gauge i");
        const near = signs.flatMap((s) => all(".dot.stop i").map((t) => apart(s, t)));
        return [signs.length, Math.min(...near), apart(...signs)];
    }""")
    assert signs == 2
    assert from_stop_px >= 19
    assert apart_px >= 15


def test_no_name_covers_the_dot_of_a_town(visit: Callable[..., Visit]) -> None:
    for viewport in (DESKTOP, PHONE):
        seen = visit(viewport=viewport)
        covered = seen.see("""() => {
            const shown = (name) => [...document.querySelectorAll(`.names ${name}`)]
                .filter((n) => n.getAttribute("visibility") === "visible");
            const names = shown("text").map((n) => n.getBoundingClientRect());
            return shown("circle").map((n) => n.getBoundingClientRect())
                .map((b) => [(b.left + b.right) / 2, (b.top + b.bottom) / 2])
                .filter(([x, y]) => names.some((n) =>
                    x > n.left && x < n.right && y > n.top && y < n.bottom)).length;
        }""")
        assert covered == 0


def test_the_panel_can_be_closed_and_opened(visit: Callable[..., Visit]) -> None:
    seen = visit()
    wide = seen.see("document.getElementById('map').offsetWidth")
    seen.page.click("#toggle")
    assert seen.see("document.getElementById('map').offsetWidth") == 1280
    assert not seen.page.is_visible("#details")
    seen.page.click("#toggle")
    assert seen.see("document.getElementById('map').offsetWidth") == wide
    assert seen.page.is_visible("#details")


def test_on_a_phone_the_panel_starts_small_and_nothing_overlaps(
    visit: Callable[..., Visit],
) -> None:
    seen = visit(viewport=PHONE)
    assert not seen.page.is_visible("#details")
    assert seen.page.is_visible("#answer")
    assert seen.see("document.getElementById('panel').offsetHeight") < 844 / 4
    assert seen.see("""() => {
        const boxes = [...document.querySelectorAll(".leaflet-control")]
            .map((c) => c.getBoundingClientRect());
        return boxes.every((a, i) => boxes.slice(i + 1).every((b) =>
            a.right <= b.left || b.right <= a.left
            || a.bottom <= b.top || b.bottom <= a.top));
    }""")


def test_nothing_runs_out_of_a_narrow_window(visit: Callable[..., Visit]) -> None:
    seen = visit(viewport={"width": 320, "height": 640})
    seen.page.click("#toggle")
    assert seen.see("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["toy", "toy-told"])
def test_axe_finds_nothing_that_keeps_people_out(
    visit: Callable[..., Visit], name: str, viewport: dict[str, int], scheme: str
) -> None:
    still = {"reduced_motion": "reduce", "bypass_csp": True}
    seen = visit(name, viewport=viewport, color_scheme=scheme, **still)
    for action in (
        "",
        "document.getElementById('toggle').click()",
        "document.querySelectorAll('.leaflet-marker-icon')[1].click()",
        "document.querySelector('.begin')?.click()",
    ):
        seen.see(action)
        # on a phone two stops may lie closer than a finger is wide: places are where
        # they are, and the table leads to them too
        rules = {"target-size": {"enabled": viewport is DESKTOP}}
        assert faults_on(seen.page, rules=rules) == []


def test_the_page_is_drawn_at_once(visit: Callable[..., Visit]) -> None:
    times = [visit().see("performance.now()") for _ in range(3)]
    assert min(times) < 1500  # 250-450 ms alone on two cores, more beside other tests


def test_there_and_back_are_two_lines_side_by_side(visit: Callable[..., Visit]) -> None:
    for name, apart in (("back", True), ("toy", False)):
        seen = visit(name)
        gaps = seen.see("""() => {
            const ways = [...document.querySelectorAll("path.way.journey.known")];
            const middle = (way) => way.getPointAtLength(way.getTotalLength() / 2);
            const [one, other] = [ways[0], ways[ways.length - 1]].map(middle);
            return Math.hypot(one.x - other.x, one.y - other.y);
        }""")
        assert (4 < gaps < 12) == apart
        assert seen.said == []


def test_stops_that_lie_close_name_all_their_numbers(
    visit: Callable[..., Visit],
) -> None:
    seen = visit("back")
    faces = seen.see(
        "[...document.querySelectorAll('.dot.stop i')].map((n) => n.textContent)"
    )
    assert "1·3" in faces


def test_a_card_fits_on_the_map(visit: Callable[..., Visit]) -> None:
    for viewport in (DESKTOP, PHONE, {"width": 400, "height": 420}):
        seen = visit(viewport=viewport, reduced_motion="reduce")
        seen.see("document.querySelectorAll('.leaflet-marker-icon')[1].click()")
        seen.page.wait_for_timeout(350)
        assert seen.see("""() => {
            const [map, card] = ["#map", ".leaflet-popup-content-wrapper"]
                .map((name) => document.querySelector(name).getBoundingClientRect());
            return card.top >= map.top && card.bottom <= map.bottom
                && card.left >= map.left && card.right <= map.right;
        }""")
