"""Which of a city's stations a way starts from and comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.network import Line, lay
from geo.route.railheads import termini

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Leg, Place

MIDDLE, WEST, EAST = LonLat(0.0, 0.0), LonLat(-0.05, 0.0), LonLat(0.05, 0.0)
FAR = LonLat(2.0, 0.0)
LINE = lay([Line((LonLat(-2.0, 0.0), WEST, MIDDLE, EAST, FAR))])


def start(leg: Leg, among: dict[str, Place]) -> str:
    """Return the station nearest to where a leg starts."""
    return min(among, key=lambda name: great_circle_km(among[name].at, leg.line[0]))


@pytest.mark.parametrize(
    ("one", "other", "station"),
    [
        ("Paris", "Lyon", "Gare de Lyon"),
        ("Paris", "Lille", "Gare du Nord"),
        ("Paris", "Bordeaux", "Gare Montparnasse"),
        ("Paris", "Le Havre", "Gare Saint-Lazare"),
        ("London", "Norwich", "London Liverpool Street"),
        ("London", "Cardiff", "London Paddington"),
        ("Moscow", "Kyiv", "Kiyevsky station"),
        ("Istanbul", "Ankara", "Haydarpasa"),
        ("Istanbul", "Edirne", "Sirkeci"),
        ("New York", "Washington", "Pennsylvania Station"),
    ],
)
def test_a_way_starts_at_the_terminus_of_its_direction(
    atlas: Atlas, one: str, other: str, station: str
) -> None:
    city = atlas.find(one)
    around = {p.name: p for p in atlas.names.near(city.at, 8) if p.kind == "station"}
    assert start(atlas.route(one, other), around) == station


def test_the_station_towards_the_other_end_is_taken() -> None:
    stops = [[MIDDLE, WEST, EAST], [FAR]]
    assert termini(LINE, stops, [(0, 1)]) == [EAST, FAR]


def test_a_train_that_goes_on_has_one_station_for_both_its_ways() -> None:
    back = LonLat(-1.0, 0.0)
    stops = [[FAR], [MIDDLE, WEST, EAST], [back]]
    assert termini(LINE, stops, [(0, 1), (1, 2)])[1] in {WEST, EAST}


def test_a_city_keeps_its_own_point_where_its_stations_lie_on_other_lines() -> None:
    apart = LonLat(0.0, 0.2)
    rails = lay([Line((MIDDLE, FAR)), Line((apart, LonLat(1.0, 0.2)))])
    assert termini(rails, [[MIDDLE, apart], [FAR]], [(0, 1)]) == [MIDDLE, FAR]
    assert termini(rails, [[MIDDLE], [FAR]], [(0, 1)]) == [MIDDLE, FAR]
