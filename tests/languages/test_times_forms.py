"""Every common way to write a date or an hour is read, in five languages."""

import csv
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from geo.languages.profile import profile_of
from geo.languages.times import read_times, time_doubts
from geo.model import Language, TimeMention

FILE = Path(__file__).with_name("forms.csv")
with FILE.open(encoding="utf-8", newline="") as _rows:
    ROWS = list(csv.DictReader(_rows))
PUBLISHED = date(2023, 9, 13)
EXACT = {"hour", "minute"}


def read(text: str, language: str) -> list[str]:
    """Return what is read, the day of a moment told beside it left out."""
    found = read_times(text, cast("Language", language), PUBLISHED)
    assert all(text[m.start : m.end] == m.surface for m in found)
    return [
        written(mention)
        for number, mention in enumerate(found)
        if not is_of_moment(mention, found[max(number - 1, 0) : number + 2])
    ]


def is_of_moment(mention: TimeMention, near: tuple[TimeMention, ...]) -> bool:
    """Return whether a day or a part of it stands beside a moment of it."""
    if mention.precision in EXACT or mention.latest - mention.earliest > DAY:
        return False
    return any(
        other.precision in EXACT and abs(other.earliest - mention.earliest) <= DAY
        for other in near
    )


DAY = timedelta(days=1)


def written(mention: TimeMention) -> str:
    """Return a mention as the file writes it."""
    zone = f"@{mention.zone}" if mention.zone else ""
    if mention.earliest == mention.latest:
        return minute(mention.earliest) + zone
    over = timedelta(minutes=mention.precision not in EXACT)
    first, last = mention.earliest, mention.latest + over
    if (first.hour, last.hour) == (0, 0) and not (first.minute or last.minute):
        days = first.date().isoformat(), mention.latest.date().isoformat()
        return "..".join(dict.fromkeys(days)) + zone
    return f"{minute(first)}..{minute(last)}{zone}"


def minute(moment: datetime) -> str:
    """Return a moment to the minute."""
    return f"{moment:%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_form_is_read(row: dict[str, str]) -> None:
    assert read(row["text"], row["language"]) == row["told"].split()


@pytest.mark.parametrize("space", "\u00a0\u202f\u2009\u3000")
def test_spaces_that_do_not_break_are_spaces(space: str) -> None:
    for row in ROWS:
        text = row["text"].replace(" ", space)
        assert read(text, row["language"]) == row["told"].split(), text


def test_figures_of_full_width_are_figures() -> None:
    wide = {ord(str(i)): chr(0xFF10 + i) for i in range(10)}
    for row in ROWS:
        if row["language"] in {"ja", "zh"}:
            text = row["text"].translate(wide)
            assert read(text, row["language"]) == row["told"].split(), text


def test_traditional_chinese_is_read_like_simplified() -> None:
    traditional = {ord(new): chr(old) for old, new in profile_of("zh").plain.items()}
    for row in ROWS:
        if row["language"] == "zh":
            text = row["text"].translate(traditional)
            assert read(text, "zh") == row["told"].split(), text


@pytest.mark.parametrize("language", ["en", "ru"])
def test_capitals_are_read_like_small_letters(language: str) -> None:
    for row in ROWS:
        if row["language"] == language and not is_cased(row["text"]):
            text = row["text"].upper()
            assert read(text, language) == row["told"].split(), text


def is_cased(text: str) -> bool:
    """Return whether a text holds what is never written in capitals."""
    return "p. m." in text or "-Sep-" in text


