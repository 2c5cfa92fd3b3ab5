"""Find the one place that a person means by a name typed on a command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.errors import BadInput, PlaceNotFound
from geo.geodesy import great_circle_km
from geo.languages.exonyms import known_as
from geo.model import Place
from geo.model.place import COUNTRIES

if TYPE_CHECKING:
    from geo.model import Candidate
    from geo.sources.gazetteer.nameindex import NameIndex

__all__ = ["JUNCTIONS_IN", "country_code", "find", "near_misses", "within"]

_COORDINATES = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*[,;]\s*(-?\d+(?:\.\d+)?)\s*")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_MISSES = 3
_LONGEST = 100  # letters; Bangkok's full name aside, no place has as many
_AREAS = frozenset({"country", "region", "water", "island", "mountain"})
_ON_SHORE_KM = 60.0
_BESIDE_KM = 30.0
_IN_KM = 30.0  # from the middle of a town to its stations
_SMALL = 20_000  # people
_OUTSIDE_KM, _TOWN_KM = 2.0, 15.0
# What a timetable adds to a town's name to tell its stations apart.
_STATION_WORDS = frozenset(
    """
    station stn halt terminus terminal central centre cross depot parkway main city town
    north south east west road street spa airport i ii iii 1 2 3 b
    hbf hauptbahnhof bahnhof bf nord sud süd est ost ouest midi ville gare tgv perrache
    centraal centrale centralna centralny glowny główny główna wschodnia zachodnia
    polnoc północ hlavni hlavní nadrazi nádraží vest gara palyaudvar pályaudvar
    glavny glavnaya pass passazhirsky passazhirskaya tsentralny главный главная
    пасс пассажирский пассажирская центральный центральная вокзал станция
    estacion estación estacao estação stazione puerta delicias sants oriente apolonia
    駅 역 站 火车站 车站 東站 東駅
    """.split()  # noqa: SIM905  # eighty words in quotes would be no easier to read
)

# Where the larger stations are called so: Gondia Junction is in Gondia.
JUNCTIONS_IN = frozenset(("IN", "PK", "BD"))
_JUNCTION = re.compile(r"(\S.*) (?:junction|jn\.?)", re.IGNORECASE)
_STATION = re.compile("(?:火车站|火車站|车站|車站|站|駅|역)$")
_SIDE = re.compile("([\u3400-\u9fff]{2,4})[东西南北東]|[新신](\\S{2,4})")
# How a person's choice of words weighs against the number of people in a place.
_TRAVELLED = 400_000.0
_TRAVELLED_NEARBY = 20_000  # beside a point, distance tells more than fame
_BY_ANOTHER_NAME = 0.12  # Chittagong was once called Islamabad
_AS_A_REGION = 0.001
_AS_A_CAPITAL = 2.0


def find(
    names: NameIndex,
    name: str,
    *,
    near: tuple[float, float] | None = None,
    calls: bool = False,
) -> Place:
    """Return the place a person means by a name, "lat,lon" or "geonames:ID".

    A comma sets off the state or country that the place lies in: "Paris, Texas". Where
    a train `calls` at the place, the town comes before the country, state or water of
    its name: Luxembourg, Mexico, Niagara Falls.

    `near` (longitude first) decides between namesakes together with their size;
    without it, the kind of name and the population do. Words that a timetable adds to
    tell the stations of a town apart ("Perm II", "Lyon Perrache") are left out where
    no place has the whole name.

    Raises:
        PlaceNotFound: no place has that name; the message suggests near misses.
    """
    if match := _COORDINATES.fullmatch(name):
        return _point(float(match[1]), float(match[2]))
    if place := names.place(name):
        return place
    found, stations = names.candidates(name), names.stations(name)
    found = (
        found or stations or _found_within(names, name) or _town_of_station(names, name)
    )
    if not found and (known := known_as(name)):
        found = names.candidates(known)
    if calls:
        found = _called_at(found)
    if not found:
        raise PlaceNotFound(_nowhere(names, name))
    if near is not None:
        best = min(found, key=lambda item: _apart(item, near)).place
        return _nearer(best, stations, near)
    best = max(found, key=_standing).place
    return _out_of_town(best, stations)


def _nearer(
    place: Place, stations: tuple[Candidate, ...], near: tuple[float, float]
) -> Place:
    """Return a place, or the station of its name that is nearer to a point beside it.

    Only a point within a day's walk says that one means the one or the other.
    """
    best = great_circle_km(place.at, near)
    for item in stations:
        km = great_circle_km(item.place.at, near)
        if km < min(best, _BESIDE_KM):
            place, best = item.place, km
    return place


def _out_of_town(place: Place, stations: tuple[Candidate, ...]) -> Place:
    """Return a small town's station where that stands well outside it, else the place.

    Butera's station is five kilometres from Butera: to a train that is the place.
    """
    if place.kind != "city" or place.population > _SMALL:
        return place
    for item in stations:
        km = great_circle_km(item.place.at, place.at)
        if item.name_kind == "main" and _OUTSIDE_KM < km < _TOWN_KM:
            return item.place
        if km <= _OUTSIDE_KM:
            return place
    return place


def _found_within(names: NameIndex, name: str) -> tuple[Candidate, ...]:
    """Return the places before the last comma in what follows: state, country, town.

    A town's stations lie in it: "Victoria, London".
    """
    if found := within(names, name):
        return found
    station, _, town = name.rpartition(",")
    towns = [item.place for item in names.candidates(town.strip()) if station]
    return tuple(
        item
        for item in (names.stations(station) if towns else ())
        if any(
            place.kind == "city" and great_circle_km(item.place.at, place.at) < _IN_KM
            for place in towns
        )
    )


def country_code(names: NameIndex, text: str) -> str:
    """Return the code of the country that a person wants to avoid, in upper case.

    Raises:
        BadInput: ISO 3166-1 has no such code; the message tells the one of the country
            that goes by that name.
    """
    code = text.strip().upper()
    if code in COUNTRIES:
        return code
    found = names.candidates(text.strip()) if text.strip() else ()
    meant = [c.place.country for c in found if c.place.kind == "country"]
    allowed = "ISO 3166-1 gives it two letters, like CN"
    hint = f"write {meant[0]}" if meant else allowed
    message = f"avoid {text!r} is no country's code; {hint}"
    raise BadInput(message)


def within(names: NameIndex, name: str) -> tuple[Candidate, ...]:
    """Return the places before the last comma that lie in what is named after it."""
    town, comma, region = name.rpartition(",")
    if not comma:
        return ()
    holders = {
        (item.place.country, item.place.admin1)
        for item in names.candidates(region.strip())
        if item.place.kind in {"country", "region"}
    }
    inside = names.candidates(town.strip()) or within(names, town)
    return tuple(
        item
        for item in inside
        if holders & {(item.place.country, ""), (item.place.country, item.place.admin1)}
    )


def _called_at(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the towns of an area's name that lie in it, else all that was found."""
    best = max(found, key=_standing, default=None)
    if best is None or best.place.kind not in _AREAS:
        return found
    area = best.place
    towns = tuple(
        item
        for item in found
        if item.place.kind in {"city", "station"}
        and (
            item.place.country == area.country
            if area.country
            else great_circle_km(item.place.at, area.at) < _ON_SHORE_KM
        )
    )
    return towns or found


