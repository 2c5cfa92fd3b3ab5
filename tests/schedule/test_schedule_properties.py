"""What holds for any journey: windows never invert, and later is never earlier."""

from datetime import UTC, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from toy_schedule import (
    KHASAN,
    LEDYANAYA,
    MOSCOW,
    PYONGYANG,
    TOLD_59,
    VLADIVOSTOK,
    check_never_inverted,
    estimated,
    moment_at,
    stop_at,
    windows,
)

from geo.model import (
    Leg,
    Place,
    TopSpeed,
    Window,
)
from geo.schedule import estimate

speeds_kmh = st.floats(5, 400)


lengths_km = st.floats(1, 9000)


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(windows, min_size=4, max_size=4), lengths_km, lengths_km, speeds_kmh)
def test_windows_never_invert(
    told: list[Window], one: float, two: float, kmh: float
) -> None:
    stops = (
        stop_at(PYONGYANG, "origin", told[0]),
        stop_at(KHASAN, told=told[1]),
        stop_at(LEDYANAYA, told=told[2]),
        stop_at(MOSCOW, "candidate", told[3]),
    )
    legs = (
        Leg("p", "k", length_km=one),
        Leg("k", "l", length_km=two),
        Leg("l", "m", branch=1, length_km=one),
    )
    check_never_inverted(estimated(stops, legs, TopSpeed(kmh, "text")))


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(windows, min_size=3, max_size=3), lengths_km, speeds_kmh, speeds_kmh)
def test_a_faster_train_never_arrives_later(
    told: list[Window], km: float, one: float, other: float
) -> None:
    stops = (
        stop_at(PYONGYANG, "origin", told[0]),
        stop_at(KHASAN, told=told[1]),
        stop_at(LEDYANAYA, told=told[2]),
    )
    legs = (Leg("p", "k", length_km=km), Leg("k", "l", length_km=km))
    slow, fast = (
        estimated(stops, legs, TopSpeed(kmh, "text")).legs[-1].arrive
        for kmh in sorted((one, other))
    )
    if slow.earliest and fast.earliest:
        assert fast.earliest <= slow.earliest
    if slow.latest and fast.latest:
        assert fast.latest <= slow.latest


@settings(deadline=None)  # a busy machine is no fault
@given(lengths_km, lengths_km, speeds_kmh)
def test_a_stop_more_never_makes_it_earlier(one: float, two: float, kmh: float) -> None:
    left = stop_at(KHASAN, "origin", moment_at(KHASAN, 2023, 9, 12, 6))
    top = TopSpeed(kmh, "text")
    direct = estimated(
        (left, stop_at(LEDYANAYA)), (Leg("k", "l", length_km=one + two),), top
    ).legs[-1]
    stopping = estimated(
        (left, stop_at(VLADIVOSTOK), stop_at(LEDYANAYA)),
        (Leg("k", "v", length_km=one), Leg("v", "l", length_km=two)),
        top,
    ).legs[-1]
    second = timedelta(seconds=2)  # two legs are rounded to the second, not one
    assert stopping.arrive.earliest >= direct.arrive.earliest - second  # type: ignore[operator]  # None would fail here, too
    assert stopping.arrive.latest >= direct.arrive.latest - second  # type: ignore[operator]  # None would fail here, too


@settings(deadline=None)  # a busy machine is no fault
@given(st.sampled_from(("Europe/Moscow", "America/New_York", "Asia/Kolkata", "")))
def test_zones_never_change_a_duration(zone: str) -> None:
    elsewhere = Place("l", "Ledyanaya", 128.2, 51.7, "RU", zone=zone)
    left = stop_at(KHASAN, "origin", moment_at(KHASAN, 2023, 10, 28, 6))
    legs = (Leg("k", "l", length_km=1673),)
    arrivals = [
        estimate(
            (left, stop_at(LEDYANAYA)),
            legs,
            (KHASAN, place),
            top_speed=TOLD_59,
            published=None,
        ).legs[0]
        for place in (LEDYANAYA, elsewhere)
    ]
    first, second = (leg.arrive.earliest for leg in arrivals)
    assert first is not None
    assert second is not None
    assert first.astimezone(UTC) == second.astimezone(UTC)
