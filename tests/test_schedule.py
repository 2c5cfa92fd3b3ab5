"""Windows, checks and positions follow from dates, lengths and speeds."""

import csv
import math
import runpy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.atlas import Atlas
from geo.errors import BadInput
from geo.model import (
    LANGUAGES,
    BorderCrossing,
    Estimate,
    ExtentMention,
    GaugeBreak,
    Journey,
    Leg,
    LonLat,
    Place,
    Stop,
    TopSpeed,
    Window,
)
from geo.schedule import estimate, whereabouts
from geo.schedule.statedextents import hours_told
from geo.schedule.wording import retold, wording
from geo.sources.speedtables import open_speeds

FACTS = Path(__file__).parents[2] / "shared" / "facts" / "journeys.csv"
TOLD_59 = TopSpeed(59.0, "text", "at most 59 km/h")
DEFAULT = TopSpeed(120.0, "default")
PYONGYANG = Place("p", "Pyongyang", 125.75, 39.03, "KP", zone="Asia/Pyongyang")
KHASAN = Place("k", "Khasan", 130.65, 42.43, "RU", zone="Asia/Vladivostok")
LEDYANAYA = Place("l", "Ledyanaya", 128.2, 51.7, "RU", zone="Asia/Yakutsk")
VLADIVOSTOK = Place("v", "Vladivostok", 131.9, 43.1, "RU", zone="Asia/Vladivostok")
MOSCOW = Place("m", "Moscow", 37.6, 55.8, "RU", zone="Europe/Moscow")
SPEEDS = open_speeds()
PLACES = (PYONGYANG, KHASAN, LEDYANAYA, VLADIVOSTOK, MOSCOW)


def _stop(
    place: Place, role: str = "stop", told: Window | None = None, quote: str = "q"
) -> Stop:
    return Stop(place.id, role, "open", quote, 0, 1, told or Window())  # type: ignore[arg-type]  # plain words for a Literal


def _at(place: Place, *when: int) -> Window:
    moment = datetime(*when, tzinfo=ZoneInfo(place.zone))  # type: ignore[misc,arg-type]
    return Window(moment, moment)


def _day(place: Place, day: int, month: int = 9, year: int = 2023) -> Window:
    start = datetime(year, month, day, tzinfo=ZoneInfo(place.zone))
    return Window(start, start.replace(hour=23, minute=59))


def _estimate(
    stops: tuple[Stop, ...], legs: tuple[Leg, ...], top: TopSpeed = TOLD_59
) -> Estimate:
    return estimate(
        stops, legs, PLACES, top_speed=top, published=None, speeds=open_speeds()
    )


def test_khasan_to_ledyanaya_takes_28_h_21_at_59_kmh() -> None:
    left = _stop(KHASAN, "origin", _at(KHASAN, 2023, 9, 12, 6))
    (leg,) = _estimate((left, _stop(LEDYANAYA)), (Leg("k", "l", length_km=1673),)).legs
    assert leg.hours_at_top_speed == pytest.approx(28.356, abs=0.01)
    soonest = datetime(2023, 9, 13, 9, 21, tzinfo=ZoneInfo("Asia/Yakutsk"))
    assert leg.arrive.earliest is not None
    assert leg.arrive.earliest >= soonest
    assert leg.arrive.earliest.utcoffset() == timedelta(hours=9)


def test_what_is_told_pins_the_arrival() -> None:
    stops = (
        _stop(PYONGYANG, "origin", _day(PYONGYANG, 10)),
        _stop(KHASAN, told=_day(KHASAN, 12)),
    )
    (leg,) = _estimate(stops, (Leg("p", "k", length_km=856),)).legs
    assert leg.arrive == _day(KHASAN, 12)
    assert leg.likely.latest != leg.arrive.latest


def test_a_dawn_departure_cannot_reach_khasan_by_10_40() -> None:
    dawn = Window(_at(PYONGYANG, 2019, 4, 24, 4).earliest)
    stops = (
        _stop(PYONGYANG, "origin", dawn),
        _stop(
            KHASAN,
            told=_at(KHASAN, 2019, 4, 24, 10, 40),
            quote="it was at Khasan at 10:40 a.m. on 24 April 2019",
        ),
    )
    done = _estimate(stops, (Leg("p", "k", length_km=856),))
    (check,) = done.checks
    assert check.verdict == "impossible"
    assert check.implied_kmh is not None
    assert check.implied_kmh > 150
    assert done.legs[0].arrive.earliest != stops[1].told.earliest
    assert "set aside" in done.warnings[0]


