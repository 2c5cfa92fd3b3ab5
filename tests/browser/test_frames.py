"""The page in frames of every size: in an article, in a closed tab, on its side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey
from toy_tours import journey_over

from geo.drawing import render_scene
from geo.model import Leg, LonLat
from geo.outputs.embed import iframe
from geo.outputs.html import page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

FLAGS = ("--allow-file-access-from-files",)  # pages read files beside them
BASEMAP = open_basemap()
ZOOM = "document.querySelector('iframe').contentWindow.railstory_map?.getZoom()"
LONG = "<p style='height: 3000px'>the article goes on</p>"


@pytest.fixture(scope="module")
def map_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the toy journey's page."""
    file = tmp_path_factory.mktemp("frames") / "map.html"
    file.write_text(page(draw(toy_journey(), BASEMAP)), "utf-8")
    return file


def opened(browser: Browser, file: Path, *, wide: int = 1280, high: int = 800) -> Page:
    """Return a page of that size, the file in it."""
    shown = browser.new_page(viewport={"width": wide, "height": high})
    shown.goto(file.as_uri())
    return shown


def hosted(browser: Browser, map_file: Path, html: str) -> Page:
    """Return a page that shows the map in a frame."""
    host = map_file.with_name("host.html")
    host.write_text(f"<!DOCTYPE html><body>{html}</body>", "utf-8")
    return opened(browser, host)


def box(shown: Page, selector: str) -> dict[str, float]:
    """Return where an element is on the page."""
    found = shown.locator(selector).bounding_box()
    assert found
    return dict(found)


@pytest.mark.parametrize(
    ("wide", "high", "share"),
    [
        (1280, 800, 0.6),
        (900, 600, 0.45),
        (721, 600, 0.4),
        (600, 700, 0.5),
        (480, 700, 0.5),
        (390, 844, 0.5),
        (844, 390, 0.55),
        (320, 200, 0.75),  # 1280 x 800, magnified four times
    ],
)
def test_the_map_has_room_at_every_size(
    browser: Browser, map_file: Path, wide: int, high: int, share: float
) -> None:
    shown = opened(browser, map_file, wide=wide, high=high)
    seat = box(shown, "#map")
    assert seat["width"] * seat["height"] > share * wide * high
    assert seat["x"] >= 0
    assert seat["x"] + seat["width"] <= wide + 1
    words = box(shown, "#whereabouts")
    assert words["width"] > 150
    overflow = shown.evaluate("document.documentElement.scrollWidth")
    assert overflow <= wide
    shown.close()


def test_a_closed_tab_is_fitted_when_it_opens(browser: Browser, map_file: Path) -> None:
    shown = hosted(
        browser,
        map_file,
        "<details><summary>map</summary>"
        "<iframe src='map.html' width='900' height='600'></iframe></details>",
    )
    shown.wait_for_timeout(400)
    shown.locator("summary").click()
    shown.wait_for_function(f"{ZOOM} > 3")
    assert 4 < shown.evaluate(ZOOM) < 8
    shown.close()


def test_a_frame_that_grows_is_fitted_until_the_reader_moves_it(
    browser: Browser, map_file: Path
) -> None:
    shown = hosted(browser, map_file, "<iframe src='map.html' width=500 height=300>")
    shown.wait_for_function(f"{ZOOM} > 2")
    small = shown.evaluate(ZOOM)
    shown.evaluate("document.querySelector('iframe').height = 900")
    shown.evaluate("document.querySelector('iframe').width = 1100")
    shown.wait_for_function(f"{ZOOM} > {small}")
    shown.close()


@pytest.mark.parametrize("wide", [380, 600, 1200])
def test_an_embedded_map_takes_the_height_that_it_asks_for(
    browser: Browser, map_file: Path, wide: int
) -> None:
    snippet = iframe(map_file).replace('width="100%"', f'width="{wide}"')
    shown = hosted(browser, map_file, f"{snippet}<iframe src='about:blank'></iframe>")
    shown.wait_for_function("document.querySelector('iframe').height !== '600'")
    height = int(shown.evaluate("document.querySelector('iframe').height"))
    assert 400 <= height <= 900
    ground = shown.frame_locator("iframe >> nth=0").locator("#map").bounding_box()
    assert ground
    assert ground["height"] >= 300
    shown.wait_for_timeout(300)
    assert int(shown.evaluate("document.querySelector('iframe').height")) == height
    shown.close()


def test_the_wheel_over_a_framed_map_scrolls_the_page(
    browser: Browser, map_file: Path
) -> None:
    shown = hosted(
        browser,
        map_file,
        f"<iframe src='map.html' width=900 height=600></iframe>{LONG}",
    )
    shown.wait_for_function(f"{ZOOM} > 3")
    before = shown.evaluate(ZOOM)
    shown.mouse.move(600, 300)
    shown.mouse.wheel(0, 400)
    shown.wait_for_function("scrollY > 100")
    assert shown.evaluate(ZOOM) == before
    hint = shown.frame_locator("iframe").locator(".hint")
    assert hint.inner_text()
    shown.evaluate("scrollTo(0, 0)")
    shown.keyboard.down("Control")
    shown.mouse.wheel(0, -400)
    shown.keyboard.up("Control")
    shown.wait_for_function(f"{ZOOM} > {before}")
    shown.close()


