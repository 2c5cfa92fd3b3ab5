"""The corridor beside a way is cut into pieces that hold it."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import LonLat
from geo.sources.osm.corridor import corridor, halves, pieces, question

points = st.builds(LonLat, st.floats(-180, 180), st.floats(-70, 70))


@settings(max_examples=60, deadline=None)
@given(start=points, east=st.floats(-6, 6), north=st.floats(-4, 4))
def test_every_piece_lies_on_earth_and_together_they_hold_the_line(
    start: LonLat, east: float, north: float
) -> None:
    lon = (start.lon + east + 180) % 360 - 180
    end = LonLat(lon, max(-75.0, min(75.0, start.lat + north)))
    found = pieces([(start, end)])
    area = shapely.union_all([piece.area for piece in found]).buffer(1e-6)
    assert area.bounds[0] >= -180.001
    assert area.bounds[2] <= 180.001
    assert area.contains(shapely.Point(*start))
    assert area.contains(shapely.Point(*end))
    for piece in found:
        west, south, east_, north_ = piece.area.bounds
        assert east_ - west <= 8.001
        assert north_ - south <= 2.001
        whole = sum(half.area.area for half in halves(piece))
        assert whole == pytest.approx(piece.area.area, rel=1e-6)


def test_a_coarse_step_gets_a_wider_strip_than_a_fine_one() -> None:
    fine = [LonLat(24 + i / 100, 61.0) for i in range(101)]
    assert corridor([fine[0], fine[-1]]).area > 2 * corridor(fine).area


def test_a_way_that_stays_asks_for_the_same_pieces() -> None:
    one = [LonLat(24.0, 61.0), LonLat(25.2, 61.0)]
    other = [LonLat(10.0, 50.0), LonLat(11.0, 50.0)]
    alone, both = map(set, (map(question, pieces(w)) for w in ([one], [one, other])))
    assert alone < both
