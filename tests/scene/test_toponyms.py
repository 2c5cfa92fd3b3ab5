"""Names on a map have one script a language, or are plain Latin letters."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from toy_journey import toy_journey

from geo.languages.profile import profile_of
from geo.model import LANGUAGES, Language, LonLat, Place
from geo.scene import draw
from geo.scene.toponyms import is_written_in, names_of
from geo.sources.basemap import open_basemap
from geo.sources.surroundings import places_around

OWN = {
    "ja": r"[\u3040-\u30ff\u3005\u3400-\u9fff]",
    "ko": "[\uac00-\ud7a3]",
    "zh": r"[\u3400-\u9fff]",
    "ru": "[\u0400-\u04ff]",
}
REGIONS = {
    "Korea": LonLat(127.5, 40.0),
    "Manchuria": LonLat(128.0, 47.0),
    "Tibet": LonLat(91.1, 29.7),
    "Honshu": LonLat(138.0, 36.0),
    "Delhi": LonLat(77.2, 28.6),
    "Volga": LonLat(46.0, 51.5),
    "Urals": LonLat(60.6, 56.8),
}


@pytest.mark.parametrize("region", REGIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_town_has_the_page_s_script_or_plain_latin(
    language: Language, region: str
) -> None:
    towns = places_around([REGIONS[region]])
    scene = draw(toy_journey(), open_basemap(), language=language, context=towns)
    names = [
        caption.names.get(language) or caption.names[""]
        for caption in scene.backdrop.captions
        if caption.kind == "city"
    ]
    assert names
    for name in names:
        if not re.search(OWN.get(language, "^$"), name):
            assert all(unicodedata.combining(c) == 0 for c in name), name
            letters = profile_of(language).letters
            assert all(c.isascii() or c in letters | {"’"} for c in name.lower()), name


@pytest.mark.parametrize(
    ("name", "language", "is_own"),
    [
        ("大兴安岭", "ja", False),
        ("罗先", "ja", False),
        ("羅先", "ja", True),
        ("札幌", "zh", True),
        ("ハルビン", "zh", False),
        ("Harbin", "zh", False),
        ("하얼빈", "ko", True),
        ("哈爾濱", "ko", False),
        ("Харбин", "ru", True),
        ("Harbin", "ru", False),
        ("Харбин", "en", False),
    ],
)
def test_a_name_is_its_language_s_or_none(
    name: str, language: Language, *, is_own: bool
) -> None:
    assert is_written_in(name, language) is is_own


def test_latin_names_of_latin_countries_keep_their_marks() -> None:
    place = Place("x", "Malmö", 13.0, 55.6, country="SE", names={"ru": "Мальмё"})
    assert names_of(place) == {"": "Malmö", "ru": "Мальмё"}


def test_a_name_that_an_editor_gives_stays_as_it_is() -> None:
    place = Place("x", "Undok", 130.0, 42.5, country="KP", names={"": "Ŭndŏk"})
    assert names_of(place) == {"": "Ŭndŏk"}


def test_tables_call_a_place_as_its_dot_does() -> None:
    journey = toy_journey()
    wrong = replace(journey.places[0], names={"ja": "罗先", "en": "Rason"})
    places = (wrong, *journey.places[1:])
    scene = draw(replace(journey, places=places), open_basemap(), language="ja")
    assert scene.dots[0].called("ja") in scene.editions[0].tables[0].rows[0][1]
    assert "罗先" not in scene.editions[0].answer


@pytest.mark.parametrize(
    ("zh", "country", "ja"),
    [
        ("大兴安岭", "CN", "大興安嶺"),
        ("葫芦岛", "CN", "葫芦島"),
        ("北安", "CN", "北安"),
        ("台东", "TW", "台東"),
        ("榆垡", "CN", None),  # Japanese has no such letter
        ("斯图皮诺", "RU", None),  # no Chinese town: it has a name of its own
        ("水原", "KR", None),
    ],
)
def test_chinese_towns_are_written_with_japanese_letters(
    zh: str, country: str, ja: str | None
) -> None:
    place = Place("t:1", "Somewhere", 120, 40, country=country, names={"zh": zh})
    assert names_of(place).get("ja") == ja
    told = replace(place, names={"zh": zh, "ja": "別名"})
    assert names_of(told)["ja"] == "別名"
