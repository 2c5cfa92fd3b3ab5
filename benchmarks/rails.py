"""Time the rail network: opening it, ways, sweeps, other corridors; against scipy.

    .venv/bin/python benchmarks/rails.py [--pairs N] [--engine fast]

Times are of this thread, so that a busy machine disturbs them little. Ways run between
random nodes of the largest piece of rails, after others that warm the file's pages.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING

import numpy as np

from geo.network.tracks import MICRO
from geo.sources.railfile import decode
from geo.sources.railways import open_network
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.network import Network

WARM = 200  # ways that are not timed
OPEN = "from geo.sources.railways import open_network; import time; \
t = time.perf_counter(); open_network(); print(time.perf_counter() - t)"


def milliseconds(call: Callable[[], object]) -> float:
    """Return how long a call takes."""
    start = time.thread_time()
    call()
    return 1000 * (time.thread_time() - start)


def opening() -> tuple[float, float]:
    """Return the milliseconds of a first and of a later opening, in new processes."""
    with tempfile.TemporaryDirectory() as cache:
        places = dict.fromkeys(("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"), cache)
        first, *later = (
            float(
                subprocess.run(  # noqa: S603  # our own words
                    [sys.executable, "-c", OPEN],
                    env=os.environ | places,
                    check=True,
                    capture_output=True,
                ).stdout
            )
            for _ in range(4)
        )
    return 1000 * first, 1000 * min(later)


def cold_ratio(tries: int = 7) -> tuple[float, float]:
    """Return the milliseconds of a bare `import numpy` and of a cold `route`."""
    route = [sys.executable, "-m", "geo", "route", "Pyongyang", "Khasan"]
    bare = [sys.executable, "-c", "import numpy"]
    return took(bare, tries), took(route, tries)


def took(words: list[str], tries: int) -> float:
    """Return the least processor time of a command's process, in milliseconds."""
    spent = []
    for _ in range(tries):
        before = os.times()
        subprocess.run(words, check=True, capture_output=True)  # noqa: S603  # our own words
        after = os.times()
        spent.append(after[2] + after[3] - before[2] - before[3])
    return 1000 * min(spent)


def random_points(network: Network, count: int) -> list[tuple[float, float]]:
    """Return points on the largest piece of rails, in degrees."""
    tracks, chance = network.tracks, random.Random(1)  # noqa: S311  # no secret
    largest = np.flatnonzero(tracks.component == 0).tolist()
    points = [int(tracks.start[chance.choice(largest)]) for _ in range(count)]
    return [(tracks.lon[p] / MICRO, tracks.lat[p] / MICRO) for p in points]


def nodes_between(network: Network, count: int) -> list[tuple[int, int]]:
    """Return pairs of nodes on the largest piece of rails."""
    tracks, chance = network.tracks, random.Random(2)  # noqa: S311  # no secret
    nodes = tracks.a[tracks.component == 0].tolist()
    return [(chance.choice(nodes), chance.choice(nodes)) for _ in range(count)]


def scipy_ms(network: Network) -> float:
    """Return what scipy takes from one node to all."""
    from scipy.sparse import coo_array  # a dev dependency
    from scipy.sparse.csgraph import dijkstra  # likewise

    tracks, nodes = network.tracks, len(network.tracks.fork) - 1
    ends = tracks.a.tolist(), tracks.b.tolist()
    best: dict[tuple[int, int], int] = {}
    for pair, metres in zip(zip(*ends, strict=True), tracks.chain_m, strict=True):
        best[pair] = min(metres, best.get(pair, metres))
    a, b = np.array(list(best)).T
    both = np.concatenate([a, b]), np.concatenate([b, a])
    matrix = coo_array((np.tile(list(best.values()), 2), both), (nodes, nodes)).tocsr()
    return milliseconds(lambda: dijkstra(matrix, indices=0))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=500)
    parser.add_argument("--engine", choices=("plain", "fast"), default="plain")
    given = parser.parse_args()
    pairs = given.pairs
    content = data_path("railways.npz").read_bytes()
    first, later = opening()
    network = open_network(engine=given.engine)
    points = random_points(network, 2 * (pairs + WARM))
    both = list(zip(points[::2], points[1::2], strict=True))
    for pair in both[pairs:]:
        network.shortest_path(*pair)
    del both[pairs:]
    ways = [milliseconds(lambda: network.shortest_path(*pair)) for pair in both]  # noqa: B023  # called at once
    again = [milliseconds(lambda: network.shortest_path(*pair)) for pair in both]  # noqa: B023  # likewise
    lengths = [milliseconds(lambda: network.distance_km(*pair)) for pair in both]  # noqa: B023  # likewise
    sweeps = [milliseconds(lambda n=n: network.search.sweep({n: 0})) for n in range(50)]
    climbs = [
        milliseconds(lambda a=a, b=b: network.search.shortest({a: 0}, {b: 0}))  # type: ignore[misc]  # bound at once
        for a, b in nodes_between(network, pairs)
    ]
    shut = [
        milliseconds(
            lambda: network.shortest_path((37.66, 55.78), (131.88, 43.11), avoid=["CN"])
        )
        for _ in range(5)
    ]
    decoded = milliseconds(lambda: decode(content))
    print(f"file {len(content) / 1e6:.1f} MB, decoded in {decoded:.0f} ms")
    print(
        f"opened first in {first:.0f} ms (and kept expanded), later in {later:.1f} ms"
    )
    bare, route = cold_ratio()
    print(f"cold route {route:.0f} ms, import numpy {bare:.0f} ms: {route / bare:.2f}")
    kinds = (
        ("way with its line, new points", ways),
        ("way with its line, points seen before", again),
        ("length alone, points seen before", lengths),
        ("node to node in the hierarchy", climbs),
    )
    for name, times in kinds:
        p50, p99 = statistics.median(times), np.percentile(times, 99)
        print(f"{name}: p50 {p50:.2f} ms, p99 {p99:.2f} ms over {pairs} random pairs")
    swept = statistics.median(sweeps)
    print(f"one to all: {swept:.1f} ms (scipy {scipy_ms(network):.1f} ms)")
    print(f"Moscow - Vladivostok without China: {statistics.median(shut):.0f} ms")


if __name__ == "__main__":
    main()
