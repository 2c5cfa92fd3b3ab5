"""Kinds of names that stories write: joined, shortened, headed, owned."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo.mentions import find_mentions
from geo.mentions.spelling import readings
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from geo.model import Language

_NAMES = open_gazetteer()


def surfaces(text: str, language: Language = "en") -> list[str]:
    """Return what a text's mentions quote of it."""
    found = find_mentions(text, language, _NAMES)
    assert all(text[m.start : m.end] == m.surface for m in found)
    return [mention.surface for mention in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The San Francisco-Chicago train was late.", ["San Francisco", "Chicago"]),
        ("The Nizhny Novgorod-Moscow train left.", ["Nizhny Novgorod", "Moscow"]),
        ("A New York-Boston train stood still.", ["New York", "Boston"]),
        ("The Los Angeles-San Diego line reopened.", ["Los Angeles", "San Diego"]),
        (
            "The Moscow-Ulan Bator-Beijing express left.",
            ["Moscow", "Ulan Bator", "Beijing"],
        ),
        ("A London-to-Glasgow sleeper left.", ["London", "Glasgow"]),
        ("A Moscow-bound train left Minsk.", ["Moscow", "Minsk"]),
        ("The New York-bound train left Boston.", ["New York", "Boston"]),
        ("Talks on the Russia-Turkey border began.", ["Russia", "Turkey"]),
        ("The Winston-Salem train left.", ["Winston-Salem"]),
        ("The train stopped at Nice-Ville at six.", ["Nice"]),
        (
            "The Delhi-Zembrapur North East Express derailed.",
            ["Delhi", "Zembrapur"],
        ),
        ("Coaches of the Zembra-Chennai Mail burned.", ["Zembra", "Chennai"]),
        ("The Zembra-Quorlu Express derailed.", []),
        ("The Rolls-Royce Express Service opened.", []),
        (
            "The 14:35 Newcastle to Reading CrossCountry service stopped.",
            ["Newcastle", "Reading"],
        ),
        (
            "The 17.05 London to Weymouth South Western Railway train was held.",
            ["London", "Weymouth"],
        ),
        ("Nina Webb-Lawton took the train.", []),
    ],
)
def test_a_hyphen_joins_whole_names(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The train left North Korea's capital.", ["North Korea"]),
        ("The train reached New Zealand's south.", ["New Zealand"]),
        ("It left South Africa’s coast by train.", ["South Africa"]),
        ("The train left Ho Chi Minh City's suburbs.", ["Ho Chi Minh City"]),
        ("San Francisco's trains stood still.", ["San Francisco"]),
    ],
)
def test_a_name_of_several_words_may_own_something(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("The train left Manchester Victoria for Leeds.", "Manchester Victoria"),
        ("The train left Paris Gare de Lyon at six.", "Paris Gare de Lyon"),
        ("The train left Chicago's Union Station.", "Chicago's Union Station"),
        ("The train left New York's Penn Station.", "New York's Penn Station"),
        ("The train left Vienna's Westbahnhof.", "Vienna's Westbahnhof"),
        ("The train left London's Euston at six.", "London's Euston"),
        ("The train left Moscow's Kazansky station.", "Moscow's Kazansky station"),
        ("The train left Brisbane Roma Street at six.", "Brisbane Roma Street"),
        ("The train left Bristol Temple Meads at six.", "Bristol Temple Meads"),
        ("The train left Bath Spa at six.", "Bath Spa"),
        ("The train left Paris-Nord at six.", "Paris-Nord"),
    ],
)
def test_a_station_belongs_to_the_town_before_it(text: str, station: str) -> None:
    assert surfaces(text)[:1] == [station]


def test_a_piece_of_an_unknown_longer_name_is_not_looked_up() -> None:
    (_, mention) = find_mentions(
        "The train left Albany and passed Bear Mountain.", "en", _NAMES
    )
    assert mention.names == ("Bear Mountain",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("THE TRAIN LEFT OSLO AT 8 A.M. FOR BERGEN", ["OSLO", "BERGEN"]),
        ("MOSCOW-BEIJING EXPRESS LEAVES ON TIME", ["MOSCOW", "BEIJING"]),
        ("Train Leaves Moscow For Beijing On Time", ["Moscow", "Beijing"]),
        ("the train left oslo and stopped at voss", ["oslo", "voss"]),
        ("we took the train from new york to chicago", ["new york", "chicago"]),
    ],
)
def test_capitals_everywhere_or_nowhere_say_nothing(
    text: str, expected: list[str]
) -> None:
    assert surfaces(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nice weather greeted the train.",
        "Tours by train are popular.",
        "Sale of tickets for the train began.",
        "Mobile phones are banned on the train.",
        "Male passengers left the train.",
        "Date and time of the train are known.",
        "Police stopped the train.",
        "Victoria Smith took the train.",
        "Florence Hill took the train.",
        "Sydney Carton and Austin Powers took the train.",
        "The train was late, Charlotte Brown said.",
    ],
)
def test_a_given_name_or_a_sentences_first_word_is_no_place(text: str) -> None:
    assert surfaces(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nice is warm. The train left Nice.", ["Nice", "Nice"]),
        ("The train left Charlotte, N.C., at six.", ["Charlotte", "N.C."]),
        ("The train left Florence at six.", ["Florence"]),
        ("Police in Paris stopped the train.", ["Paris"]),
    ],
)
def test_a_town_with_such_a_name_is_one_still(text: str, expected: list[str]) -> None:
    assert surfaces(text) == expected


