"""Names resolved together: the text decides between namesakes, or nobody does."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.geodesy import great_circle_km
from geo.languages import spatial_of
from geo.languages.times import read_times
from geo.mentions import find_mentions
from geo.model import BorderCrossing, Leg, LonLat, Mention, Route
from geo.places import Pace, resolve
from geo.places.borders import borders
from geo.places.coreference import Reader
from geo.places.trains import of_trains
from geo.sources.gazetteer import NameIndex, open_gazetteer
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from geo.model import Language, Place, Resolution
    from geo.network import Network

_NAMES = open_gazetteer()


@pytest.fixture(scope="module")
def gazetteer() -> NameIndex:
    return _NAMES


def reading(
    text: str,
    *surfaces: str,
    language: Language = "en",
    published: date | None = None,
    network: Network | None = None,
) -> Resolution:
    """Resolve the given names where they stand in a text, in their order."""
    mentions, start = [], 0
    for surface in surfaces:
        start = text.index(surface, start)
        mentions.append(Mention(start, start + len(surface), surface))
        start += len(surface)
    return resolve(
        tuple(mentions), text, language, _NAMES, network, published=published
    )


def places(found: Resolution) -> dict[str, Place]:
    """Return each surface's place."""
    by_id = {place.id: place for place in found.places}
    return {m.surface: by_id[m.place] for m in found.mentions if m.place}


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


def test_the_capital_is_meant_without_more() -> None:
    found = places(reading("ワシントンは警告した。", "ワシントン", language="ja"))
    assert found["ワシントン"].admin1 == "DC"


def test_a_capital_that_speaks_is_that_of_a_country() -> None:
    text = "Washington has warned that any deal with North Korea breaks sanctions."
    speaking = Mention(0, 10, "Washington", travel=False)
    other = Mention(41, 52, text[41:52], hint="country")
    found = resolve((speaking, other), text, "en", _NAMES)
    assert places(found)["Washington"].capital
    alone = resolve((speaking,), text, "en", _NAMES)
    assert not places(alone)


def test_an_unknown_name_stays_unplaced() -> None:
    found = reading("He left Qwxyzzy at noon.", "Qwxyzzy")
    assert found.unplaced == ("Qwxyzzy",)
    assert found.places == ()


def test_a_lone_homonym_far_away_is_not_trusted() -> None:
    text = "ロシアのウラジオストクを発ち、マリに着いた列車はポルへ。"
    assert "ポル" not in places(
        reading(text, "ロシア", "ウラジオストク", "ポル", language="ja")
    )


def test_a_name_in_a_region_without_such_a_place_stays_unplaced() -> None:
    text = "Он приехал в Хасан в Техасе."
    mentions = (
        Mention(13, 18, "Хасан"),
        Mention(21, 27, "Техасе", ("Техас",)),
    )
    found = resolve(mentions, text, "ru", _NAMES, None)
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


def test_two_directions_place_a_name_that_nobody_knows() -> None:
    text = "They stopped at Kuznetsovka, south of Tsiolkovsky and north of Svobodny."
    names = "Kuznetsovka", "Tsiolkovsky", "Svobodny"
    place = places(reading(text, *names))["Kuznetsovka"]
    assert (round(place.lon, 1), round(place.lat, 1)) == (128.1, 51.6)
    assert place.confidence <= 0.6
    assert "south of Tsiolkovsky" in place.source


@pytest.mark.parametrize(
    ("language", "text", "unknown", "known"),
    [
        ("en", "The Zqrelle yard, 40 km north of Svobodny.", "Zqrelle", "Svobodny"),
        ("ja", "ウラジオストクの北40キロにあるゾゾ村。", "ゾゾ村", "ウラジオストク"),
        ("ko", "평양에서 북쪽으로 40km 떨어진 쿠쿠쿠.", "쿠쿠쿠", "평양"),
        ("zh", "平壤以北40公里的某某屯。", "某某屯", "平壤"),
    ],
)
def test_a_distance_and_a_direction_place_an_unknown_name(
    language: Language, text: str, unknown: str, known: str
) -> None:
    names = sorted((unknown, known), key=text.index)
    found = places(reading(text, *names, language=language))
    assert found[unknown].lat - found[known].lat == pytest.approx(0.36, abs=0.01)
    assert found[unknown].lon == pytest.approx(found[known].lon, abs=0.01)


