"""What a terminal gets: colours, a line that says what is being waited for, tables."""

from __future__ import annotations

import csv
import json
import os
import sys
import threading
import time
import unicodedata
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from geo.cli.replies import tell

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator, Sequence
    from logging import LogRecord
    from typing import Self

__all__ = [
    "Bar",
    "has_colours",
    "hours_and_minutes",
    "listening",
    "painted",
    "print_csv",
    "print_json",
    "table",
    "waiting",
    "warn",
    "width",
]

_CODES = {"red": 31, "green": 32, "yellow": 33, "bold": 1, "faint": 2}
_PATIENCE_SECONDS = 1.0
_WIDTH = 20


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
        tell(f"{painted('warning', 'yellow', sys.stderr)}: {line}\n")


@contextmanager
def listening() -> Iterator[None]:
    """Write on standard error what each stage finds, and how long it took.

    The seconds are those since the line before, or since the beginning.
    """
    import logging  # only when asked for

    last = time.monotonic()

    def timed(record: LogRecord) -> bool:
        """Put the seconds in front, as a filter may."""
        nonlocal last
        last, before = time.monotonic(), last
        record.msg = f"{last - before:6.2f} s  {record.msg}"
        return True

    handler = logging.StreamHandler()
    handler.addFilter(timed)
    logger = logging.getLogger("geo")
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


@contextmanager
def waiting(what: str, options: Namespace) -> Iterator[None]:
    """Say on the terminal's standard error what is done, once it takes a second.

    With `--verbose` it is said anywhere, with how long it took in all.
    """
    begun = time.monotonic()
    if options.verbose:
        yield
        tell(f"{time.monotonic() - begun:6.2f} s  {what}, in all\n")
        return
    has_bar = getattr(options, "exact", False)
    if options.quiet or has_bar or not sys.stderr.isatty():
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


class Bar:
    """A bar on standard error of what takes over a second, where that is a terminal."""

    def __init__(self, steps: int) -> None:
        """Begin before the first of so many steps."""
        self._steps, self._done, self._step = steps, -1, ""
        self._since = time.monotonic()

    def __call__(self, step: str, share: float) -> None:
        """Show how much of a step, and with it of the whole, is done."""
        if step != self._step:
            self._done, self._step = self._done + 1, step
        if (
            not sys.stderr.isatty()
            or time.monotonic() < self._since + _PATIENCE_SECONDS
        ):
            return
        part = (self._done + share) / self._steps
        bar = "#" * int(_WIDTH * part)
        sys.stderr.write(f"\r\x1b[K[{bar:.<{_WIDTH}}] {part:4.0%} {step}")
        sys.stderr.flush()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Take the bar away: what follows is a result or an error."""
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")


def width(text: str) -> int:
    """Return how many columns a terminal gives to a text.

    >>> width("Khasan"), width("ハサン")
    (6, 6)
    """
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in text
    )


def table(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> str:
    """Return rows as lines whose columns line up; those in `right` to the right.

    >>> print(table([["Khasan", "1"], ["平壌", "20"]], right=frozenset({1})))
    Khasan   1
    平壌    20
    """
    sizes = [max(width(cell) for cell in column) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = []
        for column, (cell, size) in enumerate(zip(row, sizes, strict=True)):
            space = " " * (size - width(cell))
            cells.append(space + cell if column in right else cell + space)
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def hours_and_minutes(hours: float) -> str:
    """Return a duration as a person says it.

    >>> hours_and_minutes(28.355), hours_and_minutes(0.5)
    ('28 h 21', '0 h 30')
    """
    minutes = round(hours * 60)
    return f"{minutes // 60} h {minutes % 60:02}"


def print_json(document: object) -> None:
    """Print one JSON document on standard output.

    Where its encoding lacks a letter, as cp932 lacks hangul, letters are escaped.
    """
    text = json.dumps(document, ensure_ascii=False, indent=2)
    try:
        text.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(document, indent=2)
    print(text)


def print_csv(rows: Sequence[Sequence[str]]) -> None:
    """Print rows as comma-separated values."""
    csv.writer(sys.stdout, lineterminator="\n").writerows(rows)
