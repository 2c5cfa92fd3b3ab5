"""Clauses of the shortest Chinese sentences: who moves, how, whether, and where.

Places stand in 〈〉, countries in 《》 with a bar, as the gazetteer would know them.
"""

from __future__ import annotations

import re

import pytest

from geo.itinerary.paging import page_of
from geo.languages.zh.grammar import parse
from geo.languages.zh.scanning import folded
from geo.model import Mention, Place

_MARKED = re.compile("〈([^〉]*)〉|〔!([^〕]*)〕")


def read(marked: str) -> list[str]:
    """Return what the clauses of a text say, one line each, without what is plain.

    A line is the family, the places with their marks, and all that is not a train's
    own motion by rail that was done.
    """
    text, mentions, places = "", [], []
    at = 0
    for found in _MARKED.finditer(marked):
        text += marked[at : found.start()]
        name = found[1] or found[2]
        kind = "city" if found[1] else "country"
        key = f"toy:{name}"
        mentions.append(
            Mention(len(text), len(text) + len(name), name, place=key, confidence=0.9)
        )
        places.append(Place(key, name, 100.0, 30.0, country="XX", kind=kind))  # type: ignore[arg-type]
        text += name
        at = found.end()
    text += marked[at:]
    page = page_of(text, "zh", mentions, places=places)
    return [_told(clause, page.mentions) for clause in parse(page)]


def _told(clause: object, mentions: tuple[Mention, ...]) -> str:
    """Return one clause in words."""
    said = clause.predicate  # type: ignore[attr-defined]
    places = [
        f"{phrase.mark} {mentions[phrase.mention].surface}"
        for phrase in clause.phrases  # type: ignore[attr-defined]
    ]
    usual = {"verb", "done", "train", "rail", "unknown", ""}
    rest = [
        word
        for word in (said.form, said.truth, said.mover, said.way, said.train)
        if word not in usual
    ]
    return " ".join([said.family, *places, *rest])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("列车从〈甲城〉出发。", ["leave from 甲城"]),
        ("列车离开〈甲城〉。", ["leave object 甲城"]),
        ("列车抵达〈乙城〉站。", ["arrive to 乙城"]),
        ("列车途经〈丙城〉。", ["pass via 丙城"]),
        ("列车在〈丙城〉停了十分钟。", ["call at 丙城"]),
        ("列车停靠在〈丙城〉站。", ["call at 丙城"]),
        ("列车驶向〈乙城〉。", ["head toward 乙城"]),
        ("列车在〈丙城〉附近脱轨。", ["incident near 丙城"]),
        ("列车由〈丙城〉口岸出境。", ["pass via 丙城"]),
        ("列车停靠在终点〈乙城〉站。", ["end to 乙城"]),
        ("〈乙城〉到了。", ["arrive bare 乙城"]),
        (
            "列车从〈甲城〉站缓缓开出,驶往〈乙城〉。",
            ["leave from 甲城", "head toward 乙城"],
        ),
        (
            "列車從〈甲城〉出發,經〈丙城〉抵達〈乙城〉。",
            ["leave from 甲城", "pass via 丙城", "arrive to 乙城"],
        ),
        (
            "列车先后停靠〈甲城〉、〈丙城〉和〈乙城〉。",
            ["call at 甲城 at 丙城 at 乙城"],
        ),
        ("专列至〈甲城〉。", ["arrive to 甲城"]),
        ("官方媒体2日报道称，专列从〈甲城〉出发。", ["leave from 甲城"]),
        ("知情記者透露，專列從〈甲城〉出發。", ["leave from 甲城"]),
    ],
)
def test_a_verb_and_its_place(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "由〈甲城〉开往〈乙城〉的K12次旅客列车",
            "go from 甲城 toward 乙城 designation K12",
        ),
        ("〈甲城〉至〈乙城〉的列车", "go from 甲城 toward 乙城 designation"),
        ("開往〈乙城〉的列車", "head toward 乙城 designation"),
        ("我们从〈甲城〉坐火车到〈乙城〉。", "board from 甲城 | arrive to 乙城"),
        ("从〈甲城〉到〈乙城〉坐了三个小时的火车。", "go from 甲城 to 乙城"),
        ("〈甲城〉至〈乙城〉间的线路", "serve from 甲城 toward 乙城 pair described"),
        ("从〈甲城〉到〈乙城〉的车票", "serve from 甲城 toward 乙城 pair described"),
        ("〈甲城〉→〈丙城〉→〈乙城〉", "go from 甲城 bare 丙城 to 乙城 chain"),
    ],
)
def test_places_told_together(text: str, expected: str) -> None:
    assert " | ".join(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("列车将抵达〈乙城〉。", ""),
        ("列车预计明天抵达〈乙城〉。", "planned"),
        ("列车可能前往〈乙城〉。", "expected"),
        ("列车没有驶向〈乙城〉。", "denied"),
        ("列車並未前往正在舉行論壇的〈乙城〉。", "denied"),
        ("列车每天从〈甲城〉出发。", "habitual"),
        ("线路全长300公里,从〈甲城〉出发。", "described nobody"),
        ("去年列车曾抵达〈乙城〉。", "described"),
    ],
)
def test_whether_it_happened(text: str, truth: str) -> None:
    (said,) = read(text)
    assert said.endswith(truth)


