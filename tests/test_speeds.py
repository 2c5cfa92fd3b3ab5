"""Speeds are read in km/h, and a train's are told from anybody else's."""

import pytest

from geo.languages.speeds import read_fast_train, read_speeds
from geo.model import Language


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
