"""The gazetteer behind geopy's interface, and services of others behind ours."""

from __future__ import annotations

import pytest
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder

from geo.sources.geocoders import Railstory


@pytest.fixture(scope="module")
def geocoder() -> Railstory:
    return Railstory()


def test_it_is_a_geopy_geocoder(geocoder: Railstory) -> None:
    assert isinstance(geocoder, Geocoder)


def test_latitude_comes_first_on_the_way_out(geocoder: Railstory) -> None:
    found = geocoder.geocode("Vladivostok")
    assert (round(found.latitude, 1), round(found.longitude, 1)) == (43.1, 131.9)
    assert tuple(found.point)[:2] == (found.latitude, found.longitude)
    assert (found.raw["lon"], found.raw["lat"]) == (found.longitude, found.latitude)


def test_latitude_comes_first_on_the_way_in(geocoder: Railstory) -> None:
    found = geocoder.reverse((43.11, 131.89))
    assert "Vladivostok" in found.address
    assert geocoder.reverse("43.11, 131.89").raw["id"] == found.raw["id"]


def test_the_address_speaks_the_language_asked_for(geocoder: Railstory) -> None:
    found = geocoder.geocode("Svobodny", language="ja")
    assert found.address == "スヴォボードヌイ, アムール州, ロシア"


def test_a_comma_sets_off_the_state(geocoder: Railstory) -> None:
    assert geocoder.geocode("Paris, Texas").raw["admin1"] == "TX"
    assert geocoder.geocode("Paris").raw["country"] == "FR"


def test_all_namesakes_come_when_asked_for(geocoder: Railstory) -> None:
    found = geocoder.geocode("Springfield", exactly_one=False)
    assert len(found) == 10
    assert len({item.raw["id"] for item in found}) == 10


def test_nothing_is_none(geocoder: Railstory) -> None:
    assert geocoder.geocode("Qwxyzzy") is None
    assert geocoder.geocode("Paris, Qwxyzzy") is None
    assert geocoder.geocode("Qwxyzzy", exactly_one=False) is None
    assert geocoder.reverse((-60.0, -140.0)) is None


def test_nonsense_is_refused_as_geopy_does(geocoder: Railstory) -> None:
    with pytest.raises(GeocoderQueryError, match="latitude"):
        geocoder.reverse("not a point")
