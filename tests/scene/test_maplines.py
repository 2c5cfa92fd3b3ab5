"""The reach of a journey's last stop is a layer of its map, when it is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey

import geo
from geo.drawing import scene_of
from geo.errors import NoRoute
from geo.isochrones import Band
from geo.model import LonLat
from geo.scene.maplines import drawn, keyed
from geo.scene.pagewords import words

if TYPE_CHECKING:
    from geo.atlas import Atlas

SHORE = Band(6, 354, ((LonLat(179.5, 60.0), LonLat(-179.5, 61.0)),))


def test_a_journey_has_the_reach_of_its_last_certain_stop(atlas: Atlas) -> None:
    scene = scene_of(toy_journey(), atlas, reach_hours=(6, 12))
    assert [band.hours for band in scene.reached] == [6, 12]
    west, east = 130.6486 - 6, 130.6486 + 6
    assert all(
        west < lon / 1000 < east
        for line in scene.reached[0].lines
        for lon, _ in line.tolist()
    )
    assert "ハサン" in scene.editions[0].words["show_reach"]
    assert [key for key, _ in scene.editions[0].legend][-2:] == ["reach0", "reach1"]


def test_unasked_it_is_the_rails_on_the_map_that_say_how_far_they_are(
    atlas: Atlas,
) -> None:
    scene = scene_of(toy_journey(), atlas)
    assert scene.reached == ()
    assert scene.rail_limits == (354.0, 708.0, 1416.0, 2832.0)
    assert "ハサン" in scene.editions[0].words["show_reach"]
    asked = scene_of(toy_journey(), atlas, reach_hours=(6,))
    assert asked.rail_limits == ()


def test_a_journey_without_certain_stops_has_no_reach(atlas: Atlas) -> None:
    toy = toy_journey()
    stops = tuple(replace(stop, status="open") for stop in toy.stops)
    assert scene_of(replace(toy, stops=stops), atlas, reach_hours=(6,)).reached == ()


def test_a_last_stop_off_the_rails_is_said(atlas: Atlas) -> None:
    toy = toy_journey()
    places = tuple(replace(p, lon=-150.0, lat=0.0) for p in toy.places)
    with pytest.raises(NoRoute):
        geo.drawing.render(
            replace(toy, places=places, legs=()), "html", atlas=atlas, reach_hours=(6,)
        )


def test_bands_lie_where_the_map_has_them() -> None:
    (band,) = drawn([SHORE], 100, moved=lambda p: LonLat(p.lon % 360, p.lat))
    lons = [lon for line in band.lines for lon, _ in line.tolist()]
    assert max(lons) - min(lons) < 1100  # a degree, in thousandths
    assert drawn([], 100) == ()


def test_the_key_says_hours_and_rails() -> None:
    assert keyed([SHORE], words("en")) == (("reach0", "within 6 h, 354 km of rails"),)
