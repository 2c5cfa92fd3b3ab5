"""The page in a real browser: it asks for nothing, draws, and can be used by keys."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from get_browser import axe
from test_html import HOSTILE, hostile_journey
from toy_journey import (
    KHASAN,
    LEDYANAYA,
    TEXT,
    VLADIVOSTOK,
    there_and_back,
    toy_journey,
)

from geo.isochrones import Band
from geo.outputs import html
from geo.outputs.html import page
from geo.scene import draw, tiles_of
from geo.sources.basemap import open_basemap
from geo.sources.surroundings import places_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the written pages: the toy journey, and one of hostile texts."""
    folder = tmp_path_factory.mktemp("pages")
    basemap = open_basemap()
    journeys = {"toy": toy_journey(), "hostile": hostile_journey()}
    journeys["bare"] = replace(toy_journey(), legs=(), stops=(), places=(), mentions=())
    files = {}
    for name, journey in journeys.items():
        files[name] = folder / f"{name}.html"
        scene = draw(journey, basemap, context=places_beside(journey))
        files[name].write_text(page(scene), encoding="utf-8")
    for name, told in (("toy", TEXT), ("hostile", f"{HOSTILE} {TEXT}")):
        files[f"{name}-told"] = folder / f"{name}-told.html"
        scene = draw(journeys[name], basemap, story=told)
        files[f"{name}-told"].write_text(page(scene), encoding="utf-8")
    files["back"] = folder / "back.html"
    files["back"].write_text(page(draw(there_and_back(), basemap)), "utf-8")
    arabic = {"": "محطة خاسان (12) תחנת חסן 3"}
    places = tuple(replace(p, names=arabic) for p in toy_journey().places)
    turned = replace(toy_journey(), places=places, title="قطار مدرّع يعبر الحدود (2023)")
    files["right-to-left"] = folder / "rtl.html"
    files["right-to-left"].write_text(page(draw(turned, basemap)), "utf-8")
    files["tiled"] = folder / "tiled.html"
    tiles = tiles_of("http://127.0.0.1:9/{z}/{x}/{y}.png", "© Nobody")
    files["tiled"].write_text(page(draw(toy_journey(), basemap, tiles=tiles)), "utf-8")
    files["reach"] = folder / "reach.html"
    start = KHASAN.at
    rails = ((start, VLADIVOSTOK.at), (VLADIVOSTOK.at, LEDYANAYA.at))
    bands = [Band(h, 59 * h, (line,)) for h, line in zip((6, 48), rails, strict=True)]
    files["reach"].write_text(page(draw(toy_journey(), basemap, bands=bands)), "utf-8")
    return files


class Visit:
    """A page that was opened, with all that it did."""

    def __init__(self, browser: Browser, address: str, **options: object) -> None:
        """Open the page and wait until it is drawn."""
        options = {"viewport": DESKTOP, "timezone_id": "Asia/Vladivostok", **options}
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda _: self.said.append("dialog"))
        self.page.goto(address)

    def see(self, script: str) -> object:
        """Return what a script says about the page."""
        return self.page.evaluate(script)


