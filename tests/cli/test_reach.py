"""Routes and reaches from the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from one_line import refusal

from geo.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def test_route_gives_length_and_hours(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["route", "Pyongyang", "ハサン", "--top-speed", "59", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["length_km"] == pytest.approx(856, rel=0.04)
    assert document["hours_at_top_speed"] == pytest.approx(856 / 59, rel=0.04)


def test_reach_tells_how_far_and_by_when(capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["reach", "Khasan", "--at", "2023-09-12T06:00", "--top-speed", "59"]
    assert main([*argv, "--hours", "6,24"]) == 0
    said = capsys.readouterr().out
    assert "24 h: up to 1,416 km along the rails, by 13 Sep 06:00" in said


def test_reach_is_written_as_geojson(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reach", "Khasan", "--hours", "2", "-o", "reach.geojson"]) == 0
    document = json.loads((here / "reach.geojson").read_text("utf-8"))
    assert document["type"] == "FeatureCollection"
    capsys.readouterr()
    assert "no list" in refusal(capsys, "reach", "Khasan", "--hours", "soon")
    assert "is no time" in refusal(capsys, "reach", "Khasan", "--at", "soon")


def test_reach_is_written_in_many_formats_and_printed_as_one_document(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["reach", "Khasan", "--hours", "2", "-o", "far", "--format", "html,geojson"]
    assert main([*argv, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["features"]
    assert {path.name for path in here.iterdir()} == {"far.html", "far.geojson"}
    assert "add -o" in refusal(capsys, "reach", "Khasan", "--format", "html")
    assert "written as" in refusal(capsys, "reach", "Khasan", "-o", "far.doc")
    assert "top speed of 0" in refusal(capsys, "reach", "Khasan", "--top-speed", "0")


def test_route_to_a_place_without_rails_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "Honolulu" in refusal(capsys, "route", "Tokyo", "Honolulu")


def test_route_across_a_sea_without_a_ferry_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert refusal(capsys, "route", "Sapporo", "Seoul")


def test_a_near_miss_is_suggested_with_its_country(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = refusal(capsys, "route", "Khazan", "Moscow")
    assert "Khasan (RU)" in said
    assert "Kazan’ (RU)" in said


def test_an_unknown_name_is_refused_with_a_next_step(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "Xyzzyville" in refusal(capsys, "route", "Xyzzyville", "Khasan")


def test_route_and_reach_are_tables_for_programs_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Pyongyang", "Khasan", "--csv"]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert header == "from,to,km,assumed_km,hours,countries"
    assert row.endswith("KP RU")
    assert main(["reach", "Khasan", "--hours", "6,24", "--csv"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["hours,km,by", "6,720.0,"]
