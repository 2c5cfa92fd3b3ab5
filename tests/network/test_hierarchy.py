"""Ways without high-speed lines: a hierarchy of their own, and what is spared."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import NoRoute
from geo.network import Line, Network, lay
from geo.network.hierarchy import contract
from geo.network.search import FAR, Search
from geo.network.tracks import FORMER, HIGH_SPEED
from geo.sources.railfile import decode, encode

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.network.tracks import Tracks

PLACES = [(float(x), float(y)) for x in range(3) for y in range(3)]


def grid(kinds: list[int]) -> Tracks:
    """Return lines from each place of a small grid to the next, of some kinds."""
    ends = [
        (one, other)
        for one in PLACES
        for other in PLACES
        if one < other and abs(one[0] - other[0]) + abs(one[1] - other[1]) == 1
    ]
    tracks = lay([Line(both) for both in ends]).tracks
    return replace(tracks, kind=np.array(kinds[: len(tracks.a)], np.int32))


def lengths(tracks: Tracks, source: int, *, without: set[int]) -> dict[int, int]:
    """Return the length to every node, by relaxing all chains until nothing changes."""
    found = {source: 0}
    for _ in range(len(tracks.a)):
        for chain, (a, b) in enumerate(zip(tracks.a, tracks.b, strict=True)):
            if int(tracks.kind[chain]) in without:
                continue
            for one, other in ((int(a), int(b)), (int(b), int(a))):
                further = found.get(one, FAR) + int(tracks.cost_m[chain])
                if further < found.get(other, FAR):
                    found[other] = further
    return found


@given(st.lists(st.sampled_from([0, 1, HIGH_SPEED, FORMER]), min_size=12, max_size=12))
def test_each_hierarchy_knows_its_rails_and_no_others(kinds: list[int]) -> None:
    tracks = grid(kinds)
    whole = contract(tracks)
    assert (whole.classic is None) == (HIGH_SPEED not in tracks.kind.tolist())
    for tree, without in (
        (whole, {FORMER}),
        (whole.classic or whole, {FORMER, HIGH_SPEED}),
    ):
        search = Search(tree)
        for source in range(len(tracks.fork) - 1):
            truth = lengths(tracks, source, without=without)
            for target in range(len(tracks.fork) - 1):
                metres = search.shortest({source: 0}, {target: 0})[0]
                assert metres == truth.get(target, FAR)
    kept = decode(encode(tracks, whole))[1]
    assert (kept.classic is None) == (whole.classic is None)
    for one, other in ((whole, kept), (whole.classic, kept.classic)):
        for name, array in one.arrays().items() if one and other else ():
            np.testing.assert_array_equal(array, other.arrays()[name])


def test_the_shipped_classic_rails_agree_with_scipy(atlas: Atlas) -> None:
    from scipy.sparse import coo_array  # a dev dependency
    from scipy.sparse.csgraph import dijkstra  # likewise

    tracks, nodes = atlas.network.tracks, len(atlas.network.tracks.fork) - 1
    order = np.argsort(-tracks.cost_m, kind="stable")  # the shorter comes last
    order = order[~np.isin(tracks.kind[order], (FORMER, HIGH_SPEED))]
    ends = zip(tracks.a[order].tolist(), tracks.b[order].tolist(), strict=True)
    best = dict(
        zip(
            (tuple(sorted(e)) for e in ends), tracks.cost_m[order].tolist(), strict=True
        )
    )
    matrix = coo_array((list(best.values()), np.array(list(best)).T), (nodes, nodes))
    tree = atlas.network.search.tree.classic
    assert tree is not None
    search, chance = Search(tree), random.Random(5)  # noqa: S311  # no secret
    for source in (chance.randrange(nodes) for _ in range(5)):
        truth = dijkstra(matrix.tocsr(), directed=False, indices=source)
        np.testing.assert_array_equal(search.sweep({source: 0}), truth)
        for target in (chance.randrange(nodes) for _ in range(200)):
            metres, _, chains = search.shortest({source: 0}, {target: 0})
            if np.isfinite(truth[target]):
                assert metres == truth[target]
                assert not (tracks.kind[[max(c, ~c) for c in chains]] > 1).any()


@pytest.mark.parametrize(
    "ends",
    [
        ((2.35, 48.86), (4.83, 45.77)),  # Paris - Lyon
        ((139.77, 35.68), (135.5, 34.73)),  # Tokyo - Osaka
        ((126.97, 37.55), (129.04, 35.11)),  # Seoul - Busan
        ((116.43, 39.9), (123.39, 41.79)),  # Beijing - Shenyang
    ],
)
def test_a_way_without_high_speed_lines_runs_over_none(
    atlas: Atlas, ends: tuple[tuple[float, float], tuple[float, float]]
) -> None:
    rails = atlas.network
    classic = rails.shortest_path(*ends, high_speed=False)
    shunned = rails.tracks.kind == HIGH_SPEED
    alone = replace(
        rails.tracks,
        kind=np.where(shunned, FORMER, rails.tracks.kind).astype(np.int32),
    )
    tree = rails.search.tree.classic
    assert tree is not None
    truth = Network(alone, tree).shortest_path(*ends)
    assert classic.length_km == pytest.approx(truth.length_km)
    assert classic.length_km >= rails.shortest_path(*ends).length_km


@pytest.mark.parametrize(("most", "found"), [(1.001, True), (0.999, False)])
def test_no_way_is_searched_for_further_than_it_is_of_use(
    atlas: Atlas, most: float, *, found: bool
) -> None:
    rails = atlas.network
    start, end = (37.657, 55.777), (131.88, 43.111)  # Moscow - Vladivostok
    closed = [code for code in rails.countries if code != "RU"]
    (leg,) = rails.shortest_path(start, end, avoid=closed).legs
    weighed = max(rails.tracks.weights) / 1000
    at_most = leg.length_km * most / (1 if found else weighed)
    if found:
        route = rails.shortest_path(start, end, avoid=closed, at_most_km=at_most)
        assert route.length_km == leg.length_km
        return
    with pytest.raises(NoRoute):
        rails.shortest_path(
            start, end, avoid=closed, at_most_km=at_most, explained=False
        )


@pytest.mark.parametrize(
    ("told", "ends", "may"),
    [
        (("PL", "BY", "RU"), ("PL", "RU"), True),
        (("FR", "HU"), ("FR", "HU"), False),
        (("FR", "DE", "AT", "HU"), ("FR", "HU"), True),
        (("RU",), ("RU", "RU"), True),
        (("KP", "RU"), ("KP", "RU"), True),
        (("KR", "RU"), ("KR", "RU"), False),
    ],
)
def test_countries_that_no_rails_join_are_known_without_a_search(
    atlas: Atlas, told: tuple[str, ...], ends: tuple[str, str], *, may: bool
) -> None:
    assert atlas.network.may_stay_in(set(told), *ends) == may


def test_days_between_two_changes_have_the_same_rails(atlas: Atlas) -> None:
    network, chance = atlas.network, random.Random(3)  # noqa: S311  # no secret
    days = network._days  # noqa: SLF001  # what is remembered is no part of what it promises
    first, last = date(1840, 1, 1).toordinal(), date(2030, 1, 1).toordinal()
    for _ in range(60):
        day = date.fromordinal(chance.randrange(first, last))
        kept = days.shut(day, all_borders=False, high_speed=True)
        fresh = days._shut_on(day.isoformat())  # noqa: SLF001  # as above
        for one, other in zip(kept.values(), fresh, strict=True):
            np.testing.assert_array_equal(one, other)


def test_a_way_alone_imports_nothing_that_draws_or_reads_stories() -> None:
    program = (
        "import sys\n"
        "from geo.cli import main\n"
        "main(['route', 'Pyongyang', 'Khasan'])\n"
        "heavy = {'geo.scene', 'geo.model.scene', 'geo.schedule', 'shapely',"
        " 'geo.languages.times', 'numpy.ma'}\n"
        "print(heavy & set(sys.modules))"
    )
    run = subprocess.run(  # noqa: S603  # our own interpreter and program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "set()"
