"""The journey is drawn before what lies around it has come, and can be compared so."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from toy_journey import toy_journey

from geo.outputs.html import page
from geo.outputs.html.data import scene_json, scene_parts
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from geo.model import Language

ROOT = Path(__file__).parents[2]


def test_the_page_has_the_scene_in_two_parts_with_the_scripts_between() -> None:
    scene = draw(toy_journey(), open_basemap())
    journey, around = map(json.loads, scene_parts(scene))
    assert {**journey, **around} == json.loads(scene_json(scene))
    assert {"ways", "dots", "land", "editions"} <= set(journey)
    assert {"rails", "borders", "captions"} <= set(around)
    drawn = page(scene)
    seats = [drawn.index(f'id="{name}"') for name in ("scene", "around")]
    between = drawn[seats[0] : seats[1]]
    assert len(re.findall("<script>", between)) == 2  # Leaflet and the page's own


def test_the_comparison_asks_the_network_for_nothing() -> None:
    stock = runpy.run_path(str(ROOT / "benchmarks" / "first_paint.py"))["stock"]
    html = stock(toy_journey())
    assert "<script src" not in html
    assert 'rel="stylesheet"' not in html
    assert "L.polyline" in html


def test_cards_name_their_facts_by_number_and_each_fact_stands_once() -> None:
    scene = draw(toy_journey(), open_basemap())
    for edition, told in zip(
        json.loads(scene_json(scene))["editions"], scene.editions, strict=True
    ):
        facts = [tuple(fact) for fact in edition["facts"]]
        assert len(facts) == len(set(facts))
        for card, own in zip(edition["cards"], told.cards, strict=True):
            assert tuple(facts[i] for i in card["facts"]) == own.facts


@pytest.mark.parametrize("language", ["ja", "de"])
def test_captions_list_their_names_in_the_order_that_the_page_is_told(
    language: Language,
) -> None:
    scene = draw(toy_journey(), open_basemap(), language=language)
    told = json.loads(scene_json(scene))
    assert told["tongues"][:2] == ["", language]
    for (_, names, *_), caption in zip(
        told["captions"], scene.backdrop.captions, strict=True
    ):
        found = {k: n for k, n in zip(told["tongues"], names, strict=True) if n}
        main = caption.names.get("", "")
        for tongue in told["tongues"]:
            assert found.get(tongue, main) == caption.names.get(tongue, main)
