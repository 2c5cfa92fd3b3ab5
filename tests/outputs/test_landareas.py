"""The circle that shows where a small map lies: land is land in it everywhere."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from matplotlib.path import Path as Outline
from toy_journey import line, toy_journey

from geo.model import Journey, LonLat, Place, Style
from geo.outputs.html import page
from geo.outputs.image import _figure
from geo.outputs.image.backdrop import draw_inset
from geo.outputs.landareas import Locator, locator_of, locator_svg
from geo.scene import draw
from geo.sources.basemap import open_basemap

pytestmark = pytest.mark.filterwarnings("ignore:Glyph .* missing from font")
INLAND = {
    "Taiwan": (121.0, 23.8),
    "Hamilton": (175.3, -38.3),
    "Paraguay": (-58.0, -23.0),
    "Kansas": (-98.0, 38.5),
    "Yakutsk": (129.7, 62.0),
    "Chukotka": (178.5, 67.5),
    "Lapland": (26.0, 67.0),
    "Congo": (22.0, -2.0),
    "Alice Springs": (133.9, -23.7),
    "Punjab": (72.0, 31.0),
}
AT_SEA = {
    "Biscay": (-8.0, 46.0),
    "Fiji's west": (172.0, -20.0),
    "Pacific": (-150, 10.0),
}


def around(lon: float, lat: float) -> Journey:
    """Return a short journey near a point."""
    journey = toy_journey()
    ends = [Place(f"x:{i}", f"P{i}", lon + i / 2, lat + i / 3) for i in range(2)]
    way = line(*((end.lon, end.lat) for end in ends))
    leg = replace(
        journey.legs[0],
        from_place="x:0",
        to_place="x:1",
        line=way,
        coarse=(),
        borders=(),
        gauge_breaks=(),
    )
    stops = tuple(
        replace(stop, place=f"x:{i}") for i, stop in enumerate(journey.stops[:2])
    )
    return replace(journey, places=tuple(ends), legs=(leg,), stops=stops, mentions=())


def circle(lon: float, lat: float) -> Locator:
    """Return the circle of a short journey near a point."""
    found = locator_of(draw(around(lon, lat), open_basemap()))
    assert found is not None
    return found


def is_on_land(found: Locator, point: tuple[float, float]) -> bool:
    """Return whether a point of the circle is on land, by the even-odd rule."""
    inside = sum(Outline(ring).contains_point(point) for ring in found.land)
    return inside % 2 == 1


@pytest.mark.parametrize("name", INLAND)
def test_land_lies_under_a_journey_on_land(name: str) -> None:
    found = circle(*INLAND[name])
    x, y = found.box.mean(axis=0)
    assert is_on_land(found, (x, y))


@pytest.mark.parametrize("name", AT_SEA)
def test_sea_lies_under_a_point_at_sea(name: str) -> None:
    found = circle(*AT_SEA[name])
    assert not is_on_land(found, tuple(found.box.mean(axis=0)))


def test_the_box_is_in_the_middle_and_never_too_small_to_see() -> None:
    found = circle(10.7, 60.0)
    assert np.abs(found.box.mean(axis=0)).max() < 0.05
    assert np.ptp(found.box, axis=0).min() >= 0.1 - 1e-9


def test_a_long_journey_needs_no_circle() -> None:
    scene = draw(toy_journey(), open_basemap())
    assert locator_of(scene) is None
    assert locator_svg(scene) == ""
    assert 'id="locator"' not in page(scene)


def test_an_editor_may_hide_it() -> None:
    shown = around(10.7, 60.0)
    assert 'id="locator"' in page(draw(shown, open_basemap()))
    hidden = replace(shown, style=Style(hide=("locator",)))
    assert 'id="locator"' not in page(draw(hidden, open_basemap()))


@pytest.mark.parametrize("size", [(12.0, 6.75), (9.0, 9.0), (6.75, 12.0)])
def test_on_a_still_it_lies_on_the_map_and_off_the_journey(
    size: tuple[float, float],
) -> None:
    scene = draw(around(10.7, 60.0), open_basemap(), language="en")
    _, sheet = _figure(scene, size)
    box = draw_inset(sheet, scene)
    assert box is not None
    frame = sheet.axes.get_window_extent()
    assert frame.x0 <= box[0] < box[2] <= frame.x1
    assert frame.y0 <= box[1] < box[3] <= frame.y1
    points = [LonLat(10.7 + i / 100, 60.0 + i / 150) for i in range(51)]
    x, y = sheet.axes.transData.transform(sheet.lay_line(points)).T
    assert not ((x > box[0]) & (x < box[2]) & (y > box[1]) & (y < box[3])).any()
