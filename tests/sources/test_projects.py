"""What a project says once for all its stories."""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.cli import main
from geo.errors import BadInput
from geo.sources.gazetteer import open_gazetteer
from geo.sources.gazetteer.own import read_places
from geo.sources.projects import Project, find_project, read_project

if TYPE_CHECKING:
    from pathlib import Path

ROWS = "name,lat,lon,aliases,name_ja\nQwxhalt,43.8,131.95,Qwx Yard|Qwxik,クウィクス場\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a project's own gazetteer."""
    path = tmp_path / "own.csv"
    path.write_text(ROWS, "utf-8")
    return path


def test_the_nearest_file_upward_is_the_project(tmp_path: Path) -> None:
    inner = tmp_path / "stories" / "may"
    inner.mkdir(parents=True)
    (tmp_path / "railstory.toml").write_text('language = "ko"\navoid = ["CN"]')
    assert find_project(inner) == Project(language="ko", avoid=("CN",))


def test_files_lie_where_the_project_lies(own: Path) -> None:
    file = own.with_name("railstory.toml")
    file.write_text('gazetteer = "own.csv"')
    assert read_project(file).gazetteer == own


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("colour = 1", "no 'colour'; allowed: gazetteer, network"),
        ("geocode = 'photon'", "no 'geocode'; did you mean 'geocoder'"),
        ("geocoder = 5", "geocoder 5 is no service; write 'nominatim'"),
        ("theme = 'sepia'", "theme 'sepia' is none; allowed: auto, light, dark"),
        ("language = 'eo'", "allowed: ja, en, ru, ko, zh"),
        ("lang = [1]", "lang .* is none"),
        ("avoid = 'CN'", "is a list of countries"),
        ("gazetteer = 'no.csv'", "is no file beside it"),
        ("language =", "write it as"),
    ],
)
def test_a_wrong_line_is_refused_with_what_is_allowed(
    tmp_path: Path, text: str, says: str
) -> None:
    file = tmp_path / "railstory.toml"
    file.write_text(text)
    with pytest.raises(BadInput, match=says) as caught:
        read_project(file)
    assert "railstory.toml" in str(caught.value)


@pytest.mark.parametrize("name", ["Qwxhalt", "qwx yard", "QWXIK", "クウィクス場"])
def test_an_own_place_is_known_by_all_its_names(own: Path, name: str) -> None:
    names = open_gazetteer(own=own)
    (found,) = names.candidates(name)
    assert (found.place.id, found.place.lon) == ("own:Qwxhalt", 131.95)
    assert (found.place.country, found.place.zone) == ("RU", "Asia/Vladivostok")
    text = f"the halt {name}, then on"
    assert names.longest_at(text, 9) == 9 + len(name)
    assert names.place("own:Qwxhalt") == found.place


def test_other_names_mean_what_they_meant(own: Path) -> None:
    shipped, names = open_gazetteer(), open_gazetteer(own=own)
    assert names.candidates("Khasan") == shipped.candidates("Khasan")
    assert names.longest_at("Qwxhalts", 0) == 0
    assert names.longest_at("Vladivostok", 0) == 11


def test_where_both_know_a_name_the_project_s_holds(tmp_path: Path) -> None:
    path = tmp_path / "own.geojson"
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [131.95, 43.8]},
        "properties": {"name": "Paris", "country": "RU", "zone": "Asia/Vladivostok"},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    (found,) = open_gazetteer(own=path).candidates("Paris")
    assert (found.place.lat, found.place.country) == (43.8, "RU")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("own.csv", "name,lat\nA,1\n", "columns name, lat, lon"),
        ("own.csv", "name,lat,lon\nA,x,1\n", "place 1: lat and lon are numbers"),
        ("own.csv", "name,lat,lon\nA,91,1\n", "not on Earth"),
        ("own.csv", "name,lat,lon,kind\nA,1,1,pub\n", "kind 'pub' is none of city"),
        ("own.csv", "name,lat,lon,zone\nA,1,1,x/y\n", "no zone 'x/y'"),
        ("own.csv", "name,lat,lon,country\nA,1,1,RUS\n", "has not two letters"),
        ("own.geojson", "[]", "no UTF-8 file of places"),
        ("own.xls", "", ".csv or .geojson"),
    ],
)
def test_a_gazetteer_that_cannot_be_is_refused(
    tmp_path: Path, name: str, text: str, says: str
) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=says):
        read_places(path)


