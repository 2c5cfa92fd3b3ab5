"""The tokens of a text in a script that joins words, and stretches of them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.token import Tag, Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.model import Candidate, Gazetteer

__all__ = ["Span", "TokenSpans"]

PLACES = frozenset({"place", "country"})
_WHOLE_WORDS = frozenset({"particle", "space"})
KATAKANA = re.compile(r"[ァ-ヺー・]+")
HAN = re.compile(r"[\u4E00-\u9FFF々ヶケノ]+")
_READING = re.compile("[（(][ぁ-んァ-ヺー・]+[）)]$")
_HAN_FIRST, _HAN_LAST = "\u4e00", "\u9fff"
_NEVER = "(?!)"
HANGUL = re.compile(r"[가-힣]+")
_JOINTS = frozenset("・=＝-")
_NOUNS = frozenset({"unknown", "noun", "name"})
_LARGE = 50_000  # people of a town that one goes to
_MENDED = 3  # characters of a name that is put together again
SHORTEST = 2  # characters of a name that no analyser calls a place
_STRIPPED = frozenset({"station", "facility", "city", "admin1", "admin2"})


class Span(NamedTuple):
    """Tokens [first, last) that may name a place.

    `bare` is the token after the name proper, `how` what made it a candidate, `hint`
    what its generic word says it is, `hits` what the gazetteer knows by its names.
    """

    first: int
    last: int
    bare: int
    how: str
    hint: str
    names: tuple[str, ...]
    hits: tuple[Candidate, ...]


class TokenSpans:
    """The tokens of a text, and what the gazetteer knows by stretches of them."""

    __slots__ = (
        "_known",
        "_touching",
        "gazetteer",
        "metonyms",
        "naming",
        "text",
        "tokens",
    )

    def __init__(
        self, text: str, tokens: list[Token], naming: Naming, *, gazetteer: Gazetteer
    ) -> None:
        """Keep what the search needs."""
        self.text, self.naming, self.gazetteer = text, naming, gazetteer
        self.tokens = tokens
        if naming.remainder.pattern != _NEVER:
            self.tokens = list(self._mended(tokens))
        self._known: dict[str, tuple[Candidate, ...]] = {}
        self._touching = [a.end == b.start for a, b in pairwise(self.tokens)]
        self.metonyms: dict[str, list[str]] = {}
        for metonym in sorted(naming.metonyms, key=len, reverse=True):
            self.metonyms.setdefault(metonym[0], []).append(metonym)

    def _mended(self, tokens: list[Token]) -> Iterator[Token]:
        """Yield the tokens, with known names whole that the analyser cut to pieces."""
        done = 0
        for index, token in enumerate(tokens):
            if token.start >= done and token.tag in _WHOLE_WORDS:
                yield token
                continue
            start = max(token.start, done)
            if token.end <= start:
                continue
            tag: Tag = token.tag if start == token.start else "particle"
            done = token.end
            if cut := self._directed(token, start):
                yield from cut
                continue
            following = tokens[index + 1] if index + 1 < len(tokens) else token
            if self._may_be_cut(token, start, following.surface):
                end = self.gazetteer.longest_at(self.text, start)
                placed = following.tag in PLACES and end >= following.end
                stop = self.gazetteer.station_at(self.text, start)
                if stop > max(done, end):
                    done, tag = stop, "place"  # 김천구미 + 역
                elif end > done and self._whole(start, end, placed=placed):
                    done, tag = end, "place" if placed else "unknown"
            yield Token(start, done, self.text[start:done], tag, self.text[start:done])

    def _directed(self, token: Token, start: int) -> tuple[Token, ...]:
        """Return a town and the particle that the analyser took for a street: 여수로.

        Only where a verb of travel follows.
        """
        if token.tag not in _NOUNS or start != token.start:
            return ()
        for particle in self.naming.towards:
            name = token.surface.removesuffix(particle)
            end = token.end - len(particle)
            if name == token.surface or len(name) < SHORTEST:
                continue
            if not self.naming.place_after.match(self.text, end):
                continue
            hits = self.gazetteer.candidates(name)
            if any(hit.place.population >= _LARGE for hit in hits):
                return (
                    Token(start, end, name, "place", name),
                    Token(end, token.end, particle, "particle", particle),
                )
        return ()

    def _may_be_cut(self, token: Token, start: int, following: str) -> bool:
        """Say whether a token may be the first piece of a name cut by the analyser."""
        before = self.text[start - 1 : start]
        if HANGUL.match(self.text, start):
            return not before.isalnum()
        if HAN.fullmatch(token.surface):
            return start == token.start and bool(
                HAN.match(following) and not HAN.fullmatch(before)
            )
        return (
            start == token.start
            and bool(KATAKANA.fullmatch(token.surface))
            and not KATAKANA.fullmatch(before)
            and bool(KATAKANA.match(following) or following in _JOINTS)
        )

    def _whole(self, start: int, end: int, *, placed: bool) -> bool:
        """Say whether what follows a known name shows that it ends there."""
        rest = self.naming.remainder.match(self.text, end)
        if rest is None:
            return False
        if HAN.match(self.text, start):
            if placed and not HAN.match(self.text, end):
                return True  # 新 + 大阪 is another place than 大阪
            return bool(self.naming.place_after.match(self.text, end))
        if end - start >= _MENDED or rest.group()[:1] in self.naming.placed_by:
            return True
        return bool(self.naming.place_after.match(self.text, end))

    def _with_ending(self, name: str) -> Iterator[str]:
        """Yield a name of one character as the gazetteer has it (津市)."""
        if len(name) == 1:
            yield from (name + ending for ending in self.naming.grown_by)

    def han(self, at: int) -> bool:
        """Say whether a token ends in a Han character."""
        return _HAN_FIRST <= self.surface(at)[-1:] <= _HAN_LAST

    def span(
        self, first: int, last: int, bare: int, *, how: str, hint: str = ""
    ) -> Span:
        """Return a span with its names and what the gazetteer knows by them."""
        names = self._names(first, last, bare, hint=hint)
        hits: tuple[Candidate, ...] = ()
        for name in names:
            known = self._known.get(name)
            if known is None:
                known = self._known[name] = self.gazetteer.candidates(name)
            hits = known
            if hits:
                break
        return Span(first, last, bare, how, hint, names, hits)

    def _names(self, first: int, last: int, bare: int, *, hint: str) -> tuple[str, ...]:
        """Return the strings to look up: the whole, then without generic words."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        surface = _READING.sub("", self.text[start:end])  # 新義州（シニジュ）
        names = [self.naming.abbreviations.get(surface, surface)]
        word = self.generic_ending(surface)
        if bare < last and hint in _STRIPPED:
            bare_name = self.text[start : self.tokens[bare - 1].end]
            names.append(_READING.sub("", bare_name))
        elif len(surface) > len(word) and self.naming.kinds.get(word, "") in _STRIPPED:
            names.append(surface.removesuffix(word))
        if len(surface) == 1 or self.naming.kinds.get(word) == "station":  # 津駅
            names += self._with_ending(names[-1])
        # 강원도 of 강원도 동해안
        names += [surface.rsplit(" ", n)[0] for n in range(1, surface.count(" ") + 1)]
        parts = self.naming.address.findall(surface)
        for part in parts[:0:-1]:  # a quarter that nobody knows lies in its town
            names += [part, part[:-1]]
        return tuple(dict.fromkeys(n.strip() for n in names if n.strip()))

    def generic_ending(self, surface: str) -> str:
        """Return the generic word that a name ends in, or "".

        The longest that leaves more than a character of the name: 강남역 is the
        station of 강남 and no southern station of 강.
        """
        endings = [
            surface[-size:]
            for size in range(min(5, len(surface) - 1), 0, -1)
            if surface[-size:] in self.naming.told_apart
        ]
        whole = (e for e in endings if len(surface) - len(e) >= SHORTEST)
        return next(whole, endings[-1] if endings else "")

    def ending(self, at: int, end: int) -> int:
        """Return the index after the token that ends exactly at an offset, or 0."""
        while at < len(self.tokens) and self.tokens[at].end < end:
            at += 1
        fits = at < len(self.tokens) and self.tokens[at].end == end
        return at + 1 if fits else 0

    def surface(self, at: int) -> str:
        """Return the surface of a token, "" outside the text."""
        return self.tokens[at].surface if 0 <= at < len(self.tokens) else ""

    def touches(self, at: int) -> bool:
        """Say whether nothing lies between a token and the next."""
        return 0 <= at < len(self._touching) and self._touching[at]
