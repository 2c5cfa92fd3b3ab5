"""Places in scripts that join words: Japanese, Korean and Chinese.

An analyser cuts the text; a place is what it calls one, what the gazetteer knows and
the context bears out, or an unknown name before a generic word such as 駅.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from geo.languages import naming_of, tokens_of
from geo.model import Mention

if TYPE_CHECKING:
    from geo.languages.naming import Naming
    from geo.languages.token import Token
    from geo.model import Gazetteer, Language

__all__ = ["find"]

_PLACES = frozenset({"place", "country"})
_MAYBE = frozenset({"unknown", "person", "name"})
_NOUNS = frozenset({"noun", "name", "unknown", "person", "number"})
_KATAKANA = re.compile(r"[ァ-ヺー・]+")
_HAN = re.compile(r"[\u4E00-\u9FFF々ヶ]+")
_NAMED_BY_NOUNS = frozenset({"region", "country", "facility", "water"})
_STRIPPED = frozenset({"station", "facility", "city", "admin1", "admin2"})
_LOAN = re.compile(r"[ァ-ヺーA-Za-z]")
_QUOTES = {"「": "」", "『": "』", "“": "”"}
_AT = re.compile(r"(?:で(?![すあしき])|に(?!対|よ|つ)|へ|から|まで|の)")
_LONG = 4  # characters of a katakana name that is hardly a common word
_SHORTEST = 2  # characters of a name that the gazetteer alone makes one
_GLUED = re.compile(r"[\u4E00-\u9FFF々ヶ0-9０-９]")
_HANGUL = re.compile(r"[가-힣]+")
_JOINERS = frozenset("・=＝-－")


def find(text: str, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a text in one of the scripts that join words."""
    reader = _Reader(text, tokens_of(text, language), naming_of(language), gazetteer)
    return tuple(reader.mentions())


class _Span(NamedTuple):
    """Tokens [first, last) that name a place, and what their generic word hints at."""

    first: int
    last: int
    hint: str
    bare: int  # the token after the name proper, before its generic word


