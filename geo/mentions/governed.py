"""Places in a language that is data: known names that their context bears out.

No weights are learned for such a language: a name counts where a preposition governs
it, where it is a large town's or a country's, in a list with such a one, beside a word
for a station, or where it counted elsewhere in the text.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from geo.languages.generic.names import respelt
from geo.mentions.surfaces import Name, Surfaces, is_large
from geo.model import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.model import Gazetteer, Language, Place

__all__ = ["find"]

_HOME: Final = 15_000  # of one whose name is a word too, in a country of the language
_MOST_WORDS: Final = 5
_REACH: Final = 7  # words between such a verb and its object
_SENTENCE: Final = re.compile(r"(?:^|[.!?:]\s+|\n\s*|[„“«\"(]\s*)$")
_DATELINE: Final = re.compile(r" ?(?:\(\w[\w/ ]*\) ?)?[–—-] |\. (?=[A-ZÄÖÜÉ])|, \d|:")
_DASH: Final = re.compile(r"\s?[–—-]\s?$")


def find(text: str, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a text, those it bears out only elsewhere too."""
    search = _Search(text, language, gazetteer)
    found = search.all(frozenset())
    proven = frozenset(mention.names[0] for mention in found)
    if search.doubted & proven:
        found = search.all(proven)
    return tuple(_within(found, text))


