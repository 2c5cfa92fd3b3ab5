"""Get a Chromium for the page's tests, and say clearly when none is to be had.

Taken is an installed one, else Debian's `chromium` when packages may be installed
here, else playwright's own download. None is no error: the browser tests then skip.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
VARIABLE = "RAILSTORY_CHROMIUM"


def installed() -> str:
    """Return the path of an installed Chromium, or an empty string.

    `RAILSTORY_CHROMIUM` names one that lies elsewhere.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        return named if Path(named).is_file() else ""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


def downloaded() -> str:
    """Return the path of the Chromium that playwright has downloaded, or nothing."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # slow to import

    with sync_playwright() as play:
        path = play.chromium.executable_path
    return path if Path(path).is_file() else ""


def from_debian() -> bool:
    """Try to install Debian's Chromium and a font with Chinese, Japanese, Korean."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    options = ["-y", "-q", "--no-install-recommends"]
    packages = ["chromium", "fonts-noto-cjk"]
    return _ran(["apt-get", "update", "-q"]) and _ran(
        ["apt-get", "install", *options, *packages]
    )


def from_playwright() -> bool:
    """Try playwright's own download."""
    return _ran([sys.executable, "-m", "playwright", "install", "chromium"])


def _ran(command: list[str]) -> bool:
    """Return whether a command ran well; what it says is shown only when not."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        run = subprocess.run(  # noqa: S603  # our own words
            command,
            env=environment,
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        _say(f"{command[0]}: {error}")
        return False
    if run.returncode:
        last = (run.stderr or run.stdout).strip().splitlines()[-1:]
        _say(f"{' '.join(command)}: {' '.join(last)}")
    return run.returncode == 0


def _say(text: str) -> None:
    """Tell the one who runs make."""
    sys.stdout.write(f"{text}\n")


def main() -> None:
    """Get a browser, and say which."""
    path = installed()
    if not path and from_debian():
        path = installed()
    if not path and from_playwright():
        path = downloaded()
    if path:
        _say(f"The page's tests run in {path}")
    else:
        _say(
            "No Chromium could be had: no installed one, apt-get may not install here,"
            " playwright could not download. The tests of the page in a browser are"
            f" skipped. Install chromium, or name one with {VARIABLE}=PATH."
        )


if __name__ == "__main__":
    main()
