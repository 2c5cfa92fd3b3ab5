"""A line's own speed limit holds a train back, in the bound and in the window."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.model import (
    ExtentMention,
    Journey,
    Leg,
    Limit,
    LonLat,
    Place,
    Stop,
    TopSpeed,
    Window,
)
from geo.network import Line, lay
from geo.schedule import estimate, reckon, whereabouts
from geo.schedule.speedlimits import hours_at, km_within, part_of
from geo.sources.shippedtables import open_speeds

SPEEDS = open_speeds()
CHITA = Place("a", "Chita", 113.5, 52.03, "RU", zone="Asia/Chita")
KARYMSKAYA = Place("b", "Karymskaya", 114.35, 51.62, "RU", zone="Asia/Chita")
PLACES = {place.id: place for place in (CHITA, KARYMSKAYA)}
SLOW = Leg("a", "b", length_km=100, limits=(Limit(60, 80), Limit(40, 20)))
FREE = Leg("a", "b", length_km=100)


def _top(kmh: float = 50) -> TopSpeed:
    return TopSpeed(kmh, "text", "q")


def _left(hour: int) -> Window:
    at = datetime(2023, 9, 12, hour, tzinfo=ZoneInfo("Asia/Chita"))
    return Window(at, at)


def test_the_bound_is_the_sum_of_runs_at_the_lower_of_both_speeds() -> None:
    made = reckon(SLOW, PLACES, SPEEDS, top_speed=_top())
    assert made.top_hours == pytest.approx(60 / 50 + 40 / 20)


def test_the_window_is_held_back_too() -> None:
    slow, free = (reckon(x, PLACES, SPEEDS, top_speed=_top(120)) for x in (SLOW, FREE))
    assert slow.fast_hours > free.fast_hours
    assert slow.slow_hours > free.slow_hours
    assert slow.fast_hours >= 60 / 80 + 40 / 20


def test_a_train_slower_than_every_limit_is_not_held_back() -> None:
    made = reckon(SLOW, PLACES, SPEEDS, top_speed=_top(15))
    assert made.top_hours == pytest.approx(100 / 15)


def test_rails_laid_with_limits_hand_them_to_the_leg() -> None:
    line = LonLat(113.5, 52.0), LonLat(113.8, 52.0), LonLat(114.1, 52.0)
    network = lay(
        [
            Line(line[:2], countries=("RU", "RU"), limit_kmh=40),
            Line(line[1:], countries=("RU", "RU")),
        ]
    )
    (leg,) = network.shortest_path(line[0], line[2]).legs
    made = reckon(leg, PLACES, SPEEDS, top_speed=_top(80))
    half = leg.length_km / 2
    assert made.top_hours == pytest.approx(half / 40 + half / 80, rel=0.01)


def test_the_leg_says_on_how_many_km_it_is_held_back() -> None:
    stops = [Stop("a", "origin", "open", "q", 0, 1, _left(6))]
    stops.append(Stop("b", "destination", "open", "q", 0, 1))
    (leg,) = estimate(
        stops, [SLOW], list(PLACES.values()), top_speed=_top(), published=None
    ).legs
    assert leg.notes[0].endswith("speed limit on 40 km: 3 h 12")
    assert leg.arrive.earliest is not None
    assert leg.arrive.earliest.hour >= 9


def test_a_time_that_only_the_limit_forbids_is_impossible() -> None:
    stops = [Stop("a", "origin", "open", "q", 0, 1, _left(6))]
    words = "it was there at 8 a.m. on 12 September 2023"
    stops.append(Stop("b", "destination", "open", words, 0, 1, _left(8)))
    slow, free = (
        estimate(stops, [x], list(PLACES.values()), top_speed=_top(80), published=None)
        for x in (SLOW, FREE)
    )
    assert slow.checks[0].verdict == "impossible"
    assert "on 40 km" in slow.checks[0].why
    assert free.checks[0].verdict != "impossible"


def test_a_stated_duration_is_held_against_the_limit() -> None:
    told = ExtentMention(0, 1, "2 h", "Chita Karymskaya", "duration", 2.0)
    stops = [Stop("a", "origin", "open", "q", 0, 1)]
    stops.append(Stop("b", "destination", "open", "q", 0, 1))
    (check,) = estimate(
        stops,
        [SLOW],
        list(PLACES.values()),
        top_speed=_top(80),
        published=None,
        stated=[told],
    ).checks
    assert check.verdict == "impossible"


@given(
    st.lists(st.tuples(st.floats(0.1, 500), st.integers(0, 300)), min_size=1),
    st.floats(5, 300),
    st.floats(0, 1),
)
def test_parts_of_a_way_take_as_long_as_the_whole(
    runs: list[tuple[float, int]], kmh: float, cut: float
) -> None:
    limits = [Limit(*run) for run in runs]
    km = sum(run.km for run in limits)
    parts = part_of(limits, 0, cut * km), part_of(limits, cut * km, km)
    total = sum(hours_at(0, kmh, part) for part in parts if part)
    assert total == pytest.approx(hours_at(km, kmh, limits), rel=1e-6)
    assert hours_at(km, kmh, limits) >= km / kmh * (1 - 1e-9)


runs_of_track = st.lists(
    st.tuples(st.floats(0.1, 500), st.integers(0, 300)), min_size=1
).map(lambda runs: tuple(Limit(*run) for run in runs))


@given(runs_of_track, st.floats(5, 300), st.floats(0, 1))
def test_how_far_in_how_many_hours_and_back_again(
    limits: tuple[Limit, ...], kmh: float, part: float
) -> None:
    whole = sum(run.km for run in limits)
    hours = hours_at(0, kmh, part_of(limits, 0, part * whole) or [Limit(0, 0)])
    assert km_within(hours, kmh, limits) == pytest.approx(part * whole, abs=1e-6)
    assert km_within(hours, kmh, limits) <= hours * kmh + 1e-6


def _seen(leg: Leg, hours: float, kmh: float) -> tuple[float, float]:
    """Return the bounds so long after six o'clock, on a leg that ends by fourteen."""
    end = _left(14)
    timed = replace(leg, depart=_left(6), arrive=Window(None, end.latest))
    journey = Journey("t", "en", None, _top(kmh), legs=(timed,))
    assert timed.depart.earliest is not None
    here = whereabouts(journey, timed.depart.earliest + timedelta(hours=hours))
    assert here is not None
    return here.least_km, here.most_km


def test_on_the_slow_stretch_the_train_is_no_farther_than_its_limit_allows() -> None:
    # 60 km at 50 km/h take 1.2 h, the rest is run at 20 km/h
    assert _seen(SLOW, 2.2, 50)[1] == pytest.approx(60 + 20)
    # to arrive by fourteen, it has left the first 60 km two hours before
    assert _seen(SLOW, 6, 50)[0] == pytest.approx(60)
    assert _seen(FREE, 6, 50)[0] == 0


@given(runs_of_track, st.floats(5, 300), st.floats(0, 24))
def test_limits_only_narrow_where_the_train_can_be(
    limits: tuple[Limit, ...], kmh: float, hours: float
) -> None:
    length = sum(run.km for run in limits)
    free = Leg("a", "b", length_km=length)
    (_, most), (_, further) = (
        _seen(leg, hours, kmh) for leg in (replace(free, limits=limits), free)
    )
    assert most <= further + 1e-6
    assert most <= hours * kmh + 1e-6
