"""A rail network of one's own: what is read of tags, and what becomes of it."""

from __future__ import annotations

import json
import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from geo.cli import main
from geo.errors import BadInput, DataDamaged, NoRoute
from geo.network import Line, lay
from geo.sources.gazetteer import open_gazetteer
from geo.sources.osm.building import build
from geo.sources.osm.networknames import with_stations
from geo.sources.osm.ownfile import read_own
from geo.sources.osm.stitching import stitch
from geo.sources.osm.thinning import thinned
from geo.sources.railfacts import facts_of, known_on
from geo.sources.railfile import decode
from geo.sources.railways import open_network

if TYPE_CHECKING:
    from pathlib import Path

    from geo.network import Network
    from geo.sources.osm.ownfile import Own

pytest.importorskip("osmium", reason="pyosmium reads the extracts")

LON, LAT = 24.0, 61.0  # in Finland, off any track
STEP = 0.01  # of latitude between two nodes: 1.114 km
STEP_KM = 1.1144


def node(number: int, lon: float, lat: float, **tags: str) -> str:
    """Return a node in OPL, OpenStreetMap's form of one line for each object."""
    return f"n{number} v1 T{listed(tags)} x{lon:.7f} y{lat:.7f}"


def way(number: int, nodes: str, **tags: str) -> str:
    """Return a way over the numbered nodes, a track unless the tags say otherwise."""
    refs = ",".join(f"n{ref}" for ref in nodes.split())
    return f"w{number} v1 T{listed({'railway': 'rail'} | tags)} N{refs}"


def listed(tags: dict[str, str]) -> str:
    """Return tags as OPL writes them; `__` in a key stands for a colon."""
    escaped = {k.replace("__", ":"): v.replace(" ", "%20%") for k, v in tags.items()}
    return ",".join(f"{key}={value}" for key, value in escaped.items() if value)


def north(*numbers: int) -> list[str]:
    """Return nodes along a meridian, each a step north of the one before."""
    return [node(n, LON, LAT + n * STEP) for n in numbers]


def written(folder: Path, *lines: str, name: str = "a.opl") -> Path:
    """Write an extract, its objects in the order that readers want."""
    order = sorted(lines, key=lambda line: ("nw".index(line[0]), line))
    file = folder / name
    file.write_text("\n".join(order) + "\n", "utf-8")
    return file


def built(folder: Path, *lines: str, stitched: bool = False) -> tuple[Network, Own]:
    """Build and open the network of an extract."""
    names = open_gazetteer()
    shipped = open_network().tracks
    content, _ = build([written(folder, *lines)], shipped, names, stitched=stitched)
    file = folder / "a.rail"
    file.write_bytes(content)
    return open_network(file), read_own(file)


def at(number: int) -> tuple[float, float]:
    """Return where a node of `north` lies."""
    return LON, LAT + number * STEP


def test_a_track_is_as_long_as_its_points_say(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2, 3), way(1, "1 2 3"))
    assert rails.shortest_path(at(1), at(3)).length_km == pytest.approx(
        2 * STEP_KM, abs=0.002
    )


def test_its_country_is_that_of_the_nearest_shipped_track(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2), way(1, "1 2"))
    assert rails.countries == ("FI",)


@pytest.mark.parametrize(
    "tags",
    [
        {"railway": "tram"},
        {"railway": "light_rail"},
        {"railway": "subway"},
        {"railway": "disused"},
        {"railway": "abandoned"},
        {"railway": "construction"},
        {"railway": "rail", "disused": "yes"},
    ],
    ids=str,
)
def test_what_no_train_runs_on_is_left_out(
    tmp_path: Path, tags: dict[str, str]
) -> None:
    rails, own = built(tmp_path, *north(1, 2, 3), way(1, "1 2"), way(2, "2 3", **tags))
    assert facts_of(rails).km == pytest.approx(STEP_KM, abs=0.002)
    assert own.left_out == 1


def test_narrow_gauge_is_kept(tmp_path: Path) -> None:
    tags = {"railway": "narrow_gauge", "gauge": "750"}
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", **tags))
    assert own.traits[0].gauges_mm == (750,)


def test_ways_meet_only_where_they_share_a_node(tmp_path: Path) -> None:
    side = [node(8, LON - 0.02, LAT + 0.02), node(9, LON + 0.02, LAT + 0.02)]
    over, _ = built(tmp_path, *north(1, 2, 3), *side, way(1, "1 3"), way(2, "8 9"))
    assert facts_of(over).pieces == 2
    meet, _ = built(tmp_path, *north(1, 2, 3), *side, way(1, "1 2 3"), way(2, "8 2 9"))
    length = meet.shortest_path(at(1), (LON + 0.02, LAT + 0.02)).length_km
    assert length == pytest.approx(STEP_KM + 1.081, abs=0.01)


