"""GeoJSON that other programs read: stops, legs, marks."""

from __future__ import annotations

import json
from dataclasses import replace

import geopandas as gpd
import pytest
from test_html import hostile_journey
from toy_journey import line, toy_journey

from geo.model import Journey, Leg
from geo.outputs.vector import geojson


def features(journey: Journey, what: str) -> list[dict[str, object]]:
    """Return the features of one kind."""
    found = json.loads(geojson(journey))["features"]
    return [f for f in found if f["properties"]["what"] == what]


def test_geopandas_reads_every_feature(tmp_path: object) -> None:
    file = tmp_path / "journey.geojson"  # type: ignore[operator]
    file.write_text(geojson(toy_journey()), "utf-8")
    frame = gpd.read_file(file)
    assert frame.crs.to_epsg() == 4326
    assert frame["what"].value_counts().to_dict() == {
        "stop": 4,
        "leg": 3,
        "railhead": 1,
        "border": 1,
        "gauge": 1,
    }


def test_longitude_comes_first() -> None:
    first = features(toy_journey(), "stop")[0]
    assert first["geometry"]["coordinates"] == [125.7543, 39.0339]  # type: ignore[index]


def test_windows_are_columns_with_the_places_own_offset() -> None:
    leg = features(toy_journey(), "leg")[0]["properties"]
    assert leg["arrive_earliest"] == "2023-09-12T00:00:00+10:00"  # type: ignore[index]


def test_a_gap_has_no_geometry_but_says_why() -> None:
    gap = Leg("a", "b", kind="gap", why="no rails")
    (found,) = features(replace(toy_journey(), legs=(gap,)), "leg")
    assert found["geometry"] is None
    assert found["properties"]["why"] == "no rails"  # type: ignore[index]


@pytest.mark.parametrize("sign", [1, -1])
def test_a_line_over_the_antimeridian_is_cut_there(sign: int) -> None:
    leg = Leg("a", "b", line=line((sign * 179, 10), (sign * -179, 12)))
    (found,) = features(replace(toy_journey(), legs=(leg,)), "leg")
    assert found["geometry"] == {
        "type": "MultiLineString",
        "coordinates": [
            [[sign * 179, 10], [sign * 180, 11]],
            [[sign * -180, 11], [sign * -179, 12]],
        ],
    }


def test_hostile_text_is_only_text() -> None:
    text = geojson(hostile_journey())
    text.encode()
    assert "{{7*7}}" in json.loads(text)["name"]
