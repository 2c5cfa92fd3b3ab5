"""What a border decides between namesakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from resolved_names import NAMES, places, reading

from geo.geodesy import great_circle_km
from geo.languages import spatial_of
from geo.model import BorderCrossing, Leg, LonLat, Mention, Route
from geo.places import resolve
from geo.places.borders import borders
from geo.places.coreference import Reader

if TYPE_CHECKING:
    from geo.model import Language
    from geo.network import Network


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
    groups = Reader(language, NAMES, None).grouped(mentions)
    (border,) = borders(groups, mentions, text, spatial=spatial_of(language))
    assert groups[border.subject].name == name
    assert groups[border.country].name == country


def test_a_border_decides_between_namesakes() -> None:
    def placed(text: str) -> str:
        town = Mention(11, 15, "Chuy")
        country = Mention(
            start := text.index("Brazil"), start + 6, "Brazil", hint="country"
        )
        found = resolve((town, country), text, "en", gazetteer=NAMES)
        return places(found)["Chuy"].country if "Chuy" in places(found) else ""

    assert placed("It reached Chuy, on the border with Brazil.") == "UY"
    assert placed("It reached Chuy, as did one from Brazil.") != "UY"


def test_a_border_is_crossed_into_a_country() -> None:
    text = "The train crossed into Luxembourg. Farmers of France and Belgium were glad."
    found = places(reading(text, "Luxembourg", "France", "Belgium"))
    assert found["Luxembourg"].kind == "country"


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
    place = places(resolve(mentions, text, language, gazetteer=NAMES, network=rails))[
        unknown
    ]
    assert (place.lon, place.lat, place.country) == (82.0, 45.0, "KZ")
    assert place.within_km == 40
    assert unknown not in places(
        resolve(mentions, text, language, gazetteer=NAMES, network=None)
    )
