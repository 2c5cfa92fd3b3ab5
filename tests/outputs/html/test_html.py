"""The page as text: whole, safe, the same every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import folium
import numpy as np
import pytest
from hostile import HOSTILE, Tags, hostile_journey
from hypothesis import given
from hypothesis import strategies as st
from toy_journey import PYONGYANG, toy_journey
from toy_trip import KHASAN, TRIP, USSURIYSK, find

from geo.outputs.html import folium_map, page
from geo.outputs.html.data import _ALPHABET, packed, scene_json
from geo.outputs.html.still import still_svg
from geo.outputs.tripfile import trip_yaml
from geo.scene import draw, draw_reach
from geo.sources.basemap import Basemap, open_basemap
from geo.sources.trips import read_trip

if TYPE_CHECKING:
    from geo.model import LonLat, Scene


@pytest.fixture(scope="module")
def basemap() -> Basemap:
    """Return the shipped basemap."""
    return open_basemap()


@pytest.fixture(scope="module")
def scene(basemap: Basemap) -> Scene:
    """Return the scene of the toy journey."""
    return draw(toy_journey(), basemap)


def test_the_page_loads_nothing(scene: Scene) -> None:
    text = page(scene)
    found = Tags(text)
    assert all(load.startswith("data:") for load in found.loads)
    assert found.handlers == []
    assert found.tags.count("script") == 5
    assert "sourceMappingURL" not in text
    assert not re.search(r"@import|url\((?!data:|#)", text)


def test_the_page_keeps_its_budget(scene: Scene) -> None:
    assert len(page(scene).encode()) < 350_000


def test_the_policy_allows_the_pages_own_scripts_and_no_others(scene: Scene) -> None:
    text = page(scene)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', text)
    assert policy is not None
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]
    assert len(re.findall(r"'sha256-", policy[1])) == 4


def test_the_same_scene_gives_the_same_page(scene: Scene) -> None:
    assert page(scene) == page(scene)


def test_a_folium_map_without_additions_is_the_page(
    scene: Scene, basemap: Basemap
) -> None:
    for drawn in (scene, draw(hostile_journey(), basemap)):
        assert folium_map(drawn).get_root().render() == page(drawn)


def test_a_page_is_written_without_importing_folium() -> None:
    program = (
        "import sys, toy_journey as t\n"
        "from geo.sources.basemap import open_basemap\n"
        "from geo.scene import draw\n"
        "from geo.outputs.html import page\n"
        "page(draw(t.toy_journey(), open_basemap()))\n"
        "print({'folium', 'branca', 'jinja2', 'pandas'} & set(sys.modules))"
    )
    run = subprocess.run(  # noqa: S603  # our own interpreter and program
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.strip() == "set()"


@pytest.mark.slow("draws a page in three processes")
def test_neither_hash_seed_nor_folder_changes_the_page(tmp_path: object) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import hashlib, toy_journey as t\n"
        "from geo.sources.basemap import open_basemap\n"
        "from geo.scene import draw\n"
        "from geo.outputs.html import page\n"
        "text = page(draw(t.toy_journey(), open_basemap()))\n"
        "print(hashlib.sha256(text.encode()).hexdigest())"
    )
    support = str(Path(__file__).parents[2] / "support")
    found = set()
    for seed, folder in (("1", None), ("2", str(tmp_path))):
        run = subprocess.run(  # noqa: S603  # our own interpreter and program
            [sys.executable, "-c", program, support],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=folder,
            capture_output=True,
            text=True,
            check=True,
        )
        found.add(run.stdout)
    assert len(found) == 1


def test_hostile_text_stays_text(basemap: Basemap) -> None:
    text = page(draw(hostile_journey(), basemap))
    found = Tags(text)
    assert found.tags.count("script") == 5
    assert "img" not in found.tags
    assert found.handlers == []
    assert "{{7*7}}" in text
    assert "49 {" not in text
    text.encode()


def test_a_hostile_trip_file_stays_text(basemap: Basemap, tmp_path: Path) -> None:
    stops = tuple(replace(s, quote=HOSTILE) for s in TRIP.itinerary.stops)
    trip = replace(TRIP, title=HOSTILE, itinerary=replace(TRIP.itinerary, stops=stops))
    path = tmp_path / "trip.yaml"
    path.write_text(trip_yaml(trip), "utf-8")
    read = read_trip(path, find)
    journey = replace(
        toy_journey(),
        title=read.title,
        stops=read.itinerary.stops,
        places=(KHASAN, USSURIYSK),
        legs=(),
    )
    text = page(draw(journey, basemap))
    found = Tags(text)
    assert "{{7*7}} {% raw %} ${x} `y`" in text
    assert found.tags.count("script") == 5
    assert "img" not in found.tags
    assert found.handlers == []


@given(st.text(st.characters(), max_size=30))
def test_any_title_comes_back_out_of_the_data(title: str) -> None:
    journey = replace(toy_journey(), unplaced=(title,), legs=(), stops=(), places=())
    drawn = draw(journey, _Nothing())
    data = json.loads(scene_json(drawn))
    assert any(note in drawn.editions[0].notes for note in data["editions"][0]["notes"])
    assert "<" not in scene_json(drawn)


class _Nothing:
    """A basemap of nothing."""

    def around(self, _points: object) -> object:
        """Return no land."""
        from geo.model import Backdrop  # only here

        return Backdrop()

    def countries(self) -> dict[str, dict[str, str]]:
        """Return no countries."""
        return {}


def test_a_reach_is_a_page_too(basemap: Basemap) -> None:
    leg = toy_journey().legs[0]
    drawn = draw_reach(PYONGYANG, (Reach(leg.line),), basemap, top_kmh=59)
    text = page(drawn)
    assert 'class="reach reach0"' in text
    data = json.loads(scene_json(drawn))
    assert data["reached"] == [packed(drawn.reached[0].lines, data["grain"])]


class Reach:
    """A band of reach of one line."""

    hours, km, by = 14.5, 856.0, None

    def __init__(self, line: tuple[LonLat, ...]) -> None:
        """Take the line."""
        self.lines = (line,)


def test_a_folium_user_can_add_own_layers(scene: Scene) -> None:
    drawn = folium_map(scene)
    assert isinstance(drawn, folium.Map)
    folium.Circle((43.1, 131.9), radius=5000).add_to(drawn)
    text = drawn.get_root().render()
    assert "L.circle(" in text
    assert "addTo(railstory_map)" in text
    assert "Content-Security-Policy" not in text


def test_folium_is_given_latitude_first(scene: Scene) -> None:
    lat, lon = folium_map(scene).location
    assert (round(lat), round(lon)) == (45, 130)


def test_leaflet_is_given_latitude_first(scene: Scene) -> None:
    (first, *_) = json.loads(scene_json(scene))["dots"]
    assert first["at"] == pytest.approx([39.0339, 125.7543], abs=0.001)


def test_a_notebook_shows_the_page_in_a_frame(scene: Scene) -> None:
    shown = folium_map(scene)._repr_html_()  # what a notebook calls
    assert shown.startswith("<iframe srcdoc=")


def test_without_a_script_there_is_a_still_and_the_tables(scene: Scene) -> None:
    text = page(scene)
    assert "<noscript><svg" in text
    assert text.count("<table>") == 3
    assert len(still_svg(scene)) < 30_000


@given(
    st.lists(
        st.lists(
            st.tuples(
                st.integers(-1_800_000, 1_800_000), st.integers(-900_000, 900_000)
            ),
            min_size=1,
            max_size=9,
        ),
        max_size=4,
    )
)
def test_packed_shapes_come_back(shapes: list[list[tuple[int, int]]]) -> None:
    text = packed([np.array(shape, dtype=np.int32) for shape in shapes])
    assert unpacked(text) == shapes


def unpacked(text: str) -> list[list[tuple[int, int]]]:
    """Return the shapes in a packed text, read as `unpack` in map.js reads it."""
    alphabet = _ALPHABET.tobytes().decode()
    numbers: list[int] = []
    value, worth = 0, 1
    for letter in text:
        code = alphabet.index(letter)
        value += (code if code < 55 else code - 55) * worth
        worth *= 28
        if code < 55:
            numbers.append(value)
            value, worth = 0, 1
    shapes: list[list[tuple[int, int]]] = []
    x = y = 0
    while numbers:
        count = numbers.pop(0)
        steps = [-(n + 1) // 2 if n % 2 else n // 2 for n in numbers[: 2 * count]]
        del numbers[: 2 * count]
        shape = []
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            shape.append((x, y))
        shapes.append(shape)
    return shapes
