"""A language's words as data: families of words, each a line of `lexicon.toml`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from geo.languages.foldertables import tables_of, words_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Language

__all__ = ["lexicon_of"]


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