def test_candidates_are_judged_by_the_day_told() -> None:
    stops = (
        _stop(KHASAN, "origin", _at(KHASAN, 2023, 9, 12, 6)),
        _stop(LEDYANAYA, "candidate", _day(LEDYANAYA, 13)),
        Stop("v", "candidate", "rejected", "q", 0, 1),
        _stop(MOSCOW, "candidate"),
    )
    legs = (
        Leg("k", "l", branch=1, length_km=1673),
        Leg("k", "v", branch=2, length_km=326),
        Leg("k", "m", branch=3, length_km=9200),
    )
    done = _estimate(stops, legs)
    checks = done.checks
    assert [c.verdict for c in checks] == ["possible", "possible"]
    # nobody says that it was to be in Moscow by then: no claim is called impossible
    assert [w for w in done.warnings if "Moscow by 13 Sep" in w]
    assert "28 h 21" in checks[0].why
    assert "turns it down" in checks[1].why


def test_faster_than_trains_there_usually_run_is_tight() -> None:
    stops = (
        _stop(PYONGYANG, "origin", _at(PYONGYANG, 2023, 9, 10, 17)),
        _stop(KHASAN, told=_at(KHASAN, 2023, 9, 11, 11)),
    )
    (check,) = _estimate(
        stops, (Leg("p", "k", length_km=856, countries=("KP",)),)
    ).checks
    assert check.verdict == "tight"


def test_arriving_before_leaving_is_impossible() -> None:
    stops = (
        _stop(PYONGYANG, "origin", _day(PYONGYANG, 12)),
        _stop(KHASAN, told=_day(KHASAN, 10), quote="at Khasan on 10 September 2023"),
    )
    done = _estimate(stops, (Leg("p", "k", length_km=856),))
    assert done.checks[0].verdict == "impossible"
    assert done.checks[0].implied_kmh is None
    _never_inverted(done)


def test_a_stated_distance_is_held_against_rails_and_air_line() -> None:
    stops = (_stop(PYONGYANG, "origin"), _stop(VLADIVOSTOK))
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
    stops = (_stop(PYONGYANG, "origin"), _stop(VLADIVOSTOK))
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


def test_waits_at_a_border_fall_to_the_border_station() -> None:
    border = BorderCrossing("KP", "RU", LonLat(130.7, 42.42))
    line = (PYONGYANG.at, LonLat(130.7, 42.42), KHASAN.at)
    leg = Leg("p", "k", length_km=856, borders=(border,), line=line)
    on = Leg("k", "l", length_km=1673)
    stops = (
        _stop(PYONGYANG, "origin", _at(PYONGYANG, 2023, 9, 10, 17)),
        _stop(KHASAN),
        _stop(LEDYANAYA),
    )
    legs = _estimate(stops, (leg, on)).legs
    assert legs[0].arrive.earliest is not None
    assert legs[1].depart.earliest is not None
    stood = legs[1].depart.earliest - legs[0].arrive.earliest
    assert stood == timedelta(hours=1)


def test_a_break_of_gauge_far_from_a_border_costs_time_too() -> None:
    stops = (_stop(PYONGYANG, "origin", _day(PYONGYANG, 10)), _stop(KHASAN))
    line = (PYONGYANG.at, LonLat(128.0, 40.8), KHASAN.at)
    plain = Leg("p", "k", length_km=856, countries=("KP",), line=line)
    broken = replace(plain, gauge_breaks=(GaugeBreak(1435, 1520, line[1]),))
    (without,), (with_break,) = (
        _estimate(stops, (leg,)).legs for leg in (plain, broken)
    )
    assert without.arrive.earliest is not None
    assert with_break.arrive.earliest is not None
    assert with_break.arrive.earliest > without.arrive.earliest


def test_a_departure_that_is_not_told_is_counted_back() -> None:
    stops = (_stop(PYONGYANG, "origin"), _stop(KHASAN, told=_day(KHASAN, 12)))
    (leg,) = _estimate(stops, (Leg("p", "k", length_km=856),)).legs
    assert leg.depart.earliest is not None
    assert leg.depart.latest is not None
    assert leg.depart.earliest < leg.depart.latest < leg.arrive.latest  # type: ignore[operator]  # None would fail here, too


