"""The page looks as it did when a person last looked: reviewed pictures, a tolerance.

The pictures are a quarter of the page's size and have no letters, for every machine has
fonts of its own. After a change that is meant to show, draw them again, look at them,
and commit them:

    RAILSTORY_PICTURES=draw .venv/bin/pytest tests/browser/test_screenshots.py
"""

from __future__ import annotations

import io
import os
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from toy_journey import (
    COAST,
    LEDYANAYA,
    VLADIVOSTOK,
    line,
    there_and_back,
    toy_journey,
)
from viewports import DESKTOP, PHONE

from geo.model import Leg, LonLat, Place, Stop
from geo.outputs.html import page
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    import numpy.typing as npt
    from playwright.sync_api import Browser

    from geo.model import Journey

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]
REFERENCES = Path(__file__).with_name("references")
VIEWS = {"desktop": DESKTOP, "phone": PHONE}
MAPS = Path(__file__).parents[2] / "maps"
STORIES = {
    "short": "steam-special.en",
    "long": "freight.zh",
    "many-stops": "tokaido-stops.ja",
    "derailment": "derailment.ru",
    "date-line": "date-line.en",
    "ferry": "ferry-1917.en",
    "night": "night-train.ja",
    "candidates": "candidates.ko",
    "turned-down": "armoured-train.en",
    "not-understood": "not-understood.en",
}
"""The kinds of story with reviewed pictures, and which map of the gallery each is."""
SHRINK = 4
MOST_OFF, FEW = 40, 0.002  # a pixel is off by more than 40 of 255; so may be 1 in 500

# Letters differ from machine to machine, and with them what stands below them.
PLAIN = """
* { color: transparent !important; text-decoration-color: transparent !important; }
svg text, .names circle, .leaflet-control, .arrow { visibility: hidden !important; }
#panel > header { height: 150px; overflow: hidden; }
#details > *, input, output, select { visibility: hidden !important; }
#whereabouts { height: 54px; min-height: 0 !important; overflow: hidden; }
"""
# Two pictures later all that was moved stands where it is to stand.
PAINTED = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"


