"""The network on toy rails: positions, ways, borders, restrictions."""

from __future__ import annotations

import math
import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.errors import BadInput, NoRoute
from geo.geodesy import length_km
from geo.model import LonLat
from geo.network import Line, Network, lay
from geo.network.closures import Closure
from geo.network.hierarchy import contract

# a square with one slow side, a bridge to a second country, and an island
SQUARE = lay(
    [
        Line(((0.0, 0.0), (0.5, 0.1), (1.0, 0.0)), countries=("AA", "AA")),
        Line(((1.0, 0.0), (1.0, 1.0)), countries=("AA", "BB")),
        Line(((1.0, 1.0), (0.0, 1.0)), countries=("BB", "BB")),
        Line(((0.0, 1.0), (0.0, 0.0)), length_km=400, countries=("BB", "AA")),
        Line(((0.0, 1.0), (0.0, 1.5)), bridge="break", countries=("BB", "BB")),
        Line(((3.0, 3.0), (4.0, 3.0)), countries=("CC", "CC")),
    ]
)
beside = st.floats(-0.1, 0.1)
near_rails = st.one_of(
    st.tuples(st.floats(0, 1), beside), st.tuples(beside, st.floats(0, 1))
)


def test_a_long_edge_carries_its_true_length_and_says_that_its_shape_is_coarse() -> (
    None
):
    (leg,) = SQUARE.shortest_path((0.0, 0.9), (0.0, 0.1)).legs
    assert leg.length_km == pytest.approx(320, abs=0.1)
    assert leg.coarse == ((0, 1),)
    assert leg.uncertainty_km == pytest.approx(math.sqrt(320**2 - 89**2) / 2, abs=1)


def test_the_way_goes_round_the_slow_side() -> None:
    route = SQUARE.shortest_path((0.0, 0.0), (0.0, 1.0))
    assert route.length_km == pytest.approx(335.6, abs=0.3)
    assert route.legs[0].line[1] == LonLat(0.5, 0.1)


def test_a_border_is_reported_with_both_countries_and_its_place() -> None:
    (leg,) = SQUARE.shortest_path((0.5, 0.1), (0.5, 1.0)).legs
    (border,) = leg.borders
    assert (border.from_country, border.to_country) == ("AA", "BB")
    assert border.at == pytest.approx((1.0, 0.5), abs=0.01)
    assert leg.countries == ("AA", "BB")


def test_a_border_without_trains_is_said() -> None:
    dmz = lay([Line(((126.7, 37.9), (126.7, 38.0)), countries=("KR", "KP"))])
    shut = Closure("", "border", "1950-06-25", "", among=frozenset({"KP", "KR"}))
    dmz = Network(dmz.tracks, contract(dmz.tracks), closures=lambda: [shut])
    (leg,) = dmz.shortest_path((126.7, 37.9), (126.7, 38.0)).legs
    assert leg.notes == (
        "No passenger trains have crossed between KR and KP since 1950.",
    )


def test_a_bridge_is_counted_as_assumed() -> None:
    route = SQUARE.shortest_path((0.5, 1.0), (0.0, 1.5))
    assert route.assumed_km == pytest.approx(55.3, abs=0.1)
    assert [bridge.kind for bridge in route.bridges] == ["break"]
    assert route.legs[0].assumed == ((1, 2),)


def test_each_via_makes_a_leg_and_is_passed() -> None:
    route = SQUARE.shortest_path((0.2, 0.0), (0.4, 0.0), via=[(0.5, 1.0)])
    assert len(route.legs) == 2
    assert route.legs[0].line[-1] == pytest.approx((0.5, 1.0), abs=1e-4)
    assert route.legs[0].line[-1] == route.legs[1].line[0]


def test_avoiding_a_country_takes_the_longer_way_or_says_what_closed_it() -> None:
    with pytest.raises(NoRoute, match="avoiding BB"):
        SQUARE.shortest_path((0.2, 0.0), (0.5, 1.0), avoid=["BB"])
    with pytest.raises(BadInput, match="XX"):
        SQUARE.shortest_path((0.2, 0.0), (0.4, 0.0), avoid=["XX"])
    leg = SQUARE.shortest_path((0.2, 0.0), (0.4, 0.0), avoid=["BB", "CC"]).legs[0]
    assert leg.countries == ("AA",)


