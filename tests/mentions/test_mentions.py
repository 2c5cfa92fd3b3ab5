"""Where places are named, in five languages."""

from __future__ import annotations

from itertools import islice, pairwise
from time import process_time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from toy_names import TOY, named

from geo.mentions import find_mentions
from geo.model import LANGUAGES, Language, LonLat
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from geo.atlas import Atlas


SCRAPS = st.sampled_from(
    [
        *(
            "ハサン",
            "ロシア沿海地方の",
            "に到着した。",
            "\n",
            "Moscow",
            " left ",
            "из Москвы",
        ),
        *(
            "평양을 ",
            "하산역에",
            "从平壤",
            "出发",
            "\u200b",
            "\ud800",
            "👨‍👩‍👧",
            "ﾓｽｸﾜ",
            "İ",
            "ﬁ",
        ),
        *("שלום", "...", "U.S.", "e\u0301", "St. ", "米", "氏", "-", "’s"),
    ]
)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60, deadline=None)  # the first text loads a dictionary
@given(text=st.lists(SCRAPS | st.text(max_size=4), max_size=20).map("".join))
def test_a_mention_quotes_the_text(language: str, text: str) -> None:
    found = named(text, language)
    assert all(text[m.start : m.end] == m.surface for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.names for m in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "列車は平壌を出て、ウラジオストクに着いた。"),
        ("en", "The train left Pyongyang and arrived in Vladivostok."),
        ("ru", "Поезд вышел из Пхеньяна и прибыл во Владивосток."),
        ("ko", "열차는 평양을 떠나 블라디보스토크에 도착했다."),
        ("zh", "列车从平壤出发，抵达符拉迪沃斯托克。"),
    ],
)
def test_every_language_finds_the_towns_of_a_journey(language: str, text: str) -> None:
    ids = [
        TOY.candidates(next(n for n in m.names if TOY.candidates(n)))[0].place.id
        for m in named(text, language)
    ]
    assert ids == ["toy:pyongyang", "toy:vladivostok"]


def test_a_generic_word_makes_an_unknown_name_a_place() -> None:
    (mention,) = named("列車はボロボロフカ駅に停車した。", "ja")
    assert (mention.surface, mention.hint) == ("ボロボロフカ駅", "station")
    assert mention.names == ("ボロボロフカ駅", "ボロボロフカ")


@pytest.mark.parametrize(
    "text", ["ロシア語で話した。", "ロシア軍が動いた。", "日本代表が勝った。"]
)
def test_languages_armies_and_teams_are_no_places(text: str) -> None:
    assert named(text, "ja") == []


def test_a_metonym_is_a_mention_but_no_place_of_travel() -> None:
    (mention,) = named("クレムリンは否定した。", "ja")
    assert not mention.travel


def test_an_office_keeps_its_region_but_not_as_a_place_of_travel() -> None:
    (mention,) = named("沿海地方知事が話した。", "ja")
    assert (mention.surface, mention.travel) == ("沿海地方", False)


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("en", "The train halted at the border station of Bolobolo.", "Bolobolo"),
        ("ru", "Поезд остановился на станции Хасан.", "Хасан"),
        ("ko", "열차는 국경역 하산에 도착했다.", "하산"),
        ("zh", "列车抵达边境车站哈桑，随后北上。", "哈桑"),
    ],
)
def test_a_small_station_is_found_where_a_train_calls(
    language: str, text: str, surface: str
) -> None:
    assert [m.surface for m in named(text, language)] == [surface]


def test_a_people_stands_for_its_country_but_nobody_travels_there() -> None:
    (mention,) = named("The Russian delegation was late.", "en")
    assert (mention.names, mention.travel) == (("Russia",), False)


def test_a_capital_that_speaks_is_no_place_of_travel() -> None:
    (mention,) = named("They knew that Moscow said nothing.", "en")
    assert not mention.travel


def test_a_russian_case_is_looked_up_by_its_nominative() -> None:
    (mention,) = named("Поезд прибыл в Москву утром.", "ru")
    assert "Москва" in mention.names