def taken(
    browser: Browser, file: Path, view: str, scheme: str, *, style: str = ""
) -> npt.NDArray[np.float64]:
    """Return a picture of the page without letters, shrunk, as rows of pixels."""
    context = browser.new_context(
        viewport=VIEWS[view],  # type: ignore[arg-type]  # a width and a height
        color_scheme=scheme,  # type: ignore[arg-type]  # light or dark
        reduced_motion="reduce",
        timezone_id="Asia/Vladivostok",
        bypass_csp=True,
    )
    opened = context.new_page()
    opened.add_init_script(
        "addEventListener('DOMContentLoaded', () => {"
        " const style = document.createElement('style');"
        f" style.textContent = {PLAIN + style!r};"
        " document.head.append(style); }, true);"
    )
    opened.goto(file.as_uri())
    opened.evaluate("void railstory_map.invalidateSize({ animate: false })")
    opened.evaluate(PAINTED)
    with Image.open(io.BytesIO(opened.screenshot())) as shot:
        whole = shot.convert("RGB")
    context.close()
    size = (whole.width // SHRINK, whole.height // SHRINK)
    return np.asarray(whole.resize(size, Image.Resampling.BOX), dtype=np.float64)


def off(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float:
    """Return which part of the pixels of two pictures differ clearly."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one - other).max(axis=2) > MOST_OFF).mean())


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the written page: a journey with a candidate, and the way back."""
    back = there_and_back()
    both = toy_journey()
    legs = (back.legs[0], back.legs[1], *both.legs[1:])
    journey = replace(both, legs=legs, stops=(*back.stops, *both.stops[2:]))
    path = tmp_path_factory.mktemp("shots") / "toy.html"
    path.write_text(page(draw(journey, open_basemap())), encoding="utf-8")
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", ["desktop", "phone"])
def test_the_page_looks_as_it_was_reviewed(
    browser: Browser, file: Path, view: str, scheme: str
) -> None:
    shot = taken(browser, file, view, scheme)
    assert _as_reviewed(shot, REFERENCES / f"{view}-{scheme}.png")


def west() -> Journey:
    """Return Chicago - Denver - Sacramento, west of Greenwich."""
    points = ((-87.63, 41.88), (-104.99, 39.74), (-121.49, 38.58))
    places = tuple(Place(f"t:{n}", f"Stop {n}", *at) for n, at in enumerate(points))
    roles = ("origin", "stop", "destination")
    stops = tuple(
        Stop(place.id, role, "confirmed", "", 0, 0)  # type: ignore[arg-type]  # plain words for a Literal
        for place, role in zip(places, roles, strict=True)
    )
    legs = tuple(
        Leg(a.id, b.id, line=(LonLat(*a.at), LonLat(*b.at)), length_km=1500)
        for a, b in pairwise(places)
    )
    return replace(
        toy_journey(), places=places, stops=stops, legs=legs, mentions=(), checks=()
    )


def candidates_only() -> Journey:
    """Return a train that left, and nobody knows where to: all its ways are open."""
    both = toy_journey()
    first, *_, last = both.stops
    other = replace(last, place=VLADIVOSTOK.id)
    ways = (line(*COAST[:2], VLADIVOSTOK.at), line(*COAST[:2], LEDYANAYA.at))
    legs = tuple(
        replace(both.legs[0], to_place=place.id, branch=n, line=points, coarse=())
        for n, (place, points) in enumerate(
            zip((VLADIVOSTOK, LEDYANAYA), ways, strict=True), start=1
        )
    )
    stops = (first, other, replace(last, place=LEDYANAYA.id))
    return replace(both, stops=stops, legs=legs, checks=())


DRAWN = {"west": west, "candidates-only": candidates_only}
"""Kinds that no story of the gallery is of."""


@pytest.mark.parametrize("view", ["desktop", "phone"])
@pytest.mark.parametrize("kind", DRAWN)
def test_kinds_beyond_the_gallery_look_as_they_were_reviewed(
    browser: Browser, tmp_path: Path, kind: str, view: str
) -> None:
    path = tmp_path / "map.html"
    path.write_text(page(draw(DRAWN[kind](), open_basemap())), encoding="utf-8")
    shot = taken(browser, path, view, "light")
    assert _as_reviewed(shot, REFERENCES / f"{kind}-{view}.png")


@pytest.mark.parametrize("view", ["desktop", "phone"])
@pytest.mark.parametrize("kind", STORIES)
def test_each_kind_of_story_looks_as_it_was_reviewed(
    browser: Browser, kind: str, view: str
) -> None:
    shot = taken(browser, MAPS / f"{STORIES[kind]}.html", view, "light")
    assert _as_reviewed(shot, REFERENCES / f"{kind}-{view}.png")


def _as_reviewed(shot: npt.NDArray[np.float64], picture: Path) -> bool:
    """Say whether a picture is as reviewed; draw it first if that is asked for."""
    if os.environ.get("RAILSTORY_PICTURES") == "draw":
        picture.parent.mkdir(exist_ok=True)
        Image.fromarray(shot.astype(np.uint8)).save(picture, optimize=True)
    with Image.open(picture) as reviewed:
        return off(shot, np.asarray(reviewed, dtype=np.float64)) < FEW


@pytest.mark.parametrize("style", [".way { display: none }", ".land { fill: red }"])
def test_what_is_missing_or_wrong_is_seen(
    browser: Browser, file: Path, style: str
) -> None:
    whole = taken(browser, file, "desktop", "light")
    assert off(whole, taken(browser, file, "desktop", "light", style=style)) > FEW


def test_the_pictures_are_small() -> None:
    sizes = [path.stat().st_size for path in REFERENCES.glob("*.png")]
    assert len(sizes) == 4 + 2 * len(STORIES) + 2 * len(DRAWN)
    assert max(sizes) < 60_000
