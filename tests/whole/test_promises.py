"""What other programs rely on: keys, exit codes, streams, and names in Python."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import geo
from geo.cli import main

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Journey

ROOT = Path(__file__).parents[2]
STORY = ROOT / "data" / "articles" / "armoured-train.en.txt"
NO_JOURNEY = "Moscow and Vladivostok are cities of Russia."
VLADIVOSTOK, USSURIYSK, LONDON = (131.88, 43.11), (131.95, 43.80), (-0.12, 51.51)


@pytest.fixture(scope="module")
def journey(atlas: Atlas) -> Journey:
    """Return the example story's journey."""
    return geo.trace(STORY.read_text("utf-8"), atlas)


@pytest.fixture(scope="module")
def document(journey: Journey) -> dict[str, Any]:
    """Return the journey as other programs read it."""
    found: dict[str, Any] = json.loads(json.dumps(journey.to_dict()))
    return found


KEYS = {
    "": "title language published top_speed mentions places stops legs checks unplaced "
    "warnings outputs attribution",
    "top_speed": "kmh source quote",
    "mentions": "start end surface role place confidence",
    "places": "id name names lon lat country kind source runner_up",
    "stops": "place role status quote start end told railhead",
    "legs": "from to kind branch length_km assumed_km uncertainty_km hours_at_top_speed"
    " borders gauge_breaks depart arrive line",
    "checks": "claim verdict why implied_kmh",
}


@pytest.mark.parametrize("part", KEYS)
def test_a_journey_s_document_has_the_keys_that_are_promised(
    document: dict[str, Any], part: str
) -> None:
    found = document[part] if part else document
    for row in found if isinstance(found, list) else [found]:
        assert set(KEYS[part].split()) <= set(row)


def test_times_carry_the_offset_of_their_place(document: dict[str, Any]) -> None:
    arrive = document["legs"][0]["arrive"]
    ends = [datetime.fromisoformat(arrive[end]) for end in ("earliest", "latest")]
    assert {end.isoformat()[-6:] for end in ends} == {"+10:00"}


def test_each_candidate_has_a_branch_of_its_own(document: dict[str, Any]) -> None:
    branches = {leg["branch"] for leg in document["legs"]}
    candidates = [s for s in document["stops"] if s["role"] == "candidate"]
    assert branches == set(range(len(candidates) + 1))


def test_a_line_is_geojson_with_the_longitude_first(document: dict[str, Any]) -> None:
    line = document["legs"][0]["line"]
    assert line["type"] == "LineString"
    assert all(100 < lon < 140 and 30 < lat < 60 for lon, lat in line["coordinates"])


def test_a_crossed_border_is_named_with_its_point(document: dict[str, Any]) -> None:
    (border,) = document["legs"][0]["borders"]
    assert set(border) == {"from", "to", "lon", "lat"}
    assert (border["from"], border["to"]) == ("KP", "RU")


def test_route_prints_the_keys_that_are_promised(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Pyongyang", "Khasan", "--top-speed", "59", "--json"]) == 0
    route = json.loads(capsys.readouterr().out)
    promised = "from to via length_km assumed_km hours_at_top_speed legs bridges"
    assert set(promised.split()) <= set(route)
    assert {"lon", "lat", "gap_km", "kind"} <= set(route["bridges"][0])


def test_a_text_without_a_journey_still_has_places(atlas: Atlas) -> None:
    found = geo.trace(NO_JOURNEY, atlas, language="en").to_dict()
    assert found["places"]
    assert (found["stops"], found["legs"]) == ([], [])


def test_the_network_answers_as_promised(atlas: Atlas) -> None:
    route = atlas.network.shortest_path(VLADIVOSTOK, USSURIYSK, via=(), avoid=())
    assert route.length_km == pytest.approx(110, rel=0.1)
    assert route.assumed_km >= 0
    assert route.legs
    assert atlas.network.reach(VLADIVOSTOK, 10)
    with pytest.raises(geo.NoRoute):
        atlas.network.shortest_path(VLADIVOSTOK, LONDON, avoid=("RU",))


def test_a_place_is_found_near_a_point_or_not_at_all(atlas: Atlas) -> None:
    assert atlas.find("ハサン", near=(131.9, 43.1)).country == "RU"
    with pytest.raises(geo.PlaceNotFound):
        atlas.find("Xyzzyville")


def test_stops_and_legs_are_a_table_of_geopandas(journey: Journey) -> None:
    frame = journey.to_geodataframe()
    assert len(frame) == len(journey.stops) + len(journey.legs)
    assert frame.crs.to_epsg() == 4326


def test_standard_input_is_a_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.read_bytes())))
    assert main(["map", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["outputs"] == [
        str(Path("maps/story.html"))
    ]


def test_strict_leaves_with_one_when_something_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "The train left Tokyo on Monday and arrived in Honolulu on Friday."
    (tmp_path / "story.txt").write_text(text)
    assert main(["map", "story.txt", "-q"]) == 0
    assert main(["map", "story.txt", "-q", "--strict"]) == 1


def test_a_refused_command_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(NO_JOURNEY)
    (tmp_path / "map.html").write_text("the old one")
    argv = ["map", "story.txt", "-o", "map.html", "--format", "html,png,doc"]
    assert main(argv) == 2
    assert capsys.readouterr().out == ""
    assert {path.name for path in tmp_path.iterdir()} == {"story.txt", "map.html"}
    assert (tmp_path / "map.html").read_text() == "the old one"


def test_a_pipe_gets_plain_text_and_no_progress(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-m", "geo", "map", str(STORY), "-o", "map.html"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(
    "suffix", ["html", "png", "svg", "pdf", "geojson", "gpkg", "kml", "gpx", "md"]
)
def test_a_journey_is_written_by_suffix_twice_the_same(
    journey: Journey, atlas: Atlas, tmp_path: Path, suffix: str
) -> None:
    first, second = (
        geo.write(journey, tmp_path / f"{name}.{suffix}", atlas=atlas).read_bytes()
        for name in "ab"
    )
    assert first == second
