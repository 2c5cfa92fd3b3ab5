"""One path out of what is said of places, whatever language said it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from path_steps import step, told

from geo.itinerary.confidence import confidence_of
from geo.itinerary.path import path_of
from geo.itinerary.reading import Reading
from geo.itinerary.visits import told_at
from geo.model.clause import Page
from geo.model.trip import NO_WEIGHTS

step.count = 0  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (["leaves A", "calls B", "arrives C"], "OA SB DC"),
        (["leaves A", "bound C"], "OA DC~"),
        (["leaves A", "bound D", "passes B", "arrives C"], "OA SB DC"),
        (["arrives C", "leaves A", "passes B"], "OA SB DC"),
        (["calls C", "leaves A", "bound D"], "OA SC DD~"),
        (["leaves A", "arrives C", "leaves A", "passes B", "arrives C"], "OA SB DC"),
        (["leaves A", "arrives B", "leaves B", "arrives C"], "OA SB DC"),
        (["boards B", "arrives C"], "OB DC"),
        (["calls B", "calls C"], "SB SC"),
        (["leaves A", "passes B", "calls C"], "OA SB SC"),
        (["arrives B", "leaves B", "arrives C"], "SB DC"),
        (["arrives B"], "SB"),
        ([], ""),
    ],
)
def test_stops_come_in_the_order_travelled(said: list[str], expected: str) -> None:
    assert told(path_of([step(each) for each in said])) == expected


@pytest.mark.parametrize(
    ("retold", "expected"),
    [
        (["leaves A", "arrives D"], "OA SB SC DD"),  # the ends again
        (["leaves A", "calls C", "arrives D"], "OA SB SC DD"),
        (["leaves A", "calls E", "arrives D"], "OA SB SC SE DD"),
    ],
)
def test_a_journey_told_again_keeps_its_order(retold: list[str], expected: str) -> None:
    whole = ["leaves A", "passes B", "calls C", "arrives D"]
    steps = [step(each) for each in (*whole, *retold)]
    assert told(path_of(steps)) == expected


def test_what_was_on_the_way_before_comes_behind_the_departure() -> None:
    steps = [step("leaves A"), step("calls D"), step("calls B", recalled=True)]
    assert told(path_of([*steps, step("calls C", recalled=True)])) == "OA SB SC SD"


@pytest.mark.parametrize(
    ("said", "days", "expected"),
    [
        (["calls B", "calls C", "boards A", "calls D"], (0, 0, 1, 0), "OA SB SC SD"),
        (["calls B", "boards A", "passes C"], (0, 2, 0), "OA SB SC"),
        (["calls B", "boards C", "passes D"], (1, 2, 0), "SB SC SD"),  # days say so
        (["calls A", "arrives B", "boards C"], (0, 0, 1), "OC SA DB"),
    ],
)
def test_a_diary_that_begins_on_the_way_says_later_where_it_was_boarded(
    said: list[str], days: tuple[int, ...], expected: str
) -> None:
    steps = [step(each, day=day) for each, day in zip(said, days, strict=True)]
    assert told(path_of(steps)) == expected


def test_a_train_that_turned_back_did_not_come_to_its_goal() -> None:
    steps = [step("leaves A"), step("bound D"), step("calls C"), step("turns B")]
    assert told(path_of(steps)) == "OA SC DB !D"


def test_what_is_denied_is_turned_down_and_no_stop() -> None:
    steps = [step("leaves A"), step("calls B"), step("arrives C", truth="denied")]
    assert told(path_of(steps)) == "OA SB !C"


def test_what_is_expected_after_a_journey_is_a_candidate() -> None:
    steps = [step("leaves A"), step("arrives B"), step("arrives C", truth="expected")]
    assert told(path_of(steps)) == "OA SB ?C"  # it may go on, so B is no end yet


def test_a_journey_to_come_is_open_throughout() -> None:
    said = ["leaves A", "calls B", "arrives C"]
    steps = [step(each, truth="planned") for each in said]
    assert told(path_of(steps)) == "OA~ SB~ DC~"


def test_the_terminus_in_a_trains_name_is_the_last_stop_wherever_it_is_told() -> None:
    name = {"form": "designation", "clause": 1}
    lead = [step("leaves A", **name), step("bound D", **name), step("arrives D")]
    assert told(path_of([*lead, step("calls B"), step("arrives C")])) == "OA SB SC DD"
    on = step("arrives C", day=3)
    assert told(path_of([lead[0], lead[1], step("arrives D", day=2), on])) != "OA SC DD"


def test_days_never_run_backward() -> None:
    steps = [step("arrives D", day=4), step("calls B", day=2), step("calls C", day=3)]
    assert told(path_of(steps)) == "SB SC DD"


def test_what_was_on_the_way_comes_before_the_end() -> None:
    steps = [step("leaves A"), step("arrives D")]
    way = [step(f"passes {name}", underway=True) for name in "BC"]
    assert told(path_of([*steps, *way])) == "OA SB SC DD"


def test_a_lead_that_is_told_again_is_where_the_journey_comes_to() -> None:
    said = ["calls D", "calls A", "arrives B", "arrives D"]
    assert told(path_of([step(each) for each in said])) == "SA SB DD"


def test_a_stretch_that_ends_where_the_story_began_was_travelled_first() -> None:
    said = ["leaves B", "arrives C", "leaves A", "arrives B"]
    assert told(path_of([step(each) for each in said])) == "OA SB DC"


def test_what_was_passed_on_the_way_to_an_end_of_the_same_clause_comes_before() -> None:
    came = step("arrives B", clause=7)
    past = step("passes A", clause=7, mark="via")
    assert told(path_of([came, past])) == "SA DB"


def test_what_is_only_guessed_at_is_no_journey_to_come() -> None:
    guessed = [step(each, truth="expected") for each in ("leaves A", "arrives B")]
    assert told(path_of(guessed)) == "?B"


def test_one_more_word_on_a_halt_leaves_it_where_it_was() -> None:
    way = [step("leaves A"), step("calls B"), step("calls C"), step("arrives D")]
    assert told(path_of([*way, step("calls B", recalled=True)])) == "OA SB SC DD"


def test_what_was_recalled_of_the_way_is_followed_by_the_end() -> None:
    way = [step("leaves A"), step("calls C"), step("calls B", recalled=True)]
    assert told(path_of([*way, step("arrives D")])) == "OA SB SC DD"


def test_a_ship_between_trains_is_part_of_the_journey() -> None:
    steps = [step("leaves A"), step("arrives B", way="sea"), step("arrives C")]
    path = path_of(steps)
    assert told(path) == "OA SB DC"
    assert [visit.way for visit in path.visits] == ["rail", "sea", "rail"]


def test_an_origin_is_told_by_its_departure_and_a_stop_by_its_arrival() -> None:
    steps = [step("leaves A", day=1), step("arrives B", day=2), step("leaves B", day=3)]
    path = path_of([*steps, step("arrives C", day=4)])
    days = [[w.earliest and w.earliest.day for w in told_at(v)] for v in path.visits]
    assert days == [[1, None], [2, 3], [4, None]]


def test_every_visit_and_candidate_has_a_sureness() -> None:
    steps = (step("leaves A"), step("arrives B"), step("bound C"))
    named = tuple(
        replace(s, place=replace(s.place, names={"en": s.surface})) for s in steps
    )
    path = path_of(named)
    page = Page("", "en", (), (), (), ())
    each, whole = confidence_of(Reading(page, path=path), NO_WEIGHTS)
    assert len(each) == len(path.visits) + len(path.candidates)
    assert 0 < whole < 1


def test_a_station_of_a_list_is_in_the_town_told_elsewhere() -> None:
    town = step("leaves A")
    assert town.place is not None
    near = replace(town.place, id="A1", name="A1", lon=town.place.lon + 0.02)
    one = replace(step("leaves A", series=3), place=near, surface="Halt")
    assert told(path_of([town, one, step("bound C", series=3)])) == "OA DC~"
    both = [replace(town, event=replace(town.event, series=3)), one]
    assert len(path_of([*both, step("bound C", series=3)]).visits) == 3
