"""The Dask cluster that a corpus runs on, and what each of its workers keeps."""

from __future__ import annotations

import logging
import queue
import threading
import uuid
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, cast

import dask
from distributed import Client, LocalCluster, WorkerPlugin, get_worker

from geo.batch.bench import Bench
from geo.batch.provenance import made_by
from geo.batch.tables import write
from geo.errors import BadInput, ServiceDown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from distributed import Worker

    from geo.batch.corpus import Chunk
    from geo.batch.story import Asking, Ground, Limits
    from geo.batch.tables import Receipt

__all__ = ["Workshop", "cluster", "read_chunk"]

_WAIT_SECONDS = 30
_HERE = "127.0.0.1"


@contextmanager
def cluster(
    workshop: Workshop, *, workers: int, scheduler: str | None
) -> Iterator[Client]:
    """Yield a client, each of whose workers has the workshop.

    Our own cluster is one process with a thread for each of the `workers`: the work is
    done in the benches' processes, so threads are enough and cost no second copy.

    Raises:
        ServiceDown: nobody answers at the scheduler's address.
        BadInput: a worker runs another version.
    """
    with _client(scheduler, workers) as client:
        client.register_plugin(workshop)
        try:
            yield client
        finally:
            if client.status == "running":
                # A scheduler that has just gone must not hide why it went.
                with suppress(OSError, RuntimeError):
                    client.unregister_worker_plugin(workshop.name)


@contextmanager
def _client(scheduler: str | None, workers: int) -> Iterator[Client]:
    """Yield a client of the scheduler, or of a cluster of our own.

    Raises:
        ServiceDown: nobody answers at the scheduler's address.
    """
    if scheduler is not None:
        # What it tells of a scheduler that is gone, we tell in one line.
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
        try:
            client = Client(scheduler, timeout=_WAIT_SECONDS)
        except (OSError, ValueError) as error:
            message = f"no Dask scheduler answers at {scheduler}: check the address"
            raise ServiceDown(message) from error
        try:
            yield client
        finally:
            # A scheduler that is gone cannot be left in good order; nothing is lost.
            with suppress(OSError, RuntimeError):
                client.close(timeout=_WAIT_SECONDS)
        return
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # ours: we tell it
    quiet = {
        "distributed.admin.system-monitor.interval": "10s",
        "distributed.admin.system-monitor.log-length": 100,
        "distributed.admin.log-length": 100,
        "distributed.admin.low-level-log-length": 100,
        "distributed.worker.profile.enabled": False,
        "distributed.worker.memory.terminate": False,
        "distributed.worker.memory.pause": False,
    }
    with (
        dask.config.set(quiet),
        LocalCluster(
            processes=False,
            n_workers=1,
            threads_per_worker=workers,
            dashboard_address=f"{_HERE}:0",
            worker_dashboard_address=f"{_HERE}:0",
            silence_logs=logging.CRITICAL,
        ) as local,
        Client(local) as client,
    ):
        yield client


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
