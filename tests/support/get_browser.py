"""Get a Chromium and axe-core for the page's tests, and say clearly when none is had.

Taken is an installed one, else Debian's `chromium` when packages may be installed
here, else playwright's own download. None is no error: the browser tests then skip.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Self

    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
VARIABLE = "RAILSTORY_CHROMIUM"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
)
ROOT = Path(__file__).resolve().parents[2]
AXE = ("4.10.3", "0f2b4d7dcdf7d1219df8d1959ad68e565f51d14c3f0d88bb71cd59abeb956292")
"""axe-core, which finds what keeps people out; its version and sha256."""
TYPESCRIPT = (
    "5.9.3",
    "10e108c9cf7d5f2879053dff18515fb405abf2ccef63eaaf017d9c571687a1d3",
)
"""TypeScript, which finds names that nobody declares or uses in the page's scripts."""


def installed() -> str:
    """Return the path of an installed Chromium, or an empty string.

    `RAILSTORY_CHROMIUM` names one that lies elsewhere.
    """
    named = os.environ.get(VARIABLE, "")
    if named:
        return named if Path(named).is_file() else ""
    return next((path for name in NAMES if (path := shutil.which(name))), "")


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """Start a browser, with more flags if wanted; RuntimeError where there is none."""
    with Browsers() as browsers:
        yield browsers.started(*more)


class Browsers:
    """Browsers that are started when they are first asked for, once for each flags.

    A thread can drive only one playwright, and a start takes a second.
    """

    def __enter__(self) -> Self:
        """Begin with none."""
        self._kept = ExitStack()
        self._play: Playwright | None = None
        self._started: dict[tuple[str, ...], Browser] = {}
        return self

    def __exit__(self, *_: object) -> None:
        """Close them all."""
        self._kept.close()

    def started(self, *more: str) -> Browser:
        """Return the browser with those flags; RuntimeError where there is none."""
        if more in self._started and self._started[more].is_connected():
            return self._started[more]
        from playwright.sync_api import sync_playwright  # slow to import

        if self._play is None:
            self._play = self._kept.enter_context(sync_playwright())
        try:
            browser = self._play.chromium.launch(
                executable_path=installed() or None, args=[*FLAGS, *more]
            )
        except Exception as error:
            message = f"no Chromium: {str(error).splitlines()[0]}"
            raise RuntimeError(message) from error
        self._kept.callback(browser.close)
        self._started[more] = browser
        return browser


def downloaded() -> str:
    """Return the path of the Chromium that playwright has downloaded, or nothing."""
    from playwright.sync_api import sync_playwright  # slow to import

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


def axe() -> Path | None:
    """Return axe-core's script, fetched by npm when that is here; None without it."""
    sys.path.insert(0, str(ROOT / "data" / "build"))
    from packages import CACHE, Package, fetch, read  # a builder's

    package = Package("npm", "axe-core", *AXE)
    if not (CACHE / "npm" / f"axe-core-{AXE[0]}").is_dir() and not shutil.which("npm"):
        return None
    script = CACHE / "unpacked" / f"axe-{AXE[0]}.js"
    if not script.is_file():
        try:
            fetch(package)
        except SystemExit as error:
            _say(str(error))
            return None
        script.parent.mkdir(parents=True, exist_ok=True)
        script.write_bytes(read(package, "package/axe.min.js"))
    return script


def typescript() -> Path | None:
    """Return TypeScript's compiler, which reads plain JavaScript too; None without it.

    npm fetches it once; it runs in Node and has no dependencies.
    """
    sys.path.insert(0, str(ROOT / "data" / "build"))
    from packages import CACHE, Package, fetch  # a builder's

    folder = CACHE / "unpacked" / f"typescript-{TYPESCRIPT[0]}"
    compiler = folder / "package" / "lib" / "tsc.js"
    if compiler.is_file():
        return compiler
    if not (shutil.which("npm") and shutil.which("node")):
        return None
    try:
        archive = fetch(Package("npm", "typescript", *TYPESCRIPT))
    except SystemExit as error:
        _say(str(error))
        return None
    with tarfile.open(archive) as packed:
        packed.extractall(folder, filter="data")
    return compiler


def main() -> None:
    """Get a browser and axe-core, and say which."""
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
    if not axe():
        _say("No npm to get axe-core with: its test of the page is skipped.")
    if not typescript():
        _say("No npm and Node for TypeScript: the page's scripts are not linted.")


if __name__ == "__main__":
    main()
