"""Data that other programs read: GeoJSON, GeoPackage, KML, GPX."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from typing import TYPE_CHECKING

import geopandas as gpd
import gpxpy
import pyogrio
import pytest
from fastkml.validator import validate
from hostile import hostile_journey
from toy_journey import line, there_and_back, toy_journey

from geo.model import Journey, Leg
from geo.outputs.vector import geojson, gpkg, gpx, kml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def features(journey: Journey, what: str) -> list[dict[str, object]]:
    """Return the features of one kind."""
    found = json.loads(geojson(journey))["features"]
    return [f for f in found if f["properties"]["what"] == what]


def test_geopandas_reads_every_feature(tmp_path: Path) -> None:
    file = tmp_path / "journey.geojson"
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
    assert first["geometry"]["coordinates"] == [125.7543, 39.0339]  # type: ignore[index]  # plain JSON


def test_windows_are_columns_with_the_places_own_offset() -> None:
    leg = features(toy_journey(), "leg")[0]["properties"]
    assert leg["arrive_earliest"] == "2023-09-12T00:00:00+10:00"  # type: ignore[index]  # plain JSON


def test_a_gap_has_no_geometry_but_says_why() -> None:
    gap = Leg("a", "b", kind="gap", why="no rails")
    (found,) = features(replace(toy_journey(), legs=(gap,)), "leg")
    assert found["geometry"] is None
    assert found["properties"]["why"] == "no rails"  # type: ignore[index]  # plain JSON


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


def test_a_geopackage_has_a_layer_of_each_kind(tmp_path: Path) -> None:
    file = tmp_path / "journey.gpkg"
    file.write_bytes(gpkg(toy_journey()))
    layers = dict(pyogrio.list_layers(file))
    assert layers["stop"] == "Point"
    assert layers["leg"] == "LineString"
    assert set(layers) == {"stop", "leg", "railhead", "border", "gauge"}
    legs = gpd.read_file(file, layer="leg")
    assert legs["length_km"].tolist() == [856.2, 326, 1673]


def test_a_geopackage_is_the_same_twice() -> None:
    assert gpkg(toy_journey()) == gpkg(toy_journey())


def test_a_journey_without_anything_still_makes_a_geopackage(tmp_path: Path) -> None:
    empty = replace(toy_journey(), stops=(), legs=(), places=())
    file = tmp_path / "empty.gpkg"
    file.write_bytes(gpkg(empty))
    assert len(gpd.read_file(file)) == 0


def test_gdal_reads_kml_with_stops_and_lines(tmp_path: Path) -> None:
    file = tmp_path / "journey.kml"
    file.write_text(kml(toy_journey()), "utf-8")
    frame = gpd.read_file(file)
    assert frame.geometry.geom_type.value_counts().to_dict() == {
        "Point": 4,
        "LineString": 3,
    }
    assert frame.geometry.iloc[0].coords[0][:2] == (125.7543, 39.0339)


def test_gdal_reads_gpx_with_waypoints_and_tracks(tmp_path: Path) -> None:
    file = tmp_path / "journey.gpx"
    file.write_text(gpx(toy_journey()), "utf-8")
    waypoints = gpd.read_file(file, layer="waypoints")
    tracks = gpd.read_file(file, layer="tracks")
    assert waypoints["name"].tolist()[0] == "平壌"
    assert (len(waypoints), len(tracks)) == (4, 3)


@pytest.mark.parametrize("write", [kml, gpx])
def test_hostile_text_leaves_xml_whole(write: Callable[[Journey], str]) -> None:
    journey = hostile_journey()
    journey = replace(journey, title=journey.title + "\x00\x08\ufffe")
    ET.fromstring(write(journey).encode())  # noqa: S314  # our own text


def test_kml_is_what_its_schema_asks_for(tmp_path: Path) -> None:
    for journey in (toy_journey(), hostile_journey(), there_and_back()):
        file = tmp_path / "journey.kml"
        file.write_text(kml(journey), "utf-8")
        assert validate(file_to_validate=file)


def test_gpxpy_reads_every_stop_with_its_time_and_every_track() -> None:
    read = gpxpy.parse(gpx(toy_journey()))
    assert read.version == "1.1"
    assert [point.name for point in read.waypoints][:2] == ["平壌", "ハサン"]
    assert read.waypoints[1].time is None  # a day is a day, no moment of another
    assert read.waypoints[1].description == "2023-09-12"
    assert len(read.tracks) == 3
    assert len(gpxpy.parse(gpx(hostile_journey())).waypoints) == 4


def test_names_are_columns_by_language(tmp_path: Path) -> None:
    file = tmp_path / "journey.gpkg"
    file.write_bytes(gpkg(toy_journey()))
    stops = pyogrio.read_dataframe(file, layer="stop")
    assert stops["name_ru"].tolist()[:2] == ["Пхеньян", "Хасан"]
    assert stops["name_ja"].tolist()[:2] == ["平壌", "ハサン"]
    legs = pyogrio.read_dataframe(file, layer="leg")
    assert legs["from_name"].tolist()[0] == "平壌"
    assert legs["to_name"].tolist()[0] == "ハサン"


def test_pyogrio_reads_the_geojson_with_all_columns(tmp_path: Path) -> None:
    file = tmp_path / "journey.geojson"
    file.write_text(geojson(toy_journey()), "utf-8")
    frame = pyogrio.read_dataframe(file)
    columns = {"role", "status", "quote", "told_earliest", "arrive_latest", "length_km"}
    assert columns | {"name_zh", "hours_at_top_speed"} <= set(frame.columns)