class _Search(Surfaces):
    """One search for names in one text."""

    def all(self, proven: frozenset[str]) -> list[Mention]:
        """Return the mentions in order, and keep as doubted what is not borne out."""
        self.doubted: set[str] = set()
        found: list[Mention] = []
        last = person = 0
        for number, (start, _) in enumerate(self.words):
            if start < last or start < person:
                continue
            if phrase := self.station(start):
                found.append(phrase)
                last = phrase.end
                continue
            if not self.text[start].isupper():
                continue
            if self._is_person(number):
                person = self._name_end(number)
                continue
            name = self._named(number)
            if name is None:
                continue
            if not name.sure and not self._is_borne_out(
                number, name, found=found, proven=proven
            ):
                self.doubted.add(name.names[0])
                continue
            found.append(self._mention(number, name))
            last = name.end
        return found

    def _named(self, number: int) -> Name | None:
        """Return the longest name that begins at a word."""
        start = self.words[number][0]
        if adjective := self.adjective(number):
            return adjective
        for length in range(_MOST_WORDS, 0, -1):
            end = self.end(number, length)
            if not end:
                continue
            surface = self.text[start:end]
            for name in self._names(surface):
                if hits := self.gazetteer.candidates(name):
                    kept = end - (len(surface) - len(surface.rstrip(".")))
                    if self.goes_on(kept) and self.is_placed(start):
                        return self.compound(number, kept)
                    names = (name, *self.town_of(name, hits))
                    return self.grown(number, Name(kept, names, hits))
        return self._respelt(number) or self._unknown(number)

    def _respelt(self, number: int) -> Name | None:
        """Return a foreign name that the language spells in its own way: Nauschki."""
        start, end = self.words[number]
        surface = self.text[start:end].rstrip(".")
        placed = self.is_placed(start) or self._is_led(number)
        if not placed or surface in self.naming.homonyms:
            return None
        for name in respelt(surface, self.shape.spellings):
            if hits := self.gazetteer.candidates(name):
                return self.grown(number, Name(start + len(surface), (name,), hits))
        return None

    def _names(self, surface: str) -> Iterator[str]:
        """Yield what a stretch may be looked up by, its exonym first."""
        if surface in self.shape.exonyms:
            yield self.shape.exonyms[surface]
        if surface in self.naming.abbreviations:
            yield self.naming.abbreviations[surface]
        yield surface
        ending = self.shape.genitive
        if ending and surface.endswith(ending) and len(surface) > 4:  # noqa: PLR2004  # a name and its ending
            bare = surface.removesuffix(ending)
            if bare in self.shape.exonyms:
                yield self.shape.exonyms[bare]
            hits = self.gazetteer.candidates(bare)
            if hits and is_large(hits[0].place):
                yield bare

    def _unknown(self, number: int) -> Name | None:
        """Return a name that nobody knows, behind a word that places it."""
        start, end = self.words[number]
        word = self.text[start:end].rstrip(".")
        if word in self.naming.homonyms or word in self.naming.days or word.isupper():
            return None
        placed = self.is_placed(start)
        governed = self._before(number) in self.shape.unknown_after
        if not (placed or governed) or len(word) < 3:  # noqa: PLR2004  # "TV" is no town
            return None
        for length in (3, 2):
            last = self.end(number, length)
            if last and all(
                self.text[first].isupper()
                for first, _ in self.words[number : number + length]
            ):
                end = last
                break
        surface = self.text[start:end].rstrip(".")
        hint = self.hint(start) if placed else ""
        return Name(start + len(surface), (surface,), (), hint, sure=True)

    def _is_led(self, number: int) -> bool:
        """Say whether a preposition stands right before a word."""
        if not number:
            return False
        word = self.text[slice(*self.words[number - 1])].lower()
        if self.shape.led_by and word.endswith(self.shape.led_by) and number > 1:
            leads = self.naming.locatives | self.shape.articles
            return self._before(number - 1) in leads
        return self._before(number) in self.naming.locatives

    def _before(self, number: int) -> str:
        """Return the word right before another, in small letters; "" for none."""
        if not number:
            return ""
        start, end = self.words[number - 1]
        between = self.text[end : self.words[number][0]]
        return self.text[start:end].lower() if between in {" ", "’", "'"} else ""

    def _is_person(self, number: int) -> bool:
        """Say whether a name is a person's: a title or a forename stands before it."""
        start, end = self.words[number]
        word = self.text[start:end].rstrip(".")
        if word in self.naming.forenames:
            after = self.words[number + 1] if number + 1 < len(self.words) else None
            gap = self.text[end : after[0]] if after else "."
            follows = after is not None and gap == " " and self.text[after[0]].isupper()
            return follows and not self._is_led(number)
        if not number:
            return False
        first, last = self.words[number - 1]
        before = self.text[first:last]
        gap = self.text[last:start]
        titled = (
            before in self.naming.titles or before.rstrip(".") in self.naming.titles
        )
        return titled and gap in {" ", ". "}

    def _name_end(self, number: int) -> int:
        """Return where a person's name ends: capitals side by side."""
        at = number
        while (
            at + 1 < len(self.words)
            and self.text[self.words[at][1] : self.words[at + 1][0]] in {" ", "-"}
            and self.text[self.words[at + 1][0]].isupper()
            and self.text[self.words[at + 1][0] : self.words[at + 1][1]]
            not in self.naming.homonyms
        ):
            at += 1
        return self.words[at][1]

    def _is_borne_out(  # noqa: C901, PLR0911  # one answer for each kind of evidence
        self, number: int, name: Name, *, found: list[Mention], proven: frozenset[str]
    ) -> bool:
        """Say whether a known name is a place's where it stands."""
        start = self.words[number][0]
        surface = self.text[start : name.end]
        place = name.hits[0].place
        before = self._before(number)
        led = self._is_led(number)
        alone = not any(sign in surface for sign in " -(")
        if self.goes_on(name.end):
            return False
        if alone and self._in_name(number) and not is_large(place):
            return False
        if alone and surface in self.naming.forenames and not is_large(place):
            return False
        if alone and surface.lower() in self.shape.nouns:
            return bool(name.hint)
        opens = _SENTENCE.search(self.text, max(0, start - 3), start)
        low = surface.lower()
        if alone and opens and (self.forms.get(low) or low in self.small):
            return False  # "Va pour Dijon": a verb's capital
        if alone and surface in self.naming.homonyms:
            return bool(name.hint) or (led and self._is_at_home(place))
        relative = self.text.endswith(", ", 0, max(0, start - len(before) - 1))
        articled = before in self.shape.articles and not relative
        if self.shape.nouns_have_capitals and articled:
            return bool(name.hint) or place.kind == "country"
        if name.hint or led or before in self.shape.verbs or place.kind == "country":
            return True
        if is_large(place) or not alone or name.names[0] in proven:
            return True
        if self._is_at_home(place) or self._is_object(number):
            return True
        if opens and "\n" in "\n" + self.text[max(0, start - 2) : start]:
            return bool(_DATELINE.match(self.text, name.end))
        return bool(found) and self._is_listed(found[-1], start)

    def _in_name(self, number: int) -> bool:
        """Say whether a capital follows that is no noun's: Kim Jong Un."""
        if self.shape.nouns_have_capitals or number + 1 >= len(self.words):
            return False
        (_, end), (start, last) = self.words[number : number + 2]
        if self.text[end:start] != " " or not self.text[start].isupper():
            return False
        return not self.gazetteer.candidates(self.text[start:last])

    def _is_at_home(self, place: Place) -> bool:
        """Say whether a town is one of the language's own countries, and no village."""
        return place.country in self.home and place.population >= _HOME

    def _is_object(self, number: int) -> bool:
        """Say whether a verb whose object is a place stands a few words before."""
        for at in range(number - 1, max(-1, number - _REACH), -1):
            if self.text[self.words[at][1] : self.words[at + 1][0]].strip():
                return False
            if self.text[slice(*self.words[at])].lower() in self.shape.verbs:
                return True
        return False

    def _is_listed(self, last: Mention, start: int) -> bool:
        """Say whether a name follows another in a list or a chain."""
        gap = self.text[last.end : start]
        return gap.strip(" ,") in self.shape.joints or bool(_DASH.fullmatch(gap))

    def _mention(self, number: int, name: Name) -> Mention:
        """Return the mention of a name."""
        start, hint = self.words[number][0], name.hint
        if name.hits and name.hits[0].place.kind == "country":
            hint = "country"
        surface = self.text[start : name.end]
        travel = not (
            self.shape.area_before.search(self.text, max(0, start - 30), start)
            or self.naming.areas.match(self.text, name.end)
            or self.naming.place_speaks.match(self.text, name.end)
        )
        names = name.names if surface in name.names else (*name.names, surface)
        return Mention(start, name.end, surface, names, hint, "", travel)


def _within(found: list[Mention], text: str) -> Iterator[Mention]:
    """Yield the mentions, each with the country that stands behind it."""
    for number, mention in enumerate(found):
        after = found[number + 1] if number + 1 < len(found) else None
        if (
            after is not None
            and after.hint == "country"
            and mention.hint != "country"
            and text[mention.end : after.start] in {" (", ", ", " in "}
        ):
            yield replace(mention, within=after.names[0])
        else:
            yield mention
