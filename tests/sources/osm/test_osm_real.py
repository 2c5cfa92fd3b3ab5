"""A network out of a real OpenStreetMap extract, against facts of Helsinki's station.

`make test` fetches the extract (`tests/support/get_extract.py`); these skip without it.
"""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from country_rails import rails_of
from get_extract import EXTRACT

from geo.geodesy import great_circle_km, line_length_km
from geo.model import LonLat
from geo.network.tracks import MICRO
from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.building import build
from geo.sources.railfacts import facts_of
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

    from geo.network import Network
    from geo.sources.osm.ownfile import Own

osmium = pytest.importorskip("osmium", reason="pyosmium reads the extracts")

SHA256 = "b73e9c2c82054d654209b0127f1c3287d5900d6780a6083bf3a45ead8ba3e5ee"
STATION = LonLat(24.9414566, 60.1713198)
POSTS = LonLat(24.9412145, 60.1701049), LonLat(24.9397285, 60.1790445)
"""Where the extract has the railway's own kilometre posts 0, in front of the station,
and 1."""


class Built(NamedTuple):
    """What became of an extract."""

    rails: Network
    own: Own


@pytest.fixture(scope="module")
def helsinki() -> Path:
    """Return the real extract."""
    if not EXTRACT.is_file():
        pytest.skip("the real extract is not here: run tests/support/get_extract.py")
    assert hashlib.sha256(EXTRACT.read_bytes()).hexdigest() == SHA256
    return EXTRACT


@pytest.fixture(scope="module")
def alone(helsinki: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the network of the extract alone."""
    content, own = build([helsinki], open_network().tracks, open_gazetteer())
    file = tmp_path_factory.mktemp("alone") / "h.rail"
    file.write_bytes(content)
    return Built(open_network(file), own)


@pytest.fixture(scope="module")
def stitched(helsinki: Path, tmp_path_factory: pytest.TempPathFactory) -> Network:
    """Return that network with the shipped rails of Finland around it."""
    content, _ = build([helsinki], rails_of("FI"), open_gazetteer(), stitched=True)
    file = tmp_path_factory.mktemp("stitched") / "h.rail"
    file.write_bytes(content)
    return open_network(file)


@pytest.fixture(scope="module")
def drawn(helsinki: Path) -> list[tuple[LonLat, LonLat]]:
    """Return every step of every rail way, read without any of our own code."""
    steps = []
    for way in osmium.FileProcessor(helsinki, osmium.osm.NODE | osmium.osm.WAY):
        if isinstance(way, osmium.osm.Node):
            continue
        if way.tags.get("railway") == "rail":
            steps += list(pairwise(way.nodes))
    wanted = {node.ref for step in steps for node in step}
    at = {
        node.id: LonLat(node.location.lon, node.location.lat)
        for node in osmium.FileProcessor(helsinki, osmium.osm.NODE)
        if node.id in wanted
    }
    both = [(a.ref, b.ref) for a, b in steps]
    return [(at[a], at[b]) for a, b in both if a in at and b in at]


def metres_off(point: LonLat, steps: list[tuple[LonLat, LonLat]]) -> float:
    """Return how far a point lies off the nearest step, in metres, on a plane."""
    scale = np.array([111_320 * np.cos(np.radians(point.lat)), 111_320])
    ends = (np.array(steps) - np.array(point)) * scale
    start, along = ends[:, 0], ends[:, 1] - ends[:, 0]
    square = np.maximum((along**2).sum(axis=1), 1e-9)
    part = (-(start * along).sum(axis=1) / square).clip(0, 1)
    return float(np.hypot(*(start + part[:, None] * along).T).min())


def ends_of_tracks(rails: Network) -> list[LonLat]:
    """Return where tracks of the largest piece stop: at buffers, and at the edge."""
    tracks = rails.tracks
    dead = np.flatnonzero(np.diff(tracks.fork) == 1)
    chains = tracks.ways[tracks.fork[dead]]
    chains = chains[tracks.component[chains] == 0]
    points = tracks.start[chains]
    return [LonLat(tracks.lon[p] / MICRO, tracks.lat[p] / MICRO) for p in points]


def test_a_real_extract_becomes_a_network(alone: Built) -> None:
    assert facts_of(alone.rails).km == pytest.approx(16.0, abs=0.1)
    assert {traits.gauges_mm for traits in alone.own.traits} == {(1524,)}
    assert [station.name for station in alone.own.stations] == ["Helsinki"]


def test_the_railway_s_own_first_kilometre_is_one(alone: Built) -> None:
    zero, one = POSTS
    on_rails = alone.rails.shortest_path(STATION, one).length_km
    to_station = great_circle_km(zero, STATION)  # tracks end before the building
    assert to_station + on_rails == pytest.approx(1.0, abs=0.01)


def test_a_way_s_line_lies_on_the_tracks(
    alone: Built, drawn: list[tuple[LonLat, LonLat]]
) -> None:
    ends = ends_of_tracks(alone.rails)
    for one, other in zip(ends, reversed(ends), strict=True):
        (leg,) = alone.rails.shortest_path(one, other).legs
        middles = [
            LonLat((a.lon + b.lon) / 2, (a.lat + b.lat) / 2)
            for a, b in pairwise(leg.line)
        ]
        for point in (*leg.line, *middles):
            assert metres_off(point, drawn) < 1.0


def test_a_way_is_as_long_as_its_line(alone: Built) -> None:
    (leg,) = alone.rails.shortest_path(STATION, POSTS[1]).legs
    assert leg.length_km == pytest.approx(line_length_km(leg.line), rel=0.005)
    assert (leg.assumed_km, leg.coarse, leg.bridges) == (0.0, (), ())


@pytest.mark.slow("reads an extract of a city")
@pytest.mark.parametrize(
    ("station", "at", "km"),
    [
        ("Tampere", (23.773, 61.498), 187),
        ("Lahti", (25.657, 60.977), 104),
        ("Turku", (22.253, 60.454), 194),
        ("Riihimaki", (24.781, 60.738), 71),
    ],
)
def test_the_shipped_rails_go_on_beyond_the_extract(
    stitched: Network, station: str, at: tuple[float, float], km: float
) -> None:
    (leg,) = stitched.shortest_path(STATION, at).legs
    assert leg.length_km == pytest.approx(km, rel=0.02), station
    assert [b.kind for b in leg.bridges].count("stitch") == 1
