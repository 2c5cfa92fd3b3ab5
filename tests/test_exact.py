"""Exact rails, asked of an Overpass server: one corridor, politely, kept, and told."""

from __future__ import annotations

import gzip
import json
import math
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import shapely
from get_extract import EXTRACT
from hypothesis import given, settings
from hypothesis import strategies as st
from overpass_server import Rails, Server, as_json, serving

import geo.sources.overpass
from geo.cli import main
from geo.errors import BadInput, ServiceDown
from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.network import Line
from geo.network.hierarchy import contract
from geo.network.laying import tracks_of
from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.corridor import corridor, halves, pieces, question
from geo.sources.osm.exact import Exact, Way, exact_network
from geo.sources.osm.ownfile import Own, own_file, read_own
from geo.sources.overpass import Overpass
from geo.sources.railfacts import known_on
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from geo.model import Leg
    from geo.network import Network

pytestmark = pytest.mark.enable_socket

A, B = LonLat(24.0, 61.0), LonLat(25.2, 61.0)  # in Finland, 64.9 km apart
BEYOND = LonLat(26.4, 61.0)
KM = great_circle_km(A, B)
COARSE = Way("Aava - Beeva", (A, B), KM)
WORLD = tracks_of(
    [
        Line((A, B), countries=("FI", "FI")),
        Line((B, BEYOND), countries=("FI", "FI")),
    ]
)


def wavy(count: int = 240, high: float = 0.012) -> list[tuple[float, float]]:
    """Return the true line between the two ends: a wave of two kilometres at most."""
    step = (B.lon - A.lon) / count
    return [
        (
            round(A.lon + i * step, 6),
            round(A.lat + high * math.sin(i / count * 6 * math.pi), 6),
        )
        for i in range(count + 1)
    ]


def waves() -> Rails:
    """Return that line with its tags, a tram, a line that is gone, and a station."""
    rails = Rails()
    line = wavy()
    tags = {"gauge": "1524", "maxspeed": "120", "usage": "main", "name": "Aavan rata"}
    rails.add(line[:121], electrified="contact_line", **tags)
    rails.add(line[120:131], bridge="yes", **tags)
    rails.add(line[130:181], tunnel="yes", **tags)
    rails.add(line[180:], **tags)
    rails.add([line[-1], *((25.2 + i / 50, 61.0) for i in range(1, 40))])  # goes on
    rails.add([*((23.0 + i / 50, 61.0) for i in range(50)), line[0]])
    rails.add([line[10], (24.1, 61.02)], railway="tram")
    rails.add([line[60], line[180]], railway="disused")
    rails.add([line[61], line[181]], disused="yes")
    rails.add_node((24.6, 61.0), railway="halt", name="Qxzvaara")
    return rails


def length_km(line: list[tuple[float, float]]) -> float:
    """Return a line's length."""
    return sum(great_circle_km(LonLat(*a), LonLat(*b)) for a, b in pairwise(line))


@pytest.fixture
def rails() -> Rails:
    return waves()


@pytest.fixture
def server(rails: Rails) -> Iterator[Server]:
    with serving(Server(lambda query: as_json(rails.answer(query)))) as found:
        yield found


@pytest.fixture
def asked(server: Server, tmp_path: Path) -> Callable[..., Exact]:
    """Return what asks that server, and never waits."""

    def ask(*ways: Way, **how: object) -> Exact:
        client = Overpass(server.url, wait=lambda _: None, **how)  # type: ignore[arg-type]  # the test's own
        return exact_network(
            ways or (COARSE,),
            WORLD,
            open_gazetteer(),
            folder=tmp_path / "story.exact",
            server=client,
        )

    return ask


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


def test_questions_keep_their_distance(server: Server, tmp_path: Path) -> None:
    waits: list[float] = []
    client = Overpass(server.url, wait=waits.append, clock=lambda: 100.0)
    exact_network(
        (COARSE,), WORLD, open_gazetteer(), folder=tmp_path / "e", server=client
    )
    assert waits == [0.0] + [1.0] * (len(server.queries) - 1)


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


def test_a_busy_server_is_left_alone_for_as_long_as_it_says(
    server: Server, rails: Rails, tmp_path: Path
) -> None:
    waits: list[float] = []
    answers = [(429, {"Retry-After": "17"}, b""), (504, {}, b"")]

    def says(query: str) -> tuple[int, dict[str, str], bytes]:
        return answers.pop(0) if answers else as_json(rails.answer(query))

    server.says = says
    client = Overpass(server.url, wait=waits.append, clock=lambda: 0.0)
    found = exact_network(
        (COARSE,), WORLD, open_gazetteer(), folder=tmp_path / "e", server=client
    )
    assert found.asked == len(pieces([COARSE.line])) + 2
    assert waits[1] == 17.0
    assert waits[3] == 20.0


