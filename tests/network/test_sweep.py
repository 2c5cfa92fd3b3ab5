"""All rails within a distance are found once, and cut exactly there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.geodesy import line_length_km
from geo.model import LonLat
from geo.network import Line, Network, lay
from geo.network.choosing import seeds_of
from geo.network.snap import near
from geo.network.sweep import Reached, reached, slowness, swept
from geo.scene.background import km_to

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    return list(reached(RAILS.tracks, start, metres, km=km))


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


# The same with limits: a slow straight of 40 km/h, and a detour around it that is free.
STRAIGHT = ((0.0, 0.0), (0.9, 0.0))
DETOUR = ((0.0, 0.0), (0.45, 0.4), (0.9, 0.0))
BEYOND = ((0.9, 0.0), (1.8, 0.0))


def _held(limit_kmh: int) -> Network:
    return lay(
        [
            Line(STRAIGHT, length_km=100, limit_kmh=limit_kmh),
            Line(DETOUR, length_km=140),
            Line(BEYOND, length_km=100, limit_kmh=60),
        ]
    )


def _rails_km(found: Iterable[Reached]) -> float:
    return sum(line_length_km(track.line) for track in found)


def test_a_limit_cuts_the_rails_where_the_hour_ends() -> None:
    found = _held(40).reach((0.0, 0.0), 80, top_kmh=80)  # one hour
    straight, detour = sorted(found, key=lambda track: track.line[-1].lat)
    assert straight.line[-1].lon == pytest.approx(0.9 * 40 / 100, abs=0.001)
    assert detour.to_km == straight.to_km == 80


def test_a_way_around_a_slow_stretch_is_taken() -> None:
    found = _held(20).reach((0.0, 0.0), 200, top_kmh=80)
    beyond = [track for track in found if track.line[0].lon > 0.89 < track.line[-1].lon]
    assert [track.from_km for track in beyond] == [140]
    assert beyond[0].line[-1].lon == pytest.approx(0.9 + 0.9 * (60 * 60 / 80) / 100)


def test_the_far_end_of_the_slow_chain_one_starts_on_is_come_to_from_behind() -> None:
    found = _held(5).reach((0.05, 0.0), 300, top_kmh=80)
    on_it = [t for t in found if t.line[0] == pytest.approx((0.9, 0), abs=1e-5)]
    assert min(t.line[-1].lon for t in on_it) < 0.899
    straight = [t for t in found if all(abs(p.lat) < 1e-6 for p in t.line)]
    assert len(straight) >= 4


@settings(deadline=None)  # a busy machine is no fault
@given(st.integers(1, 200), st.floats(0, 1.8), st.floats(1, 400), st.floats(5, 200))
def test_limits_never_reach_more_than_the_same_rails_without(
    limit_kmh: int, east: float, km: float, top_kmh: float
) -> None:
    rails = _held(limit_kmh)
    held = rails.reach((east, 0.0), km, top_kmh=top_kmh)
    free = rails.reach((east, 0.0), km)
    assert _rails_km(held) <= _rails_km(free) + 0.01
    assert all(track.to_km <= km + 1e-6 for track in held)
    furthest = max((p.lon for t in free for p in t.line), default=0.0)
    assert all(p.lon <= furthest + 1e-4 for t in held for p in t.line)


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(0, 1), st.floats(1, 300))
def test_without_limits_the_search_by_hours_finds_what_the_sweep_does(
    east: float, km: float
) -> None:
    start = near(RAILS.tracks, LonLat(east, 0.0), 20.0)[0]
    seeds = {node: (m, m) for node, m in seeds_of(RAILS.tracks, start).items()}
    slow = slowness(RAILS.tracks, 100)
    by_hours = swept(RAILS.tracks, seeds, slow, km=km)
    found = list(reached(RAILS.tracks, start, by_hours, km=km, slow=slow))
    assert found == _reach((east, 0.0), km)


def test_rails_without_limits_are_reached_by_the_quick_sweep() -> None:
    assert RAILS.reach((0.0, 0.0), 120, top_kmh=60) == RAILS.reach((0.0, 0.0), 120)


@settings(deadline=None)  # a busy machine is no fault
@given(st.integers(1, 200), st.floats(0, 1.8), st.floats(5, 200))
def test_points_are_as_far_as_the_rails_reached_there(
    limit_kmh: int, east: float, top_kmh: float
) -> None:
    rails = _held(limit_kmh)
    tracks = rails.tracks
    km = km_to(rails, (east, 0.0), np.arange(len(tracks.lon)), top_kmh=top_kmh)
    reached = rails.reach((east, 0.0), float(km.max()) + 1, top_kmh=top_kmh)
    ends = {t.line[-1]: t.to_km for t in reached} | {
        t.line[0]: t.from_km for t in reached
    }
    found = 0
    for lon, lat, far in zip(tracks.lon, tracks.lat, km, strict=True):
        at = LonLat(float(lon) / 1e6, float(lat) / 1e6)
        if at in ends:
            found += 1
            assert far == pytest.approx(ends[at], abs=0.01)
    assert found
