"""States and provinces: each under its own names, where its towns are."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geo.geodesy import great_circle_km
from geo.sources.gazetteer import find, open_gazetteer

if TYPE_CHECKING:
    from geo.model import Place

_NAMES = open_gazetteer()
_LANGUAGES = ("en", "ja", "ko", "ru", "zh")
_AROUND_KM = 150.0
# A province and the city it lies around, or two of one sound, have one name in these.
_NAMESAKES = {
    *(
        ("AR", "ru"),
        ("CN", "ko"),
        ("LA", "ru"),
        ("LV", "ja"),
        ("MT", "ja"),
        ("MT", "ko"),
    ),
    *(
        ("MX", "ru"),
        ("MZ", "ru"),
        ("PE", "ru"),
        ("SI", "ja"),
        ("SI", "ko"),
        ("SY", "ru"),
    ),
    ("YE", "ru"),
}
# Whose middle is empty: deserts, tundra, islands far apart.
_EMPTY = {
    *(
        ("AU", "08"),
        ("BO", "06"),
        ("CA", "10"),
        ("CA", "14"),
        ("CO", "01"),
        ("FM", "04"),
    ),
    *(("LA", "28"), ("ML", "08"), ("ML", "12070575"), ("NR", "12"), ("PF", "05")),
    *(
        ("RU", "15"),
        ("RU", "63"),
        ("DZ", "01"),
        ("DZ", "53"),
        ("DZ", "54"),
        ("NE", "01"),
    ),
    *(
        ("SA", "06"),
        ("CN", "14"),
        ("TD", "23"),
        ("LY", "65"),
        ("EG", "13"),
        ("MR", "11"),
    ),
    *(("PY", "16"), ("SD", "55"), ("EG", "22"), ("GY", "11"), ("SR", "18")),
}


def _provinces() -> list[tuple[tuple[str, str], Place]]:
    """Return every state and province that holds towns, with its code."""
    codes = [code for code in vars(_NAMES)["_holders"] if code[1]]
    found = ((code, _NAMES._holder(*code)) for code in codes)  # noqa: SLF001  # nobody else asks for all
    return [(code, place) for code, place in found if place and place.kind == "region"]


_PROVINCES = _provinces()


def test_no_province_bears_anothers_name() -> None:
    bearers = defaultdict(list)
    for (country, admin1), place in _PROVINCES:
        for language in _LANGUAGES:
            if name := place.names.get(language):
                bearers[country, language, _NAMES.fold(name)].append(admin1)
    shared = {key[:2] for key, codes in bearers.items() if len(codes) > 1}
    assert shared <= _NAMESAKES
    assert len(bearers) > 12_000


def test_a_province_stands_among_its_towns() -> None:
    away = {
        code
        for code, place in _PROVINCES
        if not any(
            (town.country, town.admin1) == code
            for town in _NAMES.near(place.at, _AROUND_KM)
        )
    }
    assert away <= _EMPTY


@pytest.mark.parametrize(
    ("names", "at"),
    [
        # CLDR has the regions of before 2015 under Morocco's codes
        (
            "Béni Mellal-Khénifra|ベニ・メラル＝ケニフラ地方|Бени-Меллаль-Хенифра",
            (-6.1, 32.5),
        ),
        ("Drâa-Tafilalet|드라타필랄트|德拉-塔菲拉勒特大区", (-5.2, 31.2)),
        ("Casablanca-Settat|Касабланка-Сеттат", (-7.6, 33.2)),
        # names that CLDR lacks
        (
            "West Azerbaijan|西アゼルバイジャン州|서아제르바이잔주|西阿塞拜疆省",
            (45.2, 37.5),
        ),
        ("Abai Region|アバイ州|Абайская область", (80.0, 49.5)),
        ("Ulytau Region|Улытауская область|乌勒套州", (67.5, 48.0)),
        ("Central Papua|中部パプア州|Центральное Папуа|中巴布亚省", (136.3, -3.9)),
        ("Koshi Province|コシ州|코시주", (87.3, 27.0)),
        ("Vestfold|ヴェストフォル県|Вестфолл", (10.3, 59.2)),
        (
            "ノルトライン＝ヴェストファーレン州|ノルトライン・ヴェストファーレン州",
            (7.5, 51.5),
        ),
        ("イル・ド・フランス|オーヴェルニュ＝ローヌ＝アルプ地域圏", (3.5, 47.2)),
        ("Gauteng|ハウテン州|Гаутенг|豪登省", (28.1, -26.1)),
    ],
)
def test_reviewed_names_lead_to_their_province(
    names: str, at: tuple[float, float]
) -> None:
    for name in names.split("|"):
        found = find(_NAMES, name)
        assert found.kind == "region"
        assert great_circle_km(found.at, at) < 300


def test_old_names_of_other_regions_are_gone() -> None:
    for name in ("Fès-Boulemane", "Chaouia-Ouardigha", "Tadla-Azilal"):
        assert not [c for c in _NAMES.candidates(name) if c.place.kind == "region"]


@pytest.mark.parametrize(
    ("name", "country", "at"),
    [
        *(("Eastern", "FJ", (-179.7, -18.2)), ("Kagoshima", "JP", (130.5, 31.6))),
        *(("Pará", "BR", (-53, -4)), ("Xinjiang", "CN", (85, 41))),
        *(("Sarawak", "MY", (112.7, 2.8)), ("Rajasthan", "IN", (74, 26.5))),
        *(("Chihuahua", "MX", (-106, 28.5)), ("New York", "US", (-75.5, 43))),
    ],
)
def test_areas_stand_where_maps_write_their_names(
    name: str, country: str, at: tuple[float, float]
) -> None:
    found = [
        candidate.place
        for candidate in _NAMES.candidates(name)
        if candidate.place.kind == "region" and candidate.place.country == country
    ]
    assert min(great_circle_km(place.at, at) for place in found) < 100


def test_the_middle_of_towns_on_both_sides_of_180_degrees() -> None:
    sys.path.insert(0, str(Path(__file__).parents[3] / "data" / "build"))
    from name_subdivisions import middle

    around = middle(((179.5, -18.0, 900), (-179.5, -18.4, 900)))
    assert around is not None
    assert abs(around[0]) > 179
    assert middle(()) is None
    alone = middle(((14.36, 45.92, 4000),))
    assert alone is not None
    assert alone[:2] == pytest.approx((14.36, 45.92), abs=0.06)
