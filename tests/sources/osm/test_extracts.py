"""Extracts that cannot be read, are cut short, or overlap."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from refused_extracts import refused
from toy_extract import (
    LAT,
    LON,
    STEP_KM,
    built,
    node,
    north,
    way,
    written,
)

from geo.cli import main
from geo.errors import BadInput, DataDamaged
from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.building import build
from geo.sources.osm.ownfile import read_own
from geo.sources.railfacts import facts_of
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("osmium", reason="pyosmium reads the extracts")


def test_overlapping_extracts_count_a_way_once(tmp_path: Path) -> None:
    one = written(tmp_path, *north(1, 2), way(1, "1 2 3"), name="a.opl")
    other = written(
        tmp_path, *north(2, 3, 4), way(1, "1 2 3"), way(2, "3 4"), name="b.opl"
    )
    names = open_gazetteer()
    content, own = build([one, other], open_network().tracks, names)
    (tmp_path / "ab.rail").write_bytes(content)
    rails = open_network(tmp_path / "ab.rail")
    assert facts_of(rails).km == pytest.approx(3 * STEP_KM, abs=0.005)
    assert own.files == ("a.opl", "b.opl")


def test_ways_over_roads_only_are_refused(tmp_path: Path) -> None:
    road = way(1, "1 2", railway="", highway="primary")
    with pytest.raises(BadInput, match="holds no railway"):
        built(tmp_path, *north(1, 2), road)


def test_trams_alone_make_no_network(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="1 railways, none for trains"):
        built(tmp_path, *north(1, 2), way(1, "1 2", railway="tram"))


def test_rails_that_lie_nowhere_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="not where they lie"):
        built(tmp_path, *north(1), way(1, "1 2"))
    with pytest.raises(BadInput, match="not where they lie"):
        built(tmp_path, node(1, LON, LAT), node(2, LON, LAT), way(1, "1 2"))


def test_without_pyosmium_the_command_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "osmium", None)
    with pytest.raises(BadInput, match=r"pip install -e '\.\[osm\]'"):
        built(tmp_path, *north(1, 2), way(1, "1 2"))


def test_an_empty_file_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.osm.pbf").touch()
    assert "is empty" in refused(tmp_path / "a.osm.pbf", capsys)


def test_a_file_of_another_kind_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.osm.pbf").write_text("<html>not found</html>" * 99)
    assert "no OpenStreetMap data" in refused(tmp_path / "a.osm.pbf", capsys)
    (tmp_path / "a.shp").write_text("x")
    assert "its name ends in .osm.pbf" in refused(tmp_path / "a.shp", capsys)
    assert "is no file" in refused(tmp_path / "missing.osm.pbf", capsys)


def test_a_file_cut_short_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [*north(*range(1, 90)), way(1, "1 2 3")]
    whole = written(tmp_path, *lines)
    import osmium  # skipped without

    pbf = tmp_path / "whole.osm.pbf"
    with osmium.SimpleWriter(str(pbf)) as writer:
        for item in osmium.FileProcessor(str(whole)):
            writer.add(item)
    (tmp_path / "cut.osm.pbf").write_bytes(pbf.read_bytes()[:-40])
    assert "cut short" in refused(tmp_path / "cut.osm.pbf", capsys)


def test_the_extract_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, *north(1, 2), way(1, "1 2"))
    assert main(["network", "build", str(file), "-o", str(file)]) == 2
    assert "name another file" in capsys.readouterr().err
    assert file.read_text("utf-8").startswith("n1")


def test_a_damaged_network_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.rail"
    file.write_bytes(b"no network")
    with pytest.raises(DataDamaged, match="build it again"):
        read_own(file)
    with pytest.raises(DataDamaged, match="is missing"):
        read_own(tmp_path / "b.rail")
