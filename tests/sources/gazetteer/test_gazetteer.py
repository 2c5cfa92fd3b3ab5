"""The shipped names: looked up in any spelling, at the right place, fast to open."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import DataDamaged, PlaceNotFound
from geo.model import LonLat
from geo.sources.gazetteer import NameIndex, find, open_gazetteer
from geo.sources.gazetteer.folding import Folds
from geo.sources.gazetteer.index import Record
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def names() -> NameIndex:
    return open_gazetteer()


def first(names: NameIndex, name: str) -> str:
    return names.candidates(name)[0].place.id


def test_every_language_leads_to_the_same_city(names: NameIndex) -> None:
    spelt = "平壌", "Pyongyang", "Пхеньян", "평양", "平壤"
    ids = [{item.place.id for item in names.candidates(name)} for name in spelt]
    assert set.intersection(*ids) >= {"geonames:1871859"}


def test_folding_unites_spellings(names: NameIndex) -> None:
    assert first(names, "ヴェトナム") == first(names, "ベトナム")
    assert first(names, "ウラジオストク") == first(names, "ウラジオストック")
    assert names.fold("P'yŏngyang") == names.fold("Pyongyang")
    assert names.fold("澀谷") == names.fold("渋谷")
    assert names.fold("Артём") == names.fold("Артем")  # Cyrillic


def test_capitals_abbreviate_a_country_and_small_letters_do_not(
    names: NameIndex,
) -> None:
    assert first(names, "US") == first(names, "U.S.") == "geonames:6252001"
    assert "country" not in {item.place.kind for item in names.candidates("us")}


def test_saints_and_mounts_may_be_shortened(names: NameIndex) -> None:
    assert first(names, "St. Louis") == first(names, "Saint Louis")
    assert first(names, "Mount Fuji") == first(names, "Mt Fuji")


def test_a_town_needs_no_word_for_town(names: NameIndex) -> None:
    assert first(names, "경주") == first(names, "경주시")
    assert first(names, "岩見沢") == first(names, "岩見沢市")


def test_capitals_of_countries_are_marked(names: NameIndex) -> None:
    assert find(names, "Пхеньян").capital
    assert not find(names, "Владивосток").capital


def test_a_place_knows_its_state_and_country(names: NameIndex) -> None:
    town = find(names, "Svobodny")
    state, country = names.state_of(town), names.country_of(town)
    assert state is not None
    assert country is not None
    assert (state.names["ja"], country.name) == ("アムール州", "Russia")


def test_countries_and_states_lie_at_their_conventional_points(
    names: NameIndex,
) -> None:
    russia = names.candidates("ロシア")[0].place
    assert (russia.lon, russia.lat, russia.kind, russia.country) == (
        100,
        60,
        "country",
        "RU",
    )
    amur = names.candidates("Амурская область")[0].place
    assert (amur.kind, amur.country, amur.admin1) == ("region", "RU", "05")


def test_unknown_names_have_no_candidates(names: NameIndex) -> None:
    assert names.candidates("Qwxyzzy") == ()
    assert names.place("geonames:1") is None
    assert names.place("nonsense") is None


def test_longest_at_ends_where_the_name_does(names: NameIndex) -> None:
    text = "彼はウラジオストクから New York City hotelへ"
    assert text[2 : names.longest_at(text, 2)] == "ウラジオストク"
    start = text.index("New")
    assert text[start : names.longest_at(text, start)] == "New York City"
    assert names.longest_at(text, 0) == 0
    assert names.longest_at(text, len(text)) == len(text)


@given(st.text(max_size=40), st.integers(0, 40))
def test_longest_at_never_leaves_the_text(text: str, start: int) -> None:
    start = min(start, len(text))
    assert start <= open_once().longest_at(text, start) <= len(text)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing_for_latin(name: str) -> None:
    key = Folds().fold(name)
    if key.isascii():
        assert Folds().fold(key) == key


@given(
    st.integers(-18_000_000, 18_000_000),
    st.integers(-9_000_000, 9_000_000),
    st.integers(0, 2_000_000_000),
    st.integers(0, (1 << 24) - 1),
)
def test_records_come_back_as_they_went(
    lon: int, lat: int, people: int, other: int
) -> None:
    record = Record(
        lon, lat, people, other, other, other >> 11, other >> 15, other >> 20
    )
    assert Record.unpacked(*struct.unpack("<QQI", record.packed())) == record


def test_near_comes_nearest_first(names: NameIndex) -> None:
    found = list(names.near(LonLat(131.9, 43.1), 60))
    assert "geonames:2013348" in {place.id for place in found[:3]}
    assert all(place.kind in {"city", "station"} for place in found)


def test_near_works_across_the_antimeridian(names: NameIndex) -> None:
    zones = {place.lon > 0 for place in names.near(LonLat(179.9, -16.8), 800)}
    assert zones == {True, False}


def test_find_takes_names_points_and_ids(names: NameIndex) -> None:
    assert find(names, "Владивосток").id == find(names, "geonames:2013348").id
    point = find(names, "51.8, 128.3")
    assert (point.lon, point.lat) == (128.3, 51.8)


def test_find_prefers_what_is_near(names: NameIndex) -> None:
    assert find(names, "Khasan", near=(130.0, 42.0)).country == "RU"


def test_find_suggests_a_near_miss(names: NameIndex) -> None:
    with pytest.raises(PlaceNotFound, match="Vladivostok"):
        find(names, "Vladivostokk")
    with pytest.raises(PlaceNotFound, match="latitude"):
        find(names, "128.3,51.8")


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Tokyo", "city", "JP"),
        ("New York", "city", "US"),
        ("St. Petersburg", "city", "RU"),
        ("ハサン", "station", "RU"),
        ("江部乙", "station", "JP"),
        ("神居古潭", "station", "JP"),
        ("Харанор", "station", "RU"),
        ("판문역", "station", "KP"),
        ("Lena station", "station", "RU"),
        ("Peking", "city", "CN"),
        ("Taihoku", "city", "TW"),
        ("Siberia", "region", "RU"),
        ("Georgia", "country", "GE"),
    ],
)
def test_a_bare_name_means_what_a_traveller_means(
    name: str, kind: str, country: str
) -> None:
    place = find(open_gazetteer(), name)
    assert (place.kind, place.country) == (kind, country)


def test_sounds_find_a_town_that_no_source_spells(names: NameIndex) -> None:
    found = names.sounding_like("スヴォボードヌイ", ["RU"])
    assert "geonames:2015833" in {item.place.id for item in found}


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    short = tmp_path / "names.idx"
    short.write_bytes(data_path("names.idx").read_bytes()[:-1])
    with pytest.raises(DataDamaged, match="reinstall"):
        open_gazetteer(short)
    with pytest.raises(DataDamaged, match="cannot be read"):
        open_gazetteer(tmp_path / "none.idx")


def open_once() -> NameIndex:
    """Return an index that Hypothesis may share between examples."""
    return _SHARED


_SHARED = open_gazetteer()


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Perm III", "Perm"),
        ("Томск-Пасс", "Tomsk"),
    ],
)
def test_a_station_of_a_town_is_found_by_its_town(name: str, town: str) -> None:
    assert find(open_gazetteer(), name).name == town


def test_a_large_town_beats_a_near_village_of_its_name() -> None:
    chicago = (-87.65, 41.85)
    galesburg = find(open_gazetteer(), "Galesburg", near=chicago)
    assert galesburg.population > 20_000


def test_an_unknown_station_is_not_taken_for_the_first_word_of_its_name() -> None:
    with pytest.raises(PlaceNotFound):
        find(open_gazetteer(), "Limerick Junction")


@pytest.mark.parametrize(
    ("county", "lon", "lat"),
    [("越西", 102.5, 28.6), ("喜德", 102.4, 28.3), ("绥德", 110.3, 37.5)],
)
def test_the_seats_of_chinas_counties_have_their_han_names(
    county: str, lon: float, lat: float
) -> None:
    places = [found.place for found in open_gazetteer().candidates(county)]
    assert any(abs(p.lon - lon) < 0.3 and abs(p.lat - lat) < 0.3 for p in places)


@pytest.mark.parametrize("word", ["公安", "黑山"])
def test_a_county_named_by_a_common_word_keeps_its_ending(word: str) -> None:
    names = open_gazetteer()
    bare = {found.place.id for found in names.candidates(word)}
    assert not any(identifier.startswith("railstory:county-") for identifier in bare)
    full = (found.place.id for found in names.candidates(f"{word}县"))
    assert any(full)


@pytest.mark.parametrize(
    ("name", "country", "admin1"),
    [
        ("Paris, Texas", "US", "TX"),
        ("Portland, ME", "US", "ME"),
        ("Valencia, Spain", "ES", "60"),
        ("Frankfurt, Germany", "DE", "05"),
        ("Perth, Scotland", "GB", "SCT"),
        ("Вашингтон, США", "US", "DC"),
    ],
)
def test_a_comma_sets_off_the_region(
    name: str, country: str, admin1: str, names: NameIndex
) -> None:
    place = find(names, name)
    assert (place.country, place.admin1) == (country, admin1)


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Luxembourg", "Luxembourg"),
        ("Люксембург", "Luxembourg"),
        ("卢森堡", "Luxembourg"),
        ("Mexico", "Mexico City"),
        ("Panama", "Panama City"),
        ("Guatemala", "Guatemala City"),
        ("Kuwait", "Kuwait City"),
        ("Djibouti", "Djibouti"),
        ("Singapore", "Singapore"),
        ("Niagara Falls", "Niagara Falls"),
    ],
)
def test_where_a_train_calls_a_town_comes_before_the_country_of_its_name(
    name: str, town: str, names: NameIndex
) -> None:
    place = find(names, name, calls=True)
    assert (place.name, place.kind) == (town, "city")


def test_a_country_is_one_where_no_train_calls(names: NameIndex) -> None:
    assert find(names, "Luxembourg").kind == "country"
    assert find(names, "France", calls=True).kind == "country"
