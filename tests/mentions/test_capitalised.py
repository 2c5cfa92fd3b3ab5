"""Names in scripts with capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_names import named

from geo.mentions import find_mentions
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Language


def test_a_name_tagged_as_a_person_is_a_place_where_a_train_arrives() -> None:
    assert [m.surface for m in named("列車はハサンに到着した。", "ja")] == ["ハサン"]


def test_a_person_with_a_title_is_no_place() -> None:
    assert named("ハサン氏は会談した。", "ja") == []


def test_a_text_read_in_stretches_keeps_its_offsets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "列車は平壌を出て、ハサンに着いた。\n" * 9
    whole = named(text, "ja")
    monkeypatch.setattr("geo.mentions._STRETCH", 50)
    assert [(m.start, m.end) for m in named(text, "ja")] == [
        (m.start, m.end) for m in whole
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "language"),
    [
        ("Поезд отправился в Советскую Гавань.", "Советскую Гавань", "ru"),
        (
            "Из Комсомольска-на-Амуре. На станции ждали.",
            "Комсомольска-на-Амуре",
            "ru",
        ),
        ("It left St. Petersburg. At noon it stopped.", "St. Petersburg", "en"),
    ],
)
def test_a_name_is_whole_and_ends_with_its_sentence(
    sentence: str, name: str, language: Language, atlas: Atlas
) -> None:
    found = find_mentions(sentence, language, atlas.names)
    assert name in {mention.surface for mention in found}


def test_a_family_name_before_given_names_is_no_place(atlas: Atlas) -> None:
    text = "Поезд Ким Чен Ына прибыл на станцию Хасан. Ким встретился с ним."
    found = find_mentions(text, "ru", atlas.names)
    assert [(m.surface, m.hint) for m in found] == [("Хасан", "station")]


def test_a_dateline_in_capitals_names_a_place() -> None:
    (mention,) = named("МОСКВА. Движение поездов восстановлено.", "ru")
    assert mention.surface == "МОСКВА"


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("列車はJR大阪駅を出発し、JR京都駅に着いた。", ["大阪駅", "京都駅"]),
        ("列車はＪＲ札幌駅を出た。", ["札幌駅"]),
        ("電車はTX守谷駅に到着した。", ["守谷駅"]),
        ("JR東日本とJR九州の列車が走った。", []),
    ],
)
def test_the_letters_of_a_railway_leave_the_station_its_name(
    text: str, surfaces: list[str], atlas: Atlas
) -> None:
    language = "ko" if "역" in text else "ja"
    found = find_mentions(text, language, atlas.names)
    assert [mention.surface for mention in found] == surfaces


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The train went West from Chicago and North to Duluth.", "Chicago Duluth"),
        ("Trains to the North stopped; South of Boston they ran.", "Boston"),
        ("The train stopped at West, Texas.", "West Texas"),
        ("South Korea said the South would send a train.", "South Korea South"),
    ],
)
def test_a_compass_word_is_a_place_only_where_one_is_told(
    text: str, names: str
) -> None:
    found = find_mentions(text, "en", open_gazetteer())
    assert " ".join(m.surface for m in found) == names


@pytest.mark.parametrize("name", ["Котлубань", "Чаис", "Зырево"])
def test_a_name_behind_the_word_for_a_station_is_one_though_nobody_knows_it(
    name: str,
) -> None:
    text = f"На станции {name} в Пензенской области поезд сошёл с рельсов."
    first, second = find_mentions(text, "ru", open_gazetteer())
    assert (first.surface, first.hint) == (name, "station")
    assert second.surface == "Пензенской области"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Так, в догадках, мы ехали на поезде.", "ru"),
        ("Однако, как говорят, поезд ушёл.", "ru"),
        ("Nice, of course, to sit in a train at last.", "en"),
    ],
)
def test_a_word_that_begins_a_sentence_is_no_town_before_a_comma(
    text: str, language: Language
) -> None:
    assert not find_mentions(text, language, open_gazetteer())
