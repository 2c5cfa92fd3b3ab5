"""Where a map lies: land under every stop on land, unrolled only over the date line."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from land_rings import holds
from toy_journey import toy_journey
from toy_tours import CITIES, journey_over

from geo.drawing import render_scene, scene_of
from geo.model import LonLat, Place
from geo.outputs.landareas import carried_on
from geo.pipeline import trace
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Scene

BASEMAP = open_basemap()


def is_on_land(scene: Scene, at: LonLat) -> bool:
    """Return whether land lies under a point, or within some km of it."""
    rings = tuple(carried_on(scene.backdrop.land, scene.bounds))
    return any(
        holds(rings, at.lon + x, at.lat + y)
        for x in (0, 0.1, -0.1)
        for y in (0, 0.07, -0.07)
    )


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(CITIES)), min_size=1, max_size=5, unique=True))
def test_land_lies_under_every_stop(names: list[str]) -> None:
    scene = draw(journey_over(*names), BASEMAP)
    tour = [CITIES[name][0] for name in names]
    crossed = any(abs(a - b) > 180 for a, b in pairwise(tour))
    for dot in scene.dots:
        assert is_on_land(scene, dot.at), (names, dot.at)
        assert dot.at.lon <= 180 or crossed, (names, dot.at)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.floats(-179.9, -0.1), st.floats(-60, 70)), min_size=1, max_size=6
    )
)
def test_what_lies_west_of_greenwich_stays_there(
    points: list[tuple[float, float]],
) -> None:
    places = tuple(Place(f"t:{i}", "A", *at) for i, at in enumerate(points))
    stop = replace(toy_journey().stops[0], start=0, end=0)
    stops = tuple(replace(stop, place=place.id) for place in places)
    journey = replace(toy_journey(), places=places, stops=stops, legs=(), mentions=())
    assert all(dot.at.lon < 0 for dot in draw(journey, BASEMAP).dots)


WESTERN = (
    "The train left Denver on Saturday and reached Omaha on Sunday.",
    "The train left Exeter at 9 a.m. and arrived in Penzance at noon.",
    "The train left Casablanca in the morning and reached Fez in the evening.",
    "The steam special left York on Saturday and reached Scarborough an hour later.",
    "Поезд вышел из Денвера в субботу и прибыл в Омаху в воскресенье.",
    "列車は土曜日にデンバーを出発し、日曜日にオマハに到着した。",
    "열차는 토요일에 덴버를 출발해 일요일에 오마하에 도착했다.",
    "列车星期六从丹佛出发，星期日抵达奥马哈。",
)


@pytest.mark.parametrize("story", WESTERN)
def test_a_western_journey_has_land_rails_and_towns(atlas: Atlas, story: str) -> None:
    scene = scene_of(trace(story, atlas), atlas)
    west, south, east, north = scene.bounds
    stops = [dot for dot in scene.dots if dot.kind == "stop"]
    assert len(stops) == 2
    assert all(is_on_land(scene, dot.at) for dot in stops)
    rails = np.concatenate(scene.backdrop.rails) / 1000
    assert rails[:, 0].min() < east
    assert rails[:, 0].max() > west
    towns = [c for c in scene.backdrop.captions if c.kind == "city"]
    assert any(
        west - 1 < lon < east + 1 and south - 1 < lat < north + 1
        for town in towns
        for lon, lat in town.points
    )


def test_a_journey_over_the_date_line_has_the_land_of_both_sides(atlas: Atlas) -> None:
    scene = scene_of(journey_over("Khabarovsk", "Anadyr", "Nome", "Anchorage"), atlas)
    west, _, east, _ = scene.bounds
    assert west > 130
    assert east > 205
    lons = np.concatenate(scene.backdrop.rails)[:, 0] / 1000
    assert ((lons > 205) & (lons < 215)).any()  # Alaska's railroad
    beyond = [c for c in scene.backdrop.captions if c.points[0].lon > 180]
    assert {"city", "country"} <= {caption.kind for caption in beyond}
    svg = render_scene(scene, "svg").decode()
    assert "Nome" in svg


def test_the_still_in_the_page_has_land_beyond_the_date_line() -> None:
    scene = draw(journey_over("Anadyr", "Nome", "Anchorage"), BASEMAP)
    page = render_scene(scene, "html").decode()
    (path,) = re.findall(r'<path class="land"[^>]* d="([^"]*)"', page)
    far = [int(x) for x in re.findall(r"M(-?\d+),", path)]
    x, total = [], 0
    for part in path.split("Z")[:-1]:
        numbers = json.loads(
            "[" + part.replace("M", "").replace("l", ",").replace(" ", ",") + "]"
        )
        total = 0
        for step in numbers[::2]:
            total += step
            x.append(total)
    assert far
    assert max(x) > 700  # of 900 px: Alaska lies in the east
