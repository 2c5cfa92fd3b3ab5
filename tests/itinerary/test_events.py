"""From clauses to events: act, scope of truth and way, and what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geo.itinerary.events import events_of
from geo.model import Mention
from geo.model.clause import Clause, Page, Phrase, Predicate, Sentence

NAMES = "ABCD"


def page() -> Page:
    """Return a page of one sentence a name."""
    mentions = tuple(Mention(10 * i, 10 * i + 1, name) for i, name in enumerate(NAMES))
    sentences = tuple(
        Sentence(10 * i, 10 * i + 10, (i,), "story", "") for i in range(len(NAMES))
    )
    kinds = ("city",) * len(NAMES)
    return Page(" " * 40, "en", mentions, sentences, kinds, (True,) * len(NAMES))


def clause(family: str, mark: str, name: str = "", **how: object) -> Clause:
    """Return a clause about one name, or about none."""
    number = clause.count = clause.count + 1  # type: ignore[attr-defined]
    predicate = Predicate(family, number, number + 1, **how)  # type: ignore[arg-type]
    index = NAMES.find(name) if name else 0
    phrases = (Phrase(index, 10 * index, 10 * index + 1, mark),) if name else ()  # type: ignore[arg-type]
    return Clause(index, 10 * index, 10 * index + 9, predicate, phrases)


clause.count = 0  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("family", "mark", "truth", "act"),
    [
        ("leave", "object", "done", "leaves"),
        ("leave", "toward", "done", "bound"),
        ("arrive", "at", "done", "arrives"),
        ("arrive", "from", "done", "leaves"),
        ("go", "to", "done", "arrives"),
        ("go", "to", "ongoing", "bound"),
        ("go", "via", "done", "passes"),
        ("head", "object", "done", "bound"),
        ("end", "at", "done", "ends"),
        ("back", "to", "done", "turns"),
        ("incident", "near", "done", "calls"),
        ("board", "at", "done", "boards"),
    ],
)
def test_family_and_mark_make_the_act(
    family: str, mark: str, truth: str, act: str
) -> None:
    (event,) = events_of(page(), [clause(family, mark, "A", truth=truth)])
    assert event.act == act


@pytest.mark.parametrize("family", ["serve", "still"])
def test_what_does_not_move_says_nothing(family: str) -> None:
    assert events_of(page(), [clause(family, "at", "A")]) == ()


@pytest.mark.parametrize(
    ("truth", "mover", "count"),
    [("expected", "person", 1), ("denied", "train", 1), ("expected", "other", 0)],
)
def test_where_travellers_are_expected_they_are_to_come(
    truth: str, mover: str, count: int
) -> None:
    said = clause("still", "at", "A", truth=truth, mover=mover)
    assert [e.act for e in events_of(page(), [said])] == ["arrives"] * count


def test_a_train_named_by_its_ends_has_not_come_to_its_goal() -> None:
    (event,) = events_of(page(), [clause("go", "to", "B", form="designation")])
    assert event.act == "bound"


def test_a_habit_holds_until_something_is_done() -> None:
    said = [
        clause("leave", "object", "A", truth="habitual"),
        clause("pass", "object", "B", truth="ongoing"),
        clause("arrive", "at", "C"),
        clause("head", "object", "D", truth="ongoing"),
    ]
    truths = [event.truth for event in events_of(page(), said)]
    assert truths == ["habitual", "habitual", "done", "ongoing"]


def test_no_habit_or_guess_colours_what_was_going_on() -> None:
    habit = clause("go", "via", "A", truth="habitual", mover="nobody")
    going = clause("go", "to", "B", truth="ongoing", past=True)
    assert [e.truth for e in events_of(page(), [habit, going])][-1] == "ongoing"
    guess = clause("call", "", truth="expected")
    goes = clause("go", "to", "B", truth="ongoing")
    assert [e.truth for e in events_of(page(), [guess, goes])] == ["ongoing"]


def test_what_people_see_there_takes_no_train_on() -> None:
    came = clause("arrive", "at", "A")
    seen = clause("go", "", truth="ongoing", mover="person")
    assert not events_of(page(), [came, seen])[0].left_again
    moved = clause("go", "", truth="ongoing", mover="train")
    assert events_of(page(), [came, moved])[0].left_again


def test_a_change_of_way_holds_for_what_names_none() -> None:
    said = [
        clause("arrive", "at", "A"),
        clause("go", "", way="road"),
        clause("arrive", "at", "B", way="unknown"),
    ]
    assert [event.way for event in events_of(page(), said)] == ["rail", "road"]


def test_a_train_that_goes_on_or_turns_back_says_so_of_the_place_before() -> None:
    on = events_of(page(), [clause("arrive", "at", "A"), clause("leave", "")])
    back = events_of(page(), [clause("head", "object", "B"), clause("back", "")])
    other = clause("leave", "", mover="other")
    kept = events_of(page(), [clause("arrive", "at", "A"), other])
    assert on[0].left_again
    assert back[0].turned_back
    assert not kept[0].left_again


@pytest.mark.parametrize("truth", ["cancelled", "denied"])
@pytest.mark.parametrize("plan", ["planned", "expected"])
def test_a_plan_that_is_called_off_is_one_no_more(plan: str, truth: str) -> None:
    leaves, call = clause("leave", "object", "A"), clause("call", "at", "B", truth=plan)
    off = replace(clause("call", "at", truth=truth), sentence=1)
    events = events_of(page(), [leaves, call, off])
    assert [event.truth for event in events] == ["done", truth]


def test_only_the_plan_told_last_is_called_off_and_nothing_done() -> None:
    plan = clause("call", "at", "A", truth="planned")
    reached = clause("arrive", "at", "B")
    off = replace(clause("call", "at", truth="cancelled"), sentence=1)
    assert [e.truth for e in events_of(page(), [plan, reached, off])] == [
        "planned",
        "done",
    ]
    late = replace(off, sentence=3)
    assert events_of(page(), [plan, late])[0].truth == "planned"
