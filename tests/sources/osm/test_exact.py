"""Exact rails, asked of an Overpass server: one corridor, politely, kept, and told."""

from __future__ import annotations

import gzip
import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from get_extract import EXTRACT
from overpass_server import Rails, Server, as_json, serving
from toy_rails import BEYOND, COARSE, KM, A, B, wavy

from geo.errors import BadInput, ServiceDown
from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.network import Line
from geo.network.laying import tracks_of
from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.corridor import pieces
from geo.sources.osm.exact import Exact, Way, exact_network
from geo.sources.osm.ownfile import read_own
from geo.sources.overpass import Overpass
from geo.sources.railfacts import known_on
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from geo.model import Leg
    from geo.network import Network

pytestmark = pytest.mark.enable_socket


def length_km(line: list[tuple[float, float]]) -> float:
    """Return a line's length."""
    return sum(great_circle_km(LonLat(*a), LonLat(*b)) for a, b in pairwise(line))


def leg_on(found: Exact) -> tuple[Network, Leg]:
    """Return the network that was made and the way between the ends on it."""
    network = open_network(found.file)
    (leg,) = network.shortest_path(A, B).legs
    return network, leg


def test_the_way_is_as_long_as_the_true_line(asked: Callable[..., Exact]) -> None:
    _, leg = leg_on(asked())
    assert leg.length_km == pytest.approx(length_km(wavy()), rel=0.01)
    assert leg.length_km > KM + 2
    assert len(leg.line) > 200


def test_what_tags_tell_comes_along(asked: Callable[..., Exact]) -> None:
    found = asked()
    network, leg = leg_on(found)
    known = known_on(leg, network, read_own(found.file))
    assert set(known.gauges) <= {(1524,), ()}
    assert known.speed_km == pytest.approx(leg.length_km, rel=0.03)
    assert known.bridge_km == pytest.approx(leg.length_km * 10 / 240, rel=0.2)
    assert known.tunnel_km == pytest.approx(leg.length_km * 50 / 240, rel=0.2)
    assert known.electrified_km == pytest.approx(leg.length_km / 2, rel=0.1)
    assert list(known.names) == ["Aavan rata"]


def test_no_tram_and_no_line_that_is_gone_is_taken(asked: Callable[..., Exact]) -> None:
    network, leg = leg_on(asked())
    assert all(abs(at.lat - 61) < 0.013 for at in leg.line)
    assert leg.length_km > KM + 2
    assert network.nearest((24.1, 61.02))[1] > 0.5


def test_stations_of_the_corridor_join_the_names(asked: Callable[..., Exact]) -> None:
    assert [s.name for s in read_own(asked().file).stations] == ["Qxzvaara"]


def test_beyond_the_corridor_the_shipped_rails_go_on(
    asked: Callable[..., Exact],
) -> None:
    network = open_network(asked().file)
    (leg,) = network.shortest_path(A, BEYOND).legs
    assert leg.length_km > 2 * KM
    assert leg.assumed_km < 6


def test_only_the_corridor_is_asked_for(
    asked: Callable[..., Exact], server: Server
) -> None:
    asked()
    assert len(server.queries) == len(pieces([COARSE.line]))
    for query in server.queries:
        assert "poly:" in query
        assert "[timeout:" in query
        assert "[maxsize:" in query
    assert all("railstory" in agent for agent in server.agents)
    assert server.most_at_once == 1


def test_what_is_kept_is_not_asked_for_again(
    asked: Callable[..., Exact], server: Server
) -> None:
    first = asked()
    count = len(server.queries)
    server.says = lambda _: (500, {}, b"")
    again = asked()
    assert (first.asked, again.asked) == (count, 0)
    assert len(server.queries) == count
    assert again.file == first.file
    assert (again.date, again.coarse) == ("2026-11-29", ())


def test_the_same_answers_make_the_same_bytes(
    asked: Callable[..., Exact], tmp_path: Path
) -> None:
    content = asked().file.read_bytes()
    for file in (tmp_path / "story.exact").glob("rails-*"):
        file.unlink()
    assert asked().file.read_bytes() == content


@pytest.mark.parametrize(
    "damage", [b"", b"{}", gzip.compress(b"[]", mtime=0), b"\x1f\x8b\x08"]
)
def test_a_damaged_piece_is_asked_for_again(
    asked: Callable[..., Exact], server: Server, tmp_path: Path, damage: bytes
) -> None:
    asked()
    count = len(server.queries)
    file = min((tmp_path / "story.exact").glob("piece-*"))
    file.write_bytes(damage)
    asked()
    assert len(server.queries) == count + 1


