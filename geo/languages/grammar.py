"""Which analyser reads which language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.languages.parts import part_of

if TYPE_CHECKING:
    from geo.model import Language
    from geo.model.clause import Parser

__all__ = ["parser_of"]


def parser_of(language: Language) -> Parser:
    """Return a language's analyser."""
    parse: Parser = part_of(language, "grammar", "parse")
    return parse
