"""railstory reads a news story and draws the railway journey it tells.

    import geo
    atlas = geo.open_atlas()
    journey = geo.trace(text, atlas, published="2023-09-13")
    geo.write(journey, "maps/story.html")

Importing it loads nothing else; each name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module

from geo.showing import display_with

TYPE_CHECKING = False  # `typing` alone takes 5 ms, which `railstory --help` can use
if TYPE_CHECKING:
    from geo.atlas import Atlas, open_atlas
    from geo.desk.notebook import edit
    from geo.drawing import Look, folium_map, write
    from geo.errors import (
        BadInput,
        DataDamaged,
        GeoError,
        NoRoute,
        PlaceNotFound,
        ServiceDown,
        UnknownFormat,
    )
    from geo.files import (
        build_network,
        embed,
        network_check,
        network_facts,
        read_trip,
        write_trip,
    )
    from geo.isochrones import Reach
    from geo.model import Journey, Leg, LonLat, Place, Trip
    from geo.pipeline import Reading, lay_out, read, trace, why
    from geo.sources.articles import Article, read_article
    from geo.sources.railways import verify as data_verify
    from geo.sources.registry import registered as data_info

__all__ = [
    "Article",
    "Atlas",
    "BadInput",
    "DataDamaged",
    "GeoError",
    "Journey",
    "Leg",
    "LonLat",
    "Look",
    "NoRoute",
    "Place",
    "PlaceNotFound",
    "Reach",
    "Reading",
    "ServiceDown",
    "Trip",
    "UnknownFormat",
    "__version__",
    "build_network",
    "data_info",
    "data_verify",
    "edit",
    "embed",
    "folium_map",
    "lay_out",
    "network_check",
    "network_facts",
    "open_atlas",
    "read",
    "read_article",
    "read_trip",
    "trace",
    "why",
    "write",
    "write_trip",
]

__version__ = "0.1.0"

_HOME = {
    "Atlas": "geo.atlas",
    "open_atlas": "geo.atlas",
    "edit": "geo.desk.notebook",
    "Look": "geo.drawing",
    "folium_map": "geo.drawing",
    "write": "geo.drawing",
    "BadInput": "geo.errors",
    "DataDamaged": "geo.errors",
    "GeoError": "geo.errors",
    "NoRoute": "geo.errors",
    "PlaceNotFound": "geo.errors",
    "ServiceDown": "geo.errors",
    "UnknownFormat": "geo.errors",
    "build_network": "geo.files",
    "embed": "geo.files",
    "network_check": "geo.files",
    "network_facts": "geo.files",
    "read_trip": "geo.files",
    "write_trip": "geo.files",
    "Journey": "geo.model",
    "Leg": "geo.model",
    "LonLat": "geo.model",
    "Place": "geo.model",
    "Trip": "geo.model",
    "Reading": "geo.pipeline",
    "lay_out": "geo.pipeline",
    "read": "geo.pipeline",
    "trace": "geo.pipeline",
    "why": "geo.pipeline",
    "Reach": "geo.isochrones",
    "Article": "geo.sources.articles",
    "read_article": "geo.sources.articles",
    "data_info": "geo.sources.registry:registered",
    "data_verify": "geo.sources.railways:verify",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first used."""
    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    module, _, other = _HOME[name].partition(":")
    return getattr(import_module(module), other or name)


def _draw_journey(journey: object) -> dict[str, str]:
    """Return a journey as a notebook shows it; the drawing is loaded only then."""
    from geo.drawing import shown  # as the text above says

    return shown(journey)  # type: ignore[arg-type]  # called for journeys alone


display_with("Journey", _draw_journey)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
