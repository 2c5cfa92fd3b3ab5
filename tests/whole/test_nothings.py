"""Zero, midnight, an empty list and an empty text are values: none gets lost."""

from __future__ import annotations

import csv
import io
import json
import tomllib
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import geopandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy_journey import toy_journey

from geo.atlas import open_atlas
from geo.cli import main
from geo.drawing import render, scene_of
from geo.errors import PlaceNotFound
from geo.files import read_trip as read_file
from geo.files import write_trip
from geo.model import (
    ExtentMention,
    Itinerary,
    Leg,
    LonLat,
    Mention,
    Place,
    Stop,
    TopSpeed,
    Trip,
    Window,
)
from geo.outputs import vector
from geo.outputs.html.data import scene_json
from geo.outputs.tripfile import trip_yaml
from geo.pipeline import lay_out, read
from geo.sources.gazetteer.own import read_places
from geo.sources.trips import read_trip, trip_of
from geo.sources.yamllines import plain_values

if TYPE_CHECKING:
    from geo.atlas import Atlas

TOLD = sorted((Path(__file__).parents[1] / "stories").glob("*.toml"))
ARTICLES = sorted((Path(__file__).parents[2] / "data" / "articles").glob("*.txt"))


def nobody(name: str) -> Place:
    """Know no name."""
    raise PlaceNotFound(name)


texts = st.text(st.characters(codec="utf-8"), max_size=8)
whole = texts.filter(bool)
places = st.builds(
    Place,
    id=st.just("t:a"),
    name=whole,
    lon=st.one_of(st.just(0), st.just(0.0), st.floats(-180, 180)),
    lat=st.one_of(st.just(0), st.just(-0.0), st.just(1e-05), st.floats(-90, 90)),
    country=st.sampled_from(["", "GA"]),
    names=st.dictionaries(st.sampled_from(["en", "ja"]), whole),
    admin1=texts,
    population=st.integers(0, 10**9),
    zone=st.sampled_from(["", "UTC", "Africa/Libreville"]),
    confidence=st.one_of(st.just(0.0), st.just(1e-06), st.floats(0, 1)),
    reasons=st.lists(texts, max_size=2).map(tuple),
    within_km=st.one_of(st.just(0.0), st.floats(0, 1000)),
)
lengths = st.floats(1e-07, 1e17)
moments = st.none() | st.sampled_from(
    [
        datetime(2023, 9, 12, tzinfo=ZoneInfo("UTC")),
        datetime(2023, 9, 12, 0, 0, 1, tzinfo=ZoneInfo("Asia/Tokyo")),
    ]
)


