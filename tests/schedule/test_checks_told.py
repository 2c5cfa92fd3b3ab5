"""What a story tells is held against rails, hours and speeds."""

from datetime import timedelta

import pytest
from toy_schedule import (
    KHASAN,
    LEDYANAYA,
    MOSCOW,
    PLACES,
    PYONGYANG,
    SPEEDS,
    TOLD_59,
    VLADIVOSTOK,
    check_never_inverted,
    day_at,
    estimated,
    moment_at,
    stop_at,
)

from geo.model import (
    Estimate,
    ExtentMention,
    Leg,
    Stop,
    Window,
)
from geo.schedule import estimate


def test_a_dawn_departure_cannot_reach_khasan_by_10_40() -> None:
    dawn = Window(moment_at(PYONGYANG, 2019, 4, 24, 4).earliest)
    stops = (
        stop_at(PYONGYANG, "origin", dawn),
        stop_at(
            KHASAN,
            told=moment_at(KHASAN, 2019, 4, 24, 10, 40),
            quote="it was at Khasan at 10:40 a.m. on 24 April 2019",
        ),
    )
    done = estimated(stops, (Leg("p", "k", length_km=856),))
    (check,) = done.checks
    assert check.verdict == "impossible"
    assert check.implied_kmh is not None
    assert check.implied_kmh > 150
    assert done.legs[0].arrive.earliest != stops[1].told.earliest
    assert "set aside" in done.warnings[0]


def test_candidates_are_judged_by_the_day_told() -> None:
    stops = (
        stop_at(KHASAN, "origin", moment_at(KHASAN, 2023, 9, 12, 6)),
        stop_at(LEDYANAYA, "candidate", day_at(LEDYANAYA, 13)),
        Stop("v", "candidate", "rejected", "q", 0, 1),
        stop_at(MOSCOW, "candidate"),
    )
    legs = (
        Leg("k", "l", branch=1, length_km=1673),
        Leg("k", "v", branch=2, length_km=326),
        Leg("k", "m", branch=3, length_km=9200),
    )
    done = estimated(stops, legs)
    checks = done.checks
    assert [c.verdict for c in checks] == ["possible", "possible"]
    # nobody says that it was to be in Moscow by then: no claim is called impossible
    assert [w for w in done.warnings if "Moscow by 13 Sep" in w]
    assert "28 h 21" in checks[0].why
    assert "turns it down" in checks[1].why


def test_faster_than_trains_there_usually_run_is_tight() -> None:
    stops = (
        stop_at(PYONGYANG, "origin", moment_at(PYONGYANG, 2023, 9, 10, 17)),
        stop_at(KHASAN, told=moment_at(KHASAN, 2023, 9, 11, 11)),
    )
    (check,) = estimated(
        stops, (Leg("p", "k", length_km=856, countries=("KP",)),)
    ).checks
    assert check.verdict == "tight"


def test_arriving_before_leaving_is_impossible() -> None:
    stops = (
        stop_at(PYONGYANG, "origin", day_at(PYONGYANG, 12)),
        stop_at(
            KHASAN, told=day_at(KHASAN, 10), quote="at Khasan on 10 September 2023"
        ),
    )
    done = estimated(stops, (Leg("p", "k", length_km=856),))
    assert done.checks[0].verdict == "impossible"
    assert done.checks[0].implied_kmh is None
    check_never_inverted(done)


def test_a_stated_distance_is_held_against_rails_and_air_line() -> None:
    stops = (stop_at(PYONGYANG, "origin"), stop_at(VLADIVOSTOK))
    leg = Leg("p", "v", length_km=1182)
    quote = "from Pyongyang to Vladivostok"
    told = [
        ExtentMention(0, 1, f"{km} km", quote, "distance", km)
        for km in (1180, 690, 400, 900)
    ]
    checks = estimate(
        stops, (leg,), PLACES, top_speed=TOLD_59, published=None, stated=told
    ).checks
    assert [c.verdict for c in checks] == [
        "possible",
        "possible",
        "impossible",
        "tight",
    ]
    assert "straight line" in checks[1].why


def test_a_stated_duration_implies_a_speed() -> None:
    stops = (stop_at(PYONGYANG, "origin"), stop_at(VLADIVOSTOK))
    told = [ExtentMention(0, 1, "20 hours", "Pyongyang to Vladivostok", "duration", 20)]
    (check,) = estimate(
        stops,
        (Leg("p", "v", length_km=1182),),
        PLACES,
        top_speed=TOLD_59,
        published=None,
        stated=told,
    ).checks
    assert check.implied_kmh == pytest.approx(59.1)
    assert check.verdict == "tight"


def _told_to_take(hours: float, quote: str) -> Estimate:
    stops = (
        stop_at(PYONGYANG, "origin", moment_at(PYONGYANG, 2023, 9, 10, 17)),
        stop_at(KHASAN, "destination"),
    )
    return estimate(
        stops,
        (Leg("p", "k", length_km=840, countries=("KP",)),),
        PLACES,
        top_speed=TOLD_59,
        published=None,
        speeds=SPEEDS,
        stated=[ExtentMention(0, 1, f"{hours:g} hours", quote, "duration", hours)],
    )


def test_a_duration_that_the_story_tells_pins_the_leg_and_is_checked() -> None:
    told = _told_to_take(36, "thirty-six hours to Khasan")
    (leg,) = told.legs
    width = timedelta(hours=3.6)
    assert leg.arrive.latest is not None
    assert leg.arrive.earliest is not None
    assert leg.arrive.latest - leg.arrive.earliest == width
    assert leg.notes[0] == "the story says 36 h 00: thirty-six hours to Khasan"
    assert [check.verdict for check in told.checks] == ["possible"]


def test_a_duration_shorter_than_trains_take_is_checked_but_pins_nothing() -> None:
    told = _told_to_take(20, "20 hours from Pyongyang to Khasan")
    assert told.legs[0].arrive == told.legs[0].likely
    assert [check.verdict for check in told.checks] == ["tight"]


def test_a_duration_between_other_places_is_not_the_leg_s() -> None:
    told = _told_to_take(36, "36 hours from Seoul")
    assert told.legs[0].arrive == told.legs[0].likely
    assert told.checks == ()
