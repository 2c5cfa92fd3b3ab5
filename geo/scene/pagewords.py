"""The page's words in five languages: numbers, moments, windows, names, clean text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from geo.languages.foldertables import page_words
from geo.languages.profile import profile_of
from geo.model import LANGUAGES, PAGE_LANGUAGES, Style
from geo.model.spacetime import Period
from geo.model.style import MILE_KM, OWN_STYLE
from geo.model.templates import Phrases
from geo.scene.traditional import simplified

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from geo.model import Language, Place, Window

__all__ = ["Words", "clean", "cleaned", "local_name", "unbroken", "words"]

_CATALOGUE = Path(__file__).with_name("catalogue")
_HALF_DAY = 12  # hours on a clock that is read twice a day
_METRIC = {"kmh": "mph", "km": "mi"}  # phrases, and what stands for them in miles
_SMALL = 10  # below it a length has a decimal
_RANGES = "–～~"
_QUOTATION = re.compile("([“「『《«][^”」』》»]*[”」』》»])")
_UNIT = re.compile(r"(?<=\d) (?=(?:km|mi|mph|h|км|ч|миль)\b)")
_CLOCK = re.compile(r"\b([01]\d|2[0-3]):([0-5]\d)\b")

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

# Where places are called what English calls them (ISO 3166-1 alpha-2).
_ENGLISH = frozenset({"AU", "BS", "CA", "GB", "GH", "IE", "JM", "NG", "NZ", "US", "ZA"})


def clean(text: str) -> str:
    r"""Return the text, as long as before, without what could not be shown safely.

    >>> clean("a\u202eb\ud800")
    'a\ufffdb\ufffd'
    """
    return _UNSAFE.sub("\ufffd", text)


def unbroken(text: str) -> str:
    r"""Return a text in which no line ends between a figure and its unit.

    >>> unbroken("528 km by rail, 59 km/h")
    '528\xa0km by rail, 59\xa0km/h'
    """
    return _UNIT.sub("\xa0", text)


def cleaned(style: Style) -> Style:
    """Return a style whose texts can be shown safely."""
    return replace(
        style,
        headline=clean(style.headline),
        standfirst=clean(style.standfirst),
        byline=clean(style.byline),
        credit=clean(style.credit),
        note=clean(style.note),
    )


@cache
def _signs() -> dict[str, Language]:
    """Return the languages that are data, by the countries whose signs are in them."""
    others = (each for each in LANGUAGES if each not in PAGE_LANGUAGES)
    return {code: each for each in others for code in profile_of(each).signs}


def local_name(place: Place, beside: str = "") -> str:
    """Return the name that stands on the place's own signs, "" where none is known.

    Nor is there one where `beside` it stands a name of the same letters.
    """
    language = _LOCAL.get(place.country) or _signs().get(place.country)
    name = place.names.get(language, place.name) if language else place.name
    if language == "zh":
        name = simplified(name)
    is_english = name == place.names.get("en") and language is None
    if is_english and place.country not in _ENGLISH:
        return ""  # Lisbon is no name of Lisboa's own
    return "" if _letters(name) == _letters(beside) else clean(name)


def _letters(name: str) -> str:
    """Return a name's letters without marks."""
    return "".join(c for c in normalize("NFD", name).casefold() if c.isalnum())


def words(language: Language, style: Style = OWN_STYLE) -> Words:
    """Return the words of one language, in the units and by the clock of a style."""
    phrases = page_words(_CATALOGUE, language, "map")
    phrases["halves"] = phrases["halves"] if style.clock == _HALF_DAY else ""
    if phrases["halves"]:
        phrases["clock"] = phrases["clock_12"]
    if style.units != "miles":
        return Words(language, phrases)
    signs = {
        _behind(phrases[name]).strip(): _behind(phrases[other])
        for name, other in _METRIC.items()
    }
    phrases |= {name: phrases[other] for name, other in _METRIC.items()}
    phrases["column_km"] = phrases["column_mi"]
    return Words(language, phrases, MILE_KM, signs)