_CASES = (Path(__file__).parent / "russian_cases.csv").read_text("utf-8").splitlines()


@pytest.mark.parametrize("row", _CASES[1:])
def test_a_russian_town_is_known_in_six_cases(row: str) -> None:
    nominative, *cases = row.split(",")
    towns = {hit.place.id for hit in _NAMES.candidates(nominative)}
    for case in cases:
        forms, _ = readings(case, _NAMES, governed=True)
        found = {hit.place.id for form in forms for hit in _NAMES.candidates(form)}
        assert found & towns, case


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Поезд вышел из Орла и прибыл в Москву.", ["Орёл", "Москва"]),
        ("Поезд вышел из Орши в Минск.", ["Орша", "Минск"]),
        ("Поезд остановился во Львове.", ["Львов"]),
        ("Поезд стоял в Вышнем Волочке.", ["Вышний Волочёк"]),
        ("Поезд шёл мимо Лисок к Россоши.", ["Лиски", "Россошь"]),
        ("Поезд вышел из Спасска-Дальнего.", ["Спасск-Дальний"]),
        ("Поезд вышел из г. Казани и прибыл в г. Уфу.", ["Казань", "Уфа"]),
        ("Поезд прошёл ст. Хасан и с. Барабаш.", ["Хасан", "Барабаш"]),
        ("Поезд стоял у пос. Хасан.", ["Хасан"]),
    ],
)
def test_russian_names_are_read_in_their_cases(text: str, names: list[str]) -> None:
    found = find_mentions(text, "ru", _NAMES)
    assert [m.names[0].replace("е", "ё") for m in found] == [
        name.replace("е", "ё") for name in names
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Так поезд и стоял.",
        "Совет решил пустить поезд.",
        "Тем временем поезд стоял.",
        "Победа была близка.",
        "Поезд прибыл на станцию Новый Вавилон.",
    ],
)
def test_russian_words_and_pieces_of_names_are_no_places(text: str) -> None:
    assert surfaces(text, "ru") == []


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("新義州（シニジュ）を出た。", ["新義州（シニジュ）"], "ja"),
        ("列車は大連（だいれん）に着いた。", ["大連（だいれん）"], "ja"),
        ("シニジュ（新義州）を出た。", ["シニジュ", "新義州"], "ja"),
        ("열차는 난징(南京)을 출발했다.", ["난징", "南京"], "ko"),
        ("列车从海参崴（符拉迪沃斯托克）出发。", ["海参崴", "符拉迪沃斯托克"], "zh"),
    ],
)
def test_a_reading_in_brackets_belongs_to_the_name(
    text: str, expected: list[str], language: Language
) -> None:
    assert surfaces(text, language) == expected
    for mention in find_mentions(text, language, _NAMES):
        assert _NAMES.candidates(mention.names[0])


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("列车运行至大同沟隧道时停车。", [], "zh"),
        ("列车抵达汉堡东海码头。", ["汉堡"], "zh"),
        ("列车从沿河城站出发。", ["沿河城站"], "zh"),
        ("列车经永定门站到达。", ["永定门站"], "zh"),
        ("列车经过上海虹桥站。", ["上海虹桥站"], "zh"),
        ("沿途有蓝天白云和雪山。", [], "zh"),
        ("朋友献上洁白的哈达。", [], "zh"),
        ("列車を降りてバスに乗車し松山駅に向かう。", ["松山駅"], "ja"),
    ],
)
def test_a_piece_of_a_longer_name_or_a_word_is_no_place(
    text: str, expected: list[str], language: Language
) -> None:
    assert surfaces(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("Sinaia to Bucharest to Istanbul by train", ["Sinaia", "Bucharest"], "en"),
        ("Minot to Havre by rail, then a bus.", ["Minot", "Havre"], "en"),
        ("The train derailed near Zqrelle Monday.", ["Zqrelle"], "en"),
        ("The train was held at Zqrelle Friday night.", ["Zqrelle"], "en"),
        ("The train left Omsk-Pass for Samara.", ["Omsk", "Samara"], "en"),
        ("The train left Kyiv-Pass at six.", ["Kyiv"], "en"),
        ("The train left Yaroslavl-Glavny at six.", ["Yaroslavl"], "en"),
        ("열차는 빈에서 출발해 프라하로 갔다.", ["빈", "프라하"], "ko"),
        ("열차는 리옹을 출발해 칸에 도착했다.", ["리옹", "칸"], "ko"),
        ("열차는 릴을 떠나 파리에 도착했다.", ["릴", "파리"], "ko"),
        ("빈 자리가 많은 열차가 서울을 떠났다.", ["서울"], "ko"),
        ("다음 칸으로 이동했다. 열차는 멈췄다.", [], "ko"),
        ("홍성 가는 기차에는 빈자리가 많았다.", ["홍성"], "ko"),
        ("열차가 서는 곳은 광명, 천안, 대전역이다.", ["광명", "천안", "대전역"], "ko"),
        ("深川駅から留萌本線に乗車する。", ["深川駅"], "ja"),
        ("留萌駅7:10発のキハに乗った。", ["留萌駅"], "ja"),
        ("我们从石家庄到保定有五站。", ["石家庄", "保定"], "zh"),
    ],
)
def test_names_where_stories_of_trains_put_them(
    text: str, expected: list[str], language: Language
) -> None:
    found = surfaces(text, language)
    assert found[: len(expected)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "We met at Union Station and took the train.",
        "The train left Union Station in Chicago.",
        "The train left Central Station in Antwerp.",
    ],
)
def test_a_station_of_a_name_that_many_have_is_no_town(text: str) -> None:
    station = find_mentions(text, "en", _NAMES)[0]
    assert not any(map(_NAMES.candidates, station.names))


