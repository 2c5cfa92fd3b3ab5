"""The command line: exit codes, one-line errors, one JSON document."""

from __future__ import annotations

import json
import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from geo.cli import ABOUT, main
from geo.cli.options import COMMANDS

ROOT = Path(__file__).parents[1]


def refusal(capsys: pytest.CaptureFixture[str], *argv: str) -> str:
    """Return the one line with which a command is refused."""
    assert main(argv) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert said.err.startswith("railstory: ")
    return said.err


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("binary.txt", b"\x00\x01\x02", "binary"),
        ("story.odt", b"PK", ".txt, .md"),
    ],
)
def test_what_is_no_story_is_refused(
    here: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, says: str
) -> None:
    (here / name).write_bytes(content)
    assert says in refusal(capsys, "map", name)
    assert not (here / "maps").exists()


def test_a_folder_is_refused(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is a folder" in refusal(capsys, "map", str(here))


def test_a_missing_story_is_named(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "nothing.txt" in refusal(capsys, "map", str(here / "nothing.txt"))


def test_an_unknown_format_is_refused_and_nothing_written(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = str(stories / "armoured-train.en.txt")
    assert "no format 'doc'" in refusal(capsys, "map", story, "-o", "x.doc")
    assert not list(here.iterdir())


@pytest.mark.parametrize("speed", ["0", "-5", "5000", "nan"])
def test_an_impossible_top_speed_is_refused(
    stories: Path, capsys: pytest.CaptureFixture[str], speed: str
) -> None:
    story = str(stories / "armoured-train.en.txt")
    assert "top speed" in refusal(capsys, "map", story, "--top-speed", speed)


def test_a_date_that_is_none_is_refused(
    stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = str(stories / "armoured-train.en.txt")
    assert "is no date" in refusal(capsys, "places", story, "--published", "31 June")


def test_a_text_without_a_place_makes_an_honest_map(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "story.txt").write_text(
        "The weather was fine and nobody went out.", "utf-8"
    )
    assert main(["map", "story.txt"]) == 0
    assert "no journey" in capsys.readouterr().out
    assert (here / "maps" / "story.html").is_file()


def test_json_is_one_document_and_names_what_was_written(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = str(stories / "armoured-train.en.txt")
    assert main(["map", story, "-o", "out/map.html", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["outputs"] == [str((here / "out/map.html").relative_to(here))]
    assert document["top_speed"]["kmh"] == 59


def test_check_tells_a_current_map_from_a_stale_one(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["map", str(stories / "armoured-train.en.txt"), "-o", "map.html"]
    assert main([*argv, "--check"]) == 1
    assert main(argv) == 0
    assert main([*argv, "--check"]) == 0
    (here / "map.html").write_text("something else", "utf-8")
    capsys.readouterr()
    assert main([*argv, "--check"]) == 1
    assert "is not current" in capsys.readouterr().out
    assert main([*argv, "--check", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["stale"] == ["map.html"]


def test_a_person_may_say_what_a_name_means(
    stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = str(stories / "armoured-train.en.txt")
    given = "Khasan=42.5,130.7"
    assert main(["places", story, "--place", given, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    at = {place["id"]: (place["lat"], place["lon"]) for place in document["places"]}
    (khasan,) = {m["place"] for m in document["mentions"] if m["surface"] == "Khasan"}
    assert at[khasan] == (42.5, 130.7)


@pytest.mark.parametrize(
    ("given", "says"),
    [("Khasan", "NAME=WHERE"), ("Xyzzy=Moscow", "names no place"), ("Khasan=Xq", "Xq")],
)
def test_a_place_given_wrongly_is_refused(
    stories: Path, capsys: pytest.CaptureFixture[str], given: str, says: str
) -> None:
    story = str(stories / "armoured-train.en.txt")
    assert says in refusal(capsys, "places", story, "--place", given)


def test_embed_prints_a_frame_that_may_run_nothing_but_its_map(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["map", str(stories / "armoured-train.en.txt"), "-o", "map.html"]
    assert main(argv) == 0
    capsys.readouterr()
    assert main(["embed", "map.html", "--height", "500"]) == 0
    frame = capsys.readouterr().out
    assert 'src="map.html"' in frame
    assert 'sandbox="allow-scripts' in frame
    assert 'height="500"' in frame
    (here / "other.html").write_text("<p>no map", "utf-8")
    assert "no map of railstory" in refusal(capsys, "embed", "other.html")


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


def test_the_shipped_data_is_what_was_registered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["data", "verify"]) == 0
    assert main(["data", "info"]) == 0
    assert "ODbL" in capsys.readouterr().out


def test_route_and_reach_are_tables_for_programs_too(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", "Pyongyang", "Khasan", "--csv"]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert header == "from,to,km,assumed_km,hours,countries"
    assert row.endswith("KP RU")
    assert main(["reach", "Khasan", "--hours", "6,24", "--csv"]) == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["hours,km,by", "6,720.0,"]


def test_many_stories_are_a_line_each_and_the_worst_of_their_exit_codes(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = [str(stories / f"armoured-train.{lang}.txt") for lang in ("en", "ja")]
    assert main(["map", *both, "-o", "drawn/", "--format", "html,md"]) == 0
    assert len(list((here / "drawn").iterdir())) == 4
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert "stops, " in lines[0]
    assert lines[2] == "2 of 2 stories drawn"
    assert main(["map", *both, "nothing.txt"]) == 2
    said = capsys.readouterr()
    assert said.out.endswith("\n2 of 3 stories drawn, 1 refused\n")
    assert said.err.startswith("railstory: there is no file nothing.txt")
    assert main(["map", *both, "--check"]) == 0
    (here / "maps" / "armoured-train.ja.html").unlink()
    assert main(["map", *both, "--check"]) == 1


def test_many_stories_are_one_json_document(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    both = [str(stories / f"armoured-train.{lang}.txt") for lang in ("en", "ja")]
    assert main(["map", *both, "--json"]) == 0
    documents = json.loads(capsys.readouterr().out)
    assert [document["language"] for document in documents] == ["en", "ja"]
    assert (here / "maps").is_dir()


def test_no_map_overwrites_another_of_the_same_run(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in ("a", "b"):
        (here / folder).mkdir()
        (here / folder / "story.txt").write_text("The train left Moscow.")
    assert "draw them apart" in refusal(capsys, "map", "a/story.txt", "b/story.txt")
    both = ("a/story.txt", "b/other.txt")
    assert "name a folder" in refusal(capsys, "map", *both, "-o", "one.html")


def test_quiet_prints_nothing_and_verbose_tells_of_each_stage(
    here: Path, stories: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    argv = ["map", str(stories / "armoured-train.en.txt"), "-o", "map.html"]
    assert main([*argv, "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (here / "map.html").is_file()
    assert main([*argv, "--verbose"]) == 0
    said = capsys.readouterr().err
    stages = ("text", "mentions", "places", "itinerary", "route", "schedule", "scene")
    assert re.findall(r"^ *\d+\.\d\d s  (\w+): ", said, re.MULTILINE)[:7] == [*stages]
    assert said.endswith(", in all\n")


def test_a_mistake_of_our_own_is_one_line_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_options: object) -> int:
        """Fail as nobody foresaw."""
        return {}["what"]  # type: ignore[no-any-return]  # it raises

    monkeypatch.setattr("geo.cli.stories.places", broken)
    said = refusal(capsys, "places", "story.txt")
    assert "a mistake in railstory itself (KeyError: 'what')" in said
    assert "--debug" in said
    with pytest.raises(KeyError):
        main(["places", "story.txt", "--debug"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "geo", "data", "info"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.startswith("railstory: standard output cannot be used")
    assert done.stderr.count("\n") == 1


def test_a_usage_error_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["map"])
    assert left.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        ((), "name a command: map, places"),
        (("mapp",), "there is no command 'mapp'; did you mean map? See"),
        (("map",), "map needs STORY; see railstory map --help"),
        (("map", "x", "--publised", "1"), "no option --publised; did you mean --publ"),
        (("map", "x", "--lang", "eo"), "--lang 'eo' is none; allowed: ja, en, ru"),
        (("map", "x", "--top-speed", "fast"), "--top-speed 'fast' is no number"),
        (("data", "verfy"), "there is no data 'verfy'; did you mean verify?"),
        (("route", "a", "b", "c"), "route has no use for 'c'"),
        (("places", "x", "--json", "--csv"), "--csv is not allowed with argument --js"),
    ],
)
def test_a_slip_in_a_command_is_told_with_what_may_be_meant(
    capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], says: str
) -> None:
    with pytest.raises(SystemExit) as left:
        main(argv)
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (2, "")
    assert said.err.startswith(f"railstory: {says}" if not argv else "railstory: ")
    assert says in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (("map", "storry.txt"), "did you mean story.txt?"),
        (("map", "storry.yaml"), "did you mean story.yaml?"),
        (("map", "story.txt", "--place", "Khasn=Moscow"), "did you mean Khasan?"),
        (("map", "story.txt", "--avoid", "China"), "write CN"),
        (("map", "story.txt", "--drop", "Moscow"), "it has Khasan"),
        (("map", "story.txt", "--stop", "Ussuriysk after Xyzzy"), "it has Khasan"),
        (("map", "story.txt", "-o", "map"), "a file needs an ending"),
        (("embed", "nothing.html"), "No such file"),
        (("route", "130.6,42.4", "Khasan"), "give latitude, then longitude"),
        (("route", "Pyongyang", "Khasan", "--top-speed", "-5"), "none that a train"),
    ],
)
def test_a_near_miss_gets_a_suggestion(
    here: Path, capsys: pytest.CaptureFixture[str], argv: tuple[str, ...], says: str
) -> None:
    (here / "story.txt").write_text("The train arrived at Khasan on Monday.")
    (here / "story.yaml").write_text("top_speed: 59")
    assert says in refusal(capsys, *argv)
    assert len(list(here.iterdir())) == 2


def test_coordinates_of_the_south_are_no_options(
    capsys: pytest.CaptureFixture[str],
) -> None:
    argv = ["route", "-33.88,151.2", "Melbourne", "--via", "-35.3,149.1", "--json"]
    assert main(argv) == 0
    assert json.loads(capsys.readouterr().out)["from"]["lat"] == -33.88


def test_debug_shows_the_traceback(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no file"):
        main(["map", str(tmp_path / "nothing.txt"), "--debug"])


def test_help_loads_no_data_and_no_drawing() -> None:
    code = (
        "import sys\nfrom geo.cli import main\n"
        "try: main(['map', '--help'])\nexcept SystemExit: pass\n"
        "sys.exit({'numpy', 'folium', 'geo.atlas'} & set(sys.modules) or 0)"
    )
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(COMMANDS) == list(ABOUT)
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(f"\n  {name} " in said for name in ABOUT)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="only POSIX tells what it cost")
def test_help_costs_little_more_than_python_itself() -> None:
    path = ROOT / "benchmarks" / "quick_commands.py"
    seconds_of = runpy.run_path(str(path))["seconds_of"]
    code = "import sys; from geo.cli import main; sys.exit(main(['--help']))"

    def least(program: str) -> float:
        """Return the processor's seconds of the cheapest of some runs."""
        return min(seconds_of([sys.executable, "-c", program]) for _ in range(15))

    assert least(code) <= 2.5 * least("pass")
