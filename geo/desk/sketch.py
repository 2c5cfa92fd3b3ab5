"""A journey as the map's page takes it over ground that is drawn already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Backdrop
from geo.outputs.html.data import scene_json
from geo.scene import draw

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.atlas import Atlas
    from geo.model import Journey, Language, LonLat

__all__ = ["sketch"]


def sketch(journey: Journey, atlas: Atlas, language: Language) -> str:
    """Return ways and dots as the page's script takes them, without what lies below.

    Land, rails and towns around a journey cost four times what itself does, and stay
    while a person moves its stops.
    """
    ground = _NoGround(atlas.basemap.countries())
    return scene_json(draw(journey, ground, language=language))


class _NoGround:
    """A basemap with nothing on it but the names of countries."""

    def __init__(self, names: Mapping[str, Mapping[str, str]]) -> None:
        self._names = names

    def around(self, _: Sequence[LonLat]) -> Backdrop:
        """Return nothing: it is drawn already."""
        return Backdrop()

    def countries(self) -> Mapping[str, Mapping[str, str]]:
        """Return the countries' names, by code and language."""
        return self._names