def test_between_two_near_towns_lies_the_middle() -> None:
    text = "It stopped at Zqrelle, between Svobodny and Tsiolkovsky."
    found = places(reading(text, "Zqrelle", "Svobodny", "Tsiolkovsky"))
    assert (round(found["Zqrelle"].lon, 1), round(found["Zqrelle"].lat, 1)) == (
        128.1,
        51.6,
    )
    japanese = "スヴォボードヌイとツィオルコフスキーの間のゾゾ村で停まった。"
    names = "スヴォボードヌイ", "ツィオルコフスキー", "ゾゾ村"
    found = places(reading(japanese, *names, language="ja"))
    assert round(found["ゾゾ村"].lat, 1) == 51.6


class Rails:
    """Rails that lead everywhere but to Sakhalin."""

    def distance_km(self, start: LonLat, end: LonLat) -> float:
        """Return no distance at all to or from the island."""
        return math.inf if max(start[0], end[0]) > 141.5 else 100.0

    def connects(self, start: LonLat, end: LonLat) -> bool:
        """Return whether there is a distance."""
        return self.distance_km(start, end) < math.inf


def test_a_train_cannot_reach_an_island() -> None:
    text = "Поезд вышел из Хабаровска и прибыл в Углегорск."
    mentions = (
        Mention(15, 25, "Хабаровска", ("Хабаровск",)),
        Mention(37, 46, "Углегорск", ("Углегорск",)),
    )
    free = resolve(mentions, text, "ru", _NAMES, None)
    bound = resolve(mentions, text, "ru", _NAMES, cast("Network", Rails()))
    island = [
        sum(p.confidence for p in found.places if p.id == "geonames:2120261")
        for found in (free, bound)
    ]
    assert island[1] <= island[0]
    assert "geonames:2120261" not in {place.id for place in bound.places}


class Counting:
    """Rails that count how often they are asked."""

    asked = 0

    def distance_km(self, start: LonLat, end: LonLat) -> float:
        """Return a distance, and remember the question."""
        del start, end
        self.asked += 1
        return 100.0

    def connects(self, start: LonLat, end: LonLat) -> bool:
        """Return that rails lead there, and remember the question."""
        return self.distance_km(start, end) > 0


@pytest.mark.parametrize(
    ("one", "other", "admin1"),
    [
        ("Dallas", "Vancouver", "02"),
        ("Toronto", "London", "08"),
        ("Newcastle", "Sydney", "02"),
        ("Hamilton", "Auckland", "G1"),
        ("Guadalajara", "Madrid", "54"),
        ("Guadalajara", "Mexico City", "14"),
        ("Cordoba", "Rosario", "05"),
        ("Athens", "Atlanta", "GA"),
    ],
)
def test_a_pair_means_the_larger_town_that_rails_join(
    one: str, other: str, admin1: str
) -> None:
    text = f"The train left {one} for {other}."
    found = places(reading(text, one, other, network=open_network()))
    asked = other if one in {"Dallas", "Toronto"} else one
    assert found[asked].admin1 == admin1


def test_thousands_of_homonyms_ask_the_rails_a_bounded_number_of_times() -> None:
    names = ["Springfield", "Victoria", "San Antonio", "Union", "Clinton"] * 300
    text = "The train left Moscow. " + ". ".join(names)
    mentions = [Mention(15, 21, "Moscow")]
    start = 23
    for number, name in enumerate(names):
        # Different regions make them different groups.
        within = f"region {number % 300}"
        mentions.append(Mention(start, start + len(name), name, (name,), within=within))
        start += len(name) + 2
    rails = Counting()
    found = resolve(tuple(mentions), text, "en", _NAMES, cast("Network", rails))
    assert rails.asked <= 300
    assert len(found.mentions) == len(mentions)
    assert len(found.warnings) <= 8


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
    ("text", "name", "country", "language"),
    [
        ("It reached Rivera, on the border with Brazil.", "Rivera", "Brazil", "en"),
        ("It reached Rivera on Brazil's border.", "Rivera", "Brazil", "en"),
        ("列車はブラジルとの国境に近いリベラに着いた。", "リベラ", "ブラジル", "ja"),
        ("Поезд дошёл до Риверы у границы с Бразилией.", "Ривера", "Бразилия", "ru"),
        ("기차는 브라질과의 국경 근처 리베라에 도착했다.", "리베라", "브라질", "ko"),
        ("列车抵达巴西边境附近的里韦拉。", "里韦拉", "巴西", "zh"),
    ],
)
def test_words_put_a_place_near_a_border(
    text: str, name: str, country: str, language: Language
) -> None:
    said = [
        (text.index(name[:4]), name, ""),
        (text.index(country[:4]), country, "country"),
    ]
    mentions = tuple(
        Mention(
            start, start + len(word), text[start : start + len(word)], (word,), hint
        )
        for start, word, hint in sorted(said)
    )
    groups = Reader(language, _NAMES, None).grouped(mentions)
    (border,) = borders(groups, mentions, text, spatial=spatial_of(language))
    assert groups[border.subject].name == name
    assert groups[border.country].name == country


