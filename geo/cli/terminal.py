"""What only a terminal gets: colours, and a line that says what is being waited for."""

from __future__ import annotations

import os
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

__all__ = ["has_colours", "painted", "waiting", "warn"]

_CODES = {"red": 31, "green": 32, "yellow": 33, "bold": 1, "faint": 2}
_PATIENCE_SECONDS = 1.0


def has_colours(stream: TextIO) -> bool:
    """Tell whether colours are welcome: on a terminal, without NO_COLOR.

    See https://no-color.org; Windows before its new terminal would print the codes.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    old = sys.platform == "win32" and "WT_SESSION" not in os.environ
    return stream.isatty() and not old


def painted(text: str, colour: str, stream: TextIO) -> str:
    """Return a text in a colour, or as it is where the stream has none."""
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if has_colours(stream) else text


def warn(lines: Iterable[str]) -> None:
    """Print warnings on standard error."""
    for line in lines:
        sys.stderr.write(f"{painted('warning', 'yellow', sys.stderr)}: {line}\n")


@contextmanager
def waiting(what: str, options: Namespace) -> Iterator[None]:
    """Say on the terminal's standard error what is done, once it takes a second.

    With `--verbose` it is said anywhere, with how long it took.
    """
    begun = time.monotonic()
    if options.verbose:
        yield
        sys.stderr.write(f"{what}: {time.monotonic() - begun:.2f} s\n")
        return
    if options.quiet or not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    teller = threading.Thread(target=_tell, args=(what, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(what: str, done: threading.Event) -> None:
    """Write and renew the line until it is done, then take it away."""
    begun, shown = time.monotonic(), False
    while not done.wait(_PATIENCE_SECONDS):
        shown = True
        seconds = time.monotonic() - begun
        sys.stderr.write(f"\r{what} ({seconds:.0f} s)\x1b[K")
        sys.stderr.flush()
    if shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
