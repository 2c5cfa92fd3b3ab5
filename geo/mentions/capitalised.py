"""Places in scripts that set words apart and write names with capitals."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from geo.languages import naming_of, weights_of
from geo.mentions.adjectives import called_so, peoples_town, sharing_a_noun
from geo.mentions.asides import listed_with, told_mentions
from geo.mentions.evidence import Found, Words, evidence
from geo.mentions.hyphens import ends
from geo.mentions.margins import (
    abbreviated,
    bare,
    certain,
    compass,
    dateline,
    ends_sentence,
    forename,
    margin,
    piece,
    titled,
    told,
)
from geo.mentions.spelling import base_forms, readings, stems
from geo.mentions.stationnames import bracketed, slashed, stationed
from geo.mentions.truecasing import as_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.model import Candidate, Gazetteer, Language, Mention

__all__ = ["find", "possible"]

_KNOWN = 100_000  # inhabitants of a town that gives an adjective
_JOINS = frozenset({" ", ". ", "-", " - ", "’ ", "' "})
_RAIL_NEWS = {1: 1.0, 2: 1.5, 4: 2.0}  # words of trains, and the margin they give
_OF_TRAINS = 2  # such words, where stations may stand without a word for them
_SHORTENED = 3  # letters of a word that a full stop shortens (Mt., Ste.)
_ANOTHER = frozenset({"water", "mountain", "island", "line"})  # than its town
_POSSESSIVE = re.compile("(?:['’]s?)?$")
_Readings = tuple[tuple[str, ...], tuple["Candidate", ...]]
_LONG = re.compile(r"\w+(?:[ -][\w’'.]+){2,}")  # words of a station's name
_REACH = 20  # characters before a name that may say it is a station's
_LONGEST = 4  # words of a name that is looked up in several forms


def find(text: str, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a text in English or Russian."""
    naming = naming_of(language)
    written, text = text, as_sentences(text, naming, gazetteer)
    words = Words(text, naming.shortened, naming.prepositions)
    weights = weights_of(language)
    trains = sum(1 for _ in islice(naming.trains.finditer(text), max(_RAIL_NEWS)))
    of_trains = max((m for n, m in _RAIL_NEWS.items() if n <= trains), default=0.0)
    search = _Search(words, language, naming, gazetteer=gazetteer)
    search.trains = trains >= _OF_TRAINS
    chosen: list[Found] = []
    placed = False
    for found in search.all():
        if chosen and found.start < chosen[-1].end:
            continue
        if naming.dated.match(text, found.start):
            continue
        pieces = evidence(found, words, naming, earlier=chosen)
        worth = weights[""] + sum(weights.get(p, 0.0) for p in pieces)
        listed = bool(chosen) and listed_with(chosen[-1], found, text, naming=naming)
        sure = certain(found, words, naming) or dateline(found, words)
        if piece(found, words, naming) or titled(found, words, naming):
            continue
        if compass(found, words, naming):
            continue
        if not sure and forename(found, words, naming):
            continue
        sure = sure or (listed and placed and found.how in {"known", "stop"})
        least = max(
            margin(found, words, naming),
            told(found, words, naming) if trains else 0.0,
            of_trains if bare(found, words, naming) else 0.0,
        )
        # One word alone is a station's name where a word or a list places it.
        if sure or (worth > -least and found.how != "stop"):
            chosen.append(found)
            placed = sure
    mentions = told_mentions(chosen, text, naming)
    if text == written:
        return tuple(mentions)
    return tuple(replace(m, surface=written[m.start : m.end]) for m in mentions)


def possible(
    words: Words, language: Language, naming: Naming, *, gazetteer: Gazetteer
) -> Iterator[Found]:
    """Yield every stretch that may name a place, in order, the longest first."""
    yield from _Search(words, language, naming, gazetteer=gazetteer).all()


