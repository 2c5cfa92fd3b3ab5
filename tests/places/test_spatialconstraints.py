"""A distance and a direction place a name that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import places, reading

if TYPE_CHECKING:
    from geo.model import Language


def test_two_directions_place_a_name_that_nobody_knows() -> None:
    text = "They stopped at Kuznetsovka, south of Tsiolkovsky and north of Svobodny."
    names = "Kuznetsovka", "Tsiolkovsky", "Svobodny"
    place = places(reading(text, *names))["Kuznetsovka"]
    assert (round(place.lon, 1), round(place.lat, 1)) == (128.1, 51.6)
    assert place.confidence <= 0.6
    assert "south of Tsiolkovsky" in place.source


@pytest.mark.parametrize(
    ("language", "text", "unknown", "known"),
    [
        ("en", "The Zqrelle yard, 40 km north of Svobodny.", "Zqrelle", "Svobodny"),
        ("ja", "ウラジオストクの北40キロにあるゾゾ村。", "ゾゾ村", "ウラジオストク"),
        ("ko", "평양에서 북쪽으로 40km 떨어진 쿠쿠쿠.", "쿠쿠쿠", "평양"),
        ("zh", "平壤以北40公里的某某屯。", "某某屯", "平壤"),
    ],
)
def test_a_distance_and_a_direction_place_an_unknown_name(
    language: Language, text: str, unknown: str, known: str
) -> None:
    names = sorted((unknown, known), key=text.index)
    found = places(reading(text, *names, language=language))
    assert found[unknown].lat - found[known].lat == pytest.approx(0.36, abs=0.01)
    assert found[unknown].lon == pytest.approx(found[known].lon, abs=0.01)
