"""What `geo` makes public: typed, documented, and the same as the commands."""

from __future__ import annotations

import inspect
import json
import runpy
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import geo
from geo.cli import main
from geo.cli.options import COMMANDS

if TYPE_CHECKING:
    from geo.atlas import Atlas

ROOT = Path(__file__).parents[2]
PUBLIC = [name for name in geo.__all__ if not name.startswith("__")]


def printed(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Return what a command prints."""
    capsys.readouterr()
    assert main(argv) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("name", PUBLIC)
def test_a_public_name_is_there_typed_and_explained(name: str) -> None:
    found = getattr(geo, name)
    assert inspect.getdoc(found)
    if inspect.isfunction(found):
        signature = inspect.signature(found)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(p.annotation is not p.empty for p in signature.parameters.values())


def test_the_public_names_are_all_there_are() -> None:
    assert sorted(geo.__all__) == geo.__all__
    assert dir(geo) == geo.__all__
    with pytest.raises(AttributeError, match="has no attribute 'magic'"):
        geo.magic  # type: ignore[attr-defined]  # noqa: B018  # that is the point


def test_importing_geo_is_quick_and_light() -> None:
    heavy = "{'folium', 'pandas', 'numpy', 'matplotlib', 'dask', 'yaml', 'logging'}"
    code = (
        "import sys, time; a = time.perf_counter(); import geo; "
        f"b = time.perf_counter(); sys.exit({heavy} & set(sys.modules) or b - a > 0.1)"
    )
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_reference_is_current_and_has_every_command() -> None:
    page = runpy.run_path(str(ROOT / "docs" / "api.py"))
    written = (ROOT / "docs" / "api.md").read_text("utf-8")
    assert written == page["reference"](), "run python docs/api.py"
    assert list(page["COMMANDS"]) == list(COMMANDS)


def test_rails_asked_in_python_answer_as_the_commands_do(
    atlas: Atlas, capsys: pytest.CaptureFixture[str]
) -> None:
    leg = atlas.route("Vladivostok", "ハサン", via=["Ussuriysk"])
    argv = ["route", "Vladivostok", "ハサン", "--via", "Ussuriysk", "--json"]
    told = json.loads(printed(capsys, *argv))
    assert told["length_km"] == round(leg.length_km, 3)
    legs = atlas.alternatives("Paris", "Rome", count=2, avoid=["ch"], ferries=False)
    argv = ["route", "Paris", "Rome", "--alternatives", "2", "--avoid", "ch"]
    told = json.loads(printed(capsys, *argv, "--no-ferries", "--json"))
    lengths = [way["length_km"] for way in told["alternatives"]]
    assert lengths == [round(leg.length_km, 3) for leg in legs]
    reach = atlas.reach("Khasan", (2,), top_kmh=59)
    argv = ["reach", "Khasan", "--hours", "2", "--top-speed", "59", "--json"]
    assert json.loads(printed(capsys, *argv)) == json.loads(
        json.dumps(reach.to_geojson())
    )


def test_a_trip_is_corrected_in_python_as_by_the_commands(
    atlas: Atlas, tmp_path: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = stories / "armoured-train.en.txt"
    article = geo.read_article(str(story))
    trip = geo.read(article.text, atlas)
    file = geo.write_trip(trip, tmp_path / "trip.yaml")
    assert file.read_text("utf-8") == printed(capsys, "trip", str(story))
    again = geo.lay_out(geo.read_trip(file, atlas), atlas)
    page = geo.write(again, tmp_path / "map.html", atlas=atlas)
    printed(capsys, "map", str(file), "-o", str(tmp_path / "other.html"))
    assert page.read_bytes() == (tmp_path / "other.html").read_bytes()
    assert geo.embed(page) == printed(capsys, "embed", str(page))


def test_the_data_is_told_of_in_python_too(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [row.to_dict() for row in geo.data_info()]
    assert json.loads(printed(capsys, "data", "info", "--json")) == rows
    assert geo.data_verify() == ()
    facts = geo.network_facts().to_dict()
    assert (
        facts.items()
        <= json.loads(printed(capsys, "network", "info", "--json")).items()
    )
    found = geo.network_check("Pyongyang", "Khasan").to_dict()
    argv = ["network", "check", "Pyongyang", "Khasan", "--json"]
    assert json.loads(printed(capsys, *argv)) == found


def test_no_gauge_and_no_number_of_ways_that_cannot_be(atlas: Atlas) -> None:
    with pytest.raises(geo.BadInput, match="12 is no track gauge"):
        atlas.route("Tokyo", "Osaka", gauge_mm=12)
    with pytest.raises(geo.BadInput, match="ask for one way or more"):
        atlas.alternatives("Tokyo", "Osaka", count=0)
    with pytest.raises(geo.BadInput, match="write CN"):
        atlas.route("Moscow", "Pyongyang", avoid=["China"])
