"""A train that is stopped between two stations is at one of them."""

from __future__ import annotations

from geo.itinerary.path import path_of
from geo.itinerary.visits import Step
from geo.model import Place
from geo.model.clause import Event


def test_a_train_is_stopped_between_two_stations_at_one_of_them() -> None:
    places = [
        Place("toy:1", "A", 130.0, 35.0, country="XX", kind="city"),
        Place("toy:2", "B", 130.1, 35.1, country="XX", kind="city"),
        Place("toy:3", "C", 133.0, 37.0, country="XX", kind="city"),
    ]
    for two, expected in ((1, ["A"]), (2, [])):
        steps = [
            Step(
                Event(
                    i, "calls", i, 0, 0, 0, 9, (0, 9), mark="between", family="incident"
                ),
                places[i],
            )
            for i in (0, two)
        ]
        assert [v.place.name for v in path_of(steps).visits] == expected
