"""Readers under what atheris makes up; Hypothesis does the same beside each reader."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

SCRIPT = Path(__file__).parents[1] / "support" / "fuzz_readers.py"
READERS = ("trips", "articles", "projects")
SECONDS = 60


@pytest.fixture(scope="module")
def runs(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, subprocess.Popen[str]]]:
    """Start a run for each reader, so that all together take a minute."""
    folder = tmp_path_factory.mktemp("fuzz")
    started = {
        name: subprocess.Popen(  # noqa: S603  # our own words
            [sys.executable, str(SCRIPT), name, str(SECONDS)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(SCRIPT.parents[2])},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in READERS
    }
    yield started
    for run in started.values():
        run.kill()
        run.communicate()


@pytest.mark.fuzz
@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None,
    reason="atheris is made for Linux on x86-64: pip install 'railstory[dev]' there",
)
@pytest.mark.parametrize("reader", READERS)
def test_only_our_own_errors_come_out(
    runs: dict[str, subprocess.Popen[str]], reader: str
) -> None:
    _, said = runs[reader].communicate(timeout=SECONDS * 4)
    assert runs[reader].returncode == 0, said[-3000:]
    assert "Done " in said