@pytest.mark.slow("reads a text of a book's length")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_a_hundred_thousand_characters_is_read_in_bounded_time(
    language: str,
) -> None:
    scrap = {
        "ja": "ハサンに",
        "ko": "하산에 ",
        "zh": "抵达哈桑",
        "ru": "в Хасан ",
        "en": "to Khasan ",
        "de": "nach Chassan ",
        "fr": "à Khassan ",
    }
    text = scrap[language] * (100_000 // len(scrap[language]))
    started = process_time()
    found = named(text, language)
    # 40,000 characters a second is two fifths of what a quiet machine does.
    assert process_time() - started < len(text) / 40_000
    assert all(text[m.start : m.end] == m.surface for m in found)


JOURNEYS = {
    "ja": "列車は月曜に{}を出発し、火曜に{}に到着した。",
    "en": "The train left {} on Monday and arrived in {} on Tuesday.",
    "ru": "Поезд остановился на станции {}, затем миновал {}.",
    "ko": "열차는 월요일 {}에서 출발해 화요일 {}에 도착했다.",
    "zh": "列车周一从{}出发，周二抵达{}。",
}


@pytest.mark.parametrize("language", JOURNEYS)
def test_nine_towns_in_ten_are_found_where_a_train_calls(
    language: str, atlas: Atlas
) -> None:
    around = [(139, 36), (128, 51), (37, 55), (10, 50), (-88, 41), (77, 25), (127, 37)]
    towns = [
        place.names[language]
        for lon, lat in around
        for place in islice(atlas.names.near(LonLat(lon, lat), 200), 60)
        if language in place.names
    ][:100]
    missed = 0
    for one, two in pairwise(towns):
        text = JOURNEYS[language].format(one, two)
        found = find_mentions(text, language, atlas.names)  # type: ignore[arg-type]  # plain words for a Literal
        starts = {m.start for m in found}
        missed += not {text.index(one), text.rindex(two)} <= starts
    assert towns
    assert missed <= len(towns) / 10


@pytest.mark.parametrize("verb", ["has warned that", "has called for", "will agree"])
def test_what_speaks_is_no_place_of_travel(verb: str, atlas: Atlas) -> None:
    (found,) = find_mentions(f"Seoul {verb} nothing.", "en", atlas.names)[:1]
    assert found.travel == (verb == "will agree")


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("津和野の住民が駅に集まった。", "ja", "津和野"),
        ("보은 주민들이 역에 모였다.", "ko", "보은"),
    ],
)
def test_what_has_residents_is_a_place(
    text: str, language: Language, name: str, atlas: Atlas
) -> None:
    assert find_mentions(text, language, atlas.names)[0].surface == name


def test_both_ends_of_a_range_are_places(atlas: Atlas) -> None:
    found = find_mentions("国道(チタ~ハバロフスク)も走る。", "ja", atlas.names)
    assert [mention.surface for mention in found] == ["チタ", "ハバロフスク"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("列車は9時16分倉敷駅発だ。", ["倉敷駅"]),
        ("列車は倉敷7:31発、福山8:12着だ。", ["倉敷", "福山"]),
    ],
)
def test_a_clock_is_no_part_of_the_name_beside_it(
    text: str, expected: list[str]
) -> None:
    assert [m.surface for m in named(text, "ja")] == expected


def test_a_village_counts_more_in_a_text_of_trains() -> None:
    train = named("特急は小倉、大分、延岡に停まった。", "ja")
    assert [m.surface for m in train] == ["小倉", "大分", "延岡"]


def test_both_ends_of_a_service_are_places() -> None:
    found = named("Moscow–Khasan express hits truck", "en")
    assert [m.surface for m in found] == ["Moscow", "Khasan"]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "The Delhi-Kolkata Express was late.", ["Delhi", "Kolkata"]),
        ("en", "The Rolls-Royce train engine was late.", []),
        ("ru", "Поезд Москва-Пекин опоздал.", ["Москва", "Пекин"]),
        ("en", "After Juliaca the train climbs.", ["Juliaca"]),
        ("ru", "Поезд проехал Тверь, затем Бологое.", ["Тверь", "Бологое"]),
    ],
)
def test_the_ends_of_a_train_and_what_comes_after_are_places(
    atlas: Atlas, language: Language, text: str, found: list[str]
) -> None:
    mentions = find_mentions(text, language, atlas.names)
    assert [m.surface for m in mentions] == found
    assert all(text[m.start : m.end] == m.surface for m in mentions)


@pytest.mark.parametrize("blank", ["\n", "  ", "\n\n\t", "\u3000"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_blanks_before_a_story_move_no_name(blank: str, language: Language) -> None:
    text = {
        "en": "The train left Paris.",
        "ru": "Поезд прибыл в Москву.",
        "ja": "列車は平壌を出発した。",
        "ko": "열차는 평양을 떠났다.",
        "zh": "列车从北京出发。",
        "de": "Der Zug fuhr in Paris ab.",
        "fr": "Le train est parti de Paris.",
    }[language]
    found = find_mentions(blank + text, language, open_gazetteer())
    expected = find_mentions(text, language, open_gazetteer())
    assert [m.surface for m in found] == [m.surface for m in expected]
    assert [m.start - len(blank) for m in found] == [m.start for m in expected]


@pytest.mark.parametrize(
    "text", ["PERTH, March 15, 2024 - The train left.", "It left Perth on 3 May 2024."]
)
def test_the_month_of_a_date_is_no_place(text: str) -> None:
    found = find_mentions(text, "en", open_gazetteer())
    assert [m.surface.title() for m in found] == ["Perth"]
