"""The shape of names in a language that is data: its `names.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from geo.languages.exonyms import exonyms_of
from geo.languages.foldertables import tables_of, words_in
from geo.languages.wordpatterns import any_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["Shape", "respelt", "shape_of"]


@dataclass(frozen=True, slots=True)
class Shape:
    """What is known of names in a language that is data.

    With `nouns_have_capitals` a capital alone makes no name. A name may end in the
    `genitive`; a town's `adjective` ending names its station, `adjectives` are those
    that no rule makes. `exonyms` are names that only this language has for a place,
    with the name that the gazetteer knows; `area_before` are words that make a name a
    region's (Kreis Roth), `nouns` those of trains, none of which is a place alone
    (Zug); a name that nobody knows is one behind `unknown_after`, and adjectives in
    `led_by` stand between a preposition and a town: vom tschechischen Eger.
    `spellings` are how it writes foreign sounds, with what the gazetteer writes.
    `stations` are phrases that name a station.
    """

    nouns_have_capitals: bool
    genitive: str
    adjective: str
    adjectives: Mapping[str, str]
    articles: frozenset[str]
    verbs: frozenset[str]
    area_before: re.Pattern[str]
    nouns: frozenset[str]
    unknown_after: frozenset[str]
    led_by: str
    joints: frozenset[str]
    exonyms: Mapping[str, str]
    spellings: tuple[tuple[str, str], ...]
    stations: Mapping[str, str]


@cache
def shape_of(language: Language) -> Shape:
    """Return what is known of names in a language."""
    tables = tables_of(language)
    table = tables["names"]
    shape, words = table.get("shape", {}), table["words"]
    nouns = tables["lexicon"]["nouns"]
    areas = any_word(words.get("area_before", ""), apart=False)
    joints = tables["lexicon"]["grammar"]["conjunctions"]
    return Shape(
        nouns_have_capitals=shape.get("nouns_have_capitals", False),
        genitive=shape.get("genitive", ""),
        adjective=shape.get("adjective", ""),
        adjectives=table.get("adjectives", {}),
        articles=frozenset(words_in(words.get("articles", ""))),
        verbs=frozenset(words_in(words.get("verbs", ""))),
        area_before=re.compile(rf"(?<!\w)(?i:{areas}) ?\Z"),
        led_by=shape.get("led_by", ""),
        unknown_after=frozenset(words_in(words.get("unknown_after", ""))),
        nouns=frozenset(n for line in nouns.values() for n in words_in(line)),
        joints=frozenset({"", *words_in(joints)}),
        exonyms=exonyms_of(language).known,
        spellings=tuple(table.get("spellings", {}).items()),
        stations={k.lower(): v for k, v in table.get("stations", {}).items()},
    )


def respelt(name: str, spellings: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Return what a name may be in the gazetteer's spelling, the fewest changes last.

    >>> respelt("Nauschki", (("sch", "sh"), ("w", "v")))
    ('Naushki',)
    """
    fits = [pair for pair in spellings if pair[0] in name.lower()]
    found: dict[str, None] = {}
    for chosen in range(2 ** len(fits) - 1, 0, -1):
        other = name
        for place, (sound, letters) in enumerate(fits):
            if chosen & 1 << place:
                other = other.replace(sound, letters)
                other = other.replace(sound.capitalize(), letters.capitalize())
        if other != name:
            found[other] = None
    return tuple(found)