class _Search:
    """One search for names in one text."""

    __slots__ = (
        *("_readings_of", "gazetteer", "language", "naming", "rails", "trains"),
        "words",
    )

    def __init__(
        self,
        words: Words,
        language: Language,
        naming: Naming,
        *,
        gazetteer: Gazetteer,
    ) -> None:
        self.words, self.language = words, language
        self.trains = False  # whether it is news of trains: one word is a stop then
        self.naming, self.gazetteer = naming, gazetteer
        self.rails = naming.trains.search(words.text) is not None
        self._readings_of: dict[tuple[str, bool], _Readings] = {}

    def _stationed(self, found: Found) -> Iterator[Found]:
        return stationed(found, self.words, self.naming, gazetteer=self.gazetteer)

    def all(self) -> Iterator[Found]:
        """Yield every stretch that may name a place, in order, the longest first."""
        for at in range(len(self.words)):
            word = self.words.word(at)
            if word[0].isupper():
                yield from self.at(at)
            elif word in self.naming.prefixes:
                yield from self.after_prefix(at)
            elif self.naming.adjective.fullmatch(word):
                yield from self.adjective(at)

    def at(self, at: int) -> Iterator[Found]:
        """Yield what the names that begin at a capital may be."""
        start = self.words.spans[at][0]
        if short := self.naming.short.match(self.words.text, start):
            if ends_sentence(self.words, at, short.group(), naming=self.naming):
                return
            yield self._short(at, short)
            return
        spot = self.words, at, self.naming
        yield from ends(self.words, at, naming=self.naming, gazetteer=self.gazetteer)
        yield from sharing_a_noun(*spot, gazetteer=self.gazetteer)
        yield from slashed(self.words, at, self.gazetteer)
        known = list(self._known(at))
        yield from bracketed(known, self.words, self.gazetteer)
        yield from self._stops(at, known[0].last if known else at)
        if known and known[0].last > at + 1:
            yield from self._stationed(known[0])
            yield from self._grown(known[0])  # Советская Гавань is no Soviet Union
        yield from called_so(*spot, gazetteer=self.gazetteer, language=self.language)
        if self.rails:
            yield from peoples_town(*spot, gazetteer=self.gazetteer)
        yield from self._people(at)
        if self.words.word(at) in self.naming.definite and self.gazetteer.candidates(
            self._surface(at + 1, known[0].last) if known else ""
        ):
            return
        for found in known:
            yield from self._stationed(found)
            yield from self._grown(found)
        if not known and self.words.word(at) not in self.naming.definite:
            yield from self._generic(at)
            yield from self._unknown(at)

    def after_prefix(self, at: int) -> Iterator[Found]:
        """Yield a name that a generic word begins (на космодроме Восточный)."""
        bare = self._surface(at + 1, at + 2)
        if not bare[:1].isupper():
            return
        for form in base_forms(bare, self.language):
            generic = self.naming.prefixes[self.words.word(at)]
            name, kind = f"{generic} {form}", self.naming.kinds.get(generic, "")
            if hits := self.gazetteer.candidates(name):
                yield self._found(at, at + 2, (name,), how="prefixed", hits=hits)
                return
            known = self.gazetteer.candidates(form) if kind in _ANOTHER else ()
            hits = tuple(hit for hit in known if hit.place.kind == kind)
            if hits:  # озеро Байкал is no town of Байкал
                names = (name, form)
                yield self._found(
                    at, at + 2, names, hint=kind, how="prefixed", hits=hits
                )
                return

    def adjective(self, at: int) -> Iterator[Found]:
        """Yield the place that an adjective is made from (московский)."""
        word = self.words.word(at)
        for name in stems(word, self.naming.demonyms):
            hits = self.gazetteer.candidates(name)
            if hits and (
                hits[0].place.kind in {"country", "region"}
                or hits[0].place.population > _KNOWN
            ):
                yield self._found(at, at + 1, (name,), how="adjective", hits=hits)
                return

    def _short(self, at: int, match: re.Match[str]) -> Found:
        """Return a country or state in its short form."""
        last = at
        while last < len(self.words) and self.words.spans[last][0] < match.end():
            last += 1
        name = self.naming.abbreviations[match.group()]
        start, end = match.span()
        how = "postal" if end - start == 2 and last == at + 1 else "short"  # noqa: PLR2004  # "OR", "Ga"
        hits = self.gazetteer.candidates(name)
        return Found(at, last, start, end, (name,), "", how, hits)

    def _stops(self, at: int, known: int) -> Iterator[Found]:
        """Yield the longest station that is more than the `known` name (Bath Spa)."""
        if self.words.gap(at) == " " and self.words.is_name(at - 1):
            return
        start = self.words.spans[at][0]
        before = self.words.text[max(0, start - 30) : start]
        trains = self.trains or self.naming.place_before.search(before)
        for last in range(min(at + _LONGEST, len(self.words)), known, -1):
            surface = self._surface(at, last)
            if not surface or not self._capitals(at, last):
                continue
            if not trains and (known == at or not _LONG.fullmatch(surface)):
                continue  # in other news only Bristol Temple Meads is one
            if last == at + 1 and not self._unmistakable(surface):
                return
            if self.words.gap(last) == " " and self.words.is_name(last):
                continue  # the beginning of a longer name, or of a person's
            if hits := self.gazetteer.stations(surface):
                yield self._found(at, last, (surface,), how="stop", hits=hits)
                return

    def _unmistakable(self, word: str) -> bool:
        """Say whether a word is neither used without a capital nor mostly another."""
        lower = word.lower()
        return lower not in self.naming.homonyms and not self.words.lower[lower]

    def _people(self, at: int) -> Iterator[Found]:
        """Yield the country that the name of a people stands for."""
        for last in (at + 2, at + 1):
            name = self.naming.demonyms.get(self._surface(at, last))
            if name:
                hits = self.gazetteer.candidates(name)
                yield self._found(at, last, (name,), how="people", hits=hits)
        if self.naming.adjective.fullmatch(self.words.word(at)):
            yield from self.adjective(at)

    def _known(self, at: int) -> Iterator[Found]:
        """Yield what the gazetteer knows at a word, the longest first."""
        text, start = self.words.text, self.words.spans[at][0]
        longest = self.gazetteer.longest_at(text, start)
        exact = self._ending(at, longest)
        most = max(exact, min(at + _LONGEST, len(self.words)))
        for last in range(most, at, -1):
            surface = self._surface(at, last)
            if not surface or (
                last != exact and self.language == "en" and last > at + 1
            ):
                continue
            names, hits = self._readings(surface, at)
            if hits:
                yield self._found(at, last, names, how="known", hits=hits)

    def _readings(self, surface: str, at: int) -> _Readings:
        """Return what a name may be in the nominative, likeliest first, and its places.

        After a preposition a name that declines is hardly in the nominative.
        """
        if self.language == "en":
            return (surface,), self.gazetteer.candidates(surface)
        governed = self.words.word(at - 1).lower() in self.naming.locatives
        known = self._readings_of.get((surface, governed))
        if known is None:
            known = readings(surface, self.gazetteer, governed=governed)
            self._readings_of[surface, governed] = known
        return known

    def _ending(self, at: int, end: int) -> int:
        """Return the word after the one that ends at an offset, or 0.

        A word ends before what makes it a possessive: North Korea's.
        """
        while at < len(self.words) and self.words.spans[at][1] < end:
            at += 1
        fits = at < len(self.words) and _POSSESSIVE.fullmatch(
            self.words.text, end, self.words.spans[at][1]
        )
        return at + 1 if fits else 0

    def _grown(self, found: Found) -> Iterator[Found]:
        """Yield a known name with the generic word that follows, then alone."""
        last = found.last
        while last < len(self.words) and self.words.gap(last) == " ":
            kind = self.naming.kinds.get(self.words.word(last))
            if kind is None:
                break
            last += 1
            surface = self._surface(found.first, last)
            if surface:
                # Bear Mountain is no town of Bear.
                hall = kind == "station" and found.names[0] in self.naming.halls
                alone = kind in _ANOTHER or hall
                yield self._found(
                    found.first,
                    last,
                    (surface, *(() if alone else found.names)),
                    hint=kind,
                    how="grown",
                    hits=found.hits,
                )
        yield found

    def _generic(self, at: int) -> Iterator[Found]:
        """Yield an unknown name that ends in a generic word."""
        for last in range(at + 2, min(at + 5, len(self.words) + 1)):
            surface = self._surface(at, last)
            kind = self.naming.kinds.get(self.words.word(last - 1))
            if surface and kind and self._capitals(at, last):
                bare = self._surface(at, last - 1)
                yield self._found(at, last, (surface, bare), hint=kind, how="generic")
                return

    def _unknown(self, at: int) -> Iterator[Found]:
        """Yield a name that nobody knows, after a word that places it."""
        start = self.words.spans[at][0]
        if self.words.word(at - 1).lower() not in self.naming.locatives and not (
            self.naming.station_before.search(
                self.words.text, max(0, start - _REACH), start
            )
        ):
            return
        if abbreviated(self.words, at, self.naming):
            return  # ЖДПП Наушки is Наушки
        for last in (at + 2, at + 1):
            surface = self._surface(at, last)
            word = self.words.word(last - 1)
            ends = word[:1].isupper() and word not in self.naming.days
            if surface and ends and self._capitals(at, last):
                yield self._found(at, last, (surface,), how="unknown")

    def _capitals(self, first: int, last: int) -> bool:
        """Say whether all words in between have capitals, but for "of" and the like."""
        words = (self.words.word(at) for at in range(first, last))
        return all(word[0].isupper() or word in self.naming.inner for word in words)

    def _surface(self, first: int, last: int) -> str:
        """Return the words in between when single spaces join them, else ""."""
        if last > len(self.words):
            return ""
        for at in range(first + 1, last):
            gap = self.words.gap(at)
            stops = gap == ". " and len(self.words.word(at - 1)) > _SHORTENED
            if gap not in _JOINS or stops:
                return ""
        text = self.words.text[
            self.words.spans[first][0] : self.words.spans[last - 1][1]
        ]
        return _POSSESSIVE.sub("", text)

    def _found(  # noqa: PLR0913  # each is a field of what is found
        self,
        first: int,
        last: int,
        names: tuple[str, ...],
        *,
        how: str,
        hint: str = "",
        hits: tuple[Candidate, ...] = (),
    ) -> Found:
        """Return a stretch of words as found."""
        start = self.words.spans[first][0]
        end = start + len(self._surface(first, last))
        return Found(first, last, start, end, names, hint, how, hits)
