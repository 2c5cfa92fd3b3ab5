"""Every speed has a spread and a source, and real trains keep them."""

import csv
import runpy
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from toy_schedule import (
    DEFAULT,
    KHASAN,
    SPEEDS,
    TOLD_59,
    VLADIVOSTOK,
    estimated,
    moment_at,
    stop_at,
)

from geo.atlas import Atlas
from geo.model import (
    Leg,
    Stop,
    Window,
)

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "journeys.csv"


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
        done = estimated(stops, (leg,), top).legs[0]
        window, elapsed = done.arrive, came - left
        assert window.earliest is not None
        assert window.latest is not None
        assert done.hours_at_top_speed <= elapsed / timedelta(hours=1)
        assert window.latest - window.earliest <= 0.6 * elapsed
        inside += window.earliest <= came <= window.latest
    assert inside >= len(rows) - 1


def test_a_train_of_1908_runs_under_steam() -> None:
    stops = (
        stop_at(KHASAN, "origin", moment_at(KHASAN, 1908, 1, 20, 10)),
        stop_at(VLADIVOSTOK),
    )
    legs = (Leg("k", "v", length_km=100),)
    long_ago = estimated(stops, legs, DEFAULT).legs[0].arrive.earliest
    stops = (
        stop_at(KHASAN, "origin", moment_at(KHASAN, 2008, 1, 20, 10)),
        stop_at(VLADIVOSTOK),
    )
    today = estimated(stops, legs, DEFAULT).legs[0].arrive.earliest
    assert long_ago is not None
    assert today is not None
    assert long_ago.hour > today.hour


def test_no_speed_rests_on_memory_or_on_the_journeys_it_is_measured_by() -> None:
    for pace in SPEEDS.paces:
        assert "remember" not in pace.source
        assert "Khasan" not in pace.source
        assert "Rossiya" not in pace.source


@pytest.mark.slow("lays hundreds of published trains")
def test_most_published_trains_arrive_in_their_windows(atlas: Atlas) -> None:
    script = Path(__file__).parents[2] / "benchmarks" / "timetables.py"
    runs = runpy.run_path(str(script))["runs"](atlas)
    assert sum(run.is_inside for run in runs) >= 0.7 * len(runs)
    assert all(run.made.least_hours <= run.hours for run in runs)
    assert sum(run.width <= 0.6 for run in runs) >= len(runs) - 1
