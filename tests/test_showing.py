"""A journey shows itself in a notebook."""

from __future__ import annotations

import subprocess
import sys
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from toy_journey import toy_journey

if TYPE_CHECKING:
    from geo.atlas import Atlas


@pytest.fixture(scope="module")
def bundle(atlas: Atlas) -> dict[str, str]:
    assert atlas
    return toy_journey()._repr_mimebundle_(include=None, exclude=None)


def test_the_map_stands_in_a_frame_of_its_own(bundle: dict[str, str]) -> None:
    head, _, rest = bundle["text/html"].partition('srcdoc="')
    page, quote, tail = rest.partition('"')
    assert head == "<iframe "
    assert quote
    assert 'sandbox="allow-scripts allow-popups"' in tail
    assert unescape(page).startswith("<!DOCTYPE html>")


def test_a_still_stands_in_where_no_script_may_run(bundle: dict[str, str]) -> None:
    root = ET.fromstring(bundle["image/svg+xml"])  # noqa: S314  # our own words
    assert root.tag.endswith("svg")
    assert "stops" in bundle["text/plain"]


def test_a_journey_that_nobody_looks_at_loads_no_drawing() -> None:
    heavy = "{'folium', 'geo.drawing', 'geo.scene'}"
    code = f"import sys, geo.model; sys.exit({heavy} & set(sys.modules) or 0)"
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
