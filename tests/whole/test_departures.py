"""A departure told of a stop on the way is kept beside its arrival."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import geo
from geo.outputs.tripfile import trip_yaml
from geo.pipeline import read
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas

STORIES = {
    "en": "The train left Pyongyang on 10 September 2023. It arrived in Khasan at"
    " 6 a.m. on 12 September. It left Khasan at noon on 12 September and arrived in"
    " Ussuriysk on 13 September.",
    "ja": "列車は2023年9月10日に平壌を出発した。12日午前6時にハサンに到着した。"
    "列車は12日正午にハサンを出発し、13日にウスリースクに到着した。",
}


@pytest.mark.parametrize("language", STORIES)
def test_arrival_and_departure_of_a_stop_are_both_read(
    atlas: Atlas, language: str
) -> None:
    journey = geo.trace(STORIES[language], atlas, published="2023-09-14")
    origin, khasan, end = journey.stops
    assert khasan.told.earliest is not None
    assert khasan.left.earliest is not None
    assert (khasan.told.earliest.hour, khasan.left.earliest.hour) == (6, 12)
    assert journey.legs[1].depart == khasan.left
    assert origin.left.earliest is None
    assert end.left.earliest is None


def test_a_trip_file_keeps_the_departure(atlas: Atlas, tmp_path: Path) -> None:
    trip = read(STORIES["en"], atlas, published="2023-09-14")
    file = tmp_path / "trip.yaml"
    file.write_text(trip_yaml(trip), "utf-8")
    again = read_trip(file, atlas.find)
    assert [s.left for s in again.itinerary.stops] == [
        s.left for s in trip.itinerary.stops
    ]


def test_the_country_behind_a_place_does_not_take_its_time(atlas: Atlas) -> None:
    text = "A train left Pyongyang on 10 September 2023. "
    text += "It arrived in Khasan, Russia, on 12 September."
    journey = geo.trace(text, atlas)
    assert journey.stops[-1].told.earliest is not None
    assert journey.stops[-1].told.earliest.day == 12