def test_what_broke_off_goes_on(asked: Callable[..., Exact], server: Server) -> None:
    fine, answered = server.says, []

    def says(query: str) -> tuple[int, dict[str, str], bytes]:
        answered.append(query)
        return fine(query) if len(answered) < 2 else (500, {}, b"")

    server.says = says
    wanted = len(pieces([COARSE.line]))
    assert wanted > 1
    with pytest.raises(ServiceDown, match="what was fetched is kept"):
        asked()
    server.says, before = fine, len(server.queries)
    asked()
    assert len(server.queries) - before < wanted


def test_rails_of_another_area_are_refused_and_not_kept(
    asked: Callable[..., Exact], server: Server, tmp_path: Path
) -> None:
    elsewhere = Rails()
    elsewhere.add([(8.5, 47.3), (8.6, 47.4)])
    document = elsewhere.answer('way["railway"~"x"](poly:"47 8 47 9 48 9 48 8")')
    assert document["elements"]
    server.says = lambda _: as_json(document)
    with pytest.raises(BadInput, match="another area"):
        asked()
    assert not list((tmp_path / "story.exact").iterdir())


def test_a_server_that_knows_no_rails_there_is_refused_and_nothing_kept(
    asked: Callable[..., Exact], server: Server, tmp_path: Path
) -> None:
    server.says = lambda _: as_json({"elements": []})
    with pytest.raises(BadInput, match="another part of the world"):
        asked()
    assert not list((tmp_path / "story.exact").iterdir())


def test_an_answer_that_is_too_much_is_asked_for_in_parts(
    asked: Callable[..., Exact], server: Server, rails: Rails
) -> None:
    def says(query: str) -> tuple[int, dict[str, str], bytes]:
        answer = rails.answer(query)
        if len(answer["elements"]) > 150:
            return as_json({"remark": "runtime error: out of memory", "elements": []})
        return as_json(answer)

    server.says = says
    _, leg = leg_on(asked())
    assert leg.length_km == pytest.approx(length_km(wavy()), rel=0.01)
    assert len(server.queries) > len(pieces([COARSE.line]))


def test_a_way_whose_exact_rails_do_not_connect_stays_coarse(
    asked: Callable[..., Exact], server: Server, rails: Rails
) -> None:
    further = Way("Beeva - Ceeva", (B, BEYOND), great_circle_km(B, BEYOND))
    broken = Rails()
    broken.add([*wavy(), *((25.2 + i / 50, 61.0) for i in range(1, 20))])
    broken.add([(25.9, 61.0), (26.0, 61.0)])
    server.says = lambda query: as_json(broken.answer(query))
    found = asked(COARSE, further)
    assert found.coarse == ("Beeva - Ceeva",)
    network = open_network(found.file)
    (leg,) = network.shortest_path(B, BEYOND).legs
    assert leg.length_km == pytest.approx(further.length_km, rel=0.02)
    assert rails.ways


def test_too_long_a_way_is_refused_before_anything_is_asked(
    asked: Callable[..., Exact], server: Server
) -> None:
    around = [LonLat(lon, lat) for lat in range(40, 60, 2) for lon in (0.0, 60.0)]
    with pytest.raises(BadInput, match="network get"):
        asked(Way("a tour", around, math.inf))
    assert server.queries == []


def test_helsinki_is_built_of_answers_as_of_the_extract(tmp_path: Path) -> None:
    osmium = pytest.importorskip("osmium", reason="pyosmium reads the extract")
    if not EXTRACT.is_file():
        pytest.skip("the real extract is not here: run tests/support/get_extract.py")
    real = _read(osmium)
    start, end = LonLat(24.9412145, 60.1701049), LonLat(24.9397285, 60.1790445)
    way = Way("Helsinki - Töölö", (start, end), great_circle_km(start, end))
    with serving(Server(lambda query: as_json(real.answer(query)))) as server:
        found = exact_network(
            (way,),
            tracks_of([Line((start, end), countries=("FI", "FI"))]),
            open_gazetteer(),
            folder=tmp_path / "h.exact",
            server=Overpass(server.url, wait=lambda _: None),
        )
    (leg,) = open_network(found.file).shortest_path(start, end).legs
    assert leg.length_km == pytest.approx(0.994, abs=0.14)
    own = read_own(found.file)
    assert {traits.gauges_mm for traits in own.traits} == {(1524,)}


def _read(osmium: object) -> Rails:
    """Return the real extract as the stand-in serves it."""
    rails = Rails()
    source = osmium.FileProcessor(str(EXTRACT))  # type: ignore[attr-defined]  # a module
    for item in source.with_locations():
        if item.is_node():
            rails.nodes[item.id] = (item.location.lon, item.location.lat)
        elif item.is_way() and "railway" in item.tags:
            refs = [node.ref for node in item.nodes if node.location.valid()]
            rails.ways[item.id] = refs, dict(item.tags)
    used = {ref for refs, _ in rails.ways.values() for ref in refs}
    rails.nodes = {n: at for n, at in rails.nodes.items() if n in used}
    return rails
