"""A bench that is killed, slow or greedy costs no story but its own."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from toy_tales import TALES, lengthened

from geo.batch import Limits, Story
from geo.batch.bench import Bench
from geo.errors import DataDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def bench() -> Iterator[Bench]:
    """Return a bench that reads for all tests that do not kill it for good."""
    running = Bench(Limits())
    yield running
    running.close()


def test_a_killed_bench_is_replaced_and_the_story_read_again(bench: Bench) -> None:
    first = bench.read(Story(0, "x", TALES[0]))
    os.kill(bench.pid, signal.SIGKILL)
    assert bench.read(Story(0, "x", TALES[0])) == first


def test_a_bench_that_cannot_open_its_atlas_blames_no_story(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONHOME", "/nowhere")  # no Python starts with it
    bench = Bench(Limits())
    with pytest.raises(DataDamaged, match="data verify"):
        bench.read(Story(0, "x", TALES[0]))
    bench.close()


def test_a_story_that_takes_too_long_is_given_up_after_two_tries() -> None:
    endless = Story(0, "x", lengthened(TALES[0]))
    slow = Bench(Limits(seconds=1))
    (failure,) = slow.read(endless).failures
    assert (failure["kind"], failure["tries"]) == ("time", 2)
    slow.close()


def test_a_story_that_needs_too_much_memory_is_given_up() -> None:
    bench = Bench(Limits(memory_mb=60))
    (failure,) = bench.read(Story(0, "x", lengthened(TALES[0]))).failures
    assert failure["kind"] in {"memory", "crash", "error"}
    bench.close()
