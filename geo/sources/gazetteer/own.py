"""Names of one's own before the shipped ones: a CSV or GeoJSON file of a project."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, cast, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from geo.errors import BadInput
from geo.model import LANGUAGES, Candidate, Place
from geo.model.place import Kind
from geo.sources.gazetteer.folding import is_one_word
from geo.sources.gazetteer.nameindex import NameIndex
from geo.sources.givenfiles import read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

__all__ = ["OwnNames", "read_places"]

_NEIGHBOUR_KM = 100.0  # within which a place without a country or a zone borrows them
_MOST_BYTES = 50_000_000
_COLUMNS = (
    "name, lat, lon; and if you like id, country, kind, zone, aliases, name_ja, .."
)


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of a project's own file, with all its names."""

    place: Place
    names: tuple[str, ...]


class OwnNames(NameIndex):
    """A project's names before the shipped ones: where both know one, its own holds."""

    def __init__(self, shipped: Path, own: Path, stations: Path | None = None) -> None:
        """Open the files.

        Raises:
            BadInput: the project's file is missing, or a row of it cannot be.
            DataDamaged: the shipped file is missing or no such file.
        """
        super().__init__(shipped, stations)
        self._by_key: dict[str, list[Place]] = {}
        self._by_id: dict[str, Place] = {}
        self._lengths = 0  # bit n is set when a folded name has n letters
        for row in read_places(own):
            self._by_id[row.place.id] = row.place
            for key in dict.fromkeys(filter(None, map(self.fold, row.names))):
                self._by_key.setdefault(key, []).append(row.place)
                self._lengths |= 1 << len(key)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return the project's places of that name, else the shipped ones."""
        if found := self._by_key.get(self.fold(name)):
            return tuple(Candidate(self._whole(place), "main") for place in found)
        return super().candidates(name)

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, or None."""
        if place := self._by_id.get(identifier):
            return self._whole(place)
        return super().place(identifier)

    def longest_at(self, text: str, start: int) -> int:
        """Return the end of the longest known name at `start`, or `start`."""
        end = super().longest_at(text, start)
        if start and is_one_word(text[start - 1], text[start : start + 1]):
            return end
        own = (e for k, e in self._prefixes(text, start, self._lengths) if self._has(k))
        return max([end, *own])

    def knows(self, key: str) -> bool:
        """Return whether any place has a folded name."""
        return self._has(key) or super().knows(key)

    def _has(self, key: str) -> bool:
        """Return whether the project has a place of a folded name."""
        return key in self._by_key

    def _whole(self, place: Place) -> Place:
        """Return a place with country, state and zone, its neighbour's if need be."""
        if place.country and place.zone:
            return place
        for other in self.near(place.at, _NEIGHBOUR_KM):
            country = place.country or other.country
            if country == other.country:
                return replace(
                    place,
                    country=country,
                    admin1=other.admin1,
                    zone=place.zone or other.zone,
                )
        return place


def read_places(path: Path) -> tuple[OwnPlace, ...]:
    """Read a project's places from a .csv or .geojson file, in their order.

    A row has a name, lat and lon in WGS 84 (a GeoJSON point longitude first); it may
    have an id, a country (ISO 3166-1 alpha-2), a kind, an IANA zone, aliases (set apart
    by "|"), and names in the five languages (name_ja, ..).

    Raises:
        BadInput: no such file, none of these kinds, or a row that cannot be, by number.
    """
    read = {".csv": _csv_rows, ".geojson": _features, ".json": _features}
    if path.suffix.lower() not in read:
        message = f"{path}: an own gazetteer is a .csv or .geojson file"
        raise BadInput(message)
    try:
        content = read_bounded(path, _MOST_BYTES, "an own gazetteer")
        rows = list(read[path.suffix.lower()](content.decode("utf-8-sig")))
    except OSError as error:
        message = f"the gazetteer {path} cannot be read ({error.strerror}): check it"
        raise BadInput(message) from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        if isinstance(error, BadInput):
            raise
        message = f"{path} is no UTF-8 file of places, with the columns {_COLUMNS}"
        raise BadInput(message) from error
    return tuple(_place(row, f"{path}, place {n}") for n, row in enumerate(rows, 1))


def _csv_rows(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the rows of a CSV file by the names of its columns."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if missing := {"name", "lat", "lon"} - set(reader.fieldnames or ()):
        raise KeyError(*sorted(missing))
    yield from reader


def _features(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the points of a GeoJSON file with their properties."""
    for feature in json.loads(text)["features"]:
        if feature["geometry"]["type"] == "Point":
            lon, lat = feature["geometry"]["coordinates"][:2]
            yield {**(feature["properties"] or {}), "lon": lon, "lat": lat}


def _place(row: Mapping[str, Any], where: str) -> OwnPlace:
    """Return a row as a place with all its names, or say which row cannot be one."""
    name = str(row.get("name") or "").strip()
    try:
        lon, lat = float(row["lon"]), float(row["lat"])
    except (TypeError, ValueError) as error:
        message = f"{where}: lat and lon are numbers, like 42.43 and 130.64"
        raise BadInput(message) from error
    if not name or not (abs(lat) <= 90 and abs(lon) <= 180):  # noqa: PLR2004  # Earth
        message = f"{where} has no name, or is not on Earth: lat is -90..90"
        raise BadInput(message)
    kind = str(row.get("kind") or "city")
    if kind not in get_args(Kind):
        message = f"{where}: kind {kind!r} is none of {', '.join(get_args(Kind))}"
        raise BadInput(message)
    told = {str(code): row.get(f"name_{code}") for code in LANGUAGES}
    names = {code: str(name).strip() for code, name in told.items() if name}
    aliases = [part.strip() for part in str(row.get("aliases") or "").split("|")]
    given = row.get("id")
    number = name if given in {None, ""} else str(given)
    place = Place(
        id=f"own:{number.strip().removeprefix('own:')}",
        name=name,
        lon=lon,
        lat=lat,
        country=_country(row, where),
        kind=cast("Kind", kind),
        source="the project's own gazetteer",
        names=names,
        zone=_zone(row, where),
    )
    return OwnPlace(place, (name, *names.values(), *filter(None, aliases)))


def _country(row: Mapping[str, Any], where: str) -> str:
    """Return a row's country, or "" where it tells none."""
    code = str(row.get("country") or "").strip().upper()
    if re.fullmatch("(?:[A-Z]{2})?", code):
        return code
    message = f"{where}: country {code!r} has not two letters, like RU"
    raise BadInput(message)


def _zone(row: Mapping[str, Any], where: str) -> str:
    """Return a row's time zone, or "" where it tells none."""
    zone = str(row.get("zone") or "").strip()
    try:
        return ZoneInfo(zone).key if zone else ""
    except (ValueError, OSError, ZoneInfoNotFoundError) as error:
        message = f"{where}: there is no zone {zone!r}, like Asia/Vladivostok"
        raise BadInput(message) from error
