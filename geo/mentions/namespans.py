"""Stretches of tokens that may name a place, in scripts that join words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.mentions.stationnames import glued
from geo.mentions.tokenspans import (
    HAN,
    HANGUL,
    KATAKANA,
    PLACES,
    SHORTEST,
    Span,
    TokenSpans,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NEVER_FIRST", "Span", "Spans"]

NEVER_FIRST = frozenset({"particle", "space", "number"})
_WORDS = frozenset({"unknown", "person", "name", "noun"})
_HIRAGANA = re.compile(r"[ぁ-んー]+")
_GLUED = re.compile(r"[\u4E00-\u9FFF々ヶ0-9０-９]")
_CHAIN = frozenset({"noun", "name", "unknown", "person", "place", "country"})
_EDGES = frozenset({"other", "particle"})
_HEADED = 13  # characters of nouns with a head
_TOWN = 50_000  # inhabitants of a town whose name may have one character
_SMALL_TOWN = 15_000  # the same, where what stands behind it shows that it is a town
_TOWNS = frozenset({"city", "region"})
_LOAN = 4  # characters of a common noun that is hardly a name
_STATION = 6  # characters of the unknown name of a station


class Spans(TokenSpans):
    """The tokens of a text, and what may be a place among them."""

    __slots__ = ()

    def at(self, at: int) -> Iterator[Span]:
        """Yield what may be a place at a token, the best bet first."""
        token = self.tokens[at]
        if token.tag in NEVER_FIRST or token.surface.isascii():
            return
        for metonym in self.metonyms.get(token.surface[0], ()):
            if self.text.startswith(metonym, token.start):
                last = self.ending(at, token.start + len(metonym))
                if last:
                    yield self.span(at, last, last, how="metonym")
                    return
        if len(token.surface) == 1 and self._single(at):
            yield self._grown(at, at + 1, "single")
        if token.tag in PLACES:
            yield from self._tagged(at)
        elif token.surface in self.naming.abbreviations:
            known = self.ending(at, self.gazetteer.longest_at(self.text, token.start))
            if known > at + 1:  # 米子 is no short name of a country
                yield self._grown(at, known, "known_name")
            yield from self._short(at)
        elif token.tag in _WORDS and token.surface not in self.naming.kinds:
            yield from self._untagged(at)

    def _single(self, at: int) -> bool:
        """Say whether one character is a large town's name: 빈에서 출발, 津行き."""
        token = self.tokens[at]
        before = self.text[max(0, token.start - 1) : token.start]
        apart = self.touches(at - 1) and self.tokens[at - 1].tag == "particle"
        lettered = token.surface in self.naming.letters
        if lettered or (before.isalpha() and not apart):  # 列車は津を
            return False
        naming = self.naming
        wide = bool(naming.grown_by) and token.surface not in naming.words
        listed = wide and self.naming.listed_stop.match(self.text, token.end)
        frame = naming.place_after if wide else naming.single
        if not listed and not frame.match(self.text, token.end):
            return False
        least = _SMALL_TOWN if naming.grown_by else _TOWN
        names = (token.surface, *self._with_ending(token.surface))
        return any(
            hit.place.kind in _TOWNS and hit.place.population > least
            for name in names
            for hit in self.gazetteer.candidates(name)
        )

    def _tagged(self, at: int) -> Iterator[Span]:
        """Yield what the analyser calls a place, with what follows it."""
        yield from glued(at, self)
        token = self.tokens[at]
        known = self.ending(at, self.gazetteer.longest_at(self.text, token.start))
        if known > at + 1:
            yield self._grown(at, known, token.tag)
        span = self._grown(at, at + 1, token.tag)
        if len(token.surface) > 1 or span.last > at + 1:
            yield span
        yield from self._headed(at)

    def _short(self, at: int) -> Iterator[Span]:
        """Yield a country named by one character, where it stands as a modifier."""
        before, after = self.surface(at - 1), self.tokens[at + 1 : at + 2]
        if before and self.touches(at - 1) and _GLUED.fullmatch(before[-1]):
            return
        if self.touches(at) and after[0].tag in {*_WORDS, "place"}:
            yield self.span(at, at + 1, at + 1, how="short", hint="country")

    def _untagged(self, at: int) -> Iterator[Span]:
        """Yield what the analyser does not call a place, but may be one."""
        token = self.tokens[at]
        yield from glued(at, self)
        if token.tag != "noun" or self._may_be_known(at):
            known = self.ending(at, self.gazetteer.longest_at(self.text, token.start))
            if known and self.tokens[known - 1].end - token.start >= SHORTEST:
                yield self._grown(at, known, "known_" + token.tag)
        elif HANGUL.match(token.surface) and not self.touches(at - 1):
            known = self.ending(at, self.gazetteer.longest_at(self.text, token.start))
            if known and self.tokens[known - 1].end - token.start >= SHORTEST:
                yield self._grown(at, known, "word")
        if self.tokens[at + 1 : at + 2]:
            yield from self._station(at)
            yield from self._generic_name(at)
            yield from self._headed(at)

    def _may_be_known(self, at: int) -> bool:
        """Say whether a common noun is worth looking up (沿海 + 地方, 極東)."""
        surface = self.surface(at)
        if surface in self.naming.regions:
            return True
        headed = self.surface(at + 1) in self.naming.kinds
        if KATAKANA.fullmatch(surface) and len(surface) < _LOAN and not headed:
            return False  # a bus is not Bath
        if _HIRAGANA.fullmatch(surface) or not self.touches(at):
            return False
        following = self.tokens[at + 1]
        if following.tag in PLACES:  # 中央 + アフリカ, 西 + サハラ
            known = self.gazetteer.longest_at(self.text, self.tokens[at].start)
            return known >= following.end
        if self.naming.place_after.match(self.text, self.tokens[at].end):
            return True
        return headed and len(surface) > 1

    def _generic_name(self, at: int) -> Iterator[Span]:
        """Yield an unknown name that its generic word makes a place (X州)."""
        token = self.tokens[at]
        word = self.generic_ending(token.surface)
        if word and token.tag == "name":
            yield self.span(
                at, at + 1, at + 1, how="ended", hint=self.naming.kinds[word]
            )
            return
        if token.tag not in {"unknown", "person", "name"}:
            return
        grown = self._grown(at, at + 1, "told_" + token.tag)
        between = self.text[
            self.tokens[grown.bare - 1].end : self.tokens[grown.last - 1].end
        ]
        if between in self.naming.told_apart:
            yield grown
        elif len(token.surface) >= SHORTEST:
            yield grown._replace(how="loan_" + token.tag)

    def _station(self, at: int) -> Iterator[Span]:
        """Yield a station whose name the analyser cuts into pieces (江部 + 乙 + 駅)."""
        if not self.han(at):
            return
        if self.touches(at - 1) and self.han(at - 1):
            before = self.tokens[at - 1]
            if before.tag not in PLACES and before.surface not in self.naming.homonyms:
                return
        start = self.tokens[at].start
        for last in range(at + 1, min(at + 5, len(self.tokens))):
            token = self.tokens[last]
            if not self.touches(last - 1) or token.start - start > _STATION:
                return
            if self.naming.kinds.get(token.surface) == "station":
                if self.surface(at) not in self.naming.homonyms:
                    yield self.span(at, last + 1, last, how="station", hint="station")
                return
            if not HAN.fullmatch(token.surface):
                return

    def _headed(self, at: int) -> Iterator[Span]:
        """Yield nouns of which the last makes them a name (명동예술극장, 有馬温泉)."""
        if self.touches(at - 1) and self.tokens[at - 1].tag not in _EDGES:
            return
        last, start = at + 1, self.tokens[at].start
        while self.touches(last - 1) and self.tokens[last].tag in _CHAIN:
            last += 1
            if self.tokens[last - 1].end - start > _HEADED:
                return
        head = self.naming.heads.search(self.text, start, self.tokens[last - 1].end)
        if head and head.start() - start >= SHORTEST:
            yield self.span(at, last, last, how="headed_" + head.group())

    def _grown(self, first: int, last: int, how: str) -> Span:
        """Return the span with the generic words that follow it."""
        hint, bare = "", last
        country = self.tokens[first].tag == "country"
        if country:
            hint = "country"
        while last < len(self.tokens) and self.touches(last - 1):
            word, after = self._generic(last)
            if country and self.tokens[last].tag == "country":
                after = last + 1
            elif word:
                hint = self.naming.kinds[word]
            elif not self._address(last):
                break
            last = after
        return self.span(first, last, bare, how=how, hint=hint)

    def _generic(self, at: int) -> tuple[str, int]:
        """Return the longest generic word at a token, and the token after it."""
        for after in range(min(at + 3, len(self.tokens)), at, -1):
            word = self.text[self.tokens[at].start : self.tokens[after - 1].end]
            if word in self.naming.kinds:
                return word, after
        return "", at + 1

    def _address(self, at: int) -> bool:
        """Say whether a place continues an address (佐渡郡 + 真野町)."""
        previous, token = self.tokens[at - 1], self.tokens[at]
        return token.tag == "place" and previous.surface[-1:] in self.naming.units
