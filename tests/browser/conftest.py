"""Pages of small journeys, written once, and visits to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hostile import HOSTILE, hostile_journey
from page_visits import Visit
from toy_journey import (
    KHASAN,
    LEDYANAYA,
    TEXT,
    VLADIVOSTOK,
    there_and_back,
    toy_journey,
)

from geo.isochrones import Band
from geo.outputs.html import page
from geo.scene import draw, tiles_of
from geo.sources.basemap import open_basemap
from geo.sources.surroundings import places_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the written pages: the toy journey, and one of hostile texts."""
    folder = tmp_path_factory.mktemp("pages")
    basemap = open_basemap()
    journeys = {"toy": toy_journey(), "hostile": hostile_journey()}
    journeys["bare"] = replace(toy_journey(), legs=(), stops=(), places=(), mentions=())
    files = {}
    for name, journey in journeys.items():
        files[name] = folder / f"{name}.html"
        scene = draw(journey, basemap, context=places_beside(journey))
        files[name].write_text(page(scene), encoding="utf-8")
    for name, told in (("toy", TEXT), ("hostile", f"{HOSTILE} {TEXT}")):
        files[f"{name}-told"] = folder / f"{name}-told.html"
        scene = draw(journeys[name], basemap, story=told)
        files[f"{name}-told"].write_text(page(scene), encoding="utf-8")
    files["back"] = folder / "back.html"
    files["back"].write_text(page(draw(there_and_back(), basemap)), "utf-8")
    arabic = {"": "محطة خاسان (12) תחנת חסן 3"}
    places = tuple(replace(p, names=arabic) for p in toy_journey().places)
    turned = replace(toy_journey(), places=places, title="قطار مدرّع يعبر الحدود (2023)")
    files["right-to-left"] = folder / "rtl.html"
    files["right-to-left"].write_text(page(draw(turned, basemap)), "utf-8")
    files["tiled"] = folder / "tiled.html"
    tiles = tiles_of("http://127.0.0.1:9/{z}/{x}/{y}.png", "© Nobody")
    files["tiled"].write_text(page(draw(toy_journey(), basemap, tiles=tiles)), "utf-8")
    files["reach"] = folder / "reach.html"
    start = KHASAN.at
    rails = ((start, VLADIVOSTOK.at), (VLADIVOSTOK.at, LEDYANAYA.at))
    bands = [Band(h, 59 * h, (line,)) for h, line in zip((6, 48), rails, strict=True)]
    files["reach"].write_text(page(draw(toy_journey(), basemap, bands=bands)), "utf-8")
    return files


@pytest.fixture
def visit(browser: Browser, pages: dict[str, Path]) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens one of the pages."""
    visits: list[Visit] = []

    def opened(name: str = "toy", **options: object) -> Visit:
        visits.append(Visit(browser, pages[name].as_uri(), **options))
        return visits[-1]

    yield opened
    for one in visits:
        one.context.close()
