"""Whether it happened, told in Korean by what stands behind the verb."""

from __future__ import annotations

import pytest
from korean_clauses import clauses, said

_LINE = "go described 대전:from 전주:to"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("열차는 [대전]으로 향하지 않았다.", ["head denied 대전:toward"]),
        ("열차는 [대전]에 안 섰다.", ["call denied 대전:at"]),
        ("열차는 [대전]에 도착하지 못했다.", ["arrive denied 대전:to"]),
        ("열차는 [대전]에 들른 적이 없다.", ["call denied 대전:at"]),
        ("열차는 [대전]에 도착할 예정이다.", ["arrive planned 대전:to"]),
        ("열차는 [대전] 도착예정이었다.", ["arrive planned 대전:bare"]),
        ("열차는 [대전]에 도착할 것으로 보인다.", ["arrive expected 대전:to"]),
        ("열차는 [대전]에 들를 가능성이 있다.", ["call expected 대전:at"]),
        ("열차는 [대전]에 도착한 것으로 알려졌다.", ["arrive done 대전:to"]),
        ("열차는 [대전]에 도착했을 것으로 추정된다.", ["arrive expected 대전:to"]),
        ("열차는 [대전]으로 가려다 멈췄다.", ["go cancelled 대전:toward"]),
        ("열차는 [대전]을 매일 9시에 출발한다.", ["leave habitual 대전:object"]),
        ("열차는 [대전]으로 가고 있다.", ["go ongoing 대전:toward"]),
        ("내년에 열차가 [대전]에서 출발한다.", ["leave planned 대전:from"]),
        ("[대전]에서 [전주]까지 열차로 갈 수 있다.", [_LINE]),
        ("[대전]에서 [전주]까지 가는 데 두 시간이면 된다.", [_LINE]),
    ],
)  # fmt: skip
def test_the_words_behind_a_verb_say_whether(text: str, expected: list[str]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a plan at the end holds for the verbs that lead to it, what is done does not
        (
            "열차는 [대전]에 도착한 뒤 [전주]로 이동할 예정이다.",
            ["arrive planned 대전:to", "go planned 전주:toward"],
        ),
        (
            "열차는 [대전]을 출발했으며 [전주]에 도착할 예정이다.",
            ["leave done 대전:object", "arrive planned 전주:to"],
        ),
        (
            "열차는 [대전]을 떠나 [전주]에 도착하지 못했다.",
            ["leave done 대전:object", "arrive denied 전주:to"],
        ),
    ],
)
def test_truth_is_passed_back_over_linking_verbs(
    text: str, expected: list[str]
) -> None:
    assert said(text) == expected


def test_what_one_will_do_is_planned() -> None:
    assert said("[대전]으로 이동하겠다고 말했다.") == ["go planned 대전:toward"]
    assert said("[대전]으로 가야겠다.") == ["go planned 대전:toward"]


def test_what_is_foreseen_to_be_possible_is_expected() -> None:
    text = "열차가 [대전]으로 향할 수 있다는 관측이 나온다."
    assert said(text) == ["head expected 대전:toward"]
    assert said("열차로 [대전]으로 향할 수 있다.") == ["head described 대전:toward"]


def test_what_can_be_done_is_no_journey() -> None:
    text = "[대전]에서 [목포]까지는 열차를 타고 2시간 걸려 갈 수 있다."
    assert said(text) == ["board described 대전:at 목포:to"]


def test_what_was_when_something_happened_is_recalled() -> None:
    for text in (
        "열차가 [대전]에 도착했을 때 불이 꺼졌다.",
        "중간에 [대전]에 들르기도 했다.",
    ):
        (clause,) = clauses(text)
        assert clause.predicate.truth == "done"
        assert clause.predicate.recalled


def test_a_train_that_was_to_leave_and_is_late_stands_there() -> None:
    expected = ["call done 대전역:at", "head ongoing 목포:toward"]
    text = "[대전역]에서 출발 예정이던 [목포]행 열차가 지연됐다."
    assert said(text) == expected
