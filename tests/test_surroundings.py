"""Towns beside a journey: the ones a reader knows, more of them near the line."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from toy_journey import toy_journey

from geo.sources.surroundings import isolation_deg, places_beside


def test_the_large_towns_of_the_region_are_there() -> None:
    names = {place.name for place in places_beside(toy_journey())}
    assert {"Harbin", "Khabarovsk", "Seoul", "Blagoveshchensk"} <= names
    assert len(names) <= 110


def test_towns_come_largest_first() -> None:
    people = [place.population for place in places_beside(toy_journey())]
    assert people == sorted(people, reverse=True)


def test_no_place_has_no_surroundings() -> None:
    empty = replace(toy_journey(), legs=(), stops=(), places=())
    assert places_beside(empty) == ()


def test_a_town_is_as_alone_as_the_next_larger_one_is_far() -> None:
    towns = np.array([[0.0, 0.0], [3.0, 4.0], [3.0, 5.0]])
    assert isolation_deg(towns).tolist() == [90.0, 5.0, 1.0]
