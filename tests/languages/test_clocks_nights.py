"""A night train leaves the day before it arrives; a stated day stays as stated."""

from datetime import date

import pytest

from geo.languages.times import read_times
from geo.model import Language

PUBLISHED = date(2024, 3, 13)


def told(text: str, language: Language) -> list[str]:
    """Return the moments told, in order of the text."""
    return [
        f"{mention.earliest:%m-%dT%H:%M}"
        for mention in read_times(text, language, PUBLISHED)
        if mention.precision in {"hour", "minute"}
    ]


NIGHT = ["03-11T22:00", "03-12T09:00"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It left Kazan at 22:00 and arrived in Ufa at 09:00 on 12 March."),
        ("en", "It left Kazan at 22:00 and arrived in Ufa on 12 March at 09:00."),
        ("en", "It left Kazan at 10 p.m. and reached Ufa at 9 a.m. on 12 March."),
        ("en", "Leaving Kazan at 22:00, it pulled into Ufa at 09:00 on Tuesday."),
        ("ru", "Поезд вышел из Казани в 22:00 и прибыл в Уфу 12 марта в 09:00."),
        ("ru", "Выйдя из Казани в 22:00, поезд прибыл в Уфу в 09:00 12 марта."),
        ("ru", "Поезд вышел из Казани в 22:00 и достиг Уфы 12 марта, в 09:00."),
        ("ja", "列車は22時にカザンを出て、2024年3月12日9時にウファに着いた。"),
        ("ja", "列車は午後10時に京都を発ち、3月12日午前9時に青森に到着した。"),
        ("ko", "열차는 22시에 서울을 떠나 3월 12일 9시에 부산에 도착했다."),
        ("ko", "열차는 오후 10시 서울을 출발해 12일 오전 9시 부산에 도착했다."),
        ("zh", "列车22时离开北京，3月12日9时抵达沈阳。"),
        ("zh", "列車晚上10點從台北開出，3月12日早上9點抵達台東。"),
    ],
)
def test_a_departure_without_a_day_is_of_the_day_before(
    language: Language, text: str
) -> None:
    assert told(text, language) == NIGHT


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It left Kazan at 22:00 on 11 March and arrived in Ufa at 09:00."),
        ("en", "On 11 March it left Kazan at 22:00 and arrived in Ufa at 09:00."),
        ("ru", "Поезд вышел из Казани 11 марта в 22:00 и прибыл в Уфу в 09:00."),
        ("ja", "列車は3月11日22時に東京を出て、9時に青森に着いた。"),
        ("ko", "열차는 3월 11일 22시에 서울을 떠나 9시에 부산에 도착했다."),
        ("zh", "列车3月11日22时离开北京，9时抵达沈阳。"),
    ],
)
def test_an_arrival_without_a_day_is_of_the_day_after(
    language: Language, text: str
) -> None:
    assert told(text, language) == NIGHT


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            "It left Kazan at 9:00 and arrived in Ufa at 22:00 on 12 March.",
            ["03-12T09:00", "03-12T22:00"],
        ),
        (
            "en",
            "It left on 10 March at 22:00 and arrived on 12 March at 09:00.",
            ["03-10T22:00", "03-12T09:00"],
        ),
        (
            "zh",
            "列车3月10日22时离开北京，3月12日9时抵达。",
            ["03-10T22:00", "03-12T09:00"],
        ),
    ],
)
def test_what_the_clock_allows_stays(
    language: Language, text: str, days: list[str]
) -> None:
    assert told(text, language) == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "On 12 March it left Kazan at 10:20 and arrived in Ufa at 1:30."),
        ("ru", "12 марта он вышел из Казани в 10:20 и прибыл в Уфу в 1:30."),
        ("ja", "列車は3月12日10時20分に東京を出て、1時30分に青森に着いた。"),
        ("ko", "열차는 3월 12일 10시 20분 서울을 떠나 1시 30분 부산에 도착했다."),
        ("zh", "列车3月12日10时20分离开北京，1时30分抵达沈阳。"),
    ],
)
def test_an_hour_of_a_dial_is_of_the_afternoon(language: Language, text: str) -> None:
    assert told(text, language) == ["03-12T10:20", "03-12T13:30"]
