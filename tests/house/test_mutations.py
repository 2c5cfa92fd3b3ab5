"""The tests that matter fail when what they hold is broken.

Each breaks one rule in a copy of the program, by an edit of one line that must be
there, and runs the tests that should notice in a process of their own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# What is broken: the file, the words in it, what they become, and who must notice.
BROKEN = {
    "no break is bridged": (
        "data/build/rail_repair.py",
        "        raw.connect(a, b, gap_m)\n        built.append(",
        "        [].append(",
        ("tests/builders/test_rail_repair.py",),
    ),
    "a bridge may bend at will": (
        "data/build/rail_repair.py",
        "    return (facing or apart) and bends[0] <= NARROW_DEG\n",
        "    return True\n",
        ("tests/builders/test_rail_repair.py",),
    ),
    "a bridge is passed in silence": (
        "geo/network/legs.py",
        "assumed_km=float(step_m[bridged].sum()) / 1000",
        "assumed_km=0.0",
        ("tests/network/test_network.py",),
    ),
    "every place keeps one clock": (
        "geo/schedule/windows.py",
        "            return ZoneInfo(place.zone)\n",
        "            return UTC\n",
        ("tests/schedule/test_schedule.py",),
    ),
    "a place without a zone keeps UTC": (
        "geo/schedule/windows.py",
        "    return timezone(timedelta(hours=round(place.lon / _DEGREES_PER_HOUR)))\n",
        "    return UTC\n",
        ("tests/schedule/test_windows.py",),
    ),
    "a title is written as it comes": (
        "geo/outputs/html/document.py",
        "<title>{escape(scene.title or first.answer)}</title>",
        "<title>{scene.title or first.answer}</title>",
        ("tests/outputs/html/test_html.py", "-k", "hostile"),
    ),
    "data may end its script": (
        "geo/outputs/html/data.py",
        'for character in "<>&\\u2028\\u2029":',
        'for character in "":',
        ("tests/outputs/html/test_html.py", "-k", "hostile"),
    ),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of program, builders and tests; the data is only linked to."""
    folder = tmp_path_factory.mktemp("broken")
    cached = shutil.ignore_patterns("__pycache__")
    for name in ("geo", "tests", "data/build"):
        shutil.copytree(ROOT / name, folder / name, ignore=cached)
    shutil.copy(ROOT / "pyproject.toml", folder)
    for entry in (ROOT / "data").iterdir():
        if entry.name != "build":
            (folder / "data" / entry.name).symlink_to(entry)
    return folder


def notice(folder: Path, *tests: str) -> int:
    """Run tests of a copy and return pytest's exit code: 0 passed, 1 some failed."""
    options = ("-q", "-x", "-p", "no:cacheprovider", "-m", "not browser and not slow")
    command = [sys.executable, "-m", "pytest", *options, *tests]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(  # noqa: S603  # this Python
        command, check=False, cwd=folder, env=environment, stdout=subprocess.DEVNULL
    ).returncode


@pytest.mark.slow("runs tests in a process of its own")
@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_rule_is_noticed(copied: Path, what: str) -> None:
    name, words, broken, tests = BROKEN[what]
    file = copied / name
    whole = file.read_text("utf-8")
    assert whole.count(words) == 1, f"{name} no longer says {words!r}"
    file.write_text(whole.replace(words, broken), "utf-8")
    try:
        assert notice(copied, *tests) == 1
    finally:
        file.write_text(whole, "utf-8")


@pytest.mark.slow("runs the tests of six files")
def test_the_copy_that_nobody_broke_passes(copied: Path) -> None:
    files = sorted({tests[0] for *_, tests in BROKEN.values()})
    assert notice(copied, *files) == 0
