"""What all tests share."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from geo.atlas import Atlas

ROOT = Path(__file__).parents[1]
# What tests keep is kept beside them, not in a person's own cache; browsers stay there.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # under nohup, in the background
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # tests send it to commands
if sys.platform == "linux":
    _OWN = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    os.environ.setdefault("PLAYWRIGHT_BROWSERS_PATH", str(_OWN / "ms-playwright"))
    os.environ["XDG_CACHE_HOME"] = str(ROOT / ".pytest_cache" / "kept")
# A script, not a test: to import it takes atheris, which is made for Linux alone.
collect_ignore = ["fuzz_readers.py"]

# A busy machine is no fault: what is too slow, benchmarks say.
settings.register_profile("railstory", deadline=None)
settings.load_profile("railstory")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person say how long the soak is."""
    parser.addoption(
        "--soak", metavar="SECONDS", type=float, help="run the soak for so long"
    )


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave the soak, the fuzzing and the model out unless they are asked for."""
    for mark in ("fuzz", "llm"):
        if mark not in config.option.markexpr:
            marked = [item for item in items if item.get_closest_marker(mark)]
            config.hook.pytest_deselected(items=marked)
            items[:] = [item for item in items if item not in marked]
    if config.getoption("--soak") is None:
        soaks = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=soaks)
        items[:] = [item for item in items if item not in soaks]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of measured facts and third-party texts beside the checkout."""
    folder = ROOT.parent / "shared"
    if not (folder / "bench").is_dir():
        pytest.skip(
            "the third-party texts and figures beside the checkout are not here"
        )
    return folder


@pytest.fixture(scope="session")
def stories() -> Path:
    """Return the folder of the project's own example articles."""
    return ROOT / "data" / "articles"


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """Return the shipped atlas, opened once for all tests."""
    from geo.atlas import open_atlas  # most tests need no atlas

    return open_atlas()
