"""The file of stations: a hash table over names that are packed in blocks.

It is opened when a station is first asked for, and read where it lies: a look-up
touches a few pages and unpacks one block of names. `data/build/station_index.py` writes
it. The layout:

    header    magic, then the offset and length of each section
    meta      JSON: the countries, the kinds of code, the sources
    rows      one record each, in order of code: where, what country, which town
    blocks    where each block of names starts; pool: the names of BLOCK rows each,
              compressed, a line a row: its name, then "ja" + its name in Japanese ...
    buckets   where the entries of each hash bucket start
    entries   four bytes of hash, two of the row
    lengths   for the first two characters of a key in Han, kana or hangul: which key
              lengths there are, as bits
"""

from __future__ import annotations

import json
import mmap
import struct
import zlib
from functools import cached_property, lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from geo.errors import DataDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = [
    "BLOCK",
    "BUCKET_BITS",
    "CODES",
    "ENTRY",
    "HEADER",
    "LENGTHS",
    "MAGIC",
    "ROW",
    "SECTIONS",
    "StationFile",
    "StationRow",
    "bucket_of",
    "slot_of",
]

MAGIC: Final = b"RAILSTA1"
SECTIONS: Final = (
    *("meta", "rows", "blocks", "pool", "buckets", "entries", "lengths"),
)
HEADER: Final = struct.Struct("<8s" + "II" * len(SECTIONS))
BLOCK: Final = 128  # rows whose names are packed together
BUCKET_BITS: Final = 13
ENTRY: Final = 6
ROW: Final = 14  # bytes
LENGTHS: Final = 1 << 12
_MARK: Final = 4  # bytes of hash in an entry
_WORD: Final = struct.Struct("<I")
_SHORT: Final = struct.Struct("<H")
# Codes of different makers share one row of numbers; each has a stretch of it.
CODES: Final = {
    "uic": 0,
    "crs": 10_000_000,
    "station": 11_000_000,
    "indian": 12_000_000,
    "amtrak": 13_000_000,
    "via": 14_000_000,
}
_BITS: Final = (26, 25, 24, 24, 7)  # of lon, lat, code, town, country


class StationRow(NamedTuple):
    """A station's numbers: lon and lat in 1e-5 degrees, its town's GeoNames number."""

    lon: int
    lat: int
    code: int
    town: int
    country: int

    def packed(self) -> bytes:
        """Return the row as it lies in the file.

        Raises:
            ValueError: a number is too large for its bits.
        """
        whole = 0
        shifted = self._replace(lon=self.lon + 18_000_000, lat=self.lat + 9_000_000)
        for number, bits in zip(shifted, _BITS, strict=True):
            if number >> bits:
                message = f"{self} does not fit its bits"
                raise ValueError(message)
            whole = whole << bits | number
        return whole.to_bytes(ROW, "little")

    @classmethod
    def unpacked(cls, content: bytes) -> StationRow:
        """Return the row that `packed` wrote."""
        whole, numbers = int.from_bytes(content, "little"), []
        for bits in reversed(_BITS):
            numbers.append(whole & (1 << bits) - 1)
            whole >>= bits
        country, town, code, lat, lon = numbers
        return cls(lon - 18_000_000, lat - 9_000_000, code, town, country)


def bucket_of(key: str) -> tuple[int, bytes]:
    """Return a key's bucket and the four bytes that tell it apart there."""
    digest = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=7).digest()
    return int.from_bytes(digest[:3], "big") >> (24 - BUCKET_BITS), digest[3:]


def slot_of(key: str) -> int:
    """Return the slot in which the lengths of a key's namesakes are kept."""
    return zlib.crc32(key[:2].encode("utf-8", "surrogatepass")) & (LENGTHS - 1)


class StationFile:
    """A file of stations, opened when it is first asked."""

    def __init__(self, path: Path) -> None:
        """Keep the path; nothing is read yet."""
        self._path = path
        self._names = lru_cache(maxsize=64)(self._block)

    @cached_property
    def _map(self) -> mmap.mmap:
        """The file in memory.

        Raises:
            DataDamaged: it is missing, no such file, or cut short.
        """
        try:
            with self._path.open("rb") as file:
                found = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            head = HEADER.unpack_from(found)
        except (OSError, ValueError, struct.error) as error:
            message = f"{self._path} cannot be read ({error}): reinstall railstory"
            raise DataDamaged(message) from error
        if head[0] != MAGIC or head[-2] + head[-1] != len(found):
            message = f"{self._path} is no whole file of stations: reinstall railstory"
            raise DataDamaged(message)
        return found

    @cached_property
    def _spans(self) -> dict[str, tuple[int, int]]:
        """Where each section lies, and how long it is."""
        head = HEADER.unpack_from(self._map)
        return dict(
            zip(SECTIONS, zip(head[1::2], head[2::2], strict=True), strict=True)
        )

    @cached_property
    def meta(self) -> dict[str, Any]:
        """The tables that rows point into."""
        start, length = self._spans["meta"]
        found: dict[str, Any] = json.loads(self._map[start : start + length])
        return found

    def __len__(self) -> int:
        """Return how many stations there are."""
        return self._spans["rows"][1] // ROW

    def row(self, number: int) -> StationRow:
        """Return the numbers of a station."""
        at = self._spans["rows"][0] + number * ROW
        return StationRow.unpacked(self._map[at : at + ROW])

    def names(self, number: int) -> tuple[str, dict[str, str]]:
        """Return the name of a station, and those in other languages."""
        main, *tagged = self._names(number // BLOCK)[number % BLOCK].split("\x1f")
        return main, {item[:2]: item[2:] for item in tagged}

    def _block(self, block: int) -> list[str]:
        """Return the lines of a block of names."""
        at = self._spans["blocks"][0] + 4 * block
        first, last = struct.unpack_from("<II", self._map, at)
        start = self._spans["pool"][0]
        packed = self._map[start + first : start + last]
        return zlib.decompress(packed).decode("utf-8").split("\n")

    def numbers(self, key: str) -> Iterator[int]:
        """Yield the stations that have a key, in order of code."""
        bucket, mark = bucket_of(key)
        at = self._spans["buckets"][0] + 4 * bucket
        first, last = struct.unpack_from("<II", self._map, at)
        base = self._spans["entries"][0]
        begin, end = base + first * ENTRY, base + last * ENTRY
        found = self._map.find(mark, begin, end)
        while found >= 0:
            if not (found - begin) % ENTRY:
                yield int(_SHORT.unpack_from(self._map, found + _MARK)[0])
            found = self._map.find(mark, found + 1, end)

    def lengths(self, key: str) -> int:
        """Return the lengths of the keys that may begin like `key`, as bits."""
        at = self._spans["lengths"][0] + 4 * slot_of(key)
        return int(_WORD.unpack_from(self._map, at)[0])

    def numbered(self, code: int) -> int | None:
        """Return the station that has a code, or None."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self.row(middle).code < code:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self) and self.row(low).code == code else None
