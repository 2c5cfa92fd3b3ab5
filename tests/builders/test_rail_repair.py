"""Breaks in the raw rails are closed where a line goes on, and nowhere else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "data" / "build"))
from rail_repair import bridge_breaks
from rail_source import Raw

if TYPE_CHECKING:
    from collections.abc import Sequence


def raw(points: Sequence[tuple[int, int]], *edges: tuple[int, int]) -> Raw:
    """Return rails of points in thousandths of a degree, about 111 m, and edges."""
    lon, lat = (np.array(axis, np.int32) for axis in zip(*points, strict=True))
    made = Raw(lon, lat, [{} for _ in points])
    for a, b in edges:
        made.connect(a, b, 111 * max(abs(lon[a] - lon[b]), abs(lat[a] - lat[b])))
    return made


def test_two_ends_of_one_line_are_joined() -> None:
    (bridge,) = bridge_breaks(raw([(0, 0), (20, 0), (35, 0), (60, 0)], (0, 1), (2, 3)))
    assert {bridge.a, bridge.b} == {1, 2}
    assert bridge.metres == pytest.approx(1668, abs=5)
    assert bridge.angle_deg == 0


def test_what_is_too_far_stays_open() -> None:
    assert not bridge_breaks(raw([(0, 0), (20, 0), (70, 0), (90, 0)], (0, 1), (2, 3)))


def test_lines_that_turn_away_from_each_other_stay_apart() -> None:
    beside = raw([(0, 0), (20, 0), (20, 40), (0, 40)], (0, 1), (2, 3))
    assert not bridge_breaks(beside)


def test_a_stub_beside_its_own_line_stays_a_stub() -> None:
    line = [(0, 0), (10, 0), (20, 0), (30, 0), (18, 10)]
    assert not bridge_breaks(raw(line, (0, 1), (1, 2), (2, 3), (1, 4)))


def test_a_break_is_closed_once() -> None:
    twice = raw(
        [(0, 0), (20, 0), (35, 0), (60, 0), (35, 2), (60, 2)],
        *((0, 1), (2, 3), (4, 5), (3, 5)),
    )
    assert len(bridge_breaks(twice)) == 1
