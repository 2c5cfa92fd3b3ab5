"""What is doubtful is shown where it is: on the map, in the sentence, in the table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey

from geo.model import LANGUAGES
from geo.scene import draw

if TYPE_CHECKING:
    from geo.atlas import Atlas
    from geo.model import Language, Scene

SURE = 0.4


def doubtful_scene(
    atlas: Atlas, *, drawn: bool, language: Language | None = None
) -> Scene:
    """Return the toy journey's map with its second stop doubtful, or wholly so."""
    journey = toy_journey()
    stops = list(journey.stops)
    stops[1] = replace(stops[1], confidence=SURE)
    legs = journey.legs if drawn else ()
    changed = replace(
        journey, stops=tuple(stops), legs=legs, drawn=drawn, confidence=SURE
    )
    return draw(changed, atlas.basemap, language=language)


def test_a_doubtful_stop_has_a_question_mark_and_is_hollow(atlas: Atlas) -> None:
    scene = doubtful_scene(atlas, drawn=True)
    asked = [dot for dot in scene.dots if dot.key.endswith("?")]
    assert len(asked) == 1
    assert not asked[0].end
    assert scene.ways


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sentence_names_what_is_doubtful(
    atlas: Atlas, language: Language
) -> None:
    scene = doubtful_scene(atlas, drawn=True, language=language)
    edition = next(e for e in scene.editions if e.language == language)
    name = edition.tables[0].rows[1][1].split(" (")[0]
    assert name in edition.answer
    assert "40%" in edition.tables[0].rows[1][3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_journey_not_understood_shows_places_and_no_line(
    atlas: Atlas, language: Language
) -> None:
    scene = doubtful_scene(atlas, drawn=False, language=language)
    edition = next(e for e in scene.editions if e.language == language)
    assert "40%" in edition.answer
    assert not any(way.points for way in scene.ways)
    keys = [dot.key for dot in scene.dots if dot.kind == "stop"]
    assert keys
    assert all(key.endswith("?") for key in keys if key.strip("?").isdigit())
    assert not scene.reached
