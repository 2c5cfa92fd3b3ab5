"""A page of twelve thousand kilometres and sixty stops: its size, and that it draws."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from toy_journey import moment, toy_journey

from geo import trace
from geo.drawing import render
from geo.model import LANGUAGES, Journey, Leg, Place, Stop, Window

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from geo.atlas import Atlas
    from geo.model import LonLat

pytestmark = [
    pytest.mark.slow("draws a page of 12,000 km"),
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
STOPS = 60
LISBON, MOSCOW, VLADIVOSTOK = (-9.121, 38.714), (37.655, 55.776), (131.882, 43.111)


def long_journey(atlas: Atlas) -> Journey:
    """Return Lisbon - Moscow - Vladivostok over real rails, cut by sixty stops."""
    route = atlas.network.shortest_path(LISBON, VLADIVOSTOK, via=(MOSCOW,))
    line = [point for leg in route.legs for point in leg.line]
    cuts = [round(i * (len(line) - 1) / (STOPS - 1)) for i in range(STOPS)]
    km = route.length_km / (STOPS - 1)
    places = tuple(_place(i, line[cut]) for i, cut in enumerate(cuts))
    stops = tuple(_stop(i, place) for i, place in enumerate(places))
    legs = tuple(
        Leg(
            places[i].id,
            places[i + 1].id,
            length_km=km,
            hours_at_top_speed=km / 100,
            line=tuple(line[cuts[i] : cuts[i + 1] + 1]),
            depart=stops[i].told,
            arrive=stops[i + 1].told,
        )
        for i in range(STOPS - 1)
    )
    return replace(toy_journey(), places=places, stops=stops, legs=legs, mentions=())


def _place(number: int, at: LonLat) -> Place:
    """Return a place with names as long as stations have."""
    names = {language: f"Station {language} {number:02}" for language in LANGUAGES}
    return Place(f"t:{number}", names["en"], at.lon, at.lat, country="RU", names=names)


def _stop(number: int, place: Place) -> Stop:
    """Return a stop with a quote as long as clauses are, and a window."""
    role = {0: "origin", STOPS - 1: "destination"}.get(number, "stop")
    quote = f"and on the way the long train came to {place.name} where people waited"
    told = Window(moment(10 + number // 6, number % 24), moment(11 + number // 6, 12))
    return Stop(place.id, role, "confirmed", quote, 0, len(quote), told=told)  # type: ignore[arg-type]  # plain words for a Literal


def test_a_page_of_twelve_thousand_kilometres_keeps_its_budget(
    atlas: Atlas, browser: Browser, tmp_path: Path
) -> None:
    journey = long_journey(atlas)
    assert sum(leg.length_km for leg in journey.legs) > 12_000
    content = render(journey, "html", atlas=atlas)
    assert len(content) < 690_000
    file = tmp_path / "long.html"
    file.write_bytes(content)
    opened = browser.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.goto(file.as_uri())
    assert opened.evaluate("document.documentElement.dataset.drawn") == "yes"
    assert opened.locator(".leaflet-marker-icon").count() >= STOPS
    assert said == []
    opened.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_article_prints_on_one_sheet(
    atlas: Atlas, browser: Browser, tmp_path: Path, stories: Path, language: str
) -> None:
    text = (stories / f"armoured-train.{language}.txt").read_text("utf-8")
    file = tmp_path / "map.html"
    file.write_bytes(render(trace(text, atlas), "html", atlas=atlas))
    opened = browser.new_page()
    opened.goto(file.as_uri())
    sheets = opened.pdf(format="A4")
    opened.close()
    assert len(re.findall(rb"/Type\s*/Page\b", sheets)) == 1