def test_what_only_describes_a_train_is_no_plan_for_what_follows() -> None:
    told = read("原定九时到达〈乙城〉的K12次列车,停靠在〈丙城〉站。")
    assert told == ["arrive to 乙城 planned K12", "call at 丙城 K12"]


def test_another_year_is_background() -> None:
    told = read("2025年9月1日,列车从〈甲城〉出发。2023年9月10日他从〈甲城〉启程。")
    assert told == ["leave from 甲城", "leave from 甲城 described"]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("他乘飞机抵达〈乙城〉。", "air"),
        ("他飞抵〈乙城〉。", "air"),
        ("他坐大巴到〈乙城〉。", "road"),
        ("他坐船抵达〈乙城〉。", "sea"),
        ("他到〈乙城〉后换乘大巴。", ""),
        ("从那里去〈乙城〉,只能坐长途汽车。", "road"),
    ],
)
def test_how_one_travels(text: str, way: str) -> None:
    (said,) = read(text)
    assert said.endswith(way)


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("救援列车从〈甲城〉出发。", "other"),
        ("总统抵达〈乙城〉。", "other"),
        ("总统乘专列抵达〈乙城〉。", ""),
        ("列车从〈甲城〉、〈乙城〉开出。", "nobody"),
        ("同一时刻,D2次从〈甲城〉发车。", "other D2"),
    ],
)
def test_who_moves(text: str, mover: str) -> None:
    (said,) = read(text)
    assert said.endswith(mover)


def test_who_sets_out_sets_out_from_the_station_told_before() -> None:
    told = read("一早前往〈甲城〉火车站,搭乘区间车前往〈乙城〉。")
    assert told == ["head toward 甲城", "board at 甲城 elided", "head toward 乙城"]


def test_a_bridge_is_no_stop_and_the_towns_beside_it_are_passed() -> None:
    told = read("列车经连接〈甲城〉和〈乙城〉的大桥进入〔!丁国〕。")
    assert told[0] == "pass via 甲城 via 乙城"


def test_a_name_within_a_longer_one_is_none() -> None:
    assert read("列车驶过〈大同〉沟隧道。") == []
    assert read("一路唱着“坐着火车去〈甲城〉”。") == []


def test_traditional_characters_are_read_as_simplified_ones() -> None:
    text = "列車從鐵路駛離,經過後抵達"
    assert folded(text) == "列车从铁路驶离,经过后抵达"
    assert len(folded(text)) == len(text)


def test_who_changes_trains_does_not_set_out_there() -> None:
    told = read("列车停靠在〈甲城〉站。大家跨过铁轨乘上另一辆列车。")
    assert told == ["call at 甲城"]


def test_where_one_changes_trains_is_no_end() -> None:
    told = read("搭新幹線從〈甲城〉到〈乙城〉,再換車轉丙城。")
    assert told == ["go from 甲城 via 乙城"]


def test_what_is_hours_away_is_to_come() -> None:
    (said,) = read("列车到下一站〈甲城〉还有三个多小时。")
    assert "expected" in said


