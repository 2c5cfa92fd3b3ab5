"""Towns beside a journey: the ones a reader knows, more of them near the line."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from toy_journey import KHASAN, LEDYANAYA, VLADIVOSTOK, toy_journey

from geo.sources.surroundings import isolation_deg, places_beside


def test_the_large_towns_of_the_region_are_there() -> None:
    names = {place.name for place in places_beside(toy_journey())}
    assert {"Harbin", "Khabarovsk", "Seoul", "Blagoveshchensk"} <= names
    assert len(names) <= 110


def test_towns_come_largest_first_then_those_beside_the_stops() -> None:
    people = [place.population for place in places_beside(toy_journey())]
    falls = [i for i in range(1, len(people)) if people[i] > people[i - 1]]
    assert not falls or falls[0] > 24


def test_each_stop_has_towns_in_sight_when_it_fills_the_map() -> None:
    named = places_beside(toy_journey())
    for stop in (KHASAN, VLADIVOSTOK, LEDYANAYA):
        near = [
            p for p in named if max(abs(p.lon - stop.lon), abs(p.lat - stop.lat)) < 0.7
        ]
        assert len(near) >= 2


def test_no_place_has_no_surroundings() -> None:
    empty = replace(toy_journey(), legs=(), stops=(), places=())
    assert places_beside(empty) == ()


def test_a_town_is_as_alone_as_the_next_larger_one_is_far() -> None:
    towns = np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 5.0]])
    assert isolation_deg(towns).tolist() == [90.0, 5.0, 1.0]
