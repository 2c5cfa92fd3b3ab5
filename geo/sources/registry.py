"""The data files that railstory ships: where they lie, and whether they are whole."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from geo.errors import DataDamaged
from geo.model.shipped import data_path

__all__ = ["DataFile", "data_path", "registered"]


@dataclass(frozen=True, slots=True)
class DataFile:
    """A row of `data/registry.toml`: a shipped file, whose it is and what made it."""

    name: str
    file: str
    bytes: int
    sha256: str
    licence: str
    attribution: str
    origin: tuple[str, ...]
    date: str
    builder: str

    def to_dict(self) -> dict[str, object]:
        """Return the row as plain values, for JSON."""
        return {
            "name": self.name,
            "file": self.file,
            "bytes": self.bytes,
            "sha256": self.sha256,
            "licence": self.licence,
            "attribution": self.attribution,
            "origin": list(self.origin),
            "date": self.date,
            "builder": self.builder,
        }


def registered() -> tuple[DataFile, ...]:
    """Return every shipped data file, in order of name.

    Raises:
        DataDamaged: the registry is missing or is no TOML.
    """
    path = data_path("registry.toml")
    try:
        rows = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        message = f"{path} is damaged ({error}): reinstall railstory"
        raise DataDamaged(message) from error
    return tuple(_data_file(name, row) for name, row in sorted(rows.items()))


def _data_file(name: str, row: dict[str, object]) -> DataFile:
    """Return one table of the registry as a value."""
    origin = row.pop("origin")
    return DataFile(name=name, origin=tuple(origin), **row)  # type: ignore[arg-type]  # as `make data` wrote them; a test reads all
