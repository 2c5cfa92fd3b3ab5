"""What a screen or a decoder put into words is not read, and offsets stay exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.pipeline import trace
from geo.sources.plaintext import plain

if TYPE_CHECKING:
    from geo.atlas import Atlas

_SCRAPS = st.sampled_from(
    [
        *("Krako", "\u0301", "w", "\u00ad", "\u200b", "\u00a0", "**", "_", "*", "["),
        *(
            "](https://a.b)",
            "Oslo",
            " ",
            "\n",
            "Ã³",
            "Å„",
            "Ð",
            "\u3099",
            "ハ",
            "👨\u200d👩",
        ),
        *("(", ")", "\\", "'", "Владивосток", "列車", "\ufeff"),
    ]
)


@given(st.lists(_SCRAPS | st.text(max_size=3), max_size=25).map("".join))
def test_every_plain_character_stood_somewhere(text: str) -> None:
    read = plain(text)
    spans = list(zip(read.starts, read.ends, strict=True))
    assert len(spans) == len(read.text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [start for start, _ in spans] == sorted(start for start, _ in spans)


@pytest.mark.parametrize(
    "text",
    [
        "* one\n* two\n** three",
        "2*3*4 = 24, snake_case_name, a_b",
        "São Paulo, Âge, Ångström, Kraków",
        "Поезд вышел. 列車は出た。 열차",
        "[1] (https://a.b)",
    ],
)
def test_ordinary_signs_stay(text: str) -> None:
    assert plain(text).text == text


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("left Krako\u0301w for Gdan\u0301sk.", ["Krako\u0301w", "Gdan\u0301sk"]),
        ("left **Oslo** for [Bergen](https://x.y).", ["Oslo", "Bergen"]),
        ("left __Oslo__ for *Bergen*.", ["Oslo", "Bergen"]),
        ("left Os\u00adlo for Ber\u00adgen.", ["Os\u00adlo", "Ber\u00adgen"]),
        ("left Os\u200blo for Ber\u2060gen.", ["Os\u200blo", "Ber\u2060gen"]),
        ("left New\u00a0York for Boston.", ["New\u00a0York", "Boston"]),
        ("left New\nYork for Boston.", ["New\nYork", "Boston"]),
        ("left KrakÃ³w for GdaÅ„sk.", ["KrakÃ³w", "GdaÅ„sk"]),
    ],
)
def test_a_name_is_known_through_them(
    text: str, surfaces: list[str], atlas: Atlas
) -> None:
    whole = f"The train {text}"
    journey = trace(whole, atlas)
    assert [whole[m.start : m.end] for m in journey.mentions] == surfaces
    assert [m.surface for m in journey.mentions] == surfaces
    assert [stop.role for stop in journey.stops] == ["origin", "destination"]
    assert all(whole[s.start : s.end] == s.quote for s in journey.stops)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        (
            "Поезд вышел из Ниж\u00adнего Новгорода в **Казань**.",
            ["Ниж\u00adнего Новгорода", "Казань"],
        ),
        (
            "列車はウラジ\u200bオストクを出てハバロフスクに着いた。",
            ["ウラジ\u200bオストク", "ハバロフスク"],
        ),
        ("열차는 **서울**을 출발해 부산에 도착했다.", ["서울", "부산"]),
        ("列车从**北京**出发,抵达[上海](https://a.b)。", ["北京", "上海"]),
    ],
)
def test_the_same_in_other_languages(
    text: str, surfaces: list[str], atlas: Atlas
) -> None:
    assert [m.surface for m in trace(text, atlas).mentions] == surfaces


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("Moscow² and Kazan†, Perm³⁴", "Moscow and Kazan, Perm"),
        ("モスクワ²を出発", "モスクワを出発"),
        ("из Москвы¹ в Казань‡", "из Москвы в Казань"),
        ("모스크바²를 출발해", "모스크바를 출발해"),
        ("从莫斯科²出发", "从莫斯科出发"),
        ("500 km², 5 m³, 20 км², 7 cm³", "500 km², 5 m³, 20 км², 7 cm³"),
    ],
)
def test_signs_of_footnotes_are_no_part_of_names(given: str, read: str) -> None:
    assert plain(given).text == read
