"""A section of a report: Markdown that says what the page says, and nothing else."""

from __future__ import annotations

import re
from base64 import b64decode

import pytest
from hostile import Tags, hostile_journey
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from toy_journey import toy_journey

from geo.drawing import render_scene
from geo.outputs.report import escaped, markdown, section
from geo.scene import draw
from geo.sources.basemap import open_basemap


def rendered(text: str) -> str:
    """Return Markdown as HTML, as GitHub would show it."""
    return MarkdownIt("commonmark").enable("table").render(text)


def test_the_report_has_the_answer_the_tables_and_the_sources() -> None:
    scene = draw(toy_journey(), open_basemap(), language="en")
    shown = rendered(markdown(scene, picture="kim map.png"))
    assert scene.editions[0].answer in shown.replace("&quot;", '"')
    assert shown.count("<table>") == 3
    assert '<img src="kim%20map.png"' in shown
    assert "<strong>ハサン</strong>" in shown
    assert "OpenStreetMap contributors" in shown


def test_a_section_of_html_says_the_same_without_script_or_style() -> None:
    scene = draw(toy_journey(), open_basemap(), language="en")
    shown = section(scene, picture="kim map.png")
    assert shown.count("<table>") == 3
    assert "<mark>ハサン</mark>" in shown
    assert 'src="kim map.png"' in shown
    assert "OpenStreetMap contributors" in shown
    assert "<script" not in shown
    assert "style" not in shown


def test_hostile_text_becomes_no_markup_in_a_section_either() -> None:
    found = Tags(section(draw(hostile_journey(), open_basemap())))
    assert not {"script", "img"} & set(found.tags)
    assert found.handlers == []


@pytest.mark.slow("draws stills with fonts of all scripts")
def test_a_report_alone_carries_its_still() -> None:
    scene = draw(toy_journey(), open_basemap(), language="en")
    shown = rendered(render_scene(scene, "md").decode())
    carried = re.search(r'<img src="data:image/png;base64,([^"]*)"', shown)
    assert carried is not None
    assert b64decode(carried[1])[:4] == b"\x89PNG"
    assert render_scene(scene, "section").count(b"data:image/png;base64,") == 1


def test_hostile_text_becomes_no_markup() -> None:
    shown = rendered(markdown(draw(hostile_journey(), open_basemap())))
    assert "<script" not in shown
    assert "<img" not in shown
    assert "<code>" not in shown
    assert "{{7*7}}" in shown


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=30))
@example("# no heading")
@example("1. no list")
@example("- no list")
@example("--- ***")
@example("a | b <i> &amp; \\` [x](y)")
def test_any_text_is_shown_as_it_is(text: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(escaped(text))
    assert [token.type for token in tokens] in (
        ["paragraph_open", "inline", "paragraph_close"],
        [],
    )
    children = tokens[1].children or [] if tokens else []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children).split() == text.split()


def test_a_report_keeps_its_columns_in_proportion() -> None:
    told = markdown(draw(toy_journey(), open_basemap()))
    rule = next(line for line in told.splitlines() if line.startswith("| ---"))
    number, place, *_ = [len(cell.strip()) for cell in rule.strip("|").split("|")]
    assert 8 <= number < place


def test_what_pandoc_takes_for_a_list_is_none() -> None:
    assert escaped("(c) OpenStreetMap") == r"\(c) OpenStreetMap"
    assert escaped("iv. Oslo") == r"iv\. Oslo"
    assert escaped("(Oslo-Hamar)") == "(Oslo-Hamar)"
