"""What the Korean analyser makes of the shortest sentences, one thing each."""

from __future__ import annotations

import pytest
from korean_clauses import clauses, said

_CAME = "arrive done 전주:to"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("열차는 [대전]을 출발했다.", ["leave done 대전:object"]),
        ("열차는 [대전]에서 출발했다.", ["leave done 대전:from"]),
        ("열차는 [대전]역에 도착했다.", ["arrive done 대전:to"]),
        ("열차는 [대전]으로 향했다.", ["head done 대전:toward"]),
        # who came to a place is there; who went there and back is not, nor who goes on
        ("우리는 [대전]으로 올라왔다.", ["arrive done 대전:to"]),
        ("우리는 기차로 [대전]으로 내려왔다.", ["arrive done 대전:to"]),
        ("우리는 [대전]에 다녀왔다.", ["go done 대전:to"]),
        ("열차는 [대전]으로 올라갔다.", ["go done 대전:toward"]),
        ("열차는 [대전]을 향해 출발했다.", ["leave done 대전:toward"]),
        ("열차는 [대전]을 통과했다.", ["pass done 대전:object"]),
        (
            "열차는 경유지 [대전]을 통과해 [전주]로 향하고 있다.",
            ["pass done 대전:object", "head ongoing 전주:toward"],
        ),
        ("열차는 [대전]역에서 멈췄다.", ["call done 대전:at"]),
        ("열차는 [대전]역에 멈춰 섰다.", ["call done 대전:at"]),
        ("열차는 [대전] 인근에서 탈선했다.", ["incident done 대전:near"]),
        ("나는 [대전]에서 열차에 올랐다.", ["board done 대전:at"]),
        ("위원장은 [대전]에서 귀국길에 올랐다.", ["leave done 대전:from"]),
        ("열차는 [대전] (09:10) 에서 출발했다.", ["leave done 대전:from"]),
        ("열차는 [대전]에서 [전주]까지 갔다.", ["go done 대전:from 전주:to"]),
        ("열차는 [대전]을 거쳐 [전주]에 닿았다.", ["pass done 대전:object", _CAME]),
        ("열차는 [대전], [논산]을 지났다.", ["pass done 대전:object 논산:object"]),
        ("열차는 [단둥]의 철교를 건넜다.", ["pass done 단둥:near"]),
        ("종착역인 [대전]역에 도착했다.", ["arrive done 대전:to"]),
        ("드디어 [대전]!", ["arrive done 대전:bare"]),
    ],
)  # fmt: skip
def test_the_case_mark_says_the_role(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[대전]발 [부산]행 열차가 탈선했다.", ["head done 대전:from 부산:toward"]),
        ("[부산]행 열차를 기다린다.", []),
        ("[부산]행 열차 운행이 취소됐다.", ["head cancelled 부산:toward"]),
        (
            "[대전]을 출발해 [부산]으로 가던 열차가 [대구]역에서 탈선했다.",
            ["go ongoing 대전:from 부산:toward", "incident done 대구:at"],
        ),
        ("[부산]으로 가는 열차표를 샀다.", []),
        ("[대전]에서 [부산]으로 KTX (3시간).", ["go done 대전:from 부산:to"]),
        ("[대전]에서 [부산]까지 요금은 2만원이다.", []),
        ("[대전]→[논산]→[부산] 열차 여행", ["go done 대전:from 논산:via 부산:to"]),
        ("[대전]~[부산] 구간이 개통된다.", []),
    ],
)
def test_trains_are_known_by_their_ends(text: str, expected: list[str]) -> None:
    assert said(text) == expected


def test_a_place_told_alone_is_where_the_train_is_boarded() -> None:
    assert said("오전 5시 [대전역] 승강장. 위원장이 열차에 올랐다.") == [
        "board done 대전역:at"
    ]


def test_what_was_done_there_before_leaving_is_where_it_left() -> None:
    assert said("위원장은 [대전]에서 환송을 받고 출발했다.") == ["leave done 대전:from"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[대전]에서 [목포]를 거쳐 [서울]에 도착했다.", ["대전:from", "목포:object"]),
        (
            "[대전]에서 [~러시아]를 지나 [서울]에 도착했다.",
            ["대전:at", "러시아:object"],
        ),
    ],
)
def test_one_goes_from_a_town_by_way_of_a_town(text: str, expected: list[str]) -> None:
    assert said(text)[0].split()[2:] == expected