def test_a_train_cannot_turn_where_tracks_cross_on_the_level(tmp_path: Path) -> None:
    side = [node(8, LON - 0.02, LAT + 0.02), node(9, LON + 0.02, LAT + 0.02)]
    crossing = node(2, *at(2), railway="railway_crossing")
    ways = way(1, "1 2 3"), way(2, "8 2 9")
    rails, _ = built(tmp_path, *north(1, 3), crossing, *side, *ways)
    assert facts_of(rails).pieces == 2


def test_oneway_track_runs_both_ways_for_a_special_train(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2), way(1, "1 2", oneway="yes"))
    back = rails.shortest_path(at(2), at(1)).length_km
    assert back == pytest.approx(STEP_KM, abs=0.002)


def test_spurs_and_sidings_are_kept(tmp_path: Path) -> None:
    spur, siding = way(2, "2 3", service="spur"), way(3, "3 4", service="siding")
    rails, _ = built(tmp_path, *north(1, 2, 3, 4), way(1, "1 2"), spur, siding)
    assert facts_of(rails).km == pytest.approx(3 * STEP_KM, abs=0.005)


def test_a_yard_is_left_out_unless_it_joins_lines(tmp_path: Path) -> None:
    lines = way(1, "1 2"), way(2, "3 4")
    dead_end = way(3, "4 5", service="yard")
    apart, _ = built(tmp_path, *north(1, 2, 3, 4, 5), *lines, dead_end)
    assert facts_of(apart).km == pytest.approx(2 * STEP_KM, abs=0.005)
    joint = way(4, "2 3", service="yard")
    joined, _ = built(tmp_path, *north(1, 2, 3, 4, 5), *lines, dead_end, joint)
    assert joined.shortest_path(at(1), at(4)).length_km == pytest.approx(
        3 * STEP_KM, abs=0.005
    )


def test_a_train_ferry_is_a_kind_of_its_own(tmp_path: Path) -> None:
    ferry = way(2, "2 93", railway="", route="ferry", train="yes")
    far = north(1, 2, 93, 94)
    rails, _ = built(tmp_path, *far, way(1, "1 2"), ferry, way(3, "93 94"))
    (leg,) = rails.shortest_path(at(1), at(94)).legs
    assert [bridge.kind for bridge in leg.bridges] == ["ferry"]
    with pytest.raises(NoRoute, match="without ferries"):
        rails.shortest_path(at(1), at(94), ferries=False)


def test_a_ferry_for_cars_is_none(tmp_path: Path) -> None:
    ferry = way(2, "2 3", railway="", route="ferry", motorcar="yes")
    rails, _ = built(tmp_path, *north(1, 2, 3, 4), way(1, "1 2"), ferry, way(3, "3 4"))
    assert facts_of(rails).pieces == 2


def test_a_ferry_that_moors_beside_the_track_is_joined(tmp_path: Path) -> None:
    pier = node(8, LON + 0.005, LAT + 2 * STEP)
    ferry = way(2, "8 93", railway="", route="ferry", train="yes")
    far = [*north(1, 2, 93, 94), pier]
    rails, _ = built(tmp_path, *far, way(1, "1 2"), ferry, way(3, "93 94"))
    (leg,) = rails.shortest_path(at(1), at(94)).legs
    assert {bridge.kind for bridge in leg.bridges} == {"ferry"}


def test_a_change_of_the_tagged_gauge_is_found(tmp_path: Path) -> None:
    ways = way(1, "1 2", gauge="1520"), way(2, "2 3", gauge="1435")
    rails, own = built(tmp_path, *north(1, 2, 3), *ways)
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    (change,) = known_on(leg, rails, own).breaks
    assert (change.from_mm, change.to_mm) == (1520, 1435)
    assert change.at == pytest.approx(at(2))


def test_a_tagged_break_of_gauge_is_on_the_leg(tmp_path: Path) -> None:
    one, other = (" ".join(map(str, r)) for r in (range(1, 21), range(20, 41)))
    rails, _ = built(
        tmp_path,
        *north(*range(1, 41)),
        way(1, one, gauge="1435"),
        way(2, other, gauge="1524"),
    )
    (leg,) = rails.shortest_path(at(1), at(40)).legs
    assert [(g.from_mm, g.to_mm) for g in leg.gauge_breaks] == [(1435, 1524)]
    assert leg.gauge_breaks[0].at == pytest.approx(at(20), abs=1e-5)


def test_dual_gauge_track_is_no_change(tmp_path: Path) -> None:
    ways = way(1, "1 2", gauge="1520"), way(2, "2 3", gauge="1435;1520")
    rails, own = built(tmp_path, *north(1, 2, 3), *ways)
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    assert not known_on(leg, rails, own).breaks


