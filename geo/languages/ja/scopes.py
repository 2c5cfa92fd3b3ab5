"""What holds of a whole Japanese sentence: a habit, a plan, another year's trip."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.languages.ja.words import families
from geo.languages.wordpatterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.languages.ja.words import Word

__all__ = ["Calendar", "Scope", "calendar_of", "scope_of"]

_YEAR = pattern_of("ja", "year")
_DATED_YEAR = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)[年/.\-](?=\s*\d{1,2})")
_YEAR_END = re.compile(r"年\s*1[12]月\s*\d")  # a trip of then may end in the next year
_ANY_YEAR = pattern_of("ja", "any_year")
_DAY = pattern_of("ja", "day")
_ALSO = re.compile(r"\d[日月年]にも|(?:先月|昨年|去年|前年)[^、。]{0,8}にも")
_WAS = re.compile(r"た[。」』）)\s]*$")  # and not 13日にも着く: as early as the 13th
_EVERY = pattern_of("ja", "every")
_OTHER_MONTH = re.compile(r"\W*(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:に)?は")
_PROSE = 3  # lines of whole sentences that make a page one with menus around a story
_TELLING = 2  # words of tickets that one word of a traveller's tale outweighs
_OFTEN, _RARELY = 4, 150  # times, and characters to each of them
_AGO = pattern_of("ja", "ago")


@dataclass(frozen=True, slots=True)
class Calendar:
    """The years that a page names, whether it names days, and tells of services."""

    latest: int
    days: bool
    service: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What holds of a sentence.

    `earlier`: it tells of a trip before this one. `before`: of a time before what was
    just told.
    """

    earlier: bool = False
    habit: bool = False
    future: bool = False
    onward: bool = False
    before: bool = False
    back: bool = False
    underway: bool = False
    service: bool = False

    @property
    def is_idle(self) -> bool:
        """Whether what has no verb in it tells nobody's journey of today."""
        return self.habit or self.earlier or self.service


def calendar_of(text: str) -> Calendar:
    """Return the years and days that a text names, and what it is about.

    A traveller's own story names tickets and timetables, too; it also tells what comes
    next and what is seen from the train, which a page about services does not.
    """
    years = [int(y) for y in _YEAR.findall(text) + _DATED_YEAR.findall(text)]
    whole = [line for line in text.split("\n") if line.rstrip().endswith("。")]
    prose = "\n".join(whole) if len(whole) >= _PROSE else text
    told = sum(prose.count(word) for word in families("truth")["service"])
    on_the_way = sum(prose.count(word) for word in families("truth")["narrated"])
    service = told > max(_OFTEN, _TELLING * on_the_way) and told * _RARELY > len(prose)
    return Calendar(max(years, default=0), bool(_DAY.search(text)), service)


def scope_of(words: Sequence[Word], text: str, calendar: Calendar) -> Scope:
    """Return what holds of a sentence."""
    truth = families("truth")

    plain = [w for w in words if w.place < 0]
    forms = {form for w in plain for form in (w.lemma, w.normal, w.surface)}

    def says(family: str) -> bool:
        return not forms.isdisjoint(truth[family])

    years = [int(y) for y in _ANY_YEAR.findall(text)]
    dayless = calendar.days and not _DAY.search(text)
    latest = max(years, default=0) + bool(_YEAR_END.search(text))
    past_year = bool(years) and (dayless or latest < calendar.latest)
    lead = text.lstrip()[:12]
    return Scope(
        earlier=says("earlier")
        or past_year
        or bool(_AGO.search(text))
        or (calendar.days and bool(_ALSO.search(text)) and bool(_WAS.search(text)))
        or bool(_OTHER_MONTH.match(lead)),
        habit=says("habit") or bool(_EVERY.search(text)),
        future=says("future"),
        onward=any(w in lead for w in truth["onward"]),
        before=says("before"),
        back=says("back"),
        underway=says("underway"),
        service=calendar.service,
    )
