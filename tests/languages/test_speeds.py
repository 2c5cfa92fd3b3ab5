"""Speeds are read in km/h, and a train's are told from anybody else's."""

import csv
from pathlib import Path
from typing import cast

import pytest

from geo.languages.profile import profile_of
from geo.languages.speeds import read_fast_train, read_speeds
from geo.model import Language
from geo.schedule.speedlimits import top_speed_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "最高時速は59キロメートルとされる。"),
        ("ja", "列車は最高でも時速５９キロだ。"),
        ("en", "The train has a top speed of 59 km/h (37 mph)."),
        ("en", "The train goes no faster than 59 kilometres per hour."),
        ("ru", "Максимальная скорость поезда — 59 км/ч."),
        ("ko", "열차의 최고 속도는 시속 59km다."),
        ("zh", "专列最高时速59公里。"),
    ],
)
def test_a_stated_top_speed_is_the_trains(language: Language, text: str) -> None:
    (speed,) = read_speeds(text, language)
    assert (speed.kmh, speed.kind) == (59, "top")
    assert text[speed.start : speed.end] == speed.surface
    assert speed.quote in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "列車が着いた。ミサイルは最高時速6000キロで飛ぶ。"),
        ("en", "The missile has a top speed of 3,000 mph."),
        ("en", "The line has a maximum speed of 120 km/h."),
        ("ru", "Ракета летит со скоростью до 6000 км/ч."),
        ("ko", "미사일은 최고 시속 6000㎞로 난다."),
        ("zh", "导弹最高时速6000公里。"),
    ],
)
def test_a_missiles_or_a_lines_speed_is_not_the_trains(
    language: Language, text: str
) -> None:
    assert [speed.kind for speed in read_speeds(text, language)] == ["other"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "平均時速は50キロだった。"),
        ("en", "It averaged 50 km/h."),
        ("ru", "Средняя скорость составила 50 км/ч."),
        ("ko", "평균 시속 50km로 달렸다."),
        ("zh", "平均时速为50公里。"),
    ],
)
def test_an_average_is_no_top_speed(language: Language, text: str) -> None:
    assert [(s.kmh, s.kind) for s in read_speeds(text, language)] == [(50, "average")]


def test_miles_become_kilometres() -> None:
    (speed,) = read_speeds("Its top speed is 37 mph.", "en")
    assert speed.kmh == pytest.approx(59.5)


@pytest.mark.parametrize(
    "text",
    [
        "the train can only travel at about 50km/h because of its armour",
        "The carriages are limited to 50 km/h.",
        "Its train cannot go faster than 50 km/h.",
    ],
)
def test_what_a_train_cannot_exceed_is_its_top_speed(text: str) -> None:
    (speed,) = read_speeds(text, "en")
    assert (speed.kmh, speed.kind) == (50.0, "top")


def test_what_a_train_can_do_on_bad_track_is_the_train_s_speed() -> None:
    text = "北朝鮮の列車は老朽化した線路のため時速60キロ程度しか出せない。"
    (speed,) = read_speeds(text, "ja")
    assert (speed.kmh, speed.kind) == (60.0, "top")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The line allows 120 km/h, but the old train can do only 60 km/h."),
        ("en", "Ordinary trains reach 120 km/h, while the train's maximum is 60 km/h."),
        ("ja", "路線の最高速度は時速120キロだが、専用列車は時速60キロしか出せない。"),
        ("ru", "Обычные поезда идут до 120 км/ч, а состав может идти лишь до 60 км/ч."),
        ("ko", "다른 열차는 최고 시속 120km지만, 이 열차는 최고 시속 60km다."),
        ("zh", "普通列车最高时速120公里，而专列时速不超过60公里。"),
    ],
)
def test_the_speed_of_a_line_or_of_other_trains_is_not_the_train_s(
    language: Language, text: str
) -> None:
    kinds = [(speed.kmh, speed.kind) for speed in read_speeds(text, language)]
    assert kinds == [(120.0, "other"), (60.0, "top")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A bullet train left Tokyo."),
        ("ja", "新幹線は東京を出た。"),
        ("ru", "Скоростной поезд «Сапсан» вышел из Москвы."),
        ("ko", "고속열차가 서울을 떠났다."),
        ("zh", "高铁列车离开北京。"),
    ],
)
def test_a_high_speed_train_is_told_by_its_name(language: Language, text: str) -> None:
    assert read_fast_train(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "His train is slower than a bullet train."),
        ("ja", "新幹線より遅い列車だ。"),
        ("zh", "中国将建设高铁线。"),
        ("en", "A special train left Pyongyang."),
    ],
)
def test_a_comparison_makes_no_high_speed_train(language: Language, text: str) -> None:
    assert not read_fast_train(text, language)


with Path(__file__).with_name("speeds.csv").open(encoding="utf-8") as _file:
    ROWS = list(csv.DictReader(_file))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_each_kind_of_speed_is_kept_as_what_it_is(row: dict[str, str]) -> None:
    speed = read_speeds(row["text"], cast("Language", row["language"]))[0]
    assert (speed.kind, f"{speed.kmh:g}") == (row["kind"], row["kmh"])
    assert row["text"][speed.start : speed.end] == speed.surface


def test_spaces_that_do_not_break_are_spaces_in_speeds() -> None:
    for row in ROWS:
        text = row["text"].replace(" ", "\u00a0")
        speed = read_speeds(text, cast("Language", row["language"]))[0]
        assert (speed.kind, f"{speed.kmh:g}") == (row["kind"], row["kmh"]), text


def test_speeds_in_traditional_chinese_are_read_like_simplified() -> None:
    traditional = {ord(new): chr(old) for old, new in profile_of("zh").plain.items()}
    for row in ROWS:
        if row["language"] == "zh":
            text = row["text"].translate(traditional)
            speed = read_speeds(text, "zh")[0]
            assert (speed.kind, f"{speed.kmh:g}") == (row["kind"], row["kmh"]), text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "特急列車は函館を出た。来春の北海道新幹線開業を前に信頼が揺らぐ。"),
        ("ja", "列車は新幹線駅のそばを通った。"),
        ("ko", "무궁화호가 부산을 출발했다. KTX 개통을 앞두고 있다."),
        ("ru", "Поезд вышел. Строительство линии для скоростных поездов начнётся."),
        ("zh", "普通列车从北京出发。高铁开通后将停运。"),
        ("en", "The train left. The bullet train line opens next spring."),
    ],
)
def test_a_high_speed_line_makes_no_fast_train(language: Language, text: str) -> None:
    assert read_fast_train(text, language) == ""


@pytest.mark.parametrize(
    ("text", "kmh", "source"),
    [
        ("The train usually runs at 60 km/h.", 60, "text"),
        ("The train averages 60 km/h.", 120, "default"),
        ("The train was doing 80 km/h when it derailed.", 120, "default"),
        ("The train was doing 106 mph when it derailed.", 170.6, "default"),
        ("The train usually runs at 60 km/h, its top speed is 90 km/h.", 90, "text"),
    ],
)
def test_what_bounds_a_train(text: str, kmh: float, source: str) -> None:
    top, _ = top_speed_of(text, "en", None)
    assert (top.kmh, top.source) == (kmh, source)
