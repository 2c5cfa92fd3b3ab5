"""The interactive page, in one file that asks for nothing; also as a folium.Map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.outputs.html.document import document

if TYPE_CHECKING:
    import folium

    from geo.model import Scene

__all__ = ["folium_map", "page"]


def page(scene: Scene) -> str:
    """Return the scene as a page that needs no other file and asks for nothing.

    The same scene gives the same text, which is also that of its `folium_map` as long
    as nothing is added to it.
    """
    return document(scene)


def folium_map(scene: Scene) -> folium.Map:
    """Return the scene as a folium.Map, to add own layers and plugins to.

    What is added takes the page's security policy away: it can no longer be promised.
    A plugin brings its own scripts, from where Folium has them; vector layers bring
    none. Of what Folium loads for every map, only what the added layers use is asked
    for, and never Bootstrap, whose style would undo the panel's.
    """
    from geo.outputs.html.foliummap import JourneyMap  # Folium takes half a second

    return JourneyMap(scene)
