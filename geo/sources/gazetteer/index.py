"""The file of names: fixed records behind a hash table, read where they lie.

Nothing is unpacked when the file is opened; a look-up touches a few pages of a memory
map that all processes share. The layout is written by `data/build/name_index.py`.

    header    magic, then the offset and length of each section
    meta      JSON: regions (country, admin-1), their rows, zones, kinds, slugs ...
    places    one RECORD each, in order of id
    pool      the names of each place, zero-terminated: main, then "ja" + name ...
    buckets   where the entries of each hash bucket start
    entries   four bytes of hash, four of value
    postings  lists of values for names that several places share
    lengths   for the first two characters of a key: which key lengths there are
    cells     where each degree square's populated places start; squares: the places
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

from geo.errors import DataDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from geo.model import NameKind

__all__ = [
    "BUCKET_BITS",
    "ENTRY",
    "HEADER",
    "LONGEST",
    "MAGIC",
    "MASKS",
    "NAME_KINDS",
    "RECORD",
    "SECTIONS",
    "SHORT",
    "Index",
    "Posting",
    "Record",
    "bucket_of",
    "mask_of",
]

MAGIC: Final = b"RAILNAM1"
SECTIONS: Final = (
    "meta",
    "places",
    "pool",
    "buckets",
    "entries",
    "postings",
    "lengths",
    "cells",
    "squares",
)
HEADER: Final = struct.Struct("<8s" + "II" * len(SECTIONS))
RECORD: Final = struct.Struct("<QQI")  # packed by `Record.packed`
ENTRY: Final = 8
BUCKET_BITS: Final = 17
LONGEST: Final = 31  # longer keys are found by look-up, not in running text
MASKS: Final = 1 << 16  # a quarter of them in use: few false alarms
NAME_KINDS: Final[tuple[NameKind, ...]] = ("main", "official", "alias", "former")
SHORT: Final = 3  # capitals up to this length are abbreviations: US, UK, DC
_REMEMBERED: Final = 1 << 14  # keys; some 2 MB
_FIRST: Final = struct.Struct("<Q")  # of a record: longitude and latitude
_VALUE: Final = struct.Struct("<I")
_PAIR: Final = struct.Struct("<II")
_MARK: Final = 4  # bytes of hash in an entry
_LIST: Final = 1 << 31
_KIND_SHIFT: Final = 29
_PLACE: Final = (1 << _KIND_SHIFT) - 1


class Record(NamedTuple):
    """A place's numbers: lon and lat in 1e-5 degrees, the rest into tables."""

    lon: int
    lat: int
    population: int
    pool: int
    id: int
    region: int
    zone: int
    kind: int
    capital: int = 0

    def packed(self) -> bytes:
        """Return the record in twenty bytes; population spreads over what is left.

        Raises:
            ValueError: a number is too large for its bits.
        """
        people = self.population
        words = (
            self.lon + 18_000_000 << 38 | self.lat + 9_000_000 << 13 | people & 0x1FFF,
            self.id << 40 | self.pool << 16 | people >> 13 & 0xFFFF,
            self.region << 19 | self.zone << 10 | self.kind << 6,
        )
        words = (*words[:2], words[2] | self.capital << 5 | people >> 29)
        if self.pool >> 24 or self.region >> 13 or self.zone >> 9 or people >> 34:
            message = f"{self} does not fit its bits"
            raise ValueError(message)
        return RECORD.pack(*words)

    @classmethod
    def unpacked(cls, first: int, second: int, third: int) -> Record:
        """Return the record that `packed` wrote."""
        return cls(
            lon=(first >> 38) - 18_000_000,
            lat=(first >> 13 & 0x1FFFFFF) - 9_000_000,
            population=(third & 0x1F) << 29 | (second & 0xFFFF) << 13 | first & 0x1FFF,
            pool=second >> 16 & 0xFFFFFF,
            id=second >> 40,
            region=third >> 19,
            zone=third >> 10 & 0x1FF,
            kind=third >> 6 & 0xF,
            capital=third >> 5 & 1,
        )


class Posting(NamedTuple):
    """A place that has a name, the kind of name, and until when it bore it."""

    place: int
    kind: int
    until: int


def bucket_of(key: str) -> tuple[int, bytes]:
    """Return a key's bucket and the four bytes that tell it apart there.

    With 49 bits, an unknown name is taken for a known one once in 10^9 look-ups.
    """
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return int.from_bytes(digest[:3], "big") >> (24 - BUCKET_BITS), digest[3:]


def mask_of(key: str) -> int:
    """Return the slot in which the lengths of a key's namesakes are kept."""
    return zlib.crc32(key[:2].encode("utf-8", "surrogatepass")) & (MASKS - 1)


