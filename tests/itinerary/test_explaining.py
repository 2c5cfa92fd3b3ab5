"""Why words of a story count or not, in five languages."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import geo
from geo.cli import main
from geo.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

# A story, a name that makes a stop, and one that does not.
STORIES = {
    "en": ("The train left Moscow on Monday and arrived in Kazan.", "Kazan"),
    "ja": ("列車は月曜日にモスクワを出発し、カザンに到着した。", "カザン"),
    "ru": ("Поезд в понедельник вышел из Москвы и прибыл в Казань.", "Казань"),
    "ko": ("열차는 월요일에 모스크바를 출발해 카잔에 도착했다.", "카잔"),
    "zh": ("列车星期一从莫斯科出发，抵达喀山。", "喀山"),
}


@pytest.mark.parametrize("language", STORIES)
def test_a_name_that_makes_a_stop_says_by_which_reading(
    language: str, atlas: geo.Atlas
) -> None:
    text, name = STORIES[language]
    (reason,) = geo.why(text, atlas, name)
    assert reason.counts
    assert text[reason.start : reason.end] == reason.words == name
    assert "makes a destination" in reason.verdict
    assert any("'arrive'" in e and "told as happened" in e for e in reason.evidence)
    assert any("--drop" in change for change in reason.changes)


def _verdict(text: str, words: str, atlas: geo.Atlas) -> str:
    (reason,) = geo.why(text, atlas, words)
    assert not reason.counts
    assert reason.changes
    return reason.verdict


def test_what_makes_no_stop_says_why(atlas: geo.Atlas) -> None:
    left = "The train left Moscow on Monday and arrived in Kazan on Tuesday."
    denied = f"{left} It did not stop in Murom."
    (reason,) = geo.why(denied, atlas, "Murom")
    assert "rejected" in reason.verdict
    assert any("not to have happened" in each for each in reason.evidence)
    region = f"{left} Tatarstan was calm."
    assert "a region is none" in _verdict(region, "Tatarstan", atlas)
    mayor = f"{left} The mayor of Tver said so."
    assert "somebody or something else" in _verdict(mayor, "Tver", atlas)
    still = f"{left} Her aunt lives in Tver."
    assert "no move or halt" in _verdict(still, "Tver", atlas)
    assert "names no place" in _verdict(f"{left} Nobody was hurt.", "nobody", atlas)


def test_a_whole_sentence_has_a_reason_for_each_name(atlas: geo.Atlas) -> None:
    text = "The train left Moscow on Monday\nand arrived in Kazan on Tuesday."
    reasons = geo.why(text, atlas, "on Monday and arrived")
    assert [reason.words for reason in reasons] == ["Moscow", "Kazan"]


def test_offsets_are_those_of_the_text_as_it_is(atlas: geo.Atlas) -> None:
    text = "The train left **Mos\u00adcow** on Monday and arrived in Kazan."
    (reason,) = geo.why(text, atlas, "Kazan")
    assert text[reason.start : reason.end] == "Kazan"


@pytest.mark.parametrize("words", ["Paris", "", " ", "left  Kazan"])
def test_words_that_are_not_there_are_refused(words: str, atlas: geo.Atlas) -> None:
    with pytest.raises(BadInput, match="nowhere in the story"):
        geo.why(STORIES["en"][0], atlas, words)


def test_the_command_tells_it_in_words_and_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORIES["en"][0], "utf-8")
    assert main(["why", str(story), "Kazan"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Kazan makes a destination")
    assert "What would change it:" in said
    assert main(["why", str(story), "Kazan", "--json"]) == 0
    (reason,) = json.loads(capsys.readouterr().out)["reasons"]
    assert reason["counts"] is True
    assert main(["why", str(story), "Lisbon"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
