"""A place keeps its own clock, known or not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from geo.model import Place
from geo.schedule.windows import zone_of


@pytest.mark.parametrize(
    ("lon", "zone", "hours"),
    [(131.9, "Asia/Vladivostok", 10), (131.9, "", 9), (-0.1, "", 0), (-75.0, "", -5)],
)
def test_a_place_without_a_zone_keeps_the_clock_of_its_longitude(
    lon: float, zone: str, hours: int
) -> None:
    moment = datetime(2023, 9, 12, tzinfo=UTC)
    kept = moment.astimezone(zone_of(Place("x", "X", lon, 43.0, zone=zone)))
    assert kept.utcoffset() == timedelta(hours=hours)


def test_nowhere_keeps_utc() -> None:
    assert zone_of(None) is UTC
