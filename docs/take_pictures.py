"""Take the pictures of the documentation: real screenshots of the committed maps.

make maps && .venv/bin/python docs/take_pictures.py

A Chromium must be there (`make test` gets one).
"""

from __future__ import annotations

import shutil
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import uvicorn
from playwright.sync_api import sync_playwright

from geo import open_atlas
from geo.desk import Session, opened
from geo.desk.server import app_of, listening

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
    story = str(ROOT / "data" / "articles" / "armoured-train.en.txt")
    where = listening()
    app = app_of(Session(atlas, opened(story, atlas)), token="picture")  # noqa: S106
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [where]})
    serving.start()
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"http://127.0.0.1:{where.getsockname()[1]}/?token=picture")
    page.wait_for_selector("body[data-drawn='1']")
    page.wait_for_timeout(1500)
    page.screenshot(path=PICTURES / "desk.png")
    server.should_exit = True
    serving.join()


if __name__ == "__main__":
    main()
