"""The estimate's words in five languages: phrases, figures, hours and moments."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from geo.languages.catalogue import page_words
from geo.model import LANGUAGES
from geo.model.templates import Phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from geo.model import Language

__all__ = ["Wording", "retold", "said_in", "wording"]

_CATALOGUE = Path(__file__).with_name("catalogue")
# What is doubted while reading; the telling says its doubts in English.
_TOLD = (
    *(
        f"unclear_{end}{also}"
        for end in ("began", "ended", "both")
        for also in ("", "_also")
    ),
    "second_journey",
    "two_times",
    "no_place",
    "readers_differ",
    "readers_order",
    "events_dropped",
    "rules_alone",
)
_READ = (
    *("no_train", "two_tops", "no_such_day", "no_such_hour", "either_day"),
    *_TOLD,
)
_SMALL = 10  # below it a figure keeps one decimal


@cache
def wording(language: Language) -> Wording:
    """Return the words of one language, read once."""
    return Wording(language, page_words(_CATALOGUE, language, "estimate"))


def retold(doubt: str, language: Language) -> dict[str, str]:
    """Return a doubt of the reading in every language; nothing if it is none of them.

    >>> retold("この暦日「9月31日」", "ja")
    {}
    """
    for phrase in _READ:
        parts = wording(language).parts_of(phrase, doubt)
        if parts is not None:
            return {
                each: wording(each).say(phrase, **_taken(parts, language, each))
                for each in LANGUAGES
            }
    return {}


def said_in(doubt: str, language: Language) -> str:
    """Return a doubt of the telling, which is English, in a language; others as told.

    >>> said_in("where the journey began is not clear", "ru")
    'неясно, где поездка началась'
    """
    for phrase in _TOLD:
        parts = wording("en").parts_of(phrase, doubt)
        if parts is not None:
            return wording(language).say(phrase, **_taken(parts, "en", language))
    return doubt


def _taken(
    parts: Mapping[str, str], language: Language, other: Language
) -> dict[str, str]:
    """Return a doubt's parts; what readers take a place for is said in the other."""
    known, wanted = wording(language).phrases, wording(other).phrases
    said = {known[k]: wanted[k] for k in known if k.startswith("taken_")}
    both = {k: said.get(v, v) for k, v in parts.items() if k in {"taken", "other"}}
    return {**parts, **both}


@dataclass(frozen=True, slots=True)
class Wording(Phrases):
    """One language's phrases, and how it writes figures, hours and moments."""

    def join(self, sentences: Iterable[str]) -> str:
        """Return several sentences as one."""
        return self.phrases["and"].join(sentences)

    def number(self, value: float) -> str:
        """Return a figure: whole, or with one decimal below 10.

        >>> wording("en").number(1673.2), wording("en").number(5.53)
        ('1,673', '5.5')
        """
        whole = abs(value) >= _SMALL or f"{value:.1f}".endswith(".0")
        return self.figure(value, 0 if whole else 1)

    def hours(self, value: float) -> str:
        """Return hours and minutes.

        >>> wording("en").hours(28.356), wording("ja").hours(5.53)
        ('28 h 21', '5時間32分')
        """
        minutes = round(value * 60)
        return self.say("hm", h=str(minutes // 60), m=f"{minutes % 60:02}")

    def moment(self, when: datetime) -> str:
        """Return a day and the time on it; the last minute of a day is that day.

        >>> from datetime import datetime
        >>> wording("en").moment(datetime(2023, 9, 13, 23, 59))
        '13 Sep'
        """
        month = self.phrases["months"].split(" ")[when.month - 1]
        if (when.hour, when.minute) == (23, 59):
            return self.say("day", day=str(when.day), month=month)
        clock = f"{when:%H:%M}"
        return self.say("moment", day=str(when.day), month=month, clock=clock)