def _town_of_station(names: NameIndex, name: str) -> tuple[Candidate, ...]:
    """Return the places of a name without its last words, if those are a station's."""
    words = re.split(r"([\s\-‐–()]+)", name.strip().rstrip(")"))
    while len(words) > 1 and words[-1].casefold() in _STATION_WORDS:
        words = words[:-2]
        if found := names.candidates("".join(words)):
            return found
    if junction := _JUNCTION.fullmatch(name.strip()):
        towns = names.candidates(junction[1])
        return tuple(item for item in towns if item.place.country in JUNCTIONS_IN)
    # 南京南 is a station of 南京, 新花巻 one of 花巻.
    bare = _STATION.sub("", name.strip())
    side = _SIDE.fullmatch(bare)
    town = next(filter(None, side.groups())) if side else bare
    found = names.candidates(town)
    return tuple(item for item in found if item.place.kind == "city")


def _nowhere(names: NameIndex, name: str) -> str:
    """Return a message for a name that no place has, with near misses."""
    close = near_misses(names, name)
    hint = f" Did you mean {', '.join(close)}?" if close else ""
    shown = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
    return f'no place is called "{shown}".{hint} Coordinates "lat,lon" work too.'


def near_misses(names: NameIndex, name: str) -> tuple[str, ...]:
    """Return up to three places whose names differ by one letter, likeliest first.

    Each is a name with its country, like "Khasan (RU)". What is longer than any name
    has none: its misses would grow with the square of its length.
    """
    if len(name) > _LONGEST:
        return ()
    found = [
        candidate
        for edit in _edits(names.fold(name))
        if len(edit) > 1 and names.knows(edit)
        for candidate in names.candidates(edit)
    ]
    found.sort(key=lambda candidate: -_standing(candidate))
    places = (candidate.place for candidate in found)
    shown = (f"{place.name} ({place.country or place.kind})" for place in places)
    return tuple(dict.fromkeys(shown))[:_MISSES]


