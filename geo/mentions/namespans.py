"""Stretches of tokens that may name a place, in scripts that join words."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from geo.languages.token import Tag, Token
from geo.mentions.stationnames import glued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geo.languages.naming import Naming
    from geo.model import Candidate, Gazetteer

__all__ = ["NEVER_FIRST", "Span", "Spans"]

NEVER_FIRST = frozenset({"particle", "space", "number"})

_PLACES = frozenset({"place", "country"})
_WHOLE_WORDS = frozenset({"particle", "space"})
_WORDS = frozenset({"unknown", "person", "name", "noun"})
_KATAKANA = re.compile(r"[ァ-ヺー・]+")
_HIRAGANA = re.compile(r"[ぁ-んー]+")
_HAN = re.compile(r"[\u4E00-\u9FFF々ヶケノ]+")
_READING = re.compile("[（(][ぁ-んァ-ヺー・]+[）)]$")
_GLUED = re.compile(r"[\u4E00-\u9FFF々ヶ0-9０-９]")
_HAN_FIRST, _HAN_LAST = "\u4e00", "\u9fff"
_NEVER = "(?!)"
_HANGUL = re.compile(r"[가-힣]+")
_JOINTS = frozenset("・=＝-")
_STATIONS = frozenset("역공駅")  # a name of two characters needs a generic word
_MENDED = 3  # characters of a name that is put together again
_CHAIN = frozenset({"noun", "name", "unknown", "person", "place", "country"})
_EDGES = frozenset({"other", "particle"})
_HEADED = 13  # characters of nouns with a head
_TOWN = 50_000  # inhabitants of a town whose name may have one character
_SMALL_TOWN = 15_000  # the same, where what stands behind it shows that it is a town
_TOWNS = frozenset({"city", "region"})
_LISTED = re.compile(
    r"[と・、][ァ-ヺー一-龥々ヶ]{1,8}(?:[にでを]|間)|から[ァ-ヺー一-龥々ヶ]{1,8}(?:まで|[へに]|行)"
    r"|まで[^。、\n]{0,8}(?:乗|行|列車|電車|汽車)"
)
_SHORTEST = 2  # characters of a name that no analyser calls a place
_LOAN = 4  # characters of a common noun that is hardly a name
_STATION = 6  # characters of the unknown name of a station


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


class Spans:
    """The tokens of a text, and what may be a place among them."""

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
            following = tokens[index + 1] if index + 1 < len(tokens) else token
            if self._may_be_cut(token, start, following.surface):
                end = self.gazetteer.longest_at(self.text, start)
                placed = following.tag in _PLACES and end >= following.end
                stop = self.gazetteer.station_at(self.text, start)
                if stop > max(done, end):
                    done, tag = stop, "place"  # 김천구미 + 역
                elif end > done and self._whole(start, end, placed=placed):
                    done, tag = end, "place" if placed else "unknown"
            yield Token(start, done, self.text[start:done], tag, self.text[start:done])

    def _may_be_cut(self, token: Token, start: int, following: str) -> bool:
        """Say whether a token may be the first piece of a name cut by the analyser."""
        before = self.text[start - 1 : start]
        if _HANGUL.match(self.text, start):
            return not before.isalnum()
        if _HAN.fullmatch(token.surface):
            return start == token.start and bool(
                _HAN.match(following) and not _HAN.fullmatch(before)
            )
        return (
            start == token.start
            and bool(_KATAKANA.fullmatch(token.surface))
            and not _KATAKANA.fullmatch(before)
            and bool(_KATAKANA.match(following) or following in _JOINTS)
        )

    def _whole(self, start: int, end: int, *, placed: bool) -> bool:
        """Say whether what follows a known name shows that it ends there."""
        rest = self.naming.remainder.match(self.text, end)
        if rest is None:
            return False
        if _HAN.match(self.text, start):
            if placed and not _HAN.match(self.text, end):
                return True  # 新 + 大阪 is another place than 大阪
            return bool(self.naming.place_after.match(self.text, end))
        if end - start >= _MENDED or rest.group()[:1] in _STATIONS:
            return True
        return bool(self.naming.place_after.match(self.text, end))

    def at(self, at: int) -> Iterator[Span]:
        """Yield what may be a place at a token, the best bet first."""
        token = self.tokens[at]
        if token.tag in NEVER_FIRST or token.surface.isascii():
            return
        for metonym in self.metonyms.get(token.surface[0], ()):
            if self.text.startswith(metonym, token.start):
                last = self.ending(at, token.start + len(metonym))
                if last:
                    yield self.span(at, last, last, "metonym")
                    return
        if len(token.surface) == 1 and self._single(at):
            yield self._grown(at, at + 1, "single")
        if token.tag in _PLACES:
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
        listed = wide and _LISTED.match(self.text, token.end)
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

    def _with_ending(self, name: str) -> Iterator[str]:
        """Yield a name of one character as the gazetteer has it (津市)."""
        if len(name) == 1:
            yield from (name + ending for ending in self.naming.grown_by)

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
            yield self.span(at, at + 1, at + 1, "short", "country")

    def _untagged(self, at: int) -> Iterator[Span]:
        """Yield what the analyser does not call a place, but may be one."""
        token = self.tokens[at]
        yield from glued(at, self)
        if token.tag != "noun" or self._may_be_known(at):
            known = self.ending(at, self.gazetteer.longest_at(self.text, token.start))
            if known and self.tokens[known - 1].end - token.start >= _SHORTEST:
                yield self._grown(at, known, "known_" + token.tag)
        elif _HANGUL.match(token.surface) and not self.touches(at - 1):
            known = self.ending(at, self.gazetteer.longest_at(self.text, token.start))
            if known and self.tokens[known - 1].end - token.start >= _SHORTEST:
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
        if _KATAKANA.fullmatch(surface) and len(surface) < _LOAN and not headed:
            return False  # a bus is not Bath
        if _HIRAGANA.fullmatch(surface) or not self.touches(at):
            return False
        following = self.tokens[at + 1]
        if following.tag in _PLACES:  # 中央 + アフリカ, 西 + サハラ
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
            yield self.span(at, at + 1, at + 1, "ended", self.naming.kinds[word])
            return
        if token.tag not in {"unknown", "person", "name"}:
            return
        grown = self._grown(at, at + 1, "told_" + token.tag)
        between = self.text[
            self.tokens[grown.bare - 1].end : self.tokens[grown.last - 1].end
        ]
        if between in self.naming.told_apart:
            yield grown
        elif len(token.surface) >= _SHORTEST:
            yield grown._replace(how="loan_" + token.tag)

    def _station(self, at: int) -> Iterator[Span]:
        """Yield a station whose name the analyser cuts into pieces (江部 + 乙 + 駅)."""
        if not self.han(at):
            return
        if self.touches(at - 1) and self.han(at - 1):
            before = self.tokens[at - 1]
            if before.tag not in _PLACES and before.surface not in self.naming.homonyms:
                return
        start = self.tokens[at].start
        for last in range(at + 1, min(at + 5, len(self.tokens))):
            token = self.tokens[last]
            if not self.touches(last - 1) or token.start - start > _STATION:
                return
            if self.naming.kinds.get(token.surface) == "station":
                if self.surface(at) not in self.naming.homonyms:
                    yield self.span(at, last + 1, last, "station", "station")
                return
            if not _HAN.fullmatch(token.surface):
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
        if head and head.start() - start >= _SHORTEST:
            yield self.span(at, last, last, "headed_" + head.group())

    def han(self, at: int) -> bool:
        """Say whether a token ends in a Han character."""
        return _HAN_FIRST <= self.surface(at)[-1:] <= _HAN_LAST

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
        return self.span(first, last, bare, how, hint)

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

    def span(self, first: int, last: int, bare: int, how: str, hint: str = "") -> Span:
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
        whole = (e for e in endings if len(surface) - len(e) >= _SHORTEST)
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


_STRIPPED = frozenset({"station", "facility", "city", "admin1", "admin2"})
