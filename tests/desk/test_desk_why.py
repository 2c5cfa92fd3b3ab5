"""The desk tells why words of the story count or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the desk is an extra: railstory[edit]")

from desk_page import at_desk, client, serving

from geo.desk import Room, opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser
    from starlette.testclient import TestClient

    from geo.atlas import Atlas

STORY = (
    "Special train crosses the plain\n\n"
    "The train left Omsk on 6 May 2024. It came to Novosibirsk on 7 May."
    " Omsk has a river.\n"
)
pytestmark = pytest.mark.enable_socket


@pytest.fixture
def room(tmp_path: Path, atlas: Atlas, monkeypatch: pytest.MonkeyPatch) -> Room:
    monkeypatch.chdir(tmp_path)
    story = tmp_path / "plain.txt"
    story.write_text(STORY, "utf-8")
    return Room(atlas, opened(str(story), atlas, published="2024-05-08"))


@pytest.fixture
def desk(room: Room) -> TestClient:
    return client(room)


@pytest.mark.parametrize(
    ("words", "counts"), [("Omsk on", True), ("Novosibirsk", True), ("Omsk has", False)]
)
def test_each_name_has_the_reason_of_where_it_stands(
    desk: TestClient, words: str, *, counts: bool
) -> None:
    start = STORY.index(words)
    end = start + len(words.split(maxsplit=1)[0])
    reply = desk.get("/why", params={"start": start, "end": end}).json()
    (reason,) = reply["reasons"]
    assert (reason["start"], reason["end"]) == (start, end)
    assert reason["counts"] is counts
    assert reason["verdict"]


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"start": "-1", "end": "4"},
        {"start": "4", "end": "2"},
        {"start": "1e3", "end": "2"},
        {"start": "900000", "end": "900009"},
        {"start": "9" * 40, "end": "9" * 41},
    ],
)
def test_what_is_no_stretch_of_the_story_is_refused(
    desk: TestClient, asked: dict[str, str]
) -> None:
    reply = desk.get("/why", params=asked)
    assert reply.status_code == 422
    assert reply.json()["error"]


@pytest.mark.browser
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_click_on_a_name_tells_why(browser: Browser, room: Room) -> None:
    with serving(room) as address:
        desk = at_desk(browser, address)
        desk.page.locator("#text button", has_text="Omsk").last.click()
        desk.page.locator("#ask-why").click()
        desk.page.locator("#reasons li").first.wait_for()
        said = desk.page.locator("#reasons").inner_text()
        assert "Omsk" in said
        desk.click("Close")
        assert desk.said == []
        desk.page.close()
