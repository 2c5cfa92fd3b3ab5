"""Ends beside the track cost what they cost; no way is shorter than a straight line."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.cli import main
from geo.errors import NoRoute
from geo.geodesy import great_circle_km, length_km
from geo.model import Itinerary, Leg, Limit, LonLat, Place, Stop
from geo.network import Line, lay
from geo.network.tracks import turned
from geo.pipeline import trace
from geo.route import between, follow
from geo.route.joining import with_ends
from geo.sources.gazetteer.index import Index
from geo.sources.registry import data_path
from geo.sources.surroundings import _place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.atlas import Atlas
    from geo.network import Network

PAIRS = 700
NEAR_DEG = 2.0


def towns(number: int) -> list[Place]:
    """Return towns and stations of the whole world, always the same ones."""
    index = Index(data_path("names.idx"))
    kinds = index.meta["kinds"]
    some = random.Random(1912).sample(range(index.places), 6 * number)  # noqa: S311  # no secret
    found = []
    for each in some:
        record = index.record(each)
        kind = kinds[record.kind]
        if kind == "station" or (kind == "city" and record.population > 15_000):
            found.append(_place(index, each))
    return found


def test_no_way_is_shorter_than_the_straight_line(atlas: Atlas) -> None:
    places, pick = towns(8_000), random.Random(7)  # noqa: S311  # likewise
    tried = routed = 0
    while tried < PAIRS:
        one = pick.choice(places)
        near = [
            p
            for p in places
            if p is not one
            and abs(p.lat - one.lat) < NEAR_DEG
            and abs(p.lon - one.lon) < NEAR_DEG
        ]
        if not near:
            continue
        other = pick.choice(near)
        tried += 1
        try:
            leg = between((one, other), atlas.network, atlas.names)
        except NoRoute:
            continue
        routed += 1
        straight = great_circle_km(one.at, other.at)
        assert leg.length_km >= straight, (one, other)
        assert leg.length_km > 0
        assert leg.assumed_km <= leg.length_km + 1e-6
    assert routed > PAIRS / 2


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("Tijuana", "San Diego"),
        ("31.203,121.557", "31.15,121.8"),  # Shanghai's maglev, which is no rail
        ("Dublin, California", "Union City"),
        ("Ang Mo Kio New Town", "Singapore"),
        ("Chitungwiza", "Epworth"),
    ],
)
def test_rails_that_both_lie_beside_are_no_way(
    start: str, end: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["route", start, end]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.count("\n") == 1


points = st.builds(LonLat, st.floats(20, 24), st.floats(40, 44))


@settings(max_examples=300)
@given(
    line=st.lists(points, min_size=2, max_size=5),
    ends=st.tuples(points, points),
    part=st.floats(0.5, 1.5),
    limited=st.booleans(),
)
def test_a_leg_with_its_ends_is_whole(
    line: list[LonLat], ends: tuple[LonLat, LonLat], part: float, *, limited: bool
) -> None:
    km = part * sum(great_circle_km(a, b) for a, b in pairwise(line))
    limits = (Limit(km, 100),) if limited else ()
    leg = Leg(
        "a", "b", length_km=km, line=tuple(line), assumed=((0, 1),), limits=limits
    )
    try:
        whole = with_ends(leg, ends)
    except NoRoute:
        return
    assert whole.length_km >= great_circle_km(*ends)
    assert whole.length_km >= length_km(*ends) - 1e-9
    assert whole.length_km >= leg.length_km
    assert set(line) <= set(whole.line)
    assert all(0 <= a < b < len(whole.line) for a, b in whole.assumed)
    (first, last), shift = leg.assumed[0], len(whole.line) > len(line)
    kept = whole.line.index(line[0])
    assert (first + kept, last + kept) in whole.assumed or not shift
    if limited:
        run = sum(limit.km for limit in whole.limits)
        assert run <= whole.length_km + 1e-6


def test_what_lies_far_beside_is_counted_and_drawn() -> None:
    line = (LonLat(20, 50), LonLat(21, 50))
    leg = Leg("a", "b", length_km=80, line=line, coarse=((0, 1),))
    here, there = LonLat(20, 50.01), LonLat(21, 50.2)
    whole = with_ends(leg, (here, there))
    assert whole.length_km == pytest.approx(80 + 22.2, abs=0.1)
    assert whole.line == (*line, there)
    assert whole.assumed == ((1, 2),)
    assert whole.coarse == ((0, 1),)
    assert with_ends(leg, (here, line[1])) is leg


def test_one_place_is_no_kilometre_from_itself(atlas: Atlas) -> None:
    moscow = atlas.find("Moscow")
    with pytest.raises(NoRoute, match="same station"):
        between((moscow, moscow), atlas.network, atlas.names)


def journey(
    names: Sequence[str], atlas: Atlas
) -> tuple[tuple[Stop, ...], tuple[Leg, ...]]:
    """Return a journey over some places, laid on the rails."""
    places = [atlas.find(name) for name in names]
    stops = tuple(Stop(p.id, "stop", "confirmed", "", 0, 0) for p in places)
    found = follow(Itinerary(stops), places, atlas.network, gazetteer=atlas.names)
    return found.stops, found.legs


@pytest.mark.parametrize(
    "off",
    [
        "64.15,-21.94",  # no rails at all
        "Ukraine",  # no point on the rails
        "19.70,-155.08",  # an ocean away
        "-41.29,174.78",  # rails, but others
    ],
)
@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_one_stop_off_the_rails_leaves_the_legs_around_it(
    atlas: Atlas, off: str, at: int
) -> None:
    names = ["Moscow", "Omsk", "Irkutsk"]
    names.insert(at, off)
    stops, legs = journey(names, atlas)
    by_id = {stop.place: name for stop, name in zip(stops, names, strict=True)}
    rail = [
        (by_id[leg.from_place], by_id[leg.to_place])
        for leg in legs
        if leg.kind == "rail"
    ]
    assert rail == [("Moscow", "Omsk"), ("Omsk", "Irkutsk")]
    gaps = [leg for leg in legs if leg.kind == "gap"]
    assert len(gaps) == 1
    assert off in {by_id[gaps[0].from_place], by_id[gaps[0].to_place]}
    assert gaps[0].why


@pytest.mark.parametrize(
    "story",
    [
        "The train left Moscow on 3 May 2023, stopped at Reykjavik and reached Omsk.",
        "Поезд вышел из Москвы 3 мая 2023, стоял в Рейкьявике и прибыл в Омск.",
    ],
)
def test_a_stop_left_aside_takes_no_hour_from_the_others(
    atlas: Atlas, story: str
) -> None:
    told = trace(story, atlas, min_confidence=0.0)
    rail = [leg for leg in told.legs if leg.kind == "rail"]
    assert len(told.stops) == 3
    assert len(rail) == 1
    assert rail[0].hours_at_top_speed > 20
    assert rail[0].arrive.earliest


def over_the_date_line() -> Network:
    """Return rails from 178 E to 178 W, in one line and its stations' yards."""
    points = ((178.0, 66.0), (179.9, 66.0), (-179.9, 66.0), (-178.0, 66.0))
    return lay(
        [
            Line(points[:2], countries=("RU", "RU")),
            Line(points[1:3], countries=("RU", "US")),
            Line(points[2:], countries=("US", "US")),
        ]
    )


