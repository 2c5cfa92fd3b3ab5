"""Places far from all else are doubted or left unplaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import NAMES, places, reading

from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language


def test_a_lone_homonym_far_away_is_not_trusted() -> None:
    text = "ロシアのウラジオストクを発ち、マリに着いた列車はポルへ。"
    assert "ポル" not in places(
        reading(text, "ロシア", "ウラジオストク", "ポル", language="ja")
    )


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ja", "列車は12日、ハサンに到着した。", "ハサン"),
        ("ru", "Поезд прибыл на станцию Хасан во вторник.", "Хасан"),
        ("zh", "专列抵达哈桑。", "哈桑"),
    ],
)
def test_a_lone_name_with_a_rival_stays_unplaced(
    language: Language, text: str, name: str
) -> None:
    assert name not in places(reading(text, name, language=language))


def test_stops_far_apart_are_the_large_towns_of_their_names() -> None:
    text = "The train ran from Albany by way of Buffalo and Cleveland to Columbus."
    found = places(reading(text, "Albany", "Buffalo", "Cleveland", "Columbus"))
    states = [found[name].admin1 for name in ("Albany", "Buffalo", "Cleveland")]
    assert states == ["NY", "NY", "OH"]
    assert found["Columbus"].admin1 == "OH"


def test_a_small_town_far_from_all_else_is_never_sure() -> None:
    text = "The coal train from Moranbah burnt near Black Mountain on Friday."
    found = places(reading(text, "Moranbah", "Black Mountain"))
    mountain = found.get("Black Mountain")
    assert mountain is None or mountain.confidence <= 0.5


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The train left Mbeya, stopped at Mlimba and Makambako, then at Dar.", "Dar"),
        (
            "The train left Oslo, stopped at Drammen and Hamar, then at Tempe.",
            "Tempe",
        ),
        (
            "Поезд вышел из Рязани, прошёл Тамбов и Саратов, затем станцию Лехи.",
            "Лехи",
        ),
    ],
)
def test_a_far_namesake_abroad_is_doubted_not_taken(text: str, name: str) -> None:
    language: Language = "en" if text.isascii() else "ru"
    mentions = find_mentions(text, language, NAMES)
    found = resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    assert name not in {m.surface for m in found.mentions if m.place}


@pytest.mark.parametrize(
    ("text", "lost", "language"),
    [
        ("The train from Mendon, Missouri, left.", "Mendon", "en"),
        ("The train from Dresden, Arizona, left.", "Dresden", "en"),
        ("The train stopped in Geneva in Texas.", "Geneva", "en"),
        ("Поезд вышел из Тулы в Бурятии.", "Тулы", "ru"),
        ("列車は広州白雲駅を出た。", "白雲駅", "ja"),
        ("列车从广州白云站出发。", "白云站", "zh"),
    ],
)
def test_a_stop_is_unplaced_where_the_text_puts_it_elsewhere(
    text: str, lost: str, language: Language
) -> None:
    mentions = find_mentions(text, language, NAMES)
    found = resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    assert lost not in {mention.surface for mention in found.mentions if mention.place}


@pytest.mark.parametrize(
    ("text", "lost", "language"),
    [
        (
            "The train left Boston, called at Providence, and reached Havre.",
            "Havre",
            "en",
        ),
        ("列車は札幌を出て小樽と余市に停まり、美浜に着いた。", "美浜", "ja"),
        (
            "Поезд вышел из Рязани, прошёл Коломну и прибыл в Ерофей Павлович.",
            "Ерофей Павлович",
            "ru",
        ),
        ("列车从哈尔滨出发，经长春、四平，抵达西乡。", "西乡", "zh"),
    ],
)
def test_a_small_town_farther_off_than_the_way_is_long_is_unplaced(
    text: str, lost: str, language: Language
) -> None:
    mentions = find_mentions(text, language, NAMES)
    found = resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    placed = {m.names[0] for m in found.mentions if m.place}
    assert len(placed) > 1
    assert lost not in placed


@pytest.mark.parametrize(
    ("text", "kept", "language"),
    [
        (
            "The train left Boston, called at Providence, and reached Fargo.",
            "Fargo",
            "en",
        ),
        ("列车从石家庄出发，经保定、定州，抵达满洲里。", "满洲里", "zh"),
        (
            "Поезд вышел из Рязани, прошёл Коломну и прибыл в Северобайкальск.",
            "Северобайкальск",
            "ru",
        ),
        ("列車は札幌を出て小樽と余市に停まり、枕崎に着いた。", "枕崎", "ja"),
    ],
)
def test_the_only_town_of_its_name_may_be_far_off(
    text: str, kept: str, language: Language
) -> None:
    mentions = find_mentions(text, language, NAMES)
    found = resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    assert kept in {m.names[0] for m in found.mentions if m.place}


@pytest.mark.parametrize(
    ("language", "text", "name", "at"),
    [
        (
            "zh",
            "列车上午从北京西站开出。郑州的乐队唱了歌。当晚抵达武汉站。",
            "武汉站",
            (114.4, 30.6),
        ),
        (
            "ja",
            "札幌駅から寝台列車に乗った。函館、盛岡を過ぎ、上野駅に着いた。",
            "上野駅",
            (139.8, 35.7),
        ),
        (
            "ru",
            "Поезд вышел из Самары, был в Пензе и прибыл на Казанский вокзал.",
            "Казанский вокзал",
            (37.7, 55.8),
        ),
        (
            "en",
            "The train left Penzance, called at Plymouth and reached Paddington.",
            "Paddington",
            (-0.2, 51.5),
        ),
        (
            "ko",
            "열차는 부산역을 떠나 강릉역에 섰다가 청량리역에 도착했다.",
            "청량리역",
            (127.0, 37.6),
        ),
    ],
)
def test_a_station_is_as_large_as_the_city_it_stands_in(
    language: Language, text: str, name: str, at: tuple[float, float]
) -> None:
    mentions = find_mentions(text, language, NAMES)
    found = places(
        resolve(mentions, text, language, gazetteer=NAMES, network=open_network())
    )
    assert (round(found[name].lon, 1), round(found[name].lat, 1)) == at