def test_a_border_decides_between_namesakes() -> None:
    def placed(text: str) -> str:
        town = Mention(11, 15, "Chuy")
        country = Mention(
            start := text.index("Brazil"), start + 6, "Brazil", hint="country"
        )
        found = resolve((town, country), text, "en", _NAMES)
        return places(found)["Chuy"].country if "Chuy" in places(found) else ""

    assert placed("It reached Chuy, on the border with Brazil.") == "UY"
    assert placed("It reached Chuy, as did one from Brazil.") != "UY"


def test_a_railway_decides_between_namesakes() -> None:
    text = "It stopped at Bira"
    assert "Bira" not in places(reading(f"{text}.", "Bira"))
    line = reading(f"{text} on the Trans-Siberian.", "Bira", "Trans-Siberian")
    assert places(line)["Bira"].country == "RU"


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


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The train from Metz arrived in Luxembourg.", "Metz Luxembourg"),
        ("ru", "Поезд прибыл в Джибути. В Дыре-Дауа его ждали.", "Джибути Дыре-Дауа"),
        ("ja", "列車はメスを出て、ルクセンブルクに到着した。", "メス ルクセンブルク"),
        ("ko", "열차는 토요일 지부티에 도착했다.", "지부티"),
        ("zh", "列车从亚的斯亚贝巴出发，星期六抵达吉布提。", "亚的斯亚贝巴 吉布提"),
    ],
)
def test_a_train_arrives_in_the_capital_of_a_country_of_its_name(
    language: Language, text: str, names: str
) -> None:
    found = reading(text, *names.split(), language=language)
    capitals = [place for place in found.places if place.country in {"LU", "DJ"}]
    assert [place.kind for place in capitals] == ["city"]


def test_a_border_is_crossed_into_a_country() -> None:
    text = "The train crossed into Luxembourg. Farmers of France and Belgium were glad."
    found = places(reading(text, "Luxembourg", "France", "Belgium"))
    assert found["Luxembourg"].kind == "country"


def test_the_finland_station_is_not_in_finland() -> None:
    text = "Поезд пришёл на Финляндский вокзал из Хельсинки."
    mention = Mention(16, 34, text[16:34], ("Финляндия",), hint="station")
    assert not resolve((mention,), text, "ru", _NAMES, None).places


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


_AMID = [
    ("en", "It stopped at Zqrelle, a halt between Reading and Swindon."),
    ("en", "It stopped at Zqrelle on the Reading–Swindon line."),
    ("ru", "Он стоял на станции Зкюево на линии Котельнич — Киров."),
    ("ru", "Он стоял у разъезда Зкюево между Осло и Хамар."),
    ("ja", "列車は名寄・音威子府間のゾゾ駅に停車した。"),
    ("ja", "列車は名寄と音威子府の間にあるゾゾ駅に停車した。"),
    ("ko", "열차는 김천~구미 구간의 쿠쿠역에 멈췄다."),
    ("ko", "열차는 김천과 구미 사이에 있는 쿠쿠역에 멈췄다."),
    ("zh", "列车停在郑州—洛阳线的某某站。"),
    ("zh", "列车停在郑州与洛阳之间的某某站。"),
]
_AMID_NAMES = {
    "en": ("Reading", "Swindon", "Zqrelle"),
    "ru": ("Котельнич", "Киров", "Зкюево"),
    "ja": ("名寄", "音威子府", "ゾゾ駅"),
    "ko": ("김천", "구미", "쿠쿠역"),
    "zh": ("郑州", "洛阳", "某某站"),
}


def named(
    text: str, language: Language, *said: tuple[str, str], network: object = None
) -> dict[str, Place]:
    """Resolve names, each with its hint, and return each name's place."""
    mentions = [
        Mention(at, at + len(name), name, (name,), hint)
        for name, hint in said
        if (at := text.index(name)) >= 0
    ]
    ordered = tuple(sorted(mentions, key=lambda mention: mention.start))
    rails = cast("Network", network)
    return places(resolve(ordered, text, language, _NAMES, rails))


