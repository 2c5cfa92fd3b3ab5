"""The shape of what each language puts around a place's name, held as data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Naming"]

_NEVER = re.compile(r"(?!)")
_NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Naming:
    """Words beside a name that say what it names.

    `kinds` maps a generic word (Station, 州) to the hint it gives. `told_apart` are the
    generic words without which a name is no name at all (駅, County): a name that no
    gazetteer knows is a place with them. `vetoed` is found in the nouns after a
    country's name that only begins another name: a company, a war, a language;
    `allowed` in those after any other place's name where the place is still meant;
    `battle` makes the name an event. `titles` follow a person's name, `offices` a
    place's where it does not name a place of travel. `heads` end a compound that names
    a place (극장, 温泉). `trains` are the words by which a text is likely one of them.
    `areas` follow a name that is no town's there. `services` end a train's name.
    `metonyms` name an institution by its seat. `abbreviations` map a short form to the
    name to look up. `homonyms` are names
    that are mostly ordinary words, `words` places only before a word
    such as 站, `locatives` words before a place's name,
    `railways` are names of railways that stand before a station's,
    `sequels` words before the next of a row of stops.
    `inside` stands between a place and one within it. `place_before` (searched up to a
    name) and `place_after` (matched from its end) bear out that an unknown name is a
    place. `address` cuts an address into its parts, which end in one of the characters
    `units`; `regions` are common nouns that also name a region; `inseparable` stands
    before a country's name that is then another (東 + 日本); `modifiers` are
    abbreviations that stand freely before a noun (米). `remainder` is all that may
    follow a name within one written word; `gloss` repeats it in other characters, its
    first group; `verbs` are words of travel that a name must
    not begin in (抵达 + 卡斯利, not 抵 + 达卡). `demonyms` map the name of a people (or
    the stem of an adjective) to the country; `adjective` is the shape of one made from
    a name; `prefixes` map an inflected generic word before a name to its dictionary
    form; `short` finds abbreviations; `place_speaks` follows a metonym,
    `station_before` ends right before the name of a station; `dated` matches where a
    name begins a date or goes on in one (March 15). `bound` matches what a hyphen joins
    to a town's name (Moscow-bound), `station_after` the station that a town's name is
    followed by (Manchester Victoria, Chicago's Union Station). `shortened` are words
    that end in a full stop before a name (г.), `short_before` finds those that belong
    to it, `beginnings` are words that only begin a name (Mount). `forenames` are names
    of people that are also a town's, `common` words that a headline gives a capital
    though they are no names. `halls` are names that the stations of many towns share
    (Union Station), `single` matches what follows a name of one character where it is
    one though it is a word too; the gazetteer knows such names with one of the
    characters of `grown_by` (津市); none of `letters` is one. `days` name a weekday or
    a month. `joining` words follow a name, and no adjective: Советский и. `directions`
    before a name say which part of it is meant: Central Canada. `people` behind a name
    make it a person's. `inflects` says that names change their endings by case.
    """

    kinds: Mapping[str, str]
    told_apart: frozenset[str] = _NO_WORDS
    vetoed: re.Pattern[str] = _NEVER
    allowed: re.Pattern[str] = _NEVER
    battle: re.Pattern[str] = _NEVER
    titles: frozenset[str] = _NO_WORDS
    heads: re.Pattern[str] = _NEVER
    trains: re.Pattern[str] = _NEVER
    offices: frozenset[str] = _NO_WORDS
    metonyms: frozenset[str] = _NO_WORDS
    homonyms: frozenset[str] = _NO_WORDS
    words: frozenset[str] = _NO_WORDS
    locatives: frozenset[str] = _NO_WORDS
    railways: frozenset[str] = _NO_WORDS
    sequels: frozenset[str] = _NO_WORDS
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    inside: frozenset[str] = _NO_WORDS
    place_before: re.Pattern[str] = _NEVER
    place_after: re.Pattern[str] = _NEVER
    address: re.Pattern[str] = _NEVER
    units: str = ""
    remainder: re.Pattern[str] = _NEVER
    gloss: re.Pattern[str] = _NEVER
    verbs: re.Pattern[str] = _NEVER
    inseparable: frozenset[str] = _NO_WORDS
    modifiers: frozenset[str] = _NO_WORDS
    regions: frozenset[str] = _NO_WORDS
    demonyms: Mapping[str, str] = field(default_factory=dict)
    prefixes: Mapping[str, str] = field(default_factory=dict)
    adjective: re.Pattern[str] = _NEVER
    short: re.Pattern[str] = _NEVER
    place_speaks: re.Pattern[str] = _NEVER
    station_before: re.Pattern[str] = _NEVER
    dated: re.Pattern[str] = _NEVER
    bound: re.Pattern[str] = _NEVER
    services: re.Pattern[str] = _NEVER
    areas: re.Pattern[str] = _NEVER
    station_after: re.Pattern[str] = _NEVER
    shortened: frozenset[str] = _NO_WORDS
    short_before: re.Pattern[str] = _NEVER
    beginnings: frozenset[str] = _NO_WORDS
    forenames: frozenset[str] = _NO_WORDS
    common: frozenset[str] = _NO_WORDS
    halls: frozenset[str] = _NO_WORDS
    days: frozenset[str] = _NO_WORDS
    single: re.Pattern[str] = _NEVER
    grown_by: str = ""
    letters: frozenset[str] = _NO_WORDS
    joining: frozenset[str] = _NO_WORDS
    people: re.Pattern[str] = _NEVER
    directions: frozenset[str] = _NO_WORDS
    inflects: bool = False
