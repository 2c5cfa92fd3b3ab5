"""The patterns of a language's dates, made once by `make data` and then only loaded."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geo.errors import DataDamaged
from geo.languages.foldertables import tables_of
from geo.languages.textsearch import anchors_of
from geo.languages.timewords import TimeWords

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["PATTERNS", "compiled_times", "words_of"]

PATTERNS = "patterns"  # the table of a compiled language that holds them
_CODE = "code"  # a digest of the modules that made them
_HERE = Path(__file__).parent
_MAKERS = (
    *(_HERE / "timeforms.py", _HERE / "times.py"),
    *(_HERE.parent / "timewords.py", _HERE.parent / "textsearch.py"),
)
_PAIRS = frozenset({"parts", "monthparts", "nights"})


def words_of(language: Language) -> TimeWords:
    """Return the words and patterns of a language's dates and times.

    Raises:
        DataDamaged: a form names what is no table, piece or kind of figures.
    """
    tables = tables_of(language)
    held = tables.get(PATTERNS, {})
    if held.get(_CODE) == _code():
        return _loaded(held)
    from geo.languages.generic.times import words_in_tables  # compiled needs none

    try:
        return words_in_tables(tables["times"])
    except LookupError as error:
        message = f"{language}: times.toml: {error}; docs/languages.md has every table"
        raise DataDamaged(message) from error


def compiled_times(table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the words and patterns of a `times.toml` as JSON can hold them.

    The anchors of each pattern are with them, for they take longest to find.
    """
    from geo.languages.generic.times import words_in_tables  # likewise

    words = words_in_tables(table)
    held = {field.name: getattr(words, field.name) for field in fields(words)}
    for name, value in held.items():
        if isinstance(value, frozenset):
            held[name] = sorted(value)
    patterns = (*words.dates, *words.clocks, *words.patterns)
    held["anchors"] = [anchors_of(pattern) for pattern in patterns]
    return {_CODE: _code(), **held}


def _loaded(held: Mapping[str, Any]) -> TimeWords:
    """Return words and patterns as they were compiled."""
    told: dict[str, Any] = {}
    for field in fields(TimeWords):
        value = held[field.name]
        if "frozenset" in str(field.type):
            value = frozenset(value)
        elif field.name in _PAIRS:
            value = {word: tuple(pair) for word, pair in value.items()}
        elif isinstance(value, list):
            value = tuple(value)
        told[field.name] = value
    patterns = (*told["dates"], *told["clocks"], *told["patterns"])
    found = (tuple(map(tuple, each)) for each in told["anchors"])
    told["anchors"] = dict(zip(patterns, found, strict=True))
    return TimeWords(**told)


@cache
def _code() -> str:
    """Return a digest of the modules that make patterns."""
    found = hashlib.sha256()
    for module in _MAKERS:
        found.update(module.read_bytes())
    return found.hexdigest()