def _behind(phrase: str) -> str:
    """Return what stands behind the figure of a phrase."""
    return phrase.partition("{n}")[2]


@dataclass(frozen=True, slots=True)
class Words(Phrases):
    """One language's phrases, and how it writes figures and moments.

    Lengths are written in units of `unit_km`; `signs` are those of km and km/h with
    what is written for them, where that is something else.
    """

    unit_km: float = 1.0
    signs: Mapping[str, str] = field(default_factory=dict)

    def number(self, value: float, *, digits: int = 0) -> str:
        r"""Return a figure with the language's marks.

        >>> words("ru").number(1673.25, digits=1)
        '1\xa0673,2'
        """
        return self.figure(value, digits)

    def km(self, value: float) -> str:
        """Return a length with its unit."""
        return self.say("km", n=self.length(value))

    def length(self, value: float) -> str:
        """Return the figure of a length in km; below 10 with one decimal."""
        long = value / self.unit_km
        return self.number(long, digits=int(long < _SMALL))

    def kmh(self, value: float) -> str:
        """Return a speed in km/h, in whole units."""
        return self.say("kmh", n=self.number(value / self.unit_km))

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
        return self.say("moment", date=self.day(when), clock=self.clock(when))

    def clock(self, when: datetime | time) -> str:
        """Return the time of a day, by a clock of 24 hours or of twice 12."""
        halves, minute = self.phrases["halves"], f"{when.minute:02}"
        if not halves:
            return self.say("clock", hour=f"{when.hour:02}", minute=minute)
        half = halves.split("|")[when.hour >= _HALF_DAY]
        hour = str(when.hour % _HALF_DAY or _HALF_DAY)
        return self.say("clock", hour=hour, minute=minute, half=half)

    def converted(self, sentence: str) -> str:
        """Return a sentence with its lengths and hours as this style has them.

        What stands in quotation marks is the story's own, and stays.
        """
        parts = _QUOTATION.split(sentence)
        parts[::2] = map(self._converted, parts[::2])
        return "".join(parts)

    def _converted(self, text: str) -> str:
        """Return a text with its lengths, speeds and hours converted."""
        if self.signs:
            marks = re.escape(self.phrases["group"] + self.phrases["decimal"])
            figure = rf"\d[\d{marks}]*"
            signs = "|".join(map(re.escape, self.signs))
            lengths = (
                rf"({figure}(?:[{_RANGES}]{figure})?)\s?({signs})(?![/a-zа-я])(.?)"
            )
            text = re.sub(lengths, self._in_unit, text)
        if self.phrases["halves"]:
            text = _CLOCK.sub(lambda m: self.clock(time(int(m[1]), int(m[2]))), text)
        return text

    def _in_unit(self, found: re.Match[str]) -> str:
        """Return figures of km or km/h, found before their sign, in the unit."""
        parts = re.split(rf"([{_RANGES}])", found[1])
        parts[::2] = [self.length(self._read(part)) for part in parts[::2]]
        # A particle that goes with the sound of one unit may not go with the other's.
        pairs = self.phrases["mi_particles"].split()
        particles = dict(pair.split(">") for pair in pairs)
        return "".join(parts) + self.signs[found[2]] + particles.get(found[3], found[3])

    def _read(self, figure: str) -> float:
        """Return what a figure with this language's marks says."""
        group, decimal = self.phrases["group"], self.phrases["decimal"]
        return float(figure.replace(group, "").replace(decimal, ".").rstrip("."))

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
            return self.say("between", a=self.moment(earliest), b=self.clock(latest))
        return self.say("between", a=self.moment(earliest), b=self.moment(latest))


def _is_midnight(when: datetime) -> bool:
    """Return whether a day begins at this moment."""
    return (when.hour, when.minute) == (0, 0)


def order_of(first: Language) -> tuple[Language, ...]:
    """Return the languages of a page, the wanted one first."""
    return (first, *(each for each in PAGE_LANGUAGES if each != first))
