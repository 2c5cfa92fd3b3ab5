"""Clock times told by how long after another they are, and hours told in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from geo.languages.times import read_times

if TYPE_CHECKING:
    from geo.model import Language

PUBLISHED = date(2023, 6, 1)


def last_of(text: str, language: Language) -> tuple[str, str]:
    """Return the window of the last time of a text, as hours of its days."""
    mention = read_times(text, language, PUBLISHED)[-1]
    return f"{mention.earliest:%d %H:%M}", f"{mention.latest:%d %H:%M}"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "It left Riga at 9:00 on 10 May 2023. Three hours later it was in Valga.",
        ),
        ("en", "It left Riga at 9:00 on 10 May 2023 and reached Valga after 3 hours."),
        ("ru", "Он вышел из Риги 10 мая 2023 года в 9:00. Через три часа был в Валге."),
        ("ru", "Он вышел 10 мая 2023 года в 9:00 и 3 часа спустя был в Валге."),
        ("ja", "列車は2023年5月10日9時に秋田を出た。3時間後に青森に着いた。"),
        ("ko", "열차는 2023년 5월 10일 9시에 안동을 떠났다. 세 시간 뒤 영주에 닿았다."),
        ("zh", "列车2023年5月10日9时离开大同。三个小时后抵达包头。"),
        ("de", "Er fuhr am 10. Mai 2023 um 9:00 ab. Drei Stunden später war er da."),
        ("fr", "Il partit le 10 mai 2023 à 9h00. Trois heures plus tard, il arriva."),
    ],
)
def test_hours_later_are_counted_from_the_clock_time_before(
    language: Language, text: str
) -> None:
    assert last_of(text, language) == ("10 11:30", "10 12:30")


@pytest.mark.parametrize(
    "text",
    [
        "Three hours later it reached Valga.",
        "It left on 10 May 2023. Three hours later it reached Valga.",
        (
            "It left at 9:00 on 10 May 2023. It was cold. It rained. Snow fell. Three "
            "hours later they slept."
        ),
    ],
)
def test_hours_later_than_nothing_near_are_no_time(text: str) -> None:
    read = read_times(text, "en", PUBLISHED)
    assert not any("later" in mention.surface for mention in read)


@pytest.mark.parametrize(
    ("language", "text", "window"),
    [
        (
            "ru",
            "10 мая 2023 года он был там в девятом часу вечера.",
            ("20:00", "20:59"),
        ),
        ("ru", "10 мая 2023 года он был там полвосьмого утра.", ("07:30", "07:30")),
        ("ru", "10 мая 2023 года, около шести вечера.", ("17:30", "18:30")),
        ("ru", "10 мая 2023 года он ждал до трёх часов дня.", ("15:00", "15:00")),
        ("zh", "列车2023年5月10日上午9点多到大同。", ("09:00", "09:59")),
        ("zh", "列车2023年5月10日下午3点多钟到大同。", ("15:00", "15:59")),
    ],
)
def test_an_hour_in_words_has_the_window_that_they_allow(
    language: Language, text: str, window: tuple[str, str]
) -> None:
    assert last_of(text, language) == tuple(f"10 {hour}" for hour in window)


@pytest.mark.parametrize(
    ("language", "text", "at"),
    [
        ("en", "It left on 10 May 2023. At noon it was in Valga.", "10 12:00"),
        ("ja", "列車は2023年5月10日に出た。正午に青森に着いた。", "10 12:00"),
        ("ko", "열차는 2023년 5월 10일 떠났다. 정오에 영주에 닿았다.", "10 12:00"),
        ("zh", "列车2023年5月10日出发。正午抵达包头。", "10 12:00"),
        ("ko", "열차는 2023년 5월 10일 떠났다. 자정에 영주에 닿았다.", "11 00:00"),
        (
            "en",
            "It left on 10 May 2023. At noon it was in Valga, at midnight in Tartu.",
            "11 00:00",
        ),
    ],
)
def test_noon_and_midnight_alone_are_of_the_day_told_before(
    language: Language, text: str, at: str
) -> None:
    assert last_of(text, language) == (at, at)


@pytest.mark.parametrize("text", ["ラジオが正午の時報を打った。", "午夜列车停了。"])
def test_noon_that_names_something_is_no_time(text: str) -> None:
    language: Language = "ja" if "が" in text else "zh"
    told = {"ja": "2023年5月10日に出た。", "zh": "2023年5月10日出发。"}[language]
    assert len(read_times(told + text, language, PUBLISHED)) == 1
