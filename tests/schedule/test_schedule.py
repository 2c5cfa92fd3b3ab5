"""Windows, checks and positions follow from dates, lengths and speeds."""

import math
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from toy_schedule import (
    DEFAULT,
    KHASAN,
    LEDYANAYA,
    PYONGYANG,
    VLADIVOSTOK,
    check_never_inverted,
    day_at,
    estimated,
    moment_at,
    stop_at,
    windows,
)

from geo.errors import BadInput
from geo.model import (
    BorderCrossing,
    Estimate,
    GaugeBreak,
    Leg,
    LonLat,
    Stop,
    TopSpeed,
    Window,
)


def test_khasan_to_ledyanaya_takes_28_h_21_at_59_kmh() -> None:
    left = stop_at(KHASAN, "origin", moment_at(KHASAN, 2023, 9, 12, 6))
    (leg,) = estimated(
        (left, stop_at(LEDYANAYA)), (Leg("k", "l", length_km=1673),)
    ).legs
    assert leg.hours_at_top_speed == pytest.approx(28.356, abs=0.01)
    soonest = datetime(2023, 9, 13, 9, 21, tzinfo=ZoneInfo("Asia/Yakutsk"))
    assert leg.arrive.earliest is not None
    assert leg.arrive.earliest >= soonest
    assert leg.arrive.earliest.utcoffset() == timedelta(hours=9)


def test_what_is_told_pins_the_arrival() -> None:
    stops = (
        stop_at(PYONGYANG, "origin", day_at(PYONGYANG, 10)),
        stop_at(KHASAN, told=day_at(KHASAN, 12)),
    )
    (leg,) = estimated(stops, (Leg("p", "k", length_km=856),)).legs
    assert leg.arrive == day_at(KHASAN, 12)
    assert leg.likely.latest != leg.arrive.latest


def test_waits_at_a_border_fall_to_the_border_station() -> None:
    border = BorderCrossing("KP", "RU", LonLat(130.7, 42.42))
    line = (PYONGYANG.at, LonLat(130.7, 42.42), KHASAN.at)
    leg = Leg("p", "k", length_km=856, borders=(border,), line=line)
    on = Leg("k", "l", length_km=1673)
    stops = (
        stop_at(PYONGYANG, "origin", moment_at(PYONGYANG, 2023, 9, 10, 17)),
        stop_at(KHASAN),
        stop_at(LEDYANAYA),
    )
    legs = estimated(stops, (leg, on)).legs
    assert legs[0].arrive.earliest is not None
    assert legs[1].depart.earliest is not None
    stood = legs[1].depart.earliest - legs[0].arrive.earliest
    assert stood == timedelta(hours=1)


def test_a_break_of_gauge_far_from_a_border_costs_time_too() -> None:
    stops = (stop_at(PYONGYANG, "origin", day_at(PYONGYANG, 10)), stop_at(KHASAN))
    line = (PYONGYANG.at, LonLat(128.0, 40.8), KHASAN.at)
    plain = Leg("p", "k", length_km=856, countries=("KP",), line=line)
    broken = replace(plain, gauge_breaks=(GaugeBreak(1435, 1520, line[1]),))
    (without,), (with_break,) = (
        estimated(stops, (leg,)).legs for leg in (plain, broken)
    )
    assert without.arrive.earliest is not None
    assert with_break.arrive.earliest is not None
    assert with_break.arrive.earliest > without.arrive.earliest


def test_a_departure_that_is_not_told_is_counted_back() -> None:
    stops = (stop_at(PYONGYANG, "origin"), stop_at(KHASAN, told=day_at(KHASAN, 12)))
    (leg,) = estimated(stops, (Leg("p", "k", length_km=856),)).legs
    assert leg.depart.earliest is not None
    assert leg.depart.latest is not None
    assert leg.depart.earliest < leg.depart.latest < leg.arrive.latest  # type: ignore[operator]  # None would fail here, too


def test_a_gap_lets_no_time_pass_through() -> None:
    stops = (stop_at(PYONGYANG, "origin", day_at(PYONGYANG, 10)), stop_at(KHASAN))
    (leg,) = estimated(stops, (Leg("p", "k", kind="gap", why="sea"),)).legs
    assert leg.hours_at_top_speed == 0
    assert leg.arrive == Window()


