"""A corpus of stories: read it, tell how far it is, and what came of it."""

from __future__ import annotations

import gc
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from geo.cli.replies import tell
from geo.cli.settings import checked_tokens, project_of, reader_of
from geo.cli.terminal import print_json, warn
from geo.errors import BadInput, installing

if TYPE_CHECKING:
    import argparse

    from geo.batch import Progress
    from geo.batch.runs import Summary

__all__ = ["batch"]

_EVERY_SECONDS = 0.5
_MINUTE = 60


def batch(options: argparse.Namespace) -> int:
    """Read a corpus into tables.

    Raises:
        BadInput: a corpus, folder or number that cannot be.
        ServiceDown: the scheduler does not answer, or left.
    """
    gc.enable()  # not one short process, as the other commands are
    if options.workers < 1:
        message = f"{options.workers} workers cannot work: give 1 or more"
        raise BadInput(message)
    if options.requests < 1:
        message = f"{options.requests} requests ask nobody: give 1 or more"
        raise BadInput(message)
    project = project_of(options)
    reader_of(options)  # refuses one that is none before anything is made
    try:
        from geo.batch import Asking, Ground, trace_corpus  # brings Dask
    except ImportError as error:
        message = f"batch needs {error.name}: {installing('batch')}"
        raise BadInput(message) from error
    ground = Ground(
        network=str(project.network or ""),
        gazetteer=str(project.gazetteer or ""),
        language=project.language,
        avoid=project.avoid,
        reader=_whole(options.reader or project.reader or "rules"),
        model=options.model or project.model or "",
    )
    asking = Asking(requests=options.requests, max_tokens=checked_tokens(options))
    line = _Line()
    try:
        done = trace_corpus(
            options.corpus,
            options.folder,
            workers=options.workers,
            scheduler=options.scheduler,
            resume=options.resume,
            ground=ground,
            asking=asking,
            trips=options.trips,
            tell=line.tell,
        )
    except KeyboardInterrupt:
        line.end()
        tell("railstory: stopped; what is done is kept: add --resume to go on\n")
        return 2
    line.end()
    if done.unused and not options.quiet:
        names = ", ".join(done.unused[:3]) + (", ..." if len(done.unused) > 3 else "")  # noqa: PLR2004  # enough to know which
        warn((f"{len(done.unused)} trips in {options.trips} of no story: {names}",))
    _print(done, _report(options), json=options.json)
    return 0


def _whole(reader: str) -> str:
    """Return a reader as it is, a file of answers by its whole path."""
    file = reader.removeprefix("file:")
    return reader if file == reader else f"file:{Path(file).resolve()}"


def _print(done: Summary, report: str, *, json: bool) -> None:
    """Print what a run came to, as a line or as one JSON document."""
    if json:
        about = asdict(done) | {"folder": str(done.folder)}
        print_json(about | ({"report": report} if report else {}))
        return
    kinds = ", ".join(f"{count} by {kind}" for kind, count in done.failures.items())
    failed = f"{kinds} (why: {done.folder / 'failures'})" if kinds else "none"
    corrected = f"corrected by a person: {done.corrected}; " if done.corrected else ""
    print(
        f"{done.folder}: {done.stories} stories, {done.rows['stops']} stops, "
        f"{done.rows['legs']} legs; {corrected}failed: {failed}"
    )
    if done.tokens:
        print(f"the model's answers have cost {done.tokens} tokens")
    if report:
        print(report)


def _report(options: argparse.Namespace) -> str:
    """Write the report if it is asked for; return its path, or nothing.

    Raises:
        BadInput: it cannot be written.
    """
    if not options.report:
        return ""
    from geo.batch.report import write_report  # seldom asked for

    return str(write_report(options.folder, language=options.lang or "en"))


class _Line:
    """One line on a terminal that says how far a run is; nothing elsewhere."""

    def __init__(self) -> None:
        self._last = 0.0
        self._shown = False

    def tell(self, progress: Progress) -> None:
        """Show how far the run is, at most twice a second."""
        now = time.monotonic()
        if not sys.stderr.isatty() or now - self._last < _EVERY_SECONDS:
            return
        self._last, self._shown = now, True
        sys.stderr.write(
            f"\r{progress.stories} stories, {progress.per_second:.1f} a second, "
            f"{progress.failures} failed, {_left(progress.seconds_left)} left\x1b[K"
        )
        sys.stderr.flush()

    def end(self) -> None:
        """Leave the line."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")


def _left(seconds: float) -> str:
    """Return a time that is left in words.

    >>> _left(42.3), _left(3600.0)
    ('42 s', '60 min')
    """
    if seconds == float("inf"):
        return "unknown time"
    return f"{seconds:.0f} s" if seconds < _MINUTE else f"{seconds / _MINUTE:.0f} min"
