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

ROOT = Path(__file__).parents[2]


def built(source: Path, folder: Path, kind: str) -> list[Path]:
    """Build a package of a source into a folder, which takes seconds: 26 MB of data."""
    build = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    env = os.environ | {"SOURCE_DATE_EPOCH": "1790000000"}
    subprocess.run(build, cwd=source, env=env, check=True, capture_output=True)  # noqa: S603  # our own words
    return [*folder.iterdir()]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the built wheel was unpacked."""
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = built(ROOT, folder, "wheel")
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


@pytest.mark.slow("builds a package")
def test_a_wheel_draws_a_story_from_an_empty_folder(
    installed: Path, tmp_path: Path, stories: Path
) -> None:
    story = stories / "armoured-train.ja.txt"
    done = run(installed, tmp_path, "map", str(story))
    assert done.returncode == 0, done.stderr
    drawn = tmp_path / "maps" / "armoured-train.ja.html"
    assert drawn.read_bytes() == (ROOT / "maps" / drawn.name).read_bytes()


@pytest.mark.slow("builds a package")
def test_a_wheel_carries_its_data_and_licences(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, "data", "verify")
    assert done.returncode == 0, done.stderr
    licences = {path.name for path in installed.glob("*.dist-info/licenses/**/*")}
    assert {"LICENSE", "LICENSES.md"} <= licences


@pytest.mark.slow("builds a package")
def test_a_wheel_carries_the_registered_data_and_no_other(installed: Path) -> None:
    carried = {path.name for path in (installed / "geo" / "data").iterdir()}
    registered = {row.file for row in data_info()}
    assert carried == registered | {"registry.toml", "LICENSES.md"}


@pytest.mark.slow("builds a package three times")
def test_a_source_package_is_the_same_twice_and_gives_the_same_wheel(
    installed: Path, tmp_path: Path
) -> None:
    (one,), (other,) = (built(ROOT, tmp_path / name, "sdist") for name in ("a", "b"))
    assert one.suffix == ".gz"
    assert one.read_bytes() == other.read_bytes()
    shutil.unpack_archive(one, tmp_path / "source", filter="data")
    (unpacked,) = (tmp_path / "source").iterdir()
    (wheel,) = built(unpacked, tmp_path / "again", "wheel")
    (first,) = installed.parent.glob("*.whl")
    assert wheel.name == first.name
    assert wheel.read_bytes() == first.read_bytes()
    assert (installed / "geo" / "data" / "names.idx").is_file()
