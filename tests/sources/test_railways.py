"""The shipped world network: what it knows, what it refuses, how it opens."""

from __future__ import annotations

import csv
import os
import random
from typing import TYPE_CHECKING

import numpy as np
import pytest

from geo.errors import DataDamaged, NoRoute
from geo.network.tracks import FORMER
from geo.sources.railfile import decode, encode
from geo.sources.railways import cache_folder, open_network
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from pathlib import Path

    from geo.network import Network

PYONGYANG = (125.7364, 39.0047)
KHASAN = (130.64465, 42.42994)
LEDYANAYA = (128.071, 51.747)
VLADIVOSTOK = (131.88, 43.111)


@pytest.fixture(scope="module")
def world() -> Network:
    return open_network()


@pytest.mark.parametrize(
    ("start", "end", "published_km"),
    [
        (PYONGYANG, KHASAN, 856),
        (KHASAN, LEDYANAYA, 1673),
        (KHASAN, VLADIVOSTOK, 326),
        (VLADIVOSTOK, (135.073, 48.497), 766),  # Khabarovsk, CIS tariff guide 4
    ],
)
def test_the_corridor_is_as_long_as_published(
    world: Network,
    start: tuple[float, float],
    end: tuple[float, float],
    published_km: float,
) -> None:
    route = world.shortest_path(start, end)
    assert route.length_km == pytest.approx(published_km, rel=0.02)
    assert set(route.legs[0].countries) <= {"KP", "RU"}


def test_khasan_is_a_border_and_a_break_of_gauge(world: Network) -> None:
    (leg,) = world.shortest_path(PYONGYANG, KHASAN).legs
    (border,), (gauge,) = leg.borders, leg.gauge_breaks
    assert (border.from_country, border.to_country) == ("KP", "RU")
    assert (gauge.from_mm, gauge.to_mm) == (1435, 1520)
    assert border.at == pytest.approx((130.64, 42.415), abs=0.05)


def test_moscow_and_vladivostok_connect_within_russia(world: Network) -> None:
    closed = [code for code in world.countries if code != "RU"]
    route = world.shortest_path((37.657, 55.777), VLADIVOSTOK, avoid=closed)
    assert route.legs[0].countries == ("RU",)
    assert 8700 < route.length_km < 9400


def test_honolulu_is_off_the_rails_and_hokkaido_apart_from_korea(
    world: Network,
) -> None:
    with pytest.raises(NoRoute, match="off the rails"):
        world.shortest_path((-157.86, 21.3), PYONGYANG)
    with pytest.raises(NoRoute, match="no rails connect"):
        world.shortest_path((141.35, 43.07), (126.97, 37.55))


def test_sicily_is_reached_by_ship_or_not_at_all(world: Network) -> None:
    palermo, rome = (13.366, 38.109), (12.502, 41.901)
    (leg,) = world.shortest_path(palermo, rome).legs
    assert [b.kind for b in leg.bridges if b.kind == "ferry"] == ["ferry"]
    with pytest.raises(NoRoute, match="without ferries"):
        world.shortest_path(palermo, rome, ferries=False)


def test_moscow_and_vladivostok_have_other_corridors(world: Network) -> None:
    routes = world.alternatives((37.657, 55.777), VLADIVOSTOK, count=3)
    lengths = [route.length_km for route in routes]
    assert len(routes) == 3
    assert lengths == sorted(lengths)
    assert lengths[-1] <= 1.5 * lengths[0]


@pytest.mark.parametrize(
    ("start", "end", "gauges"),
    [
        ((21.01, 52.23), (27.55, 53.89), [(1435, 1520)]),  # Warsaw - Minsk
        (VLADIVOSTOK, (130.297, 42.249), []),  # Rajin, on dual gauge
        ((-6.25, 53.35), (-5.93, 54.6), []),  # Dublin - Belfast
        ((2.14, 41.38), (2.37, 48.84), []),  # Barcelona - Paris, at high speed
        ((-3.69, 40.41), (-0.56, 44.83), [(1668, 1435)]),  # Madrid - Bordeaux
        ((151.21, -33.88), (153.02, -27.47), []),  # Sydney - Brisbane
        ((139.77, 35.68), (141.35, 43.07), []),  # Tokyo - Sapporo
        ((102.6, 17.97), (100.52, 13.75), []),  # Vientiane - Bangkok
    ],
)
def test_breaks_of_gauge_are_where_they_are_known_to_be(
    world: Network,
    start: tuple[float, float],
    end: tuple[float, float],
    gauges: list[tuple[int, int]],
) -> None:
    (leg,) = world.shortest_path(start, end).legs
    assert [(g.from_mm, g.to_mm) for g in leg.gauge_breaks] == gauges


