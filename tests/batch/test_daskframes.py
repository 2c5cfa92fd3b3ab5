"""Many stories on a dask cluster."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import psutil
import pytest
from toy_tales import LONG_RUN, command, corpus, parts, wait_for_receipts

from geo.batch import trace_corpus
from geo.errors import ServiceDown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def dask_processes() -> Iterator[list[subprocess.Popen[str]]]:
    """Return a list of processes that are ended after the test."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        process.kill()
        process.communicate()


def dask_cluster(started: list[subprocess.Popen[str]], folder: Path) -> str:
    """Start a scheduler and two workers; return the scheduler's address."""
    dask = [sys.executable, "-m", "dask"]
    here = ("--host", "127.0.0.1", "--no-dashboard")
    told = folder / "scheduler.json"
    commands = [
        [*dask, "scheduler", *here, "--port", "0", "--scheduler-file", str(told)],
        *2
        * [[*dask, "worker", *here, "--scheduler-file", str(told), "--nthreads", "1"]],
    ]
    for words in commands:
        quiet = subprocess.DEVNULL
        started.append(
            subprocess.Popen(words, stderr=quiet, stdout=quiet, text=True)  # noqa: S603  # this Python
        )
    pause = threading.Event()
    for _ in range(300):
        if told.exists():
            return str(json.loads(told.read_text("utf-8"))["address"])
        pause.wait(0.1)
    pytest.fail("no scheduler within half a minute")


@pytest.mark.slow("starts a cluster and kills a worker")
@pytest.mark.enable_socket
def test_a_killed_dask_worker_loses_nothing(
    tmp_path: Path,
    dask_processes: list[subprocess.Popen[str]],
    calm: dict[str, bytes],
) -> None:
    source = corpus(tmp_path / "c.jsonl", LONG_RUN)
    address = dask_cluster(dask_processes, tmp_path)
    run = command(source, tmp_path / "out", "--scheduler", address)
    wait_for_receipts(tmp_path / "out", 1)
    nanny = psutil.Process(dask_processes[1].pid)
    for process in [*nanny.children(), nanny]:
        process.kill()
    said = run.communicate(timeout=300)[1]
    assert run.returncode == 0, said
    assert parts(tmp_path / "out") == calm


@pytest.mark.slow("starts a cluster and kills it")
@pytest.mark.enable_socket
def test_a_killed_scheduler_leaves_a_run_to_take_up(
    tmp_path: Path, dask_processes: list[subprocess.Popen[str]]
) -> None:
    source = corpus(tmp_path / "c.jsonl", LONG_RUN)
    address = dask_cluster(dask_processes, tmp_path)
    run = command(source, tmp_path / "out", "--scheduler", address)
    wait_for_receipts(tmp_path / "out", 1)
    dask_processes[0].kill()
    said = run.communicate(timeout=120)[1]
    assert run.returncode == 2, said
    assert "--resume" in said
    assert said.count("\n") == 1
    assert trace_corpus(source, tmp_path / "out", resume=True).stories == LONG_RUN


@pytest.mark.enable_socket
def test_a_scheduler_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geo.batch.workers._WAIT_SECONDS", 1)
    with pytest.raises(ServiceDown, match=r"127\.0\.0\.1:9"):
        trace_corpus(
            corpus(tmp_path / "c.jsonl"), tmp_path / "o", scheduler="tcp://127.0.0.1:9"
        )
