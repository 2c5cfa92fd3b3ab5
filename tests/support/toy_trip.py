"""A small trip made by hand, and the gazetteer of two that it is read with."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from geo.errors import PlaceNotFound
from geo.model import ExtentMention, Itinerary, Place, Stop, TopSpeed, Trip, Window
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from pathlib import Path


EAST = ZoneInfo("Asia/Vladivostok")

HASSAN = Place("geonames:1", "Hassan", 76.1, 13.0, country="IN", confidence=0.1)

KHASAN = Place(
    "railstory:khasan",
    "Khasan",
    130.6456,
    42.4283,
    country="RU",
    kind="station",
    names={"ja": "ハサン", "ru": "Хасан"},
    zone="Asia/Vladivostok",
    source="own",
    confidence=0.9712345,
    reasons=("the text names Primorsky Krai beside it",),
    runner_up=HASSAN,
)

USSURIYSK = Place("geonames:2", "Ussuriysk", 131.95, 43.8, zone="Asia/Vladivostok")

STOP = Stop(
    place=KHASAN.id,
    role="stop",
    status="confirmed",
    quote='arrived at "Khasan" # on the 12th',
    start=4,
    end=37,
    told=Window(datetime(2023, 9, 12, tzinfo=EAST), None),
)

TRIP = Trip(
    title="Train: north",
    language="en",
    published=date(2023, 9, 13),
    top_speed=TopSpeed(59.0, "text", "59 km/h"),
    itinerary=Itinerary(stops=(STOP,), avoid=("CN",)),
    places=(KHASAN,),
    stated=(
        ExtentMention(50, 58, "1,180 km", "some 1,180 km away", "distance", 1180.0),
    ),
    unplaced=("Xyzzy",),
    warnings=("the story names no year",),
)


def find(name: str) -> Place:
    """Return a place of a gazetteer of two."""
    for place in (KHASAN, USSURIYSK):
        if name in {place.id, place.name}:
            return place
    message = f"no place {name!r}; did you mean Khasan (RU)?"
    raise PlaceNotFound(message)


def read_back(tmp_path: Path, text: str) -> Trip:
    """Return the trip of a file with that text."""
    path = tmp_path / "trip.yaml"
    path.write_text(text, "utf-8")
    return read_trip(path, find)
