"""A bench: a process that reads one story after the other, and may die of one.

Story and findings pass through a pipe. The limits are the kernel's to keep, so they
hold for code that never comes back to Python, and when nobody is left who would wait:
an alarm ends a process that takes too long, a resource limit one that takes too much.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from geo.batch.story import Asking, Failure, Findings, Ground, Limits, RunStopped
from geo.errors import BadInput, DataDamaged, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.batch.story import Story

if sys.platform == "win32":
    _MESSAGE = (
        "many stories at once need Linux or macOS, whose kernels keep a story's "
        "limits: run it in WSL, or use geo.batch.trace_frame"
    )
    raise BadInput(_MESSAGE)
import resource  # not on Windows

__all__ = ["Bench", "BenchDied"]

_TRIES = 2
_MB = 1_000_000


class BenchDied(Exception):
    """The process ended over a story; its failure says how."""

    def __init__(self, failure: Failure) -> None:
        """Keep the failure."""
        super().__init__(failure.why)
        self.failure = failure


class Bench:
    """A running process with an atlas of its own; a context manager that ends it."""

    def __init__(
        self,
        limits: Limits,
        ground: Ground | None = None,
        asking: Asking | None = None,
    ) -> None:
        """Start the process; it opens its atlas while the first story is on its way."""
        self._limits = limits
        self._ground, self._asking = ground or Ground(), asking or Asking()
        self._closed = False
        self._start()

    def _start(self) -> None:
        ours, theirs = Pipe()
        with theirs:
            parts = (self._limits, self._ground, self._asking)
            said = (json.dumps(asdict(part)) for part in parts)
            words = (str(theirs.fileno()), *said)
            self._process = subprocess.Popen(  # noqa: S603  # this Python, this module
                [sys.executable, "-m", "geo.batch.bench", *words],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl-C is for who runs the corpus
            )
        self._door, self._ready = ours, False

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def read(self, story: Story) -> Findings:
        """Return what is found in a story; one that ends the process is tried twice.

        The second time it has a fresh process. The story that ends that one, too, is a
        row of failures, and the next story finds a process again.

        Raises:
            DataDamaged: no process can open the atlas.
            BadInput: the bench was closed.
            ServiceDown: the model that reads beside the rules answers no story.
        """
        for tries in range(1, _TRIES + 1):
            try:
                return self._once(story)
            except BenchDied as died:
                self._restart()
                failure = Failure(died.failure.kind, died.failure.why, tries)
        return Findings(failures=[failure.row(story)])

    def _once(self, story: Story) -> Findings:
        """Return what is found in a story.

        Raises:
            BenchDied: the process ended before it answered.
            ServiceDown: no model answers any more.
        """
        self._wait()
        try:
            self._door.send(story)
            answer = self._door.recv()
        except (EOFError, OSError) as error:
            raise BenchDied(_cause(self._process.wait(), self._limits)) from error
        if isinstance(answer, Findings):
            return answer
        if isinstance(answer, str):
            raise ServiceDown(answer)
        raise BenchDied(Failure("memory", _memory(self._limits)))

    def _wait(self) -> None:
        """Wait until the process has opened its atlas.

        Raises:
            DataDamaged: two processes one after the other could not.
        """
        for _ in range(_TRIES):
            try:
                self._ready = self._ready or bool(self._door.recv())
            except (EOFError, OSError):
                self._restart()
            else:
                return
        message = "no process could open the atlas: run railstory data verify"
        raise DataDamaged(message)

    def _restart(self) -> None:
        """End the process, whatever it is doing, and start another.

        Raises:
            BadInput: the bench was closed.
        """
        if self._closed:
            message = "the run was stopped"
            raise BadInput(message)
        self._end()
        self._start()

    def close(self) -> None:
        """End the process, whatever it is doing, for good."""
        self._closed = True
        self._end()

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()
        self._door.close()


def _cause(code: int, limits: Limits) -> Failure:
    """Return what an exit code says about the story that was being read."""
    if code == -signal.SIGALRM:
        return Failure("time", f"not read within {limits.seconds:g} s")
    end = f"signal {-code}" if code < 0 else f"exit code {code}"
    return Failure("crash", f"its process ended with {end}")


def _memory(limits: Limits) -> str:
    return f"more than {limits.memory_mb} MB of memory needed"


def _serve(door: Connection, limits: Limits, *, ground: Ground, asking: Asking) -> None:
    """Answer stories until the door is closed on the other side."""
    from geo.atlas import open_atlas  # not in the process that asks
    from geo.batch.findings import findings  # as above
    from geo.batch.modelrequests import opened  # as above

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    atlas = open_atlas(
        network=ground.network or None, gazetteer=ground.gazetteer or None
    )
    reader = opened(ground, asking)
    gc.freeze()  # what the atlas holds is never garbage
    data = limits.memory_mb * _MB
    resource.setrlimit(resource.RLIMIT_DATA, (data, data))
    door.send(True)  # noqa: FBT003  # ready
    while True:
        try:
            story = door.recv()
        except (EOFError, ConnectionResetError):
            return
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        try:
            found = findings(story, atlas, limits, ground=ground, reader=reader)
        except MemoryError:
            door.send(None)
            return
        except RunStopped as stopped:
            signal.setitimer(signal.ITIMER_REAL, 0)
            door.send(str(stopped))
            continue
        signal.setitimer(signal.ITIMER_REAL, 0)
        door.send(found)


def _said(words: Sequence[str]) -> tuple[Limits, Ground, Asking]:
    """Return limits, ground and asking from their JSON."""
    limits, ground, asking = map(json.loads, words)
    known = Ground(**ground | {"avoid": tuple(ground["avoid"])})
    return Limits(**limits), known, Asking(**asking)


def main() -> None:
    """Serve at the pipe whose number is the first argument."""
    door = Connection(int(sys.argv[1]))
    try:
        limits, ground, asking = _said(sys.argv[2:])
        _serve(door, limits, ground=ground, asking=asking)
    except BrokenPipeError:
        os._exit(0)  # who asked is gone; nobody waits for an answer


if __name__ == "__main__":
    main()