@pytest.fixture
def visit(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens one of the pages."""
    visits: list[Visit] = []

    def opened(name: str = "toy", **options: object) -> Visit:
        visits.append(Visit(browser, pages[name].as_uri(), **options))
        return visits[-1]

    yield opened
    for one in visits:
        one.context.close()


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


@pytest.mark.parametrize("name", ["hostile", "hostile-told"])
def test_hostile_text_runs_nowhere_even_without_the_policy(
    browser: Browser, pages: dict[str, Path], tmp_path: Path, name: str
) -> None:
    text = pages[name].read_text("utf-8")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy".*?>', "", text)
    (tmp_path / "open.html").write_text(text, encoding="utf-8")
    seen = Visit(browser, (tmp_path / "open.html").as_uri())
    seen.page.click(".leaflet-marker-icon")
    shown = seen.see("document.querySelector('.card').textContent")
    assert "{{7*7}}" in shown
    assert "<script>alert(1)</script>" in shown
    assert seen.said == []
    assert len(seen.asked) == 1
    assert HOSTILE[:7] in seen.page.title()
    seen.context.close()


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


@pytest.mark.parametrize("name", ["toy"])
@pytest.mark.parametrize("how", ["src", "srcdoc"])
def test_the_page_works_in_a_sandboxed_frame(
    browser: Browser, pages: dict[str, Path], tmp_path: Path, name: str, how: str
) -> None:
    host = tmp_path / "host.html"
    frame = f'<iframe sandbox="allow-scripts" width="700" height="500" {how}="'
    text = pages[name].read_text("utf-8")
    value = pages[name].as_uri() if how == "src" else text.replace("&", "&amp;")
    value = value.replace('"', "&quot;")
    host.write_text(
        f'<!DOCTYPE html><title>x</title>{frame}{value}"></iframe>', "utf-8"
    )
    seen = Visit(browser, host.as_uri())
    inner = seen.page.frames[1]
    inner.wait_for_selector("html[data-drawn=yes]")
    assert inner.locator(".leaflet-marker-icon").count() == 7
    assert seen.said == []
    seen.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("name", ["toy", "toy-told"])
def test_axe_finds_nothing_that_keeps_people_out(
    visit: Callable[..., Visit], name: str, viewport: dict[str, int], scheme: str
) -> None:
    script = axe()
    if script is None:
        pytest.skip("no axe-core: npm could not be had")
    still = {"reduced_motion": "reduce", "bypass_csp": True}
    seen = visit(name, viewport=viewport, color_scheme=scheme, **still)
    seen.see(script.read_text("utf-8"))
    for action in (
        "",
        "document.getElementById('toggle').click()",
        "document.querySelectorAll('.leaflet-marker-icon')[1].click()",
        "document.querySelector('.begin')?.click()",
    ):
        seen.see(action)
        # on a phone two stops may lie closer than a finger is wide: places are where
        # they are, and the table leads to them too
        rule = f"{{enabled: {str(viewport is DESKTOP).lower()}}}"
        found = seen.see(
            f"axe.run({{rules: {{'target-size': {rule}}}}})"
            ".then((r) => r.violations.map((v) => v.id))"
        )
        assert found == []


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


def test_without_scripts_there_are_a_still_and_the_tables(
    visit: Callable[..., Visit],
) -> None:
    seen = visit(java_script_enabled=False)
    assert seen.page.locator("#map svg.still").is_visible()
    assert seen.page.locator("table").first.is_visible()


def test_the_page_is_drawn_at_once(visit: Callable[..., Visit]) -> None:
    times = [visit().see("performance.now()") for _ in range(3)]
    assert min(times) < 1500  # 250-450 ms alone on two cores, more beside other tests


@pytest.mark.parametrize("name", ["toy", "toy-told"])
def test_paper_shows_the_map_the_tables_and_the_credits(
    visit: Callable[..., Visit], name: str
) -> None:
    seen = visit(name)
    seen.page.emulate_media(media="print")
    assert seen.page.is_visible("#map")
    assert seen.page.locator("table").first.is_visible()
    assert seen.page.is_visible("#credits")
    assert (
        seen.page.locator("#story").count()
        == seen.page.locator("#story >> visible=true").count()
    )
    assert not seen.page.is_visible(".leaflet-bar")
    content = seen.page.pdf(format="A4")
    assert content[:5] == b"%PDF-"
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1


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


def test_tiles_are_asked_of_that_server_alone_and_may_fail(
    visit: Callable[..., Visit],
) -> None:
    seen = visit("tiled")
    seen.page.wait_for_timeout(300)
    servers = {url.split("/")[2] for url in seen.asked if not url.startswith("file:")}
    assert servers == {"127.0.0.1:9"}
    assert seen.page.locator(".land").first.is_visible()
    assert "© Nobody" in seen.page.inner_text("#credits")


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


def test_the_map_keeps_its_size_while_time_runs(visit: Callable[..., Visit]) -> None:
    for viewport in (DESKTOP, PHONE):
        seen = visit(viewport=viewport, timezone_id="America/St_Johns")
        sizes = set()
        for share in (0, 0.2, 0.5, 0.9, 1):
            set_clock(seen, share)
            sizes.add(seen.see("document.getElementById('map').offsetHeight"))
        assert len(sizes) == 1


def test_names_from_right_to_left_turn_nothing_else_around(
    visit: Callable[..., Visit],
) -> None:
    seen = visit("right-to-left")
    assert seen.said == []
    assert seen.see("getComputedStyle(document.body).direction") == "ltr"
    assert seen.see("getComputedStyle(document.querySelector('h1')).direction") == "rtl"
    cells = "[...document.querySelectorAll('#stops td:nth-child(2)')]"
    turned = seen.see(f"{cells}.map((cell) => getComputedStyle(cell).direction)")
    assert set(turned) == {"rtl"}
    seen.see("document.querySelectorAll('.leaflet-marker-icon')[1].click()")
    assert "محطة خاسان (12)" in seen.page.inner_text(".card h2")
    assert seen.see("document.documentElement.scrollWidth") <= 1280


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
