"""The expanded rails: whatever becomes of them, routes stay right and quiet."""

from __future__ import annotations

import json
import logging
import random
import shutil
import time
from typing import TYPE_CHECKING

import pytest

from geo.cli import main
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PYONGYANG, KHASAN = (125.75, 39.03), (130.65, 42.43)
KM = 850


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder into which the rails are expanded already."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    open_network()
    (folder,) = (tmp_path / "railstory").iterdir()
    return folder


def noise(file: Path, share: float = 1.0) -> None:
    """Write random bytes over a part of a file."""
    content = bytearray(file.read_bytes())
    length = max(1, int(share * len(content)))
    start = (len(content) - length) // 2
    content[start : start + length] = random.Random(4).randbytes(length)  # noqa: S311  # no secret
    file.write_bytes(content)


def zeros(file: Path) -> None:
    """Write nothing but zeros."""
    file.write_bytes(bytes(file.stat().st_size))


def half_zeros(file: Path) -> None:
    """Write zeros over the last half, as a crash leaves a file."""
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2] + bytes((len(content) + 1) // 2))


def cut(file: Path) -> None:
    """Cut a file short."""
    file.write_bytes(file.read_bytes()[:-4096])


def longer(file: Path) -> None:
    """Let a file go on."""
    file.write_bytes(file.read_bytes() + bytes(4096))


def empty(file: Path) -> None:
    """Empty a file."""
    file.write_bytes(b"")


def gone(file: Path) -> None:
    """Remove a file."""
    file.unlink()


def some_noise(file: Path) -> None:
    """Write random bytes over a twentieth of a file."""
    noise(file, 0.05)


DAMAGE = [noise, some_noise, zeros, half_zeros, cut, longer, empty, gone]


@pytest.mark.parametrize("name", ["arrays.i32", "about.json"])
@pytest.mark.parametrize("damage", DAMAGE, ids=lambda d: d.__name__)
def test_damaged_rails_are_made_again(
    cache: Path,
    name: str,
    damage: Callable[[Path], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    whole = {file.name: file.read_bytes() for file in cache.iterdir()}
    damage(cache / name)
    with caplog.at_level(logging.WARNING):
        assert open_network().distance_km(PYONGYANG, KHASAN) == pytest.approx(KM, abs=9)
    assert not caplog.records
    assert {file.name: file.read_bytes() for file in cache.iterdir()} == whole


def test_what_lies_in_the_way_is_replaced(cache: Path) -> None:
    shutil.rmtree(cache)
    cache.write_text("a file")
    assert open_network().distance_km(PYONGYANG, KHASAN) == pytest.approx(KM, abs=9)
    assert (cache / "about.json").is_file()


def test_other_arrays_of_the_same_size_are_not_believed(cache: Path) -> None:
    head, text = (cache / "about.json").read_text("utf-8").split("\n")
    about = json.loads(text)
    about["arrays"]["t.lon"], about["arrays"]["t.lat"] = (
        about["arrays"]["t.lat"],
        about["arrays"]["t.lon"],
    )
    (cache / "about.json").write_text(f"{head}\n{json.dumps(about)}", "utf-8")
    assert open_network().distance_km(PYONGYANG, KHASAN) == pytest.approx(KM, abs=9)


def test_a_command_says_nothing_of_it(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["route", "Pyongyang", "Khasan"]) == 0
    first = capsys.readouterr()
    for damage in (noise, zeros, cut):
        damage(cache / "arrays.i32")
        assert main(["route", "Pyongyang", "Khasan"]) == 0
        assert capsys.readouterr() == first


def test_verify_looks_at_every_byte(
    cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["data", "verify"]) == 0
    content = bytearray((cache / "arrays.i32").read_bytes())
    content[len(content) // 3 + 777] ^= 1  # between the spots that are looked at
    (cache / "arrays.i32").write_bytes(content)
    capsys.readouterr()
    assert main(["data", "verify"]) == 1
    assert str(cache) in capsys.readouterr().err
    assert not cache.exists()
    assert main(["data", "verify"]) == 0
    open_network()
    assert main(["data", "verify"]) == 0


def test_the_look_costs_next_to_nothing(cache: Path) -> None:
    assert cache.is_dir()
    best = 1.0
    for _ in range(20):
        begun = time.perf_counter()
        open_network()
        best = min(best, time.perf_counter() - begun)
    assert best < 0.02
