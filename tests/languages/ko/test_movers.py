"""Who moves in a Korean clause."""

from __future__ import annotations

import pytest
from korean_clauses import clauses, said


@pytest.mark.parametrize(
    ("text", "mover"),
    [
        ("열차가 [대전]에 도착했다.", "train"),
        ("승객들은 [대전]에 도착했다.", "person"),
        ("구조대가 [대전]에 도착했다.", "other"),
        ("다른 열차가 [대전]에 도착했다.", "other"),
        ("[부산]에서 온 학생이 기다렸다.", "other"),
        ("통신은 열차가 [대전]에 도착했다고 전했다.", "train"),
        ("[대전]에서도 열차가 출발했다.", "other"),
    ],
)
def test_who_moves(text: str, mover: str) -> None:
    assert [c.predicate.mover for c in clauses(text)] == [mover]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("열차로 [대전]에 갔다.", ["rail"]),
        ("버스로 [대전]에 갔다.", ["road"]),
        ("비행기를 타고 [대전]에 갔다.", ["unknown"]),  # the board clause has the way
        ("배로 [대전]에 도착했다.", ["sea"]),
        ("승용차로 [대전]까지 이동한 뒤 열차로 갈아탔다.", ["road", "rail"]),
        ("배웅을 받으며 [대전]을 떠났다.", ["unknown"]),
    ],
)
def test_by_what_one_travels(text: str, ways: list[str]) -> None:
    assert [c.predicate.way for c in clauses(text)] == ways


def test_a_train_that_was_seen_or_a_ticket_is_no_ride() -> None:
    seen = said("[서울]로 올라가는 열차가 보였다.")
    assert seen == ["go described 서울:toward"]
    assert said("[서울]행 #772 열차의 표를 샀다.") == []


def test_who_came_too_is_another() -> None:
    assert clauses("대통령도 [대전]에 도착했다.")[0].predicate.mover == "other"
    assert clauses("우리도 [대전]에 도착했다.")[0].predicate.mover == "person"


def test_trains_from_two_towns_are_a_service() -> None:
    assert said("[대전]·[목포]발 열차의 종착역은 서울이 됐다.")[-1].startswith(
        "head habitual"
    )


def test_who_comes_with_the_traveller_travels() -> None:
    text = "대통령과 시민들은 열차로 [대전]에 도착했다."
    assert clauses(text)[0].predicate.mover == "person"
    assert clauses("시민들은 [대전]에 도착했다.")[0].predicate.mover == "other"


def test_a_train_that_was_another_stays_another() -> None:
    text = (
        "[목포]행 열차가 탈선하면서 마주 오던 [대전]행 열차와 부딪혔다."
        " [대전]행 열차는 크게 부서졌다."
    )
    named = [c for c in clauses(text) if c.predicate.form == "designation"]
    assert [c.predicate.mover for c in named] == ["train", "other", "other"]


def test_a_freight_train_is_another_beside_passengers() -> None:
    text = "여객 열차는 [대전]을 떠났다. 화물 열차는 [목포]로 가고 있었다."
    assert [c.predicate.mover for c in clauses(text)] == ["train", "other"]
    alone = "화물 열차는 [목포]로 가고 있었다."
    assert [c.predicate.mover for c in clauses(alone)] == ["train"]