def _edits(key: str) -> dict[str, None]:
    """Return every key that is one letter off: left out, swapped, changed, added."""
    cuts = [(key[:place], key[place:]) for place in range(len(key) + 1)]
    letters = sorted(set(key) | set(_ALPHABET if key.isascii() else ""))
    edits = [left + right[1:] for left, right in cuts if right]
    edits += [a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1]
    edits += [a + new + b[1:] for a, b in cuts if b for new in letters]
    edits += [a + new + b for a, b in cuts for new in letters]
    return dict.fromkeys(edits)


def _point(lat: float, lon: float) -> Place:
    """Return a place that is nothing but a point.

    Raises:
        PlaceNotFound: there is no such latitude or longitude.
    """
    if abs(lat) > 90 or abs(lon) > 180:  # noqa: PLR2004  # the ends of the Earth
        message = f'"{lat},{lon}" is not on Earth: give latitude, then longitude'
        raise PlaceNotFound(message)
    return Place(
        f"point:{lat},{lon}", f"{lat}, {lon}", lon, lat, kind="other", source="given"
    )


def _apart(candidate: Candidate, near: tuple[float, float]) -> tuple[float, int]:
    """Return how far a candidate seems from a point: large places seem nearer.

    A place of 30,000 seems as near as one of 2,000 at two fifths of the distance. What
    is wide comes after towns.
    """
    place = candidate.place
    people = place.population
    if place.id.startswith("railstory:"):
        people = max(people, _TRAVELLED_NEARBY)
    if place.kind in {"region", "country", "water", "line"}:
        people = 0
    km = 10 + great_circle_km(near, place.at)
    return km / (people + 500) ** 0.35, -place.population


def _standing(candidate: Candidate) -> float:
    """Return how likely a candidate is meant under its name: by people, towns first.

    A name that is not a place's main one counts an eighth, a capital twice. A place of
    our own overlay is there because travellers name it, so it counts as a large town.
    Nobody takes a train to a region whose capital has the same name.
    """
    place = candidate.place
    people = float(place.population)
    if place.id.startswith("railstory:"):
        people = max(people, _TRAVELLED)
    elif place.kind in {"region", "water", "island", "mountain"}:
        people *= _AS_A_REGION
    if candidate.name_kind != "main":
        people *= _BY_ANOTHER_NAME
    if place.capital:
        people *= _AS_A_CAPITAL
    return people + (place.kind == "city")
