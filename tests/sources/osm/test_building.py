"""A rail network of one's own: what is read of tags, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_extract import (
    LAT,
    LON,
    STEP,
    STEP_KM,
    at,
    built,
    node,
    north,
    way,
    written,
)

from geo.errors import DataDamaged
from geo.sources.gazetteer import open_gazetteer
from geo.sources.gazetteer.ownstations import with_stations
from geo.sources.osm.building import build
from geo.sources.osm.ownfile import read_own
from geo.sources.railfacts import facts_of, known_on
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("osmium", reason="pyosmium reads the extracts")


def test_a_track_is_as_long_as_its_points_say(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2, 3), way(1, "1 2 3"))
    assert rails.shortest_path(at(1), at(3)).length_km == pytest.approx(
        2 * STEP_KM, abs=0.002
    )


def test_its_country_is_that_of_the_nearest_shipped_track(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2), way(1, "1 2"))
    assert rails.countries == ("FI",)


def test_ways_meet_only_where_they_share_a_node(tmp_path: Path) -> None:
    side = [node(8, LON - 0.02, LAT + 0.02), node(9, LON + 0.02, LAT + 0.02)]
    over, _ = built(tmp_path, *north(1, 2, 3), *side, way(1, "1 3"), way(2, "8 9"))
    assert facts_of(over).pieces == 2
    meet, _ = built(tmp_path, *north(1, 2, 3), *side, way(1, "1 2 3"), way(2, "8 2 9"))
    length = meet.shortest_path(at(1), (LON + 0.02, LAT + 0.02)).length_km
    assert length == pytest.approx(STEP_KM + 1.081, abs=0.01)


def test_a_train_cannot_turn_where_tracks_cross_on_the_level(tmp_path: Path) -> None:
    side = [node(8, LON - 0.02, LAT + 0.02), node(9, LON + 0.02, LAT + 0.02)]
    crossing = node(2, *at(2), railway="railway_crossing")
    ways = way(1, "1 2 3"), way(2, "8 2 9")
    rails, _ = built(tmp_path, *north(1, 3), crossing, *side, *ways)
    assert facts_of(rails).pieces == 2


def test_a_ferry_that_moors_beside_the_track_is_joined(tmp_path: Path) -> None:
    pier = node(8, LON + 0.005, LAT + 2 * STEP)
    ferry = way(2, "8 93", railway="", route="ferry", train="yes")
    far = [*north(1, 2, 93, 94), pier]
    rails, _ = built(tmp_path, *far, way(1, "1 2"), ferry, way(3, "93 94"))
    (leg,) = rails.shortest_path(at(1), at(94)).legs
    assert {bridge.kind for bridge in leg.bridges} == {"ferry"}


def test_a_change_of_the_tagged_gauge_is_found(tmp_path: Path) -> None:
    ways = way(1, "1 2", gauge="1520"), way(2, "2 3", gauge="1435")
    rails, own = built(tmp_path, *north(1, 2, 3), *ways)
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    (change,) = known_on(leg, rails, own).breaks
    assert (change.from_mm, change.to_mm) == (1520, 1435)
    assert change.at == pytest.approx(at(2))


def test_a_tagged_break_of_gauge_is_on_the_leg(tmp_path: Path) -> None:
    one, other = (" ".join(map(str, r)) for r in (range(1, 21), range(20, 41)))
    rails, _ = built(
        tmp_path,
        *north(*range(1, 41)),
        way(1, one, gauge="1435"),
        way(2, other, gauge="1524"),
    )
    (leg,) = rails.shortest_path(at(1), at(40)).legs
    assert [(g.from_mm, g.to_mm) for g in leg.gauge_breaks] == [(1435, 1524)]
    assert leg.gauge_breaks[0].at == pytest.approx(at(20), abs=1e-5)


def test_speed_limits_ride_along_on_the_leg(tmp_path: Path) -> None:
    slow = way(2, "2 3", maxspeed="40")
    rails, _ = built(tmp_path, *north(1, 2, 3), way(1, "1 2", maxspeed="120"), slow)
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    assert [(round(run.km, 1), run.kmh) for run in leg.limits] == [
        (1.1, 120),
        (1.1, 40),
    ]


def test_a_leg_says_for_how_much_of_it_tags_are_known(tmp_path: Path) -> None:
    known = way(1, "1 2", maxspeed="60", gauge="1524", electrified="no")
    rails, own = built(tmp_path, *north(1, 2, 3), known, way(2, "2 3"))
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    found = known_on(leg, rails, own)
    assert found.speed_km == pytest.approx(STEP_KM, abs=0.002)
    assert found.limit_hours == pytest.approx(STEP_KM / 60, rel=0.01)
    assert found.gauges[1524,] == pytest.approx(STEP_KM, abs=0.002)
    assert (found.electrified_km, found.power_km) == pytest.approx((0, STEP_KM), 0.01)


def test_a_way_is_cut_where_the_file_lacks_a_node(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2, 4, 5), way(1, "1 2 3 4 5"))
    assert facts_of(rails).pieces == 2


def test_a_balloon_loop_can_be_run(tmp_path: Path) -> None:
    side = [node(8, LON + 0.02, LAT + 0.03), node(9, LON + 0.02, LAT + 0.02)]
    rails, _ = built(
        tmp_path, *north(1, 2, 3), *side, way(1, "1 2"), way(2, "2 3 8 9 2")
    )
    assert rails.shortest_path(at(1), at(3)).length_km < 3 * STEP_KM


def test_a_border_on_the_way_is_crossed(tmp_path: Path) -> None:
    points = [node(1, 27.68, 60.87), node(2, 27.80, 60.85), node(3, 28.35, 60.78)]
    rails, _ = built(tmp_path, *points, way(1, "1 2 3"))
    (leg,) = rails.shortest_path((27.68, 60.87), (28.35, 60.78)).legs
    assert leg.countries == ("FI", "RU")
    assert [(b.from_country, b.to_country) for b in leg.borders] == [("FI", "RU")]


def test_stations_join_the_names(tmp_path: Path) -> None:
    tags = {"railway": "halt", "name": "Qxzvaara", "name__ja": "クススバーラ駅"}
    built(tmp_path, *north(1, 2), way(1, "1 2"), node(7, *at(1), **tags))
    names = with_stations(open_gazetteer(), tmp_path / "a.rail")
    (found,) = names.candidates("クススバーラ")
    assert (found.place.kind, found.place.country) == ("station", "FI")
    assert found.place.zone == "Europe/Helsinki"
    assert names.place("osm:node/7") == found.place
    text = "On to Qxzvaara by train"
    assert names.longest_at(text, 6) == 14
    assert found.place in names.near(found.place.at, 1)


def test_underground_stations_and_nameless_halts_do_not(tmp_path: Path) -> None:
    under = node(7, *at(1), railway="station", name="Kamppi", station="subway")
    nameless = node(8, *at(2), railway="halt")
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2"), under, nameless)
    assert own.stations == ()


def test_the_same_extract_gives_the_same_bytes(tmp_path: Path) -> None:
    file = written(
        tmp_path, *north(1, 2, 3), way(1, "1 2"), way(2, "2 3", gauge="1435")
    )
    tracks, names = open_network().tracks, open_gazetteer()
    once, again = (build([file], tracks, names)[0] for _ in range(2))
    assert once == again


def test_each_step_of_building_is_told_with_its_share(tmp_path: Path) -> None:
    file = written(tmp_path, *north(1, 2), way(1, "1 2"))
    steps: list[tuple[str, float]] = []
    tracks = open_network().tracks
    build([file], tracks, open_gazetteer(), told=lambda *step: steps.append(step))
    names = list(dict.fromkeys(name for name, _ in steps))
    assert len(names) == 5
    assert names[1] == "a.opl: rails and stations"
    assert all(0 <= share <= 1 for _, share in steps)


def test_a_network_with_a_flipped_bit_is_read_or_refused(tmp_path: Path) -> None:
    built(tmp_path, *north(1, 2, 3), way(1, "1 2 3"))
    whole, bad = (tmp_path / "a.rail").read_bytes(), tmp_path / "bad.rail"
    refused = 0
    for bit in range(0, 8 * len(whole), 61):
        content = bytearray(whole)
        content[bit // 8] ^= 1 << bit % 8
        bad.write_bytes(content)
        for opened in open_network, read_own:
            try:
                opened(bad)
            except DataDamaged:
                refused += 1
    assert refused > 50
