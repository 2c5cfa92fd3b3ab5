"""The shipped names and, beside them, the stations of a network of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from geo.geodesy import great_circle_km
from geo.model import Candidate, Place
from geo.sources.gazetteer.folding import is_one_word
from geo.sources.gazetteer.index import LONGEST
from geo.sources.gazetteer.nameindex import NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from geo.model import LonLat, NameKind
    from geo.sources.osm.ownfile import Station

__all__ = ["Named", "NamesWithStations", "with_stations"]

_SAME_KM = 3.0  # stations of one name within this are one
_SHORTEST = 3  # Latin letters, below which a station's name is an abbreviation


def with_stations(names: NameIndex, network: str | Path | None) -> NameIndex:
    """Return the names and, after them, the stations of a network of one's own.

    The shipped network, which None stands for, has no names but those.

    Raises:
        DataDamaged: the file is missing, cut short, or no rail network.
    """
    if not network:
        return names
    from geo.sources.osm.ownfile import read_own  # seldom

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


class Named(NamedTuple):
    """A station as a place, and every name that it goes by."""

    place: Place
    called: tuple[str, ...]


class NamesWithStations(NameIndex):
    """Other names with stations after them; a query never changes them."""

    def __init__(self, under: NameIndex, stations: Iterable[Named]) -> None:
        """Index the stations, over the same open file."""
        vars(self).update(vars(under))
        self._under = under
        self._stations: dict[str, Place] = {}
        self._called: dict[str, dict[str, Candidate]] = {}
        self._begun: dict[str, int] = {}  # by first two characters, as bits
        for station in stations:
            self._add(station)

    def _add(self, station: Named) -> None:
        """Index a station by every name; one on both sides of a line counts once."""
        main = self.fold(station.place.name)
        for other in self._called.get(main, {}).values():
            if great_circle_km(station.place.at, other.place.at) < _SAME_KM:
                return
        self._stations[station.place.id] = station.place
        for name in station.called:
            key = self.fold(name)
            if len(key) < _SHORTEST and key.isascii():
                continue
            kind: NameKind = "main" if key == main else "alias"
            self._called.setdefault(key, {})[station.place.id] = Candidate(
                station.place, kind
            )
            if len(key) <= LONGEST:
                bits = self._begun.get(key[:2], 0)
                self._begun[key[:2]] = bits | 1 << len(key)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return every place of that name, most populous first, stations last."""
        own = self._called.get(self.fold(name), {})
        return (*self._under.candidates(name), *own.values())

    def place(self, identifier: str) -> Place | None:
        """Return the place or station with that id, or None."""
        return self._stations.get(identifier) or self._under.place(identifier)

    def knows(self, key: str) -> bool:
        """Return whether any place or station has a folded name."""
        return key in self._called or self._under.knows(key)

    def longest_at(self, text: str, start: int) -> int:
        """Return the end of the longest known name at `start`, or `start`.

        A name of the shipped file counts before a shorter one of a station.
        """
        found = self._under.longest_at(text, start)
        if start and text[start:] and is_one_word(text[start - 1], text[start]):
            return found
        lengths = self._begun.get(self.fold(text[start : start + 4])[:2], 0)
        for key, end in self._prefixes(text, start, lengths) if lengths else ():
            if key in self._called:
                found = max(found, end)
        return found

    def near(self, at: LonLat, km: float) -> Iterator[Place]:
        """Yield populated places and stations within `km`, nearest first."""
        own = [
            (great_circle_km(at, place.at), place.id)
            for place in self._stations.values()
        ]
        beside = sorted(item for item in own if item[0] <= km)
        shipped = ((great_circle_km(at, p.at), p) for p in self._under.near(at, km))
        for away, place in shipped:
            while beside and beside[0][0] < away:
                yield self._stations[beside.pop(0)[1]]
            yield place
        yield from (self._stations[key] for _, key in beside)
