"""When a town is told to be reached: what happened counts more than what was to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.pipeline import read

if TYPE_CHECKING:
    from geo.atlas import Atlas


def hours(text: str, atlas: Atlas) -> list[str]:
    """Return when each stop of a story is told to be reached."""
    stops = read(text, atlas, published="2024-06-08").itinerary.stops
    return [f"{s.told.earliest:%d %H:%M}" if s.told.earliest else "" for s in stops]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "An express left Riga on 3 May at 9:00. It was due to reach Tartu at "
                "15:05. It arrived in Tartu on 4 May at 1:05."
            ),
            ["03 09:00", "04 01:05"],
        ),
        (
            (
                "Экспресс вышел из Москвы 3 мая в 9:00. Он должен был прибыть в Самару "
                "3 мая в 22:05. Он прибыл в Самару 4 мая в 7:05."
            ),
            ["03 09:00", "04 07:05"],
        ),
        (
            (
                "急行は5月3日9時に東京駅を出た。大阪駅には同日17時に着く予定だった。"
                "列車は4日1時5分に大阪駅に着いた。"
            ),
            ["03 09:00", "04 01:05"],
        ),
    ],
)
def test_when_it_came_counts_more_than_when_it_was_to_come(
    text: str, told: list[str], atlas: Atlas
) -> None:
    assert hours(text, atlas) == told


@pytest.mark.parametrize(
    "text",
    [
        (
            "The camp train left Denver on 3 June at 8:00. Then Grand Junction at "
            "15:40, with its peaches. On 4 June the train arrived in Salt Lake City."
        ),
        (
            "Детский поезд вышел из Москвы 3 июня в 8:00. Самара (15:40) встретила "
            "детей оркестром. 4 июня поезд прибыл в Уфу."
        ),
    ],
)
def test_a_town_named_on_the_way_has_the_hour_right_beside_it(
    text: str, atlas: Atlas
) -> None:
    assert hours(text, atlas) == ["03 08:00", "03 15:40", "04 00:00"]


def test_each_place_of_a_list_has_its_own_hour(atlas: Atlas) -> None:
    text = (
        "臨時列車は3日8時に東京駅を出て、静岡駅9時30分、浜松駅10時20分、"
        "名古屋駅には11時に着いた。"
    )
    assert hours(text, atlas) == ["03 08:00", "03 09:30", "03 10:20", "03 11:00"]
