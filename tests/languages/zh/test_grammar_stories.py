"""What real Chinese stories taught the analyser, kind by kind."""

from __future__ import annotations

import pytest
from marked_clauses import told


@pytest.mark.parametrize("word", ["添乘", "跟乘", "随乘"])
def test_who_rides_on_duty_boards_no_train(word: str) -> None:
    text = f"列车到达[甲城]站,旅客滞留在[甲城]站。列车长和{word}干部发放了矿泉水。"
    assert not any(line.startswith("board") for line in told("zh", text))


@pytest.mark.parametrize("noun", ["第二个站点", "中途站", "经停站", "停靠站"])
def test_a_stop_may_be_called_one_before_its_name(noun: str) -> None:
    assert told("zh", f"列车抵达{noun}[甲城]站时已晚点。") == ["arrive done 甲城:to"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "先搭太魯閣號前往[花蓮],再換搭自強號到[台東]。",
            ["pass done 花蓮:via", "arrive done 台東:to"],
        ),
        (
            "第一日:[台北]→[台中](高鐵)→[水里]→鐵路集集線",
            ["go done 台北:from 台中:bare 水里:bare"],
        ),
        ("第二日:水里→九族村→[台中](台鐵)→[台北]", ["go done 台中:bare 台北:to"]),
        (
            "[員林]-->[台南]、[台南]-->[高雄]、結束",
            ["go done 員林:from 台南:to", "go done 台南:from 高雄:to"],
        ),
        ("一列往[新竹]區間車的司機員不適。", ["head done 新竹:toward"]),
        (
            "往[台東]自強號在[屏東]站停靠。",
            ["head done 台東:toward", "call done 屏東:at"],
        ),
        (
            "列车在中老铁路[甲城]至[乙城]段正式开行。",
            ["serve described 甲城:from 乙城:toward"],
        ),
        (
            "2021年12月,列车从[甲城]出发;2022年4月,列车到达[乙城];2023年5月,列车到达[丙城]。",
            [
                "leave described 甲城:from",
                "arrive described 乙城:to",
                "arrive done 丙城:to",
            ],
        ),
    ],
)
def test_chinese_logs_and_designations(text: str, lines: list[str]) -> None:
    assert told("zh", text) == lines


@pytest.mark.parametrize("by", ["记者 张三 摄", "新华社记者 李四 摄", "（圖/王五攝）"])
def test_a_photographers_caption_tells_nothing(by: str) -> None:
    story = f"列车驶过[甲城]的茶山。{by}\n列车从[乙城]站出发。"
    assert told("zh", story) == ["leave done 乙城:from"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("本月将有4趟班列自[甲城]站始发。", ["leave described 甲城:from"]),
        ("两列火车在[甲城]站相撞。", ["incident done 甲城:at"]),
        (
            "终到[甲城]站的K1178次列车停靠在[乙城]站。",
            ["head done 甲城:toward", "call done 乙城:at"],
        ),
        (
            "中欧班列([甲城]-[乙城]-[丙城])开行。",
            ["go done 甲城:from 乙城:via 丙城:toward"],
        ),
        (
            "列车试运行[甲城]至[乙城]途中,最高时速达到416公里。",
            ["go done 甲城:from 乙城:toward"],
        ),
        ("[甲城]到[乙城]发生列车信号异常。", []),
        ("耗时约4小时抵达[甲城]站。", ["arrive done 甲城:to"]),
        ("复兴号在[甲城]站和[乙城]站双向首发。", []),
        ("满怀着希望,列车到达[甲城]站。", ["arrive done 甲城:to"]),
    ],
)
def test_several_trains_and_names_of_trains(text: str, lines: list[str]) -> None:
    assert [line for line in told("zh", text) if not line.startswith("serve")] == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "该列车从[甲城]站出发,终到[乙城]站。",
            ["leave done 甲城:from", "end done 乙城:to"],
        ),
        (
            "务工人员从[甲城]站出发前往[乙城]。",
            ["go done person 甲城:from", "head done person 乙城:toward"],
        ),
    ],
)
def test_that_train_and_the_people_for_whom_it_runs(
    text: str, lines: list[str]
) -> None:
    assert told("zh", text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "事发地点位于[甲城]站至[乙城]站区间。",
            ["call done 甲城:between 乙城:between"],
        ),
        (
            "列车运行到[甲城]站至[乙城]站之间时,一名旅客晕倒。",
            ["call done 甲城:between 乙城:between"],
        ),
        ("火车好不容易出了[甲城]站。", ["call done 甲城:at"]),
        (
            "列车在[甲城]、[乙城]等多个车站出现停驶情形。",
            ["call habitual 甲城:at 乙城:at"],
        ),
        ("[甲城]准妈妈发出求救。", []),
        (
            "列车从[甲城]站开出,抵达有“最美车站”之称的[乙城]站。",
            ["leave done 甲城:from", "arrive done 乙城:to"],
        ),
        ("产妇从[甲城]站上车。", ["board done person 甲城:from"]),
        (
            "在[甲城]開往[乙城]的\n\nD9593次動車上\n\n旅客病倒",
            ["go done 甲城:from 乙城:toward"],
        ),
    ],
)
def test_chinese_mishaps_births_and_short_lines(text: str, lines: list[str]) -> None:
    assert told("zh", text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "区间车在[甲城]-[乙城]间,撞上一辆机车。",
            ["call done 甲城:between 乙城:between"],
        ),
        ("本人刚从[甲城]火车站出站口走出来。", []),
    ],
)
def test_chinese_sections_and_ways_out(text: str, lines: list[str]) -> None:
    assert told("zh", text) == lines
