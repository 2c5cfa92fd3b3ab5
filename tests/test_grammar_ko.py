"""What the Korean analyser makes of the shortest sentences, one thing each."""

from __future__ import annotations

import re

import pytest

from geo.itinerary.paging import cut
from geo.languages.ko.grammar import parse
from geo.languages.ko.inflection import verb_at
from geo.model import Mention
from geo.model.clause import Clause, Page

_CAME = "arrive done 전주:to"
_LINE = "go described 대전:from 전주:to"
_MARKED = re.compile(r"\[([^\]]+)\]")


def page(marked: str) -> Page:
    """Return a page of a text whose places stand in square brackets.

    A place that begins with ~ is a country or a region, where no train calls.
    """
    text, mentions, travels = "", [], []
    at = 0
    for match in _MARKED.finditer(marked):
        text += marked[at : match.start()]
        name = match[1].lstrip("~")
        mentions.append(Mention(len(text), len(text) + len(name), name, place=name))
        travels.append(not match[1].startswith("~"))
        text += name
        at = match.end()
    text += marked[at:]
    sentences = cut(text, "ko", mentions)
    kinds = tuple("city" if t else "country" for t in travels)
    return Page(text, "ko", tuple(mentions), sentences, kinds, tuple(travels))


def clauses(marked: str) -> list[Clause]:
    """Return the clauses of a text that name places."""
    return [c for c in parse(page(marked)) if c.phrases]


def said(marked: str) -> list[str]:
    """Return the clauses with places, as "family truth PLACE:mark ..."."""
    story = page(marked)

    def line(clause: Clause) -> str:
        places = " ".join(
            f"{story.mentions[p.mention].surface}:{p.mark}" for p in clause.phrases
        )
        return f"{clause.predicate.family} {clause.predicate.truth} {places}"

    return [line(c) for c in parse(story) if c.phrases]


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


def test_a_train_that_was_seen_or_a_ticket_is_no_ride() -> None:
    seen = said("[서울]로 올라가는 열차가 보였다.")
    assert seen == ["go described 서울:toward"]
    assert said("[서울]행 #772 열차의 표를 샀다.") == []


def test_a_row_of_a_log_has_both_ends_with_their_times() -> None:
    assert said("5. [대전](03:04)∼[목포](04:00)") == ["go done 대전:from 목포:to"]
    rows = "[대전역] 무궁화 19:45 출발 -> [목포역] 22:02 도착"
    assert said(rows) == ["leave done 대전역:bare", "arrive done 목포역:bare"]


def test_what_one_will_do_is_planned() -> None:
    assert said("[대전]으로 이동하겠다고 말했다.") == ["go planned 대전:toward"]
    assert said("[대전]으로 가야겠다.") == ["go planned 대전:toward"]


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


def test_who_came_too_is_another() -> None:
    assert clauses("대통령도 [대전]에 도착했다.")[0].predicate.mover == "other"
    assert clauses("우리도 [대전]에 도착했다.")[0].predicate.mover == "person"


def test_what_is_foreseen_to_be_possible_is_expected() -> None:
    text = "열차가 [대전]으로 향할 수 있다는 관측이 나온다."
    assert said(text) == ["head expected 대전:toward"]
    assert said("열차로 [대전]으로 향할 수 있다.") == ["head described 대전:toward"]


def test_what_led_to_an_arrival_of_no_train_is_no_departure() -> None:
    text = "[대전]에서 출발해 [목포]에 도착하는 열차 운행이 중단됐다."
    assert said(text) == ["leave cancelled 대전:from", "arrive cancelled 목포:to"]


def test_who_went_to_a_station_boarded_there() -> None:
    text = "아침에 [대전역]으로 가 열차에 올라탔다."
    assert said(text) == ["go done 대전역:toward", "board done 대전역:at"]


def test_a_note_in_brackets_behind_an_arrival_changes_nothing() -> None:
    assert said("[대전] 도착 (심사 5시간)") == ["arrive done 대전:bare"]


def test_trains_from_two_towns_are_a_service() -> None:
    assert said("[대전]·[목포]발 열차의 종착역은 서울이 됐다.")[-1].startswith(
        "head habitual"
    )


def test_a_train_is_called_by_both_ends_with_a_dash() -> None:
    (clause,) = clauses("[대전]-[목포]행 열차가 탈선했다.")
    assert [p.mark for p in clause.phrases] == ["from", "toward"]


def test_who_comes_with_the_traveller_travels() -> None:
    text = "대통령과 시민들은 열차로 [대전]에 도착했다."
    assert clauses(text)[0].predicate.mover == "person"
    assert clauses("시민들은 [대전]에 도착했다.")[0].predicate.mover == "other"


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


def test_what_can_be_done_is_no_journey() -> None:
    text = "[대전]에서 [목포]까지는 열차를 타고 2시간 걸려 갈 수 있다."
    assert said(text) == ["board described 대전:at 목포:to"]


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


@pytest.mark.parametrize(
    ("word", "family", "form", "past"),
    [
        ("떠났다", "leave", "final", True),
        ("떠난", "leave", "was", False),
        ("올랐답니다", "board", "final", True),
        ("건넜으며", "pass", "linking", True),
        ("들렀다", "call", "final", True),
        ("이르러", "arrive", "linking", False),
        ("도착하시였다", "arrive", "final", True),
        ("갈아타야", "call", "duty", False),
        ("향하던", "head", "being", False),
        ("출발하려던", "leave", "purpose", False),
        ("머물렀지만", "call", "contrast", True),
    ],
)
def test_a_verb_is_known_in_all_its_forms(
    word: str, family: str, form: str, *, past: bool
) -> None:
    verb = verb_at((word,))
    assert verb is not None
    assert (verb.family, verb.form, verb.past) == (family, form, past)


@pytest.mark.parametrize("word", ["서울", "가장", "오늘", "북한", "열차가", "승객이"])
def test_what_only_looks_like_a_verb_is_none(word: str) -> None:
    assert verb_at((word,)) is None