@pytest.mark.parametrize(
    ("table", "columns"), [("bridges", 8), ("links", 4), ("gauges", 6)]
)
def test_every_reviewed_row_names_its_line_and_its_reason(
    table: str, columns: int
) -> None:
    with data_path(f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert rows
    for row in rows:
        assert len(row) == columns
        assert row["line"]
        assert row.get("reason") or row.get("source")


def test_the_hierarchy_agrees_with_scipy_on_thousands_of_pairs(world: Network) -> None:
    from scipy.sparse import coo_array  # a dev dependency
    from scipy.sparse.csgraph import dijkstra  # likewise

    tracks, nodes = world.tracks, len(world.tracks.fork) - 1
    lengths = tracks.cost_m
    best: dict[tuple[int, int], int] = {}
    today = tracks.kind != FORMER
    ends = zip(tracks.a[today].tolist(), tracks.b[today].tolist(), strict=True)
    for pair, metres in zip(ends, lengths[today].tolist(), strict=True):
        best[pair] = min(metres, best.get(pair, metres))
    one, other = np.array(list(best)).T
    both = np.concatenate([one, other]), np.concatenate([other, one])
    weights = np.tile(np.array(list(best.values()), float), 2)
    matrix = coo_array((weights, both), (nodes, nodes)).tocsr()
    chance = random.Random(7)  # noqa: S311  # no secret
    for source in (chance.randrange(nodes) for _ in range(10)):
        truth = dijkstra(matrix, indices=source)
        np.testing.assert_array_equal(world.search.sweep({source: 0}), truth)
        for target in (chance.randrange(nodes) for _ in range(300)):
            metres, _, chains = world.search.shortest({source: 0}, {target: 0})
            if np.isfinite(truth[target]):
                assert metres == truth[target]
                assert sum(int(lengths[max(c, ~c)]) for c in chains) == metres


def test_the_file_is_encoded_to_the_same_bytes_again(world: Network) -> None:
    content = data_path("railways.npz").read_bytes()
    tracks, hierarchy = decode(content)
    assert encode(tracks, hierarchy) == content
    for name, array in world.tracks.arrays().items():
        np.testing.assert_array_equal(array, getattr(tracks, name))


def test_a_second_opening_maps_what_the_first_expanded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    first = open_network()
    (folder,) = (tmp_path / "railstory").iterdir()
    second = open_network()
    assert folder.name.startswith("rails-")
    assert not second.tracks.lon.flags.writeable
    np.testing.assert_array_equal(first.tracks.along, second.tracks.along)


def test_an_expansion_removes_those_that_are_a_month_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    old, recent = (tmp_path / "railstory" / f"rails-0-{n}" for n in ("old", "recent"))
    old.mkdir(parents=True)
    recent.mkdir()
    os.utime(old, (0, 0))
    open_network()
    assert not old.exists()
    assert recent.exists()


def test_without_a_folder_to_write_to_the_network_opens_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setattr("sys.platform", "linux")
    assert open_network().distance_km(PYONGYANG, KHASAN) < 900


def test_a_damaged_expansion_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    open_network()
    (arrays,) = tmp_path.rglob("arrays.i32")
    arrays.write_bytes(arrays.read_bytes()[:1000])
    assert open_network().distance_km(PYONGYANG, KHASAN) < 900


@pytest.mark.parametrize("content", [b"", b"PK no zip", b"x" * 10_000])
def test_a_file_that_is_no_network_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "rails.npz"
    file.write_bytes(content)
    with pytest.raises(DataDamaged, match=r"rails\.npz"):
        open_network(file)
    with pytest.raises(DataDamaged, match="cannot be read"):
        open_network(tmp_path / "missing.npz")


def test_the_cache_is_where_the_platform_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    monkeypatch.setattr("sys.platform", "linux")
    folder = cache_folder()
    assert folder is not None
    assert folder.as_posix() == "/somewhere/railstory"
