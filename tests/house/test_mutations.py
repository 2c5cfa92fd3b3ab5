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
REPAIR, WINDOWS = "builders/test_rail_repair.py", "schedule/test_windows.py"
HOSTILE = (
    "outputs/html/test_html.py::test_hostile_text_stays_text",
    "outputs/html/test_html.py::test_a_hostile_trip_file_stays_text",
)

# What is broken: the file, its words, what they become, and who must notice.
BROKEN = {
    "no break is bridged": (
        "data/build/rail_repair.py",
        "        raw.connect(a, b, gap_m)\n        built.append(",
        "        [].append(",
        (REPAIR + "::test_two_ends_of_one_line_are_joined",),
    ),
    "a bridge may bend at will": (
        "data/build/rail_repair.py",
        "    return (facing or apart) and bends[0] <= NARROW_DEG\n",
        "    return True\n",
        (REPAIR + "::test_lines_that_turn_away_from_each_other_stay_apart",),
    ),
    "a bridge is passed in silence": (
        "geo/network/legs.py",
        "assumed_km=float(step_m[bridged].sum()) / 1000",
        "assumed_km=0.0",
        ("network/test_network.py::test_a_bridge_is_counted_as_assumed",),
    ),
    "every place keeps one clock": (
        "geo/schedule/windows.py",
        "            return ZoneInfo(place.zone)\n",
        "            return UTC\n",
        ("schedule/test_schedule.py::test_vladivostok_was_eleven_hours_ahead_in_2012",),
    ),
    "a place without a zone keeps UTC": (
        "geo/schedule/windows.py",
        "    return timezone(timedelta(hours=round(place.lon / _DEGREES_PER_HOUR)))\n",
        "    return UTC\n",
        (WINDOWS + "::test_a_place_without_a_zone_keeps_the_clock_of_its_longitude",),
    ),
    "a title is written as it comes": (
        "geo/outputs/html/document.py",
        "<title>{escape(scene.title or first.answer)}</title>",
        "<title>{scene.title or first.answer}</title>",
        HOSTILE,
    ),
    "data may end its script": (
        "geo/outputs/html/data.py",
        'for character in "<>&\\u2028\\u2029":',
        'for character in "":',
        HOSTILE,
    ),
}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of program, builders and tests; the data is only linked to."""
    folder = tmp_path_factory.mktemp("broken")
    cached = shutil.ignore_patterns("__pycache__")
    files = {test.partition("::")[0] for *_, tests in BROKEN.values() for test in tests}
    for name in ("geo", "data/build", "tests/support"):
        shutil.copytree(ROOT / name, folder / name, ignore=cached)
    for name in ("pyproject.toml", "tests/conftest.py", *(f"tests/{f}" for f in files)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    for entry in (ROOT / "data").iterdir():
        if entry.name != "build":
            (folder / "data" / entry.name).symlink_to(entry)
    return folder


def notice(folder: Path, *tests: str) -> int:
    """Run tests of a copy and return pytest's exit code: 0 passed, 1 some failed."""
    options = ("-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist")
    command = [sys.executable, "-m", "pytest", *options, *(f"tests/{t}" for t in tests)]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # each run compiles all else
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


@pytest.mark.slow("runs tests in a process of its own")
def test_the_copy_that_nobody_broke_passes(copied: Path) -> None:
    assert notice(copied, *{t for *_, tests in BROKEN.values() for t in tests}) == 0