@pytest.mark.parametrize(("language", "text"), _AMID)
def test_words_place_an_unknown_name_amid_two_others(
    language: Language, text: str
) -> None:
    one, other, unknown = _AMID_NAMES[language]
    if "Осло" in text:
        one, other = "Осло", "Хамар"
    found = named(text, language, (one, ""), (other, ""), (unknown, "station"))
    place = found[unknown]
    assert place.source.startswith("told by the story: ")
    assert 0 < place.within_km <= 60
    assert place.confidence <= 0.6
    assert f"within {place.within_km:.0f} km" in place.reasons[-1]
    middle = (found[one].lon + found[other].lon) / 2
    assert place.lon == pytest.approx(middle, abs=0.01)


def test_an_unknown_name_amid_two_far_apart_stays_unplaced() -> None:
    text = "It stopped at Zqrelle, between Moscow and Omsk."
    said = (("Zqrelle", ""), ("Moscow", ""), ("Omsk", ""))
    assert "Zqrelle" not in named(text, "en", *said)


def test_what_stands_farther_on_is_not_what_lies_between() -> None:
    text = "列車は名寄と音威子府の間にある小駅に停車し、稚内に向かった。"
    said = (("名寄", ""), ("音威子府", ""), ("稚内", ""))
    assert named(text, "ja", *said)["稚内"].within_km == 0


class Frontier:
    """Rails with one way, that passes from Kazakhstan into China on the meridian 82."""

    def shortest_path(self, start: LonLat, end: LonLat) -> Route:
        """Return the way, in one leg."""
        border = BorderCrossing("KZ", "CN", LonLat(82.0, 45.0))
        leg = Leg("a", "b", length_km=900.0, borders=(border,), line=(start, end))
        return Route((leg,))

    def distance_km(self, start: LonLat, end: LonLat) -> float:
        """Return the length of the way, whatever it joins."""
        return great_circle_km(start, end)

    def connects(self, start: LonLat, end: LonLat) -> bool:
        """Return that its one way joins all."""
        return self.distance_km(start, end) >= 0


@pytest.mark.parametrize(
    ("language", "text", "unknown", "country", "towns"),
    [
        (
            "en",
            "From Almaty it ran to Zqrelle, near the border with China, and Urumqi.",
            "Zqrelle",
            "China",
            ("Almaty", "Urumqi"),
        ),
        (
            "ru",
            "Поезд вышел из Алматы, прошёл Зкюево у границы с Китаем и Урумчи.",
            "Зкюево",
            "Китаем",
            ("Алматы", "Урумчи"),
        ),
        (
            "ja",
            "列車はアルマトイを発ち、中国との国境に近いゾゾ駅を経てウルムチに着いた。",
            "ゾゾ駅",
            "中国",
            ("アルマトイ", "ウルムチ"),
        ),
        (
            "ko",
            "열차는 알마티를 떠나 중국과의 국경 근처 쿠쿠역을 지나 우루무치에 왔다.",
            "쿠쿠역",
            "중국",
            ("알마티", "우루무치"),
        ),
        (
            "zh",
            "列车从阿拉木图出发，经中国边境附近的某某站到达乌鲁木齐。",
            "某某站",
            "中国",
            ("阿拉木图", "乌鲁木齐"),
        ),
    ],
)
def test_a_border_places_an_unknown_name_where_the_way_crosses_it(
    language: Language, text: str, unknown: str, country: str, towns: tuple[str, str]
) -> None:
    base = {"Китаем": "Китай"}.get(country, country)
    at = text.index(country)
    state = Mention(at, at + len(country), country, (base,), "country")
    said = [
        Mention(text.index(n), text.index(n) + len(n), n, (n,))
        for n in (*towns, unknown)
    ]
    mentions = tuple(sorted((state, *said), key=lambda mention: mention.start))
    rails = cast("Network", Frontier())
    place = places(resolve(mentions, text, language, _NAMES, rails))[unknown]
    assert (place.lon, place.lat, place.country) == (82.0, 45.0, "KZ")
    assert place.within_km == 40
    assert unknown not in places(resolve(mentions, text, language, _NAMES, None))


def test_what_the_text_calls_a_canton_is_no_town() -> None:
    english = "The canton of Zürich paid for the train that left Bern."
    assert named(english, "en", ("Zürich", ""), ("Bern", ""))["Zürich"].kind == "region"
    russian = "Поезд оплатил кантон Цюрих, он вышел из Берна."
    assert named(russian, "ru", ("Цюрих", ""))["Цюрих"].kind == "region"


