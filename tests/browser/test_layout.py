"""What stands on the map keeps clear of what else does, at every size of the page."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from page_visits import Window
from toy_journey import moment
from toy_tours import over, tour
from viewports import LOW, SIZES

from geo.model import Window as Told
from geo.outputs.html import page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from geo.model import Journey

    Boxes = Callable[[str, int], dict[str, Any]]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
BASEMAP = open_basemap()


def timed(journey: Journey) -> Journey:
    """Return a journey whose stops are told to the hour."""
    stops = tuple(
        replace(stop, told=Told(*(2 * [moment(10 + n // 4, 6 * (n % 4))])))
        for n, stop in enumerate(journey.stops)
    )
    legs = tuple(
        replace(leg, depart=a.told, arrive=b.told, hours_at_top_speed=1.0)
        for leg, (a, b) in zip(journey.legs, pairwise(stops), strict=True)
    )
    return replace(journey, stops=stops, legs=legs, checks=())


JOURNEYS = {
    "north": over((135.1, 48.5), (132.5, 45.0), (131.9, 43.1)),
    "west": over((-87.6, 41.9), (-105.0, 39.7), (-121.5, 38.6)),
    "hop": over((139.55, 35.319), (139.61, 35.28)),
    "corner": over((30.0, 10.0), (10.0, 30.0)),
    "many": tour(),
}
BOXES = """() => {
  const of = (e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return [x, y, width, height];
  };
  const all = (query) => [...document.querySelectorAll(query)];
  const isSeen = (text) => text.getAttribute('visibility') === 'visible';
  const seen = (query) => all(query).filter(isSeen);
  const shown = '#map .leaflet-marker-icon:not(.crowded) .dot.stop i';
  return {
    names: seen('.names text').map((t) => [t.textContent, ...of(t)]),
    dots: all(shown).map(of),
    rings: all('.leaflet-where-pane path').map(of),
    controls: all('#map .leaflet-control').map(of).filter(([, , w]) => w),
    map: of(document.getElementById('map')),
  };
}"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the pages of the journeys."""
    folder = tmp_path_factory.mktemp("layout")
    found = {}
    for name, journey in JOURNEYS.items():
        found[name] = folder / f"{name}.html"
        drawn = page(draw(timed(journey), BASEMAP, language="en"))
        found[name].write_text(drawn, "utf-8")
    return found


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Window]:
    """Return a page to look at files in."""
    found = Window(browser)
    yield found
    found.close()


@pytest.fixture(scope="module")
def boxes(window: Window, files: dict[str, Path]) -> Boxes:
    """Return what says where all stands on the page of a journey at a size."""

    @cache
    def of(name: str, size: int) -> dict[str, Any]:
        found: dict[str, Any] = window.show(files[name], SIZES[size]).evaluate(BOXES)
        return found

    return of


def meet(one: list[float], other: list[float], slack: float = 3) -> bool:
    """Return whether two boxes lie on each other by more than the slack."""
    (x, y, w, h), (a, b, c, d) = one, other
    across = x < a + c - slack and a < x + w - slack
    return across and y < b + d - slack and b < y + h - slack


@pytest.mark.parametrize("name", sorted(JOURNEYS))
def test_nothing_on_the_map_covers_what_else_is_to_be_read(
    boxes: Boxes, name: str
) -> None:
    for number, size in enumerate(SIZES):
        found = boxes(name, number)
        assert found["dots"]
        for text, *box in found["names"]:
            over = [dot for dot in found["dots"] if meet(box, dot, 5)]
            assert over == [], (size, text)
            under = [ctl for ctl in found["controls"] if meet(box, ctl)]
            assert under == [], (size, text)
        for dot in found["dots"]:
            assert not [c for c in found["controls"] if meet(dot, c, 0)], (size, dot)


@pytest.mark.parametrize("name", ["north", "west", "hop", "corner"])
def test_the_ring_around_the_train_covers_no_name(boxes: Boxes, name: str) -> None:
    for number, size in enumerate(SIZES):
        found = boxes(name, number)
        assert found["rings"]
        x, y, wide, high = found["rings"][-1]
        for text, a, b, c, d in found["names"]:
            dx = max(a - x - wide / 2, 0, x + wide / 2 - a - c)
            dy = max(b - y - high / 2, 0, y + high / 2 - b - d)
            assert (dx**2 + dy**2) ** 0.5 > wide / 2 - 5, (size, text)


@pytest.mark.parametrize("size", range(len(SIZES)))
def test_a_short_hop_fills_the_map(boxes: Boxes, size: int) -> None:
    found = boxes("hop", size)
    (ax, ay, *_), (bx, by, *_) = found["dots"]
    _, _, wide, high = found["map"]
    assert max(abs(ax - bx) / wide, abs(ay - by) / high) > 0.3


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
@pytest.mark.parametrize("size", SIZES)
def test_the_slider_has_the_room_that_there_is(
    window: Window, files: dict[str, Path], size: dict[str, int], motion: str
) -> None:
    shown = window.show(files["north"], size, motion=motion)
    bar, slider, words = (
        shown.locator(s).bounding_box() for s in ("#time", "#clock", "#whereabouts")
    )
    assert bar
    assert slider
    assert words
    assert slider["width"] > min(280, 0.25 * bar["width"])
    assert words["width"] > 200
    assert max(b["x"] + b["width"] for b in (slider, words)) <= bar["x"] + bar["width"]


