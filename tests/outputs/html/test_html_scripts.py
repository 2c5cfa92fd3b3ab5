"""The page's own scripts and style sheet: linted, and each function tried by itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from get_browser import typescript
from page_scripts import HERE, LINTED
from toy_journey import toy_journey

from geo.outputs.html.data import _banded, packed
from geo.outputs.html.document import _LIVE, _SCRIPTS, leaflet_file
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


def test_the_scripts_are_linted(tmp_path: Path) -> None:
    compiler = typescript()
    if compiler is None:
        pytest.skip("no TypeScript: npm and Node could not be had")
    known = "declare const L: any;\ndeclare function live(): void;\n"
    (tmp_path / "leaflet.d.ts").write_text(known)
    asked = ["--noEmit", "--allowJs", "--checkJs", "--lib", "es2023,dom,dom.iterable"]
    asked += ["--noUnusedLocals", "--noUnusedParameters", "--target", "es2022"]
    asked += ["--allowUnreachableCode", "false", "--noFallthroughCasesInSwitch"]
    files = [str(HERE / name) for name in (*_SCRIPTS, *_LIVE)]
    files.append(str(tmp_path / "leaflet.d.ts"))
    run = subprocess.run(  # noqa: S603  # our own words
        [str(shutil.which("node")), str(compiler), *asked, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "TS" in run.stdout or not run.returncode
    assert [line for line in run.stdout.splitlines() if LINTED.search(line)] == []


@pytest.fixture(scope="module")
def see(browser: Browser) -> Iterator[Callable[[str], object]]:
    """Return a function that evaluates a script beside the page's functions."""
    context = browser.new_context(timezone_id="Asia/Vladivostok")
    blank = context.new_page()
    for text in (leaflet_file("leaflet.js"), *map(script, (*_SCRIPTS[:-1], _LIVE[0]))):
        blank.add_script_tag(content=text)
    yield blank.evaluate
    context.close()


def script(name: str) -> str:
    """Return one of the page's scripts."""
    return (HERE / name).read_text("utf-8")


def test_the_style_sheet_has_no_word_that_browsers_do_not_know(
    browser: Browser,
) -> None:
    css = script("page.css")
    blank = browser.new_page()
    blank.add_style_tag(content=css)
    kept = blank.evaluate("""() => {
        const count = (rules) => [...rules].reduce((n, rule) =>
            n + (rule.style ? 1 : 0) + (rule.cssRules ? count(rule.cssRules) : 0), 0);
        return count(document.styleSheets[0].cssRules);
    }""")
    written = len(re.findall(r"[^{};]+\{(?=[^{}]*\})", css))
    blank.close()
    assert kept == written


def test_every_colour_is_defined_in_both_themes() -> None:
    css = script("page.css")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    used = set(re.findall(r"var\((--[\w-]+)\)", css))
    for theme in (light, dark):
        assert used <= set(re.findall(r"(--[\w-]+):", theme))


def test_rails_are_cut_where_a_band_of_reach_ends(
    see: Callable[[str], object],
) -> None:
    rails = [
        np.array([[0, 0], [100, 0], [200, 0]], dtype=np.int32),
        np.array([[200, 0], [200, 100]], dtype=np.int32),
    ]
    km = (np.array([0.0, 10, 20]), np.array([20.0, np.inf]))
    blank = draw(replace(toy_journey(), stops=(), legs=()), open_basemap())
    backdrop = replace(blank.backdrop, rails=tuple(rails))
    near = replace(blank, backdrop=backdrop, rail_km=km, rail_limits=(5.0, 20.0))
    said = f"banded(unpack({packed(rails)!r}, 1), {_banded(near, 1)!r})"
    inner, outer, beyond = see(said)  # type: ignore[misc]  # three bands
    assert inner == [[[0, 0], [0, 50]]]
    assert outer == [[[0, 50], [0, 100], [0, 200]], [[0, 200], [50, 200]]]
    assert beyond == [[[50, 200], [100, 200]]]


