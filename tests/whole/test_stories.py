"""Short stories in five languages, each with the journey it tells."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import geo
from geo.geodesy import length_km
from geo.model import LonLat

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Stop

TOLD = Path(__file__).parents[1] / "stories" / "journeys.toml"
STORIES = tomllib.loads(TOLD.read_text("utf-8"))["story"]


@pytest.fixture(params=STORIES, ids=lambda story: story["name"])
def story(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Return one story with the journey it tells."""
    told: dict[str, Any] = request.param
    return told


def test_the_stops_are_the_ones_told_in_their_order(
    story: dict[str, Any], atlas: Atlas
) -> None:
    journey = geo.trace(
        story["text"], atlas, published=date.fromisoformat(story["published"])
    )
    assert journey.language == story["language"]
    found = [shown(stop, journey.place(stop.place)) for stop in journey.stops]
    wanted = story["stops"]
    if story.get("some"):
        found = found[: len(wanted)]
    assert len(found) == len(wanted), found
    for (role, status, place), (role_told, status_told, lon, lat, km) in zip(
        found, wanted, strict=True
    ):
        assert (role, status) == (role_told, status_told), found
        assert length_km(place.at, LonLat(lon, lat)) < km, found


def shown(stop: Stop, place: geo.Place) -> tuple[str, str, geo.Place]:
    """Return what a test compares of a stop."""
    return stop.role, stop.status, place