def test_gauge_speed_usage_and_power_are_kept(tmp_path: Path) -> None:
    tags = {
        "gauge": "1520;1435",
        "maxspeed": "60 mph",
        "usage": "main",
        "electrified": "contact_line",
    }
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", **tags))
    (traits,) = own.traits
    assert traits.gauges_mm == (1435, 1520)
    assert (traits.speed_kmh, traits.usage, traits.electrified) == (97, "main", "yes")


@pytest.mark.parametrize(
    ("text", "kmh"),
    [("80", 80), ("80 km/h", 80), ("50 mph", 81), ("60;80", 80), ("signals", 0)],
)
def test_a_speed_limit_has_its_unit(tmp_path: Path, text: str, kmh: int) -> None:
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", maxspeed=text))
    assert own.traits[0].speed_kmh == kmh


def test_the_faster_direction_is_the_limit(tmp_path: Path) -> None:
    tags = {"maxspeed__forward": "60", "maxspeed__backward": "100"}
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2", **tags))
    assert own.traits[0].speed_kmh == 100


def test_speed_limits_ride_along_on_the_leg(tmp_path: Path) -> None:
    slow = way(2, "2 3", maxspeed="40")
    rails, _ = built(tmp_path, *north(1, 2, 3), way(1, "1 2", maxspeed="120"), slow)
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    assert [(round(run.km, 1), run.kmh) for run in leg.limits] == [
        (1.1, 120),
        (1.1, 40),
    ]


def test_a_leg_says_for_how_much_of_it_tags_are_known(tmp_path: Path) -> None:
    known = way(1, "1 2", maxspeed="60", gauge="1524", electrified="no")
    rails, own = built(tmp_path, *north(1, 2, 3), known, way(2, "2 3"))
    (leg,) = rails.shortest_path(at(1), at(3)).legs
    found = known_on(leg, rails, own)
    assert found.speed_km == pytest.approx(STEP_KM, abs=0.002)
    assert found.limit_hours == pytest.approx(STEP_KM / 60, rel=0.01)
    assert found.gauges[1524,] == pytest.approx(STEP_KM, abs=0.002)
    assert (found.electrified_km, found.power_km) == pytest.approx((0, STEP_KM), 0.01)


def test_a_way_is_cut_where_the_file_lacks_a_node(tmp_path: Path) -> None:
    rails, _ = built(tmp_path, *north(1, 2, 4, 5), way(1, "1 2 3 4 5"))
    assert facts_of(rails).pieces == 2


def test_a_balloon_loop_can_be_run(tmp_path: Path) -> None:
    side = [node(8, LON + 0.02, LAT + 0.03), node(9, LON + 0.02, LAT + 0.02)]
    rails, _ = built(
        tmp_path, *north(1, 2, 3), *side, way(1, "1 2"), way(2, "2 3 8 9 2")
    )
    assert rails.shortest_path(at(1), at(3)).length_km < 3 * STEP_KM


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


def test_a_border_on_the_way_is_crossed(tmp_path: Path) -> None:
    points = [node(1, 27.68, 60.87), node(2, 27.80, 60.85), node(3, 28.35, 60.78)]
    rails, _ = built(tmp_path, *points, way(1, "1 2 3"))
    (leg,) = rails.shortest_path((27.68, 60.87), (28.35, 60.78)).legs
    assert leg.countries == ("FI", "RU")
    assert [(b.from_country, b.to_country) for b in leg.borders] == [("FI", "RU")]


def test_stations_join_the_names(tmp_path: Path) -> None:
    tags = {"railway": "halt", "name": "Qxzvaara", "name__ja": "クススバーラ駅"}
    built(tmp_path, *north(1, 2), way(1, "1 2"), node(7, *at(1), **tags))
    names = with_stations(open_gazetteer(), tmp_path / "a.rail")
    (found,) = names.candidates("クススバーラ")
    assert (found.place.kind, found.place.country) == ("station", "FI")
    assert found.place.zone == "Europe/Helsinki"
    assert names.place("osm:node/7") == found.place
    text = "On to Qxzvaara by train"
    assert names.longest_at(text, 6) == 14
    assert found.place in names.near(found.place.at, 1)


def test_underground_stations_and_nameless_halts_do_not(tmp_path: Path) -> None:
    under = node(7, *at(1), railway="station", name="Kamppi", station="subway")
    nameless = node(8, *at(2), railway="halt")
    _, own = built(tmp_path, *north(1, 2), way(1, "1 2"), under, nameless)
    assert own.stations == ()


def test_the_same_extract_gives_the_same_bytes(tmp_path: Path) -> None:
    file = written(
        tmp_path, *north(1, 2, 3), way(1, "1 2"), way(2, "2 3", gauge="1435")
    )
    tracks, names = open_network().tracks, open_gazetteer()
    once, again = (build([file], tracks, names)[0] for _ in range(2))
    assert once == again


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


