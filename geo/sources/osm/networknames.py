"""The names that go with a rail network: the shipped ones, and its stations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Place
from geo.sources.gazetteer.ownstations import Named, NamesWithStations
from geo.sources.osm.ownfile import read_own

if TYPE_CHECKING:
    from pathlib import Path

    from geo.sources.gazetteer import NameIndex
    from geo.sources.osm.ownfile import Station

__all__ = ["with_stations"]


def with_stations(names: NameIndex, network: str | Path | None) -> NameIndex:
    """Return the names and, after them, the stations of a network of one's own.

    Raises:
        DataDamaged: the file is missing, cut short, or no rail network.
    """
    stations = read_own(network).stations if network else ()
    return NamesWithStations(names, map(_named, stations)) if stations else names


def _named(station: Station) -> Named:
    """Return a station as a place with its names."""
    place = Place(
        id=station.id,
        name=station.names.get("en", station.name),
        lon=station.lon,
        lat=station.lat,
        country=station.country,
        kind="station",
        source="OpenStreetMap",
        names={**station.names},
        zone=station.zone,
    )
    return Named(place, station.called)
