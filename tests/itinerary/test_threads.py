"""Which steps belong to one train, and which to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from path_steps import step, told

from geo.itinerary.path import path_of
from geo.itinerary.threads import main_thread, threads_of

if TYPE_CHECKING:
    from geo.itinerary.visits import Step
    from geo.model.clause import Act


def _threads(steps: list[Step]) -> list[str]:
    events = {s.event: s for s in steps}
    found = threads_of(
        [s.event for s in steps], lambda a, b: events[a].surface == events[b].surface
    )
    main, rivals = main_thread(found)
    return [
        " ".join(events[e].surface for e in thread.events)
        for thread in ([main] if main else []) + list(rivals)
    ]


def _train(start: str, end: str, clause: int) -> list[Step]:
    acts: list[tuple[Act, str]] = [("leaves", start), ("bound", end)]
    return [
        step(f"{act} {name}", clause=clause, form="designation") for act, name in acts
    ]


def test_two_trains_never_mix() -> None:
    one, two = _train("A", "C", 1001), _train("F", "D", 1002)
    assert _threads([*one, step("calls B"), *two]) == ["A C B", "F D"]


def test_the_way_back_is_another_journey() -> None:
    out, back = _train("A", "C", 1003), _train("C", "A", 1004)
    assert _threads([*out, *back, step("calls B")]) == ["C A B", "A C"]


def test_a_train_keeps_its_name_and_takes_one_late() -> None:
    steps = [step("leaves A"), step("calls B", train="Z4"), step("arrives C")]
    other = [step("leaves F", train="K7"), step("arrives G")]
    assert _threads([*steps, *other]) == ["A B C", "F G"]


def test_others_and_habits_are_left_out() -> None:
    steps = [step("leaves A"), step("leaves F", mover="other"), step("arrives B")]
    habit = step("calls G", truth="habitual")
    assert _threads([*steps, habit]) == ["A B"]


def test_a_train_named_from_its_other_end_in_the_headline_is_the_same_train() -> None:
    how = {"form": "designation", "clause": 1}
    head = [step(f"{act}", headline=True, **how) for act in ("leaves A", "bound C")]
    how["clause"] = 2
    body = [step(f"{act}", **how) for act in ("leaves C", "bound A")]
    steps = {s.event: s for s in (*head, *body, step("calls B"))}
    threads = threads_of(
        tuple(steps), lambda one, two: steps[one].place == steps[two].place
    )
    main, rivals = main_thread(threads)
    assert main
    assert rivals == ()
    assert told(path_of([steps[event] for event in main.events])) == "OC SB DA~"


def test_a_train_named_by_its_ends_only_passes_the_section_that_it_is_on() -> None:
    section = [step(f"{act}", clause=901) for act in ("leaves B", "bound C")]
    ends = [step(a, clause=902, form="designation") for a in ("leaves A", "bound D")]
    assert told(path_of([*section, *ends])) == "OA SB DD~"
    assert told(path_of(section)) == "OB DC~"


def test_an_end_of_the_section_that_is_the_trains_own_stays_one() -> None:
    section = [step(f"{act}", clause=911) for act in ("leaves A", "bound C")]
    ends = [step(a, clause=912, form="designation") for a in ("leaves A", "bound D")]
    assert told(path_of([*ends, *section])) == "OA DD~"


@pytest.mark.parametrize(
    ("recalled", "expected"), [(True, "OA DC~"), (False, "OA DE~ ?C")]
)
def test_a_train_told_of_as_before_is_another_from_the_same_town(
    *, recalled: bool, expected: str
) -> None:
    told_of = [
        step("leaves A", clause=1, form="designation"),
        step("bound C", clause=1, form="designation"),
        step("leaves A", clause=2, form="designation", recalled=recalled),
        step("bound E", clause=2, form="designation", recalled=recalled),
    ]
    steps = {s.event: s for s in told_of}
    threads = threads_of(
        tuple(steps), lambda one, two: steps[one].surface == steps[two].surface
    )
    main, _ = main_thread(threads)
    assert main is not None
    assert told(path_of([steps[e] for e in main.events])) == expected


def test_passengers_on_the_way_back_are_on_another_train() -> None:
    told_of = [
        step("leaves A", clause=1, form="designation"),
        step("bound B", clause=1, form="designation"),
        step("leaves B", clause=2, form="participle", mover="person"),
        step("bound A", clause=2, form="participle", mover="person"),
    ]
    steps = {s.event: s for s in told_of}
    threads = threads_of(
        tuple(steps), lambda one, two: steps[one].surface == steps[two].surface
    )
    assert [len(t.events) for t in threads] == [2, 2]


def test_where_a_passenger_goes_is_not_the_goal_of_the_train() -> None:
    run = [step("leaves A"), step("calls B")]
    other = {"clause": 900, "family": "go", "mover": "person"}
    rides = [step("leaves B", **other), step("bound E", **other)]  # type: ignore[arg-type]
    assert told(path_of([*run, *rides, step("arrives D")])) == "OA SB DD"
