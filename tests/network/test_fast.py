"""The compiled engine: the same answers as the plain one, and as scipy."""

from __future__ import annotations

import random
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.errors import BadInput
from geo.network import Line, Network, lay
from geo.network.hierarchy import contract
from geo.network.search import FAR, Search
from geo.network.tracks import FORMER
from geo.sources.railways import open_network

pytest.importorskip("numba", reason="the fast engine needs numba, of the extra fast")


@pytest.fixture(scope="module")
def plain() -> Network:
    """Return the shipped network."""
    return open_network()


@pytest.fixture(scope="module")
def fast() -> Network:
    """Return the same on compiled code; its first query ever takes some seconds."""
    return open_network(engine="fast")


def nodes(network: Network, count: int) -> list[int]:
    """Return random nodes, the same each time."""
    chance = random.Random(11)  # noqa: S311  # no secret
    return [chance.randrange(len(network.tracks.fork) - 1) for _ in range(count)]


@pytest.mark.slow("follows the rails 1,000 times")
def test_both_engines_give_the_same_ways_on_hundreds_of_pairs(
    plain: Network, fast: Network, *, thorough: bool
) -> None:
    ends = iter(nodes(plain, 8000 if thorough else 1000))
    for one, other in zip(ends, ends, strict=True):
        metres, start, chains = plain.search.shortest({one: 5}, {other: 7})
        found = fast.search.shortest({one: 5}, {other: 7})
        assert (metres, start, list(chains)) == (*found[:2], list(found[2]))


def test_it_agrees_with_scipy_on_thousands_of_pairs(fast: Network) -> None:
    from scipy.sparse import coo_array  # a dev dependency
    from scipy.sparse.csgraph import dijkstra  # likewise

    tracks, count = fast.tracks, len(fast.tracks.fork) - 1
    order = np.argsort(tracks.cost_m, kind="stable")  # of parallel chains the shorter
    order = order[tracks.kind[order] != FORMER]
    both = np.stack([tracks.a, tracks.b])[:, order].astype(np.int64)
    low, high = both.min(axis=0), both.max(axis=0)
    _, first = np.unique(low * count + high, return_index=True)
    weights = tracks.cost_m[order][first].astype(float)
    ends = low[first], high[first]
    matrix = coo_array((weights, ends), (count, count)).tocsr()
    for source in nodes(fast, 10):
        truth = dijkstra(matrix, directed=False, indices=source)
        np.testing.assert_array_equal(fast.search.sweep({source: 0}), truth)
        for target in nodes(fast, 300):
            metres = fast.search.shortest({source: 0}, {target: 0})[0]
            assert metres == (truth[target] if np.isfinite(truth[target]) else FAR)


def test_legs_and_other_corridors_are_the_same_to_the_last_point(
    plain: Network, fast: Network
) -> None:
    moscow, vladivostok, paris = (37.657, 55.777), (131.88, 43.11), (2.35, 48.86)
    for ends in ((moscow, vladivostok), (paris, moscow)):
        assert plain.shortest_path(*ends) == fast.shortest_path(*ends)
        assert plain.alternatives(*ends) == fast.alternatives(*ends)
    through = plain.shortest_path(paris, moscow, via=[(21.0, 52.2)], avoid=["BY"])
    again = fast.shortest_path(paris, moscow, via=[(21.0, 52.2)], avoid=["BY"])
    assert through == again


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=30))
def test_both_engines_agree_on_any_small_network(ends: list[tuple[int, int]]) -> None:
    from geo.network.fast import FastSearch  # numba may be missing

    lines = [
        Line(((a * 0.01, a * 0.003), (b * 0.01, b * 0.003))) for a, b in ends if a != b
    ]
    hierarchy = contract(lay([*lines, Line(((0.0, 0.0), (0.5, 0.0)))]).tracks)
    plain, fast = Search(hierarchy), FastSearch(hierarchy)
    count = len(hierarchy.rank)
    for one in range(count):
        np.testing.assert_array_equal(plain.sweep({one: 0}), fast.sweep({one: 0}))
        for other in range(count):
            mine = plain.shortest({one: 0}, {other: 0})
            assert mine[:2] == fast.shortest({one: 0}, {other: 0})[:2]


def test_an_engine_that_nobody_knows_is_refused() -> None:
    with pytest.raises(BadInput, match='"plain" or "fast"'):
        open_network(engine="quick")


def test_without_numba_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "geo.network.fast", None)
    with pytest.raises(BadInput, match=r"\[fast\]"):
        open_network(engine="fast")
