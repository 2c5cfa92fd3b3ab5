"""Write the file of names that `geo.sources.gazetteer` reads where it lies."""

from __future__ import annotations

import json
import math
import struct
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from geo.sources.gazetteer.index import (
    BUCKET_BITS,
    HEADER,
    LONGEST,
    MAGIC,
    MASKS,
    NAME_KINDS,
    SECTIONS,
    Record,
    bucket_of,
    mask_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from name_sources import Row

_POPULATED = ("city", "station")


def write(
    rows: list[Row],
    *,
    keys: Callable[[Row], Iterable[tuple[str, int, int]]],
    kinds: tuple[str, ...],
    han: dict[str, str],
) -> bytes:
    """Return the whole file for rows in order of id.

    `keys` yields each folded key of a row with its kind of name and last day.
    """
    tables = _Tables(rows, kinds)
    postings = _postings(rows, keys)
    buckets, entries, lists = _hashed(postings)
    cells, squares = _grid(rows)
    meta = json.dumps(tables.meta(han), ensure_ascii=False, separators=(",", ":"))
    sections = {
        "meta": meta.encode(),
        "places": tables.records,
        "pool": tables.pool,
        "buckets": buckets,
        "entries": entries,
        "postings": lists,
        "lengths": _lengths(postings),
        "cells": cells,
        "squares": squares,
    }
    return _joined(sections)


def _joined(sections: dict[str, bytes]) -> bytes:
    """Return the sections behind their header."""
    spans: list[int] = []
    offset = HEADER.size
    for name in SECTIONS:
        spans += (offset, len(sections[name]))
        offset += len(sections[name])
        print(f"  {name}: {len(sections[name]):,} bytes")
    return HEADER.pack(MAGIC, *spans) + b"".join(sections[name] for name in SECTIONS)


class _Tables:
    """The records and the pool of names, with the tables they point into."""

    def __init__(self, rows: list[Row], kinds: tuple[str, ...]) -> None:
        self.kinds = kinds
        self.regions = sorted({f"{row.country}.{row.admin1}" for row in rows})
        self.holders = _holders(rows, self.regions)
        self.zones = sorted({row.zone for row in rows} | {""})
        self.sources = sorted({row.source for row in rows})
        self.usual = _usual_sources(rows)
        self.slugs = [row.id for row in rows if not row.id.startswith("geonames:")]
        self.first_slug = len(rows) - len(self.slugs)
        self.source_of: dict[str, int] = {}
        self.pool, self.records = self._packed(rows)

    def _packed(self, rows: list[Row]) -> tuple[bytes, bytes]:
        """Return the pool of names and the records that point into it."""
        regions = {name: number for number, name in enumerate(self.regions)}
        zones = {name: number for number, name in enumerate(self.zones)}
        pool, records = bytearray(), bytearray()
        for number, row in enumerate(rows):
            records += Record(
                lon=round(row.lon * 1e5),
                lat=round(row.lat * 1e5),
                population=row.population,
                pool=len(pool),
                id=number_of(row.id, number),
                region=regions[f"{row.country}.{row.admin1}"],
                zone=zones[row.zone],
                kind=self.kinds.index(row.kind),
                capital=int(row.capital),
            ).packed()
            pool += _pooled(row)
            if row.source != self.usual[row.kind]:
                self.source_of[str(number)] = self.sources.index(row.source)
        return bytes(pool), bytes(records)

    def meta(self, han: dict[str, str]) -> dict[str, object]:
        """Return the tables that the reader loads when it opens the file."""
        return {
            "regions": self.regions,
            "holders": self.holders,
            "zones": self.zones,
            "kinds": self.kinds,
            "slugs": self.slugs,
            "first_slug": self.first_slug,
            "sources": self.sources,
            "usual": self.usual,
            "source_of": self.source_of,
            "han": ["".join(sorted(han)), "".join(han[char] for char in sorted(han))],
        }


def _holders(rows: list[Row], regions: list[str]) -> list[int]:
    """Return, for each region code, the row of its state or country, or -1."""
    found = {
        f"{row.country}.{row.admin1 if row.kind == 'region' else ''}": number
        for number, row in enumerate(rows)
        if row.id.startswith("geonames:")
        and (row.kind == "country" or (row.kind == "region" and row.level == 1))
    }
    return [found.get(region, -1) for region in regions]


def _usual_sources(rows: list[Row]) -> dict[str, str]:
    """Return the source that most places of a kind have."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[row.kind][row.source] += 1
    return {kind: count.most_common(1)[0][0] for kind, count in sorted(counts.items())}


def number_of(identifier: str, row: int) -> int:
    """Return the number of a GeoNames id; a row of our own has its row's."""
    source, _, number = identifier.partition(":")
    return int(number) if source == "geonames" else row


def _pooled(row: Row) -> bytes:
    """Return a place's names as they lie in the pool."""
    names = {code: name for code, name in row.names.items() if name != row.name}
    if "ja" in names and names["ja"] == names.get("zh"):
        names["jz"] = names.pop("zh")
        del names["ja"]
    tagged = [code + name for code, name in sorted(names.items())]
    return "\x1f".join([row.name, *tagged]).encode() + b"\0"


def _postings(
    rows: list[Row], keys: Callable[[Row], Iterable[tuple[str, int, int]]]
) -> dict[str, list[tuple[int, int, int]]]:
    """Return, for each key, its places: most populous first, the best name of each."""
    found: dict[str, dict[int, tuple[int, int]]] = defaultdict(dict)
    for number, row in enumerate(rows):
        for key, kind, until in keys(row):
            known = found[key].get(number)
            if known is None or kind < known[0]:
                found[key][number] = (kind, until)
    return {
        key: sorted(
            ((place, *rest) for place, rest in places.items()),
            key=lambda item: (-rows[item[0]].population, item[0]),
        )
        for key, places in found.items()
    }


def _hashed(
    postings: dict[str, list[tuple[int, int, int]]],
) -> tuple[bytes, bytes, bytes]:
    """Return the hash buckets, their entries, and the lists for shared names."""
    table: list[list[tuple[bytes, int]]] = [[] for _ in range(1 << BUCKET_BITS)]
    lists: list[int] = []
    former = NAME_KINDS.index("former")
    for key in sorted(postings):
        places = postings[key]
        bucket, mark = bucket_of(key)
        if len(places) == 1 and places[0][1] != former:
            value = places[0][0] | places[0][1] << 29
        else:
            value = len(lists) | 1 << 31
            flat = []
            for place, kind, until in places:
                flat += [place | kind << 29, *([until] if kind == former else [])]
            lists += [len(flat), *flat]
        table[bucket].append((mark, value))
    return (*_bucketed(table), struct.pack(f"<{len(lists)}I", *lists))


def _bucketed(table: list[list[tuple[bytes, int]]]) -> tuple[bytes, bytes]:
    """Return where each bucket starts, and the entries one after the other."""
    starts, entries = [0], bytearray()
    for bucket in table:
        for mark, value in sorted(bucket):
            entries += mark + struct.pack("<I", value)
        if len({mark for mark, _ in bucket}) < len(bucket):
            message = "two names have one hash: take another seed"
            raise ValueError(message)
        starts.append(starts[-1] + len(bucket))
    return struct.pack(f"<{len(starts)}I", *starts), bytes(entries)


def _lengths(postings: dict[str, list[tuple[int, int, int]]]) -> bytes:
    """Return, for the beginnings of keys, the lengths that keys have, as bits."""
    masks = [0] * MASKS
    for key in postings:
        if 1 < len(key) <= LONGEST and key[0] not in "^@":
            masks[mask_of(key)] |= 1 << len(key)
    return struct.pack(f"<{MASKS}I", *masks)


def _grid(rows: list[Row]) -> tuple[bytes, bytes]:
    """Return the populated places by square of one degree, south-west first."""
    squares: list[list[int]] = [[] for _ in range(360 * 181)]
    for number, row in enumerate(rows):
        if row.kind in _POPULATED:
            lon, lat = math.floor(row.lon), math.floor(row.lat)
            squares[(lat + 90) * 360 + (lon + 180) % 360].append(number)
    starts = [0]
    for square in squares:
        starts.append(starts[-1] + len(square))
    flat = [number for square in squares for number in square]
    return (
        struct.pack(f"<{len(starts)}I", *starts),
        struct.pack(f"<{len(flat)}I", *flat),
    )
