"""Dates and times are read as written, relative to the publication."""

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.languages.times import read_dateline, read_times, time_doubts
from geo.model import LANGUAGES, Language

Reading = tuple[datetime, datetime, str, str]
PUBLISHED = date(2023, 9, 13)


def _read(
    text: str, language: Language, published: date | None = PUBLISHED
) -> list[Reading]:
    mentions = read_times(text, language, published)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.surface
    return [(m.earliest, m.latest, m.precision, m.zone) for m in mentions]


def _day(day: int, month: int = 9, year: int = 2023) -> Reading:
    start = datetime(year, month, day)  # noqa: DTZ001  # local to a place
    return (start, start.replace(hour=23, minute=59), "day", "")


def _at(
    day: int, hour: int, minute: int = 0, precision: str = "hour", zone: str = ""
) -> Reading:
    at = datetime(2023, 9, day, hour, minute)  # noqa: DTZ001  # local to a place
    return (at, at, precision, zone)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "列車は10日に出た。"),
        ("ja", "今月十日に出た。"),
        ("zh", "列车10日出发。"),
        ("ko", "열차는 10일 떠났다."),
        ("en", "It left on the 10th."),
        ("en", "It left on September 10."),
        ("en", "It left on Sunday."),
        ("ru", "Поезд вышел 10 сентября."),
        ("ru", "Поезд вышел в воскресенье."),
    ],
)
def test_a_day_is_completed_from_the_publication(language: Language, text: str) -> None:
    assert _read(text, language) == [_day(10)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "列車は12日午前6時に着いた。"),
        ("zh", "列车12日上午6时抵达。"),
        ("ko", "열차는 12일 오전 6시 도착했다."),
    ],
)
def test_a_day_and_its_clock_are_one_mention(language: Language, text: str) -> None:
    assert _read(text, language) == [_at(12, 6)]


@pytest.mark.parametrize(
    ("language", "text", "last"),
    [
        ("en", "On 12 September, at 6 a.m., it came.", _at(12, 6)),
        ("en", "On Tuesday at 06:00 it came.", _at(12, 6, precision="minute")),
        ("ru", "Во вторник, в 6 утра, поезд прибыл.", _at(12, 6)),
        ("ja", "12日に着いた。午後3時10分に出た。", _at(12, 15, 10, "minute")),
    ],
)
def test_a_clock_belongs_to_the_nearest_day(
    language: Language, text: str, last: Reading
) -> None:
    assert _read(text, language)[-1] == last


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "20両、122ミリ、M58国道、[1][2]、12キロ、3日間、10日ぶり、時速59キロ。"),
        (
            "en",
            "20 cars, 122 mm, M58, [1][2], 12 km, 20 hours, the 10th forum. They may.",
        ),
        ("ru", "20 вагонов, 122 мм, М58, [1][2], 12 км, 20 часов, 59 км/ч."),
        ("ko", "20량, 122㎜, M58, [1][2], 12㎞, 20시간, 3일간, 시속 59km."),
        ("zh", "20节车厢，122毫米，M58，[1][2]，12公里，20小时，时速59公里。"),
    ],
)
def test_numbers_that_are_no_dates_are_left_alone(
    language: Language, text: str
) -> None:
    assert _read(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "12日に着いた。三日後に出た。"),
        ("zh", "12日抵达。三天后离开。"),
        ("ko", "12일 도착했다. 사흘 뒤 떠났다."),
        ("en", "It came on 12 September. Three days later it left."),
        ("ru", "Он прибыл 12 сентября. Через три дня он уехал."),
    ],
)
def test_days_later_count_from_the_day_told_before(
    language: Language, text: str
) -> None:
    assert _read(text, language) == [_day(12), _day(15)]


@pytest.mark.parametrize(
    ("language", "text", "zone"),
    [
        ("ja", "日本時間12日午後1時に着いた。", "Asia/Tokyo"),
        ("ja", "現地時間12日午後1時に着いた。", ""),
        ("zh", "北京时间12日13时抵达。", "Asia/Shanghai"),
        ("ko", "한국시간 12일 오후 1시 도착했다.", "Asia/Seoul"),
        ("en", "On 12 September at 1300 GMT it came.", "UTC"),
        ("ru", "12 сентября в 13 часов по московскому времени.", "Europe/Moscow"),
    ],
)
def test_a_zone_that_the_text_names_is_kept(
    language: Language, text: str, zone: str
) -> None:
    assert _read(text, language)[-1][3] == zone


def test_the_same_moment_in_gmt_may_be_the_day_before() -> None:
    read = _read("It came on Tuesday at 6 a.m. local time (2000 GMT).", "en")
    assert read[1:] == [_at(12, 6), _at(11, 20, 0, "minute", "UTC")]


def test_months_parts_of_months_and_years_keep_their_precision() -> None:
    read = _read("7月に訪れた。8月下旬に失敗した。2019年以来だ。", "ja")
    assert [(m[0].date(), m[1].date(), m[2]) for m in read] == [
        (date(2023, 7, 1), date(2023, 7, 31), "month"),
        (date(2023, 8, 21), date(2023, 8, 31), "part"),
        (date(2019, 1, 1), date(2019, 12, 31), "year"),
    ]


def test_a_day_far_ahead_belongs_to_the_month_before() -> None:
    assert _read("25日に出た。", "ja") == [_day(25, month=8)]
    assert _read("15日に出る。", "ja") == [_day(15)]


def test_without_a_publication_only_whole_dates_are_read() -> None:
    text = "On Tuesday. On the 10th. In July. On 24 April 2019. On 25 April."
    assert _read(text, "en", None) == [_day(24, 4, 2019), _day(25, 4, 2019)]


