"""Breaks of gauge: as the track is tagged, else as usual in its country."""

from __future__ import annotations

import pytest

from geo.errors import NoRoute
from geo.network import Line, Network, lay
from geo.route.joining import joined

STEP = 0.3  # of longitude on the equator: 33 km


def rails(*kinds: tuple[str, tuple[int, ...]], step: float = STEP) -> Network:
    """Return a line over the equator, a stretch for each country and its gauges."""
    lines = []
    for i, (country, gauges) in enumerate(kinds):
        before = kinds[i - 1][0] if i else country
        if before != country:  # a border is a chain of its own
            ends = ((i * step - 0.01, 0.0), (i * step, 0.0))
            lines.append(Line(ends, countries=(before, country)))
        last = i + 1 < len(kinds) and kinds[i + 1][0] != country
        ends = ((i * step, 0.0), ((i + 1) * step - 0.01 * last, 0.0))
        lines.append(Line(ends, countries=(country, country), gauges_mm=gauges))
    return lay(lines)


def breaks(*kinds: tuple[str, tuple[int, ...]], step: float = STEP) -> list[object]:
    """Return the breaks of gauge from one end of such a line to the other."""
    end = (len(kinds) * step, 0.0)
    (leg,) = rails(*kinds, step=step).shortest_path((0.0, 0.0), end).legs
    return [(g.from_mm, g.to_mm) for g in leg.gauge_breaks]


def test_a_border_between_usual_gauges_is_a_break_at_the_border() -> None:
    (leg,) = rails(("PL", ()), ("BY", ())).shortest_path((0.0, 0.0), (0.6, 0.0)).legs
    (gauge,) = leg.gauge_breaks
    assert (gauge.from_mm, gauge.to_mm) == (1435, 1520)
    assert gauge.at.lon == pytest.approx(STEP, abs=0.01)


def test_russian_and_finnish_gauge_run_through_each_other() -> None:
    assert breaks(("FI", ()), ("RU", ())) == []


def test_track_tagged_otherwise_is_a_break_within_a_country() -> None:
    assert breaks(("AU", ()), ("AU", (1067,))) == [(1435, 1067)]


def test_on_track_of_two_gauges_a_train_keeps_its_own() -> None:
    dual = ("KP", (1435, 1520))
    assert breaks(("KP", ()), dual, ("RU", ())) == [(1435, 1520)]
    assert breaks(("RU", ()), dual) == []


def test_a_short_run_of_another_gauge_is_track_alongside() -> None:
    one, other = ("ES", ()), ("ES", (1435,))
    assert breaks(one, other, one, step=0.1) == []
    assert breaks(one, other, step=0.1) == []


def test_a_break_is_met_the_other_way_round_on_the_way_back() -> None:
    line = rails(("CN", ()), ("MN", ()))
    (there,) = line.shortest_path((0.0, 0.0), (0.6, 0.0)).legs[0].gauge_breaks
    (back,) = line.shortest_path((0.6, 0.0), (0.0, 0.0)).legs[0].gauge_breaks
    assert (there.from_mm, there.to_mm) == (back.to_mm, back.from_mm)
    assert there.at == back.at


def test_a_gauge_asked_for_keeps_to_track_tagged_with_it() -> None:
    line = rails(("PL", ()), ("PL", (1520,)))
    assert line.shortest_path((0.4, 0.0), (0.6, 0.0), gauge_mm=1520).legs
    with pytest.raises(NoRoute, match="on 1520 mm track only"):
        line.shortest_path((0.0, 0.0), (0.6, 0.0), gauge_mm=1520)


def at_the_stop(*kinds: tuple[str, tuple[int, ...]]) -> list[list[tuple[int, int]]]:
    """Return the breaks of the legs to and from a stop on the middle, and of both."""
    via, end = (1.5 * STEP, 0.0), (len(kinds) * STEP, 0.0)
    legs = rails(*kinds).shortest_path((0.0, 0.0), end, via=[via]).legs
    return [
        [(g.from_mm, g.to_mm) for g in leg.gauge_breaks]
        for leg in (*legs, joined(legs))
    ]


@pytest.mark.parametrize(
    ("middle", "after", "whole"),
    [
        ((1435, 1520), (1520,), [(1435, 1520)]),
        ((1435, 1668), (1668,), [(1435, 1668)]),
        ((1435, 1520), (1435,), []),
        ((1435,), (1435,), []),
    ],
)
def test_a_stop_where_both_gauges_lie_is_a_break_if_the_way_goes_on_otherwise(
    middle: tuple[int, ...], after: tuple[int, ...], whole: list[tuple[int, int]]
) -> None:
    found = at_the_stop(("DE", (1435,)), ("DE", middle), ("DE", after))
    assert found == [[], [], whole]


def test_a_break_at_a_stop_is_on_the_leg_that_leaves_it() -> None:
    kinds = ("DE", (1435,)), ("DE", (1435, 1520)), ("DE", (1520,))
    legs = (
        rails(*kinds)
        .shortest_path((0.0, 0.0), (3 * STEP, 0.0), via=[(1.5 * STEP, 0.0)])
        .legs
    )
    (gauge,) = joined(legs).gauge_breaks
    assert gauge.at == pytest.approx((1.5 * STEP, 0.0), abs=0.001)