def test_a_gap_lets_no_time_pass_through() -> None:
    stops = (_stop(PYONGYANG, "origin", _day(PYONGYANG, 10)), _stop(KHASAN))
    (leg,) = _estimate(stops, (Leg("p", "k", kind="gap", why="sea"),)).legs
    assert leg.hours_at_top_speed == 0
    assert leg.arrive == Window()


def test_north_korea_was_half_an_hour_behind_in_2016() -> None:
    stops = (
        _stop(PYONGYANG, "origin", _at(PYONGYANG, 2016, 5, 1, 12)),
        _stop(KHASAN),
    )
    (leg,) = _estimate(stops, (Leg("p", "k", length_km=856),)).legs
    assert leg.depart.to_dict()["earliest"] == "2016-05-01T12:00:00+08:30"


def test_vladivostok_was_eleven_hours_ahead_in_2012() -> None:
    stops = (
        _stop(KHASAN, "origin", _at(KHASAN, 2012, 5, 1, 12)),
        _stop(VLADIVOSTOK),
    )
    (leg,) = _estimate(stops, (Leg("k", "v", length_km=326),)).legs
    assert leg.arrive.earliest is not None
    assert leg.arrive.earliest.utcoffset() == timedelta(hours=11)


@pytest.mark.parametrize("kmh", [0.0, -59.0, 5000.0, math.nan, math.inf])
def test_a_speed_that_no_train_has_is_refused(kmh: float) -> None:
    with pytest.raises(BadInput, match="no"):
        _estimate((), (), TopSpeed(kmh, "option"))


def test_a_speed_that_nobody_stated_is_said_out_loud() -> None:
    stops = (_stop(PYONGYANG), _stop(KHASAN))
    done = _estimate(stops, (Leg("p", "k", length_km=856),), DEFAULT)
    assert "120 km/h is assumed" in done.warnings[0]
    # where nothing rests on it there is nothing to say
    assert not _estimate((_stop(PYONGYANG),), (), DEFAULT).warnings


def test_a_date_before_railways_is_warned_of() -> None:
    stops = (_stop(PYONGYANG, "origin", _day(PYONGYANG, 10, 9, 1789)),)
    assert "1825" in _estimate(stops, ()).warnings[0]