def test_a_place_to_avoid_closes_the_rails_round_it() -> None:
    free = SQUARE.shortest_path((0.2, 0.0), (0.5, 1.0))
    round_it = SQUARE.shortest_path((0.2, 0.0), (0.5, 1.0), avoid=[(1.0, 0.4)])
    assert round_it.length_km > free.length_km + 100
    with pytest.raises(NoRoute, match=r"avoiding 0.4,1, avoiding 0.5,0"):
        SQUARE.shortest_path((0.2, 0.0), (0.5, 1.0), avoid=[(1.0, 0.4), (0.0, 0.5)])


def test_a_ferry_is_taken_only_where_it_is_allowed() -> None:
    strait = lay(
        [
            Line(((0.0, 0.0), (0.5, 0.0))),
            Line(((0.5, 0.0), (0.6, 0.0)), bridge="ferry"),
            Line(((0.6, 0.0), (1.0, 0.0))),
        ]
    )
    (leg,) = strait.shortest_path((0.0, 0.0), (1.0, 0.0)).legs
    assert [bridge.kind for bridge in leg.bridges] == ["ferry"]
    assert leg.notes == ("A ship carries the train for 11 km.",)
    with pytest.raises(NoRoute, match="without ferries"):
        strait.shortest_path((0.0, 0.0), (1.0, 0.0), ferries=False)


def test_a_gauge_closes_the_countries_of_another() -> None:
    border = lay([Line(((23.0, 52.0), (23.5, 52.0)), countries=("PL", "PL"))])
    assert border.shortest_path((23.0, 52.0), (23.5, 52.0), gauge_mm=1435).legs
    with pytest.raises(NoRoute, match="on 1520 mm track only"):
        border.shortest_path((23.0, 52.0), (23.5, 52.0), gauge_mm=1520)


def test_a_via_is_passed_near_on_the_line_and_not_on_the_spur_to_it() -> None:
    line = lay(
        [
            Line(((0.0, 0.0), (0.5, 0.0))),
            Line(((0.5, 0.0), (1.0, 0.0))),
            Line(((0.5, 0.0), (0.5, 0.1))),
        ]
    )
    route = line.shortest_path((0.0, 0.0), (1.0, 0.0), via=[(0.5, 0.11)])
    assert route.length_km == pytest.approx(111.3, abs=0.1)
    assert route.legs[0].notes == ("The rails pass 0.11,0.5 at 12 km.",)


def test_alternatives_are_other_corridors_and_come_by_length() -> None:
    # in steps, as rails are: the shortest, one beside it, and one far from both
    ways = [
        [(0.2, 0.3), (0.4, 0.5), (0.6, 0.5), (0.8, 0.3)],
        [(0.2, 0.31), (0.4, 0.52), (0.6, 0.52), (0.8, 0.31)],
        [(0.2, -0.3), (0.4, -0.53), (0.6, -0.53), (0.8, -0.3)],
    ]
    cut = [Line(((0.0, 0.0), (0.1, 0.0))), Line(((0.9, 0.0), (1.0, 0.0)))]
    cut += [
        Line(step) for way in ways for step in pairwise([(0.1, 0.0), *way, (0.9, 0.0)])
    ]
    routes = lay(cut).alternatives((0.0, 0.0), (1.0, 0.0), count=3)
    assert len(routes) == 2
    assert routes[0].length_km < routes[1].length_km
    assert min(p.lat for p in routes[1].legs[0].line) == pytest.approx(-0.53)


def test_an_island_has_no_way_and_the_open_sea_no_rails() -> None:
    with pytest.raises(NoRoute, match="no rails connect"):
        SQUARE.shortest_path((0.5, 0.1), (3.5, 3.0))
    with pytest.raises(NoRoute, match="nearest track is 111 km away"):
        SQUARE.shortest_path((0.5, 0.1), (-1.0, 0.0))
    assert SQUARE.distance_km((0.5, 0.1), (3.5, 3.0)) == math.inf
    assert not SQUARE.connects((0.5, 0.1), (3.5, 3.0))
    assert SQUARE.connects((0.5, 0.1), (0.5, 1.0))


@pytest.mark.parametrize("point", [(181.0, 0.0), (0.0, 91.0), (math.nan, 0.0)])
def test_a_point_off_the_earth_is_refused(point: tuple[float, float]) -> None:
    with pytest.raises(BadInput, match="degrees"):
        SQUARE.shortest_path(point, (0.5, 0.1))


