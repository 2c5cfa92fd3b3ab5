"""The tables of a language: its folder's TOML files, checked; and its page's words.

They are compiled into `data/language-LANGUAGE.json` and `data/page-LANGUAGE.json`
(`make data`); a folder that has changed since, or was never compiled, is read as it is.
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

    from geo.model import Language

__all__ = [
    "PAGE",
    "READ_BY",
    "compiled_name",
    "digest_of",
    "is_data",
    "lexicon_of",
    "page_of",
    "page_words",
    "read_tables",
    "tables_of",
    "words_in",
]

_FOLDER = Path(__file__).parent
# What a language is read by, and what a page says in it: compiled apart, for every page
# may be asked for in any language.
READ_BY = ("language", "lexicon", "names", "times", "measures", "spatial")
PAGE = ("page",)
FILES = (*READ_BY, *PAGE)
_FIRST: Language = "en"


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
    """Return what a language is read by: tables by file, its verbs' forms if compiled.

    Raises:
        DataDamaged: a file of its folder is no TOML, or is not as the schema asks.
    """
    return _compiled(language, READ_BY) or read_tables(_FOLDER / language)


@cache
def page_of(language: Language) -> Mapping[str, Mapping[str, str]]:
    """Return the words of the page in a language by table; none where it has none.

    Raises:
        DataDamaged: a file of its folder is no TOML, or is not as the schema asks.
    """
    tables = _compiled(language, PAGE) or read_tables(_FOLDER / language)
    page: Mapping[str, Mapping[str, str]] = tables.get("page", {})
    return page


def _compiled(
    language: Language, files: tuple[str, ...]
) -> Mapping[str, Mapping[str, Any]] | None:
    """Return what was compiled of some files, None where they have changed since."""
    try:
        path = data_path(compiled_name(language, files))
    except DataDamaged:
        return None
    held: dict[str, Any] = json.loads(path.read_text("utf-8"))
    if held["sha256"] != digest_of(_FOLDER / language, files):
        return None
    tables: Mapping[str, Mapping[str, Any]] = held["tables"]
    return tables


def compiled_name(language: Language, files: tuple[str, ...]) -> str:
    """Return what the file is called into which some tables of a language go."""
    return f"{files[0]}-{language}.json"


def digest_of(folder: Path, files: tuple[str, ...]) -> str:
    """Return a digest of some files of a language's folder."""
    found = hashlib.sha256()
    for name in files:
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


@cache
def lexicon_of(language: Language) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the families of words of a language, by table and family.

    A line of `geo/languages/LANGUAGE/lexicon.toml` is `family = "word word ..."`; an
    underscore in a word stands for a space.

    >>> "depart" in lexicon_of("en")["verbs"]["leave"]
    True
    """
    return {
        table: {
            family: words_in(words)
            for family, words in families.items()
            if isinstance(words, str)
        }
        for table, families in tables_of(language)["lexicon"].items()
    }


def page_words(catalogue: Path, language: Language, table: str) -> dict[str, str]:
    """Return the phrases of a page in a language: `catalogue/LANGUAGE.json`.

    A language that is data has them in a table of its `page.toml`. What is not there is
    said in English.
    """
    file = catalogue / f"{language}.json"
    if file.is_file():
        held: dict[str, str] = json.loads(file.read_text("utf-8"))
        return held
    first = page_words(catalogue, _FIRST, table)
    return {**first, **page_of(language).get(table, {})}