@pytest.mark.parametrize(
    ("language", "text", "warned"),
    [
        ("en", "The train left Warsaw on 31 June at 18:30.", "31 June"),
        ("en", "The train left Warsaw on February 30, 2023.", "February 30, 2023"),
        ("en", "The train left Warsaw on 12 September 9999.", "12 September 9999"),
        ("en", "The train left Warsaw on 12 September 0000.", "12 September 0000"),
        ("en", "The train left Warsaw on 2023-06-31.", "2023-06-31"),
        ("en", "The train left Warsaw on 31/06/2023.", "31/06/2023"),
        ("ru", "Поезд вышел из Казани 31 июня в 18:30.", "31 июня"),
        ("ru", "Поезд вышел из Казани 12 сентября 9999 года.", "12 сентября 9999 года"),
        ("ru", "Поезд вышел из Казани 31.06.2023.", "31.06.2023"),
        ("ja", "列車は6月31日18時30分に東京を出発した。", "6月31日18時30分"),
        ("ja", "列車は9999年9月12日に東京を出発した。", "9999年9月12日"),
        ("ja", "列車は0000年9月12日に東京を出発した。", "0000年9月12日"),
        ("ko", "열차는 6월 31일 18시 30분 서울을 출발했다.", "6월 31일 18시 30분"),
        ("ko", "열차는 9999년 9월 12일 서울을 출발했다.", "9999년 9월 12일"),
        ("zh", "列车6月31日18时30分从北京出发。", "6月31日18时30分"),
        ("zh", "列車9999年9月12日從北京出發。", "9999年9月12日"),
    ],
)
def test_a_date_that_cannot_be_gives_a_warning_and_no_time(
    language: Language, text: str, warned: str
) -> None:
    assert read_times(text, language, PUBLISHED) == ()
    (doubt,) = time_doubts(text, language, PUBLISHED)
    assert doubt.parts == {"day": warned}


@pytest.mark.parametrize(
    ("language", "text", "warned"),
    [
        ("en", "The train left Warsaw on 12 September at 25:61.", "25:61"),
        ("en", "The train left Warsaw at 31:10 on 12 September.", "31:10"),
        ("ru", "Поезд вышел из Казани 12 сентября в 25:61.", "25:61"),
        ("ja", "列車は12日25:61に東京を出発した。", "25:61"),
        ("ja", "列車は12日25時61分に東京を出発した。", "12日25時61分"),
        ("ko", "열차는 12일 25:61 서울을 출발했다.", "25:61"),
        ("ko", "열차는 12일 25시 61분 서울을 출발했다.", "12일 25시 61분"),
        ("zh", "列车12日25:61从北京出发。", "25:61"),
        ("zh", "列車12日31點61分從北京出發。", "12日31點61分"),
    ],
)
def test_an_hour_that_cannot_be_leaves_the_day(
    language: Language, text: str, warned: str
) -> None:
    (day,) = read_times(text, language, PUBLISHED)
    assert (day.precision, day.earliest.day, day.latest.day) == ("day", 12, 12)
    (doubt,) = time_doubts(text, language, PUBLISHED)
    assert doubt.kind == "no_such_hour"
    assert doubt.parts["time"] == warned


@pytest.mark.parametrize(
    ("text", "meant", "other"),
    [
        ("It left on 01/02/2023.", "2023-02-01", "2023-01-02"),
        ("It left on 12/09/2023.", "2023-09-12", "2023-12-09"),
        ("It left on 09-12-2023.", "2023-09-12", "2023-12-09"),
        ("It left on 12/9/23.", "2023-09-12", "2023-12-09"),
        ("It will leave on 10/11/2023.", "2023-10-11", "2023-11-10"),
        ("It left on 1-2-2023.", "2023-02-01", "2023-01-02"),
        ("It left on 9/10/23.", "2023-09-10", "2023-10-09"),
        ("It left on 03/04/2023 at 18:30.", "2023-04-03", "2023-03-04"),
        ("It arrives on 01/12/2023.", "2023-12-01", "2023-01-12"),
        ("On 05/06/2023, at noon, it left.", "2023-06-05", "2023-05-06"),
    ],
)
def test_a_date_in_figures_that_may_be_two_is_the_nearer_and_warned_of(
    text: str, meant: str, other: str
) -> None:
    day = read_times(text, "en", PUBLISHED)[0]
    assert day.earliest.date().isoformat() == meant
    (doubt,) = time_doubts(text, "en", PUBLISHED)
    assert (doubt.parts["meant"], doubt.parts["other"]) == (meant, other)


@pytest.mark.parametrize("text", ["It left on 13/09/2023.", "It left on 12.09.2023."])
def test_a_date_in_figures_that_is_one_is_not_warned_of(text: str) -> None:
    assert time_doubts(text, "en", PUBLISHED) == ()
