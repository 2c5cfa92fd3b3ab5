"""The stations of the shipped file as places, each with the town that it serves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from geo.model import Candidate, Place
from geo.sources.gazetteer.stationfile import CODES, StationFile
from geo.sources.gazetteer.stationwords import keys_of, station_key

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model import NameKind

__all__ = ["Stations", "Towns"]

_SOURCE = "Trainline, DB InfraGO, OpenStreetMap contributors (ODbL)"
_SOURCES = {
    "station": "data/stations.csv",
    **dict.fromkeys(("indian", "amtrak", "via"), "Wikidata (CC0), KDE Itinerary"),
}


class Towns(Protocol):
    """What the stations ask of the names they stand beside."""

    def fold(self, name: str) -> str:
        """Return the key under which all spellings of a name are kept."""

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, or None."""


class Served(NamedTuple):
    """A station's candidate with the number of people of the town it serves."""

    people: int
    candidate: Candidate


class Stations:
    """The file of stations, beside the names that know their towns."""

    def __init__(self, path: Path, towns: Towns) -> None:
        """Keep both; the file is opened when a station is first asked for."""
        self.file = StationFile(path)
        self._towns = towns

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return the stations of a name, those of the largest towns first; none is ().

        Only where none has the whole name, the words that say no more than that it is a
        station are left out: "Gare de Morlaix" is Morlaix's.
        """
        key, bare = keys_of(name, self._towns.fold)
        if not key:
            return ()
        numbers = tuple(self.file.numbers(key))
        if not numbers and bare != key:
            key, numbers = bare, tuple(self.file.numbers(bare))
        if not numbers and bare != (plain := bare.removesuffix(" junction")):
            numbers = tuple(filter(self._in_india, self.file.numbers(plain)))
        found = [self._served(number, key) for number in dict.fromkeys(numbers)]
        found.sort(
            key=lambda served: (served.candidate.name_kind != "main", -served.people)
        )
        return tuple(served.candidate for served in found)

    def _in_india(self, number: int) -> bool:
        """Say whether a station is India's, where each larger one is a Junction."""
        return str(self.file.meta["countries"][self.file.row(number).country]) == "IN"

    def has(self, key: str) -> bool:
        """Return whether any station has a key."""
        return next(self.file.numbers(key), None) is not None

    def _served(self, number: int, key: str) -> Served:
        """Return a station that goes by a key."""
        place, people = self._place(number)
        shown = {place.name, *place.names.values()}
        main = key in {station_key(self._towns.fold(name)) for name in shown}
        kind: NameKind = "main" if main else "alias"
        return Served(people, Candidate(place, kind))

    def place(self, identifier: str) -> Place | None:
        """Return the station with an id ("uic:8722326"), or None."""
        maker, _, code = identifier.partition(":")
        if maker not in CODES or not (code.isascii() and code.isdigit()):
            return None
        number = self.file.numbered(CODES[maker] + int(code))
        return None if number is None else self._place(number)[0]

    def _place(self, number: int) -> tuple[Place, int]:
        """Return a station as a place, and the people of the town it serves."""
        row = self.file.row(number)
        name, names = self.file.names(number)
        town = self._towns.place(f"geonames:{row.town}") if row.town else None
        maker, code = _code(row.code)
        country = self.file.meta["countries"][row.country]
        inside = town is not None and town.country == country
        place = Place(
            id=f"{maker}:{code}",
            name=name,
            lon=row.lon / 1e5,
            lat=row.lat / 1e5,
            country=country,
            kind="station",
            source=_SOURCES.get(maker, _SOURCE),
            names={"en": name, **names},
            admin1=town.admin1 if town is not None and inside else "",
            zone=town.zone if town is not None else "",
        )
        return place, town.population if town is not None else 0


def _code(number: int) -> tuple[str, int]:
    """Return whose code a number is, and the code.

    >>> _code(8722326), _code(11_000_004)
    (('uic', 8722326), ('station', 4))
    """
    maker = max(
        (kind for kind, first in CODES.items() if first <= number),
        key=CODES.__getitem__,
    )
    return maker, number - CODES[maker]
