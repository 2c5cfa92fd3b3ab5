"""What is read of the tags of tracks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_extract import (
    STEP_KM,
    at,
    built,
    north,
    way,
)

from geo.errors import NoRoute
from geo.sources.railfacts import facts_of, known_on

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("osmium", reason="pyosmium reads the extracts")


@pytest.mark.parametrize(
    "tags",
    [
        {"railway": "tram"},
        {"railway": "light_rail"},
        {"railway": "subway"},
        {"railway": "disused"},
        {"railway": "abandoned"},
        {"railway": "construction"},
        {"railway": "rail", "disused": "yes"},
    ],
    ids=str,
)
def test_what_no_train_runs_on_is_left_out(
    tmp_path: Path, tags: dict[str, str]
) -> None:
    rails, own = built(tmp_path, *north(1, 2, 3), way(1, "1 2"), way(2, "2 3", **tags))
    assert facts_of(rails).km == pytest.approx(STEP_KM, abs=0.002)
    assert own.left_out == 1


def test_narrow_gauge_is_kept(tmp_path: Path) -> None:
    tags = {"railway": "narrow_gauge", "gauge": "750"}
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", **tags))
    assert own.traits[0].gauges_mm == (750,)


def test_oneway_track_runs_both_ways_for_a_special_train(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2), way(1, "1 2", oneway="yes"))
    back = rails.shortest_path(at(2), at(1)).length_km
    assert back == pytest.approx(STEP_KM, abs=0.002)


def test_spurs_and_sidings_are_kept(tmp_path: Path) -> None:
    spur, siding = way(2, "2 3", service="spur"), way(3, "3 4", service="siding")
    rails, _ = built(tmp_path, *north(1, 2, 3, 4), way(1, "1 2"), spur, siding)
    assert facts_of(rails).km == pytest.approx(3 * STEP_KM, abs=0.005)


def test_a_yard_is_left_out_unless_it_joins_lines(tmp_path: Path) -> None:
    lines = way(1, "1 2"), way(2, "3 4")
    dead_end = way(3, "4 5", service="yard")
    apart, _ = built(tmp_path, *north(1, 2, 3, 4, 5), *lines, dead_end)
    assert facts_of(apart).km == pytest.approx(2 * STEP_KM, abs=0.005)
    joint = way(4, "2 3", service="yard")
    joined, _ = built(tmp_path, *north(1, 2, 3, 4, 5), *lines, dead_end, joint)
    assert joined.shortest_path(at(1), at(4)).length_km == pytest.approx(
        3 * STEP_KM, abs=0.005
    )


def test_a_train_ferry_is_a_kind_of_its_own(tmp_path: Path) -> None:
    ferry = way(2, "2 93", railway="", route="ferry", train="yes")
    far = north(1, 2, 93, 94)
    rails, _ = built(tmp_path, *far, way(1, "1 2"), ferry, way(3, "93 94"))
    (leg,) = rails.shortest_path(at(1), at(94)).legs
    assert [bridge.kind for bridge in leg.bridges] == ["ferry"]
    with pytest.raises(NoRoute, match="without ferries"):
        rails.shortest_path(at(1), at(94), ferries=False)


def test_a_ferry_for_cars_is_none(tmp_path: Path) -> None:
    ferry = way(2, "2 3", railway="", route="ferry", motorcar="yes")
    rails, _ = built(tmp_path, *north(1, 2, 3, 4), way(1, "1 2"), ferry, way(3, "3 4"))
    assert facts_of(rails).pieces == 2


def test_dual_gauge_track_is_no_change(tmp_path: Path) -> None:
    ways = way(1, "1 2", gauge="1520"), way(2, "2 3", gauge="1435;1520")
    rails, own = built(tmp_path, *north(1, 2, 3), *ways)
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    assert not known_on(leg, rails, own).breaks


def test_gauge_speed_usage_and_power_are_kept(tmp_path: Path) -> None:
    tags = {
        "gauge": "1520;1435",
        "maxspeed": "60 mph",
        "usage": "main",
        "electrified": "contact_line",
    }
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", **tags))
    (traits,) = own.traits
    assert traits.gauges_mm == (1435, 1520)
    assert (traits.speed_kmh, traits.usage, traits.electrified) == (97, "main", "yes")


@pytest.mark.parametrize(
    ("text", "kmh"),
    [("80", 80), ("80 km/h", 80), ("50 mph", 81), ("60;80", 80), ("signals", 0)],
)
def test_a_speed_limit_has_its_unit(tmp_path: Path, text: str, kmh: int) -> None:
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", maxspeed=text))
    assert own.traits[0].speed_kmh == kmh


def test_the_faster_direction_is_the_limit(tmp_path: Path) -> None:
    tags = {"maxspeed__forward": "60", "maxspeed__backward": "100"}
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", **tags))
    assert own.traits[0].speed_kmh == 100
