"""A story in Traditional Chinese gets a map that speaks so throughout."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from toy_journey import toy_journey

import geo
from geo.desk.server import all_words
from geo.outputs.html import page
from geo.outputs.html.data import scene_json
from geo.scene import draw
from geo.scene.traditional import is_traditional, simplified, traditional
from geo.sources.basemap import open_basemap

ROOT = Path(geo.__file__).parent
TITLE = "裝甲列車離開平壤，前往俄羅斯"
PHRASES = sorted(
    {
        phrase
        for file in ROOT.glob("*/catalogue/zh.json")
        for phrase in json.loads(file.read_text("utf-8")).values()
        if isinstance(phrase, str)
    }
)
# Letters that only Simplified writes, of those that the page's words have.
ONLY_SIMPLIFIED = set("车时这为发东对关开长点线图报数处设无两间问应变实")


def scene_of(title: str, *, language: str = "zh"):  # noqa: ANN201  # a scene
    """Return the scene of a journey that was told in Chinese."""
    told = replace(toy_journey(), title=title, language="zh", mentions=())
    return draw(told, open_basemap(), language=language)  # type: ignore[arg-type]  # plain words


def test_a_page_of_a_traditional_story_is_traditional_throughout() -> None:
    scene = scene_of(TITLE)
    first = scene.editions[0]
    assert first.tag == scene.story_tag == "zh-Hant"
    said = [
        first.answer,
        *first.words.values(),
        *(text for row in first.legend for text in row),
        *first.notes,
        *(text for language, text in first.remarks if language == first.tag),
        *(cell for table in first.tables for row in table.rows for cell in row),
        *(text for card in first.cards for fact in card.facts for text in fact),
        *(dot.names.get("zh", "") for dot in scene.dots),
        *(caption.names.get("zh", "") for caption in scene.backdrop.captions),
    ]
    assert [text for text in said if set(text) & ONLY_SIMPLIFIED] == []
    html = page(scene)
    assert '<html lang="zh-Hant">' in html
    assert '<h1 lang="zh-Hant"' in html
    assert json.loads(scene_json(scene))["story"] == "zh-Hant"


def test_a_page_of_a_simplified_story_stays_so_and_others_too() -> None:
    scene = scene_of("装甲列车离开平壤，前往俄罗斯")
    assert scene.editions[0].tag == "zh"
    assert "车" in "".join(scene.editions[0].words.values())
    assert scene_of(TITLE, language="ja").editions[0].tag == "ja"


@pytest.mark.parametrize("phrase", PHRASES)
def test_every_phrase_of_the_page_has_a_traditional_form(phrase: str) -> None:
    written = traditional(phrase)
    assert not set(written) & ONLY_SIMPLIFIED
    assert not is_traditional(phrase)
    assert traditional(written) == written
    parts = re.findall(r"\{\w+\}", phrase)
    assert re.findall(r"\{\w+\}", written) == parts


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("时速59公里", "時速59公里"),
        ("那里没有复制", "那裡沒有複製"),
        ("沈阳、咸兴、冲绳、昆仑山", "瀋陽、咸興、沖繩、崑崙山"),
        ("说“这里”", "說“这里”"),
    ],
)
def test_words_go_otherwise_than_their_letters_and_quotes_stay(
    ours: str, theirs: str
) -> None:
    assert traditional(ours) == theirs


def test_names_are_simplified_on_a_simplified_page() -> None:
    assert simplified("桃園區") == "桃园区"
    assert simplified("江界") == "江界"


def test_the_desk_has_its_words_in_both_scripts() -> None:
    written = (ROOT / "desk" / "page" / "words.json").read_bytes()
    words = json.loads(all_words(written))
    assert words["zh-Hant"].keys() == words["zh"].keys()
    assert not set("".join(words["zh-Hant"].values())) & ONLY_SIMPLIFIED
