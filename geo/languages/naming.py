"""What a language puts around a place's name: its `names.toml`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from geo.languages.foldertables import tables_of, words_in
from geo.languages.profile import profile_of
from geo.languages.wordpatterns import NEVER, any_word, form_of, known_slot, line_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model.annotations import Language

__all__ = ["Naming", "naming_of"]


# How Europe says it, where a table does not say it otherwise.
_FORMS: Mapping[str, str] = {
    "areas": "_{areas}",
    "joint": "[,]_{conjunctions}_",
    "listed": "[,]_{conjunctions}_",
    "station_before": "{edge}{station_before}_",
    "station_after": "(_|-){take}{station_after}{taken}",
}
_IN_ANY_CASE = frozenset({"station_before"})  # words that begin a sentence too
_TABLES = {"abbreviations": "short", "demonyms": "peoples"}
_OF_RAILS = frozenset({"trains", "rails"})  # the latter are the former where not told
_CHARACTERS = frozenset(
    ("inside", "leads", "like_leads", "foreign", "foreign_too", "placed_by")
)
_SHAPES: Mapping[str, str | bool] = {"str": "", "bool": False}


class Naming:
    """Words beside a name that say what it names.

    `kinds` maps a generic word (Station, 州) to the hint it gives. `told_apart`
    are the generic words without which a name is no name at all (駅, County): a
    name that no gazetteer knows is a place with them. `vetoed` is found in the
    nouns after a country's name that only begins another name: a company, a
    war, a language; `allowed` in those after any other place's name where the
    place is still meant; `battle` makes the name an event. `titles` follow a
    person's name, `offices` a place's where it does not name a place of travel.
    `heads` end a compound that names a place (극장, 温泉). `trains` are words of
    railways; by `rails` a text is one of trains, if it has enough of them.
    `areas` follow a name that is no town's there. `services` end a train's
    name. `metonyms` name an institution by its seat. `abbreviations` map a
    short form to the name to look up. `homonyms` are names that are mostly
    ordinary words, `words` places only before a word such as 站, `locatives`
    words before a place's name, `railways` are names of railways that stand
    before a station's, `sequels` words before the next of a row of stops.
    `inside` stands between a place and one within it. `place_before` (searched
    up to a name) and `place_after` (matched from its end) bear out that an
    unknown name is a place. `address` cuts an address into its parts, which end
    in one of the characters `units`; `regions` are common nouns that also name
    a region; `inseparable` stands before a country's name that is then another
    (東 + 日本); `modifiers` are abbreviations that stand freely before a noun (米).
    `remainder` is all that may follow a name within one written word; `gloss`
    repeats it in other characters, its first group; `verbs` are words of travel
    that a name must not begin in (抵达 + 卡斯利, not 抵 + 达卡). `demonyms` map the
    name of a people (or the stem of an adjective) to the country; `adjective`
    is the shape of one made from a name; `prefixes` map an inflected generic
    word before a name to its dictionary form; `short` finds abbreviations;
    `place_speaks` follows a metonym, `station_before` ends right before the
    name of a station; `dated` matches where a name begins a date or goes on in
    one (March 15). `bound` matches what a hyphen joins to a town's name
    (Moscow-bound), `station_after` the station that a town's name is followed
    by (Manchester Victoria, Chicago's Union Station). `shortened` are words
    that end in a full stop before a name (г.), `short_before` finds those that
    belong to it, `beginnings` are words that only begin a name (Mount).
    `forenames` are names of people that are also a town's, `common` words that
    a headline gives a capital though they are no names. `halls` are names that
    the stations of many towns share (Union Station), `single` matches what
    follows a name of one character where it is one though it is a word too; the
    gazetteer knows such names with one of the characters of `grown_by` (津市);
    none of `letters` is one. `days` name a weekday or a month. `shared` maps a
    noun that stands once behind several adjectives to its dictionary form:
    областям. `joining` words follow a name, and no adjective: Советский и.
    `directions` before a name say which part of it is meant: Central Canada.
    `people` behind a name make it a person's. `inflects` says that names change
    their endings by case. `prepositions` are those before a bare name,
    `articles` those of a place, `definite` those that names have too (The
    Hague), `inner` small words inside a name. `cut_short` are short forms of
    regions that are other words too, or people. Adjectives have the
    `adjective_endings`; `cases` and `adjective_cases` say what the nominative
    has in the place of an ending. `leads` are words of one letter before a
    place, `like_leads` those that a name may only seem to begin with; `foreign`
    characters spell foreign names, `foreign_too` other words as well; a name of
    two characters is a place's before a word that begins with one of
    `placed_by`. `unknown_station` finds the name and the word of a station that
    no gazetteer has, `longer_station` what goes on from a known name to that of
    one, `to_the_end` what follows the first place in a bracket, `listed_stop`
    and `goes_on` what follows a name in a list. `within` stands between a place
    and the region that holds it, `surely_within` where it must, `owner` between
    a region and what it has, `joint` between two names of one rank, and
    `listed` between two words of a list, where words are set apart;
    `conjunctions` are the words alone, `compass` are those that only say where
    one goes, `towards` particles that do. A name behind a `goal` is gone to
    unless it has the ending of one that is `located`.

    Each is made of the tables when it is first asked for, for no story needs them all.
    """

    kinds: Mapping[str, str]
    told_apart: frozenset[str]
    vetoed: re.Pattern[str]
    allowed: re.Pattern[str]
    battle: re.Pattern[str]
    titles: frozenset[str]
    heads: re.Pattern[str]
    trains: re.Pattern[str]
    rails: re.Pattern[str]
    offices: frozenset[str]
    metonyms: frozenset[str]
    homonyms: frozenset[str]
    words: frozenset[str]
    locatives: frozenset[str]
    railways: frozenset[str]
    sequels: frozenset[str]
    abbreviations: Mapping[str, str]
    inside: frozenset[str]
    place_before: re.Pattern[str]
    place_after: re.Pattern[str]
    address: re.Pattern[str]
    units: str
    remainder: re.Pattern[str]
    gloss: re.Pattern[str]
    verbs: re.Pattern[str]
    inseparable: frozenset[str]
    modifiers: frozenset[str]
    regions: frozenset[str]
    demonyms: Mapping[str, str]
    prefixes: Mapping[str, str]
    shared: Mapping[str, str]
    adjective: re.Pattern[str]
    short: re.Pattern[str]
    place_speaks: re.Pattern[str]
    station_before: re.Pattern[str]
    dated: re.Pattern[str]
    bound: re.Pattern[str]
    services: re.Pattern[str]
    areas: re.Pattern[str]
    station_after: re.Pattern[str]
    shortened: frozenset[str]
    short_before: re.Pattern[str]
    beginnings: frozenset[str]
    forenames: frozenset[str]
    common: frozenset[str]
    halls: frozenset[str]
    days: frozenset[str]
    single: re.Pattern[str]
    grown_by: str
    letters: frozenset[str]
    joining: frozenset[str]
    people: re.Pattern[str]
    directions: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    inner: frozenset[str]
    conjunctions: frozenset[str]
    compass: frozenset[str]
    towards: tuple[str, ...]
    cut_short: frozenset[str]
    adjective_endings: tuple[str, ...]
    cases: Mapping[str, tuple[str, ...]]
    adjective_cases: Mapping[str, tuple[str, ...]]
    located: tuple[str, ...]
    within: re.Pattern[str]
    surely_within: re.Pattern[str]
    goal: re.Pattern[str]
    owner: re.Pattern[str]
    joint: re.Pattern[str]
    listed: re.Pattern[str]
    unknown_station: re.Pattern[str]
    longer_station: re.Pattern[str]
    to_the_end: re.Pattern[str]
    listed_stop: re.Pattern[str]
    goes_on: re.Pattern[str]
    leads: frozenset[str]
    like_leads: frozenset[str]
    foreign: frozenset[str]
    foreign_too: frozenset[str]
    placed_by: frozenset[str]
    inflects: bool

    def __init__(self, language: Language) -> None:
        """Keep the tables of a language."""
        self._table: Mapping[str, Mapping[str, Any]] = tables_of(language)["names"]
        self._words: Mapping[str, str] = self._table["words"]
        self._forms: Mapping[str, str] = {**_FORMS, **self._table.get("forms", {})}
        self._letters: Mapping[str, str] = self._table.get("letters", {})
        self._shape: Mapping[str, Any] = self._table.get("shape", {})
        self._apart = not profile_of(language).joined

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # each field has its own type
        """Return what a language knows under a name, made once."""
        kind = type(self).__annotations__.get(name)
        if kind is None:
            raise AttributeError(name)
        value = self.__dict__[name] = self._made(name, kind)
        return value

    def _made(self, name: str, kind: str) -> object:
        """Return a field of a kind: what its annotation says."""
        if kind == "re.Pattern[str]":
            return self._pattern(name)
        if kind == "Mapping[str, str]":
            return self._meant(name)
        if kind.startswith("Mapping"):
            return self._cases(name)
        if kind == "frozenset[str]" and name in _CHARACTERS:
            return frozenset(self._shape.get(name, "")) - {"\n"}
        if kind in _SHAPES:
            return self._shape.get(name, _SHAPES[kind])
        words = words_in(self._words.get(name, ""))
        return words if kind.startswith("tuple") else frozenset(words)

    def _meant(self, table: str) -> dict[str, str]:
        """Return what each word of a table means: the key of its line."""
        lines: Mapping[str, str] = self._table.get(_TABLES.get(table, table), {})
        return {w: meant for meant, line in lines.items() for w in words_in(line)}

    def _cases(self, table: str) -> dict[str, tuple[str, ...]]:
        """Return what each ending of a table stands for in the nominative."""
        lines: Mapping[str, str] = self._table.get(table, {})
        return {
            ending: tuple("" if each == "-" else each for each in words_in(line))
            for ending, line in lines.items()
        }

    def _pattern(self, name: str) -> re.Pattern[str]:
        """Return a pattern for any of a line of forms, as they stand there."""
        if name == "short":
            return self._short()
        if name in _OF_RAILS:
            line = self._words.get(name) or self._words.get("trains", "")
            any_of_them = any_word(line, apart=self._apart, whole=True)
            return re.compile(any_of_them, re.IGNORECASE)
        forms = line_of(self._forms.get(name, ""))
        each = "|".join(form_of(form, self._slot) for form in forms) or NEVER
        return re.compile(f"(?:{each})$" if name.endswith("_before") else each)

    def _slot(self, name: str) -> str:
        """Return what stands in a form for a name."""
        if (known := known_slot(name, self._letters)) is not None:
            return known
        line = self._words.get(name, "")
        words = any_word(line, apart=self._apart, begins=False, slots=self._slot)
        return f"(?i:{words})" if name in _IN_ANY_CASE else words

    def _short(self) -> re.Pattern[str]:
        """Return a pattern for an abbreviation, the longest first."""
        short = sorted(self.abbreviations, key=len, reverse=True) if self._apart else ()
        each = "|".join(map(re.escape, short)) or NEVER
        return re.compile(rf"(?:{each})(?![\w-])")


@cache
def naming_of(language: Language) -> Naming:
    """Return the words that a language puts around a place's name.

    >>> naming_of("en").kinds["Oblast"], "via" in naming_of("en").locatives
    ('admin1', True)
    """
    return Naming(language)
