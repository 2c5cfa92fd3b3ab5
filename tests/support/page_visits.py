"""Visits to written pages in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewports import DESKTOP

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page


class Window:
    """One page of a browser in which files are looked at one after the other.

    For tests that only look: a new page takes the browser longer than a new file.
    """

    def __init__(self, browser: Browser, **options: object) -> None:
        """Open an empty page; what is not said here may change with each file."""
        self._context = browser.new_context(**options)  # type: ignore[arg-type]  # plain words for Literals
        self.page = self._context.new_page()

    def show(
        self,
        file: Path,
        size: dict[str, int] = DESKTOP,
        *,
        motion: str = "reduce",
        scheme: str = "light",
    ) -> Page:
        """Return the page with a file in it, drawn, at a size."""
        self.page.set_viewport_size(size)  # type: ignore[arg-type]  # a width and a height
        self.page.emulate_media(reduced_motion=motion, color_scheme=scheme)  # type: ignore[arg-type]  # plain words for Literals
        self.page.goto(file.as_uri())
        self.page.wait_for_selector("html[data-drawn=yes]", state="attached")
        return self.page

    def close(self) -> None:
        """Close the page."""
        self._context.close()


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
