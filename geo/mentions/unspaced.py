"""Places in Chinese: the longest known name, borne out by its context."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.languages import naming_of
from geo.mentions.contextrules import LISTS, WHOLES
from geo.model import Mention

if TYPE_CHECKING:
    from geo.languages.naming import Naming
    from geo.model import Candidate, Gazetteer, Language, Place

__all__ = ["find"]

_HAN = re.compile(r"[\u3400-\u9FFF·]{2,}")
_BRACKET = re.compile("[（(][\u3400-\u9fff]{1,3}[）)]")
_KNOWN = 300_000  # inhabitants of a town whose name needs no context
_SHORTEST = 2  # characters of a name; a known name of more hides what lies inside it
_LONGEST_KIND = 5
_BEFORE = 4  # characters before a name that may bear it out


def find(text: str, language: Language, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a Chinese text."""
    naming = naming_of(language)
    scan = _Scan(text, naming, gazetteer, proven=frozenset())
    runs = [run.span() for run in _HAN.finditer(text)]
    for start, end in runs:
        scan.read(start, end)
    proven = frozenset(mention.names[-1] for mention in scan.found)
    if scan.doubted & proven:  # what is a place once is one throughout
        scan = _Scan(text, naming, gazetteer, proven=proven)
        for start, end in runs:
            scan.read(start, end)
    return tuple(scan.found)


