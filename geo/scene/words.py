"""The page's words in five languages: numbers, moments, windows, names, clean text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from geo.model import LANGUAGES
from geo.model.period import Period
from geo.model.phrases import Phrases

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from geo.model import Language, Place, Window

__all__ = ["Words", "clean", "local_name", "words"]

_CATALOGUE = Path(__file__).with_name("catalogue")

# Controls, half surrogates, and the marks that turn the direction of what follows.
_UNSAFE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\u2028\u2029]"
)

# The language in which a country writes its stations' names, as far as we have names.
_LOCAL: Mapping[str, Language] = {
    "KP": "ko",
    "KR": "ko",
    "RU": "ru",
    "BY": "ru",
    "KZ": "ru",
    "KG": "ru",
    "JP": "ja",
    "CN": "zh",
    "TW": "zh",
    "HK": "zh",
    "MO": "zh",
}


def clean(text: str) -> str:
    r"""Return the text, as long as before, without what could not be shown safely.

    >>> clean("a\u202eb\ud800")
    'a\ufffdb\ufffd'
    """
    return _UNSAFE.sub("\ufffd", text)


def local_name(place: Place) -> str:
    """Return the name that stands on the place's own signs, as far as it is known."""
    language = _LOCAL.get(place.country)
    return place.names.get(language, place.name) if language else place.name


def words(language: Language) -> Words:
    """Return the words of one language."""
    file = _CATALOGUE / f"{language}.json"
    return Words(language, json.loads(file.read_text("utf-8")))


@dataclass(frozen=True, slots=True)
class Words(Phrases):
    """One language's phrases, and how it writes figures and moments."""

    def number(self, value: float, *, digits: int = 0) -> str:
        r"""Return a figure with the language's marks.

        >>> words("ru").number(1673.25, digits=1)
        '1\xa0673,2'
        """
        return self.figure(value, digits)

    def km(self, value: float) -> str:
        """Return a length; below 10 km with one decimal."""
        return self.say("km", n=self.number(value, digits=int(value < 10)))  # noqa: PLR2004  # km

    def kmh(self, value: float) -> str:
        """Return a speed in whole km/h."""
        return self.say("kmh", n=self.number(value))

    def hours(self, value: float) -> str:
        """Return a stretch of hours; below 100 with one decimal, unless whole."""
        digits = int(value < 100 and value != round(value))  # noqa: PLR2004  # hours
        return self.say("hours", n=self.number(value, digits=digits))

    def day(self, when: date) -> str:
        """Return a day without its year."""
        month = self.phrases["months"].split(" ")[when.month - 1]
        return self.say("date", day=str(when.day), month=month)

    def full_day(self, when: date) -> str:
        """Return a day with its year; a month or a year as ISO 8601 writes it."""
        if isinstance(when, Period):
            return when.isoformat()
        month = self.phrases["months"].split(" ")[when.month - 1]
        return self.say(
            "date_year", day=str(when.day), month=month, year=str(when.year)
        )

    def moment(self, when: datetime) -> str:
        """Return a day and the time on it."""
        clock = {"hour": f"{when.hour:02}", "minute": f"{when.minute:02}"}
        return self.say("moment", date=self.day(when), **clock)

    def window(self, window: Window) -> str:
        """Return when something happened, whole days as days; untold when unknown."""
        earliest, latest = window.earliest, window.latest
        if earliest and latest:
            return self._between(earliest, latest)
        if earliest:
            return self.say("since", a=self.moment(earliest))
        if latest:
            return self.say("until", b=self.moment(latest))
        return self.phrases["untold"]

    def _between(self, earliest: datetime, latest: datetime) -> str:
        """Return a stretch with both its ends."""
        if latest - earliest < timedelta(minutes=1):
            return self.moment(earliest)
        last = latest - timedelta(minutes=1) if _is_midnight(latest) else latest
        if _is_midnight(earliest) and (last.hour, last.minute) == (23, 59):
            if earliest.date() == last.date():
                return self.day(earliest)
            return self.say("between", a=self.day(earliest), b=self.day(last))
        if earliest.date() == latest.date():
            return self.say("between", a=self.moment(earliest), b=f"{latest:%H:%M}")
        return self.say("between", a=self.moment(earliest), b=self.moment(latest))


def _is_midnight(when: datetime) -> bool:
    """Return whether a day begins at this moment."""
    return (when.hour, when.minute) == (0, 0)


def order_of(first: Language) -> tuple[Language, ...]:
    """Return all languages, the wanted one first."""
    return (first, *(language for language in LANGUAGES if language != first))
