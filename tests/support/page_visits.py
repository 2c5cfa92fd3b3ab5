"""Visits to written pages in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewports import DESKTOP

if TYPE_CHECKING:
    from playwright.sync_api import Browser


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
