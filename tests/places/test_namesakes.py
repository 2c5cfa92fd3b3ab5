"""Capitals that speak, are left, and are arrived in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import NAMES, places, reading

from geo.mentions import find_mentions
from geo.model import Mention
from geo.places import resolve

if TYPE_CHECKING:
    from geo.model import Language


def test_the_capital_is_meant_without_more() -> None:
    found = places(reading("ワシントンは警告した。", "ワシントン", language="ja"))
    assert found["ワシントン"].admin1 == "DC"


def test_a_capital_that_speaks_is_that_of_a_country() -> None:
    text = "Washington has warned that any deal with North Korea breaks sanctions."
    speaking = Mention(0, 10, "Washington", travel=False)
    other = Mention(41, 52, text[41:52], hint="country")
    found = resolve((speaking, other), text, "en", gazetteer=NAMES)
    assert places(found)["Washington"].capital
    alone = resolve((speaking,), text, "en", gazetteer=NAMES)
    assert not places(alone)


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


@pytest.mark.parametrize(
    ("language", "text", "name", "at"),
    [
        ("ru", "Поезд из Маньчжурии пришёл в Хайлар.", "Маньчжурии", (117.4, 49.6)),
        ("ru", "Поезд отправился из Оби вечером.", "Оби", (82.7, 55.0)),
        ("ko", "동해에서 기차를 탔다.", "동해", (129.1, 37.5)),
    ],
)
def test_a_train_leaves_from_the_town_of_a_rivers_or_regions_name(
    language: Language, text: str, name: str, at: tuple[float, float]
) -> None:
    found = find_mentions(text, language, NAMES)
    place = places(resolve(found, text, language, gazetteer=NAMES))[name]
    assert place.kind == "city"
    assert (round(place.lon, 1), round(place.lat, 1)) == at
