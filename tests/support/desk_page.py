"""A desk for the tests: asked as its page asks, or used by a person in a browser."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from starlette.testclient import TestClient

from geo.desk.server import address_of, app_of, listening, server_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Page

    from geo.desk import Room

KEY, TAB = "key", "a" * 16
SETTLED_MS = 20_000  # a busy machine is no fault


def client(room: Room, tab: str = TAB) -> TestClient:
    """Return what asks a desk as a tab of its page does."""
    asking = TestClient(app_of(room, token=KEY), base_url="http://127.0.0.1:8123")
    asking.headers |= {"x-desk": KEY, "x-tab": tab}
    return asking


@contextmanager
def serving(room: Room, port: int = 0) -> Iterator[str]:
    """Serve a desk; yield its address."""
    where = listening(port)
    server = server_of(room, KEY)
    thread = threading.Thread(target=server.run, kwargs={"sockets": where})
    thread.start()
    try:
        yield address_of(where, KEY)
    finally:
        server.should_exit = True
        thread.join()
        for each in where:
            each.close()


class Desk:
    """A person at the desk: what is clicked is counted."""

    def __init__(self, page: Page) -> None:
        """Hold the page to no message on the console but refused requests."""
        self.page, self.clicks, self.keys = page, 0, 0
        self.said: list[str] = []
        self.asked: list[str] = []
        page.on("pageerror", lambda error: self.said.append(str(error.stack)))
        page.on("dialog", self._answer)

    def _answer(self, dialog: object) -> None:
        """Stay where something would be lost."""
        self.asked.append(dialog.message)  # type: ignore[attr-defined]
        dialog.dismiss()  # type: ignore[attr-defined]

    def wait(self, count: int = 0) -> Desk:
        """Wait until a change is drawn, any but the last when no number is given."""
        if count:
            self.page.wait_for_selector(
                f"body[data-drawn='{count}']", timeout=SETTLED_MS
            )
        else:
            self.page.wait_for_function(
                "n => Number(document.body.dataset.drawn || 0) > n",
                arg=self.seen,
                timeout=SETTLED_MS,
            )
        return self

    @property
    def seen(self) -> int:
        """The number of the change that was drawn last."""
        return int(self.page.evaluate("Number(document.body.dataset.drawn || 0)"))

    def click(self, name: str, *, within: str = "body") -> None:
        """Click a button by its name, and count it."""
        self.clicks += 1
        button = self.page.locator(within).get_by_role("button", name=name, exact=True)
        button.first.click()

    def act(self, name: str, *, within: str = "body") -> None:
        """Click what changes the trip, and wait until that is drawn."""
        before = self.seen
        self.click(name, within=within)
        self.page.wait_for_function(
            "n => Number(document.body.dataset.drawn || 0) > n",
            arg=before,
            timeout=SETTLED_MS,
        )

    def word(self, words: str, choice: str) -> None:
        """Click a name in the story, and say what it is."""
        self.click(words, within="#text")
        self.act(choice, within="#menu")

    def pick(self, typed: str) -> None:
        """Type into the search, and take the first that is found."""
        before = self.seen
        self.page.locator("#query").fill(typed)
        self.keys += len(typed)
        first = self.page.locator(f'#found[data-typed="{typed}"] button').first
        self.clicks += 1
        first.click(timeout=SETTLED_MS)
        self.page.wait_for_function(
            "n => Number(document.body.dataset.drawn || 0) > n",
            arg=before,
            timeout=SETTLED_MS,
        )

    def role(self, place: str, role: str) -> None:
        """Choose a stop's role in the list: two clicks."""
        before = self.seen
        self.clicks += 2
        self.page.get_by_label(f"Role: {place}", exact=True).first.select_option(role)
        self.page.wait_for_function(
            "n => Number(document.body.dataset.drawn || 0) > n",
            arg=before,
            timeout=SETTLED_MS,
        )

    def select(self, words: str) -> None:
        """Drag over words of the story; counts as two clicks."""
        self.clicks += 2
        self.page.evaluate(
            """words => {
              const box = document.getElementById('text');
              const walk = document.createTreeWalker(box, 4);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walk.currentNode, at);
                range.setEnd(walk.currentNode, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                box.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
                return;
              }
              throw new Error(`no ${words} in the story`);
            }""",
            words,
        )

    @property
    def trip(self) -> dict[str, Any]:
        """The trip as the page holds it."""
        held: dict[str, Any] = self.page.evaluate(
            "import('./page/trip.js').then((module) => module.plain())"
        )
        return held

    @property
    def stops(self) -> list[str]:
        """The names in the list of stops."""
        return self.page.locator("#stops .place").all_inner_texts()

    @property
    def journey(self) -> list[str]:
        """The roles and names in the list of stops."""
        rows = self.page.locator("#stops > li").all()
        return [
            f"{row.locator('select').first.input_value()} "
            f"{row.locator('.place').inner_text()}"
            for row in rows
        ]


def at_desk(browser: Browser | BrowserContext, address: str) -> Desk:
    """Open the desk in a new tab, and wait until it is drawn."""
    desk = Desk(browser.new_page())
    desk.page.set_viewport_size({"width": 1280, "height": 800})
    desk.page.goto(address)
    return desk.wait(1)
