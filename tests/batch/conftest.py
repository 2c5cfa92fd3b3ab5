"""What a corpus gives when nothing happens to its run, read once."""

from __future__ import annotations

import pytest
from toy_tales import LONG_RUN, corpus, parts


@pytest.fixture(scope="session")
def calm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the tables of a corpus of so many stories that its run can be stopped."""
    from geo.batch import trace_corpus  # dask: most runs of tests need none

    folder = tmp_path_factory.mktemp("calm")
    trace_corpus(corpus(folder / "c.jsonl", LONG_RUN), folder / "out", workers=2)
    return parts(folder / "out")