def test_packed_shapes_are_unpacked_latitude_first(
    see: Callable[[str], object],
) -> None:
    shapes = [[[1, -2], [300, 4000]], [[-180_000, 90_000]], [[7, 7], [7, 8]]]
    text = packed([np.array(shape, dtype=np.int32) for shape in shapes])
    assert see(f"unpack({text!r}, 1)") == [[[y, x] for x, y in s] for s in shapes]
    assert see("unpack('', 1000)") == []


def test_a_way_is_cut_where_knowledge_changes(see: Callable[[str], object]) -> None:
    way = "{shared: 1, points: [0, 1, 2, 3, 4, 5], assumed: [[2, 3]], coarse: [[3, 4]]}"
    assert see(f"stretches({way})") == [
        ["known", 1, 2],
        ["assumed", 2, 3],
        ["coarse", 3, 4],
        ["known", 4, 5],
    ]


def test_right_is_right_of_the_way_there_and_back(see: Callable[[str], object]) -> None:
    line = "[L.point(0, 0), L.point(100, 0), L.point(200, 0)]"
    assert see(f"rightOf({line}, 4)") == [[0, 4], [100, 4], [200, 4]]
    assert see(f"rightOf({line}.reverse(), 4)") == [[200, -4], [100, -4], [0, -4]]
    assert see("rightOf([L.point(3, 3)], 4)") == [[3, 3]]


def test_arrows_stand_apart_and_point_along(see: Callable[[str], object]) -> None:
    seats = see("arrowSeats([L.point(0, 0), L.point(0, 260)])")
    assert seats == [[0, 65, 90], [0, 195, 90]]
    assert see("arrowSeats([L.point(0, 0), L.point(20, 0)])") == []


def test_what_is_taken_is_not_free(see: Callable[[str], object]) -> None:
    room = "const room = new Room({x: 300, y: 200}); room.take(30, 30, 60, 30);"
    free = "room.isFree(40, 40, 10, 10), room.isFree(100, 100, 10, 10)"
    edge = "room.isFree(-1, 0, 9, 9), room.isFree(295, 0, 9, 9)"
    assert see(f"(() => {{ {room} return [{free}, {edge}]; }})()") == [
        False,
        True,
        False,
        False,
    ]


def test_a_way_is_cut_by_kilometres(see: Callable[[str], object]) -> None:
    way = "{points: [[0, 0], [0, 1], [0, 2]], marks: [0, 100, 200]}"
    assert see(f"cutWay({way}, 50, 150)") == [[0, 0.5], [0, 1], [0, 1.5]]
    assert see("cutWay({points: [], marks: []}, 0, 1)") == []


@pytest.mark.parametrize(
    ("minutes", "name"), [(540, "UTC+9"), (-210, "UTC−3:30"), (0, "UTC+0")]
)
def test_zones_have_names(
    see: Callable[[str], object], minutes: int, name: str
) -> None:
    assert see(f"zoneName({minutes})") == name


def test_phrases_are_filled_once_and_parts_are_not_read_again(
    see: Callable[[str], object],
) -> None:
    assert see("fill('{a} - {b}', {a: '{b}', b: '$&'})") == "{b} - $&"


def test_a_window_by_the_readers_clock(see: Callable[[str], object]) -> None:
    say = (
        "{months: 'Jan Feb', date: '{day} {month}', moment: '{date} {clock}',"
        " clock: '{hour}:{minute}',"
        " between: '{a} – {b}', since: 'from {a}', until: 'by {b}'}"
    )
    assert see(f"readersWindow([0, 60, 0], {say})") == "1 Jan 10:00 – 11:00"
    assert see(f"readersWindow([null, 60, 0], {say})") == "by 1 Jan 11:00"
    assert see(f"readersWindow([0, 60, 600], {say})") == ""
