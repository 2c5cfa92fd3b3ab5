"""railstory reads a news story and draws the railway journey it tells.

    import geo
    atlas = geo.open_atlas()
    journey = geo.trace(text, atlas, published="2023-09-13")
    geo.write(journey, "maps/story.html")

Importing it loads nothing else; each name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # `typing` alone takes 5 ms, which `railstory --help` can use
if TYPE_CHECKING:
    from geo.atlas import Atlas, open_atlas
    from geo.drawing import folium_map, write
    from geo.errors import (
        BadInput,
        DataDamaged,
        GeoError,
        NoRoute,
        PlaceNotFound,
        ServiceDown,
        UnknownFormat,
    )
    from geo.model import Journey, LonLat, Place
    from geo.pipeline import trace

__all__ = [
    "Atlas",
    "BadInput",
    "DataDamaged",
    "GeoError",
    "Journey",
    "LonLat",
    "NoRoute",
    "Place",
    "PlaceNotFound",
    "ServiceDown",
    "UnknownFormat",
    "__version__",
    "folium_map",
    "open_atlas",
    "trace",
    "write",
]

__version__ = "0.1.0"

_HOME = {
    "Atlas": "geo.atlas",
    "open_atlas": "geo.atlas",
    "folium_map": "geo.drawing",
    "write": "geo.drawing",
    "BadInput": "geo.errors",
    "DataDamaged": "geo.errors",
    "GeoError": "geo.errors",
    "NoRoute": "geo.errors",
    "PlaceNotFound": "geo.errors",
    "ServiceDown": "geo.errors",
    "UnknownFormat": "geo.errors",
    "Journey": "geo.model",
    "LonLat": "geo.model",
    "Place": "geo.model",
    "trace": "geo.pipeline",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first used."""
    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