def refused(file: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line with which a build of the file is refused."""
    output = file.with_name("out.rail")
    assert main(["network", "build", str(file), "-o", str(output)]) == 2
    assert not list(file.parent.glob("out*"))
    (line,) = capsys.readouterr().err.splitlines()
    return line


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


def test_the_commands_build_tell_and_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, *north(1, 2), way(1, "1 2", gauge="1524"))
    rail = str(tmp_path / "a.rail")
    assert main(["network", "build", str(file), "-o", rail]) == 0
    assert main(["network", "info", rail]) == 0
    assert "gauge 100%" in capsys.readouterr().out
    ends = ["61.01,24", "61.02,24"]
    assert main(["network", "check", *ends, "--network", rail]) == 0
    told = capsys.readouterr().out
    assert "gauge as tagged: 1524 mm" in told
    assert "no speed limit is tagged" in told
    assert main(["network", "info", rail, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["extracts"]["tagged"]["gauge"] == 1
    assert main(["network", "check", *ends, "--network", rail, "--json"]) == 0
    assert list(json.loads(capsys.readouterr().out)["gauge_km"]) == ["1524"]
    assert main(["route", *ends, "--network", rail]) == 0
    assert main(["reach", ends[0], "--network", rail, "--json"]) == 0


def test_the_shipped_network_tells_what_it_cannot_know(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["network", "info"]) == 0
    assert "ODbL" in capsys.readouterr().out
    assert main(["network", "check", "Pyongyang", "Khasan"]) == 0
    assert "no gauge is tagged by an extract" in capsys.readouterr().out


def test_a_check_of_the_shipped_rails_lists_the_breaks_of_gauge(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["network", "check", "Warsaw", "Minsk"]) == 0
    assert "the gauge is taken to change from 1435 to 1520" in capsys.readouterr().out


def line_north(first: float, last: float, lon: float = LON) -> Line:
    """Return a line along a meridian with a point each hundredth of a degree."""
    steps = round((last - first) / STEP)
    points = tuple((lon, round(first + i * STEP, 6)) for i in range(steps + 1))
    return Line(points, countries=("FI", "FI"))


def test_shipped_track_is_cut_at_the_extract_and_joined_to_its_end() -> None:
    shipped = lay([line_north(60.0, 62.0, LON + 0.002)]).tracks
    own = [line_north(60.8, 61.2)]
    lines, _, _ = stitch(own, shipped)
    south, north_of, *joins = sorted(lines, key=lambda line: bool(line.bridge))
    assert south.points[-1][1] == pytest.approx(60.785, abs=0.002)
    assert north_of.points[0][1] == pytest.approx(61.215, abs=0.002)
    assert [line.bridge for line in joins] == ["stitch", "stitch"]
    assert {line.points[1] for line in joins} == {(LON, 60.8), (LON, 61.2)}
    whole = lay([*own, *lines]).shortest_path((LON, 60.0), (LON, 62.0))
    assert whole.length_km == pytest.approx(222.8, abs=0.2)


def test_shipped_track_far_from_own_ends_stays_a_dead_end() -> None:
    ways = [line_north(60.8, 61.2), line_north(60.8, 61.2, LON + 0.5)]
    shipped = lay([line_north(60.0, 62.0, LON + 0.25)]).tracks
    lines, _, _ = stitch([*ways, _across(60.9), _across(61.1)], shipped)
    assert not any(line.bridge for line in lines)
    assert len(lines) == 2


def _across(lat: float) -> Line:
    """Return a line of half a degree along a parallel."""
    points = tuple((round(LON + i * STEP, 6), lat) for i in range(51))
    return Line(points, countries=("FI", "FI"))


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


def test_each_step_of_building_is_told_with_its_share(tmp_path: Path) -> None:
    file = written(tmp_path, *north(1, 2), way(1, "1 2"))
    steps: list[tuple[str, float]] = []
    tracks = open_network().tracks
    build([file], tracks, open_gazetteer(), told=lambda *step: steps.append(step))
    names = list(dict.fromkeys(name for name, _ in steps))
    assert len(names) == 5
    assert names[1] == "a.opl: rails and stations"
    assert all(0 <= share <= 1 for _, share in steps)


def test_a_network_with_a_flipped_bit_is_read_or_refused(tmp_path: Path) -> None:
    built(tmp_path, *north(1, 2, 3), way(1, "1 2 3"))
    whole, bad = (tmp_path / "a.rail").read_bytes(), tmp_path / "bad.rail"
    refused = 0
    for bit in range(0, 8 * len(whole), 61):
        content = bytearray(whole)
        content[bit // 8] ^= 1 << bit % 8
        bad.write_bytes(content)
        for opened in open_network, read_own:
            try:
                opened(bad)
            except DataDamaged:
                refused += 1
    assert refused > 50
