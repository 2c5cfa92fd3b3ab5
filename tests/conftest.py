"""What all tests share."""

from __future__ import annotations

import gc
import os
import random
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import engine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from get_browser import Browsers
    from playwright.sync_api import Browser

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
# What tests are made with holds no test itself.
collect_ignore = ["support"]

# A busy machine is no fault: what is too slow, benchmarks say. Nor may a failure take
# longer to be told than the minute in which Hypothesis makes it small.
settings.register_profile(
    "railstory", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "thorough", settings.get_profile("railstory"), max_examples=1000
)
engine.MAX_SHRINKING_SECONDS = 30


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person say how long the soak is."""
    parser.addoption(
        "--soak", metavar="SECONDS", type=float, help="run the soak for so long"
    )
    parser.addoption(
        "--thorough", action="store_true", help="try ten times as many examples"
    )
    parser.addoption(
        "--shuffle", metavar="SEED", type=int, help="run files and tests in any order"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Let Hypothesis be as thorough as is asked for."""
    settings.load_profile("thorough" if config.getoption("--thorough") else "railstory")


@pytest.fixture(scope="session")
def thorough(pytestconfig: pytest.Config) -> bool:
    """Say whether a test may take its time."""
    return bool(pytestconfig.getoption("--thorough"))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Let one process more than there are processors run tests: some wait for clocks.

    They wait for browsers and for limits of time, a quarter of their time.
    """
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    """Leave the soak, the fuzzing and the model out unless they are asked for.

    A slow test says why it is. Files with the most slow tests come first, and those
    with a browser next, so that workers end at the same time.
    """
    silent = [item.nodeid for item in items if _is_silent(item)]
    if silent:
        message = f"mark.slow says no reason: {', '.join(silent)}"
        raise pytest.UsageError(message)
    heavy: Counter[Path] = Counter()
    for item in items:
        heavy[item.path] += 6 * bool(item.get_closest_marker("slow"))
        heavy[item.path] += bool(item.get_closest_marker("browser"))
    items.sort(key=lambda item: -heavy[item.path])
    seed = config.getoption("--shuffle")
    if seed is not None:
        chance = random.Random(seed)  # noqa: S311  # no secret
        chance.shuffle(items)
        files = {path: chance.random() for path in sorted({i.path for i in items})}
        items.sort(key=lambda item: files[item.path])
    for mark in ("fuzz", "llm"):
        if mark not in config.option.markexpr:
            marked = [item for item in items if item.get_closest_marker(mark)]
            config.hook.pytest_deselected(items=marked)
            items[:] = [item for item in items if item not in marked]
    if config.getoption("--soak") is None:
        soaks = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=soaks)
        items[:] = [item for item in items if item not in soaks]


def _is_silent(item: pytest.Item) -> bool:
    """Say whether a test is slow without a word why."""
    mark = item.get_closest_marker("slow")
    return mark is not None and not mark.args


def pytest_collection_finish() -> None:
    """Let the garbage collector pass by what stays: tests, modules, their words."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Let what stayed go, as modules that count their objects want at the end."""
    gc.unfreeze()


def pytest_runtest_teardown() -> None:
    """Free what tests opened: networks lie in circles, large and few.

    Python looks for circles when objects are many, not when they are large: workers
    grew to four gigabytes of networks that nobody had any more.
    """
    if _MEMORY.exists() and _resident_mb() > _held[-1] + _SPARED_MB:
        gc.collect()
        _held.append(_resident_mb())


_MEMORY = Path("/proc/self/statm")
_SPARED_MB = 400  # more than was left the last time
_held = [400.0]


def _resident_mb() -> float:
    """Return how much memory this process holds."""
    return int(_MEMORY.read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


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


@pytest.fixture
def few_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw a tenth of the pictures that move; `test_motion.py` draws all of them."""
    monkeypatch.setattr("geo.outputs.image.motion._PER_SECOND", {"gif": 1, "mp4": 2})


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    """Return what starts browsers, each once for all tests of this process."""
    from get_browser import Browsers  # most tests need none

    with Browsers() as found:
        yield found


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest, browsers: Browsers) -> Iterator[Browser]:
    """Return a browser, or skip and say why; what a file leaves open is closed.

    A file names more flags as `FLAGS`.
    """
    try:
        found = browsers.started(*getattr(request.module, "FLAGS", ()))
    except RuntimeError as error:
        pytest.skip(str(error))
    yield found
    for context in found.contexts:
        context.close()
