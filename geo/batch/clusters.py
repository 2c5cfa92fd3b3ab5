"""The Dask cluster that a corpus runs on: one of our own, or one that is there."""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import dask
from distributed import Client, LocalCluster

from geo.errors import ServiceDown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.batch.workshop import Workshop

__all__ = ["cluster"]

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
