"""One path out of what is said of places, whatever language said it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from geo.itinerary.confidence import confidence_of
from geo.itinerary.path import path_of
from geo.itinerary.reading import Reading
from geo.itinerary.threads import main_thread, threads_of
from geo.itinerary.visits import Path, Step, told_at
from geo.model import Place, Window
from geo.model.clause import Event, Page
from geo.model.logistic import NO_WEIGHTS

if TYPE_CHECKING:
    from geo.model.clause import Act

# Towns on one line, 100 km from each other and more.
TOWNS = {name: (float(10 * i), 50.0) for i, name in enumerate("ABCDEFG")}


def step(
    said: str,
    *,
    day: int = 0,
    clause: int | None = None,
    place: bool = True,
    **how: object,
) -> Step:
    """Return a step of "leaves A": its clause is its number of calls unless given."""
    act, name = said.split()
    step.count += 1  # type: ignore[attr-defined]
    at = step.count * 10  # type: ignore[attr-defined]
    number = step.count if clause is None else clause  # type: ignore[attr-defined]
    event = Event(at, act, at, number, number, at, at + 5, (at, at + 5))  # type: ignore[arg-type]
    lon, lat = TOWNS[name]
    when = datetime(2024, 5, 1, tzinfo=UTC) + timedelta(days=day - 1)
    told = Window(when, when + timedelta(hours=23)) if day else Window()
    town = Place(name, name, lon, lat, country="XX", source="toy", confidence=0.95)
    return Step(replace(event, **how), town if place else None, told, name)  # type: ignore[arg-type]


step.count = 0  # type: ignore[attr-defined]


def told(path: Path) -> str:
    """Return a path in signs: O S D, ? a candidate, ! one turned down, ~ not yet."""
    signs = {"origin": "O", "stop": "S", "destination": "D"}
    made = [
        f"{signs[v.role]}{v.place.id}{'~' * (v.status == 'open')}" for v in path.visits
    ]
    ends = [
        f"{'?' if v.status == 'open' else '!'}{v.place.id}" for v in path.candidates
    ]
    return " ".join((*made, *ends))


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


def test_a_goal_outlives_an_arrival_that_is_only_told_again() -> None:
    steps = [step("arrives A"), step("bound C"), step("arrives A")]
    assert told(path_of(steps)) == "SA DC~"
    assert "C" not in told(path_of([*steps[:2], step("arrives B")]))


def test_days_never_run_backward() -> None:
    steps = [step("arrives D", day=4), step("calls B", day=2), step("calls C", day=3)]
    assert told(path_of(steps)) == "SB SC DD"


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


def test_what_was_on_the_way_comes_before_the_end() -> None:
    steps = [step("leaves A"), step("arrives D")]
    way = [step(f"passes {name}", underway=True) for name in "BC"]
    assert told(path_of([*steps, *way])) == "OA SB SC DD"


def test_a_lead_that_is_told_again_is_where_the_journey_comes_to() -> None:
    said = ["calls D", "calls A", "arrives B", "arrives D"]
    assert told(path_of([step(each) for each in said])) == "SA SB DD"


def test_the_headline_counts_only_where_the_story_says_too_little() -> None:
    body = [step("leaves A"), step("arrives C")]
    headline = step("arrives B", headline=True)
    assert told(path_of([headline, *body])) == "OA DC"
    assert told(path_of([headline, body[0]])) == "OA DB"
    assert told(path_of([headline, body[0], step("passes D")])) == "OA SD DB"
    assert told(path_of([headline, step("calls D"), step("passes E")])) == "SD SE DB"


def test_a_stretch_that_ends_where_the_story_began_was_travelled_first() -> None:
    said = ["leaves B", "arrives C", "leaves A", "arrives B"]
    assert told(path_of([step(each) for each in said])) == "OA SB DC"


def test_what_was_passed_on_the_way_to_an_end_of_the_same_clause_comes_before() -> None:
    came = step("arrives B", clause=7)
    past = step("passes A", clause=7, mark="via")
    assert told(path_of([came, past])) == "SA DB"


def test_an_only_arrival_to_come_is_its_end() -> None:
    assert told(path_of([step("arrives A", truth="planned")])) == "DA~"


def test_a_beginning_told_last_comes_first() -> None:
    said = ["arrives C", "calls B", "leaves A"]
    assert told(path_of([step(each) for each in said])).startswith("OA ")


def test_whoever_sets_off_home_is_bound_for_where_it_began() -> None:
    steps = [step("leaves A"), step("arrives B"), step("bound A", homeward=True)]
    assert told(path_of(steps)) == "OA SB DA~"


def test_what_is_only_guessed_at_is_no_journey_to_come() -> None:
    guessed = [step(each, truth="expected") for each in ("leaves A", "arrives B")]
    assert told(path_of(guessed)) == "?B"


def test_who_flies_in_begins_at_the_train() -> None:
    steps = [step("leaves A", way="air"), step("leaves B"), step("arrives C")]
    assert told(path_of(steps)) == "OB DC"


def test_who_is_told_to_have_come_and_then_how_begins_at_the_train() -> None:
    flown = [step("leaves A", way="air"), step("arrives B", way="road")]
    steps = [step("calls D"), *flown, step("boards B"), step("arrives D")]
    assert told(path_of(steps)) == "OB DD"


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


def test_whoever_boards_on_the_way_begins_there() -> None:
    train = [step("leaves A", form="designation"), step("bound D", form="designation")]
    assert told(path_of([*train, step("boards B")])) == "OB DD~"


def test_an_origin_is_told_by_its_departure_and_a_stop_by_its_arrival() -> None:
    steps = [step("leaves A", day=1), step("arrives B", day=2), step("leaves B", day=3)]
    path = path_of([*steps, step("arrives C", day=4)])
    days = [[w.earliest and w.earliest.day for w in told_at(v)] for v in path.visits]
    assert days == [[1, None], [2, 3], [4, None]]


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


def test_a_train_named_by_its_ends_only_passes_the_section_that_it_is_on() -> None:
    section = [step(f"{act}", clause=901) for act in ("leaves B", "bound C")]
    ends = [step(a, clause=902, form="designation") for a in ("leaves A", "bound D")]
    assert told(path_of([*section, *ends])) == "OA SB DD~"
    assert told(path_of(section)) == "OB DC~"


def test_an_end_of_the_section_that_is_the_trains_own_stays_one() -> None:
    section = [step(f"{act}", clause=911) for act in ("leaves A", "bound C")]
    ends = [step(a, clause=912, form="designation") for a in ("leaves A", "bound D")]
    assert told(path_of([*ends, *section])) == "OA DD~"


def test_a_tour_looked_back_on_is_before_the_run_where_that_is_shorter() -> None:
    told_of = [step("leaves E"), step("arrives F")]
    tour = [step(f"calls {name}", recalled=True) for name in "ABC"]
    assert told(path_of([*told_of, *tour])) == "SA SB SC SE DF"
    between = [step(f"calls {name}", recalled=True) for name in "BCD"]
    ends = [step("leaves A"), step("arrives E")]
    assert told(path_of([*ends, *between])) == "OA SB SC SD DE"


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


def test_a_mishap_that_the_lead_tells_comes_after_the_way_to_it() -> None:
    mishap = step("calls C", family="incident")
    way = [step("leaves A"), step("leaves B"), step("bound E")]
    assert told(path_of([mishap, *way])) == "OA SB SC DE~"
    on = [step("leaves A"), step("leaves D"), step("arrives E")]
    assert told(path_of([mishap, *on])) == "OA SC SD DE"


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


def test_halts_told_after_a_whole_run_were_on_it() -> None:
    run = [step("leaves A", clause=900), step("arrives E", clause=900)]
    halts = [step(f"calls {name}", series=7) for name in "BCD"]
    assert told(path_of([*run, *halts])) == "OA SB SC SD DE"
    on = [step("leaves A"), step("arrives E"), step("calls D"), step("calls C")]
    assert told(path_of(on)) == "OA SE SD SC"


def test_a_station_of_a_list_is_in_the_town_told_elsewhere() -> None:
    town = step("leaves A")
    assert town.place is not None
    near = replace(town.place, id="A1", name="A1", lon=town.place.lon + 0.02)
    one = replace(step("leaves A", series=3), place=near, surface="Halt")
    assert told(path_of([town, one, step("bound C", series=3)])) == "OA DC~"
    both = [replace(town, event=replace(town.event, series=3)), one]
    assert len(path_of([*both, step("bound C", series=3)]).visits) == 3


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


def test_halts_told_after_a_run_were_on_it_where_they_lie_on_the_way() -> None:
    run = [step("leaves A", sentence=1), step("arrives D", sentence=1)]
    assert told(path_of([*run, step("calls C", sentence=4)])) == "OA SC DD"
    beyond = [step("leaves A", sentence=1), step("arrives C", sentence=1)]
    after = path_of([*beyond, step("calls E", sentence=4)])
    assert [v.place.id for v in after.visits] == ["A", "C", "E"]
    onward = path_of([*run, step("calls C", sentence=4, onward=True)])
    assert [v.place.id for v in onward.visits] == ["A", "D", "C"]


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


def test_where_a_passenger_goes_is_not_the_goal_of_the_train() -> None:
    run = [step("leaves A"), step("calls B")]
    other = {"clause": 900, "family": "go", "mover": "person"}
    rides = [step("leaves B", **other), step("bound E", **other)]  # type: ignore[arg-type]
    assert told(path_of([*run, *rides, step("arrives D")])) == "OA SB DD"


def test_halts_told_after_a_mishap_are_put_where_the_way_leads_past_them() -> None:
    run = [step("leaves A"), step("leaves F"), step("calls G", family="incident")]
    halts = [step("calls B", recalled=True), step("calls D", recalled=True)]
    assert [v.place.id for v in path_of([*run, *halts]).visits] == list("ABDFG")
