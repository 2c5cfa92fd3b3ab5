"""Lines that the rails lack are found by stations, and coarse steps led through."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "data" / "build"))
from rail_missing import lay_missing
from rail_repair import Bridge
from rail_shapes import lead_through
from rail_source import Raw, chord_m
from station_sources import Stop

from geo.cli import main


def _track(points: list[tuple[int, int]], lengths: list[int] | None = None) -> Raw:
    """Return one line through points of the grid."""
    lon, lat = np.array(points, np.int32).T
    raw = Raw(lon, lat, [{} for _ in points])
    for a in range(len(points) - 1):
        chord = chord_m(raw, np.array([a]), np.array([a + 1]))[0]
        raw.connect(a, a + 1, lengths[a] if lengths else round(chord))
    return raw


def _stops(*points: tuple[float, float]) -> list[Stop]:
    """Return stations in a country."""
    return [Stop(f"S{n}", *at, n, "DE") for n, at in enumerate(points)]


MAIN = [(10_000 + 20 * n, 50_000) for n in range(30)]
ON = (10.3, 50.0)
BRANCH = [(10.3, 50.05), (10.3, 50.1), (10.31, 50.15), (10.32, 50.2)]


def test_a_row_of_stations_off_the_rails_is_a_line(tmp_path: Path) -> None:
    raw, table = _track(MAIN), tmp_path / "missing.csv"
    built = lay_missing(raw, _stops(ON, *BRANCH), table)
    assert len(built) == len(BRANCH)
    assert {bridge.kind for bridge in built} == {"missing line"}
    (row,) = csv.DictReader(table.read_text("utf-8").splitlines())
    assert (row["country"], row["stations"]) == ("DE", "5")
    assert float(row["length_km"]) == pytest.approx(22.4 * 1.08, rel=0.05)


def test_a_line_joins_the_rails_at_both_ends(tmp_path: Path) -> None:
    raw = _track(MAIN)
    other = raw.add(10_300, 50_250)
    raw.connect(other, raw.add(10_320, 50_250), 1500)
    stops = _stops(ON, *BRANCH[:2], (10.3, 50.15), (10.3, 50.2), (10.3, 50.25))
    built = lay_missing(raw, stops, tmp_path / "missing.csv")
    ends = {node for bridge in built for node in (bridge.a, bridge.b)}
    assert other in ends
    assert any(raw.lon[node] == 10_300 and raw.lat[node] == 50_000 for node in ends)


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_stations_are_no_line(count: int, tmp_path: Path) -> None:
    stops = _stops(ON, *BRANCH[:count])
    assert lay_missing(_track(MAIN), stops, tmp_path / "missing.csv") == []


def test_stations_that_nothing_reaches_are_not_laid(tmp_path: Path) -> None:
    lonely = _stops(ON, (10.3, 50.15), (10.3, 50.2), (10.3, 50.25))
    assert lay_missing(_track(MAIN), lonely, tmp_path / "missing.csv") == []


def test_a_coarse_step_is_led_through_its_stations_and_stays_as_long() -> None:
    raw = _track([(10_000, 50_000), (10_400, 50_000)], [30_000])
    assert lead_through(raw, [(10.1, 50.02), (10.3, 50.015)], []) == 2
    assert raw.ways[0] != {1: 30_000}
    assert sum(sum(ways.values()) for ways in raw.ways) == 2 * 30_000


def test_a_station_that_the_step_is_too_short_for_is_left_out() -> None:
    raw = _track([(10_000, 50_000), (10_400, 50_000)], [29_500])
    assert lead_through(raw, [(10.1, 50.01), (10.2, 50.04), (10.3, 50.01)], []) == 2
    assert 50_040 not in raw.lat


@pytest.mark.parametrize(("kind", "steps"), [("missing line", 3), ("former ferry", 1)])
def test_a_missing_line_that_is_led_through_stations_stays_one(
    kind: str, steps: int
) -> None:
    raw = _track([(10_000, 50_000), (10_400, 50_000)], [30_000])
    bridges = [Bridge(0, 1, 30_000, 0.0, kind)]
    lead_through(raw, [(10.1, 50.02), (10.3, 50.015)], bridges)
    assert len(bridges) == steps
    assert all(bridge.kind == kind for bridge in bridges)
    assert sum(raw.ways[bridge.a][bridge.b] for bridge in bridges) == 30_000


def test_a_way_over_many_steps_tells_them_in_one_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Malles Venosta", "Bolzano"]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if "assumed" in line]
    assert len(told) == 1
    assert "breaks in the data from" in told[0]