class Index:
    """An open file of names."""

    def __init__(self, path: Path) -> None:
        """Map the file into memory.

        Raises:
            DataDamaged: it is no such file, or is cut short.
        """
        try:
            with path.open("rb") as file:
                self.map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            head = HEADER.unpack_from(self.map)
        except (OSError, ValueError, struct.error) as error:
            message = f"{path} cannot be read ({error}): reinstall railstory"
            raise DataDamaged(message) from error
        if head[0] != MAGIC or head[-2] + head[-1] != len(self.map):
            message = f"{path} is no whole file of names: reinstall railstory"
            raise DataDamaged(message)
        pairs = zip(head[1::2], head[2::2], strict=True)
        spans = dict(zip(SECTIONS, pairs, strict=True))
        self.start = {name: span[0] for name, span in spans.items()}
        self.meta = json.loads(self._slice(*spans["meta"]))
        self.places: int = spans["places"][1] // RECORD.size
        # The same words come again all through a text, and through a corpus.
        self._find = lru_cache(_REMEMBERED)(self._found)

    def _slice(self, start: int, length: int) -> bytes:
        """Return a stretch of the file."""
        return self.map[start : start + length]

    def record(self, place: int) -> Record:
        """Return the numbers of a place."""
        at = self.start["places"] + place * RECORD.size
        return Record.unpacked(*RECORD.unpack_from(self.map, at))

    def point(self, place: int) -> tuple[float, float]:
        """Return the longitude and latitude of a place, without its other numbers."""
        at = self.start["places"] + place * RECORD.size
        (packed,) = _FIRST.unpack_from(self.map, at)
        lon, lat = (packed >> 38) - 18_000_000, (packed >> 13 & 0x1FFFFFF) - 9_000_000
        return lon / 1e5, lat / 1e5

    def names(self, pool: int) -> tuple[str, dict[str, str]]:
        """Return the main name and the tagged ones at an offset of the pool."""
        start = self.start["pool"] + pool
        text = self.map[start : self.map.find(b"\0", start)].decode("utf-8")
        text = text.replace(" †", "")  # GeoNames' mark of what was renamed
        main, *tagged = text.split("\x1f")
        names = {item[:2]: item[2:] for item in tagged}
        if both := names.pop("jz", ""):
            names["ja"] = names["zh"] = both
        return main, names

    def postings(self, key: str) -> tuple[Posting, ...]:
        """Return the places that have a folded name; none is ()."""
        found = self._find(key)
        if found < 0:
            return ()
        (value,) = _VALUE.unpack_from(self.map, found + _MARK)
        if value & _LIST:
            return tuple(self._list(value & ~_LIST))
        return (_posting(value),)

    def _found(self, key: str) -> int:
        """Return where the entry of a folded name stands in the file, or -1."""
        bucket, mark = bucket_of(key)
        first, last = _PAIR.unpack_from(self.map, self.start["buckets"] + 4 * bucket)
        base = self.start["entries"]
        begin, end = base + first * ENTRY, base + last * ENTRY
        found = self.map.find(mark, begin, end)
        while found >= 0 and (found - begin) % ENTRY:
            found = self.map.find(mark, found + 1, end)
        return found

    def _list(self, offset: int) -> Iterator[Posting]:
        """Yield a list of postings; a former name is followed by its last day."""
        at = self.start["postings"] + 4 * offset
        (count,) = _VALUE.unpack_from(self.map, at)
        values = iter(struct.unpack_from(f"<{count}I", self.map, at + 4))
        for value in values:
            posting = _posting(value)
            former = NAME_KINDS[posting.kind] == "former"
            yield posting._replace(until=next(values)) if former else posting

    def has(self, key: str) -> bool:
        """Return whether any place has a folded name."""
        return self._find(key) >= 0

    def lengths(self, key: str) -> int:
        """Return the lengths of the keys that may begin like `key`, as bits."""
        at = self.start["lengths"] + 4 * mask_of(key)
        return int(_VALUE.unpack_from(self.map, at)[0])

    def square(self, lon: int, lat: int) -> tuple[int, ...]:
        """Return the populated places of a square of one degree, by its corner."""
        cell = (lat + 90) * 360 + (lon + 180) % 360
        first, last = struct.unpack_from(
            "<II", self.map, self.start["cells"] + 4 * cell
        )
        at = self.start["squares"] + 4 * first
        return struct.unpack_from(f"<{last - first}I", self.map, at)


def _posting(value: int) -> Posting:
    """Return what a value of the table says."""
    return Posting(value & _PLACE, value >> _KIND_SHIFT & 3, 0)
