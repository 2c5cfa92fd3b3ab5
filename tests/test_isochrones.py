"""Where a train can be after some hours is cut exactly at its top speed."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.atlas import Atlas
from geo.errors import BadInput
from geo.isochrones import reach
from geo.model import LonLat


@dataclass(frozen=True)
class Track:
    """A stretch of a toy network."""

    line: tuple[LonLat, ...]
    from_km: float
    to_km: float


class Toy:
    """A line of 300 km due north, with a branch of 100 km after 100 km."""

    def reach(  # noqa: PLR0913  # as the network's
        self,
        at: tuple[float, float],
        km: float,
        *,
        top_kmh: float,
        day: date,
        gauge_mm: int,
        high_speed: bool,
    ) -> list[Track]:
        """Return the tracks within `km`, cut there."""
        assert top_kmh > 0
        assert (day.year > 1800, gauge_mm, high_speed) == (True, 0, False)
        lon, lat = at
        tracks = [
            Track((LonLat(lon, lat), LonLat(lon, lat + 3)), 0, 300),
            Track((LonLat(lon, lat + 1), LonLat(lon + 1, lat + 1)), 100, 200),
        ]
        return [t for t in tracks if t.from_km < km]


def test_each_band_starts_where_the_one_before_ends() -> None:
    found = reach(Toy(), (130.0, 40.0), (2, 1), top_kmh=60)
    first, second = found.bands
    assert first.lines == ((LonLat(130, 40), pytest.approx(LonLat(130, 40.6))),)
    assert second.lines[0][0] == pytest.approx(LonLat(130, 40.6))
    assert second.lines[0][-1] == pytest.approx(LonLat(130, 41.2))
    assert second.lines[1][-1] == pytest.approx(LonLat(130.2, 41))


def test_a_band_says_by_when() -> None:
    at = datetime(2023, 9, 12, 6, tzinfo=ZoneInfo("Asia/Vladivostok"))
    (band,) = reach(Toy(), (130.0, 40.0), (6,), top_kmh=59, at=at).bands
    assert band.by == at + timedelta(hours=6)


def test_hours_pass_over_a_change_of_clocks() -> None:
    at = datetime(2023, 10, 28, 22, tzinfo=ZoneInfo("Europe/Berlin"))
    (band,) = reach(Toy(), (13.0, 52.0), (6,), top_kmh=59, at=at).bands
    assert band.by is not None
    assert band.by.hour == 3


def test_geojson_is_longitude_first() -> None:
    document = reach(Toy(), (130.0, 40.0), (1,), top_kmh=60).to_geojson()
    (feature,) = document["features"]  # type: ignore[misc]  # plain JSON
    assert feature["geometry"]["coordinates"] == [[[130.0, 40.0], [130.0, 40.6]]]
    assert feature["properties"]["hours"] == 1


@pytest.mark.parametrize("kmh", [0, -1, 5000, float("nan")])
def test_a_speed_that_no_train_has_is_refused(kmh: float) -> None:
    with pytest.raises(BadInput, match="none that a train has"):
        reach(Toy(), (130.0, 40.0), top_kmh=kmh)


@pytest.mark.parametrize("hours", [(), (0,), (-6,), (float("inf"),), (1e9,)])
def test_hours_that_cannot_be_are_refused(hours: tuple[float, ...]) -> None:
    with pytest.raises(BadInput, match="above 0"):
        reach(Toy(), (130.0, 40.0), hours, top_kmh=60)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="no time zone"):
        reach(Toy(), (1.0, 2.0), top_kmh=60, at=datetime(2023, 9, 12))  # noqa: DTZ001  # what is tested


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(1, 6), st.floats(1, 100))
def test_more_hours_never_reach_less(hours: float, kmh: float) -> None:
    def length(limit: float) -> float:
        bands = reach(Toy(), (130.0, 40.0), (0.5, limit), top_kmh=kmh).bands
        return sum(
            abs(b.lat - a.lat) + abs(b.lon - a.lon)
            for band in bands
            for line in band.lines
            for a, b in pairwise(line)
        )

    assert length(hours + 1) >= length(hours) - 1e-9


def test_the_shipped_rails_are_cut_at_what_the_armoured_train_can_run(
    atlas: Atlas,
) -> None:
    six, twelve = reach(atlas.network, (130.6456, 42.4283), (6, 12), top_kmh=59).bands
    vladivostok = LonLat(131.886, 43.1115)
    near = [p for line in six.lines for p in line]
    off = [abs(p.lon - vladivostok.lon) + abs(p.lat - vladivostok.lat) for p in near]
    assert min(off) < 0.1
    assert len(twelve.lines) > len(six.lines)
