"""Compile the tables of every language, so that they load fast.

`language-LANG.json` and `page-LANG.json` are the folder `geo/languages/LANG` in two
files, each with a digest of what it comes from; a language whose page has a catalogue
of its own has no second one. Run it after any change to a folder.
"""

from __future__ import annotations

import json
from typing import Any

from packages import DATA, ROOT, register

from geo.language_codes import LANGUAGES
from geo.languages.foldertables import (
    PAGE,
    READ_BY,
    compiled_name,
    digest_of,
    is_data,
    read_tables,
)
from geo.languages.generic.compiledtimes import PATTERNS, compiled_times
from geo.languages.generic.words import written_forms


def main() -> None:
    """Check and compile the folder of every language."""
    for language in LANGUAGES:
        folder = ROOT / "geo" / "languages" / language
        tables: dict[str, Any] = dict(read_tables(folder))
        page = {"page": tables.pop("page", {})}
        if is_data(language):
            tables["forms"] = written_forms(tables["lexicon"])
            _compile(language, PAGE, page)
        tables[PATTERNS] = compiled_times(tables["times"])
        _compile(language, READ_BY, tables)


def _compile(language: str, files: tuple[str, ...], tables: dict[str, Any]) -> None:
    """Write some tables of a language with the digest of the files they come from."""
    folder = ROOT / "geo" / "languages" / language
    held = {"sha256": digest_of(folder, files), "tables": tables}
    text = json.dumps(held, ensure_ascii=False)
    file = compiled_name(language, files)
    (DATA / file).write_text(text + "\n", "utf-8")
    register(
        file,
        licence="MIT",
        attribution="",
        origin=[
            f"geo/languages/{language}/{name}.toml"
            for name in files
            if (folder / f"{name}.toml").is_file()
        ],
        date="2026-12-01",
    )


if __name__ == "__main__":
    main()