def test_the_wheel_zooms_a_map_that_is_a_page_of_its_own(
    browser: Browser, map_file: Path
) -> None:
    shown = opened(browser, map_file)
    before = shown.evaluate("railstory_map.getZoom()")
    shown.mouse.move(800, 300)
    shown.mouse.wheel(0, -400)
    for _ in range(40):  # its policy lets nobody wait for a function
        if shown.evaluate("railstory_map.getZoom()") > before:
            break
        shown.wait_for_timeout(50)
    assert shown.evaluate("railstory_map.getZoom()") > before
    shown.close()


def test_one_finger_over_a_framed_map_is_the_pages(
    browser: Browser, map_file: Path
) -> None:
    host = map_file.with_name("touch.html")
    frame = "<iframe src='map.html' width=380 height=600></iframe>"
    host.write_text(f"<!DOCTYPE html><body>{frame}{LONG}</body>", "utf-8")
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    shown = context.new_page()
    shown.goto(host.as_uri())
    shown.wait_for_function(f"{ZOOM} > 2")
    inner = "document.querySelector('iframe').contentWindow.railstory_map"
    assert not shown.evaluate(f"{inner}.dragging.enabled()")
    assert shown.evaluate(f"{inner}.touchZoom.enabled()")
    context.close()


def test_a_gap_is_a_dashed_link_with_a_key(browser: Browser, tmp_path: Path) -> None:
    scene = draw(journey_over("Moscow", "Nome"), BASEMAP)
    file = tmp_path / "gap.html"
    file.write_text(page(scene), "utf-8")
    shown = opened(browser, file)
    assert shown.locator("#map path.way.gap").count() == 1
    assert shown.locator("#legend path.way.gap").count() == 1
    for word in ("no railway found", "線路が見つからない"):
        texts = [dict(e.legend).get("gap", "") for e in scene.editions]
        assert any(word in text for text in texts)
    svg = render_scene(scene, "svg").decode()
    assert "stroke-dasharray" in svg
    shown.close()


@pytest.mark.parametrize("kind", ["sea", "air", "road"])
def test_what_no_train_runs_looks_like_it(
    browser: Browser, tmp_path: Path, kind: str
) -> None:
    journey = toy_journey()
    ends = (LonLat(125.75, 39.03), LonLat(130.65, 42.43))
    first = replace(journey.legs[0], kind=kind, line=ends, coarse=(), assumed=())  # type: ignore[arg-type]  # plain words for a Literal
    scene = draw(replace(journey, legs=(first, *journey.legs[1:])), BASEMAP)
    file = tmp_path / "way.html"
    file.write_text(page(scene), "utf-8")
    shown = opened(browser, file)
    assert shown.locator(f"#map path.way.{kind}").count() == 1
    assert shown.locator(f"#legend path.way.{kind}").count() == 1
    dashes = shown.evaluate(
        f"getComputedStyle(document.querySelector('#map path.way.{kind}'))"
        ".strokeDasharray"
    )
    assert dashes != "none"
    legs = next(t for t in scene.editions[0].tables if t.timed == 3)
    assert legs.rows[0][2] == "–"
    assert render_scene(scene, "png")
    shown.close()


def test_an_aside_gap_leaves_the_slider(browser: Browser, tmp_path: Path) -> None:
    journey = toy_journey()
    first = journey.legs[0]
    gap = Leg(first.from_place, journey.stops[-1].place, kind="gap", why="no rails")
    scene = draw(replace(journey, legs=(gap, *journey.legs)), BASEMAP)
    assert scene.ways[0].aside
    file = tmp_path / "aside.html"
    file.write_text(page(scene), "utf-8")
    shown = opened(browser, file)
    assert shown.locator("#time").is_visible()
    shown.close()


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour like rgb(1, 2, 3) (WCAG 2.2)."""
    parts = [int(p) / 255 for p in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    low, high = 0.03928, 2.4
    linear = [p / 12.92 if p <= low else ((p + 0.055) / 1.055) ** high for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_stand_out_from_land_and_sea(
    browser: Browser, map_file: Path, scheme: str
) -> None:
    shown = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]  # plain words for a Literal
    shown.goto(map_file.as_uri())
    names = ["main", "open", "rejected", "where-edge", *(f"reach{i}" for i in range(6))]
    colours = shown.evaluate(
        """(names) => names.map((name) => {
          const e = document.body.appendChild(document.createElement("i"));
          e.style.color = `var(--${name})`;
          return getComputedStyle(e).color;
        })""",
        ["land", "sea", *names],
    )
    land, sea, *lines = map(luminance, colours)
    for name, line in zip(names, lines, strict=True):
        for ground in (land, sea):
            bright, dull = max(line, ground), min(line, ground)
            assert (bright + 0.05) / (dull + 0.05) >= 3, (scheme, name)
    shown.close()


@pytest.mark.parametrize(("wide", "high"), [(390, 844), (1280, 800), (844, 390)])
def test_nothing_shifts_while_the_page_loads(
    browser: Browser, map_file: Path, wide: int, high: int
) -> None:
    shown = browser.new_page(viewport={"width": wide, "height": high})
    shown.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const e of"
        " list.getEntries()) window.shift += e.value; })"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    shown.goto(map_file.as_uri())
    shown.wait_for_timeout(600)
    assert shown.evaluate("window.shift") < 0.03
    shown.close()
