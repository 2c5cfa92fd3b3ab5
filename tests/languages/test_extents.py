"""Stated distances and durations of a journey are read, and no others."""

import pytest

from geo.languages.extents import read_extents
from geo.model import Language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "列車で1180キロを移動するのに20時間かかる。"),
        ("en", "The train needs 20 hours for the 1,180 km."),
        ("en", "The 1,180-kilometre journey takes twenty hours."),
        ("ru", "Поезд проходит 1 180 км за 20 часов."),
        ("ko", "열차로 1,180㎞를 이동하는 데 20시간 걸린다."),
        ("zh", "列车行驶1180公里需要20小时。"),
    ],
)
def test_distances_and_durations_of_a_journey_are_read(
    language: Language, text: str
) -> None:
    read = read_extents(text, language)
    assert {(e.kind, e.value) for e in read} == {("distance", 1180), ("duration", 20)}
    assert all(text[e.start : e.end] == e.surface for e in read)
    assert all(e.quote in text for e in read)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ja",
            "ミサイルは1000キロ飛行した。会談は2時間続いた。列車は最高時速は59キロメートルとされる。",
        ),
        ("en", "The missile has a range of 1,000 km. They met for two hours."),
        (
            "en",
            "The train runs at 59 km/h, or 37 miles an hour. It left 2 hours later.",
        ),
        (
            "ru",
            "Ракета пролетела 1000 км. Поезд идёт со скоростью 59 км/ч в 6 часов утра.",
        ),
        ("ko", "미사일은 1000㎞를 비행했다. 열차는 시속 59km로 달린다."),
        ("zh", "导弹飞行1000公里。会谈持续2小时。列车时速59公里。"),
    ],
)
def test_a_missiles_range_and_a_speed_are_no_distances(
    language: Language, text: str
) -> None:
    assert read_extents(text, language) == ()


def test_miles_and_minutes_become_km_and_hours() -> None:
    text = "The train covers 100 miles in 2 hours and 30 minutes."
    assert [e.value for e in read_extents(text, "en")] == [160.93, 2.5]


def test_a_delay_is_no_length_of_a_journey() -> None:
    assert read_extents("The train was stuck for eight hours near Padborg.", "en") == ()
    assert read_extents("The train pulled in eight hours late.", "en") == ()


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [
        ("en", "The journey takes a day and a half.", 36),
        ("en", "It was a two-day train journey.", 48),
        ("ja", "列車の旅は丸2日かかった。", 48),
        ("ru", "Поезд находился в пути двое суток.", 48),
        ("ko", "기차로 이틀이 걸린다.", 48),
        ("zh", "列车全程约需两天。", 48),
    ],
)
def test_durations_in_days_are_hours(
    language: Language, text: str, hours: float
) -> None:
    assert [e.value for e in read_extents(text, language)] == [hours]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The train stopped 50 miles from the border."),
        ("en", "The train was 50 miles (80 km) north of Paris."),
        ("en", "The train halted some fifty miles outside Kyiv."),
        ("en", "The train station lies 12 km away."),
        ("ru", "Поезд прошёл станцию и через 15 км остановился."),
        ("ru", "Поезд стоял в 15 км от границы."),
        ("ru", "Поезд остановился в 20 километрах к северу от города."),
        ("ja", "列車は国境から30キロ離れた駅に止まった。"),
        ("ja", "列車は駅の30キロ手前で止まった。"),
        ("ko", "열차는 국경에서 30km 떨어진 역에 멈췄다."),
        ("zh", "列车停在距边境30公里的车站。"),
        ("zh", "列車停在邊境30公里外。"),
    ],
)
def test_how_far_a_place_lies_is_no_length_of_the_journey(
    language: Language, text: str
) -> None:
    assert read_extents(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text", "km"),
    [
        ("en", "The train covered the sixty miles in an hour.", 96.56),
        ("en", "It is 700 km by rail from Oslo to Bergen, and the train took it.", 700),
        ("zh", "列車行駛了1180公里。", 1180),
        ("ru", "Расстояние от Омска до Томска, 900 км, поезд прошёл за ночь.", 900),
    ],
)
def test_lengths_in_words_and_traditional_chinese_are_read(
    language: Language, text: str, km: float
) -> None:
    assert [e.value for e in read_extents(text, language)][:1] == [km]