class _Scan:
    """One walk over one text."""

    __slots__ = ("doubted", "found", "gazetteer", "naming", "proven", "text", "trains")

    def __init__(
        self,
        text: str,
        naming: Naming,
        gazetteer: Gazetteer,
        *,
        proven: frozenset[str],
    ) -> None:
        self.text, self.naming, self.gazetteer = text, naming, gazetteer
        self.proven = proven
        self.trains = naming.rails.search(text) is not None
        self.doubted: set[str] = set()
        self.found: list[Mention] = []

    def read(self, at: int, limit: int) -> None:
        """Find the places of one run of Han characters."""
        while at < limit:
            verb = self.naming.verbs.match(self.text, at)
            if verb:
                at = verb.end()
            else:
                end = self._metonym(at) or self._stop(at, limit)
                end = end or self._named(at, limit)
                at = end or self._unheard_of(at, limit) or at + 1

    def _metonym(self, at: int) -> int:
        """Take an institution named by its seat; as `_named`."""
        for metonym in self.naming.metonyms:
            if self.text.startswith(metonym, at):
                end = at + len(metonym)
                self._take(at, end, (metonym,), hint="facility", travel=False)
                return end
        return 0

    def _named(self, at: int, limit: int) -> int:
        """Take the place named at an offset; return where to go on, 0 for no name."""
        bare = min(self.gazetteer.longest_at(self.text, at), limit)
        bracket = _BRACKET.match(self.text, bare)
        if bracket and self.gazetteer.candidates(self.text[at : bracket.end()]):
            bare = bracket.end()  # 刚果（金）
        surface = self.text[at:bare]
        if len(surface) < _SHORTEST or surface in self.naming.homonyms:
            return 0
        hits = self.gazetteer.candidates(surface)
        if not hits or self._cut(at, bare, limit, hit=hits[0]):
            return 0
        end, hint = self._grown(at, bare, limit)
        person = self.naming.people.match(self.text, bare)  # 孙中山先生
        other = person is not None or self._begins_another(end)
        # 口岸 is a town only as 口岸镇 or 口岸站, 樹林 also where a train goes.
        word = surface in self.naming.words and end == bare
        if other or (word and not self._gone_to(at, end)):
            return end
        known = surface in self.proven or self._beside(at)
        known |= hint == "station" and self.trains  # 台鐵瑞芳站
        if not known and not self._borne_out(at, end, hits[0].place):
            self.doubted.add(surface)
            # What lies inside a longer known name is none (山口 in 阿拉山口).
            return bare if len(surface) > _SHORTEST else 0
        if longer := self._longer(at, bare, limit):
            return longer
        if hits[0].place.kind == "country":
            hint = "country"
        names = tuple(dict.fromkeys((self.text[at:end], surface)))
        self._take(at, end, names, hint=hint, travel=self._travels(end))
        return end

    def _stop(self, at: int, limit: int) -> int:
        """Take a known station that is more than a known name; as `_named`.

        新左營站 is more than the 左營 in it, and 和平站 is not peace.
        """
        stop = min(self.gazetteer.station_at(self.text, at), limit)
        if stop <= at:
            return 0
        bare = min(self.gazetteer.longest_at(self.text, at), limit)
        word = self.text[at:bare] in self.naming.homonyms
        if stop < bare or (stop == bare and not word):
            return 0
        end, hint = self._grown(at, stop, limit)
        self._take(
            *(at, end, (self.text[at:end], self.text[at:stop])), hint=hint, travel=True
        )
        return end

    def _longer(self, at: int, bare: int, limit: int) -> int:
        """Take an unknown station whose name begins with a known one; as `_named`."""
        longer = self.naming.longer_station.match(self.text, bare, limit)
        if not longer or self.gazetteer.longest_at(self.text, bare) >= longer.end(1):
            return 0
        names = (self.text[at : longer.end()], self.text[at : longer.end(1)])
        self._take(at, longer.end(), names, hint="station", travel=True)
        return longer.end()

    def _begins_another(self, end: int) -> bool:
        """Say whether the name before an offset only begins that of something else.

        大同沟隧道 is a tunnel; in 汉堡东海码头 the quay is 东海's.
        """
        veto = self.naming.vetoed.match(self.text, end)
        if veto is None or veto.group() in self.naming.offices:
            return False
        known = self.gazetteer.longest_at(self.text, end)
        return not end + _SHORTEST <= known < veto.end()

    def _cut(self, start: int, end: int, limit: int, *, hit: Candidate) -> bool:
        """Say whether a name is a piece of another, or a word and a piece of one.

        诺维 (Novi) in 诺维萨德, 和兰 (Holland) in 和兰州: what is spelt on is one name.
        """
        if self.text[start] in self.naming.like_leads:
            after = self.gazetteer.longest_at(self.text, start + 1)
            if end < after <= limit:
                return True
        if not self.naming.foreign.issuperset(self.text[start:end]):
            return False
        sides = self.text[start - 1 : start] + self.text[end : min(end + 1, limit)]
        foreign = self.naming.foreign - self.naming.foreign_too
        spelt_on = len([side for side in sides if side in foreign])
        known = _well_known(hit.place) and (
            hit.name_kind == "main" or end - start > _SHORTEST
        )
        if known or spelt_on:
            return spelt_on > known
        on = self.text[end : min(end + _SHORTEST, limit)]
        if len(on) < _SHORTEST or not self.naming.foreign.issuperset(on):
            return False
        following = self.text[end : self.gazetteer.longest_at(self.text, end)]
        return not any(
            _well_known(c.place) for c in self.gazetteer.candidates(following)
        )

    def _unheard_of(self, at: int, limit: int) -> int:
        """Take a station that no gazetteer has, behind a word of travel; as `_named`.

        A journey that ends at one ends nowhere else.
        """
        found = self.naming.unknown_station.match(self.text, at, limit)
        before = self.naming.verbs.search(self.text[max(0, at - _BEFORE) : at])
        led = before and before.end() == min(at, _BEFORE)
        if not found or not (led or self.text[at - 1 : at] in self.naming.leads):
            return 0
        name, word = found.group(1, 2)
        if name in self.naming.words or self._holds_more(at, at + len(name)):
            return 0
        names = (found.group(), name)
        self._take(*found.span(), names, hint=self.naming.kinds[word], travel=True)
        return found.end()

    def _holds_more(self, start: int, end: int) -> bool:
        """Say whether a known name or a verb stands inside a stretch."""
        return any(
            self.gazetteer.longest_at(self.text, i) - i >= _SHORTEST
            or self.naming.verbs.match(self.text, i)
            for i in range(start + 1, end - 1)
        )

    def _take(
        self, start: int, end: int, names: tuple[str, ...], *, hint: str, travel: bool
    ) -> None:
        """Add a mention."""
        within = "" if hint == "country" else self._within(start)
        surface = self.text[start:end]
        self.found.append(Mention(start, end, surface, names, hint, within, travel))

    def _gone_to(self, start: int, end: int) -> bool:
        """Say whether verbs of travel stand on both sides of a name, or lead it to 的.

        从树林开往, 开往树林的列车, 408次(树林往台东).
        """
        if self.text[start - 1] in "(（" and self.naming.to_the_end.match(
            self.text, end
        ):
            return True
        before = self.text[max(0, start - _BEFORE) : start]
        led = any(
            found.end() == len(before) for found in self.naming.verbs.finditer(before)
        )
        if led and self.text.startswith("的", end):
            return True
        led = before[-1:] in self.naming.leads
        return led and bool(self.naming.verbs.match(self.text, end))

    def _grown(self, start: int, end: int, limit: int) -> tuple[int, str]:
        """Return the end of the generic word after a name, and what it hints at."""
        kinds = self.naming.kinds
        for size in range(min(_LONGEST_KIND, limit - end), 0, -1):
            word = self.text[end : end + size]
            if word in self.naming.told_apart:
                return end + size, kinds[word]
        for size in range(min(_LONGEST_KIND, end - start - _SHORTEST), 0, -1):
            if self.text[end - size : end] in kinds:
                return end, kinds[self.text[end - size : end]]
        return end, ""

    def _borne_out(self, start: int, end: int, place: Place) -> bool:
        """Say whether a name is known well enough, or treated as a place here."""
        if place.kind in {"facility", "station", "water"} or _well_known(place):
            return True
        continent = not place.country
        if place.kind == "region" and (continent or end - start > _SHORTEST):
            return True
        before = self.text[max(0, start - _BEFORE) : start]
        placed = self.naming.place_before.search(before)
        return bool(placed or self.naming.place_after.match(self.text, end))

    def _travels(self, end: int) -> bool:
        """Say whether the name before an offset can be a place of travel."""
        if any(self.text.startswith(word, end) for word in self.naming.offices):
            return False
        return not self.naming.place_speaks.match(self.text, end)

    def _beside(self, start: int) -> bool:
        """Say whether a name stands right beside the one before it."""
        last = self.found[-1] if self.found else None
        return last is not None and self.text[last.end : start] in self.naming.inside

    def _within(self, start: int) -> str:
        """Return the place that stands before this one as its whole."""
        if not self._beside(start):
            return ""
        last = self.found[-1]
        listed = self.text[last.end : start] in LISTS
        return "" if listed and last.hint not in WHOLES else last.surface


def _well_known(place: Place) -> bool:
    """Say whether a place is a country, or has very many people."""
    return place.kind == "country" or place.population >= _KNOWN
