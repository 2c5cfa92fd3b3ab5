"""Readers from the command line: options, the project's file, cost, and refusals."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from toy_endpoint import GOOD, STORY, Endpoint, reply, serving

from geo.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.enable_socket
DAY = ["--published", "2024-05-01"]
TOY = ["--model", "toy"]


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Endpoint]:
    with serving() as running:
        running.answer = lambda _: reply(GOOD)
        monkeypatch.setenv("OPENAI_BASE_URL", running.url)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        monkeypatch.chdir(tmp_path)
        Path("story.txt").write_text(STORY, "utf-8")
        yield running


def test_the_same_story_gives_the_same_bytes_and_asks_once(
    endpoint: Endpoint, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["map", "story.txt", *DAY, "--reader", "both", *TOY, "-o"]
    assert main([*command, "one.html"]) == 0
    said = capsys.readouterr()
    assert "story.txt: 1 asked of the model, 321 tokens" in said.err
    assert main([*command, "two.html"]) == 0
    assert "asked of the model" not in capsys.readouterr().err
    assert len(endpoint.asked) == 1
    one, two = (Path(name).read_bytes() for name in ("one.html", "two.html"))
    assert one == two
    assert b"toy, 20" in one


def test_a_trip_file_keeps_the_answer_and_is_drawn_without_asking(
    endpoint: Endpoint, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [*DAY, "--reader", "llm", *TOY]
    assert main(["trip", "story.txt", *asked, "-o", "trip.yaml"]) == 0
    text = Path("trip.yaml").read_text("utf-8")
    assert '"reader": "llm", "model": "toy", "prompt": ' in text
    assert '"date": "20' in text
    capsys.readouterr()
    assert main(["map", "trip.yaml", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["read_by"]["model"] == "toy"
    assert [stop["role"] for stop in document["stops"]] == [
        "origin",
        "stop",
        "destination",
    ]
    assert len(endpoint.asked) == 1
    assert main(["map", "trip.yaml", "--reader", "llm"]) == 2


def test_the_project_may_name_the_reader_and_the_command_line_overrules_it(
    endpoint: Endpoint, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("railstory.toml").write_text('reader = "llm"\nmodel = "toy"\n', "utf-8")
    assert main(["places", "story.txt", *DAY, "--json"]) == 0
    assert len(endpoint.asked) == 1
    assert endpoint.asked[0]["model"] == "toy"
    other = ["places", "story.txt", *DAY, "--json", "--reader", "rules"]
    assert main(other) == 0
    assert len(endpoint.asked) == 1
    assert main(["trip", "story.txt", *DAY, "-o", "t.yaml"]) == 0
    assert main(["map", "t.yaml", "-o", "t.html"]) == 0  # a trip file is nobody's story
    capsys.readouterr()
    assert main(["ask", "story.txt"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["questions"]
    assert row["request"]["model"] == "toy"
    assert len(endpoint.asked) == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ((401, {}, b""), "OPENAI_API_KEY"),
        ((404, {}, b""), "--model"),
        ((500, {}, b""), "HTTP 500"),
        (reply("{", finish_reason="length"), "cut off"),
        (reply({"stops": []}), "schema"),
    ],
)
def test_without_an_answer_llm_is_refused_and_both_falls_back_on_the_rules(
    endpoint: Endpoint,
    capsys: pytest.CaptureFixture[str],
    sent: tuple[int, dict[str, str], bytes],
    said: str,
) -> None:
    endpoint.answer = lambda _: sent
    asked = ["map", "story.txt", *DAY, *TOY]
    assert main([*asked, "--reader", "llm"]) == 2
    (line,) = [r for r in capsys.readouterr().err.splitlines() if "railstory" in r]
    assert said in line
    assert not Path("maps").exists()
    assert main([*asked, "--reader", "both", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["read_by"]["reader"] == "rules"
    assert document["stops"]
    assert any("only the rules have read" in w for w in document["warnings"])


def test_the_tokens_of_a_command_are_bounded(
    endpoint: Endpoint, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("other.txt").write_text(STORY + " It was late.", "utf-8")
    command = ["map", "story.txt", "other.txt", *DAY, "--reader", "llm", *TOY]
    assert main([*command, "--max-tokens", "300"]) == 2
    said = capsys.readouterr()
    assert "321 tokens are used: raise --max-tokens" in said.err
    assert "1 of 2 stories drawn" in said.out
    assert len(endpoint.asked) == 1
    assert main([*command, "--max-tokens", "0"]) == 2


def test_nothing_is_asked_without_the_option(endpoint: Endpoint) -> None:
    assert main(["map", "story.txt", *DAY, *TOY]) == 0
    assert not endpoint.asked


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('reader = "oracle"', "allowed: rules, llm, both"),
        ("reader = 5", "allowed: rules, llm, both"),
        ("model = 5", "is no service"),
        ("max_tokens = -1", "is no number"),
        ("max_tokens = true", "is no number"),
        ('reader = "file:none.jsonl"', "cannot be read"),
        ('reader = "llm"', "--model"),
    ],
)
def test_a_wrong_line_of_the_project_is_refused(
    endpoint: Endpoint, capsys: pytest.CaptureFixture[str], line: str, said: str
) -> None:
    Path("railstory.toml").write_text(line, "utf-8")
    assert main(["map", "story.txt"]) == 2
    assert said in capsys.readouterr().err
    assert not endpoint.asked
