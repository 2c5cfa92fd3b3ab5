"""What a language that is data calls places: `data/exonyms-LANGUAGE.tsv`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from geo.errors import DataDamaged
from geo.language_codes import LANGUAGES, PAGE_LANGUAGES
from geo.languages.foldertables import tables_of
from geo.model.shipped import data_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.model import Mention, Place
    from geo.model.annotations import Language

__all__ = [
    "Exonyms",
    "as_told",
    "exonyms_of",
    "known_as",
    "with_countries",
    "with_own_name",
]


_HAN = "\u3005\u3400-\u9fff"
_LETTERS = {
    "ja": re.compile(rf"[\u3040-\u30ff{_HAN}・ー]+"),
    "ko": re.compile(r"[\uac00-\ud7a3\d ]+"),
    "ru": re.compile("[\u0400-\u04ff\\d .-]+"),
    "zh": re.compile(rf"[{_HAN}·]+"),
}


@dataclass(frozen=True, slots=True)
class Exonyms:
    """A language's names of places.

    `called` has them by id (a country's also by "country:FR"), `known` what the
    gazetteer calls each, `spoken` countries and seas by their English names.
    """

    called: Mapping[str, str]
    known: Mapping[str, str]
    spoken: Mapping[str, str]


@cache
def exonyms_of(language: Language) -> Exonyms:
    """Return the names that a language alone has; none where no file has them.

    >>> exonyms_of("de").known["Lissabon"]
    'Lisbon'
    """
    written = tables_of(language)["names"].get("towns", {})
    try:
        path = data_path(f"exonyms-{language}.tsv")
    except DataDamaged:
        return Exonyms({}, written, {})
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    places = [row for row in rows if not row[0].startswith("sea:")]
    known = {name: lookup for _, name, lookup in places if name != lookup}
    drawn = ("country:", "sea:")
    spoken = {lookup: name for key, name, lookup in rows if key.startswith(drawn)}
    called = {key: name for key, name, _ in rows}
    return Exonyms(called, {**known, **written}, spoken)


def known_as(name: str) -> str:
    """Return what the gazetteer calls a place that only one language calls so, or "".

    >>> known_as("Lissabon"), known_as("Lisbon")
    ('Lisbon', '')
    """
    others = (each for each in LANGUAGES if each not in PAGE_LANGUAGES)
    found = (exonyms_of(language).known.get(name, "") for language in others)
    return next(filter(None, found), "")


def with_own_name(place: Place, language: Language) -> Place:
    """Return a place with what a language that is data calls it, if that is known."""
    if language in PAGE_LANGUAGES or "" in place.names:
        return place
    name = exonyms_of(language).called.get(place.id)
    return replace(place, names={**place.names, language: name}) if name else place


def as_told(place: Place, language: Language, mentions: Sequence[Mention]) -> Place:
    """Return a place with its name in the story's language, or the story's own for it.

    That is the dictionary form of what the story writes; only a name in the language's
    letters is one, and only languages of other than Latin letters need one.
    """
    place = with_own_name(place, language)
    letters = _LETTERS.get(language)
    if letters is None or language in place.names or "" in place.names:
        return place
    told = (each.names[0] for each in mentions if each.place == place.id and each.names)
    name = next(filter(letters.fullmatch, told), "")
    return replace(place, names={**place.names, language: name}) if name else place


def with_countries(
    countries: Mapping[str, Mapping[str, str]], language: Language
) -> Mapping[str, Mapping[str, str]]:
    """Return the names of countries by code and language, those of one more added."""
    if language in PAGE_LANGUAGES:
        return countries
    called = exonyms_of(language).called
    return {
        code: {**names, language: called.get(f"country:{code}", names.get("en", code))}
        for code, names in countries.items()
    }
