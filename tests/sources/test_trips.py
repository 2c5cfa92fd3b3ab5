"""Trip files: written, read back, corrected, and refused with file and line."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from toy_trip import STOP, TRIP, USSURIYSK, find, read_back

from geo.errors import BadInput
from geo.model import Itinerary, Trip, Window
from geo.outputs.tripfile import trip_yaml
from geo.sources.trips import trip_of

if TYPE_CHECKING:
    from pathlib import Path


def edited(old: str, new: str) -> str:
    """Return the trip's file with one edit."""
    text = trip_yaml(TRIP)
    assert text.count(old) == 1, old
    return text.replace(old, new)


def as_told(trip: Trip) -> Trip:
    """Return a trip with its times as ISO 8601 keeps them: by offset, not by zone."""
    told = [stop.told.to_dict() for stop in trip.itinerary.stops]
    stops = [replace(stop, told=Window()) for stop in trip.itinerary.stops]
    itinerary = replace(trip.itinerary, stops=tuple(stops), warnings=(str(told),))
    return replace(trip, itinerary=itinerary)


def test_an_unedited_file_gives_the_same_trip(tmp_path: Path) -> None:
    assert as_told(read_back(tmp_path, trip_yaml(TRIP))) == as_told(TRIP)


@given(text=st.text(max_size=60))
def test_no_text_of_a_story_changes_the_shape_of_the_file(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    clean = text.encode("utf-8", "replace").decode()
    stop = replace(STOP, quote=clean)
    trip = replace(TRIP, title=clean, itinerary=Itinerary(stops=(stop,)))
    back = read_back(tmp_path_factory.mktemp("trip"), trip_yaml(trip))
    assert (back.title, back.itinerary.stops[0].quote) == (clean, clean)


def test_a_place_that_a_person_changed_loses_its_evidence(tmp_path: Path) -> None:
    back = read_back(
        tmp_path, edited('- place: "railstory:khasan"', "- place: Ussuriysk")
    )
    (stop,) = back.itinerary.stops
    (place,) = [p for p in back.places if p.id == stop.place]
    assert (place.id, place.confidence, place.runner_up) == (USSURIYSK.id, 1.0, None)


def test_a_stop_needs_no_more_than_a_place(tmp_path: Path) -> None:
    back = read_back(
        tmp_path,
        "stops:\n  - place: Khasan\n  - place: Ussuriysk\n"
        "    role: candidate\ntop_speed: 59\n",
    )
    (stop,), (candidate,) = back.itinerary.stops, back.itinerary.candidates
    assert (stop.role, stop.status) == ("stop", "confirmed")
    assert (candidate.role, candidate.status) == ("candidate", "open")


def test_a_time_without_an_offset_is_the_place_s_own(tmp_path: Path) -> None:
    back = read_back(
        tmp_path,
        "stops:\n  - place: Khasan\n    told: [2023-09-12T06:00, null]\n"
        "top_speed: 59\n",
    )
    (stop,) = back.itinerary.stops
    assert stop.told.to_dict()["earliest"] == "2023-09-12T06:00:00+10:00"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("role: stop", "role: stopp", "line 27: role 'stopp' is none; allowed: origin"),
        ("role: stop", "rolle: stop", "no 'rolle'; allowed: confidence"),
        ("language: en", "language: es", "allowed: ja, en, ru, ko, zh, de, fr"),
        ('"2023-09-13"', '"13 Sept"', "write it as 2023-09-13"),
        ("kmh: 59", "kmh: 0", "a number of km/h up to 603"),
        ('- place: "railstory:khasan"', "- place: Khazan", "did you mean Khasan"),
        ("stops:", "stops: [", "line"),
        ('"2023-09-12T00:00:00+10:00"', '"soon"', "told 'soon' is no time"),
        ('"2023-09-12T00:00:00+10:00"', "0001-01-01", "a year from 1800 to 2199"),
        ('"2023-09-13"', "9999-12-31", "a year from 1800 to 2199"),
        ('["CN"]', "[XX]", "line 20: avoid 'XX' is no country; a code of two letters"),
        ('["CN"]', "[China]", "line 20: avoid 'China' is no country"),
        ('"lat": 42.4283', '"lat": 142.4283', "lat 142.4283 is no number from -90"),
        ('"name": "Khasan"', '"name": []', "name is no text"),
        ('"zone": "Asia/Vladivostok"', '"zone": "Asia/Nowhere"', "zone 'Asia/Nowhere'"),
        ('"lon": 130.6456, ', "", "a place lacks its lon"),
    ],
)
def test_a_wrong_edit_names_file_line_and_what_is_allowed(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read_back(tmp_path, edited(old, new))
    assert says in str(caught.value)
    assert "trip.yaml" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("version", "says"),
    [
        ("2", "line 14: this trip is of a newer railstory (version 2); update"),
        ("0", "railstory 0 is no version of trip files; write 1"),
        ("new", "railstory 'new' is no version of trip files; write 1"),
    ],
)
def test_a_trip_of_another_version_is_refused(
    tmp_path: Path, version: str, says: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read_back(tmp_path, edited("railstory: 1", f"railstory: {version}"))
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"stops": [{"place": "Khasan"}, {"place": "Khazan"}]}, "stops 2, place: no"),
        ({"stops": [{"place": "Khasan", "told": ["soon"]}]}, "stops 1, told 1: told"),
        ({"top_speed": {"kmh": 0}}, "top_speed, kmh: top_speed 0 is none"),
        ({"railstory": 3}, "railstory: this trip is of a newer railstory"),
        ({"seen": {"places": [{"id": "a"}]}}, "seen, places 1: a place lacks its name"),
        ({"stops": [[[[[[[[[[[]]]]]]]]]]]}, "nested too deeply"),
    ],
)
def test_what_is_wrong_in_plain_values_is_told_by_its_path(
    change: dict[str, object], says: str
) -> None:
    values = yaml.safe_load(trip_yaml(TRIP)) | change
    with pytest.raises(BadInput) as caught:
        trip_of(values, "trip", find)
    assert says in str(caught.value)


def test_plain_values_are_read_as_their_file() -> None:
    values = yaml.safe_load(trip_yaml(TRIP))
    assert as_told(trip_of(values, "trip", find)) == as_told(TRIP)
    values |= {"drawn": False, "title": "7", "stops": []}
    assert not trip_of(values, "trip", find).drawn


def test_half_a_character_is_none(tmp_path: Path) -> None:
    back = read_back(tmp_path, edited('"Train: north"', r'"Train \ud83d"'))
    assert back.title == "Train ?"


@pytest.mark.parametrize(
    "text", ["!!python/object/apply:os.system ['false']", "- a", "[" * 99, "&a [*a]"]
)
def test_a_file_that_is_no_trip_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput):
        read_back(tmp_path, text)


@given(
    text=st.text(alphabet=st.sampled_from("-: []{}\n\t\"'&*!|>#%@`,ab1"), max_size=80)
)
def test_only_our_own_errors_come_out_of_the_reader(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with contextlib.suppress(BadInput):
        read_back(tmp_path_factory.mktemp("trip"), text)