def test_nothing_told_is_nothing_known() -> None:
    stops = (_stop(PYONGYANG, "origin"), _stop(KHASAN))
    done = _estimate(stops, (Leg("p", "k", length_km=856),))
    assert done.legs[0].arrive == Window()
    assert done.checks == ()
    assert "no date" in done.warnings[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_phrase(language: str) -> None:
    words = wording(language)  # type: ignore[arg-type]  # plain words for a Literal
    assert set(words.phrases) == set(wording("en").phrases)
    assert "28" in words.hours(28.35)


def _journey(hours_late: float = 0) -> Journey:
    stops = (
        _stop(KHASAN, "origin", _at(KHASAN, 2023, 9, 12, 6)),
        _stop(VLADIVOSTOK),
    )
    start = datetime(2023, 9, 12, 6, tzinfo=ZoneInfo("Asia/Vladivostok"))
    told = Window(start, start + timedelta(hours=hours_late))
    stops = (_stop(KHASAN, "origin", told), stops[1])
    leg = Leg("k", "v", length_km=326, line=(KHASAN.at, VLADIVOSTOK.at))
    done = _estimate(stops, (leg,))
    return Journey("t", "en", date(2023, 9, 13), TOLD_59, stops=stops, legs=done.legs)


def test_the_train_is_at_its_start_before_it_leaves_and_at_its_end_after() -> None:
    journey = _journey()
    before = whereabouts(journey, datetime(2023, 9, 1, tzinfo=UTC))
    after = whereabouts(journey, datetime(2023, 9, 30, tzinfo=UTC))
    assert before is not None
    assert after is not None
    assert (before.least_km, before.most_km) == (0, 0)
    assert (after.least_km, after.most_km) == (326, 326)
    assert before.line[0] == pytest.approx(KHASAN.at)


@settings(deadline=None)  # a busy machine is no fault
@given(st.floats(0, 30), st.floats(0, 24))
def test_the_train_is_between_its_latest_and_its_earliest(
    passed: float, late: float
) -> None:
    journey = _journey(late)
    start = datetime(2023, 9, 11, 20, tzinfo=UTC)
    here = whereabouts(journey, start + timedelta(hours=passed))
    later = whereabouts(journey, start + timedelta(hours=passed + 1))
    assert here is not None
    assert later is not None
    assert 0 <= here.least_km <= here.most_km <= 326
    assert later.least_km >= here.least_km
    assert later.most_km >= here.most_km


def test_a_journey_without_dates_is_nowhere_in_time() -> None:
    journey = Journey("t", "en", None, TOLD_59, legs=(Leg("p", "k", length_km=9),))
    assert whereabouts(journey, datetime(2023, 9, 1, tzinfo=UTC)) is None


def test_after_an_hour_the_train_is_at_most_59_km_away() -> None:
    here = whereabouts(_journey(), datetime(2023, 9, 11, 21, tzinfo=UTC))
    assert here is not None
    assert here.most_km == pytest.approx(59)
    assert here.least_km == 0


def test_a_branch_that_is_not_there_is_refused() -> None:
    with pytest.raises(BadInput, match="no branch 7"):
        whereabouts(_journey(), datetime(2023, 9, 11, 21, tzinfo=UTC), branch=7)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(BadInput, match="no time zone"):
        whereabouts(_journey(), datetime(2023, 9, 12))  # noqa: DTZ001  # what is tested


moments = st.datetimes(datetime(2019, 1, 1), datetime(2024, 1, 1))  # noqa: DTZ001  # made aware below
windows = st.one_of(
    st.just(Window()),
    st.builds(
        lambda at, hours: Window(
            at.replace(tzinfo=UTC), at.replace(tzinfo=UTC) + timedelta(hours=hours)
        ),
        moments,
        st.floats(0, 48),
    ),
)
speeds_kmh = st.floats(5, 400)
lengths_km = st.floats(1, 9000)


def _never_inverted(done: Estimate) -> None:
    for leg in done.legs:
        for window in (leg.depart, leg.arrive, leg.likely):
            if window.earliest and window.latest:
                assert window.earliest <= window.latest


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(windows, min_size=4, max_size=4), lengths_km, lengths_km, speeds_kmh)
def test_windows_never_invert(
    told: list[Window], one: float, two: float, kmh: float
) -> None:
    stops = (
        _stop(PYONGYANG, "origin", told[0]),
        _stop(KHASAN, told=told[1]),
        _stop(LEDYANAYA, told=told[2]),
        _stop(MOSCOW, "candidate", told[3]),
    )
    legs = (
        Leg("p", "k", length_km=one),
        Leg("k", "l", length_km=two),
        Leg("l", "m", branch=1, length_km=one),
    )
    _never_inverted(_estimate(stops, legs, TopSpeed(kmh, "text")))


@settings(deadline=None)  # a busy machine is no fault
@given(st.lists(windows, min_size=3, max_size=3), lengths_km, speeds_kmh, speeds_kmh)
def test_a_faster_train_never_arrives_later(
    told: list[Window], km: float, one: float, other: float
) -> None:
    stops = (
        _stop(PYONGYANG, "origin", told[0]),
        _stop(KHASAN, told=told[1]),
        _stop(LEDYANAYA, told=told[2]),
    )
    legs = (Leg("p", "k", length_km=km), Leg("k", "l", length_km=km))
    slow, fast = (
        _estimate(stops, legs, TopSpeed(kmh, "text")).legs[-1].arrive
        for kmh in sorted((one, other))
    )
    if slow.earliest and fast.earliest:
        assert fast.earliest <= slow.earliest
    if slow.latest and fast.latest:
        assert fast.latest <= slow.latest


@settings(deadline=None)  # a busy machine is no fault
@given(lengths_km, lengths_km, speeds_kmh)
def test_a_stop_more_never_makes_it_earlier(one: float, two: float, kmh: float) -> None:
    left = _stop(KHASAN, "origin", _at(KHASAN, 2023, 9, 12, 6))
    top = TopSpeed(kmh, "text")
    direct = _estimate(
        (left, _stop(LEDYANAYA)), (Leg("k", "l", length_km=one + two),), top
    ).legs[-1]
    stopping = _estimate(
        (left, _stop(VLADIVOSTOK), _stop(LEDYANAYA)),
        (Leg("k", "v", length_km=one), Leg("v", "l", length_km=two)),
        top,
    ).legs[-1]
    second = timedelta(seconds=2)  # two legs are rounded to the second, not one
    assert stopping.arrive.earliest >= direct.arrive.earliest - second  # type: ignore[operator]  # None would fail here, too
    assert stopping.arrive.latest >= direct.arrive.latest - second  # type: ignore[operator]  # None would fail here, too


