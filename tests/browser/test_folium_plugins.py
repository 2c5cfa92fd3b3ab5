"""What a Folium user adds to the map: plugins, markers and vector layers, offline.

Plugins come from the network. Here each is stood in for by a few lines that do to
Leaflet what the real one does when it is loaded: they extend the `L` that is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import folium
import pytest
from folium import plugins
from toy_journey import toy_journey
from viewports import DESKTOP

from geo.outputs.html import folium_map
from geo.scene import draw
from geo.sources.basemap import open_basemap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

pytestmark = [
    pytest.mark.browser,
    # playwright talks to the browser through pipes and an event loop of its own
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

HERE = (43.1, 131.9)
CONTROL = "L.Control.extend({onAdd() { return L.DomUtil.create('div', 'stand-in'); }})"
STAND_INS = {
    "leaflet.markercluster.js": (
        "L.MarkerClusterGroup = L.FeatureGroup.extend({});"
        "L.markerClusterGroup = (o) => new L.MarkerClusterGroup();"
    ),
    "Control.MiniMap.js": f"L.Control.MiniMap = {CONTROL};",
    "leaflet.draw.js": (
        f"L.Control.Draw = {CONTROL}; L.Draw = {{Event: {{CREATED: 'draw:created'}}}};"
        "L.Map.addInitHook(function () { this.drawn = true; });"
    ),
    "Control.FullScreen.min.js": (
        f"L.Control.FullScreen = {CONTROL};"
        "L.control.fullscreen = (o) => new L.Control.FullScreen(o);"
        "L.Control.Fullscreen = L.Control.FullScreen;"
    ),
    "leaflet_heat.min.js": (
        "L.HeatLayer = L.Layer.extend({onAdd() {}, onRemove() {}});"
        "L.heatLayer = (p, o) => new L.HeatLayer(p, o);"
    ),
    "leaflet-ant-path.min.js": (
        "L.Polyline.AntPath = L.Polyline.extend({});"
        "L.polyline.antPath = (p, o) => new L.Polyline.AntPath(p, o);"
    ),
    "leaflet.textpath.min.js": (
        "L.Polyline.include({setText(t) { this.said = t; return this; }});"
    ),
    "leaflet.polylineoffset.min.js": (
        "L.Polyline.include({setOffset(o) { this.offset = o; return this; }});"
    ),
    "jquery-3.7.1.min.js": (
        "window.$ = (html) => { const t = document.createElement('template');"
        "t.innerHTML = html.trim(); return [t.content.firstChild]; };"
    ),
    "leaflet.awesome-markers.js": (
        "L.AwesomeMarkers = {icon: (o) => L.divIcon({html: o.icon}), Icon: L.DivIcon};"
    ),
}


def a_map() -> folium.Map:
    """Return the toy journey's map."""
    return folium_map(draw(toy_journey(), open_basemap()))


class Shown:
    """A map opened in the browser, with stand-ins for what it asks for."""

    def __init__(self, browser: Browser, drawn: folium.Map, folder: Path) -> None:
        """Open the map."""
        self.asked: list[str] = []
        self.errors: list[str] = []
        file = folder / "map.html"
        file.write_text(drawn.get_root().render(), "utf-8")
        self.page: Page = browser.new_page(viewport=DESKTOP)  # type: ignore[arg-type]  # a dict will do
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.route("**/*", self._answer)
        self.page.goto(file.as_uri())
        self.page.wait_for_selector("html[data-drawn=yes]")

    def _answer(self, route: Route) -> None:
        """Answer from the stand-ins; refuse all else but the page itself."""
        url = route.request.url
        if url.startswith(("file:", "data:")):
            route.continue_()
            return
        self.asked.append(url)
        name = url.rsplit("/", 1)[-1]
        if name in STAND_INS:
            route.fulfill(body=STAND_INS[name], content_type="text/javascript")
        elif name.endswith(".css"):
            route.fulfill(body="", content_type="text/css")
        else:
            route.abort()

    def layers(self) -> int:
        """Return how many layers the map has."""
        count: int = self.page.evaluate(
            "() => { let n = 0; railstory_map.eachLayer(() => n++); return n; }"
        )
        return count


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[[folium.Map], Shown]]:
    """Return what opens a map, and close what was opened."""
    shown: list[Shown] = []

    def open_map(drawn: folium.Map) -> Shown:
        shown.append(Shown(browser, drawn, tmp_path))
        return shown[-1]

    yield open_map
    for each in shown:
        each.page.close()


def clustered() -> plugins.MarkerCluster:
    """Return a cluster of markers, one with a popup."""
    cluster = plugins.MarkerCluster()
    folium.Marker(HERE, popup="a port").add_to(cluster)
    return cluster


