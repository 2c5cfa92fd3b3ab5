"""What real Korean stories taught the analyser, kind by kind."""

from __future__ import annotations

import re

import pytest
from marked_clauses import told


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


def test_a_train_that_is_met_had_not_stopped_where_ours_did() -> None:
    text = "열차는 [가역]에서 정차한 뒤 계곡에서 마주 오던 화물열차를 들이받았다."
    assert told("ko", text) == ["call done 가역:at"]
