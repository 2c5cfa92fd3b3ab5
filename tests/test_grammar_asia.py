"""What real Japanese, Korean and Chinese stories taught the analysers, kind by kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from geo.itinerary.sentences import cut
from geo.languages.grammar import parser_of
from geo.model import Mention
from geo.model.clause import Page

if TYPE_CHECKING:
    from geo.model import Language

_MARKED = re.compile(r"\[([^\]]+)\]")


def told(language: Language, marked: str) -> list[str]:
    """Return what a text says of its places in square brackets, a clause a line.

    A line has the family, the truth, who moves if it is not the train, and the places.
    """
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
    lines = []
    for clause in parser_of(language)(page):
        said = clause.predicate
        places = " ".join(
            f"{mentions[p.mention].surface}:{p.mark}" for p in clause.phrases
        )
        if places:
            mover = "" if said.mover == "train" else f" {said.mover}"
            lines.append(f"{said.family} {said.truth}{mover} {places}")
    return lines


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
