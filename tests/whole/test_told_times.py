"""From a story's words to the times of its stops and legs, in five languages."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import geo

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Journey


def told(journey: Journey) -> list[str]:
    """Return "09-12T18:30" for each stop, a day as a day, "-" for nothing told."""
    found = []
    for stop in journey.stops:
        first, last = stop.told.earliest, stop.told.latest
        if first is None:
            found.append("-")
        else:
            found.append(f"{first:%m-%d}" if first != last else f"{first:%m-%dT%H:%M}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The train left Kazan at 22:00 and arrived in Yekaterinburg at 09:00 "
                "on 12 March."
            ),
            ["03-11T22:00", "03-12T09:00"],
        ),
        (
            "Поезд вышел из Казани в 22:00 и прибыл в Екатеринбург 12 марта в 09:00.",
            ["03-11T22:00", "03-12T09:00"],
        ),
        (
            "列車は22時にカザンを出て、2024年3月12日9時にエカテリンブルクに着いた。",
            ["03-11T22:00", "03-12T09:00"],
        ),
        (
            "열차는 22시에 카잔을 떠나 3월 12일 9시에 예카테린부르크에 도착했다.",
            ["03-11T22:00", "03-12T09:00"],
        ),
        (
            "列车22时离开喀山，2024年3月12日9时抵达叶卡捷琳堡。",
            ["03-11T22:00", "03-12T09:00"],
        ),
        (
            "The train left Oslo for Bergen on 12 March 2024 at 18:30.",
            ["03-12T18:30", "-"],
        ),
        (
            "Поезд отправился из Москвы в Казань 12 марта 2024 года в 18:30.",
            ["03-12T18:30", "-"],
        ),
        (
            (
                "The train left Lyon, France, on Monday and arrived in Turin, Italy, "
                "on Tuesday."
            ),
            ["03-11", "03-12"],
        ),
        (
            (
                "12日午後6時5分、仙台発青森行きの列車が盛岡駅で脱線した。列車は仙台を"
                "午後3時に出発していた。"
            ),
            ["03-12T15:00", "03-12T18:05", "-"],
        ),
        ("The train left Oslo for Bergen on 31 June at 18:30.", ["-", "-"]),
    ],
)
def test_a_stop_has_the_time_of_its_clause(
    text: str, expected: list[str], atlas: Atlas
) -> None:
    assert told(geo.trace(text, atlas, published="2024-03-13")) == expected


# The departure, the arrival, what parts them, the full stop, how a day is written.
SAID = {
    "en": (
        "The train left Pyongyang on {0}",
        "it arrived in Khasan on {0}",
        ". ",
        ".",
        "{0.day} {1} {0.year}",
    ),
    "ru": (
        "Поезд вышел из Пхеньяна {0}",
        "Поезд прибыл в Хасан {0}",
        ". ",
        ".",
        "{0.day} {1} {0.year} года",
    ),
    "ja": (
        "列車は{0}に平壌を出発した",
        "列車は{0}にハサンに到着した",
        "。",
        "。",
        "{0.year}年{0.month}月{0.day}日",
    ),
    "ko": (
        "열차는 {0} 평양을 출발했다",
        "열차는 {0} 하산에 도착했다",
        ". ",
        ".",
        "{0.year}년 {0.month}월 {0.day}일",
    ),
    "zh": (
        "列车{0}从平壤出发",
        "列车{0}抵达哈桑",
        "。",
        "。",
        "{0.year}年{0.month}月{0.day}日",
    ),
}
MONTHS = {
    "en": (
        "January February March April May June July August September October November "
        "December"
    ),
    "ru": (
        "января февраля марта апреля мая июня июля августа сентября октября ноября "
        "декабря"
    ),
}


def said(language: str, left: date, came: date, *, turned: bool = False) -> str:
    """Return a story of a departure and an arrival, or of both told in turn."""
    leave, arrive, between, stop, day = SAID[language]
    names = MONTHS.get(language, " ".join("x" * 12)).split()
    clauses = [
        leave.format(day.format(left, names[left.month - 1])),
        arrive.format(day.format(came, names[came.month - 1])),
    ]
    if turned:
        clauses.reverse()
    text = between.join(clauses) + stop
    return text[0].upper() + text[1:]


def windows(text: str, language: str, atlas: Atlas) -> list[datetime | None]:
    """Return every window of a story's legs."""
    journey = geo.trace(
        text,
        atlas,
        language=language,  # type: ignore[arg-type]  # one of five
        published="2023-12-31",
    )
    (leg,) = journey.legs
    return [
        moment
        for window in (leg.depart, leg.arrive, leg.likely)
        for moment in (window.earliest, window.latest)
    ]


# North Korea and Vladivostok have kept their clocks since May 2018.
DAYS = st.dates(date(2020, 1, 1), date(2023, 6, 1))
LANGUAGES = st.sampled_from(sorted(SAID))
FEW = settings(deadline=None, max_examples=15)


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_run_is_one_though_only_its_start_is_long_before_the_publication(
    language: str, atlas: Atlas
) -> None:
    for days in (61, 63, 65):
        left = date(2023, 12, 31) - timedelta(days)
        told = windows(said(language, left, left + timedelta(4)), language, atlas)
        assert all(told[2:4])


@pytest.mark.parametrize("language", sorted(SAID))
def test_a_departure_weeks_before_all_else_is_of_another_trip(
    language: str, atlas: Atlas
) -> None:
    text = said(language, date(2023, 10, 1), date(2023, 12, 20))
    text = text.replace(". it", ". It")  # two sentences
    journey = geo.trace(text, atlas, language=language, published="2023-12-31")  # type: ignore[arg-type]  # one of five
    assert not journey.legs


def test_shifting_every_date_shifts_every_window_by_the_same(atlas: Atlas) -> None:
    @FEW
    @given(LANGUAGES, DAYS, st.integers(2, 4), st.integers(1, 150))
    # A run over the turn of the year: no look back at the year before.
    @example("ja", date(2020, 12, 1), 2, 29)
    def holds(language: str, left: date, nights: int, by: int) -> None:
        came, shift = left + timedelta(nights), timedelta(by)
        once = windows(said(language, left, came), language, atlas)
        moved = windows(said(language, left + shift, came + shift), language, atlas)
        assert moved == [moment and moment + shift for moment in once]

    holds()


def test_the_order_of_clauses_with_their_own_dates_changes_no_window(
    atlas: Atlas,
) -> None:
    @FEW
    @given(LANGUAGES, DAYS, st.integers(2, 4))
    def holds(language: str, left: date, nights: int) -> None:
        came = left + timedelta(nights)
        turned = said(language, left, came, turned=True)
        straight = said(language, left, came)
        assert windows(turned, language, atlas) == windows(straight, language, atlas)

    holds()
