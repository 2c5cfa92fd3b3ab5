"""The words of the page in one language: of its own catalogue, else of its folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.languages.foldertables import page_of

if TYPE_CHECKING:
    from pathlib import Path

    from geo.model.annotations import Language

__all__ = ["page_words"]

_FIRST: Language = "en"


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
