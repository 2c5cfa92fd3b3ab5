"""Whether the shipped files, and what was made of them, are as they were registered."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from geo.errors import DataDamaged
from geo.sources.railways import verify_cache
from geo.sources.registry import data_path, registered

if TYPE_CHECKING:
    from geo.sources.registry import DataFile

__all__ = ["verify"]


def verify() -> tuple[str, ...]:
    """Return one line for each shipped file that is not what was registered.

    Rails that were expanded into the cache are looked at too; damaged ones are removed
    and made again when they are next wanted.

    Raises:
        DataDamaged: the registry itself is missing or damaged.
    """
    faults = tuple(fault for row in registered() if (fault := _fault(row)))
    return faults + verify_cache()


def _fault(row: DataFile) -> str:
    """Return what is wrong with a file, or an empty string."""
    try:
        content = data_path(row.file).read_bytes()
    except DataDamaged as error:
        return str(error)
    if hashlib.sha256(content).hexdigest() == row.sha256:
        return ""
    return f"{row.file} is not the registered file: reinstall railstory"
