"""Where a text names places: dictionary and recogniser together, offsets exact.

`find_mentions` is the stage; each family of scripts has a finder of its own, because
what marks a name differs: joined words in Japanese, Korean and Chinese, capitals in
English and Russian.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from geo.languages.profile import profile_of
from geo.languages.token import chunks
from geo.mentions.transcribed import with_spellings

if TYPE_CHECKING:
    from geo.model import Gazetteer, Language, Mention

__all__ = ["find_mentions"]

_STRETCH = 400_000  # characters read at once: about 100 MB of words


def find_mentions(
    text: str, language: Language, gazetteer: Gazetteer
) -> tuple[Mention, ...]:
    """Return every mention of a place, in order, never overlapping.

    Each has `text[start:end] == surface`. A demonym, a metonym or a title that holds a
    place's name is a mention with `travel=False`. A text without places gives ().
    A long text is read in stretches, so memory is bounded by one of them.
    """
    finder = import_module(f"geo.mentions.{profile_of(language).finder}")
    if len(text) <= _STRETCH:
        found: tuple[Mention, ...] = finder.find(text, language, gazetteer)
        return with_spellings(text, language, found, gazetteer=gazetteer)
    return tuple(
        replace(mention, start=first + mention.start, end=first + mention.end)
        for first, last in chunks(text, _STRETCH)
        for mention in finder.find(text[first:last], language, gazetteer)
    )
