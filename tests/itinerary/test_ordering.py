"""Stops stand in the order in which they were travelled."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from path_steps import TOWNS, step, told

from geo.itinerary.path import path_of

if TYPE_CHECKING:
    from geo.itinerary.visits import Step


def test_a_halt_told_with_the_arrival_stands_where_the_way_leads_past_it() -> None:
    named = step("bound E", form="designation")
    lead = [step("leaves A"), named, step("arrives E"), step("calls D")]
    assert told(path_of([*lead, step("calls B"), step("calls C")])) == "OA SB SC SD DE"


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({"day": 2}, "OA SD SB SC DE"),
        ({"onward": True}, "OA SD SB SC DE"),
        ({"series": 1}, "OA SD SB SC DE"),
        ({"homeward": True}, "OA SD SB SC DE"),
        ({}, "OA SB SC SD DE"),
    ],
    ids=["a time", "from there", "a list", "home", "nothing"],
)
def test_what_words_put_in_order_stays(how: dict[str, object], expected: str) -> None:
    halt = step("calls D", **how)  # type: ignore[arg-type]
    rest = [step("calls B"), step("calls C"), step("arrives E")]
    assert told(path_of([step("leaves A"), halt, *rest])) == expected


def test_a_way_that_is_hardly_shorter_is_no_reason_to_move_a_halt() -> None:
    steps = [step(f"calls {town}") for town in "CB"]
    assert told(path_of([step("leaves A"), *steps, step("arrives G")])) == "OA SC SB DG"


def since(steps: list[Step], *days: int) -> list[Step]:
    """Return steps with the days last told before them."""
    return [replace(s, since=day) for s, day in zip(steps, days, strict=True)]


def test_a_look_back_below_the_news_was_travelled_before_it() -> None:
    news = [step("leaves C"), step("bound D")]
    back = [step("arrives A"), step("calls B")]
    path = path_of(since([*news, *back], 100, 100, 95, 96))
    assert told(path) == "SA SB SC DD~"


@pytest.mark.parametrize(
    "days", [(100, 98), (100, 100), (95, 100)], ids=["two days", "one day", "later"]
)
def test_what_goes_on_from_the_news_is_no_look_back(days: tuple[int, int]) -> None:
    path = path_of(since([step("leaves A"), step("arrives B")], *days))
    assert told(path) == "OA DB"


def test_a_day_of_its_own_says_more_than_the_day_told_before() -> None:
    steps = [step("leaves A"), step("arrives B", day=5)]
    assert told(path_of(since(steps, 100, 95))) == "OA DB"


# Halts of one list, a few kilometres from each other, and a palace in the first town.
NEAR = {"A": 30.0, "B": 30.07, "C": 30.14, "D": 30.21}


@pytest.fixture
def _close(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, lon in NEAR.items():
        monkeypatch.setitem(TOWNS, name, (lon, 50.0))


@pytest.mark.usefixtures("_close")
def test_halts_of_a_list_are_halts_each_however_near() -> None:
    steps = [
        step("leaves A"),
        step("calls B", series=1),
        step("calls C", series=1),
        step("arrives D"),
    ]
    assert told(path_of(steps)) == "OA SB SC DD"


@pytest.mark.usefixtures("_close")
def test_what_is_near_and_no_list_is_one_town() -> None:
    steps = [step("leaves G"), step("arrives A"), step("calls B")]
    assert told(path_of(steps)) == "OG DA"


def test_a_tour_looked_back_on_is_before_the_run_where_that_is_shorter() -> None:
    told_of = [step("leaves E"), step("arrives F")]
    tour = [step(f"calls {name}", recalled=True) for name in "ABC"]
    assert told(path_of([*told_of, *tour])) == "SA SB SC SE DF"
    between = [step(f"calls {name}", recalled=True) for name in "BCD"]
    ends = [step("leaves A"), step("arrives E")]
    assert told(path_of([*ends, *between])) == "OA SB SC SD DE"


def test_a_mishap_that_the_lead_tells_comes_after_the_way_to_it() -> None:
    mishap = step("calls C", family="incident")
    way = [step("leaves A"), step("leaves B"), step("bound E")]
    assert told(path_of([mishap, *way])) == "OA SB SC DE~"
    on = [step("leaves A"), step("leaves D"), step("arrives E")]
    assert told(path_of([mishap, *on])) == "OA SC SD DE"


def test_halts_told_after_a_whole_run_were_on_it() -> None:
    run = [step("leaves A", clause=900), step("arrives E", clause=900)]
    halts = [step(f"calls {name}", series=7) for name in "BCD"]
    assert told(path_of([*run, *halts])) == "OA SB SC SD DE"
    on = [step("leaves A"), step("arrives E"), step("calls D"), step("calls C")]
    assert told(path_of(on)) == "OA SE SD SC"


def test_halts_told_after_a_run_were_on_it_where_they_lie_on_the_way() -> None:
    run = [step("leaves A", sentence=1), step("arrives D", sentence=1)]
    assert told(path_of([*run, step("calls C", sentence=4)])) == "OA SC DD"
    beyond = [step("leaves A", sentence=1), step("arrives C", sentence=1)]
    after = path_of([*beyond, step("calls E", sentence=4)])
    assert [v.place.id for v in after.visits] == ["A", "C", "E"]
    onward = path_of([*run, step("calls C", sentence=4, onward=True)])
    assert [v.place.id for v in onward.visits] == ["A", "D", "C"]


def test_a_sentence_that_tells_two_arrivals_tells_their_order() -> None:
    lead = [step("arrives B", sentence=1), step("arrives C", sentence=1)]
    again = step("arrives B", sentence=5)
    assert [v.place.id for v in path_of([*lead, again]).visits] == ["B", "C"]


def test_a_train_came_on_behind_the_place_where_it_is_named() -> None:
    came = [
        step("arrives B", sentence=1),
        step("leaves A", sentence=1, form="designation"),
    ]
    later = step("arrives C", sentence=2)
    back = step("arrives B", sentence=4, recalled=True)
    assert [v.place.id for v in path_of([*came, later, back]).visits] == list("ABC")


def test_halts_told_after_a_mishap_are_put_where_the_way_leads_past_them() -> None:
    run = [step("leaves A"), step("leaves F"), step("calls G", family="incident")]
    halts = [step("calls B", recalled=True), step("calls D", recalled=True)]
    assert [v.place.id for v in path_of([*run, *halts]).visits] == list("ABDFG")
