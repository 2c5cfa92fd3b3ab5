"""Every layer of the map can be told from what is below it, on both themes."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from geo.outputs.image.looks import _DARK, _LIGHT, _REACH, _REACH_DARK
from geo.sources.styles import contrast

CSS = Path(__file__).parents[2] / "geo" / "outputs" / "html" / "page.css"
ROOTS = re.findall(r":root \{(.*?)\}", CSS.read_text("utf-8"), re.DOTALL)
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#\w+)", root)) for root in ROOTS)
PAGES = {"light": LIGHT, "dark": {**LIGHT, **DARK}}
STILLS = {"light": _LIGHT, "dark": _DARK}
GROUNDS = ("land", "sea")
# Of what the train did and can do, and of what is said of it: WCAG 1.4.11.
LINES = ("main", "open", "rejected", "where-edge", "border", "focus")
# Letters: WCAG 1.4.3. Each stands on a halo of its own ground.
LETTERS = {"ink": GROUNDS, "soft": GROUNDS, "name": ("land",), "sea-name": ("sea",)}
# Other railways and rivers are the ground, quieter than all that is told; yet seen.
QUIET = {"rail": 1.7, "river": 1.2}


def reaches(theme: str) -> list[str]:
    """Return the colours of the bands of reach, nearest first."""
    return [PAGES[theme][f"reach{i}"] for i in range(6)]


@pytest.mark.parametrize("theme", PAGES)
def test_lines_stand_out_from_land_and_sea(theme: str) -> None:
    colours = PAGES[theme]
    for line, ground in product(LINES, GROUNDS):
        assert contrast(colours[line], colours[ground]) >= 3, (line, ground)
    for band, ground in product(reaches(theme), GROUNDS):
        assert contrast(band, colours[ground]) >= 3, (band, ground)


@pytest.mark.parametrize("theme", PAGES)
def test_what_crosses_a_band_is_set_off_by_its_casing(theme: str) -> None:
    # A way and a band of reach may be as bright as each other: the casing between
    # them is land's, which both stand out from, and the way's is cut out of the band.
    colours = PAGES[theme]
    assert ".casing" in CSS.read_text("utf-8")
    casing = re.search(r"\.casing \{([^}]*)\}", CSS.read_text("utf-8"))
    assert casing
    assert "var(--land)" in casing[1]
    for line in ("main", "open", "rejected", *(f"reach{i}" for i in range(6))):
        assert contrast(colours[line], colours["land"]) >= 3, line


@pytest.mark.parametrize("theme", PAGES)
def test_the_band_of_where_the_train_can_be_has_an_edge_that_shows(theme: str) -> None:
    colours = PAGES[theme]
    for other in ("where", *GROUNDS):
        assert contrast(colours["where-edge"], colours[other]) >= 3, other


@pytest.mark.parametrize("theme", PAGES)
def test_letters_can_be_read(theme: str) -> None:
    colours = PAGES[theme]
    for letters, grounds in LETTERS.items():
        for ground in grounds:
            assert contrast(colours[letters], colours[ground]) >= 4.5, letters
    for letters in ("ink", "soft", "focus"):
        assert contrast(colours[letters], colours["paper"]) >= 4.5, letters
    assert contrast(colours["mark-ink"], colours["mark"]) >= 4.5


@pytest.mark.parametrize("theme", PAGES)
def test_the_ground_is_quiet_yet_seen(theme: str) -> None:
    colours = PAGES[theme]
    for line, least in QUIET.items():
        for ground in GROUNDS:
            assert least <= contrast(colours[line], colours[ground]) < 3, line


@pytest.mark.parametrize("theme", STILLS)
def test_stills_have_the_colours_of_the_page(theme: str) -> None:
    page, still = PAGES[theme], STILLS[theme]
    same = {"journey": "main", "sea_name": "sea-name"}
    for name, colour in still.items():
        if name != "rail":  # thinner on paper
            assert page[same.get(name, name)] == colour, name
    assert reaches(theme) == list({"light": _REACH, "dark": _REACH_DARK}[theme])
