"""Where a train is at a moment."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy_schedule import KHASAN, TOLD_59, VLADIVOSTOK, estimated, moment_at, stop_at

from geo.errors import BadInput
from geo.model import (
    Journey,
    Leg,
    Window,
)
from geo.schedule import whereabouts


def _journey(hours_late: float = 0) -> Journey:
    stops = (
        stop_at(KHASAN, "origin", moment_at(KHASAN, 2023, 9, 12, 6)),
        stop_at(VLADIVOSTOK),
    )
    start = datetime(2023, 9, 12, 6, tzinfo=ZoneInfo("Asia/Vladivostok"))
    told = Window(start, start + timedelta(hours=hours_late))
    stops = (stop_at(KHASAN, "origin", told), stops[1])
    leg = Leg("k", "v", length_km=326, line=(KHASAN.at, VLADIVOSTOK.at))
    done = estimated(stops, (leg,))
    return Journey("t", "en", date(2023, 9, 13), TOLD_59, stops=stops, legs=done.legs)


def test_the_train_is_at_its_start_before_it_leaves_and_at_its_end_after() -> None:
    journey = _journey()
    before = whereabouts(journey, datetime(2023, 9, 1, tzinfo=UTC))
    after = whereabouts(journey, datetime(2023, 9, 30, tzinfo=UTC))
    assert before is not None
    assert after is not None
    assert (before.least_km, before.most_km) == (0, 0)
    assert (after.least_km, after.most_km) == (326, 326)
    assert before.line[0] == pytest.approx(KHASAN.at)


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(0, 30), st.floats(0, 24))
def test_the_train_is_between_its_latest_and_its_earliest(
    passed: float, late: float
) -> None:
    journey = _journey(late)
    start = datetime(2023, 9, 11, 20, tzinfo=UTC)
    here = whereabouts(journey, start + timedelta(hours=passed))
    later = whereabouts(journey, start + timedelta(hours=passed + 1))
    assert here is not None
    assert later is not None
    assert 0 <= here.least_km <= here.most_km <= 326
    assert later.least_km >= here.least_km
    assert later.most_km >= here.most_km


def test_a_journey_without_dates_is_nowhere_in_time() -> None:
    journey = Journey("t", "en", None, TOLD_59, legs=(Leg("p", "k", length_km=9),))
    assert whereabouts(journey, datetime(2023, 9, 1, tzinfo=UTC)) is None


def test_after_an_hour_the_train_is_at_most_59_km_away() -> None:
    here = whereabouts(_journey(), datetime(2023, 9, 11, 21, tzinfo=UTC))
    assert here is not None
    assert here.most_km == pytest.approx(59)
    assert here.least_km == 0


def test_a_branch_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput, match="no branch 7"):
        whereabouts(_journey(), datetime(2023, 9, 11, 21, tzinfo=UTC), branch=7)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="no time zone"):
        whereabouts(_journey(), datetime(2023, 9, 12))  # noqa: DTZ001  # what is tested
