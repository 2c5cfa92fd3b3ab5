"""Days that lean on the weekday, month and year that are told with them or before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from geo.languages.almanac import on_weekday
from geo.languages.times import read_times

if TYPE_CHECKING:
    from geo.model import Language


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            (
                "It leaves Boston on Friday, the 21st of April 1865.\nIt leaves Ely on "
                "Monday, 24th, and Buffalo on Thursday, the 27th."
            ),
            ["1865-04-21", "1865-04-24", "1865-04-27"],
        ),
        (
            "en",
            "On 21 April 1865 it left Boston. It was in Albany on Saturday 22 April.",
            ["1865-04-21", "1865-04-22"],
        ),
        (
            "ru",
            (
                "21 апреля 1865 года поезд вышел из Твери. Во Ржеве он был в субботу, "
                "22 апреля."
            ),
            ["1865-04-21", "1865-04-22"],
        ),
        (
            "ja",
            "1908年5月4日、列車は秋田を出た。青森は5月6日(水)。",
            ["1908-05-04", "1908-05-06"],
        ),
        (
            "ko",
            "1908년 5월 4일 열차가 떠났다. 5월 6일(수) 도착했다.",
            ["1908-05-04", "1908-05-06"],
        ),
        (
            "zh",
            "1908年5月4日列车出发。5月6日（星期三）抵达。",
            ["1908-05-04", "1908-05-06"],
        ),
    ],
)
def test_a_weekday_beside_a_date_says_which_year_it_is_of(
    language: Language, text: str, days: list[str]
) -> None:
    read = read_times(text, language, date(2015, 4, 20))
    assert [f"{mention.earliest:%Y-%m-%d}" for mention in read] == days


def test_a_weekday_that_fits_nowhere_changes_nothing() -> None:
    best, told = date(2023, 9, 13), date(2023, 9, 10)
    weekdays = [on_weekday(n, best, told, month=True) for n in range(7)]
    assert weekdays[2] == best  # a Wednesday
    assert all(day.month == 9 and day.day == 13 for day in weekdays)


def test_the_nearest_day_of_that_weekday_comes_first() -> None:
    read = read_times("It left on Wednesday 6 September.", "en", date(2023, 9, 13))
    assert read[0].earliest.year == 2023