def test_rails_go_on_over_the_date_line() -> None:
    rails = over_the_date_line()
    (leg,) = rails.shortest_path((178.0, 66.0), (-178.0, 66.0)).legs
    assert leg.length_km == pytest.approx(181.7, abs=1)
    (border,) = leg.borders
    assert abs(border.at.lon) == pytest.approx(180, abs=0.01)
    for at in ((179.98, 66.0), (-179.98, 66.0), (180.0, 66.0), (-180.0, 66.01)):
        found, km = rails.nearest(at)
        assert km < 2, at
        assert abs(found.lon) > 179
    for at in ((0.0, 66.0), (120.0, 66.0), (-90.0, 66.0)):  # no line around the world
        with pytest.raises(NoRoute):
            rails.nearest(at)
    half = rails.shortest_path((178.0, 66.0), (179.95, 66.0)).legs[0]
    assert half.length_km == pytest.approx(88.6, abs=1)
    assert all(abs(point.lon) >= 178 for point in half.line)
    for reached in rails.reach((179.95, 66.0), 20):
        assert all(abs(point.lon) > 179 for point in reached.line)


@given(st.floats(-720, 720))
def test_a_turn_is_the_shorter_one(degrees: float) -> None:
    import numpy as np  # only here

    short = float(turned(np.array([degrees]))[0])
    assert -180 <= short <= 180
    assert min(abs(degrees - short) % 360, 360 - abs(degrees - short) % 360) < 1e-6


def test_a_missing_place_keeps_its_gap(atlas: Atlas) -> None:
    lost = replace(atlas.find("Omsk"), id="t:lost", lon=-21.94, lat=64.15)
    stop = Stop("t:lost", "stop", "confirmed", "", 0, 0)
    found = follow(Itinerary((stop,)), [lost], atlas.network, gazetteer=atlas.names)
    assert found.legs == ()
