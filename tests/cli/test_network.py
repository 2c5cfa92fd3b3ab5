"""The commands that build, tell of and check a network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from toy_extract import (
    north,
    way,
    written,
)

from geo.cli import main

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("osmium", reason="pyosmium reads the extracts")


def test_the_commands_build_tell_and_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, *north(1, 2), way(1, "1 2", gauge="1524"))
    rail = str(tmp_path / "a.rail")
    assert main(["network", "build", str(file), "-o", rail]) == 0
    assert main(["network", "info", rail]) == 0
    assert "gauge 100%" in capsys.readouterr().out
    ends = ["61.01,24", "61.02,24"]
    assert main(["network", "check", *ends, "--network", rail]) == 0
    told = capsys.readouterr().out
    assert "gauge as tagged: 1524 mm" in told
    assert "no speed limit is tagged" in told
    assert main(["network", "info", rail, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["extracts"]["tagged"]["gauge"] == 1
    assert main(["network", "check", *ends, "--network", rail, "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)["gauge_km"]) == ["1524"]
    assert main(["route", *ends, "--network", rail]) == 0
    assert main(["reach", ends[0], "--network", rail, "--json"]) == 0


def test_the_shipped_network_tells_what_it_cannot_know(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["network", "info"]) == 0
    assert "ODbL" in capsys.readouterr().out
    assert main(["network", "check", "Pyongyang", "Khasan"]) == 0
    assert "no gauge is tagged by an extract" in capsys.readouterr().out


def test_a_check_of_the_shipped_rails_lists_the_breaks_of_gauge(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["network", "check", "Warsaw", "Minsk"]) == 0
    assert "the gauge is taken to change from 1435 to 1520" in capsys.readouterr().out
