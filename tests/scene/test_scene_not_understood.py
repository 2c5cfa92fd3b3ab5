"""A story that was not understood: its places with its words, and no world map."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toy_journey import toy_journey

from geo.drawing import render_scene
from geo.model import PAGE_LANGUAGES
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from geo.model import Journey

BASEMAP = open_basemap()


def unsure() -> Journey:
    """Return a journey that is not to be drawn."""
    return replace(toy_journey(), legs=(), drawn=False, checks=())


def test_places_come_with_the_story_s_words() -> None:
    scene = draw(unsure(), BASEMAP)
    quotes = [stop.quote for stop in unsure().stops if stop.quote]
    assert quotes
    for edition in scene.editions:
        stops = edition.tables[0]
        assert stops.sentences
        told = " ".join(row[-1] for row in stops.rows)
        assert all(quote in told for quote in quotes)
    answers = {edition.answer for edition in scene.editions}
    assert len(answers) == len(PAGE_LANGUAGES)
    page = render_scene(scene, "html").decode()
    assert 'class="told"' in page
    assert render_scene(scene, "png")


def test_a_story_of_places_alone_lists_them() -> None:
    journey = replace(toy_journey(), stops=(), legs=(), checks=())
    scene = draw(journey, BASEMAP, language="en")
    english = scene.editions[0]
    assert english.tables[0].caption == "Places named"
    names = {row[0] for row in english.tables[0].rows}
    assert any("Pyongyang" in name for name in names)
    assert "places that it names" in english.answer
    assert scene.bounds.east - scene.bounds.west < 60


def test_a_story_without_places_claims_nothing() -> None:
    journey = replace(
        toy_journey(), stops=(), legs=(), checks=(), places=(), mentions=()
    )
    scene = draw(journey, BASEMAP, language="en")
    assert scene.editions[0].tables == ()
    assert "tells no railway journey" in scene.editions[0].answer