def test_a_newspaper_named_after_a_town_is_none() -> None:
    assert read("〈甲城〉01／ 撰文。列车从〈乙城〉出发。") == ["leave from 乙城"]


def test_what_nobody_knows_did_not_happen() -> None:
    (said,) = read("真不知道列车几时抵达〈甲城〉。")
    assert "described" in said


def test_what_a_place_borders_on_is_not_passed() -> None:
    assert read("列车通过与〈甲国〉接壤的〈乙城〉。") == ["pass object 乙城"]
    told = read("列车在距离〈甲城〉市30公里的〈乙城〉脱轨。")
    assert told == ["incident at 乙城"]


def test_a_page_that_puts_every_name_between_spaces() -> None:
    text = "我在 〈甲城〉 和 〈乙城〉 住过。今天乘火车去 〈丙城〉 。下站 〈丁城〉 。"
    assert "head toward 丙城" in read(text)


def test_a_table_of_fares_tells_no_journey() -> None:
    (said,) = read("〈甲城〉>〈乙城〉(371次高铁,154元)07:31>09:05")
    assert "described" in said


def test_a_reporter_who_boards_travels_with_the_train() -> None:
    told = read("本报记者从〈甲城〉站出发,坐上开往〈乙城〉的列车。")
    assert told[0] == "leave from 甲城"


def test_a_train_is_named_in_brackets_by_its_ends() -> None:
    (said,) = read("高铁G9971(〈甲城〉到〈乙城〉)突发故障。")
    assert said == "go from 甲城 toward 乙城 designation"


def test_the_rider_of_the_special_train_is_whom_a_page_tells_of() -> None:
    told = read("总统从〈甲城〉站乘专列踏上归途。总统已返回〈乙城〉。")
    assert told == ["board from 甲城", "arrive to 乙城"]


def test_one_arrives_where_one_went() -> None:
    told = read("换乘另一列车前往〈甲城〉，凌晨3时许到达。")
    assert told == ["head toward 甲城", "arrive to 甲城 elided"]
    assert len(read("开往〈甲城〉，大家都很高兴，终于到了家。")) == 1


def test_a_terminus_that_is_none_is_denied() -> None:
    (said,) = read("这趟列车的终点站并非〈甲城〉站。")
    assert "denied" in said


def test_a_station_named_after_another_town_is_in_the_town_before_it() -> None:
    told = read("列车从〈莫斯科〉〈雅罗斯拉夫尔〉火车站发车。")
    assert told == ["leave from 莫斯科"]


def test_whereto_one_flew_is_no_stop_of_the_train() -> None:
    text = "我乘火车从〈甲城〉出发,我很高兴。\n〈乙城〉(搭機)\n〈丙城〉(火車)"
    assert not any("乙城" in said for said in read(text))


def test_a_log_of_days_is_a_traveller_s_own() -> None:
    text = "0731 乘火车去〈甲城〉。\n0801 乘火车去〈乙城〉。\n0802 〈乙城〉一日游。"
    assert read(text)[-1] == "call bare 乙城"


def test_a_train_is_named_in_quotes_by_its_ends() -> None:
    (said,) = read("“〈甲城〉—〈乙城〉”的2262次列车起火。")
    assert said.startswith("go from 甲城 toward 乙城 designation")


def test_who_goes_ahead_is_not_the_train() -> None:
    (said,) = read("俄方先遣人员已经抵达〈甲城〉。")
    assert said.endswith("other")


def test_a_quarter_lies_in_the_town_before_it() -> None:
    told = read("列车行驶到〈甲城〉〈乙城〉街道附近时起火。")
    assert "甲城" in told[0]
    assert "乙城" not in told[0]


def test_a_place_between_two_stations_is_neither_of_them() -> None:
    assert read("自强号行经〈甲城〉=乙城间的丙站。") == []


def test_a_traveller_tells_of_long_ago() -> None:
    text = "发布时间:2019-03-13\n1961年7月4日,我们坐火车从〈甲城〉出发。我们都是新兵。"
    assert read(text)[-1] == "leave from 甲城"