@settings(deadline=None)  # a busy machine takes its time
@given(near_rails, near_rails)
def test_a_reversed_route_is_as_long_and_never_shorter_than_the_geodesic(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    there = SQUARE.shortest_path(one, other).legs[0]
    back = SQUARE.shortest_path(other, one).legs[0]
    assert there.length_km == back.length_km == SQUARE.distance_km(one, other)
    assert there.line == back.line[::-1]
    ends = LonLat(*there.line[0]), LonLat(*there.line[-1])
    assert there.length_km >= length_km(*ends) - 0.01


@settings(deadline=None)  # a busy machine takes its time
@given(near_rails, near_rails)
def test_a_query_leaves_the_network_as_it_was(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    before = {k: v.tobytes() for k, v in SQUARE.tracks.arrays().items()}
    SQUARE.shortest_path(one, other, avoid=["CC"])
    assert {k: v.tobytes() for k, v in SQUARE.tracks.arrays().items()} == before


def a_grid(size: int, seed: int) -> Network:
    """Return a grid of tracks of random length, some of them missing."""
    chance = random.Random(seed)  # noqa: S311  # no secret
    lines = [
        Line(((x, y), (x + dx, y + dy)), length_km=chance.uniform(0.012, 0.05))
        for x in (i / 1e4 for i in range(size))
        for y in (i / 1e4 for i in range(size))
        for dx, dy in ((1e-4, 0.0), (0.0, 1e-4))
        if chance.random() < 0.8
    ]
    rounded = [
        Line(tuple((round(x, 4), round(y, 4)) for x, y in line.points), *line[1:])
        for line in lines
    ]
    return lay(rounded)


def test_the_hierarchy_agrees_with_scipy_on_a_grid() -> None:
    from scipy.sparse import coo_array  # a dev dependency, for this alone
    from scipy.sparse.csgraph import dijkstra  # likewise

    network = a_grid(14, seed=5)
    tracks, nodes = network.tracks, len(network.tracks.fork) - 1
    matrix = coo_array((tracks.chain_m, (tracks.a, tracks.b)), (nodes, nodes))
    truth = dijkstra(matrix.tocsr(), directed=False)
    for node in range(nodes):
        swept = network.search.sweep({node: 0})
        np.testing.assert_array_equal(swept, truth[node])
    for one in range(0, nodes, 7):
        for other in range(0, nodes, 5):
            metres, _, chains = network.search.shortest({one: 0}, {other: 0})
            if np.isfinite(truth[one, other]):
                assert metres == truth[one, other]
                assert sum(int(tracks.chain_m[max(c, ~c)]) for c in chains) == metres


def test_speed_limits_reach_the_leg_in_runs_as_long_as_it() -> None:
    line = lay(
        [
            Line(((0.0, 0.0), (0.1, 0.0)), limit_kmh=80),
            Line(((0.1, 0.0), (0.2, 0.0)), limit_kmh=80),
            Line(((0.2, 0.0), (0.3, 0.0))),
        ]
    )
    (leg,) = line.shortest_path((0.0, 0.0), (0.3, 0.0)).legs
    assert [run.kmh for run in leg.limits] == [80, 0]
    assert sum(run.km for run in leg.limits) == pytest.approx(leg.length_km)
    assert SQUARE.shortest_path((0.0, 0.0), (0.0, 1.0)).legs[0].limits == ()


def test_of_several_restrictions_the_one_that_closes_the_way_is_named() -> None:
    with pytest.raises(NoRoute, match='drop "avoiding BB" for it'):
        SQUARE.shortest_path((0.2, 0.0), (0.5, 1.0), avoid=["BB"], ferries=False)
    far = [(0.9, 1.0), (0.1, 1.0)]
    with pytest.raises(NoRoute, match="drop"):
        SQUARE.shortest_path((0.2, 0.0), (0.5, 1.0), avoid=far, gauge_mm=1435)


def test_a_point_whose_track_is_closed_says_what_closes_it() -> None:
    with pytest.raises(NoRoute, match='drop "on 1520 mm track only" for it'):
        SQUARE.shortest_path((0.2, 0.0), (0.4, 0.0), ferries=False, gauge_mm=1520)
