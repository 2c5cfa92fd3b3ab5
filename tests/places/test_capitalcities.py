"""Capitals that speak, are left, and are arrived in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from resolved_names import NAMES, places, reading

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