@settings(deadline=None)  # a busy machine is no fault
@given(st.sampled_from(("Europe/Moscow", "America/New_York", "Asia/Kolkata", "")))
def test_zones_never_change_a_duration(zone: str) -> None:
    elsewhere = Place("l", "Ledyanaya", 128.2, 51.7, "RU", zone=zone)
    left = _stop(KHASAN, "origin", _at(KHASAN, 2023, 10, 28, 6))
    legs = (Leg("k", "l", length_km=1673),)
    arrivals = [
        estimate(
            (left, _stop(LEDYANAYA)),
            legs,
            (KHASAN, place),
            top_speed=TOLD_59,
            published=None,
        ).legs[0]
        for place in (LEDYANAYA, elsewhere)
    ]
    first, second = (leg.arrive.earliest for leg in arrivals)
    assert first is not None
    assert second is not None
    assert first.astimezone(UTC) == second.astimezone(UTC)


def test_every_row_of_the_speeds_has_a_spread_and_a_source() -> None:
    for pace in SPEEDS.paces:
        assert 0 < pace.slow_kmh < pace.usual_kmh < pace.fast_kmh
        assert pace.fast_kmh / pace.slow_kmh <= 1.3**2 + 0.1  # never by widening all
        assert pace.source


def test_real_journeys_arrive_in_their_windows() -> None:
    if not FACTS.exists():
        pytest.skip("the list of reported journeys is not beside this checkout")
    inside = 0
    with FACTS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        left, came = (datetime.fromisoformat(row[k]) for k in ("depart", "arrive"))
        country = "KP" if row["from"] in {"Pyongyang", "Tumangang"} else "RU"
        leg = Leg("a", "b", length_km=float(row["rail_km"]), countries=(country,))
        stops = (
            Stop("a", "origin", "open", "", 0, 0, Window(left, left)),
            Stop("b", "destination", "open", "", 0, 0),
        )
        armoured = row["id"].startswith(("2019", "2023"))
        top = TOLD_59 if armoured else DEFAULT
        done = _estimate(stops, (leg,), top).legs[0]
        window, elapsed = done.arrive, came - left
        assert window.earliest is not None
        assert window.latest is not None
        assert done.hours_at_top_speed <= elapsed / timedelta(hours=1)
        assert window.latest - window.earliest <= 0.6 * elapsed
        inside += window.earliest <= came <= window.latest
    assert inside >= len(rows) - 1


def test_a_train_of_1908_runs_under_steam() -> None:
    stops = (_stop(KHASAN, "origin", _at(KHASAN, 1908, 1, 20, 10)), _stop(VLADIVOSTOK))
    legs = (Leg("k", "v", length_km=100),)
    long_ago = _estimate(stops, legs, DEFAULT).legs[0].arrive.earliest
    stops = (_stop(KHASAN, "origin", _at(KHASAN, 2008, 1, 20, 10)), _stop(VLADIVOSTOK))
    today = _estimate(stops, legs, DEFAULT).legs[0].arrive.earliest
    assert long_ago is not None
    assert today is not None
    assert long_ago.hour > today.hour


def _by_khasan(told: Window, left: Window) -> Estimate:
    """Return the estimate of a journey by Khasan, left on the 10th."""
    way = Stop("k", "stop", "confirmed", "q", 0, 1, told, left=left)
    stops = (_stop(PYONGYANG, "origin", _day(PYONGYANG, 10)), way, _stop(VLADIVOSTOK))
    return _estimate(
        stops, (Leg("p", "k", length_km=856), Leg("k", "v", length_km=326))
    )


def test_a_told_departure_pins_the_next_leg() -> None:
    noon = _at(KHASAN, 2023, 9, 12, 12)
    one, two = _by_khasan(_at(KHASAN, 2023, 9, 12, 6), noon).legs
    assert one.arrive == _at(KHASAN, 2023, 9, 12, 6)
    assert two.depart == noon
    assert two.arrive.earliest is not None
    assert two.arrive.earliest >= datetime(2023, 9, 12, 7, 31, tzinfo=UTC)