@given(place=places, words=st.tuples(texts, texts), told=moments, km=lengths)
def test_a_trip_file_keeps_every_value(
    place: Place,
    words: tuple[str, str],
    told: datetime | None,
    km: float,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    title, surface = words
    other = replace(place, id="t:b", runner_up=place)
    trip = Trip(
        title=title,
        language="en",
        published=None,
        top_speed=TopSpeed(59.0, "text", ""),
        itinerary=Itinerary(
            stops=(Stop("t:a", "stop", "open", "", 0, 0, Window(told, told)),),
            mentions=(Mention(0, 0, surface, place="t:a", confidence=0.0),),
        ),
        places=(place, other),
        stated=(ExtentMention(0, 0, "", "", "distance", km),),
        unplaced=("",),
        warnings=("",),
    )
    path = tmp_path_factory.mktemp("trip") / "t.yaml"
    path.write_text(trip_yaml(trip), "utf-8")
    plain = plain_values(path.read_text("utf-8"), "t")
    assert isinstance(plain, dict)
    for back in (read_trip(path, nobody), trip_of(plain, "t.yaml", nobody)):
        for field in fields(Trip):
            if field.name == "itinerary":
                continue
            assert getattr(back, field.name) == getattr(trip, field.name), field.name
        assert back.itinerary.mentions == trip.itinerary.mentions
        assert back.itinerary.stops[0].told.earliest == told


def stories() -> list[tuple[str, str, str]]:
    """Return every story at hand: its name, its text, the day of its publication."""
    told = [
        (f"{file.stem}-{n}", row["text"], str(row.get("published", "")))
        for file in TOLD
        for n, row in enumerate(tomllib.loads(file.read_text("utf-8"))["story"])
    ]
    return [(a.stem, a.read_text("utf-8"), "") for a in ARTICLES] + told


def test_a_trip_draws_the_map_that_its_story_draws(
    atlas: Atlas, tmp_path: Path
) -> None:
    path = tmp_path / "t.yaml"
    # Each is read and laid twice over: of hundreds every seventh, of every file some.
    for number, (name, text, published) in enumerate(stories()[::7]):
        trip = read(text, atlas, published=published or None)
        write_trip(trip, path)
        one, other = lay_out(trip, atlas), lay_out(read_file(path, atlas), atlas)
        assert other.to_dict() == one.to_dict(), name
        if number % 10 == 0:
            pages = [render(it, "html", atlas=atlas) for it in (one, other)]
            assert pages[0] == pages[1], name


def test_a_trip_draws_the_map_of_every_shared_story(
    shared: Path, atlas: Atlas, tmp_path: Path
) -> None:
    texts = {f.name: f.read_text("utf-8") for f in (shared / "articles").glob("*.txt")}
    rows = tomllib.loads((shared / "bench" / "repro.toml").read_text("utf-8"))["repro"]
    texts |= {row["id"]: row["text"] for row in rows}
    assert len(texts) > 50
    path = tmp_path / "t.yaml"
    for name, text in sorted(texts.items())[::3]:
        trip = read(text, atlas, published="2024-05-03")
        write_trip(trip, path, force=True)
        one, other = lay_out(trip, atlas), lay_out(read_file(path, atlas), atlas)
        assert other.to_dict() == one.to_dict(), name
        plain = plain_values(path.read_text("utf-8"), name)
        assert isinstance(plain, dict)
        assert (
            lay_out(trip_of(plain, "t", atlas.find), atlas).to_dict() == one.to_dict()
        ), name


@settings(max_examples=30)
@given(at=st.sampled_from([(0, 0), (0.0, 12.5), (-77.0, 0.0), (9.45, 0)]))
def test_a_journey_through_zero_is_in_every_file(
    at: tuple[float, float], tmp_path_factory: pytest.TempPathFactory
) -> None:
    lon, lat = at
    here = Place("t:zero", "Zero", lon, lat)
    there = Place("t:one", "One", lon + 1, lat)
    midnight = datetime(2023, 9, 12, tzinfo=ZoneInfo("UTC"))
    stop = Stop("t:zero", "origin", "confirmed", "", 0, 0, Window(midnight, midnight))
    leg = Leg("t:zero", "t:one", line=(LonLat(*at), LonLat(lon + 1, lat)), length_km=1)
    journey = replace(
        toy_journey(),
        places=(here, there),
        stops=(stop, replace(stop, place="t:one", role="destination")),
        legs=(leg,),
        mentions=(),
        checks=(),
    )
    points = [
        f["geometry"]["coordinates"]
        for f in json.loads(vector.geojson(journey))["features"]
        if f["properties"]["what"] == "stop"
    ]
    assert points == [[lon, lat], [lon + 1, lat]]
    assert f'lat="{lat:.6f}" lon="{lon:.6f}"' in vector.gpx(journey)
    assert f"{lon:.6f},{lat:.6f}" in vector.kml(journey)
    file = tmp_path_factory.mktemp("zero") / "zero.gpkg"
    file.write_bytes(vector.gpkg(journey))
    held = geopandas.read_file(file, layer="stop")
    assert [(p.x, p.y) for p in held.geometry] == [at, (lon + 1, lat)]
    frame = journey.to_geodataframe()
    assert any((p.x, p.y) == at for p in frame.geometry if p.geom_type == "Point")
    dots = json.loads(scene_json(scene_of(journey, open_atlas())))["dots"]
    assert [lat, lon] in [dot["at"] for dot in dots]
    told = journey.to_dict()["places"]
    assert isinstance(told, list)
    assert [(p["lon"], p["lat"]) for p in told] == [at, (lon + 1, lat)]


@pytest.mark.parametrize("suffix", [".csv", ".geojson"])
def test_an_own_place_may_lie_at_zero_and_have_the_number_zero(
    tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"own{suffix}"
    if suffix == ".csv":
        file.write_text("id,name,lat,lon\n0,Nulltown,0,0\n", "utf-8")
    else:
        feature = {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [0, 0]},
            "properties": {"name": "Nulltown", "id": 0},
        }
        file.write_text(json.dumps({"features": [feature]}), "utf-8")
    (own,) = read_places(file)
    assert (own.place.id, own.place.lon, own.place.lat) == ("own:0", 0, 0)


def test_a_table_of_places_has_the_equator(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trip = tmp_path / "t.yaml"
    trip.write_text('stops:\n  - place: "0,0"\n  - place: "0,9.5"\ntop_speed: 60\n')
    assert main(["places", str(trip), "--json"]) == 0
    placed = json.loads(capsys.readouterr().out)["places"]
    assert [(p["lon"], p["lat"]) for p in placed] == [(0, 0), (9.5, 0)]
    assert main(["route", "0,9.5", "0,9.6", "--csv"]) in {0, 2}
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert not rows or rows[0][0] == "from"
