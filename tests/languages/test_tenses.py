"""A day without month or year is the one that its sentence tells of."""

import runpy
from datetime import date
from pathlib import Path

import pytest

from geo.languages.times import read_times
from geo.model import Language

KNOWN = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks" / "dates.py"))


def _days(text: str, language: Language, published: date) -> list[date]:
    return [m.earliest.date() for m in read_times(text, language, published)]


@pytest.mark.parametrize(
    ("text", "month"),
    [("It arrives on the 31st.", 8), ("It arrived on the 31st.", 7)],
)
def test_a_plan_is_of_this_month_and_an_arrival_of_the_last(
    text: str, month: int
) -> None:
    assert _days(text, "en", date(2023, 8, 15)) == [date(2023, month, 31)]


def test_the_tense_is_that_of_the_clause_in_languages_with_the_verb_last() -> None:
    text = "首相は20日に北京を出発し、来月2日にモスクワへ着く見通しだ。"
    published = date(2023, 8, 21)
    assert _days(text, "ja", published) == [date(2023, 8, 20), date(2023, 9, 2)]


def test_a_date_goes_on_with_a_story_of_another_year() -> None:
    text = "The train left on April 21, 1865. It was in Albany on April 26."
    days = [date(1865, 4, 21), date(1865, 4, 26)]
    assert _days(text, "en", date(2015, 4, 21)) == days


def test_a_story_of_another_year_goes_on_over_new_year() -> None:
    text = "The train left on 28 December 1917. It arrived on 3 January."
    assert _days(text, "en", date(2020, 6, 1))[1] == date(1918, 1, 3)


def test_one_day_of_the_past_does_not_take_the_news_along() -> None:
    text = "He was last there on 24 April 2019. On 12 September he came again."
    assert _days(text, "en", date(2023, 9, 13))[1] == date(2023, 9, 12)


def test_the_next_day_follows_the_journey_and_not_a_report() -> None:
    text = "He left on the 10th. TASS said on the 12th that all is well. "
    text += "The next day he was in Rajin."
    assert _days(text, "en", date(2023, 9, 13))[-1] == date(2023, 9, 11)


def test_an_arrival_earlier_by_the_clock_is_of_the_next_day() -> None:
    text = "It left at 23:50 on 3 September and arrived at 06:10."
    moments = read_times(text, "en", date(2023, 9, 13))
    assert str(moments[-1].earliest) == "2023-09-04 06:10:00"


def test_an_hour_that_may_be_in_the_afternoon_is_of_the_same_day() -> None:
    text = "It left at 11:30 on 3 September and arrived at 2:45."
    moments = read_times(text, "en", date(2023, 9, 13))
    assert moments[-1].earliest.date() == date(2023, 9, 3)


def test_no_clock_time_hangs_on_a_third_of_a_month() -> None:
    text = "In late September 2023 it left at 6 a.m."
    assert len(read_times(text, "en", date(2023, 10, 13))) == 1


@pytest.mark.parametrize("group", ["first", "second", "third", "fourth"])
def test_nearly_all_known_sentences_are_read_right(group: str) -> None:
    known = [s for s in KNOWN["sentences"]() if s.group == group]
    assert sum(map(KNOWN["is_right"], known)) >= 0.95 * len(known)
