"""Shipped rails go on where an extract ends."""

from __future__ import annotations

import pytest
from toy_extract import (
    LON,
    STEP,
)

from geo.network import Line, lay
from geo.sources.osm.stitching import stitch

pytest.importorskip("osmium", reason="pyosmium reads the extracts")


def line_north(first: float, last: float, lon: float = LON) -> Line:
    """Return a line along a meridian with a point each hundredth of a degree."""
    steps = round((last - first) / STEP)
    points = tuple((lon, round(first + i * STEP, 6)) for i in range(steps + 1))
    return Line(points, countries=("FI", "FI"))


def test_shipped_track_is_cut_at_the_extract_and_joined_to_its_end() -> None:
    shipped = lay([line_north(60.0, 62.0, LON + 0.002)]).tracks
    own = [line_north(60.8, 61.2)]
    lines, _, _ = stitch(own, shipped)
    south, north_of, *joins = sorted(lines, key=lambda line: bool(line.bridge))
    assert south.points[-1][1] == pytest.approx(60.785, abs=0.002)
    assert north_of.points[0][1] == pytest.approx(61.215, abs=0.002)
    assert [line.bridge for line in joins] == ["stitch", "stitch"]
    assert {line.points[1] for line in joins} == {(LON, 60.8), (LON, 61.2)}
    whole = lay([*own, *lines]).shortest_path((LON, 60.0), (LON, 62.0))
    assert whole.length_km == pytest.approx(222.8, abs=0.2)


def test_shipped_track_far_from_own_ends_stays_a_dead_end() -> None:
    ways = [line_north(60.8, 61.2), line_north(60.8, 61.2, LON + 0.5)]
    shipped = lay([line_north(60.0, 62.0, LON + 0.25)]).tracks
    lines, _, _ = stitch([*ways, _across(60.9), _across(61.1)], shipped)
    assert not any(line.bridge for line in lines)
    assert len(lines) == 2


def _across(lat: float) -> Line:
    """Return a line of half a degree along a parallel."""
    points = tuple((round(LON + i * STEP, 6), lat) for i in range(51))
    return Line(points, countries=("FI", "FI"))