def paced(top_kmh: float) -> tuple[Resolution, Resolution]:
    """Resolve a name with a namesake in India, without and with the time told."""
    text = "Поезд вышел из Пхеньяна 10 сентября 2023 года. 12 сентября 2023 года он "
    text += "прибыл в Хасан."
    said = tuple(
        Mention(text.index(name), text.index(name) + len(name), name, (base,))
        for name, base in (("Пхеньяна", "Пхеньян"), ("Хасан", "Хасан"))
    )
    rails = cast("Network", Rails())
    pace = Pace(read_times(text, "ru", None), top_kmh)
    plain = resolve(said, text, "ru", _NAMES, rails)
    return plain, resolve(said, text, "ru", _NAMES, rails, pace=pace)


def test_a_namesake_that_the_train_cannot_reach_in_time_loses() -> None:
    plain, timed = map(places, paced(59.0))
    assert timed["Хасан"].country == "RU"
    assert timed["Хасан"].confidence > plain["Хасан"].confidence - 0.01


def test_a_train_fast_enough_leaves_namesakes_as_they_were() -> None:
    plain, timed = paced(500.0)
    assert plain == timed


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
    found = places(resolve(said, text, "en", _NAMES))
    assert found["Washington"].admin1 == found["D.C."].admin1 == "DC"


@pytest.mark.parametrize(
    ("language", "text", "station", "others", "town"),
    [
        ("ja", "列車は熊本を出て新水俣駅に着いた。", "新水俣駅", "熊本", "Minamata"),
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
    ("one", "other", "countries"),
    [
        ("Barcelona", "Valencia", "ES ES"),
        ("Venice", "Naples", "IT IT"),
        ("Vienna", "Venice", "AT IT"),
        ("Vienna", "Geneva", "AT CH"),
        ("Athens", "Belgrade", "GR RS"),
        ("Milan", "Florence", "IT IT"),
        ("Warsaw", "Minsk", "PL BY"),
        ("Lille", "Paris", "FR FR"),
        ("Charlotte", "San Antonio", "US US"),
        ("Denver", "Philadelphia", "US US"),
        ("Toronto", "London", "CA CA"),
        ("Sendai", "Tokyo", "JP JP"),
        ("Hyderabad", "Mumbai", "IN IN"),
    ],
)
def test_famous_towns_told_together_are_those_that_rails_join(
    one: str, other: str, countries: str
) -> None:
    network = open_network()
    text = f"The train left {one} for {other}."
    found = resolve(find_mentions(text, "en", _NAMES), text, "en", _NAMES, network)
    at = {place.id: place.country for place in found.places}
    assert [at.get(m.place or "") for m in found.mentions] == countries.split()


def test_thirty_small_namesakes_say_nothing_for_their_country() -> None:
    text = "The train left Geneva for Venice and Florence."
    found = places(reading(text, "Geneva", "Venice", "Florence"))
    assert [found[n].country for n in ("Geneva", "Venice", "Florence")] == [
        "CH",
        "IT",
        "IT",
    ]


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
    mentions = find_mentions(text, language, _NAMES)
    found = resolve(mentions, text, language, _NAMES, open_network())
    assert name not in {m.surface for m in found.mentions if m.place}


def test_a_stop_abroad_that_rails_join_is_taken() -> None:
    text = "The train left Moscow, stopped at Smolensk and Vyazma, and reached Brest."
    mentions = find_mentions(text, "en", _NAMES)
    found = resolve(mentions, text, "en", _NAMES, open_network())
    assert "BY" in {place.country for place in found.places}


def test_a_short_state_where_no_such_town_is_leaves_it_unplaced() -> None:
    text = "The circus train stopped at Oak Island, N.J., on Friday."
    found = resolve(find_mentions(text, "en", _NAMES), text, "en", _NAMES)
    assert "Oak Island" in found.unplaced


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
    mentions = find_mentions(text, language, _NAMES)
    found = resolve(mentions, text, language, _NAMES, open_network())
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
        ("列车从石家庄出发，经保定、定州，抵达额尔古纳。", "额尔古纳", "zh"),
    ],
)
def test_a_small_town_farther_off_than_the_way_is_long_is_unplaced(
    text: str, lost: str, language: Language
) -> None:
    mentions = find_mentions(text, language, _NAMES)
    found = resolve(mentions, text, language, _NAMES, open_network())
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
    mentions = find_mentions(text, language, _NAMES)
    found = resolve(mentions, text, language, _NAMES, open_network())
    assert kept in {m.names[0] for m in found.mentions if m.place}


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
    mentions = find_mentions(text, language, _NAMES)
    found = resolve(mentions, text, language, _NAMES, open_network())
    assert station in {place.name for place in found.places}
