"""A workshop: what a Dask worker keeps while a corpus runs, a bench for each thread."""

from __future__ import annotations

import queue
import threading
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from distributed import WorkerPlugin, get_worker

from geo.batch.bench import Bench
from geo.batch.provenance import made_by
from geo.batch.tables import write
from geo.errors import BadInput

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from distributed import Worker

    from geo.batch.corpus import Chunk
    from geo.batch.story import Asking, Ground, Limits
    from geo.batch.tables import Receipt

__all__ = ["Workshop", "read_chunk"]


class Workshop(WorkerPlugin):  # type: ignore[misc]  # distributed is not typed
    """Benches of one run on one Dask worker: lent to its threads, ended with it."""

    def __init__(
        self, limits: Limits, ground: Ground, *, asking: Asking, wanted: str
    ) -> None:
        """Keep what is needed to set up; `wanted` is what every worker must run.

        Nothing is started yet: the plugin travels to its worker first.
        """
        self.name = f"railstory-{uuid.uuid4().hex[:8]}"
        self._limits, self._ground, self._asking = limits, ground, asking
        self._wanted = wanted

    def setup(self, worker: Worker) -> None:
        """Make room for a bench for each thread.

        Raises:
            BadInput: the worker has another version, or other data.
        """
        if made_by(self._limits, self._ground) != self._wanted:
            message = (
                f"the worker {worker.address} runs another railstory or other data: "
                "install the same on every worker"
            )
            raise BadInput(message)
        self._closed = threading.Event()
        self._all: list[Bench] = []
        self._idle: queue.LifoQueue[Bench] = queue.LifoQueue()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002  # Dask gives it
        """End every bench, whatever it is doing."""
        self._closed.set()
        for bench in self._all:
            bench.close()

    @contextmanager
    def lend(self) -> Iterator[Bench]:
        """Lend a bench that is idle, else a new one.

        Raises:
            BadInput: the run is over.
        """
        if self._closed.is_set():
            message = "the run was stopped"
            raise BadInput(message)
        try:
            bench = self._idle.get_nowait()
        except queue.Empty:
            bench = Bench(self._limits, self._ground, self._asking)
            self._all.append(bench)
        try:
            yield bench
        finally:
            self._idle.put(bench)


def read_chunk(chunk: Chunk, folder: Path, *, shop: str, made: str) -> Receipt:
    """Read a chunk's stories on this worker, and write its parts and its receipt.

    Raises:
        OSError: the tables cannot be written.
        ServiceDown: a model reads beside the rules, and answers no story any more.
    """
    workshop = cast("Workshop", get_worker().plugins[shop])
    with workshop.lend() as bench:
        found = [bench.read(story) for story in chunk.stories]
    return write(folder, chunk, found, made_by=made)
