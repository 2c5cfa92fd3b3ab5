"""What real Japanese, Korean and Chinese stories taught the analysers, kind by kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from geo.itinerary.paging import cut
from geo.itinerary.path import path_of
from geo.itinerary.visits import Step
from geo.languages.grammar import parser_of
from geo.model import Mention, Place
from geo.model.clause import Event, Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Language
    from geo.model.clause import Clause

_MARKED = re.compile(r"\[([^\]]+)\]")


def _clauses(
    language: Language, marked: str
) -> tuple[Sequence[Clause], tuple[Mention, ...]]:
    """Return the clauses of a text whose places stand in brackets, and those."""
    text, mentions, at = "", [], 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        name = match[1]
        mentions.append(
            Mention(len(text), len(text) + len(name), name, place=name, confidence=0.9)
        )
        text += name
        at = match.end()
    text += marked[at:]
    kinds = tuple("city" for _ in mentions)
    page = Page(
        text,
        language,
        tuple(mentions),
        cut(text, language, mentions),
        kinds,
        tuple(True for _ in mentions),
    )
    return parser_of(language)(page), page.mentions


def told(language: Language, marked: str) -> list[str]:
    """Return what a text says of its places in square brackets, a clause a line.

    A line has the family, the truth, who moves if it is not the train, and the places.
    """
    lines = []
    clauses, mentions = _clauses(language, marked)
    for clause in clauses:
        said = clause.predicate
        places = " ".join(
            f"{mentions[p.mention].surface}:{p.mark}" for p in clause.phrases
        )
        if places:
            mover = "" if said.mover == "train" else f" {said.mover}"
            lines.append(f"{said.family} {said.truth}{mover} {places}")
    return lines


def ways(language: Language, marked: str) -> list[str]:
    """Return the way of travel of each clause of a text that has a place."""
    return [c.predicate.way for c in _clauses(language, marked)[0] if c.phrases]


@pytest.mark.parametrize(
    "platform",
    [
        "10番ホーム",
        "3番線",
        "の3番線",
        "1番線ホーム",
        "2番のりば",
        "4・5番ホーム",
        "の０番のりば",
        "二番ホーム",
    ],
)
def test_a_platform_belongs_to_its_station(platform: str) -> None:
    assert told("ja", f"列車は[甲府駅]{platform}を出発した。") == [
        "leave done 甲府駅:object"
    ]
    assert told("ja", f"列車は[甲府駅]{platform}に着いた。") == [
        "arrive done 甲府駅:to"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("塩尻を出て2時間。終点の[松本駅]に到着です。", "arrive done 松本駅:to"),
        ("ようやく[松本]に到着です!", "arrive done 松本:to"),
        ("[松本駅]で下車です。", "call done 松本駅:at"),
        ("まもなく[松本]に到着です。", "arrive ongoing 松本:to"),
        ("間もなく終点の[松本]に到着です。", "arrive ongoing 松本:to"),
        ("明日の朝、[松本]に到着でしょう。", "arrive expected 松本:to"),
    ],
)
def test_an_arrival_with_a_bare_copula_has_happened(text: str, line: str) -> None:
    assert told("ja", text) == [line]


@pytest.mark.parametrize(
    "lead",
    [
        "停車駅のひとつ、",
        "停車駅の一つである",
        "途中駅の",
        "停車駅である",
        "途中停車駅、",
        "主要停車駅の",
    ],
)
def test_a_station_that_is_called_a_stop_is_one(lead: str) -> None:
    text = f"{lead}[塩尻駅]では、園児が旗を振った。"
    assert told("ja", text) == ["call done 塩尻駅:at"]


@pytest.mark.parametrize(
    "text",
    [
        "[札幌]行寝台特急のような列車では宴会が続く。",
        "[札幌]行き特急みたいな列車に比べ、車内は静かだ。",
        "[東京]発や、[札幌]発をはじめ、貨物列車は順次運転する予定だ。",
        "[東京]行きと[札幌]行きの列車は順次運転する予定だ。",
        "[東京]発、[札幌]発の貨物列車は遅れる見込みだ。",
    ],
)
def test_a_train_that_is_compared_or_one_of_several_is_nobodys(text: str) -> None:
    assert all(" described" in line for line in told("ja", text))


def test_a_train_by_both_its_ends_is_one() -> None:
    assert told("ja", "[東京]発、[札幌]行きの列車が脱線した。") == [
        "go done 東京:from 札幌:toward"
    ]


@pytest.mark.parametrize("count", ["12회", "8편", "3대", "40여 편"])
@pytest.mark.parametrize("train", ["KTX", "무궁화호", "KTX 열차", "새마을호 열차"])
def test_a_number_of_trains_is_no_journey(train: str, count: str) -> None:
    for text in (
        f"[수원] 경유 {train} {count}는 운행을 중단한다.",
        f"[서울]발 [부산]행 {train} {count}가 늦었다.",
    ):
        lines = told("ko", text)
        assert all(re.search("described|habitual", line) for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        "또 한 대의 S-Train이 승객을 태우고 [광주역]을 출발했다.",
        "다른 KTX가 [광주역]을 출발했다.",
        "열차는 [광주역]을 출발한 S-Train과 서로 만났다.",
        "열차는 [광주역]을 출발한 무궁화호와 마주쳤다.",
        "[광주역]에서 출발하기로 한 대체 열차가 늦었다.",
    ],
)
def test_a_train_that_is_met_or_is_one_more_is_another(text: str) -> None:
    assert all(" other " in line for line in told("ko", text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "열차는 [마산역]을 출발, [여수]까지 첫 운행을 했다.",
            ["leave done 마산역:object", "go done 여수:to"],
        ),
        (
            "열차는 [마산역]에서 잠시 숨을 고른 뒤 [여수]에 도착했다.",
            ["call done 마산역:at", "arrive done 여수:to"],
        ),
        (
            "KTX 12호는 [대전역]에서 [마산역]으로 향하는 구간에서 고장으로 멈췄다.",
            ["head ongoing 대전역:from 마산역:toward"],
        ),
        ("열차는 [대전역]에서 출발하기로 했다.", ["leave planned 대전역:from"]),
        (
            "열차는 [대전역]에서 차량 기지로 돌아가던 터라 승객은 없었다.",
            ["go ongoing 대전역:from"],
        ),
        ("KTX가 [대전역]을 출발했다.", ["leave done 대전역:object"]),
    ],
)
def test_what_a_korean_train_did(text: str, lines: list[str]) -> None:
    assert told("ko", text) == lines


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
        ("大井:4:31→[上野]:5:08→[赤羽]:5:30", ["go done 上野:via 赤羽:to"]),
        ("  ・ 5月6日(金)  →[小樽]", ["arrive done 小樽:to"]),
        ("○○→[余市]→[小樽]→", ["go done 余市:via 小樽:to"]),
        ("○○→[余市]→[小樽]→△△", ["go done 余市:via 小樽:via"]),
        ("午後5時29分:[余市駅]", ["call done 余市駅:at"]),
        (
            "[余市]から[小樽]へ向かう列車に乗る人は窓口で切符を買うことができる。",
            ["head described 余市:from 小樽:toward"],
        ),
        ("[余市駅]で列車が動けなくなった。", ["incident done 余市駅:at"]),
        ("列車は[余市駅]で動かなくなり、乗客は降りた。", ["incident done 余市駅:at"]),
    ],
)
def test_a_japanese_log(text: str, lines: list[str]) -> None:
    assert told("ja", text) == lines


@pytest.mark.parametrize(
    ("rows", "way"),
    [
        ("[小樽]発 9:30(CZ616)[旭川]着 13:40", "air"),
        ("[小樽]発 9:30(普通列車)[旭川]着 13:40", "rail"),
        ("[小樽]発 9:30(高速鉄道)[旭川]着 13:40", "rail"),
    ],
)
def test_both_ends_of_a_timetables_line_are_gone_to_alike(rows: str, way: str) -> None:
    assert ways("ja", rows) == [way, way]


@pytest.mark.parametrize(
    "caption",
    [
        "12日、[小樽]を出発して[旭川]に入る旅客列車（共同）",
        "[小樽]駅に止まる特急（時事）",
    ],
)
def test_an_agencys_caption_tells_nothing(caption: str) -> None:
    story = f"{caption}【東京共同】列車は[余市]を出発した。"
    assert told("ja", story) == ["leave done 余市:object"]


def test_a_sentence_before_an_agency_is_no_caption() -> None:
    assert told("ja", "列車は[余市]を出発した（共同）") == ["leave done 余市:object"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "[강릉역]에는 [마산]에서 출발한 첫 열차가 도착했다.",
            ["leave done 마산:from", "arrive done 강릉역:to"],
        ),
        (
            "[전주]에서 떠나 [마산]을 찾은 홍길동(57·전주)씨는 웃었다.",
            ["leave done other 전주:from", "call done other 마산:object"],
        ),
        (
            "[마산역]에서 열차를 탄 홍길동 씨(37)는 말했다.",
            ["board done other 마산역:at"],
        ),
        (
            "열차는 첫 정차역인 [마산]을 지나 앞으로 달린다.",
            ["pass ongoing 마산:object"],
        ),
        ("열차는 [마산] [전주] 등지를 지났다.", ["pass done 마산:object 전주:object"]),
        (
            "우리는 [마산역]으로 갔다. 우리는 기차를 탔고 [전주] 이모 집에 도착했다.",
            [
                "go done person 마산역:toward",
                "board done person 마산역:at",
                "arrive done person 전주:to",
            ],
        ),
    ],
)
def test_more_of_what_koreans_did(text: str, lines: list[str]) -> None:
    assert told("ko", text) == lines


@pytest.mark.parametrize(
    "text",
    [
        '시장은 "[마산]에 오신 것을 환영한다"고 말했다.',
        "[마산]을 출발해 [전주]에 도착하는 열차편의 경우 매진 행렬이다.",
        "[마산]에서 [전주]까지 환승 없이 3시간에 갈 수 있다.",
    ],
)
def test_what_is_no_journey_in_korean(text: str) -> None:
    assert not any(" done" in line for line in told("ko", text))


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
        (
            "列車は[留萌]市内を走行中にシカと衝突し約8分間停車。",
            ["incident done 留萌:at"],
        ),
        ("列車は[留萌]市内を走行中に脱線した。", ["incident done 留萌:at"]),
        ("[岩国駅]で9日、出発直後の列車が緊急停車した。", ["call done 岩国駅:at"]),
        (
            "[広島]発[岡山]行き最終の「ひかり6号」(乗客9人)、[岩国]発[呉]行き最終の「こだま9号」(同8人)が止まった。",
            ["go done 広島:from 岡山:toward", "go done 岩国:from 呉:toward"],
        ),
    ],
)
def test_where_a_japanese_train_was_stopped(text: str, lines: list[str]) -> None:
    assert told("ja", text) == lines


def test_each_train_of_a_sentence_has_its_own_name() -> None:
    text = (
        "[広島]発[岡山]行きの「ひかり6号」、[岩国]発[呉]行きの「こだま9号」が止まった。"
    )
    assert [c.predicate.train for c in _clauses("ja", text)[0] if c.phrases] == [
        "ひかり6号",
        "こだま9号",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "[마산역] 인근 중앙선 화물열차 탈선사고의 복구가 끝났다.",
            ["incident done 마산역:near"],
        ),
        (
            "[마산]에서 [전주]로 출발하기 위해 회송하던 열차가 멈췄다.",
            ["leave planned 마산:from 전주:toward"],
        ),
    ],
)
def test_where_a_korean_train_was_stopped(text: str, lines: list[str]) -> None:
    assert told("ko", text) == lines


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


def test_a_train_is_stopped_between_two_stations_at_one_of_them() -> None:
    places = [
        Place("toy:1", "A", 130.0, 35.0, country="XX", kind="city"),
        Place("toy:2", "B", 130.1, 35.1, country="XX", kind="city"),
        Place("toy:3", "C", 133.0, 37.0, country="XX", kind="city"),
    ]
    for two, expected in ((1, ["A"]), (2, [])):
        steps = [
            Step(
                Event(
                    i, "calls", i, 0, 0, 0, 9, (0, 9), mark="between", family="incident"
                ),
                places[i],
            )
            for i in (0, two)
        ]
        assert [v.place.name for v in path_of(steps).visits] == expected


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "[甲駅]から[乙駅]への移動中、車内で本を読んだ。",
            ["go done 甲駅:from 乙駅:to"],
        ),
        ("今回は[乙駅]までの乗車です。", ["go done 乙駅:to"]),
        ("次回は[乙駅]までの乗車です。", []),
        (
            "[甲駅]→[乙駅]の切符を買った。",
            ["go described nobody 甲駅:from 乙駅:to"],
        ),
        (
            "[甲駅]～[乙駅]の車内で弁当を食べた。",
            ["go done 甲駅:from 乙駅:toward"],
        ),
        ("[甲駅]までだと三時間かかる。", []),
        (
            "新幹線[甲]発[乙]行のひかり6号以降の列車に遅れが出た。",
            ["go described nobody 甲:from 乙:toward"],
        ),
        ("[甲]行変更の案内があった。", ["go described 甲:toward"]),
        ("出発時に鐘が鳴った。", []),
    ],
)
def test_moves_that_are_nouns_and_trains_from_one_on(
    text: str, lines: list[str]
) -> None:
    assert told("ja", text) == lines


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
            "사고 지점은 [가역]에서 [나역] 사이다.",
            ["incident done 가역:between 나역:between"],
        ),
        ("탈선 장소는 [가역] 부근이다.", ["incident done 가역:near"]),
        (
            "[가역]∼[나역] 구간서 화물열차 1량이 탈선했다.",
            ["incident done 가역:between 나역:between"],
        ),
        (
            "[가역]에 오후 8시 도착할 예정이던 이 열차는 오후 9시쯤 도착했다.",
            ["arrive planned 가역:to", "arrive done 가역:to"],
        ),
        (
            "[가역]을 출발해 [다시]로 향하던 화물열차의 바퀴가 선로를 이탈했다.",
            ["head ongoing 가역:from 다시:toward"],
        ),
        (
            "[가] 방향 중앙선 열차가 [나역]을 무정차 통과 중이다.",
            ["pass described 가:toward 나역:object"],
        ),
        (
            "[가역]발 [나]행 화물열차가 탈선했다. [다]행 열차 승객 100여 명은 내렸다.",
            ["head done 가역:from 나:toward", "head done other 다:toward"],
        ),
    ],
)
def test_korean_mishaps_and_trains_that_were_due(text: str, lines: list[str]) -> None:
    assert told("ko", text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "現場は[甲駅]と[乙駅]の間。",
            ["incident done 甲駅:between 乙駅:between"],
        ),
        ("現場は[甲駅]から北へ約500メートル。", ["incident done 甲駅:near"]),
        (
            "[甲市]の東海線下り線で、「こだま5号」が緊急停止した。",
            ["call done 甲市:at"],
        ),
        (
            "[甲市]に帰ろうと[乙駅]に着いた。",
            ["arrive planned 甲市:to", "arrive done 乙駅:to"],
        ),
        (
            "彼女の旅は[甲市]で始まり、[乙市]で終わった。",
            ["leave done 甲市:at", "end done 乙市:at"],
        ),
        ("こちらは昼間の[甲駅]。", []),
        ("武蔵線を経由して終点は[甲駅]だった。", ["end done 甲駅:to"]),
        ("[甲駅]についた電車が動かない。", ["arrive done 甲駅:to"]),
    ],
)
def test_scenes_journeys_and_what_one_means_to_do(text: str, lines: list[str]) -> None:
    assert told("ja", text) == lines


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
            "[甲市]の甲線の踏切で、[乙駅]発[丙駅]行きの電車と乗用車が衝突しました。",
            ["go done 乙駅:from 丙駅:toward", "incident done 甲市:at"],
        ),
        (
            "[甲市]の東線の踏切で、車が特急列車と衝突しました。",
            ["incident done 甲市:at"],
        ),
        (
            "[甲市]の東鉄道の踏切内で、列車と大型バスが衝突した。",
            ["incident done 甲市:at"],
        ),
    ],
)
def test_crossings_of_a_railway_there(text: str, lines: list[str]) -> None:
    assert told("ja", text) == lines
    assert set(ways("ja", text)) == {"rail"}


def test_a_train_that_is_called_by_an_airport_is_no_flight() -> None:
    text = "特急列車([甲]発/[乙空港]行き、4両編成)が衝突した。"
    assert ways("ja", text)[0] == "rail"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "우리는 [가]에서 밤기차를 타고 [나]로 올라왔다.",
            ["board done person 가:at", "arrive done person 나:to"],
        ),
        (
            "[가역]에서 [나역]에 도착하는 첫 열차 승객을 환영한다.",
            ["arrive ongoing 가역:from 나역:to"],
        ),
        (
            "열차를 [가역]으로 이동시키고, 이 열차에 타고 있던 승객을 내리게 했다.",
            ["go ongoing 가역:toward"],
        ),
        (
            "열차가 [가역]으로 되돌아갔다. 승객들은 대체 열차로 환승했다.",
            ["call done 가역:at"],
        ),
        ("열차가 [가역]으로 되돌아갔다.", ["back done 가역:toward"]),
        (
            "[가]에서 [나역]까지 운행하는 관광열차는 인기가 많다.",
            ["head habitual 가:from 나역:to"],
        ),
    ],
)
def test_korean_trains_that_came_back_or_up(text: str, lines: list[str]) -> None:
    assert told("ko", text) == lines


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


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "夜行は前夜[甲]を出発、[乙]で[丙]行きのY号と切り離され、[丁駅]に着いた。",
            [
                "leave done 甲:object",
                "go done other 丙:toward",
                "call done 乙:at",
                "arrive done 丁駅:to",
            ],
        ),
        (
            "[乙駅]で[丙]行きを切り離した列車は[丁駅]に着いた。",
            ["go done other 丙:toward", "call done 乙駅:at", "arrive done 丁駅:to"],
        ),
        (
            "乗客は[丁駅]に引き返した列車で[甲]に戻った。",
            ["back done 丁駅:to", "arrive done 甲:to"],
        ),
    ],
)
def test_trains_that_are_coupled_and_passengers_taken_back(
    text: str, lines: list[str]
) -> None:
    assert told("ja", text) == lines


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (
            "ja",
            "[甲市]鵜沼[乙町]の高山線の踏切で、[丙]発ー[丁]行きの特急と車が衝突しました。",
            ["go done 丙:from 丁:toward", "incident done 甲市:at"],
        ),
        (
            "ko",
            "[가역]을 출발해 [나역]으로 가는 열차를 포함해 9개 열차가 운행하지 않았다.",
            ["go described 가역:from 나역:toward"],
        ),
        ("ko", "[가] 행 기차가 있어서 동행은 열차를 타고 떠났다.", []),
        (
            "ko",
            "[가]에서 [나]로 돌아온 열차는 멈췄다.",
            ["arrive done 가:from 나:to"],
        ),
        ("zh", "火车拉着5节车厢往[甲城]站前进。", ["head done 甲城:toward"]),
    ],
)
def test_addresses_and_trains_that_are_only_counted(
    language: Language, text: str, lines: list[str]
) -> None:
    assert told(language, text) == lines


def test_a_train_that_is_met_had_not_stopped_where_ours_did() -> None:
    text = "열차는 [가역]에서 정차한 뒤 계곡에서 마주 오던 화물열차를 들이받았다."
    assert told("ko", text) == ["call done 가역:at"]
