"""What real Japanese stories taught the analyser, kind by kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from marked_clauses import clauses_in, told

if TYPE_CHECKING:
    from geo.model import Language


def ways(language: Language, marked: str) -> list[str]:
    """Return the way of travel of each clause of a text that has a place."""
    return [c.predicate.way for c in clauses_in(language, marked)[0] if c.phrases]


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
    assert [c.predicate.train for c in clauses_in("ja", text)[0] if c.phrases] == [
        "ひかり6号",
        "こだま9号",
    ]


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