def test_a_departure_alone_only_bounds_the_arrival() -> None:
    noon = _at(KHASAN, 2023, 9, 12, 12)
    one, two = _by_khasan(noon, noon).legs
    assert two.depart == noon
    assert one.arrive.latest == noon.latest
    assert one.arrive.earliest is not None
    assert noon.earliest is not None
    assert one.arrive.earliest < noon.earliest


def test_leaving_before_arriving_is_set_aside() -> None:
    told, left = _at(KHASAN, 2023, 9, 12, 6), _at(KHASAN, 2023, 9, 11, 6)
    done = _by_khasan(told, left)
    assert any("set aside" in warning for warning in done.warnings)
    assert done.legs[1].depart.earliest is not None
    assert done.legs[1].depart.earliest >= told.earliest  # type: ignore[operator]  # None would fail here, too


@settings(deadline=None)  # a busy machine is no fault
@given(windows, windows)
def test_no_told_departure_inverts_a_window(told: Window, left: Window) -> None:
    _never_inverted(_by_khasan(told, left))


def test_no_speed_rests_on_memory_or_on_the_journeys_it_is_measured_by() -> None:
    for pace in SPEEDS.paces:
        assert "remember" not in pace.source
        assert "Khasan" not in pace.source
        assert "Rossiya" not in pace.source


def _told_to_take(hours: float, quote: str) -> Estimate:
    stops = (
        _stop(PYONGYANG, "origin", _at(PYONGYANG, 2023, 9, 10, 17)),
        _stop(KHASAN, "destination"),
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


@pytest.mark.slow("lays hundreds of published trains")
def test_most_published_trains_arrive_in_their_windows(atlas: Atlas) -> None:
    script = Path(__file__).parents[1] / "benchmarks" / "timetables.py"
    runs = runpy.run_path(str(script))["runs"](atlas)
    assert sum(run.is_inside for run in runs) >= 0.7 * len(runs)
    assert all(run.made.least_hours <= run.hours for run in runs)
    assert sum(run.width <= 0.6 for run in runs) >= len(runs) - 1


def test_checks_and_warnings_are_told_in_every_language() -> None:
    stops = (
        _stop(PYONGYANG, "origin", _at(PYONGYANG, 2023, 9, 12, 4)),
        _stop(KHASAN, told=_at(KHASAN, 2023, 9, 12, 10, 40)),
    )
    done = _estimate(stops, (Leg("p", "k", length_km=856),), DEFAULT)
    told = [text for c in done.checks for text in (c.claim, c.why)]
    for sentence in (*told, *done.warnings):
        said = done.wordings[sentence]
        assert said["en"] == sentence
        assert len(set(said.values())) == len(LANGUAGES)


def test_a_doubt_of_the_reading_is_retold_with_its_quote() -> None:
    words = wording("ja")
    doubt = words.say("no_train", kmh="900", quote="時速900キロ")
    said = retold(doubt, "ja")
    assert said["ja"] == doubt
    assert said["en"] == wording("en").say("no_train", kmh="900", quote="時速900キロ")


def test_hours_told_beside_a_list_of_stops_are_of_none_of_its_legs() -> None:
    quote = "It left Pyongyang and ran by Khasan and Vladivostok for 65 hours"
    stops = (
        _stop(PYONGYANG, "origin", _at(PYONGYANG, 2023, 9, 10, 12)),
        _stop(KHASAN),
        _stop(VLADIVOSTOK),
    )
    legs = (Leg("p", "k", length_km=856), Leg("k", "v", length_km=326))
    told = [ExtentMention(0, 1, "65 hours", quote, "duration", 65)]
    done = estimate(stops, legs, PLACES, top_speed=TOLD_59, published=None, stated=told)
    assert not [note for leg in done.legs for note in leg.notes if "65" in note]
    assert all(leg.arrive == leg.likely for leg in done.legs)


def test_a_town_is_named_without_its_city_too() -> None:
    hamburg = replace(VLADIVOSTOK, name="Hamburg", names={"zh": "汉堡市"})
    told = ExtentMention(
        0, 1, "16天", "从平壤驶出，抵达汉堡，运行16天", "duration", 384
    )
    assert hours_told(hamburg, (), (told,)) == told
    begun = replace(PYONGYANG, names={"zh": "平壤市"})
    assert hours_told(hamburg, (begun,), (told,)) is None
