"""Which analyser reads which language."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Language
    from geo.model.clause import Parser

__all__ = ["parser_of"]


def parser_of(language: Language) -> Parser:
    """Return a language's analyser."""
    parse: Parser = import_module(f"geo.languages.{language}.grammar").parse
    return parse
