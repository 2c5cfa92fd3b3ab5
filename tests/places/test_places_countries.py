"""Countries, continents and provinces under all their names, in five languages."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.gazetteer import open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language, Place
    from geo.network import Network

_NAMES = open_gazetteer()
_LIST = Path(__file__).parents[2] / "data" / "build" / "country_names.csv"
with _LIST.open(encoding="utf-8", newline="") as _file:
    _ROWS = tuple(csv.DictReader(_file))
_FRAMES: dict[Language, str] = {
    "en": "He lives in {} now.",
    "ja": "{}を走る列車が止まった。",
    "ko": "{}에서 열차가 멈췄다.",
    "ru": "Теперь в стране {} мир.",
    "zh": "会议在{}举行。",
}


def read(
    text: str, language: Language, network: Network | None = None
) -> list[Place | None]:
    """Return the places that a text's mentions mean."""
    mentions = find_mentions(text, language, _NAMES)
    found = resolve(mentions, text, language, gazetteer=_NAMES, network=network)
    places = {place.id: place for place in found.places}
    return [places.get(mention.place or "") for mention in found.mentions]


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row["code"])
def test_every_name_of_a_country_is_in_the_names(row: dict[str, str]) -> None:
    for language in _FRAMES:
        for name in filter(None, row[language].split("|")):
            countries = {
                hit.place.country
                for hit in _NAMES.candidates(name)
                if hit.place.kind == "country"
            }
            assert row["code"] in countries, name


@pytest.mark.parametrize("language", _FRAMES)
def test_a_country_is_read_under_all_its_names(language: Language) -> None:
    """But for Japanese names in Han that nobody writes now, and common words."""
    missed = asked = 0
    for row in _ROWS:
        for name in filter(None, row[language].split("|")):
            found = read(_FRAMES[language].format(name), language)
            missed += row["code"] not in {p.country for p in found if p}
            asked += 1
    assert missed <= asked * (0.09 if language == "ja" else 0.04)


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("He left the Democratic People's Republic of Korea.", "en", "KP"),
        ("He left the Democratic Republic of the Congo.", "en", "CD"),
        ("He left the Republic of Korea by train.", "en", "KR"),
        ("Он живёт в Молдавии.", "ru", "MD"),
        ("Поезд идёт в ЮАР.", "ru", "ZA"),
        ("Жители Соединённых Штатов любят поезда.", "ru", "US"),
        ("Он родился в РСФСР.", "ru", "RU"),
        ("열차는 호주를 달렸다.", "ko", "AU"),
        ("열차는 남아공을 달렸다.", "ko", "ZA"),
        ("列車はミャンマーを走る。", "ja", "MM"),
        ("列車は豪州を走る。", "ja", "AU"),
        ("列車はグルジアを走る。", "ja", "GE"),
        ("列车经过澳洲。", "zh", "AU"),
        ("列車經過中華民國。", "zh", "TW"),
        ("列车经过刚果（金）。", "zh", "CD"),
    ],
)
def test_official_old_and_spoken_names(
    text: str, language: Language, country: str
) -> None:
    assert [place.country for place in read(text, language) if place] == [country]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Trains in Africa are few.", "en"),
        ("列車はアフリカを走る。", "ja"),
        ("Поезда ходят в Африке.", "ru"),
        ("열차는 아프리카를 달렸다.", "ko"),
        ("列车在非洲行驶。", "zh"),
    ],
)
def test_a_continent_is_no_town_of_its_name(text: str, language: Language) -> None:
    assert [p and (p.name, p.kind) for p in read(text, language)] == [
        ("Africa", "region")
    ]


@pytest.mark.parametrize(
    ("town", "country", "province"),
    [
        ("Tehran", "IR", "Tehran"),
        ("Bandar Abbas", "IR", "Hormozgan"),
        ("Ahvaz", "IR", "Khuzestan"),
        ("Tabriz", "IR", "East Azerbaijan"),
        ("Rasht", "IR", "Gilan"),
        ("Taichung", "TW", "Taiwan"),
        ("Paris", "FR", "Île-de-France"),
        ("Harbin", "CN", "Heilongjiang"),
        ("Vilnius", "LT", None),
        ("Cork", "IE", None),
    ],
)
def test_a_town_lies_in_its_own_province(
    town: str, country: str, province: str | None
) -> None:
    places = [hit.place for hit in _NAMES.candidates(town)]
    largest = max(
        (p for p in places if p.kind == "city" and p.country == country),
        key=lambda place: place.population,
    )
    state = _NAMES.state_of(largest)
    assert (state and state.name) == province


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Артём", "ru"),
        ("Артем-Приморский-1", "ru"),
        ("아르템", "ko"),
        ("아르툠", "ko"),
        ("アルチョーム", "ja"),
        ("阿尔乔姆", "zh"),
        ("阿爾喬姆", "zh"),
        ("Artyom", "en"),
    ],
)
def test_artyom_is_the_town_near_vladivostok(name: str, language: Language) -> None:
    frames = {
        "ru": "Поезд вышел со станции {} и прибыл во Владивосток.",
        "ko": "열차는 {}에서 출발해 블라디보스토크에 도착했다.",
        "ja": "列車は{}を出てウラジオストクに着いた。",
        "zh": "列车从{}出发，抵达符拉迪沃斯托克。",
        "en": "The train left {} for Vladivostok.",
    }
    first, _ = read(frames[language].format(name), language)
    assert first is not None
    assert (round(first.lat), round(first.lon)) == (43, 132)


@pytest.mark.parametrize(
    ("text", "language", "station"),
    [
        ("The train left Waterloo for Exeter.", "en", "London Waterloo"),
        ("The train left Liverpool Street at six.", "en", "London Liverpool Street"),
        ("パリのリヨン駅を出た列車。", "ja", "Gare de Lyon"),
        ("열차는 정동진역에 도착했다.", "ko", "Jeongdongjin"),
        ("Поезд прибыл на станцию Новый Иерусалим.", "ru", "Novoierusalimskaya"),
        ("Поезд прошёл станцию Кимкан.", "ru", "Kimkan"),
        ("列車は大武駅を出て台東に着いた。", "ja", "Dawu"),
    ],
)
def test_stations_by_the_names_of_stories(
    text: str, language: Language, station: str
) -> None:
    found = read(text, language, open_network())
    assert station in {place.name for place in found if place}
