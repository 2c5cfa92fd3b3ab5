"""Names in scripts without spaces."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest
from toy_names import named

from geo.mentions import find_mentions
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from geo.atlas import Atlas


def test_the_region_before_a_name_is_what_it_lies_within() -> None:
    region, town = named("沿海地方のハサンに到着した。", "ja")
    assert (region.surface, town.within) == ("沿海地方", "沿海地方")


def test_a_town_after_its_country_is_one_place_within_it() -> None:
    (mention,) = named("열차가 러시아 하산에 도착했다.", "ko")
    assert mention.surface == "러시아 하산"
    assert (mention.names[0], mention.within) == ("하산", "러시아")


def test_two_towns_side_by_side_stay_two() -> None:
    found = named("서울 부산 열차가 대전역에 도착했다.", "ko")
    assert [m.surface for m in found[:2]] == ["서울", "부산"]


def test_a_compound_without_end_takes_no_longer_a_character() -> None:
    started = process_time()
    named("駅前広場" * 10_000, "ja")
    assert process_time() - started < 40_000 / 8_000


def test_a_hot_spring_is_named_with_its_word() -> None:
    found = named("特急は城崎温泉に停車した。", "ja")
    assert [m.surface for m in found] == ["城崎温泉"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("列车从贝尔格莱德开往诺维萨德。", ["贝尔格莱德"]),
        ("列车从西宁和兰州开来。", ["西宁", "兰州"]),
        ("列车经巴塞尔抵达苏黎世里面。", ["巴塞尔", "苏黎世"]),
        ("矿石列车从努瓦迪布开来。", []),
    ],
)
def test_a_piece_of_a_longer_chinese_name_is_no_place(
    atlas: Atlas, text: str, found: list[str]
) -> None:
    assert [m.surface for m in find_mentions(text, "zh", atlas.names)] == found


def test_a_chinese_word_is_a_town_only_with_its_kind(atlas: Atlas) -> None:
    found = find_mentions("列车抵达口岸后，旅客下车。", "zh", atlas.names)
    assert [mention.surface for mention in found] == []


def test_a_station_unheard_of_is_where_a_chinese_train_stops(atlas: Atlas) -> None:
    found = find_mentions("列车从普雄站开动。", "zh", atlas.names)
    assert [(m.surface, m.hint) for m in found] == [("普雄站", "station")]


@pytest.mark.parametrize(
    ("text", "name", "names"),
    [
        ("열차는 쿤밍남역에서 출발했다.", "쿤밍남역", ("쿤밍남역", "쿤밍")),
        ("열차는 강남역을 지났다.", "강남역", ("강남역", "강남")),
    ],
)
def test_a_korean_station_is_looked_up_by_its_town(
    text: str, name: str, names: tuple[str, ...]
) -> None:
    found = find_mentions(text, "ko", open_gazetteer())
    assert [(m.surface, m.names) for m in found] == [(name, names)]


@pytest.mark.parametrize(
    ("text", "station"),
    [
        ("新北市台鐵瑞芳站發生事故，列車停駛。", "瑞芳站"),
        ("瑞芳站發生事故，列車停駛。", "瑞芳站"),
        ("台铁嘉义站列车停驶。", "嘉义站"),
        ("列車中午停靠了嘉義，下午抵達高雄。", "嘉義"),
    ],
)
def test_a_known_town_with_the_word_for_a_station_needs_no_more(
    text: str, station: str
) -> None:
    found = find_mentions(text, "zh", open_gazetteer())
    assert station in {mention.surface for mention in found}
