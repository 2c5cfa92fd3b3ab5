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