class _Reader:
    """One reading of one text: looks at tokens from left to right."""

    __slots__ = ("gazetteer", "naming", "text", "tokens")

    def __init__(
        self, text: str, tokens: list[Token], naming: Naming, gazetteer: Gazetteer
    ) -> None:
        self.text, self.tokens, self.naming = text, tokens, naming
        self.gazetteer = gazetteer

    def mentions(self) -> list[Mention]:
        """Return the mentions in order."""
        found: list[Mention] = []
        at = 0
        while at < len(self.tokens):
            span = self._span_at(at, found)
            if span is None:
                at += 1
                continue
            if not self._vetoed(span):
                found.append(self._mention(span, found))
            at = span.last
        return found

    def _span_at(self, at: int, found: list[Mention]) -> _Span | None:
        """Return the place that starts at a token, with its generic words."""
        token = self.tokens[at]
        if token.surface.isascii():
            return None
        if token.tag in _PLACES:
            span = self._grown(at, at + 1)
            alone = len(token.surface) == 1 and span.last == at + 1
            return None if alone else span
        return self._listed_word(at) or self._unlisted(at, found)

    def _listed_word(self, at: int) -> _Span | None:
        """Return a country in one character or an institution named by its seat."""
        token = self.tokens[at]
        if token.surface in self.naming.abbreviations:
            return _Span(at, at + 1, "country", at + 1) if self._short(at) else None
        if token.surface in self.naming.metonyms:
            return _Span(at, at + 1, "facility", at + 1)
        return None

    def _unlisted(self, at: int, found: list[Mention]) -> _Span | None:
        """Return a place that the analyser does not call one."""
        token = self.tokens[at]
        if token.surface in self.naming.abbreviations:
            return None
        if token.tag == "noun" and _HAN.match(token.surface):
            return self._region(at)
        if token.tag in _MAYBE:
            if self.naming.kinds.get(token.surface):
                return None
            return self._looked_up(at, found) or self._told_apart(at, found)
        return None

    def _short(self, at: int) -> bool:
        """Say whether a one-character country name stands alone as a modifier."""
        token = self.tokens[at]
        if token.tag != "noun" or len(token.surface) > 1:
            return False
        before, after = self._surface(at - 1), self.tokens[at + 1 : at + 2]
        if before and self._touches(at - 1) and _GLUED.fullmatch(before[-1]):
            return False
        return bool(after) and after[0].tag in _NOUNS and self._touches(at)

    def _looked_up(self, at: int, found: list[Mention]) -> _Span | None:
        """Return what the gazetteer knows here, when its context bears it out."""
        hangul = _HANGUL.match(self.tokens[at].surface)
        if self.tokens[at].tag == "name" and not hangul:
            return None
        end = self.gazetteer.longest_at(self.text, self.tokens[at].start)
        last = self._token_ending(at, end)
        if last is None:
            return None
        span = self._grown(at, last)
        return span if self._borne_out(span, found, known=True) else None

    def _region(self, at: int) -> _Span | None:
        """Return what the gazetteer knows of common nouns (沿海 + 地方, 極東)."""
        end = self.gazetteer.longest_at(self.text, self.tokens[at].start)
        last = self._token_ending(at, end)
        if last is None or end - self.tokens[at].start < _SHORTEST:
            return None
        surface = self.text[self.tokens[at].start : end]
        kinds = {c.place.kind for c in self.gazetteer.candidates(surface)[:1]}
        if surface in self.naming.homonyms or not kinds & _NAMED_BY_NOUNS:
            return None
        return _Span(at, last, "region", last)

    def _token_ending(self, at: int, end: int) -> int | None:
        """Return the index after the token that ends exactly at a text offset."""
        while at < len(self.tokens) and self.tokens[at].end < end:
            at += 1
        if at < len(self.tokens) and self.tokens[at].end == end:
            return at + 1
        return None

    def _told_apart(self, at: int, found: list[Mention]) -> _Span | None:
        """Return a name that only its generic word makes a place (X駅, X州)."""
        token = self.tokens[at]
        word = self._generic_ending(token.surface)
        if word and token.tag == "name":
            return _Span(at, at + 1, self.naming.kinds[word], at + 1)
        grown = self._grown(at, at + 1)
        bare_end, end = self.tokens[grown.bare - 1].end, self.tokens[grown.last - 1].end
        if self.text[bare_end:end] in self.naming.told_apart:
            return grown
        return grown if self._borne_out(grown, found, known=False) else None

    def _generic_ending(self, surface: str) -> str:
        """Return the generic word that a name token ends in, or ""."""
        for size in range(min(4, len(surface) - 1), 0, -1):
            if surface[-size:] in self.naming.told_apart:
                return surface[-size:]
        return ""

    def _grown(self, first: int, last: int) -> _Span:
        """Return the span with the generic words that follow it."""
        hint, bare = "", last
        token_is_country = self.tokens[first].tag == "country"
        if token_is_country:
            hint = "country"
        while last < len(self.tokens) and self._touches(last - 1):
            word, after = self._generic(last)
            if token_is_country and self.tokens[last].tag == "country":
                after = last + 1
            elif word:
                hint = self.naming.kinds[word]
            elif not self._address(last):
                break
            last = after
        return _Span(first, last, hint, bare)

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
        return (
            token.tag == "place" and previous.surface[-1:] in "都道府県市郡区町村州省"
        )

    def _borne_out(self, span: _Span, found: list[Mention], *, known: bool) -> bool:
        """Say whether the words around a name treat it as a place."""
        first, last = self.tokens[span.first], self.tokens[span.last - 1]
        before = self.text[max(0, first.start - 6) : first.start]
        after = self.text[last.end : last.end + 14]
        if not _KATAKANA.fullmatch(first.surface):
            return known and bool(self.naming.place_after.match(after))
        if self._surface(span.first - 1) in _JOINERS or self._after(span) in _JOINERS:
            return False
        if self._after(span) in self.naming.titles:
            return False
        return bool(
            (known and len(first.surface) >= _LONG and _AT.match(after))
            or (self._within(first.start, found) and first.tag != "person")
            or self.naming.place_before.search(before)
            or self.naming.place_after.match(after)
        )

    def _vetoed(self, span: _Span) -> bool:
        """Say whether the span only begins or ends another kind of name."""
        after = self._after(span)
        if self._compound(span):
            return True
        if after in self.naming.titles and self._tag(span) not in _PLACES:
            return True
        if self._inside_a_name(span):
            return True
        if not _KATAKANA.fullmatch(self._surface(span.first)):
            return False
        # ヘンリー・オックスフォード: a name in the middle of a longer one.
        return (
            after == "・"
            or after in {"=", "＝"}
            or (self._touches(span.first - 1) and self._surface(span.first - 1) == "・")
        ) and not self._listed(span)

    def _inside_a_name(self, span: _Span) -> bool:
        """Say whether the place ends another name (カターレ富山) or is quoted."""
        if self._tag(span) == "country":
            return False
        at = span.first - 1
        before = self.tokens[at] if self._touches(at) else None
        if before and _QUOTES.get(before.surface) == self._after(span):
            return True
        return bool(
            before
            and before.tag in _NOUNS
            and before.surface not in self.naming.kinds
            and _LOAN.search(before.surface[-1])
        )

    def _compound(self, span: _Span) -> bool:
        """Say whether the place only begins the name of something else."""
        at = span.last
        if not self._touches(at - 1):
            return False
        if self.naming.battle.match(self.text[self.tokens[at].start :][:8]):
            return True
        while at < len(self.tokens) and self.tokens[at].tag in _NOUNS:
            if not self._touches(at - 1):
                break
            at += 1
        start = self.tokens[span.last].start
        nouns = self.text[start : self.tokens[at - 1].end]
        if at == span.last or self.naming.allowed.match(nouns):
            return False
        if span.hint in {"country", "admin1", "station"}:
            return bool(self.naming.vetoed.search(nouns))
        return True

    def _listed(self, span: _Span) -> bool:
        """Say whether a name beside a middle dot is one of a list of places."""
        after = self.tokens[span.last + 1 : span.last + 2]
        before = self.tokens[max(0, span.first - 2) : max(0, span.first - 1)]
        near = [
            *(after if self._after(span) == "・" else ()),
            *(before if self._surface(span.first - 1) == "・" else ()),
        ]
        return bool(near) and all(t.tag in _PLACES for t in near)

    def _mention(self, span: _Span, found: list[Mention]) -> Mention:
        """Return the mention of a span, with the names to look it up by."""
        start, end = self.tokens[span.first].start, self.tokens[span.last - 1].end
        surface = self.text[start:end]
        return Mention(
            start,
            end,
            surface,
            names=self._names(span, surface),
            hint=span.hint,
            within=self._within(start, found),
            travel=self._travels(span),
        )

    def _names(self, span: _Span, surface: str) -> tuple[str, ...]:
        """Return the strings to look up: the whole, then without generic words."""
        names = [self.naming.abbreviations.get(surface, surface)]
        if span.bare < span.last and span.hint in _STRIPPED:
            bare_end = self.tokens[span.bare - 1].end
            names.append(self.text[self.tokens[span.first].start : bare_end])
        word = self._generic_ending(surface)
        if len(surface) > len(word) and self.naming.kinds.get(word, "") in _STRIPPED:
            names.append(surface.removesuffix(word))
        parts = self.naming.address.findall(surface)
        if len(parts) > 1:
            names += [parts[-1], parts[-1][:-1]]
        return tuple(dict.fromkeys(n for n in names if n))

    def _within(self, start: int, found: list[Mention]) -> str:
        """Return the place that stands before this one as its whole (アムール州の)."""
        if not found:
            return ""
        gap = self.text[found[-1].end : start]
        if gap in self.naming.inside:
            return found[-1].surface
        return ""

    def _travels(self, span: _Span) -> bool:
        """Say whether the name can be a place of travel where it stands."""
        surface = self._surface(span.first)
        if surface in self.naming.metonyms or surface in self.naming.abbreviations:
            return False
        return self._after(span) not in self.naming.offices

    def _surface(self, at: int) -> str:
        """Return the surface of a token, "" outside the text."""
        return self.tokens[at].surface if 0 <= at < len(self.tokens) else ""

    def _tag(self, span: _Span) -> str:
        """Return the tag of the token that a span begins with."""
        return self.tokens[span.first].tag

    def _touches(self, at: int) -> bool:
        """Say whether nothing lies between a token and the next."""
        if not 0 <= at < len(self.tokens) - 1:
            return False
        return self.tokens[at].end == self.tokens[at + 1].start

    def _after(self, span: _Span) -> str:
        """Return the surface that touches the span's end, or ""."""
        return self._surface(span.last) if self._touches(span.last - 1) else ""
