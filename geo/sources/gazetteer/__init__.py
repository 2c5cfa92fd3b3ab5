"""Names of the world: which places a name may mean, and where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.sources.gazetteer.finding import find, near_misses
from geo.sources.gazetteer.names import NameIndex
from geo.sources.registry import data_path

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["NameIndex", "find", "near_misses", "open_gazetteer"]


def open_gazetteer(path: Path | None = None) -> NameIndex:
    """Open the shipped names, or another file that `data/build/names.py` wrote.

    Raises:
        DataDamaged: the file is missing, cut short or of another make.
    """
    return NameIndex(path or data_path("names.idx"))
