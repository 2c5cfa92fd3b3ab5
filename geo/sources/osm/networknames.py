"""The names that go with a rail network: the shipped ones, and its stations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Place

if TYPE_CHECKING:
    from pathlib import Path

    from geo.sources.gazetteer import NameIndex
    from geo.sources.osm.ownfile import Station

__all__ = ["with_stations"]


def with_stations(names: NameIndex, network: str | Path | None) -> NameIndex:
    """Return the names and, after them, the stations of a network of one's own.

    The shipped network, which None stands for, has no names but those.

    Raises:
        DataDamaged: the file is missing, cut short, or no rail network.
    """
    if not network:
        return names
    from geo.sources.gazetteer.ownstations import Named, NamesWithStations  # seldom
    from geo.sources.osm.ownfile import read_own  # as above

    stations = read_own(network).stations
    named = [Named(_place(station), station.called) for station in stations]
    return NamesWithStations(names, named) if named else names


def _place(station: Station) -> Place:
    """Return a station as a place with its names."""
    return Place(
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
