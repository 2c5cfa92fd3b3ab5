"""Named lines: the table, what trains choose, and what a leg says of them."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from geo.model import RailLine, Stretch
from geo.model.leg import named_lines
from geo.network import Line, Network, lay
from geo.network.hierarchy import contract
from geo.network.search import FAR
from geo.network.sweep import lengths
from geo.route.railheads import termini
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.atlas import Atlas

CORRIDOR = Path(__file__).parents[3] / "shared" / "facts" / "corridor_stations.csv"
SHORT, LONG = ((0.0, 0.0), (1.0, 0.0)), ((0.0, 0.0), (0.5, 0.1), (1.0, 0.0))


def two_ways(longer_km: float, weights: tuple[int, ...]) -> Network:
    """Return a network of a line and of a longer one beside it, a main line."""
    lines = [Line(SHORT, 120.0, name="branch"), Line(LONG, longer_km, name="main")]
    stubs = [Line(((-1.0, 0.0), (0.0, 0.0))), Line(((1.0, 0.0), (2.0, 0.0)))]
    tracks = lay([*lines, *stubs]).tracks
    kind = np.array([0, 1, 1, 1], np.int32)
    tracks = replace(tracks, kind=kind, weights=weights)
    return Network(tracks, contract(tracks))


@pytest.mark.parametrize(
    ("longer_km", "taken"), [(121, "main"), (128, "main"), (131, "branch")]
)
def test_of_ways_nearly_as_long_a_train_takes_the_main_line(
    longer_km: float, taken: str
) -> None:
    network = two_ways(longer_km, (1080, 1000))
    (leg,) = network.shortest_path((-1.0, 0.0), (2.0, 0.0)).legs
    assert [stretch.line.name for stretch in leg.lines] == [taken]


@pytest.mark.parametrize("longer_km", [121.0, 128.0, 131.0])
def test_lengths_are_those_of_the_track_whatever_it_is_worth(longer_km: float) -> None:
    network = two_ways(longer_km, (1080, 1000))
    ends = (-1.0, 0.0), (2.0, 0.0)
    (leg,) = network.shortest_path(*ends).legs
    assert network.distance_km(*ends) == pytest.approx(leg.length_km)
    reached = network.reach((-1.0, 0.0), 150)
    assert max(track.to_km for track in reached) == 150


def test_every_line_has_its_stations_and_its_source() -> None:
    with data_path("lines.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) > 150
    for row in rows:
        assert row["line"]
        assert row["source"]
        assert row["kind"] in {"main", "high-speed"}
        points = [station.split() for station in row["stations"].split(";")]
        assert len(points) > 1
        for *name, lon, lat in points:
            assert name
            assert -180 <= float(lon) <= 180
            assert -90 <= float(lat) <= 90
        if row["kind"] == "high-speed":
            assert date.fromisoformat(row["opened"])


def off_km(line: Sequence[tuple[float, float]], at: tuple[float, float]) -> float:
    """Return how far a point lies from a drawn line."""
    shrink = math.cos(math.radians(at[1]))
    points = [((x - at[0]) * shrink * 111.2, (y - at[1]) * 111.2) for x, y in line]
    best = math.inf
    for (ax, ay), (bx, by) in pairwise(points):
        dx, dy = bx - ax, by - ay
        square = dx * dx + dy * dy
        part = min(1.0, max(0.0, -(ax * dx + ay * dy) / square)) if square else 0.0
        best = min(best, math.hypot(ax + part * dx, ay + part * dy))
    return best


def test_trains_to_khasan_leave_pyongyang_by_the_pyongra_line(atlas: Atlas) -> None:
    leg = atlas.route("Pyongyang", "Khasan")
    for lon, lat in ((125.8719, 39.2464), (125.9367, 39.4228), (125.7364, 39.0047)):
        assert off_km(leg.line, (lon, lat)) < 2
    assert leg.length_km == pytest.approx(856.5, rel=0.01)
    first, *_, last = leg.lines
    assert first.line.name == "P'yongra Line"
    assert first.line.name_in("ja") == "平羅線"
    assert first.line.name_in("en") == "P'yongra Line"
    assert first.line.source
    assert last.line.name == "Hongui Line"
    said = leg.to_dict()["lines"]
    assert isinstance(said, list)
    assert said[0]["names"]["ko"] == "평라선"
    assert said[0]["source"] == first.line.source


@pytest.mark.parametrize("country", ["KP", "RU"])
def test_stations_of_the_corridor_lie_on_the_drawn_way(
    atlas: Atlas, country: str
) -> None:
    if not CORRIDOR.exists():
        pytest.skip("no ../shared beside the project")
    with CORRIDOR.open(encoding="utf-8", newline="") as lines:
        rows = [r for r in csv.DictReader(lines) if r["lat"]]
    ends = ("Pyongyang", "Ледяная", "Vladivostok", "Komsomolsk-on-Amur")
    ways = [atlas.route("Khasan", end).line for end in ends]
    sure = [
        (float(row["lon"]), float(row["lat"]))
        for row in rows
        if row["confidence"] == "high" and row["country"].startswith(country)
    ]
    near = sum(min(off_km(way, at) for way in ways) <= 2 for at in sure)
    assert near >= 0.95 * len(sure)


def test_a_way_ends_at_the_main_station_not_at_one_before_it(atlas: Atlas) -> None:
    for ends, main in (
        (("Khasan", "Vladivostok"), (131.882, 43.111)),
        (("Khabarovsk", "Vladivostok"), (131.882, 43.111)),
        (("Khasan", "Pyongyang"), (125.7364, 39.0047)),
    ):
        assert off_km(atlas.route(*ends).line[-2:], main) < 1.5


def test_a_station_that_is_passed_on_the_way_to_the_main_one_is_left() -> None:
    middle, before, main = (0.0, 0.0), (0.05, 0.0), (-0.05, 0.0)
    line = lay([Line((main, middle, before, (2.0, 0.0)))])
    stops = [[middle, before, main], [(2.0, 0.0)]]
    assert termini(line, stops, [(0, 1)])[0] == before  # type: ignore[arg-type]
    chosen = termini(line, stops, [(0, 1)], mains={0: main})  # type: ignore[arg-type, dict-item]
    assert chosen[0] == main


def test_a_line_that_a_leg_hardly_touches_is_not_said() -> None:
    long, short = RailLine("long"), RailLine("short")
    stretches = (Stretch(long, 40), Stretch(short, 9), Stretch(long, 51))
    assert named_lines(stretches, 100) == (long,)
    assert named_lines(stretches, 80) == (long, short)
    assert named_lines((), 80) == ()


def test_track_to_everywhere_is_that_of_the_ways_that_trains_take(atlas: Atlas) -> None:
    network = atlas.network
    tracks = network.tracks
    for source in (5, 40_000, 80_000):
        run_m = lengths(network.search.tree, {source: (0, 0)})
        for target in range(11, 88_000, 4_001):
            cost, _, chains = network.search.shortest({source: 0}, {target: 0})
            if cost >= FAR:
                assert math.isinf(run_m[target])
                continue
            whole = sum(int(tracks.chain_m[max(c, ~c)]) for c in chains)
            assert whole == pytest.approx(run_m[target], abs=1)