def texted(drawn: folium.Map) -> plugins.PolyLineTextPath:
    """Return a text along a line."""
    line = folium.PolyLine([HERE, (44.0, 132.0)]).add_to(drawn)
    return plugins.PolyLineTextPath(line, "to the coast")


PLUGINS: dict[str, Callable[[folium.Map], object]] = {
    "MarkerCluster": lambda drawn: clustered().add_to(drawn),
    "MiniMap": lambda drawn: plugins.MiniMap(
        tile_layer=folium.TileLayer("https://t.example/{z}/{x}/{y}.png", attr="t")
    ).add_to(drawn),
    "Draw": lambda drawn: plugins.Draw().add_to(drawn),
    "Fullscreen": lambda drawn: plugins.Fullscreen().add_to(drawn),
    "HeatMap": lambda drawn: plugins.HeatMap([[*HERE, 1.0]]).add_to(drawn),
    "AntPath": lambda drawn: plugins.AntPath([HERE, (44.0, 132.0)]).add_to(drawn),
    "PolyLineOffset": lambda drawn: plugins.PolyLineOffset(
        [HERE, (44.0, 132.0)], offset=5
    ).add_to(drawn),
    "PolyLineTextPath": lambda drawn: texted(drawn).add_to(drawn),
}


@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_works_on_the_map(
    name: str, opened: Callable[[folium.Map], Shown]
) -> None:
    drawn = a_map()
    PLUGINS[name](drawn)
    shown = opened(drawn)
    assert shown.errors == []
    assert not [url for url in shown.asked if "bootstrap" in url or "leaflet@" in url]
    assert shown.layers() > 20  # the journey is there


def test_all_plugins_work_together(opened: Callable[[folium.Map], Shown]) -> None:
    drawn = a_map()
    for add in PLUGINS.values():
        add(drawn)
    folium.LayerControl().add_to(drawn)
    shown = opened(drawn)
    assert shown.errors == []
    assert shown.page.locator(".stand-in").count() == 3  # MiniMap, Draw, Fullscreen
    assert shown.page.evaluate("railstory_map.drawn")


def test_vector_layers_and_plain_markers_ask_for_nothing(
    opened: Callable[[folium.Map], Shown],
) -> None:
    drawn = a_map()
    folium.Circle(HERE, radius=20_000, tooltip="here").add_to(drawn)
    folium.CircleMarker(HERE, radius=9).add_to(drawn)
    folium.Polygon([HERE, (44.0, 132.0), (43.0, 133.0)]).add_to(drawn)
    folium.Rectangle([HERE, (44.0, 132.0)]).add_to(drawn)
    folium.PolyLine([HERE, (44.0, 132.0)]).add_to(drawn)
    folium.Marker((44.0, 132.0), tooltip="there").add_to(drawn)
    point = {"type": "Point", "coordinates": [131.0, 44.0]}
    folium.GeoJson({"type": "Feature", "properties": {}, "geometry": point}).add_to(
        drawn
    )
    group = folium.FeatureGroup("mine").add_to(drawn)
    folium.Circle(HERE, radius=99).add_to(group)
    shown = opened(drawn)
    assert shown.errors == []
    assert shown.asked == []
    broken = (
        "[...document.querySelectorAll('.leaflet-marker-icon')].filter("
        "(i) => i.tagName === 'IMG' && !(i.complete && i.naturalWidth)).length"
    )
    assert shown.page.evaluate(broken) == 0


def test_a_marker_with_an_icon_and_a_popup_gets_what_it_needs(
    opened: Callable[[folium.Map], Shown],
) -> None:
    drawn = a_map()
    folium.Marker(HERE, popup="a port", icon=folium.Icon(icon="flag")).add_to(drawn)
    shown = opened(drawn)
    assert shown.errors == []
    asked = " ".join(shown.asked)
    assert "jquery" in asked
    assert "awesome-markers" in asked
    assert "bootstrap@" not in asked


def test_the_panel_looks_as_it_did(opened: Callable[[folium.Map], Shown]) -> None:
    looks = []
    for added in (False, True):
        drawn = a_map()
        if added:
            folium.Circle(HERE, radius=5000).add_to(drawn)
            folium.Marker(HERE, popup="a port").add_to(drawn)
        shown = opened(drawn)
        looks.append(
            [
                shown.page.locator(name).first.evaluate(
                    "(e) => [e.getBoundingClientRect().toJSON(),"
                    " getComputedStyle(e).font, getComputedStyle(e).color]"
                )
                for name in ("#panel", "#answer", "#panel table", "h1", "#map")
            ]
        )
    assert looks[0] == looks[1]
