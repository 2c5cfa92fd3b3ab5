"""The desk in a real browser: from a wrong map to the right one by clicks and keys."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import pytest
from get_browser import axe, installed

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

import uvicorn

from geo.desk import Session, opened
from geo.desk.server import app_of, listening

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from geo.atlas import Atlas

pytestmark = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
HOSTILE = '<img src=x onerror="alert(1)"></div><script>alert(2)</script>'
KEY = "key"
STORY = (
    f"Special train crosses the plain {HOSTILE}\n\n"
    "The train left Omsk on 6 May 2024. It stopped at Barabinsk for water and came"
    " to Novosibirsk on 7 May. Its guests came from Wobbleford, near the old mill.\n"
)
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # slow to import

    with sync_playwright() as play:
        try:
            started = play.chromium.launch(
                executable_path=installed() or None, args=list(FLAGS)
            )
        except Exception as error:  # noqa: BLE001  # whatever keeps it from starting
            pytest.skip(f"no Chromium: {str(error).splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture
def desk(tmp_path: Path, atlas: Atlas) -> Iterator[tuple[str, Session]]:
    """Serve a desk, and return its address and its session."""
    story = tmp_path / "plain.txt"
    story.write_text(STORY, "utf-8")
    session = Session(atlas, opened(str(story), atlas, published="2024-05-08"))
    where = listening()
    server = uvicorn.Server(
        uvicorn.Config(app_of(session, token=KEY), log_level="error", lifespan="off")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [where]})
    thread.start()
    yield f"http://127.0.0.1:{where.getsockname()[1]}/?token={KEY}", session
    server.should_exit = True
    thread.join()
    where.close()


@pytest.fixture
def page(browser: Browser, desk: tuple[str, Session]) -> Iterator[Page]:
    """Open the desk, and hold it to no message on the console."""
    said: list[str] = []
    shown = browser.new_page(viewport={"width": 1280, "height": 800})
    shown.on("pageerror", lambda error: said.append(str(error)))
    shown.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    shown.goto(desk[0])
    shown.wait_for_selector("body[data-drawn='1']")
    yield shown
    assert said == []
    shown.close()


def drawn(page: Page, count: int) -> None:
    """Wait until a change is drawn."""
    page.wait_for_selector(f"body[data-drawn='{count}']")


def stops(page: Page) -> list[str]:
    """Return the names in the list of stops."""
    return page.locator("#stops .place").all_inner_texts()


def test_a_wrong_stop_is_put_right_by_clicks_and_saved(
    page: Page, desk: tuple[str, Session]
) -> None:
    assert stops(page) == ["Omsk", "Barabinsk", "Novosibirsk"]
    page.get_by_role("button", name="Barabinsk").first.click()
    page.get_by_role("button", name="only named").click()
    drawn(page, 2)
    assert stops(page) == ["Omsk", "Novosibirsk"]
    page.locator("#undo").click()
    drawn(page, 3)
    assert stops(page) == ["Omsk", "Barabinsk", "Novosibirsk"]
    page.locator("#redo").click()
    drawn(page, 4)
    page.locator("#save").click()
    page.get_by_text("Saved:").wait_for()
    assert desk[1].begun.file.exists()


def test_a_place_is_searched_and_taken(page: Page) -> None:
    page.locator("#add").click()
    page.locator("#query").fill("Tatarsk")
    page.locator("#found button", has_text="Tatarsk").first.click()
    drawn(page, 2)
    assert "Tatarsk" in stops(page)
    assert "1 changes" in page.locator("#changes-title").inner_text()


def test_a_point_is_set_on_the_map(page: Page) -> None:
    page.locator("#add").click()
    page.locator("#point").click()
    frame = page.frame_locator("#map")
    frame.locator("#map").click(position={"x": 120, "y": 120})
    drawn(page, 2)
    assert len(stops(page)) == 4


def test_everything_goes_by_keys_alone(page: Page) -> None:
    page.locator("#stops button[aria-label='Down: Omsk']").focus()
    page.keyboard.press("Enter")
    drawn(page, 2)
    assert stops(page)[:2] == ["Barabinsk", "Omsk"]
    page.keyboard.press("Control+z")
    drawn(page, 3)
    assert stops(page)[0] == "Omsk"


def test_words_are_selected_to_name_a_place(page: Page) -> None:
    page.evaluate(
        """() => {
          const walk = document.createTreeWalker(document.getElementById('text'), 4);
          while (walk.nextNode()) {
            const at = walk.currentNode.data.indexOf('old mill');
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walk.currentNode, at);
            range.setEnd(walk.currentNode, at + 8);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            document.getElementById('text').dispatchEvent(new MouseEvent('mouseup'));
          }
        }"""
    )
    page.get_by_role("button", name="Name a place").click()
    page.locator("#query").fill("Tatarsk")
    page.locator("#found button", has_text="Tatarsk").first.click()
    drawn(page, 2)
    assert page.locator("#text button", has_text="old mill").count() == 1


@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_is_accessible_and_fits(
    page: Page, size: tuple[int, int], scheme: str
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    script = axe()
    if script is None:
        pytest.skip("npm, which fetches axe-core, is not here")
    page.evaluate(script.read_text("utf-8"))
    found = page.evaluate("axe.run({ iframes: false })")
    assert [f"{v['id']}: {v['nodes'][0]['html']}" for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_a_change_is_drawn_at_once(page: Page) -> None:
    page.get_by_role("button", name="Barabinsk").first.click()
    begun = time.perf_counter()
    page.get_by_role("button", name="candidate").click()
    drawn(page, 2)
    assert time.perf_counter() - begun < 5  # benchmarks say how much faster it is
