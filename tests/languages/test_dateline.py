"""In a diary or log, "today" and "last night" are of the entry that says so."""

from datetime import date

import pytest

from geo.languages.times import read_times
from geo.model import Language

PUBLISHED = date(2023, 9, 30)


def told(text: str, language: Language) -> list[str]:
    """Return the moments told."""
    return [
        f"{mention.earliest:%m-%dT%H:%M}"
        for mention in read_times(text, language, PUBLISHED)
        if mention.precision in {"hour", "minute"}
    ]


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            (
                "12 September 2023\nTonight at 9:10 we left Oslo.\n"
                "13 September\nLast night was cold. At 7:05 this morning we came."
            ),
            ["09-12T21:10", "09-13T07:05"],
        ),
        (
            "ru",
            (
                "12 сентября 2023 года\nСегодня вечером в 9:10 выехали из Казани.\n"
                "13 сентября:\nВчера было холодно. В 7:05 прибыли в Уфу."
            ),
            ["09-12T21:10", "09-13T07:05"],
        ),
        (
            "ja",
            (
                "■2023年9月12日（火）\n今夜9時10分に東京を出た。\n"
                "■9月13日（水）\n今朝7時5分に青森に着いた。"
            ),
            ["09-12T21:10", "09-13T07:05"],
        ),
        (
            "ko",
            (
                "2023. 9. 12.(화)\n오늘밤 9시 10분 서울을 떠났다.\n"
                "9월 13일\n오늘 아침 7시 5분 부산에 도착했다."
            ),
            ["09-12T21:10", "09-13T07:05"],
        ),
        (
            "zh",
            "2023年9月12日\n今晚9點10分離開台北。\n9月13日：\n今早7點5分抵達高雄。",
            ["09-12T21:10", "09-13T07:05"],
        ),
    ],
)
def test_an_entry_has_its_own_today(
    language: Language, text: str, days: list[str]
) -> None:
    assert told(text, language) == days


def test_one_dateline_is_no_diary() -> None:
    text = "12 September 2023\nIt left yesterday at 9:10 in the evening."
    assert told(text, "en")[-1] == "09-29T21:10"
