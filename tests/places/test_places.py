"""Names resolved together: the text decides between namesakes, or nobody does."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from resolved_names import NAMES, named, places, reading

from geo.mentions import find_mentions
from geo.model import Mention
from geo.places import resolve
from geo.places.prior import of_trains
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language
    from geo.sources.gazetteer import NameIndex


@pytest.fixture(scope="module")
def gazetteer() -> NameIndex:
    return NAMES


def test_a_state_beside_the_name_decides() -> None:
    text = "The fair in Paris, Texas, opened on Friday."
    assert places(reading(text, "Paris", "Texas"))["Paris"].admin1 == "TX"


def test_a_region_before_the_name_decides_in_japanese() -> None:
    text = "アムール州のウグレゴルスクに着いた。"
    found = places(reading(text, "アムール州", "ウグレゴルスク", language="ja"))
    assert found["ウグレゴルスク"].id == "geonames:6641869"
    assert found["ウグレゴルスク"].runner_up is not None


def test_the_country_of_the_text_decides() -> None:
    text = "ロシアのウラジオストクからハサンへ向かった。"
    surfaces = "ロシア", "ウラジオストク", "ハサン"
    assert places(reading(text, *surfaces, language="ja"))["ハサン"].country == "RU"


def test_an_unknown_name_stays_unplaced() -> None:
    found = reading("He left Qwxyzzy at noon.", "Qwxyzzy")
    assert found.unplaced == ("Qwxyzzy",)
    assert found.places == ()


def test_a_name_in_a_region_without_such_a_place_stays_unplaced() -> None:
    text = "Он приехал в Хасан в Техасе."
    mentions = (
        Mention(13, 18, "Хасан"),
        Mention(21, 27, "Техасе", ("Техас",)),
    )
    found = resolve(mentions, text, "ru", gazetteer=NAMES, network=None)
    assert "Хасан" in found.unplaced
    assert "it may be" in found.warnings[0]


def test_an_old_name_counts_in_a_text_of_its_time() -> None:
    text = "Поезд прибыл в Углегорск."
    old = reading(text, "Углегорск", language="ru", published=date(2010, 5, 1))
    new = reading(text, "Углегорск", language="ru", published=date(2023, 5, 1))
    share = {place.id: place.confidence for place in old.places}
    later = {place.id: place.confidence for place in new.places}
    assert later.get("geonames:6641869", 0) <= share.get("geonames:6641869", 0)


def test_every_place_says_why() -> None:
    found = reading("From Seoul the train went to Busan.", "Seoul", "Busan")
    assert all(place.reasons for place in found.places)
    assert all(0 < place.confidence <= 1 for place in found.places)


def test_the_same_text_gives_the_same_places() -> None:
    text = "From Paris and London to Berlin, then Warsaw, Moscow and Springfield."
    names = "Paris", "London", "Berlin", "Warsaw", "Moscow", "Springfield"
    assert reading(text, *names) == reading(text, *names)


@given(st.lists(st.sampled_from(["Paris", "Texas", "Qwx", "ハサン", "Moscow"])))
def test_mentions_keep_their_offsets(surfaces: list[str]) -> None:
    text = " ".join(surfaces)
    found = reading(text, *surfaces)
    assert [m.surface for m in found.mentions] == surfaces
    assert all(text[m.start : m.end] == m.surface for m in found.mentions)
    known = {place.id for place in found.places}
    assert all(m.place in known for m in found.mentions if m.place)


@pytest.mark.parametrize(
    ("language", "text", "names", "town"),
    [
        ("en", "The train left Bern for Zürich at noon.", "Bern Zürich", "Zürich"),
        ("ru", "Поезд из Берна прибыл в Цюрих.", "Цюрих", "Цюрих"),
        (
            "ja",
            "列車はベルンを出てチューリヒに着いた。",
            "ベルン チューリヒ",
            "チューリヒ",
        ),
        ("ko", "열차는 전주와 남원에 정차했다.", "전주 남원", "남원"),
        ("zh", "列车从福州出发，经莆田、泉州抵达厦门。", "福州 莆田 泉州 厦门", "泉州"),
        ("en", "The train from Lucknow stopped at Gonda.", "Lucknow Gonda", "Gonda"),
    ],
)
def test_where_trains_stop_a_town_comes_before_the_region_of_its_name(
    language: Language, text: str, names: str, town: str
) -> None:
    found = places(reading(text, *names.split(), language=language))
    assert found[town].kind == "city"


def test_a_state_beside_a_town_stays_a_state_where_trains_stop() -> None:
    text = "The train from Albany, New York, reached Cleveland, Ohio, at night."
    found = places(reading(text, "Albany", "New York", "Cleveland", "Ohio"))
    assert (found["New York"].kind, found["Ohio"].kind) == ("region", "region")
    assert found["Albany"].admin1 == "NY"


def test_an_ocean_needs_no_country_to_speak_for_it() -> None:
    text = "米ワシントンで米国の高官は太平洋について語った。"
    found = places(reading(text, "ワシントン", "米国", "太平洋", language="ja"))
    assert found["太平洋"].kind == "water"


def test_a_town_among_larger_namesakes_is_not_beyond_doubt() -> None:
    text = "The train from Frankfort called at Paris and at Lexington."
    names = "Frankfort", "Paris", "Lexington"
    found = places(reading(text, *names, network=open_network()))
    assert found["Paris"].admin1 == "KY"
    assert found["Paris"].confidence <= 0.9


def test_a_region_beside_a_small_town_makes_it_sure() -> None:
    text = "The train from Frankfort called at Paris, Kentucky, and at Lexington."
    found = places(reading(text, "Frankfort", "Paris", "Kentucky", "Lexington"))
    assert found["Paris"].confidence > 0.9


def test_the_finland_station_is_not_in_finland() -> None:
    text = "Поезд пришёл на Финляндский вокзал из Хельсинки."
    mention = Mention(16, 34, text[16:34], ("Финляндия",), hint="station")
    assert not resolve((mention,), text, "ru", gazetteer=NAMES, network=None).places


def test_where_trains_stop_a_town_comes_before_the_lake_of_its_name() -> None:
    text = "Поезд вышел из Аягоза и пришёл в Балхаш."
    found = reading(text, "Балхаш", language="ru")
    assert [place.kind for place in found.places] == ["city"]
    text = "Поезд идёт берегом озера Байкал из Иркутска."
    assert places(reading(text, "Байкал", language="ru"))["Байкал"].kind == "water"


def test_an_aside_about_rails_makes_no_story_of_trains() -> None:
    aside = "The fire broke out beside the railroad. " + "Nobody was hurt. " * 60
    assert not of_trains(aside)
    assert of_trains("The train left. " + aside[:700])


def test_what_the_text_calls_a_canton_is_no_town() -> None:
    english = "The canton of Zürich paid for the train that left Bern."
    assert named(english, "en", ("Zürich", ""), ("Bern", ""))["Zürich"].kind == "region"
    russian = "Поезд оплатил кантон Цюрих, он вышел из Берна."
    assert named(russian, "ru", ("Цюрих", ""))["Цюрих"].kind == "region"


def test_thirty_small_namesakes_say_nothing_for_their_country() -> None:
    text = "The train left Geneva for Venice and Florence."
    found = places(reading(text, "Geneva", "Venice", "Florence"))
    assert [found[n].country for n in ("Geneva", "Venice", "Florence")] == [
        "CH",
        "IT",
        "IT",
    ]


def test_a_short_state_where_no_such_town_is_leaves_it_unplaced() -> None:
    text = "The circus train stopped at Oak Island, N.J., on Friday."
    found = resolve(find_mentions(text, "en", NAMES), text, "en", gazetteer=NAMES)
    assert "Oak Island" in found.unplaced
