"""All rails within a distance are found once, and cut exactly there."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.model import LonLat
from geo.network import Line, lay
from geo.network.reaching import Reached, reached
from geo.network.snap import near

# a square of 100 km a side, a spur at one corner, and an island
SIDE = 100.0
RAILS = lay(
    [
        Line(((0.0, 0.0), (0.5, 0.1), (1.0, 0.0)), length_km=SIDE),
        Line(((1.0, 0.0), (1.0, 1.0)), length_km=SIDE),
        Line(((1.0, 1.0), (0.0, 1.0)), length_km=SIDE),
        Line(((0.0, 1.0), (0.0, 0.0)), length_km=SIDE),
        Line(((1.0, 1.0), (1.5, 1.5)), length_km=50, bridge="break"),
        Line(((3.0, 3.0), (4.0, 3.0)), length_km=SIDE),
    ]
)


def _reach(at: tuple[float, float], km: float) -> list[Reached]:
    start = near(RAILS.tracks, LonLat(*at), 20.0)[0]
    length = int(RAILS.tracks.chain_m[start.chain])
    ends = int(RAILS.tracks.a[start.chain]), int(RAILS.tracks.b[start.chain])
    seeds = {ends[0]: start.metres, ends[1]: length - start.metres}
    metres = RAILS.search.sweep(seeds)
    return list(reached(RAILS.tracks, start, metres, km))


def _length(found: list[Reached]) -> float:
    return sum(track.to_km - track.from_km for track in found)


def test_both_directions_are_cut_at_the_distance() -> None:
    found = _reach((0.0, 0.0), 30)
    assert _length(found) == pytest.approx(60)
    assert {track.to_km for track in found} == {30.0}


def test_a_ring_that_is_closed_from_both_sides_is_counted_once() -> None:
    assert _length(_reach((0.0, 0.0), 200)) == pytest.approx(4 * SIDE)


def test_a_spur_is_reached_past_the_ring_and_the_island_never() -> None:
    found = _reach((0.0, 0.0), 1000)
    assert _length(found) == pytest.approx(4 * SIDE + 50)
    assert [track.from_km for track in found if track.bridge] == [200.0]


def test_a_line_runs_from_its_nearer_end() -> None:
    for track in _reach((0.0, 0.0), 120):
        assert track.from_km < track.to_km
        if track.from_km == 0:
            assert track.line[0] == pytest.approx((0.0, 0.0), abs=0.01)


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(0, 1), st.floats(1, 300), st.floats(0, 100))
def test_further_never_reaches_less(east: float, km: float, more: float) -> None:
    less, all_ = _reach((east, 0.0), km), _reach((east, 0.0), km + more)
    assert _length(less) <= _length(all_) + 1e-6
    assert all(track.to_km <= km + 1e-6 for track in less)
