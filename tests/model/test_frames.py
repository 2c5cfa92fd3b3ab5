"""A journey as a geopandas frame."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

import folium
import pandas as pd
import pytest
from folium.plugins import TimestampedGeoJson

import geo
from geo.model import Journey, TopSpeed

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas


def test_stops_and_legs_are_rows_with_geometries(atlas: Atlas, stories: Path) -> None:
    text = (stories / "armoured-train.en.txt").read_text("utf-8")
    journey = geo.trace(text, atlas)
    frame = journey.to_geodataframe()
    assert frame.crs.to_epsg() == 4326
    assert list(frame.what) == ["stop"] * len(journey.stops) + ["leg"] * len(
        journey.legs
    )
    khasan = frame[frame.name == "Khasan"].geometry.iloc[0]
    assert (khasan.x, khasan.y) == pytest.approx((130.6456, 42.4283), abs=0.01)
    metres = frame[frame.what == "leg"].to_crs("EPSG:3857").length
    assert (metres > 300_000).all()


@pytest.fixture(scope="module")
def journey(atlas: Atlas, stories: Path) -> Journey:
    return geo.trace((stories / "armoured-train.en.txt").read_text("utf-8"), atlas)


def test_a_frame_becomes_json_and_a_folium_layer(journey: Journey) -> None:
    frame = journey.to_geodataframe()
    told = json.loads(frame.to_json())
    assert len(told["features"]) == len(frame)
    assert told["features"][0]["properties"]["arrive_earliest"].startswith("2023-09-1")
    layer = folium.GeoJson(frame).add_to(folium.Map())
    assert layer.get_name() in layer.get_root().render()
    assert frame.__geo_interface__["type"] == "FeatureCollection"


def test_the_times_of_a_frame_are_moments_for_pandas(journey: Journey) -> None:
    frame = journey.to_geodataframe()
    moments = pd.to_datetime(frame.arrive_earliest, utc=True, format="ISO8601")
    assert moments.notna().sum() == frame.arrive_earliest.notna().sum() > 0
    legs = [leg.arrive.earliest for leg in journey.legs]
    assert list(moments[frame.what == "leg"]) == legs


def test_a_journey_moves_over_time_in_folium(journey: Journey) -> None:
    told = journey.to_timestamped_geojson()
    features = told["features"]
    assert isinstance(features, list)
    assert {f["properties"]["what"] for f in features} == {"stop", "leg"}
    for feature in features:
        times, kind = feature["properties"]["times"], feature["geometry"]["type"]
        points = feature["geometry"]["coordinates"]
        assert len(times) == (1 if kind == "Point" else len(points))
        moments = [datetime.fromisoformat(time) for time in times]
        assert moments == sorted(moments)
        assert all(moment.tzinfo for moment in moments)
    on = folium.Map()
    TimestampedGeoJson(told, period="PT1H").add_to(on)
    assert "2023-09-1" in on.get_root().render()


def test_a_journey_without_times_moves_nowhere(atlas: Atlas) -> None:
    plain = geo.trace("The train left Moscow for Kazan.", atlas)
    assert plain.to_timestamped_geojson()["features"] == []


def test_a_reach_is_shown_in_a_line(atlas: Atlas) -> None:
    found = atlas.reach("Khasan", (1, 2), top_kmh=59)
    assert len(repr(found)) < 120
    assert repr(found).startswith("<Reach from 130.6")
    assert len(repr(found.bands)) < 200


def test_a_story_is_read_from_a_path_too(stories: Path) -> None:
    file = stories / "armoured-train.en.txt"
    assert geo.read_article(file) == geo.read_article(str(file))


def test_a_story_without_travel_gives_an_empty_frame() -> None:
    journey = Journey("", "en", None, TopSpeed(59, "option"))
    frame = journey.to_geodataframe()
    assert len(frame) == 0
    assert "length_km" in frame.columns
