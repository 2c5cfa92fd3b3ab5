"""Names that their words, line or kind make a place, and names that are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo.geodesy import great_circle_km
from geo.mentions import find_mentions
from geo.places import resolve
from geo.sources.gazetteer import open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language, Place

PLACED: list[tuple[Language, str, str, tuple[float, float]]] = [
    # Adjectives without a noun are towns, and stations in the feminine.
    ("ru", "Поезд стоял в Советском и Приобье.", "Советском", (63.6, 61.4)),
    ("ru", "Поезд прибыл в Советский из Приобья.", "Советский", (63.6, 61.4)),
    ("ru", "Поезд стоял на Иланской двадцать минут.", "Иланской", (96.1, 56.2)),
    ("ru", "Мы прибыли на Иланскую ночью поездом.", "Иланскую", (96.1, 56.2)),
    # Initials that say what the name behind them is.
    ("ru", "Поезд прошёл через ЖДПП Наушки.", "Наушки", (106.1, 50.4)),
    ("ru", "Поезд прибыл на КПП Забайкальск.", "Забайкальск", (117.3, 49.7)),
    ("ru", "Поезд вернулся на КПП Наушки утром.", "Наушки", (106.1, 50.4)),
    # A line of nothing but names.
    ("ru", "Поезд шёл ночью.\nТайшет – Тулун\n7:20", "Тайшет", (98.0, 55.9)),
    ("ru", "Поезд шёл ночью.\nТайшет – Тулун\n7:20", "Тулун", (100.6, 54.6)),
    ("en", "The train ran.\nOmsk – Barabinsk\n7:20", "Barabinsk", (78.3, 55.3)),
    # The word for a station before the name, and behind it.
    (
        "en",
        "The train left the Russian station Zabaikalsk.",
        "Zabaikalsk",
        (117.3, 49.7),
    ),
    ("en", "The train left Chinese Jinhua station at noon.", "Jinhua", (119.6, 29.1)),
    ("en", "The train left German Passau railway station.", "Passau", (13.4, 48.6)),
    # Stations of several words, in news that says no more of trains.
    ("en", "We left London for Bristol Temple Meads.", "Bristol", (-2.6, 51.4)),
    ("en", "The train left Waterloo for Exeter St Davids.", "Exeter", (-3.5, 50.7)),
    # A station that the text calls one, against a town elsewhere.
    ("ru", "Поезд остановился на станции Хасан.", "Хасан", (130.6, 42.4)),
    # A word for a lake, an island or a station is no town's.
    ("ru", "Поезд вышел к озеру Байкал.", "озеру Байкал", (108.2, 53.6)),
    ("ru", "На острове Сахалин поезда узкие.", "острове Сахалин", (143.0, 50.6)),
    ("ru", "Поезд и вагоны на перегоне Ржава — Полевая.", "Ржава", (36.7, 51.2)),
    # In the middle of a list a town is no person, and a comma sets nothing inside.
    ("ja", "列車は益田、浜田、米子と走った。", "浜田", (132.1, 34.9)),
    ("ja", "列車で豊岡、福知山、園部と乗り継いだ。", "園部", (135.5, 35.1)),
    ("ko", "열차는 광명, 천안/아산역에 선다.", "천안/아산역", (127.1, 36.8)),
    # A state's short form behind a town, however it is spaced.
    ("en", "The train left Butte, Mont., at noon.", "Butte", (-112.5, 46.0)),
    ("en", "The train left Pueblo, Colo., at noon.", "Pueblo", (-104.6, 38.3)),
    ("en", "The train left Marion, Ark., at noon.", "Marion", (-90.2, 35.2)),
    ("en", "The train left Aiken, S. C., at noon.", "Aiken", (-81.7, 33.6)),
    ("en", "The train left Minot, N. D., at noon.", "Minot", (-101.3, 48.2)),
    ("en", "From Waterloo the train ran to Hanborough.", "Waterloo", (-0.1, 51.5)),
    ("zh", "列车从山口开往下关。", "山口", (131.5, 34.2)),
    # Into a country is no place in it.
    ("ru", "Поезд шёл через Забайкальск в Китай.", "Забайкальск", (117.3, 49.7)),
    ("ru", "Поезд шёл через Брест в Польшу.", "Брест", (23.7, 52.1)),
    # Towns of one letter.
    ("ja", "列車は津を出て亀山に着いた。", "津", (136.5, 34.7)),
    ("ja", "普通列車は津で20分停車した。", "津", (136.5, 34.7)),
    ("ja", "名古屋から津まで快速に乗った。", "津", (136.5, 34.7)),
    ("ja", "呉から広島へ列車で行った。", "呉", (132.6, 34.2)),
    ("ja", "堺を出た列車は和歌山に着いた。", "堺", (135.5, 34.6)),
    ("ja", "列車は蕨と赤羽に止まった。", "蕨", (139.7, 35.8)),
    ("ja", "柏を7時に出て、我孫子で乗り換えた。", "柏", (140.0, 35.9)),
    ("ja", "光から下松まで列車で行った。", "光", (131.9, 34.0)),
    ("ja", "列車は掛川を出て森に停車した。", "森", (137.9, 34.8)),
    ("ja", "列車は津駅を出て松阪駅に着いた。", "津駅", (136.5, 34.7)),
    # A bracket that says what the name is.
    ("ko", "고성(강원도)에서 속초까지 열차를 탔다.", "고성", (128.5, 38.4)),
    ("ko", "나고야(名古屋)를 떠난 열차는 섰다.", "나고야", (136.9, 35.2)),
    ("ko", "오사카(大阪)에서 히메지(姬路)까지 탔다.", "오사카", (135.5, 34.7)),
]
NO_PLACES: list[tuple[Language, str, str]] = [
    ("en", "Mr. Lincoln took the train to Chicago.", "Lincoln"),
    ("en", "President Washington never saw a train.", "Washington"),
    ("en", "Senator Houston left Dallas by train.", "Houston"),
    ("en", "Mrs Chester and Captain York took the train.", "York"),
    ("en", "The train halted for an open-air Mass. Children sang.", "Mass"),
    ("en", "Ashes of Gandhi left by train; the express stopped.", "Gandhi"),
    ("en", "According to D. Oyun the train left Darkhan.", "Oyun"),
    ("en", "The trains were sold in March and ran in May.", "March"),
    ("ru", "По словам А. Чехова и Д. Курска, поезд ушёл.", "Курска"),
    ("zh", "孙中山先生的灵车从北平到达南京。", "中山"),
    ("zh", "午后列车翻越唐古拉山口抵达那曲。", "山口"),
    ("zh", "两宫由马家堡车站乘舆入永定门还宫。", "永定"),
    ("zh", "西班牙圣地亚哥-德孔波斯特拉附近列车脱轨。", "波斯"),
    ("ja", "列車はトンネルを抜けて本州へ入った。", "本州"),
    ("en", "The train left for Margate with Miss York.", "York"),
    ("ja", "船が港を出発し、列車は町に到着した。", "港"),
    ("ja", "山から里まで列車で下った。", "山"),
    ("ja", "朝から夜まで列車に乗った。", "朝"),
    ("en", "Central Canada has long lines and few trains.", "Central"),
    ("en", "Trains cross Northern Ontario and Western Siberia.", "Northern"),
    ("ru", "На станции Щучье Озеро поезд стоял час.", "Щучье"),
    ("ru", "Поезда идут в Уральском и Сибирском округах.", "Уральском"),
    ("ja", "森の中を列車が走った。", "森"),
    ("ja", "光の中を列車が走り、桜が咲いていた。", "光"),
    ("ja", "列車は森を抜け、港に出た。", "港"),
]


def place_of(text: str, language: Language, name: str) -> Place | None:
    """Return the place of the mention that holds a name, as the program finds it."""
    names = open_gazetteer()
    mentions = find_mentions(text, language, names)
    found = resolve(mentions, text, language, gazetteer=names, network=open_network())
    places = {place.id: place for place in found.places}
    for mention in found.mentions:
        if name in mention.surface:
            return places.get(mention.place or "")
    return None


@pytest.mark.parametrize(("language", "text", "name", "at"), PLACED)
def test_a_name_is_the_place_that_its_words_make_it(
    language: Language, text: str, name: str, at: tuple[float, float]
) -> None:
    place = place_of(text, language, name)
    assert place is not None
    assert great_circle_km(place.at, at) < 60


@pytest.mark.parametrize(("language", "text", "name"), NO_PLACES)
def test_a_person_a_district_or_a_word_is_no_town(
    language: Language, text: str, name: str
) -> None:
    place = place_of(text, language, name)
    assert place is None or place.kind != "city"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Africa is large and has few railways.", "Africa"),
        ("en", "Africa's longest line ends in Kapiri Mposhi.", "Africa"),
        ("en", "Europe has more night trains than ever.", "Europe"),
        ("en", "Asia grows faster.", "Asia"),
        ("ru", "Европа возвращает ночные поезда.", "Европа"),
        ("ru", "Африка остаётся без поездов.", "Африка"),
        ("zh", "非洲的铁路很少。", "非洲"),
        ("zh", "歐洲與東南亞都有夜車。", "歐洲"),
        ("ja", "アフリカの鉄道は少ない。", "アフリカ"),
        ("ko", "아프리카에는 철도가 적다.", "아프리카"),
    ],
)
def test_a_continent_is_seen_where_it_begins_a_sentence(
    language: Language, text: str, name: str
) -> None:
    place = place_of(text, language, name)
    assert place is not None
    assert (place.kind, place.country) == ("region", "")


def test_an_end_of_two_words_is_taken_whole() -> None:
    text = "The Guwahati-New Jalpaiguri Vande Bharat Express was late."
    surfaces = [m.surface for m in find_mentions(text, "en", open_gazetteer())]
    assert surfaces == ["Guwahati", "New Jalpaiguri"]