_HTML = b"<html><body><strong>Error</strong>: runtime error: open64</body></html>"
_BROKEN = b'{"version": 0.6, "elements": [{"type": "way", "id": 1, "nodes": [1'


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((429, {}, b""), r"is busy \(HTTP 429\)"),
        ((503, {"Retry-After": "1"}, b""), r"is busy \(HTTP 503\)"),
        ((429, {"Retry-After": "86400"}, b""), r"is busy \(HTTP 429\)"),
        ((500, {}, b""), r"cannot answer now \(HTTP 500\)"),
        ((504, {}, b""), "cannot answer for the rails of one piece"),
        ((200, {"Content-Type": "text/html"}, _HTML), "something else than JSON"),
        ((200, {}, _BROKEN), "something else than JSON"),
        ((200, {"Content-Length": "9999"}, b"{}"), "cannot be asked"),
        ((200, {"Transfer-Encoding": "chunked"}, b"FF\r\n{"), "cannot be asked"),
        ((200, {}, b""), "something else than JSON"),
        ((200, {}, b"[" * 100_000), "something else than JSON"),
        (as_json([]), "form that is not known"),
        (as_json({"elements": 5}), "form that is not known"),
        (as_json({"elements": [5]}), "form that is not known"),
        (as_json({"elements": [{"type": "way"}]}), "form that is not known"),
        (
            as_json({"elements": [{"type": "node", "id": 1, "lat": 95, "lon": 0}]}),
            "form that is not known",
        ),
        (as_json({"remark": "runtime error: Query", "elements": []}), "an error"),
        (
            as_json({"remark": "runtime error: Query timed out", "elements": []}),
            "cannot answer for the rails of one piece",
        ),
        ((200, {}, b"x" * 5_000), "cannot answer for the rails of one piece"),
    ],
    ids=repr,
)
def test_every_fault_of_a_server_is_one_clear_line(
    asked: Callable[..., Exact],
    server: Server,
    tmp_path: Path,
    answer: tuple[int, dict[str, str], bytes],
    said: str,
) -> None:
    server.says = lambda _: answer
    with pytest.raises(ServiceDown, match=said) as refused:
        asked(largest_bytes=4_000) if answer[2].startswith(b"x") else asked()
    assert "\n" not in str(refused.value)
    assert "127.0.0.1" in str(refused.value)
    assert not list((tmp_path / "story.exact").iterdir())
    assert len(server.queries) < 20


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ((400, {}, _HTML), "does not understand"),
        ((403, {}, b""), "refuses"),
        ((404, {}, b""), "no Overpass there"),
        ((301, {"Location": "https://other.example/api"}, b""), "has moved to https"),
    ],
    ids=repr,
)
def test_an_address_without_overpass_is_asked_once(
    asked: Callable[..., Exact],
    server: Server,
    answer: tuple[int, dict[str, str], bytes],
    said: str,
) -> None:
    server.says = lambda _: answer
    with pytest.raises(BadInput, match=said):
        asked()
    assert len(server.queries) == 1


def test_nobody_at_the_address_is_one_clear_line(tmp_path: Path) -> None:
    client = Overpass("http://127.0.0.1:9/api/interpreter", wait=lambda _: None)
    with pytest.raises(ServiceDown, match="cannot be asked"):
        exact_network(
            (COARSE,), WORLD, open_gazetteer(), folder=tmp_path / "e", server=client
        )


@pytest.mark.parametrize("url", ["overpass-api.de", "file:///etc/passwd", "ftp://x/y"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(BadInput, match="--overpass"):
        Overpass(url)


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


# The corridor


points = st.builds(LonLat, st.floats(-180, 180), st.floats(-70, 70))


@settings(max_examples=60, deadline=None)
@given(start=points, east=st.floats(-6, 6), north=st.floats(-4, 4))
def test_every_piece_lies_on_earth_and_together_they_hold_the_line(
    start: LonLat, east: float, north: float
) -> None:
    lon = (start.lon + east + 180) % 360 - 180
    end = LonLat(lon, max(-75.0, min(75.0, start.lat + north)))
    found = pieces([(start, end)])
    area = shapely.union_all([piece.area for piece in found]).buffer(1e-6)
    assert area.bounds[0] >= -180.001
    assert area.bounds[2] <= 180.001
    assert area.contains(shapely.Point(*start))
    assert area.contains(shapely.Point(*end))
    for piece in found:
        west, south, east_, north_ = piece.area.bounds
        assert east_ - west <= 8.001
        assert north_ - south <= 2.001
        whole = sum(half.area.area for half in halves(piece))
        assert whole == pytest.approx(piece.area.area, rel=1e-6)


def test_a_coarse_step_gets_a_wider_strip_than_a_fine_one() -> None:
    fine = [LonLat(24 + i / 100, 61.0) for i in range(101)]
    assert corridor([fine[0], fine[-1]]).area > 2 * corridor(fine).area


def test_a_way_that_stays_asks_for_the_same_pieces() -> None:
    one = [LonLat(24.0, 61.0), LonLat(25.2, 61.0)]
    other = [LonLat(10.0, 50.0), LonLat(11.0, 50.0)]
    alone, both = map(set, (map(question, pieces(w)) for w in ([one], [one, other])))
    assert alone < both


# The commands


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


@pytest.mark.slow("makes shortcuts for the whole world")
def test_the_shipped_rails_of_the_world_go_on_beyond(
    york: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--exact", "--overpass", york.url]
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
    words = ["reach", "York", "--exact", "--overpass", york.url, "--hours", "20"]
    assert main(words) == 2
    assert "network get" in capsys.readouterr().err
    assert york.queries == []


def test_helsinki_is_built_of_answers_as_of_the_extract(tmp_path: Path) -> None:
    osmium = pytest.importorskip("osmium", reason="pyosmium reads the extract")
    if not EXTRACT.is_file():
        pytest.skip("the real extract is not here: run tests/get_extract.py")
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
