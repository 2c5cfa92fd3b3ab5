"""An extract that osmium-tool thinned gives the same network."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from toy_extract import (
    LAT,
    LON,
    node,
    north,
    way,
    written,
)

from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.building import build
from geo.sources.osm.extracts import thinned
from geo.sources.railfile import decode
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("osmium", reason="pyosmium reads the extracts")


def test_an_extract_thinned_by_osmium_tool_gives_the_same_network(
    tmp_path: Path,
) -> None:
    if shutil.which("osmium") is None:
        pytest.skip("osmium-tool is not installed")
    tags = {"railway": "station", "name": "Toy"}
    road = way(2, "1 2", railway="", highway="road")
    lines = [*north(1, 2), node(3, LON, LAT, **tags), way(1, "1 2"), road]
    file = written(tmp_path, *lines)
    with thinned(file, worth=0) as small:
        assert small != file
        thin, _ = build([small], open_network().tracks, open_gazetteer())
    whole, _ = build([file], open_network().tracks, open_gazetteer())
    assert decode(thin)[0].arrays().keys() == decode(whole)[0].arrays().keys()
    for name, array in decode(thin)[0].arrays().items():
        assert (array == getattr(decode(whole)[0], name)).all()


def test_a_file_that_osmium_tool_refuses_is_read_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a.osm.pbf"
    file.write_bytes(b"no extract")
    with thinned(file, worth=0) as path:
        assert path == file