@given(text=st.text(alphabet='{}[]":,featuresgomyponi 1\n', max_size=80))
@pytest.mark.parametrize("name", ["own.csv", "own.geojson"])
def test_any_text_is_places_or_refused(
    name: str, text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("own") / name
    path.write_text(text, "utf-8")
    with contextlib.suppress(BadInput):
        assert read_places(path) == ()


@pytest.mark.parametrize("mark", ["\u2028", "\u0085", "\x0b", "\n", "\r\n"])
def test_a_break_within_a_field_ends_no_row(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(f'name,lat,lon,aliases\nQwx,1,2,"a{mark}b"\nQwy,3,4,\n'.encode())
    (first, second) = read_places(path)
    assert (first.names, second.place.lat) == (("Qwx", f"a{mark}b"), 3.0)


def test_a_project_says_how_pages_look_and_an_option_overrules_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text("The train left Moscow.")
    (tmp_path / "railstory.toml").write_text('theme = "dark"')
    assert main(["map", "story.txt", "-q"]) == 0
    assert main(["map", "story.txt", "-q", "-o", "auto.html", "--theme", "auto"]) == 0
    dark, auto = (
        (tmp_path / name).read_text("utf-8")
        for name in ("maps/story.html", "auto.html")
    )
    assert "color-scheme: dark" in dark
    assert "prefers-color-scheme" not in dark
    assert "@media (prefers-color-scheme: dark)" in auto


def test_a_project_names_the_service_that_may_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text("The train left Moscow.")
    (tmp_path / "railstory.toml").write_text('geocoder = "nobody"')
    assert main(["places", "story.txt"]) == 2
    assert "geopy has no geocoder 'nobody'; it has nominatim" in capsys.readouterr().err


def test_a_project_s_places_are_found_in_its_stories(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(own.parent)
    own.with_name("railstory.toml").write_text('gazetteer = "own.csv"\nlang = "ru"')
    story = "The train left Vladivostok on Sunday and arrived at Qwxhalt on Monday."
    own.with_name("story.txt").write_text(story)
    assert main(["map", "story.txt", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [stop["place"] for stop in document["stops"]][1] == "own:Qwxhalt"
    assert document["legs"][0]["kind"] == "rail"
    assert 'lang="ru"' in (own.parent / "maps" / "story.html").read_text("utf-8")
    assert main(["trip", "story.txt", "-o", "trip.yaml"]) == 0
    assert main(["map", "trip.yaml", "-o", "again.html"]) == 0
    pages = [(own.parent / n).read_bytes() for n in ("maps/story.html", "again.html")]
    assert pages[0] == pages[1]
    capsys.readouterr()
    assert main(["route", "Vladivostok", "Qwxhalt"]) == 0
    assert "Qwxhalt (RU)" in capsys.readouterr().out


@pytest.mark.parametrize(
    "line", ['language = "ja"', 'avoid = ["RU"]', 'reader = "rules"', "max_tokens = 9"]
)
@pytest.mark.parametrize("command", ["map", "places", "trip"])
def test_a_trip_file_says_for_good_what_a_project_says_of_stories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    trip = tmp_path / "trip.yaml"
    trip.write_text(
        'top_speed: 80\nstops: [{place: Omsk}, {place: "Tomsk"}]\n', "utf-8"
    )
    (tmp_path / "railstory.toml").write_text(line, "utf-8")
    assert main([command, str(trip)]) == 0


def test_a_story_between_trip_files_is_read_as_the_project_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    trip, story = tmp_path / "trip.yaml", tmp_path / "story.txt"
    trip.write_text("top_speed: 80\nstops: [{place: Omsk}, {place: Tomsk}]\n", "utf-8")
    story.write_text("The train left Omsk on Monday and came to Tomsk.", "utf-8")
    (tmp_path / "railstory.toml").write_text('language = "en"\navoid = ["CN"]', "utf-8")
    assert main(["map", str(trip), str(story), "-o", "out/"]) == 0
