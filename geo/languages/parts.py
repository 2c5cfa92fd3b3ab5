"""A part of a language, and its analyser: its own module, else what its data makes.

A language needs code only where it needs an analyser. What it has as data alone is made
of its tables by the module of the same name in `geo.languages.generic`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from geo.model import Language
    from geo.model.clause import Parser

__all__ = ["parser_of", "part_of"]

_FOLDER = Path(__file__).parent


@cache
def part_of(language: Language, part: str, name: str) -> Any:  # noqa: ANN401  # each caller says what it takes
    """Return what a language's part has under a name: ("en", "grammar", "parse")."""
    if (_FOLDER / language / f"{part}.py").is_file():
        return getattr(import_module(f"geo.languages.{language}.{part}"), name)
    made = import_module(f"geo.languages.generic.{part}")
    return getattr(made, f"{name.lower()}_of")(language)


def parser_of(language: Language) -> Parser:
    """Return a language's analyser."""
    parse: Parser = part_of(language, "grammar", "parse")
    return parse
