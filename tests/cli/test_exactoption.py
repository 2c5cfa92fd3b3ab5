"""The commands that lay a story on exact rails, and what they refuse."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
import shapely
from country_rails import rails_of
from overpass_server import Rails, Server, as_json, serving

import geo.sources.overpass
from geo.cli import main
from geo.network import Line
from geo.network.hierarchy import contract
from geo.network.laying import tracks_of
from geo.sources.osm.ownfile import Own, own_file
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


pytestmark = pytest.mark.enable_socket


@pytest.fixture
def york(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """Return a server with the line from York to Scarborough, and a folder to draw in.

    Its track is the coarse one's with points strewn along it. The folder has that line
    alone as a network: shortcuts over the world's would take the tests a minute.
    """
    (leg,) = open_network().shortest_path((-1.0931, 53.9579), (-0.4054, 54.2798)).legs
    coarse = tracks_of([Line(leg.line, leg.length_km, ("GB", "GB"))])
    content = own_file(coarse, contract(coarse), Own())
    (tmp_path / "coarse.rail").write_bytes(content)
    exact = Rails()
    line = shapely.LineString(leg.line).segmentize(0.004)
    exact.add([(round(x, 6), round(y, 6)) for x, y in line.coords], gauge="1435")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(geo.sources.overpass, "_BETWEEN_S", 0.0)
    with serving(Server(lambda query: as_json(exact.answer(query)))) as found:
        yield found


STORY = "The steam special left York at 9 a.m. and reached Scarborough an hour later.\n"


def test_a_story_is_laid_on_exact_rails_and_told_what_changed(
    york: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "special.txt").write_text(STORY)
    words = ["map", "special.txt", "--published", "2025-06-07"]
    words += ["--network", "coarse.rail"]
    assert main([*words, "--json"]) == 0
    coarse = json.loads(capsys.readouterr().out)
    assert "exact" not in coarse
    assert york.queries == []
    asked = ["--exact", "--overpass", york.url]
    assert main([*words, *asked]) == 0
    out = capsys.readouterr().out
    assert "Exact rails of OpenStreetMap, 2026-11-29" in out
    assert "York - Scarborough: " in out
    assert (tmp_path / "special.exact").is_dir()
    count = len(york.queries)
    assert count
    york.says = lambda _: (500, {}, b"")
    assert main([*words, *asked, "--json"]) == 0
    exact = json.loads(capsys.readouterr().out)
    assert len(york.queries) == count
    (way,) = exact["exact"]["ways"]
    assert way["assumed_km"][1] < way["assumed_km"][0] or way["assumed_km"][0] < 1
    assert way["exact_share"] == 1.0
    points = exact["legs"][0]["line"]["coordinates"]
    assert len(points) > len(coarse["legs"][0]["line"]["coordinates"])


def test_the_rails_of_the_network_go_on_beyond(
    york: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    britain = rails_of("GB")
    (tmp_path / "gb.rail").write_bytes(own_file(britain, contract(britain), Own()))
    asked = ["--exact", "--overpass", york.url, "--network", "gb.rail"]
    assert main(["route", "York", "Scarborough", *asked, "--json"]) == 0
    (way,) = json.loads(capsys.readouterr().out)["exact"]["ways"]
    assert way["exact_share"] == 1.0
    assert len(york.queries) == len(set(york.queries))


def test_route_and_reach_ask_too_and_keep_it_in_the_users_cache(
    york: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    asked = ["--exact", "--overpass", york.url, "--network", "coarse.rail"]
    assert main(["route", "York", "Scarborough", *asked]) == 0
    assert "York - Scarborough: " in capsys.readouterr().out
    assert list((tmp_path / "cache" / "railstory" / "exact").glob("piece-*"))
    reach = ["reach", "Scarborough", "--hours", "0.2", "--top-speed", "100"]
    assert main([*reach, *asked]) == 0
    assert "Exact rails of OpenStreetMap" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command", [["map", "s.txt"], ["route", "York", "Hull"], ["reach", "York"]]
)
def test_a_server_that_nobody_asks_is_refused(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--overpass", "https://overpass.example/api"]) == 2
    assert "add --exact" in capsys.readouterr().err


def test_a_fault_leaves_no_map_behind(
    york: Server, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    york.says = lambda _: (404, {}, b"")
    (tmp_path / "special.txt").write_text(STORY)
    words = ["map", "special.txt", "--exact", "--overpass", york.url]
    assert main(words) == 2
    assert not (tmp_path / "maps").exists()
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "no Overpass there" in err


def test_reach_of_half_a_continent_is_refused_unasked(
    york: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["reach", "York", "--exact", "--overpass", york.url, "--hours", "10"]
    assert main(words) == 2
    assert "network get" in capsys.readouterr().err
    assert york.queries == []
