"""Take the pictures of the documentation: real screenshots of the committed maps.

make maps && .venv/bin/python docs/take_pictures.py

A Chromium must be there (`make test` gets one).
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from geo import open_atlas
from geo.desk import Room, opened
from geo.desk.server import address_of, listening, server_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).with_name("pictures")
SHOTS = (
    ("armoured-train.ja", "armoured-train", 1280, 800, "light"),
    ("armoured-train.en", "armoured-train-dark", 1280, 800, "dark"),
    ("armoured-train.ja", "armoured-train-phone", 390, 844, "light"),
)


def main() -> None:
    """Open each map and take its picture."""
    installed = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=installed, args=["--no-sandbox", "--disable-gpu"]
        )
        for story, name, width, height, scheme in SHOTS:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme=scheme,  # type: ignore[arg-type]  # light or dark
            )
            page.goto((ROOT / "maps" / f"{story}.html").as_uri())
            page.wait_for_selector(".leaflet-container")
            page.wait_for_timeout(500)
            page.screenshot(path=PICTURES / f"{name}.png")
        _desk(browser)
        browser.close()


def _desk(browser: Browser) -> None:
    """Open the desk on the English example, and take its picture."""
    atlas = open_atlas()
    with tempfile.TemporaryDirectory() as folder:
        story = Path(folder) / "armoured-train.en.txt"
        story.write_bytes((ROOT / "data" / "articles" / story.name).read_bytes())
        where, token = listening(), "picture"
        server = server_of(Room(atlas, opened(str(story), atlas)), token)
        serving = threading.Thread(target=server.run, kwargs={"sockets": where})
        serving.start()
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(address_of(where, token))
        page.wait_for_selector("body[data-settled='1']")
        page.locator("#stops .place", has_text="Khasan").click()
        page.wait_for_timeout(1500)
        page.screenshot(path=PICTURES / "desk.png")
        server.should_exit = True
        serving.join()
        for each in where:
            each.close()


if __name__ == "__main__":
    main()
