"""Tiles: a background from a server, for those who ask for one and name whose it is."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from geo.errors import BadInput
from geo.model import Tiles

__all__ = ["TILE_SERVERS", "server_of", "tiles_of"]

TILE_SERVERS = {
    "osm": Tiles(
        "https://tile.openstreetmap.org/{z}/{x}/{y}.png", "© OpenStreetMap contributors"
    ),
}
"""Servers with a name; https://operations.osmfoundation.org/policies/tiles/ for osm."""

# Plain characters alone: the address goes into the page's policy as well.
_TEMPLATE = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?/[A-Za-z0-9/._~?=&%+@:{}-]*")


def tiles_of(url: str, attribution: str = "") -> Tiles:
    """Return the tiles of a server: a name, or a template of addresses and its credit.

    >>> tiles_of("osm").attribution
    '© OpenStreetMap contributors'

    Raises:
        BadInput: the template cannot be one, or nobody is named whose tiles they are.
    """
    known = TILE_SERVERS.get(url)
    if known:
        return Tiles(known.url, attribution or known.attribution)
    parts = re.findall(r"\{([^{}]*)\}", url)
    if not _TEMPLATE.fullmatch(url) or sorted(set(parts)) != ["x", "y", "z"]:
        names = ", ".join(TILE_SERVERS)
        message = (
            f"{url!r} is no address of tiles: write {names}, or one server's template"
            " like https://tiles.example.org/{z}/{x}/{y}.png"
        )
        raise BadInput(message)
    if not attribution.strip():
        message = (
            f"whose tiles are those of {server_of(url)}? Say what must be written on"
            " the map with --tiles-attribution"
        )
        raise BadInput(message)
    return Tiles(url, attribution)


def server_of(url: str) -> str:
    """Return the host of an address, with its port; nothing for none.

    >>> server_of("https://tile.openstreetmap.org/{z}/{x}/{y}.png")
    'tile.openstreetmap.org'
    """
    return urlsplit(url).netloc