@pytest.mark.parametrize(
    ("text", "travels"),
    [
        ("The train was bound for New York state.", False),
        ("It headed for Leningrad region by train.", False),
        ("The train entered Sao Paulo state.", False),
        ("The train reached the Poltava district.", False),
        ("The train reached New York.", True),
        ("The train stopped in the Poltava county capital.", True),
        ("The train reached Kansas City.", True),
    ],
)
def test_an_area_in_small_letters_is_nowhere_that_a_train_calls(
    text: str, travels: object
) -> None:
    found = find_mentions(text, "en", _NAMES)
    assert [mention.travel for mention in found][:1] == [travels]


@pytest.mark.parametrize(
    ("name", "country", "lon", "lat"),
    [
        ("琉森", "CH", 8.3, 47.1),
        ("福田", "CN", 114.1, 22.5),
        ("福田站", "CN", 114.1, 22.5),
        ("怀柔", "CN", 116.6, 40.3),
        ("懷柔", "CN", 116.6, 40.3),
        ("天河", "CN", 113.4, 23.1),
        ("竹南", "TW", 120.9, 24.7),
        ("三義", "TW", 120.8, 24.4),
        ("三义", "TW", 120.8, 24.4),
        ("枋寮", "TW", 120.6, 22.4),
        ("十分車站", "TW", 121.8, 25.0),
        ("和田山駅", "JP", 134.8, 35.3),
        ("온양온천", "KR", 127.0, 36.8),
        ("Kapikule", "TR", 26.4, 41.7),
        ("Мичуринск-Уральский", "RU", 40.5, 52.9),
    ],
)
def test_names_that_first_looks_found_missing(
    name: str, country: str, lon: float, lat: float
) -> None:
    found = [hit.place for hit in _NAMES.candidates(name.removesuffix("站"))]
    found += [hit.place for hit in _NAMES.candidates(name)]
    assert any(
        (place.country, round(place.lon - lon), round(place.lat - lat))
        == (country, 0, 0)
        for place in found
    )


@pytest.mark.parametrize(
    "text",
    [
        "今天列车上的人十分多,大家十分高兴。",
        "他成功地登上了火车,和平地离开。",
        "光復後的火車裡有人喝水。",
    ],
)
def test_words_that_are_also_stations_are_words(text: str) -> None:
    assert surfaces(text, "zh") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The train was delayed at Biel/Bienne.", ["Biel/Bienne"]),
        ("The train left Sierre/Siders at six.", ["Sierre"]),
        ("The train reached Bozen/Bolzano at six.", ["Bozen/Bolzano"]),
        ("The train to Prague/Budapest was full.", ["Prague", "Budapest"]),
    ],
)
def test_two_names_of_one_town_are_one(text: str, names: list[str]) -> None:
    assert [m.names[0] for m in find_mentions(text, "en", _NAMES)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("익산에서 기차를 타고 갔다.", "익산"),
        ("아침에 순천에서 새마을호를 탔다.", "순천"),
        ("나는 제천에서 밤 열차에 올랐다.", "제천"),
        ("우리는 정읍에서 첫차를 타고 떠났다.", "정읍"),
        ("기차가 순천으로 왔다.", "순천"),
        ("열차는 이튿날 순천으로 올라갔다.", "순천"),
    ],
)
def test_a_korean_town_where_a_train_is_taken_or_comes_to_is_one(
    text: str, name: str
) -> None:
    assert surfaces(text, "ko") == [name]


@pytest.mark.parametrize("text", ["그는 집에서 기차를 탔다.", "역에서 열차에 올랐다."])
def test_where_a_train_is_taken_is_not_always_a_town(text: str) -> None:
    assert surfaces(text, "ko") == []