def test_a_day_that_no_calendar_has_is_told_apart() -> None:
    assert _read("It left on 31 June 2023.", "en") == []
    (doubt,) = time_doubts("It left on 31 June 2023.", "en", None)
    assert doubt == ("no_such_day", {"day": "31 June 2023"})


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("ja", "列車が着く 2023年9月13日BBC\n2023-09-16 17:20:11 | 連絡\n", 13),
        ("en", "A train\nPublished 13 September 2023\n", 13),
        ("en", "A train\nSEOUL, Sept. 12, 2023 (Reuters) - A train came.\n", 12),
        ("ru", "Поезд\nТАСС, 12 сентября 2023 года\n", 12),
        ("ko", "열차\n입력 2023.09.13 10:20\n", 13),
        ("zh", "新华社平壤2023年9月12日电 列车抵达。\n", 12),
        ("zh", "2023-09-13 10:00:00\n新华社平壤9月12日电 列车抵达。\n", 12),
        (
            "en",
            "A train\n2023-09-13 10:00:00\nSEOUL, Sept 12 (Reuters) - It came.\n",
            12,
        ),
    ],
)
def test_a_dateline_says_when_it_was_published(
    language: Language, text: str, day: int
) -> None:
    assert read_dateline(text, language) == date(2023, 9, day)


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    assert read_dateline("On 24 April 2019 he left. He came.", "en") is None


@settings(deadline=None)  # a busy machine is no fault
@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_is_read_without_a_complaint(text: str, language: Language) -> None:
    for mention in read_times(text, language, PUBLISHED):
        assert mention.earliest <= mention.latest


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "2019年4月24日に着き、同年4月26日に出た。"),
        ("zh", "2019年4月24日抵达，同月26日离开。"),
        ("ko", "2019년 4월 24일 도착해 같은 해 4월 26일 떠났다."),
        ("en", "It came on 24 April 2019 and left on 26 April that year."),
        ("ru", "Он прибыл 24 апреля 2019 года и уехал 26 апреля того же года."),
    ],
)
def test_the_same_year_is_the_one_told_before(language: Language, text: str) -> None:
    assert _read(text, language) == [_day(24, 4, 2019), _day(26, 4, 2019)]


def test_coming_and_past_days_are_told_apart() -> None:
    assert _read("오는 2일 출발한다.", "ko") == [_day(2, month=10)]
    assert _read("지난 17일 출발했다.", "ko") == [_day(17, month=8)]


def test_a_plan_at_the_end_of_a_month_is_for_the_next() -> None:
    published = date(2023, 9, 28)
    assert _read("2日に会談する予定だ。", "ja", published) == [_day(2, month=10)]


def test_a_market_town_is_no_day() -> None:
    assert _read("八日市場と四日市を通る。", "ja") == []


def test_a_day_right_behind_a_clock_is_its_own() -> None:
    text = "It came on Tuesday about 6am local time (2000 GMT Monday)."
    read = _read(text, "en")
    assert read[1][0] == datetime(2023, 9, 12, 5, 30)  # noqa: DTZ001  # local to a place
    assert read[2] == _at(11, 20, 0, "minute", "UTC")


def test_the_night_to_a_day_begins_the_evening_before() -> None:
    ((start, end, precision, _),) = _read("В ночь на 12 сентября он выехал.", "ru")
    assert (start.day, start.hour, end.day, precision) == (11, 22, 12, "part")


def test_nights_of_a_trip_are_no_days() -> None:
    assert _read("2泊3日の旅だった。", "ja") == []
    assert _read("2박3일 여정이었다.", "ko") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "12日に着き、一時停車した。"),
        ("zh", "列车12日抵达，一时无法离开。他谈了三点意见。"),
    ],
)
def test_for_a_time_is_no_clock(language: Language, text: str) -> None:
    assert _read(text, language) == [_day(12)]


def test_han_numerals_tell_the_time_behind_a_part_of_the_day() -> None:
    assert _read("12日下午三点抵达。", "zh") == [_at(12, 15)]
    assert _read("12日午後三時に着いた。", "ja") == [_at(12, 15)]


def test_a_month_cut_short_with_a_dot_is_a_month() -> None:
    (found,) = read_times("The train left on Nov. 5, 2017.", "en", None)
    assert found.earliest.date() == date(2017, 11, 5)


def test_this_day_in_korean_is_the_day_of_the_report() -> None:
    text = (
        "열차가 12일 하산역에 도착했다. 지난 10일 출발했다. 이날 우수리스크를 지났다."
    )
    found = {
        t.surface: t.earliest.day for t in read_times(text, "ko", date(2023, 9, 12))
    }
    assert found["이날"] == 12


def test_datelines_of_agencies_and_stamps_of_sites_are_told_apart() -> None:
    file = Path(__file__).with_name("datelines.csv")
    with file.open(encoding="utf-8", newline="") as rows:
        known = list(csv.DictReader(rows))
    for row in known:
        language: Language = row["language"]  # type: ignore[assignment]  # one of five
        found = read_dateline(row["text"], language)
        assert (found.isoformat() if found else "") == row["day"], row["text"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The train will leave Delft at 19:00 every evening."),
        ("ja", "列車は毎日19時に京都を出発する。"),
        ("ko", "열차는 매일 오후 7시에 부산을 출발한다."),
        ("ru", "Поезд отправляется из Перми ежедневно в 19:00."),
        ("zh", "列车每天19时从北京开出。"),
    ],
)
def test_a_timetable_tells_no_day(language: Language, text: str) -> None:
    assert read_times(text, language, date(2024, 5, 4)) == ()


def test_a_day_told_counts_more_than_every_day() -> None:
    text = "The train, which runs every evening, left at 19:00 on 3 May 2024."
    assert read_times(text, "en", date(2024, 5, 4))[0].earliest.day == 3
