"""The commands that tell of a story's places."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_places_prints_only_what_it_promises(
    stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["places", str(stories / "armoured-train.ja.txt"), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert list(document) == ["language", "mentions", "places", "unplaced"]
    assert document["language"] == "ja"


def test_places_as_csv_has_a_header_and_a_row_for_each_mention(
    stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["places", str(stories / "armoured-train.en.txt"), "--csv"]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.startswith("name,role,place,country,lat,lon,sure")
    assert any(row.startswith("Khasan,stop,") for row in rows)


def test_places_and_trip_say_how_far_off_a_place_may_lie(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    said = "The train from Irkutsk stopped at Qwervy, halfway between Irkutsk and "
    story.write_text(f"{said}Ulan-Ude, and went on to Chita.", "utf-8")
    for argv in (["places"], ["trip"]):
        assert main([*argv, str(story), "-q"]) == 0
        assert ", within 116 km" in capsys.readouterr().out
    assert main(["places", str(story), "--csv"]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.endswith("within_km")
    assert any(row.startswith("Qwervy,") and row.endswith(",116") for row in rows)
