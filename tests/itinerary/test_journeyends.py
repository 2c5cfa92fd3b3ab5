"""Where a journey begins and ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from path_steps import step, told

from geo.itinerary.path import path_of
from geo.model import Place

if TYPE_CHECKING:
    from geo.itinerary.visits import Step


def test_a_goal_outlives_an_arrival_that_is_only_told_again() -> None:
    steps = [step("arrives A"), step("bound C"), step("arrives A")]
    assert told(path_of(steps)) == "SA DC~"
    assert "C" not in told(path_of([*steps[:2], step("arrives B")]))


def test_a_name_without_a_place_holds_its_end() -> None:
    steps = [step("leaves A", place=False), step("leaves B"), step("arrives C")]
    assert told(path_of(steps)) == "SB DC"
    assert path_of(steps).no_origin


def test_a_country_that_is_left_is_the_beginning_unless_its_town_is_told() -> None:
    land = Place("X", "X", 0.0, 50.0, country="XX", kind="country")
    left = replace(step("leaves A", place=False), area=land)
    assert told(path_of([left, step("calls B"), step("arrives C")])) == "SB DC"
    assert told(path_of([left, step("leaves B"), step("arrives C")])) == "OB DC"


def test_a_train_that_went_on_has_not_ended_where_it_came() -> None:
    steps = [step("leaves A"), step("arrives B", left_again=True)]
    assert told(path_of(steps)) == "OA SB"


def test_the_headline_counts_only_where_the_story_says_too_little() -> None:
    body = [step("leaves A"), step("arrives C")]
    headline = step("arrives B", headline=True)
    assert told(path_of([headline, *body])) == "OA DC"
    assert told(path_of([headline, body[0]])) == "OA DB"
    assert told(path_of([headline, body[0], step("passes D")])) == "OA SD DB"
    assert told(path_of([headline, step("calls D"), step("passes E")])) == "SD SE DB"


def test_an_only_arrival_to_come_is_its_end() -> None:
    assert told(path_of([step("arrives A", truth="planned")])) == "DA~"


def test_a_beginning_told_last_comes_first() -> None:
    said = ["arrives C", "calls B", "leaves A"]
    assert told(path_of([step(each) for each in said])).startswith("OA ")


def test_whoever_sets_off_home_is_bound_for_where_it_began() -> None:
    steps = [step("leaves A"), step("arrives B"), step("bound A", homeward=True)]
    assert told(path_of(steps)) == "OA SB DA~"


def test_who_flies_in_begins_at_the_train() -> None:
    steps = [step("leaves A", way="air"), step("leaves B"), step("arrives C")]
    assert told(path_of(steps)) == "OB DC"


def test_who_is_told_to_have_come_and_then_how_begins_at_the_train() -> None:
    flown = [step("leaves A", way="air"), step("arrives B", way="road")]
    steps = [step("calls D"), *flown, step("boards B"), step("arrives D")]
    assert told(path_of(steps)) == "OB DD"


def test_whoever_boards_on_the_way_begins_there() -> None:
    train = [step("leaves A", form="designation"), step("bound D", form="designation")]
    assert told(path_of([*train, step("boards B")])) == "OB DD~"


def test_the_headline_says_where_it_came_and_the_way_there_is_told_afterwards() -> None:
    news = step("arrives C", headline=True)
    path = path_of([news, step("arrives C"), step("arrives C"), step("calls B")])
    assert told(path) == "SB DC"


@pytest.mark.parametrize(
    "rest",
    [["leaves C", "calls B"], ["calls B onward"], ["calls B day"], ["arrives B"]],
    ids=["it left", "further", "a later day", "it came elsewhere"],
)
def test_a_headline_is_no_end_of_a_train_that_went_on(rest: list[str]) -> None:
    first = [step("arrives C", headline=True), step("arrives C", day=2)]
    more = []
    for words in rest:
        act, town, *how = words.split()
        later = 3 if "day" in how else 0
        more.append(step(f"{act} {town}", day=later, onward="onward" in how))
    path = path_of([*first, *more])
    assert [visit.place.id for visit in path.visits] == ["C", "B"]


def test_a_halt_at_the_last_place_makes_it_no_end() -> None:
    came = [step("leaves A"), step("arrives B"), step("calls B", form="elided")]
    assert told(path_of(came)) == "OA SB"
    assert told(path_of(came[:2])) == "OA DB"


def test_a_name_unknown_beside_a_town_is_no_other_beginning() -> None:
    beside = [
        step("leaves C", place=False, sentence=1),
        step("leaves A", sentence=1),
        step("arrives B"),
    ]
    assert told(path_of(beside)) == "OA DB"


def test_a_plan_that_led_on_makes_no_end_of_a_place_on_its_way() -> None:
    plan = [
        step("passes C", clause=700, truth="planned"),
        step("arrives D", clause=700, truth="planned"),
    ]
    done = [step("leaves A"), step("arrives C")]
    assert told(path_of([*plan, *done])) == "OA SC ?D"
    assert told(path_of(done)) == "OA DC"


def test_who_goes_ashore_and_on_by_train_set_out_there() -> None:
    sea = [step("arrives A", way="sea", sentence=1)]
    rail = [step(f"passes {name}", sentence=1) for name in "BC"]
    assert told(path_of([*sea, *rail, step("bound D", sentence=1)])) == "OA SB SC DD~"
    later = [step("passes B", sentence=2), step("arrives C", sentence=2)]
    assert told(path_of([*sea, *later])) == "SB DC"


def test_a_run_on_to_where_it_began_comes_there_again() -> None:
    out = [step("leaves A")]
    back = {"clause": 800, "onward": True}
    run = [step("leaves B", **back), step("arrives A", **back)]  # type: ignore[arg-type]
    assert told(path_of([*out, *run])) == "OA SB DA"


def test_a_halt_without_a_place_that_was_on_the_way_leaves_the_end_an_end() -> None:
    run = [step("leaves A"), step("arrives D")]
    again = [step("leaves A"), step("calls B", place=False)]
    assert told(path_of([*run, *again])) == "OA DD"
    assert told(path_of([*run, step("calls E", place=False)])) == "OA SD"


def test_a_supply_that_came_from_elsewhere_moves_no_origin() -> None:
    supply = step("leaves B", family="arrive")
    left = step("leaves A", family="leave")
    later = replace(supply, event=replace(supply.event, at=left.at + 5))
    assert told(path_of([left, later, step("arrives C")])) == "OA DC"
    assert told(path_of([step("leaves B", family="arrive"), step("arrives C")])) == (
        "OB DC"
    )
    run = [
        step("leaves A", family="leave"),
        step("leaves B", family="arrive", clause=900),
        step("arrives C", family="arrive", clause=900),
    ]
    assert told(path_of(run)) == "OA SB DC"


def test_where_one_only_came_and_went_is_no_origin() -> None:
    alone = [step("arrives A", mover="person"), step("leaves A", mover="person")]
    assert told(path_of(alone)) == "SA"
    assert told(path_of([*alone, step("arrives B")])) == "OA DB"


def test_the_goal_of_a_run_told_whole_stays_one() -> None:
    whole = [
        step("leaves A", family="head", clause=950),
        step("bound D", family="head", clause=950),
    ]
    assert told(path_of([*whole, step("arrives B")])) == "OA SB DD~"
    parts = [step("leaves A"), step("bound D"), step("arrives B")]
    assert told(path_of(parts)) == "OA DB"


def test_an_origin_told_by_its_adjective_is_told() -> None:
    def named(surface: str, *, placed: bool) -> Step:
        return replace(step("leaves A", place=placed), surface=surface)

    twice = [named("Сызранского", placed=False), named("Сызрани", placed=True)]
    assert told(path_of([*twice, step("arrives B")])) == "OA DB"
    other = [named("Ивановского", placed=False), named("Сызрани", placed=True)]
    assert told(path_of([*other, step("arrives B")])) == "SA DB"
