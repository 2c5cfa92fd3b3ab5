"""Take the pictures of the documentation: real screenshots of the committed maps.

make maps && .venv/bin/python docs/take_pictures.py

A Chromium must be there (`make test` gets one).
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

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
        browser.close()


if __name__ == "__main__":
    main()
