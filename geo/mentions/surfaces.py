"""Names as they stand in a text of a language that is data, with their stations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from geo.languages import naming_of
from geo.languages.generic.names import shape_of
from geo.languages.generic.words import vocabulary
from geo.languages.profile import profile_of
from geo.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.generic.names import Shape
    from geo.languages.naming import Naming
    from geo.model import Candidate, Gazetteer, Language, Place

__all__ = ["Name", "Surfaces", "is_large"]

_WORD: Final = re.compile(r"[^\W\d_]{1,3}\.(?=[-\s])|[^\W\d_]+")
_JOINED: Final = re.compile(r"-[^\W\d_]+")
_LARGE: Final = 80_000  # inhabitants of a town whose name needs no context
_JOINS: Final = frozenset({" ", "-", " (", "’", "'", ". "})


class Name(NamedTuple):
    """A stretch that the gazetteer knows, and the names to look it up by."""

    end: int
    names: tuple[str, ...]
    hits: tuple[Candidate, ...]
    hint: str = ""
    sure: bool = False


class Surfaces:
    """A text's words, and the stretches of them that may be names."""

    def __init__(self, text: str, language: Language, gazetteer: Gazetteer) -> None:
        """Keep a text and what its language puts around names."""
        self.text, self.gazetteer = text, gazetteer
        self.naming: Naming = naming_of(language)
        self.shape: Shape = shape_of(language)
        self.home = profile_of(language).countries
        self.forms = vocabulary(language).forms
        bags = vocabulary(language).bags
        self.small = frozenset(
            word
            for table in ("grammar", "auxiliaries")
            for family in bags[table]
            for word in bags[table][family]
        )
        self.shortened = frozenset(profile_of(language).shortened)
        self.words = [match.span() for match in _WORD.finditer(text)]

    def station(self, start: int) -> Mention | None:
        """Return the station that a phrase names by another town: gare de Lyon."""
        for phrase, name in self.shape.stations.items():
            end = start + len(phrase)
            after = self.text[end : end + 1]
            ends = not after.isalpha() and after != "-"
            if ends and self.text[start:end].lower() == phrase:
                surface = self.text[start:end]
                return Mention(start, end, surface, tuple(name.split("|")), "station")
        return None

    def end(self, number: int, length: int) -> int:
        """Return where so many words end that stand side by side, 0 if they do not."""
        last = number + length - 1
        if last >= len(self.words):
            return 0
        end = self.words[last][1]
        opened = False
        for at in range(number, last):
            gap = self.text[self.words[at][1] : self.words[at + 1][0]]
            short = self.text[slice(*self.words[at])].rstrip(".") in self.shortened
            stops = self.text[self.words[at][1] - 1] == "." or gap == ". "
            if gap not in _JOINS or (stops and not short):
                return 0
            opened |= gap == " ("
        small = self.text[self.words[last][0]].islower()
        if small and self.text[self.words[last][0] - 1] not in "'’":
            return 0
        if opened:
            return end + 1 if self.text[end : end + 1] == ")" else 0
        if self.text[end - 1] == "." and length == 1:
            return end - 1
        return end

    def grown(self, number: int, name: Name) -> Name:
        """Return a town's name with the station that follows it."""
        start = self.words[number][0]
        station = self.naming.station_after.match(self.text, name.end)
        if station and any(hit.place.kind in {"city", "station"} for hit in name.hits):
            surface = self.text[start : station.end()]
            town = name.names[0]
            names = (surface, f"{town} {station[1]}", f"{town}-{station[1]}")
            known = [n for n in dict.fromkeys(names) if self.gazetteer.candidates(n)]
            return Name(station.end(), (*known, town), name.hits, "station")
        if self.is_placed(start):
            return name._replace(hint=self.hint(start), sure=True)
        return name

    def is_placed(self, start: int) -> bool:
        """Say whether a word right before says that a place is named: Bahnhof X."""
        before = self.naming.station_before
        return before.search(self.text, max(0, start - 30), start) is not None

    def compound(self, number: int, end: int) -> Name:
        """Return a name with all that hyphens join to it: Angern-Rogätz."""
        start = self.words[number][0]
        while joined := _JOINED.match(self.text, end):
            end = joined.end()
        name = self.text[start:end]
        hits = self.gazetteer.candidates(name)
        return Name(end, (name,), hits, self.hint(start), sure=True)

    def hint(self, start: int) -> str:
        """Return what the word before a name says that it is."""
        before = self.text[max(0, start - 30) : start].split()
        return self.naming.kinds.get(before[-1], "") if before else ""

    def adjective(self, number: int) -> Name | None:
        """Return the station that a town's adjective names: Kölner Hauptbahnhof."""
        ending = self.shape.adjective
        if not ending or number + 1 >= len(self.words):
            return None
        (start, end), (after, last) = self.words[number : number + 2]
        word, kind = self.text[start:end], self.text[after:last].rstrip(".")
        if not word.endswith(ending) or self.naming.kinds.get(kind) != "station":
            return None
        stem = word.removesuffix(ending)
        for town in (
            self.shape.adjectives.get(word, ""),
            stem,
            stem + "en",
            stem + "e",
        ):
            hits = self.gazetteer.candidates(town) if town else ()
            if hits:
                whole = f"{town} {kind}"
                known = (whole,) if self.gazetteer.candidates(whole) else ()
                return Name(
                    after + len(kind), (*known, town), hits, "station", sure=True
                )
        return None

    def town_of(self, name: str, hits: tuple[Candidate, ...]) -> Iterator[str]:
        """Yield the large town in a station's name: Paris of Paris-Austerlitz."""
        town, hyphen, _ = name.partition("-")
        if hyphen and hits[0].place.kind == "station":
            known = self.gazetteer.candidates(town)
            if known and is_large(known[0].place):
                yield town

    def goes_on(self, end: int) -> bool:
        """Say whether a hyphen makes a compound of a name: Köln-Besuch."""
        if (
            self.text[end : end + 1] != "-"
            or not self.text[end + 1 : end + 2].isupper()
        ):
            return False
        after = _WORD.match(self.text, end + 1)
        if after is None:
            return False
        other = after[0].rstrip(".")
        return not self.gazetteer.candidates(self.shape.exonyms.get(other, other))


def is_large(place: Place) -> bool:
    """Say whether a place is known well enough to need no context."""
    known = place.kind in {"city", "region"} and place.population >= _LARGE
    return known or place.kind == "country" or place.capital
