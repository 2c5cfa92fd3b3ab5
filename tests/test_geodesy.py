"""Lengths on the ellipsoid, and points along a line."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from geo.geodesy import (
    circle,
    great_circle_km,
    length_km,
    line_length_km,
    point_along,
    step_lengths_km,
)
from geo.model import LonLat

points = st.builds(LonLat, st.floats(-180, 180), st.floats(-90, 90))


@given(points, points)
def test_the_sphere_is_within_six_tenths_of_a_percent(a: LonLat, b: LonLat) -> None:
    assert great_circle_km(a, b) == pytest.approx(length_km(a, b), rel=0.006, abs=0.01)


@given(points, points)
def test_a_length_is_the_same_both_ways(a: LonLat, b: LonLat) -> None:
    assert length_km(a, b) == pytest.approx(length_km(b, a), abs=1e-6)


@given(st.lists(points, min_size=2, max_size=6))
def test_a_line_is_as_long_as_its_pieces(line: list[LonLat]) -> None:
    pieces = sum(length_km(a, b) for a, b in pairwise(line))
    assert line_length_km(line) == pytest.approx(pieces, rel=1e-9, abs=1e-6)


@example([LonLat(0.0, 2.72e-96), LonLat(1.0, 1.18e-38)])
@example([LonLat(0.0, 0.0), LonLat(90.0, 1e-12), LonLat(-90.0, -1e-12)])
@given(st.lists(points, min_size=2, max_size=6))
def test_a_length_is_that_of_proj_to_the_millimetre(line: list[LonLat]) -> None:
    proj = pytest.importorskip("pyproj").Geod(ellps="WGS84")
    line += [LonLat(line[0].lon, -line[0].lat), line[0], line[0]]  # antipodes, no step
    wanted = [proj.inv(*a, *b)[2] / 1000 for a, b in pairwise(line)]
    assert step_lengths_km(line).tolist() == pytest.approx(wanted, abs=1e-6)
    for (a, b), km in zip(pairwise(line), wanted, strict=True):
        assert length_km(a, b) == pytest.approx(km, abs=1e-6)


def test_longitude_comes_first() -> None:
    assert length_km(LonLat(0, 0), LonLat(1, 0)) == pytest.approx(111.32, abs=0.01)
    assert length_km(LonLat(0, 0), LonLat(0, 1)) == pytest.approx(110.57, abs=0.01)


def test_a_point_along_a_line_stops_at_its_ends() -> None:
    line = [LonLat(0, 0), LonLat(1, 0), LonLat(1, 1)]
    assert point_along(line, -5) == line[0]
    assert point_along(line, 1e6) == line[-1]
    assert length_km(line[0], point_along(line, 50)) == pytest.approx(50)


def test_a_line_without_points_has_no_point_along_it() -> None:
    with pytest.raises(ValueError, match="without points"):
        point_along([], 1)


@given(st.builds(LonLat, st.floats(-180, 180), st.floats(-85, 85)), st.floats(1, 400))
def test_every_point_of_a_circle_is_that_far_away(at: LonLat, km: float) -> None:
    ring = circle(at, km)
    assert ring[0] == ring[-1]
    for point in ring:
        assert great_circle_km(at, point) == pytest.approx(km, rel=1e-6)
