"""One place under several names, and a station of its town."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from resolved_names import NAMES, named, places, reading

from geo.mentions import find_mentions
from geo.model import Mention
from geo.places import resolve
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language


@pytest.mark.parametrize(
    ("language", "published", "text", "name", "present"),
    [
        ("en", "1960-05-01", "It left Leningrad by train.", "Leningrad", "Petersburg"),
        ("en", "1942-05-01", "The train left Stalingrad.", "Stalingrad", "Volgograd"),
        ("en", "1950-05-01", "The Bombay mail train left.", "Bombay", "Mumbai"),
        ("ru", "1943-05-01", "Поезд пришёл в Сталинград.", "Сталинград", "Volgograd"),
        ("ru", "1914-05-01", "Поезд вышел в Кёнигсберг.", "Кёнигсберг", "Kaliningrad"),
        ("ja", "1936-05-01", "列車は奉天を発った。", "奉天", "Shenyang"),
        ("ja", "1936-05-01", "列車は京城を発った。", "京城", "Seoul"),
        ("ko", "1936-05-01", "열차는 경성을 떠났다.", "경성", "Seoul"),
        ("ko", "1968-05-01", "열차는 사이공을 떠났다.", "사이공", "Ho Chi Minh"),
        ("zh", "1936-05-01", "列车经新京北上。", "新京", "Changchun"),
        ("zh", "1975-05-01", "列车从列宁格勒开出。", "列宁格勒", "Petersburg"),
    ],
)
def test_an_old_name_means_the_place_under_its_present_one(
    language: Language, published: str, text: str, name: str, present: str
) -> None:
    day = date.fromisoformat(published)
    place = places(reading(text, name, language=language, published=day))[name]
    assert present in place.name
    assert any("was its name until" in reason for reason in place.reasons)


def test_a_short_form_says_which_of_the_towns_of_its_name_is_meant() -> None:
    text = "She called her mother in Washington, D.C. from Atlanta and Macon, Ga."
    said = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, (meant,))
        for name, meant in (
            ("Washington", "Washington"),
            ("D.C.", "Washington"),
            ("Atlanta", "Atlanta"),
            ("Macon", "Macon"),
            ("Ga.", "Georgia"),
        )
    )
    found = places(resolve(said, text, "en", gazetteer=NAMES))
    assert found["Washington"].admin1 == found["D.C."].admin1 == "DC"


@pytest.mark.parametrize(
    ("language", "text", "station", "others", "town"),
    [
        ("ja", "列車は熊本を出て新日田駅に着いた。", "新日田駅", "熊本", "Hita"),
        (
            "ko",
            "열차는 서울을 떠나 대전조차장역에 섰다.",
            "대전조차장역",
            "서울",
            "Daejeon",
        ),
        (
            "ru",
            "Поезд шёл из Барнаула на Бийск-Товарный.",
            "Бийск-Товарный",
            "",
            "Biysk",
        ),
    ],
)
def test_an_unknown_station_lies_in_the_town_whose_name_it_bears(
    language: Language, text: str, station: str, others: str, town: str
) -> None:
    known = tuple((name, "") for name in others.split())
    place = named(text, language, (station, "station"), *known)[station]
    assert place.name == town
    assert place.confidence <= 0.6
    assert f"{station} bears its name" in place.reasons


@pytest.mark.parametrize(
    ("text", "station", "language"),
    [
        ("열차는 용산을 출발해 목포에 도착했다.", "Yongsan Station", "ko"),
        ("열차는 영등포를 떠나 대전에 도착했다.", "Yeongdeungpo", "ko"),
    ],
)
def test_a_train_leaves_the_station_of_a_district(
    text: str, station: str, language: Language
) -> None:
    mentions = find_mentions(text, language, NAMES)
    found = resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    assert station in {place.name for place in found.places}


def test_an_unknown_station_lies_in_the_town_that_it_is_told_in() -> None:
    text = "경기도 의왕 오봉역에서 화물열차가 탈선했다."
    mentions = find_mentions(text, "ko", NAMES)
    found = resolve(mentions, text, "ko", gazetteer=NAMES)
    station = places(found)["오봉역"]
    assert (round(station.lon), round(station.lat)) == (127, 37)
    assert next(m for m in found.mentions if m.surface == "오봉역").confidence <= 0.6