def test_a_journey_that_begins_in_a_town_leaves_it() -> None:
    assert said("여행은 [대전]에서 시작됐다.") == ["leave done 대전:from"]
    assert said("회담은 [대전]에서 시작됐다.") == []


def test_who_went_and_did_something_there_came_there() -> None:
    text = "그는 [대전]으로 가서 친구를 만났다."
    assert said(text) == ["arrive done 대전:to"]


def test_what_is_told_of_long_ago_is_done_in_the_present_too() -> None:
    text = "1907년 6월 특사는 [대전]을 떠난다. 일행은 [서울]에 도착한다."
    assert said(text) == ["leave done 대전:object", "arrive done 서울:to"]


def test_a_route_is_no_journey() -> None:
    text = "[대전]을 경유하는 경로로, 당시 가장 빠른 길이었다."
    assert said(text) == ["pass described 대전:object"]


def test_a_row_of_a_log_has_both_ends_with_their_times() -> None:
    assert said("5. [대전](03:04)∼[목포](04:00)") == ["go done 대전:from 목포:to"]
    rows = "[대전역] 무궁화 19:45 출발 -> [목포역] 22:02 도착"
    assert said(rows) == ["leave done 대전역:bare", "arrive done 목포역:bare"]


def test_a_line_is_no_verb() -> None:
    assert said("[강릉]선 열차, [목포]역에서 탈선했다.")[0].endswith("목포:at")


def test_what_comes_with_a_noise_is_hit_by_nothing() -> None:
    (clause,) = clauses("[대전]에서 [목포]로 가던 열차가 굉음과 함께 탈선했다.")
    assert clause.predicate.mover == "train"


def test_a_train_that_leaves_the_rails_hits_nothing() -> None:
    (clause,) = clauses("[대전]에서 [목포]로 가던 열차가 터널에서 선로를 이탈했다.")
    assert clause.predicate.mover == "train"
    (hit,) = clauses("열차가 [대전]에서 [목포]로 가던 열차를 들이받았다.")
    assert hit.predicate.mover == "other"


def test_what_led_to_an_arrival_of_no_train_is_no_departure() -> None:
    text = "[대전]에서 출발해 [목포]에 도착하는 열차 운행이 중단됐다."
    assert said(text) == ["leave cancelled 대전:from", "arrive cancelled 목포:to"]


def test_who_went_to_a_station_boarded_there() -> None:
    text = "아침에 [대전역]으로 가 열차에 올라탔다."
    assert said(text) == ["go done 대전역:toward", "board done 대전역:at"]


def test_a_note_in_brackets_behind_an_arrival_changes_nothing() -> None:
    assert said("[대전] 도착 (심사 5시간)") == ["arrive done 대전:bare"]


def test_a_train_is_called_by_both_ends_with_a_dash() -> None:
    (clause,) = clauses("[대전]-[목포]행 열차가 탈선했다.")
    assert [p.mark for p in clause.phrases] == ["from", "toward"]


def test_where_it_was_on_the_way_is_no_end() -> None:
    text = "열차가 [목포]로 향하던 중 [대전역]에 들어서다 탈선했다."
    assert said(text)[-1] == "call ongoing 대전역:at"


def test_a_number_of_hours_is_no_time_of_day() -> None:
    assert said("[대전] 52시간 소요") == []


def test_who_goes_to_what_is_held_in_a_town_goes_there() -> None:
    text = "대통령은 [대전]에서 열린 기념식에 참석하기 위해 열차로 이동했다."
    assert said(text) == ["head expected 대전:at"]
    assert said("[대전]에서 열린 기념식에 시민이 모였다.") == []


def test_where_a_train_had_its_mishap_is_not_where_it_was_boarded() -> None:
    text = "[대전]역 부근에서 승객이 탑승한 [목포]행 열차가 탈선했다."
    assert not any(line.startswith("board") for line in said(text))


@pytest.mark.parametrize(
    "text",
    [
        "[대전]에서 200km 떨어진 곳에 산다.",
        "[대전]까지의 거리는 200km가 넘는다.",
        "([대전]=연합뉴스) 열차가 멈췄다.",
        "[대전]에서 회담이 열렸다.",
    ],
)
def test_what_is_no_part_of_a_journey(text: str) -> None:
    assert said(text) == []
