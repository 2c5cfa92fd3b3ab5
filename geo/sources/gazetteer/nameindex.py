"""The gazetteer that railstory ships: 270,000 places in five languages."""

from __future__ import annotations

import math
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from geo.geodesy import great_circle_km
from geo.model import Candidate, Place
from geo.sources.gazetteer.folding import Folds, Sorts, skeleton
from geo.sources.gazetteer.index import LONGEST, NAME_KINDS, SHORT, Index

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from geo.model import Kind, LonLat
    from geo.sources.gazetteer.stationplaces import Stations

__all__ = ["NameIndex"]

_PAIRS = (("st", "saint"), ("mt", "mount"), ("ft", "fort"))
_SHORTENED = {a: b for pair in _PAIRS for a, b in (pair, pair[::-1])}
_KM_PER_DEGREE = 111.2
_JOINED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2}")
_STATION_WORD = re.compile("駅|역|站|车站|車站|火车站|火車站")
_A_LITTLE = 0.01  # degrees, more than what the round Earth is off
_HEADS = 1 << 14  # beginnings of words whose lengths are remembered


class NameIndex:
    """The shipped names, read where they lie; a query never changes them."""

    def __init__(self, path: Path, stations: Path | None = None) -> None:
        """Open the file that `data/build/names.py` wrote.

        The file of `stations` beside it is opened when one is first asked for.

        Raises:
            DataDamaged: it is missing or no such file.
        """
        self._index = Index(path)
        meta = self._index.meta
        old, new = meta["han"]
        self._folds = Folds(dict(zip(map(ord, old), new, strict=True)))
        self._sorts = Sorts()
        self._regions = [_region(code) for code in meta["regions"]]
        self._holders = dict(zip(self._regions, meta["holders"], strict=True))
        self._kinds: list[Kind] = meta["kinds"]
        self._slugs = {slug: number for number, slug in enumerate(meta["slugs"])}
        self._stations_path = stations
        self._lengths_of = lru_cache(_HEADS)(self._head_lengths)

    def __len__(self) -> int:
        """Return how many places there are."""
        return self._index.places

    def fold(self, name: str) -> str:
        """Return the key under which all spellings of a name are kept."""
        return self._folds.fold(name)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return every place of that name, most populous first; none is ()."""
        found: dict[int, Candidate] = {}
        keys = tuple(self._keys(name))
        for key in keys:
            for posting in self._index.postings(key):
                if posting.place not in found:
                    found[posting.place] = Candidate(
                        self._place(posting.place),
                        NAME_KINDS[posting.kind],
                        until=_day(posting.until),
                    )
        if len(keys) == 1:
            return tuple(found.values())
        return tuple(sorted(found.values(), key=lambda item: -item.place.population))

    def _keys(self, name: str) -> Iterator[str]:
        """Yield the keys to look a name up by; "US" is no "us"."""
        bare = name.replace(".", "").strip()
        short = len(bare) <= SHORT and bare.isascii() and bare.isupper()
        if short:
            yield "^" + bare.lower()
        key = self.fold(name)
        if not key or (short and "." in name):
            return
        yield key
        head, space, rest = key.partition(" ")
        if space and head in _SHORTENED:
            yield f"{_SHORTENED[head]} {rest}"

    def sounding_like(
        self, name: str, countries: Iterable[str]
    ) -> tuple[Candidate, ...]:
        """Return towns of the countries whose names sound alike in any script.

        `countries` are ISO codes. A guess by consonants: never an answer by itself.
        """
        sound = skeleton(name)
        places = {
            posting.place
            for country in countries
            for posting in self._index.postings(f"@{country}{sound}")
        }
        found = [Candidate(self._place(place), "alias") for place in sorted(places)]
        return tuple(sorted(found, key=lambda item: -item.place.population))

    def place(self, identifier: str) -> Place | None:
        """Return the place with that id, or None."""
        number = self._number(identifier)
        if number is not None:
            return self._place(number)
        railway = self._railway if ":" in identifier else None
        return railway.place(identifier) if railway else None

    def stations(self, name: str) -> tuple[Candidate, ...]:
        """Return the railway stations of that name, those of large towns first.

        They stand beside the places that `candidates` returns: a word in running text
        is no station only because one has its name.
        """
        return self._railway.candidates(name) if self._railway else ()

    def station_at(self, text: str, start: int) -> int:
        """Return the end of the longest station's name that a station word follows.

        In scripts that join words only: 新左營 before 站. `start` where there is none.
        """
        railway = self._railway if _JOINED.match(text, start) else None
        if railway is None:
            return start
        head = self.fold(text[start : start + 2])[:2]
        lengths = railway.file.lengths(head) if len(head) > 1 else 0
        for key, end in reversed(self._prefixes(text, start, lengths)):
            if _STATION_WORD.match(text, end) and railway.has(key):
                return end
        return start

    @cached_property
    def _railway(self) -> Stations | None:
        """The stations, opened when one is first asked for; None without a file."""
        if self._stations_path is None:
            return None
        from geo.sources.gazetteer.stationplaces import Stations  # seldom

        return Stations(self._stations_path, self)

    def _number(self, identifier: str) -> int | None:
        """Return where the place with an id stands in the file."""
        first_slug = self._index.meta["first_slug"]
        if (slug := self._slugs.get(identifier)) is not None:
            return int(first_slug) + slug
        source, _, wanted = identifier.partition(":")
        if source != "geonames" or not (wanted.isascii() and wanted.isdigit()):
            return None
        low, high = 0, first_slug
        while low < high:
            middle = (low + high) // 2
            if self._index.record(middle).id < int(wanted):
                low = middle + 1
            else:
                high = middle
        found = low < first_slug and self._index.record(low).id == int(wanted)
        return low if found else None

    def _place(self, number: int) -> Place:
        """Return the place that stands at a number in the file."""
        record, meta = self._index.record(number), self._index.meta
        name, names = self._index.names(record.pool)
        country, admin1 = self._regions[record.region]
        kind = self._kinds[record.kind]
        slug = number - meta["first_slug"]
        source = meta["source_of"].get(str(number))
        return Place(
            id=f"geonames:{record.id}" if slug < 0 else meta["slugs"][slug],
            name=name,
            lon=record.lon / 1e5,
            lat=record.lat / 1e5,
            country=country,
            kind=kind,
            source=meta["usual"][kind] if source is None else meta["sources"][source],
            names={"en": name, **names},
            admin1=admin1,
            population=record.population,
            zone=meta["zones"][record.zone],
            capital=bool(record.capital),
        )

    def state_of(self, place: Place) -> Place | None:
        """Return the state or province that holds a place, or None when unknown."""
        return self._holder(place.country, place.admin1) if place.admin1 else None

    def country_of(self, place: Place) -> Place | None:
        """Return the country that holds a place, or None when it is in none."""
        return self._holder(place.country, "")

    def _holder(self, country: str, admin1: str) -> Place | None:
        """Return the place that has a region's code."""
        number = self._holders.get((country, admin1), -1)
        return None if number < 0 else self._place(number)

    def longest_at(self, text: str, start: int) -> int:
        """Return the end of the longest known name at `start`, or `start`.

        A name starts and ends where a word does; Han and hangul have no such ends.
        """
        first, sort = text[start : start + 1], self._sorts
        if not first or not self._folds[ord(first)].strip():
            return start
        if start and sort[first] and sort[text[start - 1]] == sort[first]:
            return start
        lengths = self._lengths_at(text, start)
        for key, end in reversed(self._prefixes(text, start, lengths)):
            if self._index.has(key):
                return end
        return start

    def _lengths_at(self, text: str, start: int) -> int:
        """Return how long the keys are that begin like the text there, as bits."""
        return self._lengths_of(text[start : start + 4])

    def _head_lengths(self, beginning: str) -> int:
        """Return how long the keys are that begin like a few characters, as bits."""
        head = ""
        for char in beginning:
            added = self._folds[ord(char)]
            if added != " " or (head and self._sorts[head[-1]] == 1):
                head += added
            if len(head) > 1:
                return self._index.lengths(head)
        return 0  # one character is no name

    def _prefixes(self, text: str, start: int, lengths: int) -> list[tuple[str, int]]:
        """Return the folded beginnings that may be names, with where each ends.

        Asked at every character of every text: it touches each at most once.
        """
        found: list[tuple[str, int]] = []
        if not lengths:
            return found
        folds, sorts, key = self._folds, self._sorts, ""
        longest = min(LONGEST, lengths.bit_length() - 1)
        window = text[start : start + 2 * LONGEST + 1]
        for end, char in enumerate(window[: 2 * LONGEST], 1):
            added = folds[ord(char)]
            if added == " ":
                key += " " if key and sorts[key[-1]] == 1 else ""
                continue
            key += added
            if len(key) > longest:
                break
            if added and end > 1 and lengths >> len(key) & 1:
                sort = sorts[char]
                if not sort or sorts[window[end : end + 1]] != sort:
                    found.append((key, start + end))
        return found

    def near(self, at: LonLat, km: float) -> Iterator[Place]:
        """Yield populated places within `km`, nearest first."""
        found = []
        tall = km / _KM_PER_DEGREE + _A_LITTLE
        for number in self._around(at, km):
            lon, lat = self._index.point(number)
            if abs(lat - at[1]) > tall:
                continue
            away = great_circle_km(at, (lon, lat))
            if away <= km:
                found.append((away, number))
        for _, number in sorted(found):
            yield self._place(number)

    def _around(self, at: LonLat, km: float) -> Iterator[int]:
        """Yield the populated places of the squares that a circle touches."""
        tall = km / _KM_PER_DEGREE
        south, north = max(-90.0, at[1] - tall), min(90.0, at[1] + tall)
        narrow = math.cos(math.radians(min(89.0, max(abs(south), abs(north)))))
        wide = min(180.0, tall / narrow)
        columns = range(math.floor(at[0] - wide), math.floor(at[0] + wide) + 1)
        for lat in range(math.floor(south), math.floor(north) + 1):
            for lon in columns[:360]:
                yield from self._index.square((lon + 180) % 360 - 180, lat)

    def knows(self, key: str) -> bool:
        """Return whether any place has a folded name."""
        return self._index.has(key)


def _region(code: str) -> tuple[str, str]:
    """Return a region's country and its code within it."""
    country, _, admin1 = code.partition(".")
    return country, admin1


def _day(until: int) -> str:
    """Return a last day as an ISO date, cut to what is known of it."""
    text = str(until) if until else ""
    return "-".join(filter(None, (text[:4], text[4:6], text[6:8])))
