"""The tables of a language that is data: its folder's TOML files, checked.

They are compiled into `data/language-LANGUAGE.json` (`make data`); a folder that has
changed since, or never was compiled, is read as it is.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.errors import DataDamaged
from geo.model.shipped import data_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["FILES", "digest_of", "is_data", "read_tables", "tables_of", "words_in"]

_FOLDER = Path(__file__).parent
FILES = ("language", "lexicon", "names", "times", "measures", "spatial", "page")


def words_in(line: str) -> tuple[str, ...]:
    """Return the words of a line of a lexicon; an underscore stands for a space.

    >>> words_in("depart set_off")
    ('depart', 'set off')
    """
    return tuple(word.replace("_", " ") for word in line.split())


def is_data(language: Language) -> bool:
    """Say whether a language is data alone, without an analyser of its own."""
    return not (_FOLDER / language / "grammar.py").is_file()


@cache
def tables_of(language: Language) -> Mapping[str, Mapping[str, Any]]:
    """Return the tables of a language by file and table.

    Raises:
        DataDamaged: a file of its folder is no TOML, or is not as the schema asks.
    """
    folder = _FOLDER / language
    try:
        compiled = data_path(f"language-{language}.json")
    except DataDamaged:
        return read_tables(folder)
    held: dict[str, Any] = json.loads(compiled.read_text("utf-8"))
    if held["sha256"] == digest_of(folder):
        tables: Mapping[str, Mapping[str, Any]] = held["tables"]
        return tables
    return read_tables(folder)


def digest_of(folder: Path) -> str:
    """Return a digest of the files that a language's tables come from."""
    found = hashlib.sha256()
    for name in FILES:
        file = folder / f"{name}.toml"
        found.update(file.read_bytes() if file.is_file() else b"\0")
    return found.hexdigest()


def read_tables(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the tables of a language's folder, checked against the schema.

    Raises:
        DataDamaged: a file is missing, is no TOML, or is not as the schema asks.
    """
    from geo.languages.schema import check  # only where none is compiled

    tables: dict[str, dict[str, Any]] = {}
    for name in FILES:
        file = folder / f"{name}.toml"
        if not file.is_file():
            continue
        try:
            tables[name] = tomllib.loads(file.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            message = f"{file}: {error}"
            raise DataDamaged(message) from error
    check(tables, folder)
    return tables
