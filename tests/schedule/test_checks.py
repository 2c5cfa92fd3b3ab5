"""The kilometres of a check are those of the way that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import geo

if TYPE_CHECKING:
    from geo.model import Language

STORIES: dict[Language, str] = {
    "en": "On 12 September 2023 the train left Bucharest at 6:00 and stopped in Bacau."
    " It arrived in Iasi at 9:00.",
    "ru": "Поезд выехал из Москвы 12 сентября 2023 года в 6:00, остановился во"
    " Владимире и прибыл в Нижний Новгород в 8:00.",
    "ja": "列車は2023年9月12日6時に東京を出発し、静岡に停車した。"
    "列車は9時に大阪に到着した。",
}


@pytest.mark.parametrize("language", STORIES)
def test_a_check_over_several_legs_says_from_where(
    language: Language, atlas: geo.Atlas
) -> None:
    journey = geo.trace(STORIES[language], atlas, min_confidence=0)
    first, last = (journey.stops[n] for n in (0, -1))
    whole = sum(leg.length_km for leg in journey.legs)
    assert len(journey.legs) == 2
    (check,) = [c for c in journey.checks if f"{whole:.0f}" in c.why]
    for code, why in journey.wordings[check.why].items():
        names = [journey.place(s.place).called(code) for s in (first, last)]  # type: ignore[arg-type]  # one of the five
        assert all(name in why for name in names), why


def test_a_check_of_one_leg_has_its_own_kilometres(atlas: geo.Atlas) -> None:
    told = (
        "On 12 September 2023 the train left Iasi at 6:00 and arrived in Bacau at 9:00."
    )
    journey = geo.trace(told, atlas, min_confidence=0)
    (check,) = journey.checks
    assert check.why.startswith(
        f"{journey.legs[0].length_km:.0f} km of rails in at most"
    )
