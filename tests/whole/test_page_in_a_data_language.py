"""A page, a still and their names in a language that is data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey

import geo
from geo.drawing import render_scene
from geo.language_codes import LANGUAGES, PAGE_LANGUAGES
from geo.languages.exonyms import exonyms_of, with_countries, with_own_name
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from geo.atlas import Atlas

BASEMAP = open_basemap()
DATA = [language for language in LANGUAGES if language not in PAGE_LANGUAGES]


@pytest.mark.parametrize("language", DATA)
def test_a_page_is_first_in_the_language_asked_for(language: str) -> None:
    scene = draw(toy_journey(), BASEMAP, language=language)
    languages = [edition.language for edition in scene.editions]
    assert languages == [language, *PAGE_LANGUAGES]
    page = render_scene(scene, "html").decode()
    assert f'<html lang="{language}"' in page
    assert len(page.encode()) < 400_000


def test_a_page_has_no_other_language_unasked() -> None:
    scene = draw(toy_journey(), BASEMAP)
    assert {edition.language for edition in scene.editions} == set(PAGE_LANGUAGES)


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("de", ("Moskau", "Warschau", "Polen")),
        ("fr", ("Moscou", "Varsovie", "Pologne")),
    ],
)
def test_places_bear_the_names_of_the_page(
    language: str, names: tuple[str, ...], atlas: Atlas
) -> None:
    text = "The train left Warsaw on 5 May 2023 and reached Moscow on 6 May."
    journey = geo.trace(text, atlas)
    scene = draw(journey, BASEMAP, language=language)
    said = " ".join(
        (
            scene.editions[0].answer,
            *(dot.names.get(language, "") for dot in scene.dots),
            *(c.names.get(language, "") for c in scene.backdrop.captions),
        )
    )
    assert all(name in said for name in names)


def test_a_story_in_german_has_german_names_in_what_is_checked(atlas: Atlas) -> None:
    text = "Der Zug verließ Warschau am 5. Mai 2023 und erreichte Moskau am 6. Mai."
    journey = geo.trace(text, atlas)
    assert journey.language == "de"
    assert [place.called("de") for place in journey.places[:2]] == [
        "Warschau",
        "Moskau",
    ]
    assert all("Moscow" not in check.why for check in journey.checks)


def test_a_town_of_the_language_has_one_name(atlas: Atlas) -> None:
    text = "Der Zug verließ München am 5. Mai 2023 und erreichte Wien am 6. Mai."
    scene = draw(geo.trace(text, atlas), BASEMAP)
    table = scene.editions[0].tables[0]
    assert [row[1] for row in table.rows] == ["München", "Wien"]


def test_a_name_that_a_person_gave_is_kept() -> None:
    place = replace(toy_journey().places[0], names={"": "Home"})
    assert with_own_name(place, "de") is place


def test_a_country_is_called_as_the_language_calls_it() -> None:
    named = with_countries({"FR": {"en": "France"}, "XX": {"en": "Nowhere"}}, "de")
    assert named["FR"]["de"] == "Frankreich"
    assert named["XX"]["de"] == "Nowhere"
    assert exonyms_of("fr").known["Allemagne"] == "Germany"


@pytest.mark.parametrize(
    ("name", "country"), [("Lissabon", "PT"), ("Frankreich", "FR"), ("Allemagne", "DE")]
)
def test_a_place_is_found_by_what_one_language_calls_it(
    name: str, country: str, atlas: Atlas
) -> None:
    assert atlas.find(name).country == country
