"""Stops told beside each other lie within a train's way of each other."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo.geodesy import great_circle_km
from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.gazetteer import open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language, Place, Resolution

JOURNEYS = Path(__file__).parents[2] / "benchmarks" / "journeys.csv"


def read(text: str, language: Language) -> Resolution:
    """Return the places of a text as the program reads them."""
    names = open_gazetteer()
    mentions = find_mentions(text, language, names)
    return resolve(mentions, text, language, gazetteer=names, network=open_network())


def place_of(found: Resolution, surface: str) -> Place | None:
    """Return the place of the mention that holds a name."""
    places = {place.id: place for place in found.places}
    mention = next(m for m in found.mentions if surface in m.surface)
    return places.get(mention.place or "")


@pytest.mark.parametrize(
    ("language", "text", "name", "at"),
    [
        ("en", "The train left Cuenca for Valencia.", "Cuenca", (-2.1, 40.1)),
        ("en", "The train left Moscow for Pullman.", "Moscow", (-117.0, 46.7)),
        ("en", "The train left Naples for Fort Myers.", "Naples", (-81.8, 26.1)),
        ("en", "The train left Delhi for Oneonta.", "Delhi", (-74.9, 42.3)),
        ("en", "Trains run between Kelso and Doonside.", "Kelso", (149.6, -33.4)),
        ("ru", "Между Куэнкой и Валенсией ходят поезда.", "Куэнкой", (-2.1, 40.1)),
        ("ru", "Поезд Николаев — Львов ушёл.", "Львов", (24.0, 49.8)),
        ("ja", "列車はクエンカを出てバレンシアに着いた。", "クエンカ", (-2.1, 40.1)),
        ("ja", "列車はローレンスを出てオーガスタに着いた。", "ローレンス", None),
        ("ko", "열차는 쿠엥카를 떠나 발렌시아에 도착했다.", "쿠엥카", (-2.1, 40.1)),
        ("zh", "列车从昆卡开往巴伦西亚。", "昆卡", (-2.1, 40.1)),
        ("zh", "列車從昆卡開往瓦倫西亞。", "昆卡", (-2.1, 40.1)),
    ],
)
def test_of_namesakes_the_one_near_the_next_stop_is_meant(
    language: Language, text: str, name: str, at: tuple[float, float] | None
) -> None:
    place = place_of(read(text, language), name)
    if at is None:  # two towns of a state, or none: never one of another state
        assert place is None or place.confidence <= 0.6
    else:
        assert place is not None
        assert great_circle_km(place.at, at) < 60


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The train reached New York, and a flight took them on to Paris."),
        ("en", "He came to New York by train, and flew from New York to Paris."),
        ("en", "The train ended in Boston, where they boarded a ship to Paris."),
        ("ru", "Поездом до Нью-Йорка, дальше рейс до города Париж."),
        ("ja", "列車でニューヨークに着き、飛行機でパリへ向かった。"),
        ("ko", "열차로 뉴욕에 도착해 비행기로 파리에 갔다."),
        ("zh", "火车抵达纽约，然后飞往巴黎。"),
        ("zh", "火車抵達紐約，然後飛往巴黎。"),
    ],
)
def test_who_goes_on_by_air_or_by_sea_is_not_held_to_the_rails(
    language: Language, text: str
) -> None:
    names = ("Paris", "Париж", "パリ", "파리", "巴黎")
    name = next(name for name in names if name in text)
    place = place_of(read(text, language), name)
    assert place is not None
    assert place.country == "FR"


@pytest.mark.parametrize(
    ("one", "other", "name", "admin1"),
    [
        ("Albany", "Chicago", "Albany", "NY"),
        ("Richmond", "Boston", "Richmond", "VA"),
        ("Wilmington", "New York", "Wilmington", "DE"),
        ("Charleston", "Miami", "Charleston", "SC"),
        ("Augusta", "Atlanta", "Augusta", "GA"),
    ],
)
def test_the_first_town_of_a_region_is_meant_before_a_town_alone(
    one: str, other: str, name: str, admin1: str
) -> None:
    place = place_of(read(f"The train left {one} for {other}.", "en"), name)
    assert place is not None
    assert place.admin1 == admin1


@pytest.mark.parametrize(
    "text",
    [
        "The train left Boston for Portland.",  # Maine is near, Oregon is large
        "The train left Springfield for Columbia.",
        "The train left Paris for Dallas.",  # no rails, and a Paris in Texas
    ],
)
def test_a_stop_with_a_likely_namesake_in_another_state_is_left_open(text: str) -> None:
    found = read(text, "en")
    assert found.unplaced
    assert all(name in " ".join(found.warnings) for name in found.unplaced)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Georgia and Armenia have a night train from Tbilisi.", "Armenia"),
        ("en", "Trains cross Syria, Jordan and Israel.", "Jordan"),
        ("ru", "Поезда идут через Грузию и Армению.", "Армению"),
        ("ko", "열차는 조지아와 아르메니아를 잇는다.", "아르메니아"),
        ("zh", "列车连接格鲁吉亚和亚美尼亚。", "亚美尼亚"),
        ("ja", "列車はジョージアとアルメニアを結ぶ。", "アルメニア"),
    ],
)
def test_beside_a_country_a_list_goes_on_with_countries(
    language: Language, text: str, name: str
) -> None:
    place = place_of(read(text, language), name)
    assert place is not None
    assert place.kind == "country"


def test_a_state_behind_a_comma_is_no_next_stop() -> None:
    found = read("The train from Newark, Ohio, was late.", "en")
    place = place_of(found, "Newark")
    assert place is not None
    assert place.admin1 == "OH"


def test_the_journeys_of_the_benchmark_stay_as_right_as_they_are() -> None:
    with JOURNEYS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))[::6]
    wrong = total = 0
    for row in rows:
        found = read(row["text"], row["language"])  # type: ignore[arg-type]
        for stop in row["stops"].split(";"):
            name, lon, lat = stop.rsplit(" ", 2)
            total += 1
            place = next(
                (
                    place
                    for mention in found.mentions
                    for place in found.places
                    if mention.place == place.id and mention.surface == name
                ),
                None,
            )
            at = float(lon), float(lat)
            wrong += place is not None and great_circle_km(place.at, at) > 161
    assert total > 200
    assert wrong / total < 0.04
