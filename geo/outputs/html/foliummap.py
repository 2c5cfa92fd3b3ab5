"""The page as a folium.Map, for those who add their own layers and plugins to it.

Folium compiles what it has rendered as a template once more, so that a text with
`{{ }}` would run as a program. Here no text of a story passes through a template: it
travels as JSON, and the page's script sets it as text. Importing Folium takes longer
than all of a map, so that a page without additions is written without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import folium
from branca.element import Element, Figure
from jinja2 import Template

from geo.outputs.html.data import MAP_NAME
from geo.outputs.html.document import document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Scene

__all__ = ["JourneyMap"]


class JourneyPage(Figure):
    """The page around a journey's map."""

    _template = Template("{{ this.text() }}")

    def __init__(self, scene: Scene) -> None:
        """Make the page of a scene."""
        super().__init__(height="600px")
        self.scene = scene
        self.title = scene.title
        self.header = Element()  # without branca's meta element: the page has its own

    def text(self) -> str:
        """Return the page, with whatever was added to the map."""
        head, body, script = (
            part.render() for part in (self.header, self.html, self.script)
        )
        links = "".join(_links(f"{body}{script}"))
        return document(self.scene, head=f"{links}{head}", body=body, script=script)


class JourneyMap(folium.Map):
    """A folium.Map that draws itself from a scene, without a request."""

    _template = Template("")

    def __init__(self, scene: Scene) -> None:
        """Make the map of a scene."""
        west, south, east, north = scene.bounds
        middle = ((south + north) / 2, (west + east) / 2)  # Folium: latitude first
        super().__init__(location=middle, tiles=None)
        self.default_js, self.default_css = (
            [],
            [],
        )  # what is used, the page links itself
        JourneyPage(scene).add_child(self)

    def get_name(self) -> str:
        """Return the map's name in the page's script."""
        return MAP_NAME

    def render(self, **kwargs: object) -> str:
        """Render what was added; the map itself is drawn by the page's script."""
        super(folium.Map, self).render(**kwargs)  # type: ignore[no-untyped-call]  # folium has no types
        return ""


# What Folium's own layers need of what it loads for every map, by the words in their
# scripts that need it.
_NEEDED = {
    "jquery": ("$(", "jQuery"),
    "awesome_markers": ("AwesomeMarkers",),
    "awesome_markers_css": ("AwesomeMarkers",),
    "awesome_rotate_css": ("AwesomeMarkers",),
    "awesome_markers_font_css": ("AwesomeMarkers", "fa-"),
    "glyphicons_css": ("glyphicon",),
}


def _links(added: str) -> Iterator[str]:
    """Yield the links to what the scripts of added layers use."""
    for name, url in (*folium.Map.default_js, *folium.Map.default_css):
        if any(word in added for word in _NEEDED.get(name, ())):
            link = folium.JavascriptLink if url.endswith("js") else folium.CssLink
            yield f"{link(url).render()}\n"
