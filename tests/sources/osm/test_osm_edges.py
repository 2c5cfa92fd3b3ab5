"""Extracts as editors and cutters leave them: missing nodes, fresh ids, 180 degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from toy_extract import STEP_KM, at, built, node, north, way, written

from geo.cli import main
from geo.errors import NoRoute
from geo.route import between
from geo.sources.gazetteer import open_gazetteer
from geo.sources.gazetteer.ownstations import with_stations
from geo.sources.osm.building import build
from geo.sources.osm.ownfile import read_own
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

JOSM = """<?xml version='1.0' encoding='UTF-8'?>
<osm version='0.6' generator='JOSM'>
  <node id='-1' lat='61.0' lon='24.0' />
  <node id='-2' lat='61.01' lon='24.0' />
  <node id='-3' lat='61.02' lon='24.0'>
    <tag k='railway' v='halt' /><tag k='name' v='Uusihalt' />
  </node>
  {more}
  <way id='-11'><nd ref='-1' /><nd ref='-2' /><nd ref='-3' />{nd}
    <tag k='railway' v='rail' /></way>
</osm>
"""


@pytest.mark.parametrize("missing", [2, 3, 4])
def test_a_way_whose_node_is_missing_is_no_way_over_it(
    tmp_path: Path, missing: int
) -> None:
    there = [n for n in range(1, 6) if n != missing]
    halts = [
        node(21, *at(1), railway="halt", name="Onehalt"),
        node(25, *at(5), railway="halt", name="Fivehalt"),
    ]
    lines = (*north(*there), *halts, way(1, "1 2 3 4 5"))
    rails, _ = built(tmp_path, *lines)
    names = with_stations(open_gazetteer(), tmp_path / "a.rail")
    ends = tuple(names.candidates(n)[0].place for n in ("Onehalt", "Fivehalt"))
    try:
        leg = between((ends[0], ends[1]), rails, names)
    except NoRoute:
        return
    assert leg.length_km >= 4 * STEP_KM - 0.01
    assert leg.assumed_km > STEP_KM


@pytest.mark.parametrize("mixed", [False, True])
def test_an_editors_own_numbers_are_read(tmp_path: Path, *, mixed: bool) -> None:
    known = "<node id='77' lat='61.03' lon='24.0' />" if mixed else ""
    text = JOSM.format(more=known, nd="<nd ref='77' />" if mixed else "")
    file = tmp_path / "j.osm"
    file.write_text(text, "utf-8")
    assert main(["network", "build", str(file), "-o", str(tmp_path / "j.rail")]) == 0
    rails = open_network(tmp_path / "j.rail")
    (leg,) = rails.shortest_path((24.0, 61.0), (24.0, 61.03 if mixed else 61.02)).legs
    assert leg.length_km == pytest.approx((3 if mixed else 2) * STEP_KM, abs=0.01)
    assert [s.name for s in read_own(tmp_path / "j.rail").stations] == ["Uusihalt"]


def test_a_border_over_180_degrees_lies_there(tmp_path: Path) -> None:
    lines = [
        node(1, 179.5, 66.0),
        node(2, 179.9, 66.0),
        node(3, -179.9, 66.0),
        node(4, -179.5, 66.0),
        way(1, "1 2 3 4"),
    ]
    content, _ = build(
        [written(tmp_path, *lines)], open_network().tracks, open_gazetteer()
    )
    (tmp_path / "a.rail").write_bytes(content)
    (leg,) = (
        open_network(tmp_path / "a.rail")
        .shortest_path((179.5, 66.0), (-179.5, 66.0))
        .legs
    )
    assert leg.length_km == pytest.approx(45.4, abs=0.3)
    for border in leg.borders:
        assert abs(border.at.lon) > 179
    assert leg.borders
