"""A person's word on top of an itinerary: stops dropped, stops added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from geo.cli import main
from geo.errors import BadInput, PlaceNotFound
from geo.itinerary import corrected
from geo.model import Itinerary, Mention, Place, Stop, TopSpeed, Trip

if TYPE_CHECKING:
    from pathlib import Path

PLACES = {
    name: Place(f"t:{name.lower()}", name, 130.0 + number, 43.0)
    for number, name in enumerate(("Khasan", "Ussuriysk", "Khabarovsk", "Vostochny"))
}


def stop(name: str, role: str = "stop") -> Stop:
    """Return a stop at a place of that name."""
    open_ = "open" if role == "candidate" else "confirmed"
    return Stop(PLACES[name].id, role, open_, f"at {name}", 0, 2)  # type: ignore[arg-type]  # any role


MENTION = Mention(0, 6, "border", role="stop", place="t:khasan", confidence=1.0)
TRIP = Trip(
    title="north",
    language="en",
    published=None,
    top_speed=TopSpeed(59.0, "text"),
    itinerary=Itinerary(
        stops=(stop("Khasan"), stop("Khabarovsk", "destination")),
        candidates=(stop("Vostochny", "candidate"),),
        mentions=(MENTION,),
    ),
    places=tuple(p for name, p in PLACES.items() if name != "Ussuriysk"),
)


def find(name: str) -> Place:
    """Return a place of a gazetteer of four."""
    if name not in PLACES:
        raise PlaceNotFound(name)
    return PLACES[name]


def called(trip: Trip) -> list[str]:
    """Return the places of the stops in their order."""
    return [stop.place.removeprefix("t:") for stop in trip.itinerary.stops]


@pytest.mark.parametrize("name", ["Khasan", "khasan", "border", "t:khasan"])
def test_a_stop_is_dropped_by_any_of_its_names(name: str) -> None:
    trip = corrected(TRIP, find, drop=[name])
    assert called(trip) == ["khabarovsk"]
    assert trip.itinerary.mentions[0].role == "mention"


def test_a_candidate_is_dropped_too() -> None:
    assert corrected(TRIP, find, drop=["Vostochny"]).itinerary.candidates == ()


def test_a_new_stop_comes_before_the_destination_or_after_the_one_named() -> None:
    last = corrected(TRIP, find, stops=["Ussuriysk"])
    assert called(last) == ["khasan", "ussuriysk", "khabarovsk"]
    after = corrected(TRIP, find, stops=["Ussuriysk after Khabarovsk"])
    assert called(after) == ["khasan", "khabarovsk", "ussuriysk"]


def test_a_candidate_that_was_reached_is_one_no_more() -> None:
    trip = corrected(TRIP, find, stops=["Vostochny"])
    assert called(trip) == ["khasan", "vostochny", "khabarovsk"]
    assert trip.itinerary.candidates == ()


def test_dropping_comes_first_so_that_a_stop_can_be_moved() -> None:
    moved = "Khasan after Khabarovsk"
    trip = corrected(TRIP, find, drop=["Khasan"], stops=[moved])
    assert called(trip) == ["khabarovsk", "khasan"]


def test_a_name_means_what_it_means_in_the_story() -> None:
    off = replace(MENTION, place="t:vostochny", surface="Ussuriysk", role="candidate")
    trip = replace(TRIP, itinerary=replace(TRIP.itinerary, mentions=(off,)))
    assert "vostochny" in called(corrected(trip, find, stops=["Ussuriysk"]))


@pytest.mark.parametrize(
    ("drop", "stops", "says"),
    [
        (["Paris"], [], "it has Khasan, Khabarovsk, Vostochny"),
        ([], ["Khasan"], "drop that first"),
        ([], ["Ussuriysk after Paris"], "no stop 'Paris'"),
    ],
)
def test_what_cannot_be_is_refused_with_a_next_step(
    drop: list[str], stops: list[str], says: str
) -> None:
    with pytest.raises(BadInput, match=says):
        corrected(TRIP, find, drop=drop, stops=stops)


def test_the_command_line_drops_and_adds(
    tmp_path: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = str(stories / "armoured-train.en.txt")
    trip = str(tmp_path / "trip.yaml")
    assert main(["trip", story, "-o", trip, "--stop", "Ussuriysk after Khasan"]) == 0
    capsys.readouterr()
    for source in (story, trip):
        out = str(tmp_path / "map.geojson")
        assert main(["map", source, "-o", out, "--drop", "Pyongyang"]) == 0
        assert "Pyongyang" not in capsys.readouterr().out
    assert main(["map", trip, "-o", out, "--drop", "Khasan"]) == 0
    assert "Pyongyang - Ussuriysk" in capsys.readouterr().out
