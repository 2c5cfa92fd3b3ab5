"""What `route` says: restrictions, other corridors, and refusals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from geo.cli import main
from geo.cli.routeprint import Ways
from geo.model import Leg, Limit, LonLat, Place

if TYPE_CHECKING:
    from geo.atlas import Atlas


def test_alternatives_say_what_tells_them_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Paris", "Rome", "--alternatives", "3"]) == 0
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "Paris (FR) - Rome (IT): 3 ways through different corridors"
    ways = [line for line in lines if line[:2] in {"1.", "2.", "3."}]
    assert "through FR, IT, by way of " in ways[0]
    assert "through FR, CH, IT, by way of " in ways[1]


def test_alternatives_are_in_the_document_only_when_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Paris", "Rome", "--alternatives", "2", "--json"]) == 0
    several = json.loads(capsys.readouterr().out)
    assert len(several["alternatives"]) == 2
    assert several["alternatives"][0]["length_km"] == several["length_km"]
    assert main(["route", "Paris", "Rome", "--json"]) == 0
    assert "alternatives" not in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["Palermo", "Rome", "--no-ferries"], 'drop "without ferries"'),
        (["Warsaw", "Minsk", "--gauge", "1520"], 'drop "on 1520 mm track only"'),
        (["Moscow", "Pyongyang", "--avoid", "RU"], 'drop "avoiding RU"'),
        (["Tokyo", "Osaka", "--gauge", "12"], "12 is no track gauge in mm"),
        (["Tokyo", "Osaka", "--alternatives", "0"], "one way or more"),
        (["Tokyo", "Osaka", "--alternatives", "2", "--via", "Nara"], "leave out --via"),
    ],
)
def test_what_closes_the_way_is_one_line(
    capsys: pytest.CaptureFixture[str], argv: list[str], said: str
) -> None:
    assert main(["route", *argv]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_a_train_of_russian_gauge_reaches_rajin(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Khasan", "Rajin", "--gauge", "1520"]) == 0
    assert "break of gauge" not in capsys.readouterr().out


def test_the_hours_of_a_way_keep_to_the_limits_of_the_line(atlas: Atlas) -> None:
    ends = (
        Place("a", "Chita", 113.5, 52.03, "RU"),
        Place("b", "Karymskaya", 114.3, 51.6),
    )
    line = LonLat(113.5, 52.03), LonLat(114.3, 51.6)
    leg = Leg("a", "b", length_km=100, limits=(Limit(60, 80), Limit(40, 20)), line=line)
    ways = Ways(ends, (), (leg,), 50, atlas.names)
    assert ways.document()["hours_at_top_speed"] == pytest.approx(3.2)
    assert ways.rows()[1][4] == "3.200"
    own = "at least 3 h 12 at 50 km/h, or the line's own limit, which is lower on 40 km"
    assert ways.lines()[1] == own
