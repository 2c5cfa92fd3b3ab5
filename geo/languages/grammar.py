"""Which analyser reads which language."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Language
    from geo.model.clause import Parser

__all__ = ["parser_of"]

# The languages that are read clause by clause; the others still by cues alone.
_READ: frozenset[Language] = frozenset({"en", "ja", "ko", "ru", "zh"})


def parser_of(language: Language) -> Parser | None:
    """Return a language's analyser, None for one that has none yet."""
    name = f"geo.languages.{language}.grammar"
    if language not in _READ or find_spec(name) is None:
        return None
    parse: Parser = import_module(name).parse
    return parse
