"""A month or a year will do as the time of publication."""

import copy
import pickle
from datetime import date
from pathlib import Path

import pytest

import geo
from geo.atlas import Atlas
from geo.languages.times import read_times
from geo.model import Language
from geo.model.spacetime import Period, read_published
from geo.scene.pagewords import words


def days(text: str, language: Language, published: str) -> list[str]:
    found = read_times(text, language, read_published(published))
    return [mention.earliest.date().isoformat() for mention in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The train left Oslo on the 10th and came on 12 September."),
        ("ja", "列車は10日に東京を出て9月12日に着いた。"),
        ("ko", "열차는 10일 서울을 떠나 9월 12일 도착했다."),
        ("ru", "Поезд вышел из Казани 10-го и прибыл 12 сентября."),
        ("zh", "列车10日离开北京，9月12日抵达。"),
    ],
)
def test_a_month_dates_the_days_in_it(language: Language, text: str) -> None:
    assert days(text, language, "2023-09") == ["2023-09-10", "2023-09-12"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The train left Oslo on 12 March. It left on the 10th."),
        ("ja", "列車は3月12日に東京を出た。"),
        ("ko", "열차는 3월 12일 서울을 떠났다."),
        ("ru", "Поезд вышел из Казани 12 марта."),
        ("zh", "列车3月12日离开北京。"),
    ],
)
def test_a_year_dates_the_months_in_it(language: Language, text: str) -> None:
    assert days(text, language, "2023")[0] == "2023-03-12"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It left yesterday, on Tuesday, last week, last night at 9."),
        ("ja", "昨日、火曜日、先週、昨夜9時に出た。"),
        ("ko", "어제, 화요일, 지난주, 어젯밤 9시에 떠났다."),
        ("ru", "Он вышел вчера, во вторник, на прошлой неделе, минувшей ночью."),
        ("zh", "昨天、周二、上周、昨晚9点出发。"),
    ],
)
@pytest.mark.parametrize("published", ["2023-09", "2023"])
def test_neither_has_a_yesterday(language: Language, text: str, published: str) -> None:
    assert days(text, language, published) == []


@pytest.mark.parametrize("text", ["2023-13", "2023-9", "23", "September", "2023-09-31"])
def test_what_is_none_is_refused_in_a_line(text: str, atlas: Atlas) -> None:
    with pytest.raises(geo.BadInput, match="write it as 2023-09-13, 2023-09 or 2023"):
        geo.trace("The train left Oslo.", atlas, published=text)


def test_a_period_is_written_as_it_was_given(atlas: Atlas, tmp_path: Path) -> None:
    journey = geo.trace(
        "The train left Pyongyang on the 10th for Khasan.", atlas, published="2023-09"
    )
    assert journey.to_dict()["published"] == "2023-09"
    assert words("en").full_day(Period.read("2023-09")) == "2023-09"
    for same in (copy.deepcopy, lambda p: pickle.loads(pickle.dumps(p))):  # noqa: S301
        assert same(Period.read("2023")).isoformat() == "2023"
    assert isinstance(read_published("2023-09-13"), date)
    assert tmp_path.exists()
