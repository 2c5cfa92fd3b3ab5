"""The day that a clock time hangs on, where days with hours of their own stand near."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from geo.languages.times import read_times

if TYPE_CHECKING:
    from geo.model import Language


def moments(text: str, language: Language) -> list[str]:
    """Return the hours of a text, each with its day."""
    read = read_times(text, language, date(2023, 5, 12))
    return [f"{m.earliest:%d %H:%M}" for m in read if m.precision in {"hour", "minute"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "彼は9日午後、秋田に来た。14時に秋田を出て、10日未明に青森に入る。"),
        ("ko", "그는 9일 오후 안동에 왔다. 14시에 안동을 떠나 10일 새벽 영주에 간다."),
        ("zh", "他9日下午来到大同。14时离开大同，10日凌晨到包头。"),
        (
            "en",
            (
                "He came to Riga on the 9th. At 14:00 he left it, and on the evening "
                "of 10 May he was in Valga."
            ),
        ),
        (
            "ru",
            "Он приехал в Ригу 9 мая. В 14:00 он выехал, а вечером 10 мая был дома.",
        ),
    ],
)
def test_an_hour_is_not_of_a_later_day_that_has_its_own(
    language: Language, text: str
) -> None:
    assert moments(text, language) == ["09 14:00"]


def test_the_day_behind_an_hour_is_its_own_where_none_was_told_before() -> None:
    assert moments("14時に秋田を出て、10日未明に青森に入る。", "ja") == ["10 14:00"]


@pytest.mark.parametrize("words", ["Через сутки", "Спустя сутки", "Сутки спустя"])
def test_a_day_and_a_night_later_is_the_next_day(words: str) -> None:
    text = f"9 мая он выехал из Риги. {words}, в 5:00, он был дома."
    assert moments(text, "ru") == ["10 05:00"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            (
                "It left Riga on the evening of 10 May 2023. In the morning it "
                "reached Valga. In the evening it was in Tartu."
            ),
        ),
        (
            "ru",
            (
                "Поезд выехал из Риги вечером 10 мая 2023 года. Утром он прибыл в "
                "Валгу. Вечером был в Тарту."
            ),
        ),
        ("ja", "列車は2023年5月10日夜に出た。朝、青森に着いた。夕方には秋田に着いた。"),
        (
            "ko",
            (
                "열차는 2023년 5월 10일 밤 떠났다. 아침에 영주에 도착했다. 저녁에 "
                "안동에 도착했다."
            ),
        ),
        ("zh", "列车2023年5月10日晚出发。清晨到达大同，傍晚抵达包头。"),
    ],
)
def test_a_part_of_the_day_alone_is_of_the_day_that_goes_on(
    language: Language, text: str
) -> None:
    read = read_times(text, language, date(2023, 6, 1))
    assert [mention.earliest.day for mention in read] == [10, 11, 11]
    assert all(mention.precision == "part" for mention in read)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 10 May 2023 it left. In the evening of his life he remembered."),
        ("ja", "2023年5月10日に出た。プトレマイオス朝に始まる話だ。"),
        ("ja", "2023年5月10日に出た。毎朝、鐘が鳴る。"),
        ("ko", "2023년 5월 10일 떠났다. 하루 밤에 일어난 일이다."),
        ("zh", "2023年5月10日出发。每天早上，钟声响起。"),
    ],
)
def test_a_part_of_the_day_that_is_none_of_the_story_s_is_left(
    language: Language, text: str
) -> None:
    assert len(read_times(text, language, date(2023, 6, 1))) == 1


def test_an_hour_is_of_the_part_of_the_day_told_before_it() -> None:
    text = "10 мая 2023 года он ждал. Вечером в 9:10 выехал из Риги."
    assert moments(text, "ru") == ["10 21:10"]
