"""What is no country is refused where a person names one to avoid."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from geo.cli import main
from geo.errors import BadInput
from geo.model.place import COUNTRIES
from geo.sources.gazetteer import country_code
from geo.sources.projects import find_project

if TYPE_CHECKING:
    from pathlib import Path

    from geo.atlas import Atlas


def test_the_codes_are_those_of_the_time_zone_database() -> None:
    listed = files("tzdata.zoneinfo").joinpath("iso3166.tab").read_text("utf-8")
    rows = [row for row in listed.splitlines() if not row.startswith("#")]
    assert {row.split("\t")[0] for row in rows} | {"XK"} == COUNTRIES


def test_every_country_with_rails_has_a_code(atlas: Atlas) -> None:
    assert set(atlas.network.countries) <= COUNTRIES


@pytest.mark.parametrize("text", ["cn", "CN", " cn "])
def test_a_code_is_taken_in_small_letters_too(atlas: Atlas, text: str) -> None:
    assert country_code(atlas.names, text) == "CN"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("XX", "ISO 3166-1 gives it two letters, like CN"),
        ("China", "write CN"),
        ("UK", "write GB"),
        ("", "two letters, like CN"),
    ],
)
def test_what_is_no_code_is_refused_with_the_one_meant(
    atlas: Atlas, text: str, hint: str
) -> None:
    with pytest.raises(BadInput, match=hint):
        country_code(atlas.names, text)


def test_a_country_without_rails_is_avoided_anyway(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Paris", "Lyon", "--avoid", "IS"]) == 0
    assert "Paris (FR) - Lyon (FR)" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["route", "map"])
def test_no_command_avoids_what_is_no_country(
    command: str, stories: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = str(stories / "armoured-train.en.txt")
    asked = {"route": ["Paris", "Rome"], "map": [story, "-o", str(tmp_path / "a.html")]}
    assert main([command, *asked[command], "--avoid", "XX"]) == 2
    assert "'XX' is no country" in capsys.readouterr().err
    assert not (tmp_path / "a.html").exists()


def test_a_project_that_avoids_no_country_is_refused_by_its_file(
    tmp_path: Path,
) -> None:
    (tmp_path / "railstory.toml").write_text('avoid = ["CN", "XX"]', "utf-8")
    with pytest.raises(BadInput, match=r"railstory\.toml: avoid 'XX' is no country"):
        find_project(tmp_path)
