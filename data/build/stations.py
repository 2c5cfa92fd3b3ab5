"""Build data/stations.idx: the stations that the packages carry, under all their names.

Rows of several packages that are one station become one: the same name within a
kilometre, or another timetable's name within 400 m. The town that a station serves is
the one whose name it begins with, else the nearest of some size.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from typing import TYPE_CHECKING

import station_index
import station_sources as sources
from packages import DATA, register
from station_cyrillic import cyrillic
from station_index import Packed
from station_wikidata import ITINERARY, wikidata

from geo.geodesy import great_circle_km
from geo.model import LonLat
from geo.sources.gazetteer.nameindex import NameIndex
from geo.sources.gazetteer.stationfile import CODES, StationRow
from geo.sources.gazetteer.stationplaces import keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from station_sources import Stop

    from geo.model import Place

FILE = "stations.idx"
_SAME_KM = 1.0  # of one name
_BESIDE_KM = 0.4  # of another timetable's name
_AROUND_KM = 0.25  # of a name of Wikidata's
_TOWN_KM = 15.0
_FAR_KM = 30.0
_LONELY_KM = 100.0
_CELL = 0.02  # degrees; wider than a kilometre up to 60 degrees north
_LARGE = 20_000  # people of a town whose stations are told apart by names of their own
_SHORTEST = 4  # letters of what is left of a name without its town
# In these the stations' Latin names are Russian ones.
_RUSSIAN = frozenset(("RU", "KZ", "KG", "UZ", "TM"))
_JOINT = re.compile(r"[—/]| - ")
_BRACKET = re.compile(r"\s*[(\[][^)\]]*[)\]]?")
# What is left of a name without its town is no name when it is only this.
_COMMON = frozenset(
    """
    nord sud est ouest ost west north south east central centre center centrum centrale
    airport flughafen aeroport aeroporto aeropuerto hauptbahnhof bahnhof gare station
    tgv ville main road town city parkway street international midi porto port mitte
    centro norte sur sul glowny glowna hlavni nadrazi altstadt neustadt stadt saint
    saint roch nuevo vecchia nuova sant anna high level low level cathedral harbour
    """.split()  # noqa: SIM905  # as they are read
)


class Merged:
    """The stations so far, and which of them a further row is."""

    def __init__(self, names: NameIndex) -> None:
        """Begin with none."""
        self.names = names
        self.stops: list[Stop] = []
        self._cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._keys: list[set[str]] = []
        self._codes: dict[int, int] = {}

    def add(self, stop: Stop, *, beside_km: float = 0.0) -> None:
        """Add a row, or its names where it is a station that is known."""
        keys = {*keys_of(stop.name, self.names.fold), *self._bare(stop.name)}
        if (same := self._codes.get(stop.code)) is not None:
            if _km(self.stops[same], stop) < _TOWN_KM:  # else one of them has it wrong
                self._join(same, stop, keys)
            return
        for number in self._near(stop):
            km = _km(self.stops[number], stop)
            if (km < _SAME_KM and keys & self._keys[number]) or km < beside_km:
                self._join(number, stop, keys)
                return
        self._codes[stop.code] = len(self.stops)
        self._cells[_cell(stop)].append(len(self.stops))
        self.stops.append(stop)
        self._keys.append(keys)

    def _join(self, number: int, stop: Stop, keys: set[str]) -> None:
        """Give a station that is known the names that another list has for it."""
        known = self.stops[number]
        known.others += [stop.name, *stop.others]
        for code, name in stop.names.items():
            known.names.setdefault(code, name)
        self._keys[number] |= keys

    def _bare(self, name: str) -> Iterator[str]:
        """Yield the key of a name without what it has in brackets."""
        yield keys_of(_BRACKET.sub("", name), self.names.fold)[0]

    def _near(self, stop: Stop) -> Iterator[int]:
        """Yield the stations of the cells around."""
        x, y = _cell(stop)
        for column in (x - 1, x, x + 1):
            for row in (y - 1, y, y + 1):
                yield from self._cells.get((column, row), ())


def _km(stop: Stop, other: Stop) -> float:
    """Return how far two stations are from each other."""
    return great_circle_km((stop.lon, stop.lat), (other.lon, other.lat))


def _cell(stop: Stop) -> tuple[int, int]:
    """Return the cell of a station."""
    return math.floor(stop.lon / _CELL), math.floor(stop.lat / _CELL)


def merged(names: NameIndex) -> list[Stop]:
    """Return every station once, in order of code."""
    found = Merged(names)
    for stop in (*sources.own(), *sources.trainline()):
        found.add(stop)
    for stop in (*sources.german(), *sources.british(), *sources.hafas()):
        found.add(stop, beside_km=_BESIDE_KM)
    for stop in wikidata():
        found.add(stop, beside_km=_AROUND_KM)
    return sorted(found.stops, key=lambda stop: stop.code)


def town_of(stop: Stop, names: NameIndex) -> Place | None:
    """Return the town that a station serves, or None."""
    at, key = LonLat(stop.lon, stop.lat), keys_of(stop.name, names.fold)[0]
    towns = [place for place in names.near(at, _TOWN_KM) if _is_town(place)]
    if not towns:  # a lonely halt has the zone and the state of a far one
        return next(filter(_is_town, names.near(at, _LONELY_KM)), None)
    named = [town for town in towns if _begins(key, town, names)]
    if named:
        return max(named, key=lambda town: town.population)
    return min(
        towns,
        key=lambda town: (
            (1 + great_circle_km(at, town.at)) / (town.population + 500) ** 0.35
        ),
        default=None,
    )


def _is_town(place: Place) -> bool:
    """Say whether a place is a town of GeoNames."""
    return place.id.startswith("geonames:") and place.kind == "city"


def _begins(key: str, town: Place, names: NameIndex) -> bool:
    """Say whether a station's key begins with one of a town's shown names."""
    own = {keys_of(name, names.fold)[0] for name in (town.name, *town.names.values())}
    return any(key == name or key.startswith(f"{name} ") for name in own if name)


def keys(stop: Stop, town: Place | None, names: NameIndex) -> Iterator[str]:
    """Yield every key of a station: of its names, their parts, and without its town."""
    for name in (stop.name, *stop.names.values(), *stop.others):
        key, bare = keys_of(name, names.fold)
        if len(key) == 1:  # no name by itself, 津, but with its word, 津駅
            yield keys_of(f"{name}駅", names.fold)[0]
        if stop.country in _RUSSIAN:
            yield from keys_of(cyrillic(names.fold(name)), names.fold)
        yield from (key, bare, keys_of(_BRACKET.sub("", name), names.fold)[0])
        for part in _JOINT.split(name):
            if len(part) >= _SHORTEST:
                yield keys_of(part, names.fold)[0]
        if town is not None and town.population >= _LARGE:
            yield from _without_town(key, town, names)
    at = stop.lon, stop.lat
    if (
        town
        and stop.code >= CODES["amtrak"]
        and great_circle_km(town.at, at) < _TOWN_KM
    ):
        yield keys_of(town.name, names.fold)[0]  # long trains call there


def _without_town(key: str, town: Place, names: NameIndex) -> Iterator[str]:
    """Yield what is left of a key without the town it begins with."""
    for name in {town.name, *town.names.values()}:
        start = keys_of(name, names.fold)[0] + " "
        rest = key.removeprefix(start)
        named = len(rest) >= _SHORTEST and not _COMMON.issuperset(rest.split())
        if key.startswith(start) and named:
            yield rest


def own_names(stop: Stop, town: Place | None, names: NameIndex) -> dict[str, str]:
    """Return a station's names in other languages that are not only its town's."""
    if town is None:
        return stop.names
    theirs = {names.fold(name) for name in (town.name, *town.names.values())}
    if keys_of(stop.name, names.fold)[0] in theirs:
        return {}  # the town has them already
    return {
        code: name
        for code, name in stop.names.items()
        if names.fold(name) not in theirs and not _a_town_there(name, stop, names)
    }


def _a_town_there(name: str, stop: Stop, names: NameIndex) -> bool:
    """Say whether a name is that of a place beside the station."""
    at = stop.lon, stop.lat
    return any(
        great_circle_km(at, item.place.at) < _FAR_KM for item in names.candidates(name)
    )


def packed(
    stops: Iterable[Stop], names: NameIndex, countries: list[str]
) -> Iterator[Packed]:
    """Yield the stations as the file holds them."""
    for stop in stops:
        town = town_of(stop, names)
        stop.names = own_names(stop, town, names)
        number = int(town.id.removeprefix("geonames:")) if town else 0
        row = StationRow(
            round(stop.lon * 1e5),
            round(stop.lat * 1e5),
            stop.code,
            number,
            countries.index(stop.country),
        )
        tagged = (code + name for code, name in sorted(stop.names.items()))
        line = "\x1f".join([stop.name.strip(), *tagged])
        found = dict.fromkeys(key for key in keys(stop, town, names) if len(key) > 1)
        yield Packed(row, line, tuple(found))


def main() -> None:
    """Build the file and write its row into the registry."""
    names = NameIndex(DATA / "names.idx")
    stops = merged(names)
    countries = sorted({stop.country for stop in stops})
    content = station_index.write(
        list(packed(stops, names, countries)), {"countries": countries}
    )
    (DATA / FILE).write_bytes(content)
    print(f"  {len(stops):,} stations")
    register(
        FILE,
        licence="ODbL-1.0",
        attribution="Stations: Trainline (ODbL), DB InfraGO (CC BY 4.0)",
        origin=[
            sources.TRAINLINE,
            sources.HAFAS,
            sources.DB,
            sources.UK,
            ITINERARY,
            "data/stations.csv",
            "data/names.idx",
        ],
        date="2026-11-30",
    )


if __name__ == "__main__":
    main()
