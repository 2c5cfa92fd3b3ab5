"""The rails of a day: bridges not yet built, ferries of the time, shut borders."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from geo import drawing
from geo.errors import BadInput, NoRoute
from geo.model import Stop, Window
from geo.model.place import COUNTRIES
from geo.network import Line, Network, lay
from geo.network.closures import TODAY, Closure, border_notes
from geo.network.hierarchy import contract
from geo.route.trackage import day_of
from geo.sources.registry import data_path
from geo.sources.shippedtables import open_closures

if TYPE_CHECKING:
    from geo.atlas import Atlas

WEST, EAST = (0.0, 0.0), (1.0, 0.0)
BRIDGE = Closure("Bridge", "way", "", "1990-05-01", ((0.2, 0.0), (0.8, 0.0)))
BORDER = Closure("A and B", "border", "1950-01-01", "1970-01-01", among=frozenset("AB"))
LINES = [
    Line((WEST, EAST), countries=("A", "A")),
    Line((WEST, (0.5, 1.0), EAST), countries=("A", "A")),
    Line((EAST, (2.0, 0.0)), countries=("A", "B")),
]


def rails(*closures: Closure) -> Network:
    """Return the rails of the lines, which know of some closures."""
    tracks = lay(LINES).tracks
    return Network(tracks, contract(tracks), closures=lambda: closures)


@pytest.mark.parametrize(
    ("day", "km"), [(date(1990, 4, 30), 248), (date(1990, 5, 1), 111), (date.max, 111)]
)
def test_no_train_runs_over_a_bridge_before_it_is_open(day: date, km: float) -> None:
    route = rails(BRIDGE).shortest_path(WEST, EAST, day=day)
    assert route.length_km == pytest.approx(km, rel=0.01)


@pytest.mark.parametrize("year", [1949, 1971])
def test_a_border_is_crossed_while_it_is_open(year: int) -> None:
    route = rails(BORDER).shortest_path(WEST, (2.0, 0.0), day=date(year, 1, 1))
    assert route.legs[0].notes == ()


def test_a_border_that_was_shut_is_not_crossed_unless_asked() -> None:
    network, day = rails(BORDER), date(1960, 1, 1)
    with pytest.raises(NoRoute, match="borders that were open on 1960-01-01"):
        network.shortest_path(WEST, (2.0, 0.0), day=day)
    (leg,) = network.shortest_path(WEST, (2.0, 0.0), day=day, all_borders=True).legs
    assert leg.notes == (
        "No passenger trains crossed between A and B from 1950 to 1970.",
    )


def test_what_was_not_open_is_named() -> None:
    assert rails(BRIDGE).shut_between([WEST, EAST], date(1980, 1, 1)) == (
        "Bridge (opened 1990-05-01)",
    )
    assert rails(BRIDGE).shut_between([WEST, EAST], date(2000, 1, 1)) == ()


def test_every_closure_has_days_that_can_be_and_a_source(atlas: Atlas) -> None:
    codes = set(COUNTRIES)
    lines = {line.name for line in atlas.network.tracks.lines}
    closures = open_closures()
    assert len(closures) > 90
    for closure in closures:
        assert closure.source
        days = [d for d in (closure.shut_from, closure.shut_until) if d]
        assert days == sorted(days)
        assert [date.fromisoformat(day) for day in days]
        assert closure.kind in {"way", "line", "border", "crossing"}
        if closure.kind == "way":
            assert len(closure.points) > 1
            assert atlas.network.pieces(closure.points).chain.size, closure.name
        if closure.kind == "line":
            assert closure.name in lines
        if closure.kind == "border":
            assert len(closure.among) == 2
            assert closure.among <= codes


def test_every_former_ferry_ends_some_day() -> None:
    with data_path("ferries.csv").open(encoding="utf-8", newline="") as rows:
        ferries = list(csv.DictReader(rows))
    ends = {c.name: c.shut_from for c in open_closures() if c.kind == "line"}
    for row in ferries:
        assert row["opened"] < ends[row["line"]]
        assert row["source"]


@pytest.mark.parametrize(
    ("ends", "day", "ship"),
    [
        (("Copenhagen", "Malmö"), date(1980, 5, 1), True),
        (("Copenhagen", "Malmö"), date(2001, 5, 1), False),
        (("Stockholm", "Berlin"), date(1917, 4, 12), True),
        (("Stockholm", "Berlin"), date(2021, 4, 12), False),
        (("Hakodate", "Aomori"), date(1950, 1, 1), True),
        (("Hakodate", "Aomori"), date(1990, 1, 1), False),
        (("Okayama", "Takamatsu"), date(1970, 1, 1), True),
        (("Okayama", "Takamatsu"), date(1990, 1, 1), False),
        (("London", "Paris"), date(1950, 1, 1), True),
        (("London", "Paris"), date(2000, 1, 1), False),
        (("Istanbul", "Ankara"), date(1950, 1, 1), True),
        (("Istanbul", "Ankara"), date(2020, 1, 1), False),
    ],
)
def test_before_a_fixed_link_a_ship_carries_the_train(
    atlas: Atlas, ends: tuple[str, str], day: date, *, ship: bool
) -> None:
    leg = atlas.route(*ends, day=day)
    assert any("ferry" in bridge.kind for bridge in leg.bridges) is ship


def test_lenin_takes_the_ferry_and_crosses_the_torne_without_rails(
    atlas: Atlas,
) -> None:
    day = date(1917, 4, 12)
    ship = atlas.route("Berlin", "Trelleborg", day=day)
    assert ship.notes == (
        "The train takes the Sassnitz - Trelleborg train ferry of the time.",
    )
    home = atlas.route("Haparanda", "Saint Petersburg", day=day)
    assert home.length_km < 1500
    assert any("no rails led over" in note for note in home.notes)
    later = atlas.route("Haparanda", "Saint Petersburg", day=date(1930, 1, 1))
    assert not any("no rails led over" in note for note in later.notes)


@pytest.mark.parametrize(
    ("ends", "day", "name"),
    [
        (("London", "Paris"), date(1920, 1, 1), "Channel Tunnel"),
        (("Xining", "Lhasa"), date(2005, 1, 1), "Qinghai - Tibet"),
        (("Hakodate", "Aomori"), date(1900, 1, 1), "Seikan Tunnel"),
        (("Ulaanbaatar", "Beijing"), date(1930, 1, 1), "Mongolian"),
    ],
)
def test_where_nothing_was_open_the_reason_names_what_came_later(
    atlas: Atlas, ends: tuple[str, str], day: date, name: str
) -> None:
    with pytest.raises(NoRoute, match=name):
        atlas.route(*ends, day=day)


@pytest.mark.parametrize(
    ("ends", "day", "shut"),
    [
        (("Helsinki", "Vyborg"), date(2019, 1, 1), False),
        (("Helsinki", "Vyborg"), date(2023, 1, 1), True),
        (("Seoul", "Pyongyang"), date(1940, 1, 1), False),
        (("Seoul", "Pyongyang"), date(2007, 5, 17), True),
        (("Moscow", "Kyiv"), date(2010, 1, 1), False),
        (("Moscow", "Kyiv"), None, True),
    ],
)
def test_a_shut_border_is_said_where_there_is_no_other_way(
    atlas: Atlas, ends: tuple[str, str], day: date | None, *, shut: bool
) -> None:
    leg = atlas.route(*ends, day=day)
    assert any("passenger trains" in note for note in leg.notes) is shut


@pytest.mark.parametrize(
    ("ends", "classic_km", "fast_km"),
    [
        (("Seoul", "Busan"), 441.7, 410),
        (("Okayama", "Hiroshima"), 161.9, 145),
        (("Shenyang", "Dandong"), 277, 225),
        (("Paris", "Marseille"), 862, 750),
        (("Florence", "Rome"), 316, 262),
        (("Taipei", "Kaohsiung"), 372, 340),
    ],
)
def test_high_speed_lines_are_for_high_speed_trains(
    atlas: Atlas, ends: tuple[str, str], classic_km: float, fast_km: float
) -> None:
    assert atlas.route(*ends).length_km == pytest.approx(classic_km, rel=0.06)
    fast = atlas.route(*ends, high_speed=True)
    assert fast.length_km == pytest.approx(fast_km, rel=0.06)


def test_high_speed_lines_are_not_there_before_they_are_open(atlas: Atlas) -> None:
    before = atlas.route("Paris", "Lyon", day=date(1975, 1, 1), high_speed=True)
    after = atlas.route("Paris", "Lyon", day=date(2005, 1, 1), high_speed=True)
    assert before.length_km > 1.1 * after.length_km


def test_the_day_of_a_story_is_the_first_that_it_tells() -> None:
    plain = Stop("geonames:1", "stop", "confirmed", "", 0, 0)
    assert day_of([plain], None) == date.max
    assert day_of([plain], date(2023, 9, 1)) == date(2023, 9, 1)
    assert Window().earliest is None


def test_notes_tell_what_was_true_on_the_day() -> None:
    assert border_notes((), (BORDER,), TODAY) == ()


@pytest.mark.parametrize("text", ["yesterday", "1917-13", "1917-02-30", "17-1-1-1"])
def test_a_day_that_is_none_is_refused(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from geo.cli import main  # only here

    assert main(["route", "Paris", "Lyon", "--date", text]) == 2
    assert "1917-04-16" in capsys.readouterr().err


def test_closures_of_a_country_that_none_is_are_refused(atlas: Atlas) -> None:
    with pytest.raises(BadInput):
        atlas.route("Paris", "Lyon", avoid=("Atlantis",), day=date(1990, 1, 1))


@pytest.mark.parametrize(
    ("day", "tunnel"), [(date(1985, 1, 1), False), (date(2005, 1, 1), True)]
)
def test_other_corridors_are_those_of_the_day(
    atlas: Atlas, day: date, *, tunnel: bool
) -> None:
    legs = atlas.alternatives("Paris", "London", count=3, day=day)
    names = {stretch.line.name for leg in legs for stretch in leg.lines}
    assert ("Channel Tunnel and its classic approaches" in names) == tunnel
    for leg in legs:
        assert not set(leg.countries) - {"FR", "GB", "BE"}


@pytest.mark.parametrize(
    ("town", "day", "over", "crossed"),
    [
        ("Copenhagen", date(1990, 6, 1), "SE", False),  # before the bridge
        ("Copenhagen", date(2005, 6, 1), "SE", True),
        ("Helsinki", date(2019, 6, 1), "RU", True),
        ("Helsinki", date(2023, 6, 1), "RU", False),
    ],
)
def test_a_maps_reach_is_that_of_its_storys_day(
    atlas: Atlas, town: str, day: date, over: str, *, crossed: bool
) -> None:
    ends = atlas.find("Aarhus" if town == "Copenhagen" else "Tampere"), atlas.find(town)
    legs = (atlas.route(ends[0].name, ends[1].name),)
    journey = replace(atlas.journey(ends, legs), published=day)
    (band,) = drawing._bands(journey, atlas, [6])  # noqa: SLF001  # what the page draws
    inside = {"SE": (13.0, 55.6), "RU": (28.75, 60.71)}[over]  # Malmö, Vyborg
    assert (
        any(
            math.dist(point, inside) < 0.15
            for line in band.lines
            for point in line  # a town
        )
        == crossed
    )
