"""Names of the world: which places a name may mean, and where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.sources.gazetteer.finding import country_code, find, near_misses, within
from geo.sources.gazetteer.nameindex import NameIndex
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "NameIndex",
    "country_code",
    "find",
    "near_misses",
    "open_gazetteer",
    "within",
]


def open_gazetteer(path: Path | None = None, *, own: Path | None = None) -> NameIndex:
    """Open the shipped names, or another file that `data/build/names.py` wrote.

    A project's `own` places (.csv or .geojson) come before them.

    Raises:
        BadInput: the own file is missing, or a row of it cannot be.
        DataDamaged: the file is missing, cut short or of another make.
    """
    shipped, stations = path or data_path("names.idx"), data_path("stations.idx")
    if own is None:
        return NameIndex(shipped, stations)
    from geo.sources.gazetteer.own import OwnNames  # seldom

    return OwnNames(shipped, own, stations)
