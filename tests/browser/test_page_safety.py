"""Hostile texts, frames, tiles and readers without scripts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hostile import HOSTILE
from page_visits import Visit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


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


def test_without_scripts_there_are_a_still_and_the_tables(
    visit: Callable[..., Visit],
) -> None:
    seen = visit(java_script_enabled=False)
    assert seen.page.locator("#map svg.still").is_visible()
    assert seen.page.locator("table").first.is_visible()


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


def test_tiles_are_asked_of_that_server_alone_and_may_fail(
    visit: Callable[..., Visit],
) -> None:
    seen = visit("tiled")
    seen.page.wait_for_timeout(300)
    servers = {url.split("/")[2] for url in seen.asked if not url.startswith("file:")}
    assert servers == {"127.0.0.1:9"}
    assert seen.page.locator(".land").first.is_visible()
    assert "© Nobody" in seen.page.inner_text("#credits")


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