def test_a_name_that_stands_off_is_led_to_its_dot(
    window: Window, files: dict[str, Path]
) -> None:
    shown = window.show(files["west"])
    made = shown.evaluate(
        """() => {
          const map = window.railstory_map;
          map.setView([40, -100], 1.5, { animate: false });
          const near = (t) => [...document.querySelectorAll('.dot.end i')].some((e) => {
            const [a, b] = [t.getBoundingClientRect(), e.getBoundingClientRect()];
            const dx = Math.max(a.left - b.right, 0, b.left - a.right);
            const dy = Math.max(a.top - b.bottom, 0, b.top - a.bottom);
            return Math.hypot(dx, dy) < 20;
          });
          const names = [...document.querySelectorAll('.names text.end')]
            .filter((t) => t.getAttribute('visibility') === 'visible');
          const off = names.filter((t) => !near(t)).length;
          const leaders = document.querySelectorAll('.names .leader').length;
          return [names.length, off, leaders];
        }"""
    )
    shown_names, off, leaders = made
    assert shown_names == 2
    assert leaders >= off


SEATS = """() => Object.fromEntries(
  'panel answer stops tables legend time map'.split(' ').map((name) => {
    const query = `#${name}`;
    const node = document.querySelector(query);
    const { x, y, width, height } = node ? node.getBoundingClientRect() : {};
    return [query, node && height ? [x, y, width, height].map(Math.round) : null];
  })
)"""


# Where words take three lines on a phone on its side, the map gives them the third.
@pytest.mark.parametrize(
    ("name", "size"),
    [
        (name, s)
        for name in ("west", "many")
        for s in SIZES
        if (name, s) != ("many", LOW)
    ],
)
def test_nothing_moves_when_the_scripts_have_run(
    window: Window, files: dict[str, Path], name: str, size: dict[str, int]
) -> None:
    """A page may be painted before its scripts have run, or have even come."""
    html = files[name].read_text("utf-8")
    html = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)
    half = html[: html.index('<div id="stage">')]
    states = {
        "whole": html,
        "before": re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL),
        "half": half,
    }
    found = {}
    for state, text in states.items():
        file = files[name].with_name(f"{state}-{name}.html")
        file.write_text(text, "utf-8")
        shown = window.page
        shown.set_viewport_size(size)  # type: ignore[arg-type]  # a width and a height
        shown.emulate_media(reduced_motion="no-preference")
        shown.goto(file.as_uri())
        found[state] = shown.evaluate(SEATS)
    whole, before, panel = found["whole"], found["before"], found["half"]["#panel"]
    for query, seat in before.items():
        if seat and whole[query]:
            apart = [abs(a - b) for a, b in zip(seat, whole[query], strict=True)]
            assert max(apart) <= 2, (query, seat, whole[query])
    assert abs(panel[1] - whole["#panel"][1]) <= 2


LINES = """([language, text]) => {
  const title = document.querySelector('h1');
  [title.lang, title.textContent] = [language, text];
  const lines = [];
  let last = null;
  for (let i = 0; i < text.length; i++) {
    const range = document.createRange();
    range.setStart(title.firstChild, i);
    range.setEnd(title.firstChild, i + 1);
    const y = Math.round(range.getBoundingClientRect().top);
    if (last === null || Math.abs(y - last) > 6) lines.push('');
    lines[lines.length - 1] += text[i];
    last = y;
  }
  return lines;
}"""
TITLES = {
    "ja": "「ようこそ」の列車、ペキンからウラジオストクへ　1200キロの旅を終えて到着",
    "ko": "열차, 두만강 건너 러시아로 향하던 길에 하산역에서 멈춰 서",
    "zh": "中欧班列“长安号”抵达杜伊斯堡，全程九千余公里（含三次换轨）",
    "ru": "Бронепоезд пересёк границу и идёт на север, к станции Хасан",
    "en": "Armoured train crosses the border and keeps on to the north",
}


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("language", TITLES)
def test_a_title_breaks_by_the_rules_of_its_script(
    window: Window, files: dict[str, Path], language: str, width: int
) -> None:
    shown = window.show(files["hop"], {"width": width, "height": 800})
    text = TITLES[language]
    lines = shown.evaluate(LINES, [language, text])
    assert "".join(lines) == text
    assert len(lines) > 1
    for before, after in pairwise(lines):
        assert after[0] not in "、。，」））ーっゃゅょッャュョ！？…", lines
        assert before[-1] not in "「（“", lines
        if language in {"ko", "ru", "en"}:
            assert before.endswith(" "), lines
    lengths = [len(line.strip()) for line in lines]
    assert min(lengths) > 0.45 * max(lengths), lines  # balanced
