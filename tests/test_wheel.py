"""An installed wheel carries what it needs and works from any folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from geo import data_info

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the built wheel was unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d"]
    subprocess.run(  # noqa: S603  # our own words
        [*build, str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, folder: Path, *argv: str) -> subprocess.CompletedProcess[str]:
    """Run the unpacked railstory in a folder of its own."""
    return subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-m", "geo", *argv],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed), "PYTHONUTF8": "1"},
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.mark.slow
def test_a_wheel_draws_a_story_from_an_empty_folder(
    installed: Path, tmp_path: Path, stories: Path
) -> None:
    story = stories / "armoured-train.ja.txt"
    done = run(installed, tmp_path, "map", str(story))
    assert done.returncode == 0, done.stderr
    drawn = tmp_path / "maps" / "armoured-train.ja.html"
    assert drawn.read_bytes() == (ROOT / "maps" / drawn.name).read_bytes()


@pytest.mark.slow
def test_a_wheel_carries_its_data_and_licences(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "data", "verify")
    assert done.returncode == 0, done.stderr
    licences = {path.name for path in installed.glob("*.dist-info/licenses/**/*")}
    assert {"LICENSE", "LICENSES.md"} <= licences


@pytest.mark.slow
def test_a_wheel_carries_the_registered_data_and_no_other(installed: Path) -> None:
    carried = {path.name for path in (installed / "geo" / "data").iterdir()}
    registered = {row.file for row in data_info()}
    assert carried == registered | {"registry.toml", "LICENSES.md"}


@pytest.mark.slow
def test_a_source_package_gives_the_same_wheel(installed: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-d", str(tmp_path), "-t"]
    subprocess.run([*build, "sdist"], cwd=ROOT, check=True, capture_output=True)  # noqa: S603  # our own words
    (source,) = tmp_path.glob("*.tar.gz")
    shutil.unpack_archive(source, tmp_path, filter="data")
    (unpacked,) = (path for path in tmp_path.iterdir() if path.is_dir())
    subprocess.run([*build, "wheel"], cwd=unpacked, check=True, capture_output=True)  # noqa: S603  # our own words
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("RECORD")}
    there = {path.relative_to(installed).as_posix() for path in installed.rglob("*")}
    assert names <= there
    assert "geo/data/names.idx" in names
