"""The command that draws maps."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from one_line import refusal

from geo.cli import main

if TYPE_CHECKING:
    from pathlib import Path


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