def test_north_korea_was_half_an_hour_behind_in_2016() -> None:
    stops = (
        stop_at(PYONGYANG, "origin", moment_at(PYONGYANG, 2016, 5, 1, 12)),
        stop_at(KHASAN),
    )
    (leg,) = estimated(stops, (Leg("p", "k", length_km=856),)).legs
    assert leg.depart.to_dict()["earliest"] == "2016-05-01T12:00:00+08:30"


def test_vladivostok_was_eleven_hours_ahead_in_2012() -> None:
    stops = (
        stop_at(KHASAN, "origin", moment_at(KHASAN, 2012, 5, 1, 12)),
        stop_at(VLADIVOSTOK),
    )
    (leg,) = estimated(stops, (Leg("k", "v", length_km=326),)).legs
    assert leg.arrive.earliest is not None
    assert leg.arrive.earliest.utcoffset() == timedelta(hours=11)


@pytest.mark.parametrize("kmh", [0.0, -59.0, 5000.0, math.nan, math.inf])
def test_a_speed_that_no_train_has_is_refused(kmh: float) -> None:
    with pytest.raises(BadInput, match="no"):
        estimated((), (), TopSpeed(kmh, "option"))


def test_a_speed_that_nobody_stated_is_said_out_loud() -> None:
    stops = (stop_at(PYONGYANG), stop_at(KHASAN))
    done = estimated(stops, (Leg("p", "k", length_km=856),), DEFAULT)
    assert "120 km/h is assumed" in done.warnings[0]
    # where nothing rests on it there is nothing to say
    assert not estimated((stop_at(PYONGYANG),), (), DEFAULT).warnings


def test_a_date_before_railways_is_warned_of() -> None:
    stops = (stop_at(PYONGYANG, "origin", day_at(PYONGYANG, 10, 9, 1789)),)
    assert "1825" in estimated(stops, ()).warnings[0]


def test_nothing_told_is_nothing_known() -> None:
    stops = (stop_at(PYONGYANG, "origin"), stop_at(KHASAN))
    done = estimated(stops, (Leg("p", "k", length_km=856),))
    assert done.legs[0].arrive == Window()
    assert done.checks == ()
    assert "no date" in done.warnings[0]


def _by_khasan(told: Window, left: Window) -> Estimate:
    """Return the estimate of a journey by Khasan, left on the 10th."""
    way = Stop("k", "stop", "confirmed", "q", 0, 1, told, left=left)
    stops = (
        stop_at(PYONGYANG, "origin", day_at(PYONGYANG, 10)),
        way,
        stop_at(VLADIVOSTOK),
    )
    return estimated(
        stops, (Leg("p", "k", length_km=856), Leg("k", "v", length_km=326))
    )


def test_a_told_departure_pins_the_next_leg() -> None:
    noon = moment_at(KHASAN, 2023, 9, 12, 12)
    one, two = _by_khasan(moment_at(KHASAN, 2023, 9, 12, 6), noon).legs
    assert one.arrive == moment_at(KHASAN, 2023, 9, 12, 6)
    assert two.depart == noon
    assert two.arrive.earliest is not None
    assert two.arrive.earliest >= datetime(2023, 9, 12, 7, 31, tzinfo=UTC)


def test_a_departure_alone_only_bounds_the_arrival() -> None:
    noon = moment_at(KHASAN, 2023, 9, 12, 12)
    one, two = _by_khasan(noon, noon).legs
    assert two.depart == noon
    assert one.arrive.latest == noon.latest
    assert one.arrive.earliest is not None
    assert noon.earliest is not None
    assert one.arrive.earliest < noon.earliest


def test_leaving_before_arriving_is_set_aside() -> None:
    told, left = moment_at(KHASAN, 2023, 9, 12, 6), moment_at(KHASAN, 2023, 9, 11, 6)
    done = _by_khasan(told, left)
    assert any("set aside" in warning for warning in done.warnings)
    assert done.legs[1].depart.earliest is not None
    assert done.legs[1].depart.earliest >= told.earliest  # type: ignore[operator]  # None would fail here, too


@settings(deadline=None)  # a busy machine is no fault
@given(windows, windows)
def test_no_told_departure_inverts_a_window(told: Window, left: Window) -> None:
    check_never_inverted(_by_khasan(told, left))
