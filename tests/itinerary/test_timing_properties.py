"""Shifted dates shift times, and the order of clauses changes nothing."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from marked_times import timed

if TYPE_CHECKING:
    from geo.model import Language

# The clause of the departure, that of the arrival, what parts them, the full stop.
TWO = {
    "en": (
        "It «{0} leave left» «{0} object A» on {1}",
        "it «{0} arrive reached» «{0} object B» on {1}",
        "; .",
    ),
    "ru": (
        "он «{0} leave вышел» из «{0} from A» {1}",
        "он «{0} arrive прибыл» в «{0} to B» {1}",
        "; .",
    ),
    "ja": (
        "{1}に«{0} object A»を«{0} leave 出た»",
        "{1}に«{0} to B»に«{0} arrive 着いた»",
        "。。",
    ),
    "ko": (
        "{1} «{0} object A»를 «{0} leave 떠났다»",
        "{1} «{0} to B»에 «{0} arrive 도착했다»",
        ". .",
    ),
    "zh": (
        "{1}«{0} leave 离开»«{0} object A»",
        "{1}«{0} arrive 抵达»«{0} to B»",
        "，。",
    ),
}


MONTHS = {
    "en": "{0.day} {1} {0.year}",
    "ru": "{0.day} {1} {0.year} года",
    "ja": "{0.year}年{0.month}月{0.day}日",
    "ko": "{0.year}년 {0.month}월 {0.day}일",
    "zh": "{0.year}年{0.month}月{0.day}日",
}


NAMES = {
    "en": (
        "January February March April May June July August September October November "
        "December"
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября "
        "декабря"
    ),
}


DAYS = st.dates(date(1930, 1, 1), date(2023, 9, 10))


LANGUAGES = st.sampled_from(["en", "ru", "ja", "ko", "zh"])


def _said(day: date, language: str) -> str:
    """Return a day in words."""
    name = NAMES[language].split()[day.month - 1] if language in NAMES else ""
    return MONTHS[language].format(day, name)


def _two(language: str, left: date, came: date, *, turned: bool = False) -> str:
    """Return a story of a departure and an arrival, or of both told in turn."""
    leave, arrive, signs = TWO[language]
    between, stop = signs[:-1], signs[-1]
    said = [
        leave.format(1, _said(left, language)),
        arrive.format(2, _said(came, language)),
    ]
    return between.join(reversed(said) if turned else said) + stop


def _days(marked: str, language: str) -> dict[str, date]:
    """Return the day of each act."""
    _, events, found = timed(marked, cast("Language", language))
    return {events[n].act: time.earliest.date() for n, time in found.times.items()}


@settings(deadline=None, max_examples=60)
@given(LANGUAGES, DAYS, st.integers(0, 9), st.integers(-3000, 0))
def test_shifting_every_date_shifts_every_time_by_the_same(
    language: str, left: date, nights: int, by: int
) -> None:
    came, shift = left + timedelta(nights), timedelta(by)
    if left + shift < date(1900, 1, 1):
        return
    told_once = _days(_two(language, left, came), language)
    assert told_once == {"leaves": left, "arrives": came}
    moved = _days(_two(language, left + shift, came + shift), language)
    assert moved == {act: day + shift for act, day in told_once.items()}


@settings(deadline=None, max_examples=60)
@given(LANGUAGES, DAYS, st.integers(0, 9))
def test_the_order_of_two_clauses_with_their_own_dates_changes_nothing(
    language: str, left: date, nights: int
) -> None:
    came = left + timedelta(nights)
    turned = _days(_two(language, left, came, turned=True), language)
    assert turned == _days(_two(language, left, came), language)
